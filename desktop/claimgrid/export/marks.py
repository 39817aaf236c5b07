"""The shapes that tell how the words bind a number."""

from claimgrid.domain.estimate import Qualifier

from .palette import Palette

SHAPES = (
    ("circle", "exactly", Qualifier.EXACTLY),
    ("hollow circle", "about", Qualifier.ABOUT),
    ("up", "at least", Qualifier.AT_LEAST),
    ("hollow up", "more than", Qualifier.MORE_THAN),
    ("down", "at most", Qualifier.AT_MOST),
    ("hollow down", "less than", Qualifier.LESS_THAN),
    ("bar", "range", Qualifier.RANGE),
    ("diamond", "order of magnitude", Qualifier.ORDER_OF_MAGNITUDE),
)
"""Shape, words for the legend, and the qualifier that it stands for."""

_SHAPE = {qualifier: shape for shape, _, qualifier in SHAPES}
_CORNERS = {
    "up": ((0, -8), (8, 6), (-8, 6)),
    "down": ((0, 8), (8, -6), (-8, -6)),
    "diamond": ((0, -8), (8, 0), (0, 8), (-8, 0)),
    "square": ((-6, -6), (6, -6), (6, 6), (-6, 6)),
}


def shape_of(qualifier: Qualifier) -> str:
    """The name of the shape for ``qualifier``, one of SHAPES."""
    return _SHAPE[qualifier]


def is_hollow(qualifier: Qualifier) -> bool:
    """Whether the shape for ``qualifier`` is an outline, in files and on screen."""
    return _is_outline(_SHAPE[qualifier])


def _is_outline(shape: str) -> bool:
    return shape.startswith("hollow") or shape == "diamond"


def mark(
    qualifier: Qualifier, x: float, y: float, colour: str, ink: Palette, *,
    bounds: tuple[float, float] | None = None, shape: str | None = None,
) -> str:  # fmt: skip
    """The SVG of a mark at (x, y) in pixels, with its ``bounds`` as a bar. A thin edge keeps pale colours visible."""
    shape = shape or shape_of(qualifier)
    bar = _bar(x, bounds, colour, ink) if bounds else ""
    if shape == "bar":
        return bar or _polygon("square", x, y, f'fill="{colour}" stroke="{ink.text}" stroke-width="0.8"')
    name = shape.removeprefix("hollow ")
    if not _is_outline(shape):
        return bar + _outline(name, x, y, f'fill="{colour}" stroke="{ink.text}" stroke-width="0.8"')
    under = _outline(name, x, y, f'fill="{ink.page}" stroke="{ink.text}" stroke-width="4" stroke-linejoin="round"')
    return (
        bar + under + _outline(name, x, y, f'fill="none" stroke="{colour}" stroke-width="2.4" stroke-linejoin="round"')
    )


def _outline(name: str, x: float, y: float, style: str) -> str:
    if name == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6.5" {style}/>'
    return _polygon(name, x, y, style)


def _polygon(name: str, x: float, y: float, style: str) -> str:
    corners = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in _CORNERS[name])
    return f'<polygon points="{corners}" {style}/>'


def _bar(x: float, bounds: tuple[float, float], colour: str, ink: Palette) -> str:
    top, end = min(bounds), max(bounds)
    return (
        f'<rect x="{x - 3.5:.1f}" y="{top:.1f}" width="7" height="{end - top:.1f}" rx="1.5"'
        f' fill="{colour}" stroke="{ink.text}" stroke-width="0.8"/>'
    )
