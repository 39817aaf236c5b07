"""PDF files: text in the order of reading, lines joined into paragraphs.

A PDF knows lines at places, not paragraphs. A new paragraph begins where the gap between lines widens, the type changes
its size, the line is indented, or the line before it stops short at the end of a sentence.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile

from .columns import Line, column_edges, in_order, rows
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
    "well", "self", "half", "ex", "long", "short", "high", "low", "front", "two", "three", "four", "north", "south",
}  # fmt: skip
"""Words that mostly stand with a hyphen before another."""

_WORD = 60
"""Code points of the longest word looked at, at the end of a line."""

_PAGE_NUMBER = re.compile(r"^(?:page )?[-–— ]*#(?: ?(?:/|of) ?#)?[-–— ]*$", re.IGNORECASE)
"""A page number, its digits written as #."""

_GUTTER = 1.4
"""The width of a blank that parts two columns, in heights of a line; those between words are smaller, even in lines that fill
a narrow column."""
_EDGE = 2
"""Rows at the head and foot of a page that may be running heads."""


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
        pictured = [n for n, lines in enumerate(pages, 1) if not lines and _has_picture(document[n - 1])]
        properties = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise UnreadableFile(
            "A page of {name} is damaged. Print it to a new PDF from a PDF viewer.", name=name
        ) from error
    finally:
        document.close()
    body = "\n\n".join(_paragraphs([in_order(lines) for lines in _without_running_heads(pages)]))
    if not body:
        raise UnreadableFile(
            "{name} holds pictures of pages, not text. Run text recognition (OCR) over it first.", name=name
        )
    if pictured:
        yield Problem(
            name,
            "{name}: of its {count} pages these are pictures without text: {pages}. The rest is read; run text recognition"
            " (OCR) over it for all.",
            {"name": name, "count": len(pages), "pages": _ranges(pictured)},
        )
    yield _found(body, clean(properties.get("Title", "")), clean(properties.get("Author", "")))


def _has_picture(page: Any) -> bool:
    from pypdfium2 import raw

    return any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))


def _ranges(numbers: list[int]) -> str:
    """Numbers as people write them: "2, 4–7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


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


def _lines(page: Any) -> list[Line]:
    """The page's lines in its own order. PDFium's line ends count, and so do jumps to another height, over which it may
    write on."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    left, bottom, right, top = page.get_bbox()
    lines: list[Line | None] = []
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
    """Whether ``box`` stands in another line than ``last``: one above the other, but for a fifth of its height, or so far
    beside it as only another column is."""
    height = min(box.top - box.bottom, last.top - last.bottom)
    slack, gutter = 0.2 * height, _GUTTER * height
    if box.top < last.bottom + slack or box.bottom > last.top - slack:
        return True
    return box.left - last.right > gutter or last.left - box.right > gutter


def _line(run: list[tuple[str, _Box | None]], hyphen: str) -> Line | None:
    codes = "".join(char for char, _ in run)
    words = " ".join(codes.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split(" ")).strip() + hyphen
    boxes = [box for _, box in run if box] or [_Box(0, 0, 0, 0)]
    if not words:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Line(words, min(lefts), max(rights), min(bottoms), max(tops))


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without page numbers, and without what stands at the head or foot of half the pages or more, digits aside."""

    def key(line: Line) -> str:
        return re.sub(r"\d+", "#", line.text)

    levels = [rows(lines) for lines in pages]
    edges = [{line for row in (*found[:_EDGE], *found[-_EDGE:]) for line in row} for found in levels]
    counts = Counter(k for found in edges for k in {key(line) for line in found})
    running = {k for k, n in counts.items() if n >= max(3, len(pages) / 2) or _PAGE_NUMBER.match(k)}
    return [
        [line for line in lines if line not in found or key(line) not in running]
        for lines, found in zip(pages, edges, strict=True)
    ]


def _paragraphs(pages: list[list[Line]]) -> list[str]:
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    gaps = [a.bottom - b.top for page in pages for a, b in pairwise(page) if a.bottom > b.bottom]
    usual_gap = median(gaps) if gaps else 0.0
    words = Counter(re.findall(r"[\w-]+", " ".join(line.text for line in lines).casefold()))
    columns = [column_edges(page) for page in pages]
    indented = sum(
        _is_indented(line, edges[line][0]) for page, edges in zip(pages, columns, strict=True) for line in page
    )
    by_indent = indented >= max(3, len(lines) / 40)  # so they are told apart, and a short line ends none
    paragraphs = [lines[0].text]
    for page_number, page in enumerate(pages):
        edges = columns[page_number]
        previous = pages[page_number - 1][-1] if page_number and pages[page_number - 1] else None
        for line in page:
            if line is lines[0]:
                pass
            elif previous and not _begins(previous, line, edges[line], usual_gap, by_indent=by_indent):
                paragraphs[-1] = _joined(paragraphs[-1], line.text, words)
            else:
                paragraphs.append(line.text)
            previous = line
    return paragraphs


def _is_indented(line: Line, margin: float) -> bool:
    size = line.top - line.bottom
    return margin + 0.5 * size < line.left < margin + 5 * size


def _begins(before: Line, line: Line, edges: tuple[float, float], usual_gap: float, *, by_indent: bool) -> bool:
    """Whether ``line`` begins a paragraph; ``edges`` are those of its column."""
    margin, width = edges
    size, size_before = line.top - line.bottom, before.top - before.bottom
    ended = bool(_SENTENCE_END.search(before.text))
    if before.bottom < line.bottom:  # the next page or column: only the words can tell
        return ended
    if before.bottom - line.top > usual_gap + 0.5 * max(size, size_before):
        return True
    if max(size, size_before) > 1.35 * min(size, size_before):
        return True
    indented = _is_indented(line, margin) and before.left <= margin + 1
    return ended and (indented or (not by_indent and before.right < width - 0.12 * (width - margin)))


def _joined(before: str, after: str, words: Counter[str]) -> str:
    """Two lines of a paragraph as one. A hyphen at the line's end goes unless the document spells the word with it."""
    head = re.search(r"(\w+)[-\u00ad]$", before[-_WORD:])
    tail = re.match(r"\w+", after)
    if not head or not tail or not tail[0][0].islower():
        return f"{before} {after}" if not head or not tail else before + after
    whole, hyphened = (f"{head[1]}{link}{tail[0]}".casefold() for link in ("", "-"))
    keeps = words[hyphened] > words[whole] or (not words[whole] and head[1].casefold() in _COMPOUNDS)
    return before + after if keeps else before[:-1] + after
