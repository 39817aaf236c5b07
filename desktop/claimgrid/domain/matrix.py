"""The Matrix: sources by claims, as it is shown and as it is exported. Built from a Snapshot, a pure function of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from operator import itemgetter
from typing import Any

from .article import Article
from .columns import FOLDED, Column, Columns, Facts, columns_steps
from .estimate import figure_text
from .layered import replaced
from .options import MatrixOptions, RowOrder, RowsBy
from .ordered import put_in
from .passage import Passage, Stance
from .rows import Ranked as RankedRow
from .rows import (
    Row,
    RowOf,
    articles_shown,
    is_left_out,
    needs_presence,
    ranked_rows,
    row_finder,
    row_of_article,
    rows_of,
)
from .sieve import Sieve
from .snapshot import NO_SPEAKER, Snapshot
from .steps import Steps, taken


class CellStance(StrEnum):
    """The stance of a cell: that of its passages, or mixed where some carry the claim and some dispute it."""

    ASSERTS = "asserts"
    ATTRIBUTES = "attributes"
    HEDGES = "hedges"
    DISPUTES = "disputes"
    MIXED = "mixed"


Keys = tuple[str, str]
"""The row key and column key of a cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a source speaks of a claim. ``word`` is what tells most in little room: a figure as it is bounded, else who
    speaks, by the short name; ``figure`` is "" where there is none. ``passages`` are ids in order of article and place;
    ``best`` is the one that tells most, ``other`` the first of the other side in a mixed cell. ``checked`` counts
    passages that a person stands by. ``doubtful``: none of them surely belongs to the claim."""

    stance: CellStance
    passages: tuple[str, ...]
    word: str
    figure: str
    best: str
    other: str | None
    checked: int
    doubtful: bool

    @property
    def is_checked(self) -> bool:
        """Whether a person stands by all of it."""
        return self.checked == len(self.passages)

    @property
    def telling(self) -> tuple[str, ...]:
        """The most telling passage; in a mixed cell that of the other side too, or half of it would be hidden."""
        return (self.best, self.other) if self.other else (self.best,)


class Cells(Mapping[Keys, Cell]):
    """The cells that are not silent. Each is made when it is first looked at: of a big matrix most never are."""

    def __init__(
        self, snapshot: Snapshot, columns: dict[str, Column], shown: Mapping[str, tuple[Passage, ...]], row_of: RowOf
    ) -> None:
        self.snapshot, self._shown, self._row_of = snapshot, shown, row_of
        self._columns = columns
        self._grouped: dict[str, dict[str, list[Passage]]] = {}
        self._made: dict[Keys, Cell] = {}

    def passages(self, column: str) -> dict[str, list[Passage]]:
        """The passages of a column by row key; rows that are silent are not in it."""
        found = self._grouped.get(column)
        if found is None:
            found = {}
            for claim in self._columns[column].claims:
                for passage in self._shown[claim]:
                    found.setdefault(self._row_of(passage), []).append(passage)
            self._grouped[column] = found
        return found

    def __getitem__(self, keys: Keys) -> Cell:
        cell = self._made.get(keys)
        if cell is None:
            row, column = keys
            if column not in self._columns:
                raise KeyError(keys)
            cell = self._made[keys] = _cell(self.snapshot, self.passages(column)[row], self._columns[column])
        return cell

    def get(self, keys: Keys, default: Any = None) -> Any:
        """As of any mapping, but quick where there is none: a table asks for every cell that it paints."""
        found = self._made.get(keys)
        if found is None and keys in self:
            found = self[keys]
        return default if found is None else found

    def __contains__(self, keys: object) -> bool:
        row, column = keys if isinstance(keys, tuple) else ("", "")
        there = self._grouped.get(column)  # first: all cells of a table may be asked for
        if there is None and column in self._columns:
            there = self.passages(column)
        return there is not None and row in there

    def made(self, keys: Keys) -> tuple[Cell | None, bool]:
        """The cell, if it is made or silent (then it is None), and whether it is one of both."""
        cell = self._made.get(keys)
        return cell, cell is not None or keys not in self

    def keys_of(self, passage: Passage) -> Keys | None:
        """The cell that holds a passage; None where none does."""
        if passage not in self._shown.get(passage.claim, ()):
            return None
        keys = self._row_of(passage), passage.claim if passage.claim in self._columns else FOLDED
        return keys if keys in self else None

    def __iter__(self) -> Iterator[Keys]:
        return ((row, column) for column in self._columns for row in self.passages(column))

    def __len__(self) -> int:
        return sum(len(self.passages(column)) for column in self._columns)

    def __bool__(self) -> bool:
        """Whether there is any; to count them all takes long in a big matrix."""
        return next(iter(self), None) is not None

    def some(self, wanted: set[Keys]) -> "Cells":
        """Those that are ``wanted``; none is made before it is looked at either."""
        found = Cells(self.snapshot, {}, self._shown, self._row_of)
        for column in {column for _row, column in wanted} & self._columns.keys():
            found._columns[column] = self._columns[column]
            there = self.passages(column).items()
            found._grouped[column] = {row: passages for row, passages in there if (row, column) in wanted}
        return found

    def take(self, before: "Cells", touched: Collection[str]) -> None:
        """Take over what was worked out of ``before``, but for these claims and those that are folded into one column."""
        grouped, made = before.at_hand()
        for column in (*touched, FOLDED):
            grouped.pop(column, None)
        self._grouped = grouped
        if self.snapshot.speakers is before.snapshot.speakers:  # else a name may be another
            self._made = {keys: cell for keys, cell in made.items() if keys[1] in grouped}

    def at_hand(self) -> tuple[dict[str, dict[str, list[Passage]]], dict[Keys, Cell]]:
        """Copies of what was worked out so far, each made at once: an export may be making more in its thread."""
        return self._grouped.copy(), self._made.copy()


Place = tuple[str, str, str]
"""What sorts an article, its id last."""


@dataclass(frozen=True)
class Made:
    """What the next Matrix can be made of: by claim, what is shown of it, and the rows that speak of it (where rows depend on
    that); the columns, with what made them; rows and articles in order, after what sorts them."""

    shown: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)
    present: Mapping[str, set[str]] = field(default_factory=dict)
    columns: Columns = field(default_factory=Columns)
    rows: tuple[RankedRow, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Matrix:
    """Rows, columns, and the cells that are not silent, by (row key, column key). ``articles`` are the ids of those that
    the filters leave, by date and outlet."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: Cells
    options: MatrixOptions
    snapshot: Snapshot
    articles: tuple[str, ...] = ()
    hidden_claims: int = 0
    """Claims that the filters keep out of the columns, or a person hid (folded claims are not hidden)."""
    made: Made = field(default_factory=Made, repr=False, compare=False)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The numbers of the claims that have a column of their own, from 1; in a part of a matrix those that they have in all
        of it."""
        return {key: number for number, key in enumerate(self.made.columns.by_key, 1) if key != FOLDED}

    @property
    def left_out(self) -> tuple[Article, ...]:
        """The articles that a person left out, to see what is known without them."""
        if not self.options.leaves_out:
            return ()
        return tuple(a for a in self.snapshot.counted if is_left_out(a, self.options))

    def part(self, keys: Iterable[Keys]) -> "Matrix":
        """Just these cells with their rows and columns, in the same order."""
        wanted = set(keys)
        rows, columns = {row for row, _ in wanted}, {column for _, column in wanted}
        return Matrix(
            tuple(r for r in self.rows if r.key in rows),
            tuple(c for c in self.columns if c.key in columns),
            self.cells.some(wanted),
            self.options, self.snapshot, self.articles, self.hidden_claims, self.made,
        )  # fmt: skip

    def cell_of(self, passage: str) -> Keys | None:
        """The cell that holds a passage; None where none that is shown does."""
        found = self.snapshot.passage.get(passage)
        return self.cells.keys_of(found) if found else None


_STRENGTH = (Stance.ASSERTS, Stance.ATTRIBUTES, Stance.HEDGES)


def build_matrix(snapshot: Snapshot, options: MatrixOptions | None = None) -> Matrix:
    """The Matrix of ``snapshot`` under ``options``. Rows are in order of date, outlet and file unless another order is
    asked for; undated ones last."""
    return taken(matrix_steps(snapshot, options or MatrixOptions()))


def matrix_steps(snapshot: Snapshot, options: MatrixOptions, before: Matrix | None = None) -> Steps[Matrix]:
    """``build_matrix`` in small steps, one a claim, for a window that must not stand still meanwhile. What is the same in
    ``before``, under the same options, is taken from there."""
    options = options.resolved(snapshot)
    if before is not None and before.snapshot is snapshot and before.options == options:
        return before
    snapshot.passages_of_claim  # noqa: B018  (worked out once, and a step of its own in a big project)
    yield
    snapshot.estimates_of_passage  # noqa: B018  (likewise)
    yield
    articles = articles_shown(snapshot, options)
    sift = Sieve(snapshot, {a.id for a in articles}, options)
    row_of = row_finder(articles, options.rows)
    yield
    if before is None or before.options != options or (options.text and before.snapshot.speakers != snapshot.speakers):
        before = Matrix((), (), Cells(Snapshot(), {}, {}, row_of), options, Snapshot())
    touched = snapshot.touched(before.snapshot)
    yield
    made, sifted = before.made, dict[str, tuple[tuple[Passage, ...], Facts]]()
    present: dict[str, set[str] | None] = dict.fromkeys(touched)
    for claim in touched:
        passages, found = sift(claim) if claim in snapshot.passages_of_claim else ((), None)
        if found is not None and sift.keeps(claim, found):
            sifted[claim] = passages, found
            if needs_presence(options):
                present[claim] = {row_of(p) for p in passages}
        yield
    nothing = dict.fromkeys(touched)
    shown = replaced(made.shown, nothing | {claim: passages for claim, (passages, _) in sifted.items()})
    yield
    facts = replaced(made.columns.facts, nothing | {claim: found for claim, (_, found) in sifted.items()})
    yield
    columns = yield from columns_steps(snapshot, facts, options, made.columns, touched)
    made = Made(shown, replaced(made.present, present), columns, made.rows, made.places)
    made = yield from _rows_steps(snapshot, articles, row_of, before, made)
    cells = Cells(snapshot, columns.by_key, shown, row_of)
    cells.take(before.cells, touched)
    return Matrix(
        before.rows if made.rows is before.made.rows else tuple(row for _rank, row in made.rows),
        tuple(columns.by_key.values()),
        cells,
        options,
        snapshot,
        before.articles if made.places is before.made.places else tuple(id_ for *_, id_ in made.places),
        len(snapshot.claims) - len(shown),
        made,
    )


def _rows_steps(snapshot: Snapshot, articles: list[Article], row_of: RowOf, before: Matrix, made: Made) -> Steps[Made]:
    """``made`` with the rows, and the places of these ``articles``, as they are now; those that are the same as ``before``
    are taken from there."""
    options, then, rows, places = before.options, before.snapshot, made.rows, made.places
    is_of_articles = options.rows is RowsBy.ARTICLE and options.row_order in (RowOrder.DATE, RowOrder.NAME)
    if snapshot.articles is not then.articles:
        old, new = set(map(id, then.articles)), set(map(id, snapshot.articles))
        gone, come = [a for a in then.articles if id(a) not in new], [a for a in articles if id(a) not in old]
        yield
        found = {place: place for place in (snapshot.place_of_article[a.id] for a in come)}
        places = put_in(places, dict.fromkeys(then.place_of_article[a.id] for a in gone) | found, tuple)
        if is_of_articles:
            changes: dict[Any, RankedRow | None]
            changes = dict.fromkeys(rank for rank, _row in ranked_rows(map(row_of_article, gone), options))
            rows = put_in(
                rows, changes | {row[0]: row for row in ranked_rows(map(row_of_article, come), options)}, _RANK
            )
        yield
    depends = needs_presence(options) or options.row_order is RowOrder.STANCE
    if not is_of_articles and (depends or places is not made.places):
        unordered = rows_of(snapshot, articles, made.present, options)
        yield
        rows = ranked_rows(unordered, options, made.present, made.shown.get(options.row_claim or "", ()), row_of)
        yield
    return replace(made, rows=rows, places=places)


_RANK = itemgetter(0)


def cell_stance(stances: Iterable[Stance]) -> CellStance:
    """Mixed where some carry and some dispute; else disputes, or the strongest way in which the claim is carried."""
    found = set(stances)
    carried = [s for s in _STRENGTH if s in found]
    if Stance.DISPUTES in found:
        return CellStance.MIXED if carried else CellStance.DISPUTES
    return CellStance(carried[0])


def _cell(snapshot: Snapshot, passages: list[Passage], column: Column) -> Cell:
    if column.folded:  # those of one claim are in order
        passages = sorted(passages, key=lambda p: (p.article, p.start, p.end))
    other, best, stance = None, passages[0], CellStance(passages[0].stance.value)
    if len(passages) > 1:
        stance = cell_stance(p.stance for p in passages)
        best = min(passages, key=lambda p: _telling(snapshot, p, stance))
    if stance is CellStance.MIXED:
        disputes = best.stance is Stance.DISPUTES
        other = next(p.id for p in passages if (p.stance is Stance.DISPUTES) is not disputes)
    estimates = () if column.folded else snapshot.estimates_of_passage[best.id]
    figure = figure_text(estimates[0].figure) if estimates else ""
    word = _claim_count(passages) if column.folded else figure or _voice(snapshot, best)
    checked = sum(p.checked for p in passages)
    doubtful = not column.folded and all(p.is_doubtful for p in passages)
    return Cell(stance, tuple(p.id for p in passages), word, figure, best.id, other, checked, doubtful)


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


def _voice(snapshot: Snapshot, passage: Passage) -> str:
    return snapshot.short_name(passage.speaker) if passage.speaker else NO_SPEAKER
