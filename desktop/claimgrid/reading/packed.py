"""Files that are zip archives, or packed by gzip: opened without trusting what they say of themselves."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from lxml import etree

from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile

from .source import DEEPEST, Item, Source

DAMAGE = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, SyntaxError, NotImplementedError, RuntimeError, OSError,
    TypeError, AttributeError, IndexError, OverflowError,
)  # fmt: skip
"""What the standard library and lxml raise over a broken archive, missing parts and broken XML (a SyntaxError)."""

MOST_MEMBERS = 20_000
_NOISE = ("__MACOSX/", ".DS_Store")


class Archive:
    """The members of a zip file, by name. Raises one of ``DAMAGE`` where it is broken."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._zip = zipfile.ZipFile(io.BytesIO(source.data))
        self.members = [m for m in self._zip.infolist() if not m.is_dir()]
        if len(self.members) > MOST_MEMBERS:
            raise UnreadableFile(
                "{name} holds more than {MOST_MEMBERS:,} files. Unpack it and add what matters.",
                name=source.name,
                MOST_MEMBERS=MOST_MEMBERS,
            )

    def read(self, member: str | zipfile.ZipInfo) -> bytes:
        """The member unpacked, up to what the file may still take: the size it declares may be a lie."""
        with self._zip.open(member) as packed:
            data = packed.read(max(0, self._source.room.bytes) + 1)
        self._source.take(len(data))
        return data

    def xml(self, member: str) -> Any:
        """The root of a member that is XML."""
        return parse_xml(self.read(member))


def parse_xml(data: bytes) -> Any:
    """The root element; no entity is expanded, no file or address opened. Raises a SyntaxError where it is broken."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


@contextmanager
def refusing(source: Source, advice: str) -> Iterator[None]:
    """Turn damage into words for the user."""
    try:
        yield
    except DAMAGE as error:
        raise UnreadableFile("{name} is damaged. {advice}", name=source.name, advice=advice) from error


def read_zip(source: Source) -> Iterator[Item]:
    """Each file in the archive, as a Source of its own; one that is locked or damaged keeps no other from being read. Nothing
    is written to disk, so no path in it can lead astray."""
    _check_depth(source)
    with refusing(source, "Fetch it again, or unpack it and add what is in it."):
        archive = Archive(source)
    for member in archive.members:
        name = member.filename.replace("\\", "/")
        if name.rsplit("/", 1)[-1].startswith(".") or name.startswith(_NOISE):
            continue
        name = "/".join(part for part in name.split("/") if part not in ("", ".", "..")) or "file"
        try:
            data = archive.read(member)
        except DAMAGE as error:
            yield _left_out(f"{source.name}/{name}", member, error)
        else:
            yield source.packed(data, name)


def _left_out(name: str, member: zipfile.ZipInfo, error: Exception) -> Problem:
    told: dict[str, str | int] = {"name": name}
    if member.flag_bits & 1:
        return Problem(name, "{name} is locked with a password. Unpack it with the password, and add it.", told)
    if isinstance(error, NotImplementedError):
        return Problem(
            name, "{name} is packed in a way that is not read. Unpack it with another program, and add it.", told
        )
    return Problem(
        name, "{name} is damaged in its archive. The rest of the archive is read; fetch this file again.", told
    )


def read_gzip(source: Source) -> Iterator[Item]:
    """The one file that is packed."""
    _check_depth(source)
    with refusing(source, "Fetch it again, or unpack it and add what is in it."):
        data = gzip.GzipFile(fileobj=io.BytesIO(source.data)).read(max(0, source.room.bytes) + 1)
    source.take(len(data))
    last = source.name.rsplit("/", 1)[-1]
    yield source.packed(data, last[:-3] if last.lower().endswith(".gz") else last)


def _check_depth(source: Source) -> None:
    if source.depth >= DEEPEST:
        raise UnreadableFile(
            "{name} is an archive in an archive in an archive. Unpack it and add what is in it.", name=source.name
        )
