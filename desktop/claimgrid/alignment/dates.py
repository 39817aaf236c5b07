"""Days of publication and of figures, from what the texts of a set say about one another. It abstains rather than guesses.

An article is dated by its own dateline where day, weekdays and the years it names fix one year. Else by the set: where a
dated article and an undated one report the same thing on the same weekday, the two are of one week, and the last weekday
the undated one tells of in the past tense is its day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from claimgrid.domain.article import Known
from claimgrid.domain.dates import DateHint, Tense, resolve
from claimgrid.domain.evidence import DAYS, MONTHS, Evidence
from claimgrid.domain.messages import AlignArticle

from .memory import Kept, Lazy, Rows, about, to_text
from .reports import Index, Report, reports_of

# The year of this release: no article is later, unless it names a later year itself. No clock is asked, so that the same
# articles give the same days at any time.
_LATEST = 2026


@dataclass(slots=True)
class _Dated:
    """What is known of an article: its dated sentences, the day that it gives itself, whether it has one, and the one that is
    proposed."""

    reports: tuple[Report, ...]
    own: Known | None
    is_dated: bool
    proposed: Known | None = None


_Link = tuple[Report, Report]
"""An article's own report, and another's of the same thing."""
Source = tuple[str, str, str]
"""An article's id, the day on which it was published, and its outlet."""


class Days:
    """The days of publication that the texts of a set fix for articles which lack one; kept as articles come and go."""

    def __init__(self, articles: Mapping[str, AlignArticle], kept: Kept) -> None:
        """``articles`` are all that there are, always as they are now; those of the beginning are as they were ``kept``."""
        self._articles, self._kept = articles, kept
        self._known: Lazy[str, _Dated] = Lazy(self._recalled)
        self._every, self._of_undated = (
            Index(kind, kept, self._report, self._fetch) for kind in ("word", "undated word")
        )
        self._links: Lazy[str, dict[str, list[_Link]]] = Lazy(self._find_links)
        """The reports that an article without a day of its own shares with others, by these; as far as it was asked for since
        articles came or went."""
        self._rewritten: set[str] = set()

    # What is kept

    def _fetch(self, articles: Iterable[str]) -> None:
        self._kept.fetch(about(article, "days") for article in articles if article not in self._known)

    def _recalled(self, article: str) -> _Dated | None:
        piece = self._kept.piece(about(article, "days"))
        if piece is None:
            return None
        own, proposed = (Known(*known) if known else None for known in (piece["own"], piece["proposed"]))
        reports = (
            Report(article, number, hint, frozenset(words), frozenset(telling))
            for number, (hint, words, telling) in enumerate(piece["reports"])
        )
        return _Dated(tuple(reports), own, piece["dated"], proposed)

    def kept(self, article: str) -> Rows:
        """What is to be kept of an article: its dated sentences, the day that it gives itself, whether it has one, and the one
        that is proposed."""
        known = self._known[article]
        piece = {
            "reports": [(r.hint, sorted(r.words), sorted(r.telling)) for r in known.reports],
            "own": known.own and (known.own.value, known.own.how),
            "dated": known.is_dated,
            "proposed": known.proposed and (known.proposed.value, known.proposed.how),
        }
        return {about(article, "days"): to_text(piece)}

    def rewritten(self) -> set[str]:
        """The articles of which something else is to be kept than before the last change."""
        return self._rewritten

    def found_by(self, article: str) -> Rows:
        """Under which names the numbers of an article's dated sentences are kept, by their words."""
        known, places = self._known[article], defaultdict[str, list[str]](list)
        for index in (self._every,) if known.is_dated else (self._every, self._of_undated):
            for report in known.reports:
                for word in report.words:
                    places[index.holders.name(word)].append(str(report.number))
        return {name: " ".join(numbers) for name, numbers in places.items()}

    # What changes

    def change(self, gone: Sequence[str], new: Sequence[AlignArticle]) -> set[str]:
        """Take out articles, and take in others. Returns those whose proposal changed."""
        loose: set[str] = {article.id for article in new}
        self._links.clear()
        self._kept.fetch(about(id_, "days") for id_ in gone)
        fresh = {article.id: _dated(article) for article in new}
        every = [report for one in (*fresh.values(), *(self._known[id_] for id_ in gone)) for report in one.reports]
        for index in (self._every, self._of_undated):
            index.begin(every)
        for article_id in gone:
            loose |= self._linked(article_id)
        for article_id in gone:
            self._put(article_id, -1)
        self._links.clear()
        for article_id, known in fresh.items():
            self._known[article_id] = known
            self._put(article_id, 1)
        changed = set()
        for group in self._groups(loose & self._articles.keys()):
            found = self._propose(group)
            for id_ in group:
                if found.get(id_) != self.proposed(id_):
                    changed.add(id_)
                    self._known[id_].proposed = found.get(id_)
        self._rewritten = changed
        return changed

    def proposed(self, article: str) -> Known | None:
        """The day that is proposed for an article; None where it has one, or the texts fix none."""
        return self._known[article].proposed

    def _put(self, article: str, sign: int) -> None:
        known = self._known[article] if sign > 0 else self._known.pop(article)
        for index in (self._every,) if known.is_dated else (self._every, self._of_undated):
            for report in known.reports:
                (index.add if sign > 0 else index.take)(report)

    def _report(self, id_: str) -> Report:
        article, _, number = id_.rpartition(":")
        return self._known[article].reports[int(number)]

    def _find_links(self, id_: str) -> dict[str, list[_Link]]:
        found: dict[str, list[_Link]] = {}
        for report in self._known[id_].reports:
            for other in self._every.alike(report):
                found.setdefault(other.article, []).append((report, other))
        return found

    def _linked(self, id_: str) -> set[str]:
        """The articles without a day of their own that share a report with this one."""
        return {other.article for report in self._known[id_].reports for other in self._of_undated.alike(report)}

    def _groups(self, start: Iterable[str]) -> list[set[str]]:
        """The articles without a day of their own that may date one another, with ``start`` or with what hangs together with
        it; and those with one, each alone."""
        seen: set[str] = set()
        found = []
        for first in start:
            group, near = set(), [first]
            while near:
                id_ = near.pop()
                if id_ in seen:
                    continue
                seen.add(id_)
                group.add(id_)
                if self._known[id_].is_dated:
                    near += self._linked(id_)
                else:
                    near += (other for other in self._links[id_] if not self._known[other].is_dated)
            found.append(group)
        return found

    def _propose(self, group: set[str]) -> dict[str, Known]:
        found = {id_: own for id_ in group if (own := self._known[id_].own)}
        waiting = sorted(id_ for id_ in group if not self._known[id_].is_dated)
        while True:  # each round stands on the days of the rounds before it, so that order plays no part
            new = {id_: known for id_ in waiting if id_ not in found and (known := self._by_set(id_, found))}
            if not new:
                return found
            found |= new

    def _by_set(self, id_: str, found: Mapping[str, Known]) -> Known | None:
        evidence = []
        for other, links in self._links[id_].items():
            article, known = self._articles[other], found.get(other) or self._known[other].own
            day = article.published or (known.value if known else None)
            if day and "/" not in day:
                source = other, day, article.outlet or "another article"
                evidence += [(self._date(one), self._date(two), source) for one, two in links]
        return _by_set(self._articles[id_], list(map(self._date, self._known[id_].reports)), evidence)

    def _date(self, report: Report) -> DateHint:
        return self._articles[report.article].hints[report.hint]


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


