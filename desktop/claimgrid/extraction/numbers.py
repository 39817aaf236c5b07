"""Numbers with the bound their words set, and what each one is: a count, or a year, an age, a sum of money…

The grammar is data (``resources/lexicon/numbers.toml``). Usable on any sentence; needs no model.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from claimgrid.domain.estimate import Qualifier

from .amounts import Amount, find_amounts
from .kinds import Kind, counts, kind_of, units
from .lexicon import lexicon, one_of, words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_RANGE = re.compile(
    r"\s*(?:-|–|—|−|~)\s*|\s*-?\s*\b(?P<word>to|or|up to|through|and)\b(?:\s*-\s*|\s+)"
    r"(?:(?:as many as|as much as|up to|at most|perhaps|possibly|maybe|about|around|nearly|almost|even)\s+)?",
    re.IGNORECASE,
)
_ONE_IN = re.compile(r"\s+(?:in|out of)(?:\s+every)?\s+", re.IGNORECASE)
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1_000, 10_000, 100_000, 1_000_000})
_LEVELS = {Kind.COUNT, Kind.MONEY}
_PLAIN = {Kind.COUNT, Kind.LABEL}
_HIGHEST_SCORE = 250
_FROM, _TO = {Qualifier.MORE_THAN, Qualifier.AT_LEAST}, {Qualifier.LESS_THAN, Qualifier.AT_MOST}
_SENTENCE = 160  # characters of context looked at on either side


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text, with its bound. [start, end) covers the words of the bound, [core_start, core_end) the number
    alone. ``low``, ``value`` and ``high`` follow the rules of ``Figure``. ``bound_words`` is the bound as the text has it.
    ``rough``: the words make it an approximation, whatever else they make of it ("about 20 to 30").
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
    rough: bool = False


def find_numbers(doc: "Doc") -> list[Number]:
    """Every number in ``doc``, from left to right; offsets count from the start of ``doc.text``."""
    return numbers_in(doc.text)


def numbers_in(text: str) -> list[Number]:
    """Every number in ``text``, from left to right."""
    amounts = list(find_amounts(text))
    found: list[Number] = []
    at = 0
    while at < len(amounts):
        number = _part_of_whole(text, amounts, at) or _range(text, amounts, at)
        at += 1 if number is None else 2
        number = number or _single(text, amounts[at - 1])
        if found and (both := _both_ends(text, found[-1], number)):
            found[-1] = both
        else:
            found.append(_restated(text, found[-1], number) if found else number)
    return found


def _part_of_whole(text: str, amounts: Sequence[Amount], at: int) -> Number | None:
    """ "one in five", "nine out of every ten", else None."""
    if at + 1 >= len(amounts):
        return None
    part, whole = amounts[at], amounts[at + 1]
    if not 0 < part.value < whole.value or whole.value not in _WHOLES or whole.vague:
        return None
    if (
        not _ONE_IN.fullmatch(text[part.end : whole.start])
        or kind_of(text, whole.start, whole, whole.end) not in _PLAIN
    ):
        return None
    share = replace(part, end=whole.end, value=part.value / whole.value, share=True)
    return _single(text, share)


def _both_ends(text: str, first: Number, second: Number) -> Number | None:
    """One range of "more than 20 but fewer than 30", else None."""
    joined = re.fullmatch(r",?\s+(?:but|and|yet)\s+", text[first.end : second.start])
    if first.qualifier in _TO and second.qualifier in _FROM:
        first, second = second, first
    if not joined or first.qualifier not in _FROM or second.qualifier not in _TO:
        return None
    if first.low is None or second.high is None or first.low >= second.high:
        return None
    return Number(
        min(first.start, second.start), max(first.end, second.end),
        min(first.core_start, second.core_start), max(first.core_end, second.core_end),
        Qualifier.RANGE, first.low, None, second.high, second.kind, f"{first.bound_words} … {second.bound_words}",
    )  # fmt: skip


def _restated(text: str, first: Number, second: Number) -> Number:
    """``second`` with the bound of ``first`` where it only gives it in another unit: "more than 100 miles (160 km)"."""
    kinds = {Kind.UNIT, Kind.MONEY}
    inside = re.fullmatch(r"[\s-]?[^\s()]*(?:\s[^\s()]+)?\s?(?:\(|/\s?)", text[first.end : second.start])
    bound = first.qualifier is not Qualifier.RANGE and second.qualifier is Qualifier.EXACTLY and not second.bound_words
    if not inside or not bound or first.kind not in kinds or second.kind not in kinds or second.value is None:
        return second
    low, value, high = _bounds(first.qualifier, second.value)
    return replace(
        second, qualifier=first.qualifier, low=low, value=value, high=high, bound_words=first.bound_words, rough=first.rough
    )  # fmt: skip


# Bounds ---------------------------------------------------------------------------------------------------------


@cache
def _before() -> re.Pattern[str]:
    data = lexicon("numbers")
    groups = "|".join(f"(?P<{name.replace(' ', '_')}>{one_of(ps)})" for name, ps in data["before"].items())
    between = one_of(data["between"]["words"])
    return re.compile(rf"(?<![^\W_])(?:{groups})(?:\s+(?:{between}))*\s*$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{n.replace(' ', '_')}>{one_of(ps)})" for n, ps in lexicon("numbers")["after"].items())
    return re.compile(rf"\s*(?:{groups})(?![^\W_])", re.IGNORECASE)


@cache
def _currency() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![^\W\d_])(?:{one_of(lexicon('numbers')['currency']['names'])}))\s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Bound:
    start: int
    end: int
    qualifier: Qualifier | None
    words: str = ""
    rough: bool = False


def _bound(text: str, start: int, end: int) -> _Bound:
    """The bound around the number at [start, end): the strongest of the words before it, else those after it."""
    qualifier: Qualifier | None = None
    said, rough = "", False
    for _ in range(3):
        match = _nearest(text, start)
        if match is None or (
            match.group().strip().lower() in words("numbers", "alone", "words") and counts(text[end:])
        ):
            break
        here = Qualifier((match.lastgroup or "").replace("_", " "))
        if qualifier is None or (here is not Qualifier.EXACTLY and qualifier in {Qualifier.ABOUT, Qualifier.EXACTLY}):
            qualifier, said = here, match.group().strip()
        start, rough = match.start(), rough or here is Qualifier.ABOUT
    after = _after().match(text, end)
    later = after or _after().match(text, _after_unit(text, end))
    if later and qualifier in {None, Qualifier.ABOUT}:
        here = Qualifier((later.lastgroup or "").replace("_", " "))
        return _Bound(
            start, after.end() if after else end, here, later.group().strip(), rough or here is Qualifier.ABOUT
        )
    return _Bound(start, end, qualifier, said, rough)


def _after_unit(text: str, end: int) -> int:
    """The place after the unit, or the noun before "or", that follows a number: "10 % or less", "20 people or more"."""
    unit = units().match(text, end) or re.compile(r"\s[^\W\d_]+(?=\sor\s(?:more|less|fewer|so)\b)").match(text, end)
    return unit.end() if unit else end


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
    kind = Kind.MONEY if start < amount.start else kind_of(text, start, amount, amount.end)
    return Number(
        bound.start, bound.end, amount.start, amount.end, qualifier, low, value, high, kind, bound.words, bound.rough
    )  # fmt: skip


def _bounds(qualifier: Qualifier, value: float) -> tuple[float | None, float | None, float | None]:
    """The low end, the value and the high end that ``qualifier`` makes of a single number."""
    if qualifier in {Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.ORDER_OF_MAGNITUDE}:
        return value, None, None
    if qualifier in {Qualifier.AT_MOST, Qualifier.LESS_THAN}:
        return None, None, value
    return None, value, None


# Ranges ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two amounts that words or a hyphen join; ``start`` and ``second_start`` are with their signs of money. ``joint`` is
    "to", "or", "and"… or "-"; ``lead`` is "between", "from" or nothing, and begins at ``lead_start``."""

    text: str
    first: Amount
    second: Amount
    start: int
    second_start: int
    joint: str
    lead: str
    lead_start: int

    @property
    def kind(self) -> Kind:
        """What the second amount is, and the first with it."""
        return (
            Kind.MONEY
            if self.start < self.first.start
            else kind_of(self.text, self.start, self.second, self.second.end)
        )


