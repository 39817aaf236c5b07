"""Which passages are worth comparing: those that share something that is not common."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from .similarity import Profile, large

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
CROWD = 600
"""Passages of one event from which two of them must share another term that is not common, to be compared."""


class Candidates:
    """The passages by the terms that they hold, the event they tell of and all their words; kept as they come and go."""

    def __init__(self) -> None:
        self._holders: dict[str, set[str]] = defaultdict(set)
        self._same_event: dict[str, set[str]] = defaultdict(set)
        self._same_words: dict[str, set[str]] = defaultdict(set)
        self._common: set[str] = set()
        self._crowded: set[str] = set()
        self._counted: set[str] = set()  # the terms and events whose holders changed

    def add(self, id_: str, profile: Profile) -> None:
        """One passage more."""
        for place in self._places(profile):
            place.add(id_)

    def remove(self, id_: str, profile: Profile) -> None:
        """One passage less."""
        for place in self._places(profile):
            place.discard(id_)

    def _places(self, profile: Profile) -> Iterator[set[str]]:
        self._counted |= profile.keys
        for term in profile.keys:
            yield self._holders[term]
        if profile.main is not None:
            yield self._same_event[profile.main]
        yield self._same_words[profile.line]

    @property
    def frequent(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The common terms and the crowded events as of the last ``flip``, sorted; to be kept."""
        return tuple(sorted(self._common)), tuple(sorted(self._crowded))

    def recall(self, common: Iterable[str], crowded: Iterable[str]) -> None:
        """These were common and crowded: ``flip`` returns what is other than that."""
        self._common, self._crowded = set(common), set(crowded)
        self._counted |= self._common | self._crowded

    def flip(self) -> set[str]:
        """The passages that hold a term which has become common, or tell of an event which has become crowded, or is so no
        more, since the last time."""
        found: set[str] = set()
        for term in self._counted:
            for places, most, known in (
                (self._holders, COMMON, self._common),
                (self._same_event, CROWD, self._crowded),
            ):
                holders = places.get(term, set())
                if (len(holders) > most) != (term in known):
                    known ^= {term}
                    found |= holders
        self._counted = set()
        return found

    def holding(self, terms: Iterable[str]) -> set[str]:
        """The passages that hold one of ``terms``, other than as subject or object alone: so it weighs nothing."""
        return {id_ for term in terms for id_ in self._holders.get(term, ())}

    def of(self, profile: Profile, terms: int) -> set[str]:
        """The passages worth comparing with this one: they share as many ``terms``, a large number, all their words, or a main
        predicate; none of these common in a large set."""
        shared: Counter[str] = Counter()
        for term in profile.keys - self._common:
            shared.update(self._holders[term])
        found = {id_ for id_, count in shared.items() if count >= terms}
        found |= self._same_words[profile.line]
        for number in profile.numbers - self._common:
            if large({number}):
                found |= self._holders[number]
        if profile.main is not None:
            same = self._same_event[profile.main]
            found |= same.intersection(shared) if profile.main in self._crowded else same
        return found
