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
    """What ``texts`` call the person ``name`` for short: the part of the name that stands alone most often, at least once
    where only a person can stand. None where they do not."""
    words = tuple(word.strip(".,") for word in name.split())
    alone: Counter[Words] = Counter()
    speaks: set[Words] = set()
    for text in texts:
        for part, shown in _parts(words, text):
            alone[part] += 1
            if shown:
                speaks.add(part)
    found = min(speaks, key=lambda part: (-alone[part], len(part), part), default=None)
    return " ".join(found) if found else None


@lru_cache(maxsize=1 << 16)
def _parts(words: Words, text: str) -> tuple[tuple[Words, bool], ...]:
    """The parts of the name that stand alone in ``text``, once for each place, and whether that shows a person."""
    own, tokens = frozenset(words), _tokens(text)
    found = []
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end] in own:
            end += 1
        part = tokens[at:end]
        if part and len(part) < len(words) and any(words[i : i + len(part)] == part for i in range(len(words))):
            before, after = tokens[at - 1] if at else "", tokens[end] if end < len(tokens) else ""
            if _is_alone(before, after):
                found.append((part, _is_of_person(before, after)))
        at = max(end, at + 1)
    return tuple(found)


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
