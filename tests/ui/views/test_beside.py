"""Why a passage stands in its claim, in words."""

from dataclasses import replace

from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.views.beside import beside_text
from samples import claim_id


def told(snapshot: Snapshot, *texts: str) -> str:
    """What is said of the first of these texts, if they were the passages of one claim, each of another article."""
    members = snapshot.passages_of_claim[claim_id("Lakeworks knew")]
    first: dict[str, None] = {p.id: None for p in {p.article: p for p in reversed(members)}.values()}
    said = [replace(snapshot.passage[key], text=text) for key, text in zip(first, texts, strict=False)]
    kept = {p.id: p for p in snapshot.passages if p.claim != said[0].claim} | {p.id: p for p in said}
    shown = replace(snapshot, passages=tuple(kept[key] for key in sorted(kept)))
    outlets = [shown.article[p.article].outlet_label for p in said]
    return beside_text(shown, said[0]).replace(outlets[1], "ONE") if len(said) > 1 else beside_text(shown, said[0])


def test_the_nearest_passage_and_the_words_that_both_say(snapshot: Snapshot) -> None:
    near, far = "They knew of cracks in the wall", "Nobody knew"
    assert told(snapshot, "Lakeworks knew of the cracks", near, far) == (
        "In this claim it is most like the passage of ONE; both say: knew, cracks."
    )


def test_a_single_word_is_called_one_and_none_is_called_other_words(snapshot: Snapshot) -> None:
    assert told(snapshot, "The wall had cracks", "All saw cracks") == (
        "In this claim it is most like the passage of ONE, with which it shares just one word: cracks."
    )
    assert told(snapshot, "The wall broke", "All was lost") == (
        "In this claim it is most like the passage of ONE, in other words."
    )


def test_nothing_is_said_of_a_passage_that_is_alone(snapshot: Snapshot) -> None:
    assert told(snapshot, "The wall broke") == ""
