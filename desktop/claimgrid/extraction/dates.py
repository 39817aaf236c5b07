"""Date expressions in a text, with the tense of their clause; nothing here guesses a day that the words do not give."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from claimgrid.domain.dates import DateHint, Tense

from .blocks import Block
from .kinds import Kind
from .lexicon import lexicon, words
from .numbers import numbers_in
from .syntax import token_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FOUR_DIGITS = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
_HEAD_BLOCKS = 6  # a dateline stands within these first lines
_HEAD_WORDS = 30  # and a line that only names the paper and the day is no longer
_AGENCY = re.compile(r"[\s,]*(?:\([^()]{2,40}\))?\s*(?::|-{1,2}|–|—)(?=\s|[A-Z“\"])|[\s,]*\([A-Z][^()]{1,30}\)\s")
_PLACE = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*|\([\w\s.]+\)|[\s,/-]|(?:of|de|al|el|the|and)\b)*")
_PUBLISHED = re.compile(
    r"(?:^|[,|·•:–—(]|\b(?:published|posted|updated|date|dated|issued))\s*(?:on\s*)?$", re.IGNORECASE
)


def find_hints(blocks: Sequence[Block]) -> tuple[DateHint, ...]:
    """Every date expression of the text, in order of place. Days counted from the speaker's day, inside quotation marks,
    are left out: nothing says which day that is."""
    found: list[DateHint] = []
    for number, block in enumerate(blocks):
        quoted = _quoted(block.doc.text)
        for hint in _in_line(block.doc):
            inside = any(start <= hint.span[0] < end for start, end in quoted)
            if inside and hint.day is None:
                continue
            head = number < _HEAD_BLOCKS and not any(h.in_dateline for h in found) and _heads(block.doc.text, hint)
            found.append(replace(hint, span=block.span(*hint.span), in_dateline=head))
    return tuple(found)


def find_years(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The years that the text names as past or present, sorted, each once: the article is of the last of them or later."""
    years = {h.year for block in blocks for h in _in_line(block.doc) if h.year and h.tense is not Tense.FUTURE}
    for block in blocks:
        text = block.doc.text
        for number in numbers_in(text) if _FOUR_DIGITS.search(text) else ():
            written = text[number.core_start : number.core_end]
            if number.kind is Kind.YEAR and not _lies_ahead(block.doc, number.core_start):
                years |= {int(year) for year in re.findall(r"\d{4}", written) if 1900 <= int(year) <= 2100}
    return tuple(sorted(years))


def _lies_ahead(doc: "Doc", at: int) -> bool:
    """Whether the year at ``at`` is one to come: "by 2040", "will end in 2040"."""
    ahead = re.search(r"\b(?:by|until|till|through|beyond|before)\s+(?:the\s+year\s+)?$", doc.text[:at], re.IGNORECASE)
    return bool(ahead) or _tense(token_at(doc, at)) is Tense.FUTURE


# Expressions ----------------------------------------------------------------------------------------------------


@cache
def _pattern() -> re.Pattern[str]:
    data: dict[str, Any] = lexicon("dates")
    months = "|".join(sorted(data["months"], key=len, reverse=True))
    offsets = "|".join(sorted((re.escape(o) for o in data["offsets"]), key=len, reverse=True))
    full = "|".join(name for name in data["weekdays"] if name.endswith("day"))
    short = "|".join(sorted((n for n in data["weekdays"] if not n.endswith("day")), key=len, reverse=True))
    weekday = rf"(?:(?P<day_of_week>{full}|(?:{short})\.?)(?:,\s*|\s+))?(?:the\s+)?"
    second_weekday = weekday.replace("day_of_week", "day_of_week2")
    year = r"(?:,?\s+(?P<{}>(?:19|20)\d\d)(?![\d,.]*\d))?"
    day = r"(?P<{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?<![\w])(?:"
        rf"{weekday}(?P<m1>{months})\b\.?\s+{day.format('d1')}(?![\w]|[,.:]\d|\s*[-–]\s*\d){year.format('y1')}"
        rf"|{second_weekday}{day.format('d2')}\s+(?:of\s+)?(?P<m2>{months})\b\.?{year.format('y2')}"
        rf"|(?P<y3>(?:19|20)\d\d)-(?P<m3>0[1-9]|1[0-2])-(?P<d3>3[01]|[12]\d|0[1-9])(?=\D|$)"
        rf"|(?P<a>\d\d?)[/.](?P<b>\d\d?)[/.](?P<y4>(?:19|20)\d\d)(?!\d)"
        rf"|(?P<offset>{offsets})\b"
        rf"|(?P<weekday>{full})\b"
        rf")",
        re.IGNORECASE,
    )


