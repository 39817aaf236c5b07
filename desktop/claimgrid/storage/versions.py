"""Newer texts of articles that are known: found, and put in the place of the old ones with all that people decided."""

import re

from sqlite_utils import Database

from claimgrid.domain.article import Span
from claimgrid.domain.passage import passage_id
from claimgrid.errors import EditRefused

from .changes import Changes
from .rows import HAND, KNOWN_FIELDS, Values, is_touched, select

_SHARED = 0.3
"""The part of the shorter text's runs of words that two versions share at least; else a name or address was used anew."""
_RUN = 4
_GRADES = ("reliability", "credibility")
_MARKS = ("removed", "speaker_name", "speaker_by")
_DECIDED = {
    "passages": (*_MARKS, "claim", "claim_by", "stance", "stance_by", "checked"),
    "estimates": (
        *_MARKS, "note", "measure", "qualifier", "low", "value", "high", "subject", "status", "place", "as_of", "figure_by",
    ),
}  # fmt: skip
"""What goes with the words, by table; the rest of a new row is copied."""


def propose(db: Database, article: str) -> None:
    """Mark a new article as a newer text of an older one: that of the same file (in a file of many, with the same title,
    outlet and date) or the same address. Until a person decides, nothing of the newer text counts. Inside a transaction."""
    new = _row(db, article)
    cursor = db.execute(
        "SELECT * FROM articles WHERE NOT removed AND +key < :key AND sha256 <> :sha256 AND ("
        " (set_name = :set_name AND file = :file AND part = '')"
        " OR (set_name = :set_name AND part <> '' AND :part <> '' AND title = :title AND outlet IS :outlet"
        " AND published IS :published AND file > :from AND file < :to)"
        " OR address = :address) ORDER BY +key DESC",
        {**new, **_bounds(new)},
    )
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    alike = [row for row in rows if _likeness(row["text"], new["text"]) >= _SHARED]
    before = [row for row in alike if _container(row) == _container(new) or _precedes(db, row, new)]
    if before:
        same = [row for row in before if _container(row) == _container(new)]
        older = same[0] if same else min(before, key=_order)
        _mark(db, new, older)
        return
    for newer in alike:
        _mark(db, newer, new)


def _mark(db: Database, newer: Values, older: Values) -> None:
    db.execute("UPDATE articles SET version_of = ? WHERE key = ?", [older["key"], newer["key"]])


def _precedes(db: Database, there: Values, new: Values) -> bool:
    """Of two files with one address the one that counts until somebody decides is the same whichever was read first: the
    earlier one, by date and name. But what a person decided about, or has kept before, stays."""
    if _order(there) < _order(new):
        return True
    kept = db.execute("SELECT 1 FROM log WHERE what = 'settle version' AND instr(act, ?)", [there["id"]]).fetchone()
    facts = there["note"] or any(there[name] for name in _GRADES) or any(there[f"{n}_by"] == HAND for n in KNOWN_FIELDS)
    return bool(kept or facts or any(_touched(db, table, there["id"]) for table in _DECIDED))


def _order(row: Values) -> tuple[str, str, str]:
    return row["published"] or "9999", row["set_name"], row["file"]


def _container(row: Values) -> tuple[str, str]:
    return row["set_name"], row["file"].removesuffix(f"/{row['part']}") if row["part"] else row["file"]


def _bounds(row: Values) -> dict[str, str]:
    """The names of all parts of the file lie between these two."""
    container = _container(row)[1]
    return {"from": f"{container}/", "to": f"{container}0"}


def _likeness(a: str, b: str) -> float:
    first, second = _runs(a), _runs(b)
    return len(first & second) / max(1, min(len(first), len(second)))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))}


