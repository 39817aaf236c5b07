"""Tables as an Excel workbook: strings as strings, never formulas or outside links; the same bytes for the same data."""

import io
import math
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from claimgrid.domain.matrix import CellStance, Matrix

from .grid import Entry, Head, grid
from .language import _
from .palette import palette
from .tables import Table, Value
from .wording import BLANK, DOUBTFUL, MACHINE, STANCES, passages_shown, to_quote

_WIDE = {"Words": 60, "Claim": 40, "Stances": 26, "Title": 34, "Article": 30, "File": 24, "About the source": 34}
_SIDE, _CELL = 30, 34  # widths in characters, of the headings and of the cells of the matrix
_FIT = 8  # so many columns still read well on one landscape page
_SCALE = 55  # per cent, for more columns: about six a page
_NOTED = 12  # passages in a note
_LONGEST = 32_767  # characters in a cell, a limit of the file format
_HALF = _LONGEST // 2 - 1
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Book:
    """The workbook with the formats its sheets share."""

    def __init__(self, out: io.BytesIO) -> None:
        self.book: Any = xlsxwriter.Workbook(out, _OPTIONS)
        self.book.set_properties({"created": datetime(1980, 1, 1, tzinfo=UTC), "comments": "Written by Claimgrid"})
        wrapped = {"text_wrap": True, "valign": "top"}
        self.plain = self.book.add_format(wrapped)
        self.number = self.book.add_format({"valign": "top", "num_format": "#,##0.##;-#,##0.##"})
        self.whole = self.book.add_format({"valign": "top", "num_format": "#,##0"})
        self.head = self.book.add_format({**wrapped, "bold": True, "bottom": 1, "bg_color": "#EEEEEE"})
        self.bold = self.book.add_format({"bold": True})
        self.light = self.book.add_format({"font_color": "#555555"})
        self.band = self.book.add_format({**wrapped, "border": 1, "border_color": "#CCCCCC", "bg_color": "#EEEEEE"})
        self.title = self.book.add_format({"bold": True, "font_size": 14})
        bordered = {**wrapped, "border": 1, "border_color": "#CCCCCC", "font_color": "#000000"}
        self.fills = {
            s: self.book.add_format({**bordered, "bg_color": colour}) for s, colour in palette("light").tints.items()
        }
        self.folded = self.book.add_format(bordered)
        self.doubtful = {
            s: self.book.add_format({**bordered, "border": 3, "border_color": colour})  # dashed
            for s, colour in palette("light").inks.items()
        }


def workbook(title: str, notes: Sequence[str], tables: Sequence[Table], matrix: Matrix | None) -> bytes:
    """A workbook that opens with ``matrix`` if there is one, then a sheet a table, then a "Read me" with ``notes``.

    A cell of the matrix names the rows of its passages in the table "Passages", which comes with it; what it does not show
    itself stands in a note.
    """
    out = io.BytesIO()
    shared = _Book(out)
    if matrix is not None:
        _matrix_sheet(shared, matrix)
    for table in tables:
        _table_sheet(shared, table)
    _read_me(shared, title, notes)
    shared.book.close()
    for sheet in shared.book.worksheets():
        vars(sheet).clear()  # book and formats refer to each other: half a million cells would be left to the collector
    return out.getvalue()


def _matrix_sheet(shared: _Book, matrix: Matrix) -> None:
    sheet, laid = shared.book.add_worksheet("Matrix"), grid(matrix)
    places = _passage_rows(matrix)
    sheet.set_column(0, 0, _SIDE)
    sheet.set_column(1, max(1, len(laid.across)), _CELL)
    sheet.freeze_panes(1, 1)
    _text(sheet, (0, 0), laid.corner, shared.band)
    sheet.set_row(0, _height([(_heading(head), _CELL) for head in laid.across]))
    for x, head in enumerate(laid.across, 1):
        _head(shared, sheet, (0, x), head)
    for y, (head, line) in enumerate(zip(laid.down, laid.entries, strict=True), 1):
        _head(shared, sheet, (y, 0), head)
        cells = ["\n".join(e.lines) + f" · {places[e.row, e.column]}" if e else "" for e in line]
        sheet.set_row(y, _height([(_heading(head), _SIDE), *((cell, _CELL) for cell in cells)]))
        for x, (entry, cell) in enumerate(zip(line, cells, strict=True), 1):
            if entry is not None:
                _entry(shared, sheet, (y, x), entry, cell, matrix)
    _paper(sheet)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)
    if len(laid.across) <= _FIT:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.set_print_scale(_SCALE)


