"""A text cut into blocks, each parsed by itself: a headline without a full stop stays out of the sentence below it, and
so does a dateline that opens a sentence."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .repairs import repair

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
# A short opening with an agency in brackets, or a place in capitals, up to a dash or colon.
_DATELINE = re.compile(
    r"(?:[^\n.;!?:]{0,40}(?:\b[A-Z][a-z]{2}\. )?[^\n.;!?:]{0,30}\([^()\n]{2,40}\)\s*(?:[-–—]+|:)"
    r"|[A-Z]{3}[A-Z ,]{0,30}\([^()\n]{2,40}\)"
    r"|[A-Z][A-Z .,’'/-]{2,40}(?:,[^\n;!?:“\"]{2,25})?\s*(?:–|—|--))\s+(?=\S)"
)


@dataclass(frozen=True)
class Block:
    """A line of the text, or its dateline, parsed.

    ``start`` is its offset: ``doc.text == text[start:start + len(doc.text)]``.
    """

    start: int
    doc: "Doc"

    @property
    def is_dateline(self) -> bool:
        """Whether it is the "LIMA, Nov 3 (Agency) – " that opens a line, cut off from what follows."""
        dateline = _DATELINE.match(self.doc.text + "x")
        return dateline is not None and dateline.end() == len(self.doc.text)

    def place(self, first: "Token", last: "Token") -> tuple[int, int]:
        """The span in the article's text from ``first`` to ``last``, both included."""
        return self.start + first.idx, self.start + last.idx + len(last.text)


def parse_blocks(nlp: "Language", text: str) -> list[Block]:
    """Every line of ``text`` that is not blank, parsed, without the blanks around it; a dateline is a block by itself."""
    found = [piece for match in _LINE.finditer(text) for piece in _cut(*_strip(match))]
    docs = list(nlp.pipe(line for _, line in found))
    for doc in docs:
        repair(doc)
    return [Block(start, doc) for (start, _), doc in zip(found, docs, strict=True)]


def _cut(start: int, line: str) -> list[tuple[int, str]]:
    dateline = _DATELINE.match(line)
    if dateline is None:
        return [(start, line)]
    return [(start, dateline.group()), (start + dateline.end(), line[dateline.end() :])]


def _strip(match: re.Match[str]) -> tuple[int, str]:
    line = match.group()
    return match.start() + len(line) - len(line.lstrip()), line.strip()
