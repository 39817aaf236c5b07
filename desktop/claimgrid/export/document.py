"""The matrix, the words behind it, the chart and tables as a Word document, to be read, printed and cut from.

The claims are laid out in tables as wide as a page; a link leads from each cell to its passages.
"""

import io
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from claimgrid.domain.estimate import number_text
from claimgrid.domain.matrix import Matrix

from .grid import Entry, Grid, Head, grid
from .language import _, numerals
from .ooxml import bookmark, cell, clean, link, page_numbers, paragraph, put, row, run, saved, table
from .palette import palette
from .sections import Quotation, anchors, sections
from .tables import Table, Value
from .wording import BLANK, DOUBTFUL, MACHINE, STANCES, contents

_PAPER, _MARGIN = (Mm(297), Mm(210)), Mm(15)
_WIDE, _HIGH = _PAPER[0] - 2 * _MARGIN, Mm(150)
_SIDE, _BAND = Mm(37), 5
"""How wide the headings down the side of the matrix are, and how many columns follow them."""
_COLUMNS = {
    "Claims": {
        "No.": 2, "Claim": 8, "Contested": 4, "Articles": 3, "Origins": 3, "Stances": 5, "Outlets": 6, "Figures": 4,
        "Hardened": 6, "Note": 5,
    },
    "Passages": {"No.": 2, "Claim": 7, "Outlet": 5, "Published": 4, "Stance": 4, "Speaker": 5, "Words": 14},
    "Estimates": {
        "Figure": 4, "Measure": 4, "Status": 4, "Outlet": 5, "Published": 4, "As of": 4, "Speaker": 5, "Words": 12,
    },
    "Articles": {
        "Outlet": 5, "Outlet known by": 6, "Published": 4, "Date known by": 8, "Title": 9, "File": 8, "Words": 3, "Origin": 4,
    },
}  # fmt: skip
"""What of each table a page has room for, and how wide that is to the rest; all of it is in workbooks."""
_TEXT, _H1, _H2, _H3 = "Normal", "Heading1", "Heading2", "Heading3"
_CELL, _QUIET, _WORDS, _SAID, _WHERE = "Cell", "Quiet", "Words", "Said", "Where"
_STYLES = {
    _CELL: (8, False, 0, 2),
    _QUIET: (8, True, 0, 2),
    _WORDS: (11, False, 5, 0),
    _SAID: (8, True, 5, 0),
    _WHERE: (8, True, 5, 6),
}
"""Size in points, whether in the quiet colour, indent in mm, and points below: what has none is kept with what follows."""
_WRITTEN = datetime(1980, 1, 1)  # noqa: DTZ001  (no clock time; the first day that an archive can name)


@dataclass(frozen=True, slots=True)
class Print:
    """What a document holds besides its tables; ``matrix`` and ``charts``, each a PNG, may be missing."""

    title: str
    notes: Sequence[str]
    matrix: Matrix | None
    charts: Sequence[bytes]


def document(shown: Print, tables: Iterable[Table]) -> bytes:
    """The file; the same bytes for the same data. ``tables`` are those that ``_COLUMNS`` names."""
    paper: Any = docx.Document()
    _set_up(paper, shown.title)
    put(paper, _line(shown.title, "Title"))
    if shown.matrix is not None:
        put(paper, _line(contents(shown.matrix), _TEXT))
    put(paper, _line(" ".join((*shown.notes, _(MACHINE))), _TEXT))
    if shown.matrix is not None:
        put(paper, _legend(), _line(_(BLANK), _TEXT), *_matrix(shown.matrix))
    _charts(paper, shown.charts)
    if shown.matrix is not None:
        _passages(paper, shown.matrix)
    for shown_table in tables:
        put(paper, _line(_(shown_table.name), _H1), _table(shown_table))
    return saved(paper)


def _line(text: str, style: str = _CELL, *, bold: bool = False) -> Any:
    """A paragraph of nothing but ``text``."""
    return paragraph(style, run(text, bold=bold))


def _set_up(paper: Any, title: str) -> None:
    page, about = paper.sections[0], paper.core_properties
    page.orientation, (page.page_width, page.page_height) = WD_ORIENT.LANDSCAPE, _PAPER
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    about.title, about.author, about.comments = clean(title)[:255], "Claimgrid", ""
    about.created = about.modified = _WRITTEN
    about.language = _("en")
    _set_styles(paper.styles)
    page.footer.paragraphs[0]._p.extend(page_numbers(_("Page {page} of {pages}")))  # noqa: SLF001  (there is no other way)


