"""Text that articles share word for word, and the origins that follow from it.

Word shingles find the places (Broder 1997), of which winnowing keeps one in few and misses no run that is long enough
(Schleimer, Wilkerson & Aiken 2003); exact matching extends each to a maximal run. A quotation that two reporters heard is no
copy: a run counts only with enough words outside quotation marks. Nor is a trailer, which an outlet sets below all it prints:
texts are not compared for words that stand at the end of many.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, takewhile
from operator import eq
from zlib import crc32

from claimgrid.domain.messages import AlignArticle, Reuse

from .holders import ITSELF, Holders
from .memory import Kept, Lazy, Piece, Rows, about, to_text

SHINGLE = 5
"""Words in a shingle."""
SHORTEST = 12
"""Words in the shortest run that is kept."""
OUTSIDE_QUOTES = 8
"""How many of a run's words must stand outside quotation marks."""
END = 60
"""Words at the end of a text where a trailer may stand; no more than half of the text."""
TRAILER = 12
"""With more texts that end alike than this, the words are a trailer. Reprints have more in common than their ends."""
SAME_ORIGIN = 0.25
"""The share of the shorter text from which two articles have one origin."""
SAME_ORIGIN_CITED = 0.12
"""The same where both name one agency as their source."""

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_QUOTED = re.compile(r"“[^“”\n]*[”\n]|\"[^\"\n]*[\"\n]|``[^\n]*?''")
_CREDIT = re.compile(
    r"\(([A-Z][\w .]{1,24})\)|(?:according to|[Cc]ited by|told|[Ss]ource:|via) (?:the )?((?:[A-Z]\w+ ?){1,3})"
)


