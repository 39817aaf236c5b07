"""Putting readings into a project: an article for the first time, and once more after it was read again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from claimgrid.domain.article import Document, Span, article_id
from claimgrid.domain.messages import Reading

from . import versions
from .rows import (
    CLAIM_BY_HAND,
    HAND,
    KNOWN_FIELDS,
    Values,
    claim_id,
    dump,
    ensure_mentions,
    estimate_row,
    insert,
    is_touched,
    known_row,
    passage_row,
    select,
)

_FIGURE = ("measure", "qualifier", "low", "value", "high", "subject", "status", "place")
_SPEAKER = ("speaker_name", "speaker_start", "speaker_end")

_DECIDED = f"""
SELECT
  EXISTS (SELECT 1 FROM articles WHERE sha256 = :sha256
    AND (removed OR note <> '' OR reliability NOT NULL OR credibility NOT NULL
      OR 'hand' IN (title_by, author_by, outlet_by, published_by)))
  OR EXISTS (SELECT 1 FROM passages p JOIN articles a ON a.id = p.article JOIN claims c ON c.id = p.claim
    WHERE a.sha256 = :sha256
    AND (p.removed OR p.checked OR {CLAIM_BY_HAND} OR 'hand' IN (p.by, p.claim_by, p.stance_by, p.speaker_by)))
  OR EXISTS (SELECT 1 FROM estimates e JOIN articles a ON a.id = e.article
    WHERE a.sha256 = :sha256 AND (e.removed OR e.note <> '' OR 'hand' IN (e.by, e.figure_by, e.speaker_by)))
  OR EXISTS (SELECT 1 FROM views WHERE instr(options, :id))
  OR EXISTS (SELECT 1 FROM log WHERE what = 'save view' AND instr(act, :id))"""  # noqa: S608  (our own words)
"""Leaving one of them out of what is shown counts too; of a saved view even where it was removed: undo brings it back."""


def add(db: Database, reading: Reading, set_name: str, folder: str | None, moved: str | None) -> str:
    """Store ``reading`` inside a transaction and return its article's id; see ``Project.add``."""
    document = reading.document
    db.execute("INSERT OR IGNORE INTO sets (name, folder) VALUES (?, ?)", [set_name, folder])
    if moved is not None:
        values: Values = {"set_name": set_name, "file": document.file, "part": document.part}
        _update(db, "articles", select(db, "SELECT key FROM articles WHERE id = ?", moved)[0]["key"], values)
    same = db.execute(
        "SELECT id, removed FROM articles WHERE sha256 = ? AND set_name = ? AND file = ?",
        [document.sha256, set_name, document.file],
    ).fetchone()
    if same:
        if same[1]:
            db.execute("UPDATE articles SET removed = 0 WHERE id = ?", [same[0]])
        if same[1] or _tells_more(db, same[0], document):
            _learn(db, same[0], document)
            add_again(db, same[0], reading)
        return str(same[0])
    copies = db.execute("SELECT count(*) FROM articles WHERE sha256 = ?", [document.sha256]).fetchone()[0]
    new = article_id(document.sha256, copies + 1)
    row = {
        "id": new, "set_name": set_name, "file": document.file, "sha256": document.sha256, "text": document.text,
        "length": len(document.text), "words": len(document.text.split()), "origin": new,
        "part": document.part, "address": document.address, "language": document.language,
        "hints": dump(reading.hints), "years": dump(reading.years),
    }  # fmt: skip
    for name in KNOWN_FIELDS:
        row |= known_row(name, getattr(document, name))
    insert(db, "articles", [row])
    _put_statements(db, new, reading)
    _put_passages(db, _once(passage_row(new, p) for p in reading.passages))
    insert(db, "estimates", _once(estimate_row(new, e) for e in reading.estimates))
    ensure_mentions(db, new)
    versions.propose(db, new)
    return _number_copies(db, document.sha256, set_name, document.file) if copies else new


def _tells_more(db: Database, article: str, document: Document) -> bool:
    """Whether what is known about an article is another than when it was stored: its sidecar was changed, perhaps."""
    row = select(db, "SELECT * FROM articles WHERE id = ?", article)[0]
    found = {name: getattr(document, name) for name in KNOWN_FIELDS}
    return any(
        row[f"{n}_by"] != HAND and (row[n], row[f"{n}_how"]) != (k and k.value, k and k.how) for n, k in found.items()
    )


def _learn(db: Database, article: str, document: Document) -> None:
    """Take over what its file tells about an article, but for what was decided by hand."""
    row = select(db, "SELECT * FROM articles WHERE id = ?", article)[0]
    values: Values = {}
    for name in KNOWN_FIELDS:
        if row[f"{name}_by"] != HAND:
            values |= known_row(name, getattr(document, name))
    _update(db, "articles", row["key"], values)


