"""Dates as a text gives them, and the days they mean once the day of publication is known."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .article import Span


class Tense(StrEnum):
    """Where a weekday lies from the day of publication, as its clause tells it."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DateHint:
    """A date expression in a text. Only the parts the words give are set.

    ``weekday`` counts from Monday = 0. ``offset`` is in days from publication (yesterday: -1). ``in_dateline`` marks
    the line that heads an agency report. ``span`` is where the words stand.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None
    tense: Tense = Tense.UNKNOWN
    in_dateline: bool = False


def days_in(value: str) -> tuple[date, ...]:
    """The day, or the two days of an interval, that ``value`` is in ISO 8601; none where it is neither."""
    ends = value.split("/")
    try:
        days = tuple(map(date.fromisoformat, ends))
    except ValueError:
        return ()
    return days if len(days) <= 2 and [day.isoformat() for day in days] == ends else ()


def resolve(hint: DateHint | None, published: str | None) -> str | None:
    """The ISO day that ``hint`` means in an article published on ``published`` (an ISO day or interval).

    A weekday is the last one on or before publication, or the next one after it where its clause lies in the
    future. Returns None where the words and the date together do not fix one day: over an interval every end must
    give the same answer.
    """
    if hint is None:
        return None
    if hint.year and hint.month and hint.day:
        return _day(hint.year, hint.month, hint.day)
    if published is None:
        return None
    try:
        answers = {_against(hint, date.fromisoformat(end)) for end in published.split("/")}
    except OverflowError:  # the day before the first day of all, or after the last
        return None
    return answers.pop() if len(answers) == 1 else None


def _against(hint: DateHint, published: date) -> str | None:
    if hint.month and hint.day:
        return _nearest_year(hint.month, hint.day, published, hint.tense)
    if hint.offset is not None:
        return (published + timedelta(days=hint.offset)).isoformat()
    if hint.weekday is not None:
        if hint.tense is Tense.FUTURE:
            return (published + timedelta(days=(hint.weekday - published.weekday() - 1) % 7 + 1)).isoformat()
        return (published - timedelta(days=(published.weekday() - hint.weekday) % 7)).isoformat()
    return None


def _nearest_year(month: int, day: int, published: date, tense: Tense) -> str | None:
    years = [published.year + shift for shift in (-1, 0, 1)]
    days = [date.fromisoformat(d) for y in years if (d := _day(y, month, day))]
    if tense is Tense.PAST:
        days = [d for d in days if d <= published]
    if tense is Tense.FUTURE:
        days = [d for d in days if d >= published]
    return min(days, key=lambda d: abs(d - published)).isoformat() if days else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
