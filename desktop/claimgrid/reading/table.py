"""Tables of articles (.csv, .tsv, .xlsx, .jsonl, .json): a row an article.

Which column is what is said by the user, or told by the headings.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.messages import Problem
from claimgrid.errors import ColumnsUnknown, UnreadableFile

from . import outlets
from .dates import day_first, full_dates
from .html import text_of
from .packed import Archive, refusing
from .source import Found, Item, Source
from .text import clean, decode

HEADINGS = {
    "text": (
        "text", "full text", "fulltext", "full_text", "body", "article text", "article_text", "content", "article",
        "volltext", "artikeltext", "inhalt",
    ),
    "title": ("title", "headline", "heading", "subject", "titel", "überschrift", "schlagzeile", "betreff"),
    "outlet": (
        "outlet", "source", "publication", "publication title", "publisher", "newspaper", "media", "site", "medium", "quelle",
        "zeitung", "publikation",
    ),
    "published": (
        "published", "date", "publication date", "publish date", "publish_date", "published_at", "pubdate", "datum",
        "erscheinungsdatum", "veröffentlicht", "erschienen",
    ),
    "author": ("author", "authors", "byline", "by", "creator", "autor", "autorin", "verfasser"),
    "address": ("address", "url", "link", "web address", "uri", "webadresse", "adresse"),
    "language": ("language", "lang", "sprache"),
}  # fmt: skip
"""For each field the headings by which a column is taken for it, likeliest first; in the languages of the window."""

SHOWN = 4
"""Rows that the user is shown when asked for the columns."""

Row = dict[str, str]
_MARKUP = re.compile(r"<(?:p|div|br|span)\b[^>]*>", re.IGNORECASE)


def read_table(source: Source) -> Iterator[Item]:
    """A row an article. Raises ColumnsUnknown where nobody has said yet which column is what; a table within an archive is
    read by its headings."""
    rows = _rows(source)
    head = list(islice(rows, SHOWN))
    if not head:
        raise UnreadableFile("{name} holds no rows.", name=source.name)
    columns = dict(source.columns)
    if not columns:
        names = tuple(dict.fromkeys(name for row in head for name in row))
        if not names:
            raise UnreadableFile("{name} holds no rows.", name=source.name)
        guess = guessed(names)
        if source.depth == 0 or "text" not in guess:
            raise ColumnsUnknown(
                source.name, names, tuple(tuple(r.get(n, "")[:200] for n in names) for r in head), guess
            )
        columns = guess
    yield from _articles(source, _chained(head, rows), columns)


def guessed(names: Iterable[str]) -> dict[str, str]:
    """For each field the column whose heading names it; fields without one are left out."""
    keys = {" ".join(name.casefold().split()): name for name in names}
    found = {field: next((keys[k] for k in known if k in keys), None) for field, known in HEADINGS.items()}
    return {field: name for field, name in found.items() if name}


def _chained(head: list[Row], rest: Iterator[Row]) -> Iterator[Row]:
    yield from head
    yield from rest


def _articles(source: Source, rows: Iterator[Row], columns: dict[str, str]) -> Iterator[Item]:
    """``rows`` as articles. A date that may mean two days is read as the other dates of its column tell."""
    without_text, is_day_first = 0, None
    if dates := columns.get("published"):
        is_day_first = day_first(row.get(dates, "") for row in islice(_rows(source), source.limits.articles))
    for number, row in enumerate(rows, 1):
        told = {field: row.get(column, "").strip() for field, column in columns.items()}
        text = told.pop("text", "")
        if _MARKUP.search(text):
            text = text_of(text)[1]
        if not text:
            without_text += 1
            continue
        yield _found(text, told, columns, str(number), is_day_first)
    if without_text:
        values: dict[str, str | int] = {"rows": without_text, "column": columns.get("text", "")}
        if without_text == 1:
            yield Problem(source.name, "1 row was left out: the column “{column}” is empty there.", values)
        else:
            yield Problem(source.name, "{rows:,} rows were left out: the column “{column}” is empty there.", values)


def _found(text: str, told: Row, columns: dict[str, str], part: str, is_day_first: bool | None) -> Found:  # noqa: FBT001
    def known(field: str, value: str | None) -> Known | None:
        return Known(value, Evidence.COLUMN.format(words=columns[field])) if value else None

    title = " ".join(told.get("title", "").split())
    days = full_dates(told.get("published", ""), compact=True, is_day_first=is_day_first)
    outlet, address = told.get("outlet", ""), told.get("address", "")
    return Found(
        text if not title or text.startswith(title) else f"{title}\n\n{text}",
        title=known("title", title),
        author=known("author", told.get("author")),
        outlet=known("outlet", outlets.by_name(outlet) or outlets.by_address(outlet) or outlet)
        or known("address", outlets.by_address(address)),
        published=known("published", days[0][0] if days else None),
        address=address or None,
        language=told.get("language", "")[:2].lower() or None,
        part=part,
    )


def _rows(source: Source) -> Iterator[Row]:
    if source.data.startswith(b"PK\x03\x04"):
        return _workbook(source)
    text = decode(source.data)
    if text is None:
        raise UnreadableFile("{name} holds no text that can be read. Save it as CSV in UTF-8.", name=source.name)
    if source.suffix in ("jsonl", "ndjson", "json"):
        return _objects(source, text)
    return _delimited(source, text)


def _delimited(source: Source, text: str) -> Iterator[Row]:
    csv.field_size_limit(2 * source.limits.characters)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text, source.suffix))
    try:
        names = _headings(next(lines, []))
        for line in lines:
            if any(line):
                yield dict(zip(names, line, strict=False))
    except csv.Error as error:
        place = f"{source.name} breaks off at line {lines.line_num:,}"
        raise UnreadableFile("{place}: a cell is too long, or not closed.", place=place) from error


def _delimiter(text: str, suffix: str) -> str:
    """What stands most often in the line of headings."""
    line = text.lstrip("\n").partition("\n")[0]
    return "\t" if suffix == "tsv" else max(",;\t|", key=line.count)


def _headings(cells: list[str]) -> list[str]:
    """Names for the columns, all different; a column without one is called by its number."""
    names: list[str] = []
    for number, cell in enumerate(cells, 1):
        name = " ".join(cell.split())[:80] or f"Column {number}"
        names.append(name if name not in names else f"{name} ({number})")
    return names


def _objects(source: Source, text: str) -> Iterator[Row]:
    """A JSON object a line, or one list of them."""
    try:
        if text.lstrip().startswith("["):
            yield from (_row(item) for item in json.loads(text))
        else:
            yield from (_row(json.loads(line)) for line in text.split("\n") if line.strip())
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(
            "{name} is damaged: a line in it is no JSON object. Fetch it again.", name=source.name
        ) from error


def _row(item: Any) -> Row:
    if not isinstance(item, dict):
        raise ValueError
    return {str(key): clean(v if isinstance(v, str) else "" if v is None else json.dumps(v)) for key, v in item.items()}


def _workbook(source: Source) -> Iterator[Row]:
    """The rows of every sheet, each under the headings in its first row; formulas give the values they were saved with."""
    from openpyxl import load_workbook  # late: only workbooks need it

    with refusing(source, "Open it in a spreadsheet program and save it once more."):
        for member in (archive := Archive(source)).members:
            archive.read(member)  # counted here: the library would trust the sizes that are declared
        book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            lines = sheet.iter_rows(values_only=True)
            names = _headings([_cell(c) for c in next(lines, ())])
            for line in lines:
                if any(c is not None for c in line):
                    yield {name: _cell(c) for name, c in zip(names, line, strict=False)}


def _cell(value: Any) -> str:
    return "" if value is None else clean(value.isoformat() if hasattr(value, "isoformat") else str(value))
