"""Every act of curation. ``Project.apply`` carries one out in one transaction and returns its inverse.

An edit names its targets by id. Edits that set a field keep it from then on: "people win over the machine".
"""

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .article import Span
from .codec import decode, fields_of
from .estimate import Figure
from .options import SavedView
from .passage import Stance


@dataclass(frozen=True, slots=True)
class RenameClaim:
    """Give the claim this name; alignment never renames it again."""

    claim: str
    label: str


@dataclass(frozen=True, slots=True)
class SetTopic:
    """Group these claims under ``topic``; None leaves that to the program again."""

    claims: tuple[str, ...]
    topic: str | None


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keep this way of looking at the project under its name, in the place of one so named."""

    view: SavedView


@dataclass(frozen=True, slots=True)
class RemoveView:
    """Forget the saved view of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class MergeClaims:
    """The passages of ``merged`` go to ``claim``; they stay together in every later alignment."""

    claim: str
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """``passages`` leave ``claim`` for a new claim of their own; the two stay apart in every later alignment."""

    claim: str
    passages: tuple[str, ...]
    label: str | None = None


@dataclass(frozen=True, slots=True)
class MovePassages:
    """These passages carry ``claim``, not the claims they were put in; both are kept so in every later alignment."""

    passages: tuple[str, ...]
    claim: str


@dataclass(frozen=True, slots=True)
class RemovePassages:
    """These passages carry no claim. They stay away when the article is read again."""

    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddPassage:
    """Mark ``span`` of ``article``. ``claim`` None founds a claim labelled ``label``; ``speaker`` is a name."""

    article: str
    span: Span
    stance: Stance
    claim: str | None = None
    label: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class ResizePassage:
    """The claim is carried by the words at ``span`` of the same article, not by more nor fewer; all else stays."""

    passage: str
    span: Span


@dataclass(frozen=True, slots=True)
class SetStance:
    """What these passages do with their claim."""

    passages: tuple[str, ...]
    stance: Stance


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """``speaker`` is a name; None is the article's own voice."""

    passages: tuple[str, ...]
    speaker: str | None


@dataclass(frozen=True, slots=True)
class SetChecked:
    """A person has looked at these passages and stands by them (or takes that back)."""

    passages: tuple[str, ...]
    checked: bool


@dataclass(frozen=True, slots=True)
class SetEstimate:
    """Put these values in the place of an estimate's. ``speaker`` is a name, ``as_of`` an ISO day or interval."""

    estimate: str
    figure: Figure
    speaker: str | None
    as_of: str | None


@dataclass(frozen=True, slots=True)
class AddEstimate:
    """Mark ``span`` of ``article`` as a figure. ``speaker`` is a name, ``as_of`` an ISO day or interval."""

    article: str
    span: Span
    figure: Figure
    speaker: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveEstimates:
    """These are no figures. They stay away when the article is read again."""

    estimates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetArticleField:
    """``field`` is title, author, outlet or published; ``value`` None says that it is not known."""

    articles: tuple[str, ...]
    field: str
    value: str | None


class NoteOn(StrEnum):
    """What a note is written beside."""

    ARTICLE = "article"
    FIGURE = "figure"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class SetNote:
    """Write ``text`` beside ``target`` (an id), in the place of the note there; "" takes it away."""

    about: NoteOn
    target: str
    text: str


class GradeOf(StrEnum):
    """The halves of a grade, which are kept apart."""

    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"


@dataclass(frozen=True, slots=True)
class SetGrade:
    """How far a person trusts these articles, by one half of the Admiralty code: A to F for the source, 1 to 6 for what it
    says. None: not graded."""

    articles: tuple[str, ...]
    half: GradeOf
    grade: str | None


@dataclass(frozen=True, slots=True)
class RemoveArticles:
    """Leave these articles out, with all that was found in them; undo brings everything back."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SettleVersion:
    """``article`` is a newer text of another one: ``take`` puts it in that one's place, with all that was decided by hand
    about words that are still there; else both stay as articles of their own."""

    article: str
    take: bool


@dataclass(frozen=True, slots=True)
class RenameSpeaker:
    """Give this person or body this name, in every article."""

    speaker: str
    name: str


@dataclass(frozen=True, slots=True)
class SetRole:
    """What this person or body is; None says that it is not known."""

    speaker: str
    role: str | None


@dataclass(frozen=True, slots=True)
class MergeSpeakers:
    """``merged`` are spellings of ``speaker``, in every article and in every later alignment."""

    speaker: str
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitSpeaker:
    """These spellings mean somebody else than ``speaker``, in every article and in every later alignment."""

    speaker: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Several acts that are one decision, named after the first: all are done or none, and one undo takes them back."""

    acts: tuple["Edit", ...]


