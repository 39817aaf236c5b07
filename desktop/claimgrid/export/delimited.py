"""Tables as text: CSV and tab-separated text that no spreadsheet runs as formulas, and rows as JSON."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Sequence

from .tables import Table, Value

_RUN = frozenset("=+-@＝＋－＠")  # the wide forms are read as the narrow ones
_QUOTES = frozenset("\"'")


def defuse(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet could run it as a formula.

    White space, invisible characters and straight quotation marks before the formula are looked through: a second reading
    of the file strips them. The rule is OWASP's for CSV injection, widened by these.
    """
    if text[:1] in ("\t", "\r", "\n"):
        return "'" + text
    first = next((c for c in text if not (c.isspace() or c in _QUOTES or unicodedata.category(c) in ("Cc", "Cf"))), "")
    return "'" + text if first in _RUN else text


def csv_bytes(table: Table) -> bytes:
    """``table`` as CSV: UTF-8 with a byte order mark, by which Excel knows it, and CRLF after each row."""
    return ("\ufeff" + _written((table.columns, *table.rows), ",", "\r\n")).encode()


def tab_separated(row: Sequence[Value]) -> str:
    """A row of a table for the clipboard: tabs between cells, and the end of the line."""
    return _written((row,), "\t", "\n")


def json_rows(table: Table) -> str:
    """``table`` as a JSON list of one object a row, by column; of columns called alike the later ones are numbered."""
    names: list[str] = []
    for name in table.columns:
        again = sum(name == other for other in table.columns[: len(names)])
        names.append(f"{name} ({again + 1})" if again else name)
    rows = [{n: _plain(value) for n, value in zip(names, row, strict=True)} for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Value) -> Value:
    """Whole numbers without a point."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _written(rows: Iterable[Sequence[Value]], delimiter: str, line_end: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return defuse(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A plain number as any program reads it: no separators, whole numbers without a point."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))
