"""One plot of the chart: its axes, marks and labels, so that no mark hides another and no label an axis."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimgrid.domain.chart import ChartPoint

from .axes import Scale, Ticks, value_axis
from .language import _
from .lettering import elided, line, text, width
from .marks import mark
from .palette import Palette
from .room import Box, Taken
from .wording import noted

CROWD = 60
"""With more points than this, a label that would cover another is left out."""

_HEAD, _FOOT = 22, 12  # room for labels above the highest and below the lowest mark
_STEP = 17  # pixels between marks that stand side by side
_SIZE = 12
_SQUARE = 40


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a plot lies, in pixels, and the days along its bottom; undated points stand right of ``lane``."""

    left: float
    top: float
    right: float
    bottom: float
    lane: float
    x: Scale
    x_ticks: Ticks


@dataclass(frozen=True, slots=True)
class _Placed:
    """A point on the picture: ``x`` after spreading, ``y``, and pixels of its bounds and its interval of dates."""

    point: ChartPoint
    x: float
    y: float
    bounds: tuple[float, float] | None
    interval: tuple[float, float] | None

    @property
    def box(self) -> Box:
        """What the mark covers, its bar included."""
        ends = (self.y, *(self.bounds or ()))
        return (self.x - 8, min(ends) - 7.5, self.x + 8, max(ends) + 7.5)


def plot(
    points: Sequence[ChartPoint], frame: Frame, colours: dict[str, str], ink: Palette, *, logarithmic: bool, named: bool
) -> list[str]:
    """The SVG of ``points`` in ``frame``, on a scale of their own; ``named`` puts the series beside each figure."""
    values = [v for p in points for v in (p.low, p.at, p.high) if v is not None]
    count = max(3, round((frame.bottom - frame.top) / 75))
    y, y_ticks = value_axis(values, frame.bottom - _FOOT, frame.top + _HEAD, logarithmic=logarithmic, count=count)
    placed = _spread([_place(p, y, frame) for p in points], frame)
    return [*_axes(ink, y_ticks, frame), *_points(placed, frame, colours, ink, named=named)]


def lane_width(points: Sequence[ChartPoint]) -> float:
    """Room for the undated among ``points``: as much as those at one height need side by side, at most 300."""
    undated = [p.at for p in points if not p.first]
    top = max((p.at for p in points), default=0) or 1.0
    beside = max((sum(abs(a - b) < top / 18 for b in undated) for a in undated), default=0)
    return min(300.0, 74.0 + _STEP * beside) if undated else 0.0


def _axes(ink: Palette, y_ticks: Ticks, frame: Frame) -> list[str]:
    left, right, bottom, lane = frame.left, frame.right, frame.bottom, frame.lane
    parts = []
    for at, label in y_ticks:
        parts.append(line((left, at), (right, at), ink.line))
        parts.append(text(left - 10, at + 4, label, ink.quiet, anchor="end"))
    for at, label in frame.x_ticks:
        parts.append(line((at, bottom), (at, bottom + 6), ink.quiet))
        parts.append(text(at, bottom + 22, label, ink.quiet, anchor="middle"))
    parts.append(line((left, bottom), (right, bottom), ink.quiet))
    if lane < right:
        parts.append(line((lane, frame.top), (lane, bottom + 26), ink.quiet, dash="4 4"))
        parts.append(text((lane + right) / 2, bottom + 22, _("undated"), ink.quiet, anchor="middle"))
    return parts


def _place(point: ChartPoint, y: Scale, frame: Frame) -> _Placed:
    bounds = (y.at(point.low), y.at(point.high)) if point.low is not None and point.high is not None else None
    bounds = None if bounds and bounds[0] == bounds[1] else bounds
    if not point.first or not point.last:
        return _Placed(point, (frame.lane + frame.right) / 2, y.at(point.at), bounds, None)
    first, last = (frame.x.at(date.fromisoformat(day).toordinal()) for day in (point.first, point.last))
    return _Placed(point, (first + last) / 2, y.at(point.at), bounds, (first, last) if first != last else None)


