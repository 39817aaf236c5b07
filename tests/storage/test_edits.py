"""Each act of curation: what it does, and what it refuses."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from claimgrid import alignment
from claimgrid.domain import edits
from claimgrid.domain.article import By, Known
from claimgrid.domain.edits import Edit
from claimgrid.domain.estimate import Qualifier, Status
from claimgrid.domain.options import MatrixOptions, SavedView
from claimgrid.domain.passage import Passage, Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import EditRefused
from claimgrid.storage import Project
from storage.invented import COAST, HARBOUR, align, check, figure, harbour, reading


def at(project: Project, words: str) -> Passage:
    """The first shown passage that holds ``words``."""
    return next(p for p in project.snapshot().passages if words in p.text)


@pytest.fixture
def aligned(two: Project) -> Project:
    """Both articles' sentences on the hull are one claim."""
    hull = [p.id for p in two.snapshot().passages if "hull was cracked" in p.text]
    assert len(hull) == 2
    two.store(align(two, [hull]))
    return two


def test_rename_claim(aligned: Project) -> None:
    claim = at(aligned, "hull").claim
    aligned.apply(edits.RenameClaim(claim, "  The hull was cracked "))
    assert aligned.snapshot().claim[claim].label == "The hull was cracked"
    assert aligned.snapshot().claim[claim].label_by is By.HAND


def test_notes_stay_beside_figures_and_articles(aligned: Project) -> None:
    shown = aligned.snapshot()
    figure = shown.estimates[0].id
    article = figure.partition(":")[0]
    aligned.apply(edits.SetNote(edits.NoteOn.FIGURE, figure, " counted twice? "))
    aligned.apply(edits.SetNote(edits.NoteOn.ARTICLE, article, "an early report"))
    words = shown.estimate[figure].text
    aligned.add_again(article, reading(HARBOUR) if words in HARBOUR else reading(COAST, file="coast.txt"))
    now = aligned.snapshot()
    assert now.estimate[figure].note == "counted twice?"
    assert now.estimate[figure].stale
    assert now.article[article].note == "an early report"
    aligned.undo()
    assert aligned.snapshot().article[article].note == ""
    with pytest.raises(EditRefused):
        aligned.apply(edits.SetNote(edits.NoteOn.FIGURE, "gone:0-4", "?"))


@pytest.mark.parametrize(("half", "grade"), [("reliability", g) for g in "Ga1"] + [("credibility", g) for g in "07A"])
def test_a_grade_is_one_of_the_code(aligned: Project, half: str, grade: str) -> None:
    article = aligned.snapshot().articles[0].id
    with pytest.raises(EditRefused, match="A to F"):
        aligned.apply(edits.SetGrade((article,), edits.GradeOf(half), grade))


def test_both_halves_of_a_grade_are_kept_apart(aligned: Project) -> None:
    first, second = (a.id for a in aligned.snapshot().articles)
    aligned.apply(edits.SetGrade((first,), edits.GradeOf.CREDIBILITY, "3"))
    aligned.apply(edits.SetGrade((first, second), edits.GradeOf.RELIABILITY, "B"))
    grades = {a.id: (a.reliability, a.credibility) for a in aligned.snapshot().articles}
    assert grades == {first: ("B", "3"), second: ("B", None)}


def test_a_note_is_kept_with_its_claim_and_taken_back(aligned: Project) -> None:
    claim = at(aligned, "hull").claim
    aligned.apply(edits.SetNote(edits.NoteOn.CLAIM, claim, " Ask the yard.\nTwice. "))
    assert aligned.snapshot().claim[claim].note == "Ask the yard.\nTwice."
    aligned.undo()
    assert aligned.snapshot().claim[claim].note == ""


def test_a_claim_with_a_note_or_a_topic_keeps_its_id_through_a_new_alignment(aligned: Project) -> None:
    hull, rescued = at(aligned, "hull").claim, at(aligned, "rescued").claim
    aligned.apply(edits.SetNote(edits.NoteOn.CLAIM, hull, "Ask the yard."))
    aligned.apply(edits.SetTopic((rescued,), "people"))
    aligned.store(align(aligned, [[p.id for p in aligned.snapshot().passages]]))
    shown = aligned.snapshot().claim
    assert (shown[hull].note, shown[rescued].topic) == ("Ask the yard.", "people")


