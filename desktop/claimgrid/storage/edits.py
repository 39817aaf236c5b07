"""Carrying out the acts of curation: what each one means in rows, and what it refuses."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from claimgrid.domain import edits
from claimgrid.domain.article import Span
from claimgrid.domain.dates import days_in
from claimgrid.domain.edits import Edit, GradeOf, NoteOn
from claimgrid.domain.estimate import Figure, numbers_of
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.options import SavedView
from claimgrid.domain.passage import passage_id
from claimgrid.errors import EditRefused

from . import people, versions
from .changes import Changes
from .rows import COUNTED, HAND, KNOWN_FIELDS, LISTED, Values, claim_id, dump, ensure_mentions, figure_row

_LABEL_LENGTH = 80
_KEPT_ON_RESIZE = (
    "claim", "stance", "stance_by", "speaker_name", "speaker_by", "speaker_start", "speaker_end", "checked", "label",
    "features", "why", "chain",
)  # fmt: skip
_NOT_BY_HAND = "AND p.claim_by <> 'hand'"
_SHOWN = (
    "SELECT f.id, f.key FROM {} f JOIN articles a ON a.id = f.article"  # noqa: S608  (own names)
    f" WHERE f.id IN {LISTED} AND NOT f.removed AND NOT a.removed"
)


def carry_out(db: Database, changes: Changes, edit: Edit) -> None:
    """Carry out ``edit`` inside a transaction. Raises EditRefused where it does not apply."""
    for act in edit.acts if isinstance(edit, edits.Together) else (edit,):
        _carry_out(db, changes, act)
    changes.drop_empty_claims()
    for article in changes.articles():
        ensure_mentions(db, article)


def _carry_out(db: Database, changes: Changes, edit: Edit) -> None:  # noqa: C901, PLR0912  (one case an act)
    acts = _Acts(db, changes)
    match edit:
        case edits.RenameClaim(claim, label):
            changes.update("claims", acts.claim(claim), {"label": _text(label, "A claim"), "label_by": HAND})
        case edits.SetTopic(claims, topic):
            changes.update_all("claims", acts.claims(claims), {"topic": (topic or "").strip()})
        case edits.SaveView(view):
            acts.save_view(view)
        case edits.RemoveView(name):
            changes.delete("views", name)
        case edits.MergeClaims(claim, merged):
            acts.merge(claim, merged)
        case edits.SplitClaim(claim, passages, label):
            acts.split(claim, passages, label)
        case edits.MovePassages(passages, claim):
            acts.move(passages, claim)
        case edits.RemovePassages(passages):
            acts.update_passages(passages, {"removed": 1})
        case edits.AddPassage():
            acts.add_passage(edit)
        case edits.ResizePassage(passage, span):
            acts.resize(passage, span)
        case edits.SetStance(passages, stance):
            acts.update_passages(passages, {"stance": stance.value, "stance_by": HAND})
        case edits.SetSpeaker(passages, speaker):
            acts.set_speaker(passages, {"speaker_name": _optional(speaker), "speaker_by": HAND})
        case edits.SetChecked(passages, checked):
            acts.update_passages(passages, {"checked": int(checked)})
        case edits.SetEstimate(estimate, figure, speaker, as_of):
            changes.update("estimates", acts.estimate(estimate), _estimate(figure, speaker, as_of))
        case edits.AddEstimate():
            acts.add_estimate(edit)
        case edits.RemoveEstimates(estimates):
            changes.update_all("estimates", acts.estimates(estimates), {"removed": 1})
        case edits.SetArticleField(articles, field, value):
            changes.update_all("articles", acts.articles(articles), _article_field(field, value))
        case edits.SetNote(about, target, text):
            acts.set_note(about, target, text.strip())
        case edits.SetGrade(articles, half, grade):
            changes.update_all("articles", acts.articles(articles), _grade(half, grade))
        case edits.RemoveArticles(articles):
            for key in acts.articles(articles):
                versions.leave_out(db, changes, key)
        case edits.SettleVersion(article, take):
            versions.settle(db, changes, article, take=take)
        case edits.Restore():
            changes.restore(edit)
        case edits.RenameSpeaker() | edits.SetRole() | edits.MergeSpeakers() | edits.SplitSpeaker():
            people.carry_out(db, changes, edit)


class _Acts:
    """The acts that need more than one write, and the look-ups that refuse what is not there."""

    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def merge(self, claim: str, merged: Sequence[str]) -> None:
        involved = self.claims((claim, *_some(merged)))
        if len(involved) < 2:
            raise EditRefused("A claim cannot be merged with itself.")
        sql = f"SELECT id, note FROM claims WHERE id IN {LISTED} AND note <> ''"  # noqa: S608  (own names)
        notes = dict(self._db.execute(sql, [dump(involved)]))
        members = self._members(involved)
        self._pin(dict.fromkeys(members, claim), {key for key, carried in members.items() if carried != claim})
        self._changes.update("claims", claim, {"note": "\n\n".join(notes[c] for c in involved if c in notes)})

    def save_view(self, view: SavedView) -> None:
        name = _text(view.name, "A view")
        options = dump({"matrix": view.matrix, "chart": view.chart})
        if self._db.execute("SELECT 1 FROM views WHERE name = ?", [name]).fetchone():
            self._changes.update("views", name, {"options": options})
        else:
            self._changes.insert("views", {"name": name, "options": options})

    def split(self, claim: str, passages: Sequence[str], label: str | None) -> None:
        members = self._members([self.claim(claim)])
        leaving = set(self._passages(passages))
        if not leaving <= members.keys():
            raise EditRefused("These passages are no longer part of this claim.")
        if leaving == members.keys():
            raise EditRefused("At least one passage has to stay with the claim.")
        founding = next(key for key in members if key in leaving)
        new = self._found_claim(founding, label)
        self._pin({key: new if key in leaving else claim for key in members}, leaving)

    def move(self, passages: Sequence[str], claim: str) -> None:
        moved = self._passages(passages)
        sql = f"SELECT DISTINCT claim FROM passages WHERE key IN {LISTED}"  # noqa: S608  (own names)
        left = [c for (c,) in self._db.execute(sql, [dump(moved)])]
        staying = self._members({*left, self.claim(claim)}, _NOT_BY_HAND)  # the others stay already
        self._pin(staying | dict.fromkeys(moved, claim), set(moved))

    def add_passage(self, edit: edits.AddPassage) -> None:
        """Those that carried the claim before stay with it, however little the new words are like theirs."""
        words = self._words(edit.article, edit.span)
        label = " ".join(words.split()) if edit.label is None else _text(edit.label, "A claim")
        if edit.claim is not None:
            self._pin(self._members([self.claim(edit.claim)], _NOT_BY_HAND), set())
        new = passage_id(edit.article, *edit.span)
        claim = edit.claim or self._free_claim(new)
        if edit.claim is None:
            by = "extracted" if edit.label is None else HAND
            self._changes.insert("claims", {"id": claim, "label": _short(label), "label_by": by})
        values: Values = {
            "claim": claim, "claim_by": HAND, "stance": edit.stance.value, "stance_by": HAND,
            "speaker_name": _optional(edit.speaker), "speaker_by": HAND, "by": HAND, "label": _short(label),
            "why": Evidence.MARKED,
        }  # fmt: skip
        self._mark("passages", edit.article, edit.span, values)

    def add_estimate(self, edit: edits.AddEstimate) -> None:
        self._words(edit.article, edit.span)
        values = {**_estimate(edit.figure, edit.speaker, edit.as_of), "by": HAND, "why": Evidence.MARKED}
        self._mark("estimates", edit.article, edit.span, values)

    def set_note(self, about: NoteOn, target: str, text: str) -> None:
        if about is NoteOn.ARTICLE:
            self._changes.update("articles", self.article(target), {"note": text})
        elif about is NoteOn.CLAIM:
            topic = self._db.execute("SELECT topic FROM claims WHERE id = ?", [self.claim(target)]).fetchone()[0]
            self._changes.update("claims", target, {"note": text, "topic": topic or ""})  # touched by hand from now on
        else:
            self._changes.update("estimates", self.estimate(target), {"note": text})

    def resize(self, passage: str, span: Span) -> None:
        """The old words stay in the file, removed, so that a new reading does not bring them back. Their claim stays whole."""
        (key,) = self._passages([passage])
        names = ", ".join(_KEPT_ON_RESIZE)
        sql = f"SELECT article, {names} FROM passages WHERE key = ?"  # noqa: S608  (own names)
        article, *values = self._db.execute(sql, [key]).fetchone()
        self._words(article, span)
        kept = dict(zip(_KEPT_ON_RESIZE, values, strict=True))
        self._pin(self._members([kept["claim"]], _NOT_BY_HAND), set())
        self._mark("passages", article, span, {**kept, "claim_by": HAND, "by": HAND})
        self._changes.update("passages", key, {"removed": 1})

    def update_passages(self, passages: Sequence[str], values: Values) -> None:
        self._changes.update_all("passages", self._passages(passages), values)

    def set_speaker(self, passages: Sequence[str], values: Values) -> None:
        """A figure is said by who says the smallest passage that holds it, unless a person corrected the figure."""
        self.update_passages(passages, values)
        sql = (
            f"WITH said AS (SELECT * FROM passages WHERE id IN {LISTED})"  # noqa: S608  (own names)
            " SELECT e.key FROM said q JOIN estimates e"
            " ON e.article = q.article AND q.start_char <= e.start_char AND e.end_char <= q.end_char"
            " WHERE e.figure_by <> 'hand' AND NOT e.removed AND q.id = (SELECT id FROM passages p"
            " WHERE p.article = e.article AND p.start_char <= e.start_char AND e.end_char <= p.end_char AND NOT p.removed"
            " ORDER BY p.end_char - p.start_char, p.start_char LIMIT 1)"
        )
        keys = [key for (key,) in self._db.execute(sql, [dump(_some(passages))])]
        self._changes.update_all("estimates", keys, values)

    def claim(self, claim: str) -> str:
        return self.claims([claim])[0]

    def claims(self, claims: Sequence[str]) -> list[str]:
        """Those that are asked for, each once."""
        sql = (
            "SELECT value, value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM passages p JOIN articles a ON a.id = p.article"
            " WHERE p.claim = value AND NOT p.removed AND NOT a.removed)"
        )
        return self._found(sql, claims, "claim")

    def article(self, article: str) -> int:
        return self.articles([article])[0]

    def articles(self, articles: Sequence[str]) -> list[int]:
        """The keys of the articles, in the order asked for."""
        sql = f"SELECT id, key FROM articles WHERE id IN {LISTED} AND NOT removed"  # noqa: S608  (own names)
        return self._found(sql, articles, "article")

    def estimate(self, estimate: str) -> int:
        return self.estimates([estimate])[0]

    def estimates(self, estimates: Sequence[str]) -> list[int]:
        """The keys of the estimates."""
        return self._found(_SHOWN.format("estimates"), estimates, "figure")

    def _passages(self, passages: Sequence[str]) -> list[int]:
        return self._found(_SHOWN.format("passages"), passages, "passage")

    def _found(self, sql: str, targets: Sequence[str], what: str) -> list[Any]:
        """What ``sql`` tells of each target, all of which are there."""
        wanted = _some(targets)
        found = dict(self._db.execute(sql, [dump(wanted)]))
        if len(found) < len(wanted):
            raise EditRefused("This {what} is no longer there.", what=what)
        return [found[target] for target in wanted]

    def _members(self, claims: Iterable[str], only: str = "") -> dict[int, str]:
        """The keys of the claims' passages that are shown, in order of article and place, with the claim of each."""
        sql = (
            f"SELECT p.key, p.claim FROM passages p JOIN articles a ON a.id = p.article WHERE p.claim IN {LISTED}"  # noqa: S608
            f" AND NOT p.removed AND NOT a.removed {only} ORDER BY p.article, p.start_char, p.end_char"
        )
        return dict(self._db.execute(sql, [dump([*claims])]))

    def _pin(self, claims: Mapping[int, str], moved: set[int]) -> None:
        """Passages, by key, carry these claims from now on. Of those that are ``moved`` a person says that they belong there;
        the others only stay."""
        rows: dict[str, Values] = {str(key): {"claim": claim, "claim_by": HAND} for key, claim in claims.items()}
        for key in moved:
            rows[str(key)]["fit"] = None
        self._changes.update_each("passages", rows)

    def _found_claim(self, key: int, label: str | None) -> str:
        passage, own = self._db.execute("SELECT id, label FROM passages WHERE key = ?", [key]).fetchone()
        new = self._free_claim(passage)
        values = {"label": own, "label_by": "extracted"}
        if label is not None:
            values = {"label": _text(label, "A claim"), "label_by": HAND}
        return self._changes.insert("claims", {"id": new, **values})

    def _free_claim(self, passage: str) -> str:
        copy = 1
        while self._db.execute("SELECT 1 FROM claims WHERE id = ?", [claim_id(passage, copy)]).fetchone():
            copy += 1
        return claim_id(passage, copy)

    def _words(self, article: str, span: Span) -> str:
        start, end = span
        row = self._db.execute(
            f"SELECT length, substr(text, ?, ?), {COUNTED} FROM articles WHERE id = ? AND NOT removed",  # noqa: S608
            [start + 1, end - start, article],
        ).fetchone()
        if row is None:
            raise EditRefused("This article is no longer there.")
        if not row[2]:
            raise EditRefused("Nothing is counted of this newer text yet. Decide first which text counts.")
        if not 0 <= start < end <= row[0]:
            raise EditRefused("These words are outside the article.")
        if not str(row[1]).strip():
            raise EditRefused("Only blank space was selected. Select the words first.")
        return str(row[1])

    def _mark(self, table: str, article: str, span: Span, values: Values) -> None:
        """Put a row at ``span``, or take the one that was removed there into use again."""
        new = passage_id(article, *span)
        row = self._db.execute(f"SELECT key, removed FROM {table} WHERE id = ?", [new]).fetchone()  # noqa: S608  (own name)
        if row is None:
            place = {"id": new, "article": article, "start_char": span[0], "end_char": span[1]}
            self._changes.insert(table, {**place, **values})
        elif row[1]:
            self._changes.update(table, row[0], {**values, "removed": 0, "stale": 0})
        else:
            raise EditRefused("Exactly these words are marked already.")


