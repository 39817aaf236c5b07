"""Text that articles share word for word, and the origins that follow from it.

Word shingles find the places (Broder 1997), exact matching extends each to a maximal run. A quotation that two
reporters heard is no copy: a run counts only with enough words outside quotation marks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """A text's words in lower case, where each stands, and whether it is inside quotation marks."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]


Run = tuple[int, int, int]
"""Word positions in the first and in the second text, and the number of words."""


class SharedText:
    """Finds the text that articles share, and keeps what it found until the next time."""

    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._texts: dict[str, _Words] = {}
        self._places: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
        self._found: dict[tuple[str, str], Reuse] = {}

    def find(self, articles: Sequence[AlignArticle]) -> tuple[Reuse, ...]:
        """The shared text of every two articles that share some, in order of their ids."""
        if not self._texts.keys() <= {article.id for article in articles}:
            self._forget()  # an article is gone, which is rare: all is compared anew
        for article in articles:
            if article.id not in self._texts:
                self._add(article.id, _read(article.text))
        return tuple(self._found[pair] for pair in sorted(self._found))

    def _add(self, article: str, text: _Words) -> None:
        seeds: dict[str, list[tuple[int, int]]] = defaultdict(list)
        shingles = [text.words[i : i + SHINGLE] for i in range(len(text.words) - SHINGLE + 1)]
        for i, shingle in enumerate(shingles):
            for other, j in self._places.get(shingle, ()):
                seeds[other].append((i, j))
        for i, shingle in enumerate(shingles):
            self._places[shingle].append((article, i))
        self._texts[article] = text
        for other, places in seeds.items():
            if article < other:
                found = _share((article, other), text, self._texts[other], places)
            else:
                found = _share((other, article), self._texts[other], text, [(j, i) for i, j in places])
            if found:
                self._found[found.articles] = found


def find_reuse(articles: Sequence[AlignArticle]) -> tuple[Reuse, ...]:
    """The shared text of every two articles that share some, in order of their ids."""
    return SharedText().find(articles)


def _share(articles: tuple[str, str], a: _Words, b: _Words, seeds: Iterable[tuple[int, int]]) -> Reuse | None:
    """The text that two articles share around ``seeds``, the places in both where a shingle of theirs begins."""
    runs = [run for run in _runs(a.words, b.words, seeds) if _counts(run, a, b)]
    if not runs:
        return None
    share = round(min(1.0, sum(n for _, _, n in runs) / min(len(a.words), len(b.words))), 4)
    return Reuse(articles, tuple(_span(run, a, b) for run in sorted(runs)), share)


def _read(text: str) -> _Words:
    matches = list(_WORD.finditer(text))
    inside = [False] * (len(text) + 1)
    for quotation in _QUOTED.finditer(text):
        inside[quotation.start() : quotation.end()] = [True] * (quotation.end() - quotation.start())
    return _Words(
        tuple(m.group().lower().replace("’", "'") for m in matches),
        tuple(m.span() for m in matches),
        tuple(inside[m.start()] for m in matches),
    )


def _runs(a: Sequence[str], b: Sequence[str], seeds: Iterable[tuple[int, int]]) -> list[Run]:
    """Maximal runs of equal words through ``seeds``, longest first, no word of either text in two of them."""
    seen: set[tuple[int, int]] = set()
    runs: list[Run] = []
    for i, j in sorted(seeds):
        if (i, j) in seen:
            continue
        n = 0
        while i + n < len(a) and j + n < len(b) and a[i + n] == b[j + n]:
            seen.add((i + n, j + n))
            n += 1
        runs.append((i, j, n))
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
