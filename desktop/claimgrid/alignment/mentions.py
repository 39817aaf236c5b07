"""Who is mentioned where: one entry for a person or body across articles, and the state that each speaks for.

Kept as articles come and go: one more article has only those names joined again that may be short for one another, or
spellings of one, with a name that it brings; the result is that of joining all from scratch.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from claimgrid.domain.messages import AlignArticle, AlignedSpeaker

from .names import name_words
from .short_names import ShortName
from .speakers import (
    Key,
    are_people,
    body,
    countries_before,
    country_in,
    describe,
    forms_beside,
    full_forms,
    is_person,
    is_short_for,
    key_of,
    merge,
    same_given,
    same_person,
    short_forms,
)


class Voice(NamedTuple):
    """Who is behind a name: the speaker's name, and the country it speaks for where that is known."""

    name: str
    state: str | None


@dataclass(slots=True)
class _Name:
    """Where a name is given, and how often in each article; what the texts say beside it: its short forms, by their keys,
    and the countries in titles before it."""

    articles: dict[str, int] = field(default_factory=dict)
    forms: Counter[Key] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)


Group = frozenset[Key]
"""The keys of one person or body."""


class Speakers:
    """The speakers of all passages and estimates of some articles."""

    def __init__(self) -> None:
        self._names: dict[str, _Name] = {}
        self._surnames: Counter[str] = Counter()
        self._seats: dict[str, set[str]] = defaultdict(set)  # names that stand for a body, by their last word
        self._keys = _Keys()
        self._declaring: dict[Key, set[str]] = defaultdict(set)  # the names with short forms beside them, by these
        self._component: dict[Key, Group] = {}
        self._group: dict[Key, Group] = {}
        self._speaker: dict[Group, AlignedSpeaker] = {}  # without mentions
        self._texts: dict[str, str] = {}  # of the articles
        self._short: dict[str, ShortName] = {}  # by the names of speakers
        self._told: dict[str, str] = {}  # the speaker of each name as it was told last, by id
        self.voices: dict[str, Voice] = {}
        """The voice behind each name; its country as the names, or the titles before them in the texts, tell."""

    def change(
        self, gone: Iterable[AlignArticle], new: Iterable[AlignArticle]
    ) -> tuple[tuple[AlignedSpeaker, ...], set[str]]:
        """Take out articles, and take in others. Returns the speakers of which anything changed, in order of id, with those
        mentions that are new or were another's; and the names that have another voice."""
        fresh: dict[str, set[str]] = defaultdict(set)  # the names mentioned, with the new articles that do
        stale: set[Key] = set()
        for count, articles in ((-1, gone), (1, new)):
            for article in articles:
                if count > 0:
                    self._texts[article.id] = article.text
                else:
                    del self._texts[article.id]
                for name, often in _mentioned(article).items():
                    stale |= self._mention(article, name, count * often)
                    fresh[name] |= {article.id} if count > 0 else set()
        stale |= self._rekey(fresh)
        groups = self._regroup(stale)
        groups |= {self._group[self._keys.of[name]] for name in fresh if name in self._keys.of}
        speakers, revoiced = [], set()
        for group in groups:
            speakers += self._describe(group, fresh)
            revoiced |= self._hear(group)
        return tuple(sorted(speakers, key=lambda speaker: speaker.id)), revoiced

    def every(self) -> tuple[AlignedSpeaker, ...]:
        """All speakers with all their mentions, in order of id."""
        found = [self._with_mentions(group, self._keys.among(group), {}) for group in self._speaker]
        return tuple(sorted(found, key=lambda speaker: speaker.id))

    def _mention(self, article: AlignArticle, name: str, count: int) -> set[Key]:
        """An article mentions the name so often, or does no more. Returns the short forms beside it, by their keys."""
        found, sign = self._names.setdefault(name, _Name()), 1 if count > 0 else -1
        if count > 0:
            found.articles[article.id] = count
        else:
            del found.articles[article.id]
        forms = {key_of(form) for form in forms_beside(name, article.text)}
        for form in forms:
            found.forms[form] += sign
            (self._declaring[form].add if found.forms[form] else self._declaring[form].discard)(name)
        for country in countries_before(name, article.text) if is_person(name) else ():
            found.countries[country] += sign
        return forms

    def _rekey(self, mentioned: Iterable[str]) -> set[Key]:
        """Give names their keys, or take them away; returns the keys that have other names now."""
        moved = set(mentioned)
        for name in mentioned:
            there, last = bool(self._names[name].articles), name_words(name)[-1:]
            if body(name):
                (self._seats[last[0]].add if there else self._seats[last[0]].discard)(name)
            elif is_person(name) and there != (name in self._keys.of):
                self._surnames[last[0]] += 1 if there else -1
                if self._surnames[last[0]] == there:  # the first who is called so, or the last one who was
                    moved |= self._seats.get(last[0], set())
                if not self._surnames[last[0]]:
                    del self._surnames[last[0]]
        stale = set()
        for name in moved:
            there = bool(self._names[name].articles)
            key = key_of(body(name, self._surnames) or name) if there else None
            stale |= self._keys.put(name, key)
            if not there:
                del self._names[name]
                self._told.pop(name, None)
                self.voices.pop(name, None)
        return stale

    def _regroup(self, stale: Iterable[Key]) -> set[Group]:
        """Join anew the keys that hang together, or did so before, with these; returns the groups that follow."""
        ahead = {key for one in stale for key in self._component.get(one, {one})}
        for key in ahead:
            self._component.pop(key, None)
            self._speaker.pop(self._group.pop(key, frozenset()), None)
        found: set[Group] = set()
        for start in ahead & self._keys.names.keys():
            if start in self._component:
                continue
            component, near = {start}, [start]
            while near:
                fresh = set(self._related(near.pop())) - component
                component |= fresh
                near += fresh
            for key in component:
                self._speaker.pop(self._group.get(key, frozenset()), None)
            self._component.update(dict.fromkeys(component, frozenset(component)))
            names = {key: self._keys.names[key] for key in component}
            declared = {key: min(longer) for key in component if (longer := self._declared(key))}
            for group in merge(names, declared):
                self._group.update(dict.fromkeys(group, group))
                found.add(group)
        return found

    def _declared(self, short: Key) -> set[Key]:
        """The keys that articles give the short form ``short``."""
        longer = {self._keys.of[name] for name in self._declaring.get(short, ())}
        return {key for key in longer if len(short) < len(key)}

    def _related(self, key: Key) -> Iterator[Key]:
        """The keys that may be joined to this one, or hinder that."""
        yield from self._keys.related(key)
        yield from self._declared(key)
        for name in self._keys.names[key]:
            for form in self._names[name].forms:
                if form in self._keys.names and len(form) < len(key):
                    yield form

    def _describe(self, group: Group, fresh: Mapping[str, set[str]]) -> list[AlignedSpeaker]:
        """The speaker of a group, where anything about it changed."""
        names = self._keys.among(group)
        speaker = describe({name: sum(self._names[name].articles.values()) for name in names})
        if is_person(speaker.name) and not any(map(body, names)):
            texts = {article: self._texts[article] for name in names for article in self._names[name].articles}
            short = self._short.setdefault(speaker.name, ShortName(speaker.name)).among(texts)
            speaker = replace(speaker, short=short)
        is_other, self._speaker[group] = self._speaker.get(group) != speaker, speaker
        known = {name: fresh.get(name, set()) for name in names if self._told.get(name) == speaker.id}
        self._told.update(dict.fromkeys(names, speaker.id))
        found = self._with_mentions(group, names, known)
        return [found] if is_other or found.mentions else []

    def _with_mentions(self, group: Group, names: Iterable[str], some: Mapping[str, set[str]]) -> AlignedSpeaker:
        """The speaker with the mentions of ``names``: all, or those in the articles that ``some`` tells."""
        mentions = [(article, name) for name in names for article in some.get(name, self._names[name].articles)]
        return replace(self._speaker[group], mentions=tuple(sorted(mentions)))

    def _hear(self, group: Group) -> set[str]:
        """Find the voice of a group; returns its names where it is another."""
        names = self._keys.among(group)
        votes: Counter[str] = Counter()
        for name in names:
            if country := country_in(name):
                votes[country] += len(self._names[name].articles)
        if not votes:
            for name in names:
                votes.update(+self._names[name].countries)
        state = min(votes, key=lambda country: (-votes[country], country), default=None)
        voice = Voice(self._speaker[group].name, state)
        revoiced = {name for name in names if self.voices.get(name) != voice}
        self.voices.update(dict.fromkeys(revoiced, voice))
        return revoiced


