"""Tables as an Excel workbook: strings as strings, never formulas or outside links; the same bytes for the same data."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from claimgrid.domain.matrix import Matrix

from .grid import Entry, grid
from .palette import palette
from .tables import Table, Value
from .wording import BLANK, MACHINE, STANCES, passages_shown

_WIDE = {"Words": 60, "Claim": 40, "Stances": 26, "Title": 34, "Article": 30, "File": 24, "About the source": 34}
_LONGEST = 32_767  # characters in a cell, a limit of the file format
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
        self.title = self.book.add_format({"bold": True, "font_size": 14})
        bordered = {**wrapped, "border": 1, "border_color": "#CCCCCC", "font_color": "#000000"}
        self.fills = {
            s: self.book.add_format({**bordered, "bg_color": colour}) for s, colour in palette("light").tints.items()
        }
        self.folded = self.book.add_format(bordered)


def workbook(title: str, notes: Sequence[str], tables: Sequence[Table], matrix: Matrix | None) -> bytes:
    """A workbook that opens with ``matrix`` if there is one, then a sheet a table, then a "Read me" with ``notes``.

    A cell of the matrix leads to its first passage where "Passages" is among the tables.
    """
    out = io.BytesIO()
    shared = _Book(out)
    if matrix is not None:
        _matrix_sheet(shared, matrix, linked=any(t.name == "Passages" for t in tables))
    for table in tables:
        _table_sheet(shared, table)
    _read_me(shared, title, notes)
    shared.book.close()
    return out.getvalue()


def _matrix_sheet(shared: _Book, matrix: Matrix, *, linked: bool) -> None:
    sheet, laid = shared.book.add_worksheet("Matrix"), grid(matrix)
    first = _first_rows(matrix) if linked else {}
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, max(1, len(laid.across)), 34)
    sheet.set_row(0, 64)
    sheet.freeze_panes(1, 1)
    _text(sheet, (0, 0), laid.corner, shared.head)
    for x, head in enumerate(laid.across, 1):
        _text(sheet, (0, x), _heading(head.name, head.note, head.question), shared.head)
    for y, (head, line) in enumerate(zip(laid.down, laid.entries, strict=True), 1):
        _text(sheet, (y, 0), _heading(head.name, head.note, head.question), shared.head)
        for x, entry in enumerate(line, 1):
            if entry is not None:
                _entry(shared, sheet, (y, x), entry, first.get((entry.row, entry.column)))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _entry(shared: _Book, sheet: Any, at: tuple[int, int], entry: Entry, passage_row: int | None) -> None:
    text = "\n".join(entry.lines)[:_LONGEST]
    style = shared.fills[entry.stance] if entry.stance else shared.folded
    if passage_row is None:
        sheet.write_string(*at, text, style)
    else:
        sheet.write_url(*at, f"internal:'Passages'!A{passage_row + 1}", style, text, "Go to the passages of this cell")


def _first_rows(matrix: Matrix) -> dict[tuple[str, str], int]:
    """The row of the sheet "Passages" in which the passages of each cell begin; the table is in this order."""
    order = {p.id: i for i, p in enumerate(passages_shown(matrix), 1)}
    return {place: min(order[p] for p in cell.passages) for place, cell in matrix.cells.items()}


def _heading(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _table_sheet(shared: _Book, table: Table) -> None:
    sheet = shared.book.add_worksheet(table.name)
    sheet.freeze_panes(1, 0)
    for x, name in enumerate(table.columns):
        sheet.set_column(x, x, _WIDE.get(name, max(10, min(18, len(name) + 4))))
        _text(sheet, (0, x), name, shared.head)
    for y, row in enumerate(table.rows, 1):
        for x, value in enumerate(row):
            _value(shared, sheet, (y, x), value)
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
    sheet = shared.book.add_worksheet("Read me")
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, title, shared.title)
    row = 2
    for note in (*notes, MACHINE, BLANK):
        sheet.write_string(row, 1, note, shared.plain)
        row += 1
    for stance, meaning in STANCES.items():
        row += 1
        sheet.write_string(row, 0, stance.value, shared.fills[stance])
        sheet.write_string(row, 1, f"The source {meaning}.", shared.plain)
