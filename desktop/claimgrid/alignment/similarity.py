"""How alike two passages are: the log-odds that they carry one claim, from what their Features share.

The weights of the parts are data (``resources/lexicon/alignment.toml``), fitted by logistic regression on pairs of
sentences about one event. Terms are weighted by how rare they are in the set, in coarse steps (inverse document
frequency, Spärck Jones 1972), so that one more article moves few weights. Whether a claim is carried or denied makes no
difference: claims are put in their positive form.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log2
from zlib import crc32

from claimgrid.domain.passage import Features

from .lexicon import mutual_events
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
CENTRAL = 2.5
"""The weight up to which a term is what the set is about: about a sixth of the passages hold it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A passage's Features as sets, ready to be compared. ``terms`` are stems of words, names and numbers; ``spelled`` are
    the pieces of the spelling of its words, those without content too, a bit each."""

    terms: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    main: str | None
    predicates: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    quoted: frozenset[str]
    spelled: int
    held: frozenset[str]
    """All terms of the passage, wherever they stand in it."""


def stem(word: str) -> str:
    """``word`` without its ending, at least four letters of it; names of classes stay as they are."""
    if word.isupper():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def profile(features: Features, text: str, *, counts: bool = True) -> Profile:
    """The Profile of a passage with these ``features`` and this ``text``. A small number tells claims apart only where the
    passage ``counts`` something that is measured: "soldiers of two countries" gives no figure."""
    names = frozenset(sound(w) for name in features.names for w in name_words(name))
    whole = frozenset(term(w) for w in features.words) | names | frozenset(features.numbers)
    predicates = frozenset(term(p) for p in features.predicates)
    subject, complement = _keys(features.subject), _keys(features.object)
    return Profile(
        terms=whole,
        names=names,
        numbers=frozenset(n for n in features.numbers if n != "1" and (counts or large({n}))),
        main=term(features.predicates[0]) if features.predicates else None,
        predicates=predicates,
        subject=subject,
        object=complement,
        quoted=frozenset(term(q) for q in features.quoted),
        spelled=_spelling(text),
        held=whole | predicates | subject | complement,
    )


def _spelling(text: str) -> int:
    """The bits of every run of a few letters in ``text``, blanks at its words' ends among them."""
    line = f" {' '.join(_WORD.findall(text.lower()))} "
    found = 0
    for i in range(len(line) - GRAM + 1):
        found |= 1 << crc32(line[i : i + GRAM].encode()) % BITS
    return found


@cache
def term(word: str) -> str:
    """The key under which the forms of a word meet; names of classes stay as they are."""
    return word if word.isupper() else sound(stem(word))


def _keys(words: Sequence[str]) -> frozenset[str]:
    return frozenset(term(part) for word in words for part in word.split())


def large(numbers: Iterable[str]) -> bool:
    """True where one of ``numbers`` is too large to be shared by chance."""
    return any(float(number.rstrip("s")) >= LARGE for number in numbers)


@cache
def _steps(count: int) -> int:
    """The half steps of the binary logarithm of ``count``."""
    return round(2 * log2(count))


