"""What is looked at first, and why."""

from dataclasses import replace

from claimgrid.domain.article import By, Known
from claimgrid.domain.passage import Claim, Stance
from claimgrid.domain.review import Doubt, Progress, ReviewItem, progress, review
from claimgrid.domain.snapshot import Snapshot
from samples import ARTICLE_IDS, claim_id, sample_snapshot


def unchecked(snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, passages=tuple(replace(p, checked=False) for p in snapshot.passages))


def of_words(items: tuple[ReviewItem, ...], snapshot: Snapshot, words: str) -> ReviewItem:
    return next(i for i in items if i.passage and words in snapshot.passage[i.passage].text)


def doubts(item: ReviewItem) -> list[Doubt]:
    return [r.doubt for r in item.reasons]


def test_every_unchecked_passage_comes_up_once_and_checked_ones_never() -> None:
    snapshot = sample_snapshot()
    items = review(snapshot)
    assert sorted(i.passage for i in items if i.passage) == [p.id for p in snapshot.passages if not p.checked]
    assert len({i.key for i in items}) == len(items)


def test_what_is_contested_unsure_or_widens_the_range_comes_before_the_rest() -> None:
    snapshot = unchecked(sample_snapshot())
    items = review(snapshot)
    weights = [i.weight for i in items]
    assert weights == sorted(weights, reverse=True)
    plain = [Doubt.NONE in doubts(i) for i in items]
    assert plain == sorted(plain)
    contested = [snapshot.passage[i.passage or ""] for i in items if Doubt.CONTESTED in doubts(i)]
    assert [p.claim for p in contested][:3] == [claim_id("Lakeworks knew")] * 3, "five articles are concerned"
    assert {p.stance for p in contested} == {Stance.DISPUTES}


def test_each_doubt_is_said_in_words() -> None:
    snapshot = unchecked(sample_snapshot())
    items = review(snapshot)
    denied = of_words(items, snapshot, "no warning of any kind")
    assert doubts(denied)[0] is Doubt.CONTESTED
    assert denied.reasons[0].text == (
        "The claim is contested (articles that carry it: 3, that dispute it: 3); this passage disputes it."
    )
    hedged = of_words(items, snapshot, "could reach Tibro")
    assert doubts(hedged) == [Doubt.STANCE]
    highest = of_words(items, snapshot, "About 30 people")
    assert "Its figure, ≈ 30, is the highest of 5 for: casualties, killed." in [r.text for r in highest.reasons]
    quiet = of_words(items, snapshot, "=2+2")
    assert doubts(quiet) == [Doubt.NONE]
    assert all("{" not in r.text for i in items for r in i.reasons)


def test_a_speaker_against_their_own_words() -> None:
    snapshot = unchecked(sample_snapshot())
    carried = next(p for p in snapshot.passages if "14 dead" in p.text)
    against = of_words(review(snapshot), snapshot, "the minister disputed")
    assert "Ilse Brandt disputes here what Ilse Brandt carries elsewhere." in [r.text for r in against.reasons] or (
        against.passage and snapshot.passage[against.passage].stance_by is By.HAND
    )
    by_machine = tuple(replace(p, stance_by=By.EXTRACTED) for p in snapshot.passages)
    again = replace(snapshot, passages=by_machine)
    assert "Ilse Brandt disputes here what Ilse Brandt carries elsewhere." in [
        r.text for r in of_words(review(again), again, "the minister disputed").reasons
    ]
    assert carried.speaker == "s1"


def test_a_claim_that_might_be_one_is_suggested_until_somebody_has_looked() -> None:
    snapshot = unchecked(sample_snapshot())
    small, large = claim_id("Soldiers are in"), claim_id("Soldiers were sent")
    claims = tuple(replace(c, near=large) if c.id == small else c for c in snapshot.claims)
    snapshot = replace(snapshot, claims=claims)
    found = of_words(review(snapshot), snapshot, "Exactly 2,150")
    assert (found.suggestion, Doubt.NEAR in doubts(found)) == (large, True)
    assert "Soldiers were sent to the Orsa valley" in " ".join(r.text for r in found.reasons)
    looked = replace(snapshot, passages=tuple(replace(p, checked=p.claim == small) for p in snapshot.passages))
    assert all(i.suggestion is None for i in review(looked))


def test_two_claims_that_name_each_other_are_asked_about_once() -> None:
    snapshot = unchecked(sample_snapshot())
    small, large = claim_id("Soldiers are in"), claim_id("Soldiers were sent")
    near = {small: large, large: small}
    claims = tuple(Claim(c.id, c.label, c.label_by, near.get(c.id)) for c in snapshot.claims)
    snapshot = replace(snapshot, claims=claims)
    assert [i.suggestion for i in review(snapshot) if i.suggestion] == [large]


