"""One file on disk becomes its articles: opened, handed to the reader of its kind, and each article put together."""

import errno
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from claimgrid.domain.article import Document, Known
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile, reason

from . import factiva, nexis, proquest, sidecar
from .evidence import look
from .file_names import date_in, outlet_in
from .html import page_of, read_html, text_of
from .kinds import reader_for
from .language import language_of
from .source import Found, Item, Room, Source
from .text import clean

_DATABASES = (
    (nexis.is_nexis, nexis.split),
    (nexis.is_older_nexis, nexis.split_older),
    (factiva.is_factiva, factiva.split),
    (proquest.is_proquest, proquest.split),
    (proquest.is_ris, proquest.references),
)
"""Exports with many articles in one text: how each is known, and how it is split."""
_FROM_DATABASE = re.compile(rb"(?i)factiva|ProQuest document")
_ACROSS = re.compile(r"(?i)<hr\b[^>]*>")


def read(
    path: Path,
    name: str,
    limits: Limits = Limits(),
    columns: tuple[tuple[str, str], ...] = (),
) -> Iterator[Document | Problem]:
    """The articles in the file ``path``, called ``name`` (its path in the imported folder, with forward slashes), and what
    of it was left out. ``columns`` are pairs of field and column, for a table.

    Raises UnreadableFile, before or in the middle of a file, where no article can be had from it; ColumnsUnknown for a table
    whose columns nobody has named yet.
    """
    if sidecar.is_sidecar(path):
        return
    room = Room(limits.unpacked_bytes, limits.articles)
    for found, source in _articles(Source(_bytes(path, name, limits), name, limits, columns, room)):
        if isinstance(found, Problem):
            yield found
            continue
        if room.articles == 0:
            yield Problem(
                name,
                "{name} holds more than {articles:,} articles. The first were read; split it.",
                {"name": name, "articles": limits.articles},
            )
            return
        room.articles -= 1
        try:
            yield _document(found, source, path, name)
        except UnreadableFile as error:
            if not found.part and source.name == name:
                raise
            yield Problem.of(_file(found, source), error)


def _bytes(path: Path, name: str, limits: Limits) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFile("{name} is a folder. Add the files in it.", name=name)
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFile("{name} is no ordinary file, and was left out.", name=name)
        if size > limits.file_bytes:
            raise UnreadableFile(
                "{name} is larger than {megabytes} MB. Split it, or save its text alone.",
                name=name,
                megabytes=limits.file_bytes // 1000000,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("{name} is no longer there. Look whether it was moved or renamed.", name=name) from error
    except PermissionError as error:
        raise UnreadableFile(
            "You may not open {name}. Change who may read it, or copy it to a folder of your own.", name=name
        ) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise UnreadableFile("{name} is a link that leads back to itself. Remove it.", name=name) from error
        raise UnreadableFile(
            "{name} could not be read: {reason}. Check the disk or the network drive.",
            name=name,
            reason=reason(error),
        ) from error


def _articles(source: Source) -> Iterator[tuple[Found | Problem, Source]]:
    """Each article with the file that it stands in, which may be packed in another one. What is wrong with a packed file
    does not keep the next from being read."""
    for item in _items(source):
        if isinstance(item, Source):
            try:
                yield from _articles(item)
            except UnreadableFile as error:
                yield Problem.of(item.name, error), item
        else:
            yield item, source


def _items(source: Source) -> Iterator[Item]:
    """What the reader finds, the exports of databases split."""
    reader = reader_for(source)
    items = _page_of_many(source) if reader is read_html and _FROM_DATABASE.search(source.data) else None
    for item in items or reader(source):
        split = _split_of(item.text) if isinstance(item, Found) and not item.part else None
        if split and isinstance(item, Found):
            for one in split(item.text):
                yield replace(one, name=f"{source.name}/{one.name}") if isinstance(one, Problem) else one
        else:
            yield item


def _page_of_many(source: Source) -> list[Found] | None:
    """The words of a page that a database wrote, not only those of one article. A line across is what it is in plain text."""
    text = text_of(_ACROSS.sub(f"<p>{'_' * 60}</p>", page_of(source)))[1]
    return [Found(text)] if _split_of(text) else None


def _split_of(text: str) -> Callable[[str], Iterator[Item]] | None:
    return next((split for is_one, split in _DATABASES if is_one(text)), None)


def _file(found: Found, source: Source) -> str:
    return f"{source.name}/{found.part}" if found.part else source.name


def _document(found: Found, source: Source, path: Path, name: str) -> Document:
    """``found`` with what a person, the file's name and the text itself tell of it."""
    file = _file(found, source)
    text = clean(found.text)
    if not text.strip():
        raise UnreadableFile("{file} holds no text.", file=file)
    if len(text) > source.limits.characters:
        raise UnreadableFile(
            "{file} holds more than {characters:,} characters in one text. Split it into articles.",
            file=file,
            characters=source.limits.characters,
        )
    told, person = look(text), sidecar.told(path, file.removeprefix(f"{name}/") if file != name else "")
    around = source.known or Found("")
    return Document(
        file,
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        title=_best(person.title, found.title) or told.title,
        author=_best(person.author, found.author, told.author),
        outlet=_best(person.outlet, found.outlet, outlet_in(source.name), told.outlet),
        published=_best(person.published, found.published, date_in(source.name), told.published),
        address=person.address or found.address or around.address,
        language=person.language or language_of(text) or found.language,
        part=file.removeprefix(f"{name}/") if file != name else "",
    )


def _best(*known: Known | None) -> Known | None:
    """The first that is known; what others say against it is told with it."""
    told = [k for k in known if k]
    if not told:
        return None
    first, *rest = told
    others = list(dict.fromkeys(f"{k.how} → {k.value}" for k in rest if k.value.casefold() != first.value.casefold()))
    return replace(first, how=Evidence.BUT.format(how=first.how, others="; ".join(others))) if others else first
