"""Articles: a text, and what is known about it with the evidence for it."""

import re
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""A half-open range of code points in one article's stored text."""


READ_LANGUAGES = frozenset({"en"})
"""Languages there is a reading model for, by ISO 639-1 code. Articles in others are kept and searched, and marked."""


class By(StrEnum):
    """Who put a value where it stands."""

    EXTRACTED = "extracted"
    HAND = "hand"


@dataclass(frozen=True, slots=True)
class Known:
    """A value with its evidence.

    ``how`` is a phrase the user reads ("dateline: November 6", "set by hand"); never empty.
    """

    value: str
    how: str
    by: By = By.EXTRACTED


@dataclass(frozen=True, slots=True)
class Document:
    """One text as a reader found it in a file, before anything was extracted from it.

    ``file`` is where it lies in the folder that was imported, parted by "/" (a file given alone: its name).
    An article of a file that holds many has its place in it, the ``part``, behind that: ``mails.mbox/3``. ``sha256`` is the
    hex digest of ``text`` in UTF-8. ``published`` is an ISO 8601 day or interval, ``address`` where it stood on the web,
    ``language`` an ISO 639-1 code, None where the text is too short to tell.
    """

    file: str
    text: str
    sha256: str
    title: Known | None = None
    author: Known | None = None
    outlet: Known | None = None
    published: Known | None = None
    address: str | None = None
    language: str | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet as the project holds it; its text is fetched by ``Project.text(id)``.

    ``id`` is "a" and the first twelve hex digits of ``sha256``, with "-2", "-3"… for further identical texts.
    ``origin`` is an origin's id: the id of the first article (in order of id) that shares it. ``length`` counts code
    points, ``words`` counts words.
    """

    id: str
    sha256: str
    file: str
    set: str
    title: Known | None
    author: Known | None
    outlet: Known | None
    published: Known | None
    origin: str
    length: int
    words: int
    published_proposed: Known | None = None
    """What the other articles of the project suggest where nothing is known from this one; already in ``published``
    then. Kept apart so that an alignment can be redone from the article's own evidence."""
    reliability: str | None = None
    """How far a person trusts the source: A (completely) to F (cannot be judged), as in the Admiralty code."""
    credibility: str | None = None
    """How far a person trusts what it says: 1 (confirmed) to 6 (cannot be judged)."""
    note: str = ""
    part: str = ""
    address: str | None = None
    language: str | None = None
    version_of: str | None = None
    """The article that this one is a newer text of, while nobody has decided about it."""

    @property
    def container(self) -> str:
        """The file on disk, without the place of the article in it."""
        return self.file.removesuffix(f"/{self.part}") if self.part else self.file

    @property
    def is_read(self) -> bool:
        """Whether there is a reading model for its language."""
        return self.language in (None, *READ_LANGUAGES)

    @property
    def short_name(self) -> str:
        """The file's name without folders, extension and a leading date, which stands beside it anyway; with the number of
        the article in a file of many."""
        name = self.file.rsplit("/", 1)[-1]
        if self.part and name.isdigit():
            return f"{_stem(self.file.rsplit('/', 2)[-2])} {name}"
        return _stem(name)

    @property
    def outlet_label(self) -> str:
        """The outlet, or the short name and "?": an unknown outlet is a row and a colour of its own."""
        return self.outlet.value if self.outlet else f"{self.short_name} ?"


_DAY = re.compile(r"\d{4}-\d\d-\d\d[ _-]+")


def _stem(name: str) -> str:
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    day = _DAY.match(stem)
    return (stem[day.end() :] if day else stem) or stem


def article_id(sha256: str, copy: int = 1) -> str:
    """The id of the ``copy``-th article with this text, counted from 1."""
    return f"a{sha256[:12]}" + (f"-{copy}" if copy > 1 else "")
