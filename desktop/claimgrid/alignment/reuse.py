"""Text that articles share word for word, and the origins that follow from it.

Word shingles find the places (Broder 1997), of which winnowing keeps one in few and misses no run that is long enough
(Schleimer, Wilkerson & Aiken 2003); exact matching extends each to a maximal run. A quotation that two reporters heard is no
copy: a run counts only with enough words outside quotation marks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimgrid.domain.messages import AlignArticle, Reuse

SHINGLE = 5
"""Words in a shingle."""
SHORTEST = 12
"""Words in the shortest run that is kept."""
OUTSIDE_QUOTES = 8
"""How many of a run's words must stand outside quotation marks."""
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


Run = tuple[int, int, int]
"""Word positions in the first and in the second text, and the number of words."""


class SharedText:
    """The text that articles share, and the origins that follow; kept as articles come and go."""

    def __init__(self) -> None:
        self._articles: dict[str, AlignArticle] = {}
        self._holders: dict[int, tuple[str, ...]] = {}  # the articles that hold a print
        self.reuse: dict[tuple[str, str], Reuse] = {}
        """The shared text of every two articles that share some."""
        self._partners: dict[str, set[str]] = defaultdict(set)
        self.origins: dict[str, str] = {}
        """The origin of each article."""

    def change(self, gone: Iterable[AlignArticle], new: Sequence[AlignArticle]) -> tuple[list[Reuse], set[str]]:
        """Take out articles, and take in others. Returns what text is shared now and was not before, and the articles that
        have another origin."""
        loose: set[str] = {article.id for article in new}
        for article in gone:
            loose |= self._drop(article)
        found = [reuse for article in new for reuse in self._add(article)]
        return found, self._trace(loose & self._articles.keys())

    def _drop(self, article: AlignArticle) -> set[str]:
        """Returns the articles that shared text with it."""
        del self._articles[article.id], self.origins[article.id]
        for mark in set(_read(article.text).prints):
            self._holders[mark] = tuple(a for a in self._holders[mark] if a != article.id)
            if not self._holders[mark]:
                del self._holders[mark]
        partners = self._partners.pop(article.id, set())
        for other in partners:
            del self.reuse[_pair(article.id, other)]
            self._partners[other].discard(article.id)
        return partners

    def _add(self, article: AlignArticle) -> list[Reuse]:
        marks = set(_read(article.text).prints)
        others = {other for mark in marks for other in self._holders.get(mark, ())}
        for mark in marks:
            self._holders[mark] = (*self._holders.get(mark, ()), article.id)
        self._articles[article.id] = article
        found = [self._share(*_pair(article.id, other)) for other in sorted(others)]
        return [reuse for reuse in found if reuse is not None]

    def _share(self, a: str, b: str) -> Reuse | None:
        reuse = _share((a, b), _read(self._articles[a].text), _read(self._articles[b].text))
        if reuse is not None:
            self.reuse[a, b] = reuse
            self._partners[a].add(b)
            self._partners[b].add(a)
        return reuse

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
                    for other in self._partners.get(article, ())
                    if self.reuse[_pair(article, other)].share >= SAME_ORIGIN_CITED
                } - component
                component |= fresh
                near += fresh
            seen |= component
            pairs = {_pair(a, b) for a in component for b in self._partners.get(a, ()) if b in component}
            origins = find_origins([self._articles[a] for a in component], [self.reuse[pair] for pair in pairs])
            changed |= {article for article, origin in origins.items() if self.origins.get(article) != origin}
            self.origins.update(origins)
        return changed


def find_reuse(articles: Sequence[AlignArticle]) -> tuple[Reuse, ...]:
    """The shared text of every two articles that share some, in order of their ids."""
    shared = SharedText()
    shared.change((), articles)
    return tuple(shared.reuse[pair] for pair in sorted(shared.reuse))


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _share(articles: tuple[str, str], a: _Words, b: _Words) -> Reuse | None:
    """The text that two articles share."""
    runs = [run for run in _runs(a, b) if _counts(run, a, b)]
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
    hashes = [hash(tuple(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)]
    window = SHORTEST - SHINGLE + 1
    kept = {min(range(i, i + window), key=hashes.__getitem__) for i in range(len(hashes) - window + 1)}
    found: dict[int, list[int]] = defaultdict(list)
    for i in sorted(kept):
        found[hashes[i]].append(i)
    return {mark: tuple(places) for mark, places in found.items()}


def _runs(a: _Words, b: _Words) -> list[Run]:
    """Maximal runs of equal words around the prints of both, longest first, no word of either text in two of them."""
    seeds = [(i, j) for mark in a.prints.keys() & b.prints.keys() for i in a.prints[mark] for j in b.prints[mark]]
    seen: set[tuple[int, int]] = set()
    runs: list[Run] = []
    for i, j in seeds:
        if (i, j) in seen or a.words[i] != b.words[j]:
            continue
        back = ahead = 0
        while back < min(i, j) and a.words[i - back - 1] == b.words[j - back - 1]:
            back += 1
        while i + ahead < len(a.words) and j + ahead < len(b.words) and a.words[i + ahead] == b.words[j + ahead]:
            seen.add((i + ahead, j + ahead))
            ahead += 1
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


def _counts(run: Run, a: _Words, b: _Words) -> bool:
    i, j, n = run
    outside = sum(not (x or y) for x, y in zip(a.quoted[i : i + n], b.quoted[j : j + n], strict=True))
    return outside >= OUTSIDE_QUOTES


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
