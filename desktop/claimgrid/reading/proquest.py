"""ProQuest: many documents in one text file, and files of references in the RIS form (title, data and abstract).

In the text, documents stand between lines of underscores. Each begins with its title; "Full text:" or "Abstract:" is followed
by the text, and fields such as "Publication title:" and "Publication date:" stand below it.
"""

import re
from collections.abc import Iterator

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import PROQUEST, REFERENCES, Evidence

from . import outlets
from .dates import full_dates
from .nexis import language_code
from .source import Found

_RULE = re.compile(r"^\s*_{20,}\s*$", re.MULTILINE)
_FIELD = re.compile(r"^(?P<key>[A-Z][A-Za-z/() -]{2,40}):(?:\s+(?P<value>.*))?$")
_KEYS = {
    "abstract", "abstract (summary)", "abstract (english)",
    "full text", "author", "publication info", "publication title", "publication date", "publication year",
    "title", "subject", "location", "pages", "section", "publisher", "place of publication", "country of publication",
    "publication subject", "issn", "source type", "language of publication", "document type", "proquest document id",
    "document url", "copyright", "last updated", "database", "links", "company / organization", "people", "volume", "issue",
    "number of pages", "dateline", "credit", "identifier / keyword", "column", "first page", "e-issn", "classification",
    "business indexing term", "publication subtitle", "product name", "source attribution", "word count", "start page",
    "correspondence author", "alternate title", "isbn", "accession number", "number of references", "copyright holder",
    "document feature", "publication", "company", "location of publication", "illustration",
}  # fmt: skip
_TEXTS = ("full text", "abstract", "abstract (summary)", "abstract (english)")
"""Where the text stands, the best first."""
_RIS = re.compile(r"^\ufeff?\s*TY {2}- ", re.MULTILINE)
_TAG = re.compile(r"^(?P<tag>[A-Z][A-Z0-9]) {2}- ?(?P<value>.*)$")


def is_proquest(text: str) -> bool:
    """Whether ``text`` is such an export."""
    return bool(_RULE.search(text)) and ("\nProQuest document ID:" in text or "\nProQuest document link" in text)


def is_ris(text: str) -> bool:
    """Whether ``text`` is a file of references."""
    return bool(_RIS.match(text)) and "\nER  -" in text


def split(text: str) -> Iterator[Found]:
    """The documents with a text or an abstract, in order."""
    number = 0
    for chunk in _RULE.split(text):
        fields, lines = _fields(chunk)
        body = next((fields[key] for key in _TEXTS if fields.get(key)), None)
        if not body:
            continue
        number += 1
        title = fields.get("title") or next((li for li in lines if not re.match(r"Document \d+ of \d+$", li)), "")
        info = fields.get("publication info", "")
        source = (fields.get("publication title") or info).partition(";")[0]
        stated = fields.get("publication date") or info
        yield _found(
            title, body, fields.get("author", ""), source, stated, fields.get("language of publication", ""),
            fields.get("document url"), PROQUEST, str(number),
        )  # fmt: skip


def _fields(chunk: str) -> tuple[dict[str, str], list[str]]:
    """The fields of a document, each with the lines below it, and the lines above the first."""
    told: dict[str, list[str]] = {}
    above: list[str] = []
    here = above
    for line in (line.strip() for line in chunk.split("\n")):
        match = _FIELD.match(line)
        if match and match["key"].casefold() in _KEYS:
            here = told.setdefault(match["key"].casefold(), [])
            line = match["value"] or ""  # noqa: PLW2901 - what is left of it
        elif line == "ProQuest document link" or re.match(r"https?://\S*proquest\.com/\S*$", line):
            told.setdefault("document url", [line] if line.startswith("http") else [])
            here = []
        if line:
            here.append(line)
    return {key: "\n\n".join(lines) for key, lines in told.items()}, above


def references(text: str) -> Iterator[Found]:
    """The references that say more than a title."""
    for number, record in enumerate(re.split(r"^ER {2}-.*$", text, flags=re.MULTILINE), 1):
        told: dict[str, list[str]] = {}
        here: list[str] = []
        for line in record.split("\n"):
            if match := _TAG.match(line):
                here = told.setdefault(match["tag"], [])
                here.append(match["value"].strip())
            elif line.strip() and here:
                here[-1] += f"\n\n{line.strip()}"

        def first(*tags: str, told: dict[str, list[str]] = told) -> str:
            return next((told[t][0] for t in tags if told.get(t)), "")

        if body := first("AB", "N2", "N1"):
            author = "; ".join(told.get("AU") or told.get("A1") or [])
            stated = first("DA", "Y1", "PY").rstrip("/")
            yield _found(
                first("TI", "T1"), body, author, first("T2", "JF", "JO", "JA", "PB"), stated, first("LA"), first("UR") or None,
                REFERENCES, str(number),
            )  # fmt: skip


def _found(  # noqa: PLR0917  (the fields of both forms)
    title: str, body: str, author: str, source: str, stated: str, language: str, address: str | None, where: str, part: str,
) -> Found:  # fmt: skip
    title, source, author = " ".join(title.split()), source.strip(), author.strip(" .")
    days = full_dates(stated) or full_dates(re.sub(r"(\d{4}) (\w{3,9}) (\d{1,2})", r"\3 \2 \1", stated))
    return Found(
        f"{title}\n\n{body}" if title and not body.startswith(title) else body,
        title=Known(title, Evidence.IN_FILE_TITLE.format(file=where)) if title else None,
        author=Known(author, Evidence.IN_FILE_AUTHOR.format(file=where)) if author else None,
        outlet=Known(outlets.by_name(source) or source, Evidence.IN_FILE_OUTLET.format(file=where)) if source else None,
        published=Known(days[0][0], Evidence.IN_FILE_DATE.format(file=where, words=" ".join(stated.split())))
        if days
        else None,
        address=address,
        language=language_code(language),
        part=part,
    )