def _in_line(doc: "Doc") -> Iterator[DateHint]:
    """The date expressions of one line, with offsets in it."""
    data = lexicon("dates")
    for match in _pattern().finditer(doc.text):
        part = match.groupdict()
        if part["offset"]:
            yield DateHint(match.span(), offset=data["offsets"][part["offset"].lower()])
        elif part["weekday"]:
            if part["weekday"][0].isupper() and (hint := _weekday(doc, match)) is not None:
                yield hint
        elif (hint := _calendar(match)) is not None:
            tense = _tense(token_at(doc, match.start("m1") if part["m1"] else match.start()))
            yield replace(hint, tense=tense)


def _calendar(match: re.Match[str]) -> DateHint | None:
    data = lexicon("dates")
    part = match.groupdict()
    name = part["m1"] or part["m2"]
    if name:
        if not name[0].isupper():
            return None  # "may 5", "march 20"
        weekday = data["weekdays"].get((part["day_of_week"] or part["day_of_week2"] or "").lower().rstrip("."))
        year = part["y1"] or part["y2"]
        month, day = data["months"][name.lower()], int(part["d1"] or part["d2"])
        return DateHint(match.span(), int(year) if year else None, month, day, weekday=weekday)
    if part["m3"]:
        return DateHint(match.span(), int(part["y3"]), int(part["m3"]), int(part["d3"]))
    first, second = int(part["a"]), int(part["b"])
    if 12 < first <= 31 and 1 <= second <= 12:
        return DateHint(match.span(), int(part["y4"]), second, first)
    if 12 < second <= 31 and 1 <= first <= 12:
        return DateHint(match.span(), int(part["y4"]), first, second)
    return None  # 05/11/2024 is read one way here and another there


def _weekday(doc: "Doc", match: re.Match[str]) -> DateHint | None:
    weekday = lexicon("dates")["weekdays"][match["weekday"].lower()]
    token = token_at(doc, match.start())
    before = doc[token.i - 1].lower_ if token.i else ""
    if before in words("dates", "shifted", "before"):
        # "last Friday" can still be looked up, but says nothing about the day of publication
        return DateHint(match.span(), weekday=weekday) if before == "last" else None
    if before in words("dates", "future", "before"):
        return DateHint(match.span(), weekday=weekday, tense=Tense.FUTURE)
    possessive = re.match(r"[’']s?\b", doc.text[match.end() :])
    return DateHint(match.span(), weekday=weekday, tense=Tense.UNKNOWN if possessive else _tense(token))


# Tense ----------------------------------------------------------------------------------------------------------


def _tense(token: "Token") -> Tense:
    """Where the clause of ``token`` lies in time, by its nearest verb: its form, its auxiliaries, and for an infinitive or a
    participle the verb above it."""
    for verb in token.ancestors:
        if verb.pos_ not in {"VERB", "AUX"}:
            continue
        helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
        if helpers & words("dates", "future", "auxiliaries"):
            return Tense.PAST if helpers & {"have"} else Tense.FUTURE
        if verb.tag_ == "VBD" or helpers & {"had", "was", "were", "did", "have", "has", "’ve", "'ve"}:
            return Tense.PAST
        if helpers & {"is", "are", "be"} and verb.tag_ == "VBN":
            return Tense.FUTURE if verb.lemma_ in words("dates", "future", "verbs") else Tense.UNKNOWN
        if "to" in helpers:
            return _governed(verb)
        if verb.tag_ == "VBN" and verb.dep_ in {"acl", "relcl"}:
            return Tense.PAST  # "an interview broadcast on Monday"
        if verb.tag_ not in {"VBG", "VBN"}:
            return Tense.UNKNOWN
    return Tense.UNKNOWN


def _governed(infinitive: "Token") -> Tense:
    """The time of an infinitive: later where the verb above it plans; else nobody can tell."""
    above = infinitive.head
    return Tense.FUTURE if above.lemma_.lower() in words("dates", "future", "verbs") else Tense.UNKNOWN


# Datelines ------------------------------------------------------------------------------------------------------


def _heads(line: str, hint: DateHint) -> bool:
    """Whether ``hint`` is the date of a dateline ("LIMA, March 3 (Agency) - …") or of a line that gives only paper and day."""
    if hint.day is None:
        return False
    start, end = hint.span
    before, after = line[:start], line[end:]
    if _PLACE.fullmatch(before) and _AGENCY.match(after) and len(before) < 80:
        return True
    short = len(line.split()) <= _HEAD_WORDS and hint.year is not None
    return (
        short
        and bool(_PUBLISHED.search(before))
        and not re.search(r"[^\W\d_]{3,}", after.replace("GMT", "").replace("UTC", ""))
    )


def _quoted(line: str) -> list[tuple[int, int]]:
    """The stretches inside quotation marks; a mark that never closes reaches to the end of the line."""
    pairs = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]*’(?!\w)")
    return [match.span() for match in pairs.finditer(line)]
