"""Which passages carry one claim: average linkage over the likeness of pairs.

Each connected component of the pairs alike enough is clustered by itself, in canonical order, so the same passages give
the same clusters whatever their order, and one more article touches only the components it joins. Decisions by hand
are kept: passages pinned to one claim start as one cluster, and clusters pinned to two claims never merge.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, pairwise

Pair = tuple[int, int]
Scores = Mapping[Pair, float]
"""Log-odds by pairs of positions ``(i, j)``, i < j. Minus infinity parts two passages for good; a pair that is not
listed counts as ``unknown``."""
_Entry = tuple[float, Pair, int, int]


def cluster(
    count: int, scores: Scores, pins: Sequence[str | None], *, threshold: float, unknown: float
) -> list[tuple[int, ...]]:
    """Positions 0 to ``count`` - 1 in clusters, each sorted, in order of their first."""
    clusters: list[tuple[int, ...]] = []
    for component in _components(count, scores, pins, threshold):
        clusters += _average_link(component, scores, pins, threshold, unknown)
    return sorted(clusters)


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


def _average_link(
    component: Sequence[int], scores: Scores, pins: Sequence[str | None], threshold: float, unknown: float
) -> list[tuple[int, ...]]:
    """Merge the two clusters most alike on average until none are alike enough; ties go to the first positions."""
    groups = [*_pinned(component, pins), *([i] for i in component if pins[i] is None)]
    clusters = {group[0]: tuple(group) for group in groups}
    pin = {group[0]: pins[group[0]] for group in groups}
    sums: dict[Pair, float] = {}
    for a, b in combinations(sorted(clusters), 2):
        both = pin[a] is not None and pin[b] is not None
        sums[a, b] = float("-inf") if both else _total(clusters[a], clusters[b], scores, unknown)
    heap = [_entry(sums, clusters, pair) for pair in sums if _mean(sums, clusters, pair) > threshold]
    heapify(heap)
    while heap:
        _, (a, b), size_a, size_b = heappop(heap)
        if a not in clusters or b not in clusters or (len(clusters[a]), len(clusters[b])) != (size_a, size_b):
            continue
        clusters[a] += clusters.pop(b)
        pin[a] = pin[a] or pin[b]
        for c in clusters:
            if c == a:
                continue
            pair = (min(a, c), max(a, c))
            sums[pair] += sums[min(b, c), max(b, c)]
            if pin[a] is not None and pin[c] is not None:
                sums[pair] = float("-inf")
            if _mean(sums, clusters, pair) > threshold:
                heappush(heap, _entry(sums, clusters, pair))
    return [tuple(sorted(members)) for members in clusters.values()]


def _entry(sums: Mapping[Pair, float], clusters: Mapping[int, tuple[int, ...]], pair: Pair) -> _Entry:
    return -_mean(sums, clusters, pair), pair, len(clusters[pair[0]]), len(clusters[pair[1]])


def _mean(sums: Mapping[Pair, float], clusters: Mapping[int, tuple[int, ...]], pair: Pair) -> float:
    a, b = pair
    return round(sums[pair] / (len(clusters[a]) * len(clusters[b])), 9)


def _total(a: Sequence[int], b: Sequence[int], scores: Scores, unknown: float) -> float:
    return sum(scores.get((min(i, j), max(i, j)), unknown) for i in a for j in b)
