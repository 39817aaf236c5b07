from dataclasses import replace

import pytest

from claimgrid.alignment import Aligner
from claimgrid.domain import edits
from claimgrid.domain.article import By, Known
from claimgrid.domain.dates import DateHint
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.messages import AlignedClaim, Found, LookUp
from claimgrid.domain.options import MatrixOptions, SavedView
from claimgrid.domain.passage import Features, Stance
from claimgrid.storage import Project
from storage.invented import COAST, HARBOUR, align, check, coast, harbour, reading, shared


def ids(project: Project, words: str) -> list[str]:
    return [p.id for p in project.snapshot().passages if words in p.text]


def test_alignment_is_told_what_it_compares(project: Project) -> None:
    hint = DateHint((0, 5), month=4, day=2)
    found = harbour(outlet="Alva Post", published="2031-04-02")
    article = project.add(replace(found, hints=(hint,), years=(2030, 2031)), "ferry")
    [told] = project.to_align()
    assert (told.id, told.text, told.outlet, told.published) == (article, HARBOUR, "Alva Post", "2031-04-02")
    assert (told.hints, told.years) == ((hint,), (2030, 2031))
    for got, given in zip(told.passages, found.passages, strict=True):
        assert (got.start, got.end, got.stance, got.speaker) == (given.start, given.end, given.stance, given.speaker)
        assert (got.features, got.label, got.claim) == (given.features, given.label, None)
    assert [(e.speaker, e.when) for e in told.estimates] == [("Ines Lind", None)]


def test_features_come_back_as_they_were(project: Project) -> None:
    features = Features(("a", "b"), ("lind",), ("40",), ("RESCUE",), ("x",), ("y",), polarity=False)
    found = harbour()
    project.add(replace(found, passages=(replace(found.passages[0], features=features),)), "ferry")
    assert project.to_align()[0].passages[0].features == features


def test_only_the_articles_asked_for_are_told(two: Project) -> None:
    first, second = (a.id for a in two.snapshot().articles)
    assert [a.id for a in two.to_align()] == [first, second]
    assert [a.id for a in two.to_align([second, "a-gone"])] == [second]
    assert two.to_align([]) == ()


def test_a_proposed_date_is_shown_but_not_told(two: Project) -> None:
    first, second = (a.id for a in two.snapshot().articles)
    proposal = Known("2031-04-03", "a day after the other")
    two.store(align(two, published={first: proposal}))
    shown = two.snapshot().article[first]
    assert (shown.published, shown.published_proposed) == (proposal, proposal)
    assert [a.published for a in two.to_align()] == [None, None]
    two.apply(edits.SetArticleField((first,), "published", "2031-04-05"))
    assert two.snapshot().article[first].published == Known("2031-04-05", "set by hand", By.HAND)
    assert two.to_align()[0].published == "2031-04-05"
    two.undo()
    two.store(align(two))
    assert two.snapshot().article[first].published is None
    assert second in two.snapshot().article


def test_store_puts_passages_into_claims(two: Project) -> None:
    hull = ids(two, "hull")
    assert two.store(align(two, [hull]))
    shown = two.snapshot()
    claim = shown.passage[hull[0]].claim
    assert {p.id for p in shown.passages_of_claim[claim]} == set(hull)
    assert shown.claim[claim].label.startswith("about ")
    assert len(shown.claims) == len(shown.passages) - 1


def test_storing_the_same_again_changes_nothing(two: Project) -> None:
    first, second = sorted(a.id for a in two.snapshot().articles)
    alignment = align(
        two, [ids(two, "hull")], reuse=(shared(first, second),), origins={first: first, second: first},
        published={first: Known("2031-04-03", "why")}, as_of={two.snapshot().estimates[0].id: "2031-04-02"},
    )  # fmt: skip
    assert two.store(alignment)
    before = two.snapshot()
    assert not two.store(alignment)
    assert two.snapshot() == before
    assert not two.store(replace(alignment, number=2))


def test_origins_reuse_and_days(two: Project) -> None:
    first, second = sorted(a.id for a in two.snapshot().articles)
    estimate = two.snapshot().estimates[0].id
    two.store(
        align(
            two, reuse=(shared(first, second),), origins={first: first, second: first}, as_of={estimate: "2031-04-02"}
        )
    )
    shown = two.snapshot()
    assert {a.origin for a in shown.articles} == {first}
    assert shown.reuse == (shared(first, second),)
    assert shown.estimate[estimate].as_of == "2031-04-02"
    two.apply(edits.RemoveArticles((first,)))
    assert two.snapshot().article[second].origin == second
    assert two.snapshot().reuse == ()
    two.undo()
    assert two.snapshot() == shown
    two.store(align(two))
    assert (two.snapshot().reuse, two.snapshot().estimate[estimate].as_of) == ((), None)
    assert {a.origin for a in two.snapshot().articles} == {first, second}


