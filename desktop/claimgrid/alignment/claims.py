"""Claims: passages compared, clustered and named."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, count

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import span_of

from .grouping import Alike, Before, Group, Grouping, Item, Regrouped
from .kinship import Kinship
from .labels import clearest, label_of, whose
from .memory import NOTHING, Known, OfSet, Recalled
from .mentions import Voice
from .similarity import Profile, Rarity, large, profile

SAMPLE = 500
"""Of a larger set so many articles, the first in order of id, tell how rare a term is and whether all are about one event. Ids
are digests of texts, so the sample is a random one, and the larger the set, the more rarely one more article changes it."""


@dataclass(slots=True)
class _Claim:
    """A group's claim: its id, its clearest passage, its large numbers, and the claim as it was told last."""

    id: str
    clearest: AlignPassage
    figures: frozenset[str]
    told: AlignedClaim | None = None


class Claims:
    """The claims of all passages of some articles; kept as articles come and go."""

    def __init__(self) -> None:
        self._kinship, self._rarity = Kinship(), Rarity()
        self._grouping = Grouping(self._rarity, self._kinship)
        self._order: list[str] = []  # the ids of all articles, sorted
        self._passages: dict[str, AlignPassage] = {}
        self._profiles: dict[str, dict[str, Profile]] = {}  # by article and passage
        self._spoken: dict[str, set[str]] = defaultdict(set)  # passages by the names of their speakers
        self._pins: Counter[str] = Counter()
        self._founded: dict[str, str] = {}  # the passage that gives a claim its id, by that
        self._claims: dict[Group, _Claim] = {}
        self._named: dict[str, Group] = {}  # by their claims' ids
        self._bearing: dict[str, set[Group]] = defaultdict(set)  # groups by their large numbers
        self.lost: set[str] = set()
        """The ids of claims that are no more since the last change."""

    def change(
        self,
        gone: Sequence[AlignArticle],
        new: Sequence[AlignArticle],
        voices: Mapping[str, Voice],
        revoiced: Iterable[str],
        recalled: Recalled = NOTHING,
    ) -> set[AlignedClaim]:
        """Take out articles, and take in others; ``revoiced`` are the names with another of the ``voices``, which tell who is
        behind the name that an article gives. The same figure of two states is two claims. ``recalled`` is what was kept of
        the new ones. Returns the claims that are new or other than before."""
        if recalled.of_set:
            self._recall(recalled.of_set)
        before = {p.id: (p, self._profiles[a.id][p.id]) for a in gone for p in a.passages}
        anew = self._weigh(gone, new)
        after = {p.id: (p, self._profiles[a.id][p.id]) for a in new for p in a.passages}
        lost = before.keys() - after.keys()
        changed = {id_ for id_, found in after.items() if before.get(id_) != found}
        repinned = self._note(
            [before[id_][0] for id_ in lost | (changed & before.keys())], [after[id_][0] for id_ in sorted(changed)]
        )
        heard = {id_ for name in revoiced for id_ in self._spoken.get(name, ())}
        home = {p.id: a.id for a in new for p in a.passages}
        items = [self._item(home[id_], self._passages[id_], voices) for id_ in sorted(changed)]
        known = self._grouping.items
        for id_ in heard - changed:
            item = self._item(known[id_].article, self._passages[id_], voices)
            items += [item] if item.state != known[id_].state else []
        found = self._grouping.change(lost, items, anew=anew, recalled=self._compared(recalled, voices))
        self._recall_claims(found.recalled, recalled)
        changed = {id_ for id_ in changed if self._grouping.group[id_] not in found.recalled}
        return self._name(found, changed, repinned, heard, voices)

    def _recall(self, of_set: OfSet) -> None:
        self._kinship.one_event = of_set.one_event
        self._rarity.recall((of_set.steps, of_set.rarest, of_set.weights))
        self._grouping.candidates.recall(of_set.common, of_set.crowded)

    def _compared(self, recalled: Recalled, voices: Mapping[str, Voice]) -> Before:
        """What was found of the passages of recalled articles, but for those whose speakers speak for another state now."""
        found: dict[str, Alike] = {}
        for article, known in recalled.articles.items():
            states = {id_: self._state(self._passages[id_], voices) for id_ in self._profiles[article]}
            for id_, state in states.items():
                if state == known.states.get(self._passages[id_].speaker or ""):
                    alike = known.alike.get(id_, {})
                    found[id_] = {other: float("-inf") if score is None else score for other, score in alike.items()}
        every = [*recalled.articles.values(), *recalled.lost]
        groups = {first: known for one in every for first, known in one.groups.items()}
        return Before(
            found, groups, {other for one in recalled.lost for alike in one.alike.values() for other in alike}
        )

    def keep(self, program: str, trailers: tuple[int, ...]) -> OfSet:
        """What is to be kept of all articles together."""
        return OfSet(
            program, self._kinship.one_event, *self._rarity.state, *self._grouping.candidates.frequent, trailers
        )

    def states(self, article: str, voices: Mapping[str, Voice]) -> dict[str, str]:
        """The states that an article's speakers speak for, by name; to be kept."""
        passages = (self._passages[id_] for id_ in self._profiles[article])
        return {p.speaker or "": state for p in passages if (state := self._state(p, voices))}

    def alike(self, article: str) -> dict[str, dict[str, float | None]]:
        """What an article's passages are alike of those with a lower id, None for minus infinity; to be kept."""
        found = {id_: self._grouping.alike_before(id_) for id_ in self._profiles[article]}
        return {
            id_: {other: None if score == float("-inf") else score for other, score in alike.items()}
            for id_, alike in found.items()
            if alike
        }

    def groups(self, article: str) -> dict[str, Known]:
        """The groups that begin with a passage of this article; to be kept."""
        found = {}
        for id_ in self._profiles[article]:
            group = self._grouping.group[id_]
            claim, near = self._claims[group], self._grouping.near(group)
            if id_ == group[0] and (len(group) > 1 or claim.figures or near):
                found[id_] = group[1:], claim.clearest.id, tuple(sorted(claim.figures)), near[0] if near else None
        return found

    def rewritten(self) -> set[str]:
        """The articles whose passages are ``alike`` others than when this was asked last, or that begin other ``groups``."""
        written, self._grouping.written = self._grouping.written, set()
        return {item.article for id_ in written if (item := self._grouping.items.get(id_))}

    def spoken(self, names: Iterable[str]) -> set[str]:
        """The articles with passages that are said under these names."""
        return {self._grouping.items[id_].article for name in names for id_ in self._spoken.get(name, ())}

    def every(self) -> tuple[AlignedClaim, ...]:
        """All claims, in order of id."""
        return tuple(sorted((c.told for c in self._claims.values() if c.told), key=lambda claim: claim.id))

    def of(self, passages: Iterable[str]) -> set[AlignedClaim]:
        """The claims that these passages carry."""
        claims = (self._claims[self._grouping.group[id_]] for id_ in passages)
        return {claim.told for claim in claims if claim.told}

    def named(self, ids: Iterable[str]) -> set[AlignedClaim]:
        """The claims of these ids."""
        return {claim.told for id_ in ids if (claim := self._claims[self._named[id_]]).told}

    def _weigh(self, gone: Sequence[AlignArticle], new: Sequence[AlignArticle]) -> bool:
        """Make the profiles of new articles, and count what is in the sample; returns whether that tells of one event more
        or less than before."""
        before = set(self._order[:SAMPLE])
        for article in gone:
            if article.id in before:
                self._count(article.id, -1)
                before.remove(article.id)
            self._kinship.drop(article.id)
            del self._order[bisect_left(self._order, article.id)], self._profiles[article.id]
        for article in new:
            insort(self._order, article.id)
            self._kinship.add(article.id, article.text)
            self._profiles[article.id] = _profiles(article)
        after = set(self._order[:SAMPLE])
        for id_ in before - after:
            self._count(id_, -1)
        for id_ in after - before:
            self._count(id_, 1)
        return self._kinship.look()

    def _count(self, article: str, sign: int) -> None:
        self._rarity.add(self._profiles[article].values(), sign)
        self._kinship.sample(article, sign)

    def _note(self, gone: Iterable[AlignPassage], new: Iterable[AlignPassage]) -> set[str]:
        """Keep the passages; returns the ids that people gave to claims, and gave to none before, or no longer give."""
        pins = self._pins.copy()
        for p in gone:
            del self._passages[p.id]
            self._founded.pop(_founded(p.id), None)
            self._spoken[p.speaker or ""].discard(p.id)
            self._pins[p.claim or ""] -= 1
        for p in new:
            self._passages[p.id] = p
            self._founded[_founded(p.id)] = p.id
            self._spoken[p.speaker or ""].add(p.id)
            self._pins[p.claim or ""] += 1
        self._pins = +self._pins
        return (pins.keys() ^ self._pins.keys()) - {""}

    def _item(self, article: str, passage: AlignPassage, voices: Mapping[str, Voice]) -> Item:
        found = self._profiles[article][passage.id]
        return Item(passage.id, article, found, self._state(passage, voices), passage.claim)

    @staticmethod
    def _state(passage: AlignPassage, voices: Mapping[str, Voice]) -> str | None:
        voice = voices.get(passage.speaker or "")
        return voice.state if voice else None

    def _name(
        self,
        found: Regrouped,
        changed: set[str],
        repinned: set[str],
        heard: set[str],
        voices: Mapping[str, Voice],
    ) -> set[AlignedClaim]:
        """Name the claims of groups that were made anew, hold ``changed`` passages, or have an id that is ``repinned``; and
        tell them apart from others again where that, or what is ``heard``, makes a difference."""
        home = self._grouping.group
        ids = changed | {self._founded[pin] for pin in repinned if pin in self._founded}
        stale = found.now - found.before | {home[id_] for id_ in ids}
        stale |= {self._named[pin] for pin in repinned if pin in self._named} - (found.before - found.now)
        numbers: dict[str, bool] = {}  # whether several groups had them
        self.lost = set()
        for group in {*(found.before - found.now), *stale} & self._claims.keys():
            claim = self._claims.pop(group)
            self.lost.add(claim.id)
            if self._named.get(claim.id) == group:
                del self._named[claim.id]
            for number in claim.figures:
                numbers.setdefault(number, len(self._bearing[number]) > 1)
                self._bearing[number].discard(group)
        for group in sorted(stale):
            claim = self._claims[group] = self._claim(group)
            self._named[claim.id] = group
            for number in claim.figures:
                numbers.setdefault(number, len(self._bearing[number]) > 1)
                self._bearing[number].add(group)
        self.lost -= self._named.keys()
        self._grouping.written.update(group[0] for group in stale)
        told = stale | found.near | (found.recalled & self._claims.keys()) | {home[id_] for id_ in heard}
        told |= {
            group
            for n, shared in numbers.items()
            if shared != (len(self._bearing[n]) > 1)
            for group in self._bearing[n]
        }
        told |= {group for other in stale for group in self._grouping.nearest_to(other)}
        return {other for group in told if (other := self._tell(group, voices))}

    def _claim(self, group: Group) -> _Claim:
        members = [(self._passages[id_], self._grouping.items[id_].profile) for id_ in group]
        figures = frozenset(n for _, found in members for n in found.numbers if large({n}))
        return _Claim(self._claim_id(group), clearest(members), figures)

    def _recall_claims(self, groups: Iterable[Group], recalled: Recalled) -> None:
        """Take over the claims of groups that were found before."""
        known = {first: found for one in recalled.articles.values() for first, found in one.groups.items()}
        for group in sorted(groups):
            _, best, figures, _ = known.get(group[0], ((), group[0], (), None))
            claim = self._claims[group] = _Claim(self._claim_id(group), self._passages[best], frozenset(figures))
            self._named[claim.id] = group
            for number in figures:
                self._bearing[number].add(group)

    def _claim_id(self, group: Group) -> str:
        """The pinned id, else one from the first passage whose id belongs to no other claim."""
        if self._pins and (pin := next((pin for id_ in group if (pin := self._passages[id_].claim) is not None), None)):
            return pin
        names = map(_founded, chain(group, (f"{group[0]}-{i}" for i in count(2))))
        return next(name for name in names if name not in self._pins and name not in self._named)

    def _tell(self, group: Group, voices: Mapping[str, Voice]) -> AlignedClaim | None:
        """The claim of a group, with whose figure it is in brackets where another claim gives one of the same; None where it
        is told already."""
        claim, near = self._claims[group], self._grouping.near(group)
        name = None
        if any(len(self._bearing[number]) > 1 for number in claim.figures):
            passages = [self._passages[id_] for id_ in group if self._grouping.items[id_].profile.numbers]
            name = whose([voice for p in passages if (voice := voices.get(p.speaker or ""))])
        label = label_of(claim.clearest)
        label = f"{label} ({name})" if name and name not in label else label
        told = AlignedClaim(claim.id, label, group, self._claims[near].id if near else None, self._grouping.fits(group))
        if told == claim.told:
            return None
        claim.told = told
        return told


def _profiles(article: AlignArticle) -> dict[str, Profile]:
    """The profile of each passage."""
    counted = [span_of(estimate.id) for estimate in article.estimates]
    return {
        p.id: profile(
            p.features,
            article.text[p.start : p.end] or p.label,
            counts=any(p.start <= start and end <= p.end for start, end in counted),
        )
        for p in article.passages
    }


def _founded(passage: str) -> str:
    """The id of the claim that the passage founds."""
    return f"c{sha256(passage.encode()).hexdigest()[:10]}"
