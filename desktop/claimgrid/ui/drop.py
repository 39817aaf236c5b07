"""Files dragged from another program: which ones they are, and the sheet that says what a drop will do."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from claimgrid.ui.language import _

_GRACE = 150  # milliseconds in which a drag that left the window reaches the sheet, if it goes there


def dragged_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this machine in ``data``; an address on the web is none."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropSheet(QWidget):
    """Lies over the whole window while files are dragged over it, so that every spot takes the drop."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAcceptDrops(True)
        self.setAccessibleName(_("Drop files here"))
        self.text = ""
        self._entered = False
        self.hide()

    def rise(self, text: str) -> None:
        """Cover the window and say ``text``."""
        self.text, self._entered = text, False
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def left_window(self) -> None:
        """The drag is no longer over the window itself: it went on to this sheet, or away."""
        QTimer.singleShot(_GRACE, self, lambda: None if self._entered else self.hide())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._entered = True
        if dragged_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        paths = dragged_paths(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))  # the other program waits until this returns

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self.palette().color(QPalette.ColorRole.Window))
        ground.setAlphaF(0.95)
        painter.fillRect(self.rect(), ground)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(accent, 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 16, -16, -16), 14, 14)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text)
