from claimgrid.storage import Project
from claimgrid.storage.changes import Changes


def test_what_is_changed_twice_goes_back_to_what_was_first(two: Project) -> None:
    claim = two.snapshot().claims[0]
    with two._db.atomic():
        changes = Changes(two._db)
        changes.update("claims", claim.id, {"label": "One"})
        changes.update("claims", claim.id, {"label": "Two"})
        assert changes.inverse("x").rows == (("claims", claim.id, {"label": claim.label}),)
        assert changes.inverse("x").facts == {f"claims {claim.id}": {"label": "Two"}}


def test_what_comes_and_goes_again_leaves_nothing_to_take_back(two: Project) -> None:
    with two._db.atomic():
        changes = Changes(two._db)
        key = changes.insert("claims", {"id": "c-new", "label": "New", "label_by": "hand"})
        changes.delete("claims", key)
        assert changes.inverse("x").rows == ()