@pytest.mark.parametrize("clear", ["note", "topic"])
def test_a_note_or_topic_taken_away_can_be_brought_back_whatever_the_machine_did_since(
    aligned: Project, clear: str
) -> None:
    """The claim was touched by hand, so it does not vanish even while nothing is written beside it."""
    claim = at(aligned, "rescued").claim
    write = partial(edits.SetNote, edits.NoteOn.CLAIM, claim) if clear == "note" else partial(edits.SetTopic, (claim,))
    aligned.apply(write("boats"))
    aligned.apply(write(""))
    aligned.store(align(aligned, [[p.id for p in aligned.snapshot().passages]]))
    aligned.undo()
    shown = aligned.snapshot().claim[claim]
    assert "boats" in (shown.note, shown.topic)
    aligned.undo()
    assert (aligned.snapshot().claim[claim].note, aligned.snapshot().claim[claim].topic) == ("", None)


def test_merging_claims_loses_no_note(aligned: Project) -> None:
    hull, rescued = at(aligned, "hull").claim, at(aligned, "rescued").claim
    aligned.apply(edits.SetNote(edits.NoteOn.CLAIM, hull, "One."))
    aligned.apply(edits.SetNote(edits.NoteOn.CLAIM, rescued, "Two."))
    aligned.apply(edits.MergeClaims(hull, (rescued,)))
    assert aligned.snapshot().claim[hull].note == "One.\n\nTwo."
    aligned.undo()
    assert [aligned.snapshot().claim[c].note for c in (hull, rescued)] == ["One.", "Two."]


def test_a_topic_is_set_for_several_claims_and_left_to_the_program_again(aligned: Project) -> None:
    claims = (at(aligned, "hull").claim, at(aligned, "rescued").claim)
    aligned.apply(edits.SetTopic(claims, " The ferry "))
    assert {aligned.snapshot().claim[c].topic for c in claims} == {"The ferry"}
    aligned.apply(edits.SetTopic(claims[:1], None))
    assert [aligned.snapshot().claim[c].topic for c in claims] == [None, "The ferry"]


def test_views_are_saved_replaced_and_removed(aligned: Project) -> None:
    first = SavedView("Toll", MatrixOptions(text="toll", pinned=("c1",)), {"logarithmic": True})
    aligned.apply(edits.SaveView(first))
    aligned.apply(edits.SaveView(SavedView("All")))
    assert aligned.snapshot().views == (SavedView("All"), first)
    aligned.apply(edits.SaveView(replace(first, matrix=MatrixOptions())))
    assert aligned.snapshot().views[1].matrix == MatrixOptions()
    aligned.undo()
    assert aligned.snapshot().views[1] == first
    aligned.apply(edits.RemoveView("All"))
    assert aligned.snapshot().views == (first,)
    with pytest.raises(EditRefused):
        aligned.apply(edits.RemoveView("All"))
    with pytest.raises(EditRefused, match="name"):
        aligned.apply(edits.SaveView(SavedView("  ")))


def test_merge_claims(aligned: Project) -> None:
    target, other = at(aligned, "hull").claim, at(aligned, "rescued").claim
    label = aligned.snapshot().claim[target].label
    aligned.apply(edits.MergeClaims(target, (other,)))
    shown = aligned.snapshot()
    assert other not in shown.claim
    assert shown.claim[target].label == label
    assert len(shown.passages_of_claim[target]) == 3
    pins = {
        p.claim
        for a in aligned.to_align()
        for p in a.passages
        if p.id in {m.id for m in shown.passages_of_claim[target]}
    }
    assert pins == {target}


def test_split_claim(aligned: Project) -> None:
    denied, said = at(aligned, "company denied"), at(aligned, "Lind said the hull")
    assert denied.claim == said.claim
    aligned.apply(edits.SplitClaim(denied.claim, (said.id,), "Lind on the hull"))
    denied, said = at(aligned, "company denied"), at(aligned, "Lind said the hull")
    assert denied.claim != said.claim
    assert aligned.snapshot().claim[said.claim].label == "Lind on the hull"
    pins = {p.id: p.claim for a in aligned.to_align() for p in a.passages}
    assert (pins[denied.id], pins[said.id]) == (denied.claim, said.claim)


