"""Claims: passages compared, clustered and named."""

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, count

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import span_of

from .candidates import Entry, entry
from .grouping import Group, Grouping, Regrouped, article_of, place_of
from .kinship import Kinship
from .labels import clearest, label_of, whose
from .memory import Kept, Lazy, Piece
from .mentions import Speakers, Voice
from .odds import Item
from .similarity import Profile, Rarity, large, profile

SAMPLE = 500
"""Of a larger set so many articles, the first in order of id, tell how rare a term is and whether all are about one event. Ids
are digests of texts, so the sample is a random one, and the larger the set, the more rarely one more article changes it."""


@dataclass(slots=True)
class _Claim:
    """A group's claim: its id, its clearest passage, and its large numbers."""

    id: str
    clearest: str
    figures: frozenset[str]


class Claims:
    """The claims of all passages of some articles; kept as articles come and go."""

    def __init__(self, articles: Mapping[str, AlignArticle], speakers: Speakers, kept: Kept) -> None:
        """``articles`` are all that there are, ``speakers`` tell who is behind a name; both are always as they are now. Of
        ``kept`` that is looked up which is recalled."""
        self._articles, self._speakers, self._kept = articles, speakers, kept
        self._kinship, self._rarity = Kinship(lambda article: articles[article].text), Rarity()
        self._grouping = Grouping(self._rarity, self._kinship, kept, self._item)
        self._order: list[str] = []  # the ids of all articles, sorted
        self._members: dict[str, tuple[str, ...]] = {}  # the passages of each article
        self._fresh: set[str] = set()  # the articles that are not as they are kept
        self._passages: Lazy[str, AlignPassage] = Lazy(self._passage)
        self._profiles: Lazy[str, Profile] = Lazy(self._profile)
        self._pins: Counter[str] = Counter()
        self._claims: Lazy[Group, _Claim] = Lazy(self._kept_claim)
        self._named: dict[str, str] = {}  # the first passages of groups by their claims' ids
        self._bearing: dict[str, set[str]] = defaultdict(set)  # the same by their large numbers
        self._written: set[str] = set()  # articles
        self.lost: set[str] = set()
        """The ids of claims that are no more since the last change."""

    # What is kept

    def recall(self, article: str, piece: Piece) -> None:
        """This was kept of an article; to be told of all before ``settle``."""
        found_by = {
            f"{article}:{place}": Entry(keys, main, line) for place, (main, line, keys, _) in piece["passages"].items()
        }
        self._order.append(article)
        self._members[article] = tuple(found_by)
        self._pins.update(piece["pins"].values())
        self._grouping.recall(article, piece, found_by)
        if piece["telling"] is not None:
            self._kinship.recall(article, piece["telling"])
        for place, (_, _, figures, _, named) in piece["groups"].items():
            first = f"{article}:{place}"
            for number in figures:
                self._bearing[number].add(first)
            if named:
                self._named[named] = first

    def settle(self) -> None:
        """All that was kept is told."""
        others = set(self._named.values())
        firsts = self._grouping.settle() - others
        self._named.update((_founded(first), first) for first in firsts)
        self._order.sort()
        for article in self._order[:SAMPLE]:
            self._count(article, 1)
        self._rarity.weigh()
        self._kinship.look()

    def _kept_claim(self, group: Group) -> _Claim | None:
        first = group[0]
        piece = self._kept.piece(article_of(first), "claims")
        if piece is None or place_of(first) not in piece["passages"]:
            return None
        others, best, figures, _, named = piece["groups"].get(place_of(first), ((), None, (), None, None))
        if group[1:] != tuple(others):
            return None
        return _Claim(named or _founded(first), best or first, frozenset(figures))

    def kept(self, article: str) -> Piece:
        """What is to be kept of an article. ``passages`` by their places: the event, all words and the terms by which each is
        found, and the terms that it holds besides. ``groups`` by the places of their first passages, but for those of which
        there is nothing to tell: the others, the clearest of all, its large numbers, the first passage of the nearest group,
        and the claim's id, where it is not the usual one. ``telling`` are words that tell what it is about, where it is in the
        sample. The rest is what ``Grouping`` keeps."""
        members, recalled, groups = self._members[article], self._recalled(article), {}
        for first in (id_ for id_ in members if self._grouping.group[id_][0] == id_):
            group = self._grouping.group[first]
            claim, near = self._claims[group], self._grouping.near(group)
            named = None if claim.id == _founded(first) else claim.id
            best = None if claim.clearest == first else claim.clearest
            if len(group) > 1 or claim.figures or near or named:
                groups[place_of(first)] = group[1:], best, sorted(claim.figures), near[0] if near else None, named
        return {
            "passages": recalled["passages"] if recalled else {place_of(id_): self._traits(id_) for id_ in members},
            "groups": groups,
            "telling": self._kinship.telling(article) if article in self._order[:SAMPLE] else None,
            **self._grouping.kept(members),
        }

    def _traits(self, id_: str) -> tuple[str | None, int, list[str], list[str]]:
        found, held = entry(self._profiles[id_]), self._profiles[id_].held
        return found.main, found.line, sorted(found.keys), sorted(held.difference(found.keys))

    def _recalled(self, article: str) -> Piece | None:
        return None if article in self._fresh else self._kept.piece(article, "claims")

    def _found_by(self, id_: str) -> Entry:
        if recalled := self._recalled(article_of(id_)):
            main, line, keys, _ = recalled["passages"][place_of(id_)]
            return Entry(keys, main, line)
        return entry(self._profiles[id_])

    def _held(self, article: str) -> list[Collection[str]]:
        """The terms of each passage of an article."""
        if recalled := self._recalled(article):
            return [[*keys, *others] for _, _, keys, others in recalled["passages"].values()]
        return [self._profiles[id_].held for id_ in self._members[article]]

    def rewritten(self) -> set[str]:
        """The articles of which something else is to be kept than when this was asked last."""
        written = self._written | set(map(article_of, self._grouping.written))
        self._grouping.written, self._written = set(), set()
        return written & self._members.keys()

    # What is asked

    @property
    def articles(self) -> set[str]:
        """The articles whose claims these are."""
        return set(self._members)

    def every(self) -> set[AlignedClaim]:
        """All claims."""
        return self.of(self._grouping.passages)

    def of(self, passages: Iterable[str]) -> set[AlignedClaim]:
        """The claims that these passages carry."""
        return set(map(self._tell, {self._grouping.group[id_] for id_ in passages}))

    def named(self, ids: Iterable[str]) -> set[AlignedClaim]:
        """The claims of these ids."""
        return self.of(self._named[id_] for id_ in ids)

    # What changes

    def change(
        self,
        gone: Mapping[str, AlignArticle | None],
        new: Sequence[AlignArticle],
        revoiced: Mapping[str, Voice | None],
    ) -> set[AlignedClaim]:
        """Take out articles, which were as they are given where that is known, and take in others; ``revoiced`` are the names
        with another voice, and the one before. The same figure of two states is two claims. Returns the claims that may be
        new or other than before."""
        before = {p.id: (p, profile_of(a, p)) for a in gone.values() if a for p in a.passages}
        old = {id_: self._found_by(id_) for article in gone for id_ in self._members[article]}
        anew = self._weigh(gone, new)
        there = {p.id for a in new for p in a.passages}
        changed = {id_ for id_ in there if before.get(id_) != (self._passages[id_], self._profiles[id_])}
        lost = old.keys() - there
        repinned = self._note_pins(lost | (changed & old.keys()), changed)
        heard = {id_ for name in revoiced for id_ in self._spoken(name)}
        again = {id_ for id_ in heard - changed if self._had_another_state(id_, revoiced)}
        out = {id_: old[id_] for id_ in lost | (changed & old.keys())} | {id_: self._found_by(id_) for id_ in again}
        items = [item for id_ in sorted(changed | again) if (item := self._item(id_))]
        found = self._grouping.change(out, items, anew=anew)
        return self._name(found, changed, repinned, heard)

    def _weigh(self, gone: Iterable[str], new: Sequence[AlignArticle]) -> bool:
        """Put articles in the place of others, and count what is in the sample; returns whether that tells of one event more
        or less than before."""
        before = set(self._order[:SAMPLE])
        for article in gone:
            if article in before:
                self._count(article, -1)
                before.remove(article)
            self._kinship.drop(article)
            del self._order[bisect_left(self._order, article)]
            for id_ in self._members.pop(article):
                self._passages.pop(id_, None)
                self._profiles.pop(id_, None)
        for one in new:
            insort(self._order, one.id)
            self._members[one.id] = tuple(p.id for p in one.passages)
            self._fresh.add(one.id)
        after = set(self._order[:SAMPLE])
        for id_ in before - after:
            self._count(id_, -1)
        for id_ in after - before:
            self._count(id_, 1)
        self._written |= after - before
        return self._kinship.look()

    def _count(self, article: str, sign: int) -> None:
        self._rarity.add(self._held(article), sign)
        self._kinship.sample(article, sign)

    def _note_pins(self, gone: Iterable[str], new: Iterable[str]) -> set[str]:
        """Returns the ids that people gave to claims, and gave to none before, or no longer give."""
        before = set(self._pins)
        self._pins.subtract(filter(None, (self._grouping.pin.get(id_) for id_ in gone)))
        self._pins.update(filter(None, (self._passages[id_].claim for id_ in new)))
        self._pins = +self._pins
        return before ^ self._pins.keys()

    def _passage(self, id_: str) -> AlignPassage | None:
        article = article_of(id_)
        passages = self._articles[article].passages if article in self._members else ()
        return next((p for p in passages if p.id == id_), None)

    def _profile(self, id_: str) -> Profile:
        return profile_of(self._articles[article_of(id_)], self._passages[id_])

    def _item(self, id_: str) -> Item | None:
        if (passage := self._passages.find(id_)) is None:
            return None
        return Item(id_, article_of(id_), self._profiles[id_], self._state(passage), passage.claim)

    def _state(self, passage: AlignPassage) -> str | None:
        voice = self._speakers.voices.get(passage.speaker or "")
        return voice.state if voice else None

    def _spoken(self, name: str) -> list[str]:
        """The passages that are said under this name."""
        return [
            p.id
            for article in self._speakers.articles(name)
            for p in self._articles[article].passages
            if p.speaker == name
        ]

    def _had_another_state(self, id_: str, revoiced: Mapping[str, Voice | None]) -> bool:
        passage = self._passages[id_]
        before = revoiced[passage.speaker or ""]
        return (before.state if before else None) != self._state(passage)

    def _name(self, found: Regrouped, changed: set[str], repinned: set[str], heard: set[str]) -> set[AlignedClaim]:
        """Name the claims of groups that were made anew, hold ``changed`` passages, or have an id that is ``repinned``.
        Returns those and all that are told from others in another way for them, or for what is ``heard``."""
        home = self._grouping.group
        founders = {id_ for id_ in self._grouping.passages if _founded(id_) in repinned} if repinned else set()
        stale = found.now - found.before | {home[id_] for id_ in changed | founders}
        named = {self._named[pin] for pin in repinned if pin in self._named}
        stale |= {home[first] for first in named & self._grouping.passages}
        numbers: dict[str, bool] = {}  # whether several groups had them
        self.lost = set()
        for group in {*(found.before - found.now), *stale}:
            if claim := self._claims.find(group):
                del self._claims[group]
                self.lost.add(claim.id)
                if self._named.get(claim.id) == group[0]:
                    del self._named[claim.id]
                for number in claim.figures:
                    numbers.setdefault(number, len(self._bearing[number]) > 1)
                    self._bearing[number].discard(group[0])
        for group in sorted(stale):
            claim = self._claims[group] = self._claim(group)
            self._named[claim.id] = group[0]
            for number in claim.figures:
                numbers.setdefault(number, len(self._bearing[number]) > 1)
                self._bearing[number].add(group[0])
        self.lost -= self._named.keys()
        self._grouping.written.update(group[0] for group in stale)
        told = stale | found.near | {home[id_] for id_ in heard}
        told |= {
            home[first]
            for n, shared in numbers.items()
            if shared != (len(self._bearing[n]) > 1)
            for first in self._bearing[n]
        }
        told |= {group for other in stale for group in self._grouping.nearest_to(other)}
        return set(map(self._tell, told))

    def _claim(self, group: Group) -> _Claim:
        members = [(self._passages[id_], self._profiles[id_]) for id_ in group]
        figures = frozenset(n for _, found in members for n in found.numbers if large({n}))
        return _Claim(self._claim_id(group), clearest(members).id, figures)

    def _claim_id(self, group: Group) -> str:
        """The pinned id, else one from the first passage whose id belongs to no other claim."""
        if self._pins and (pin := next((pin for id_ in group if (pin := self._grouping.pin.get(id_))), None)):
            return pin
        names = map(_founded, chain(group, (f"{group[0]}-{i}" for i in count(2))))
        return next(name for name in names if name not in self._pins and name not in self._named)

    def _tell(self, group: Group) -> AlignedClaim:
        """The claim of a group, with whose figure it is in brackets where another claim gives one of the same."""
        claim, near = self._claims[group], self._grouping.near(group)
        name = None
        if any(len(self._bearing[number]) > 1 for number in claim.figures):
            passages = [self._passages[id_] for id_ in group if self._profiles[id_].numbers]
            voices = self._speakers.voices
            name = whose([voice for p in passages if (voice := voices.get(p.speaker or ""))])
        label = label_of(self._passages[claim.clearest])
        label = f"{label} ({name})" if name and name not in label else label
        return AlignedClaim(claim.id, label, group, self._claims[near].id if near else None, self._grouping.fits(group))


def profile_of(article: AlignArticle, passage: AlignPassage) -> Profile:
    """The profile of a passage of an article."""
    counted = (span_of(estimate.id) for estimate in article.estimates)
    return profile(
        passage.features,
        article.text[passage.start : passage.end] or passage.label,
        counts=any(passage.start <= start and end <= passage.end for start, end in counted),
        spoken=passage.speaker is not None,
    )


def _founded(passage: str) -> str:
    """The id of the claim that the passage founds."""
    return f"c{sha256(passage.encode()).hexdigest()[:10]}"
