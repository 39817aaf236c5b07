"""Which passages carry one claim: pairs worth comparing, their log-odds, and the clusters that follow.

What was compared is kept. One more article, or an edit, has only those passages compared again that are new or whose
terms weigh another step, and only the components clustered again that hold one of them; the result is that of a grouping from
scratch. Pairs hardly alike are not kept, which are nearly all: each counts as what such pairs are on average.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import chain, product
from math import exp, fsum
from typing import NamedTuple

from .candidates import Candidates, Entry, entry
from .clusters import Limits, cluster
from .kept_groups import Alike, Group, KeptGroups, article_of, to_keep
from .kinship import Kinship
from .lexicon import parameters
from .memory import Kept, Lazy, Piece, about
from .odds import Item, log_odds
from .similarity import Rarity, is_no_contradiction

_AT_ONCE = 200
"""Passages whose candidates are looked up at once."""
PIN = "pin"
"""Under this name are kept all passages that people put in claims, with these."""
_STEPS = 20
"""Into how many steps it is divided how well a passage fits, so that one more article moves few."""


class Regrouped(NamedTuple):
    """The groups that were made anew: those before and those now, some of which may be the same; and those that may stay apart
    only just from another one than before, or whose passages may fit in another way."""

    before: set[Group]
    now: set[Group]
    near: set[Group]


class Grouping:
    """Groups passages, and keeps what it found until the next time. What was kept from an earlier run is looked up where it is
    asked for."""

    def __init__(
        self,
        rarity: Rarity,
        kinship: Kinship,
        kept: Kept,
        *,
        item: Callable[[str], Item | None],
        every: Callable[[], set[str]],
        fetch: Callable[[Iterable[str]], None],
    ) -> None:
        """``item`` gives the passage of an id as it was told, ``every`` the ids of all; ``fetch`` looks up passages at once.
        What was ``kept`` is looked up."""
        self.was = KeptGroups(kept)
        self.items: Lazy[str, Item] = Lazy(item)
        self.group: Lazy[str, Group] = Lazy(self.was.group)
        """The group of each passage."""
        self._rarity, self._kinship = rarity, kinship
        self._every, self._fetch = every, fetch
        self.candidates = Candidates(kept)
        self.written: set[str] = set()
        """The passages of which something else is to be kept than when this was emptied last."""
        self.pin: dict[str, str] = {}
        """The claims that people put passages in, by these."""
        self._pinned: dict[str, set[str]] = defaultdict(set)
        for id_, pin in kept.under(PIN).items():
            self._put_pin(id_, pin)
        self._alike: Lazy[str, Alike] = Lazy(self.was.alike)
        self._component: dict[str, Group] = {}  # as far as it was asked for
        # These by the first passages of groups:
        self._near: Lazy[str, str | tuple[()]] = Lazy(self.was.near)
        self._nearest_to: Lazy[str, set[str]] = Lazy(self.was.nearest_to)
        """The groups that each is the most alike of."""

    # What is kept

    def fetch_of(self, passages: Iterable[str]) -> None:
        """Look up at once what was found out about these passages, where nothing of them was asked yet."""
        self.was.fetch({article_of(id_) for id_ in passages if id_ not in self._alike})

    def kept(self, passages: Iterable[str]) -> Piece:
        """What is to be kept of an article with these passages."""
        return to_keep(passages, self.group, self._alike, self._nearest_to)

    def beside(self, passages: Iterable[str]) -> set[str]:
        """Under which names an article with these passages is to be kept, by articles that some of them are alike."""
        return {about(article_of(other), "beside") for id_ in passages for other in self._alike[id_] if other < id_}

    # What changes

    def change(self, gone: Mapping[str, Entry], new: Sequence[Item], *, anew: bool) -> Regrouped:
        """Group again after passages went, and came or changed; ``gone`` are all that are no more as they were, with by what
        they were found. ``anew`` compares all of them again. Rarity and kinship have been told already."""
        self.was.gone.clear()
        self.candidates.begin()
        self.candidates.fetch([*gone.values(), *(entry(item.profile) for item in new)])
        loose: set[str] = set()  # what hung together with something that changes
        neighbours: set[str] = set()  # what was alike something that changes
        for id_, found_by in gone.items():
            self._remove(id_, found_by, loose, neighbours)
        for item in new:
            self._add(item)
        moved = self._rarity.weigh(telling=self._kinship.one_event > 0)
        touched, begun = self.candidates.flip()
        touched.update(item.id for item in new)
        touched.update(self._every() if anew or moved is None else self.candidates.holding(moved))
        self.fetch_of(touched | begun)
        for id_ in touched:
            self._let_go(id_, loose, neighbours)
        parted = self._part(begun - touched, loose)
        neighbours |= parted
        self._compare(touched)
        before, now = self._cluster(loose | touched, touched | parted)
        changed = touched | neighbours | {id_ for group in before ^ now for id_ in group}
        near = self._find_nearest(changed - self.was.gone, before - now)
        return Regrouped(before, now, near)

    def near(self, group: Group) -> Group | None:
        """The group that this one only just stayed apart from."""
        near = self._near[group[0]]
        return self.group[near] if near else None

    def nearest_to(self, group: Group) -> set[Group]:
        """The groups that only just stayed apart from this one."""
        return {self.group[first] for first in self._nearest_to[group[0]]}

    def fits(self, group: Group) -> tuple[float, ...]:
        """How likely each passage of the group belongs with its others, 0 to 1 in coarse steps, by how alike they are on
        average; empty where there are no others."""
        members, others = set(group), len(group) - 1
        found = []
        for id_ in group if others else ():
            known = [score for other, score in self._alike[id_].items() if other in members]
            mean = (fsum(known) + _unknown() * (others - len(known))) / others
            found.append(round(_STEPS / (1 + exp(-mean))) / _STEPS)
        return tuple(found)

    def _add(self, item: Item) -> None:
        self.was.gone.discard(item.id)
        self.items[item.id] = item
        self.candidates.add(item.id, entry(item.profile))
        self._alike[item.id] = {}
        if item.pin is not None:
            self._put_pin(item.id, item.pin)

    def _put_pin(self, id_: str, pin: str) -> None:
        self.pin[id_] = pin
        self._pinned[pin].add(id_)

    def _set(self, a: str, b: str, score: float) -> None:
        self._alike[a][b] = self._alike[b][a] = score
        self.written.add(max(a, b))

    def _remove(self, id_: str, found_by: Entry, loose: set[str], neighbours: set[str]) -> None:
        self._let_go(id_, loose, neighbours)
        self.group.find(id_)  # before it is no more as it is kept
        self._nearest_to[id_]
        self._near[id_]
        self.was.gone.add(id_)
        self.items.pop(id_, None)
        self.candidates.remove(id_, found_by)
        if pin := self.pin.pop(id_, None):
            self._pinned[pin].discard(id_)

    def _let_go(self, id_: str, loose: set[str], neighbours: set[str]) -> None:
        """Forget what the passage is alike."""
        loose.update(self._hanging(id_))
        for other in self._alike[id_]:
            del self._alike[other][id_]
            self.written.add(max(id_, other))
        neighbours.update(self._alike[id_])
        self._alike[id_] = {}

    def _part(self, begun: set[str], loose: set[str]) -> set[str]:
        """Forget which of these passages are alike that are not worth comparing any more; returns those that were."""
        pairs = [(id_, other) for id_ in begun for other in self._alike[id_] if id_ < other and other in begun]
        found = {id_ for pair in pairs for id_ in pair}
        self._fetch(found)
        self.candidates.fetch(entry(self.items[id_].profile) for id_ in found)
        parted: set[str] = set()
        for a, b in pairs:
            (ours, theirs), are_kin = (
                (self.items[a], self.items[b]),
                self._kinship.are_kin(article_of(a), article_of(b)),
            )
            if not self.candidates.are_worth(ours.profile, theirs.profile, self._terms(), are_kin=are_kin):
                loose.update(self._hanging(a))
                del self._alike[a][b], self._alike[b][a]
                self.written.add(b)
                parted |= {a, b}
        return parted

    def _hanging(self, id_: str) -> Group:
        """What the passage hangs together with, before anything of that changes."""
        if id_ not in self._component and self.group.find(id_):
            [found] = self._components([id_])
            self._component.update(dict.fromkeys(found, found))
        return self._component.get(id_, ())

    def _compare(self, touched: set[str]) -> None:
        found = sorted(touched)
        for start in range(0, len(found), _AT_ONCE):
            self._compare_some(found[start : start + _AT_ONCE], touched)

    def _compare_some(self, some: Sequence[str], touched: set[str]) -> None:
        least, terms = self._least(), self._terms()
        self._fetch(some)
        self.candidates.fetch(entry(self.items[id_].profile) for id_ in some)
        candidates = {
            id_: self.candidates.of(self.items[id_].profile, terms, partial(self._among_kin, article_of(id_)))
            for id_ in some
        }
        self._fetch(chain.from_iterable(candidates.values()))
        scores: dict[tuple[str, str], float] = {}
        for id_, others in candidates.items():
            item = self.items[id_]
            for other in others:
                if other > id_ or (other != id_ and other not in touched):
                    found = log_odds(item, self.items[other], self._rarity, self._kinship, least)
                    if found > least or found == float("-inf"):
                        scores[id_, other] = found
        self.fetch_of(chain.from_iterable(scores))
        for pair, score in scores.items():
            self._set(*pair, score)

    def _among_kin(self, article: str, passages: set[str]) -> set[str]:
        """Those of ``passages`` that stand in articles which may tell of the same event as this one."""
        others = set(map(article_of, passages))
        self._kinship.fetch(others)
        kin = {other for other in others if self._kinship.are_kin(article, other)}
        return {id_ for id_ in passages if article_of(id_) in kin}

    def _terms(self) -> int:
        """How many terms passages must share, to be compared for these."""
        return 1 if self._kinship.one_event else 2

    def _cluster(self, loose: set[str], touched: set[str]) -> tuple[set[Group], set[Group]]:
        """Cluster again what hangs together with ``loose``. Returns the groups of all of it before, and now."""
        made = []
        before = {group for id_ in loose if (group := self.group.find(id_))}
        now: set[Group] = set()
        for ids in self._components(loose - self.was.gone):
            before.update(group for id_ in ids if (group := self.group.find(id_)))
            if touched.isdisjoint(ids) and self._component.get(ids[0]) == ids:
                now.update(self.group[id_] for id_ in ids)
            else:
                self._fetch(ids)
                made.append((ids, self._cluster_component(ids)))
        firsts = {id_: group[0] for group in before for id_ in group}
        for id_ in loose & self.was.gone:
            for known in (self.group, self._component, self._alike):
                known.pop(id_, None)
        for ids, groups in made:
            now.update(groups)
            self._component.update(dict.fromkeys(ids, ids))
            for group in groups:
                self.group.update(dict.fromkeys(group, group))
        self.written.update(group[0] for group in before ^ now)
        self.written.update(id_ for group in now - before for id_ in group if firsts.get(id_) != group[0])
        return before, now

    def _components(self, start: Collection[str]) -> list[Group]:
        """The ids of passages that hang together by pairs alike enough, or by a pin, as far as they hang together with
        ``start``; each sorted."""
        threshold = parameters("clusters")["threshold"]
        seen: set[str] = set()
        found = []
        self.fetch_of(start)
        for first in start:
            if first in seen:
                continue
            seen.add(first)
            component, ahead = [], [first]
            while ahead:
                self.fetch_of(ahead)
                component += ahead
                fresh = {
                    other
                    for id_ in ahead
                    for other in chain(
                        (other for other, score in self._alike[id_].items() if score > threshold),
                        self._pinned.get(self.pin.get(id_, ""), ()),
                    )
                }
                ahead = [*(fresh - seen)]
                seen |= fresh
            found.append(tuple(sorted(component)))
        return found

    def _cluster_component(self, ids: Group) -> list[Group]:
        if len(ids) == 1:
            return [ids]
        place = {id_: i for i, id_ in enumerate(ids)}
        scores = {
            (i, place[other]): score
            for i, id_ in enumerate(ids)
            for other, score in sorted(self._alike[id_].items())
            if i < place.get(other, -1)
        }
        here, settings = [self.items[id_] for id_ in ids], parameters("clusters")
        pins, figures = [item.pin for item in here], [item.profile.numbers for item in here]
        same = [(item.profile, item.state) for item in here]
        denies = [item.profile.denies for item in here]
        limits = Limits(settings["threshold"], settings["unknown"], settings["contested"])

        def contradict(i: int, j: int) -> bool:
            return not is_no_contradiction(here[i].profile, here[j].profile, self._rarity)

        found = cluster(scores, pins, figures, same, denies=denies, contradict=contradict, limits=limits)
        return [tuple(ids[i] for i in members) for members in found]

    # The nearest of the groups that stayed apart

    def _find_nearest(self, changed: Iterable[str], parted: set[Group]) -> set[Group]:
        """Find the most alike group of each that may have another one now: of ``changed`` passages, of those alike them, and
        of those that were most alike one that is no more."""
        around = {self.group[id_] for id_ in changed}
        around |= {other for group in around for other in self._around(group)}
        for group in parted:
            firsts = self._nearest_to[group[0]]
            around.update(self.group[first] for first in firsts - self.was.gone)
            firsts.clear()
        for group in around | parted:
            if before := self._near[group[0]]:
                self._nearest_to[before].discard(group[0])
                self.written.add(before)
            self._near[group[0]] = ()
        for group in around - parted:
            if near := self._nearest(group):
                self._near[group[0]] = near[0]
                self._nearest_to[near[0]].add(group[0])
                self.written.add(near[0])
        self.written.update(group[0] for group in around | parted)
        return around - parted

    def _nearest(self, group: Group) -> Group | None:
        """The group that this one is most alike by little less than the threshold. Where people decided about both, they are
        no question any more."""
        least, best = self._least(), None
        is_decided = self._is_decided(group)
        for other in sorted(self._around(group)):
            mean = self._mean(*sorted((group, other)))
            if mean > least and not (is_decided and self._is_decided(other)):
                least, best = mean, other
        return best

    def _around(self, group: Group) -> set[Group]:
        """The other groups that have a passage alike one of this group, more or less."""
        least = self._least()
        found = {self.group[other] for id_ in group for other, score in self._alike[id_].items() if score > least}
        return found - {group}

    def _is_decided(self, group: Group) -> bool:
        return any(id_ in self.pin for id_ in group)

    def _least(self) -> float:
        """The log-odds from which two passages, or groups, may be shown to a person as maybe one: less is asked about where
        the articles are about many events."""
        settings, one_event = parameters("clusters"), self._kinship.one_event
        return settings["threshold"] - one_event * settings["near"] - (1 - one_event) * settings["near_mixed"]

    def _mean(self, ours: Group, theirs: Group) -> float:
        """The mean log-odds of the pairs between two groups."""
        scores = [self._alike[a].get(b, _unknown()) for a, b in product(ours, theirs)]
        return round(sum(scores) / len(scores), 9)


@cache
def _unknown() -> float:
    return parameters("clusters")["unknown"]
