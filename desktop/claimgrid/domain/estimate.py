"""Estimates: a number put on something, with the bound its words set."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from .article import By, Span
from .dates import DateHint


class Qualifier(StrEnum):
    """How the words bind the number."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    RANGE = "range"
    ORDER_OF_MAGNITUDE = "order of magnitude"


class Status(StrEnum):
    """What the number counts: never drawn as one series across these without the analyst's say."""

    PRESENT = "present"
    DEPLOYED = "deployed"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    DENIED = "denied"
    TOTAL_STRENGTH = "total strength"
    PART = "part of another figure"
    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    ARRESTED = "arrested"


MONEY = "money"
"""The measure of sums: the subject of such a figure is its currency."""
IN_CURRENCY = "{measure} in {currency}"
_SIGNS = {
    "dollar": "$", "dollars": "$", "us dollars": "US$", "australian dollars": "A$", "canadian dollars": "C$",
    "new zealand dollars": "NZ$", "hong kong dollars": "HK$", "singapore dollars": "S$", "taiwan dollars": "NT$",
    "euro": "€", "euros": "€", "pound": "£", "pounds": "£",
}  # fmt: skip
"""The currencies that have a sign every reader knows; the others stand behind their sums by name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a number's words say. Numbers are whole or fractional counts in the unit of ``measure``."""

    measure: str
    qualifier: Qualifier
    low: float | None
    value: float | None
    high: float | None
    subject: str | None
    status: Status | None
    place: str | None


@dataclass(frozen=True, slots=True)
class FoundEstimate:
    """An estimate as extraction found it. ``when`` is the date expression of the count, else of the statement; ``said`` that
    of the statement alone."""

    start: int
    end: int
    figure: Figure
    speaker: str | None
    speaker_words: Span | None
    when: DateHint | None
    why: str
    said: DateHint | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate as the project holds it; ``speaker`` is a speaker's id. ``as_of`` is the ISO day or interval of the count,
    ``said`` the day on which the speaker gave it. ``note`` is what a person wrote beside it."""

    id: str
    article: str
    start: int
    end: int
    text: str
    figure: Figure
    speaker: str | None
    speaker_words: Span | None
    as_of: str | None
    by: By = By.EXTRACTED
    stale: bool = False
    why: str = ""
    said: str | None = None
    note: str = ""


def numbers_of(figure: Figure) -> list[float]:
    """The numbers a figure holds: none where a person took all of them out."""
    return [n for n in (figure.low, figure.value, figure.high) if n is not None]


def has_number(figure: Figure) -> bool:
    """Whether the figure holds any number; a person may have taken all of them out."""
    return bool(numbers_of(figure))


def number_text(number: float) -> str:
    """``10000`` as "10,000"; fractions keep up to two places."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}".rstrip("0").rstrip(".")


def short_text(number: float) -> str:
    """``2500000`` as "2.5m", "bn" and "tn" likewise, where two places are enough; else as ``number_text``."""
    for size, letters in ((1e12, "tn"), (1e9, "bn"), (1e6, "m")):
        if number >= size and round(round(number / size, 2) * size) == number:
            return number_text(number / size) + letters
    return number_text(number)


def figure_text(figure: Figure) -> str:
    """The figure with its bound, as short as it can be said: "≥ 10,000", "≈ 11,000", "5–10", "1,000s"; a sum of money with
    its currency: "≥ $2.5m", "€5–10m", "5,000 roubles"."""
    if figure.measure != MONEY:
        return _bounded(figure, number_text)
    text, currency = _bounded(figure, short_text), figure.subject or ""
    sign = _SIGNS.get(currency.casefold().replace(".", ""))
    if sign:
        return re.sub(r"(?=\d)", sign, text, count=1)
    return f"{text} {currency}".rstrip()


def _bounded(figure: Figure, say: Callable[[float], str]) -> str:
    low, value, high = figure.low, figure.value, figure.high
    match figure.qualifier:
        case Qualifier.RANGE if low is not None and high is not None:
            letters = say(high).lstrip("0123456789.,")  # said once where both are in millions
            return f"{say(low).removesuffix(letters)}–{say(high)}"
        case Qualifier.ORDER_OF_MAGNITUDE if low is not None:
            return f"{number_text(low)}s" if low >= 100 else f"≥ {say(low)}"
        case Qualifier.AT_LEAST if low is not None:
            return f"≥ {say(low)}"
        case Qualifier.MORE_THAN if low is not None:
            return f"> {say(low)}"
        case Qualifier.AT_MOST if high is not None:
            return f"≤ {say(high)}"
        case Qualifier.LESS_THAN if high is not None:
            return f"< {say(high)}"
        case Qualifier.ABOUT if value is not None:
            return f"≈ {say(value)}"
    known = next((n for n in (value, low, high) if n is not None), None)
    return say(known) if known is not None else "?"


def counted_text(subject: str, measure: str) -> str:
    """What is counted: "Ruritanian troops", "money in dollars"."""
    if measure == MONEY and subject:
        return IN_CURRENCY.format(measure=measure, currency=subject)
    return f"{subject} {measure}".strip()


class Conversion(StrEnum):
    """The rule that turns a figure's words into the bounds that are plotted."""

    AS_STATED = "as stated"
    CONSERVATIVE = "conservative"
    MIN_MAX = "min–max"


def plotted(figure: Figure, rule: Conversion) -> tuple[float | None, float, float | None]:
    """``(low, at, high)``: where the point stands and the bounds drawn around it.

    As stated: only what the words say. Conservative: every figure at the least it commits to (a maximum commits to
    nothing below itself and stays where it is). Min–max: every figure as the interval its words allow, open ends left
    open. Raises ValueError for a figure without any number.
    """
    low, value, high = figure.low, figure.value, figure.high
    numbers = numbers_of(figure)
    if not numbers:
        raise ValueError("a figure without a number cannot be drawn")
    if rule is Conversion.CONSERVATIVE:
        return None, min(numbers), None
    if value is not None:
        at = value
    elif low is not None and high is not None:
        at = (low + high) / 2
    else:
        at = numbers[0]
    if rule is Conversion.MIN_MAX and figure.qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return 0.0, at, high
    return low, at, high
