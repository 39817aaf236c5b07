"""Nexis Uni: many documents in one Word or Rich Text file.

Each has its title, publication and date on lines of their own, then "Copyright …", fields such as "Length:" and "Byline:",
"Body", the text, perhaps "Classification" with more fields, and "End of Document".
"""

import re
from collections.abc import Iterator

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import NEXIS, Evidence

from . import outlets
from .dates import full_dates
from .source import Found

_END = re.compile(r"^\s*End of Document\s*$", re.MULTILINE)
_BODY = re.compile(r"^\s*Body\s*$", re.MULTILINE)
_AFTER = re.compile(r"^\s*(?:Classification|Load-Date:.*|Notes|Graphic)\s*$", re.MULTILINE)
_FIELD = re.compile(r"^(?P<key>Section|Length|Byline|Dateline|Highlight|Headline|Edition):\s*(?P<value>.*)$")
_LANGUAGE = re.compile(r"^Language:\s*(\w+)", re.MULTILINE)
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}:\d\d|[ap]m|[a-z]{2,4}t\b|[\W_]", re.IGNORECASE)
_PAGE = re.compile(r"^Page \d+ of \d+$")


def is_nexis(text: str) -> bool:
    """Whether ``text`` is such a file."""
    return bool(_END.search(text)) and bool(_BODY.search(text))


def split(text: str) -> Iterator[Found]:
    """The documents, in order. What stands before the first (the list of what was searched for) is no document."""
    for number, chunk in enumerate(_END.split(text), 1):
        body = _BODY.search(chunk)
        if body:
            yield _document(chunk[: body.start()], chunk[body.end() :], str(number))


def _document(head: str, rest: str, part: str) -> Found:
    lines = [line.strip() for line in head.split("\n") if line.strip() and not _PAGE.match(line.strip())]
    at = next((i for i in range(len(lines) - 1, -1, -1) if _is_date(lines[i])), None)
    fields = {m["key"]: m["value"].strip() for line in lines if (m := _FIELD.match(line))}
    title = lines[at - 2] if at is not None and at >= 2 else lines[0] if lines else ""
    publication = lines[at - 1] if at is not None and at >= 1 else ""
    after = _AFTER.search(rest)
    body = "\n\n".join(line.strip() for line in rest[: after.start() if after else None].split("\n") if line.strip())
    stated = lines[at] if at is not None else ""
    language = _LANGUAGE.search(rest)
    return Found(
        f"{title}\n\n{body}" if title and body else body,
        title=Known(title, Evidence.IN_FILE_HEADLINE.format(file=NEXIS)) if title else None,
        author=_author(fields.get("Byline", "")),
        outlet=Known(outlets.by_name(publication) or publication, Evidence.IN_FILE_OUTLET.format(file=NEXIS))
        if publication
        else None,
        published=Known(full_dates(stated)[0][0], Evidence.IN_FILE_DATE.format(file=NEXIS, words=stated))
        if stated
        else None,
        language=language_code(language[1]) if language else None,
        part=part,
    )


def _is_date(line: str) -> bool:
    """ "November 5, 2024 Tuesday 10:30 AM GMT": a full date and its weekday and time."""
    days = full_dates(line)
    return bool(days) and not _DAY.sub("", line[: days[0][1]] + line[days[0][2] :])


def _author(byline: str) -> Known | None:
    name = re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE).strip(" .")
    return Known(name, Evidence.IN_FILE_BYLINE.format(file=NEXIS)) if name else None


_LANGUAGES = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl",
    "russian": "ru", "ukrainian": "uk", "polish": "pl", "arabic": "ar", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "turkish": "tr",
}  # fmt: skip


def language_code(name: str) -> str | None:
    """The ISO 639-1 code of a language that a database names in English."""
    return _LANGUAGES.get(name.casefold())
