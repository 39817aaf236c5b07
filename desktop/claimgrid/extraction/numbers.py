"""Numbers with the bound their words set, and what each one is: a count, or a year, an age, a sum of money…

The grammar is data (``resources/lexicon/numbers.toml``). Usable on any sentence; needs no model.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from claimgrid.domain.estimate import Qualifier

from .amounts import Amount, find_amounts
from .lexicon import lexicon, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_RANGE = re.compile(r"\s*(?:-|–|—|−|~)\s*|\s+(?:to|or|up to|and)\s+", re.IGNORECASE)
# What stands after a count: a plural noun, at once or after one word.
_COUNTED = re.compile(
    r"\s+(?!(?:on|in|at|of|by|to|is|was|as|has|its|his|with|and|or|for|from|than|the|this)\b)"
    r"(?:people|children|men|women|dead|killed|wounded|injured|hurt|missing|more|others|[^\W\d_]+s|(?:[^\W\d_]|-)+\s+(?:people|men|women|[^\W\d_]+s))\b"
)
_SENTENCE = 160  # characters of context looked at on either side


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
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text, with its bound. [start, end) covers the words of the bound, [core_start, core_end) the number
    alone. ``low``, ``value`` and ``high`` follow the rules of ``Figure``. ``bound_words`` is the bound as the text has it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    qualifier: Qualifier
    low: float | None
    value: float | None
    high: float | None
    kind: Kind
    bound_words: str = ""


def find_numbers(doc: "Doc") -> list[Number]:
    """Every number in ``doc``, from left to right; offsets count from the start of ``doc.text``."""
    return numbers_in(doc.text)


def numbers_in(text: str) -> list[Number]:
    """Every number in ``text``, from left to right."""
    amounts = list(find_amounts(text))
    found: list[Number] = []
    at = 0
    while at < len(amounts):
        number = _range(text, amounts, at)
        at += 1 if number is None else 2
        found.append(number or _single(text, amounts[at - 1]))
    return found


# Bounds ---------------------------------------------------------------------------------------------------------


def _phrases(options: Iterable[str]) -> str:
    longest_first = sorted(options, key=len, reverse=True)
    return "|".join(re.escape(option).replace(r"\ ", r"\s+") for option in longest_first)


@cache
def _before() -> re.Pattern[str]:
    data = lexicon("numbers")
    groups = "|".join(f"(?P<{name.replace(' ', '_')}>{_phrases(ps)})" for name, ps in data["before"].items())
    between = _phrases(data["between"]["words"])
    return re.compile(rf"(?<![^\W_])(?:{groups})(?:\s+(?:{between}))*\s*$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{n.replace(' ', '_')}>{_phrases(ps)})" for n, ps in lexicon("numbers")["after"].items())
    return re.compile(rf"\s*(?:{groups})(?![^\W_])", re.IGNORECASE)


@cache
def _currency() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![^\W\d_])(?:{_phrases(lexicon('numbers')['currency']['signs'])}))\s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Bound:
    start: int
    end: int
    qualifier: Qualifier | None
    words: str = ""


def _bound(text: str, start: int, end: int) -> _Bound:
    """The bound around the number at [start, end): the strongest of the words before it, else those after it."""
    qualifier: Qualifier | None = None
    said = ""
    for _ in range(3):
        match = _nearest(text, start)
        if match is None:
            break
        here = Qualifier((match.lastgroup or "").replace("_", " "))
        if qualifier is None or (here is not Qualifier.EXACTLY and qualifier in {Qualifier.ABOUT, Qualifier.EXACTLY}):
            qualifier, said = here, match.group().strip()
        start = match.start()
    after = _after().match(text, end)
    if after and qualifier in {None, Qualifier.ABOUT}:
        return _Bound(start, after.end(), Qualifier((after.lastgroup or "").replace("_", " ")), after.group().strip())
    return _Bound(start, end, qualifier, said)


def _nearest(text: str, start: int) -> re.Match[str] | None:
    """The bound that ends right before ``start``, in its longest wording."""
    floor = max(0, start - 60)
    best: re.Match[str] | None = None
    while (match := _before().search(text[:start], floor)) is not None:
        if best is None:
            best = match
        floor = match.start() + 1
    return best


def _money_start(text: str, start: int) -> int:
    symbol = _currency().search(text, max(0, start - 5), start)
    return symbol.start() if symbol else start


def _single(text: str, amount: Amount) -> Number:
    start = _money_start(text, amount.start)
    bound = _bound(text, start, amount.end)
    vague = Qualifier.ORDER_OF_MAGNITUDE if amount.vague else None
    qualifier = vague or bound.qualifier or Qualifier.EXACTLY
    low, value, high = _bounds(qualifier, amount.value)
    kind = Kind.MONEY if start < amount.start else _kind(text, start, amount, amount.end)
    return Number(
        bound.start, bound.end, amount.start, amount.end, qualifier, low, value, high, kind, bound_words=bound.words
    )  # fmt: skip


def _bounds(qualifier: Qualifier, value: float) -> tuple[float | None, float | None, float | None]:
    """The low end, the value and the high end that ``qualifier`` makes of a single number."""
    if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.ORDER_OF_MAGNITUDE}:
        return value, None, None
    if qualifier in {Qualifier.AT_MOST, Qualifier.LESS_THAN}:
        return None, None, value
    return None, value, None


# Ranges ---------------------------------------------------------------------------------------------------------


def _range(text: str, amounts: Sequence[Amount], at: int) -> Number | None:
    """The range that begins with the amount ``at``: "between a and b", "a to b", "a–b", "from a to b"; else None."""
    if at + 1 >= len(amounts):
        return None
    first, second = amounts[at], amounts[at + 1]
    start, gap = _money_start(text, first.start), text[first.end : _money_start(text, second.start)]
    joint = _RANGE.fullmatch(gap)
    lead = re.search(r"\b(?:(?P<between>(?:in )?between)|(?P<from>(?:ranging )?from))\s+$", text[:start], re.IGNORECASE)
    if joint is None or not _may_join(joint.group().strip().lower(), lead):
        return None
    if lead and lead["from"] and _is_change(text[: lead.start()]):
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and first.value * second.scale < second.value:
        low = first.value * second.scale  # "ten to fifteen thousand"
    kind = Kind.MONEY if start < first.start else _kind(text, start, second, second.end)
    one_kind = _kind(text, start, first, first.end) in {kind, Kind.COUNT, Kind.LABEL, Kind.MONEY}
    if not low < second.value or first.vague != second.vague or not one_kind or kind in {Kind.DATE, Kind.TIME}:
        return None
    bound = _bound(text, lead.start() if lead else start, second.end)
    qualifier = Qualifier.ORDER_OF_MAGNITUDE if first.vague else Qualifier.RANGE
    high = None if first.vague else second.value
    return Number(
        bound.start, bound.end, first.start, second.end, qualifier, low, None, high, kind, joint.group().strip()
    )


def _may_join(joint: str, lead: re.Match[str] | None) -> bool:
    if joint == "and":
        return lead is not None and lead["between"] is not None
    return lead is None or lead["between"] is None or joint in {"to", "-", "–"}


def _is_change(before: str) -> bool:
    """Whether "from A to B" after ``before`` tells of a change: "rose from 12 to 20", "the toll rose on Monday from…"."""
    clause = re.split(r"[.;:,!?]", before[-_SENTENCE:])[-1]
    return bool(words("numbers", "change", "verbs") & set(re.findall(r"[^\W\d_]+", clause.lower())))


# Kinds ----------------------------------------------------------------------------------------------------------


@cache
def _units() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{_phrases(units)})" for name, units in lexicon("numbers")["units"].items())
    return re.compile(rf"[\s\u00a0-]?(?:{groups})(?![^\W_])", re.IGNORECASE)


def _kind(text: str, start: int, amount: Amount, end: int) -> Kind:
    """What the number ``amount`` is; its words, a range's first number among them, stand in [start, end)."""
    before, after = text[max(0, start - 40) : start], text[end : end + 40]
    date = _date_kind(before, after, amount)
    if date is not None:
        return date
    unit = _units().match(after)
    if unit or re.match(r"[^\W\d_]", after):
        return Kind((unit and unit.lastgroup) or "unit")  # a word that sticks to digits is a unit, listed or not: 60fps
    if re.search(r"\b(?:aged?|ages)\s+(?:\d+\s+(?:and|to|or)\s+)?$", before, re.IGNORECASE):
        return Kind.AGE
    if re.search(r"\b(?:children|boys|girls|those|people|adults|men|women)\s+(?:under|over|below|above)\s+$", before):
        return Kind.AGE  # "children under five"
    if re.search(r"[^\W\d_],\s?$", before) and re.match(r"\s?,", after) and 10 <= amount.value <= 110 and amount.digits:
        return Kind.AGE  # "Li Wei, 43, said"
    if (
        re.search(r"\b(?:one|two|three|\d+)\s+(?:in|out of)(?:\s+every)?\s+$", before, re.IGNORECASE)
        and amount.value <= 1000
    ):
        return Kind.LABEL  # "one in four"
    return Kind.LABEL if amount.scale == 1 and _is_label(text, amount, before, after) else Kind.COUNT


