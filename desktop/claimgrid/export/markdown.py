"""Tables as GitHub-flavoured Markdown."""

import re

from claimgrid.domain.estimate import number_text

from .language import _, numerals
from .tables import Table, Value
from .wording import one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#$])")


def escape(text: str) -> str:
    """``text`` on one line, with what Markdown would read as markup escaped."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def markdown(title: str, notes: tuple[str, ...], tables: tuple[Table, ...]) -> str:
    """A heading, the notes in a line, and each table under a heading of its own."""
    head = f"# {escape(title)}\n\n{escape(' '.join(notes))}\n"
    return head + "".join(f"\n## {escape(_(t.name))}\n\n{_table(t)}" for t in tables)


def _table(table: Table) -> str:
    lines = [_line(table.columns), _line(["---"] * len(table.columns), raw=True), *map(_line, table.rows)]
    return "\n".join(lines) + "\n"


def _line(values: "tuple[Value, ...] | list[str]", *, raw: bool = False) -> str:
    return "| " + " | ".join(str(v) if raw else _cell(v) for v in values) + " |"


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return escape(value) if isinstance(value, str) else numerals(number_text(value))
