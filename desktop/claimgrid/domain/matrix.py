"""The Matrix: sources by claims, as it is shown and as it is exported. Built from a Snapshot, a pure function of it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from .article import Article, Known
from .estimate import Estimate, Qualifier, Status, figure_text
from .passage import Passage, Stance
from .snapshot import Snapshot


class CellStance(StrEnum):
    """The stance of a cell: that of its passages, or mixed where some carry the claim and some dispute it."""

    ASSERTS = "asserts"
    ATTRIBUTES = "attributes"
    HEDGES = "hedges"
    DISPUTES = "disputes"
    MIXED = "mixed"


class Order(StrEnum):
    """How columns are sorted. Claims that answer one question stay side by side in each."""

    DISAGREEMENT = "disagreement"
    COVERAGE = "coverage"
    APPEARANCE = "first appearance"


@dataclass(frozen=True, slots=True)
class MatrixOptions:
    """What is shown. Empty tuples and None do not filter; dates are ISO days, both included, and drop undated articles.

    ``text`` is looked for in labels and passages, without regard to case.
    """

    by_outlet: bool = False
    transposed: bool = False
    fold_single: bool = True
    min_articles: int = 1
    contested_only: bool = False
    stances: tuple[Stance, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    text: str = ""
    order: Order = Order.DISAGREEMENT


@dataclass(frozen=True, slots=True)
class Row:
    """A source: one article, or all of one outlet. ``date`` is "" where unknown."""

    key: str
    outlet: str
    date: str
    articles: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Outlet · date; the two days of an interval with a dash between."""
        return f"{self.outlet} · {self.date.replace('/', ' – ')}" if self.date else self.outlet


@dataclass(frozen=True, slots=True)
class Column:
    """A claim, or (``folded``) all claims of a single article. ``number`` counts the claims shown, from 1.

    ``question`` heads the columns whose figures answer the same question ("North Korean troops, present"); ``rivals`` tells
    that the figures under it differ.
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
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a source speaks of a claim. ``word`` is the shortest telling word: the figure with its bound, else the
    speaker's short name. ``passages`` are ids in order of article and place; ``best`` is the one that tells most."""

    stance: CellStance
    passages: tuple[str, ...]
    word: str
    best: str
    checked: bool


