"""Plain text and Markdown: stored as decoded."""

from collections.abc import Iterator

from claimgrid.errors import UnreadableFile

from .found import Found
from .text import decode


def read_plain(data: bytes, name: str) -> Iterator[Found]:
    """The file as one article."""
    text = decode(data)
    if text is None:
        raise UnreadableFile(
            "{name} holds no text that can be read. Open it in the program it comes from and save it as text.",
            name=name,
        )
    yield Found(text)
