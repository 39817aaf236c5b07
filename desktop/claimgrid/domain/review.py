"""What a person should look at first: what is least certain and matters most. A pure function of a Snapshot."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import log2, sqrt

from .article import Article, By
from .columns import Question, differing, is_contested, question_of, question_text
from .estimate import Estimate, figure_text, numbers_of
from .layered import replaced
from .ordered import in_order, without
from .passage import Passage, Stance
from .snapshot import Snapshot
from .steps import Steps, taken


class Doubt(StrEnum):
    """Why something should be looked at; its value is the short name."""

    CONTESTED = "contested"
    NEAR = "may be one claim"
    FIT = "may not belong"
    RANGE = "widens the range"
    DATE = "inferred date"
    STANCE = "stance unsure"
    NONE = "not checked yet"


_COUNT = "The claim is contested (articles that carry it: {carry}, that dispute it: {dispute})"
_DISPUTES, _CARRIES = f"{_COUNT}; this passage disputes it.", f"{_COUNT}; this passage alone carries it."
_ONE = "This claim and another one say much the same: “{other}”. Are they one?"
_BELONGS = "Does this belong to the claim?"
_HIGHEST = "Its figure, {figure}, is the highest of {number} for: {what}."
_LOWEST = "Its figure, {figure}, is the lowest of {number} for: {what}."
_DATE = "The text does not give its date. {date} was inferred: {how}."
_AGAINST_ITSELF = "{speaker} disputes here what {speaker} carries elsewhere."
_ONE_WORD = "A single word decides the stance: {word}."
_NOTHING = "Nothing speaks against it. Nobody has looked at it yet."
SENTENCES = (
    _DISPUTES, _CARRIES, _ONE, _BELONGS, _HIGHEST, _LOWEST, _DATE, _AGAINST_ITSELF, _ONE_WORD, _NOTHING,
)  # fmt: skip
"""All that a Reason may say."""
_WEIGHT = {
    Doubt.CONTESTED: 5.0, Doubt.NEAR: 5.0, Doubt.FIT: 8.0, Doubt.RANGE: 4.0, Doubt.DATE: 4.0, Doubt.STANCE: 3.0,
    Doubt.NONE: 0.1,
}  # fmt: skip
_CONTESTS = 4.0
"""How many times as grave a doubt is on which hangs whether a claim is contested."""


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
_LOOSE = Reason(Doubt.FIT, _BELONGS, {})


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
    return Progress(snapshot.checked, len(snapshot.passages), snapshot.changes)


Rank = tuple[float, int, str, str, int, str]
"""Sorts what matters most first: weight and articles downwards, then claim, article and place; the key last, so no two are
equal."""
Ranked = tuple[Rank, ReviewItem]

Alone = tuple[tuple[Estimate, Reason], ...]
"""The figures that widen a range, and the doubts about them."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What is still to be decided in ``snapshot``, what is least certain and most consequential first; then by claim and
    place. ``ranks`` are those of the items of each claim ("" of none), ``wide`` the doubts about figures,
    by the claim of their passage ("" outside every passage)."""

    snapshot: Snapshot = field(default_factory=Snapshot)
    items: tuple[ReviewItem, ...] = ()
    ranked: list[Ranked] = field(default_factory=list)
    ranks: Mapping[str, tuple[Rank, ...]] = field(default_factory=dict)
    alone: Alone = ()
    wide: Mapping[str, Mapping[str, list[Reason]]] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()
    """The keys of the items."""


def review(snapshot: Snapshot) -> tuple[ReviewItem, ...]:
    """All that is still to be decided, as in ``Queue``."""
    return taken(review_steps(snapshot, Queue())).items


def review_steps(snapshot: Snapshot, before: Queue) -> Steps[Queue]:
    """The Queue of ``snapshot`` in small steps, one a claim, for a window that must not stand still meanwhile. Claims that
    are as they were in ``before``, passages and all, are not gone through again."""
    if snapshot is before.snapshot:
        return before
    snapshot.estimates_of_passage, snapshot.passages_of_claim  # noqa: B018  (worked out once)
    yield
    alone = before.alone if snapshot.estimates is before.snapshot.estimates else _wide(snapshot)
    yield
    wide = _placed(snapshot, alone)
    yield
    claims = _other_claims(snapshot, before, wide)
    yield
    kept = without(before.ranked, [rank for claim in (*claims, "") for rank in before.ranks.get(claim, ())])
    yield
    ranks: dict[str, tuple[Rank, ...] | None] = dict.fromkeys((*claims, ""))
    ranked = yield from in_order(_runs(snapshot, kept, ranks, wide))
    items = tuple(item for _rank, item in ranked)
    yield
    keys = frozenset(item.key for item in items)
    yield
    return Queue(snapshot, items, ranked, replaced(before.ranks, ranks), alone, wide, keys)


def _runs(
    snapshot: Snapshot,
    kept: list[Ranked],
    ranks: dict[str, tuple[Rank, ...] | None],
    wide: Mapping[str, Mapping[str, list[Reason]]],
) -> Iterator[list[Ranked]]:
    """What is ``kept``, what is to be decided about each of the other claims, and what belongs to none ("" among them); their
    ``ranks`` are noted."""
    yield kept
    for claim in sorted(ranks):
        if claim in snapshot.claim or not claim:
            run = sorted(_of_claim(snapshot, claim, wide.get(claim, {})) if claim else _of_none(snapshot, wide))
            ranks[claim] = tuple(rank for rank, _item in run) or None
            yield run


def _of_none(snapshot: Snapshot, wide: Mapping[str, Mapping[str, list[Reason]]]) -> list[Ranked]:
    """What is to be decided about figures outside every passage, and about dates."""
    figures = Counter(e.article for e in snapshot.estimates)
    loose = [_loose_item(snapshot.estimate[key], reasons) for key, reasons in wide.get("", {}).items()]
    dates = [_date_item(a, figures[a.id]) for a in snapshot.counted if a.published_proposed]
    return list(map(_ranked, (*loose, *dates)))


def _other_claims(snapshot: Snapshot, before: Queue, wide: Mapping[str, Mapping[str, list[Reason]]]) -> set[str]:
    """The claims of ``before`` and of now whose items may be other ones: those that are other ones, have figures in doubt or
    speakers of another name, and those that are near one of them."""
    old = before.snapshot
    found = {*snapshot.touched(old), *differing(wide, before.wide)} - {""}
    there = set(map(id, snapshot.speakers))
    others = [(s, snapshot.speaker.get(s.id)) for s in old.speakers if id(s) not in there]
    named = {s.id for s, now in others if now and now.name != s.name}
    if named:
        found |= {p.claim for p in snapshot.passages if p.speaker in named}
    return found | {c.id for c in snapshot.claims if c.near in found}


def _of_claim(snapshot: Snapshot, claim: str, wide: Mapping[str, list[Reason]]) -> list[Ranked]:
    """What is to be decided about the passages of a claim."""
    members = snapshot.passages_of_claim[claim]
    doubts: dict[str, list[Reason]] = defaultdict(list)
    loose = _loose(members)
    for key in loose:
        doubts[key].append(_LOOSE)
    for key, reason in (*_contested(members), *_near(snapshot, claim)):
        doubts[key].append(reason)
    for key, reasons in wide.items():
        doubts[key] += reasons
    for key, reason in _unsure(snapshot, members):
        doubts[key].append(reason)
    carriers = frozenset(p.article for p in members)
    near = snapshot.claim[claim].near
    both = len(carriers.union(p.article for p in snapshot.passages_of_claim[near])) if near else 0
    found = []
    for p in members:
        if not p.checked:
            why = tuple(doubts.get(p.id, ())) or _UNDOUBTED
            suggestion = near if any(r.doubt is Doubt.NEAR for r in why) else None
            doubt = sum(_WEIGHT[r.doubt] * (loose[p.id] if r.doubt is Doubt.FIT else 1) for r in why)
            weight = doubt * (1 + log2(both if suggestion else len(carriers)))
            item = ReviewItem(p.id, p.article, why, weight, passage=p.id, suggestion=suggestion)
            found.append(_ranked(item, claim, len(carriers), p.start))
    return found


def _ranked(item: ReviewItem, claim: str = "", articles: int = 0, place: int = 0) -> Ranked:
    return (-round(item.weight, 6), -articles, claim, item.article, place, item.key), item


def _loose_item(estimate: Estimate, reasons: list[Reason]) -> ReviewItem:
    return ReviewItem(estimate.id, estimate.article, tuple(reasons), _WEIGHT[Doubt.RANGE], estimate=estimate.id)


def _date_item(article: Article, figures: int) -> ReviewItem:
    found = article.published_proposed
    assert found is not None  # noqa: S101  (only such articles are asked about)
    values = {"date": found.value.replace("/", " – "), "how": found.how.removeprefix("inferred: ")}
    reason = Reason(Doubt.DATE, _DATE, values)
    return ReviewItem(article.id, article.id, (reason,), _WEIGHT[Doubt.DATE] * (1 + log2(1 + figures)))


def _contested(members: tuple[Passage, ...]) -> Iterable[tuple[str, Reason]]:
    """The passages that dispute a claim which others carry, and the only one that carries it."""
    if not is_contested(members):
        return
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


def _unsure(snapshot: Snapshot, members: tuple[Passage, ...]) -> Iterable[tuple[str, Reason]]:
    """Passages whose stance hangs on a single word, and those that set a speaker against their own words."""
    carrying = {p.speaker for p in members if p.speaker and p.stance is not Stance.DISPUTES}
    for p in members:
        if p.stance_by is By.HAND or p.stance not in (Stance.HEDGES, Stance.DISPUTES):
            continue
        if p.stance is Stance.DISPUTES and p.speaker in carrying:
            values = {"speaker": snapshot.speaker_name(p.speaker) or ""}
            yield p.id, Reason(Doubt.STANCE, _AGAINST_ITSELF, values)
        word = p.why.rpartition("; ")[2]
        yield p.id, Reason(Doubt.STANCE, _ONE_WORD, {"word": word})


def _near(snapshot: Snapshot, claim: str) -> Iterable[tuple[str, Reason]]:
    """The first passage of a claim that the comparison only just kept apart from another, larger one."""
    members, near = snapshot.passages_of_claim, snapshot.claim[claim].near
    if near is None or members[claim][0].checked:
        return  # who checked it was asked
    other = snapshot.claim[near]
    if other.near != claim or (len(members[claim]), claim) < (len(members[near]), near):
        yield members[claim][0].id, Reason(Doubt.NEAR, _ONE, {"other": other.label})


def _loose(members: tuple[Passage, ...]) -> dict[str, float]:
    """The passages that may not belong to their claim, and how much each matters: 1 for one that does as likely as not and is
    the only one of its article; more the less likely that is, and where without it the claim were not contested."""
    if len(members) == 1 or not any(p.is_doubtful for p in members):
        return {}
    beside, sides = Counter(p.article for p in members), Counter(p.stance is Stance.DISPUTES for p in members)
    return {
        p.id: (2 - 2 * (p.fit or 0)) ** 2
        / sqrt(beside[p.article])
        * (_CONTESTS if len(sides) > 1 and sides[p.stance is Stance.DISPUTES] == 1 else 1)
        for p in members
        if p.is_doubtful
    }


# Figures that widen the range -----------------------------------------------------------------------------------------


def _wide(snapshot: Snapshot) -> Alone:
    """The highest and the lowest of three or more figures that answer one question, where they stand alone."""
    groups: dict[Question, list[Estimate]] = defaultdict(list)
    for estimate in snapshot.estimates:
        if (question := question_of([estimate])) and numbers_of(estimate.figure):
            groups[question].append(estimate)
    doubts: list[tuple[Estimate, Reason]] = []
    for asked, members in groups.items():
        if len(members) < 3:
            continue
        for end, words in ((max, _HIGHEST), (min, _LOWEST)):
            values = [end(numbers_of(e.figure)) for e in members]
            if values.count(end(values)) > 1:
                continue
            alone = members[values.index(end(values))]
            if alone.by is not By.HAND:
                told = {"figure": figure_text(alone.figure), "number": str(len(members)), "what": question_text(asked)}
                doubts.append((alone, Reason(Doubt.RANGE, words, told)))
    return tuple(doubts)


def _placed(snapshot: Snapshot, alone: Alone) -> dict[str, dict[str, list[Reason]]]:
    """The doubts by the claim and passage in which their figure stands, or "" and figure where it stands in no passage."""
    articles = {e.article for e, _reason in alone}
    around: dict[str, list[Passage]] = defaultdict(list)
    for article in articles:
        for passage in snapshot.passages_of_article.get(article, ()):
            for estimate in snapshot.estimates_of_passage[passage.id]:
                around[estimate.id].append(passage)
    found: dict[str, dict[str, list[Reason]]] = defaultdict(dict)
    for estimate, reason in alone:
        places = [(p.claim, p.id) for p in around[estimate.id]] or [("", estimate.id)]
        for claim, key in places:
            found[claim].setdefault(key, []).append(reason)
    return dict(found)
