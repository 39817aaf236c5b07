"""Reading an article again: the machine's findings are replaced, people's decisions are kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest

from claimgrid.domain import edits
from claimgrid.domain.article import By, Known
from claimgrid.domain.messages import Reading
from claimgrid.domain.passage import FoundPassage, Stance
from claimgrid.errors import EditRefused
from claimgrid.storage import Project
from storage.invented import HARBOUR, align, check, coast, estimate, figure, harbour, passage, reading

RESCUED = "Harbour master Ines Lind said about 40 passengers were rescued."
DENIED = "The company denied that the hull was cracked."
SAFE = "“Everyone is safe”, Lind told reporters."


class Words(NamedTuple):
    """The words of the three passages, as they were found last."""

    rescued: str
    denied: str
    safe: str


AS_FIRST = Words(RESCUED, DENIED, SAFE)


@pytest.fixture
def one(project: Project) -> Project:
    """A project with the article from the harbour, and one of the coast."""
    project.add(harbour(), "ferry")
    project.add(coast(), "ferry")
    return project


def article(project: Project) -> str:
    return next(a.id for a in project.snapshot().articles if a.file == "harbour.txt")


def again(project: Project, *found: FoundPassage, **changes: object) -> None:
    project.add_again(article(project), replace(harbour(), passages=found, **changes))
    check(project)


def shown(project: Project, words: str):
    """The passage of the harbour article that is just these words; None where there is none."""
    start = HARBOUR.index(words)
    return project.snapshot().passage.get(f"{article(project)}:{start}-{start + len(words)}")


def better() -> tuple[FoundPassage, ...]:
    """A later extraction: the same three findings, each at a somewhat other place, with other stances and speakers."""
    words = (
        RESCUED.removeprefix("Harbour master "),
        DENIED.removeprefix("The company "),
        SAFE.removesuffix(" reporters."),
    )
    return tuple(passage(HARBOUR, w, stance=Stance.DISPUTES, speaker="the crew", why="better") for w in words)


def test_the_same_reading_changes_nothing(one: Project) -> None:
    one.store(align(one))
    before, rows = one.snapshot(), one._db.execute("SELECT key, id FROM passages ORDER BY key").fetchall()
    one.add_again(article(one), harbour())
    assert one.snapshot() == before
    assert one._db.execute("SELECT key, id FROM passages ORDER BY key").fetchall() == rows


def test_untouched_findings_are_replaced(one: Project) -> None:
    only = passage(HARBOUR, "Everyone is safe", why="better")
    again(one, only, estimates=(estimate(HARBOUR, "about 40", 44),), statements=(), years=(2031,))
    mine = [p for p in one.snapshot().passages if p.article == article(one)]
    assert [(p.text, p.why) for p in mine] == [("Everyone is safe", "better")]
    [figure_] = [e for e in one.snapshot().estimates if e.article == article(one)]
    assert (figure_.text, figure_.figure.value) == ("about 40", 44)
    assert one.statements()[article(one)] == ()
    assert next(a.years for a in one.to_align() if a.id == article(one)) == (2031,)


def test_a_new_finding_is_added_as_a_claim_of_its_own(project: Project) -> None:
    project.add(reading(HARBOUR, [RESCUED]), "ferry")
    again(project, *reading(HARBOUR, [RESCUED, DENIED]).passages)
    assert shown(project, DENIED).claim != shown(project, RESCUED).claim


Decide = Callable[[Project], object]


def _merge(project: Project) -> None:
    project.apply(edits.MergeClaims(shown(project, DENIED).claim, (shown(project, RESCUED).claim,)))


def _split(project: Project) -> None:
    ids = tuple(shown(project, w).id for w in (RESCUED, DENIED, SAFE))
    project.store(align(project, [ids]))
    project.apply(edits.SplitClaim(shown(project, DENIED).claim, (shown(project, SAFE).id,)))


DECISIONS: dict[str, tuple[Decide, Callable[[Project, Words], bool]]] = {
    "rename": (
        lambda p: p.apply(edits.RenameClaim(shown(p, DENIED).claim, "Hull")),
        lambda p, w: p.snapshot().claim[shown(p, w.denied).claim].label == "Hull",
    ),
    "merge": (_merge, lambda p, w: shown(p, w.denied).claim == shown(p, w.rescued).claim != shown(p, w.safe).claim),
    "split": (_split, lambda p, w: shown(p, w.denied).claim == shown(p, w.rescued).claim != shown(p, w.safe).claim),
    "move": (
        lambda p: p.apply(edits.MovePassages((shown(p, SAFE).id,), shown(p, RESCUED).claim)),
        lambda p, w: shown(p, w.safe).claim == shown(p, w.rescued).claim != shown(p, w.denied).claim,
    ),
    "remove": (
        lambda p: p.apply(edits.RemovePassages((shown(p, DENIED).id,))),
        lambda p, w: shown(p, w.denied) is None and shown(p, w.rescued) is not None,
    ),
    "stance": (
        lambda p: p.apply(edits.SetStance((shown(p, DENIED).id,), Stance.HEDGES)),
        lambda p, w: (shown(p, w.denied).stance, shown(p, w.denied).stance_by) == (Stance.HEDGES, By.HAND),
    ),
    "speaker": (
        lambda p: p.apply(edits.SetSpeaker((shown(p, DENIED).id,), "Alva Ferries")),
        lambda p, w: p.snapshot().speaker_name(shown(p, w.denied).speaker) == "Alva Ferries",
    ),
    "own voice": (
        lambda p: p.apply(edits.SetSpeaker((shown(p, DENIED).id,), None)),
        lambda p, w: shown(p, w.denied).speaker is None,
    ),
    "checked": (
        lambda p: p.apply(edits.SetChecked((shown(p, DENIED).id,), checked=True)),
        lambda p, w: shown(p, w.denied).checked and shown(p, w.denied).stance is Stance.ATTRIBUTES,
    ),
    "outlet": (
        lambda p: p.apply(edits.SetArticleField((article(p),), "outlet", "Alva Times")),
        lambda p, _: p.snapshot().article[article(p)].outlet == Known("Alva Times", "set by hand", By.HAND),
    ),
    "date": (
        lambda p: p.apply(edits.SetArticleField((article(p),), "published", None)),
        lambda p, _: p.snapshot().article[article(p)].published is None,
    ),
}


@pytest.mark.parametrize("name", DECISIONS)
@pytest.mark.parametrize("moved", [False, True])
def test_a_decision_by_hand_survives_reading_and_aligning_again(one: Project, name: str, moved: bool) -> None:
    decide, holds = DECISIONS[name]
    decide(one)
    assert holds(one, AS_FIRST)
    found = better() if moved else harbour().passages
    words = Words(*(HARBOUR[p.start : p.end] for p in found))
    document = replace(harbour().document, outlet=Known("Wrong", "x"), published=Known("1999-01-01", "x"))
    again(one, *found, document=document)
    assert holds(one, words)
    one.store(align(one, published={article(one): Known("1999-01-02", "x")}))
    check(one)
    assert holds(one, words)


@pytest.mark.parametrize("name", sorted(set(DECISIONS) - {"outlet", "date", "remove", "merge", "split", "move"}))
def test_a_decision_on_words_that_are_not_found_again_stays_and_is_marked(one: Project, name: str) -> None:
    decide, holds = DECISIONS[name]
    decide(one)
    again(one, passage(HARBOUR, RESCUED), passage(HARBOUR, SAFE))
    assert shown(one, DENIED).stale
    assert holds(one, AS_FIRST)
    one.store(align(one))
    assert shown(one, DENIED).stale
    again(one, *harbour().passages)
    assert not shown(one, DENIED).stale
    assert holds(one, AS_FIRST)


@pytest.mark.parametrize("name", ["merge", "split", "move"])
def test_passages_put_together_or_apart_stay_so_when_none_is_found_again(one: Project, name: str) -> None:
    decide, holds = DECISIONS[name]
    decide(one)
    again(one)
    together = (SAFE if name == "move" else DENIED, RESCUED)
    assert {shown(one, w).stale for w in together} == {True}
    one.store(align(one))
    assert len({shown(one, w).claim for w in together}) == 1
    again(one, *harbour().passages)
    assert holds(one, AS_FIRST)


def test_a_removed_passage_never_comes_back_by_itself(one: Project) -> None:
    one.apply(edits.RemovePassages((shown(one, DENIED).id,)))
    again(one, passage(HARBOUR, RESCUED))
    again(one, *harbour().passages)
    again(one, *better())
    one.store(align(one))
    assert not [p for p in one.snapshot().passages if p.article == article(one) and "hull" in p.text]
    one.undo()
    assert [p for p in one.snapshot().passages if p.article == article(one) and "hull" in p.text]


def test_a_passage_added_by_hand_stays_where_it_was_put(one: Project) -> None:
    start = HARBOUR.index("the hull was cracked")
    span = (start, start + len("the hull was cracked"))
    one.apply(edits.AddPassage(article(one), span, Stance.DISPUTES, claim=shown(one, RESCUED).claim, speaker="Lind"))
    before = shown(one, "the hull was cracked")
    again(one, *better())
    assert shown(one, "the hull was cracked") == replace(before, speaker=shown(one, "the hull was cracked").speaker)
    again(one)
    again(one, passage(HARBOUR, "the hull was cracked"), passage(HARBOUR, "that the hull was cracked."))
    mine = [p for p in one.snapshot().passages if p.article == article(one)]
    assert [p.text for p in mine if "hull" in p.text] == ["the hull was cracked"]
    assert {(p.by, p.stale) for p in mine} == {(By.HAND, False), (By.EXTRACTED, True)}, "what it was put with stays too"


def test_words_that_were_removed_and_are_marked_again_by_hand_are_not_stale(one: Project) -> None:
    denied = shown(one, DENIED)
    one.apply(edits.RemovePassages((denied.id,)))
    again(one, passage(HARBOUR, RESCUED))
    one.apply(edits.AddPassage(denied.article, (denied.start, denied.end), Stance.HEDGES))
    assert (shown(one, DENIED).stale, shown(one, DENIED).stance) == (False, Stance.HEDGES)


def test_half_of_the_old_words_is_enough_and_less_is_not(project: Project) -> None:
    project.add(reading(HARBOUR, [DENIED]), "ferry")
    project.apply(edits.SetStance((shown(project, DENIED).id,), Stance.HEDGES))
    start, end = HARBOUR.index(DENIED), HARBOUR.index(DENIED) + len(DENIED)
    half = end - (end - start + 1) // 2
    again(project, replace(passage(HARBOUR, DENIED), start=half + 1))
    assert shown(project, DENIED).stale
    project.undo()
    project.redo()
    again(project, replace(passage(HARBOUR, DENIED), start=half))
    [moved] = project.snapshot().passages
    assert (moved.start, moved.stance, moved.stale) == (half, Stance.HEDGES, False)


def test_undo_reaches_a_passage_that_a_new_reading_moved(one: Project) -> None:
    one.apply(edits.SetStance((shown(one, DENIED).id,), Stance.HEDGES))
    again(one, *better())
    moved = shown(one, DENIED.removeprefix("The company "))
    assert moved.stance is Stance.HEDGES
    one.undo()
    assert one.snapshot().passage[moved.id].stance is Stance.ATTRIBUTES
    one.redo()
    assert one.snapshot().passage[moved.id] == moved


def test_decisions_choose_before_untouched_findings(project: Project) -> None:
    project.add(reading(HARBOUR, [RESCUED, "passengers were rescued."]), "ferry")
    short = shown(project, "passengers were rescued.")
    project.apply(edits.SetStance((short.id,), Stance.HEDGES))
    again(project, passage(HARBOUR, "40 passengers were rescued."))
    [only] = project.snapshot().passages
    assert (only.text, only.stance) == ("40 passengers were rescued.", Stance.HEDGES)


def test_a_named_claim_whose_first_words_are_found_again_needs_no_others(project: Project) -> None:
    project.add(reading(sentences=["The company denied"]), "ferry")
    (claim,) = project.snapshot().claims
    project.apply(edits.RenameClaim(claim.id, "The hull"))
    again(project, passage(HARBOUR, DENIED))
    assert shown(project, DENIED).claim == claim.id
    for _ in range(2):
        again(project, passage(HARBOUR, "The company denied"))
        (left,) = project.snapshot().passages
        assert (left.text, left.claim, left.stale) == ("The company denied", claim.id, False)


def test_findings_may_swap_places(project: Project) -> None:
    project.add(reading(HARBOUR, [RESCUED, DENIED]), "ferry")
    project.apply(edits.SetChecked((shown(project, RESCUED).id,), checked=True))
    text = HARBOUR.index(RESCUED)
    longer = replace(passage(HARBOUR, RESCUED), end=HARBOUR.index(DENIED) + 10)
    again(project, longer, passage(HARBOUR, DENIED))
    assert {(p.start, p.checked) for p in project.snapshot().passages} == {(text, True), (HARBOUR.index(DENIED), False)}


class TestEstimates:
    def test_a_correction_follows_its_words(self, one: Project) -> None:
        [old] = [e for e in one.snapshot().estimates if e.article == article(one)]
        one.apply(edits.SetEstimate(old.id, figure(43), "Alva Ferries", "2031-04-01"))
        again(one, *harbour().passages, estimates=(estimate(HARBOUR, "40 passengers", 40),))
        one.store(align(one, as_of={e.id: "1999-01-01" for e in one.snapshot().estimates}))
        [now] = [e for e in one.snapshot().estimates if e.article == article(one)]
        assert (now.text, now.figure, now.as_of, now.by) == ("40 passengers", figure(43), "2031-04-01", By.HAND)
        assert one.snapshot().speaker_name(now.speaker) in {"Alva Ferries", "Ferries"}

    def test_a_correction_of_words_not_found_again_is_marked(self, one: Project) -> None:
        [old] = [e for e in one.snapshot().estimates if e.article == article(one)]
        one.apply(edits.SetEstimate(old.id, figure(43), None, None))
        again(one, estimates=())
        now = one.snapshot().estimate[old.id]
        assert (now.stale, now.figure) == (True, figure(43))

    def test_what_was_removed_stays_away_and_what_was_added_stays(self, one: Project) -> None:
        [old] = [e for e in one.snapshot().estimates if e.article == article(one)]
        one.apply(edits.RemoveEstimates((old.id,)))
        one.apply(edits.AddEstimate(article(one), (0, 5), figure(1)))
        for found in ((), harbour().estimates, (estimate(HARBOUR, "40 passengers", 40),)):
            again(one, estimates=found)
            assert [e.text for e in one.snapshot().estimates if e.article == article(one)] == [HARBOUR[:5]]


def test_a_decision_taken_back_while_the_article_was_read_does_not_come_back(one: Project) -> None:
    one.apply(edits.SetArticleField((article(one),), "outlet", "Alva Times"))
    [(_, handed_out)] = one.documents([article(one)])
    assert handed_out.outlet == Known("Alva Times", "set by hand", By.HAND)
    one.undo()
    again(one, document=handed_out)
    assert one.snapshot().article[article(one)].outlet is None


def test_a_cleared_field_taken_back_while_it_is_read_again_is_not_lost(one: Project) -> None:
    document = replace(harbour().document, outlet=Known("Alva Post", "column outlet"))
    one.add(replace(harbour(), document=document), "ferry")
    one.apply(edits.SetArticleField((article(one),), "outlet", None))
    [(_, handed_out)] = one.documents([article(one)])
    one.undo()
    again(one, document=handed_out)
    assert one.snapshot().article[article(one)].outlet == Known("Alva Post", "column outlet")


def test_only_its_own_text_is_read_again(one: Project) -> None:
    other: Reading = coast()
    with pytest.raises(ValueError, match="own text"):
        one.add_again(article(one), other)
    gone = article(one)
    one.apply(edits.RemoveArticles((gone,)))
    with pytest.raises(EditRefused):
        one.add_again(gone, harbour())


def test_the_speaker_of_a_figure_given_with_its_passage_stays(one: Project) -> None:
    one.apply(edits.SetSpeaker((shown(one, RESCUED).id,), "Alva Ferries"))
    number = estimate(HARBOUR, "40 passengers", 41, "Ines Lind")
    again(one, passage(HARBOUR, RESCUED), estimates=(number,))
    [moved] = [e for e in one.snapshot().estimates if e.article == article(one)]
    assert (moved.text, moved.figure.value) == ("40 passengers", 41)
    assert one.snapshot().speaker_name(moved.speaker) == "Alva Ferries"
    again(one, passage(HARBOUR, RESCUED))
    one.undo()
    check(one)
