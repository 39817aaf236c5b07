"""E-books (.epub): each chapter, or each article of a magazine, in the order of the spine."""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.errors import UnreadableFile

from .dates import full_dates
from .html import text_of
from .packed import Archive, refusing
from .source import Found, Item, Source
from .text import decode

SHORTEST = 40
"""Words below which a page of a book is a title page, a table of contents or an advertisement."""


def read_epub(source: Source) -> Iterator[Item]:
    """The chapters, one article each."""
    with refusing(source, "Open it in a reader for e-books and save it once more."):
        archive = Archive(source)
        place = (
            archive.xml("META-INF/container.xml").find(".//{*}rootfile").get("full-path") if archive.members else None
        )
        if not place:
            raise UnreadableFile("{name} holds no book.", name=source.name)
        package = archive.xml(place)
    about = {name: _told(package, name) for name in ("creator", "publisher", "date", "title")}
    days = full_dates(about["date"] or "")
    count = 0
    with refusing(
        source, "The chapters before the damage were read. Open it in a reader for e-books and save it once more."
    ):
        for member in _chapters(package, posixpath.dirname(place)):
            page = decode(archive.read(member)) or ""
            title, text = text_of(page)
            if len(text.split()) < SHORTEST:
                continue
            count += 1
            yield Found(
                text,
                title=Known(title, Evidence.CHAPTER) if title else None,
                author=_known(about["creator"], Evidence.BOOK_AUTHOR),
                outlet=_known(about["publisher"] or about["title"], Evidence.BOOK_PUBLISHER),
                published=Known(days[0][0], Evidence.BOOK_DATE.format(words=about["date"])) if days else None,
                part=str(count),
            )
    if not count:
        raise UnreadableFile("{name} holds no text, only pictures perhaps.", name=source.name)


def _chapters(package: Any, folder: str) -> Iterator[str]:
    """Members in the order in which they are read; the table of contents is none."""
    files = {
        item.get("id"): item.get("href") or ""
        for item in package.iterfind(".//{*}manifest/{*}item")
        if "nav" not in (item.get("properties") or "").split()
    }
    for reference in package.iterfind(".//{*}spine/{*}itemref"):
        if (href := files.get(reference.get("idref"))) and reference.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(folder, unquote(href.split("#")[0])))


def _told(package: Any, name: str) -> str | None:
    found = package.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}")
    return " ".join(found.text.split()) if found is not None and found.text else None


def _known(value: str | None, how: str) -> Known | None:
    return Known(value, how) if value else None
