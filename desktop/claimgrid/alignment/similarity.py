"""How alike two passages are: the log-odds that they carry one claim, from what their Features share.

The weights of the parts are data (``resources/lexicon/alignment.toml``), fitted by logistic regression on pairs of
passages about one event. Terms are weighted by how rare they are in the set, in coarse steps (inverse document
frequency, Spärck Jones 1972), so that one more article moves few weights. Whether a claim is carried or denied makes no
difference, for claims are put in their positive form, but where next to nothing else speaks for one claim.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from math import log2
from typing import NamedTuple
from zlib import crc32

from claimgrid.domain.passage import Features

from .lexicon import everyday_words, kinds_of_events, kinds_of_things, mutual_events, open_events
from .names import name_words, sound

_WORD = re.compile(r"\w+")
_SUFFIXES = (
    "ization", "isation", "ational", "fulness", "ousness", "iveness", "ations", "ments", "ation", "ement", "ment",
    "ness", "tion", "sion", "ity", "ing", "ive", "ize", "ise", "ous", "ial", "ant", "ent", "ion", "ist", "ism", "al",
    "er", "or", "ed", "es", "ly", "e", "y", "s",
)  # fmt: skip


GRAM = 4
"""Letters in the pieces of spelling that two passages may share."""
BITS = 4096
"""How many pieces of spelling are told apart."""
OTHERS = 100
"""The passages that a small set is seen among."""
LARGE = 20
"""From this number on, the same figure speaks for the same claim."""
RARE = 8.0
"""The most that a term weighs: one passage in 256 holds it. How much rarer it is would be chance."""
MANY = 64
"""The weight of a term that so many passages hold, or more, moves in steps of 2 only."""
TELLING = 3.5
"""The weight from which a term may tell one claim from the others of its event: one passage in 11 holds it, or fewer."""
BESIDE = 1.0
"""What passages share beside one term must weigh more than this to count: what every second passage holds weighs 0.5."""
AGAIN = 1.75
"""In so many passages of an article, on average, stands a term at most that does. What an event is about stands in more."""


@dataclass(frozen=True)
class Profile:
    """A passage's Features as sets, ready to be compared. ``terms`` are stems of words, names and numbers; ``line`` are all
    its words, those without content too, as they stand."""

    terms: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    main: str | None
    predicates: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    line: str
    keys: frozenset[str]
    """The terms and predicates: what passages worth comparing share."""
    held: frozenset[str]
    """All terms of the passage, wherever they stand in it."""
    denies: bool
    spoken: bool
    """Whether it is somebody's words, not the article's own."""

    @cached_property
    def spelled(self) -> int:
        """The pieces of the spelling of its words, a bit each; found when it is first compared."""
        return _spelling(self.line)


def stem(word: str) -> str:
    """``word`` without its ending, at least four letters of it; names of classes stay as they are."""
    if word.isupper():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def profile(features: Features, text: str, *, counts: bool = True, spoken: bool = False) -> Profile:
    """The Profile of a passage with these ``features`` and this ``text``, ``spoken`` where somebody says it. A small number
    tells claims apart only where the passage ``counts`` something that is measured: "soldiers of two countries" gives no
    figure."""
    names = frozenset([sound(w) for name in features.names for w in name_words(name)])
    whole = frozenset(map(term, features.words)).union(names, features.numbers)
    predicates = frozenset(map(term, features.predicates))
    subject, complement = _keys(features.subject), _keys(features.object)
    keys = whole if predicates <= whole else whole | predicates
    return Profile(
        terms=whole,
        names=names,
        numbers=frozenset([n for n in features.numbers if n != "1" and (counts or large({n}))]),
        main=term(features.predicates[0]) if features.predicates else None,
        predicates=predicates,
        subject=subject,
        object=complement,
        line=" ".join(_WORD.findall(text.lower())),
        keys=keys,
        held=keys if subject <= keys and complement <= keys else keys | subject | complement,
        denies=not features.polarity,
        spoken=spoken,
    )


def _spelling(words: str) -> int:
    """The bits of every run of a few letters in ``words``, blanks at their ends among them."""
    line, found = f" {words} ", 0
    for i in range(len(line) - GRAM + 1):
        found |= 1 << crc32(line[i : i + GRAM].encode()) % BITS
    return found


@cache
def term(word: str) -> str:
    """The key under which the forms of a word meet; names of classes stay as they are."""
    return word if word.isupper() else sound(stem(word))


def _keys(words: Sequence[str]) -> frozenset[str]:
    return frozenset([term(part) for word in words for part in word.split()])


def large(numbers: Iterable[str]) -> bool:
    """True where one of ``numbers`` is too large to be shared by chance."""
    return any(float(number.partition(" ")[0].rstrip("s")) >= LARGE for number in numbers)


@cache
def _steps(count: int) -> int:
    """The half steps of the binary logarithm of ``count``."""
    return round(2 * log2(count))


@cache
def _held_steps(count: int) -> int:
    """The same of how many passages hold a term, where these are ``MANY`` in steps of four: where its weight moves, all of
    them are compared again."""
    found = _steps(count)
    return found if count < MANY else (found + 2) // 4 * 4


class _Weight(NamedTuple):
    """What a term weighs in its set, what it would weigh if some hundred other passages had been seen too, and whether it
    tells one claim from the others."""

    here: float
    among_others: float
    tells: bool


class Rarity:
    """The weight of each term in a set of passages: minus the logarithm of the part of them that hold it, ``RARE`` at most.

    Weights come in half steps, 0.5 at least, so sums of them are exact in any order; the number of passages and that of those
    that hold a term are each taken in such steps, or coarser ones, so that one more article moves few weights.
    """

    def __init__(self, articles: Iterable[Collection[Profile]] = ()) -> None:
        self._size = 0
        self._counts: Counter[str] = Counter()
        self._articles: Counter[str] = Counter()  # that hold the term
        self._counted: set[str] = set()  # the terms whose counts changed since the weights were last brought up to date
        self._steps = (-1, -1)
        self._weight: dict[str, _Weight] = {}  # of the terms that weigh less than the rarest, or tell
        self._rarest = _Weight(0.0, 0.0, tells=False)
        self._masses: dict[frozenset[str], float] = {}  # of the terms of passages, until weights change
        for profiles in articles:
            self.add([profile.held for profile in profiles])
        self.weigh()

    def recall(self, size: int, counts: Mapping[str, Sequence[int]]) -> None:
        """So many passages were there before, and each term was held by so many of them, in so many articles."""
        self._size = size
        for term, (self._counts[term], self._articles[term]) in counts.items():
            self._counted.add(term)

    def counts(self) -> tuple[int, dict[str, tuple[int, int]]]:
        """What is to be recalled."""
        return self._size, {term: (count, self._articles[term]) for term, count in self._counts.items() if count}

    def add(self, article: Collection[Collection[str]], count: int = 1) -> None:
        """One article more, with the terms of each of its passages; or less, with a ``count`` of -1. It takes effect with the
        next ``weigh``."""
        self._size += count * len(article)
        held = Counter(chain.from_iterable(article))
        for term, passages in held.items():
            self._counts[term] += count * passages
            self._articles[term] += count
        self._counted |= held.keys()

    def weigh(self, *, telling: bool = True) -> set[str] | None:
        """Bring the weights up to date. Returns the terms that weigh more or less than before, and, where ``telling`` terms
        count, those that have begun or ceased to tell; None for all terms."""
        before, steps = self._rarest, (_steps(self._size + 1), _steps(self._size + 1 + OTHERS))
        counted = self._counted if steps == self._steps else self._counts.keys() | self._counted
        self._steps, self._counted = steps, set()
        self._rarest = _Weight(*_capped(steps, 0), tells=False)
        moved = set()
        for term in counted:
            if count := self._counts[term]:
                here, among_others = _capped(steps, _held_steps(count))
                weight = _Weight(here, among_others, here >= TELLING and count <= AGAIN * self._articles[term])
            else:
                del self._counts[term], self._articles[term]
                weight = self._rarest
            if weight != (last := self._weight.get(term, before)) and (telling or weight[:2] != last[:2]):
                moved.add(term)
            if weight == self._rarest:
                self._weight.pop(term, None)
            else:
                self._weight[term] = weight
        if moved or self._rarest != before:
            self._masses.clear()
        return moved if self._rarest == before else None

    def among_others(self, term: str) -> float:
        """The weight of ``term`` if some hundred other passages had been seen too: in a small set, all is frequent."""
        return self._weight.get(term, self._rarest).among_others

    def tells(self, terms: frozenset[str]) -> bool:
        """True where one of ``terms`` tells one claim from the others."""
        return any(self._weight.get(term, self._rarest).tells for term in terms)

    def here(self, term: str) -> float:
        """The weight of ``term``."""
        return self._weight.get(term, self._rarest).here

    def mass(self, terms: frozenset[str]) -> float:
        """The sum of the weights of ``terms``."""
        weight, rarest = self._weight, self._rarest
        return sum([weight.get(term, rarest).here for term in terms])

    def contained(self, a: Profile, b: Profile) -> float:
        """How much of the terms of the passage with less of them the other one holds too, 0 to 1: less, where it has few."""
        shared, masses = a.terms & b.terms, self._masses
        for terms in (a.terms, b.terms):
            if terms not in masses:
                masses[terms] = self.mass(terms)
        return self.mass(shared) / (2 + min(masses[a.terms], masses[b.terms])) if shared else 0.0


def _capped(among: tuple[int, int], held: int) -> tuple[float, float]:
    """The two weights of a term held by 2^(``held`` / 2) passages, in a set of as many by the steps ``among``."""
    return min(RARE, max(0.5, (among[0] - held) / 2)), min(RARE, (among[1] - held) / 2)


Parts = tuple[float, ...]
PLAIN = ("spelled", "predicates_plain", "predicates_left", "number_missing")
"""The names of the parts that ``compare_plainly`` gives, in order."""
PARTS = (*PLAIN, "contained", "predicates", "names", "reversed")
"""The names of the parts that ``compare`` gives, in order."""


def compare(a: Profile, b: Profile, rarity: Rarity) -> Parts:
    """The parts of the likeness of ``a`` and ``b``, each 0 to 1, in the order of ``PARTS``; symmetric."""
    return *compare_plainly(a, b), *compare_weighed(a, b, rarity)


def compare_plainly(a: Profile, b: Profile) -> Parts:
    """The parts of the likeness that are soon told and do not depend on the set, in the order of ``PLAIN``."""
    spelled, predicates = (a.spelled & b.spelled).bit_count(), len(a.predicates & b.predicates)
    either = len(a.predicates) + len(b.predicates) - predicates
    return (
        spelled / (a.spelled.bit_count() + b.spelled.bit_count() - spelled or 1),
        predicates / (1 + either),
        min(1.0, (either - predicates) / 8),
        float(bool(a.numbers) != bool(b.numbers)),
    )


def compare_weighed(a: Profile, b: Profile, rarity: Rarity) -> Parts:
    """The parts of the likeness that depend on the set, in the order of ``PARTS``, after the plain ones."""
    return (
        rarity.contained(a, b),
        _jaccard(a.predicates, b.predicates, rarity),
        _jaccard(a.names, b.names, rarity),
        float(_reversed(a, b)),
    )


def shared(a: Profile, b: Profile) -> frozenset[str]:
    """The terms that both hold; a name that is also there as a word, without its ending, once."""
    found, names = a.terms & b.terms, a.names & b.names
    return frozenset(t for t in found if not any(name != t and name.startswith(t) for name in names))


def hangs_by_a_word(a: Profile, b: Profile, rarity: Rarity) -> bool:
    """True where passages share who takes part alone, or a single term which is none that tells one claim: a word of
    everyday news ("night", "country"); or any, where one passage denies and not both are somebody's words, for what an
    article itself denies has rarely been said. The event that all is about is enough: "there was no fighting"."""
    word = _only_word(a, b, rarity)
    if not word or a.denies == b.denies:
        return word == "" or word in _everyday()
    return not (a.spoken and b.spoken)


def is_no_contradiction(a: Profile, b: Profile, rarity: Rarity) -> bool:
    """True where a denial and what it may deny share so little that each may be about a matter of its own: who takes part
    alone, or a single word of everyday news or event that says little without what it is about ("rise")."""
    word = _only_word(a, b, rarity)
    return word is not None and (not word or word in open_events() or (word in _everyday() and not word.isupper()))


def _only_word(a: Profile, b: Profile, rarity: Rarity) -> str | None:
    """The term by which alone passages hang together, empty where they share nothing but who takes part; None where they share
    more, the event that all is about, or nothing."""
    same = shared(a, b) | (a.predicates & b.predicates)
    names = same & (a.names | b.names)
    if same == names:
        return "" if same else None
    *others, heaviest = sorted((rarity.here(term), term) for term in same - names)
    if sum(weight for weight, _ in others) + rarity.mass(names) / 2 > BESIDE:
        return None
    return None if heaviest[0] < TELLING and a.predicates & b.predicates else heaviest[1]


@cache
def _everyday() -> frozenset[str]:
    words = frozenset(map(term, everyday_words()))
    things = {name for name, of in kinds_of_things().items() if not words.isdisjoint(map(term, of))}
    return words | kinds_of_events() | things


def _reversed(a: Profile, b: Profile) -> bool:
    """True where who acts in one passage is acted upon in the other, both ways."""
    if a.main is None or a.main != b.main or a.main in mutual_events() or a.subject & b.subject:
        return False
    return bool(a.subject & b.object and b.subject & a.object)


def _jaccard(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    shared = a & b
    if not shared:
        return 0.0
    mass = rarity.mass(shared)
    return mass / (rarity.mass(a) + rarity.mass(b) - mass)
