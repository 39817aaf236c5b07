"""Which passages carry one claim: pairs worth comparing, their log-odds, and the clusters that follow.

A large set is shelved first, by the passages' ids, so that the work does not rise with the square of it: each shelf is
clustered by itself, then the clusters of all shelves by the passage of each that is most like the rest.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations
from operator import mul
from typing import NamedTuple
from zlib import crc32

from .clusters import Pair, cluster
from .kinship import Kinship, flimsy
from .lexicon import parameters
from .similarity import PARTS, Profile, Rarity, compare, large

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
SHELF = 2500
"""Passages from which a set is shelved."""


class Item(NamedTuple):
    """A passage to be grouped: its id, the position of its article, its profile, the state that speaks, and the claim it is
    pinned to."""

    id: str
    article: int
    profile: Profile
    state: str | None
    pin: str | None


Group = tuple[int, ...]
"""The positions of the passages of one claim, sorted."""


def group(items: Sequence[Item], kinship: Kinship) -> tuple[list[Group], dict[Group, Group]]:
    """The positions of ``items``, which are in order of id, in groups of one claim, in order of their first; and for a
    group that only just stayed apart from others, the most alike of these."""
    rarity = Rarity(item.profile for item in items)
    if len(items) <= SHELF:
        groups, scores = _cluster(items, range(len(items)), rarity, kinship)
        return groups, _nearest(items, groups, scores, parameters("clusters")["threshold"])
    shelves: dict[int, list[int]] = defaultdict(list)
    count = 1 << (2 * len(items) // SHELF - 1).bit_length()  # coarse steps, so that one more article moves few passages
    for i, item in enumerate(items):
        shelves[crc32(item.id.encode()) % count].append(i)
    parts: dict[int, Group] = {}
    for positions in shelves.values():
        found, scores = _cluster(items, positions, rarity, kinship)
        parts.update((_middle(items, members, scores), members) for members in found)
    more = parameters("clusters")["shelved"]
    joined, scores = _cluster(items, sorted(parts), rarity, kinship, more)
    whole = {middles: tuple(sorted(i for middle in middles for i in parts[middle])) for middles in joined}
    near = _nearest(items, joined, scores, parameters("clusters")["threshold"] + more)
    return sorted(whole.values()), {whole[a]: whole[b] for a, b in near.items()}


def _nearest(
    items: Sequence[Item], groups: Sequence[Group], scores: Mapping[Pair, float], threshold: float
) -> dict[Group, Group]:
    """For each group that is alike another by little less than ``threshold``: the most alike one. Where people decided
    about both, they are no question any more."""
    settings = parameters("clusters")
    home = {i: members for members in groups for i in members}
    links: dict[tuple[Group, Group], list[float]] = defaultdict(list)
    for (i, j), score in scores.items():
        if home[i] != home[j]:
            links[min(home[i], home[j]), max(home[i], home[j])].append(score)
    found: dict[Group, tuple[float, Group]] = {}
    for (a, b), known in sorted(links.items()):
        pairs = len(a) * len(b)
        mean = round((sum(known) + settings["unknown"] * (pairs - len(known))) / pairs, 9)
        decided = all(any(items[i].pin for i in members) for members in (a, b))
        if mean > threshold - settings["near"] and not decided:
            for one, other in ((a, b), (b, a)):
                if one not in found or mean > found[one][0]:
                    found[one] = (mean, other)
    return {members: other for members, (_, other) in found.items()}


def _cluster(
    items: Sequence[Item], positions: Sequence[int], rarity: Rarity, kinship: Kinship, more: float = 0.0
) -> tuple[list[tuple[int, ...]], dict[Pair, float]]:
    """The groups among ``positions``, alike by ``more`` than the threshold, and the scores of the pairs compared."""
    here = [items[i] for i in positions]
    scores = {
        (i, j): _score(here[i], here[j], rarity, kinship) for i, j in _candidates([item.profile for item in here])
    }
    settings = parameters("clusters")
    pins = [item.pin for item in here]
    figures = [item.profile.numbers for item in here]
    found = cluster(scores, pins, figures, threshold=settings["threshold"] + more, unknown=settings["unknown"])
    named = {(positions[i], positions[j]): score for (i, j), score in scores.items()}
    return [tuple(positions[i] for i in members) for members in found], named


def _middle(items: Sequence[Item], members: Sequence[int], scores: Mapping[Pair, float]) -> int:
    """The one of ``members`` that stands for them: pinned or with a figure where one is, then the most like the rest."""

    def rank(i: int) -> tuple[bool, bool, bool, float, int]:
        item = items[i]
        alike = sum(scores.get((min(i, j), max(i, j)), 0.0) for j in members if j != i)
        return item.pin is None, not item.profile.numbers, item.state is None, -round(alike, 6), i

    return min(members, key=rank)


def _candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """The pairs worth comparing: they share a main predicate, all their words, or two terms that are not common in a
    large set."""
    holders: dict[str, list[int]] = defaultdict(list)
    same_event: dict[str, list[int]] = defaultdict(list)
    same_words: dict[int, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for term in p.terms | p.predicates:
            holders[term].append(i)
        if p.main is not None:
            same_event[p.main].append(i)
        same_words[p.spelled].append(i)
    shared = Counter(pair for found in holders.values() if len(found) <= COMMON for pair in combinations(found, 2))
    pairs = {pair for pair, count in shared.items() if count > 1}
    for found in (*same_event.values(), *same_words.values()):
        pairs.update(combinations(found, 2))
    return sorted(pairs)


def _score(a: Item, b: Item, rarity: Rarity, kinship: Kinship) -> float:
    """The log-odds that two passages carry one claim; minus infinity for another figure, or another state's figure."""
    numbers = a.profile.numbers & b.profile.numbers
    if a.profile.numbers and b.profile.numbers:
        known = a.state is not None and b.state is not None
        if not numbers or (known and a.state != b.state):
            return float("-inf")
    score: float = parameters("weights")["bias"] + sum(map(mul, _weights(), compare(a.profile, b.profile, rarity)))
    rules = parameters("rules")
    if doubt := kinship.strangers(a.article, b.article):
        score += doubt * (rules["unrelated"] + rules["flimsy"] * flimsy(a.profile, b.profile, rarity))
    return score + (rules["same_figure"] if large(numbers) else 0.0)


@cache
def _weights() -> tuple[float, ...]:
    """The weight of each part of a likeness, learned and by rule, in the order of ``PARTS``."""
    learned, rules = parameters("weights"), parameters("rules")
    return tuple(learned.get(name, 0.0) + rules.get(name, 0.0) for name in PARTS)
