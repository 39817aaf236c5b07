"""What the program remembers between two runs, in one small file of its own. No content of any project."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from claimgrid import PROJECT_SUFFIX

if TYPE_CHECKING:  # the first window is up before there is anything to read
    from claimgrid.domain.limits import Limits
    from claimgrid.ui.place import Place

MOST_RECENT = 10
_ODD = '<>:"/\\|?*'
_LONGEST = 160
"""Bytes of a name: a file system takes 255, with all that is put behind it while it is written."""


def settings_folder() -> Path:
    """Where this user's settings are kept."""
    return _place(QStandardPaths.StandardLocation.GenericConfigLocation)


def _place(kind: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(kind)) / "claimgrid"


class Settings:
    """Recent projects and where a person was in each, how windows look and are divided, the columns of tables, limits."""

    def __init__(self) -> None:
        self._file = QSettings(str(settings_folder() / "settings.ini"), QSettings.Format.IniFormat)

    @property
    def recent(self) -> tuple[Path, ...]:
        """The projects opened last that are still there, latest first."""
        return tuple(path for path in self._recent() if os.path.isfile(path))

    def remember(self, project: Path) -> None:
        """Put ``project`` at the head of the recent ones."""
        paths = [project, *(p for p in self._recent() if p != project)]
        self._file.setValue("recent", [str(p) for p in paths[:MOST_RECENT]])

    def forget_recent(self) -> None:
        """Empty the list of recent projects."""
        self._file.remove("recent")
        self._file.remove("places")

    def _recent(self) -> list[Path]:
        stored = self._file.value("recent")
        paths = stored if isinstance(stored, list) else [stored] if stored else []  # one path comes back as a bare str
        return [Path(str(path)) for path in paths]

    def text(self, key: str, default: str) -> str:
        """A remembered word."""
        return str(self._file.value(key, default))

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """A remembered word of ``choices``: the file may have been edited by hand."""
        word = self.text(key, default)
        return word if word in choices else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a word."""
        self._file.setValue(key, value)

    def shares(self) -> dict[str, float]:
        """How the user divided the window, by the names of the splits."""
        try:
            return {name: min(0.95, max(0.05, float(share))) for name, share in self._parsed("shares").items()}
        except (ValueError, TypeError):
            return {}

    def set_shares(self, shares: dict[str, float]) -> None:
        """Remember how the window is divided."""
        self._set_written("shares", shares)

    def place(self, project: Path) -> "Place":
        """Where a person was in ``project`` when it was closed last."""
        from claimgrid.ui.place import Place  # late, as above

        found = self._parsed("places")
        try:
            return Place.read(found[str(project)])
        except (KeyError, TypeError, ValueError):
            return Place()

    def set_place(self, project: Path, place: "Place") -> None:
        """Remember that, as long as ``project`` is among the recent ones."""
        found = self._parsed("places")
        kept = {str(p) for p in self._recent()}
        places = {path: was for path, was in found.items() if path in kept}
        self._set_written("places", {**places, str(project): place})

    def columns(self, headings: tuple[str, ...]) -> dict[str, str]:
        """Which column of a table with these headings is what, as it was said before; empty where it was not."""
        found = self._parsed(_table_key(headings))
        return found if all(column in headings for column in found.values()) else {}

    def set_columns(self, headings: tuple[str, ...], columns: dict[str, str]) -> None:
        """Remember that."""
        self._set_written(_table_key(headings), columns)

    def _parsed(self, key: str) -> dict[str, Any]:
        import json  # late: the first window needs none

        try:
            found = json.loads(self.text(key, "{}"))
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def _set_written(self, key: str, value: Mapping[str, object]) -> None:
        import json  # late, as above

        self.set_text(key, json.dumps(value))

    def limits(self) -> "Limits":
        """What one file may cost: the numbers of the group ``limits``, where they are, else the program's own."""
        from dataclasses import fields, replace  # late, as above

        from claimgrid.domain.limits import Limits

        found = {}
        for field in fields(Limits):
            stated = self.text(f"limits/{field.name}", "")
            if stated.isdecimal() and int(stated) > 0:
                found[field.name] = int(stated)
        return replace(Limits(), **found)

    def shape(self, key: str) -> QByteArray:
        """A remembered geometry; empty where there is none."""
        stored = self._file.value(key)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_shape(self, key: str, value: QByteArray) -> None:
        """Remember a geometry."""
        self._file.setValue(key, value)


def _table_key(headings: tuple[str, ...]) -> str:
    import hashlib  # late: it loads OpenSSL, and the first window needs none

    return "tables/" + hashlib.sha256("\0".join(headings).encode()).hexdigest()[:16]


def _own_folder() -> Path:
    return _place(QStandardPaths.StandardLocation.GenericDataLocation) / "projects"


def backups_folder() -> Path:
    """Where backup copies of projects are kept."""
    return _place(QStandardPaths.StandardLocation.GenericDataLocation) / "backups"


def is_own_place(project: Path) -> bool:
    """Whether the program chose where ``project`` is, not the user."""
    return project.parent == _own_folder()


def new_project_path(name: str) -> Path:
    """A place for a new project ``name`` in the user's data folder, where no file is yet; that folder may be missing."""
    folder = _own_folder()
    plain = "".join("-" if c in _ODD or ord(c) < 32 else c for c in name).strip(" .")[:80]
    plain = plain.encode("utf-8", "replace")[:_LONGEST].decode("utf-8", "ignore") or "Project"
    path, number = folder / f"{plain}{PROJECT_SUFFIX}", 2
    while os.path.exists(path):
        path, number = folder / f"{plain} {number}{PROJECT_SUFFIX}", number + 1
    return path
