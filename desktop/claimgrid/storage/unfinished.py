"""What was begun and not finished when a program ends: files still to be read, and an alignment that is due."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A file that was to be read into the set ``set_name``. ``file`` is its path below ``folder``, the imported folder."""

    path: str
    file: str
    set_name: str
    folder: str


def pending(db: Database) -> tuple[PendingFile, ...]:
    """The files still to be read, in the order they were asked for."""
    rows = db.execute("SELECT path, file, set_name, folder FROM pending ORDER BY rowid")
    return tuple(PendingFile(os.fsdecode(path), file, name, os.fsdecode(folder)) for path, file, name, folder in rows)


def add_pending(db: Database, files: Iterable[PendingFile]) -> None:
    """Remember files, inside a transaction; one that is remembered keeps its place."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO pending (path, file, set_name, folder) VALUES (?, ?, ?, ?)",
        [(stored(f.path), f.file, f.set_name, stored(f.folder)) for f in files],
    )


def drop_pending(db: Database, files: Iterable[PendingFile]) -> None:
    """Forget files, inside a transaction."""
    gone = [(stored(f.path), f.set_name) for f in files]
    db.conn.executemany("DELETE FROM pending WHERE path = ? AND set_name = ?", gone)


def is_aligned(db: Database) -> bool:
    """Whether claims, speakers and origins are those of all that is in the project."""
    return bool(db.execute("SELECT value FROM state WHERE name = 'aligned'").fetchone()[0])


def mark_aligned(db: Database, *, aligned: bool) -> None:
    """Keep that in mind, inside a transaction."""
    value = int(aligned)
    db.execute("UPDATE state SET value = ? WHERE name = 'aligned' AND value <> ?", [value, value])


def stored(path: str) -> str | bytes:
    """A path as SQLite can hold it: the name of a file need not be text."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path