def _dated(article: AlignArticle) -> _Dated:
    """What an article tells itself."""
    known = None if article.published else _own(article)
    return _Dated(reports_of(article), known, known is not None or article.published is not None)


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


def _by_set(
    article: AlignArticle, dates: Sequence[DateHint], evidence: Iterable[tuple[DateHint, DateHint, Source]]
) -> Known | None:
    """The day on which every report agrees that a dated article shares with this one, whose own have these ``dates``; None
    without or against evidence. That is pairs of dates of one report, its own and the other's, and where the other is from."""
    last, several = _last_day(article)
    relative = [own for own in dates if own.offset is not None]
    found: dict[date, tuple[str, str]] = {}
    for own, other, (source, published, outlet) in evidence:
        told = resolve(other, published)
        if told is None:
            continue
        day = _published(own, other, date.fromisoformat(told), last if several and not relative else None)
        if day is not None:
            words = article.text[slice(*own.span)]
            because = Evidence.SAME_REPORT.format(words=words, day=_in_words(told), outlet=outlet)
            found[day] = min(found.get(day, (source, because)), (source, because))
    if len(found) != 1:
        return None
    day, (_, because) = next(iter(found.items()))
    if not _consistent(article, day):
        return None
    how = because if relative else Evidence.LAST_DAY_THEN.format(weekday=DAYS[day.weekday()], then=because)
    return Known(day.isoformat(), Evidence.INFERRED.format(how=how))


def _published(own: DateHint, other: DateHint, told: date, last: int | None) -> date | None:
    """The day of publication, if what ``own`` dates happened on the day ``told``; ``last`` is the last weekday of the text."""
    same_weekday = own.weekday is not None and own.day is None and own.weekday == told.weekday()
    with suppress(OverflowError):  # after the last day of all
        if own.offset is not None and own.offset <= 0:
            return told - timedelta(days=own.offset)
        if last is not None and own.weekday is not None and same_weekday and other.tense is not Tense.FUTURE:
            return told + timedelta(days=(last - own.weekday) % 7)
    return None


def _consistent(article: AlignArticle, day: date) -> bool:
    """Whether no past date of the text lies after ``day``, and no year it names."""
    past = (h for h in article.hints if h.year and h.month and h.day and h.tense is not Tense.FUTURE)
    written = [_day(h.year or 0, h.month or 0, h.day or 0) for h in past]
    return all(d is None or d <= day for d in written) and all(year <= day.year for year in article.years)
