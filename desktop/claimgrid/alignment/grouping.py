"""Which passages carry one claim: pairs worth comparing, their log-odds, and the clusters that follow.

What was compared is kept. One more article, or an edit, has only those passages compared again that are new or whose
terms weigh another step, and only the components clustered again that hold one of them; the result is that of a grouping from
scratch.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from operator import mul
from typing import NamedTuple

from .clusters import cluster
from .kinship import Kinship, flimsy
from .lexicon import parameters
from .similarity import PARTS, Profile, Rarity, compare, large

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
CROWD = 600
"""Passages of one event from which two of them must share another term that is not common, to be compared."""


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
_Ids = tuple[str, ...]
_Stamp = tuple[Profile, str | None, tuple[float, ...]]
"""All that a passage's likeness to others depends on, but for its article's kin."""


class Grouping:
    """Groups passages, and keeps what it found until the next time."""

    def __init__(self) -> None:
        self._stamps: dict[str, _Stamp] = {}
        self._common: set[str] = set()
        self._crowded: set[str] = set()
        self._one_event = -1.0
        self._alike: dict[str, dict[str, float]] = {}
        self._clusters: dict[tuple[_Ids, tuple[str | None, ...]], list[Group]] = {}

    def group(self, items: Sequence[Item], kinship: Kinship) -> tuple[list[Group], dict[Group, Group]]:
        """The positions of ``items``, which are in order of id, in groups of one claim, in order of their first; and for a
        group that only just stayed apart from others, the most alike of these."""
        rarity = Rarity(item.profile for item in items)
        index = _Index(items)
        touched = self._touch(items, index, rarity, kinship)
        self._compare(items, touched, index, rarity, kinship)
        groups = self._cluster(items, {items[i].id for i in touched})
        return groups, self._nearest(items, groups)

    def _touch(self, items: Sequence[Item], index: "_Index", rarity: Rarity, kinship: Kinship) -> set[int]:
        """The positions of the passages to be compared anew: new ones, those of which something weighs another step, and those
        that hold a term which has become common, or is so no more. What was known of them and of passages gone is dropped."""
        stamps = {item.id: (item.profile, item.state, rarity.weights(item.profile)) for item in items}
        touched = {i for i, item in enumerate(items) if not _is_same(self._stamps.get(item.id), stamps[item.id])}
        touched.update(i for term in index.common ^ self._common for i in index.holders.get(term, ()))
        touched.update(i for main in index.crowded ^ self._crowded for i in index.same_event.get(main, ()))
        if kinship.one_event != self._one_event:
            touched = set(range(len(items)))
        for id_ in [*(self._stamps.keys() - stamps.keys()), *(items[i].id for i in touched)]:
            for other in self._alike.pop(id_, ()):
                self._alike.get(other, {}).pop(id_, None)
        self._alike.update((items[i].id, {}) for i in touched)
        self._stamps, self._common, self._crowded = stamps, index.common, index.crowded
        self._one_event = kinship.one_event
        return touched

    def _compare(
        self, items: Sequence[Item], touched: set[int], index: "_Index", rarity: Rarity, kinship: Kinship
    ) -> None:
        for i in sorted(touched):
            for j in index.candidates(items[i].profile):
                if j < i or (j != i and j not in touched):
                    a, b = items[i], items[j]
                    self._alike[a.id][b.id] = self._alike[b.id][a.id] = _score(a, b, rarity, kinship)

    def _cluster(self, items: Sequence[Item], touched: set[str]) -> list[Group]:
        place = {item.id: i for i, item in enumerate(items)}
        clusters: dict[tuple[_Ids, tuple[str | None, ...]], list[Group]] = {}
        groups: list[Group] = []
        for ids in self._components(items):
            here = [items[place[id_]] for id_ in ids]
            key = ids, tuple(item.pin for item in here)
            found = self._clusters.get(key)
            if found is None or not touched.isdisjoint(ids):
                found = self._cluster_component(ids, here)
            clusters[key] = found
            groups += [tuple(place[ids[i]] for i in members) for members in found]
        self._clusters = clusters
        return sorted(groups)

    def _cluster_component(self, ids: _Ids, here: Sequence[Item]) -> list[Group]:
        """The clusters of one component, as positions in ``ids``."""
        local = {id_: i for i, id_ in enumerate(ids)}
        scores = {
            (i, local[other]): score
            for i, id_ in enumerate(ids)
            for other, score in sorted(self._alike[id_].items())
            if i < local.get(other, -1)
        }
        settings = parameters("clusters")
        pins, figures = [item.pin for item in here], [item.profile.numbers for item in here]
        return cluster(scores, pins, figures, threshold=settings["threshold"], unknown=settings["unknown"])

    def _components(self, items: Sequence[Item]) -> list[_Ids]:
        """The ids of passages that hang together by pairs alike enough, or by a pin; each sorted."""
        threshold = parameters("clusters")["threshold"]
        pinned: dict[str, list[str]] = defaultdict(list)
        for item in items:
            if item.pin is not None:
                pinned[item.pin].append(item.id)
        pin_of = {id_: pin for pin, ids in pinned.items() for id_ in ids}
        seen: set[str] = set()
        found = []
        for item in items:
            if item.id in seen:
                continue
            seen.add(item.id)
            component, ahead = [], [item.id]
            while ahead:
                id_ = ahead.pop()
                component.append(id_)
                strong = [other for other, score in self._alike[id_].items() if score > threshold]
                fresh = {*strong, *pinned.get(pin_of.get(id_, ""), ())} - seen
                seen |= fresh
                ahead += fresh
            found.append(tuple(sorted(component)))
        return found

    def _nearest(self, items: Sequence[Item], groups: Sequence[Group]) -> dict[Group, Group]:
        """For each group that is alike another by little less than the threshold: the most alike one. Where people decided
        about both, they are no question any more."""
        settings = parameters("clusters")
        least = settings["threshold"] - settings["near"]
        home = {items[i].id: g for g, members in enumerate(groups) for i in members}
        pairs = {
            (home[id_], home[other])
            for id_, known in self._alike.items()
            for other, score in known.items()
            if score > least and home[id_] < home[other]
        }
        found: dict[int, tuple[float, int]] = {}
        for a, b in sorted(pairs):
            mean = self._mean([items[i].id for i in groups[a]], [items[i].id for i in groups[b]])
            decided = all(any(items[i].pin for i in groups[g]) for g in (a, b))
            if mean > least and not decided:
                for one, other in ((a, b), (b, a)):
                    if one not in found or mean > found[one][0]:
                        found[one] = (mean, other)
        return {groups[one]: groups[other] for one, (_, other) in found.items()}

    def _mean(self, ours: Iterable[str], theirs: Sequence[str]) -> float:
        """The mean log-odds of the pairs between two groups."""
        unknown = parameters("clusters")["unknown"]
        scores = [self._alike[a].get(b, unknown) for a in ours for b in theirs]
        return round(sum(scores) / len(scores), 9)


class _Index:
    """Which passages hold which terms, tell of which event, and have which spelling."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.holders: dict[str, list[int]] = defaultdict(list)
        self.same_event: dict[str, list[int]] = defaultdict(list)
        self._same_words: dict[int, list[int]] = defaultdict(list)
        for i, item in enumerate(items):
            profile = item.profile
            for term in profile.terms | profile.predicates:
                self.holders[term].append(i)
            if profile.main is not None:
                self.same_event[profile.main].append(i)
            self._same_words[profile.spelled].append(i)
        self.common = {term for term, found in self.holders.items() if len(found) > COMMON}
        self.crowded = {main for main, found in self.same_event.items() if len(found) > CROWD}

    def candidates(self, profile: Profile) -> set[int]:
        """The passages worth comparing with this one: they share a main predicate, all their words, a large number, or two
        terms; none of these common in a large set."""
        shared: Counter[int] = Counter()
        for term in (profile.terms | profile.predicates) - self.common:
            shared.update(self.holders[term])
        found = {i for i, count in shared.items() if count > 1}
        found.update(self._same_words[profile.spelled])
        for number in profile.numbers - self.common:
            if large({number}):
                found.update(self.holders[number])
        if profile.main is not None:
            crowded = profile.main in self.crowded
            found.update(i for i in self.same_event[profile.main] if not crowded or i in shared)
        return found


def _is_same(before: _Stamp | None, now: _Stamp) -> bool:
    return before is not None and before[0] is now[0] and before[1:] == now[1:]


def _score(a: Item, b: Item, rarity: Rarity, kinship: Kinship) -> float:
    """The log-odds that two passages carry one claim; minus infinity for another figure, or another state's figure."""
    numbers = a.profile.numbers & b.profile.numbers
    if a.profile.numbers and b.profile.numbers:
        known = a.state is not None and b.state is not None
        if not numbers or (known and a.state != b.state):
            return float("-inf")
    score: float = parameters("weights")["bias"] + sum(map(mul, _weights(), compare(a.profile, b.profile, rarity)))
    rules, doubt = parameters("rules"), kinship.strangers(a.article, b.article)
    if doubt:
        score += doubt * (rules["unrelated"] + rules["flimsy"] * flimsy(a.profile, b.profile, rarity))
    return score + (1 - doubt) * rules["same_figure"] * large(numbers)


@cache
def _weights() -> tuple[float, ...]:
    """The weight of each part of a likeness, learned and by rule, in the order of ``PARTS``."""
    learned, rules = parameters("weights"), parameters("rules")
    return tuple(learned.get(name, 0.0) + rules.get(name, 0.0) for name in PARTS)
