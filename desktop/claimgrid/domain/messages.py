"""What the window's side and the worker program say to each other: one JSON object a line.

Each line is ``{"is": NAME, …}`` where NAME is a key of ``REQUESTS`` or ``ANSWERS`` and the rest is the encoded dataclass.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from claimgrid.errors import KnownError

from .article import Document, Known
from .codec import decode, encode
from .dates import DateHint
from .estimate import FoundEstimate
from .limits import Limits
from .passage import Features, FoundPassage, Stance, Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """All that extraction found in one document. ``hints`` are the text's dates; ``years`` those it names, sorted."""

    document: Document
    statements: tuple[Statement, ...]
    passages: tuple[FoundPassage, ...]
    estimates: tuple[FoundEstimate, ...]
    hints: tuple[DateHint, ...]
    years: tuple[int, ...] = ()


# Requests to a reading child ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Read the file ``path``; ``name`` is its path relative to the imported folder. Answers: Progress, ReadDocument
    (one or more), Problem, Table, Done. Documents whose text has one of the digests ``known`` (sha256, as in ``Document``) are
    already in the project under this name: they are passed over without being extracted from, and without a word.
    ``columns`` are pairs of field and column, for a table."""

    path: str
    name: str
    known: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Extract once more from a document whose text is known. ``article`` comes back in the answer."""

    article: str
    document: Document


# Requests to the aligning child -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AlignPassage:
    """A passage to be aligned. ``speaker`` is the name its article gives. ``claim`` is set where people decided: passages
    with one claim stay together under that id, passages with two stay apart."""

    id: str
    start: int
    end: int
    stance: Stance
    speaker: str | None
    features: Features
    label: str
    claim: str | None = None


@dataclass(frozen=True, slots=True)
class AlignEstimate:
    """An estimate whose dates and speaker alignment resolves."""

    id: str
    speaker: str | None
    when: DateHint | None
    said: DateHint | None = None


@dataclass(frozen=True, slots=True)
class AlignArticle:
    """What the aligning child keeps of an article. ``published`` is known from its own evidence or by hand. ``digest`` tells
    all of it from what the article was, or will be, after a change; empty where that is not known. It is no part of what is
    told."""

    id: str
    text: str
    outlet: str | None
    published: str | None
    hints: tuple[DateHint, ...]
    years: tuple[int, ...]
    passages: tuple[AlignPassage, ...]
    estimates: tuple[AlignEstimate, ...]
    digest: str = ""


@dataclass(frozen=True, slots=True)
class BeginAligning:
    """The project holds these articles; where it ``is_aligned``, each is as it was when an Alignment was stored last. To be
    told first. What the child needs of them, and of what earlier Alignments told to keep, it asks for: ``LookUp``."""

    articles: tuple[str, ...]
    is_aligned: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked up: ``rows`` of what is kept by their names and members, and ``articles`` by id, as in KeepArticles;
    those are left out that the project does not hold."""

    rows: dict[str, dict[str, str]]
    articles: dict[str, str]


@dataclass(frozen=True, slots=True)
class KeepArticles:
    """Add these articles by id, or replace those already kept under the same id; ``align_article`` reads each."""

    articles: dict[str, str]


@dataclass(frozen=True, slots=True)
class DropArticles:
    """Forget these articles."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Align:
    """Answer with what has changed since the last answer in the alignment of all that is kept, or with the ``whole`` of it.
    ``number`` comes back in the answer."""

    number: int
    whole: bool = False


# Answers --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ready:
    """The child has loaded what it needs."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """The aligning child waits for a ``Found``: the rows kept under ``names``, ``most`` of each name at most (all, for 0), and
    the ``articles`` of these ids."""

    names: tuple[str, ...]
    articles: tuple[str, ...] = ()
    most: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """Of the file ``name``, ``done`` of ``total`` articles are read."""

    name: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document was read. ``article`` is set where it was asked for by ReadAgain."""

    reading: Reading
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """The file ``name`` (or a part of it) was left out: why, and what to do, as ``words`` with ``values`` put in. They are
    kept apart, as those of a KnownError are."""

    name: str
    words: str
    values: dict[str, str | int] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, error: KnownError) -> "Problem":
        """What ``error`` says about the file ``name``."""
        plain = {key: value if isinstance(value, int) else str(value) for key, value in error.values.items()}
        return cls(name, error.words, plain)

    @property
    def text(self) -> str:
        """The sentences in English."""
        return self.words.format(**self.values) if self.values else self.words


