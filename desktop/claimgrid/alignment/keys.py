"""The keys of names: what the spellings of one name have in common, and which may be of one person or body."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .holders import Members
from .memory import Kept, Lazy, to_text
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

    def __init__(self, kept: Kept) -> None:
        """Those are looked up that were ``kept``."""
        self._kept = kept
        self.of: Lazy[str, Key | None] = Lazy(self._kept_key)
        """None for names that are no more."""
        self.names = _Names("key", kept)
        self._beside = Members[str]("part", kept)
        """The keys, as text, by their first and last words and by abbreviations."""
        self._found: set[str] = set()  # the words beside which all keys are in these four:
        self._full: dict[Key, set[Key]] = defaultdict(set)
        self._short: dict[Key, set[Key]] = defaultdict(set)
        self._given: dict[Key, set[Key]] = defaultdict(set)
        self._family: dict[Key, set[Key]] = defaultdict(set)

    def _kept_key(self, name: str) -> Key | None:
        words = next(iter(self._kept.under(f"keyed {name}").values()), None)
        return None if words is None else tuple(json.loads(words))

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """All that is to be kept: members, names and values."""
        yield from ((name, f"keyed {name}", to_text(key)) for name, key in self.of.items() if key is not None)
        yield from self.names.rows()
        yield from self._beside.rows()

    def _place_beside(self, key: Key) -> None:
        """Find the places of all that may be related to ``key``: of that a first or last word is among its words, or one is an
        abbreviation of the other."""
        words = {*key, *_abbreviations(self.names[key])} - self._found
        self._found |= words
        self._beside.fetch(words)
        others = [tuple(text.split()) for word in words for text in self._beside[word]]
        self.names.fetch(others)
        for other in others:
            for place in self._places(other):
                place.add(other)

    def among(self, group: frozenset[Key]) -> list[str]:
        """The names of a group's keys, sorted."""
        return sorted(name for key in group for name in self.names[key])

    def put(self, name: str, key: Key | None) -> set[Key]:
        """Give a name a key, or none; returns the keys whose names are others now."""
        before = self.of.find(name)
        if key == before:
            return set()
        changed = {k for k in (before, key) if k is not None}
        words = {k: self._words(k) for k in changed}
        for k in changed:
            for place in self._places(k):
                place.discard(k)
        self.of[name] = key
        self._kept.changed[name][f"keyed {name}"] = "" if key is None else to_text(key)
        if before is not None:
            self.names.discard(before, name)
        if key is not None:
            self.names.add(key, name)
        for k in changed:
            for place in self._places(k):
                place.add(k)
            for word in words[k] - self._words(k):
                self._beside.discard(word, " ".join(k))
            for word in self._words(k) - words[k]:
                self._beside.add(word, " ".join(k))
        return changed

    def _words(self, key: Key) -> set[str]:
        """The words that other keys have by which this may be related to them."""
        return {*key[:1], *key[-1:], *_abbreviations(self.names[key])} if self.names[key] else set()

    def _places(self, key: Key) -> list[set[Key]]:
        names = self.names[key]
        if not names:
            return []
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


class _Names(Members[Key]):
    """Names by their keys."""

    def name(self, key: Key) -> str:
        return f"{self._kind} {' '.join(key)}"


def _abbreviations(names: Iterable[str]) -> set[str]:
    """The initials of names, and names that are initials, in lower case."""
    return initials(names).union(name.lower() for name in names if name.isupper())