def settle(db: Database, changes: Changes, article: str, *, take: bool) -> None:
    """Decide about a newer text: it takes the place of the old one, or both stay. Raises EditRefused where that was decided
    already."""
    new = _row(db, article)
    old = _old(db, new)
    changes.update("articles", new["key"], {"version_of": old["version_of"] if take else None})
    if not take:
        return
    _pass_on(db, changes, old["key"], new["key"])
    facts: Values = {}
    for name in KNOWN_FIELDS:
        if old[f"{name}_by"] == HAND and new[f"{name}_by"] != HAND:
            facts |= {column: old[column] for column in (name, f"{name}_how", f"{name}_by")}
    facts |= {name: old[name] for name in _GRADES if old[name] and not new[name]}
    if old["note"]:
        facts["note"] = "\n\n".join(dict.fromkeys(note for note in (old["note"], new["note"]) if note))
    if facts:
        changes.update("articles", new["key"], facts)
    for table in _DECIDED:
        _carry(db, changes, table, old, new)
    changes.update("articles", old["key"], {"removed": 1})


def leave_out(db: Database, changes: Changes, key: int) -> None:
    """Remove an article; where it is a newer text itself, those that are newer still are offered in its place."""
    changes.update("articles", key, {"removed": 1})
    (older,) = db.execute("SELECT version_of FROM articles WHERE key = ?", [key]).fetchone()
    if older is not None:
        _pass_on(db, changes, key, older)


def _pass_on(db: Database, changes: Changes, key: int, other: int) -> None:
    """What is a newer text of the article ``key`` is one of the ``other`` from now on."""
    for (newer,) in db.execute("SELECT key FROM articles WHERE version_of = ?", [key]).fetchall():
        changes.update("articles", newer, {"version_of": other})


def lost_words(db: Database, article: str) -> tuple[str, ...]:
    """The words that people decided about in the older text and that the newer one no longer has."""
    new = _row(db, article)
    old = _old(db, new)
    return tuple(
        old["text"][row["start_char"] : row["end_char"]]
        for table in _DECIDED
        for row, span in _places(db, table, old, new)
        if span is None
    )


def _carry(db: Database, changes: Changes, table: str, old: Values, new: Values) -> None:
    """Give the same words in the new text what was decided about them in the old one."""
    there = {(r["start_char"], r["end_char"]): r for r in _rows(db, table, new["id"])}
    for row, span in _places(db, table, old, new):
        if span is None:
            continue
        decided = {name: row[name] for name in _DECIDED[table]}
        if span in there:
            changes.update(table, there[span]["key"], decided)
        elif not row["removed"]:
            copied = {name: value for name, value in row.items() if name not in ("key", "speaker_start", "speaker_end")}
            place = {
                "id": passage_id(new["id"], *span),
                "article": new["id"],
                "start_char": span[0],
                "end_char": span[1],
            }
            changes.insert(table, {**copied, **place, "by": HAND, "stale": 0})


def _places(db: Database, table: str, old: Values, new: Values) -> list[tuple[Values, Span | None]]:
    """The rows of the old text that people decided about, and where their words stand in the new one: of several places the
    one nearest to where they stood. No place is given twice: words that are repeated less often now are lost."""
    found: list[tuple[Values, Span | None]] = []
    taken: set[Span | None] = set()
    for row in _touched(db, table, old["id"]):
        start, end = row["start_char"], row["end_char"]
        words = re.escape(old["text"][start:end])
        free = [span for m in re.finditer(words, new["text"]) if (span := m.span()) not in taken]
        found.append((row, min(free, key=lambda span: abs(span[0] - start), default=None)))
        taken.add(found[-1][1])
    return found


def _old(db: Database, new: Values) -> Values:
    found = db.execute("SELECT id FROM articles WHERE key = ? AND NOT removed", [new["version_of"]]).fetchone()
    if found is None:
        raise EditRefused("There is no older text of this article in the project any more.")
    return _row(db, found[0])


def _row(db: Database, article: str) -> Values:
    found = select(db, "SELECT * FROM articles WHERE id = ? AND NOT removed", article)
    if not found:
        raise EditRefused("This article is no longer in the project.")
    return found[0]


def _touched(db: Database, table: str, article: str) -> list[Values]:
    return [row for row in _rows(db, table, article) if is_touched(row) or row["by"] == HAND]


def _rows(db: Database, table: str, article: str) -> list[Values]:
    return select(db, f"SELECT * FROM {table} WHERE article = ? ORDER BY start_char, end_char", article)  # noqa: S608
