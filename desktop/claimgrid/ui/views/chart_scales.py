"""The scales of the chart: where figures of each kind stand upward, one panel above the other where there are several."""

import math
from dataclasses import dataclass

from claimgrid.domain.chart import Chart, ChartPoint
from claimgrid.domain.estimate import short_text
from claimgrid.export.axes import round_step
from claimgrid.export.drawing import kinds_text
from claimgrid.export.language import spoken
from claimgrid.ui.language import _, numerals

_HEAD = 0.04  # of the plot's height, for the name of a panel
_MOST = 0.45  # of a panel's height, for its name

Ticks = list[tuple[float, str]]


def height(value: float, *, logarithmic: bool) -> float:
    """How high a figure is drawn: itself, or its decimal logarithm (figures below one stand at one)."""
    return math.log10(max(value, 1.0)) if logarithmic else value


@dataclass(frozen=True)
class Scale:
    """One panel: its points, the heights ``low`` to ``high`` of the figures it shows, and where on the plot's axis it begins
    (``foot``) and ends (``head``). ``share`` is what a figure's height is multiplied by; ``name`` is empty for one alone."""

    name: str
    points: tuple[ChartPoint, ...]
    low: float
    high: float
    foot: float
    head: float
    share: float
    logarithmic: bool

    def up(self, value: float) -> float:
        """Where on the plot's axis a figure stands."""
        return self.foot + (height(value, logarithmic=self.logarithmic) - self.low) * self.share

    def ticks(self, bottom: float, top: float, room: int) -> Ticks:
        """About ``room`` round figures between two places of the plot's axis, each with its own place."""
        low = self.low + (max(bottom, self.foot) - self.foot) / self.share
        high = min(self.high, self.low + (min(top, self.head) - self.foot) / self.share)
        if high <= low:
            return []
        found = figure_ticks(low, high, room, logarithmic=self.logarithmic)
        return [(self.foot + (at - self.low) * self.share, words) for at, words in found]


def scales_of(chart: Chart) -> tuple[Scale, ...]:
    """The scales from top to bottom. One alone has the plot's axis for itself: a figure stands at its own height."""
    panels, logarithmic = chart.panels(), chart.options.logarithmic
    if len(panels) == 1:
        low, high = _ends(chart.points, logarithmic=logarithmic)
        return (Scale("", chart.points, low, high, low, high, 1.0, logarithmic),)
    scales = []
    for foot, (kinds, points) in zip(range(len(panels) - 1, -1, -1), panels, strict=True):
        low, high = _ends(points, logarithmic=logarithmic)
        with spoken(_):
            name = kinds_text(kinds)
        share = (1 - min(_HEAD * len(panels), _MOST)) / (high - low)
        scales.append(Scale(name, points, low, high, float(foot), foot + 1.0, share, logarithmic))
    return tuple(scales)


def _ends(points: tuple[ChartPoint, ...], *, logarithmic: bool) -> tuple[float, float]:
    """Heights from nothing to a tenth above the highest figure."""
    values = [v for p in points for v in (p.low, p.at, p.high) if v is not None] or [1.0]
    if logarithmic:
        bottom = math.floor(height(min(values), logarithmic=True))
        return bottom, max(bottom + 1.0, height(max(values), logarithmic=True) + 0.25)
    top = max(values) * 1.12 or 1.0
    return -0.03 * top, top  # room for a mark at nothing


def figure_ticks(low: float, high: float, room: int, *, logarithmic: bool) -> Ticks:
    """Round figures between two heights, about ``room`` of them, each with its height."""
    if logarithmic:
        powers = range(math.floor(low), math.ceil(high) + 1)
        values = [m * 10.0**p for p in powers for m in ((1, 2, 5) if len(powers) <= min(room, 4) else (1,))]
        drawn = [(math.log10(v), numerals(short_text(v))) for v in values]
        return [tick for tick in drawn if low <= tick[0] <= high]
    step = round_step((high - low) / max(room, 2))
    lowest = max(0, math.ceil(low / step))
    return [(i * step, numerals(short_text(round(i * step, 6)))) for i in range(lowest, math.floor(high / step) + 1)]
