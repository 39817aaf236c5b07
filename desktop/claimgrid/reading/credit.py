"""The credit at the end of a text: "(ANI)", "© 2024 AFP", "Reporting by … for Reuters", "Source: …"."""

import re

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence

from .outlets import by_name, is_like_a_masthead, is_like_one_word

TAIL = 4
"""Lines at the end that may hold a credit."""

_SHOWN = 60
"""Code points of a credit that the user is shown."""

_ALONE = re.compile(r"^[(\[/](?P<name>[^()\[\]]{2,40}?)[)\]/]\.?$")
_AT_END = re.compile(
    r"(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[^/\s]{2,30})/"
    r"|(?<=[.”\"’!?])\s?[—–-]{1,2}\s?(?P<dash>[\w .'-]{2,40}))\.?$"
)
_DASH_ALONE = re.compile(r"^[—–-]{1,2}\s?([\w .'’-]{2,40})\.?$")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?[\s,]*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^|\d©]{1,60}?)[\s,]*(?:(?:19|20)\d\d)?(?=\s*(?:[.|,;–—]|all rights|ltd|limited|inc\b|llc|$))",
    re.IGNORECASE,
)
_REPORTING = re.compile(r"^\(?(?:additional )?(?:reporting|writing|editing) by\b(?P<rest>.+)$", re.IGNORECASE)
_SOURCE = re.compile(r"^\(?sources?\s*:\s*(?P<name>\S.{1,80}?)\)?\.?$", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"\b(?:originally|first) (?:published|appeared) (?:by|on|in|at) (?P<name>[A-Z][^.,;]{1,40}?)(?:[.,;]|\s+on\b|\s+under\b|$)"
)
_NOT_EDITED = re.compile(r"\bnot been edited by (?P<name>[^.,;]{2,40}?) (?:staff|team)", re.IGNORECASE)
_UNKNOWN = re.compile(r"^(?!END|FIN|MORE|KILL|STOP|PHOTO|SIC)[A-Z]{3,8}$")


def credit(lines: list[str]) -> Known | None:
    """The outlet that the last lines name as their publisher; the last such line counts. ``lines`` are not empty."""
    for place, line in enumerate(reversed(lines[1:][-TAIL:])):
        words = line.strip(" *_")
        if name := _named(words):
            return Known(name, Evidence.CREDIT.format(words=words if len(words) <= _SHOWN else words[:_SHOWN] + " …"))
        if place == 0 and (name := _at_end(words)):
            return Known(name, Evidence.CREDIT.format(words=words if len(words) <= _SHOWN else "… " + words[-_SHOWN:]))
        end = _AT_END.search(words) or _DASH_ALONE.match(words) if place == 0 else None
        name = next((n for n in end.groups() if n), "") if end else ""
        if is_like_a_masthead(name) or is_like_one_word(name):
            return Known(name, Evidence.CREDIT_UNLISTED.format(words=words[-_SHOWN:]))
        alone = _ALONE.match(words)
        if alone and _UNKNOWN.match(alone["name"]):
            return Known(alone["name"], Evidence.CREDIT_UNLISTED.format(words=words))
    return None


def _named(line: str) -> str | None:
    """The known outlet of a line that is a credit as a whole."""
    for form in (_ALONE, _SOURCE, _COPYRIGHT, _ORIGINAL, _NOT_EDITED):
        for match in form.finditer(line):
            if outlet := _known(match["name"]):
                return outlet
    if reporting := _REPORTING.match(line):
        pieces = re.split(r"[;,()]|\s(?:for|at)\s", reporting["rest"])
        return next((outlet for piece in pieces if (outlet := by_name(piece.strip(" .")))), None)
    return None


def _at_end(line: str) -> str | None:
    """The known outlet behind the last sentence."""
    match = _AT_END.search(line)
    return _known(match["round"] or match["slash"] or match["dash"]) if match else None


def _known(words: str) -> str | None:
    """An outlet, also as the first of several: "ANI/Sputnik"."""
    words = words.strip(" .")
    return by_name(words) or by_name(re.split(r"\s*[/,]\s*", words)[0])
