"""Words in a picture: how wide they are, where they break, and their SVG."""

import unicodedata
from html import escape

FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_WIDTHS = {"narrow": 0.34, "space": 0.28, "wide": 0.9, "capital": 0.72, "digit": 0.58, "small": 0.56}
_NARROW, _WIDE = frozenset("fijlrtI.,:;!'’‘“”|()[]/-·"), frozenset("mwMW@%…—&")


def width(words: str, size: float) -> float:
    """The pixels that ``words`` need at ``size`` in DejaVu Sans, the widest of the fonts that a viewer may take."""
    return size * 1.1 * sum(_em(c) for c in words)


def _em(c: str) -> float:
    if unicodedata.combining(c):
        return 0.0
    if unicodedata.east_asian_width(c) in "WF":
        return 1.0
    kind = (
        "space" if c == " " else "narrow" if c in _NARROW else "wide" if c in _WIDE
        else "capital" if c.isupper() else "digit" if c.isdigit() else "small"
    )  # fmt: skip
    return _WIDTHS[kind]


def elided(words: str, room: float, size: float) -> str:
    """``words`` with their middle left out where they are wider than ``room``: names that differ mostly differ at an end."""
    if width(words, size) <= room:
        return words
    kept = next((n for n in range(len(words) - 1, 1, -1) if width(_without_middle(words, n), size) <= room), 1)
    return _without_middle(words, kept)


def _without_middle(words: str, kept: int) -> str:
    end = kept // 3
    return words[: kept - end].rstrip() + "…" + (words[-end:].lstrip() if end else "")


def wrapped(words: str, room: float, size: float, most: int | None = None) -> list[str]:
    """``words`` in lines no wider than ``room``, at least one and at most ``most``; what does not fit is left out with "…"."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= room:
            lines[-1] = longer
        elif lines[-1]:
            lines.append(elided(word, room, size))
        else:
            lines[-1] = elided(word, room, size)
    if most and len(lines) > most:
        rest = " ".join(lines[most - 1 :])
        kept = next(n for n in range(len(rest), -1, -1) if n == 0 or width(rest[:n] + "…", size) <= room)
        lines = [*lines[: most - 1], rest[:kept].rstrip() + "…"]
    return lines


def text(
    x: float, y: float, words: str, colour: str, *, anchor: str = "start", size: int = 13, weight: str = ""
) -> str:  # fmt: skip
    """``words`` with their base line at ``y``."""
    style = (f' text-anchor="{anchor}"' if anchor != "start" else "") + (f' font-weight="{weight}"' if weight else "")
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"{style}>{safe(words)}</text>'


def line(a: tuple[float, float], b: tuple[float, float], colour: str, *, thick: float = 1, dash: str = "") -> str:
    """A straight line from ``a`` to ``b``."""
    style = f' stroke-dasharray="{dash}"' if dash else ' stroke-linecap="round"' if thick > 1 else ""
    ends = f'x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{thick}"{style}/>'


def safe(words: str) -> str:
    """``words`` for XML, which forbids control characters even when escaped."""
    return escape("".join(c for c in words if (c >= " " or c in "\t\n\r") and c not in "\ufffe\uffff"))
