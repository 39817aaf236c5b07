"""The folders that article sets came from, and the files in them as they were when they were read."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from .unfinished import stored


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that was imported; ``watched`` where new articles in it are to be read by themselves."""

    path: str
    watched: bool


@dataclass(frozen=True, slots=True)
class ReadState:
    """The file ``file`` below ``folder`` as it was when it was read: its size in bytes, and when it was changed (ns)."""

    folder: str
    file: str
    size: int
    changed: int


def folders(db: Database) -> tuple[Folder, ...]:
    """The folders in order of their paths."""
    rows = db.execute("SELECT path, watched FROM folders ORDER BY path")
    return tuple(Folder(os.fsdecode(path), watched == 1) for path, watched in rows)


def remember_folder(db: Database, path: str) -> None:
    """Keep a folder in mind, inside a transaction; it is watched where the others are."""
    sql = "INSERT OR IGNORE INTO folders (path, watched) VALUES (?, EXISTS (SELECT 1 FROM folders WHERE watched))"
    db.execute(sql, [stored(path)])


def forget_folder(db: Database, path: str) -> None:
    """Look for nothing in a folder any more, inside a transaction; its articles stay."""
    db.execute("DELETE FROM folders WHERE path = ?", [stored(path)])
    db.execute("DELETE FROM files WHERE folder = ?", [stored(path)])


def watch(db: Database, *, watched: bool) -> None:
    """Watch all folders, or none, inside a transaction."""
    db.execute("UPDATE folders SET watched = ?", [int(watched)])


def read_states(db: Database, folder: str) -> dict[str, tuple[int, int]]:
    """Size and time of change of each file of ``folder`` that was read, by its path below it."""
    rows = db.execute("SELECT file, size, changed FROM files WHERE folder = ?", [stored(folder)])
    return {file: (size, changed) for file, size, changed in rows}


def mark_read(db: Database, states: Iterable[ReadState]) -> None:
    """Keep in mind that these files were read, inside a transaction."""
    db.conn.executemany(
        "INSERT OR REPLACE INTO files (folder, file, size, changed) VALUES (?, ?, ?, ?)",
        [(stored(s.folder), s.file, s.size, s.changed) for s in states],
    )


def texts_of(db: Database, set_name: str, file: str) -> tuple[str, ...]:
    """The digests of the texts that the set has from ``file``, be it one article or a file of many."""
    rows = db.execute(
        "SELECT sha256 FROM articles WHERE NOT removed AND set_name = ?"
        " AND (file = ? OR (file > ? AND file < ? AND part <> ''))",
        [set_name, file, f"{file}/", f"{file}0"],  # "0" follows "/": the names that begin with FILE/
    )
    return tuple(sha256 for (sha256,) in rows)


def files_of(db: Database, folder: str, sha256: str) -> tuple[tuple[str, str], ...]:
    """The articles from ``folder`` with this text, in order of their files: their ids, and these."""
    rows = db.execute(
        "SELECT a.id, a.file, a.part FROM articles a JOIN sets s ON s.name = a.set_name"
        " WHERE NOT a.removed AND a.sha256 = ? AND s.folder = ? ORDER BY a.set_name, a.file",
        [sha256, folder],
    )
    return tuple((id_, file.removesuffix(f"/{part}") if part else file) for id_, file, part in rows)
