"""Copies of projects, kept apart from them: one each time a project is opened that was changed, five at most."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from claimgrid import PROJECT_SUFFIX

from . import file
from .copying import Copy

KEPT = 5
"""Copies of one project."""
_ORIGIN = ".project"
"""Beside the copies: the path of the project they are of. Hidden: whoever drops the folder has no article of it."""
_OLDER_ORIGIN = "project.txt"
"""What it was called at first."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy at ``path`` of the project that was at ``project``, as it was last changed at ``when``."""

    path: Path
    project: Path
    when: datetime


def keep(db: Database, project: Path, folder: Path) -> Path | None:
    """Copy an open project into ``folder``; returns the copy, or None where one of this state is there. Raises ProjectError
    where there is no room for it."""
    project = project.absolute()
    digest = hashlib.sha256(os.fsencode(project)).hexdigest()[:8]
    place = folder / f"{project.stem[:60]}-{digest}"
    with file.explained(project):
        changed = project.stat().st_mtime_ns
        if any(copy.stat().st_mtime_ns == changed for copy in _copies(place)):
            return None
    with file.explained(place):
        place.mkdir(parents=True, exist_ok=True)
        (place / _ORIGIN).write_bytes(os.fsencode(project))
        (place / _OLDER_ORIGIN).unlink(missing_ok=True)
        for part in place.glob(".*.part*"):  # left behind by a program that was killed
            part.unlink(missing_ok=True)
    stamp = datetime.fromtimestamp(changed / 1e9, UTC).strftime("%Y-%m-%d %H.%M.%S")
    target = place / f"{stamp}{PROJECT_SUFFIX}"
    file.copy(db, target)
    with file.explained(place):
        os.utime(target, ns=(changed, changed))
        others = [copy for copy in _copies(place) if copy != target]  # it is the oldest where an old state was put back
        for old in others[: 1 - KEPT]:
            old.unlink(missing_ok=True)
    return target


def find(folder: Path) -> tuple[Backup, ...]:
    """All copies in ``folder``, the latest first."""
    found = []
    for place in folder.glob("*/"):
        with contextlib.suppress(OSError):  # a folder that somebody else put there
            older = place / _OLDER_ORIGIN
            origin = older if os.path.isfile(older) else place / _ORIGIN
            project = Path(os.fsdecode(origin.read_bytes()))
            found += [Backup(p, project, datetime.fromtimestamp(p.stat().st_mtime, UTC)) for p in _copies(place)]
    return tuple(sorted(found, key=lambda b: (b.when, str(b.path)), reverse=True))


def at(folder: Path, path: Path) -> Backup | None:
    """The copy in ``folder`` that is at ``path``, if one is."""
    place = path.resolve()
    if folder.resolve() not in place.parents:
        return None
    return next((backup for backup in find(folder) if backup.path.resolve() == place), None)


def restore(backup: Backup, target: Path, go_on: Callable[[float], bool] = lambda _part: True) -> bool:
    """Put a copy of ``backup`` at ``target``, where nothing stands yet; ``go_on`` and what is returned are those of
    ``Copy.write``. Raises ProjectError where it cannot be written."""
    with file.explained(target), contextlib.closing(file.looking(backup.path)) as kept:
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, "exists", target)
        copy = Copy(Database(kept, execute_plugins=False), target, None)
        if copy.write(go_on):
            copy.put()
            return True
    return False


def _copies(place: Path) -> list[Path]:
    """The copies in order of their dates."""
    return sorted(p for p in place.glob(f"*{PROJECT_SUFFIX}") if not p.name.startswith("."))
