"""Quotation marks, block by block: straight or curly, unbalanced, and running on over paragraphs."""

from dataclasses import dataclass

from .blocks import Block

_LEAST_WORDS = 3  # single marks around less are apostrophes and scare quotes


@dataclass(frozen=True)
class _Marks:
    """Marks that open, that close, and that do both."""

    open: frozenset[str]
    close: frozenset[str]
    straight: frozenset[str]


_DOUBLE = _Marks(frozenset("“„«"), frozenset("”»"), frozenset({'"', "``", "''"}))
_SINGLE = _Marks(frozenset("‘"), frozenset("’"), frozenset({"'"}))


@dataclass(frozen=True)
class Quotation:
    """Tokens ``first`` to ``last`` of ``block``, the marks included.

    ``runs_on``: no closing mark in this block. ``runs_in``: it continues a quotation of the block before.
    """

    block: Block
    first: int
    last: int
    runs_on: bool = False
    runs_in: bool = False

    @property
    def after_colon(self) -> int | None:
        """The index of the colon right before the opening mark; None where there is none."""
        doc, at = self.block.doc, self.first - 1
        while at > 0 and doc[at].is_space:
            at -= 1
        return at if at >= 0 and doc[at].text == ":" else None

    @property
    def word_count(self) -> int:
        """How many words stand between the marks."""
        return sum(t.is_alpha or t.like_num for t in self.block.doc[self.first : self.last + 1])


def find_quotations(blocks: list[Block]) -> list[list[Quotation]]:
    """The quotations of each block, in text order.

    A paragraph inside a running quotation opens with a mark again, as newspapers set it; a block that does not ends it.
    """
    found: list[list[Quotation]] = []
    running = False
    for block in blocks:
        here = _in_block(block, running=running)
        running = bool(here) and here[-1].runs_on
        found.append(here)
    return found


def _in_block(block: Block, *, running: bool) -> list[Quotation]:
    double = _pair(block, _DOUBLE, running=running)
    if double or running:
        return double
    return [q for q in _pair(block, _SINGLE, running=False) if not q.runs_on and q.word_count >= _LEAST_WORDS]


def _pair(block: Block, marks: _Marks, *, running: bool) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for token in block.doc:
        mark = token.text.strip()
        if not mark or (marks is _SINGLE and token.tag_ == "POS"):
            continue
        straight = mark in marks.straight
        if mark[-1] in marks.open or (straight and opened is None):
            # A second opening mark without a closing one: the first was never closed.
            opened = token.i
        elif mark[0] in marks.close or straight:
            if opened is not None:
                found.append(Quotation(block, opened, token.i, runs_in=running and opened == 0))
            elif running and not found:
                found.append(Quotation(block, 0, token.i, runs_in=True))
            opened = None
    if opened is not None:
        found.append(Quotation(block, opened, len(block.doc) - 1, runs_on=True, runs_in=running and opened == 0))
    return found
