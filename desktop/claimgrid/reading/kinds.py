"""Which reader a file is for: told by what it holds; its ending decides only between kinds of text."""

import re
from mimetypes import MimeTypes

from claimgrid.errors import UnreadableFile

from .docx import read_docx
from .epub import read_epub
from .html import read_archive, read_html
from .mail import read_eml, read_mbox
from .opendocument import read_odt
from .packed import read_gzip, read_zip
from .pdf import read_pdf
from .plain import read_plain
from .rtf import read_rtf
from .source import Reader, Source
from .table import read_table
from .text import is_wide
from .warc import read_warc

READABLE = (
    "plain text (.txt), Markdown (.md), web pages (.html, .mhtml, .warc), Word and OpenDocument texts (.docx, .odt), "
    "Rich Text (.rtf), PDF, e-books (.epub), e-mail (.eml, .mbox), tables of articles (.csv, .tsv, .xlsx, .jsonl), "
    "references (.ris), and these in .zip or .gz"
)
"""What can be read, as the user is told."""

_BY_SUFFIX: dict[str, Reader] = {
    **dict.fromkeys(("", "txt", "text", "md", "markdown", "ris"), read_plain),
    **dict.fromkeys(("html", "htm", "xhtml"), read_html),
    **dict.fromkeys(("mht", "mhtml"), read_archive),
    **dict.fromkeys(("csv", "tsv", "jsonl", "ndjson", "json"), read_table),
    "docx": read_docx, "odt": read_odt, "rtf": read_rtf, "epub": read_epub, "pdf": read_pdf, "xlsx": read_table,
    "zip": read_zip, "eml": read_eml, "mbox": read_mbox, "warc": read_warc, "gz": read_gzip,
}  # fmt: skip
_TEXTS = {read_plain, read_html, read_table, read_eml, read_mbox, read_warc, read_archive}
"""Readers of files that are texts below; the others know their files by their first bytes."""

_BY_MEMBER: tuple[tuple[bytes, Reader], ...] = (
    (b"word/document.xml", read_docx),
    (b"xl/workbook.xml", read_table),
    (b"mimetypeapplication/epub+zip", read_epub),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", read_odt),
)
"""What stands in a zip archive (its names are not compressed) that is a document."""

_KINDS = MimeTypes()
"""What endings mean, by Python's own list: the machine's may say anything."""
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}?Content-Type:\s*multipart/related", re.IGNORECASE)
_SAVED_BY_BROWSER = re.compile(rb"^(?:From: <Saved by |Snapshot-Content-Location:)", re.IGNORECASE | re.MULTILINE)
_MAIL = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}", re.IGNORECASE)
_TAG = re.compile(rb"<(?:p|div|h1|article|title|br|span|table)\b", re.IGNORECASE)
_ARCHIVES = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd")
"""How archives begin that are not opened: 7-Zip, RAR, bzip2, xz and Zstandard."""
_TAR = slice(257, 262)
"""Where a tar archive says "ustar"."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04")


def reader_for(source: Source) -> Reader:
    """The reader for ``source``. Raises UnreadableFile where there is none, saying why and what to do."""
    data, name = source.data, source.name
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("{name} is empty. If it should not be, fetch it again.", name=name)
    if b"%PDF-" in data[:1024]:
        return read_pdf
    if data.startswith(b"PK\x03\x04"):
        return _zipped(source)
    if data.startswith(b"{\\rtf"):
        return read_rtf
    if data.startswith(b"WARC/1.") or (data.startswith(b"\x1f\x8b") and ".warc" in name.lower()):
        return read_warc
    if data.startswith(b"\x1f\x8b"):
        return read_gzip
    if data.startswith(_ARCHIVES) or data[_TAR] == b"ustar":
        raise UnreadableFile("{name} is an archive that is not opened. Unpack it and add what is in it.", name=name)
    if data.startswith(_OLD_OFFICE):  # the container of an encrypted document too
        if source.suffix in ("docx", "xlsx"):
            raise UnreadableFile("{name} is locked with a password. Save a copy without one and add that.", name=name)
        raise UnreadableFile(
            "{name} is a file of an older Office. Open it in a word processor and save it as .docx.", name=name
        )
    return _text_reader(source)


def _text_reader(source: Source) -> Reader:
    data, name, suffix = source.data, source.name, source.suffix
    known = _BY_SUFFIX.get(suffix)
    if _is_binary(data):
        if known and suffix:
            raise UnreadableFile(
                "{name} is damaged or not what its name says. Fetch it again, or save it as text.", name=name
            )
        raise _unread(name)
    head = data[:4096].lstrip()
    if _ARCHIVE.match(head) and (suffix not in ("eml", "mbox") or _SAVED_BY_BROWSER.search(head)):
        return read_archive
    if _is_page(data):
        return read_html
    if known is None:
        raise _unread(name)
    if known is read_html:
        return read_html if _TAG.search(data) else read_plain
    if (known is read_eml and not _MAIL.match(head)) or (known is read_mbox and not head.startswith(b"From ")):
        return read_plain
    return known if known in _TEXTS else read_plain


def _zipped(source: Source) -> Reader:
    """An archive that is a document, or one of files."""
    if source.suffix in ("docx", "odt", "epub", "xlsx"):
        return _BY_SUFFIX[source.suffix]
    head = source.data[:4096] + source.data[-65536:]
    for mark, reader in _BY_MEMBER:
        if mark in head:
            return reader
    if source.suffix == "zip":
        return read_zip
    if source.suffix in _BY_SUFFIX and source.suffix:
        raise UnreadableFile(
            "{name} is damaged or not what its name says. Fetch it again, or save it as text.", name=source.name
        )
    raise _unread(source.name)


def _unread(name: str) -> UnreadableFile:
    kind = (_KINDS.guess_type(name.rsplit("/", 1)[-1])[0] or "").partition("/")[0]
    if kind == "image":
        return UnreadableFile(
            "{name} is a picture. If it shows an article, run text recognition (OCR) over it and add the text.",
            name=name,
        )
    if kind in ("audio", "video"):
        return UnreadableFile("{name} is a recording. If what is said in it matters, add a transcript.", name=name)
    return UnreadableFile(
        "{name} is a kind of file that is not read. Claimgrid reads {READABLE}.", name=name, READABLE=READABLE
    )


def _is_page(data: bytes) -> bool:
    return bool(_PAGE.match(data[:4096].removeprefix(b"\xef\xbb\xbf")))


def _is_binary(data: bytes) -> bool:
    """Whether ``data`` holds control characters that no text has."""
    if data.startswith(_PICTURES):
        return True
    sample = data[:8192]
    controls = sum(sample.count(bytes([c])) for c in (*range(1, 8), *range(14, 27), *range(28, 32), 127))
    return controls > len(sample) // 50 and not is_wide(data)
