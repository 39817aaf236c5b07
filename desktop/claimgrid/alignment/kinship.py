"""How likely two articles are to tell of one event, from the telling words that both hold.

The cosine of the sets of their most telling words, each weighted by how few articles in general hold it: by a list of common
words, not by this set, for where all articles are about one event, its words are common in the set and tell nonetheless.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from math import log, sqrt

from .lexicon import common_words, everyday_words, parameters
from .similarity import Profile, Rarity, shared, term

_WORD = re.compile(r"[^\W\d_]{3,}")


WORDS = 80
"""How many words of a text are looked at."""
STEPS = 4
"""Between a folder of many events and one of a single event."""


class Kinship:
    """Articles ready to be compared. Whether they are about one event is seen from a part of them, the sample."""

    def __init__(self, telling: Callable[[str], Iterable[str]], fetch: Callable[[Iterable[str]], None]) -> None:
        """``telling`` gives the words that tell what an article is about: those of ``telling_words``; ``fetch`` looks up those
        of several articles at once."""
        self._telling, self.fetch = telling, fetch
        self._words: dict[str, frozenset[str]] = {}  # these two are found when they are first asked for
        self._mass: dict[str, float] = {}
        self._known: dict[tuple[str, str], float] = {}
        self._sampled = 0
        self._held: Counter[str] = Counter()
        self._sum = 0.0
        self._shared = 0.0  # the weight of all words that two articles of the sample share, over all pairs, each way
        self.one_event = 1.0

    def drop(self, article: str) -> None:
        """One article less, which is not in the sample any more."""
        self._words.pop(article, None)
        self._mass.pop(article, None)

    def _look_at(self, article: str) -> tuple[frozenset[str], float]:
        """The telling words of an article, and their weight."""
        if article not in self._words:
            self._words[article] = found = frozenset(self._telling(article))
            self._mass[article] = weight(found)
        return self._words[article], self._mass[article]

    def recall_sample(self, sampled: int, held: Mapping[str, int]) -> None:
        """So many articles were in the sample, and each word was a telling one of so many of them."""
        self._sampled = sampled
        for word, count in held.items():
            self._held[word] = count
            self._sum += count * weight([word])
            self._shared += weight([word]) * count * (count - 1)

    def sampled(self) -> tuple[int, dict[str, int]]:
        """What is to be recalled of the sample."""
        return self._sampled, dict(+self._held)

    def sample(self, article: str, count: int = 1) -> None:
        """One article more in the sample; or less, with a ``count`` of -1. It takes effect with ``look``."""
        words, mass = self._look_at(article)
        for word in words:
            before, now = self._held[word], self._held[word] + count
            self._shared += weight([word]) * (now * (now - 1) - before * (before - 1))
            self._held[word] = now
        self._sampled += count
        self._sum += count * mass

    def look(self) -> bool:
        """See whether the articles of the sample are about one event; returns whether that is other than before. 1 where they
        are as far as can be seen, down to 0 for a folder of many: from how alike two of them are on average, in coarse steps,
        so that one more article moves little."""
        before, settings = self.one_event, parameters("strangers")
        self.one_event = 1.0
        if self._sampled > 1 and self._sum:
            alike = self._shared / (self._sampled - 1) / self._sum
            part = (alike - settings["many"]) / (settings["one"] - settings["many"])
            self.one_event = round(STEPS * min(1.0, max(0.0, part))) / STEPS
        self._known.clear()  # or it would grow for ever
        return self.one_event != before

    def strangers(self, a: str, b: str) -> float:
        """0 where the articles ``a`` and ``b`` tell of one event as far as can be seen, up to 1 where they share no more
        words than any two. Texts too short to tell are no strangers."""
        pair = (a, b) if a < b else (b, a)
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = 0.0 if a == b else self._compare(*pair)
        return found

    def are_kin(self, a: str, b: str) -> bool:
        """Whether the articles ``a`` and ``b`` may tell of one event."""
        return self.strangers(a, b) < 1

    def _compare(self, a: str, b: str) -> float:
        (ours, mass_a), (theirs, mass_b) = self._look_at(a), self._look_at(b)
        masses = mass_a, mass_b
        if not min(masses):
            return 0.0
        alike = weight(ours & theirs) / sqrt(mass_a * mass_b)
        none, kin = _limits(self.one_event)
        apart = (kin - alike) / (kin - none)
        return round(min(1.0, max(0.0, apart)) * min(1.0, min(masses) / parameters("strangers")["mass"]), 6)


@cache
def _limits(one_event: float) -> tuple[float, float]:
    """How alike two articles are at most that have nothing to do with each other, and from where on they are no strangers."""
    settings = parameters("strangers")
    none, kin = (
        settings[f"{name}_mixed"] + one_event * (settings[name] - settings[f"{name}_mixed"]) for name in ("none", "kin")
    )
    return none, kin


def telling_words(text: str) -> list[str]:
    """The words that tell most of what a text is about: rare in general, and frequent in it. As many of a long text as of a
    short one, for long texts share words whatever they are about."""
    counts: Counter[str] = Counter()
    for word, count in Counter(_WORD.findall(text.lower())).items():
        counts[term(word)] += count
    rank = {word: (1 + log(count)) * weight([word]) for word, count in counts.items()}
    return sorted(rank, key=lambda word: (-round(rank[word], 6), word))[:WORDS]


def weight(words: Iterable[str]) -> float:
    """How telling ``words`` are together, each 0 to 7."""
    known, rare = _weights(), parameters("strangers")["rare"]
    return sum([known.get(word, rare) for word in words])


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
    """The weights of common words, and of those of everyday news, by their keys."""
    everyday = dict.fromkeys(map(term, everyday_words()), parameters("strangers")["everyday"])
    return everyday | {term(word): float(step) for word, step in common_words().items()}