def _spread(points: list[_Placed], frame: Frame) -> list[_Placed]:
    """Points that would hide one another, side by side; each goes to the nearest free place left or right,
    but not so far that it would seem to be of another time."""
    done: list[_Placed] = []
    taken = Taken(_SQUARE)
    for p in points:
        least, most = (frame.left, frame.lane) if p.point.first else (frame.lane, frame.right)
        steps = (0, *(sign * _STEP * i for i in range(1, 7) for sign in (1, -1)))
        moved = (replace(p, x=p.x + step) for step in steps if not step or least + 9 < p.x + step < most - 9)
        free = next((q for q in moved if not taken.covered(q.box)), p)
        taken.add(free.box)
        done.append(free)
    return done


def _points(
    placed: list[_Placed], frame: Frame, colours: dict[str, str], ink: Palette, *, named: bool
) -> list[str]:  # fmt: skip
    parts: list[str] = []
    taken = Taken(_SQUARE)
    for p in placed:
        colour = colours[p.point.series]
        taken.add(p.box)
        if p.interval:
            taken.add((p.interval[0], p.y - 3, p.interval[1], p.y + 3))
            parts.append(line((p.interval[0], p.y), (p.interval[1], p.y), colour, thick=3))
        parts.append(mark(p.point.qualifier, p.x, p.y, colour, ink, bounds=p.bounds))
    for p in placed:
        label = noted(p.point) + (f" {elided(p.point.series, 90, _SIZE)}" if named else "")
        parts += _label(p, label, ink, taken, frame, only_if_free=len(placed) > CROWD)
    return parts


def _label(p: _Placed, label: str, ink: Palette, taken: Taken, frame: Frame, *, only_if_free: bool) -> list[str]:
    """The figure near its point, where it covers least and never an axis; a page-coloured ground keeps it readable over
    lines, and a thin line leads to it from further away."""
    wide = width(label, _SIZE) + 4

    def box(spot: tuple[float, float, str]) -> Box:
        left = spot[0] - {"start": 2.0, "middle": wide / 2, "end": wide - 2}[spot[2]]
        return (left, spot[1] - 11, left + wide, spot[1] + 3)

    def inside(found: Box) -> bool:
        return frame.left <= found[0] and found[2] <= frame.right + 30 and found[3] < frame.bottom

    def cost(spot: tuple[float, float, str]) -> float:
        lead = _lead(p, spot, box(spot))
        return taken.covered(box(spot)) // 8 + (4 * taken.covered(lead) if lead else 0)

    best = min([spot for spot in _spots(p) if inside(box(spot))] or _spots(p)[1:2], key=cost)
    found = left, up, far, down = box(best)
    if only_if_free and taken.covered(found):
        return []
    taken.add(found)
    parts = []
    if lead := _lead(p, best, found):
        taken.add(lead)
        parts.append(line((p.x, lead[1]), (p.x, lead[3]), ink.quiet, thick=0.8))
    ground = f'<rect x="{left:.1f}" y="{up:.1f}" width="{far - left:.1f}" height="{down - up:.1f}" fill="{ink.page}"/>'
    return [*parts, ground + text(best[0], best[1], label, ink.text, anchor=best[2], size=_SIZE)]


def _lead(p: _Placed, spot: tuple[float, float, str], label: Box) -> Box | None:
    """What the line from a mark to a ``label`` further off covers; None for one that is near."""
    above, below = (label[3], p.box[1]), (p.box[3], label[1])
    start, end = above if label[3] < p.y else below
    return (p.x - 1, start, p.x + 1, end) if spot[2] == "middle" and end - start > 8 else None


def _spots(p: _Placed) -> list[tuple[float, float, str]]:
    """Where a label may stand, the best first: beside, above and below its mark, then further off."""
    _, top, _, end = p.box
    near = [
        (p.x + 11, p.y + 4, "start"),
        (p.x, top - 4, "middle"),
        (p.x, end + 13, "middle"),
        (p.x - 11, p.y + 4, "end"),
    ]
    corners = [(p.x + x, y, anchor) for y in (top, end + 9) for x, anchor in ((4, "start"), (-4, "end"))]
    far = [(p.x, y, "middle") for i in (1, 2) for y in (top - 4 - 15 * i, end + 13 + 15 * i)]
    return near + corners + far
