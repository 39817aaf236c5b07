"""A second program that offers files for dragging: ``drag_source.py X Y PATH…`` shows a window at X, Y.

Pressing and moving the mouse on it begins a drag of the paths, as a file manager's would. Prints READY once it is shown.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """The window to drag from."""

    def __init__(self, paths: list[Path]) -> None:
        super().__init__("drag from here")
        self._paths = paths
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(300, lambda: print("READY", flush=True))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(p)) for p in self._paths])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
        QTimer.singleShot(1500, QApplication.quit)  # the target fetches the data after exec has returned


def main() -> None:
    """Show the window until a drag is over."""
    app = QApplication(sys.argv)
    source = Source([Path(p) for p in sys.argv[3:]])
    source.setGeometry(int(sys.argv[1]), int(sys.argv[2]), 160, 160)
    source.show()
    app.exec()


if __name__ == "__main__":
    main()
