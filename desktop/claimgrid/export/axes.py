"""Scales and ticks of the chart: days along the bottom, values upward."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claimgrid.domain.estimate import short_text

from .language import _, mark, numerals

MONTHS = (
    mark("Jan"), mark("Feb"), mark("Mar"), mark("Apr"), mark("May"), mark("Jun"),
    mark("Jul"), mark("Aug"), mark("Sep"), mark("Oct"), mark("Nov"), mark("Dec"),
)  # fmt: skip
"""Not ``strftime``: its names follow the machine's language, and an export is the same on every machine."""

Ticks = tuple[tuple[float, str], ...]
"""Places along an axis, in pixels, with their labels."""

_LEAST = 0.01
"""No figure below this is told from nothing: labels keep two places."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight or logarithmic map from values in [low, high] to pixels [start, end]."""

    low: float
    high: float
    start: float
    end: float
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """The pixel of ``value``; what a logarithm cannot show stands at the low end."""
        low, high, value = self.low, self.high, max(value, self.low)
        if self.logarithmic:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        return self.start + (self.end - self.start) * (value - low) / (high - low)


def value_axis(
    values: Sequence[float], start: float, end: float, *, logarithmic: bool, count: int = 5
) -> tuple[Scale, Ticks]:
    """The scale for ``values`` (from zero, or from a power of ten) and about ``count`` round ticks."""
    top = max(values, default=1.0)
    top = top if top > _LEAST else 1.0
    if logarithmic:
        first = math.floor(math.log10(min((v for v in values if v > _LEAST), default=1.0)))
        last = max(math.ceil(math.log10(top)), first + 1)
        low, high = 10.0**first, 10.0**last
        factors = (1, 2, 5) if (last - first) * 3 <= count * 2 else (1,)
        marks = [m for d in range(first, last + 1) for f in factors if (m := f * 10.0**d) <= high]
    else:
        step = round_step(top / count)
        low, high = 0.0, step * math.ceil(top * 1.04 / step)
        marks = [step * i for i in range(round(high / step) + 1)]
    scale = Scale(low, high, start, end, logarithmic)
    return scale, tuple((scale.at(mark), numerals(short_text(mark))) for mark in marks)


def round_step(rough: float) -> float:
    """The next round number from ``rough`` on; no 2.5, since most counts are whole, and none that labels round off."""
    rough = max(rough, _LEAST)
    power = 10.0 ** math.floor(math.log10(rough))
    factors = (1, 2, 5, 10) if power == 1 else (1, 2, 2.5, 5, 10)
    return next(power * f for f in factors if power * f >= rough * 0.999)


IN_DAYS, IN_MONTHS = 400, 3000
"""So many days are named one by one, so many by their months, more by their years."""


def date_axis(days: Sequence[date], start: float, end: float) -> tuple[Scale, Ticks]:
    """The scale for ``days`` (in ordinals, with room at both ends) and at most about eight ticks at days people name."""
    first, last = min(days), max(days)
    span = (last - first).days
    room = max(0.6, span * 0.06)
    scale = Scale(first.toordinal() - room, last.toordinal() + room, start, end)
    named = named_days(first, last, most=max(2, int((end - start) / 85)), before_year=" ")
    return scale, tuple((scale.at(day.toordinal()), name) for day, name in named)


def named_days(first: date, last: date, *, most: int, before_year: str) -> Iterator[tuple[date, str]]:
    """At most about ``most`` days between two with their names; the year, behind ``before_year``, at the first and where it
    changes."""
    span, year = (last - first).days, 0
    for day in tick_days(first, last, most=most):
        month = _(MONTHS[day.month - 1])
        name = month if span >= IN_DAYS else _("{day} {month}").format(day=day.day, month=month)
        if span >= IN_MONTHS:
            name = str(day.year)
        elif day.year != year:
            name, year = f"{name}{before_year}{day.year}", day.year
        yield day, name


def tick_days(first: date, last: date, *, most: int) -> list[date]:
    """At most about ``most`` days to name between two: every day, week or so, then first days of months and of years."""
    span = (last - first).days
    for step in (1, 2, 7, 14):
        if span // step + 1 <= most:
            return [first + timedelta(days=i) for i in range(0, span + 1, step)]
    months = (last.year - first.year) * 12 + last.month - first.month
    for step in (1, 3, 6, 12, 24, 60, 120):
        if months // step + 1 <= most or step == 120:
            begin = first.year * 12 + first.month - 1
            begin += -begin % step
            begin += step if date(begin // 12, begin % 12 + 1, 1) < first else 0
            return [date(m // 12, m % 12 + 1, 1) for m in range(begin, last.year * 12 + last.month, step)] or [first]
    raise AssertionError("the last step always fits")
