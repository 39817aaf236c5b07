"""The columns of a table, as wide as its window gives them room, until a person sets them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView


class FittedColumns(QObject):
    """Keeps the columns of ``table`` at so many ``letters``; the ``growing`` ones, which hold words, share what room is left
    in proportion to these. Once a person has set a width, which the table's property ``arranged`` tells, all stay."""

    def __init__(self, table: QTableView, letters: Sequence[int], growing: Sequence[int]) -> None:
        super().__init__(table)
        self._table, self._letters, self._growing = table, letters, growing
        self._is_fitting = False
        table.viewport().installEventFilter(self)
        table.horizontalHeader().sectionResized.connect(self._note)
        self.fit()

    def fit(self) -> None:
        """Divide the room that there is now."""
        if self._table.property("arranged"):
            return
        head, letter = self._table.horizontalHeader(), self._table.fontMetrics().averageCharWidth()
        widths = [max(letter * wide, head.sectionSizeHint(n)) for n, wide in enumerate(self._letters)]
        spare = max(0, self._table.viewport().width() - sum(widths))
        shares = sum(self._letters[column] for column in self._growing)
        self._is_fitting = True
        for column, width in enumerate(widths):
            more = spare * self._letters[column] // shares if column in self._growing else 0
            head.resizeSection(column, width + more)
        self._is_fitting = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def _note(self, section: int, _old: int, _new: int) -> None:
        """A width was set; the last section's follows from the others."""
        if not self._is_fitting and section < self._table.horizontalHeader().count() - 1:
            self._table.setProperty("arranged", True)
