"""A field that opens inside a card, in the place of a dialog."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from .fields import takes_escape


class InlineField(QWidget):
    """A hidden row with a field and a button. Escape shuts it; ``card`` has the keyboard then."""

    closed = Signal()

    def __init__(self, name: str, field: QWidget, words: str, do: Callable[[], None], card: QWidget) -> None:
        super().__init__()
        self._card, self._field = card, field
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        go = QPushButton(words)
        go.clicked.connect(lambda _on: do())
        row.addWidget(field, 1)
        row.addWidget(go)
        self._go = go
        self.hide()

    def follow(self, before: QWidget) -> None:
        """Let Tab go through the row after ``before``."""
        QWidget.setTabOrder(before, self._field)
        QWidget.setTabOrder(self._field, self._go)

    def open(self) -> None:
        """Show the row, with what is in the field ready to be typed over."""
        self.show()
        self._field.setFocus()
        line = self._field.lineEdit() if isinstance(self._field, QComboBox) else None
        if line is not None:
            line.selectAll()

    def shut(self) -> None:
        """Hide the row."""
        self._card.setFocus()
        self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)
