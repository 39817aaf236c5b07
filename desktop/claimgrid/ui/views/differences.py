"""What the words of two passages share and where they differ."""

import re
from difflib import SequenceMatcher
from html import escape

from claimgrid.ui.theme import Theme

ALIKE = 0.25
_PLAIN_WORDS = """
about after also been before could down from have into more most near only other over said says some such than that their
them then there these they this those were what when where which while will with would
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words of four letters or more that passages share whatever they say."""
_PIECE = re.compile(r"\w+(?:[.,'’-]\w+)*|\s+|[^\w\s]")


def pieces(text: str) -> list[str]:
    """``text`` cut into words, spaces and marks; joined they are the text again."""
    return _PIECE.findall(text)


def _words(text: str) -> list[tuple[int, str]]:
    return [(i, piece.casefold()) for i, piece in enumerate(pieces(text)) if piece[0].isalnum()]


def _matcher(one: str, other: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [w for _, w in _words(one)], [w for _, w in _words(other)], autojunk=False)


def likeness(one: str, other: str) -> float:
    """How much of their words two texts share in order: 0 (nothing) to 1 (all)."""
    return _matcher(one, other).ratio()


def common(one: str, other: str) -> list[str]:
    """The telling words and numbers that both texts hold, as the first one writes them, each once."""
    theirs = {w for _, w in _words(other)}
    ours = {w: pieces(one)[i] for i, w in reversed(_words(one)) if w in theirs}
    telling = [w for w in ours if w[0].isdigit() or (len(w) > 3 and w not in _PLAIN)]
    return [ours[w] for w in reversed(telling)]


def differing(one: str, other: str) -> set[int]:
    """Which pieces of ``one`` have no counterpart in ``other``; case, spaces and marks do not count.

    Empty where the two share less than a quarter of their words: there, differences tell nothing.
    """
    matcher, ours = _matcher(one, other), _words(one)
    if matcher.ratio() < ALIKE:
        return set()
    same = {ours[block.a + step][0] for block in matcher.get_matching_blocks() for step in range(block.size)}
    return {i for i, _ in ours} - same


def marked(text: str, marks: set[int], theme: Theme) -> str:
    """``text`` as rich text with the pieces ``marks`` set off by weight and ground."""
    style = f"background:{theme.colours['marker']}; font-weight:600"
    parts = [
        f'<span style="{style}">{escape(piece, quote=False)}</span>' if i in marks else escape(piece, quote=False)
        for i, piece in enumerate(pieces(text))
    ]
    return f'<span style="white-space:pre-wrap">{"".join(parts)}</span>'