def test_speakers_are_joined_across_articles(two: Project) -> None:
    two.store(align(two))
    shown = two.snapshot()
    [lind] = [s for s in shown.speakers if "Lind" in s.spellings]
    assert lind.spellings == ("Ines Lind", "Lind")
    said = {p.text: p.speaker for p in shown.passages}
    assert said["“Everyone is safe”, Lind told reporters."] == said["Ines Lind said the hull was cracked."] == lind.id
    assert two._db.execute("SELECT count(*) FROM speakers").fetchone()[0] == len(shown.speakers)


def test_a_named_claim_keeps_what_it_has_where_a_passage_of_a_claim_of_its_own_is_alike(two: Project) -> None:
    *named, apart, stays = (p.id for p in two.snapshot().passages)
    assert len(named) > 1
    two.store(align(two, (tuple(named), (apart, stays))))
    of = {p.id: p.claim for p in two.snapshot().passages}
    two.apply(edits.RenameClaim(of[named[0]], "The hull"))
    two.apply(edits.SplitClaim(of[stays], (apart,)))
    own = two.snapshot().passage[apart].claim
    alike = AlignedClaim(own, "about all", tuple(sorted((*named, apart))))
    for _ in range(2):
        two.store(replace(align(two), claims=(alike, AlignedClaim(of[stays], "about it", (stays,)))))
        shown = two.snapshot()
        assert {p.id for p in shown.passages_of_claim[of[named[0]]]} == set(named)
        assert [p.id for p in shown.passages_of_claim[own]] == [apart]
        check(two)


def test_what_the_project_no_longer_holds_is_passed_over(two: Project) -> None:
    first, second = (a.id for a in two.snapshot().articles)
    alignment = align(two)
    strange = (AlignedClaim("c-strange", "x", ("a-gone:0-5",)), *alignment.claims)
    alignment = replace(
        alignment, claims=strange, reuse=(shared("a-gone", first),), origins={**alignment.origins, "a-gone": first},
        published={"a-gone": Known("2031-01-01", "x")}, as_of={"a-gone:0-1": "2031-01-01"},
    )  # fmt: skip
    two.store(alignment)
    check(two)
    assert "c-strange" not in two.snapshot().claim
    assert two.snapshot().reuse == ()
    assert set(two.snapshot().article) == {first, second}


def test_an_article_added_while_others_were_aligned_keeps_what_it_has(project: Project) -> None:
    project.add(harbour(), "ferry")
    alignment = align(project)
    second = project.add(coast(), "ferry")
    mine = {p.id: p.claim for p in project.snapshot().passages if p.article == second}
    project.store(alignment)
    check(project)
    assert {p.id: p.claim for p in project.snapshot().passages if p.article == second} == mine
    assert project.snapshot().article[second].origin == second


