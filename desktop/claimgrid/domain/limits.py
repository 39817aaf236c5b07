"""What one file may cost. The window's settings may name other numbers (settings.ini, group ``limits``)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one file; what is larger is refused with a word, or read up to the limit with a word.

    ``file_bytes``: the file as it is. ``unpacked_bytes``: all that it holds, unpacked, archives in archives counted.
    ``articles``: how many articles are taken from it. ``characters``: the longest text of one article, that of a book.
    ``pages``: of a PDF. ``seconds``: how long the reading program may be silent about it. ``memory_bytes``: what reading it
    may take beyond what the language model has (where the system can limit it: Linux).
    """

    file_bytes: int = 200_000_000
    unpacked_bytes: int = 400_000_000
    articles: int = 5_000
    characters: int = 500_000
    pages: int = 500
    seconds: int = 300
    memory_bytes: int = 2_000_000_000
