"""Nexis: many documents in one file, as Nexis Uni writes them and as the Nexis before it did.

In Nexis Uni each has its title, publication and date on lines of their own, then "Copyright …", fields such as "Length:" and
"Byline:", "Body" or "Text", the text, perhaps "Classification" with more fields, and "End of Document". In older files each
begins with "2 of 100 DOCUMENTS", then publication, date, headline and fields in capitals up to "LENGTH:", the text, and more
fields, "LANGUAGE:" among them.
"""

import re
from collections.abc import Iterator

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import NEXIS, Evidence
from claimgrid.domain.messages import Problem

from . import outlets
from .dates import full_dates
from .source import Found, Item

_END = re.compile(r"End of Document\s*$", re.MULTILINE)
_BODY = re.compile(r"^\s*(?:Body|Text)\s*$", re.MULTILINE)
_FAILED = re.compile(r"there is an error in this document and it is not possible to display it", re.IGNORECASE)
_START = re.compile(r"^\s*(?:Dokument |Document )?\d+ (?:of|von|de) \d+(?: DOCUMENTS?)?[^\S\n]*$", re.MULTILINE)
_LENGTH = re.compile(r"^\s*(?:LENGTH|LÄNGE|LONGUEUR):[^\n]*$", re.MULTILINE)
_CAPITALS = re.compile(r"^\s*(?P<key>[A-ZÄÖÜÉ][A-ZÄÖÜÉ -]{3,30}):[^\S\n]*(?P<value>.*)$")
_BELOW = {
    "LOAD-DATE", "LANGUAGE", "SPRACHE", "LANGUE", "GRAPHIC", "GRAFIK", "PUBLICATION-TYPE", "UPDATE", "SUBJECT", "TYPE",
    "JOURNAL-CODE", "CORRECTION", "CORRECTION-DATE", "NOTES", "ACC-NO", "DOCUMENT-TYPE",
}  # fmt: skip
"""The fields below the text of an older file."""
_AFTER = re.compile(r"^\s*(?:Classification|Load-Date:.*|Notes|Graphic)\s*$", re.MULTILINE)
_FIELD = re.compile(r"^(?P<key>Section|Length|Byline|Author|Dateline|Highlight|Headline|Edition):\s*(?P<value>.*)$")
_LANGUAGE = re.compile(r"^Language:\s*(\w+)", re.MULTILINE)
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}:\d\d|[ap]m|[a-z]{2,4}t\b|[\W_]", re.IGNORECASE)
_PAGE = re.compile(r"^Page \d+ of \d+$")


def is_nexis(text: str) -> bool:
    """Whether ``text`` is such a file."""
    return bool(_END.search(text)) and bool(_BODY.search(text))


def split(text: str) -> Iterator[Item]:
    """The documents, in order, and those that the database could not give. What stands before the first (the list of what was
    searched for) is no document."""
    for number, chunk in enumerate(_END.split(text), 1):
        body = _BODY.search(chunk)
        if body:
            yield _document(chunk[: body.start()], chunk[body.end() :], str(number))
        elif _FAILED.search(chunk):
            yield Problem(
                str(number),
                "Document {number} of this export came without its text: Nexis could not show it. Export it again.",
                {"number": number},
            )


def is_older_nexis(text: str) -> bool:
    """Whether ``text`` is a file of the Nexis before Nexis Uni."""
    return (
        bool(_START.search(text))
        and bool(_LENGTH.search(text))
        and ("DOCUMENT" in text or "LANG" in text or "SPRACHE" in text)
    )


def split_older(text: str) -> Iterator[Found]:
    """The documents, in order."""
    for number, chunk in enumerate(_START.split(text)[1:], 1):
        length = _LENGTH.search(chunk)
        if length:
            yield _older_document(chunk[: length.start()], chunk[length.end() :], str(number))


def _older_document(head: str, rest: str, part: str) -> Found:
    blocks = _blocks(head)
    at = next((i for i, block in enumerate(blocks) if full_dates(block)), None)
    fields = {
        m["key"]: " ".join(block[m.start("value") :].split()) for block in blocks if (m := _CAPITALS.match(block))
    }
    publication = " ".join(blocks[0].split()) if at else ""
    titles = [b for b in blocks[(at or 0) + 1 :] if not _CAPITALS.match(b) and not re.search(r"(?i)\bedition$", b)]
    paragraphs = []
    language = ""
    for block in _blocks(rest):
        field = _CAPITALS.match(block)
        if field and field["key"] in _BELOW:
            language = field["value"] if field["key"].startswith(("LANG", "SPRACH")) else language
        elif not re.match(r"(?i)copyright \d{4}|all rights reserved", block) and not (
            field and field["key"] == "DATELINE"
        ):
            paragraphs.append(" ".join(block.split()))
    title = " ".join(titles[0].split()) if titles else fields.get("HEADLINE", "")
    stated = " ".join(blocks[at].split()) if at is not None else ""
    return _found(title, publication, stated, fields.get("BYLINE", ""), language, paragraphs, part)


def _blocks(text: str) -> list[str]:
    """What stands between blank lines."""
    return [block.strip() for block in re.split(r"\n\s*\n", text) if block.strip()]


def _document(head: str, rest: str, part: str) -> Found:
    lines = [line.strip() for line in head.split("\n") if line.strip() and not _PAGE.match(line.strip())]
    at = next((i for i in range(len(lines) - 1, -1, -1) if _is_date(lines[i])), None)
    fields = {m["key"]: m["value"].strip() for line in lines if (m := _FIELD.match(line))}
    if at is None:  # a day in another language: title and publication come first
        title, publication = [*lines, "", ""][:2]
    else:
        title, publication = lines[at - 2] if at >= 2 else lines[0], lines[at - 1] if at >= 1 else ""
    after = _AFTER.search(rest)
    body = [line.strip() for line in rest[: after.start() if after else None].split("\n") if line.strip()]
    stated = lines[at] if at is not None else ""
    language = _LANGUAGE.search(rest)
    byline = fields.get("Byline") or fields.get("Author", "")
    return _found(title, publication, stated, byline, language[1] if language else "", body, part)


def _found(  # noqa: PLR0917  (what both forms tell)
    title: str, publication: str, stated: str, byline: str, language: str, paragraphs: list[str], part: str
) -> Found:
    body, days = "\n\n".join(paragraphs), full_dates(stated)
    return Found(
        f"{title}\n\n{body}" if title and body else body,
        title=Known(title, Evidence.IN_FILE_HEADLINE.format(file=NEXIS)) if title else None,
        author=_author(byline),
        outlet=Known(outlets.by_name(publication) or publication, Evidence.IN_FILE_OUTLET.format(file=NEXIS))
        if publication
        else None,
        published=Known(days[0][0], Evidence.IN_FILE_DATE.format(file=NEXIS, words=stated)) if days else None,
        language=language_code(language.strip()),
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
