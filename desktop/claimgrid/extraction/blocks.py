"""A text cut into blocks, each parsed by itself: a headline without a full stop stays out of the sentence below it."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")


@dataclass(frozen=True)
class Block:
    """A line of the text, parsed. ``start`` is its offset: ``doc.text == text[start:start + len(doc.text)]``."""

    start: int
    doc: "Doc"

    def place(self, first: "Token", last: "Token") -> tuple[int, int]:
        """The span in the article's text from ``first`` to ``last``, both included."""
        return self.start + first.idx, self.start + last.idx + len(last.text)


def parse_blocks(nlp: "Language", text: str) -> list[Block]:
    """Every line of ``text`` that is not blank, parsed, without the blanks around it."""
    found = [_strip(match) for match in _LINE.finditer(text)]
    docs = nlp.pipe(line for _, line in found)
    return [Block(start, doc) for (start, _), doc in zip(found, docs, strict=True)]


def _strip(match: re.Match[str]) -> tuple[int, str]:
    line = match.group()
    return match.start() + len(line) - len(line.lstrip()), line.strip()
