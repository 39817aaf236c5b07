"""Bare numbers in a text, in digits or words, without what binds them: "1.2 million", "two dozen", "tens of thousands"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .lexicon import lexicon

_DIGITS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+)?"
_PIECE = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)|(?P<other>\S)")
_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_ORDINALS = re.compile(
    r"-(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
    r"|first|second|fold|way|time|timers?|sided|off)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at [start, end). ``vague``: only the order of magnitude is said, and ``value`` is the least it can mean.
    ``scale`` is the last scale word's worth, 1 without one; ``digits`` tells that it is written in digits."""

    start: int
    end: int
    value: float
    vague: bool = False
    scale: float = 1
    digits: bool = False


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
    vague: tuple[tuple[str, ...], ...]


@cache
def _vocabulary() -> _Vocabulary:
    data: dict[str, Any] = lexicon("numbers")
    vague = sorted((tuple(phrase.split()) for phrase in data["vague"]["words"]), key=len, reverse=True)
    return _Vocabulary(data["words"], data["scales"], data["plurals"], data["suffixes"], tuple(vague))


def find_amounts(text: str) -> Iterator[Amount]:
    """Every number of ``text`` from left to right; ordinals, fractions of a whole and parts of names stay out."""
    pieces = [
        _Piece(m.start(), m.end(), m.group().lower(), m.lastgroup == "digits")
        for m in _PIECE.finditer(text)
    ]  # fmt: skip
    at = 0
    while at < len(pieces):
        found = _vague(pieces, at) or _plain(pieces, at)
        if found is None:
            at += 1
            continue
        amount, at = found
        if not _inside_a_name(text, amount) and not _ORDINALS.match(text, amount.end):
            yield amount


def _inside_a_name(text: str, amount: Amount) -> bool:
    before, after = text[: amount.start], text[amount.end :]
    if re.search(r"[^\W\d_]-?$|[A-Z\d][.:/]$|\d-\d+-$|[#_@]$", before) and amount.digits:
        letters = re.search(r"[^\W\d_]*-?$", before)
        return (
            letters is None or letters.group().lower() not in lexicon("numbers")["currency"]["signs"]
        )  # F-16, v2.0, 3.1.2, #7
    if amount.digits and re.match(r"(?:st|nd|rd|th)\b|[./:]\d|-\d+-\d|[^\W\d_](?=\d)", after):
        return True  # 22nd, 3.1.2, 10:30, 2019-09-01
    if amount.digits and re.search(r"\d-$", before) and re.match(r"-\d", after):
        return True  # the month of 2019-09-01
    return bool(re.search(r"[^\W_][-’']$", before)) and not amount.digits  # twenty in "mid-twenty"


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
    if pieces[at].text not in vocabulary.plurals:
        return None
    if pieces[at].text == "scores" and not _words_at(pieces, at + 1, ("of",)):
        return None  # a verb more often than twenty
    value, end = vocabulary.plurals[pieces[at].text], at + 1
    while end + 1 < len(pieces) and pieces[end].text == "of" and pieces[end + 1].text in vocabulary.plurals:
        value, end = value * vocabulary.plurals[pieces[end + 1].text], end + 2
    return Amount(start, pieces[end - 1].end, value, vague=True, scale=value), end


def _plain(pieces: list[_Piece], at: int) -> tuple[Amount, int] | None:
    piece = pieces[at]
    if piece.digits:
        return _digits(pieces, at)
    if piece.text in {"a", "an", "half", "quarter"}:
        return _article(pieces, at)
    return _spelled(pieces, at)


def _digits(pieces: list[_Piece], at: int) -> tuple[Amount, int]:
    piece = pieces[at]
    value, end = float(re.sub(r"[^\d.]", "", piece.text)), at + 1
    scale: float = 1
    if end < len(pieces) and pieces[end].start == piece.end and (worth := _vocabulary().suffixes.get(pieces[end].text)):
        value, scale, end = value * worth, worth, end + 1
    else:
        value, scale, end = _scales(pieces, end, value)
    return Amount(piece.start, pieces[end - 1].end, round(value, 6), scale=scale, digits=True), end


def _scales(pieces: list[_Piece], at: int, value: float) -> tuple[float, float, int]:
    """``value`` times the scale words from ``at`` on, the last of them, and the place after them."""
    scale: float = 1
    while at < len(pieces):
        skip = 1 if pieces[at].text == "-" and pieces[at].start == pieces[at - 1].end else 0
        worth = _vocabulary().scales.get(pieces[at + skip].text) if at + skip < len(pieces) else None
        if worth is None:
            break
        value, scale, at = value * worth, worth, at + skip + 1
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
            if worth > 100:
                total, group = total + (group or 1) * worth + fraction * worth, 0.0
            scale, fraction = worth, 0.0
        elif end > at and _words_at(pieces, end, ("and", "a", "half")):
            fraction, end = 0.5, end + 2
        elif not (end > at and _joins(pieces, end, small)):
            break
        end += 1
    if end == at:
        return None
    return Amount(pieces[at].start, pieces[end - 1].end, total + group + fraction, scale=scale), end


def _joins(pieces: list[_Piece], at: int, small: int) -> bool:
    """Whether "-" or "and" at ``at`` continues a number in words: "thirty-five", "two hundred and fifty", "a two-hundred"."""
    if at + 1 >= len(pieces):
        return False
    following = pieces[at + 1].text
    worth = _vocabulary().words.get(following)
    if pieces[at].text == "-" and pieces[at].start == pieces[at - 1].end:
        return (worth is not None and worth < small) or following in _vocabulary().scales
    return pieces[at].text == "and" and pieces[at - 1].text in _vocabulary().scales and worth is not None