def _set_styles(styles: Any) -> None:
    colours = palette("light")
    text, quiet = (RGBColor.from_string(colour[1:].upper()) for colour in (colours.text, colours.quiet))
    styles.element.find(f".//{qn('w:lang')}").set(qn("w:val"), _("en"))
    styles["Normal"].font.name = "Calibri"  # as in the headings
    for side in styles["Table Grid"].element.find(f".//{qn('w:tblBorders')}"):
        side.set(qn("w:color"), colours.line[1:].upper())
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        styles[name].font.color.rgb = text
    for name, (size, is_quiet, indent, after) in _STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = styles["Normal"], Pt(size)
        style.paragraph_format.left_indent, style.paragraph_format.space_after = Mm(indent), Pt(after)
        style.paragraph_format.keep_with_next = not after
        if is_quiet:
            style.font.color.rgb = quiet


def _legend() -> Any:
    tints = palette("light").tints
    named = [(_(s.value), _("The source {does}.").format(does=_(does)), tints[s]) for s, does in STANCES.items()]
    rows = [
        row((cell([_line(name, bold=True)], ground=ground, broken=not ground), cell([_line(words)])))
        for name, words, ground in (*named, (_("doubtful"), _(DOUBTFUL), ""))
    ]
    return table((_SIDE, _WIDE - _SIDE), rows)


def _matrix(matrix: Matrix) -> Iterator[Any]:
    yield _line(_("Matrix"), _H1)
    places = anchors(matrix)
    for band in grid(matrix).bands(_BAND):
        yield table((_SIDE, *[(_WIDE - _SIDE) // _BAND] * len(band.across)), _rows(band, places))
        yield _line("", _TEXT)


def _rows(laid: Grid, places: dict[tuple[str, str], str]) -> Iterator[Any]:
    yield row((cell([_line(laid.corner, bold=True)]), *map(_heading, laid.across)), heads=True)
    for head, line in zip(laid.down, laid.entries, strict=True):
        yield row((_heading(head), *(_entry(e, places[e.row, e.column]) if e else cell([_line("")]) for e in line)))


def _heading(head: Head) -> Any:
    below = [_line(text, _QUIET) for text in (head.note, head.question) if text]
    return cell([_line(head.name, bold=True), *below], ground=palette("light").band)


def _entry(entry: Entry, anchor: str) -> Any:
    title, *quotes, count = entry.lines
    lines = [_line(f"{title} ?" if entry.doubtful else title, bold=True), *map(_line, quotes)]
    ground = palette("light").tints[entry.stance] if entry.stance and not entry.doubtful else ""
    return cell([*lines, paragraph(_QUIET, link(count, anchor))], ground=ground, broken=entry.doubtful)


def _charts(paper: Any, charts: Sequence[bytes]) -> None:
    """The pictures, each no larger than a page below the heading."""
    if charts:
        put(paper, _line(_("Figures by date"), _H1))
    for chart in charts:
        picture = paper.add_picture(io.BytesIO(chart))
        share = min(_WIDE / picture.width, _HIGH / picture.height)
        picture.width, picture.height = round(picture.width * share), round(picture.height * share)


def _passages(paper: Any, matrix: Matrix) -> None:
    """The words behind each cell, where its link leads."""
    put(paper, _line(_("Passages"), _H1))
    places, numbers = anchors(matrix), itertools.count()
    for section in sections(matrix):
        put(paper, _line(section.name, _H2), *([_line(section.question, _QUIET)] if section.question else ()))
        for key, source, quotations in section.cells:
            start, end = bookmark(places[key, section.key], next(numbers))
            put(paper, paragraph(_H3, start, run(source), end), *itertools.chain(*map(_quotation, quotations)))


def _quotation(quotation: Quotation) -> tuple[Any, ...]:
    claim = (_line(quotation.claim, _SAID, bold=True),) if quotation.claim else ()
    return (*claim, _line(quotation.words, _WORDS), _line(quotation.said, _SAID), _line(quotation.where, _WHERE))


def _table(shown: Table) -> Any:
    names, read = _COLUMNS[shown.name], shown.for_reading()
    taken, shares = [shown.columns.index(name) for name in names], names.values()
    band = palette("light").band
    head = row((cell([_line(read.columns[x], bold=True)], ground=band) for x in taken), heads=True)
    rows = (row(cell([_line(_shown(values[x]))]) for x in taken) for values in read.rows)
    return table([_WIDE * share // sum(shares) for share in shares], (head, *rows))


def _shown(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else numerals(number_text(value))
