"""What a number is by the words around it: a count, or a year, an age, a sum of money, a number in a name…"""

import re
from enum import StrEnum
from functools import cache

from .amounts import Amount
from .lexicon import lexicon, one_of, words

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
# What stands after a count: a plural noun, at once or after one word.
_COUNTED = re.compile(
    r"\s+(?!(?:on|in|at|of|by|to|is|was|as|has|its|his|with|and|or|for|from|than|the|this)\b)"
    r"(?:people|children|men|women|dead|killed|wounded|injured|hurt|missing|more|others|[^\W\d_]+s|(?:[^\W\d_]|-)+\s+(?:people|men|women|[^\W\d_]+s))\b"
)
# "one" that stands for something: no noun follows it.
_CLOSED = re.compile(
    r"\s*(?:[.,;:!?)”]|$)|\s+(?:that|which|who|another|can|could|would|should|must|may|might|is|was|has)\b"
)


class Kind(StrEnum):
    """What a number is. Only counts become estimates."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    UNIT = "unit"
    AGE = "age"
    TIME = "time"
    DATE = "date"
    YEAR = "year"
    SHARE = "share"
    LABEL = "label"


def counts(after: str) -> bool:
    """Whether a plural noun stands at once or after one word of ``after``, what follows a number."""
    return bool(_COUNTED.match(after))


@cache
def units() -> re.Pattern[str]:
    """The unit that follows a number; the name of its group is the kind."""
    groups = "|".join(f"(?P<{name}>{one_of(units)})" for name, units in lexicon("numbers")["units"].items())
    return re.compile(rf"[\s\u00a0-]?(?:{groups})(?![^\W_])", re.IGNORECASE)


def kind_of(text: str, start: int, amount: Amount, end: int) -> Kind:
    """What the number ``amount`` is; its words, a range's first number among them, stand in [start, end)."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    date = _date_kind(before, after, amount)
    if date is not None:
        return date
    if re.match(r"s\b(?!\s+of\b)", after):
        return Kind.LABEL  # "in her 30s"
    nation = re.match(r"\s(?:[A-Z]\w*\s)?[A-Z]\w*(?=\s)", after)
    unit = units().match(after) or (nation and units().match(after, nation.end()))  # "10 Australian dollars"
    if unit or re.match(r"[^\W\d_]", after):
        return Kind((unit and unit.lastgroup) or "unit")  # a word that sticks to digits is a unit, listed or not: 60fps
    if re.search(r"\b(?:aged?|ages)\s+(?:\d+\s+(?:and|to|or)\s+)?$", before, re.IGNORECASE):
        return Kind.AGE
    if re.search(r"\b(?:children|boys|girls|those|people|adults|men|women)\s+(?:under|over|below|above)\s+$", before):
        return Kind.AGE  # "children under five"
    if re.search(r"[^\W\d_],\s?$", before) and re.match(r"\s?,", after) and 10 <= amount.value <= 110 and amount.digits:
        return Kind.AGE  # "Li Wei, 43, said"
    if (
        re.search(r"\ban? (?:[^\W\d_]+ )?(?:man|woman|boy|girl|father|mother|pensioner) of\s+$", before, re.IGNORECASE)
        and amount.value <= 110
    ):
        return Kind.AGE  # "a man of 71 died"
    if amount.share:
        return Kind.SHARE
    if re.search(r"\b(?:per|every)\s+$", before, re.IGNORECASE):
        return Kind.LABEL  # "12 in every 1,000", "per 100,000 people"
    return Kind.LABEL if amount.scale == 1 and _is_label(text, amount, before, after) else Kind.COUNT


def _is_label(text: str, amount: Amount, before: str, after: str) -> bool:
    """A number in a series or a name: "Article 5", "Planet 9", the scores of a match, "the top 10"; and "one" as a pronoun."""
    last = re.search(r"(?:^|[^\w.&])((?:[^\W\d_]|&)+\.?|№)\s?$", before)
    word, never = last[1] if last else "", words("numbers", "labels", "never")
    if word.lower() in words("numbers", "labels", "ranks") and not counts(after):
        return True
    if not amount.digits:
        named = word[:1].isupper() and text[amount.start].isupper() and not in_title_case(text)  # "the Big Four"
        named = named and not word.endswith(".")  # "… on Sunday. Eleven of them …"
        numbered = word.lower() in words("numbers", "labels", "words") or (named and word.lower() not in never)
        if numbered and not counts(after):
            return True
        return amount.value == 1 and (
            word.lower() in words("numbers", "labels", "pronouns") or bool(_CLOSED.match(after))
        )
    plain = amount.value < 10_000 and "," not in text[amount.start : amount.end]
    if word.lower() in words("numbers", "labels", "words"):
        return plain and (word[0].isupper() or not counts(after))
    if re.search(r"\d\s?[-–:]$", before) or re.match(r"[-–:]\d", after):
        return True
    plain = plain and not re.match(r"[^\W\d_]", after)
    if not plain or word.lower() in never or not amount.value.is_integer():
        return False
    if re.search(r"\b(?![AI]\b)[A-Z]\s$", before):
        return True  # "Group C 3"
    named = re.search(r"[^\s.!?:”\"]\s+[^\W\d_]*[A-Z]\w*\s$|\b[A-Z]+&?[A-Z]+\s$", before)
    goes_on = re.match(r"\s+[A-Z]\w*", after) and not re.match(r"\s+[A-Z]\w*(?:s|n|ese|ish)\b", after)
    return bool(named) and not in_title_case(text) and (bool(goes_on) or not counts(after))


def in_title_case(text: str) -> bool:
    """Whether capitals say nothing, since all longer words have one: "Bus Crash Kills 12 in Peru"."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    return len(longer) >= 3 and all(word[0].isupper() for word in longer)


def _date_kind(before: str, after: str, amount: Amount) -> Kind | None:
    whole = amount.digits and amount.scale == 1 and amount.value.is_integer()
    if not whole:
        return None
    small = 1 <= amount.value <= 31
    if small and re.search(rf"\b{_MONTH}\s*(?:\d+\s*(?:-|–|and|to)\s*)?$", before, re.IGNORECASE):
        return Kind.DATE
    if (
        small
        and re.match(rf"\s+(?:of\s+)?{_MONTH}(?![^\W\d_])", after, re.IGNORECASE)
        and not re.match(r"\s+may\b", after)
    ):
        return Kind.DATE
    if re.match(r"\s?(?:a\.?m\.?|p\.?m\.?)(?![^\W_])|\s?(?:h|hrs)\b", after, re.IGNORECASE):
        return Kind.TIME
    return Kind.YEAR if _is_year(before, after, amount) else None


def _is_year(before: str, after: str, amount: Amount) -> bool:
    """Four digits without a comma, where a count would not stand."""
    if not 1000 <= amount.value <= 2100 or amount.end - amount.start != 4:
        return False
    if re.match(r"s\b|[-–/](?:\d\d|1[5-9]\d\d|20\d\d)\b", after):
        return True
    last = re.search(rf"({_MONTH}|[^\W\d_]+|[\d]+,?)[\s-]*(?:the\s)?$", before, re.IGNORECASE)
    if last and (
        last[1].lower() in words("numbers", "labels", "years")
        or re.fullmatch(rf"{_MONTH}|\d+,?", last[1], re.IGNORECASE)
    ):
        return True
    plural = counts(after)
    plausible = 1800 <= amount.value <= 2100
    return plausible and (
        not plural or bool(re.search(r"\b(?:the|its|his|that|this)\s+$|[’']s\s+$", before, re.IGNORECASE))
    )