def test_a_split_claim_gets_an_id_of_its_own_even_when_its_first_passage_founded_the_old_one(aligned: Project) -> None:
    members = aligned.snapshot().passages_of_claim[at(aligned, "hull").claim]
    aligned.apply(edits.SplitClaim(members[0].claim, (members[0].id,)))
    now = [aligned.snapshot().passage[m.id].claim for m in members]
    assert now[0] != now[1] == members[1].claim


def test_move_passages(aligned: Project) -> None:
    said, rescued = at(aligned, "Lind said the hull"), at(aligned, "rescued")
    aligned.apply(edits.MovePassages((said.id,), rescued.claim))
    pins = {p.id: p.claim for a in aligned.to_align() for p in a.passages}
    assert pins[said.id] == pins[rescued.id] == rescued.claim
    assert pins[at(aligned, "company denied").id] == said.claim
    aligned.apply(edits.MovePassages((said.id,), said.claim))
    assert at(aligned, "Lind said the hull").claim == said.claim


def test_moving_the_last_passage_leaves_no_empty_claim(aligned: Project) -> None:
    rescued, hull = at(aligned, "rescued"), at(aligned, "hull")
    aligned.apply(edits.MovePassages((rescued.id,), hull.claim))
    assert rescued.claim not in aligned.snapshot().claim
    aligned.undo()
    assert at(aligned, "rescued").claim == rescued.claim


def test_remove_passages(aligned: Project) -> None:
    rescued = at(aligned, "rescued")
    aligned.apply(edits.RemovePassages((rescued.id,)))
    assert rescued.id not in aligned.snapshot().passage
    assert rescued.claim not in aligned.snapshot().claim
    assert rescued.id not in {p.id for a in aligned.to_align() for p in a.passages}


def test_add_passage_to_a_claim(aligned: Project) -> None:
    hull = at(aligned, "company denied")
    start = HARBOUR.index("Everyone is safe")
    span = (start, start + len("Everyone is safe"))
    aligned.apply(edits.AddPassage(hull.article, span, Stance.HEDGES, claim=hull.claim, speaker=" Ines Lind "))
    added = aligned.snapshot().passage[f"{hull.article}:{span[0]}-{span[1]}"]
    assert (added.text, added.stance, added.claim, added.by) == ("Everyone is safe", Stance.HEDGES, hull.claim, By.HAND)
    assert aligned.snapshot().speaker_name(added.speaker) in {"Ines Lind", "Lind"}
    [pinned] = [p for a in aligned.to_align() for p in a.passages if p.id == added.id]
    assert (pinned.claim, pinned.speaker, pinned.features.words) == (hull.claim, "Ines Lind", ())


@pytest.mark.usefixtures("qapp")  # the sample is read by children
def test_add_passage_leaves_the_claim_whole(read_sample: Path, tmp_path: Path) -> None:
    """The words may be nothing like the others: a person says that they carry the claim."""
    project = Project.open(Path(shutil.copy(read_sample, tmp_path)))
    shown = project.snapshot()
    claim = max(shown.claims, key=lambda claim: len(shown.passages_of_claim[claim.id])).id
    before = {p.id for p in shown.passages_of_claim[claim]}
    assert len(before) > 2
    article = next(a.id for a in shown.articles if f"{a.id}:0-3" not in shown.passage)
    project.apply(edits.AddPassage(article, (0, 3), Stance.HEDGES, claim=claim))
    project.store(alignment.align(project.to_align(), 1))
    assert {p.id for p in project.snapshot().passages_of_claim[claim]} == before | {f"{article}:0-3"}
    project.undo()
    project.store(alignment.align(project.to_align(), 2))
    assert {p.id for p in project.snapshot().passages_of_claim[claim]} == before
    project.close()


def test_add_passage_founds_a_claim(aligned: Project) -> None:
    article = at(aligned, "company denied").article
    aligned.apply(edits.AddPassage(article, (0, 5), Stance.ASSERTS, label="A ferry"))
    aligned.apply(edits.AddPassage(article, (6, 16), Stance.ASSERTS))
    shown = aligned.snapshot()
    named, unnamed = (shown.claim[shown.passage[f"{article}:{span}"].claim] for span in ("0-5", "6-16"))
    assert (named.label, named.label_by) == ("A ferry", By.HAND)
    assert (unnamed.label, unnamed.label_by) == (HARBOUR[6:16], By.EXTRACTED)


