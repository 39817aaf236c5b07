"""PDF files: text in the order of the page, lines joined into paragraphs.

A PDF knows lines at places, not paragraphs. A new paragraph begins where the gap between lines widens, the type changes
its size, the line is indented, or the line before it stops short at the end of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.errors import UnreadableFile

from .source import Found, Item, Source
from .text import clean

_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_JUNK_TITLE = re.compile(
    r"^untitled|^microsoft word|\.(?:docx?|indd|qxd|pdf|txt|html?)$|^document\d*$|^slide \d", re.IGNORECASE
)
_PERSON = re.compile(r"^[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}$")
_LINE_ENDS = {10, 13}
_HYPHENS = {2, 0xFFFE}
"""What PDFium puts for a hyphen at the end of a line, without an end of line behind it."""

_COMPOUNDS = {
    "well",
    "self",
    "half",
    "ex",
    "long",
    "short",
    "high",
    "low",
    "front",
    "two",
    "three",
    "four",
    "north",
    "south",
}
"""Words that mostly stand with a hyphen before another."""

_WORD = 60
"""Code points of the longest word looked at, at the end of a line."""

_PAGE_NUMBER = re.compile(r"^(?:page )?[-–— ]*#(?: ?(?:/|of) ?#)?[-–— ]*$", re.IGNORECASE)
"""A page number, its digits written as #."""

_EDGE = 2
"""Lines at the head and foot of a page that may be running heads."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line and where it stands, in points from the lower left corner of its page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float


class _Box(NamedTuple):
    """Where a character stands, in the same points."""

    left: float
    bottom: float
    right: float
    top: float


def read_pdf(source: Source) -> Iterator[Item]:
    """The file as one article."""
    name, most = source.name, source.limits.pages
    import pypdfium2  # late: only PDFs need it

    try:
        document = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableFile(
                "{name} is locked with a password. Save a copy without one and add that.", name=name
            ) from error
        raise UnreadableFile(
            "{name} is damaged. Open it in a PDF viewer and print it to a new PDF.", name=name
        ) from error
    try:
        if len(document) > most:
            raise UnreadableFile(
                "{name} has {pages} pages; {most} can be read. Split off the pages that matter.",
                name=name,
                pages=len(document),
                most=most,
            )
        pages = [_lines(document[number]) for number in range(len(document))]
        properties = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(
            "A page of {name} is damaged. Print it to a new PDF from a PDF viewer.", name=name
        ) from error
    finally:
        document.close()
    body = "\n\n".join(_paragraphs(_without_running_heads(pages)))
    if not body:
        raise UnreadableFile(
            "{name} holds pictures of pages, not text. Run text recognition (OCR) over it first.", name=name
        )
    yield _found(body, clean(properties.get("Title", "")), clean(properties.get("Author", "")))


def _found(body: str, title: str, author: str) -> Found:
    """Properties count only where they look like what they should be, and a title only where the text bears it out."""
    title = " ".join(title.split())
    words = re.findall(r"\w{4,}", title.casefold())
    told = set(re.findall(r"\w{4,}", body.casefold()))
    trusted = bool(words) and not _JUNK_TITLE.search(title) and sum(w in told for w in words) >= len(words) / 2
    if trusted and " ".join(body[:1000].split()).casefold().find(title.casefold()) < 0:
        body = f"{title}\n\n{body}"
    return Found(
        body,
        title=Known(title, Evidence.PDF_TITLE) if trusted else None,
        author=Known(author, Evidence.PDF_AUTHOR) if _PERSON.match(author) else None,
    )


def _lines(page: Any) -> list[_Line]:
    """The page's lines in its own order. PDFium's line ends count, and so do jumps to another height, over which it may
    write on."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    lines: list[_Line | None] = []
    run: list[tuple[str, _Box | None]] = []
    last: _Box | None = None
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        found = _Box(*text_page.get_charbox(index, loose=True))
        box = found if found.right > found.left else None
        if box and not (left < box.right and box.left < right and bottom < box.top and box.bottom < top):
            continue  # printed beside the page
        if code in _LINE_ENDS or code in _HYPHENS or (box and last and _elsewhere(box, last)):
            lines.append(_line(run, "-" if code in _HYPHENS else ""))
            run = []
        if code not in _LINE_ENDS and code not in _HYPHENS:
            run.append((chr(code), box))
        last = box or last
    lines.append(_line(run, ""))
    text_page.close()
    return [line for line in lines if line]