@dataclass(frozen=True)
class Matrix:
    """Rows, columns, and the cells that are not silent, by (row key, column key)."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: dict[tuple[str, str], Cell]
    options: MatrixOptions
    snapshot: Snapshot
    hidden_claims: int = 0
    """Claims that the filters keep out of the columns (folded claims are not hidden)."""


FOLDED = "folded"
_STRENGTH = (Stance.ASSERTS, Stance.ATTRIBUTES, Stance.HEDGES)


def build_matrix(snapshot: Snapshot, options: MatrixOptions | None = None) -> Matrix:
    """The Matrix of ``snapshot`` under ``options``. Rows are in order of date, outlet and file; undated ones last."""
    options = options or MatrixOptions()
    articles = [a for a in snapshot.articles if _article_shown(a, options)]
    rows = _rows(articles, options)
    row_of = {article: row.key for row in rows for article in row.articles}
    shown = {c.id: _shown_passages(snapshot, c.id, row_of, options) for c in snapshot.claims}
    all_claims = [c for c, passages in shown.items() if passages]
    kept = [c for c in all_claims if _claim_shown(snapshot, c, shown[c], options)]
    questions = _questions(snapshot, kept, shown)
    single = {c for c in kept if options.fold_single and c not in questions and len({p.article for p in shown[c]}) == 1}
    columns = _columns(snapshot, [c for c in kept if c not in single], shown, questions, options)
    if single:
        columns += (_folded_column(snapshot, sorted(single), shown),)
    cells = {}
    for column in columns:
        by_row: dict[str, list[Passage]] = defaultdict(list)
        for claim in column.claims:
            for passage in shown[claim]:
                by_row[row_of[passage.article]].append(passage)
        for row_key, passages in by_row.items():
            cells[row_key, column.key] = _cell(snapshot, passages, column)
    return Matrix(tuple(rows), columns, cells, options, snapshot, len(snapshot.claims) - len(kept))


def cell_stance(stances: Iterable[Stance]) -> CellStance:
    """Mixed where some carry and some dispute; else disputes, or the strongest way in which the claim is carried."""
    found = set(stances)
    carried = [s for s in _STRENGTH if s in found]
    if Stance.DISPUTES in found:
        return CellStance.MIXED if carried else CellStance.DISPUTES
    return CellStance(carried[0])


def short_name(name: str) -> str:
    """The shortest form that still tells who it is: a person's surname, a body's name without its article."""
    words = name.removeprefix("The ").removeprefix("the ").split()
    person = 2 <= len(words) <= 3 and all(w[:1].isupper() and w.isalpha() for w in words)
    bodies = {"department", "ministry", "office", "times", "post", "journal", "house", "government", "force", "forces"}
    if person and words[-1].lower() not in bodies:
        return words[-1]
    return " ".join(words)


def question_of(estimates: Iterable[Estimate]) -> tuple[str, str, Status | None] | None:
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


def _article_shown(article: Article, options: MatrixOptions) -> bool:
    if options.sets and article.set not in options.sets:
        return False
    if options.outlets and article.outlet_label not in options.outlets:
        return False
    if options.since or options.until:
        if not article.published:
            return False
        first, last = article.published.value[:10], article.published.value[-10:]
        return (not options.until or first <= options.until) and (not options.since or last >= options.since)
    return True


def _rows(articles: list[Article], options: MatrixOptions) -> list[Row]:
    def date(known: Known | None) -> str:
        return known.value if known else ""

    rows = []
    if options.by_outlet:
        groups: dict[str, list[Article]] = defaultdict(list)
        for a in articles:
            groups[a.outlet_label if a.outlet else a.id].append(a)  # unknown ones are never pooled
        for key, members in groups.items():
            days = sorted(d for d in (date(a.published) for a in members) if d)
            span = "" if not days else days[0] if days[0] == days[-1] else f"{days[0][:10]} – {days[-1][-10:]}"
            rows.append(Row(key, members[0].outlet_label, span, tuple(a.id for a in members)))
    else:
        ordered = sorted(articles, key=lambda a: (a.file, a.id))
        rows = [Row(a.id, a.outlet_label, date(a.published), (a.id,)) for a in ordered]
    return sorted(rows, key=lambda r: (r.date or "9999", r.outlet, r.key))


def _shown_passages(
    snapshot: Snapshot, claim: str, row_of: dict[str, str], options: MatrixOptions
) -> tuple[Passage, ...]:
    needle = options.text.casefold()
    in_label = needle in snapshot.claim[claim].label.casefold()
    return tuple(
        p
        for p in snapshot.passages_of_claim[claim]
        if p.article in row_of
        and (not options.stances or p.stance in options.stances)
        and (not options.speakers or p.speaker in options.speakers)
        and (in_label or needle in p.text.casefold())
    )


def _claim_shown(snapshot: Snapshot, claim: str, passages: tuple[Passage, ...], options: MatrixOptions) -> bool:
    if len({p.article for p in passages}) < options.min_articles:
        return False
    return not options.contested_only or is_contested(snapshot.passages_of_claim[claim])


def is_contested(passages: Iterable[Passage]) -> bool:
    """Some passages carry the claim and some dispute it."""
    stances = {p.stance for p in passages}
    return Stance.DISPUTES in stances and len(stances) > 1


def _questions(
    snapshot: Snapshot, claims: list[str], shown: dict[str, tuple[Passage, ...]]
) -> dict[str, tuple[str, bool]]:
    """The claims whose figures answer one question with claims of other articles: the question, and whether the figures
    differ. A claim of a single source among them is no loner: it may be the other side of a disagreement."""
    members: dict[tuple[str, str, Status | None], list[str]] = defaultdict(list)
    for claim in claims:
        if question := question_of(_estimates(snapshot, shown[claim])):
            members[question].append(claim)
    found: dict[str, tuple[str, bool]] = {}
    for question, group in members.items():
        if len(group) > 1 and len({p.article for c in group for p in shown[c]}) > 1:
            figures = {figure_text(e.figure) for c in group for e in _estimates(snapshot, shown[c])}
            found |= {claim: (_question_text(question), len(figures) > 1) for claim in group}
    return found


def _estimates(snapshot: Snapshot, passages: Iterable[Passage]) -> list[Estimate]:
    return [e for p in passages for e in snapshot.estimates_of_passage[p.id]]


def _columns(
    snapshot: Snapshot, claims: list[str], shown: dict[str, tuple[Passage, ...]],
    questions: dict[str, tuple[str, bool]], options: MatrixOptions,
) -> tuple[Column, ...]:  # fmt: skip
    drafts = {}
    for claim in claims:
        articles = {p.article for p in shown[claim]}
        question, rivals = questions.get(claim, (None, False))
        drafts[claim] = Column(
            key=claim, number=0, label=snapshot.claim[claim].label, claims=(claim,), articles=len(articles),
            origins=len({snapshot.article[a].origin for a in articles}), contested=is_contested(shown[claim]),
            question=question, rivals=rivals,
        )  # fmt: skip
    return _numbered(_ordered(snapshot, drafts, shown, options))


def _question_text(question: tuple[str, str, Status | None]) -> str:
    subject, measure, status = question
    return f"{subject} {measure}".strip() + (f", {status.value}" if status else "")


def _ordered(
    snapshot: Snapshot, drafts: dict[str, Column], shown: dict[str, tuple[Passage, ...]], options: MatrixOptions
) -> list[Column]:
    def first_seen(claim: str) -> tuple[str, int]:
        def day(p: Passage) -> tuple[str, int]:
            published = snapshot.article[p.article].published
            return (published.value if published else "9999", p.start)

        return min(day(p) for p in shown[claim])

    def rank(column: Column) -> tuple[object, ...]:
        seen = (*first_seen(column.key), column.key)
        if options.order is Order.APPEARANCE:
            return seen
        if options.order is Order.COVERAGE:
            return (-column.articles, -column.origins, *seen)
        return (not column.contested, not column.rivals, -column.articles, -column.origins, *seen)

    ranked = sorted(drafts.values(), key=rank)
    leader: dict[str, int] = {}
    for place, column in enumerate(ranked):
        if column.question:
            leader.setdefault(column.question, place)
    places = {column.key: place for place, column in enumerate(ranked)}
    return sorted(ranked, key=lambda c: (leader.get(c.question or "", places[c.key]), places[c.key]))


def _numbered(columns: list[Column]) -> tuple[Column, ...]:
    return tuple(replace(column, number=i) for i, column in enumerate(columns, 1))


def _folded_column(snapshot: Snapshot, claims: list[str], shown: dict[str, tuple[Passage, ...]]) -> Column:
    articles = {p.article for c in claims for p in shown[c]}
    origins = {snapshot.article[a].origin for a in articles}
    label = f"only one source: {len(claims)}"
    return Column(FOLDED, 0, label, tuple(claims), len(articles), len(origins), contested=False, folded=True)


def _cell(snapshot: Snapshot, passages: list[Passage], column: Column) -> Cell:
    passages = sorted(passages, key=lambda p: (p.article, p.start, p.end))
    stance = cell_stance(p.stance for p in passages)
    best = min(passages, key=lambda p: _telling(snapshot, p, stance))
    return Cell(
        stance=stance,
        passages=tuple(p.id for p in passages),
        word=_claim_count(passages) if column.folded else _word(snapshot, best),
        best=best.id,
        checked=all(p.checked for p in passages),
    )


def _claim_count(passages: list[Passage]) -> str:
    count = len({p.claim for p in passages})
    return "1 claim" if count == 1 else f"{count} claims"


def _telling(snapshot: Snapshot, passage: Passage, shown: CellStance) -> tuple[object, ...]:
    """Sorts the most telling passage first: one with a figure, then one of the stance shown (of a mixed cell one that
    disputes), so that nobody is named beside a stance not theirs; then a named speaker, then the first."""
    stance = CellStance.DISPUTES if shown is CellStance.MIXED else shown
    return (
        not snapshot.estimates_of_passage[passage.id],
        passage.stance.value != stance.value,
        passage.speaker is None,
        passage.article,
        passage.start,
    )


def _word(snapshot: Snapshot, passage: Passage) -> str:
    estimates = snapshot.estimates_of_passage[passage.id]
    if estimates:
        return figure_text(estimates[0].figure)
    name = snapshot.speaker_name(passage.speaker)
    return short_name(name) if name else "own voice"
