"""How alike two passages are: the log-odds that they carry one claim, from what their Features share.

The weights of the parts are data (``resources/lexicon/alignment.toml``), fitted by logistic regression on pairs of
sentences about one event. Terms are weighted by how rare they are in the set, in coarse steps (inverse document
frequency, Spärck Jones 1972), so that one more article moves few weights. Whether a claim is carried or denied makes no
difference: claims are put in their positive form.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from claimgrid.domain.passage import Features

from .names import name_words, sound

_SUFFIXES = (
    "ization", "isation", "ational", "fulness", "ousness", "iveness", "ations", "ments", "ation", "ement", "ment",
    "ness", "tion", "sion", "ity", "ing", "ive", "ize", "ise", "ous", "ial", "ant", "ent", "ion", "ist", "ism", "al",
    "er", "or", "ed", "es", "ly", "e", "y", "s",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """A passage's Features as sets, ready to be compared. ``terms`` are stems of words, names and numbers."""

    terms: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    main: str | None
    predicates: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    quoted: frozenset[str]


def stem(word: str) -> str:
    """``word`` without its ending, at least four letters of it; names of classes stay as they are."""
    if word.isupper():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


def profile(features: Features) -> Profile:
    """The Profile of ``features``."""
    names = frozenset(sound(w) for name in features.names for w in name_words(name))
    whole = frozenset(_key(w) for w in features.words) | names | frozenset(features.numbers)
    return Profile(
        terms=whole,
        names=names,
        numbers=frozenset(n for n in features.numbers if n != "1"),
        main=_key(features.predicates[0]) if features.predicates else None,
        predicates=frozenset(_key(p) for p in features.predicates),
        subject=_keys(features.subject),
        object=_keys(features.object),
        quoted=frozenset(_key(q) for q in features.quoted),
    )


def _key(word: str) -> str:
    return word if word.isupper() else sound(stem(word))


def _keys(words: Sequence[str]) -> frozenset[str]:
    return frozenset(_key(part) for word in words for part in word.split())


def rarity(profiles: Iterable[Profile]) -> dict[str, float]:
    """The weight of each term: the logarithm of the share of passages that hold it, in half steps; 0.5 at least."""
    found = list(profiles)
    counts = Counter(term for p in found for term in p.terms | p.predicates | p.subject | p.object)
    total = len(found) + 1
    return {term: max(0.5, round(2 * log2(total / count)) / 2) for term, count in counts.items()}


Parts = tuple[float, ...]
PARTS = (
    "plain", "terms", "contained", "main", "predicates", "predicates_plain", "predicates_left", "names", "names_differ",
    "number_shared", "number_missing", "subject", "object", "quoted_missing",
)  # fmt: skip
"""The names of the parts that ``compare`` gives, in order."""


def compare(a: Profile, b: Profile, weight: Mapping[str, float]) -> Parts:
    """The parts of the likeness of ``a`` and ``b``, each 0 to 1, in the order of ``PARTS``; symmetric."""
    same_main = a.main is not None and a.main == b.main
    held = a.main in b.predicates or b.main in a.predicates
    return (
        _plain(a.terms, b.terms),
        _jaccard(a.terms, b.terms, weight),
        _contained(a.terms, b.terms, weight),
        1.0 if same_main else 0.5 if held else 0.0,
        _jaccard(a.predicates, b.predicates, weight),
        len(a.predicates & b.predicates) / (1 + len(a.predicates | b.predicates)),
        min(1.0, len(a.predicates ^ b.predicates) / 8),
        _jaccard(a.names, b.names, weight),
        float(bool(a.names and b.names and not a.names & b.names)),
        float(bool(a.numbers & b.numbers)),
        float(bool(a.numbers) != bool(b.numbers)),
        _jaccard(a.subject, b.subject, weight),
        _jaccard(a.object, b.object, weight),
        max(_missing(a.quoted, b.terms, weight), _missing(b.quoted, a.terms, weight)),
    )


def _missing(quoted: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    """The part of the words that one passage sets in quotation marks which the other does not hold at all."""
    return _mass(quoted - other, weight) / _mass(quoted, weight) if quoted else 0.0


def _plain(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _mass(terms: Iterable[str], weight: Mapping[str, float]) -> float:
    return sum(weight.get(t, 1.0) for t in sorted(terms))


def _jaccard(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    return _mass(a & b, weight) / _mass(a | b, weight) if a and b else 0.0


def _contained(a: frozenset[str], b: frozenset[str], weight: Mapping[str, float]) -> float:
    return _mass(a & b, weight) / (2 + min(_mass(a, weight), _mass(b, weight))) if a and b else 0.0
