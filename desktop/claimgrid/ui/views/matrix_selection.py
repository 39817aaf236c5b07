"""What is selected in the matrix, by sources and claims: it is found again where those stand elsewhere."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from claimgrid.domain.columns import Column
from claimgrid.domain.rows import Row
from claimgrid.ui.models.matrix import MatrixModel

Keys: TypeAlias = frozenset[str] | None
"""Of sources or claims; None: all of them, also of those to come."""


def parts_of(grid: MatrixModel, selection: QItemSelection) -> list[tuple[Keys, Keys]]:
    """The sources and the claims of each part of ``selection``."""
    matrix, parts = grid.matrix, []
    for part in selection.toList():
        down, across = slice(part.top(), part.bottom() + 1), slice(part.left(), part.right() + 1)
        rows, columns = (across, down) if matrix.options.transposed else (down, across)
        parts.append((_keys(matrix.rows, rows), _keys(matrix.columns, columns)))
    return parts


def select_parts(grid: MatrixModel, selection: QItemSelectionModel, parts: Sequence[tuple[Keys, Keys]]) -> None:
    """Select what is left of ``parts``; where nothing is, the selection stays as it is."""
    found, matrix = QItemSelection(), grid.matrix
    for sources, claims in parts:
        columns = list(_runs(matrix.columns, claims))
        for row in _runs(matrix.rows, sources):
            for column in columns:
                down, across = (column, row) if matrix.options.transposed else (row, column)
                found.select(grid.index(down.start, across.start), grid.index(down.stop - 1, across.stop - 1))
    if not found.isEmpty():
        selection.select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _keys(headings: Sequence[Row | Column], places: slice) -> Keys:
    found = headings[places]
    return None if len(found) == len(headings) else frozenset(heading.key for heading in found)


def _runs(headings: Sequence[Row | Column], keys: Keys) -> Iterator[range]:
    """The places of ``keys``, those that follow one another together."""
    start = None
    for place, heading in enumerate(headings):
        if keys is None or heading.key in keys:
            start = place if start is None else start
        elif start is not None:
            yield range(start, place)
            start = None
    if start is not None:
        yield range(start, len(headings))
