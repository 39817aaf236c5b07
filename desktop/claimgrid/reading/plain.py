"""Plain text and Markdown: stored as decoded."""

from collections.abc import Iterator

from claimgrid.errors import UnreadableFile

from .source import Found, Item, Source
from .text import decode


def read_plain(source: Source) -> Iterator[Item]:
    """The file as one article."""
    text = decode(source.data)
    if text is None:
        raise UnreadableFile(
            "{name} holds no text that can be read. Open it in the program it comes from and save it as text.",
            name=source.name,
        )
    yield Found(text)