@dataclass(frozen=True)
class _Words:
    """A text's words in lower case, where each stands, whether it is inside quotation marks, and the text's prints."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    prints: dict[int, tuple[int, ...]]

    @property
    def end(self) -> int:
        """The word where the end of the text begins."""
        return len(self.words) - min(END, len(self.words) // 2)

    @property
    def last_prints(self) -> set[int]:
        """The prints that stand only at the end."""
        return {mark for mark, places in self.prints.items() if places[0] >= self.end}


Marks = Sequence[int]
"""Prints, sorted."""
Run = tuple[int, int, int]
"""Word positions in the first and in the second text, and the number of words."""


class SharedText:
    """The text that articles share, and the origins that follow; kept as articles come and go."""

    def __init__(self, articles: Mapping[str, AlignArticle], kept: Kept) -> None:
        """``articles`` are all that there are, always as they are now; those of the beginning are as they were ``kept``."""
        self._articles, self._kept = articles, kept
        self._bodies = Holders[int]("print", kept)
        """The articles that hold a print before their end."""
        self._ends = Holders[int]("end", kept, TRAILER)
        """Those that hold it at their end alone; many are a trailer."""
        self.reuse: Lazy[tuple[str, str], Reuse] = Lazy(self._kept_reuse)
        """The shared text of every two articles that share some."""
        self._partners: Lazy[str, set[str]] = Lazy(self._kept_partners)
        self.origins: Lazy[str, str] = Lazy(self._kept_origin)
        """The origin of each article."""
        self._prints: Lazy[str, tuple[Marks, Marks]] = Lazy(self._kept_prints)
        """Of each article's body, and of its end alone."""
        self._gone: set[str] = set()  # articles, since the last change began
        self._rewritten: set[str] = set()

    # What is kept

    def _piece(self, article: str) -> Piece | None:
        return None if article in self._gone else self._kept.piece(about(article, "text"))

    def _kept_reuse(self, pair: tuple[str, str]) -> Reuse | None:
        piece = self._piece(pair[0])
        if piece is None or pair[1] not in piece["shared"]:
            return None
        share, spans = piece["shared"][pair[1]]
        return Reuse(pair, tuple(map(tuple, spans)), share)

    def _kept_partners(self, article: str) -> set[str]:
        piece = self._piece(article)
        return {*piece["shared"], *piece["copied"]} if piece else set()

    def _kept_origin(self, article: str) -> str | None:
        piece = self._piece(article)
        return piece["origin"] if piece else None

    def _kept_prints(self, article: str) -> tuple[Marks, Marks] | None:
        piece = self._piece(article)
        return (piece["prints"][0], piece["prints"][1]) if piece else None

    def kept(self, article: str) -> Rows:
        """What is to be kept of an article: its prints, the text it shares with those of a higher id, those of a lower id that
        share some, and its origin."""
        partners = self._partners[article]
        shared = {other: self.reuse[article, other] for other in partners if other > article}
        piece = {
            "prints": self._prints[article],
            "shared": {other: (found.share, found.spans) for other, found in shared.items()},
            "copied": sorted(other for other in partners if other < article),
            "origin": self.origins[article],
        }
        return {about(article, "text"): to_text(piece)}

    def found_by(self, article: str) -> Rows:
        """Under which names an article is kept, by its prints."""
        return {holders.name(mark): ITSELF for holders, marks in self._marks(article) for mark in marks}

    def rewritten(self) -> set[str]:
        """The articles of which something else is to be kept than when this was asked last."""
        found, self._rewritten = self._rewritten & self._articles.keys(), set()
        return found

    # What changes

    def change(self, gone: Sequence[str], new: Sequence[AlignArticle]) -> tuple[list[Reuse], set[str]]:
        """Take out articles, and take in others. Returns the shared text that is other than before or of articles taken in
        now, without spans where there is none any more, and those of another origin."""
        self._begin(gone, new)
        old = {pair: reuse for article in gone for pair, reuse in self._drop(article)}
        for article in new:
            self._prints[article.id] = _marks(_read(article.text))
            self._keep(article.id)
        flipped = self._ends.flips()
        pairs = {_pair(article.id, other) for article in new for other in self._near(article.id)}
        for mark in flipped:
            holders = set(self._ends.every(mark))
            if mark in self._ends.over:  # a trailer, since now
                pairs |= {_pair(a, b) for a in holders for b in self._partners[a] & holders}
            else:
                pairs |= set(combinations(sorted(holders), 2))
        there = self._articles.keys()
        pairs |= {pair for pair in old if there >= set(pair)}
        fresh = {article.id for article in new}
        found = [
            told for pair in sorted(pairs) if (told := self._share(pair, old.get(pair), anew=bool(fresh & set(pair))))
        ]
        loose = {id_ for pair in (*old, *pairs) for id_ in pair} | fresh
        changed = self._trace(loose & there)
        self._rewritten |= changed
        return found, changed

    def _begin(self, gone: Sequence[str], new: Sequence[AlignArticle]) -> None:
        self._gone.clear()
        self._bodies.begin()
        self._ends.begin()
        self._kept.fetch(about(id_, "text") for id_ in (*gone, *(article.id for article in new)))
        marks = [*(self._prints[article] for article in gone), *(_marks(_read(article.text)) for article in new)]
        every = {mark for body, last in marks for mark in (*body, *last)}
        self._bodies.fetch(every)
        self._ends.fetch(every)

    def _marks(self, article: str) -> tuple[tuple[Holders[int], Marks], ...]:
        """The prints of its body and those of its end alone, each with where their holders are kept."""
        body, last = self._prints[article]
        return (self._bodies, body), (self._ends, last)

    def _keep(self, article: str) -> None:
        for holders, marks in self._marks(article):
            for mark in marks:
                holders.add(mark, article)

    def _drop(self, article: str) -> list[tuple[tuple[str, str], Reuse]]:
        """Returns the text that it shared with others."""
        for holders, marks in self._marks(article):
            for mark in marks:
                holders.take(mark, article)
        shared = [_pair(article, other) for other in self._partners[article]]
        found = [(pair, self.reuse[pair]) for pair in shared]
        for (a, b), _ in found:
            self._partners[b if a == article else a].discard(article)
            self._rewritten |= {a, b}
            del self.reuse[a, b]
        self._gone.add(article)
        for known in (self._partners, self._prints, self.origins):
            known.pop(article, None)
        return found

    def _near(self, article: str) -> set[str]:
        """The articles that it has a print in common with, but for trailers."""
        (_, body), (_, last) = self._marks(article)
        found = {other for mark in (*body, *last) for other in self._bodies[mark]}
        found |= {other for mark in body for other in self._ends.every(mark)}
        found |= {other for mark in last if not self._ends.is_crowd(mark) for other in self._ends[mark]}
        return found - {article}

    def _share(self, pair: tuple[str, str], before: Reuse | None, *, anew: bool) -> Reuse | None:
        """Compare two articles; returns what they share where that is other than ``before`` or what is kept, or is wanted
        ``anew``: a project forgets the shared text of articles that get other ids."""
        a, b = pair
        texts = _read(self._articles[a].text), _read(self._articles[b].text)
        trailers = {mark for mark in texts[0].last_prints & texts[1].last_prints if self._ends.is_crowd(mark)}
        before = self.reuse.find(pair) or before
        self.reuse.pop(pair, None)
        self._rewritten |= {a, b}
        reuse = _share(pair, *texts, trailers)
        if reuse is None:
            self._partners[a].discard(b)
            self._partners[b].discard(a)
        else:
            self._put(reuse)
        return reuse if reuse == before and anew else None if reuse == before else reuse or Reuse(pair, (), 0.0)

    def _put(self, reuse: Reuse) -> None:
        a, b = reuse.articles
        self.reuse[a, b] = reuse
        self._partners[a].add(b)
        self._partners[b].add(a)

    def _trace(self, loose: Iterable[str]) -> set[str]:
        """Find the origins of all that may go back to one report with one of these; returns the articles with another."""
        seen: set[str] = set()
        changed = set()
        for start in loose:
            if start in seen:
                continue
            component, near = {start}, [start]
            while near:
                article = near.pop()
                fresh = {
                    other
                    for other in self._partners[article]
                    if self.reuse[_pair(article, other)].share >= SAME_ORIGIN_CITED
                } - component
                component |= fresh
                near += fresh
            seen |= component
            pairs = {_pair(a, b) for a in component for b in self._partners[a] if b in component}
            origins = find_origins([self._articles[a] for a in component], [self.reuse[pair] for pair in pairs])
            changed |= {article for article, origin in origins.items() if self.origins.find(article) != origin}
            self.origins.update(origins)
        return changed


