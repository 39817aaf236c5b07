"""Bare numbers in a text, in digits or words, without what binds them: "1.2 million", "two dozen", "tens of thousands"."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from .lexicon import lexicon

_VULGAR = "½⅓⅔¼¾⅕⅙⅛⅜⅝⅞"
_DIGITS = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?: \d{3}){2,}(?!\d)"
    r"|(?<![\d.,] )\d{1,3}(?: \d{3})* \d?00(?![\d,.]\d|\d)"  # "10 000", as agencies outside the English world write it
    rf"|\d+\s(?:1/[2348]|[23]/[34])(?![\d/])|(?<![\w/])(?:1/[2345]|2/[35]|3/[45])(?=\sof\b)|\d+(?:\.\d+)?[{_VULGAR}]?|[{_VULGAR}]|(?<![\w.])\.\d+"
)
_PIECE = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)|(?P<other>\S)")
_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_ORDINALS = re.compile(
    r"-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|fold|way|time|timers?|sided|off|on|by)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at [start, end). ``vague``: only the order of magnitude is said, and ``value`` is the least it can mean.
    ``scale`` is the last scale word's worth, 1 without one; ``digits`` tells that it is written in digits, ``share`` that it
    is a part of a whole."""

    start: int
    end: int
    value: float
    vague: bool = False
    scale: float = 1
    digits: bool = False
    share: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    text: str
    digits: bool


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    words: dict[str, int]
    scales: dict[str, int]
    plurals: dict[str, int]
    suffixes: dict[str, int]
    metres: frozenset[str]
    units: frozenset[str]
    parts: dict[str, int]
    vague: tuple[tuple[str, ...], ...]
    starts: frozenset[str]
    """Every word that a number in words may begin with."""


@cache
def _vocabulary() -> _Vocabulary:
    data: dict[str, Any] = lexicon("numbers")
    vague = sorted((tuple(phrase.split()) for phrase in data["vague"]["words"]), key=len, reverse=True)
    starts = {
        "a",
        "an",
        *_FRACTIONS,
        *data["words"],
        *data["scales"],
        *data["plurals"],
        *(phrase[0] for phrase in vague),
    }
    return _Vocabulary(
        data["words"], data["scales"], data["plurals"], data["suffixes"], frozenset(data["metres"]["before"]),
        frozenset(unit for kind in data["units"].values() for unit in kind), data["parts"], tuple(vague), frozenset(starts),
    )  # fmt: skip


def find_amounts(text: str) -> Iterator[Amount]:
    """Every number of ``text`` from left to right; ordinals and parts of names stay out."""
    pieces = [
        _Piece(m.start(), m.end(), m.group().lower(), m.lastgroup == "digits")
        for m in _PIECE.finditer(text)
    ]  # fmt: skip
    at = 0
    while at < len(pieces):
        likely = pieces[at].digits or pieces[at].text in _vocabulary().starts
        found = (_vague(pieces, at) or _share(pieces, at) or _plain(pieces, at)) if likely else None
        if found is None:
            at += 1
            continue
        amount, at = found
        if not _inside_a_name(text, amount) and not _ORDINALS.match(text, amount.end):
            yield _signed(text, amount)


def _signed(text: str, amount: Amount) -> Amount:
    """``amount`` with the minus before it: "-0.3", "minus 12"."""
    minus = re.search(r"(?:(?<![^\s(])[-−–]|\bminus\s+)$", text[max(0, amount.start - 8) : amount.start], re.IGNORECASE)
    return replace(amount, start=amount.start - len(minus.group()), value=-amount.value) if minus else amount


def _inside_a_name(text: str, amount: Amount) -> bool:
    before, after = text[: amount.start], text[amount.end :]
    if (
        re.search(r"(?<!\d)(?<!\d[^\W\d_])[^\W\d_]-?$|[^\W\d_]$|[A-Z\d][.:/]$|\d-\d+-$|[#_@^]$", before)
        and amount.digits
    ):
        letters = re.search(r"[^\W\d_]*-?$", before)
        return (
            letters is None or letters.group().lower() not in lexicon("numbers")["currency"]["names"]
        )  # F-16, v2.0, 3.1.2, #7
    if amount.digits and re.match(r"(?:st|nd|rd|th)\b|[./:]\d|-\d+-\d|[^\W\d_](?=\d)", after):
        return True  # 22nd, 3.1.2, 10:30, 2019-09-01
    if amount.digits and re.search(r"\d-$", before) and re.match(r"-\d", after):
        return True  # the month of 2019-09-01
    # twenty in "mid-twenty"; not in "ten-to-twenty"
    return bool(re.search(r"(?<!-to)(?<!-or)(?<=[^\W_])[-’']$", before)) and not amount.digits


