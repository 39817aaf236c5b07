"""Which passages are worth comparing: those that share something that is not common."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any, NamedTuple
from zlib import crc32

from .holders import Holders
from .memory import Kept
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

    def __init__(self, kept: Kept) -> None:
        self._holders, self._same_event = Holders[str]("term", kept, COMMON), Holders[str]("event", kept, CROWD)
        self._same_words = Holders[int]("words", kept)

    def names(self, found_by: Entry) -> list[str]:
        """The names under which the place of a passage is kept."""
        return [holders.name(term) for holders, term in self._places(found_by)]

    def fetch(self, found_by: Iterable[Entry]) -> None:
        """Look up at once what shares something with these."""
        entries = list(found_by)
        self._holders.fetch({term for one in entries for term in one.keys})
        self._same_event.fetch({one.main for one in entries if one.main is not None})
        self._same_words.fetch({one.line for one in entries})

    def begin(self) -> None:
        """What was kept is that of the last change; another one may follow."""
        for holders in (self._holders, self._same_event, self._same_words):
            holders.begin()

    def add(self, id_: str, found_by: Entry) -> None:
        """One passage more."""
        for holders, term in self._places(found_by):
            holders.add(term, id_)

    def remove(self, id_: str, found_by: Entry) -> None:
        """One passage less."""
        for holders, term in self._places(found_by):
            holders.take(term, id_)

    def _places(self, found_by: Entry) -> Iterator[tuple[Holders[Any], Any]]:
        yield from ((self._holders, term) for term in found_by.keys)
        if found_by.main is not None:
            yield self._same_event, found_by.main
        yield self._same_words, found_by.line

    def flip(self) -> tuple[set[str], set[str]]:
        """The passages that hold a term which is common no more, or tell of an event which is crowded no more, since the last
        time; and those of which one has become so: of these, no more pairs are worth comparing than before."""
        ceased: set[str] = set()
        begun: set[str] = set()
        for holders in (self._holders, self._same_event):
            for term in holders.flips():
                (begun if term in holders.over else ceased).update(holders.every(term))
        return ceased, begun

    def holding(self, terms: Iterable[str]) -> set[str]:
        """The passages that hold one of ``terms``, other than as subject or object alone: so it weighs nothing."""
        return {id_ for term in terms for id_ in self._holders.every(term)}

    def of(self, profile: Profile, terms: int, among_kin: Callable[[set[str]], set[str]]) -> set[str]:
        """The passages worth comparing with this one: they share as many ``terms``, a large number, all their words, or a main
        predicate; none of these common in a large set. A main predicate that is common, but no crowd tells of it, will do in
        articles that may be about one event: ``among_kin`` gives the passages of these."""
        shared: Counter[str] = Counter()
        for term in profile.keys:
            holders = self._holders[term]
            if term not in self._holders.over:
                shared.update(holders)
        found = {id_ for id_, count in shared.items() if count >= terms}
        found.update(self._same_words[crc32(profile.line.encode())])
        for number in profile.numbers - self._holders.over:
            if large({number}):
                found.update(self._holders[number])
        if profile.main is not None:
            same = set(self._same_event.every(profile.main))
            found |= shared.keys() & same
            if profile.main not in self._same_event.over:
                found |= among_kin(same - found)
        return found

    def are_worth(self, a: Profile, b: Profile, terms: int, *, are_kin: bool) -> bool:
        """Whether these two passages are worth comparing, by the same rule, in articles that may tell of the same event
        (``are_kin``) or not."""
        shared = {term for term in a.keys & b.keys if not self._holders.is_crowd(term)}
        if len(shared) >= terms or entry(a).line == entry(b).line or large(a.numbers & b.numbers & shared):
            return True
        return (
            a.main is not None
            and a.main == b.main
            and (bool(shared) or (are_kin and not self._same_event.is_crowd(a.main)))
        )
