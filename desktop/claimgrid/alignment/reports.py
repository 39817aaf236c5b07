"""Dated sentences, and which of them report the same thing in several articles."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from claimgrid.domain.dates import Tense
from claimgrid.domain.evidence import DAYS
from claimgrid.domain.messages import AlignArticle

from .holders import Holders
from .memory import Kept

_SHARED = 7  # content words that two reports of one thing share at least,
_OVERLAP = 0.5  # and the part of the shorter one that these are
_TELLING = 4  # names or numbers among them
# What happens again and again is reported in the same words in different weeks.
_AGAIN = {
    "again", "weekly", "every", "each", "consecutive", "straight", "second", "third", "fourth", "fifth", "repeated", "daily",
}  # fmt: skip
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
class Report:
    """A sentence with a date: its article, its number among those of it, the number of that date among its hints, its content
    words, and those that are names or numbers."""

    article: str
    number: int
    hint: int
    words: frozenset[str]
    telling: frozenset[str]

    @property
    def id(self) -> str:
        """Tells it from all others."""
        return f"{self.article}:{self.number}"


class Index:
    """Reports by their words, so that only those are compared that share enough of the rarer ones."""

    def __init__(
        self, kind: str, kept: Kept, report: Callable[[str], Report], fetch: Callable[[Iterable[str]], None]
    ) -> None:
        """``report`` gives the report of an id; ``fetch`` looks up articles at once."""
        self.holders = Holders[str](kind, kept)
        self._report, self._fetch = report, fetch

    def begin(self, reports: Iterable[Report]) -> None:
        """Another change follows, of these reports."""
        self.holders.begin()
        self.holders.fetch({word for report in reports for word in report.words})

    def add(self, report: Report) -> None:
        for word in report.words:
            self.holders.add(word, report.id)

    def take(self, report: Report) -> None:
        for word in report.words:
            self.holders.take(word, report.id)

    def alike(self, report: Report) -> list[Report]:
        """The reports of the same thing in other articles. They share ``_SHARED`` words at least, so one of all but that
        many, less one: those that most others hold need not be looked at."""
        self.holders.fetch(report.words)
        words = sorted(report.words, key=lambda word: len(self.holders[word]))[: 1 - _SHARED]
        ids = {id_ for word in words for id_ in self.holders[word]}
        self._fetch(id_.rpartition(":")[0] for id_ in ids)
        return [other for other in map(self._report, ids) if other.article != report.article and _same(report, other)]


def reports_of(article: AlignArticle) -> tuple[Report, ...]:
    """The dated sentences of ``article``, without those of days to come and of what happens time and again."""
    past = (i for i, h in enumerate(article.hints) if not h.in_dateline and h.tense is not Tense.FUTURE)
    found = (words for i in past if not (words := _content(article, i))[1] & _AGAIN)
    return tuple(Report(article.id, number, *words) for number, words in enumerate(found))


def _content(article: AlignArticle, number: int) -> tuple[int, frozenset[str], frozenset[str]]:
    """The number of a date, the content words of its sentence, and those that are names or numbers."""
    hint = article.hints[number]
    start = max((m.end() for m in _SENTENCE_END.finditer(article.text, 0, hint.span[0])), default=0)
    end = _SENTENCE_END.search(article.text, hint.span[1])
    sentence = article.text[start : end.start() if end else len(article.text)]
    found = [w for w in _WORD.findall(sentence) if (len(w) > 2 or w.isdigit()) and w.lower() not in _STOP]
    words = frozenset(w.lower() for w in found)
    return number, words, frozenset(w.lower() for w in found if not w[0].islower())


def _same(a: Report, b: Report) -> bool:
    """Whether two dated sentences report the same thing."""
    shared = a.words & b.words
    enough = len(shared) >= max(_SHARED, _OVERLAP * min(len(a.words), len(b.words)))
    return enough and len(shared & a.telling & b.telling) >= _TELLING
