"""Factiva: many articles in one Rich Text or HTML file.

With its codes, each line of the head begins with one: HD headline, BY author, WC length, PD date, SN source, LA language, CY
copyright, LP and TD the text. Without them the same stands in this order on lines of its own, "1,234 words" among them. The
last line of an article is "Document" and its number.
"""

import re
from collections.abc import Iterator

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import FACTIVA, Evidence

from . import outlets
from .dates import full_dates
from .nexis import language_code
from .source import Found

_END = re.compile(
    r"^\s*(?:AN[\s|]+)?(?:Document|Dokument|Documento)\s+(?=[A-Z0-9]*\d{8})[A-Z]{2,8}[A-Za-z0-9]{12,30}\s*$",
    re.MULTILINE,
)
_CODES = "SE HD CR BY WC PD ET SN SC ED PG LA CY VOL LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM"
_CODE = re.compile(rf"^\s*(?P<code>{'|'.join(_CODES.split())})(?:[\s|]+(?P<rest>\S.*)|\s*)$")
_WORDS = re.compile(r"^[\d,. ]+ (?:words?|Wörter|mots|palabras|parole)$")
"""In the languages of the interface."""
_TIME = re.compile(r"^\d{1,2}:\d\d(?: [AP]M)?$", re.IGNORECASE)
_SHORT = re.compile(r"^[A-Z0-9]{2,8}$")
_TAIL = re.compile(r"^(?:\(c\)|©|copyright\b)", re.IGNORECASE)


def is_factiva(text: str) -> bool:
    """Whether ``text`` is such a file."""
    return bool(_END.search(text))


def split(text: str) -> Iterator[Found]:
    """The articles, in order."""
    for number, chunk in enumerate(_END.split(text)[:-1], 1):
        lines = [line.strip(" \t|") for line in chunk.split("\n") if line.strip(" \t|")]
        lines = [line for line in lines if not re.match(r"^(?:Article \d+|Page \d+ of \d+)\b", line)]
        coded = _coded(lines)
        yield _article(*(coded if "HD" in coded[0] or "TD" in coded[0] else _plain(lines)), str(number))


def _coded(lines: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """The lines by the code they stand under, and the text."""
    told: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if match := _CODE.match(line):
            code = match["code"]
            told.setdefault(code, [])
            line = match["rest"] or ""  # noqa: PLW2901 - what is left of it
        if line and code:
            told[code].append(line)
    return told, told.get("LP", []) + told.get("TD", [])


def _plain(lines: list[str]) -> tuple[dict[str, list[str]], list[str]]:
    """The same of an article without codes: what each line is, is told by its form and place."""
    words = next((i for i, line in enumerate(lines[:12]) if _WORDS.match(line)), None)
    if words is None:
        return {}, lines
    told: dict[str, list[str]] = {}
    above = lines[:words]
    if len(above) > 1 and re.match(r"(?i)by\s", above[-1]):
        told["BY"] = [above.pop()]
    told["HD"] = above[-1:]
    at = words + 1
    while at < len(lines) and at < words + 12:
        line = lines[at]
        if "PD" not in told and full_dates(line):
            told["PD"] = [line]
        elif "PD" in told and "SN" not in told and not _TIME.match(line):
            told["SN"] = [line]
        elif language_code(line):
            told["LA"] = [line]
        elif _TAIL.match(line):
            return told, lines[at + 1 :]
        elif "LA" in told or not (_TIME.match(line) or _SHORT.match(line) or len(line) < 30):
            break
        at += 1
    return told, lines[at:]


def _article(told: dict[str, list[str]], body: list[str], part: str) -> Found:
    def line(code: str) -> str:
        return " ".join(told.get(code, []))

    title, source, stated = line("HD"), line("SN"), line("PD")
    author = re.sub(r"(?i)^by\s+", "", line("BY")).strip(" .")
    days = full_dates(stated)
    return Found(
        "\n\n".join([title, *body] if title else body),
        title=Known(title, Evidence.IN_FILE_HEADLINE.format(file=FACTIVA)) if title else None,
        author=Known(author, Evidence.IN_FILE_BYLINE.format(file=FACTIVA)) if author else None,
        outlet=Known(outlets.by_name(source) or source, Evidence.IN_FILE_SOURCE.format(file=FACTIVA))
        if source
        else None,
        published=Known(days[0][0], Evidence.IN_FILE_DATE.format(file=FACTIVA, words=stated)) if days else None,
        language=language_code(line("LA")),
        part=part,
    )
