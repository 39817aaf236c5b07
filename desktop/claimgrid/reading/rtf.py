"""Rich Text files: the words, without fonts, pictures and objects."""

import re
from collections.abc import Iterator

from claimgrid.errors import UnreadableFile

from .source import Found, Item, Source
from .text import clean

_CODEPAGE = re.compile(rb"\\ansicpg(\d{3,5})")


def read_rtf(source: Source) -> Iterator[Item]:
    """The document as one article."""
    from striprtf.striprtf import rtf_to_text  # late: only Rich Text needs it

    if len(source.data) > 20 * source.limits.characters:
        raise UnreadableFile("{name} is too long for one document. Split it, or save its text alone.", name=source.name)
    codepage = _CODEPAGE.search(source.data[:2048])
    encoding = f"cp{codepage[1].decode()}" if codepage and codepage[1] != b"65001" else "cp1252"
    try:
        text = str(rtf_to_text(source.data.decode("latin-1"), encoding=encoding, errors="replace"))
    except (LookupError, ValueError, IndexError, OverflowError, RecursionError) as error:
        raise UnreadableFile(
            "{name} is damaged. Open it in a word processor and save it once more.", name=source.name
        ) from error
    lines = (line.strip(" |") for line in clean(_whole(text)).split("\n"))  # a cell's end is a bar
    text = "\n\n".join(line for line in lines if line)
    if not text:
        raise UnreadableFile(
            "{name} holds no text, only pictures perhaps. Copy its text into a new document.", name=source.name
        )
    yield Found(text)


def _whole(text: str) -> str:
    """An emoji is written as two halves; put them together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
