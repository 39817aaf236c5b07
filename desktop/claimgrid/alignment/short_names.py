"""The part of a person's name that stands for the whole: "Brandt", "Kim" of Kim Jong Un, "Vargas Llosa".

Articles decide it: most give the whole name once and a part of it from then on. Which part that is differs by where people
come from, so there is no rule for it: where articles show nothing, the whole name is the shortest that is sure.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from claimgrid.lexicon import lexicon

from .lexicon import common_words, offices

_TOKEN = re.compile(r"[^\W\d_][\w’'-]*|[^\s\w]|\d+")
_POSSESSIVE = re.compile(r"[’']s?$")
_IRREGULAR = frozenset({"said", "told", "wrote", "thought", "found", "swore", "read", "meant", "understood"})

Words = tuple[str, ...]


def short_name(name: str, texts: Iterable[str]) -> str | None:
    """What ``texts`` call the person ``name`` for short; see ``ShortName``."""
    found = ShortName(name)
    for i, text in enumerate(texts):
        found.recall(str(i), found.parts_in(text))
    return found.shortest()


Parts = dict[str, tuple[int, int]]
"""How often each part of a name stands alone, and how often where only a person can stand."""


class ShortName:
    """What articles call a person for short; kept as articles come and go."""

    def __init__(self, name: str) -> None:
        self._words = tuple(word.strip(".,") for word in name.split())
        self.parts: dict[str, Parts] = {}
        """What was found in each article that was looked at, and is there still."""
        self._alone: Counter[str] = Counter()
        self._shown: Counter[str] = Counter()

    def shortest(self) -> str | None:
        """The part of the name that stands alone most often in the articles that were looked at, at least once where only a
        person can stand. None where there is none."""
        speaks = (part for part, count in self._shown.items() if count)
        return min(speaks, key=lambda part: (-self._alone[part], part.count(" "), part.split()), default=None)

    def parts_in(self, text: str) -> Parts:
        """The parts of the name that stand alone in ``text``."""
        return _parts(self._words, text)

    def recall(self, article: str, parts: Parts) -> None:
        """This was found in an article."""
        self.parts[article] = parts
        self._count(parts, 1)

    def drop(self, article: str) -> None:
        """The article is gone, or another."""
        if article in self.parts:
            self._count(self.parts.pop(article), -1)

    def _count(self, parts: Parts, sign: int) -> None:
        for part, (alone, shown) in parts.items():
            self._alone[part] += sign * alone
            self._shown[part] += sign * shown


def _parts(words: Words, text: str) -> Parts:
    """The parts of the name that stand alone in ``text``."""
    tokens, places = _tokens(text), _places(text)
    own = sorted({at for word in words for at in places.get(word, ())})
    found: Parts = {}
    ends = 0  # of the run of the name's words that was looked at last
    for first in own:
        if first < ends:
            continue
        ends = first + 1
        while ends < len(tokens) and tokens[ends] in words:
            ends += 1
        part = tokens[first:ends]
        if len(part) < len(words) and any(words[i : i + len(part)] == part for i in range(len(words))):
            before, after = tokens[first - 1] if first else "", tokens[ends] if ends < len(tokens) else ""
            if _is_alone(before, after):
                name = " ".join(part)
                alone, shown = found.get(name, (0, 0))
                found[name] = alone + 1, shown + _is_of_person(before, after)
    return found


@lru_cache(maxsize=256)
def _places(text: str) -> dict[str, list[int]]:
    """Where each word stands among the words and signs."""
    found: dict[str, list[int]] = {}
    for at, token in enumerate(_tokens(text)):
        found.setdefault(token, []).append(at)
    return found


@lru_cache(maxsize=256)
def _tokens(text: str) -> Words:
    """Words and signs, without the point of "Mr." and "D."; of "Kim’s" only the name."""
    tokens = [_POSSESSIVE.sub("", token) or token for token in _TOKEN.findall(text)]
    return tuple(t for before, t in pairwise(["", *tokens]) if t != "." or not (len(before) == 1 or _is_title(before)))


def _is_alone(before: str, after: str) -> bool:
    """Whether no word beside it makes it a part of another name."""
    named = before[:1].isupper() and before.lower() not in common_words() and not _is_title(before)
    return not named and not after[:1].isupper()


def _is_of_person(before: str, after: str) -> bool:
    """Whether a title or a verb of reporting stands beside it, and no article before it."""
    said = {before.lower(), after.lower()} & _reporting()
    return before.lower() not in {"the", "a", "an"} and (_is_title(before) or bool(said))


def _is_title(word: str) -> bool:
    return word.lower() in offices()


@cache
def _reporting() -> frozenset[str]:
    """The forms in which verbs of reporting stand beside a name."""
    verbs = {verb for verbs in lexicon("cues")["verbs"].values() for verb in verbs}
    past = {v.removesuffix("e") + "ed" for v in verbs} | {v[:-1] + "ied" for v in verbs if v.endswith("y")}
    return frozenset(past | {f"{v}s" for v in verbs} | _IRREGULAR)
