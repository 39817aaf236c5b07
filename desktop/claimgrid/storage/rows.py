"""Between the domain's nouns and rows of the file."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from sqlite_utils import Database

from claimgrid.domain.article import By, Known, Span
from claimgrid.domain.codec import fields_of
from claimgrid.domain.estimate import Figure, FoundEstimate
from claimgrid.domain.passage import FoundPassage, passage_id

Values = dict[str, Any]
KNOWN_FIELDS = ("title", "author", "outlet", "published")
HAND = By.HAND.value
CLAIM_BY_HAND = "(c.label_by = 'hand' OR c.topic NOT NULL OR c.note <> '')"
"""Whether a person named, noted or sorted the claim ``c``: then it never vanishes."""


LISTED = "(SELECT value FROM json_each(?))"
"""The values of a JSON list, for "IN"."""


def dump(value: Any) -> str:
    """A dataclass, tuple or dict as compact JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=fields_of)


def claim_id(passage: str, copy: int = 1) -> str:
    """The id of the claim that ``passage`` founds; ``copy`` counts from 1 where that id is taken."""
    founding = passage if copy == 1 else f"{passage}/{copy}"
    return "c" + hashlib.sha256(founding.encode()).hexdigest()[:10]


def known_row(name: str, known: Known | None) -> Values:
    """The three columns of a value that is kept with its evidence."""
    if known is None:
        return {name: None, f"{name}_how": None, f"{name}_by": By.EXTRACTED.value}
    return {name: known.value, f"{name}_how": known.how, f"{name}_by": known.by.value}


def known(value: str | None, how: str | None, by: str) -> Known | None:
    """The inverse of ``known_row``."""
    return None if value is None else Known(value, how or "", By(by))


def span(start: int | None, end: int | None) -> Span | None:
    """A span from two columns."""
    return None if start is None or end is None else (start, end)


def passage_row(article: str, found: FoundPassage) -> Values:
    """All columns that a reading gives a passage; its claim is not among them."""
    words = found.speaker_words or (None, None)
    return {
        "id": passage_id(article, found.start, found.end), "article": article,
        "start_char": found.start, "end_char": found.end, "stance": found.stance.value,
        "speaker_name": found.speaker, "speaker_start": words[0], "speaker_end": words[1],
        "label": found.label, "why": found.why, "features": dump(found.features),
        "chain": dump(found.chain),
    }  # fmt: skip


def estimate_row(article: str, found: FoundEstimate) -> Values:
    """All columns that a reading gives an estimate."""
    words = found.speaker_words or (None, None)
    return {
        "id": passage_id(article, found.start, found.end), "article": article,
        "start_char": found.start, "end_char": found.end, **figure_row(found.figure),
        "speaker_name": found.speaker, "speaker_start": words[0], "speaker_end": words[1],
        "when_words": dump(found.when) if found.when else None, "why": found.why,
        "said_words": dump(found.said) if found.said else None,
    }  # fmt: skip


def figure_row(figure: Figure) -> Values:
    """The columns of a figure."""
    return {
        "measure": figure.measure, "qualifier": figure.qualifier.value, "low": figure.low, "value": figure.value,
        "high": figure.high, "subject": figure.subject, "status": figure.status.value if figure.status else None,
        "place": figure.place,
    }  # fmt: skip


def is_touched(row: Values) -> bool:
    """Whether a person decided anything about a passage or an estimate."""
    hands = (row.get("claim_by"), row.get("stance_by"), row["speaker_by"], row.get("figure_by"))
    return HAND in hands or any(row.get(name) for name in ("checked", "removed", "note"))


COUNTED = "(version_of IS NULL OR version_of NOT IN (SELECT key FROM articles WHERE removed = 0))"
"""Whether anything is counted of an article: not while it is a newer text that nobody has decided about."""


def select(db: Database, sql: str, *values: Any) -> list[Values]:
    """The rows of ``sql``, by column."""
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def insert(db: Database, table: str, rows: Iterable[Values]) -> None:
    """Add rows that all have the same columns."""
    rows = list(rows)
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        sql = f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES ({marks})"  # noqa: S608  (the program's own names)
        db.conn.executemany(sql, [tuple(row.values()) for row in rows])


def ensure_mentions(db: Database, article: str) -> None:
    """Give every speaker's name of an article an entry: until the next alignment, the speaker known by that name or
    spelling, else a new one."""
    missing = [
        name
        for (name,) in db.execute(
            "SELECT speaker_name FROM passages WHERE article = :article AND speaker_name NOT NULL"
            " UNION SELECT speaker_name FROM estimates WHERE article = :article AND speaker_name NOT NULL"
            " EXCEPT SELECT name FROM mentions WHERE article = :article ORDER BY 1",
            {"article": article},
        )
    ]
    if missing:
        speakers = _speakers(db, missing)
        rows = [{"article": article, "name": name, "speaker": speakers[name]} for name in missing]
        insert(db, "mentions", rows)


def _speakers(db: Database, names: list[str]) -> dict[str, str]:
    """The speaker's id for each name; speakers that nobody knows yet are added."""
    named = "SELECT name, min(id), count(*) FROM speakers WHERE name IN (SELECT value FROM json_each(?)) GROUP BY name"
    spelled = (  # most go by their name alone, which need not be taken apart
        "SELECT spelling.value, min(speakers.id), count(*) FROM speakers, json_each(spellings) AS spelling"
        """ WHERE spellings <> '["' || name || '"]' AND spelling.value IN (SELECT value FROM json_each(?))"""
        " GROUP BY spelling.value"
    )
    known = db.execute(named, [dump(names)]).fetchall()
    unknown = sorted(set(names) - {name for name, *_ in known})
    known += db.execute(spelled, [dump(unknown)]).fetchall() if unknown else []
    found = {name: id_ for name, id_, count in known if count == 1}
    new = {name: "s" + hashlib.sha256(name.lower().encode()).hexdigest()[:10] for name in names if name not in found}
    rows = [(id_, name, dump([name])) for name, id_ in new.items()]
    db.conn.executemany("INSERT OR IGNORE INTO speakers (id, name, spellings) VALUES (?, ?, ?)", rows)
    return found | new
