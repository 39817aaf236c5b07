"""Who is mentioned where: one entry for a person or body across articles, and the state that each speaks for.

Kept as articles come and go: one more article has only those names joined again that may be short for one another, or
spellings of one, with a name that it brings; the result is that of joining all from scratch.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from claimgrid.domain.messages import AlignArticle, AlignedSpeaker

from .holders import Members
from .keys import Keys
from .memory import Kept, Lazy, Rows, about, to_text
from .names import name_words
from .naming import Mention, Named, last_word, mentioned
from .short_names import Parts, ShortName
from .speakers import (
    Key,
    body,
    country_in,
    describe,
    is_person,
    key_of,
    merge,
    speaker_id,
)


class Voice(NamedTuple):
    """Who is behind a name: the speaker's name, and the country it speaks for where that is known."""

    name: str
    state: str | None


Group = frozenset[Key]
"""The keys of one person or body."""


class Speakers:
    """The speakers of all passages and estimates of some articles."""

    def __init__(self, articles: Mapping[str, AlignArticle], kept: Kept) -> None:
        """``articles`` are all that there are, always as they are now; those of the beginning are as they were ``kept``."""
        self._articles, self._kept = articles, kept
        self._mentions: Lazy[str, dict[str, Mention]] = Lazy(self._kept_mentions)  # by article and name
        self._names: Lazy[str, Named] = Lazy(self._kept_name)
        self._surnames = Members[str]("surname", kept)  # names of people, by their last words
        self._seats = Members[str]("seat", kept)  # names that stand for a body, by these
        self._keys = Keys(kept)
        self._declaring = Members[str]("short form", kept)  # the names with short forms beside them, by these
        self._group: Lazy[Key, Group] = Lazy(self._found_group)
        self._speaker: Lazy[Group, AlignedSpeaker] = Lazy(self._described)  # without mentions
        self._short: Lazy[str, ShortName] = Lazy(self._kept_short)  # by the names of speakers
        self._looked_at = Members[str]("shortened in", kept)
        """The speakers whose parts of names were looked at in articles, by these."""
        self._unsaid: set[str] = set()  # speakers, under other names or gone since the last change
        self.voices: Lazy[str, Voice | None] = Lazy(self._kept_voice)
        """The voice behind each name; its country as the names, or the titles before them in the texts, tell. None for names
        that are no more."""

    # What is kept

    def _kept_mentions(self, article: str) -> dict[str, Mention] | None:
        piece = self._kept.piece(about(article, "speakers"))
        return {name: Mention.of(mention) for name, mention in piece.items()} if piece is not None else None

    def _kept_name(self, name: str) -> Named | None:
        found = Named()
        for article, mention in self._kept.under(_named(name)).items():
            found.count(article, Mention.of(json.loads(mention)), 1)
        return found if found.articles else None

    def _kept_voice(self, name: str) -> Voice | None:
        voice = next(iter(self._kept.under(f"voice {name}").values()), None)
        return Voice(*json.loads(voice)) if voice else None

    def _kept_short(self, speaker: str) -> ShortName:
        found = ShortName(speaker)
        for article, parts in self._kept.under(f"short {speaker}").items():
            found.recall(article, json.loads(parts))
        return found

    def kept(self, article: str) -> Rows:
        """What is to be kept of an article: how often it gives each name, and the keys of short forms, the countries and the
        roles beside it."""
        return {
            about(article, "speakers"): to_text({n: mention.kept() for n, mention in self._mentions[article].items()})
        }

    def rewritten(self) -> set[str]:
        """The articles of which that is other than it was: none, for it does not change with others."""
        return set()

    def found_by(self, article: str) -> Rows:
        """The same under each name."""
        return {_named(name): to_text(mention.kept()) for name, mention in self._mentions[article].items()}

    def every_row(self) -> Iterator[tuple[str, str, str]]:
        """All else that is to be kept: members, names and values."""
        for members in (self._surnames, self._seats, self._declaring, self._looked_at, self._keys):
            yield from members.rows()
        yield from ((name, f"voice {name}", to_text(voice)) for name, voice in self.voices.items() if voice)
        for speaker, short in self._short.items():
            yield from ((article, f"short {speaker}", to_text(parts)) for article, parts in short.parts.items())

    def fetch(self, names: Iterable[str]) -> None:
        """Look up at once the voices behind these names."""
        self._kept.fetch(f"voice {name}" for name in names if name not in self.voices)

    # What is asked

    def articles(self, name: str) -> Iterable[str]:
        """The articles that give this name."""
        found = self._names.find(name)
        return found.articles if found else ()

    def every(self) -> tuple[AlignedSpeaker, ...]:
        """All speakers with all their mentions, in order of id."""
        groups = {self._group[key] for key, names in self._keys.names.items() if names}
        found = [self._with_mentions(group, self._keys.among(group), {}) for group in groups]
        return tuple(sorted(found, key=lambda speaker: speaker.id))

    # What changes

    def change(
        self, gone: Iterable[str], new: Iterable[AlignArticle]
    ) -> tuple[tuple[AlignedSpeaker, ...], dict[str, Voice | None]]:
        """Take out articles, and take in others. Returns the speakers that may be other than before, in order of id, with
        those mentions that are new or were another's; and the names that have another voice, with the one before."""
        fresh: dict[str, set[str]] = defaultdict(set)  # the names mentioned, with the new articles that do
        out = {article: self._mentions[article] for article in gone}
        into = {article.id: mentioned(article) for article in new}
        self._fetch({name for mentions in (*out.values(), *into.values()) for name in mentions})
        for mentions in out.values():
            fresh.update((name, set()) for name in mentions)
        for article, mentions in into.items():
            for name in mentions:
                fresh[name].add(article)
        every = (*out.values(), *into.values())
        forms = {form for mentions in every for mention in mentions.values() for form in mention.forms}
        going = {n for n in fresh if not fresh[n] and self._names[n].articles.keys() <= out.keys()}
        stale = self._hanging(going, fresh, forms)
        for article, mentions in out.items():
            self._count(article, mentions, -1)
            for speaker in [*self._looked_at[article]]:
                self._look(speaker, article, None)
            del self._mentions[article]
        for article, mentions in into.items():
            self._count(article, mentions, 1)
            self._mentions[article] = mentions
        stale |= forms | self._rekey(fresh)
        groups = self._regroup(stale)
        for key in {key for name in fresh if (key := self._keys.of.find(name)) is not None}:
            groups.add(group := self._group[key])
            self._speaker.pop(group, None)  # names may be given more often than before
        self._fetch({name for group in groups for name in self._keys.among(group)})
        speakers: list[AlignedSpeaker] = []
        revoiced: dict[str, Voice | None] = {}
        for group in groups:
            speakers.append(self._tell(group, fresh))
            revoiced |= self._hear(group)
        for name in self._unsaid - {speaker.name for speaker in speakers}:
            for article in [*self._short[name].parts]:
                self._look(name, article, None)
        self._unsaid.clear()
        return tuple(sorted(speakers, key=lambda speaker: speaker.id)), revoiced

    def _count(self, article: str, mentions: Mapping[str, Mention], sign: int) -> None:
        """An article gives these names, or does so no more."""
        for name, mention in mentions.items():
            if (found := self._names.find(name)) is None:
                found = self._names[name] = Named()
            found.count(article, mention, sign)
            for form in mention.forms:
                change = self._declaring.add if found.forms[form] else self._declaring.discard
                change(" ".join(form), name)

    def _rekey(self, mentioned: Iterable[str]) -> set[Key]:
        """Give names their keys, or take them away; returns the keys that have other names now."""
        moved = set(mentioned)
        for name in mentioned:
            there, (surname, seat) = bool(self._names[name].articles), last_word(name)
            if seat:
                (self._seats.add if there else self._seats.discard)(seat, name)
            elif surname and there != (name in self._surnames[surname]):
                others = len(self._surnames[surname] - {name})
                (self._surnames.add if there else self._surnames.discard)(surname, name)
                if not others:  # the first who is called so, or the last one who was
                    moved |= self._seats[surname]
        stale = set()
        for name in moved:
            there, last = bool(self._names[name].articles), name_words(name)[-1:]
            people = last if last and self._surnames[last[0]] else ()
            stale |= self._keys.put(name, key_of(body(name, people) or name) if there else None)
            if not there:
                self._voice(name, None)
        return stale

    def _voice(self, name: str, voice: Voice | None) -> None:
        if before := self.voices.find(name):
            self._unsaid.add(before.name)
        self.voices[name] = voice
        self._kept.changed[name][f"voice {name}"] = to_text(voice) if voice else ""

    def _fetch(self, every: Iterable[str]) -> None:
        """Look up at once what is known of these names."""
        names = [name for name in every if name not in self._names]
        last = {word for name in names for word in name_words(name)[-1:]}
        self._kept.fetch(
            [
                *(f"{kind} {name}" for name in names for kind in ("name", "keyed", "voice", "short")),
                *(f"{kind} {' '.join(key)}" for key in map(key_of, names) for kind in ("key", "short form")),
                *(f"part {word}" for name in names for word in key_of(name)),
                *(f"{kind} {word}" for word in last for kind in ("surname", "seat")),
            ]
        )

    def _hanging(self, going: Iterable[str], mentioned: Iterable[str], forms: Iterable[Key]) -> set[Key]:
        """The keys that hang together with those of the names that are ``going``, of seats that a person who is ``mentioned``
        may be called like, and with these forms; before any of that changes."""
        seats = {seat for name in mentioned for word in name_words(name)[-1:] for seat in self._seats[word]}
        keys = {key for name in {*going, *seats} if (key := self._keys.of.find(name)) is not None}
        return self._component(keys.union(forms))

    def _component(self, start: Iterable[Key]) -> set[Key]:
        """The keys that hang together with these, themselves among them as far as there are names of them."""
        found = {key for key in start if self._keys.names[key]}
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
        if not self._keys.names[key]:
            return None
        component = self._component({key})
        names = {key: self._keys.names[key] for key in component}
        declared = {key: min(longer) for key in component if (longer := self._declared(key))}
        for group in merge(names, declared):
            self._group.update(dict.fromkeys(group, group))
        return self._group[key]

    def _declared(self, short: Key) -> set[Key]:
        """The keys that articles give the short form ``short``."""
        longer = {self._keys.of[name] for name in self._declaring[" ".join(short)]}
        return {key for key in longer if key is not None and len(short) < len(key)}

    def _related(self, key: Key) -> Iterator[Key]:
        """The keys that may be joined to this one, or hinder that."""
        yield from self._keys.related(key)
        yield from self._declared(key)
        for name in self._keys.names[key]:
            for form, count in self._names[name].forms.items():
                if count and self._keys.names[form] and len(form) < len(key):
                    yield form

    def _described(self, group: Group) -> AlignedSpeaker:
        """The speaker of a group."""
        names = self._keys.among(group)
        speaker = describe({name: sum(self._names[name].articles.values()) for name in names})
        speaker = replace(speaker, role=speaker.role or self._role(names))
        if is_person(speaker.name):
            is_called = not any(map(body, names))
            articles = {article for name in names for article in self._names[name].articles} if is_called else set()
            short = self._short[speaker.name]
            for article in short.parts.keys() - articles:
                self._look(speaker.name, article, None)
            for article in articles - short.parts.keys():
                self._look(speaker.name, article, short.parts_in(self._articles[article].text))
            speaker = replace(speaker, short=short.shortest())
        return speaker

    def _look(self, speaker: str, article: str, parts: Parts | None) -> None:
        """These parts of the speaker's name stand alone in an article; or it is gone, or none that names the speaker."""
        short = self._short[speaker]
        if parts is None:
            short.drop(article)
        else:
            short.recall(article, parts)
        (self._looked_at.discard if parts is None else self._looked_at.add)(article, speaker)
        self._kept.changed[article][f"short {speaker}"] = "" if parts is None else to_text(parts)

    def _role(self, names: Iterable[str]) -> str | None:
        """What most articles say beside the names of one person, the longest of several."""
        told: Counter[str] = Counter()
        for name in names:
            told.update({role: count for role, count in self._names[name].roles.items() if count > 0})
        return min(told, key=lambda role: (-told[role], -len(role), role), default=None)

    def _tell(self, group: Group, fresh: Mapping[str, set[str]]) -> AlignedSpeaker:
        """The speaker of a group, with the mentions of names that were another's, and of others in articles that are new."""
        names, speaker = self._keys.among(group), self._speaker[group]
        voices = {name: voice for name in names if (voice := self.voices.find(name))}
        known = {name: fresh.get(name, set()) for name, voice in voices.items() if speaker_id(voice.name) == speaker.id}
        return self._with_mentions(group, names, known)

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
        revoiced = {name: before for name in names if (before := self.voices.find(name)) != voice}
        for name in revoiced:
            self._voice(name, voice)
        return revoiced


def _named(name: str) -> str:
    """Under which name is kept where a name is given."""
    return f"name {name}"
