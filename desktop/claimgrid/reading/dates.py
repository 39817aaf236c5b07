"""Full dates in words, with their year. A date without a year is left to the alignment of the whole set."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<d>\d{1,2})"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-./_])(?P<m>\d{{1,2}})(?P=s){_DAY}(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?[\s_-]+(?P<n>{MONTH}),?[\s_-]+{_YEAR}",
        rf"\b(?P<n>{MONTH})[\s_-]*{_DAY}(?:st|nd|rd|th)?,?[\s_-]+{_YEAR}",
        rf"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[年년]\s?(?P<m>\d{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]",
        rf"(?<!\d){_DAY}(?P<s>[-./_])(?P<m>\d{{1,2}})(?P=s){_YEAR}",
    )
)
_COMPACT = re.compile(r"(?<![0-9A-Za-z])(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?![0-9A-Za-z])")

ABROAD = (
    "ar", "bg", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hr", "hu", "id", "it", "nb", "nl", "pl", "pt", "ro",
    "ru", "sr", "sv", "tr", "uk",
)  # fmt: skip
"""Languages besides English whose months and weekdays are known: a database or a site names them in the reader's."""
_DAY_ABROAD = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,}),?\s+)?(?<!\d)(?P<day>\d{1,2}(?:\.|º|er|-?го)?\s+(?:de\s+)?[^\W\d_]{3,}\.?,?\s+(?:del?\s+)?"
    r"(?:19|20)\d\d(?!\d))"
)


def full_dates(words: str, *, compact: bool = False, is_day_first: bool | None = None) -> list[tuple[str, int, int]]:
    """Every full date in ``words`` as (ISO day, start, end), in order. 05/11/2024 may mean two days and is left out, unless
    it is known whether the day ``is_day_first``; ``compact`` reads 20241105 too."""
    forms = (*_FORMS, _COMPACT) if compact else _FORMS
    found = [(day, *m.span()) for form in forms for m in form.finditer(words) if (day := _iso(m, is_day_first))]
    for match in _DAY_ABROAD.finditer(words):
        if all(end <= match.start("day") or start >= match.end() for _, start, end in found):
            begin = match.start() if match["weekday"] and _abroad(match.group()) else match.start("day")
            if day := _abroad(words[begin : match.end()]):
                found.append((day, begin, match.end()))
    return sorted(found, key=lambda item: item[1])


def day_first(column: Iterable[str]) -> bool | None:
    """Whether the day stands first in dates such as 05/11/2024, as those of the same ``column`` tell that can mean one day
    only; None where none does, or they contradict each other."""
    pairs = ((int(m["d"]), int(m["m"])) for words in column for m in _FORMS[-1].finditer(words))
    told = {first > 12 for first, second in pairs if (first > 12) != (second > 12)}
    return told.pop() if len(told) == 1 else None


@lru_cache(maxsize=1000)
def _abroad(words: str) -> str | None:
    """The ISO day that ``words`` are in the languages ``ABROAD``; None where two of them understand another day (listopad is
    October in Croatian, November in Polish)."""
    import dateparser  # late: few texts need it

    how: Any = {"STRICT_PARSING": True, "DATE_ORDER": "DMY", "PARSERS": ["absolute-time"]}
    found = {dateparser.parse(words, languages=[language], settings=how) for language in ABROAD} - {None}
    return min(found).date().isoformat() if len(found) == 1 else None


def _iso(match: re.Match[str], is_day_first: bool | None) -> str | None:  # noqa: FBT001
    part = match.groupdict()
    day, year = int(part["d"]), int(part["y"])
    if name := part.get("n"):
        month = MONTHS[name.lower().rstrip(".")]
    else:
        month = int(part["m"])
        if match.re is _FORMS[-1]:  # the year last: a day and a month, or the American order
            is_open = day != month and max(day, month) <= 12
            if is_open and is_day_first is None:
                return None
            if month > 12 or (is_open and not is_day_first):
                day, month = month, day
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