class TestPeopleWin:
    """An alignment that was computed before a decision, and so knows nothing of it, cannot undo it."""

    def test_a_name(self, two: Project) -> None:
        hull, other = ids(two, "hull"), ids(two, "rescued")
        two.store(align(two, [hull]))
        claim = two.snapshot().passage[hull[0]].claim
        late = align(two, [[*hull, *other]])
        elsewhere = replace(
            late, claims=tuple(replace(c, id="c-other") if hull[0] in c.passages else c for c in late.claims)
        )
        two.apply(edits.RenameClaim(claim, "The hull"))
        for alignment in (late, elsewhere):
            two.store(alignment)
            check(two)
            shown = two.snapshot()
            assert (shown.claim[claim].label, shown.claim[claim].label_by) == ("The hull", By.HAND)
            assert {p.id for p in shown.passages_of_claim[claim]} == {*hull, *other}

    def test_a_name_when_the_article_that_founded_the_claim_is_removed(self, two: Project) -> None:
        hull = ids(two, "hull")
        two.store(align(two, [hull]))
        claim = two.snapshot().passage[hull[0]].claim
        founder = min(hull)
        (other,) = set(hull) - {founder}
        two.apply(edits.RenameClaim(claim, "The hull"))
        two.apply(edits.RemoveArticles((two.snapshot().passage[founder].article,)))
        two.store(align(two))
        shown = two.snapshot()
        assert shown.passage[other].claim == claim
        assert shown.claim[claim].label == "The hull"
        two.undo()
        two.store(align(two, [hull]))
        assert {two.snapshot().passage[p].claim for p in hull} == {claim}

    def test_two_names(self, two: Project) -> None:
        hull, other = ids(two, "hull"), ids(two, "rescued")
        two.store(align(two, [hull]))
        shown = two.snapshot()
        first, second = shown.passage[hull[0]].claim, shown.passage[other[0]].claim
        late = align(two, [[*hull, *other]])
        two.apply(edits.RenameClaim(first, "The hull"))
        two.apply(edits.RenameClaim(second, "Rescued"))
        two.store(late)
        check(two)
        assert {c.label for c in two.snapshot().claims} >= {"The hull", "Rescued"}
        assert {two.snapshot().claim[c].label for c in (first, second)} == {"The hull", "Rescued"}

    def test_a_merge(self, two: Project) -> None:
        hull, other = ids(two, "hull"), ids(two, "rescued")
        late = align(two, [hull])
        claim = two.snapshot().passage[other[0]].claim
        two.apply(edits.MergeClaims(claim, tuple(two.snapshot().passage[p].claim for p in hull)))
        two.store(late)
        assert {two.snapshot().passage[p].claim for p in (*hull, *other)} == {claim}

    def test_a_split(self, two: Project) -> None:
        hull = ids(two, "hull")
        two.store(align(two, [hull]))
        late = align(two, [hull])
        claim = two.snapshot().passage[hull[0]].claim
        two.apply(edits.SplitClaim(claim, (hull[0],)))
        now = two.snapshot()
        two.store(late)
        assert {p: two.snapshot().passage[p].claim for p in hull} == {p: now.passage[p].claim for p in hull}

    def test_a_removal(self, two: Project) -> None:
        hull = ids(two, "hull")
        late = align(two, [hull])
        two.apply(edits.RemovePassages((hull[0],)))
        two.store(late)
        assert hull[0] not in two.snapshot().passage

    def test_stance_speaker_outlet_date_figure_and_check(self, two: Project) -> None:
        hull = ids(two, "hull")[0]
        article, estimate = two.snapshot().articles[0].id, two.snapshot().estimates[0]
        late = align(two, published={article: Known("1999-01-01", "x")}, as_of={estimate.id: "1999-01-01"})
        two.apply(edits.SetStance((hull,), Stance.HEDGES))
        two.apply(edits.SetSpeaker((hull,), "Alva Ferries"))
        two.apply(edits.SetChecked((hull,), checked=True))
        two.apply(edits.SetArticleField((article,), "outlet", "Alva Times"))
        two.apply(edits.SetArticleField((article,), "published", "2031-04-02"))
        two.apply(edits.SetEstimate(estimate.id, estimate.figure, "Somebody", "2031-04-01"))
        before = two.snapshot()
        two.store(late)
        check(two)
        now = two.snapshot()
        assert now.article[article].outlet == before.article[article].outlet
        assert now.article[article].published == before.article[article].published
        assert now.estimate[estimate.id] == before.estimate[estimate.id]
        assert (now.passage[hull].stance, now.passage[hull].checked) == (Stance.HEDGES, True)
        assert now.speaker_name(now.passage[hull].speaker) == "Alva Ferries"


def test_pins_reach_alignment(two: Project) -> None:
    hull, other = ids(two, "hull"), ids(two, "rescued")[0]
    claim = two.snapshot().passage[hull[0]].claim
    two.apply(edits.MovePassages((hull[1],), claim))
    pins = {p.id: p.claim for a in two.to_align() for p in a.passages}
    assert (pins[hull[0]], pins[hull[1]], pins[other]) == (claim, claim, None)


@pytest.mark.parametrize("order", [(harbour, coast), (coast, harbour)])
def test_the_order_of_adding_leaves_no_trace(project: Project, order) -> None:
    for article in order:
        project.add(article(), "ferry")
    hull = ids(project, "hull")
    project.store(align(project, [hull]))
    shown = project.snapshot()
    assert [a.file for a in shown.articles] == [a.file for a in sorted(shown.articles, key=lambda a: a.sha256)]
    assert len(shown.passages_of_claim[shown.passage[hull[0]].claim]) == 2
    assert {a.length for a in shown.articles} == {len(HARBOUR), len(COAST)}


def test_a_claim_that_is_hidden_or_left_out_with_its_origin_stays_so_when_an_earlier_reprint_comes(
    project: Project,
) -> None:
    said = "The hull of the ferry Alva broke on the reef off Visby on Monday, the coast guard said."
    reprints = sorted(
        (reading(f"Paper number {i}\n{said}", file=f"{i}.txt") for i in range(4)), key=lambda r: r.document.sha256
    )
    aligner = Aligner()
    for found in (*reprints[2:], *reprints[:2]):  # those that come later come first in order
        project.add(found, "ferry")
        aligner.keep(project.to_align())
        project.store(aligner.align(0))
        shown = project.snapshot()
        if len(shown.articles) == 1:
            [claim] = shown.claims
            options = MatrixOptions(hidden=(claim.id,), left_out_origins=(shown.articles[0].origin,))
            project.apply(edits.SaveView(SavedView("without", options)))
        assert [c.id for c in shown.claims] == [claim.id]
        assert build_matrix(shown, replace(options, left_out_origins=())).columns == ()
        assert build_matrix(shown, options).articles == ()
    assert shown.articles[0].origin != options.left_out_origins[0]


