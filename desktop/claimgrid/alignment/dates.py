"""Days of publication and of figures, from what the texts of a set say about one another. It abstains rather than guesses.

An article is dated by its own dateline where day, weekdays and the years it names fix one year. Else by the set: where a
dated article and an undated one report the same thing on the same weekday, the two are of one week, and the last weekday
the undated one tells of in the past tense is its day.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claimgrid.domain.article import Known
from claimgrid.domain.dates import DateHint, Tense, resolve
from claimgrid.domain.evidence import DAYS, MONTHS, Evidence
from claimgrid.domain.messages import AlignArticle

# The year of this release: no article is later, unless it names a later year itself. No clock is asked, so that the same
# articles give the same days at any time.
_LATEST = 2026
_SHARED = 7  # content words that two reports of one thing share at least,
_OVERLAP = 0.5  # and the part of the shorter one that these are
_TELLING = 4  # names or numbers among them
# What happens again and again is reported in the same words in different weeks.
_AGAIN = {
    "again",
    "weekly",
    "every",
    "each",
    "consecutive",
    "straight",
    "second",
    "third",
    "fourth",
    "fifth",
    "repeated",
    "daily",
}
_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[“\"‘(A-Z])|\n")
# Words that two sentences may share without reporting the same thing.
_COMMON = """
the and for that with was were are has had have been said says who which from his her its their they this but not
would will could into over more than told there had new one two yesterday today
morning evening after before about also when while
"""
_STOP = frozenset(_COMMON.split()) | frozenset(day.lower() for day in DAYS)


@dataclass(frozen=True)
class _Report:
    """A sentence with a date: its content words, those that are names or numbers, and the date as the text gives it."""

    article: str
    hint: DateHint
    words: frozenset[str]
    telling: frozenset[str]


def propose_dates(articles: Sequence[AlignArticle]) -> dict[str, Known]:
    """The day of publication of each article that lacks one, where the texts of the set fix it; the others are left out.

    Keys are article ids. The order of ``articles`` does not matter.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    published = {a.id: a.published for a in ordered if a.published}
    found: dict[str, Known] = {}
    for article in ordered:
        if article.id not in published and (known := _own(article)) is not None:
            found[article.id] = known
    reports = {a.id: _reports(a) for a in ordered}
    outlets = {a.id: a.outlet or "another article" for a in ordered}
    while True:  # each round stands on the days of the rounds before it, so that order plays no part
        days = {**published, **{a: k.value for a, k in found.items()}}
        dated = _index(r for a, day in days.items() if "/" not in day for r in reports[a])
        new = {
            a.id: known
            for a in ordered
            if a.id not in days and (known := _by_set(a, reports[a.id], dated, days, outlets)) is not None
        }
        if not new:
            return found
        found |= new


def resolve_days(
    articles: Sequence[AlignArticle], published: Mapping[str, str | None]
) -> tuple[dict[str, str], dict[str, str]]:
    """The ISO days of the estimates whose date expressions mean one day, given the articles' days of publication: the day
    each is as of, and the day it was said."""

    def days(hints: Iterable[tuple[str, DateHint | None, str]]) -> dict[str, str]:
        found = {estimate: resolve(hint, published.get(article)) for estimate, hint, article in hints}
        return {estimate: day for estimate, day in sorted(found.items()) if day is not None}

    every = [(e, a.id) for a in articles for e in a.estimates]
    return days((e.id, e.when, a) for e, a in every), days((e.id, e.said, a) for e, a in every)


# An article's own evidence ----------------------------------------------------------------------------------------


def _own(article: AlignArticle) -> Known | None:
    """The day of the article's dateline; its year, where it is not given, as far as weekdays and years named fix it."""
    line = next((h for h in article.hints if h.in_dateline and h.month and h.day), None)
    if line is None or line.month is None or line.day is None:
        return None
    words = article.text[slice(*line.span)]
    if line.year:
        day = _day(line.year, line.month, line.day)
        return Known(day.isoformat(), Evidence.DATELINE.format(words=words)) if day else None
    weekday, because = _dateline_weekday(article, line)
    if weekday is None or not article.years:
        return None
    fitting = [
        day
        for year in range(max(article.years), max(_LATEST, *article.years) + 1)
        if (day := _day(year, line.month, line.day)) is not None and day.weekday() == weekday
    ]
    if len(fitting) != 1:
        return None
    year = fitting[0].year
    how = Evidence.DATELINE_OF_YEAR.format(words=words, then=because, named=max(article.years), year=year)
    return Known(fitting[0].isoformat(), how)


def _dateline_weekday(article: AlignArticle, line: DateHint) -> tuple[int | None, str]:
    """The weekday of the dateline's day: as it is given, or as the last of a run of days that the text reports."""
    if line.weekday is not None:
        return line.weekday, Evidence.DATELINE_WEEKDAY.format(weekday=DAYS[line.weekday])
    last, several = _last_day(article)
    if last is None or not several:
        return None, ""
    return last, Evidence.LAST_DAY.format(weekday=DAYS[last])


