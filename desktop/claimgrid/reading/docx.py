"""Word documents: paragraphs and tables in the order of the page.

A document's properties say who typed it and when, which is often the reader: they give a title at most, and only where
the text bears it out.
"""

import io
from collections.abc import Iterator
from typing import Any

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.errors import UnreadableFile

from .packed import DAMAGE, Archive
from .source import Found, Item, Source
from .text import clean


def read_docx(source: Source) -> Iterator[Item]:
    """The document as one article."""
    from docx.exceptions import PythonDocxError  # late: only Word documents need it
    from docx.opc.exceptions import OpcError

    try:
        found = _read(source)
    except (*DAMAGE, PythonDocxError, OpcError) as error:
        raise UnreadableFile(
            "{name} is damaged. Open it in a word processor and save it once more.", name=source.name
        ) from error
    if not found.text:
        raise UnreadableFile(
            "{name} holds no text, only pictures perhaps. Copy its text into a new document.", name=source.name
        )
    yield found


def _read(source: Source) -> Found:
    import docx

    for member in (archive := Archive(source)).members:
        archive.read(member)  # counted here: python-docx would trust the sizes that are declared
    document = docx.Document(io.BytesIO(source.data))
    blocks: list[str] = []
    headline = ""
    for element in _block_elements(document.element.body):
        text = clean(_table_text(element) if _is(element, "tbl") else _paragraph_text(element)).strip()
        if text and not headline and _is_headline(element, document, first=not blocks):
            headline = " ".join(text.split())
        if text:
            blocks.append(text)
    return _found(blocks, headline, clean(document.core_properties.title or "").strip())


def _found(blocks: list[str], headline: str, property_title: str) -> Found:
    text = "\n\n".join(blocks)
    if headline:
        return Found(text, title=Known(headline, Evidence.DOCUMENT_TITLE))
    if property_title and property_title.casefold() in text[:1000].casefold():
        return Found(text, title=Known(property_title, Evidence.DOCUMENT_PROPERTY))
    return Found(text)


def _is(element: Any, name: str) -> bool:
    return str(element.tag).rpartition("}")[2] == name


def _block_elements(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables, those in content controls and in tracked insertions too: python-docx passes over these."""
    for child in parent if parent is not None else ():
        if _is(child, "p") or _is(child, "tbl"):
            yield child
        elif any(_is(child, name) for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")):
            yield from _block_elements(child)


def _paragraph_text(paragraph: Any) -> str:
    """The words as they stand with tracked changes accepted, without the text boxes anchored to the paragraph."""
    pieces = paragraph.xpath(
        ".//*[self::w:t or self::w:br or self::w:cr or self::w:noBreakHyphen or (self::w:tab and parent::w:r)]"
        "[not(ancestor::w:del or ancestor::w:moveFrom or ancestor::w:txbxContent)]"
    )
    return "".join(str(piece) for piece in pieces)


def _table_text(table: Any) -> str:
    """A line a row, cells apart by tabs; a merged cell stands once."""
    rows = (
        "\t".join(" ".join(_cell_text(cell).split()) for cell in row.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc"))
        for row in table.xpath("./w:tr | ./w:sdt/w:sdtContent/w:tr | ./w:ins/w:tr")
    )
    return "\n".join(row for row in rows if row.strip())


def _cell_text(cell: Any) -> str:
    return " ".join(_paragraph_text(paragraph) for paragraph in cell.xpath(".//w:p"))


def _is_headline(element: Any, document: Any, *, first: bool) -> bool:
    from docx.text.paragraph import Paragraph

    style = Paragraph(element, document).style if _is(element, "p") else None
    name = (style.name if style else None) or ""
    return name == "Title" or (first and name == "Heading 1")
