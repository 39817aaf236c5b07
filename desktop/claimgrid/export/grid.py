"""The Matrix as a grid of words, the way it lies on screen: what every table of it is written from."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimgrid.domain.chart import in_words
from claimgrid.domain.columns import Column
from claimgrid.domain.matrix import CellStance, Matrix
from claimgrid.domain.options import RowsBy
from claimgrid.domain.rows import Row

from .language import _, numerals, plural
from .wording import mixture, one_line, to_quote


@dataclass(frozen=True, slots=True)
class Quote:
    """The telling words of a cell, on one line, and who said them ("" for the article's own voice)."""

    words: str
    speaker: str

    @property
    def text(self) -> str:
        """The words in quotation marks, the speaker behind them."""
        return f"“{self.words}”" + (f" ({self.speaker})" if self.speaker else "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell in words. ``stance`` is None where several claims are folded together; ``passages`` are ids."""

    row: str
    column: str
    stance: CellStance | None
    detail: str
    figure: str
    quotes: tuple[Quote, ...]
    passages: tuple[str, ...]
    checked: int
    doubtful: bool

    @property
    def count(self) -> str:
        """ "2 passages, 1 checked"; or "2 passages, doubtful"."""
        number = len(self.passages)
        said = plural(number, "1 passage", "{number} passages")
        if self.doubtful:
            return f"{said}, " + _("doubtful")
        if not self.checked:
            return said
        every = self.checked == number
        return f"{said}, " + (_("checked") if every else _("{number} checked").format(number=self.checked))

    @property
    def title(self) -> str:
        """The stance, and for a mixed cell what it is made of; for folded claims how many they are."""
        if self.stance is None:
            return self.detail
        return _(self.stance.value) + (f" ({self.detail})" if self.detail else "")

    @property
    def lines(self) -> tuple[str, ...]:
        """Stance and figure; words; count."""
        head = " · ".join(part for part in (self.title, self.figure) if part)
        return (head, *(q.text for q in self.quotes), self.count)

    @property
    def text(self) -> str:
        """The whole cell on one line: stance, figure, best words, count."""
        return " · ".join(self.lines)


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a source or a claim: its name, and what is counted below it."""

    key: str
    name: str
    note: str
    question: str = ""

    @property
    def text(self) -> str:
        """The heading on one line."""
        notes = "; ".join(part for part in (self.note, self.question) if part)
        return f"{self.name} ({notes})" if notes else self.name


@dataclass(frozen=True, slots=True)
class Grid:
    """Headings along the top and down the side, and the entries, None where a source is silent."""

    corner: str
    across: tuple[Head, ...]
    down: tuple[Head, ...]
    entries: tuple[tuple[Entry | None, ...], ...]

    def bands(self, wide: int) -> "tuple[Grid, ...]":
        """The grid cut into grids of at most ``wide`` columns, each with the headings down the side."""
        return tuple(
            Grid(self.corner, self.across[i : i + wide], self.down, tuple(line[i : i + wide] for line in self.entries))
            for i in range(0, len(self.across), wide)
        )


def grid(matrix: Matrix) -> Grid:
    """``matrix`` as it lies on screen, transposed if it is."""
    return Grid(*heads(matrix), tuple(lines(matrix)))


def heads(matrix: Matrix) -> tuple[str, tuple[Head, ...], tuple[Head, ...]]:
    """What stands in the corner, along the top and down the side of the grid."""
    sources, claims = _sources(matrix), tuple(_claim_head(matrix, c) for c in matrix.columns)
    return (_("Claim"), sources, claims) if matrix.options.transposed else (_("Source"), claims, sources)


def lines(matrix: Matrix) -> Iterator[tuple[Entry | None, ...]]:
    """The entries of the grid, one line after the other."""
    if matrix.options.transposed:
        return (tuple(_entry(matrix, row, column) for row in matrix.rows) for column in matrix.columns)
    return (tuple(_entry(matrix, row, column) for column in matrix.columns) for row in matrix.rows)


def column_name(matrix: Matrix, column: Column) -> str:
    """Number and label of a claim; the label alone of folded claims."""
    if column.folded:
        return _("only one source: {number}").format(number=numerals(f"{len(column.claims):,}"))
    return f"{matrix.numbers[column.key]}. {one_line(column.label)}"


def row_names(matrix: Matrix) -> dict[str, str]:
    """Outlet and date of each source, by row key; with the file's short name where two sources read the same."""
    same = Counter(row.heading for row in matrix.rows)
    return {
        row.key: one_line(
            f"{row.heading} · {matrix.snapshot.article[row.articles[0]].short_name}"
            if same[row.heading] > 1
            else row.heading
        )
        for row in matrix.rows
    }


def _sources(matrix: Matrix) -> tuple[Head, ...]:
    heads, names = [], row_names(matrix)
    for row in matrix.rows:
        first = matrix.snapshot.article[row.articles[0]]
        title = first.title.value if first.title else first.short_name if first.outlet else ""
        grouped = matrix.options.rows is not RowsBy.ARTICLE
        note = plural(len(row.articles), "1 article", "{number} articles") if grouped else one_line(title)
        heads.append(Head(row.key, names[row.key], note))
    return tuple(heads)


def _claim_head(matrix: Matrix, column: Column) -> Head:
    articles = plural(column.articles, "1 article", "{number} articles")
    contested = _("perhaps contested") if column.perhaps else _("contested")
    parts = [articles, plural(column.origins, "1 origin", "{number} origins"), *([contested] * column.contested)]
    question = in_words(column.band or column.question or "", _)
    return Head(column.key, column_name(matrix, column), ", ".join(parts), question)


def _entry(matrix: Matrix, row: Row, column: Column) -> Entry | None:
    cell = matrix.cells.get((row.key, column.key))
    if cell is None:
        return None
    passages = [matrix.snapshot.passage[p] for p in cell.passages]
    if column.folded:
        claims = Counter(p.claim for p in passages)
        detail = plural(len(claims), "1 claim", "{number} claims")
        return Entry(row.key, column.key, None, detail, "", (), cell.passages, cell.checked, cell.doubtful)
    mixed = cell.stance is CellStance.MIXED
    best = [matrix.snapshot.passage[p] for p in cell.telling]
    quotes = tuple(Quote(to_quote(p.text), matrix.snapshot.speaker_name(p.speaker) or "") for p in best)
    return Entry(
        row.key,
        column.key,
        cell.stance,
        mixture(passages) if mixed else "",
        numerals(cell.figure),
        quotes,
        cell.passages,
        cell.checked,
        cell.doubtful,
    )