def copies(db: Database, article: str) -> tuple[str, ...]:
    """The articles with the same text, itself among them, in order of id."""
    rows = db.execute(
        "SELECT id FROM articles WHERE sha256 = (SELECT sha256 FROM articles WHERE id = ?) ORDER BY id", [article]
    )
    return tuple(id_ for (id_,) in rows)


def _number_copies(db: Database, sha256: str, set_name: str, file: str) -> str:
    """Let the articles of one text be numbered in order of set and file, whichever was read first; returns the id for
    ``file``. What was found in each stays with it: a Markdown file is read in another way than a plain one.

    Once a person has decided anything about one of them, they stay as they are.
    """
    rows = db.execute("SELECT id FROM articles WHERE sha256 = ? ORDER BY set_name, file", [sha256]).fetchall()
    if not db.execute(_DECIDED, {"sha256": sha256, "id": article_id(sha256)}).fetchone()[0]:
        ids = [(id_, article_id(sha256, copy)) for copy, (id_,) in enumerate(rows, 1)]
        _rename(db, [(old, new) for old, new in ids if old != new])
    sql = "SELECT id FROM articles WHERE sha256 = ? AND set_name = ? AND file = ?"
    return str(db.execute(sql, [sha256, set_name, file]).fetchone()[0])


def _rename(db: Database, ids: Sequence[tuple[str, str]]) -> None:
    """Give articles other ids, which may be each other's; until the next alignment nothing is known of their reuse."""
    db.execute("PRAGMA defer_foreign_keys = ON")  # until the end of the transaction
    db.conn.executemany("DELETE FROM reuse WHERE ? IN (article_a, article_b)", [(old,) for old, _ in ids])
    between = [(old, f"~{new}") for old, new in ids]  # ids are unique at every moment
    for renames in (between, [(f"~{new}", new) for _, new in ids]):
        pairs = [(new, old) for old, new in renames]
        db.conn.executemany("UPDATE articles SET id = ?1, origin = ?1 WHERE id = ?2", pairs)
        for table in ("statements", "mentions"):
            db.conn.executemany(f"UPDATE {table} SET article = ? WHERE article = ?", pairs)  # noqa: S608  (own names)
        for table in ("passages", "estimates"):
            sql = f"UPDATE {table} SET article = ?1, id = ?1 || ':' || start_char || '-' || end_char WHERE article = ?2"  # noqa: S608
            db.conn.executemany(sql, pairs)


def add_again(db: Database, article: str, reading: Reading) -> None:
    """Put ``reading`` in the place of what the machine found before, inside a transaction; see ``Project.add_again``. What is
    known about the article stays: an outlet is not found by extraction, and a person may have changed it meanwhile."""
    row = select(db, "SELECT key FROM articles WHERE id = ?", article)[0]
    values: Values = {"hints": dump(reading.hints), "years": dump(reading.years), "language": reading.document.language}
    _update(db, "articles", row["key"], values)
    db.execute("DELETE FROM statements WHERE article = ?", [article])
    _put_statements(db, article, reading)
    new = _replace(db, "passages", article, _once(passage_row(article, p) for p in reading.passages))
    _put_passages(db, new)
    insert(
        db, "estimates", _replace(db, "estimates", article, _once(estimate_row(article, e) for e in reading.estimates))
    )
    db.execute("DELETE FROM claims WHERE id NOT IN (SELECT claim FROM passages)")
    ensure_mentions(db, article)


@dataclass(frozen=True, slots=True)
class _Old:
    key: int
    span: Span
    touched: bool


def follow(old: Sequence[_Old], new: Sequence[Span]) -> dict[int, int]:
    """Which of the ``new`` spans each old one is now: its key to an index. A span follows the one that covers half of it
    or more; where several do, the one most like it. No new span is given twice; decisions by hand choose first."""
    index = {span: i for i, span in enumerate(new)}
    found = {o.key: index[o.span] for o in old if o.span in index}
    taken = set(found.values())
    pairs = []
    for o in (o for o in old if o.key not in found):
        for i, span in enumerate(new):
            shared = _shared(o.span, span)
            if i not in taken and 2 * shared >= o.span[1] - o.span[0]:
                pairs.append((not o.touched, -_likeness(o.span, span), o.span, i, o.key))
    for *_, i, key in sorted(pairs):
        if key not in found and i not in taken:
            found[key] = i
            taken.add(i)
    return found


