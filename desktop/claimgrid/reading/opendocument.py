"""OpenDocument texts (.odt): headings, paragraphs, lists and tables in order."""

from collections.abc import Iterator
from typing import Any

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.errors import UnreadableFile

from .packed import Archive, refusing
from .source import Found, Item, Source
from .text import clean

_BLOCKS = {"p", "h"}
_PASSED_OVER = {
    "tracked-changes",
    "annotation",
    "annotation-end",
    "note",
    "sequence-decls",
    "forms",
    "table-of-content",
}


def read_odt(source: Source) -> Iterator[Item]:
    """The document as one article, tracked changes accepted."""
    with refusing(source, "Open it in a word processor and save it once more."):
        archive = Archive(source)
        if any(m.filename == "META-INF/manifest.xml" for m in archive.members):
            manifest = archive.read("META-INF/manifest.xml")
            if b"encryption-data" in manifest:
                raise UnreadableFile(
                    "{name} is locked with a password. Save a copy without one and add that.", name=source.name
                )
        body = archive.xml("content.xml").find(".//{*}body/{*}text")
        blocks = list(_blocks(body)) if body is not None else []
    if not blocks:
        raise UnreadableFile(
            "{name} holds no text, only pictures perhaps. Copy its text into a new document.", name=source.name
        )
    title = next((text for kind, text in blocks if kind == "Title"), None) or (
        blocks[0][1] if blocks[0][0] == "heading" else None
    )
    yield Found(
        "\n\n".join(text for _, text in blocks),
        title=Known(" ".join(title.split()), Evidence.DOCUMENT_TITLE) if title else None,
    )


def _blocks(parent: Any) -> Iterator[tuple[str, str]]:
    """Each block's kind ("Title", "heading" or "") and words."""
    for child in parent:
        name = _name(child)
        if name in _PASSED_OVER:
            continue
        if name == "table-row":
            cells = (" ".join(_words(cell).split()) for cell in child if _name(cell) == "table-cell")
            if (row := "\t".join(cells)).strip():
                yield "", clean(row)
        elif name in _BLOCKS:
            text = clean(_words(child)).strip()
            style = child.get(f"{{{child.nsmap.get('text', '')}}}style-name") or ""
            if text:
                yield ("Title" if style == "Title" else "heading" if name == "h" else ""), text
        elif isinstance(child.tag, str):
            yield from _blocks(child)


def _words(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        name = _name(child)
        if name in ("tab", "line-break"):
            pieces.append("\t" if name == "tab" else "\n")
        elif name == "s":
            count = next((v for k, v in child.attrib.items() if k.endswith("}c")), "1")
            pieces.append(" " * min(int(count), 100) if count.isdigit() else " ")
        elif name not in _PASSED_OVER and isinstance(child.tag, str):
            pieces.append(_words(child) + (" " if name in _BLOCKS else ""))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
