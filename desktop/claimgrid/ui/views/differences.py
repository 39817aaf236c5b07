"""What differs between the words of two passages, for showing them side by side."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from html import escape

from claimgrid.ui.theme import Theme

_PIECE = re.compile(r"\w+(?:[.,'’-]\w+)*|\s+|[^\w\s]")


def pieces(text: str) -> list[str]:
    """``text`` cut into words, spaces and marks; joined they are the text again."""
    return _PIECE.findall(text)


def differing(one: str, other: str) -> set[int]:
    """Which pieces of ``one`` have no counterpart in ``other``; case, spaces and marks do not count."""

    def words(text: str) -> list[tuple[int, str]]:
        return [(i, p.casefold()) for i, p in enumerate(pieces(text)) if p[0].isalnum()]

    ours, theirs = words(one), words(other)
    matcher = SequenceMatcher(None, [w for _, w in ours], [w for _, w in theirs], autojunk=False)
    same = {ours[block.a + step][0] for block in matcher.get_matching_blocks() for step in range(block.size)}
    return {i for i, _ in ours} - same


def differing_from_any(text: str, others: Sequence[str]) -> set[int]:
    """Which pieces of ``text`` are missing in at least one of ``others``."""
    return set().union(*(differing(text, other) for other in others if alike(text, other)))


def alike(one: str, other: str) -> bool:
    """Whether the two share at least a third of the words of the shorter: only then do differences tell something."""
    counts = [sum(p[0].isalnum() for p in pieces(text)) for text in (one, other)]
    return 3 * (counts[0] - len(differing(one, other))) >= min(counts)


def marked(text: str, marks: set[int], theme: Theme) -> str:
    """``text`` as rich text with the pieces ``marks`` set off by weight and ground."""
    style = f"background:{theme.colours['marker']}; font-weight:600"
    parts = [
        f'<span style="{style}">{escape(piece)}</span>' if i in marks else escape(piece)
        for i, piece in enumerate(pieces(text))
    ]
    return f'<span style="white-space:pre-wrap">{"".join(parts)}</span>'
