"""Passages, the statements they stand in, and the features by which they are aligned."""

from dataclasses import dataclass, field
from enum import StrEnum

from .article import By, Span


class Stance(StrEnum):
    """What a passage does with a claim."""

    ASSERTS = "asserts"
    ATTRIBUTES = "attributes"
    HEDGES = "hedges"
    DISPUTES = "disputes"


class StatementKind(StrEnum):
    """Whether the words of a statement are quoted."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Statement:
    """Cue, speaker and content: "Umerov / said / the engagement was small".

    ``speaker`` is the fullest name this article gives the speaker, or None where it names nobody. ``chain`` names all
    through whom the words reached the article, from the one it cites to the speaker.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker_words: tuple[Span, ...]
    speaker: str | None
    kind: StatementKind
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Features:
    """What alignment compares; a passage's text never leaves extraction for it.

    ``words`` are lower-case lemmas of content words in text order, words of one predicate class replaced by the
    class's name in capitals; ``names`` are lower-case names of people, bodies and places, demonyms turned into their
    countries; ``numbers`` are plain digits ("10000"); ``predicates`` are the lemmas or class names of the passage's own
    verbs and event nouns; ``subject`` and ``object`` are content lemmas of the arguments of the first predicate;
    ``polarity`` is False where the proposition is denied.
    """

    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    polarity: bool = True


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage as extraction found it, not yet part of a claim.

    ``label`` is the passage put as a short headline. ``speaker`` is the fullest name this article gives, None for the
    article's own voice. ``why`` says which cue and rule led to it, for the user to read. ``chain`` as in Statement.
    """

    start: int
    end: int
    stance: Stance
    speaker: str | None
    speaker_words: Span | None
    features: Features
    label: str
    why: str
    chain: tuple[str, ...] = ()


DOUBTFUL = 0.55
"""How likely a passage must belong to its claim for nobody to be asked. Of those below about half do not belong there, of
the others one in ten (``tests/evaluation/calibration.py``)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as the project holds it. ``id`` is ``passage_id(article, start, end)``; ``text`` is a slice of the text.

    ``speaker`` is a speaker's id. ``claim`` is a claim's id. ``stale`` marks a span kept for a decision by hand that a new
    reading of the article no longer finds. ``chain``: through whom the words reached the article, as it names them, from
    the one it cites to the speaker; empty where a person set the speaker. ``fit`` is how likely it belongs with the others
    of its claim, 0 to 1; None where there are none, or a person decided that.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    stance: Stance
    speaker: str | None
    speaker_words: Span | None
    claim: str
    by: By = By.EXTRACTED
    stance_by: By = By.EXTRACTED
    checked: bool = False
    stale: bool = False
    why: str = ""
    chain: tuple[str, ...] = ()
    fit: float | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether it may not belong to its claim."""
        return self.fit is not None and self.fit < DOUBTFUL


def passage_id(article: str, start: int, end: int) -> str:
    """The id of the passage or estimate at this place."""
    return f"{article}:{start}-{end}"


def span_of(id_: str) -> Span:
    """The span in the id of a passage or estimate."""
    start, _, end = id_.rpartition(":")[2].partition("-")
    return int(start), int(end)


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition. Its passages carry its id. ``label_by`` tells a name given by hand. ``near`` is a claim that this one
    might be one with: the comparison only just kept them apart. ``topic`` and ``note`` are what a person wrote; None and ""
    where nobody did."""

    id: str
    label: str
    label_by: By = By.EXTRACTED
    near: str | None = None
    topic: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body: one entry with its spellings (sorted). ``role`` as an article words it; ``by`` tells who gave name
    and role. ``short`` is what articles call a person for short, None where they do not or a person gave the name."""

    id: str
    name: str
    spellings: tuple[str, ...] = field(default_factory=tuple)
    role: str | None = None
    by: By = By.EXTRACTED
    short: str | None = None