def _is_label(text: str, amount: Amount, before: str, after: str) -> bool:
    """A number in a series or a name: "Article 5", "Planet 9", the scores of a match; and "one" as a pronoun."""
    last = re.search(r"(?:^|[^\w.])([^\W\d_]+\.?|№)\s?$", before)
    word = last[1] if last else ""
    if not amount.digits:
        return amount.value == 1 and word.lower() in words("numbers", "labels", "pronouns")
    plain = amount.value < 10_000 and "," not in text[amount.start : amount.end]
    if word.lower() in words("numbers", "labels", "words"):
        return plain and (word[0].isupper() or not _COUNTED.match(after))
    if re.search(r"\d\s?[-–:]$", before) or re.match(r"[-–:]\d", after):
        return True
    plain = plain and not re.match(r"[^\W\d_]", after)
    return plain and bool(re.search(r"[^\s.!?:”\"]\s+[^\W\d_]*[A-Z]\w*\s$", before)) and not _COUNTED.match(after)


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
    if re.match(r"s\b|[-–/]\d{2}", after):
        return True
    last = re.search(rf"({_MONTH}|[^\W\d_]+|[\d]+,?)[\s-]*(?:the\s)?$", before, re.IGNORECASE)
    if last and (
        last[1].lower() in words("numbers", "labels", "years")
        or re.fullmatch(rf"{_MONTH}|\d+,?", last[1], re.IGNORECASE)
    ):
        return True
    counts = _COUNTED.match(after)
    plausible = 1800 <= amount.value <= 2100
    return plausible and (
        not counts or bool(re.search(r"\b(?:the|its|his|that|this)\s+$|[’']s\s+$", before, re.IGNORECASE))
    )


def with_offset(number: Number, offset: int) -> Number:
    """``number`` moved by ``offset`` code points."""
    return replace(
        number, start=number.start + offset, end=number.end + offset,
        core_start=number.core_start + offset, core_end=number.core_end + offset,
    )  # fmt: skip
