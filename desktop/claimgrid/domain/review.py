"""What a person should look at first: what is least certain and matters most. A pure function of a Snapshot."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import log2

from .article import Article, By
from .columns import is_contested, question_of
from .estimate import Estimate, Status, figure_text, numbers_of
from .passage import Passage, Stance
from .snapshot import Snapshot


class Doubt(StrEnum):
    """Why something should be looked at; its value is the short name."""

    CONTESTED = "contested"
    NEAR = "may be one claim"
    RANGE = "widens the range"
    DATE = "inferred date"
    STANCE = "stance unsure"
    NONE = "not checked yet"


_COUNT = "The claim is contested (articles that carry it: {carry}, that dispute it: {dispute})"
_DISPUTES, _CARRIES = f"{_COUNT}; this passage disputes it.", f"{_COUNT}; this passage alone carries it."
_ONE = "This claim and another one say much the same: “{other}”. Are they one?"
_HIGHEST = "Its figure, {figure}, is the highest of {number} for: {what}."
_LOWEST = "Its figure, {figure}, is the lowest of {number} for: {what}."
_DATE = "The text does not give its date. {date} was inferred: {how}."
_AGAINST_ITSELF = "{speaker} disputes here what {speaker} carries elsewhere."
_ONE_WORD = "A single word decides the stance: {word}."
_NOTHING = "Nothing speaks against it. Nobody has looked at it yet."
SENTENCES = (
    _DISPUTES, _CARRIES, _ONE, _HIGHEST, _LOWEST, _DATE, _AGAINST_ITSELF, _ONE_WORD, _NOTHING,
)  # fmt: skip
"""All that a Reason may say."""
_WEIGHT = {Doubt.CONTESTED: 5.0, Doubt.NEAR: 5.0, Doubt.RANGE: 4.0, Doubt.DATE: 4.0, Doubt.STANCE: 3.0, Doubt.NONE: 0.1}


@dataclass(frozen=True, slots=True)
class Reason:
    """A doubt in words: ``words`` with ``values`` put in. Kept apart, so that the sentence can be said in other languages."""

    doubt: Doubt
    words: str
    values: dict[str, str]

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.words.format(**self.values)


_UNDOUBTED = (Reason(Doubt.NONE, _NOTHING, {}),)


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to decide: a passage; a figure outside every passage (``estimate``); or the date of an ``article``.

    ``key`` is the id of what is decided. ``suggestion`` is a claim that this passage's claim might be one with. ``weight``
    grows with the doubts and with the number of articles concerned.
    """

    key: str
    article: str
    reasons: tuple[Reason, ...]
    weight: float
    passage: str | None = None
    estimate: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many passages a person has checked, of how many; ``changed`` counts the corrections that stand."""

    checked: int
    total: int
    changed: int


def progress(snapshot: Snapshot) -> Progress:
    """How far the checking of ``snapshot`` is."""
    checked = sum(1 for p in snapshot.passages if p.checked)
    return Progress(checked, len(snapshot.passages), snapshot.changes)


def review(snapshot: Snapshot) -> tuple[ReviewItem, ...]:
    """All that is still to be decided, what is least certain and most consequential first; then by claim and place."""
    doubts: dict[str, list[Reason]] = defaultdict(list)
    for source in (_contested, _near, _wide, _unsure):
        for key, reason in source(snapshot):
            doubts[key].append(reason)
    carriers = {c: frozenset(p.article for p in members) for c, members in snapshot.passages_of_claim.items()}
    items = [_passage_item(snapshot, p, doubts.get(p.id, []), carriers) for p in snapshot.passages if not p.checked]
    loose = (snapshot.estimate[key] for key in doubts if key in snapshot.estimate and key not in snapshot.passage)
    items += [ReviewItem(e.id, e.article, tuple(doubts[e.id]), _WEIGHT[Doubt.RANGE], estimate=e.id) for e in loose]
    items += [_date_item(snapshot, a) for a in snapshot.articles if a.published_proposed]

    def rank(item: ReviewItem) -> tuple[object, ...]:
        claim = snapshot.passage[item.passage].claim if item.passage else ""
        place = snapshot.passage[item.passage].start if item.passage else 0
        return (-round(item.weight, 6), -len(carriers.get(claim, ())), claim, item.article, place, item.key)

    return tuple(sorted(items, key=rank))


def _passage_item(
    snapshot: Snapshot, passage: Passage, reasons: list[Reason], carriers: dict[str, frozenset[str]]
) -> ReviewItem:
    """``carriers`` are the articles that carry each claim."""
    suggestion = snapshot.claim[passage.claim].near if any(r.doubt is Doubt.NEAR for r in reasons) else None
    articles = len(carriers[passage.claim] | carriers[suggestion] if suggestion else carriers[passage.claim])
    why = tuple(reasons) or _UNDOUBTED
    weight = sum(_WEIGHT[r.doubt] for r in why) * (1 + log2(articles))
    return ReviewItem(passage.id, passage.article, why, weight, passage=passage.id, suggestion=suggestion)


def _date_item(snapshot: Snapshot, article: Article) -> ReviewItem:
    found = article.published_proposed
    assert found is not None  # noqa: S101  (only such articles are asked about)
    values = {"date": found.value.replace("/", " – "), "how": found.how.removeprefix("inferred: ")}
    reason = Reason(Doubt.DATE, _DATE, values)
    figures = sum(1 for e in snapshot.estimates if e.article == article.id)
    return ReviewItem(article.id, article.id, (reason,), _WEIGHT[Doubt.DATE] * (1 + log2(1 + figures)))


def _contested(snapshot: Snapshot) -> Iterable[tuple[str, Reason]]:
    """The passages that dispute a claim which others carry, and the only one that carries it."""
    for members in snapshot.passages_of_claim.values():
        if not is_contested(members):
            continue
        against = [p for p in members if p.stance is Stance.DISPUTES]
        carrying = [p for p in members if p.stance is not Stance.DISPUTES]
        values = {
            "carry": str(len({p.article for p in carrying})),
            "dispute": str(len({p.article for p in against})),
        }
        for passage in against:
            yield passage.id, Reason(Doubt.CONTESTED, _DISPUTES, values)
        if len(carrying) == 1:
            yield carrying[0].id, Reason(Doubt.CONTESTED, _CARRIES, values)


def _unsure(snapshot: Snapshot) -> Iterable[tuple[str, Reason]]:
    """Passages whose stance hangs on a single word, and those that set a speaker against their own words."""
    for members in snapshot.passages_of_claim.values():
        carrying = {p.speaker for p in members if p.speaker and p.stance is not Stance.DISPUTES}
        for p in members:
            if p.stance_by is By.HAND or p.stance not in (Stance.HEDGES, Stance.DISPUTES):
                continue
            if p.stance is Stance.DISPUTES and p.speaker in carrying:
                values = {"speaker": snapshot.speaker_name(p.speaker) or ""}
                yield p.id, Reason(Doubt.STANCE, _AGAINST_ITSELF, values)
            word = p.why.rpartition("; ")[2]
            yield p.id, Reason(Doubt.STANCE, _ONE_WORD, {"word": word})


def _near(snapshot: Snapshot) -> Iterable[tuple[str, Reason]]:
    """The first passage of a claim that the comparison only just kept apart from another, larger one."""
    members = snapshot.passages_of_claim
    for claim in snapshot.claims:
        if claim.near is None or any(p.checked for p in members[claim.id]):
            continue  # who checked a passage saw it in this claim, and left it there
        both = snapshot.claim[claim.near].near == claim.id
        if not both or (len(members[claim.id]), claim.id) < (len(members[claim.near]), claim.near):
            yield members[claim.id][0].id, Reason(Doubt.NEAR, _ONE, {"other": snapshot.claim[claim.near].label})


# Figures that widen the range -----------------------------------------------------------------------------------------


def _wide(snapshot: Snapshot) -> Iterable[tuple[str, Reason]]:
    """The highest and the lowest of three or more figures that answer one question, where they stand alone."""
    groups: dict[tuple[str, str, Status | None], list[Estimate]] = defaultdict(list)
    for estimate in snapshot.estimates:
        if (question := question_of([estimate])) and numbers_of(estimate.figure):
            groups[question].append(estimate)
    around = defaultdict(list)
    for passage in snapshot.passages:
        for estimate in snapshot.estimates_of_passage[passage.id]:
            around[estimate.id].append(passage)
    for (subject, measure, status), members in groups.items():
        if len(members) < 3:
            continue
        what = f"{subject} {measure}".strip() + (f", {status.value}" if status else "")
        for end, words in ((max, _HIGHEST), (min, _LOWEST)):
            values = [end(numbers_of(e.figure)) for e in members]
            if values.count(end(values)) > 1:
                continue
            alone = members[values.index(end(values))]
            if alone.by is By.HAND:
                continue
            told = {"figure": figure_text(alone.figure), "number": str(len(members)), "what": what}
            for key in [p.id for p in around[alone.id]] or [alone.id]:
                yield key, Reason(Doubt.RANGE, words, told)
