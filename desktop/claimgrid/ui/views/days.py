"""Days as people type them: in figures, or in words of the languages of the window, of the system's, and English."""

import re
from functools import cache

from PySide6.QtCore import QLocale

from claimgrid.domain.dates import days_in
from claimgrid.domain.evidence import DAYS
from claimgrid.domain.notation import iso_days
from claimgrid.ui.language import LANGUAGES, _, mark, when_text

DATE_HINT = mark(
    "Write a day like 2024-11-05 or 5 November 2024, or two with a slash between them: 2024-11-05/2024-11-06."
)
_WORD = r"[^\W\d_]{3,}"
_WEEKDAY = r"(?:[^\W\d_]{2,}\.?,?\s+)?"
_DAY, _YEAR = r"(\d{1,2})(?:\.|st|nd|rd|th)?", r"(\d{4})(?!\d)"
_DAY_FIRST = re.compile(rf"{_WEEKDAY}\b{_DAY}\s+(?:of\s+|de\s+)?({_WORD})\.?,?\s+(?:de\s+)?{_YEAR}", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"{_WEEKDAY}\b({_WORD})\.?\s+{_DAY},?\s+{_YEAR}", re.IGNORECASE)


def typed_days(typed: str) -> str:
    """What was typed as a day or an interval, in ISO 8601 where it can be understood; all else stays as it is."""
    found = _DAY_FIRST.sub(lambda m: _iso(m[0], m[3], m[2], m[1]), " ".join(typed.split()))
    return iso_days(_MONTH_FIRST.sub(lambda m: _iso(m[0], m[3], m[1], m[2]), found))


def _iso(words: str, year: str, month: str, day: str) -> str:
    """The day in ISO 8601; ``words`` where no language knows the month, or several mean another one by it."""
    name = month.casefold()
    numbers = {number for known, number in _months().items() if known.startswith(name)}
    return f"{year}-{numbers.pop():02}-{int(day):02}" if len(numbers) == 1 else words


@cache
def _months() -> dict[str, int]:
    """The names of the months, long and short, with their numbers."""
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    locales = (QLocale.system(), *map(QLocale, LANGUAGES))
    return {
        name.casefold().rstrip("."): number
        for locale in locales
        for number in range(1, 13)
        for form in forms
        for name in (locale.monthName(number, form), locale.standaloneMonthName(number, form))
        if len(name) > 2
    }


def understood(typed: str) -> str:
    """How a day that was not typed in ISO 8601 is understood, to be shown beside it; "" where there is nothing to tell."""
    iso = typed_days(typed)
    days = days_in(iso)
    if iso == typed.strip() or not days:
        return ""
    day = f"{_(DAYS[days[0].weekday()])}, {when_text(iso)}" if len(days) == 1 else when_text(iso)
    return _("Understood as {day}.").format(day=day)


def date_problem(text: str) -> str | None:
    """What is wrong with ``text`` as a day or an interval in ISO 8601; None if nothing is."""
    days = days_in(text)
    if not days:
        return f"{_('“{text}” is no date.').format(text=text)} {_(DATE_HINT)}"
    return _("The second day lies before the first.") if days[0] > days[-1] else None
