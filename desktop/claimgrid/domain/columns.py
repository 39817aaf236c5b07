"""The columns of the Matrix: claims, what they have in common, and in which order they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import prod

from .estimate import Estimate, Qualifier, Status, counted_text, figure_text
from .options import MatrixOptions, Order
from .passage import Passage, Stance
from .snapshot import Snapshot

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


def facts_of(snapshot: Snapshot, claim: str, passages: tuple[Passage, ...]) -> Facts:
    """The facts of one claim; ``passages`` are not empty."""
    days, inside = snapshot.day_of_article, snapshot.estimates_of_passage
    estimates = [e for p in passages for e in inside[p.id]]
    articles, contested = frozenset(p.article for p in passages), is_contested(passages)
    return Facts(
        claim, articles, _origins(snapshot, articles), contested, contested and perhaps_contested(passages),
        min((days[p.article], p.start) for p in passages),
        question_of(estimates) if estimates else None, frozenset(figure_text(e.figure) for e in estimates),
    )  # fmt: skip


def columns_of(snapshot: Snapshot, facts: Mapping[str, Facts], options: MatrixOptions) -> tuple[Column, ...]:
    """The columns in order: pinned ones first, those of a single article folded into one at the end."""
    questions = _questions(facts)
    single = set()
    if options.fold_single:
        alone = {claim for claim, f in facts.items() if len(f.articles) == 1}
        single = alone.difference(questions, options.pinned)
    topics = topics_of(snapshot, facts, questions) if options.topics else {}
    drafts = []
    for claim, f in facts.items():
        if claim not in single:
            question, rivals = questions.get(claim, (None, False))
            drafts.append(
                Column(
                    claim, 0, snapshot.claim[claim].label, (claim,), len(f.articles), f.origins,
                    f.contested, question, rivals, topics.get(claim) if options.topics else question,
                    pinned=claim in options.pinned, perhaps=f.perhaps,
                )
            )  # fmt: skip
    columns = _ordered(drafts, facts, options)
    numbered = tuple(replace(column, number=number) for number, column in enumerate(columns, 1))
    return (*numbered, _folded_column(snapshot, single, facts)) if single else numbered


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


_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*")


def topics_of(snapshot: Snapshot, claims: Iterable[str], questions: Mapping[str, tuple[str, bool]]) -> dict[str, str]:
    """What each claim is grouped under: what a person said, else the question its figures answer, else the name that it
    shares with most other claims. Claims that share none are not in it.

    A name is what a label writes with a capital letter, at its first word only if another label does so further on. One
    that stands in more than half of the labels tells nothing apart.
    """
    labels = {claim: snapshot.claim[claim].label for claim in claims}
    found = {c: t for c in labels if (t := snapshot.claim[c].topic or questions.get(c, (None,))[0])}
    rest = {claim: label for claim, label in labels.items() if claim not in found}
    inside = {m.group() for label in rest.values() for m in _NAME.finditer(label, label.find(" ") + 1)}
    named = {c: {n for n in inside if re.search(rf"\b{re.escape(n)}\b", label)} for c, label in rest.items()}
    shared = Counter(name for names in named.values() for name in names)
    for claim, names in named.items():
        telling = [n for n in names if 1 < shared[n] <= len(rest) / 2]
        if telling:
            found[claim] = min(telling, key=lambda n: (-shared[n], -len(n), n))
    return found


def _ordered(drafts: list[Column], facts: Mapping[str, Facts], options: MatrixOptions) -> list[Column]:
    by_hand = {claim: place for place, claim in enumerate((*options.pinned, *options.arranged))}

    def rank(column: Column) -> tuple[object, ...]:
        place = by_hand.get(column.key, len(by_hand)) if options.order is Order.HAND or column.pinned else 0
        seen = (*facts[column.key].seen, column.key)
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
        return (not column.pinned, place, *first, *seen)

    ranked = sorted(drafts, key=rank)
    if options.order is Order.HAND and not options.topics:
        return ranked
    last = len(ranked)
    leader: dict[str, int] = {}
    for place, column in enumerate(ranked):
        if column.band and not column.pinned:
            leader.setdefault(column.band, place)

    def together(entry: tuple[int, Column]) -> tuple[bool, int, int]:
        place, column = entry
        alone = last if options.topics else place  # claims without a topic come after those with one
        lead = place if column.pinned else leader.get(column.band or "", alone)
        return (not column.pinned, lead, place)

    return [column for _, column in sorted(enumerate(ranked), key=together)]


def _folded_column(snapshot: Snapshot, claims: set[str], facts: Mapping[str, Facts]) -> Column:
    articles = frozenset().union(*(facts[c].articles for c in claims))
    label = f"only one source: {len(claims)}"
    count, origins = len(articles), _origins(snapshot, articles)
    return Column(FOLDED, 0, label, tuple(sorted(claims)), count, origins, contested=False, folded=True)
