"""Who is mentioned where: one entry for a person or body across articles, and the state that each speaks for.

Kept as articles come and go: one more article has only those names joined again that may be short for one another, or
spellings of one, with a name that it brings; the result is that of joining all from scratch.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from claimgrid.domain.messages import AlignArticle, AlignedSpeaker

from .keys import Keys
from .memory import Kept, Lazy, Piece, digest
from .names import name_words
from .roles import roles_beside
from .short_names import Parts, ShortName
from .speakers import (
    Key,
    body,
    countries_before,
    country_in,
    describe,
    forms_beside,
    is_person,
    key_of,
    merge,
)


class Voice(NamedTuple):
    """Who is behind a name: the speaker's name, and the country it speaks for where that is known."""

    name: str
    state: str | None


@dataclass(slots=True)
class _Name:
    """Where a name is given, and how often in each article; what the texts say beside it: its short forms, by their keys,
    the countries in titles before it, and the roles of a person."""

    articles: dict[str, int] = field(default_factory=dict)
    forms: dict[Key, int] = field(default_factory=dict)
    countries: dict[str, int] = field(default_factory=dict)
    roles: dict[str, int] = field(default_factory=dict)


class _Mention(NamedTuple):
    """How often an article gives a name, and what its text says beside it."""

    often: int
    forms: frozenset[Key]
    countries: tuple[str, ...]
    roles: tuple[str, ...]


Group = frozenset[Key]
"""The keys of one person or body."""