def test_inferred_dates_come_up_with_their_evidence() -> None:
    snapshot = sample_snapshot()
    date = Known("2023-05-04", "inferred: the last day it reports is Thursday")
    articles = tuple(
        replace(a, published=date, published_proposed=date) if a.id == ARTICLE_IDS["blog"] else a
        for a in snapshot.articles
    )
    [item] = [i for i in review(replace(snapshot, articles=articles)) if i.reasons[0].doubt is Doubt.DATE]
    assert (item.key, item.passage) == (ARTICLE_IDS["blog"], None)
    assert item.reasons[0].text == (
        "The text does not give its date. 2023-05-04 was inferred: the last day it reports is Thursday."
    )


def test_a_figure_outside_every_passage_that_widens_the_range_comes_up_itself() -> None:
    snapshot = sample_snapshot()
    without = replace(snapshot, passages=tuple(p for p in snapshot.passages if "About 30" not in p.text))
    [item] = [i for i in review(without) if i.estimate]
    assert without.estimate[item.key].text == "About 30"


def test_progress() -> None:
    snapshot = replace(sample_snapshot(), changes=3)
    checked = sum(p.checked for p in snapshot.passages)
    assert progress(snapshot) == Progress(checked, len(snapshot.passages), 3)


def doubted(snapshot: Snapshot, **fits: float) -> Snapshot:
    """Nothing is checked, and the passages that hold these words ("_" for a blank) fit so badly."""

    def fit(text: str) -> float | None:
        return next((fit for words, fit in fits.items() if words.replace("_", " ") in text), None)

    return replace(snapshot, passages=tuple(replace(p, checked=False, fit=fit(p.text)) for p in snapshot.passages))


def test_what_may_not_belong_to_its_claim_is_asked_about_the_more_the_less_likely_it_does() -> None:
    plain = unchecked(sample_snapshot())
    one, other = (p for p in plain.passages_of_claim[claim_id("Soldiers were sent")][:2])
    found = {
        fit: of_words(review(snapshot), snapshot, one.text)
        for fit in (0.0, 0.4, 0.5, 0.55)
        for snapshot in [replace(plain, passages=tuple(replace(p, fit=fit) if p == one else p for p in plain.passages))]
    }
    assert found[0.5].reasons[0].text == "Does this belong to the claim?"
    assert Doubt.FIT not in doubts(found[0.55])
    assert found[0.0].weight > found[0.4].weight > found[0.5].weight > found[0.55].weight
    beside = tuple(replace(p, article=one.article) if p == other else p for p in plain.passages)
    crowded = replace(plain, passages=tuple(replace(p, fit=0.4) if p.id == one.id else p for p in beside))
    assert of_words(review(crowded), crowded, one.text).weight < found[0.4].weight, (
        "its article carries the claim anyway"
    )


def test_a_doubt_on_which_hangs_whether_a_claim_is_contested_comes_first() -> None:
    plain = unchecked(sample_snapshot())
    claim = claim_id("Lakeworks knew")
    members = plain.passages_of_claim[claim]
    denials = [p for p in members if p.stance is Stance.DISPUTES]
    left = {p.id for p in denials[1:]}
    every = [p for p in plain.passages if p.id not in left]
    snapshot = replace(plain, passages=tuple(replace(p, fit=0.4) if p.claim == claim else p for p in every))
    first = review(snapshot)[0]
    assert first.passage == denials[0].id
    assert doubts(first)[:2] == [Doubt.FIT, Doubt.CONTESTED]
    several = replace(plain, passages=tuple(replace(p, fit=0.4) if p.claim == claim else p for p in plain.passages))
    assert of_words(review(several), several, denials[0].text).weight < first.weight


def test_nobody_is_asked_whether_a_passage_belongs_with_itself() -> None:
    snapshot = doubted(sample_snapshot(), could_reach_Tibro=0.1)
    alone = next(p for p in snapshot.passages if p.is_doubtful)
    others = tuple(p for p in snapshot.passages if p.claim != alone.claim or p == alone)
    snapshot = replace(snapshot, passages=others)
    assert Doubt.FIT not in doubts(of_words(review(snapshot), snapshot, "could reach Tibro"))


def test_a_question_about_two_claims_stays_until_it_was_answered() -> None:
    snapshot = unchecked(sample_snapshot())
    small, large = claim_id("Soldiers are in"), claim_id("Soldiers were sent")
    claims = tuple(replace(c, near=small) if c.id == large else c for c in snapshot.claims)
    first, *rest = snapshot.passages_of_claim[large]
    for looked, asked in ((rest[0], [small]), (first, [])):
        passages = tuple(replace(p, checked=p.id == looked.id) for p in snapshot.passages)
        shown = replace(snapshot, claims=claims, passages=passages)
        assert [i.suggestion for i in review(shown) if i.suggestion] == asked
