import re
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimgrid.domain import edits
from claimgrid.domain.edits import Restore
from claimgrid.domain.passage import Stance
from claimgrid.errors import EditRefused
from claimgrid.storage import Project
from storage.invented import align, check, coast, harbour
from storage.random_edits import make_edit


def test_undo_and_redo_walk_the_log(two: Project) -> None:
    first, second = (c.id for c in two.snapshot().claims[:2])
    states = [two.snapshot()]
    for edit in (edits.RenameClaim(first, "One"), edits.MergeClaims(first, (second,))):
        two.apply(edit)
        states.append(two.snapshot())
    assert (two.undo_name(), two.redo_name()) == ("merge claims", None)
    assert isinstance(two.undo(), Restore)
    assert two.snapshot() == states[1]
    assert (two.undo_name(), two.redo_name()) == ("rename claim", "merge claims")
    two.undo()
    assert two.snapshot() == states[0]
    assert two.undo() is None
    two.redo()
    two.redo()
    assert two.snapshot() == states[2]
    assert two.redo() is None


def test_a_new_edit_takes_the_place_of_what_was_undone(two: Project) -> None:
    claim = two.snapshot().claims[0].id
    two.apply(edits.RenameClaim(claim, "One"))
    two.undo()
    two.apply(edits.RenameClaim(claim, "Two"))
    assert two.redo() is None
    two.undo()
    assert two.undo() is None


def test_undo_goes_on_after_closing_and_opening(two: Project, tmp_path: Path) -> None:
    claim = two.snapshot().claims[0].id
    copy = two.save_as(tmp_path / "copy.claimgrid")
    for label in ("One", "Two", "Three"):
        copy.apply(edits.RenameClaim(claim, label))
    copy.undo()
    copy.close()
    copy = Project.open(tmp_path / "copy.claimgrid")
    assert (copy.undo_name(), copy.redo_name()) == ("rename claim", "rename claim")
    copy.undo()
    assert copy.snapshot().claim[claim].label == "One"
    copy.redo()
    copy.redo()
    assert copy.snapshot().claim[claim].label == "Three"
    copy.close()


def test_the_log_is_an_audit_trail(two: Project) -> None:
    passage = two.snapshot().passages[0].id
    edit = edits.SetStance((passage,), Stance.HEDGES)
    two.apply(edit)
    two.undo()
    two.redo()
    entries = two.log()
    assert [(e.number, e.kind, e.what, e.refers) for e in entries] == [
        (1, "do", "set stance", None), (2, "undo", "set stance", 1), (3, "redo", "set stance", 2),
    ]  # fmt: skip
    assert entries[0].edit == edit
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", e.at) for e in entries)


def test_the_inverse_holds_just_what_was_changed(two: Project) -> None:
    passage = two.snapshot().passages[0]
    inverse = two.apply(edits.SetStance((passage.id,), Stance.HEDGES))
    assert isinstance(inverse, Restore)
    [(table, _, values)] = inverse.rows
    assert (table, values) == ("passages", {"stance": passage.stance.value, "stance_by": "extracted"})
    two.apply(edits.SetChecked((passage.id,), checked=True))
    two.apply(inverse)  # the later edit of another field stays
    assert (two.snapshot().passages[0].stance, two.snapshot().passages[0].checked) == (passage.stance, True)


def test_an_inverse_that_no_longer_applies_is_refused(two: Project) -> None:
    passage = two.snapshot().passages[0].id
    inverse = two.apply(edits.SetStance((passage,), Stance.HEDGES))
    two.apply(edits.SetStance((passage,), Stance.DISPUTES))
    before, entries = two.snapshot(), two.log()
    with pytest.raises(EditRefused, match="in the meantime"):
        two.apply(inverse)
    assert (two.snapshot(), two.log()) == (before, entries)


def test_what_can_no_longer_be_undone_is_passed_over_for_good(two: Project, tmp_path: Path) -> None:
    path = tmp_path / "copy.claimgrid"
    first, second = (p.id for p in two.snapshot().passages[:2])
    with closing(two.save_as(path)) as project:
        project.apply(edits.SetStance((first,), Stance.DISPUTES))
        project.apply(edits.SetStance((second,), Stance.HEDGES))
        with project._db.atomic():  # as if the machine had done it
            project._db.execute("UPDATE passages SET stance = 'asserts' WHERE id = ?", [second])
        assert project.snapshot().changes == 2
        with pytest.raises(EditRefused, match="passed over"):
            project.undo()
        assert project.snapshot().changes == 1, "what is passed over stands no more, though no passage was written"
    with closing(Project.open(path)) as again:
        assert again.undo() is not None, "the step before it is within reach"
        assert again.snapshot().passage[first].stance is not Stance.DISPUTES
        assert again.undo_name() is None
        assert [e.kind for e in again.log()][-4:] == ["do", "do", "no undo", "undo"]


