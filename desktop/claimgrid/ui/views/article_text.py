"""The text of an article as a view shows it: what is clicked and selected in it, in UTF-16 units."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from claimgrid.ui.language import _
from claimgrid.ui.theme import icon

from .fields import takes_escape


class ArticleText(QTextEdit):
    """The text itself, read only. Its own idea of the text (``toPlainText``) is never used: it changes rare characters."""

    clicked = Signal(int)
    """The place that was clicked, in UTF-16 units."""
    mark_wanted = Signal(str)
    """The selected words are wanted as a "passage" or as a "figure"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(_("Text of the article"))
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.document().setDocumentMargin(12)
        self._pressed = QPoint()

    def show_text(self, text: str) -> None:
        """Show ``text``, one unit of the document for each of the text's."""
        self.setPlainText(text.replace("\r", "\n"))  # Qt would take a pair of line ends for one
        spacing = QTextBlockFormat()
        spacing.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    def event(self, event: QEvent) -> bool:
        return (self.textCursor().hasSelection() and takes_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        if event.key() == Qt.Key.Key_Escape and cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self.cursorForPosition(spot).position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.textCursor().hasSelection():
            menu.addSeparator()
            menu.addAction(icon("add"), _("Add passage…"), lambda: self.mark_wanted.emit("passage"))
            menu.addAction(icon("chart"), _("Add figure…"), lambda: self.mark_wanted.emit("figure"))
        menu.popup(event.globalPos())
