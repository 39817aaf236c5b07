"""The pieces of a Word document as elements of its format (ECMA-376, part 1).

python-docx searches the whole document for the place of each paragraph and cannot shade, link or number; so it opens and
saves the document, and these are put in.
"""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

EMU = 635
"""English metric units, in which python-docx measures, to a twentieth of a point, in which tables do."""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, *inside: Any, **attributes: str) -> Any:
    """An element "w:``tag``" with these attributes of the same namespace, and others inside."""
    made: Any = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): value for name, value in attributes.items()})
    made.extend(inside)
    return made


def run(text: str, *, bold: bool = False, underlined: bool = False) -> Any:
    """Words of one look; line ends and tabs are kept."""
    made = element("r")
    made.text = clean(text)
    if bold or underlined:
        made.insert(0, element("rPr", *[element("b")] * bold, *([element("u", val="single")] if underlined else ())))
    return made


def paragraph(style: str, *inside: Any) -> Any:
    """A paragraph of a style, by its id, with runs and the like inside."""
    return element("p", element("pPr", element("pStyle", val=style)), *inside)


def link(text: str, anchor: str) -> Any:
    """Words that lead to the bookmark ``anchor``."""
    return element("hyperlink", run(text, underlined=True), anchor=anchor, history="1")


def bookmark(name: str, number: int) -> tuple[Any, Any]:
    """A place in a paragraph that links to ``name`` lead to; each place of a document has a ``number`` of its own."""
    return element("bookmarkStart", id=str(number), name=name), element("bookmarkEnd", id=str(number))


def page_numbers(words: str) -> list[Any]:
    """``words`` ("Page {page} of {pages}") with fields that a word processor fills in."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    parts = re.split(r"(\{page\}|\{pages\})", words)
    return [element("fldSimple", instr=fields[part]) if part in fields else run(part) for part in parts if part]


def cell(paragraphs: Sequence[Any], *, ground: str = "", broken: bool = False) -> Any:
    """A cell of a table; its ``ground`` is a colour ("#rrggbb"), ``broken`` the line around it."""
    look = element("tcPr")
    if broken:
        sides = ("top", "left", "bottom", "right")
        look.append(element("tcBorders", *(element(side, val="dashed", sz="8", color="auto") for side in sides)))
    if ground:
        look.append(element("shd", val="clear", color="auto", fill=ground[1:].upper()))
    return element("tc", look, *paragraphs)


def row(cells: Iterable[Any], *, heads: bool = False) -> Any:
    """A row of a table, not broken at the end of a page; one that ``heads`` stands at the head of each page."""
    return element("tr", element("trPr", element("cantSplit"), *[element("tblHeader")] * heads), *cells)


def table(widths: Sequence[int], rows: Iterable[Any]) -> Any:
    """A table with lines and columns of these widths in EMU."""
    twips = [str(width // EMU) for width in widths]
    look = element(
        "tblPr",
        element("tblStyle", val="TableGrid"),
        element("tblW", type="dxa", w=str(sum(widths) // EMU)),
        element("tblLayout", type="fixed"),
    )
    made = element("tbl", look, element("tblGrid", *(element("gridCol", w=width) for width in twips)))
    for line in rows:
        for width, beside in zip(twips, line.tc_lst, strict=True):
            beside.tcPr.insert(0, element("tcW", type="dxa", w=width))
        made.append(line)
    return made


def put(paper: Any, *elements: Any) -> None:
    """Add them at the end of the document."""
    last = paper.element.body[-1]  # what a section looks like stands behind its text
    for added in elements:
        last.addprevious(added)


def clean(text: str) -> str:
    """``text`` with what no XML may hold as U+FFFD."""
    return _NO_XML.sub("\ufffd", text)


def saved(paper: Any) -> bytes:
    """The document's archive without the time of its writing, which python-docx puts in."""
    written, out = io.BytesIO(), io.BytesIO()
    paper.save(written)
    with zipfile.ZipFile(written) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as same:
        for name in archive.namelist():
            same.writestr(zipfile.ZipInfo(name), archive.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
