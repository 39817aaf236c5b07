"""The columns of the Matrix: claims, what they have in common, and in which order they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from math import prod
from typing import Any

from .estimate import Estimate, Qualifier, Status, counted_text, figure_text
from .options import MatrixOptions, Order
from .ordered import in_order
from .passage import Passage, Stance
from .snapshot import Snapshot
from .steps import Steps, taken

Question = tuple[str, str, Status | None]
"""What figures answer: subject, measure and status."""
FOLDED = "folded"
_NOTHING = 0.25
"""How likely it may be that nothing of a side belongs to a claim that is called contested without a doubt."""


@dataclass(frozen=True, slots=True)
class Column:
    """A claim, or (``folded``) all claims of a single article. ``number`` counts the claims shown, from 1.

    ``question`` is what its figures answer together with those of other columns ("North Korean troops, present");
    ``rivals`` tells that the figures differ. ``band`` heads it together with its neighbours: the topic where claims are
    grouped by it, else the question. ``pinned`` ones stay in sight. ``perhaps``: it is contested only if passages belong to it
    that may not.
    """

    key: str
    number: int
    label: str
    claims: tuple[str, ...]
    articles: int
    origins: int
    contested: bool
    question: str | None = None
    rivals: bool = False
    band: str | None = None
    pinned: bool = False
    folded: bool = False
    perhaps: bool = False

    def numbered(self, number: int) -> "Column":
        """The same with this number; not by ``replace``, which takes three times as long: often all are numbered anew."""
        return Column(
            self.key, number, self.label, self.claims, self.articles, self.origins, self.contested, self.question,
            self.rivals, self.band, self.pinned, self.folded, self.perhaps,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What the passages that are shown make of a claim. ``seen`` is where it was reported first: day, place in the text;
    ``perhaps`` as in Column."""

    claim: str
    articles: frozenset[str]
    origins: int
    contested: bool
    perhaps: bool
    seen: tuple[str, int]
    question: Question | None
    figures: frozenset[str]


Ranked = tuple[tuple[Any, ...], Column]
"""A column without its number yet, after what sorts it."""