def test_what_comparing_found_out_is_kept_until_it_is_told_to_be_no_more(two: Project) -> None:
    def kept(*names: str, most: int = 0) -> dict[str, dict[str, str]]:
        return two.look_up(LookUp(names, most=most)).rows

    first, second = (a.id for a in two.snapshot().articles)
    told = {"": '{"program":"7"}', first: '{"term x":"0-9 10-15"}', second: '{"term x":"3-5","term y":"6-9"}'}
    two.store(align(two))
    assert not two.store(replace(align(two), kept=told))  # nothing that anybody sees is another
    assert kept("program", "term x") == {"program": {"": "7"}, "term x": {first: "0-9 10-15", second: "3-5"}}
    assert len(kept("term x", most=1)["term x"]) == 1
    two.store(replace(align(two), kept={first: '{"term x":""}', second: '{"term x":"3-6"}'}))
    assert kept("term x", "term y", "term z") == {"term x": {second: "3-6"}, "term y": {second: "6-9"}, "term z": {}}
    two.store(replace(align(two), kept={first: '{"term z":"1-2"}'}, is_kept_anew=True))
    assert kept("program", "term x", "term z") == {"program": {}, "term x": {}, "term z": {first: "1-2"}}


def test_articles_are_looked_up_as_they_are_told(two: Project) -> None:
    first, second = (a.id for a in two.snapshot().articles)
    two.apply(edits.RemoveArticles((second,)))
    assert two.look_up(LookUp((), (first, second, "a-gone"))) == Found({}, two.to_tell([first]))


def test_the_digest_is_another_after_every_change_that_is_compared_and_after_no_other(two: Project) -> None:
    first, second = two.to_align()
    two.store(align(two, published={first.id: Known("2031-04-03", "a day after the other")}))
    two.apply(edits.SetChecked((first.passages[0].id,), checked=True))
    assert [a.digest for a in two.to_align()] == [first.digest, second.digest]
    two.apply(edits.SetArticleField((first.id,), "outlet", "Another"))
    claim = next(p.claim for p in two.snapshot().passages if p.id == first.passages[0].id)
    two.apply(edits.MovePassages((second.passages[0].id,), claim))
    assert first.digest != two.to_align()[0].digest
    assert second.digest != two.to_align()[1].digest


def fitted(project: Project, group: list[str], *fits: float) -> None:
    """Store an alignment in which ``group`` is one claim, and its passages fit so well."""
    told = align(project, [group])
    claims = tuple(replace(c, fits=fits) if set(c.passages) == set(group) else c for c in told.claims)
    project.store(replace(told, claims=claims))


def test_how_well_passages_fit_is_stored_until_somebody_checks_them(two: Project) -> None:
    hull = sorted(ids(two, "hull"))
    fitted(two, hull, 0.9, 0.4)
    shown = two.snapshot()
    assert [(shown.passage[p].fit, shown.passage[p].is_doubtful) for p in hull] == [(0.9, False), (0.4, True)]
    assert all(p.fit is None for p in shown.passages if p.id not in hull), "those that are alone"
    two.apply(edits.SetChecked((hull[1],), checked=True))
    assert not two.snapshot().passage[hull[1]].is_doubtful
    two.undo()
    assert two.snapshot().passage[hull[1]].fit == 0.4
    two.store(align(two))
    assert all(p.fit is None for p in two.snapshot().passages), "each is a claim of its own again"


def test_who_puts_a_passage_somewhere_ends_the_doubt_about_it_but_not_about_those_that_stay(two: Project) -> None:
    group = sorted(p.id for p in two.snapshot().passages)[:3]
    fitted(two, group, 0.3, 0.5, 0.6)
    claim = two.snapshot().passage[group[0]].claim
    two.apply(edits.SplitClaim(claim, (group[1],)))
    after = two.snapshot()
    assert [after.passage[p].fit for p in group] == [0.3, None, 0.6]
    staying = [group[0], group[2]]
    fitted(two, staying, 0.2, 0.2)
    assert [two.snapshot().passage[p].fit for p in group] == [0.2, None, 0.2]
    two.apply(edits.MergeClaims(claim, (after.passage[group[1]].claim,)))
    fitted(two, group, 0.1, 0.1, 0.1)
    assert [two.snapshot().passage[p].fit for p in group] == [0.1, None, 0.1], "a person brought it here"
    two.undo()
    two.undo()
    fitted(two, group, 0.3, 0.5, 0.6)
    assert [two.snapshot().passage[p].fit for p in group] == [0.3, 0.5, 0.6]
