"""The Matrix as a Qt table: rows are sources and columns claims, or the other way round when transposed."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimgrid.domain.columns import Column
from claimgrid.domain.matrix import Cell, Keys, Matrix, build_matrix
from claimgrid.domain.options import Content
from claimgrid.domain.rows import Row
from claimgrid.domain.snapshot import OWN_VOICE, Snapshot
from claimgrid.export.wording import DOUBTFUL
from claimgrid.ui.language import _, count_text, in_words, numerals, plain_tip, plural, when_text

from .articles import HEADERS, how_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

CELL = Role.UserRole + 1
"""The Cell behind an index; None where the source is silent."""
HEADING = Role.UserRole + 2
"""The Row or Column behind a section."""


class MatrixModel(QAbstractTableModel):
    """Holds the Matrix it was handed, and nothing else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = build_matrix(Snapshot())
        self._down = self._across = 0  # the table asks for them with every cell that it paints
        self.has_bands = False
        """Whether any claims stand together under a heading."""
        self.longest_line = ""
        """In the headings of the sources."""

    def set_matrix(self, matrix: Matrix) -> bool:
        """Show ``matrix``. True if the axes changed and the model was reset; else only contents were announced."""
        self.has_bands = any(column.band for column in matrix.columns)
        self.longest_line = _longest_line(matrix.rows)
        if _axes(matrix) != _axes(self.matrix):
            self.beginResetModel()
            self.matrix = matrix
            self._down, self._across = (
                len(self.headings(o)) for o in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal)
            )
            self.endResetModel()
            return True
        self.matrix = matrix
        if self.rowCount() and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        return False

    def headings(self, orientation: Qt.Orientation) -> tuple[Row, ...] | tuple[Column, ...]:
        """What stands along this axis."""
        claims = (orientation is Qt.Orientation.Horizontal) != self.matrix.options.transposed
        return self.matrix.columns if claims else self.matrix.rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._down

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._across

    def keys(self, index: Index) -> Keys:
        """Which cell of the Matrix this is."""
        matrix, source, claim = self.matrix, index.row(), index.column()
        if matrix.options.transposed:
            source, claim = claim, source
        return matrix.rows[source].key, matrix.columns[claim].key

    def index_of(self, keys: Keys) -> QModelIndex:
        """Where a cell stands now; invalid if its source or claim is not shown."""
        down, across = reversed(keys) if self.matrix.options.transposed else keys
        rows = [h.key for h in self.headings(Qt.Orientation.Vertical)]
        columns = [h.key for h in self.headings(Qt.Orientation.Horizontal)]
        return (
            self.index(rows.index(down), columns.index(across)) if down in rows and across in columns else QModelIndex()
        )

    def cell(self, index: Index) -> Cell | None:
        """The cell at ``index``; None where the source is silent, as most are."""
        found: Cell | None = self.matrix.cells.get(self.keys(index))
        return found

    def made(self, index: Index) -> tuple[Cell | None, bool]:
        """The cell at ``index``, None where the source is silent; and whether it is at hand, or None because it is not."""
        return self.matrix.cells.made(self.keys(index))

    def claim_at(self, index: Index) -> Column:
        """The claim that ``index`` belongs to."""
        return self.matrix.columns[self._turned(index.row(), index.column())[1]]

    def source_at(self, index: Index) -> Row:
        """The source that ``index`` belongs to."""
        return self.matrix.rows[self._turned(index.row(), index.column())[0]]

    def _turned(self, row: int, column: int) -> tuple[int, int]:
        """The places of source and claim at a place of the table."""
        return (column, row) if self.matrix.options.transposed else (row, column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == CELL:
            return cell
        if role == Role.DisplayRole:
            return shown_text(cell, self.matrix.options.content) if cell else ""
        if role == Role.AccessibleTextRole:
            column = self.claim_at(index)
            claim = folded_text(column) if column.folded else column.label
            return f"{source_text(self.source_at(index))}, {claim}: {cell_text(cell)}"
        if role == Role.ToolTipRole and cell:
            return plain_tip(self._tip(cell))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        headings = self.headings(orientation)
        if not 0 <= section < len(headings):
            return None
        heading = headings[section]
        if role == HEADING:
            return heading
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return source_text(heading) if isinstance(heading, Row) else claim_text(self.matrix, heading)
        if role == Role.ToolTipRole:
            return plain_tip(self._source_tip(heading) if isinstance(heading, Row) else self._claim_tip(heading))
        return None

    def _source_tip(self, row: Row) -> str:
        """Of one article, also its title, and how its outlet and its date are known."""
        article = self.matrix.snapshot.article.get(row.articles[0]) if len(row.articles) == 1 else None
        if article is None or article.id != row.key:
            return source_text(row)
        title = article.title.value if article.title else article.file
        fields = [f"{_(HEADERS[n])}: {how_text(article, n)}" for n in (0, 1)]
        return "\n".join([source_text(row), title, *fields, _("A double click opens the article.")])

    def _claim_tip(self, column: Column) -> str:
        claim = self.matrix.snapshot.claim.get(column.key)
        return claim_tip(column) + (f"\n\n{claim.note}" if claim and claim.note else "")

    def _tip(self, cell: Cell) -> str:
        snapshot = self.matrix.snapshot
        lines = [cell_text(cell), *([_(DOUBTFUL)] * cell.doubtful)]
        for passage in (snapshot.passage[p] for p in cell.telling):
            lines += [f"“{passage.text}”", f"{_(passage.stance)}: {_(snapshot.voice(passage.speaker or OWN_VOICE))}"]
        return "\n".join(lines)


def source_text(row: Row) -> str:
    """A source's heading in one line: "Reuters · 2024-11-05"."""
    return f"{row_name(row)} · {when_text(row.date)}" if row.date else row_name(row)


def row_name(row: Row) -> str:
    """What heads a row; the articles' own voice in the language of the window."""
    return row.plain_name if row.key else _(row.name)


def dates_text(row: Row) -> str:
    """What stands under the name that heads a row: "2024-11-05 – 11-06 · 2 articles"."""
    when = when_text(row.date) if row.date else _("undated")
    number = len(row.articles)
    return f"{when} · {plural(number, '1 article', '{number} articles')}" if number > 1 else when


def _longest_line(rows: tuple[Row, ...]) -> str:
    if not rows:
        return ""
    longest = max(rows, key=_length)
    return max(row_name(longest), dates_text(longest), key=len)


def _length(row: Row) -> int:
    """About how many letters the heading of a row has in its longer line: to write thousands of them would take its time."""
    date = row.date or ""
    name = len(row.name) - (len(date) + 1 if date and date in row.name else 0)
    return max(name, len(date) + 12 if len(row.articles) > 1 else len(date))


def _axes(matrix: Matrix) -> tuple[object, ...]:
    return matrix.options.transposed, [row.key for row in matrix.rows], [column.key for column in matrix.columns]


def cell_text(cell: Cell | None) -> str:
    """A cell in words: "attributes, ≥ 10,000, 2 passages, checked"."""
    if cell is None:
        return _("silent")
    count = len(cell.passages)
    parts = [_(cell.stance.value), word_text(cell), plural(count, "1 passage", "{number} passages")]
    parts += [_("checked")] * cell.is_checked + [_("doubtful")] * cell.doubtful
    return ", ".join(parts)


def word_text(cell: Cell) -> str:
    """The telling word of a cell: a figure or a name as it stands; how many claims are folded into it, in words."""
    number, _blank, noun = cell.word.partition(" ")
    if number.isdigit() and noun in ("claim", "claims"):
        return plural(int(number), "1 claim", "{number} claims")
    return numerals(cell.word) if cell.word == cell.figure else _(cell.word)


def shown_text(cell: Cell, content: Content) -> str:
    """What a cell shows beside the shape of its stance."""
    match content:
        case Content.STANCE:
            return _(cell.stance.value)
        case Content.COUNT | Content.COVERAGE:
            return count_text(len(cell.passages))
        case Content.FIGURE:
            return numerals(cell.figure)
    return word_text(cell)


def claim_text(matrix: Matrix, column: Column) -> str:
    """A claim's heading in one line: "3. Soldiers were sent"."""
    return folded_text(column) if column.folded else f"{matrix.numbers[column.key]}. {column.label}"


def folded_text(column: Column) -> str:
    """The heading of the claims that are folded into one column."""
    return _("only one source: {number}").format(number=count_text(len(column.claims)))


def counts_text(column: Column) -> str:
    """Over how many articles and origins a claim goes: "4 articles, 2 origins"."""
    articles = plural(column.articles, "1 article", "{number} articles")
    return f"{articles}, {plural(column.origins, '1 origin', '{number} origins')}"


def claim_tip(column: Column) -> str:
    """All that is known of a heading, for its tooltip."""
    if column.folded:
        return _("{number} claims of only one source. Click to show each in a column of its own.").format(
            number=count_text(len(column.claims))
        )
    lines = [column.label, counts_text(column)]
    if column.question:
        lines.append(_("One of several answers to: {question}").format(question=in_words(column.question)))
    if column.band and column.band != column.question:
        lines.append(_("Topic: {topic}").format(topic=in_words(column.band)))
    if column.perhaps:
        lines.append(_("Perhaps contested: only if passages belong to it that may not"))
    elif column.contested:
        lines.append(_("Contested: some sources carry it, some dispute it"))
    return "\n".join(lines)