def _words_at(pieces: list[_Piece], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(p.text for p in pieces[at : at + len(phrase)]) == phrase


def _vague(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    """ "several hundred thousand", "dozens", "tens of thousands"."""
    vocabulary = _vocabulary()
    start = pieces[at].start
    for phrase in vocabulary.vague:
        if _words_at(pieces, at, phrase):
            value, scale, end = _scales(pieces, at + len(phrase), 1)
            if end > at + len(phrase):
                return Amount(start, pieces[end - 1].end, value, vague=True, scale=scale), end
    if re.fullmatch(r"10+", pieces[at].text) and _words_at(pieces, at + 1, ("s", "of")):
        return Amount(
            start, pieces[at + 1].end, float(pieces[at].text), vague=True, scale=float(pieces[at].text)
        ), at + 2
    if pieces[at].text not in vocabulary.plurals:
        return None
    following = pieces[at + 1].text if at + 1 < len(pieces) else ""
    if pieces[at].text == "scores" and following not in lexicon("numbers")["vague"]["after_scores"]:
        return None  # a verb more often than twenty
    value, end = vocabulary.plurals[pieces[at].text], at + 1
    while end + 1 < len(pieces) and pieces[end].text == "of" and pieces[end + 1].text in vocabulary.plurals:
        value, end = value * vocabulary.plurals[pieces[end + 1].text], end + 2
    return Amount(start, pieces[end - 1].end, value, vague=True, scale=value), end


def _share(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    """ "two-thirds", "a fifth of", "half of", "half an hour"; not "the second half of", "a third attack"."""
    if pieces[at].text == "half" and (unit := _of_a_unit(pieces, at + 1)):
        return Amount(pieces[at].start, pieces[unit - 1].end, 0.5), unit
    if pieces[at].text == "half" and _is_share(pieces, at):
        return Amount(pieces[at].start, pieces[at].end, 0.5, share=True), at + 1
    count = 1 if pieces[at].text in {"a", "an"} else _vocabulary().words.get(pieces[at].text, 0)
    hyphen = at + 1 < len(pieces) and pieces[at + 1].text == "-"
    end = at + (3 if hyphen else 2)
    if (
        not count
        or end > len(pieces)
        or (part := _vocabulary().parts.get(pieces[end - 1].text)) is None
        or count > part
    ):
        return None
    sure = hyphen or (
        pieces[at].text not in {"a", "an"} and pieces[end - 1].text not in {"half", "halves", "quarter", "quarters"}
    )
    if not sure and not _words_at(pieces, end, ("of",)):
        return None  # "a third attack", "the last three quarters"
    if _words_at(pieces, end, ("of", "a")) and end + 2 < len(pieces) and pieces[end + 2].text in _vocabulary().scales:
        return None  # "a quarter of a million"
    if unit := _of_a_unit(pieces, end + 1):
        return Amount(pieces[at].start, pieces[unit - 1].end, count / part), unit
    return Amount(pieces[at].start, pieces[end - 1].end, count / part, share=True), end


def _of_a_unit(pieces: list[_Piece], at: int) -> int:
    """The place of the unit in "(half) an hour", "(a quarter of) a percentage point"; 0 where none stands there."""
    units = at + 1 < len(pieces) and pieces[at].text in {"a", "an"} and pieces[at + 1].text in _vocabulary().units
    return at + 1 if units else 0


def _is_share(pieces: list[_Piece], at: int) -> bool:
    """Whether "half" stands for a half of something: "half of", "more than half"; not "the second half of"."""
    before = pieces[at - 1].text if at else ""
    if _words_at(pieces, at + 1, ("of",)):
        return before not in {"first", "second", "other", "latter", "early", "later", "and", "a"}
    following = pieces[at + 1].text if at + 1 < len(pieces) else ""
    bound = before in {"than", "nearly", "almost", "about", "around", "over", "under", "roughly", "approximately"}
    return bound and following not in {"a", "an", "-"} and following not in _vocabulary().scales


def _plain(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    piece = pieces[at]
    if piece.digits:
        return _digits(pieces, at)
    if piece.text in {"a", "an", "half", "quarter"}:
        return _article(pieces, at)
    return _spelled(pieces, at)


def _digits(pieces: list[_Piece], at: int) -> tuple[Amount, int]:
    piece = pieces[at]
    value, end = _value(piece.text), at + 1
    scale: float = 1
    if worth := _suffix(pieces, end):
        value, scale, end = value * worth, worth, end + 1
    else:
        value, scale, end = _scales(pieces, end, value)
    return Amount(piece.start, pieces[end - 1].end, round(value, 6), scale=scale, digits=True), end


def _suffix(pieces: list[_Piece], at: int) -> int | None:
    """The worth of the letters at ``at`` after digits: "25k", "5 mln"; None where "m" is metres."""
    if at == len(pieces) or (len(pieces[at].text) == 1 and pieces[at].start > pieces[at - 1].end):
        return None
    metres = pieces[at].text == "m" and at + 1 < len(pieces) and pieces[at + 1].text in _vocabulary().metres
    return None if metres else _vocabulary().suffixes.get(pieces[at].text)


def _value(digits: str) -> float:
    """The worth of digits as written: "1,200", "2 1/2", "3½", ".5"."""
    whole, _, part = re.sub(r"\s", " ", digits).rpartition(" ") if "/" in digits else (digits.rstrip(_VULGAR), "", "")
    vulgar = unicodedata.numeric(digits[-1]) if digits[-1] in _VULGAR else 0.0
    fraction = float(part[0]) / float(part[-1]) if part else vulgar
    return (float(re.sub(r"[^\d.]", "", whole)) if whole else 0.0) + fraction


def _scales(pieces: list[_Piece], at: int, value: float) -> tuple[float, float, int]:
    """``value`` times the scale words from ``at`` on, the last of them, and the place after them."""
    scale: float = 1
    while at < len(pieces):
        skip = 1 if pieces[at].text == "-" and pieces[at].start == pieces[at - 1].end else 0
        word = pieces[at + skip].text if at + skip < len(pieces) else ""
        worth = _vocabulary().scales.get(word) or _vocabulary().scales.get(word.removesuffix("s"))
        if worth is None:
            break
        value, scale, at = value * worth, worth, at + skip + 1
    if scale > 1 and _words_at(pieces, at, ("and", "a", "half")):  # "3 million and a half"
        value, at = value + scale / 2, at + 3
    return value, scale, at


def _article(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    """ "a dozen", "half a million", "a quarter of a million", "a hundred and twenty"."""
    end, value = at, 1.0
    while end < len(pieces) and pieces[end].text in {"a", "an", "of", "-", *_FRACTIONS}:
        value *= _FRACTIONS.get(pieces[end].text, 1)
        end += 1
    if end == len(pieces) or pieces[end].text not in _vocabulary().scales:
        return None
    if value == 1:
        spelled = _spelled(pieces, end)
        if spelled:
            amount, after = spelled
            return Amount(pieces[at].start, amount.end, amount.value, scale=amount.scale), after
    value, scale, end = _scales(pieces, end, value)
    return Amount(pieces[at].start, pieces[end - 1].end, value, scale=scale), end


def _spelled(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    """ "two hundred and fifty thousand", "thirty-five", "one and a half million"."""
    vocabulary = _vocabulary()
    total, group, scale, end, fraction, small = 0.0, 0.0, 1.0, at, 0.0, 100
    while end < len(pieces):
        word = pieces[end].text
        if word in vocabulary.words and (worth := vocabulary.words[word]) < small:
            group, small = group + worth, 10 if worth >= 20 and worth % 10 == 0 else 0
        elif word in vocabulary.scales:
            worth = vocabulary.scales[word]
            group = (group or 1) * worth if worth <= 100 else group
            small = 100
            if worth > scale > 100 and pieces[end - 1].text in vocabulary.scales:
                total *= worth  # "three lakh crore"
            elif worth > 100:
                total, group = total + (group or 1) * worth + fraction * worth, 0.0
            scale, fraction = worth, 0.0
        elif end > at and pieces[end].text == "and" and (part := _and_a_part(pieces, end)):
            fraction, end = part, end + 2
            if pieces[end - 3].text in vocabulary.scales:
                fraction *= scale  # "one million and a half"
        elif not (end > at and _joins(pieces, end, small)):
            break
        end += 1
    if end == at:
        return None
    return Amount(pieces[at].start, pieces[end - 1].end, total + group + fraction, scale=scale), end


def _and_a_part(pieces: list[_Piece], at: int) -> float:
    """The part in "and a half", "and a quarter"; 0 where nothing of the kind stands at ``at``, or where it is one of a scale
    word of its own ("one billion and a quarter million")."""
    return next((p for name, p in _FRACTIONS.items() if _words_at(pieces, at, ("and", "a", name))), 0.0)


def _joins(pieces: list[_Piece], at: int, small: int) -> bool:
    """Whether "-" or "and" at ``at`` continues a number in words: "thirty-five", "two hundred and fifty", "a two-hundred"."""
    if at + 1 >= len(pieces):
        return False
    following = pieces[at + 1].text
    worth = _vocabulary().words.get(following)
    if pieces[at].text == "-" and pieces[at].start == pieces[at - 1].end:
        return (worth is not None and worth < small) or following in _vocabulary().scales
    return pieces[at].text == "and" and pieces[at - 1].text in _vocabulary().scales and worth is not None
