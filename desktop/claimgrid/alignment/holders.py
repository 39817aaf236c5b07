"""What is found by a term, an event or a print: each looked up when something first asks for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic

from .memory import Kept, Key, Lazy

ITSELF = "."
"""Stands in the place of the ends of ids where the member itself is meant."""


class Holders(Lazy[Key, list[str]], Generic[Key]):
    """Articles, or passages, by what they hold; kept as they come and go. Passages are kept by their articles: as the ends of
    their ids, one after the other."""

    def __init__(self, kind: str, kept: Kept, most: int = 0) -> None:
        """``kind`` begins the names under which they are kept. ``most`` are as many as are no crowd yet, where that is not 0:
        of a crowd all are looked up only by ``every``."""
        super().__init__(self._some)
        self.over: set[Key] = set()
        """What a crowd holds, of all that was asked for."""
        self._kind, self._kept, self._most = kind, kept, most
        self._limit = most + 1 if most else 0
        self._partial: set[Key] = set()
        self._counted: set[Key] = set()  # what more or less hold than when ``flips`` was asked last
        self._gone: dict[Key, set[str]] = defaultdict(set)  # holders, since the last change began

    def name(self, term: Key) -> str:
        """The name under which the holders are kept."""
        return f"{self._kind} {term}"

    def fetch(self, terms: Iterable[Key]) -> None:
        """Look these up at once."""
        self._kept.fetch([self.name(term) for term in terms if term not in self], self._limit)

    def _some(self, term: Key) -> list[str]:
        found = _members(self._kept.under(self.name(term), self._limit))
        if self._most and len(found) > self._most:
            self.over.add(term)
            self._partial.add(term)
        return found

    def is_crowd(self, term: Key) -> bool:
        """Whether a crowd holds this."""
        return bool(self[term]) and term in self.over

    def every(self, term: Key) -> list[str]:
        """All that hold this."""
        known = self[term]
        if term in self._partial:
            self._partial.remove(term)
            found = set(_members(self._kept.under(self.name(term)))) - self._gone[term]
            known[:] = found.union(known)
        return known

    def begin(self) -> None:
        """What was kept is that of the last change; another one may follow."""
        self._gone.clear()

    def add(self, term: Key, id_: str) -> None:
        """One more holds this."""
        self[term].append(id_)
        if self._most:
            self._gone[term].discard(id_)
            self._counted.add(term)

    def take(self, term: Key, id_: str) -> None:
        """One less holds this."""
        if id_ in self[term]:  # else it is one of those not looked up
            self[term].remove(id_)
        if self._most:
            self._gone[term].add(id_)
            self._counted.add(term)

    def flips(self) -> set[Key]:
        """What has come to be held by a crowd since the last time, or is so no more."""
        found: set[Key] = set()
        for term in self._counted:
            many = self[term] if len(self[term]) > self._most else self.every(term)
            if (len(many) > self._most) != (term in self.over):
                found.add(term)
        self.over ^= found
        self._counted = set()
        return found


class Members(Lazy[Key, set[str]], Generic[Key]):
    """Sets that are kept row by row as they change; few of them are large."""

    def __init__(self, kind: str, kept: Kept) -> None:
        """``kind`` begins the names under which they are kept."""
        super().__init__(lambda key: set(kept.under(self.name(key))))
        self._kind, self._kept = kind, kept

    def name(self, key: Key) -> str:
        """The name under which the members are kept."""
        return f"{self._kind} {key}"

    def fetch(self, keys: Iterable[Key]) -> None:
        """Look these up at once."""
        self._kept.fetch([self.name(key) for key in keys if key not in self])

    def add(self, key: Key, member: str) -> None:
        """One member more."""
        self[key].add(member)
        self._kept.changed[member][self.name(key)] = ITSELF

    def discard(self, key: Key, member: str) -> None:
        """One member less, if it is there."""
        self[key].discard(member)
        self._kept.changed[member][self.name(key)] = ""

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """All that is to be kept, of what was asked for: members, names and values."""
        yield from ((member, self.name(key), ITSELF) for key, members in self.items() for member in members)


def _members(rows: Mapping[str, str]) -> list[str]:
    ids = ((article, end) for article, ends in rows.items() for end in ends.split(" "))
    return [article if end == ITSELF else f"{article}:{end}" for article, end in ids]
