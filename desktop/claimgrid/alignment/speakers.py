"""One entry for a person or body across articles, and the state that each speaks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from claimgrid.domain.messages import AlignArticle, AlignedSpeaker

from .lexicon import (
    beside_offices,
    bodies,
    capitals,
    countries,
    country_words,
    generic_bodies,
    given_names,
    offices,
)
from .names import name_words, sound
from .short_names import short_name

NEAR = 88
"""How alike (0 to 100) two long surnames must be to be spellings of one, where the given names agree."""
LONG = 6
"""Letters from which a surname is long."""
_COMPANY = {"general", "major"}
"""Offices that also begin the names of firms."""
_SHORT_FORM = r"(?:['’]s?)?\s*\(([A-Z][A-Z&.-]{1,9})\)"
"""A short form in brackets after a name."""
_ARTICLES = {"al", "el", "ul"}
_BEFORE = re.compile(r"(?:[\w.’'-]+\s+){1,8}$")
_NEAR_BEFORE = 300
"""How many characters before a name may hold its title."""

Key = tuple[str, ...]
Mention = tuple[str, str]
"""An article's id and the name it gives."""


def find_speakers(articles: Sequence[AlignArticle]) -> tuple[AlignedSpeaker, ...]:
    """The speakers of all passages and estimates, in order of id."""
    mentions: Counter[Mention] = Counter()
    for article in articles:
        names = [p.speaker for p in article.passages] + [e.speaker for e in article.estimates]
        mentions.update((article.id, name) for name in names if name)
    people = {name_words(name)[-1] for _, name in mentions if _is_person(name) and not _body(name)}
    groups: dict[Key, set[Mention]] = defaultdict(set)
    for mention in mentions:
        groups[_key(_body(mention[1], people) or mention[1])].add(mention)
    merged = _merge(groups, _declared(articles, groups))
    texts = {article.id: article.text for article in articles}
    return tuple(sorted((_speaker(group, mentions, texts) for group in merged), key=lambda s: s.id))


def _body(name: str, people: Container[str] = ()) -> str | None:
    """The body or state that a building, a street or a capital stands for: "the Pentagon", "Seoul"; not where somebody in
    ``people`` bears the name."""
    words = name_words(name)
    if words[-1:] and words[-1] in people:
        return None
    return bodies().get(words) or capitals().get(words)


def _declared(articles: Sequence[AlignArticle], groups: Mapping[Key, set[Mention]]) -> dict[Key, Key]:
    """The keys of short forms that an article gives in brackets, "State Security Service (SSS)", with the long one's."""
    texts = {article.id: article.text for article in articles}
    found: dict[Key, Key] = {}
    for key, mentions in sorted(groups.items()):
        for article, name in sorted(mentions):
            for form in _forms_beside(name, texts[article]):
                short = _key(form)
                if short in groups and len(short) < len(key):
                    found.setdefault(short, key)
    return found


@lru_cache(maxsize=1 << 16)
def _forms_beside(name: str, text: str) -> tuple[str, ...]:
    """The short forms in brackets after ``name`` in ``text``."""
    return tuple(match[1] for match in re.finditer(re.escape(name) + _SHORT_FORM, text))


@cache
def _title(name: str) -> int:
    """How many words at the head of ``name`` are a title: all up to the last office, and what belongs to it."""
    words = name_words(name)
    held = [i for i, word in enumerate(words[:-1]) if word in offices()]
    if not held or (len(words) == 2 and words[0] in _COMPANY):
        return 0
    if {"to", "for"} & set(words[: held[-1]]):
        return 0  # "a source close to President Ilves" is another
    start = held[-1] + 1
    while start < len(words) - 1 and words[start] in beside_offices():
        start += 1
    return 0 if words[start - 1] in {"of", "for", "to"} else start


@cache
def _bare(name: str) -> tuple[str, ...]:
    """The words of ``name`` without its title, without initials in its middle and without an Arabic article."""
    rest = name_words(name)[_title(name) :]
    rest = tuple(w for i, w in enumerate(rest) if w not in _ARTICLES or i == len(rest) - 1)
    return tuple(w for i, w in enumerate(rest) if len(w) > 1 or i in {0, len(rest) - 1})


def _capitalised(name: str) -> set[str]:
    return {w for part in re.split(r"[\s-]+", name) if part[:1].isupper() for w in name_words(part)}


