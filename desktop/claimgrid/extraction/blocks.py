"""A text cut into blocks, each parsed by itself: a headline without a full stop stays out of the sentence below it, and
so does a dateline that opens a sentence. Markup is left out before the model reads it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimgrid.domain.article import Span

from .lexicon import one_of, words
from .markup import EMPHASIS, without_markup
from .repairs import repair
from .transcripts import label_ends

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_CELL = re.compile(r"[^|\n]*[^|\s:-][^|\n]*")
# A short opening with an agency in brackets, or a place in capitals, up to a dash or colon.
_DATELINE = re.compile(
    r"(?:[^\n.;!?:]{0,40}(?:\b[A-Z][a-z]{2}\. )?[^\n.;!?:]{0,30}\([^()\n]{2,40}\)\s*(?:[-–—]+|:)"
    r"|[A-Z]{3}[A-Z ,]{0,30}\([^()\n]{2,40}\)"
    r"|[A-Z][A-Z .,’'/-]{2,40}(?:,[^\n;!?:“\"]{2,25})?(?:\s*(?:–|—|--)|\s-(?=\s+[A-Zx“\"‘])))\s+(?=\S)"
)
# What a live report sets before each of its entries: "13:40 GMT – The harbour is closed."
_TIME_STAMP = re.compile(
    r"\[?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|local time))?\]?(?:\s*[-–—:|]+)?\s+(?=[A-Z“\"‘@])(?![A-Z]+\s*$)"
)
_CAPITALS = re.compile(r"(?P<name>[A-Z]{3,}(?: [A-Z]{2,}){0,2}): +(?=[A-Z“])")
# What a report sets before each of its paragraphs: "7. The road was mined."
_NUMBERING = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]|\d{1,3}/\d{0,3})\s+(?=[A-Z\d“\"‘][^.]*\s)")


@dataclass(frozen=True)
class Block:
    """A line of ``text``, its dateline, or a cell of its table, parsed without markup.

    ``places`` tells of each code point of ``doc.text`` where it stands in the text. ``is_first``: the text begins with it.
    ``is_label``: it only tells who speaks in the lines that follow, and its words in capitals are read as a name.
    """

    text: str
    places: Sequence[int]
    doc: "Doc"
    is_first: bool
    is_label: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.places[0]

    @property
    def is_dateline(self) -> bool:
        """Whether it is the "LIMA, Nov 3 (Agency) – " that opens a line, cut off from what follows."""
        dateline = _DATELINE.match(self.doc.text + "x")
        return dateline is not None and dateline.end() == len(self.doc.text)

    def place(self, first: "Token", last: "Token") -> Span:
        """The span in the article's text from ``first`` to ``last``, both included."""
        return self.span(first.idx, last.idx + len(last.text))

    def span(self, start: int, end: int) -> Span:
        """The span in the article's text of ``doc.text[start:end]``, which is not empty; where a mark of Markdown inside
        it has its partner right beside it, the partner is taken in."""
        first, last = self.places[start], self.places[end - 1] + 1
        if last - first > end - start:
            for mark in EMPHASIS:
                if self.text[first:last].count(mark) % 2 and self.text.endswith(mark, 0, first):
                    first -= len(mark)
                elif self.text[first:last].count(mark) % 2 and self.text.startswith(mark, last):
                    last += len(mark)
        return first, last

    def inside(self, place: int) -> int:
        """The offset in ``doc.text`` of a place in the article's text."""
        return bisect_left(self.places, place)


def parse_blocks(nlp: "Language", text: str, *, markdown: bool = False) -> list[Block]:
    """Every line of ``text`` that is not blank, parsed, without the blanks around it; a dateline is a block by itself."""
    lines = [without_markup(text, match.span(), markdown=markdown) for match in _lines(text, markdown=markdown)]
    stripped = [_strip(text, places) for places in lines]
    labels = label_ends([line for line, _ in stripped])
    found = [
        (*piece, bool(label) and not k)
        for i, ((line, places), label) in enumerate(zip(stripped, labels, strict=True))
        for k, piece in enumerate(_cut(text, line, places, is_first=not i, label=label))
        if piece[0]
    ]
    docs = list(nlp.pipe(_as_name(line) if is_label else line for line, _, is_label in found))
    for doc in docs:
        repair(doc)
    return [
        Block(text, places, doc, is_first=not i, is_label=is_label)
        for i, ((_, places, is_label), doc) in enumerate(zip(found, docs, strict=True))
    ]


def _as_name(label: str) -> str:
    """ "HOLLIS:" as the model knows names: "Hollis:"."""
    titled = label.title()
    return titled if label.isupper() and len(titled) == len(label) else label


def _lines(text: str, *, markdown: bool) -> Iterator[re.Match[str]]:
    for line in _LINE.finditer(text):
        table = markdown and line.group().lstrip().startswith("|")
        yield from _CELL.finditer(text, *line.span()) if table else [line]


def _cut(text: str, line: str, places: Sequence[int], *, is_first: bool, label: int) -> list[tuple[str, Sequence[int]]]:
    if label:
        return [(line[:label], places[:label]), (line[label:], places[label:])]
    if is_first and (version := _version().search(line)) and version.start() > 0:
        at = version.start()
        return [(line[:at], places[:at]), (line[at + 1 :], places[at + 1 :])]
    opening = (
        _DATELINE.match(line)
        or _place_line(text, line)
        or (None if is_first else _TIME_STAMP.match(line) or _NUMBERING.match(line))
    )
    if opening is None:
        return [(line, places)]
    end = opening.end()
    return [(line[:end], places[:end]), (line[end:], places[end:])]


def _place_line(text: str, line: str) -> re.Match[str] | None:
    """ "LORN: Nine people …": a place in capitals, which the text else tells of as one; "RUIZ: …" opens her words."""
    opening = _CAPITALS.match(line)
    name = re.escape(opening["name"].title()) if opening else ""
    return opening if opening and re.search(rf"\b(?:at|in|from|near) {name}\b", text) else None


@cache
def _version() -> re.Pattern[str]:
    """What agencies set behind a headline: "(UPDATE 3)"."""
    return re.compile(
        rf"\s[(\[](?:{one_of(words('cues', 'credits', 'versions'))})(?:[^\w()][^()]*)?[)\]]$", re.IGNORECASE
    )


def _strip(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    line = "".join([text[i] for i in places])
    start = len(line) - len(line.lstrip())
    return line.strip(), places[start : start + len(line.strip())]
