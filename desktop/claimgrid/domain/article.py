"""Articles: a text, and what is known about it with the evidence for it."""

import re
from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""A half-open range of code points in one article's stored text."""


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

    ``file`` is the path relative to the imported folder, with forward slashes (a file given alone: its name).
    ``sha256`` is the hex digest of ``text`` in UTF-8. ``published`` is an ISO 8601 day or interval.
    """

    file: str
    text: str
    sha256: str
    title: Known | None = None
    author: Known | None = None
    outlet: Known | None = None
    published: Known | None = None


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

    @property
    def short_name(self) -> str:
        """The file's name without folders, extension and a leading date, which stands beside it anyway."""
        name = self.file.rsplit("/", 1)[-1]
        stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
        return re.sub(r"^\d{4}-\d\d-\d\d[ _-]+", "", stem) or stem

    @property
    def outlet_label(self) -> str:
        """The outlet, or the short name and "?": an unknown outlet is a row and a colour of its own."""
        return self.outlet.value if self.outlet else f"{self.short_name} ?"


def article_id(sha256: str, copy: int = 1) -> str:
    """The id of the ``copy``-th article with this text, counted from 1."""
    return f"a{sha256[:12]}" + (f"-{copy}" if copy > 1 else "")
