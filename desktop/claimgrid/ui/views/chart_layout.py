"""Where the chart's marks and labels stand: plain geometry, in days, figures and pixels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimgrid.domain.chart import Chart, ChartPoint, DatedBy
from claimgrid.domain.estimate import Conversion
from claimgrid.domain.steps import Steps
from claimgrid.export.axes import named_days
from claimgrid.export.language import spoken
from claimgrid.export.room import Box, Taken
from claimgrid.export.wording import dates_note
from claimgrid.ui.language import _, count_text, in_words, mark, numerals, plural, when_text

from .chart_scales import scales_of

Place = tuple[float, float]
Column = tuple[float, float, float]
"""What a mark covers: across, top, bottom."""


@dataclass(frozen=True)
class Extent:
    """The axes' ends: days as ordinals, upward as the scales have it. ``lane`` is where the undated lane begins, or None."""

    left: float
    right: float
    bottom: float
    top: float
    lane: float | None


def day(iso: str) -> float:
    """An ISO day as a number of days."""
    return float(date.fromisoformat(iso).toordinal())


def across(point: ChartPoint, extent: Extent) -> float:
    """Where ``point`` stands along the bottom: the middle of its days, or of the undated lane."""
    if point.first and point.last:
        return (day(point.first) + day(point.last)) / 2
    return ((extent.lane or extent.left) + extent.right) / 2


def extent_of(chart: Chart) -> Extent:
    """Room for all scales and days, with a lane where figures are undated."""
    days = [day(d) for p in chart.points for d in (p.first, p.last) if d]
    first, last = (min(days), max(days)) if days else (0.0, 0.0)
    margin = max(0.6, (last - first) * 0.05)
    left, right, lane = first - margin, last + margin, None
    if any(p.first is None for p in chart.points):
        lane = right if days else left
        right = lane + max(0.9, (right - left) * 0.16)
    scales = scales_of(chart)
    return Extent(left, right, scales[-1].foot, scales[0].head, lane)


def zoomed(seen: Extent, whole: Extent, by: Place, at: Place) -> Extent:
    """``seen`` with each axis ``by`` times as long as now, the place ``at`` kept where it is; never more than ``whole``, and
    never closer than half a day or a thousandth of the figures."""
    least = (min(0.5, whole.right - whole.left), (whole.top - whole.bottom) / 1000)
    width = min(max((seen.right - seen.left) * by[0], least[0]), whole.right - whole.left)
    tall = min(max((seen.top - seen.bottom) * by[1], least[1]), whole.top - whole.bottom)
    if width == whole.right - whole.left and tall == whole.top - whole.bottom:
        return whole
    left = at[0] - (at[0] - seen.left) * width / (seen.right - seen.left)
    bottom = at[1] - (at[1] - seen.bottom) * tall / (seen.top - seen.bottom)
    return _within(Extent(left, left + width, bottom, bottom + tall, whole.lane), whole)


def moved(seen: Extent, whole: Extent, across: float, up: float) -> Extent:
    """``seen`` moved by so many days and figures, as far as ``whole`` goes."""
    there = Extent(seen.left + across, seen.right + across, seen.bottom + up, seen.top + up, whole.lane)
    return _within(there, whole)


def kept(seen: Extent, whole: Extent) -> Extent:
    """``seen`` where ``whole`` is another now: the same days and figures, as far as there are any."""
    return zoomed(seen, whole, (1.0, 1.0), (seen.left, seen.bottom))


def _within(seen: Extent, whole: Extent) -> Extent:
    x = max(whole.left - seen.left, 0.0) - max(seen.right - whole.right, 0.0)
    y = max(whole.bottom - seen.bottom, 0.0) - max(seen.top - whole.top, 0.0)
    return Extent(seen.left + x, seen.right + x, seen.bottom + y, seen.top + y, whole.lane)


def day_ticks(extent: Extent, room: int) -> list[tuple[float, str]]:
    """At most ``room`` days with their names, the year at the first and where it changes."""
    end = extent.right if extent.lane is None else min(extent.lane, extent.right)
    first, last = max(1, math.ceil(extent.left)), min(math.floor(end), date.max.toordinal())
    if last < first:
        return []
    with spoken(_):
        named = named_days(date.fromordinal(first), date.fromordinal(last), most=max(room, 2), before_year="\n")
        return [(float(when.toordinal()), name) for when, name in named]


def spread(columns: Sequence[Column], size: float) -> Steps[list[float]]:
    """Where each column stands across: those that would cover one another move sideways, as little as it takes."""
    half = size * 0.99 / 2
    taken, places = Taken(size), []
    for x, top, bottom in columns:

        def box(shift: int, x: float = x, top: float = top, bottom: float = bottom) -> Box:
            return (x + shift * size - half, top - half, x + shift * size + half, bottom + half)

        shift = 0
        while any(taken.over(box(shift))):
            shift = -shift if shift > 0 else 1 - shift
        taken.add(box(shift))
        places.append(x + shift * size)
        yield
    return places


