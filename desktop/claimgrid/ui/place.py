"""Where a person was in a project when its window was closed. It is kept with the settings: looking changes no project."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer

from claimgrid.domain.matrix import Keys
from claimgrid.ui.views.matrix_table import MatrixTable

if TYPE_CHECKING:
    from claimgrid.ui.settings import Settings

_KEEP = 1000  # milliseconds after which a change of view is remembered: the program may be ended without a word


class Place(NamedTuple):
    """The view; the claim whose page it was; the current cell of the matrix, and how far that was scrolled, in pixels. The
    cell goes by digests of its keys: what is in a project stays in it."""

    view: str = "Matrix"
    claim: str | None = None
    cell: Keys | None = None
    scrolled: tuple[int, int] = (0, 0)

    @classmethod
    def read(cls, stored: Any) -> "Place":
        """The place that was stored as JSON. Raises TypeError or ValueError where it is none."""
        view, claim, cell, (across, down) = stored
        return cls(str(view), claim and str(claim), cell and (str(cell[0]), str(cell[1])), (int(across), int(down)))


class Places(QObject):
    """Keeps with the ``settings`` where a person is ``now`` in the project at ``path``, once they are back where they were
    ``last``, when it was closed."""

    def __init__(
        self, settings: "Settings", path: Callable[[], Path], now: Callable[[], Place], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settings, self._path, self._now = settings, path, now
        self.last = settings.place(path())
        self.is_back = False
        """Whether the person is back there."""
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP)
        self._keeping.timeout.connect(self._keep)

    def keep_soon(self) -> None:
        """The person is somewhere else."""
        self._keeping.start()

    def leave(self) -> None:
        """The project is about to be closed: there is no going back any more."""
        self._keeping.stop()
        self._keep()
        self.is_back = True

    def _keep(self) -> None:
        if self.is_back:
            self._settings.set_place(self._path(), self._now())


def place_of(table: MatrixTable, view: str, claim: str | None) -> Place:
    """Where a person is now."""
    index = table.currentIndex()
    source, column = table.grid.keys(index) if index.isValid() else ("", "")
    scrolled = table.horizontalScrollBar().value(), table.verticalScrollBar().value()
    return Place(view, claim, (_digest(source), _digest(column)) if index.isValid() else None, scrolled)


def go_to_cell(table: MatrixTable, place: Place) -> None:
    """Make the cell of ``place`` the current one, where it is still there, and scroll there."""
    if place.cell is None:
        return
    matrix = table.grid.matrix
    rows = {_digest(row.key): row.key for row in matrix.rows}
    columns = {_digest(column.key): column.key for column in matrix.columns}
    source, claim = place.cell
    if source in rows and claim in columns:
        table.go_to((rows[source], columns[claim]))
        table.horizontalScrollBar().setValue(place.scrolled[0])
        table.verticalScrollBar().setValue(place.scrolled[1])
        table.scrollTo(table.currentIndex())  # the window may be smaller than it was


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()[:16]
