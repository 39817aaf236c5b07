"""How likely two articles are to tell of one event, from the telling words that both hold.

The cosine of the sets of their most telling words, each weighted by how few articles in general hold it: by a list of common
words, not by this set, for where all articles are about one event, its words are common in the set and tell nonetheless.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import log, sqrt

from .lexicon import common_words, parameters
from .similarity import Profile, Rarity, shared, term

_WORD = re.compile(r"[^\W\d_]{3,}")


WORDS = 80
"""How many words of a text are looked at."""
STEPS = 4
"""Between a folder of many events and one of a single event."""


class Kinship:
    """The articles with these texts, ready to be compared."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words = [_telling_words(text) for text in texts]
        self._mass = [weight(words) for words in self._words]
        self.one_event = _one_event(self._words, self._mass)
        self._known: dict[tuple[int, int], float] = {}

    def strangers(self, a: int, b: int) -> float:
        """0 where the articles at positions ``a`` and ``b`` tell of one event as far as can be seen, up to 1 where they share
        no more words than any two. Texts too short to tell are no strangers."""
        pair = (min(a, b), max(a, b))
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = 0.0 if a == b else self._compare(a, b)
        return found

    def _compare(self, a: int, b: int) -> float:
        settings = parameters("strangers")
        masses = self._mass[a], self._mass[b]
        if not min(masses):
            return 0.0
        alike = weight(self._words[a] & self._words[b]) / sqrt(masses[0] * masses[1])
        none, kin = (
            settings[f"{name}_mixed"] + self.one_event * (settings[name] - settings[f"{name}_mixed"])
            for name in ("none", "kin")
        )
        apart = (kin - alike) / (kin - none)
        return round(min(1.0, max(0.0, apart)) * min(1.0, min(masses) / settings["mass"]), 6)


def _one_event(texts: Sequence[frozenset[str]], masses: Sequence[float]) -> float:
    """1 where the articles are all about one event as far as can be seen, down to 0 for a folder of many: from how alike two
    of them are on average, in coarse steps, so that one more article moves little."""
    settings, count = parameters("strangers"), len(texts)
    if count < 2 or not sum(masses):
        return 1.0
    held = Counter(word for words in texts for word in words)
    alike = sum(weight([word]) * n * (n - 1) for word, n in held.items()) / (count - 1) / sum(masses)
    part = (alike - settings["many"]) / (settings["one"] - settings["many"])
    return round(STEPS * min(1.0, max(0.0, part))) / STEPS


@lru_cache(maxsize=1 << 14)
def _telling_words(text: str) -> frozenset[str]:
    """The words that tell most of what a text is about: rare in general, and frequent in it. As many of a long text as of a
    short one, for long texts share words whatever they are about."""
    counts: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(text.lower())).items():
        counts[term(word)] += count
    rank = {word: (1 + log(count)) * weight([word]) for word, count in counts.items()}
    return frozenset(sorted(rank, key=lambda word: (-round(rank[word], 6), word))[:WORDS])


def weight(words: Iterable[str]) -> float:
    """How telling ``words`` are together, each 0 to 3.5."""
    known, rare = _weights(), parameters("strangers")["rare"]
    return sum(known.get(word, rare) for word in words)


def flimsy(a: Profile, b: Profile, rarity: Rarity) -> float:
    """1 where two passages share nothing telling, 0 where they share enough: two rare words and another, say. What is
    everywhere in the set tells little, kinds of events, vague numbers and general words do not tell much."""
    terms = shared(a, b) | (a.predicates & b.predicates)
    found = sum(min(_telling(t), rarity.among_others(t) / 2) for t in terms)
    return max(0.0, 1 - found / parameters("strangers")["enough"]) ** 2


def _telling(key: str) -> float:
    settings = parameters("strangers")
    if key.isupper():
        return settings["kind"]
    if key[:1].isdigit() and key.endswith("s"):
        return 0.0
    return _weights().get(key, settings["rare"])


@cache
def _weights() -> dict[str, float]:
    """The weights of common words by their keys."""
    return {term(word): float(step) for word, step in common_words().items()}