class _Keys:
    """The keys of names, and by what keys may be related."""

    def __init__(self) -> None:
        self.of: dict[str, Key] = {}
        self.names: dict[Key, set[str]] = {}
        self._full: dict[Key, set[Key]] = defaultdict(set)
        self._short: dict[Key, set[Key]] = defaultdict(set)
        self._given: dict[Key, set[Key]] = defaultdict(set)
        self._family: dict[Key, set[Key]] = defaultdict(set)

    def among(self, group: Group) -> list[str]:
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
        names = self.names[key]
        longer = {other for form in short_forms(key, names) for other in self._full.get(form, ())}
        yield from (other for other in longer if is_short_for(key, names, other, self.names[other]))
        if len(key) > 1:
            shorter = {other for form in full_forms(key, names) for other in self._short.get(form, ())}
            yield from (other for other in shorter if is_short_for(other, self.names[other], key, names))
            yield from (other for other in self._given[key[:-1]] if same_person(key, other))
            if are_people(names):
                yield from (other for other in self._family[key[1:]] if same_given(key[0], other[0]))


def _mentioned(article: AlignArticle) -> Counter[str]:
    """The names that an article's passages and estimates give, and how often."""
    names = [p.speaker for p in article.passages] + [e.speaker for e in article.estimates]
    return Counter(name for name in names if name)