def test_add_passage_where_one_was_removed(aligned: Project) -> None:
    rescued, hull = at(aligned, "rescued"), at(aligned, "company denied")
    aligned.apply(edits.RemovePassages((rescued.id,)))
    aligned.apply(edits.AddPassage(rescued.article, (rescued.start, rescued.end), Stance.HEDGES, claim=hull.claim))
    back = at(aligned, "rescued")
    assert (back.claim, back.stance, back.speaker, back.by) == (hull.claim, Stance.HEDGES, None, By.HAND)
    aligned.undo()
    aligned.undo()
    assert at(aligned, "rescued") == rescued


def test_set_stance_speaker_and_checked(aligned: Project) -> None:
    hull, rescued = at(aligned, "company denied"), at(aligned, "rescued")
    both = (hull.id, rescued.id)
    aligned.apply(edits.SetStance(both, Stance.DISPUTES))
    aligned.apply(edits.SetSpeaker(both, "Alva Ferries"))
    aligned.apply(edits.SetChecked(both, checked=True))
    for words in ("company denied", "rescued"):
        p = at(aligned, words)
        assert (p.stance, p.stance_by, p.checked) == (Stance.DISPUTES, By.HAND, True)
        assert aligned.snapshot().speaker_name(p.speaker) == "Alva Ferries"
    aligned.apply(edits.SetSpeaker((hull.id,), None))
    assert at(aligned, "company denied").speaker is None


def test_set_speaker_is_the_speaker_of_the_figures_in_the_passage(aligned: Project) -> None:
    rescued, counted = at(aligned, "rescued"), at(aligned, "coast guard")
    inner = (rescued.start, rescued.end - 1)
    aligned.apply(edits.SetSpeaker((rescued.id,), "Alva Ferries"))
    aligned.store(align(aligned))
    assert _said_by(aligned) == {"about 40 passengers": "Alva Ferries", "at least 38 passengers": None}
    assert [e.by for e in aligned.snapshot().estimates] == [By.EXTRACTED] * 2
    aligned.apply(edits.SetSpeaker((rescued.id, counted.id), None))
    assert set(_said_by(aligned).values()) == {None}
    aligned.apply(edits.AddPassage(rescued.article, inner, Stance.ASSERTS, speaker="The crew"))
    aligned.apply(edits.SetSpeaker((rescued.id,), "Lind"))
    assert _said_by(aligned)["about 40 passengers"] is None, "a smaller passage holds it"
    for _ in range(4):
        aligned.undo()
    assert _said_by(aligned)["about 40 passengers"] == "Lind"
    assert aligned.undo_name() is None


def test_set_speaker_leaves_a_figure_that_was_corrected(aligned: Project) -> None:
    passage = at(aligned, "rescued")
    number = next(e for e in aligned.snapshot().estimates if e.article == passage.article)
    aligned.apply(edits.SetEstimate(number.id, number.figure, "The crew", None))
    aligned.apply(edits.SetSpeaker((passage.id,), "Alva Ferries"))
    assert _said_by(aligned)["about 40 passengers"] == "The crew"


def test_a_chain_is_kept_and_ends_where_a_person_sets_the_speaker(project: Project) -> None:
    told = reading(HARBOUR)
    first = replace(told.passages[0], chain=("The Wire", "an official"))
    said = replace(told.statements[0], chain=("The Wire", "Ines Lind"))
    project.add(replace(told, passages=(first, *told.passages[1:]), statements=(said,)), "ferry")
    shown = next(p for p in project.snapshot().passages if p.start == first.start)
    assert shown.chain == ("The Wire", "an official")
    assert [s.chain for listed in project.statements().values() for s in listed] == [("The Wire", "Ines Lind")]
    project.apply(edits.SetSpeaker((shown.id,), "Lind"))
    assert next(p for p in project.snapshot().passages if p.id == shown.id).chain == ()
    project.undo()
    assert next(p for p in project.snapshot().passages if p.id == shown.id).chain == ("The Wire", "an official")