@dataclass(frozen=True, slots=True)
class Table:
    """The file ``name`` is a table, and is read when ReadFile says which column is what. ``rows`` are the first ones;
    ``guess`` maps fields to columns by their headings."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: dict[str, str]


@dataclass(frozen=True, slots=True)
class Done:
    """The request about ``name`` (a file, or an article's id) is finished."""

    name: str


@dataclass(frozen=True, slots=True)
class AlignedClaim:
    """A claim and the ids of its passages, in order of id. ``near`` is a claim that it only just stayed apart from. ``fits``
    tell how likely each passage belongs with the others, 0 to 1; none where it is alone."""

    id: str
    label: str
    passages: tuple[str, ...]
    near: str | None = None
    fits: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class AlignedSpeaker:
    """A person or body. ``mentions`` are pairs of article id and the name that article gives. ``short`` is what the articles
    call a person for short, None where they do not."""

    id: str
    name: str
    spellings: tuple[str, ...]
    role: str | None
    mentions: tuple[tuple[str, str], ...]
    short: str | None = None


@dataclass(frozen=True, slots=True)
class Reuse:
    """Text that two articles share. ``articles`` are in order of id; a span is ``(a0, a1, b0, b1)``: code points
    [a0, a1) of the first stand again at [b0, b1) of the second. ``share`` is the shared part of the shorter text (0 to 1).
    Without spans: they shared some before, and do not any more."""

    articles: tuple[str, str]
    spans: tuple[tuple[int, int, int, int], ...]
    share: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The alignment of all articles kept. ``origins`` maps article ids to origin ids, ``published`` article ids to what
    the set suggests where an article's own evidence is silent, ``as_of`` and ``said`` estimate ids to ISO days.

    Where it ``is_whole``, what it does not tell is no more. Else it tells what has changed: whole claims, speakers with those
    mentions that are new or were another's, reuse that is other than before, and all days and the origin of the articles in
    ``origins``.
    ``more_follows``: this is a part of the answer, and not the last one. ``kept`` are rows to be kept for an aligning child
    that is started later: of each member, values by name, as a JSON object; an empty value is for a row that is no more.
    Where it ``is_kept_anew``, no other row is kept.
    """

    number: int
    claims: tuple[AlignedClaim, ...]
    speakers: tuple[AlignedSpeaker, ...]
    reuse: tuple[Reuse, ...]
    origins: dict[str, str]
    published: dict[str, Known]
    as_of: dict[str, str]
    said: dict[str, str] = field(default_factory=dict)
    is_whole: bool = True
    more_follows: bool = False
    kept: dict[str, str] = field(default_factory=dict)
    is_kept_anew: bool = False


Request = ReadFile | ReadAgain | BeginAligning | KeepArticles | DropArticles | Align | Found
Answer = Ready | Progress | ReadDocument | Problem | Table | Done | LookUp | Alignment

REQUESTS: dict[str, type[Request]] = {
    "read": ReadFile, "read again": ReadAgain, "begin": BeginAligning, "keep": KeepArticles, "drop": DropArticles,
    "align": Align, "found": Found,
}  # fmt: skip
ANSWERS: dict[str, type[Answer]] = {
    "ready": Ready, "progress": Progress, "document": ReadDocument, "problem": Problem, "table": Table, "done": Done,
    "look up": LookUp, "alignment": Alignment,
}  # fmt: skip
_NAMES = {kind: name for name, kind in (*REQUESTS.items(), *ANSWERS.items())}


def to_line(message: Request | Answer) -> str:
    """``message`` as one line of ASCII JSON, without the line end."""
    return json.dumps({"is": _NAMES[type(message)], **encode(message)}, separators=(",", ":"))


def request(line: str) -> Request:
    """The request in ``line``. Raises ValueError, KeyError or TypeError for anything else."""
    return cast("Request", _decoded(line, REQUESTS))


def answer(line: str) -> Answer:
    """The answer in ``line``. Raises ValueError, KeyError or TypeError for anything else."""
    return cast("Answer", _decoded(line, ANSWERS))


def align_article(told: str) -> AlignArticle:
    """The article that is ``told``: encoded, as JSON. Raises ValueError, KeyError or TypeError for anything else."""
    return replace(decode(AlignArticle, json.loads(told)), digest=told_digest(told))


def told_digest(told: str) -> str:
    """The ``digest`` of the article that is ``told``."""
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _decoded(line: str, kinds: Mapping[str, type[Any]]) -> Any:
    data = json.loads(line)
    if not isinstance(data, dict):
        raise TypeError("a message is an object")
    return decode(kinds[data.pop("is")], data)


__all__ = [
    "ANSWERS", "REQUESTS", "Align", "AlignArticle", "AlignEstimate", "AlignPassage", "AlignedClaim", "AlignedSpeaker",
    "Alignment", "Answer", "BeginAligning", "Done", "DropArticles", "Found", "KeepArticles", "LookUp", "Problem", "Progress",
    "ReadAgain", "ReadDocument", "ReadFile", "Reading", "Ready", "Request", "Reuse", "Table", "align_article", "answer",
    "request", "to_line", "told_digest",
]  # fmt: skip
