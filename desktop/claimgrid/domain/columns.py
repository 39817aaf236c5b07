"""The columns of the Matrix: claims, what they have in common, and in which order they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from math import prod
from typing import Any

from .estimate import Estimate, Qualifier, Status, counted_text, figure_text
from .layered import recounted, replaced
from .options import MatrixOptions, Order
from .ordered import in_order, put_in, without
from .passage import Passage, Stance
from .snapshot import Snapshot
from .steps import Steps, taken

Question = tuple[str, str, Status | None]
"""What figures answer: subject, measure and status."""
Answer = tuple[str, bool]
"""A question that claims of several articles answer, in words, and whether their figures differ."""
Source = tuple[str, str]
"""An article and its origin."""
FOLDED = "folded"
_NOTHING = 0.25
"""How likely it may be that nothing of a side belongs to a claim that is called contested without a doubt."""


@dataclass(frozen=True, slots=True)
class Column:
    """A claim, or (``folded``) all claims of a single article.

    ``question`` is what its figures answer together with those of other columns ("North Korean troops, present");
    ``rivals`` tells that the figures differ. ``band`` heads it together with its neighbours: the topic where claims are
    grouped by it, else the question. ``pinned`` ones stay in sight. ``perhaps``: it is contested only if passages belong to it
    that may not.
    """

    key: str
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
"""A column after what sorts it."""


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
    """Columns in order, and what the next ones can be made of: what is known of each claim; what figures answer, and which
    claims answer each question; what claims are grouped under (``topics``); the claims that are ``folded``, each with its
    article and origin, and how many are of each; ``ranked`` are the others, before those of one band are put together."""

    by_key: dict[str, Column] = field(default_factory=dict)
    facts: Mapping[str, Facts] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    asked: Mapping[Question, frozenset[str]] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, Source] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    origins: Mapping[str, int] = field(default_factory=dict)
    ranked: list[Ranked] = field(default_factory=list)


def columns_steps(
    snapshot: Snapshot, facts: Mapping[str, Facts], options: MatrixOptions, before: Columns, touched: Collection[str]
) -> Steps[Columns]:
    """The columns: pinned ones first, those of a single article folded into one at the end. ``before`` are those that were
    shown under the same options before these claims were ``touched``."""
    asked, given = _questions(facts, before, touched)
    answers = replaced(before.answers, given)
    yield
    topics = (yield from _topics_steps(snapshot, facts, answers)) if options.topics else {}
    stale = dict.fromkeys((*touched, *given, *differing(topics, before.topics)))
    yield
    single: dict[str, Source | None] = dict.fromkeys(stale)
    for claim in stale:
        if options.fold_single and claim in facts and claim not in answers and claim not in options.pinned:
            article, *more = facts[claim].articles
            single[claim] = None if more else (article, snapshot.article[article].origin)
            yield
    folded = replaced(before.folded, single)
    gone, come = (
        [before.folded[c] for c in stale if c in before.folded],
        [source for source in single.values() if source],
    )
    sources, origins = (
        recounted(counts, [source[which] for source in gone], [source[which] for source in come])
        for which, counts in enumerate((before.sources, before.origins))
    )
    yield

    def draft(claim: str) -> Ranked:
        f, (question, rivals) = facts[claim], answers.get(claim, (None, False))
        column = Column(
            claim, snapshot.claim[claim].label, (claim,), len(f.articles), f.origins, f.contested, question, rivals,
            topics.get(claim) if options.topics else question, pinned=claim in options.pinned, perhaps=f.perhaps,
        )  # fmt: skip
        return _rank(column, f, by_hand, options), column

    by_hand = {claim: place for place, claim in enumerate((*options.pinned, *options.arranged))}
    were = [(before.by_key[claim], before.facts[claim]) for claim in stale if claim in before.by_key]
    kept = without(before.ranked, [_rank(column, f, by_hand, options) for column, f in were])
    yield
    fresh = (draft(claim) for claim in stale if claim in facts and claim not in folded)
    ranked = yield from in_order(_runs(kept, fresh))
    found: dict[str, Column] = {}
    together = iter(_together(ranked, options))
    yield
    while some := {column.key: column for column in islice(together, _TOGETHER)}:
        found |= some
        yield
    if folded:
        claims = put_in(_claims(before.by_key), {c: c if source else None for c, source in single.items()}, str)
        label = f"only one source: {len(claims)}"
        found[FOLDED] = Column(FOLDED, label, claims, len(sources), len(origins), contested=False, folded=True)
    yield
    return Columns(found, facts, answers, asked, topics, folded, sources, origins, ranked)


_AT_ONCE, _TOGETHER = 200, 2_000
"""Columns that are made in one step, and that are put beside each other."""


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


def _questions(
    facts: Mapping[str, Facts], before: Columns, touched: Collection[str]
) -> tuple[Mapping[Question, frozenset[str]], dict[str, Answer | None]]:
    """The claims that answer each question; and of those that do so with claims of other articles the Answer, None where they
    no longer do: as it is since ``before``. A claim of a single source among them is no loner: it may be the other side of a
    disagreement."""
    gone, come = defaultdict[Question, set[str]](set), defaultdict[Question, set[str]](set)
    for claim in touched:
        for known, members in ((before.facts, gone), (facts, come)):
            if claim in known and (question := known[claim].question):
                members[question].add(claim)
    groups = {q: before.asked.get(q, frozenset()) - gone[q] | come[q] for q in {*gone, *come}}
    answers: dict[str, Answer | None] = dict.fromkeys(claim for claims in gone.values() for claim in claims)
    for question, claims in groups.items():
        group = [facts[claim] for claim in claims]
        is_shared = len(group) > 1 and len(frozenset().union(*(f.articles for f in group))) > 1
        rivals = is_shared and len(frozenset().union(*(f.figures for f in group))) > 1
        answers |= dict.fromkeys(claims, (question_text(question), rivals) if is_shared else None)
    given = {claim: answer for claim, answer in answers.items() if answer != before.answers.get(claim)}
    return replaced(before.asked, {q: claims or None for q, claims in groups.items()}), given


def question_text(question: Question) -> str:
    """A question as it is read: "North Korean troops, present"."""
    subject, measure, status = question
    return counted_text(subject, measure) + (f", {status.value}" if status else "")


_EDGE = re.compile(r"\b")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*")


def topics_of(snapshot: Snapshot, claims: Collection[str], questions: Mapping[str, Answer]) -> dict[str, str]:
    """What each claim is grouped under: what a person said, else the question its figures answer, else the name that it
    shares with most other claims. Claims that share none are not in it.

    A name is what a label writes with a capital letter, at its first word only if another label does so further on. One
    that stands in more than half of the labels tells nothing apart.
    """
    return taken(_topics_steps(snapshot, claims, questions))


def _topics_steps(
    snapshot: Snapshot, claims: Collection[str], questions: Mapping[str, Answer]
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


def _together(ranked: list[Ranked], options: MatrixOptions) -> Iterable[Column]:
    """The columns with those of one band beside the first of them; pinned ones where they are."""
    columns = [column for _rank, column in ranked]
    if options.order is Order.HAND and not options.topics:
        return columns
    bands: dict[str, list[Column]] = {}
    for column in [c for c in columns if c.band and not c.pinned]:
        bands.setdefault(column.band or "", []).append(column)
    return _beside(columns, bands, is_last=options.topics) if bands else columns


def _beside(columns: list[Column], bands: dict[str, list[Column]], *, is_last: bool) -> Iterator[Column]:
    """The columns with those of one band beside the first of them; those of none last, where they are to be."""
    alone = []
    for column in columns:
        if column.pinned:
            yield column
        elif column.band:
            yield from bands.pop(column.band, ())
        elif is_last:
            alone.append(column)
        else:
            yield column
    yield from alone


def _claims(columns: Mapping[str, Column]) -> tuple[str, ...]:
    """The claims that are folded, in order."""
    return columns[FOLDED].claims if FOLDED in columns else ()