def _range(text: str, amounts: Sequence[Amount], at: int) -> Number | None:
    """The range that begins with the amount ``at``: "between a and b", "a to b", "a–b", "from a to b"; else None."""
    pair = _pair(text, amounts[at], amounts[at + 1]) if at + 1 < len(amounts) else None
    if pair is None or _are_two(pair) or (pair.joint == "-" and _is_score(pair)):
        return None
    first, second, kind = pair.first, pair.second, pair.kind
    low = first.value
    if first.scale == 1 and second.scale > 1 and first.value * second.scale < second.value:
        low = first.value * second.scale  # "ten to fifteen thousand"
    one_kind = kind_of(text, pair.start, first, first.end) in {kind, Kind.COUNT, Kind.LABEL, Kind.MONEY}
    if not low < second.value or first.vague != second.vague or not one_kind or kind in {Kind.DATE, Kind.TIME}:
        return None
    bound = _bound(text, pair.lead_start, second.end)
    qualifier = Qualifier.ORDER_OF_MAGNITUDE if first.vague else Qualifier.RANGE
    high = None if first.vague else second.value
    return Number(
        bound.start, bound.end, first.start, second.end, qualifier, low, None, high, kind, pair.joint, bound.rough
    )  # fmt: skip


def _pair(text: str, first: Amount, second: Amount) -> _Pair | None:
    """The two amounts with what joins them; None where nothing does."""
    start, second_start = _money_start(text, first.start), _money_start(text, second.start)
    joined = _RANGE.fullmatch(text[_after_same_unit(text, first, second) : second_start])
    if joined is None:
        return None
    found = re.search(r"\b(?:(?:in )?(between)|(?:ranging )?(from))\s+$", text[:start], re.IGNORECASE)
    joint, lead = (joined["word"] or "-").lower(), (found[1] or found[2]).lower() if found else ""
    if joint == "and" if lead != "between" else joint not in {"and", "to", "-"}:
        return None
    return _Pair(text, first, second, start, second_start, joint, lead, found.start() if found else start)


