"""What an article says a person is: "Colonel Ana Ruiz", "the mayor, Ana Ruiz,", "Ana Ruiz, a baker,"."""

import re
from collections.abc import Iterator
from functools import cache

from .lexicon import beside_offices, country_words, forms_of_address, generic_bodies, roles

_BEFORE = re.compile(r"((?:[\w’'.-]+ ){1,6})$")
_ASIDE_BEFORE = re.compile(r"([^,.;:!?()“”\"\n]{3,60}), $")
_ASIDE = re.compile(r", ([^,.;:!?()“”\"\n]{3,70})(?=[,.;])")
_OPENS = re.compile(r"(?:[.!?:“”\"]\s*|\n\s*|^\s*)$")
_PREPOSITIONS = re.compile(r" (?:of|for|at|in|from|to|on|with|who|whose|that) ")
_NO_NOUN = re.compile(
    r"\b(?:who|whose|which|that|where|when|while|and|but|as|is|was|are|were|had|has)\b", re.IGNORECASE
)
_DETERMINER = re.compile(r".*(?:^|\s)(?:(?:a|an|the|its|his|her|their|our)\s+|(?=\S+['’]s\s))", re.IGNORECASE)
_LINKS = frozenset({"of", "for", "the", "to", "and"})
_LONGEST = 5
"""Words of a role before "of" or the like, at most."""
_REACH = 100
"""How many characters before a name are looked at."""


def roles_beside(name: str, text: str) -> Iterator[str]:
    """The roles that ``text`` gives the person ``name``, wherever it is named with one."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[end : end + 1].isalnum() and (
            role := _title(text[max(0, at - 2 * _REACH) : at]) or _aside(text, at, end)
        ):
            yield role
        at = text.find(name, end)


def _title(text: str) -> str | None:
    """The title that ends ``text``: "Deputy Energy Minister "."""
    match = _BEFORE.search(text[-_REACH:])
    if match is None:
        return None
    kept: list[str] = []
    for word in reversed(match.group().split()):
        plain = word.strip("’'.").lower()
        addressed = not kept and word.strip(".").lower() in forms_of_address()
        if (word[-1] == "." and not addressed) or not (word[0].isupper() or _goes_with_role(plain)):
            break
        kept.insert(0, word)
    while kept and kept[-1].strip(".").lower() in forms_of_address():
        kept.pop()  # "Health Minister Dr Ana Ruiz"
    if not kept or not _is_role(kept[-1].lower()):
        return None
    opens = _OPENS.search(text[: len(text) - len(" ".join(kept)) - 1])
    first = kept[0].lower()
    known = _is_role(first) or first in beside_offices() | country_words()
    if (
        opens
        and len(kept) > 1
        and not known
        and (len(kept) == 2 or not kept[1][0].isupper() or _is_role(kept[1].lower()))
    ):
        kept = kept[1:]  # "Yesterday Minister Ana Ruiz said"
    return " ".join(kept)


def _aside(text: str, start: int, end: int) -> str | None:
    """What stands between commas after the name, or before it where a comma follows."""
    after = _ASIDE.match(text, end)
    if after and (role := _noun_phrase(after[1])):
        return role
    before = _ASIDE_BEFORE.search(text[max(0, start - _REACH) : start])
    return _noun_phrase(before[1], behind=True) if before and text[end : end + 1] in {",", "."} else None


def _noun_phrase(words: str, *, behind: bool = False) -> str | None:
    """``words`` without their article, if they are a noun phrase of a role; ``behind``: other words may stand before it."""
    head = _PREPOSITIONS.split(words, maxsplit=1)[0]
    determined = _DETERMINER.match(head)
    if determined is not None and (behind or determined.start() == 0):
        cut = determined.end() if behind or not re.search(r"\w\s+\w+\s+$", determined.group()) else 0
        head, words = head[cut:], words[cut:]
    elif behind:
        return None
    if _NO_NOUN.search(head):
        return None
    last = head.split()[-1:] or [""]
    short = len(head.split()) <= _LONGEST and len(words.split()) <= 2 * _LONGEST
    return words.strip() if short and _is_role(last[0].lower()) else None


def _goes_with_role(word: str) -> bool:
    """ "police", "regional" before an office in small letters."""
    return _is_role(word) or word.endswith("al") or word in (beside_offices() - _LINKS) | generic_bodies()


@cache
def _is_role(word: str) -> bool:
    return word in roles()
