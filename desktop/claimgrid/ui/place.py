"""Where a person was in a project when its window was closed. It is kept with the settings: looking changes no project."""

from hashlib import sha256
from typing import Any, NamedTuple

from claimgrid.domain.matrix import Keys
from claimgrid.ui.views.matrix_table import MatrixTable


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
