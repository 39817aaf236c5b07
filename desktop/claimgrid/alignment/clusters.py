"""Which passages carry one claim: average linkage over the likeness of pairs.

Each connected component of the pairs alike enough is clustered by itself, in canonical order, so the same passages give
the same clusters whatever their order, and one more article touches only the components it joins. Decisions by hand
are kept: passages pinned to one claim start as one cluster, and clusters pinned to two claims never merge.

That a claim is contested is said only on good evidence: where no passage that denies it is clearly alike one that carries it,
the two sides are clusters of their own.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain, pairwise, product
from typing import NamedTuple

Pair = tuple[int, int]
Scores = Mapping[Pair, float]
"""Log-odds by pairs of positions ``(i, j)``, i < j. Minus infinity parts two passages for good; a pair that is not
listed counts as ``unknown``."""
_Entry = tuple[float, Pair, int, int]


class Limits(NamedTuple):
    """The mean log-odds from which two clusters are one, those of a pair that is not listed, and those that one pair must
    have where some passages of a cluster deny what others carry."""

    threshold: float
    unknown: float
    contested: float


def cluster(
    scores: Scores,
    pins: Sequence[str | None],
    figures: Sequence[frozenset[str]],
    same: Sequence[Hashable],
    *,
    denies: Sequence[bool],
    contradict: Callable[[int, int], bool],
    limits: Limits,
) -> list[tuple[int, ...]]:
    """The positions in clusters, each sorted, in order of their first. Two that both give figures and share none never meet,
    not even where their pair is not listed. What is equal in ``same`` says the same: where nobody pinned it and its pair is
    alike enough, it starts as one cluster, so that a thousand reprints are soon merged. Of two, one of which ``denies``,
    ``contradict`` tells whether they share enough to be about one matter."""
    count = len(pins)
    near: list[dict[int, float]] = [{} for _ in range(count)]
    for (i, j), score in scores.items():
        near[i][j] = near[j][i] = score
    clusters: list[tuple[int, ...]] = []

    def merged(component: Sequence[int]) -> list[tuple[int, ...]]:
        if len(component) == 1:
            return [(component[0],)]
        groups = _groups(component, near, pins, same, limits.threshold)
        return _Linkage(groups, near, pins, figures, limits).merge()

    for component in _components(count, scores, pins, limits.threshold):
        for found in merged(component):
            sides = _sides(found, near, pins, denies=denies, contradict=contradict, limits=limits)
            clusters += chain.from_iterable(map(merged, sides)) if len(sides) > 1 else [found]
    return sorted(clusters)


def _sides(
    members: Sequence[int],
    near: Sequence[Mapping[int, float]],
    pins: Sequence[str | None],
    *,
    denies: Sequence[bool],
    contradict: Callable[[int, int], bool],
    limits: Limits,
) -> list[list[int]]:
    """The members that carry the claim and those that deny it, apart where they are not clearly alike and nobody put them
    together."""
    sides = [i for i in members if not denies[i]], [i for i in members if denies[i]]
    if all(any(pins[i] is not None for i in side) for side in sides):
        return [list(members)]
    if any(near[i].get(j, limits.unknown) > limits.contested and contradict(i, j) for i, j in product(*sides)):
        return [list(members)]
    return [side for side in sides if side]


def _components(count: int, scores: Scores, pins: Sequence[str | None], threshold: float) -> list[list[int]]:
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for (i, j), score in scores.items():
        if score > threshold:
            parent[max(root(i), root(j))] = min(root(i), root(j))
    for group in _pinned(range(count), pins):
        for i, j in pairwise(group):
            parent[max(root(i), root(j))] = min(root(i), root(j))
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        found[root(i)].append(i)
    return list(found.values())


def _pinned(positions: Iterable[int], pins: Sequence[str | None]) -> list[list[int]]:
    """The positions that share a pin, group by group."""
    groups: dict[str, list[int]] = defaultdict(list)
    for i in positions:
        pin = pins[i]
        if pin is not None:
            groups[pin].append(i)
    return list(groups.values())


def _groups(
    component: Sequence[int],
    near: Sequence[Mapping[int, float]],
    pins: Sequence[str | None],
    same: Sequence[Hashable],
    threshold: float,
) -> list[list[int]]:
    """What starts as one cluster: the positions that share a pin, and the others that say the same as the first of theirs."""
    groups: dict[Hashable, list[int]] = {}
    apart = []
    for i in component:
        if pins[i] is not None:
            continue
        group = groups.setdefault(same[i], [])
        if not group or near[i].get(group[0], threshold) > threshold:
            group.append(i)
        else:
            apart.append([i])
    return [*_pinned(component, pins), *groups.values(), *apart]


class _Linkage:
    """The clusters of one component while they merge, each under its first position, with the sums and numbers of the
    pairs known between every two."""

    def __init__(
        self,
        groups: Sequence[Sequence[int]],
        near: Sequence[Mapping[int, float]],
        pins: Sequence[str | None],
        figures: Sequence[frozenset[str]],
        limits: Limits,
    ) -> None:
        self._threshold, self._unknown, _ = limits
        self._members = {group[0]: tuple(group) for group in groups}
        self._pin = {group[0]: pins[group[0]] for group in groups}
        self._figures = {group[0]: {figures[i] for i in group if figures[i]} for group in groups}
        home = {i: group[0] for group in groups for i in group}
        self._links: dict[int, dict[int, tuple[float, int]]] = {a: {} for a in self._members}
        for i, a in sorted(home.items()):
            for j, score in sorted(near[i].items()):
                b = home.get(j)
                if b is not None and a != b:
                    total, known = self._links[a].get(b, (0.0, 0))
                    self._links[a][b] = (total + score, known + 1)

    def merge(self) -> list[tuple[int, ...]]:
        """Merge the two clusters most alike on average until none are alike enough; ties go to the first positions."""
        heap = [entry for a in self._members for b in self._links[a] if a < b and (entry := self._entry(a, b))]
        heapify(heap)
        while heap:
            _, (a, b), size_a, size_b = heappop(heap)
            if a not in self._members or b not in self._members or self._sizes(a, b) != (size_a, size_b):
                continue
            self._join(a, b)
            for c in self._links[a]:
                if entry := self._entry(min(a, c), max(a, c)):
                    heappush(heap, entry)
        return [tuple(sorted(members)) for members in self._members.values()]

    def _join(self, a: int, b: int) -> None:
        self._members[a] += self._members.pop(b)
        self._pin[a] = self._pin[a] or self._pin[b]
        self._figures[a] |= self._figures.pop(b)
        del self._links[a][b]
        for c, (total, known) in self._links.pop(b).items():
            if c == a:
                continue
            del self._links[c][b]
            before, count = self._links[a].get(c, (0.0, 0))
            self._links[a][c] = self._links[c][a] = (before + total, count + known)

    def _sizes(self, a: int, b: int) -> tuple[int, int]:
        return len(self._members[a]), len(self._members[b])

    def _entry(self, a: int, b: int) -> _Entry | None:
        """What the heap holds of two clusters, a < b; None where they may not merge."""
        size_a, size_b = self._sizes(a, b)
        total, known = self._links[a][b]
        pairs = size_a * size_b
        mean = round((total + self._unknown * (pairs - known)) / pairs, 9)
        if mean <= self._threshold or (self._pin[a] is not None and self._pin[b] is not None):
            return None
        if any(one.isdisjoint(other) for one in self._figures[a] for other in self._figures[b]):
            return None
        return -mean, (a, b), size_a, size_b
