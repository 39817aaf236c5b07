"""The keys of names: what the spellings of one name have in common, and which may be of one person or body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from .speakers import (
    Key,
    are_people,
    full_forms,
    initials,
    is_short_for,
    same_given,
    same_person,
    short_forms,
)


class Keys:
    """The keys of names, and by what keys may be related."""

    def __init__(self) -> None:
        self.of: dict[str, Key] = {}
        self.names: dict[Key, set[str]] = {}
        self._full: dict[Key, set[Key]] = defaultdict(set)
        self._short: dict[Key, set[Key]] = defaultdict(set)
        self._given: dict[Key, set[Key]] = defaultdict(set)
        self._family: dict[Key, set[Key]] = defaultdict(set)
        self._unplaced: dict[str, list[Key]] = defaultdict(list)
        """What of the recalled is in none of these four, by words."""

    def recall(self, name: str, key: Key) -> None:
        """This was the key of a name. Its places are found when a key is asked about that may be related."""
        self.of[name] = key
        self.names.setdefault(key, set()).add(name)
        for word in {key[0], key[-1], *_abbreviations({name})}:
            self._unplaced[word].append(key)

    def _place_beside(self, key: Key) -> None:
        """Find the places of all that may be related to ``key``: of that a first or last word is among its words, or one is an
        abbreviation of the other."""
        for word in {*key, *_abbreviations(self.names[key])} & self._unplaced.keys():
            for other in self._unplaced.pop(word):
                for place in self._places(other) if other in self.names else ():
                    place.add(other)

    def among(self, group: frozenset[Key]) -> list[str]:
        """The names of a group's keys, sorted."""
        return sorted(name for key in group for name in self.names[key])

    def put(self, name: str, key: Key | None) -> set[Key]:
        """Give a name a key, or none; returns the keys whose names are others now."""
        before = self.of.get(name)
        if key == before:
            return set()
        changed = {k for k in (before, key) if k is not None}
        for k in changed & self.names.keys():
            for place in self._places(k):
                place.discard(k)
        if before is not None:
            del self.of[name]
            self.names[before].discard(name)
            if not self.names[before]:
                del self.names[before]
        if key is not None:
            self.of[name] = key
            self.names.setdefault(key, set()).add(name)
        for k in changed & self.names.keys():
            for place in self._places(k):
                place.add(k)
        return changed

    def _places(self, key: Key) -> list[set[Key]]:
        names = self.names[key]
        places = [self._short[form] for form in short_forms(key, names)]
        if len(key) > 1:
            places += [self._full[form] for form in full_forms(key, names)]
            places.append(self._given[key[:-1]])
            if are_people(names):
                places.append(self._family[key[1:]])
        return places

    def related(self, key: Key) -> Iterator[Key]:
        """The keys that this one may be short for, or may be short for it, and that may be spellings of the same name."""
        self._place_beside(key)
        names = self.names[key]
        longer = {other for form in short_forms(key, names) for other in self._full.get(form, ())}
        yield from (other for other in longer if is_short_for(key, names, other, self.names[other]))
        if len(key) > 1:
            shorter = {other for form in full_forms(key, names) for other in self._short.get(form, ())}
            yield from (other for other in shorter if is_short_for(other, self.names[other], key, names))
            yield from (other for other in self._given[key[:-1]] if same_person(key, other))
            if are_people(names):
                yield from (other for other in self._family[key[1:]] if same_given(key[0], other[0]))


def _abbreviations(names: Iterable[str]) -> set[str]:
    """The initials of names, and names that are initials, in lower case."""
    return initials(names).union(name.lower() for name in names if name.isupper())