def _after_same_unit(text: str, first: Amount, second: Amount) -> int:
    """The place after the unit of ``first`` if ``second`` has the same: "2% to 3%"; else the end of ``first``."""
    one, other = units().match(text, first.end), units().match(text, second.end)
    return one.end() if one and other and one.group().strip() == other.group().strip() else first.end


def _are_two(pair: _Pair) -> bool:
    """Whether the words give two numbers: a change and the level it led to ("rose from 12 to 20", "rose $1.20 to $65.30"),
    or two choices ("25k or 40k")."""
    first, second = pair.first, pair.second
    signed = pair.start < first.start and pair.second_start < second.start and first.scale == second.scale
    in_full = signed or (first.scale > 1 and second.scale > 1)
    far = second.value > (1.5 if in_full else 2) * first.value
    if pair.joint == "or":
        return in_full and far
    if pair.lead == "between" or pair.joint == "-" or not _is_change(pair.text[: pair.lead_start]):
        return False
    return pair.lead == "from" or (far and pair.kind in _LEVELS)


def _is_change(before: str) -> bool:
    """Whether the clause before "from A to B" or "A to B" tells of a change: "the toll rose on Monday from 12 to 20"."""
    clause = re.split(r"[.;:,!?]", before[-_SENTENCE:])[-1]
    return bool(words("numbers", "change", "verbs") & set(re.findall(r"[^\W\d_]+", clause.lower())))


def _is_score(pair: _Pair) -> bool:
    """Whether the words around two numbers with a hyphen are of a match or a vote."""
    if pair.kind is not Kind.COUNT or pair.second.value >= _HIGHEST_SCORE or counts(pair.text[pair.second.end :]):
        return False
    before = re.split(r"[.;:!?]", pair.text[max(0, pair.start - 60) : pair.start].lower())[-1]
    after = re.match(r"\s*[^\W\d_]*", pair.text[pair.second.end :].lower())
    near = {*re.findall(r"[^\W\d_]+", before), after.group().strip() if after else ""}
    return bool(words("numbers", "scores", "words") & near)
