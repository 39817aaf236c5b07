"""A project file on disk: made, opened, held, copied and migrated. A file that is refused is left as it was."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread

from sqlite_utils import Database

from claimgrid.errors import REASONS, NewerProject, NotAProject, ProjectError, ProjectLocked, reason

from . import schema

_WAIT = 1.0  # seconds for a program that is just closing the file
_CACHE = 65536  # KiB: a large project stays in memory, which nobody else changes
# check_same_thread is off: one thread opens a project for another, and copies it while that one works at it. SQLite lets one
# at a time into a connection.


class Held(Database):
    """The connection to a project's file. While it is ``lent`` to a thread, everybody else waits for the end of that thread
    before they get it: nobody sees half an edit, nor writes into its transaction. (To wait for SQLite's own lock instead would
    be for ever: whoever waits for it may hold Python's, which the thread needs when SQLite calls back.)"""

    lent: Thread | None = None

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection, once it is free."""
        if self.lent is not None and self.lent is not current_thread():
            self.lent.join()
        return self._conn

    @conn.setter
    def conn(self, conn: sqlite3.Connection) -> None:
        self._conn = conn


def create(path: Path) -> Held:
    """A new, empty project at ``path``, held by this program. Raises ProjectError where a file stands already."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.open("xb").close()
    except FileExistsError as error:
        raise ProjectError("There is already a file {path}. Choose another name, or open it.", path=path) from error
    except OSError as error:
        raise ProjectError("{path} cannot be made: {reason}.", path=path, reason=reason(error)) from error
    try:
        db = _connect(path)
        with explained(path), db.atomic():
            db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            _migrate(db)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return db


class _Unwritable(ProjectError):
    """The file or its folder is read-only."""


def open_held(path: Path, *, is_whole: bool = False) -> tuple[Held, bool]:
    """The project at ``path``, held by this program until it is closed, and whether it can be written. Where it cannot,
    no other program writes it meanwhile either. ``is_whole``: it was written just now, so it is not read through.

    Raises NotAProject, NewerProject, ProjectLocked or ProjectError. A file of an older version is migrated, after a copy
    was put beside it.
    """
    with explained(path):
        version = _version(path)
    try:
        return _open_to_write(path, version, is_whole=is_whole), True
    except _Unwritable:
        if version < schema.VERSION:
            raise
        return _open_to_read(path), False


def _open_to_write(path: Path, version: int, *, is_whole: bool) -> Held:
    db = _connect(path)
    try:
        with explained(path):
            if not is_whole:
                _check_whole(db.conn, path)
            _check_writable(db)
            if version < schema.VERSION:
                copy(db, _backup_path(path))
                with db.atomic():
                    _migrate(db)
            db.conn.execute("PRAGMA journal_mode = DELETE").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _open_to_read(path: Path) -> Held:
    with explained(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # the lock of the first reading is kept
            _keep_in_memory(connection)
            _check_whole(connection, path)
        except BaseException:
            connection.close()
            raise
    return Held(connection, execute_plugins=False)


def _keep_in_memory(connection: sqlite3.Connection) -> None:
    """What SQLite puts aside would lie on the system's disk, with words of articles in it."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute("PRAGMA temp_store = MEMORY")


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _damaged(path)


def identity(path: Path) -> tuple[int, int] | None:
    """What tells the file at ``path`` from another one that is put there later; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def copy(db: Database, target: Path) -> None:
    """Copy the whole project, which nobody else uses meanwhile, to ``target``, which is replaced only when the copy is
    complete."""
    part = target.with_name(f".{target.name}.part")
    with explained(target):
        try:
            with contextlib.closing(sqlite3.connect(part)) as other:
                db.conn.backup(other)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def check_free(path: Path) -> None:
    """Raises ProjectLocked where another window or program holds the project at ``path``, which is about to be replaced."""
    with contextlib.suppress(NotAProject):
        _connect(path).close()


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the file itself into words for the user."""
    try:
        yield
    except sqlite3.Error as error:
        if (failure := known(error, path)) is None:
            raise
        raise failure from error
    except OSError as error:
        raise ProjectError("{path} cannot be written: {reason}.", path=path, reason=reason(error)) from error


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def known(error: BaseException, path: Path) -> ProjectError | None:
    """What an exception of SQLite says about the file at ``path`` itself, in words for the user; None for any other."""
    code = _code(error) if isinstance(error, sqlite3.Error) else 0
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectLocked("{path} is open in another window or program. Close it there, then try again.", path=path)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return _damaged(path)
    if code == sqlite3.SQLITE_FULL:
        return ProjectError("The disk is full: {path} was left as it was before. Make room, then try again.", path=path)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return _Unwritable(
            "{path} cannot be written. Check that the file and its folder are not read-only, or copy it elsewhere.",
            path=path,
        )
    if code == sqlite3.SQLITE_IOERR:
        return ProjectError(
            "{path} could not be read or written: the disk or the network folder gave an error.", path=path
        )
    return None


def _damaged(path: Path) -> NotAProject:
    return NotAProject("{path} is damaged. It was left untouched; use a backup copy of it.", path=path)


def looking(path: Path) -> sqlite3.Connection:
    """A connection that only looks at ``path``: it takes no lock and takes nothing back that was cut off.

    Nothing else may look at what may be a project: on POSIX, a file that this process opens and closes beside SQLite loses
    the locks of SQLite on it, whatever the name by which it was opened.
    """
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)


def is_database(path: Path) -> bool:
    """Whether the file at ``path`` is an SQLite database, as a project is, or may be one: it cannot be read."""
    if not os.path.isfile(path):
        return False
    try:
        with contextlib.closing(looking(path)) as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            return bool(pages)
    except sqlite3.DatabaseError as error:
        return _code(error) != sqlite3.SQLITE_NOTADB


def _version(path: Path) -> int:
    """The version of the project at ``path``, read without touching it."""
    if not os.path.isfile(path):
        raise NotAProject("There is no file {path}.", path=path)
    application = version = 0
    try:
        with contextlib.closing(looking(path)) as connection:
            ((application,), (version,)) = (
                connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
            )
    except sqlite3.DatabaseError as error:
        if _code(error) == sqlite3.SQLITE_CANTOPEN:
            why = REASONS[errno.EACCES]
            raise ProjectError("{path} cannot be opened: {reason}.", path=path, reason=why) from error
        if _code(error) == sqlite3.SQLITE_IOERR:
            raise
    if application != schema.APPLICATION_ID:
        raise NotAProject("{path} is no Claimgrid project, or it is damaged. It was left untouched.", path=path)
    if version > schema.VERSION:
        raise NewerProject(
            "{path} was written by a newer version of Claimgrid. Install that version to open it.", path=path
        )
    return version


def _connect(path: Path) -> Held:
    """A connection that holds the file: no other program reads or writes it until this one is closed."""
    with explained(path):
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=_WAIT, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            _keep_in_memory(connection)
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        except BaseException:
            connection.close()
            raise
    return Held(connection, execute_plugins=False)


def _check_writable(db: Database) -> None:
    """Start a write and take it back: a read-only folder is told now, not at the first edit."""
    db.begin()
    try:
        db.execute(f"PRAGMA user_version = {schema.VERSION}")
    finally:
        db.rollback()


def _migrate(db: Database) -> None:
    schema.migrations.apply(db)
    schema.make_views(db)
    db.execute(f"PRAGMA user_version = {schema.VERSION}")


def _backup_path(path: Path) -> Path:
    """``NAME.claimgrid.before-vN.backup`` beside ``path``; a copy that stands there is never replaced."""
    first = path.with_name(f"{path.name}.before-v{schema.VERSION}.backup")
    paths = (first if n == 1 else first.with_name(f"{first.stem}-{n}.backup") for n in range(1, 1000))
    return next(p for p in paths if not os.path.lexists(p))