def _elsewhere(box: _Box, last: _Box) -> bool:
    """Whether ``box`` stands in another line than ``last``: one above the other, but for a fifth of its height."""
    slack = 0.2 * min(box.top - box.bottom, last.top - last.bottom)
    return box.top < last.bottom + slack or box.bottom > last.top - slack


def _line(run: list[tuple[str, _Box | None]], hyphen: str) -> _Line | None:
    codes = "".join(char for char, _ in run)
    words = " ".join(codes.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split(" ")).strip() + hyphen
    boxes = [box for _, box in run if box] or [_Box(0, 0, 0, 0)]
    if not words:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return _Line(words, min(lefts), max(rights), min(bottoms), max(tops))


def _without_running_heads(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Pages without page numbers, and without what stands at the head or foot of half the pages or more, digits aside."""

    def key(line: _Line) -> str:
        return re.sub(r"\d+", "#", line.text)

    edges = Counter(k for lines in pages for k in {key(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    running = {k for k, n in edges.items() if n >= max(3, len(pages) / 2) or _PAGE_NUMBER.match(k)}
    return [
        [line for i, line in enumerate(lines) if _EDGE <= i < len(lines) - _EDGE or key(line) not in running]
        for lines in pages
    ]


def _paragraphs(pages: list[list[_Line]]) -> list[str]:
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    gaps = [a.bottom - b.top for page in pages for a, b in pairwise(page) if a.bottom > b.bottom]
    usual_gap = median(gaps) if gaps else 0.0
    words = Counter(re.findall(r"[\w-]+", " ".join(line.text for line in lines).casefold()))
    paragraphs = [lines[0].text]
    for page_number, page in enumerate(pages):
        margin = median(line.left for line in page) if page else 0.0
        width = max((line.right for line in page), default=0.0)
        previous = pages[page_number - 1][-1] if page_number and pages[page_number - 1] else None
        for line in page:
            if line is lines[0]:
                pass
            elif previous and not _begins(previous, line, margin, width, usual_gap):
                paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
            else:
                paragraphs.append(line.text)
            previous = line
    return paragraphs


def _begins(before: _Line, line: _Line, margin: float, width: float, usual_gap: float) -> bool:
    """Whether ``line`` begins a paragraph."""
    size, size_before = line.top - line.bottom, before.top - before.bottom
    ended = bool(_SENTENCE_END.search(before.text))
    if before.bottom < line.bottom:  # the next page or column: only the words can tell
        return ended
    if before.bottom - line.top > usual_gap + 0.5 * max(size, size_before):
        return True
    if max(size, size_before) > 1.35 * min(size, size_before):
        return True
    indented = margin + 0.5 * size < line.left < margin + 5 * size and before.left <= margin + 1
    return ended and (indented or before.right < width - 0.12 * (width - margin))


def _joined(before: str, after: str, words: Counter[str]) -> str:
    """Two lines of a paragraph as one. A hyphen at the line's end goes unless the document spells the word with it."""
    head = re.search(r"(\w+)[-\u00ad]$", before[-_WORD:])
    tail = re.match(r"\w+", after)
    if not head or not tail or not tail[0][0].islower():
        return f"{before} {after}" if not head or not tail else before + after
    whole, hyphened = (f"{head[1]}{link}{tail[0]}".casefold() for link in ("", "-"))
    keeps = words[hyphened] > words[whole] or (not words[whole] and head[1].casefold() in _COMPOUNDS)
    return before + after if keeps else before[:-1] + after