def facts_of(snapshot: Snapshot, claim: str, passages: tuple[Passage, ...]) -> Facts:
    """The facts of one claim; ``passages`` are not empty."""
    places, inside = snapshot.place_of_article, snapshot.estimates_of_passage
    estimates = [e for p in passages for e in inside[p.id]]
    articles, contested = frozenset(p.article for p in passages), is_contested(passages)
    return Facts(
        claim, articles, _origins(snapshot, articles), contested, contested and perhaps_contested(passages),
        min((places[p.article][0], p.start) for p in passages),
        question_of(estimates) if estimates else None, frozenset(figure_text(e.figure) for e in estimates),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns in order, and what the next ones can be made of. ``alone`` are the claims of a single article, with that;
    ``answers`` what figures answer, ``topics`` what claims are grouped under; ``ranked`` are those that are not folded, before
    what belongs together is put together."""

    by_key: dict[str, Column] = field(default_factory=dict)
    alone: dict[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, bool]] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    ranked: list[Ranked] = field(default_factory=list)


def columns_steps(
    snapshot: Snapshot, facts: Mapping[str, Facts], options: MatrixOptions, before: Columns, touched: Collection[str]
) -> Steps[Columns]:
    """The columns: pinned ones first, those of a single article folded into one at the end. ``before`` are those that were
    shown under the same options before these claims were ``touched``."""
    alone = before.alone.copy()
    for claim in touched:
        alone.pop(claim, None)
        if claim in facts and len(facts[claim].articles) == 1:
            (alone[claim],) = facts[claim].articles
        yield
    answers = _questions(facts)
    yield
    topics = (yield from _topics_steps(snapshot, facts, answers)) if options.topics else {}
    stale = {*touched, *differing(answers, before.answers), *differing(topics, before.topics)}
    single = {}
    if options.fold_single:
        single = alone.copy()
        for claim in (*answers, *options.pinned):
            single.pop(claim, None)
    yield

    def draft(claim: str) -> Ranked:
        f, (question, rivals) = facts[claim], answers.get(claim, (None, False))
        column = Column(
            claim, 0, snapshot.claim[claim].label, (claim,), len(f.articles), f.origins, f.contested, question, rivals,
            topics.get(claim) if options.topics else question, pinned=claim in options.pinned, perhaps=f.perhaps,
        )  # fmt: skip
        return _rank(column, f, by_hand, options), column

    by_hand = {claim: place for place, claim in enumerate((*options.pinned, *options.arranged))}
    kept = [entry for entry in before.ranked if entry[1].key not in stale]
    yield
    fresh = (draft(claim) for claim in stale if claim in facts and claim not in single)
    ranked = yield from in_order(_runs(kept, fresh))
    found: dict[str, Column] = {}
    for number, column in enumerate(_together(ranked, options), 1):
        known = before.by_key.get(column.key)
        if known is None or known.number != number or column.key in stale:
            known = column.numbered(number)
        found[column.key] = known
        if not number % _AT_ONCE:
            yield
    yield
    if single:
        found[FOLDED] = _folded_column(snapshot, single)
    yield
    return Columns(found, alone, answers, topics, ranked)


_AT_ONCE = 200
"""Columns that are made in one step."""


def _runs(kept: list[Ranked], fresh: Iterator[Ranked]) -> Iterator[list[Ranked]]:
    yield kept
    while run := sorted(islice(fresh, _AT_ONCE)):
        yield run


def differing(some: Mapping[str, object], others: Mapping[str, object]) -> set[str]:
    """The keys under which something else stands."""
    return {key for key in some.keys() | others.keys() if some.get(key) != others.get(key)}


def _origins(snapshot: Snapshot, articles: Iterable[str]) -> int:
    return len({snapshot.article[a].origin for a in articles})


def is_contested(passages: Iterable[Passage]) -> bool:
    """Some passages carry the claim and some dispute it."""
    disputes = [p.stance is Stance.DISPUTES for p in passages]
    return any(disputes) and not all(disputes)


def perhaps_contested(passages: Iterable[Passage]) -> bool:
    """One side of a contested claim is all doubtful, and perhaps nothing of it belongs there: the more it is, the less likely
    that is."""
    sides: dict[bool, list[Passage]] = defaultdict(list)
    for p in passages:
        sides[p.stance is Stance.DISPUTES].append(p)
    return any(
        all(p.is_doubtful for p in side) and prod(1 - (p.fit or 0) for p in side) > _NOTHING for side in sides.values()
    )


def question_of(estimates: Iterable[Estimate]) -> Question | None:
    """The question that figures answer (subject, measure, status); None where they answer none or several.

    Present and deployed count as one status. Parts of another figure answer no question of their own, nor do words like
    "thousands", which no count contradicts, nor a number of people of whom nothing more is known.
    """
    found = set()
    for e in estimates:
        status = Status.PRESENT if e.figure.status is Status.DEPLOYED else e.figure.status
        vague = e.figure.measure == "people" and not (status or e.figure.subject)
        if status is not Status.PART and e.figure.qualifier is not Qualifier.ORDER_OF_MAGNITUDE and not vague:
            found.add((e.figure.subject or "", e.figure.measure, status))
    return found.pop() if len(found) == 1 else None


def _questions(facts: Mapping[str, Facts]) -> dict[str, tuple[str, bool]]:
    """The claims whose figures answer one question with claims of other articles: the question, and whether the figures
    differ. A claim of a single source among them is no loner: it may be the other side of a disagreement."""
    members: dict[Question, list[Facts]] = defaultdict(list)
    for f in facts.values():
        if f.question:
            members[f.question].append(f)
    answers: dict[str, tuple[str, bool]] = {}
    for question, group in members.items():
        if len(group) > 1 and len(frozenset().union(*(f.articles for f in group))) > 1:
            rivals = len(frozenset().union(*(f.figures for f in group))) > 1
            answers |= {f.claim: (question_text(question), rivals) for f in group}
    return answers


def question_text(question: Question) -> str:
    """A question as it is read: "North Korean troops, present"."""
    subject, measure, status = question
    return counted_text(subject, measure) + (f", {status.value}" if status else "")


_EDGE = re.compile(r"\b")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*")


def topics_of(snapshot: Snapshot, claims: Collection[str], questions: Mapping[str, tuple[str, bool]]) -> dict[str, str]:
    """What each claim is grouped under: what a person said, else the question its figures answer, else the name that it
    shares with most other claims. Claims that share none are not in it.

    A name is what a label writes with a capital letter, at its first word only if another label does so further on. One
    that stands in more than half of the labels tells nothing apart.
    """
    return taken(_topics_steps(snapshot, claims, questions))


def _topics_steps(
    snapshot: Snapshot, claims: Collection[str], questions: Mapping[str, tuple[str, bool]]
) -> Steps[dict[str, str]]:
    found: dict[str, str] = {}
    rest: dict[str, str] = {}
    inside: set[str] = set()
    for claim in claims:
        label, topic = snapshot.claim[claim].label, snapshot.claim[claim].topic or questions.get(claim, (None,))[0]
        if topic:
            found[claim] = topic
        else:
            rest[claim] = label
            inside.update(m.group() for m in _NAME.finditer(label, label.find(" ") + 1))
        yield
    named, shared = dict[str, set[str]](), Counter[str]()
    for claim, label in rest.items():
        named[claim] = _parts(label) & inside
        shared.update(named[claim])
        yield
    for claim, names in named.items():
        telling = [n for n in names if 1 < shared[n] <= len(rest) / 2]
        if telling:
            found[claim] = min(telling, key=lambda n: (-shared[n], -len(n), n))
        yield
    return found


def _parts(label: str) -> set[str]:
    """All that stands between two edges of words and begins with a capital letter."""
    edges = [edge.start() for edge in _EDGE.finditer(label)]
    begins = [(place, edge) for place, edge in enumerate(edges) if "A" <= label[edge : edge + 1] <= "Z"]
    return {label[edge:end] for place, edge in begins for end in edges[place + 1 :]}


def _rank(column: Column, facts: Facts, by_hand: Mapping[str, int], options: MatrixOptions) -> tuple[Any, ...]:
    """Sorts the columns; the key last, so no two are equal."""
    place = by_hand.get(column.key, len(by_hand)) if options.order is Order.HAND or column.pinned else 0
    first: tuple[object, ...] = (
        not column.contested, column.perhaps, not column.rivals, -column.articles, -column.origins,
    )  # fmt: skip
    match options.order:
        case Order.APPEARANCE:
            first = ()
        case Order.COVERAGE:
            first = (-column.articles, -column.origins)
        case Order.LABEL:
            first = (column.label.casefold(),)
    return (not column.pinned, place, *first, *facts.seen, column.key)


def _together(ranked: list[Ranked], options: MatrixOptions) -> Iterator[Column]:
    """The columns with those of one band beside the first of them; pinned ones where they are."""
    if options.order is Order.HAND and not options.topics:
        yield from (column for _rank, column in ranked)
        return
    bands: dict[str, list[Column]] = {}
    for _rank, column in ranked:
        if column.band and not column.pinned:
            bands.setdefault(column.band, []).append(column)
    alone = []
    for _rank, column in ranked:
        if column.pinned:
            yield column
        elif column.band:
            yield from bands.pop(column.band, ())
        elif options.topics:  # those without a topic come after those with one
            alone.append(column)
        else:
            yield column
    yield from alone


def _folded_column(snapshot: Snapshot, single: Mapping[str, str]) -> Column:
    articles = set(single.values())
    label = f"only one source: {len(single)}"
    count, origins = len(articles), _origins(snapshot, articles)
    return Column(FOLDED, 0, label, tuple(sorted(single)), count, origins, contested=False, folded=True)
