"""What goes into a format module, and what comes out of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from claimgrid.domain.article import Known
from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile

DEEPEST = 3
"""Archives within archives that are opened."""


@dataclass(slots=True)
class Room:
    """What the file on disk may still take, with all that is packed into it."""

    bytes: int
    articles: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a file packed into one. ``name`` is its path in the imported folder, with forward slashes; what is packed
    has the name of the archive before its own. ``columns`` are pairs of field and column, for a table."""

    data: bytes
    name: str
    limits: Limits = Limits()
    columns: tuple[tuple[str, str], ...] = ()
    room: Room = field(default_factory=lambda: Room(Limits().unpacked_bytes, Limits().articles))
    depth: int = 0
    known: "Found | None" = None
    """What the archive around it says about it: a mail its subject, a web archive the address."""

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, without its dot."""
        last = self.name.rsplit("/", 1)[-1]
        return last.rpartition(".")[2].lower() if "." in last[1:] else ""

    def packed(self, data: bytes, name: str, known: "Found | None" = None) -> "Source":
        """A file that this one holds."""
        return replace(self, data=data, name=f"{self.name}/{name}", depth=self.depth + 1, columns=(), known=known)

    def take(self, size: int) -> None:
        """Count bytes that were unpacked. Raises UnreadableFile where they become too many."""
        self.room.bytes -= size
        if self.room.bytes < 0:
            megabytes = self.limits.unpacked_bytes // 1_000_000
            raise UnreadableFile(
                "{name} unpacks to more than {megabytes} MB. Unpack it and add what matters.",
                name=self.name,
                megabytes=megabytes,
            )


@dataclass(frozen=True, slots=True)
class Found:
    """One article of a file. What stays None is looked for in the file's name, in the sidecar and in the text.

    ``part`` names the article within a file that holds many; ``language`` is an ISO 639-1 code the file gives.
    """

    text: str
    title: Known | None = None
    author: Known | None = None
    outlet: Known | None = None
    published: Known | None = None
    address: str | None = None
    language: str | None = None
    part: str = ""


Item = Found | Source | Problem
Reader = Callable[[Source], Iterator[Item]]
"""Raises UnreadableFile, before or after it gave something, where no more can be had."""