class Rarity:
    """The weight of each term in a set of passages: minus the logarithm of the part of them that hold it.

    Weights come in half steps, 0.5 at least, so sums of them are exact in any order; the number of passages and that of those
    that hold a term are each taken in such steps, so that one more article moves few weights.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        found = list(profiles)
        counts = Counter(term for p in found for term in p.held)
        total, among = _steps(len(found) + 1), _steps(len(found) + 1 + OTHERS)
        steps = {term: _steps(count) for term, count in counts.items()}
        self._weight = {term: max(0.5, (total - step) / 2) for term, step in steps.items()}
        self._among = {term: (among - step) / 2 for term, step in steps.items()}
        self._mass: dict[frozenset[str], float] = {}

    def weights(self, profile: Profile) -> tuple[float, ...]:
        """All weights that the likeness of the passage to others depends on, in an order of its own."""
        return tuple(weight for term in profile.held for weight in (self._weight[term], self._among[term]))

    def among_others(self, term: str) -> float:
        """The weight of ``term`` if some hundred other passages had been seen too: in a small set, all is frequent."""
        return self._among.get(term, 1.0)

    def mass(self, terms: frozenset[str]) -> float:
        """The sum of the weights of ``terms``."""
        found = self._mass.get(terms)
        if found is None:
            found = self._mass[terms] = sum(self._weight.get(term, 1.0) for term in terms)
        return found


Parts = tuple[float, ...]
PARTS = (
    "spelled", "plain", "contained", "predicates", "predicates_plain", "predicates_left", "names",
    "names_differ", "number_shared", "number_missing", "subject", "subject_differs", "object", "quoted_missing",
    "event_only", "thin", "alike", "main_differs", "reversed",
)  # fmt: skip
"""The names of the parts that ``compare`` gives, in order."""


def compare(a: Profile, b: Profile, rarity: Rarity) -> Parts:
    """The parts of the likeness of ``a`` and ``b``, each 0 to 1, in the order of ``PARTS``; symmetric."""
    alike = (a.spelled & b.spelled).bit_count() / ((a.spelled | b.spelled).bit_count() or 1)
    return (
        alike,
        _plain(a.terms, b.terms),
        _contained(a.terms, b.terms, rarity),
        _jaccard(a.predicates, b.predicates, rarity),
        len(a.predicates & b.predicates) / (1 + len(a.predicates | b.predicates)),
        min(1.0, len(a.predicates ^ b.predicates) / 8),
        _jaccard(a.names, b.names, rarity),
        float(bool(a.names and b.names and not a.names & b.names)),
        float(bool(a.numbers & b.numbers)),
        float(bool(a.numbers) != bool(b.numbers)),
        _jaccard(a.subject, b.subject, rarity),
        float(_differ(a, b)),
        _jaccard(a.object, b.object, rarity),
        max(_missing(a.quoted, b.terms, rarity), _missing(b.quoted, a.terms, rarity)),
        float(len(shared(a, b)) < 2 and not (a.terms <= b.terms or b.terms <= a.terms)),
        float(_thin(a, rarity) or _thin(b, rarity)),
        max(0.0, 2 * alike - 1),
        _mains_differ(a, b),
        float(_reversed(a, b)),
    )


def shared(a: Profile, b: Profile) -> frozenset[str]:
    """The terms that both hold; a name that is also there as a word, without its ending, once."""
    found, names = a.terms & b.terms, a.names & b.names
    return frozenset(t for t in found if not any(name != t and name.startswith(t) for name in names))


def _reversed(a: Profile, b: Profile) -> bool:
    """True where who acts in one passage is acted upon in the other, both ways."""
    if a.main is None or a.main != b.main or a.main in mutual_events() or a.subject & b.subject:
        return False
    return bool(a.subject & b.object and b.subject & a.object)


def _mains_differ(a: Profile, b: Profile) -> float:
    """1 where neither passage knows what happens in the other, a half where only one does."""
    if a.main == b.main or len(a.terms) < 2 or len(b.terms) < 2:
        return 0.0
    return 1 - ((a.main in b.predicates) + (b.main in a.predicates)) / 2


def _differ(a: Profile, b: Profile) -> bool:
    """True where both passages name who acts, and neither's actor takes part in the other; in what two sides do to each
    other, the actor of one may be the other side."""
    if not a.subject or not b.subject or a.subject & b.subject:
        return False
    mutual = a.main != b.main or a.main in mutual_events()
    return not (mutual and (a.subject & b.object or b.subject & a.object))


def _thin(p: Profile, rarity: Rarity) -> bool:
    """True for a passage of one term that is not what the set is about: "the clash" is clear only where that is."""
    return len(p.terms) < 2 and rarity.mass(p.terms) > CENTRAL


def _missing(quoted: frozenset[str], other: frozenset[str], rarity: Rarity) -> float:
    """The part of the words that one passage sets in quotation marks which the other does not hold at all."""
    return rarity.mass(quoted - other) / rarity.mass(quoted) if quoted else 0.0


def _plain(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _jaccard(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    shared = a & b
    if not shared:
        return 0.0
    mass = rarity.mass(shared)
    return mass / (rarity.mass(a) + rarity.mass(b) - mass)


def _contained(a: frozenset[str], b: frozenset[str], rarity: Rarity) -> float:
    shared = a & b
    return rarity.mass(shared) / (2 + min(rarity.mass(a), rarity.mass(b))) if shared else 0.0