@cache
def _is_person(name: str) -> bool:
    """True where what is left without a title can be a person's name: a few capitalised words, no country among them."""
    words = _bare(name)
    named = set(words) <= _capitalised(name) and not set(words) & (offices() | country_words())
    return named and (1 < len(words) <= 4 or _title(name) > 0)


@cache
def _key(name: str) -> Key:
    """The key under which spellings of one name meet; a body keeps every word of its name, signs alone are a word."""
    name = re.sub(_SHORT_FORM + "$", "", name)
    return tuple(sound(w) for w in (_bare(name) if _is_person(name) else name_words(name)) or (name,))


def _merge(groups: Mapping[Key, set[Mention]], declared: Mapping[Key, Key]) -> list[set[Mention]]:
    """Groups joined where an article says so, where a short name belongs to one full name only, or where two full names
    differ by a letter or so."""
    target = {key: declared.get(key, key) for key in groups}
    full = sorted(key for key in groups if len(key) > 1)
    given: dict[Key, list[Key]] = defaultdict(list)  # the full names by what stands before the last word
    for key in full:
        same = (other for other in given[key[:-1]] if target[other] == other and _same_person(key, other))
        target[key] = next(same, target[key])
        given[key[:-1]].append(key)
    people = {key for key in full if any(_is_person(name) for _, name in groups[key])}
    for key, forms in _forms(people).items():
        target[key] = _last(target, forms[0])
    longer = _by_short_forms(full, groups)
    for key in sorted(groups):
        short = {key, *((name.lower(),) for _, name in groups[key] if name.isupper())}
        others = {other for form in short for other in longer.get(form, ())}
        owners = {target[o] for o in others if _is_short_for(key, groups[key], o, groups[o], people)}
        if target[key] == key and len(owners) == 1:
            target[key] = owners.pop()
    merged: dict[Key, set[Mention]] = defaultdict(set)
    for key, mentions in groups.items():
        merged[_last(target, key)] |= mentions
    return [merged[key] for key in sorted(merged)]


def _forms(people: Iterable[Key]) -> dict[Key, list[Key]]:
    """The keys of one surname whose given names are forms of one, all of each other: "J. Berg" may be John or Jane."""
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in sorted(people):
        families[key[1:]].append(key)
    alike = {key: [o for o in family if _same_given(key[0], o[0])] for family in families.values() for key in family}
    return {key: forms for key, forms in alike.items() if forms[0] != key and all(alike[o] == forms for o in forms)}


def _by_short_forms(full: Iterable[Key], groups: Mapping[Key, set[Mention]]) -> dict[Key, list[Key]]:
    """The full names by what may be short for them: all but the first word, the first, the last, both, the initials."""
    found: dict[Key, list[Key]] = defaultdict(list)
    for key in full:
        for form in {
            key[1:],
            key[:1],
            key[-1:],
            (key[0], key[-1]),
            *((initials,) for initials in _initials(groups[key])),
        }:
            found[form].append(key)
    return found


def _last(target: Mapping[Key, Key], key: Key) -> Key:
    while target[key] != key:
        key = target[key]
    return key


def _is_short_for(key: Key, short: Iterable[Mention], other: Key, full: Iterable[Mention], people: set[Key]) -> bool:
    """True where ``key`` may be the surname, the end or the initials of the longer name ``other``."""
    if len(key) >= len(other) or key in _country_keys():
        return False
    if len(key) > 1:
        if key[-1] == other[-1] and other in people and _opens(key, other):
            return True
        ends = len(other) == len(key) + 1 and other[-len(key) :] == key
        return ends and not set(name_words(min(short)[1])) & generic_bodies() and _is_named(short)
    if other in people and (
        other[-1] == key[0] or (len(other) > 2 and other[0] == key[0])
    ):  # a family name may come first
        return True
    return any(name.isupper() and name.lower() in _initials(full) for _, name in short)


def _opens(key: Key, other: Key) -> bool:
    """Whether ``key`` is the first and last name of ``other``: "Recep Erdogan" for "Recep Tayyip Erdogan"."""
    return len(key) == 2 and len(other) > 2 and key[0] == other[0]


def _is_named(mentions: Iterable[Mention]) -> bool:
    """True where every spelling has capitals throughout: "Red Cross", not "the company"."""
    return all(set(name_words(name)) <= _capitalised(name) for _, name in mentions)


