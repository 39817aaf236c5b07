# ruff: noqa: S608  (the names of tables and columns in these statements are the program's own)
"""Writing rows so that it can be taken back: the state of just the fields that were changed is kept. Rows are written many at
a time: a person may correct thousands of passages at once, and nobody is to wait for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlite_utils import Database

from claimgrid.domain.edits import Restore
from claimgrid.errors import EditRefused

from .rows import LISTED, Values, dump
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
        self.update_all(table, [key], values)

    def update_all(self, table: str, keys: Iterable[object], values: Values) -> None:
        """Set the same fields of many rows, all of which exist."""
        self.update_each(table, {str(key): values for key in keys})

    def update_each(self, table: str, rows: Mapping[str, Values], now: Mapping[str, Values] | None = None) -> None:
        """Set fields of many rows, each its own; ``rows`` are by key, and so is what stands in these fields ``now``, where
        that was read."""
        alike: defaultdict[tuple[tuple[str, object], ...], list[str]] = defaultdict(list)
        for names, keys in _by_fields(rows).items():
            old = self._read(table, keys, names) if now is None else now
            if not old.keys() >= set(keys):
                raise EditRefused("This was changed in the meantime, so it no longer applies.")
            changed = [key for key in keys if old[key] != rows[key]]
            self._keep(table, {key: old[key] for key in changed})
            for key in changed:
                alike[tuple(rows[key].items())].append(key)
        for values, keys in alike.items():
            fields = ", ".join(f"{name} = ?" for name, _ in values)
            sql = f"UPDATE {table} SET {fields} WHERE {KEYS[table]} IN {LISTED}"
            self._db.execute(sql, [*(value for _, value in values), dump(keys)])

    def _keep(self, table: str, old: Mapping[str, Values]) -> None:
        """Remember what stood there, unless that is known from before."""
        for key, values in old.items():
            before = self._before.setdefault((table, key), {})
            if before is not None:
                self._before[table, key] = {**values, **before}

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
        self._delete(table, [str(key)])

    def _delete(self, table: str, keys: Collection[str]) -> None:
        old = self._read(table, keys)
        if len(old) < len(keys):
            raise EditRefused("This was removed in the meantime, so it no longer applies.")
        self._keep(table, old)
        self._db.execute(f"DELETE FROM {table} WHERE {KEYS[table]} IN {LISTED}", [dump(sorted(keys))])

    def drop_empty_claims(self) -> None:
        """Remove the claims that these changes left without any passage."""
        left = {v["claim"] for (table, _), v in self._before.items() if table == "passages" and v and "claim" in v}
        left |= {key for (table, key) in self._before if table == "claims"}
        there = self._read("claims", left, ()).keys()
        self._delete("claims", there - self._used("claims", there))

    def articles(self) -> list[str]:
        """The articles whose passages or estimates were changed and that name somebody new to them."""
        found: set[str] = set()
        for table in ("passages", "estimates"):
            sql = (
                f"SELECT DISTINCT r.article FROM {table} r"
                " LEFT JOIN mentions m ON m.article = r.article AND m.name = speaker_name"
                f" WHERE r.key IN {LISTED} AND speaker_name NOT NULL AND m.name IS NULL"
            )
            keys = [key for (of, key) in self._before if of == table]
            found.update(article for (article,) in self._db.execute(sql, [dump(keys)]))
        return sorted(found)

    def inverse(self, what: str) -> Restore:
        """The edit that takes these changes back."""
        now: dict[Row, Values] = {}
        for table, written in _by_table((*row, values) for row, values in self._before.items()).items():
            for names, keys in _by_fields(written).items():
                now |= {(table, key): values for key, values in self._read(table, keys, names).items()}
        rows, facts = [], {}
        for (table, key), before in sorted(self._before.items()):
            if before is None and (table, key) not in now:
                continue
            rows.append((table, key, before))
            facts[f"{table} {key}"] = {} if before is None else now.get((table, key))
        return Restore(tuple(rows), what, facts)

    def restore(self, edit: Restore) -> None:
        """Carry out ``edit``. Raises EditRefused where what it should take back is no longer so."""
        tables = _by_table(edit.rows)
        there = {table: self._check(table, rows, edit.facts) for table, rows in tables.items()}
        for table in sorted(tables, key=lambda table: table not in _PARENTS):
            back = {key: values for key, values in tables[table].items() if values is not None}
            self.update_each(table, {k: v for k, v in back.items() if k in there[table]}, there[table])
            for key, values in back.items():
                if key not in there[table] and KEYS[table] in values:
                    self.insert(table, values)
        for table in sorted(tables, key=lambda table: table in _PARENTS):
            added = {key for key in there[table] if tables[table][key] is None}
            used = self._used(table, added)
            if used:  # the machine has put other passages or names there since: the claim or speaker is its own now
                self.update_all(table, used, {_PARENTS[table][2]: "extracted"})
            self._delete(table, added - used)

    def _check(
        self, table: str, rows: Mapping[str, Values | None], facts: Mapping[str, Values | None]
    ) -> dict[str, Values]:
        """The fields that are to be put back, of those rows that exist. Raises EditRefused where one is not as ``facts`` say
        that the edit left it."""
        left = {key: facts.get(f"{table} {key}") for key in rows}
        now: dict[str, Values] = {}
        for names, keys in _by_fields({key: values or left[key] for key, values in rows.items()}).items():
            now |= self._read(table, keys, names)
        for key, values in rows.items():
            row, known = now.get(key), left[key]
            if row is None:
                # A claim that nothing carries any more went with its name and topic: there is nothing to take back.
                applies = known is None or table == "claims"
            elif known is None:
                applies = table == "claims"
            else:
                wanted = values or known
                applies = row == known or all(row[n] in (v, wanted.get(n, v)) for n, v in known.items())
            if not applies:
                raise EditRefused("What this would take back was changed in the meantime, so nothing was changed.")
        return now

    def _read(self, table: str, keys: Iterable[str], names: Iterable[str] = ("*",)) -> dict[str, Values]:
        """These fields of the rows that exist, by key."""
        key = KEYS[table]
        sql = f"SELECT {key}, {', '.join(names) or key} FROM {table} WHERE {key} IN {LISTED}"
        cursor = self._db.execute(sql, [dump([*keys])])
        columns = [column[0] for column in cursor.description[1:]]
        return {str(row[0]): dict(zip(columns, row[1:], strict=True)) for row in cursor}

    def _used(self, table: str, keys: Iterable[str]) -> set[str]:
        """Those that rows of another table refer to."""
        if table not in _PARENTS:
            return set()
        child, column, _by = _PARENTS[table]
        sql = f"SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM {child} WHERE {column} = value)"
        return {key for (key,) in self._db.execute(sql, [dump([*keys])])}


def _by_table(rows: Iterable[tuple[str, str, Values | None]]) -> dict[str, dict[str, Values | None]]:
    found: defaultdict[str, dict[str, Values | None]] = defaultdict(dict)
    for table, key, values in rows:
        found[table][key] = values
    return found


def _by_fields(rows: Mapping[str, Values | None]) -> dict[tuple[str, ...], list[str]]:
    """The keys of the rows that have the same fields."""
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, values in rows.items():
        found[tuple(values or ())].append(key)
    return found