@dataclass(frozen=True, slots=True)
class Restore:
    """The inverse of an edit: the state before it of just the fields it changed.

    ``rows`` are (table, key, values): values None deletes the row, otherwise the named fields are put back, and the
    row itself where it is gone. ``what`` is the edit it takes back, in words.
    """

    rows: tuple[tuple[str, str, dict[str, Any] | None], ...]
    what: str
    facts: dict[str, Any] = field(default_factory=dict)
    """What the edit left behind: if it is no longer so, the inverse is refused."""


Edit = (
    RenameClaim | SetTopic | MergeClaims | SplitClaim | MovePassages | RemovePassages | AddPassage | ResizePassage
    | SetStance | SetSpeaker | SetChecked | SetEstimate | AddEstimate | RemoveEstimates | SetArticleField | SetNote
    | SetGrade | RemoveArticles | SettleVersion | RenameSpeaker | SetRole | MergeSpeakers | SplitSpeaker
    | SaveView | RemoveView | Together | Restore
)  # fmt: skip

KINDS: dict[str, type[Edit]] = {
    "rename claim": RenameClaim, "set topic": SetTopic, "merge claims": MergeClaims, "split claim": SplitClaim,
    "move passages": MovePassages,
    "remove passages": RemovePassages, "add passage": AddPassage, "resize passage": ResizePassage,
    "set stance": SetStance, "set speaker": SetSpeaker, "check passages": SetChecked,
    "correct estimate": SetEstimate, "add estimate": AddEstimate, "remove estimates": RemoveEstimates,
    "correct articles": SetArticleField, "write note": SetNote, "grade articles": SetGrade,
    "remove articles": RemoveArticles, "settle version": SettleVersion,
    "rename speaker": RenameSpeaker, "set role": SetRole, "merge speakers": MergeSpeakers,
    "split speaker": SplitSpeaker, "save view": SaveView, "remove view": RemoveView, "together": Together, "restore": Restore,
}  # fmt: skip
_APART = {
    "rename claim", "check passages", "write note", "grade articles", "rename speaker", "set role", "merge speakers",
    "split speaker", "set topic", "save view", "remove view",
}  # fmt: skip
"""Acts that the comparison of the articles does not depend on. It groups names by itself, and of a speaker it takes no more
than the state that the names and titles in the texts tell; who was made one by hand says nothing of that."""
_NAMES = {kind: name for name, kind in KINDS.items()}


def name(edit: Edit) -> str:
    """The act in two words, for menus and the log ("rename claim")."""
    if isinstance(edit, Together):
        return name(edit.acts[0])
    if isinstance(edit, SplitClaim) and edit.label:
        return _NAMES[MovePassages]  # this is what was asked for: to a claim that is new
    return edit.what if isinstance(edit, Restore) else _NAMES[type(edit)]


def is_compared(edit: Edit) -> bool:
    """Whether the comparison of the articles may come out differently after it."""
    if isinstance(edit, Together):
        return any(map(is_compared, edit.acts))
    return name(edit) not in _APART


def to_json(edit: Edit) -> str:
    """``edit`` as it is kept in the log."""
    return json.dumps(edit, ensure_ascii=False, sort_keys=True, default=_told)


def _told(value: Any) -> dict[str, Any]:
    act = _NAMES.get(type(value))
    return {"act": act, **fields_of(value)} if act else fields_of(value)


def from_json(text: str) -> Edit:
    """The edit in ``text``. Raises ValueError, KeyError or TypeError for anything else."""
    return _decoded(json.loads(text))


def _decoded(data: dict[str, Any]) -> Edit:
    kind = KINDS[data.pop("act")]
    if kind is Together:
        return Together(tuple(map(_decoded, data["acts"])))
    return decode(kind, data)