def find_reuse(articles: Sequence[AlignArticle]) -> tuple[Reuse, ...]:
    """The shared text of every two articles that share some, in order of their ids."""
    shared = SharedText({article.id: article for article in articles}, Kept())
    shared.change((), articles)
    return tuple(shared.reuse[pair] for pair in sorted(shared.reuse))


def _marks(text: _Words) -> tuple[Marks, Marks]:
    """The prints of a text's body, and those of its end alone."""
    last = text.last_prints
    return sorted(text.prints.keys() - last), sorted(last)


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _share(articles: tuple[str, str], a: _Words, b: _Words, trailers: set[int]) -> Reuse | None:
    """The text that two articles share; ``trailers`` are prints that stand in a trailer."""
    runs = [run for run in _runs(a, b) if _counts(run, a, b) and not _is_trailer(run, a, b, trailers)]
    if not runs:
        return None
    share = round(min(1.0, sum(n for _, _, n in runs) / min(len(a.words), len(b.words))), 4)
    return Reuse(articles, tuple(_span(run, a, b) for run in sorted(runs)), share)


@lru_cache(maxsize=128)
def _read(text: str) -> _Words:
    matches = list(_WORD.finditer(text))
    inside = [False] * (len(text) + 1)
    for quotation in _QUOTED.finditer(text):
        inside[quotation.start() : quotation.end()] = [True] * (quotation.end() - quotation.start())
    words = tuple(m.group().lower().replace("’", "'") for m in matches)
    return _Words(words, tuple(m.span() for m in matches), tuple(inside[m.start()] for m in matches), _prints(words))


