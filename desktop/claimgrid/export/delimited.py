"""CSV files and tab-separated text that no spreadsheet runs as formulas."""

import csv
import io
import unicodedata

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
    return ("\ufeff" + _written(table, ",", "\r\n")).encode()


def tab_separated(table: Table) -> str:
    """``table`` for the clipboard: tabs between cells, one line a row."""
    return _written(table, "\t", "\n")


def _written(table: Table, delimiter: str, line_end: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerow([defuse(name) for name in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return defuse(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A plain number as any program reads it: no separators, whole numbers without a point."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))
