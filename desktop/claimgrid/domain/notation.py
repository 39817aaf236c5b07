"""Numbers and days as they are written for reading: ``translate`` says how its language writes them.

What is stored, and what programs read, keeps English notation and ISO 8601.
"""

import re
from collections.abc import Callable
from functools import cache

NUMBER = "1,234.5"
"""Its translation shows what stands between thousands and before decimals."""
ROUND = "{number}s"
"""An order of magnitude: "1,000s"."""
SUM = "{sign}{number}"
"""A sum of money: "$2.5m"."""
SIZES = {"m": "{number}m", "bn": "{number}bn", "tn": "{number}tn"}
"""Million, billion (a thousand million) and trillion, behind a number."""
DAY = "{year}-{month}-{day}"
DAYS_OF_YEAR = "{year}-{month}-{day} – {last_month}-{last_day}"
"""An interval within one year, which is said once."""
_SIGNS = re.compile(r"1(\D*)234(\D)5")
_AMOUNT = r"[\d.,]+(?:m|bn|tn)?"
_MONEY = re.compile(rf"([A-Z]{{0,2}}[$€£])({_AMOUNT}(?:–{_AMOUNT})?s?)")
_SIZED = re.compile(r"([\d.,]+)(m|bn|tn)(?![^\W\d_])")
_LETTER = r"[^\W\d_⁰¹²³⁴-⁹]"  # the raised figures of notes are no letters
_NAMED = re.compile(rf"(?<=[\dmn]) ({_LETTER}{{2,}}(?: {_LETTER}+)*)")
"""The name of a currency behind a sum."""
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DOTTED_DAY = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")


@cache
def _signs(said: str) -> dict[int, str]:
    """What becomes of commas and points where "1,234.5" is written like ``said``."""
    found = _SIGNS.search(said)
    return {ord(","): found[1], ord("."): found[2]} if found else {}


def in_numerals(text: str, translate: Callable[[str], str]) -> str:
    """A figure in English notation ("≥ 10,000", "2.5", "1,000s", "$2.5m") as the language writes it."""
    if money := _MONEY.search(text):
        number = in_numerals(money[2], translate)
        told = translate(SUM).format(sign=money[1], number=number)
        return f"{text[: money.start()]}{told}{text[money.end() :]}"
    written = text.translate(_signs(translate(NUMBER)))
    written = _NAMED.sub(lambda m: f" {translate(m[1])}", written)
    written = _SIZED.sub(lambda m: translate(SIZES[m[2]]).format(number=m[1]), written)
    return translate(ROUND).format(number=written[:-1]) if written.endswith("0s") else written


def day_text(value: str, translate: Callable[[str], str]) -> str:
    """A day or an interval in ISO 8601 as the language writes it: "2024-11-05 – 11-06"."""
    first, *rest = _ISO_DAY.findall(value)[:2] or [()]
    if not first:
        return value
    if not rest:
        return _day(first, translate)
    if rest[0][0] != first[0]:
        return f"{_day(first, translate)} – {_day(rest[0], translate)}"
    year, month, day = first
    return translate(DAYS_OF_YEAR).format(year=year, month=month, day=day, last_month=rest[0][1], last_day=rest[0][2])


def _day(parts: tuple[str, str, str], translate: Callable[[str], str]) -> str:
    year, month, day = parts
    return translate(DAY).format(year=year, month=month, day=day)


def iso_days(typed: str) -> str:
    """What was typed as a day or an interval with each day like 5.11.2024 in ISO 8601; all else stays as it is."""
    found = _DOTTED_DAY.sub(lambda m: f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}", typed.strip())
    joined = re.sub(r"\s*(?:/|–|\s-\s)\s*", "/", found)
    return joined if all(_ISO_DAY.fullmatch(day) for day in joined.split("/")) else found
