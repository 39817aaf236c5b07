"""Web pages saved to disk: the article without what surrounds it, and what the page says about it.

The text is found by trafilatura in its precision mode: a sentence of a menu or of another article would become a claim
of this one. Nothing is fetched.
"""

import logging
import re
from collections.abc import Iterator
from typing import Any

from claimgrid.domain.article import Known
from claimgrid.errors import UnreadableFile

from . import outlets
from .found import Found
from .text import clean, decode

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<address>https?://\S+)", re.IGNORECASE
)
_LATEST = "2100-01-01"
"""The same page gives the same date on any day it is read: the library would else compare with the clock."""


def read_html(data: bytes, name: str) -> Iterator[Found]:
    """The page's article."""
    charset = _CHARSET.search(data[:8192])
    page = decode(data, charset[1].decode() if charset else None)
    if page is None:
        raise UnreadableFile(f"{name} is no page that can be read. Save it from the browser once more.")
    yield article_of(page, name)


def article_of(page: str, name: str) -> Found:
    """The article of ``page``; its title is the first block of the text. Raises UnreadableFile where there is none."""
    from trafilatura import bare_extraction  # late: only pages need it, and the program starts sooner
    from trafilatura.metadata import extract_metadata

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # it would log addresses of what the user reads
    document: Any = bare_extraction(page, favor_precision=True, include_comments=False)
    body = clean(document.text or "").strip() if document else ""
    if not body:
        raise UnreadableFile(
            f"No article was found in the page {name}. Open it in a browser, copy the article, and save it as a text file."
        )
    about = extract_metadata(page, date_config={"extensive_search": False, "max_date": _LATEST})
    title = _tidy(about.title)
    return Found(
        _with_title(title, "\n\n".join(line for line in body.split("\n") if line.strip())),
        title=Known(title, "title of the page") if title else None,
        author=Known(about.author.replace("; ", ", "), "author in the page's data") if about.author else None,
        outlet=_outlet(about.sitename, about.url, page),
        published=_published(page, about.url),
    )


def _without_declaration(page: str) -> str:
    """lxml refuses text that names its encoding in an XML declaration."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", page)


def _tidy(words: str | None) -> str:
    return " ".join(clean(words or "").split())


def _with_title(title: str, body: str) -> str:
    first = body.split("\n", 1)[0].lstrip("# ").strip()
    return body if not title or first.casefold() == title.casefold() else f"{title}\n\n{body}"


def _outlet(site: str | None, address: str | None, page: str) -> Known | None:
    """The site's name where the lexicon knows it, else whose address it is, else the site's name as the page gives it."""
    site = _tidy(site)
    if known := outlets.by_name(site, any_case=True):
        return Known(known, f"the page names its site: {site}")
    saved = _SAVED_FROM.search(page[:4096])
    for where in (address, saved["address"] if saved else None):
        if where and (known := outlets.by_address(where)):
            return Known(known, f"address of the page: {outlets.host_of(where)}")
    if site and not outlets.host_of(site).endswith(site.lower()):
        return Known(site, f"the page names its site: {site}")
    host = outlets.host_of(address or (saved["address"] if saved else ""))
    return Known(host, "address of the page") if host else None


def _published(page: str, address: str | None) -> Known | None:
    """The date in the page's own data (meta tags, JSON-LD, the time marked as published) or its address. The text is kept
    from the library's search: it may name any date."""
    import lxml.html
    from trafilatura.metadata import extract_metadata

    tree = lxml.html.document_fromstring(_without_declaration(page))
    told: Any = tree.xpath(
        "//head/meta[not(contains(concat(@name, @property, @itemprop), 'odif'))]"  # a change is no publication
        " | //head/link | //script[@type='application/ld+json'] | //time[@pubdate or @itemprop='datePublished']"
    )
    parts = b"".join(lxml.html.tostring(element, with_tail=False, encoding="utf-8") for element in told)
    config = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    date = extract_metadata(f"<html><body>{parts.decode()}</body></html>", address, date_config=config).date
    return Known(date, f"date in the page's data: {date}") if date else None
