"""The Chart as a picture for print: SVG of our own writing, the same bytes for the same chart."""

import textwrap
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from itertools import pairwise

from claimgrid.domain.chart import Chart, ChartPoint
from claimgrid.domain.estimate import Conversion, Qualifier

from .axes import Scale, Ticks, date_axis, value_axis
from .marks import SHAPES, mark, shape_of
from .palette import Palette, palette
from .room import Box, Room
from .wording import plural

WIDTH = 1000
_LEFT, _RIGHT, _TOP, _PLOT = 84, 230, 84, 380
_CROWD = 60
"""With more points than this, a label that would cover another is left out."""

_FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Placed:
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

    def at(self, x: float) -> "Placed":
        """The same point at another place along the axis."""
        return replace(self, x=x)


def svg(chart: Chart, *, dark: bool = False) -> str:
    """``chart`` as an SVG document, for a light or a dark page."""
    ink = palette("dark" if dark else "light")
    title = _wrapped(_title(chart), 74)
    down = 24 * (len(title) - 1)
    right, bottom = WIDTH - _RIGHT, _TOP + _PLOT
    values = [v for p in chart.points for v in (p.low, p.at, p.high) if v is not None]
    y, y_ticks = value_axis(values, bottom, _TOP + 14, logarithmic=chart.options.logarithmic)
    lane = right - _lane_width([y.at(p.at) for p in chart.points if not p.first])
    days = [date.fromisoformat(day) for p in chart.points for day in (p.first, p.last) if day]
    x, x_ticks = date_axis(days, _LEFT, lane) if days else (Scale(0, 1, _LEFT, lane), ())
    placed = _spread([_place(p, x, y, (lane + right) / 2) for p in chart.points], right)
    legend, legend_end = _legend(chart, ink, right + 34)
    foot = _wrapped(_footer(chart), 165 if legend_end < bottom + 34 else 115)
    height = max(bottom + 56 + 17 * len(foot), legend_end + 24) + down
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f'<g font-family="{_FONT}" role="img" aria-label="{_safe(_title(chart))}">',
        f'<rect width="{WIDTH}" height="{height}" fill="{ink.page}"/>',
        *(_text(_LEFT, 34 + 24 * i, line, ink.text, size=19, weight="bold") for i, line in enumerate(title)),
        f'<g transform="translate(0 {down})">',
        _text(_LEFT, 56, _subtitle(chart), ink.quiet),
        *_frame(ink, x_ticks, y_ticks, (lane, right, bottom)),
        *_points(chart, placed, ink),
        *legend,
        *(_text(_LEFT, bottom + 56 + 17 * i, line, ink.quiet, size=12) for i, line in enumerate(foot)),
        *(() if chart.points else (_text(_LEFT + 20, _TOP + 40, "No figures to show.", ink.quiet),)),
        "</g></g></svg>",
    ]
    return "\n".join(parts) + "\n"


def _title(chart: Chart) -> str:
    """ "Troops: deployed, present; casualties: killed"."""
    measures: dict[str, list[str]] = {}
    for measure, status in chart.shown_kinds:
        measures.setdefault(measure, []).append(status.value if status else "status not said")
    said = "; ".join(f"{measure}: {', '.join(statuses)}" for measure, statuses in measures.items())
    return said[:1].upper() + said[1:] or "Figures"


def _subtitle(chart: Chart) -> str:
    notes = [f"Figures by {chart.options.by.value} and date"]
    if chart.options.rule is not Conversion.AS_STATED:
        notes.append(f"rule: {chart.options.rule.value}")
    if chart.options.logarithmic:
        notes.append("logarithmic scale")
    return " · ".join(notes)


def _lane_width(heights: list[float]) -> float:
    """Room for the undated points at ``heights``: as much as those that stand side by side need, at most 300."""
    beside = max((sum(abs(a - b) < 15 for b in heights) for a in heights), default=0)
    return min(300.0, 74.0 + 17 * beside) if heights else 0.0


def _frame(ink: Palette, x_ticks: Ticks, y_ticks: Ticks, edges: tuple[float, float, float]) -> list[str]:
    lane, right, bottom = edges
    parts = []
    for at, label in y_ticks:
        parts.append(_line((_LEFT, at), (right, at), ink.line))
        parts.append(_text(_LEFT - 10, at + 4, label, ink.quiet, anchor="end"))
    for at, label in x_ticks:
        parts.append(_line((at, bottom), (at, bottom + 6), ink.quiet))
        parts.append(_text(at, bottom + 22, label, ink.quiet, anchor="middle"))
    parts.append(_line((_LEFT, bottom), (right, bottom), ink.quiet))
    if lane < right:
        parts.append(_line((lane, _TOP), (lane, bottom), ink.quiet, dash="4 4"))
        parts.append(_text((lane + right) / 2, bottom + 22, "undated", ink.quiet, anchor="middle"))
    return parts


def _place(point: ChartPoint, x: Scale, y: Scale, undated: float) -> Placed:
    bounds = (y.at(point.low), y.at(point.high)) if point.low is not None and point.high is not None else None
    bounds = None if bounds and bounds[0] == bounds[1] else bounds
    if not point.first or not point.last:
        return Placed(point, undated, y.at(point.at), bounds, None)
    first, last = (x.at(date.fromisoformat(day).toordinal()) for day in (point.first, point.last))
    return Placed(point, (first + last) / 2, y.at(point.at), bounds, (first, last) if first != last else None)


