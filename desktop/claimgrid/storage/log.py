"""The edit log: the only undo stack, and the audit trail. Entries are added, never changed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from claimgrid.domain.edits import Edit, Restore, from_json, to_json


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act. ``at`` is its time (ISO 8601, UTC), ``kind`` is do, undo or redo, ``what`` the act in words ("rename
    claim"); ``refers`` is the number of the entry that an undo or redo takes back."""

    number: int
    at: str
    kind: str
    what: str
    edit: Edit
    refers: int | None


class Log:
    """Reads and writes the log; keeps which entries undo and redo would take back."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._undo: list[int] = []
        self._redo: list[int] = []
        for number, kind in db.execute("SELECT number, kind FROM log ORDER BY number"):
            self._follow(number, kind)

    def add(self, kind: str, what: str, edit: Edit, inverse: Restore) -> int:
        """Write an entry, inside the transaction of its edit; ``done`` follows once that has held."""
        refers = None if kind == "do" else (self._undo if kind == "undo" else self._redo)[-1]
        row = [datetime.now(UTC).isoformat(timespec="seconds"), kind, refers, what, to_json(edit), to_json(inverse)]
        sql = "INSERT INTO log (at, kind, refers, what, act, inverse) VALUES (?, ?, ?, ?, ?, ?)"
        number = self._db.execute(sql, row).lastrowid
        assert number is not None  # noqa: S101  (an insert that went through has a row)
        return number

    def done(self, number: int, kind: str) -> None:
        """The transaction that wrote this entry has been kept."""
        self._follow(number, kind)

    def to_undo(self) -> tuple[str, Edit] | None:
        """The words and the edit that would take back the last act; None where there is none."""
        return self._inverse(self._undo)

    def to_redo(self) -> tuple[str, Edit] | None:
        """The words and the edit that would do again what was undone last; None where there is none."""
        return self._inverse(self._redo)

    def entries(self) -> list[LogEntry]:
        """Everything that was ever done, in order."""
        rows = self._db.execute("SELECT number, at, kind, what, act, refers FROM log ORDER BY number")
        return [LogEntry(n, at, kind, what, from_json(act), refers) for n, at, kind, what, act, refers in rows]

    def _inverse(self, stack: list[int]) -> tuple[str, Edit] | None:
        if not stack:
            return None
        what, inverse = self._db.execute("SELECT what, inverse FROM log WHERE number = ?", [stack[-1]]).fetchone()
        return what, from_json(inverse)

    def _follow(self, number: int, kind: str) -> None:
        if kind == "do":
            self._undo.append(number)
            self._redo.clear()
        elif kind == "undo":
            self._undo.pop()
            self._redo.append(number)
        else:
            self._redo.pop()
            self._undo.append(number)
