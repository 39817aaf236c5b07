"""Which passages are worth comparing: those that share something that is not common."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import NamedTuple
from zlib import crc32

from .similarity import Profile, large

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
CROWD = 600
"""Passages of one event from which two of them must share another term that is not common, to be compared."""


class Entry(NamedTuple):
    """By what a passage is found: its terms and predicates, the event it tells of, and all its words, as a number."""

    keys: Collection[str]
    main: str | None
    line: int


def entry(profile: Profile) -> Entry:
    """By what the passage with this profile is found."""
    return Entry(profile.keys, profile.main, crc32(profile.line.encode()))


class Candidates:
    """The passages by the terms that they hold, the event they tell of and all their words; kept as they come and go."""

    def __init__(self) -> None:
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._same_event: dict[str, list[str]] = defaultdict(list)
        self._same_words: dict[int, list[str]] = defaultdict(list)
        self._common: set[str] = set()
        self._crowded: set[str] = set()
        self._counted: set[str] = set()  # the terms and events whose holders changed

    def add(self, id_: str, found_by: Entry) -> None:
        """One passage more."""
        self._counted.update(found_by.keys)
        self.recall(id_, found_by)

    def recall(self, id_: str, found_by: Entry) -> None:
        """This passage was there before; to be told before ``settle``."""
        keys, main, line = found_by
        holders = self._holders
        for term in keys:
            holders[term].append(id_)
        if main is not None:
            self._same_event[main].append(id_)
        self._same_words[line].append(id_)

    def settle(self) -> None:
        """All that was there before is told."""
        self._common = {term for term, holders in self._holders.items() if len(holders) > COMMON}
        self._crowded = {event for event, holders in self._same_event.items() if len(holders) > CROWD}

    def remove(self, id_: str, found_by: Entry) -> None:
        """One passage less."""
        self._counted.update(found_by.keys)
        for term in found_by.keys:
            self._holders[term].remove(id_)
        if found_by.main is not None:
            self._same_event[found_by.main].remove(id_)
        self._same_words[found_by.line].remove(id_)

    def flip(self) -> set[str]:
        """The passages that hold a term which has become common, or tell of an event which has become crowded, or is so no
        more, since the last time."""
        found: set[str] = set()
        for term in self._counted:
            for places, most, known in (
                (self._holders, COMMON, self._common),
                (self._same_event, CROWD, self._crowded),
            ):
                holders = places.get(term, [])
                if (len(holders) > most) != (term in known):
                    known ^= {term}
                    found.update(holders)
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
        found.update(self._same_words[crc32(profile.line.encode())])
        for number in profile.numbers - self._common:
            if large({number}):
                found.update(self._holders[number])
        if profile.main is not None:
            same = self._same_event[profile.main]
            found.update(shared.keys() & same if profile.main in self._crowded else same)
        return found
