"""Which rows were written since they were last read: SQLite itself tells, whoever wrote them."""

from collections import defaultdict

from sqlite_utils import Database

_NAMED_BY = {
    "articles": "id", "passages": "id", "estimates": "id", "claims": "id", "speakers": "id",
    "spellings": "name", "mentions": "article", "reuse": "article_a", "views": "name", "log": "number",
}  # fmt: skip
"""The tables that a Snapshot is read from, and what their rows go by here."""
_ELSEWHERE = ("mentions", "spellings")
"""These only matter through the rows of others."""
REMOVED = "removed articles"
"""Articles that were taken out of the project or put back, or decided about as newer texts: all that was found in them (and
in newer texts of them) is shown no more, or again."""


class Touched:
    """Collects what is written through ``db`` from now on; with ``all_due``, all that is there counts as just written. What a
    transaction took back may be among it: reading that once more does no harm."""

    def __init__(self, db: Database, *, all_due: bool) -> None:
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        for table, column in _NAMED_BY.items():
            if all_due and table not in _ELSEWHERE:
                self._ids[table] = {str(id_) for (id_,) in db.execute(f"SELECT {column} FROM {table}")}  # noqa: S608
        db.conn.create_function("touch", 2, lambda what, id_: self._ids[what].add(str(id_)))
        for table, column in _NAMED_BY.items():
            new, old = f"'{table}', new.{column}", f"'{table}', old.{column}"
            self._watch(db, f"{table} INSERT", f"INSERT ON {table}", f"SELECT touch({new});")
            other = f"SELECT touch({old}) WHERE old.{column} <> new.{column};"
            self._watch(db, f"{table} UPDATE", f"UPDATE ON {table}", f"SELECT touch({new}); {other}")
            self._watch(db, f"{table} DELETE", f"DELETE ON {table}", f"SELECT touch({old});")
        self._watch(db, REMOVED, "UPDATE OF removed, version_of ON articles", f"SELECT touch('{REMOVED}', new.id);")

    @staticmethod
    def _watch(db: Database, name: str, when: str, acts: str) -> None:
        db.execute(f'CREATE TEMP TRIGGER "touched by {name}" AFTER {when} BEGIN {acts} END')

    def take(self) -> dict[str, set[str]]:
        """The ids by table since the last call; nothing is left."""
        taken = dict(self._ids)
        self._ids.clear()
        return taken