def test_the_words_that_name_a_speaker_are_not_those_of_another(project: Project) -> None:
    told = harbour()
    named = replace(told.estimates[0], speaker_words=told.passages[0].speaker_words)
    project.add(replace(told, estimates=(named,)), "ferry")
    first, number = at(project, "rescued"), project.snapshot().estimates[0]
    assert project.text(first.article)[slice(*first.speaker_words)] == "Ines Lind"
    project.apply(edits.SetEstimate(number.id, number.figure, "The coast guard", None))
    assert project.snapshot().estimates[0].speaker_words is None
    project.undo()
    project.apply(edits.SetSpeaker((first.id,), "Alva Ferries"))
    assert (at(project, "rescued").speaker_words, project.snapshot().estimates[0].speaker_words) == (None, None)
    project.undo()
    assert at(project, "rescued").speaker_words == project.snapshot().estimates[0].speaker_words == first.speaker_words


def _said_by(project: Project) -> dict[str, str | None]:
    shown = project.snapshot()
    return {e.text: shown.speaker_name(e.speaker) for e in shown.estimates}


def test_a_speaker_known_under_another_spelling_is_not_doubled(aligned: Project) -> None:
    [lind] = [s for s in aligned.snapshot().speakers if "Ines Lind" in s.spellings]
    third = at(aligned, "third accident")
    other = next(n for n in lind.spellings if n != lind.name)
    aligned.apply(edits.SetSpeaker((third.id,), other))
    assert at(aligned, "third accident").speaker == lind.id


def test_estimates(aligned: Project) -> None:
    first = aligned.snapshot().estimates[0]
    better = replace(figure(41, Qualifier.AT_LEAST), low=41, value=None, status=Status.POSSIBLE, measure=" people ")
    aligned.apply(edits.SetEstimate(first.id, better, "The coast guard", "2031-04-01/2031-04-02"))
    now = aligned.snapshot().estimate[first.id]
    assert (now.figure, now.as_of, now.by) == (replace(better, measure="people"), "2031-04-01/2031-04-02", By.HAND)
    assert aligned.snapshot().speaker_name(now.speaker) == "The coast guard"
    aligned.apply(edits.AddEstimate(first.article, (0, 3), figure(3)))
    added = aligned.snapshot().estimate[f"{first.article}:0-3"]
    assert (added.figure, added.by, added.speaker) == (figure(3), By.HAND, None)
    aligned.apply(edits.RemoveEstimates((added.id, first.id)))
    assert {added.id, first.id}.isdisjoint(aligned.snapshot().estimate)


def test_set_article_field(aligned: Project) -> None:
    ids = tuple(a.id for a in aligned.snapshot().articles)
    aligned.apply(edits.SetArticleField(ids, "outlet", "Alva Times"))
    aligned.apply(edits.SetArticleField(ids, "published", "2031-04-02/2031-04-03"))
    for a in aligned.snapshot().articles:
        assert a.outlet == Known("Alva Times", "set by hand", By.HAND)
        assert a.published == Known("2031-04-02/2031-04-03", "set by hand", By.HAND)
    assert {a.published for a in aligned.to_align()} == {"2031-04-02/2031-04-03"}
    aligned.apply(edits.SetArticleField(ids[:1], "published", None))
    assert aligned.snapshot().articles[0].published is None


def test_not_known_by_hand_outweighs_what_the_other_articles_suggest(aligned: Project) -> None:
    one = aligned.snapshot().articles[0].id
    proposal = Known("2031-04-02", "named by the other article")
    aligned.apply(edits.SetArticleField((one,), "published", None))
    aligned.store(align(aligned, published={one: proposal}))
    assert (aligned.snapshot().article[one].published, aligned.snapshot().article[one].published_proposed) == (
        None,
        None,
    )
    aligned.undo()
    assert aligned.snapshot().article[one].published == proposal


