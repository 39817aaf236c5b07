"""Word documents: paragraphs and tables in the order of the page.

A document's properties say who typed it and when, which is often the reader: they give a title at most, and only where
the text bears it out.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from claimgrid.domain.article import Known
from claimgrid.errors import UnreadableFile

from .found import Found
from .text import clean

MAX_UNPACKED = 400_000_000
"""Bytes the parts of a document may unpack to."""


_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    SyntaxError,
    NotImplementedError,
    RuntimeError,
)
"""What the standard library and lxml raise over a broken archive, missing parts and broken XML (a SyntaxError)."""


def read_docx(data: bytes, name: str) -> Iterator[Found]:
    """The document as one article."""
    from docx.exceptions import PythonDocxError  # late: only Word documents need it
    from docx.opc.exceptions import OpcError

    try:
        found = _read(data, name)
    except (*_DAMAGE, PythonDocxError, OpcError) as error:
        raise UnreadableFile(f"{name} is damaged. Open it in a word processor and save it once more.") from error
    if not found.text:
        raise UnreadableFile(f"{name} holds no text, only pictures perhaps. Copy its text into a new document.")
    yield found


def _read(data: bytes, name: str) -> Found:
    import docx

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > MAX_UNPACKED:
        raise UnreadableFile(f"{name} unpacks to more than a document holds. Save the text alone and try that.")
    document = docx.Document(io.BytesIO(data))
    blocks: list[str] = []
    headline = ""
    for item in document.iter_inner_content():
        text = clean(_text_of(item)).strip()
        if text and not headline and _is_headline(item, first=not blocks):
            headline = " ".join(text.split())
        if text:
            blocks.append(text)
    return _found(blocks, headline, clean(document.core_properties.title or "").strip())


def _found(blocks: list[str], headline: str, property_title: str) -> Found:
    text = "\n\n".join(blocks)
    if headline:
        return Found(text, title=Known(headline, "title or first heading of the document"))
    if property_title and property_title.casefold() in text[:1000].casefold():
        return Found(text, title=Known(property_title, "title in the document's properties"))
    return Found(text)


def _text_of(item: Any) -> str:
    """A paragraph's text, or a table's: a line a row, cells apart by tabs, a merged cell once."""
    if not hasattr(item, "rows"):
        return str(item.text)
    rows = []
    for row in item.rows:
        cells: list[Any] = []
        for cell in row.cells:
            if not cells or cell._tc is not cells[-1]._tc:  # noqa: SLF001 - python-docx repeats a merged cell, and tells no other way
                cells.append(cell)
        rows.append("\t".join(" ".join(cell.text.split()) for cell in cells))
    return "\n".join(row for row in rows if row.strip())


def _is_headline(item: Any, *, first: bool) -> bool:
    style = getattr(getattr(item, "style", None), "name", None) or ""
    return style == "Title" or (first and style == "Heading 1")
