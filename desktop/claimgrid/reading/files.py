"""One file on disk becomes its articles: what kind of file it is, whether it can be read, and what is known of each."""

import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from claimgrid.domain.article import Document
from claimgrid.errors import UnreadableFile

from .docx import read_docx
from .evidence import look
from .file_names import date_in, outlet_in
from .found import Found
from .html import read_archive, read_html
from .pdf import read_pdf
from .plain import read_plain
from .text import is_wide

MAX_BYTES = 50_000_000
"""Size of the largest file that is read."""

MAX_CHARACTERS = 500_000
"""Length of the longest text that is taken for one article: that of a book."""

READABLE = "plain text (.txt), Markdown (.md), web pages (.html, .mhtml), Word documents (.docx) and PDF"
"""What can be read, as the user is told."""

Reader = Callable[[bytes, str], Iterator[Found]]

_BY_SUFFIX: dict[str, Reader] = {
    **dict.fromkeys(("", "txt", "text", "md", "markdown"), read_plain),
    **dict.fromkeys(("html", "htm", "xhtml"), read_html),
    **dict.fromkeys(("mht", "mhtml"), read_archive),
    "docx": read_docx,
    "pdf": read_pdf,
}
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_ARCHIVE = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,12}?Content-Type:\s*multipart/related", re.IGNORECASE)
_TAG = re.compile(rb"<(?:p|div|h1|article|title|br|span|table)\b", re.IGNORECASE)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OTHER_KINDS = (
    (b"{\\rtf", "a Rich Text file. Open it in a word processor and save it as .docx"),
    (_OLD_OFFICE, "a file of an older Office. Open it in a word processor and save it as .docx"),
)


def read(path: Path, name: str) -> Iterator[Document]:
    """The articles in the file ``path``, called ``name`` (its path in the imported folder, with forward slashes).

    Raises UnreadableFile, before or in the middle of a file, where no article can be had from it.
    """
    data = _bytes(path, name)
    for found in _reader(data, path, name)(data, name):
        yield _document(found, name)


def _bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFile("{name} is a folder. Add the files in it.", name=name)
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFile("{name} is no ordinary file, and was left out.", name=name)
        if size > MAX_BYTES:
            raise UnreadableFile(
                "{name} is larger than {value} MB. Split it, or save its text alone.",
                name=name,
                value=MAX_BYTES // 1000000,
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("{name} is no longer there. Look whether it was moved or renamed.", name=name) from error
    except PermissionError as error:
        raise UnreadableFile(
            "You may not open {name}. Change who may read it, or copy it to a folder of your own.", name=name
        ) from error
    except OSError as error:
        raise UnreadableFile(
            "{name} could not be read ({strerror}). Check the disk or the network drive.",
            name=name,
            strerror=error.strerror,
        ) from error
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("{name} is empty. If it should not be, fetch it again.", name=name)
    return data


def _reader(data: bytes, path: Path, name: str) -> Reader:
    """The reader for what the file holds; its suffix decides only between kinds of text."""
    suffix = path.suffix.lower().removeprefix(".")
    if b"%PDF-" in data[:1024]:
        return read_pdf
    if data.startswith(b"PK\x03\x04") and (suffix == "docx" or b"word/document.xml" in data):
        return read_docx
    if _ARCHIVE.match(data[:4096].lstrip()):
        return read_archive
    if suffix == "docx" and data.startswith(_OLD_OFFICE):  # the container of an encrypted document too
        raise UnreadableFile("{name} is locked with a password. Save a copy without one and add that.", name=name)
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            raise UnreadableFile("{name} is {kind}.", name=name, kind=kind)
    if _is_binary(data):
        if suffix in _BY_SUFFIX and suffix:
            raise UnreadableFile(
                "{name} is damaged or not what its name says. Fetch it again, or save it as text.", name=name
            )
        raise UnreadableFile(
            "{name} is a kind of file that is not read. Claimgrid reads {readable}.", name=name, readable=READABLE
        )
    if suffix not in _BY_SUFFIX and not _is_page(data):
        raise UnreadableFile(
            "{name} is a kind of file that is not read. Claimgrid reads {readable}.", name=name, readable=READABLE
        )
    if _is_page(data) or (_BY_SUFFIX[suffix] is read_html and _TAG.search(data)):
        return read_html
    return read_plain


def _is_page(data: bytes) -> bool:
    return bool(_PAGE.match(data[:4096].removeprefix(b"\xef\xbb\xbf")))


def _is_binary(data: bytes) -> bool:
    """Whether ``data`` holds control characters that no text has."""
    if data.startswith((b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        return True
    sample = data[:8192]
    controls = sum(sample.count(bytes([c])) for c in (*range(1, 8), *range(14, 27), *range(28, 32), 127))
    return controls > len(sample) // 50 and not is_wide(data)


def _document(found: Found, name: str) -> Document:
    """``found`` with what the file's name and the text itself tell where the file's own data are silent."""
    if not found.text.strip():
        raise UnreadableFile("{name} holds no text.", name=name)
    if len(found.text) > MAX_CHARACTERS:
        raise UnreadableFile(
            "{name} holds more than {max_characters:,} characters in one text. Split it into articles.",
            name=name,
            max_characters=MAX_CHARACTERS,
        )
    told = look(found.text)
    return Document(
        name,
        found.text,
        hashlib.sha256(found.text.encode()).hexdigest(),
        title=found.title or told.title,
        author=found.author or told.author,
        outlet=found.outlet or outlet_in(name) or told.outlet,
        published=found.published or date_in(name) or told.published,
    )