def _replace(db: Database, table: str, article: str, new: list[Values]) -> list[Values]:
    """Bring a table's rows of one article to the ``new`` ones; returns those that have no row yet."""
    rows = select(db, f"SELECT * FROM {table} WHERE article = ? ORDER BY start_char, end_char", article)  # noqa: S608
    by_hand = [_span(r) for r in rows if r["by"] == HAND]
    machine = [r for r in rows if r["by"] != HAND]
    last = _last_of_named_claims(db, machine) if table == "passages" else set()
    old = [_Old(r["key"], _span(r), r["key"] in last or is_touched(r)) for r in machine]
    new = [n for n in new if _span(n) not in by_hand]
    follows = follow(old, [_span(n) for n in new])
    taken = set(follows.values())
    free = [n for i, n in enumerate(new) if i not in taken and all(_likeness(_span(n), hand) < 0.5 for hand in by_hand)]
    founded = {claim_id(n["id"]) for n in free}  # what these will carry, so the last of such a claim need not stay
    kept = {r["key"] for r in machine if is_touched(r) or (r["key"] in last and r["claim"] not in founded)}
    gone = [(o.key,) for o in old if o.key not in follows and o.key not in kept]
    db.conn.executemany(f"DELETE FROM {table} WHERE key = ?", gone)  # noqa: S608  (table is one of two)
    lost = [(o.key,) for o in old if o.key not in follows and o.key in kept]
    db.conn.executemany(f"UPDATE {table} SET stale = 1 WHERE key = ?", lost)  # noqa: S608
    # Ids are unique: rows that swap places need a name of their own in between.
    db.conn.executemany(f"UPDATE {table} SET id = '~' || key WHERE key = ?", [(k,) for k in follows])  # noqa: S608
    for row in machine:
        if row["key"] in follows:
            _update(db, table, row["key"], {**_machine_values(row, new[follows[row["key"]]]), "stale": 0})
    return free


def _last_of_named_claims(db: Database, rows: list[Values]) -> set[int]:
    """The first passage of each claim named by hand that has passages among these rows and nowhere else in sight."""
    keys = {row["key"] for row in rows}
    named = db.execute(
        "SELECT p.claim, p.key FROM passages p JOIN claims c ON c.id = p.claim JOIN articles a ON a.id = p.article"  # noqa: S608  (our own words)
        f" WHERE {CLAIM_BY_HAND} AND NOT p.removed AND NOT a.removed ORDER BY p.start_char, p.end_char"
    )
    members: dict[str, list[int]] = {}
    for claim, key in named:
        members.setdefault(claim, []).append(key)
    return {found[0] for found in members.values() if keys.issuperset(found)}


def _machine_values(old: Values, new: Values) -> Values:
    """What of a new reading goes into a row: not what was set or checked by hand."""
    kept: set[str] = set()
    if old.get("checked") or old.get("stance_by") == HAND:
        kept.add("stance")
    if old.get("checked") or old["speaker_by"] == HAND:
        kept.update(_SPEAKER)
    if old.get("figure_by") == HAND:
        kept.update(_FIGURE, _SPEAKER)
    return {name: value for name, value in new.items() if name not in kept}


def _put_passages(db: Database, rows: list[Values]) -> None:
    """Add passages, each with a claim of its own until the next alignment."""
    rows = [{**row, "claim": claim_id(row["id"])} for row in rows]
    db.conn.executemany(
        "INSERT OR IGNORE INTO claims (id, label) VALUES (?, ?)", [(row["claim"], row["label"]) for row in rows]
    )
    insert(db, "passages", rows)


def _put_statements(db: Database, article: str, reading: Reading) -> None:
    insert(
        db,
        "statements",
        (
            {
                "article": article, "number": number, "kind": s.kind.value, "speaker_name": s.speaker,
                "content": dump(s.content), "cue": dump(s.cue), "speaker_words": dump(s.speaker_words),
                "chain": dump(s.chain),
            }
            for number, s in enumerate(reading.statements, 1)
        ),
    )  # fmt: skip


def _once(rows: Iterable[Values]) -> list[Values]:
    """One row a span: the first."""
    found: dict[str, Values] = {}
    for row in rows:
        found.setdefault(row["id"], row)
    return list(found.values())


def _update(db: Database, table: str, key: int, values: Values) -> None:
    fields = ", ".join(f"{name} = ?" for name in values)
    db.execute(f"UPDATE {table} SET {fields} WHERE key = ?", [*values.values(), key])  # noqa: S608  (own names)


def _span(row: Values) -> Span:
    return row["start_char"], row["end_char"]


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _likeness(a: Span, b: Span) -> float:
    """Intersection over union."""
    shared = _shared(a, b)
    return shared / (a[1] - a[0] + b[1] - b[0] - shared)