def _prints(words: Sequence[str]) -> dict[int, tuple[int, ...]]:
    """Where the shingles that stand for a text begin, by their hashes: of as many in a row as the shortest run has, the one
    of the lowest hash. So two texts have a print in common in every run that is long enough."""
    hashes = [crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(len(words) - SHINGLE + 1)]
    window = SHORTEST - SHINGLE + 1
    kept = {min(range(i, i + window), key=hashes.__getitem__) for i in range(len(hashes) - window + 1)}
    found: dict[int, list[int]] = defaultdict(list)
    for i in sorted(kept):
        found[hashes[i]].append(i)
    return {mark: tuple(places) for mark, places in found.items()}


def _runs(a: _Words, b: _Words) -> list[Run]:
    """Maximal runs of equal words around the prints of both, longest first, no word of either text in two of them."""
    seeds = [(i, j) for mark in a.prints.keys() & b.prints.keys() for i in a.prints[mark] for j in b.prints[mark]]
    reached: dict[int, int] = {}  # where in the first text the last run ends, by how far apart its words stand in both
    runs: list[Run] = []
    for i, j in sorted(seeds):
        if i < reached.get(j - i, 0) or a.words[i] != b.words[j]:
            continue
        back = _equal(reversed(a.words[:i]), reversed(b.words[:j]))
        ahead = _equal(a.words[i:], b.words[j:])
        reached[j - i] = i + ahead
        runs.append((i - back, j - back, back + ahead))
    kept: list[Run] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for i, j, n in sorted(runs, key=lambda run: (-run[2], run)):
        if n >= SHORTEST and used_a.isdisjoint(range(i, i + n)) and used_b.isdisjoint(range(j, j + n)):
            used_a.update(range(i, i + n))
            used_b.update(range(j, j + n))
            kept.append((i, j, n))
    return kept


def _equal(a: Iterable[str], b: Iterable[str]) -> int:
    """How many of their first words are equal, one by one."""
    return sum(takewhile(bool, map(eq, a, b)))


def _counts(run: Run, a: _Words, b: _Words) -> bool:
    i, j, n = run
    outside = sum(not (x or y) for x, y in zip(a.quoted[i : i + n], b.quoted[j : j + n], strict=True))
    return outside >= OUTSIDE_QUOTES


def _is_trailer(run: Run, a: _Words, b: _Words, trailers: set[int]) -> bool:
    i, j, n = run
    return i >= a.end and j >= b.end and any(i <= place < i + n for mark in trailers for place in a.prints[mark])


def _span(run: Run, a: _Words, b: _Words) -> tuple[int, int, int, int]:
    i, j, n = run
    return a.spans[i][0], a.spans[i + n - 1][1], b.spans[j][0], b.spans[j + n - 1][1]


def find_origins(articles: Sequence[AlignArticle], reuse: Iterable[Reuse]) -> dict[str, str]:
    """The origin of each article: the first article, in order of id, of those that go back to one report.

    Those that share most are joined first, and two groups only where they share enough on average: a report that draws on two
    others does not make these two one.
    """
    cited = {article.id: _credits(article) for article in articles}
    group = {article.id: [article.id] for article in articles}
    share = {shared.articles: shared.share for shared in reuse}
    for (a, b), part in sorted(share.items(), key=lambda pair: (-pair[1], pair[0])):
        ours, theirs = group[a], group[b]
        if ours is theirs or part < (SAME_ORIGIN_CITED if cited[a] & cited[b] else SAME_ORIGIN):
            continue
        shares = [share.get((min(x, y), max(x, y)), 0.0) for x in ours for y in theirs]
        if sum(shares) / len(shares) >= SAME_ORIGIN_CITED:
            ours += theirs
            group.update(dict.fromkeys(theirs, ours))
    return {article: min(members) for article, members in group.items()}


def _credits(article: AlignArticle) -> frozenset[str]:
    """The outlets that the article is by or names as a source, in lower case."""
    found = {(m.group(1) or m.group(2)).strip().lower() for m in _CREDIT.finditer(article.text)}
    return frozenset(found | ({article.outlet.lower()} if article.outlet else set()))
