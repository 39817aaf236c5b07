"""The edit log: the only undo stack, and the audit trail. Entries are added, never changed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from claimgrid.domain.edits import Edit, Restore, from_json, to_json

_NO_CORRECTION = ("check passages", "save view", "remove view")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act. ``at`` is its time (ISO 8601, UTC), ``what`` the act in words ("rename claim"). ``kind`` is do, undo or redo;
    no undo or no redo where that no longer applied and was passed over. ``refers`` is the number of the entry that all
    but a do are about. ``act`` is the edit as it is kept."""

    number: int
    at: str
    kind: str
    what: str
    act: str
    refers: int | None

    @property
    def edit(self) -> Edit:
        """What was carried out; made anew each time, as that of thousands of passages takes a while."""
        return from_json(self.act)


class Log:
    """Reads and writes the log; keeps which entries undo and redo would take back."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._undo: list[int] = []
        self._redo: list[int] = []
        self._marks: set[int] = set()  # the entries that correct nothing
        for number, kind, what in db.execute("SELECT number, kind, what FROM log ORDER BY number"):
            self.done(number, kind, what)

    def add(self, kind: str, what: str, edit: Edit, inverse: Restore) -> int:
        """Write an entry, inside the transaction of its edit; ``done`` follows once that has held."""
        refers = None if kind == "do" else (self._undo if kind.endswith("undo") else self._redo)[-1]
        act = to_json(edit) if refers is None else None  # what is carried out for another entry is its inverse
        row = [datetime.now(UTC).isoformat(timespec="seconds"), kind, refers, what, act, refers, to_json(inverse)]
        sql = (
            "INSERT INTO log (at, kind, refers, what, act, inverse)"
            " VALUES (?, ?, ?, ?, coalesce(?, (SELECT inverse FROM log WHERE number = ?)), ?)"
        )
        number = self._db.execute(sql, row).lastrowid
        assert number is not None  # noqa: S101  (an insert that went through has a row)
        return number

    def done(self, number: int, kind: str, what: str) -> None:
        """The transaction that wrote this entry has been kept."""
        if what in _NO_CORRECTION:
            self._marks.add(number)
        match kind:
            case "do":
                self._undo.append(number)
                self._redo.clear()
            case "undo":
                self._undo.pop()
                self._redo.append(number)
            case "redo":
                self._redo.pop()
                self._undo.append(number)
            case "no undo":
                self._undo.pop()
            case "no redo":
                self._redo.pop()

    @property
    def last(self) -> int | None:
        """The number of the entry that undo would take back; None where there is none."""
        return self._undo[-1] if self._undo else None

    def undo_name(self) -> str | None:
        """The words for what ``to_undo`` would take back."""
        return self._name(self._undo)

    def redo_name(self) -> str | None:
        """The words for what ``to_redo`` would do again."""
        return self._name(self._redo)

    def undo_size(self) -> int:
        """The number of characters in which ``to_undo`` is kept."""
        return self._size(self._undo)

    def redo_size(self) -> int:
        """The number of characters in which ``to_redo`` is kept."""
        return self._size(self._redo)

    def to_undo(self) -> tuple[str, Edit] | None:
        """The words and the edit that would take back the last act; None where there is none."""
        return self._inverse(self._undo)

    def to_redo(self) -> tuple[str, Edit] | None:
        """The words and the edit that would do again what was undone last; None where there is none."""
        return self._inverse(self._redo)

    def entries(self) -> list[LogEntry]:
        """Everything that was ever done, in order."""
        rows = self._db.execute("SELECT number, at, kind, what, act, refers FROM log ORDER BY number")
        return [LogEntry(*row) for row in rows]

    def corrections(self) -> int:
        """How many acts stand that correct something."""
        return sum(number not in self._marks for number in self._undo)

    def to_undo_all(self) -> list[LogEntry]:
        """What undo would take back one after the other, the last act first."""
        standing = {entry.number: entry for entry in self.entries()}
        return [standing[number] for number in reversed(self._undo)]

    def _name(self, stack: list[int]) -> str | None:
        rows = self._db.execute("SELECT what FROM log WHERE number = ?", stack[-1:]) if stack else ()
        return next((what for (what,) in rows), None)

    def _size(self, stack: list[int]) -> int:
        rows = self._db.execute("SELECT length(inverse) FROM log WHERE number = ?", stack[-1:]) if stack else ()
        return next((size for (size,) in rows), 0)

    def _inverse(self, stack: list[int]) -> tuple[str, Edit] | None:
        if not stack:
            return None
        what, inverse = self._db.execute("SELECT what, inverse FROM log WHERE number = ?", [stack[-1]]).fetchone()
        return what, from_json(inverse)
