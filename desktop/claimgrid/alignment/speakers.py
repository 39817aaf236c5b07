"""Names of speakers: which are of one person or body, what is shown of them, and the state that each speaks for."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from hashlib import sha256

from rapidfuzz.fuzz import ratio

from claimgrid.domain.messages import AlignedSpeaker

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

NEAR = 88
"""How alike (0 to 100) two long surnames must be to be spellings of one, where the given names agree."""
LONG = 6
"""Letters from which a surname is long."""
_COMPANY = {"general", "major"}
"""Offices that also begin the names of firms."""
_SHORT_FORM = re.compile(r"(?:['’]s?)?\s*\(([A-Z][A-Z&.-]{1,9})\)")
"""A short form in brackets after a name."""
_SHORT_FORM_AT_END = re.compile(_SHORT_FORM.pattern + "$")
_ARTICLES = {"al", "el", "ul"}
_BEFORE = re.compile(r"(?:[\w.’'-]+\s+){1,8}$")
_NEAR_BEFORE = 300
"""How many characters before a name may hold its title."""

Key = tuple[str, ...]
"""What the spellings of one name have in common."""
Names = AbstractSet[str]
"""The spellings that one key has."""


def body(name: str, people: Container[str] = ()) -> str | None:
    """The body or state that a building, a street or a capital stands for: "the Pentagon", "Seoul"; not where somebody in
    ``people`` bears the name."""
    words = name_words(name)
    if words[-1:] and words[-1] in people:
        return None
    return bodies().get(words) or capitals().get(words)


def forms_beside(name: str, text: str) -> tuple[str, ...]:
    """The short forms in brackets after ``name`` in ``text``."""
    return tuple(match[1] for at in _places(name, text) if (match := _SHORT_FORM.match(text, at + len(name))))


def _places(name: str, text: str) -> Iterator[int]:
    """Where ``name`` stands in ``text``."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))


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
def is_person(name: str) -> bool:
    """True where what is left without a title can be a person's name: a few capitalised words, no country among them."""
    words = _bare(name)
    named = set(words) <= _capitalised(name) and not set(words) & (offices() | country_words())
    return named and (1 < len(words) <= 4 or _title(name) > 0)


@cache
def key_of(name: str) -> Key:
    """The key under which spellings of one name meet; a body keeps every word of its name, signs alone are a word."""
    name = _SHORT_FORM_AT_END.sub("", name)
    return tuple(sound(w) for w in (_bare(name) if is_person(name) else name_words(name)) or (name,))


def merge(groups: Mapping[Key, Names], declared: Mapping[Key, Key]) -> list[frozenset[Key]]:
    """Keys joined where an article says so, where a short name belongs to one full name only, or where two full names
    differ by a letter or so. ``groups`` are the names of each key."""
    target = {key: declared.get(key, key) for key in groups}
    full = sorted(key for key in groups if len(key) > 1)
    given: dict[Key, list[Key]] = defaultdict(list)  # the full names by what stands before the last word
    for key in full:
        same = (other for other in given[key[:-1]] if target[other] == other and same_person(key, other))
        target[key] = next(same, target[key])
        given[key[:-1]].append(key)
    people = {key for key in full if are_people(groups[key])}
    for key, forms in _forms(people).items():
        target[key] = _last(target, forms[0])
    longer: dict[Key, list[Key]] = defaultdict(list)
    for key in full:
        for form in full_forms(key, groups[key]):
            longer[form].append(key)
    for key in sorted(groups):
        others = {other for form in short_forms(key, groups[key]) for other in longer.get(form, ())}
        owners = {target[o] for o in others if is_short_for(key, groups[key], o, groups[o])}
        if target[key] == key and len(owners) == 1:
            target[key] = owners.pop()
    merged: dict[Key, set[Key]] = defaultdict(set)
    for key in groups:
        merged[_last(target, key)].add(key)
    return [frozenset(merged[key]) for key in sorted(merged)]


def are_people(names: Names) -> bool:
    """Whether one of ``names`` can be a person's."""
    return any(is_person(name) for name in names)


def _forms(people: Iterable[Key]) -> dict[Key, list[Key]]:
    """The keys of one surname whose given names are forms of one, all of each other: "J. Berg" may be John or Jane."""
    families: dict[Key, list[Key]] = defaultdict(list)
    for key in sorted(people):
        families[key[1:]].append(key)
    alike = {key: [o for o in family if same_given(key[0], o[0])] for family in families.values() for key in family}
    return {key: forms for key, forms in alike.items() if forms[0] != key and all(alike[o] == forms for o in forms)}


def full_forms(key: Key, names: Names) -> set[Key]:
    """What may be short for a full name: all but its first word, its initials, and of people also the first word, the last,
    and both."""
    found = {key[1:], *((found,) for found in initials(names))}
    return found | {key[:1], key[-1:], (key[0], key[-1])} if are_people(names) else found


