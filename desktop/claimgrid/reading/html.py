"""Web pages saved to disk: the article without what surrounds it, and what the page says about it.

The text is found by trafilatura in its precision mode: a sentence of a menu or of another article would become a claim
of this one. Nothing is fetched.
"""

import email
import email.policy
import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence
from claimgrid.errors import UnreadableFile

from . import outlets
from .dates import full_dates
from .source import Found, Item, Source
from .text import clean, decode

_DECLARATIONS = re.compile(rb"<!DOCTYPE[^>\[]{0,200}\[.{0,20000}?\]\s*>", re.IGNORECASE | re.DOTALL)
"""Entities that a page declares: its reader would show them as text."""
_HEAD = 32768
"""Bytes in which they are looked for."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(?P<address>https?://\S+)", re.IGNORECASE
)
_LAST_PART = re.compile(r"\s+[|–—-]\s+(?P<last>[^|–—]{2,60})$")
_PUBLISHED = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{6,60})\"")
_LANGUAGE = re.compile(r"<html[^>]{0,400}?\slang\s*=\s*[\"']?([A-Za-z]{2})\b", re.IGNORECASE)
_NO_NAME = re.compile(r"\.\w|/|copyright|©|.{50}", re.IGNORECASE)

_DATED = "//head/meta[not({})] | //head/link[@rel='canonical']".format(
    " or ".join(f"contains(concat(@name, @property, @itemprop), '{word}')" for word in ("odif", "pdate", "mage"))
)
"""Meta tags but those of changes and pictures: "updated", "modified", "image"."""

LARGEST_PAGE = 40
"""Bytes a page may have for each character that an article may have: scripts and pictures within it take their room."""

_BLOCKS = {
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table",
    "td", "th", "tr", "ul",
}  # fmt: skip

_LATEST = "2100-01-01"
"""The same page gives the same date on any day it is read: the library would else compare with the clock."""


def read_html(source: Source) -> Iterator[Item]:
    """The page's article. ``known`` of a page in a web archive gives its address."""
    address = source.known.address if source.known else None
    yield article_of(page_of(source), source.name, address or "")


def page_of(source: Source) -> str:
    """The page as text. Raises UnreadableFile where it is none, or too large to be an article."""
    charset = _CHARSET.search(source.data[:8192])
    if len(source.data) > LARGEST_PAGE * source.limits.characters:
        raise UnreadableFile(
            "{name} is too large for one page. Copy the article, and save it as a text file.", name=source.name
        )
    head = _DECLARATIONS.sub(b"<!DOCTYPE html>", source.data[:_HEAD], count=1)
    page = decode(head + source.data[_HEAD:], charset[1].decode() if charset else None)
    if page is None:
        raise UnreadableFile(
            "{name} is no page that can be read. Save it from the browser once more.", name=source.name
        )
    return page


def read_archive(source: Source) -> Iterator[Item]:
    """The article of a page that a browser saved as one MHTML file: a mail message, the page its first HTML part."""
    message = email.message_from_bytes(source.data, policy=email.policy.default)
    for part in message.walk():
        raw = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        page = decode(raw, part.get_content_charset()) if isinstance(raw, bytes) else None
        if page:
            address = message.get("Snapshot-Content-Location") or part.get("Content-Location") or ""
            yield article_of(page, source.name, str(address))
            return
    raise UnreadableFile("{name} holds no page. Open it in a browser and save it as HTML.", name=source.name)


def text_of(page: str) -> tuple[str, str]:
    """The first heading (or title) of a page and all its words, block by block: for mails and books, which have no menus."""
    import lxml.html

    try:
        tree: Any = lxml.html.document_fromstring(_without_declaration(page) or " ")
    except (ValueError, etree.LxmlError):
        return "", ""
    etree.strip_elements(tree, "script", "style", "template", "noscript", etree.Comment, with_tail=False)
    headings = tree.xpath("//h1 | //h2 | //h3") or tree.xpath("//title")
    title = _tidy(headings[0].text_content()) if headings else ""
    blocks = [""]
    for event in _pieces(tree.find("body") if tree.find("body") is not None else tree):
        if event is None:
            blocks.append("")
        else:
            blocks[-1] += event
    lines = (" ".join(clean(block).split()) for block in blocks)
    return title, "\n\n".join(line for line in lines if line)


def _pieces(root: Any) -> Iterator[str | None]:
    """The words below ``root``, and None where a block begins or ends. Without recursion: a page may nest for ever."""
    walked = etree.iterwalk(root, events=("start", "end"))
    for event, element in walked:
        block = element.tag in _BLOCKS
        if block:
            yield None
        if event == "start":
            yield element.text or ""
        elif element is not root:
            yield element.tail or ""


