"""The fields of a claim's page: each is typed over in its place, and keeps what is being typed until it is left."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from claimgrid.ui.language import _

from .fields import takes_escape


class Line(QLineEdit):
    """A line that is typed over in its place: Enter or leaving it keeps what was typed, Escape does not."""

    done = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._before = ""
        self.editingFinished.connect(self.keep)

    def keep(self) -> None:
        """Tell what was typed, if anything was."""
        if self.isModified():
            self.setModified(False)
            self.done.emit(" ".join(self.text().split()))

    def show_text(self, text: str) -> None:
        """Show ``text``, unless something is being typed."""
        self._before = text
        if not self.isModified() and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
        else:
            super().keyPressEvent(event)


class Note(QPlainTextEdit):
    """What a person writes beside the claim; kept when the field is left."""

    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Notes on the claim"))
        self.setPlaceholderText(_("Write what you know or have to ask. It is kept with the claim and exported."))
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show ``text``, unless something is being typed."""
        if not self.document().isModified() and self.toPlainText() != text:
            self.setPlainText(text)

    def keep(self) -> None:
        """Tell what was written, if anything was."""
        if self.document().isModified():
            self.document().setModified(False)
            self.done.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * 5)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