def _entry(  # noqa: PLR0917  (what it writes, and where)
    shared: _Book, sheet: Any, at: tuple[int, int], entry: Entry, text: str, matrix: Matrix
) -> None:
    fills = shared.doubtful if entry.doubtful else shared.fills
    _text(sheet, at, text, fills[entry.stance] if entry.stance else shared.folded)
    if len(entry.passages) > len(entry.quotes):
        note = _note(matrix, entry)
        sheet.write_comment(*at, note, {"x_scale": 3, "y_scale": 1 + note.count("\n") / 3, "author": "Claimgrid"})


def _note(matrix: Matrix, entry: Entry) -> str:
    """All words of a cell that shows but some of them; a note, as a linked cell loses its line ends in LibreOffice."""
    snapshot, lines = matrix.snapshot, []
    for p in (snapshot.passage[key] for key in entry.passages[:_NOTED]):
        said = " · ".join(part for part in (_(p.stance.value), snapshot.speaker_name(p.speaker)) if part)
        lines.append(f"{said}: “{to_quote(p.text)[:600]}”")
    more = len(entry.passages) - _NOTED
    return "\n".join(lines) + (
        "\n" + _("… and {number} more on the sheet Passages").format(number=more) if more > 0 else ""
    )


def _passage_rows(matrix: Matrix) -> dict[tuple[str, str], str]:
    """Where the passages of each cell stand on the sheet "Passages", which is in this order: "rows 5–6"."""
    order = {p.id: i for i, p in enumerate(passages_shown(matrix), 2)}
    found = {}
    for place, cell in matrix.cells.items():
        rows = sorted(order[p] for p in cell.passages)
        found[place] = (_("row {first}") if len(rows) == 1 else _("rows {first}–{last}")).format(
            first=rows[0], last=rows[-1]
        )
    return found


def _head(shared: _Book, sheet: Any, at: tuple[int, int], head: Head) -> None:
    """The name of a source or claim in bold, what is said about it below."""
    below = "\n".join(part for part in (head.note, head.question) if part)
    parts = (shared.bold, head.name[:_HALF], shared.light, f"\n{below[:_HALF]}" if below else " ")
    sheet.write_rich_string(*at, *parts, shared.band)


def _paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.4, bottom=0.6)
    sheet.set_footer("&L&A&R" + _("Page {page} of {pages}").format(page="&P", pages="&N"))


def _heading(head: Head) -> str:
    return "\n".join(part for part in (head.name, head.note, head.question) if part)


def _height(cells: list[tuple[str, int]]) -> float:
    """The height in points of a row with these texts in columns so many characters wide. Excel would find it by itself;
    other programs do not."""
    lines = [sum(math.ceil((len(line) + 1) / (wide * 0.95)) for line in text.split("\n")) for text, wide in cells]
    return min(15.0 * max(lines, default=1) + 1, 409)


def _table_sheet(shared: _Book, table: Table) -> None:
    sheet = shared.book.add_worksheet(table.name)
    sheet.freeze_panes(1, 0)
    widths = [_WIDE.get(name, max(12, min(18, len(name) + 4))) for name in table.columns]
    for x, name in enumerate(table.columns):
        sheet.set_column(x, x, widths[x])
        _text(sheet, (0, x), name, shared.head)
    for y, row in enumerate(table.rows, 1):
        texts = [(v, wide) for v, wide in zip(row, widths, strict=True) if isinstance(v, str)]
        sheet.set_row(y, _height(texts))
        for x, value in enumerate(row):
            _value(shared, sheet, (y, x), value)
    _paper(sheet)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _value(shared: _Book, sheet: Any, at: tuple[int, int], value: Value) -> None:
    if isinstance(value, str):
        _text(sheet, at, value, shared.plain)
    elif value is not None:
        sheet.write_number(*at, value, shared.whole if float(value).is_integer() else shared.number)


def _text(sheet: Any, at: tuple[int, int], text: str, style: Any) -> None:
    sheet.write_string(*at, text[:_LONGEST], style)


def _read_me(shared: _Book, title: str, notes: Sequence[str]) -> None:
    sheet = shared.book.add_worksheet(_("Read me"))
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)
    _paper(sheet)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, title, shared.title)
    row = 2
    for note in (*notes, _(MACHINE), _(BLANK)):
        sheet.write_string(row, 1, note, shared.plain)
        sheet.set_row(row, _height([(note, 90)]))
        row += 1
    for stance, meaning in STANCES.items():
        row += 1
        sheet.write_string(row, 0, _(stance.value), shared.fills[stance])
        sheet.write_string(row, 1, _("The source {does}.").format(does=_(meaning)), shared.plain)
    sheet.write_string(row + 1, 0, _("doubtful"), shared.doubtful[CellStance.MIXED])
    sheet.write_string(row + 1, 1, _(DOUBTFUL), shared.plain)
