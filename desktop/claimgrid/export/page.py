"""One HTML page that opens without a network: matrix, the passages behind each cell, chart and tables."""

from collections.abc import Sequence
from itertools import islice

import jinja2
from markupsafe import Markup

from claimgrid import resources
from claimgrid.domain.estimate import number_text
from claimgrid.domain.matrix import Matrix
from claimgrid.domain.steps import Steps

from .delimited import defuse, tab_separated
from .grid import Entry, grid, heads, lines
from .language import _, numerals
from .palette import palette
from .sections import anchors, sections
from .tables import Table, Value, matrix_columns, matrix_row
from .wording import BLANK, DOUBTFUL, MACHINE, STANCES, contents

_ON_PAPER = 7
"""Columns of the matrix that a page of paper has room for."""
_AT_ONCE = 1000
"""Pieces of the page that are put together at once: of a big matrix all would hold up every other thread."""


def page(
    title: str, notes: Sequence[str], matrix: Matrix | None, charts: Sequence[str], tables: Sequence[Table]
) -> bytes:
    """The page, in UTF-8. ``notes`` are said at its head; ``charts`` are the SVG of one chart for a light and for a dark
    page. What is None or empty is left out."""
    folder = resources.path("export")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )  # fmt: skip
    environment.filters["number"] = _shown
    environment.globals["_"] = _
    laid = grid(matrix) if matrix else None
    template = environment.get_template("page.html.j2")
    shown = {
        "title": title,
        "notes": [*notes, _(MACHINE)],
        "blank": _(BLANK),
        "stances": list(STANCES.items()),
        "doubtful": _(DOUBTFUL),
        "facts": contents(matrix) if matrix else "",
        "grid": laid,
        "bands": laid.bands(_ON_PAPER) if laid else [],
        "sections": tuple(sections(matrix)) if matrix else (),
        "anchor": anchors(matrix) if matrix else {},
        "charts": [Markup(chart) for chart in charts],  # noqa: S704 (svg escapes)
        "tables": tables,
        "light": palette("light"),
        "dark": palette("dark"),
        "style": Markup((folder / "page.css").read_text(encoding="utf-8")),  # noqa: S704 (our own file)
        "script": Markup((folder / "page.js").read_text(encoding="utf-8")),  # noqa: S704 (our own file)
    }
    context = template.new_context(shown)
    pieces = template.root_render_func(context)
    whole = b"".join("".join(some).encode() for some in iter(lambda: list(islice(pieces, _AT_ONCE)), []))
    context.parent.clear()  # macros and context refer to each other: a big matrix would be left to the collector
    return whole


def clipboard(matrix: Matrix) -> Steps[tuple[str, str]]:
    """``matrix`` as a table for the clipboard: HTML with inline styles for word processors and spreadsheets, and
    tab-separated text. Formulas are defused in both. A row is a step."""
    corner, across, down = heads(matrix)
    head = "".join(_pasted("th", text, "#EEEEEE") for text in (corner, *(h.text for h in across)))
    page = [f'<meta charset="utf-8"><table style="border-collapse:collapse"><tr>{head}</tr>']
    plain = [tab_separated(matrix_columns(matrix))]
    for side, entries in zip(down, lines(matrix), strict=True):
        row = matrix_row(side, entries)
        page.append(
            "<tr>" + _pasted("th", side.text, "#EEEEEE") + "".join(map(_pasted_entry, entries, row[2:])) + "</tr>"
        )
        plain.append(tab_separated(row))
        yield
    return "".join((*page, "</table>")), "".join(plain)


def _pasted(tag: str, text: str, fill: str, line: str = "solid") -> str:
    style = f"border:1px {line} #999;padding:4px;vertical-align:top;text-align:left;background:{fill};color:#000;"
    return f"<{tag} style=\"{style}mso-number-format:'\\@'\">{Markup.escape(defuse(text))}</{tag}>"


def _pasted_entry(entry: Entry | None, words: Value) -> str:
    fill = palette("light").tints[entry.stance] if entry and entry.stance and not entry.doubtful else "#FFFFFF"
    return _pasted("td", str(words or ""), fill, "dashed" if entry and entry.doubtful else "solid")


def _shown(value: Value) -> str:
    """A cell of a table as the page shows it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else numerals(number_text(value))