def short_forms(key: Key, names: Names) -> set[Key]:
    """As what a name may be short for a full one."""
    return {key, *((name.lower(),) for name in names if name.isupper())}


def _last(target: Mapping[Key, Key], key: Key) -> Key:
    while target[key] != key:
        key = target[key]
    return key


def is_short_for(key: Key, short: Names, other: Key, full: Names) -> bool:
    """True where ``key`` may be the surname, the end or the initials of the longer name ``other``."""
    if len(key) >= len(other) or key in _country_keys():
        return False
    if len(key) > 1:
        if key[-1] == other[-1] and _opens(key, other) and are_people(full):
            return True
        ends = len(other) == len(key) + 1 and other[-len(key) :] == key
        return ends and not set(name_words(min(short))) & generic_bodies() and _is_named(short)
    if (other[-1] == key[0] or (len(other) > 2 and other[0] == key[0])) and are_people(full):
        return True  # a family name may come first
    return any(name.isupper() and name.lower() in initials(full) for name in short)


def _opens(key: Key, other: Key) -> bool:
    """Whether ``key`` is the first and last name of ``other``: "Recep Erdogan" for "Recep Tayyip Erdogan"."""
    return len(key) == 2 and len(other) > 2 and key[0] == other[0]


def _is_named(names: Names) -> bool:
    """True where every spelling has capitals throughout: "Red Cross", not "the company"."""
    return all(set(name_words(name)) <= _capitalised(name) for name in names)


def initials(names: Iterable[str]) -> set[str]:
    """The first letters of the capitalised words of each spelling, in lower case."""
    words = ([w for w in re.split(r"[\s-]+", name) if w[:1].isupper()] for name in names)
    return {"".join(w[0] for w in found).lower() for found in words if len(found) > 1}


@cache
def _country_keys() -> set[Key]:
    return {tuple(sound(w) for w in words) for words in countries()}


def same_person(a: Key, b: Key) -> bool:
    """Whether two full names differ by a letter or so of a long last word."""
    if len(a) != len(b) or a[:-1] != b[:-1]:
        return False
    return min(len(a[-1]), len(b[-1])) >= LONG and ratio(a[-1], b[-1]) >= NEAR


@cache
def same_given(a: str, b: str) -> bool:
    """Whether two given names, as they sound, are forms of one, or one the initial of the other."""
    forms = [{sound(name) for name in group} for group in given_names()]
    return a == b or (a[0] == b[0] and 1 in (len(a), len(b))) or any({a, b} <= group for group in forms)


def speaker_id(name: str) -> str:
    """The id of the speaker of this name."""
    return f"s{sha256(name.lower().encode()).hexdigest()[:10]}"


def describe(counts: Mapping[str, int]) -> AlignedSpeaker:
    """The speaker that these names are of, by how often each is given; without where, and without a short name."""
    shown: Counter[str] = Counter()
    for spelling, count in counts.items():
        shown[_shown(spelling)] += count
    name = min(shown, key=lambda n: (-len(name_words(n)), -shown[n], n))
    stands_for = {found for spelling in counts if (found := body(spelling))}
    return AlignedSpeaker(speaker_id(name), name, tuple(sorted({name, *counts, *stands_for})), _role(counts), ())


@cache
def _shown(name: str) -> str:
    """``name`` without the titles before it."""
    words = name.split()
    rest = len(name_words(name)) - _title(name)
    if not is_person(name):
        return name
    tails = (" ".join(words[i:]) for i in range(len(words)))
    return next((tail for tail in tails if len(name_words(tail)) <= rest), name)


def _role(names: Iterable[str]) -> str | None:
    """The longest title that an article puts before the name."""
    roles = {name.removesuffix(_shown(name)).strip(" ,") for name in names}
    return min(roles - {""}, key=lambda role: (-len(role), role), default=None)


def countries_before(name: str, text: str) -> list[str]:
    """The countries in the titles before each place where ``text`` gives ``name``."""
    return [country for at in _places(name, text) if (country := _country_before(text[max(0, at - _NEAR_BEFORE) : at]))]


@cache
def country_in(name: str) -> str | None:
    """The first country that ``name`` holds."""
    words = name_words(name)
    for start in range(len(words)):
        for end in range(min(len(words), start + 6), start, -1):
            if country := countries().get(words[start:end]):
                return country
    return None


def _country_before(text: str) -> str | None:
    """The country in the title that ends ``text``: "Ukrainian Defence Minister "."""
    match = _BEFORE.search(text)
    if match is None:
        return None
    title: list[str] = []
    for word in reversed(match.group().split()):
        plain = name_words(word)
        ends_sentence = word[-1] in ".!?" and "." not in word[:-1] and not set(plain) & offices()
        if ends_sentence or not (word[:1].isupper() or set(plain) & (offices() | beside_offices())):
            break
        title.insert(0, word)
    return country_in(" ".join(title))