class Speakers:
    """The speakers of all passages and estimates of some articles."""

    def __init__(self, articles: Mapping[str, AlignArticle], kept: Kept) -> None:
        """``articles`` are all that there are, always as they are now. Of ``kept`` that is looked up which is recalled."""
        self._articles, self._kept = articles, kept
        self._mentions: Lazy[str, dict[str, _Mention]] = Lazy(self._kept_mentions)  # by article and name
        self._names: dict[str, _Name] = {}
        self._surnames: Counter[str] = Counter()
        self._seats: dict[str, set[str]] = defaultdict(set)  # names that stand for a body, by their last word
        self._keys = Keys()
        self._declaring: dict[Key, set[str]] = defaultdict(set)  # the names with short forms beside them, by these
        self._group: Lazy[Key, Group] = Lazy(self._found_group)
        self._speaker: Lazy[Group, AlignedSpeaker] = Lazy(self._described)  # without mentions
        self._short: dict[str, ShortName] = {}  # by the names of speakers
        self._looked_at: dict[str, set[str]] = defaultdict(
            set
        )  # by articles, whose parts of names were looked at there
        self._written: set[str] = set()  # articles
        self.voices: dict[str, Voice] = {}
        """The voice behind each name; its country as the names, or the titles before them in the texts, tell."""

    # What is kept

    def recall(self, article: str, piece: Piece) -> None:
        """This was kept of an article; to be told of all before anything changes."""
        for name, (often, forms, countries, roles, speaker, state, key, surname, seat) in piece["names"].items():
            found = self._names.get(name)
            if found is None:
                found = self._names[name] = _Name()
                self.voices[name] = Voice(speaker, state)
                self._keys.recall(name, tuple(key))
                if seat:
                    self._seats[seat].add(name)
                elif surname:
                    self._surnames[surname] += 1
            found.articles[article] = often
            if forms:
                self._count_forms(name, map(tuple, forms), 1)
            for country in countries:
                found.countries[country] = found.countries.get(country, 0) + 1
            for role in roles:
                found.roles[role] = found.roles.get(role, 0) + 1
        for speaker, parts in piece["short"].items():
            self._look_for_short(speaker, article, parts)

    def _kept_mentions(self, article: str) -> dict[str, _Mention] | None:
        piece = self._kept.piece(article, "speakers")
        if piece is None:
            return None
        return {
            name: _Mention(often, frozenset(map(tuple, forms)), tuple(countries), tuple(roles))
            for name, (often, forms, countries, roles, *_) in piece["names"].items()
        }

    def kept(self, article: str) -> Piece:
        """What is to be kept of an article. ``names``: how often it gives each, the keys of short forms, the countries and the
        roles beside it, whose voice it is, its key, and its last word, where that is a surname, or the name is that of a seat.
        ``short``: the parts of speakers' names that stand alone in it."""
        mentions = self._mentions[article]
        speakers = {self.voices[name].name for name in mentions} & self._looked_at.get(article, set())
        return {
            "names": {
                name: (
                    often,
                    sorted(forms),
                    countries,
                    roles,
                    *self.voices[name],
                    self._keys.of[name],
                    *_last_word(name),
                )
                for name, (often, forms, countries, roles) in mentions.items()
            },
            "short": {name: self._short[name].parts[article] for name in speakers},
        }

    def rewritten(self) -> set[str]:
        """The articles of which something else is to be kept than when this was asked last."""
        written, self._written = self._written, set()
        return written

    # What is asked

    def articles(self, name: str) -> Iterable[str]:
        """The articles that give this name."""
        return self._names[name].articles if name in self._names else ()

    def every(self) -> tuple[AlignedSpeaker, ...]:
        """All speakers with all their mentions, in order of id."""
        groups = {self._group[key] for key in self._keys.names}
        found = [self._with_mentions(group, self._keys.among(group), {}) for group in groups]
        return tuple(sorted(found, key=lambda speaker: speaker.id))

    # What changes

    def change(
        self,
        gone: Iterable[str],
        new: Iterable[AlignArticle],
        told: Callable[[str], str | None] = lambda _key: None,
    ) -> tuple[tuple[AlignedSpeaker, ...], dict[str, Voice | None]]:
        """Take out articles, and take in others; ``told`` is what Memory tells. Returns the speakers that are other than was
        told, in order of id, with those mentions that are new or were another's; and the names that have another voice, with
        the one before."""
        fresh: dict[str, set[str]] = defaultdict(set)  # the names mentioned, with the new articles that do
        out = {article: self._mentions[article] for article in gone}
        into = {article.id: _mentioned(article) for article in new}
        for mentions in out.values():
            fresh.update((name, set()) for name in mentions)
        for article, mentions in into.items():
            for name in mentions:
                fresh[name].add(article)
        every = (*out.values(), *into.values())
        forms = {form for mentions in every for mention in mentions.values() for form in mention.forms}
        going = {n for n in fresh if n in self._names and not fresh[n] and self._names[n].articles.keys() <= out.keys()}
        stale = self._hanging(going, fresh, forms)
        for article, mentions in out.items():
            self._count(article, mentions, -1)
            for speaker in self._looked_at.pop(article, ()):
                self._short[speaker].drop(article)
            del self._mentions[article]
        for article, mentions in into.items():
            self._count(article, mentions, 1)
            self._mentions[article] = mentions
        stale |= forms | self._rekey(fresh)
        groups = self._regroup(stale)
        for name in self._keys.of.keys() & fresh.keys():
            groups.add(group := self._group[self._keys.of[name]])
            self._speaker.pop(group, None)  # names may be given more often than before
        speakers: list[AlignedSpeaker] = []
        revoiced: dict[str, Voice | None] = {}
        for group in groups:
            speakers += self._tell(group, fresh, told)
            revoiced |= self._hear(group)
        self._written.update(article for name in revoiced for article in self._names[name].articles)
        return tuple(sorted(speakers, key=lambda speaker: speaker.id)), revoiced

    def _count(self, article: str, mentions: Mapping[str, _Mention], sign: int) -> None:
        """An article gives these names, or does so no more."""
        for name, mention in mentions.items():
            found = self._names.setdefault(name, _Name())
            if sign > 0:
                found.articles[article] = mention.often
            else:
                del found.articles[article]
            self._count_forms(name, mention.forms, sign)
            for country in mention.countries:
                found.countries[country] = found.countries.get(country, 0) + sign
            for role in mention.roles:
                found.roles[role] = found.roles.get(role, 0) + sign

    def _count_forms(self, name: str, forms: Iterable[Key], sign: int) -> None:
        counts = self._names[name].forms
        for form in forms:
            counts[form] = counts.get(form, 0) + sign
            (self._declaring[form].add if counts[form] else self._declaring[form].discard)(name)

    def _rekey(self, mentioned: Iterable[str]) -> set[Key]:
        """Give names their keys, or take them away; returns the keys that have other names now."""
        moved = set(mentioned)
        for name in mentioned:
            there, (surname, seat) = bool(self._names[name].articles), _last_word(name)
            if seat:
                (self._seats[seat].add if there else self._seats[seat].discard)(name)
            elif surname and there != (name in self._keys.of):
                self._surnames[surname] += 1 if there else -1
                if self._surnames[surname] == there:  # the first who is called so, or the last one who was
                    moved |= self._seats.get(surname, set())
                if not self._surnames[surname]:
                    del self._surnames[surname]
        stale = set()
        for name in moved:
            there = bool(self._names[name].articles)
            key = key_of(body(name, self._surnames) or name) if there else None
            if others := self._keys.put(name, key):
                stale |= others
                self._written.update(self._names[name].articles)
            if not there:
                del self._names[name]
                self.voices.pop(name, None)
        return stale

    def _hanging(self, going: Iterable[str], mentioned: Iterable[str], forms: Iterable[Key]) -> set[Key]:
        """The keys that hang together with those of the names that are ``going``, of seats that a person who is ``mentioned``
        may be called like, and with these forms; before any of that changes."""
        seats = {seat for name in mentioned for seat in self._seats.get("".join(name_words(name)[-1:]), ())}
        keys = {self._keys.of[name] for name in {*going, *seats} if name in self._keys.of}
        return self._component(keys.union(forms))

    def _component(self, start: Iterable[Key]) -> set[Key]:
        """The keys that hang together with these, themselves among them as far as there are names of them."""
        found = set(start) & self._keys.names.keys()
        near = [*found]
        while near:
            fresh = set(self._related(near.pop())) - found
            found |= fresh
            near += fresh
        return found

    def _regroup(self, stale: set[Key]) -> set[Group]:
        """Join these keys anew, with what hangs together with them now; returns the groups that follow."""
        found = self._component(stale)
        for key in stale | found:
            self._speaker.pop(self._group.pop(key, frozenset()), None)
        return {self._group[key] for key in found}

    def _found_group(self, key: Key) -> Group | None:
        if key not in self._keys.names:
            return None
        component = self._component({key})
        names = {key: self._keys.names[key] for key in component}
        declared = {key: min(longer) for key in component if (longer := self._declared(key))}
        for group in merge(names, declared):
            self._group.update(dict.fromkeys(group, group))
        return self._group[key]

    def _declared(self, short: Key) -> set[Key]:
        """The keys that articles give the short form ``short``."""
        longer = {self._keys.of[name] for name in self._declaring.get(short, ())}
        return {key for key in longer if len(short) < len(key)}

    def _related(self, key: Key) -> Iterator[Key]:
        """The keys that may be joined to this one, or hinder that."""
        yield from self._keys.related(key)
        yield from self._declared(key)
        for name in self._keys.names[key]:
            for form, count in self._names[name].forms.items():
                if count and form in self._keys.names and len(form) < len(key):
                    yield form

    def _described(self, group: Group) -> AlignedSpeaker:
        """The speaker of a group."""
        names = self._keys.among(group)
        speaker = describe({name: sum(self._names[name].articles.values()) for name in names})
        speaker = replace(speaker, role=speaker.role or self._role(names))
        if is_person(speaker.name) and not any(map(body, names)):
            articles = {article for name in names for article in self._names[name].articles}
            short = self._short.setdefault(speaker.name, ShortName(speaker.name))
            for article in short.parts.keys() ^ articles:
                (self._looked_at[article].add if article in articles else self._looked_at[article].discard)(
                    speaker.name
                )
                self._written.add(article)
            speaker = replace(speaker, short=short.among(articles, lambda article: self._articles[article].text))
        return speaker

    def _role(self, names: Iterable[str]) -> str | None:
        """What most articles say beside the names of one person, the longest of several."""
        told: Counter[str] = Counter()
        for name in names:
            told.update({role: count for role, count in self._names[name].roles.items() if count > 0})
        return min(told, key=lambda role: (-told[role], -len(role), role), default=None)

    def _look_for_short(self, speaker: str, article: str, parts: Parts) -> None:
        self._short.setdefault(speaker, ShortName(speaker)).recall(article, parts)
        self._looked_at[article].add(speaker)

    def _tell(
        self, group: Group, fresh: Mapping[str, set[str]], told: Callable[[str], str | None]
    ) -> list[AlignedSpeaker]:
        """The speaker of a group, where anything about it is other than was told."""
        names, speaker = self._keys.among(group), self._speaker[group]
        known = {name: fresh.get(name, set()) for name in names if told(f"n{name}") == speaker.id}
        found = self._with_mentions(group, names, known)
        return [found] if found.mentions or told(f"s{speaker.id}") != digest(speaker) else []

    def _with_mentions(self, group: Group, names: Iterable[str], some: Mapping[str, set[str]]) -> AlignedSpeaker:
        """The speaker with the mentions of ``names``: all, or those in the articles that ``some`` tells."""
        mentions = [(article, name) for name in names for article in some.get(name, self._names[name].articles)]
        return replace(self._speaker[group], mentions=tuple(sorted(mentions)))

    def _hear(self, group: Group) -> dict[str, Voice | None]:
        """Find the voice of a group; returns its names where it is another, with the one before."""
        names = self._keys.among(group)
        votes: Counter[str] = Counter()
        for name in names:
            if country := country_in(name):
                votes[country] += len(self._names[name].articles)
        if not votes:
            for name in names:
                votes.update({country: count for country, count in self._names[name].countries.items() if count > 0})
        state = min(votes, key=lambda country: (-votes[country], country), default=None)
        voice = Voice(self._speaker[group].name, state)
        revoiced = {name: self.voices.get(name) for name in names if self.voices.get(name) != voice}
        self.voices.update(dict.fromkeys(revoiced, voice))
        return revoiced


def _last_word(name: str) -> tuple[str | None, str | None]:
    """The last word of a name: where it is that of a person, and where it is that of a seat."""
    last = name_words(name)[-1:]
    if body(name):
        return None, last[0]
    return (last[0], None) if is_person(name) else (None, None)


def _mentioned(article: AlignArticle) -> dict[str, _Mention]:
    """The names that an article's passages and estimates give."""
    names = [p.speaker for p in article.passages] + [e.speaker for e in article.estimates]
    return {
        name: _Mention(
            often,
            frozenset(map(key_of, forms_beside(name, article.text))),
            tuple(countries_before(name, article.text)) if is_person(name) else (),
            tuple(sorted(set(roles_beside(name, article.text)))) if is_person(name) else (),
        )
        for name, often in Counter(name for name in names if name).items()
    }