def test_a_name_is_taken_back_also_where_nothing_carries_the_claim_any_more(project: Project) -> None:
    project.add(harbour(), "ferry")
    project.store(align(project))
    before = project.snapshot()
    passage = before.passages[0]
    project.apply(edits.SetTopic(tuple(c.id for c in before.claims), "Rescue"))
    with project._db.atomic():  # as if the machine had found nothing of it any more
        project._db.execute("DELETE FROM passages WHERE claim = ?", [passage.claim])
        project._db.execute("DELETE FROM claims WHERE id = ?", [passage.claim])
    left = len(before.claims) - 1
    project.undo()
    assert passage.claim not in project.snapshot().claim
    assert [c.topic for c in project.snapshot().claims] == [None] * left
    assert project.undo_name() is None
    project.redo()
    assert [c.topic for c in project.snapshot().claims] == ["Rescue"] * left


def test_words_lost_by_a_reading_stay_with_their_claim_while_others_were_added_to_it(project: Project) -> None:
    project.add(harbour(), "ferry")
    project.store(align(project))
    passage = project.snapshot().passages[0]
    project.apply(edits.AddPassage(passage.article, (0, 12), Stance.ASSERTS, passage.claim))
    without = replace(harbour(), passages=tuple(p for p in harbour().passages if p.start != passage.start))
    project.add_again(passage.article, without)
    assert project.snapshot().passage[passage.id].stale
    project.undo()
    assert [p.id for p in project.snapshot().passages_of_claim[passage.claim]] == [passage.id]


def test_edits_are_undone_across_alignments(two: Project) -> None:
    """The machine works on between edits; taking back gives what it would have made without them."""
    hull = [p.id for p in two.snapshot().passages if "hull was cracked" in p.text]
    two.store(align(two, [hull]))
    before = two.snapshot()
    one, other = before.claims[0].id, before.claims[1].id
    for edit in (
        edits.MergeClaims(one, (other,)),
        edits.RenameClaim(one, "Merged"),
        edits.SplitClaim(before.passage[hull[0]].claim, (hull[0],), "Apart"),
        edits.SetSpeaker((hull[1],), "Somebody else"),
        edits.AddPassage(before.articles[0].id, (0, 3), Stance.ASSERTS, label="New"),
    ):
        try:
            two.apply(edit)
        except EditRefused:
            continue
        two.store(align(two, [hull]))
        check(two)
    while two.undo_name():
        two.undo()
        two.store(align(two, [hull]))
        check(two)
    assert two.snapshot() == before


def test_a_claim_of_a_split_that_other_passages_joined_stays_when_the_split_is_undone(project: Project) -> None:
    project.add(harbour(), "ferry")
    first = [p.id for p in project.snapshot().passages]
    project.store(align(project, [first]))
    claim = project.snapshot().claims[0].id
    project.apply(edits.SplitClaim(claim, (first[-1],), "Apart"))
    apart = project.snapshot().passage[first[-1]].claim
    project.add(coast(), "ferry")
    later = next(p.id for p in project.snapshot().passages if p.id not in first)
    alignment = align(project)
    claims = [c for c in alignment.claims if later not in c.passages and c.id != apart]
    joined = next(c for c in alignment.claims if c.id == apart)
    joined = type(joined)(apart, joined.label, tuple(sorted((*joined.passages, later))))
    project.store(type(alignment)(1, (*claims, joined), alignment.speakers, (), alignment.origins, {}, {}))
    assert project.snapshot().passage[later].claim == apart
    project.undo()
    check(project)
    assert project.snapshot().passage[first[-1]].claim == claim
    assert project.snapshot().claim[apart].label_by == "extracted"


def _reopened(project: Project) -> Project:
    project.close()
    return Project.open(project.path)


@settings(max_examples=40, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_sequence_of_edits_can_be_undone_and_done_again(data: st.DataObject) -> None:
    def pick(below: int) -> int:
        return data.draw(st.integers(0, below - 1))

    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "random.claimgrid")
        project._db.execute("PRAGMA synchronous = OFF")  # no power cut is tested here
        project.add(harbour(), "one")
        project.add(coast(), "two")
        states = [project.snapshot()]
        for _ in range(data.draw(st.integers(1, 12))):
            edit = make_edit(project.snapshot(), pick)
            count = len(project.log())
            try:
                if edit:
                    project.apply(edit)
            except EditRefused:
                assert project.snapshot() == states[-1]
            check(project)
            if len(project.log()) > count:
                states.append(project.snapshot())
        if pick(2):
            project = _reopened(project)
        for state in reversed(states[:-1]):
            assert project.undo() is not None
            assert project.snapshot() == state
            check(project)
        assert project.undo() is None
        if pick(2):
            project = _reopened(project)
        for state in states[1:]:
            assert project.redo() is not None
            assert project.snapshot() == state
            check(project)
        assert project.redo() is None
        project.close()