def test_remove_articles_and_bring_everything_back(aligned: Project) -> None:
    before, texts = aligned.snapshot(), aligned.statements()
    aligned.apply(edits.RemoveArticles((before.articles[0].id,)))
    shown = aligned.snapshot()
    assert [a.id for a in shown.articles] == [before.articles[1].id]
    assert {x.article for x in (*shown.passages, *shown.estimates)} == {before.articles[1].id}
    assert set(aligned.statements()) == {before.articles[1].id}
    assert [a.id for a in aligned.to_align()] == [before.articles[1].id]
    aligned.undo()
    assert (aligned.snapshot(), aligned.statements()) == (before, texts)


Make = Callable[[Snapshot], Edit]
P, C, A, E = (lambda s: s.passages[0].id), (lambda s: s.claims[0].id), (lambda s: s.articles[0].id), (
    lambda s: s.estimates[0].id
)  # fmt: skip


@pytest.mark.parametrize(
    "make",
    [
        lambda _: edits.RenameClaim("c-gone", "x"),
        lambda s: edits.RenameClaim(C(s), "   "),
        lambda s: edits.MergeClaims(C(s), ()),
        lambda s: edits.MergeClaims(C(s), (C(s),)),
        lambda s: edits.MergeClaims(C(s), (s.claims[1].id, "c-gone")),
        lambda s: edits.MergeClaims("c-gone", (C(s),)),
        lambda s: edits.SplitClaim(C(s), ()),
        lambda s: edits.SplitClaim(C(s), tuple(p.id for p in s.passages_of_claim[C(s)])),
        lambda s: edits.SplitClaim(C(s), tuple(p.id for p in s.passages if p.claim != C(s))[:1]),
        lambda s: edits.MovePassages((P(s),), "c-gone"),
        lambda s: edits.MovePassages((P(s), "p-gone"), C(s)),
        lambda s: edits.RemovePassages((P(s), "p-gone")),
        lambda _: edits.RemovePassages(()),
        lambda _: edits.AddPassage("a-gone", (0, 5), Stance.ASSERTS),
        lambda s: edits.AddPassage(A(s), (0, 5), Stance.ASSERTS, claim="c-gone"),
        lambda s: edits.AddPassage(A(s), (0, 5), Stance.ASSERTS, label=" "),
        lambda s: edits.AddPassage(A(s), (0, s.articles[0].length + 1), Stance.ASSERTS),
        lambda s: edits.AddPassage(A(s), (-1, 4), Stance.ASSERTS),
        lambda s: edits.AddPassage(A(s), (5, 5), Stance.ASSERTS),
        lambda s: edits.AddPassage(A(s), (s.passages[0].start, s.passages[0].end), Stance.ASSERTS),
        lambda _: edits.SetStance(("p-gone",), Stance.HEDGES),
        lambda s: edits.SetSpeaker((P(s), "p-gone"), "Lind"),
        lambda _: edits.SetChecked(("p-gone",), checked=True),
        lambda _: edits.SetEstimate("e-gone", figure(1), None, None),
        lambda s: edits.SetEstimate(E(s), figure(1), None, "last Tuesday"),
        lambda s: edits.SetEstimate(E(s), figure(1), None, "2031-04-05/2031-04-01"),
        lambda s: edits.SetEstimate(E(s), figure(1), None, "20310405"),
        lambda s: edits.SetEstimate(E(s), replace(figure(1), value=None), None, None),
        lambda s: edits.SetEstimate(E(s), replace(figure(1), low=9, high=3), None, None),
        lambda s: edits.SetEstimate(E(s), replace(figure(1), measure=" "), None, None),
        lambda s: edits.SetEstimate(E(s), figure(float("nan")), None, None),
        lambda s: edits.AddEstimate(A(s), (0, 9999), figure(1)),
        lambda _: edits.AddEstimate("a-gone", (0, 3), figure(1)),
        lambda s: edits.RemoveEstimates((E(s), "e-gone")),
        lambda _: edits.SetArticleField(("a-gone",), "outlet", "x"),
        lambda s: edits.SetArticleField((A(s),), "sha256", "x"),
        lambda s: edits.SetArticleField((A(s),), "published", "2031-02-30"),
        lambda s: edits.SetArticleField((A(s),), "published", "2031-01-01/2031-01-02/2031-01-03"),
        lambda s: edits.RemoveArticles((A(s), "a-gone")),
    ],
)
def test_what_does_not_apply_is_refused_and_changes_nothing(aligned: Project, make: Make) -> None:
    before = aligned.snapshot()
    rows = list(aligned._db.conn.iterdump())
    with pytest.raises(EditRefused) as refused:
        aligned.apply(make(before))
    assert str(refused.value).endswith(".")
    assert aligned.snapshot() == before
    assert list(aligned._db.conn.iterdump()) == rows
    assert aligned.log() == []