def _spread(points: list[Placed], right: float) -> list[Placed]:
    """Points that would hide one another, side by side; each goes to the nearest free place left or right,
    but not so far that it would seem to be of another time."""
    done: list[Placed] = []
    room = Room()
    for p in points:
        steps = (0, *(sign * 17 * i for i in range(1, 7) for sign in (1, -1)))
        moved = (p.at(p.x + step) for step in steps if not step or _LEFT + 9 < p.x + step < right - 9)
        free = next((q for q in moved if not room.covered(q.box)), p)
        room.take(free.box)
        done.append(free)
    return done


def _points(chart: Chart, placed: list[Placed], ink: Palette) -> list[str]:
    colours, repeated = ink.series_of(chart), len(chart.series) > len(ink.series)
    parts: list[str] = []
    room = Room()
    room.take((0, 0, _LEFT - 6, _TOP + _PLOT))
    room.take((WIDTH - _RIGHT + 30, 0, WIDTH, _TOP + _PLOT))
    for p in placed:
        colour = colours[p.point.series]
        room.take(p.box)
        if p.interval:
            room.take((p.interval[0], p.y - 3, p.interval[1], p.y + 3))
            parts.append(_line((p.interval[0], p.y), (p.interval[1], p.y), colour, width=3))
        parts.append(mark(p.point.qualifier, p.x, p.y, colour, ink, bounds=p.bounds))
    crowded = len(placed) > _CROWD
    for p in placed:
        label = p.point.label + (f" {_short(p.point.series, 14)}" if repeated else "")
        parts += _label(p, label, ink, room, only_if_free=crowded)
    return parts


def _label(p: Placed, label: str, ink: Palette, room: Room, *, only_if_free: bool) -> list[str]:
    """The figure at its point, where it covers least; a page-coloured ground keeps it readable over lines."""
    wide = 6.7 * len(label) + 4
    _, top, _, end = p.box
    spots = [
        (p.x + 12, p.y + 4, "start"),
        (p.x, top - 5, "middle"),
        (p.x, end + 15, "middle"),
        (p.x - 12, p.y + 4, "end"),
    ]

    def box(spot: tuple[float, float, str]) -> Box:
        left = spot[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[spot[2]]
        return (left, spot[1] - 11, left + wide, spot[1] + 3)

    best = min(spots, key=lambda spot: room.covered(box(spot)))
    left, up, far, down = box(best)
    if only_if_free and room.covered(box(best)):
        return []
    room.take(box(best))
    ground = f'<rect x="{left:.1f}" y="{up:.1f}" width="{far - left:.1f}" height="{down - up:.1f}" fill="{ink.page}"/>'
    return [ground + _text(best[0], best[1], label, ink.text, anchor=best[2], size=12)]


def _legend(chart: Chart, ink: Palette, left: float) -> tuple[list[str], int]:
    """The legend of series and shapes, and where it ends."""
    at = _TOP + 4
    parts = [_text(left, at, chart.options.by.value.capitalize(), ink.text, weight="bold")]
    for name, colour in ink.series_of(chart).items():
        at += 20
        parts.append(mark(Qualifier.EXACTLY, left + 6, at - 4, colour, ink, shape="square"))
        lines = _wrapped(_short(name, 50), 26)
        parts += [_text(left + 22, at + 16 * i, line, ink.text) for i, line in enumerate(lines)]
        at += 16 * (len(lines) - 1)
    used = {shape_of(p.qualifier) for p in chart.points}
    if used:
        at += 32
        parts.append(_text(left, at, "What the words say", ink.text, weight="bold"))
    for shape, words, qualifier in SHAPES:
        if shape in used:
            at += 20
            bounds = (at - 11.0, at + 3.0) if qualifier is Qualifier.RANGE else None
            parts.append(mark(qualifier, left + 6, at - 4, ink.quiet, ink, bounds=bounds))
            parts.append(_text(left + 22, at, words, ink.text))
    if any(p.first != p.last for p in chart.points):
        at += 20
        parts.append(_line((left - 2, at - 4), (left + 14, at - 4), ink.quiet, width=3))
        parts.append(_text(left + 22, at, "some day in this time", ink.text))
    return parts, at


def _footer(chart: Chart) -> str:
    """How many figures there are, how many are shown, why not the others, and which dates these are."""
    hidden = "; ".join(f"{why} ({count})" for why, count in chart.hidden)
    said = f"{len(chart.points):,} of {plural(chart.total, 'figure')} shown."
    said += f" Not shown: {hidden}." if hidden else ""
    by = {p.dated_by for p in chart.points if p.dated_by}
    if by == {"as of"}:
        said += " Dates: the day the text gives."
    elif by == {"published"}:
        said += " Dates: the day of publication."
    elif by:
        said += " Dates: the day the text gives, else the day of publication."
    close = any(a.first == b.first for a, b in pairwise(chart.points))
    said += " Figures that coincide stand side by side." if close else ""
    return said + (" Labels are left out where there is no room." if len(chart.points) > _CROWD else "")


def _wrapped(words: str, most: int) -> list[str]:
    return textwrap.wrap(words, most) or [""]


def _text(
    x: float,
    y: float,
    words: str,
    colour: str,
    *,
    anchor: str = "start",
    size: int = 13,
    weight: str = "",
) -> str:
    style = (f' text-anchor="{anchor}"' if anchor != "start" else "") + (f' font-weight="{weight}"' if weight else "")
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}"{style}>{_safe(words)}</text>'


def _line(a: tuple[float, float], b: tuple[float, float], colour: str, *, width: float = 1, dash: str = "") -> str:
    style = f' stroke-dasharray="{dash}"' if dash else ' stroke-linecap="round"' if width > 1 else ""
    ends = f'x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"{style}/>'


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _safe(words: str) -> str:
    """``words`` for XML, which forbids control characters even when escaped."""
    return escape("".join(c for c in words if c >= " " or c in "\t\n\r"))