def _initials(mentions: Iterable[Mention]) -> set[str]:
    """The first letters of the capitalised words of each spelling, in lower case."""
    words = ([w for w in re.split(r"[\s-]+", name) if w[:1].isupper()] for _, name in mentions)
    return {"".join(w[0] for w in found).lower() for found in words if len(found) > 1}


@cache
def _country_keys() -> set[Key]:
    return {tuple(sound(w) for w in words) for words in countries()}


def _same_person(a: Key, b: Key) -> bool:
    if len(a) != len(b) or a[:-1] != b[:-1]:
        return False
    return min(len(a[-1]), len(b[-1])) >= LONG and ratio(a[-1], b[-1]) >= NEAR


@cache
def _same_given(a: str, b: str) -> bool:
    """Whether two given names, as they sound, are forms of one, or one the initial of the other."""
    forms = [{sound(name) for name in group} for group in given_names()]
    return a == b or (a[0] == b[0] and 1 in (len(a), len(b))) or any({a, b} <= group for group in forms)


def _speaker(group: Iterable[Mention], mentions: Mapping[Mention, int], texts: Mapping[str, str]) -> AlignedSpeaker:
    counts: Counter[str] = Counter()
    for mention in group:
        counts[_shown(mention[1])] += mentions[mention]
    found = sorted(group)
    name = min(counts, key=lambda n: (-len(name_words(n)), -counts[n], n))
    stands_for = {body for _, spelling in found if (body := _body(spelling))}
    spellings = {name, *(spelling for _, spelling in found), *stands_for}
    digest = sha256(name.lower().encode()).hexdigest()[:10]
    short = None
    if _is_person(name) and not stands_for:
        short = short_name(name, (texts[article] for article in sorted({article for article, _ in found})))
    return AlignedSpeaker(f"s{digest}", name, tuple(sorted(spellings)), _role(found), tuple(found), short)


@cache
def _shown(name: str) -> str:
    """``name`` without the titles before it."""
    words = name.split()
    rest = len(name_words(name)) - _title(name)
    if not _is_person(name):
        return name
    tails = (" ".join(words[i:]) for i in range(len(words)))
    return next((tail for tail in tails if len(name_words(tail)) <= rest), name)


def _role(mentions: Sequence[Mention]) -> str | None:
    """The longest title that an article puts before the name."""
    roles = {name.removesuffix(_shown(name)).strip(" ,") for _, name in mentions}
    return min(roles - {""}, key=lambda role: (-len(role), role), default=None)


class Voice(NamedTuple):
    """Who is behind a name: the speaker's name, and the country it speaks for where that is known."""

    name: str
    state: str | None


def find_voices(speakers: Sequence[AlignedSpeaker], articles: Sequence[AlignArticle]) -> dict[Mention, Voice]:
    """The Voice behind every mention; its country as the name, or the title before it in the text, tells."""
    texts = {article.id: article.text for article in articles}
    found = {}
    for speaker in speakers:
        votes = Counter(c for _, name in speaker.mentions if (c := _country_in(name))) or Counter(
            c for article, name in speaker.mentions if _is_person(name) for c in _countries_before(name, texts[article])
        )
        state = min(votes, key=lambda country: (-votes[country], country), default=None)
        found.update(dict.fromkeys(speaker.mentions, Voice(speaker.name, state)))
    return found


@lru_cache(maxsize=1 << 16)
def _countries_before(name: str, text: str) -> list[str]:
    """The countries in the titles before each place where ``text`` gives ``name``."""
    places = (place.start() for place in re.finditer(re.escape(name), text))
    return [country for place in places if (country := _country_before(text[:place]))]


@cache
def _country_in(name: str) -> str | None:
    """The first country that ``name`` holds."""
    words = name_words(name)
    for start in range(len(words)):
        for end in range(min(len(words), start + 6), start, -1):
            if country := countries().get(words[start:end]):
                return country
    return None


def _country_before(text: str) -> str | None:
    """The country in the title that ends ``text``: "Ukrainian Defence Minister "."""
    match = _BEFORE.search(text[-_NEAR_BEFORE:])
    if match is None:
        return None
    title: list[str] = []
    for word in reversed(match.group().split()):
        plain = name_words(word)
        ends_sentence = word[-1] in ".!?" and "." not in word[:-1] and not set(plain) & offices()
        if ends_sentence or not (word[:1].isupper() or set(plain) & (offices() | beside_offices())):
            break
        title.insert(0, word)
    return _country_in(" ".join(title))