def _last_day(article: AlignArticle) -> tuple[int | None, bool]:
    """The latest weekday that the text tells of as past, and whether it is told of twice or follows on another one.

    Weekdays go round: the latest is the one before the one long gap. Without one long gap nothing is known.
    """
    named = Counter(
        h.weekday for h in article.hints if h.tense is Tense.PAST and h.weekday is not None and h.day is None
    )
    days = sorted(day for day in named if day is not None)
    if not days:
        return None, False
    gaps = [((days[(i + 1) % len(days)] - day - 1) % 7 + 1, day) for i, day in enumerate(days)]
    gaps.sort(reverse=True)
    if gaps[0][0] < 4 or any(gap > 2 for gap, _ in gaps[1:]):
        return None, False
    last = gaps[0][1]
    return last, len(days) > 1 or named[last] > 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_words(day: str) -> str:
    """An ISO day as it is read: "9 May 2023"."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


# The evidence of the set -------------------------------------------------------------------------------------------


def _reports(article: AlignArticle) -> tuple[_Report, ...]:
    """The dated sentences of ``article``, without those of days to come and of what happens time and again."""
    past = (hint for hint in article.hints if not hint.in_dateline and hint.tense is not Tense.FUTURE)
    return tuple(report for hint in past if not (report := _report(article, hint)).words & _AGAIN)


def _report(article: AlignArticle, hint: DateHint) -> _Report:
    start = max((m.end() for m in _SENTENCE_END.finditer(article.text, 0, hint.span[0])), default=0)
    end = _SENTENCE_END.search(article.text, hint.span[1])
    sentence = article.text[start : end.start() if end else len(article.text)]
    found = [w for w in _WORD.findall(sentence) if (len(w) > 2 or w.isdigit()) and w.lower() not in _STOP]
    return _Report(
        article.id, hint, frozenset(w.lower() for w in found), frozenset(w.lower() for w in found if not w[0].islower())
    )


def _index(reports: Iterable[_Report]) -> dict[str, list[_Report]]:
    """Reports by their telling words, so that only those that share one are compared."""
    found: defaultdict[str, list[_Report]] = defaultdict(list)
    for report in reports:
        for word in report.telling:
            found[word].append(report)
    return found


def _same(a: _Report, b: _Report) -> bool:
    """Whether two dated sentences report the same thing."""
    shared = a.words & b.words
    enough = len(shared) >= max(_SHARED, _OVERLAP * min(len(a.words), len(b.words)))
    return enough and len(shared & a.telling & b.telling) >= _TELLING


def _by_set(
    article: AlignArticle, reports: Sequence[_Report], dated: Mapping[str, list[_Report]], days: Mapping[str, str],
    outlets: Mapping[str, str],
) -> Known | None:  # fmt: skip
    """The day on which every report agrees that a dated article shares with this one; None without or against evidence."""
    last, several = _last_day(article)
    relative = [r for r in reports if r.hint.offset is not None]
    found: dict[date, tuple[str, str]] = {}
    for report in reports:
        for other in _alike(report, dated):
            told = resolve(other.hint, days[other.article])
            if told is None:
                continue
            day = _published(
                report.hint, other.hint, date.fromisoformat(told), last if several and not relative else None
            )
            if day is not None:
                words = article.text[slice(*report.hint.span)]
                because = Evidence.SAME_REPORT.format(words=words, day=_in_words(told), outlet=outlets[other.article])
                found[day] = min(found.get(day, (other.article, because)), (other.article, because))
    if len(found) != 1:
        return None
    day, (_, because) = next(iter(found.items()))
    if not _consistent(article, day):
        return None
    how = because if relative else Evidence.LAST_DAY_THEN.format(weekday=DAYS[day.weekday()], then=because)
    return Known(day.isoformat(), Evidence.INFERRED.format(how=how))


def _alike(report: _Report, dated: Mapping[str, list[_Report]]) -> list[_Report]:
    candidates = {id(other): other for word in report.telling for other in dated.get(word, ())}
    return [other for other in candidates.values() if other.article != report.article and _same(report, other)]


def _published(own: DateHint, other: DateHint, told: date, last: int | None) -> date | None:
    """The day of publication, if what ``own`` dates happened on the day ``told``; ``last`` is the last weekday of the text."""
    if own.offset is not None and own.offset <= 0:
        return told - timedelta(days=own.offset)
    same_weekday = own.weekday is not None and own.day is None and own.weekday == told.weekday()
    if last is None or not same_weekday or other.tense is Tense.FUTURE:
        return None
    return told + timedelta(days=(last - own.weekday) % 7) if own.weekday is not None else None


def _consistent(article: AlignArticle, day: date) -> bool:
    """Whether no past date of the text lies after ``day``, and no year it names."""
    past = (h for h in article.hints if h.year and h.month and h.day and h.tense is not Tense.FUTURE)
    written = [_day(h.year or 0, h.month or 0, h.day or 0) for h in past]
    return all(d is None or d <= day for d in written) and all(year <= day.year for year in article.years)
