"""A copy of an open project, written in a thread, to a disk that may be slow, while the project is read and changed."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from sqlite_utils import Database

from claimgrid.errors import ProjectError

from . import file

_PAGES = 64
"""Pages of the project that are taken at once: whoever reads or writes it meanwhile waits no longer than that takes."""
_PIECE = 1 << 20
"""Bytes that are written at once, down to the disk, so that it is known how far the copy is."""


class Copy:
    """A copy of the project that is open in ``db``, whose file has the identity ``own``, on its way to ``target``, which is
    replaced only by ``put``.

    ``write`` may be called in another thread than the one that uses the project; all else is for that one.
    """

    def __init__(self, db: Database, target: Path, own: tuple[int, int] | None) -> None:
        self.target = target
        self._db, self._own = db, own
        self._part = target.with_name(f".{target.name}.part")
        self._file: BinaryIO | None = None  # as long as it is open, no other file can have its identity
        self._written = b""  # what stands there
        self._seen = -1  # how much was written to the project before that was taken from it

    def write(self, go_on: Callable[[float], bool] = lambda _part: True) -> bool:
        """Write the project as it is now; if called again, only what is another. ``go_on`` is told which part is written, 0 to
        1; where it answers False, the copy is given up, and False returned.

        Raises ProjectError, also where the target is the project itself, or ProjectLocked where another window or program
        holds it; the copy is given up then.
        """
        is_done = False
        try:
            with file.explained(self.target):
                self._check_target()
                self._seen = self._db.conn.total_changes
                is_done = self._write(self._image(), go_on)
        finally:
            if not is_done:
                self.drop()
        return is_done

    def _check_target(self) -> None:
        if (found := file.identity(self.target)) is not None:
            if found == self._own:
                raise ProjectError("This project is already saved under that name. Choose another one.")
            if os.path.isdir(self.target):
                raise IsADirectoryError(errno.EISDIR, "folder", self.target)
            file.check_free(self.target)

    def _image(self) -> bytes:
        """The project's file as it is at one moment. SQLite takes over what is written while it is being taken."""
        with contextlib.closing(sqlite3.connect(":memory:")) as whole:
            self._db.conn.backup(whole, pages=_PAGES, sleep=0.01)
            return whole.serialize()

    def _write(self, image: bytes, go_on: Callable[[float], bool]) -> bool:
        if self._file is None:
            self._part.unlink(missing_ok=True)  # left behind by a program that was killed
            self._file = self._part.open("xb")
        for at in range(0, len(image), _PIECE):
            if not go_on(at / len(image)):
                return False
            piece = image[at : at + _PIECE]
            if piece != self._written[at : at + _PIECE]:
                self._file.seek(at)
                self._file.write(piece)
                self._file.flush()
                os.fsync(self._file.fileno())
        self._written = image
        return go_on(1.0)

    @property
    def is_complete(self) -> bool:
        """Whether nothing was written to the project since it was copied."""
        return self._db.conn.total_changes == self._seen

    def put(self) -> None:
        """Put the copy in the place of its target. Raises ProjectError, also where another project is written there, or
        ProjectLocked where that was opened meanwhile."""
        with file.explained(self.target):
            self._check_target()
            if os.path.lexists(self._part) and not self._is_own():
                raise ProjectError(
                    "Another project is being saved as {path} meanwhile. Choose another name.", path=self.target
                )
            self._close()
            self._part.replace(self.target)

    def _is_own(self) -> bool:
        """Whether the part is not another one of its name."""
        found = os.fstat(self._file.fileno()) if self._file is not None else None
        return found is not None and (found.st_dev, found.st_ino) == file.identity(self._part)

    def _close(self) -> None:
        opened, self._file = self._file, None
        if opened is not None:
            with contextlib.suppress(OSError):  # all that counts was written down to the disk
                opened.close()

    def drop(self) -> None:
        """Leave nothing of it behind."""
        with contextlib.suppress(OSError):  # the disk may be gone
            is_own = self._is_own()
            self._close()
            if is_own:
                self._part.unlink()