def _estimate(figure: Figure, speaker: str | None, as_of: str | None) -> Values:
    numbers = numbers_of(figure)
    if not numbers or not all(math.isfinite(n) and n >= 0 for n in numbers):
        raise EditRefused("A figure needs a number, not below zero.")
    if numbers != sorted(numbers):
        raise EditRefused("The lower bound of a figure cannot be above the upper one.")
    row = figure_row(figure)
    row["measure"] = _text(figure.measure, "What the figure counts")
    return {**row, "speaker_name": _optional(speaker), "as_of": _day(as_of), "figure_by": HAND}


def _article_field(field: str, value: str | None) -> Values:
    if field not in KNOWN_FIELDS:
        raise EditRefused("Articles have no {field} that can be corrected.", field=field)
    value = _day(_optional(value)) if field == "published" else _optional(value)
    return {field: value, f"{field}_how": Evidence.HAND, f"{field}_by": HAND}


def _grade(half: GradeOf, grade: str | None) -> Values:
    if grade not in (None, *("ABCDEF" if half is GradeOf.RELIABILITY else "123456")):
        raise EditRefused("A source is graded from A to F, what it says from 1 to 6.")
    return {half.value: grade}


def _day(value: str | None) -> str | None:
    """``value`` if it is an ISO day or interval in order."""
    if value is None:
        return None
    days = days_in(value)
    if not days or days[0] > days[-1]:
        raise EditRefused(
            "“{value}” is no date. Write a day as 2024-11-05, an interval as 2024-11-05/2024-11-06.", value=value
        )
    return value


def _some(targets: Sequence[str]) -> Sequence[str]:
    if not targets:
        raise EditRefused("Nothing was selected.")
    return tuple(dict.fromkeys(targets))


def _text(value: str, what: str) -> str:
    if not value.strip():
        raise EditRefused("{what} needs a name.", what=what)
    return value.strip()


def _optional(value: str | None) -> str | None:
    return (value or "").strip() or None


def _short(label: str) -> str:
    """``label`` within the length of a heading, cut at a word."""
    if len(label) <= _LABEL_LENGTH:
        return label
    return label[:_LABEL_LENGTH].rsplit(" ", 1)[0] + "…"