def article_of(page: str, name: str, saved_from: str = "") -> Found:
    """The article of ``page``; its title is the first block of the text. Raises UnreadableFile where there is none.

    ``saved_from`` is the address the browser noted, used where the page itself names none.
    """
    from trafilatura import bare_extraction  # late: only pages need it, and the program starts sooner
    from trafilatura.metadata import extract_metadata

    for library in ("trafilatura", "htmldate"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # it would log addresses of what the user reads
    document: Any = (
        bare_extraction(page, favor_precision=True, include_comments=False)
        or bare_extraction(page, include_comments=False)  # a short article may not pass where only the certain is kept
    )
    body = clean(document.text or "").strip() if document else ""
    if not body:
        raise UnreadableFile(
            "No article was found in the page {name}. Open it in a browser, copy the article, and save it as a text file.",
            name=name,
        )
    about = extract_metadata(page, date_config={"extensive_search": False, "max_date": _LATEST})
    saved = _SAVED_FROM.search(page[:4096])
    address = about.url or saved_from or (saved["address"] if saved else "")
    site = re.split(r"\s+[|–—-]\s+", _tidy(about.sitename))[0]
    title = _without_site(_tidy(about.title), site, outlets.host_of(address))
    return Found(
        _with_title(title, "\n\n".join(line for line in body.split("\n") if line.strip())),
        title=Known(title, Evidence.PAGE_TITLE) if title else None,
        author=Known(about.author.replace("; ", ", "), Evidence.PAGE_AUTHOR) if about.author else None,
        outlet=_outlet(site, address),
        published=_published(page, address),
        address=address or None,
        language=_language(page),
    )


def _language(page: str) -> str | None:
    """What the page's root says of its language."""
    found = _LANGUAGE.search(page[:8192])
    return found[1].lower() if found else None


def _without_declaration(page: str) -> str:
    """lxml refuses text that names its encoding in an XML declaration."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", page)


def _tidy(words: str | None) -> str:
    return " ".join(clean(words or "").split())


def _with_title(title: str, body: str) -> str:
    first = body.split("\n", 1)[0].lstrip("# ").strip()
    return body if not title or first.casefold() == title.casefold() else f"{title}\n\n{body}"


def _without_site(title: str, site: str, host: str) -> str:
    """ "Headline | Outlet" without its outlet."""
    match = _LAST_PART.search(title)
    if not match:
        return title
    last = "".join(match["last"].casefold().split())
    of_site = last in {"".join(site.casefold().split()), host, host.split(".", maxsplit=1)[0]}
    return title[: match.start()] if of_site or outlets.by_name(match["last"]) else title


def _outlet(site: str, address: str) -> Known | None:
    """Whose address it is by the lexicon, else the site's name as the page gives it. A page that names an outlet of the
    lexicon and stands elsewhere reprints it: then the address is all that is sure."""
    host = outlets.host_of(address)
    if known := outlets.by_address(address):
        return Known(known, Evidence.PAGE_ADDRESS_KNOWN.format(words=host))
    known = outlets.by_name(site)
    if known and host:
        return Known(host, Evidence.PAGE_ADDRESS_OTHER.format(words=site))
    if known or (site and not _NO_NAME.search(site)):
        return Known(known or site, Evidence.PAGE_SITE.format(words=site))
    return Known(host, Evidence.PAGE_ADDRESS) if host else None


def _published(page: str, address: str) -> Known | None:
    """The date in the page's address (the outlet's own day) or its data (often in UTC). The text may name any date, and is
    not searched."""
    import lxml.html
    from trafilatura.metadata import extract_metadata

    if days := full_dates(address):
        return Known(days[0][0], Evidence.PAGE_ADDRESS_DATE.format(words=days[0][0]))
    tree: Any = lxml.html.document_fromstring(_without_declaration(page))
    marked = _PUBLISHED.findall("\n".join(tree.xpath("//script[@type='application/ld+json']/text()")))
    for element in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        marked.append(element.get("content") or element.get("datetime") or element.text_content())
    for value in marked:
        if days := full_dates(value):
            return Known(days[0][0], Evidence.PAGE_DATE.format(words=value.strip()))
    parts = [lxml.html.tostring(e, with_tail=False, encoding="unicode") for e in tree.xpath(_DATED)]
    config = {"original_date": True, "extensive_search": False, "max_date": _LATEST}
    date = extract_metadata(f"<html><body>{''.join(parts)}</body></html>", address or None, date_config=config).date
    return Known(date, Evidence.PAGE_DATE.format(words=date)) if date else None
