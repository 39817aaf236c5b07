# ruff: noqa: S608  (the names of tables and columns in these statements are the program's own)
"""Writing rows so that it can be taken back: the state of just the fields that were changed is kept."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from claimgrid.domain.edits import Restore
from claimgrid.errors import EditRefused

from .rows import Values, select
from .schema import KEYS

Row = tuple[str, str]
"""Table and key."""
_PARENTS = {"claims": ("passages", "claim", "label_by"), "speakers": ("mentions", "speaker", "by")}
"""The tables whose rows the machine refers to from other tables: from which and by which column, and what tells that a person
made a row."""


class Changes:
    """The writes of one edit, each with what stood there before. Use inside a transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._before: dict[Row, Values | None] = {}

    def update(self, table: str, key: object, values: Values) -> None:
        """Set fields of a row that exists. They are one decision: unless all have these values already, all are kept."""
        old = self._read(table, key, values)
        if old is None:
            raise EditRefused("This was changed in the meantime, so it no longer applies.")
        if old == values:
            return
        before = self._before.setdefault((table, str(key)), {})
        if before is not None:
            self._before[table, str(key)] = {**old, **before}
        fields = ", ".join(f"{name} = ?" for name in values)
        self._db.execute(f"UPDATE {table} SET {fields} WHERE {KEYS[table]} = ?", [*values.values(), key])

    def insert(self, table: str, values: Values) -> str:
        """Add a row and return its key."""
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        cursor = self._db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))
        key = str(values.get(KEYS[table], cursor.lastrowid))
        self._before.setdefault((table, key), None)
        return key

    def delete(self, table: str, key: object) -> None:
        """Remove a row that exists."""
        old = self._read(table, key, None)
        if old is None:
            raise EditRefused("This was removed in the meantime, so it no longer applies.")
        before = self._before.setdefault((table, str(key)), {})
        if before is not None:
            self._before[table, str(key)] = {**old, **before}
        self._db.execute(f"DELETE FROM {table} WHERE {KEYS[table]} = ?", [key])

    def drop_empty_claims(self) -> None:
        """Remove the claims that these changes left without any passage."""
        left = {v["claim"] for (table, _), v in self._before.items() if table == "passages" and v and "claim" in v}
        left |= {key for (table, key) in self._before if table == "claims"}
        for claim in sorted(left):
            if self._read("claims", claim, None) and not self._is_used("claims", claim):
                self.delete("claims", claim)

    def articles(self) -> list[str]:
        """The articles whose passages or estimates were changed and are there."""
        found = set()
        for table, key in self._before:
            if table in ("passages", "estimates") and (row := self._read(table, key, None)):
                found.add(row["article"])
        return sorted(found)

    def inverse(self, what: str) -> Restore:
        """The edit that takes these changes back."""
        rows, facts = [], {}
        for (table, key), before in sorted(self._before.items()):
            now = self._read(table, key, before)
            if before is None and now is None:
                continue
            rows.append((table, key, before))
            facts[f"{table} {key}"] = {} if before is None else now
        return Restore(tuple(rows), what, facts)

    def restore(self, edit: Restore) -> None:
        """Carry out ``edit``. Raises EditRefused where what it should take back is no longer so."""
        for table, key, values in edit.rows:
            self._check(table, key, values, edit.facts.get(f"{table} {key}"))
        for table, key, values in sorted(edit.rows, key=lambda row: row[0] not in _PARENTS):
            if values is None:
                continue
            if self._read(table, key, None) is not None:
                self.update(table, key, values)
            elif KEYS[table] in values:
                self.insert(table, values)
        for table, key, values in sorted(edit.rows, key=lambda row: row[0] in _PARENTS):
            if values is not None or self._read(table, key, None) is None:
                continue
            if table in _PARENTS and self._is_used(table, key):
                # The machine has put other passages or names there since: the claim or speaker is its own now.
                self.update(table, key, {_PARENTS[table][2]: "extracted"})
            else:
                self.delete(table, key)

    def _check(self, table: str, key: str, values: Values | None, left: Mapping[str, Any] | None) -> None:
        now = self._read(table, key, None)
        if left is None:
            applies = now is None or table == "claims"
        else:
            wanted = values or left
            # A claim that nothing carries any more went with its name and topic: there is nothing to take back.
            applies = all(now[n] in (v, wanted.get(n, v)) for n, v in left.items()) if now else table == "claims"
        if not applies:
            raise EditRefused("What this would take back was changed in the meantime, so nothing was changed.")

    def _read(self, table: str, key: object, fields: Mapping[str, Any] | None) -> Values | None:
        names = ", ".join(fields) if fields else "*"
        return next(iter(select(self._db, f"SELECT {names} FROM {table} WHERE {KEYS[table]} = ?", key)), None)

    def _is_used(self, table: str, key: str) -> bool:
        child, column, _by = _PARENTS[table]
        return self._db.execute(f"SELECT 1 FROM {child} WHERE {column} = ? LIMIT 1", [key]).fetchone() is not None