def test_what_was_removed_is_no_target(aligned: Project) -> None:
    shown = aligned.snapshot()
    first, estimate = shown.articles[0].id, shown.estimates[0]
    gone = next(p for p in shown.passages if p.article == first)
    aligned.apply(edits.RemoveArticles((first,)))
    for edit in (
        edits.SetStance((gone.id,), Stance.HEDGES),
        edits.RemoveArticles((first,)),
        edits.AddPassage(first, (0, 3), Stance.ASSERTS),
        edits.SetEstimate(next(e.id for e in shown.estimates if e.article == first), estimate.figure, None, None),
    ):
        with pytest.raises(EditRefused):
            aligned.apply(edit)


def test_an_edit_that_changes_nothing_leaves_no_trace(aligned: Project) -> None:
    hull = at(aligned, "hull")
    aligned.apply(edits.SetChecked((hull.id,), checked=False))
    assert aligned.log() == []
    assert aligned.undo_name() is None
    check(aligned)


def test_resize_passage_keeps_all_but_the_words(aligned: Project) -> None:
    long = at(aligned, "The company denied")
    start = long.start + long.text.index("the hull")
    aligned.apply(edits.SetStance((long.id,), Stance.DISPUTES))
    aligned.apply(edits.ResizePassage(long.id, (start, long.end - 1)))
    short = at(aligned, "the hull was cracked")
    assert short.text == "the hull was cracked"
    assert (short.claim, short.stance, short.speaker) == (long.claim, Stance.DISPUTES, long.speaker)
    assert long.id not in aligned.snapshot().passage
    [told] = [p for a in aligned.to_align() for p in a.passages if p.id == short.id]
    assert told.features.words, "what it is compared by stays"
    article = aligned.snapshot().article[long.article]
    aligned.add_again(article.id, harbour())
    aligned.store(align(aligned))
    assert [p.id for p in aligned.snapshot().passages if "hull" in p.text and p.article == article.id] == [short.id]
    aligned.undo()
    assert at(aligned, "The company denied").id == long.id
    assert short.id not in aligned.snapshot().passage


def test_words_that_are_marked_or_outside_take_no_passage(aligned: Project) -> None:
    one, other = [p for p in aligned.snapshot().passages if p.article == at(aligned, "rescued").article][:2]
    for span in ((other.start, other.end), (0, 100_000)):
        with pytest.raises(EditRefused):
            aligned.apply(edits.ResizePassage(one.id, span))


def test_acts_together_are_one_decision(aligned: Project) -> None:
    before, passage = aligned.snapshot(), at(aligned, "hull")
    both = edits.Together(
        (edits.SetStance((passage.id,), Stance.HEDGES), edits.SetChecked((passage.id,), checked=True))
    )
    aligned.apply(both)
    now = aligned.snapshot().passage[passage.id]
    assert (now.stance, now.checked, aligned.undo_name()) == (Stance.HEDGES, True, "set stance")
    aligned.undo()
    assert aligned.snapshot() == before
    gone = edits.Together((edits.SetChecked((passage.id,), checked=True), edits.RenameClaim("c-gone", "x")))
    with pytest.raises(EditRefused):
        aligned.apply(gone)
    assert aligned.snapshot() == before, "all or none"


def test_corrections_that_stand_are_counted(aligned: Project) -> None:
    passage = at(aligned, "hull")
    aligned.apply(edits.SetChecked((passage.id,), checked=True))
    assert aligned.snapshot().changes == 0
    aligned.apply(edits.SetStance((passage.id,), Stance.HEDGES))
    aligned.apply(edits.RenameClaim(passage.claim, "The hull"))
    assert aligned.snapshot().changes == 2
    aligned.undo()
    assert aligned.snapshot().changes == 1
    aligned.redo()
    assert aligned.snapshot().changes == 2
    assert [e.what for e in aligned.standing()] == ["rename claim", "set stance", "check passages"]