def place_labels(
    marks: Sequence[Place], sizes: Sequence[Place], size: float, rooms: Sequence[Box], obstacles: Sequence[Box]
) -> Steps[list[Place | None]]:
    """The left top corner for each mark's label, in its own room, where nothing is covered: next to it and to no other mark;
    else straight above or below with room for a line that leads there; None if nowhere: no label is better than one that
    misleads."""
    half = size / 2
    own: list[Box] = [(x - half, y - half, x + half, y + half) for x, y in marks]
    taken, others = Taken(size * 4, (*own, *obstacles)), Taken(size * 4, ((x, y, x, y) for x, y in marks))
    found: list[Place | None] = []
    for mark_, (x, y), (w, h), room in zip(own, marks, sizes, rooms, strict=True):
        beside = ((x + half + 3, y - h / 2), (x - half - 3 - w, y - h / 2))
        above = ((x - w / 2, y - half - h), (x + half + 3, y - half - h), (x - half - 3 - w, y - half - h))
        below = ((x - w / 2, y + half), (x + half + 3, y + half), (x - half - 3 - w, y + half))
        near = (s for s in (*beside, *above, *below) if _fits((*s, s[0] + w, s[1] + h), taken, room))
        free = next((s for s in near if not _nearer((*s, s[0] + w, s[1] + h), (x, y), others, size)), None)
        if free is None:
            steps = [(x - w / 2, at) for k in range(2, 7) for at in (y - half - h * k, y + half + h * (k - 1))]
            far = (s for s in steps if _fits((*s, s[0] + w, s[1] + h), taken, room))
            free = next((s for s in far if _fits(_line_box((x, y), s, h, half), taken, room, but=mark_)), None)
        found.append(free)
        if free:
            taken.add((*free, free[0] + w, free[1] + h))
            taken.add(_line_box((x, y), free, h, half))
        yield
    return found


def lead_of(mark: Place, label: Place, height_of_label: float, size: float) -> tuple[Place, Place] | None:
    """The line from a mark to its label straight above or below; None for one that stands next to it."""
    x, top, _, bottom = _line_box(mark, label, height_of_label, size / 2)
    return ((x + 1, top), (x + 1, bottom)) if bottom - top > height_of_label / 2 else None


def _line_box(mark: Place, label: Place, height_of_label: float, half: float) -> Box:
    """What a line between a mark and its label covers: nothing where they touch."""
    x, y = mark
    if label[1] < y:
        return (x - 1, min(label[1] + height_of_label, y - half), x + 1, y - half)
    return (x - 1, y + half, x + 1, max(label[1], y + half))


def _nearer(label: Box, own: Place, others: Taken, size: float) -> bool:
    """Whether a label may be taken for that of another mark: it is as near, or nearly."""
    mine = _gap(label, own) + size * 0.4
    around = (label[0] - mine, label[1] - mine, label[2] + mine, label[3] + mine)
    return any(_gap(label, other[:2]) < mine for other in others.near(around) if other[:2] != own)


def _gap(box: Box, place: Place) -> float:
    return math.hypot(max(box[0] - place[0], 0.0, place[0] - box[2]), max(box[1] - place[1], 0.0, place[1] - box[3]))


def _fits(box: Box, taken: Taken, room: Box, but: Box | None = None) -> bool:
    box = (box[0] - 2, box[1], box[2] + 2, box[3])  # two labels side by side stay two
    inside = room[0] <= box[0] and room[1] <= box[1] and box[2] <= room[2] and box[3] <= room[3]
    return inside and all(other is but for other in taken.over(box))


RULES = {
    Conversion.AS_STATED: mark("Only what the words say"),
    Conversion.CONSERVATIVE: mark("Every figure at the least it commits to"),
    Conversion.MIN_MAX: mark("Every figure as the span its words allow"),
}


def point_text(chart: Chart, point: ChartPoint) -> str:
    """A point in words: who, how many, in which words, when and how that is known, and what was noted."""
    estimate = chart.snapshot.estimate[point.estimate]
    article = chart.snapshot.article[estimate.article]
    speaker = chart.snapshot.speaker_name(estimate.speaker) or _("own voice")
    note = "\n" + _("Note: {note}").format(note=estimate.note) if estimate.note else ""
    return f"{numerals(point.label)}\n{article.outlet_label}, {speaker}\n“{estimate.text}”\n{date_text(point)}{note}"


def date_text(point: ChartPoint) -> str:
    """When a point is dated and by what: "2023-05-02, the day the figure is as of"."""
    if point.first is None:
        return _("undated")
    when = when_text(point.first if point.first == point.last else f"{point.first}/{point.last}")
    return f"{when}, {_(_DAYS[point.dated_by])}" if point.dated_by else when


_DAYS = {
    DatedBy.AS_OF: mark("the day the figure is as of"),
    DatedBy.SAID: mark("the day it was said"),
    DatedBy.PUBLISHED: mark("the day of publication"),
}


_NOT_SHOWN = 5
"""Kinds that are not shown and are still told one by one."""


def _not_shown(chart: Chart, *, whole: bool) -> list[str]:
    """Why figures are not shown, each with how many; but for the ``whole`` of it, rare kinds are put together."""
    told = [f"{in_words(reason)} ({count})" for reason, count in chart.hidden]
    kinds = sum(kind not in chart.shown_kinds for kind, _count in chart.kinds)  # they are told first
    if whole or kinds <= _NOT_SHOWN:
        return told
    rest = chart.hidden[_NOT_SHOWN - 1 : kinds]
    others = _("{number} other kinds ({count})").format(number=len(rest), count=sum(count for _why, count in rest))
    return [*told[: _NOT_SHOWN - 1], others, *told[kinds:]]


def summary(chart: Chart, *, whole: bool = False) -> str:
    """The count of all figures and of those drawn, and what keeps the rest out."""
    if not chart.total:
        return _("No figures were found in these articles.")
    shown = len(chart.points)
    text = (
        plural(chart.total, "1 figure", "{number} figures")
        + ", "
        + _("{number} shown").format(number=count_text(shown))
        + "."
    )
    if chart.hidden:
        text += " " + _("Not shown: {why}.").format(why="; ".join(_not_shown(chart, whole=whole)))
    with spoken(_):
        return f"{text} {dates_note(chart)}".rstrip()
