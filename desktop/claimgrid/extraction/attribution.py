"""An attribution inside one block: the tokens of its cue, its speaker and its content."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimgrid.domain.article import Span

from .blocks import Block

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Stretch:
    """Tokens ``first`` up to, not including, ``end`` of ``block``."""

    block: Block
    first: int
    end: int

    def __contains__(self, token: "Token") -> bool:
        return token.doc is self.block.doc and self.first <= token.i < self.end

    @property
    def span(self) -> Span:
        """The place in the article's text."""
        return self.block.place(self.block.doc[self.first], self.block.doc[self.end - 1])


@dataclass
class Attribution:
    """Who says what, by which words, before speakers are named.

    ``head`` is the cue's main word. ``speaker`` is the head of the words that name the speaker, ``speaker_words`` where
    they stand. ``nominal``: the content is no clause of its own ("confirmed the clash"). ``rule`` says how it was found.
    """

    block: Block
    head: "Token"
    cue: Stretch
    speaker: "Token | None"
    speaker_words: Stretch | None
    content: list[Stretch]
    rule: str
    nominal: bool = False
    quoted: list[Stretch] = field(default_factory=list)

    def holds(self, token: "Token") -> bool:
        """Whether the token is part of what is said."""
        return any(token in stretch for stretch in self.content)

    @property
    def size(self) -> int:
        """Number of tokens of the content."""
        return sum(s.end - s.first for s in self.content)
