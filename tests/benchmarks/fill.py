"""Times one drop on a fresh window of the real program: ``fill.py FOLDER cold|warm``. Run by ``start.py``."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from claimgrid.ui import theme
from claimgrid.ui.app import Application

WARM_UP = 6000
"""Milliseconds in which a user looks at the window; the language model is loaded within them."""


class Timing:
    """Drops the folder and notes when the first and the last claims stand in the matrix."""

    def __init__(self, application: Application, folder: Path, kind: str) -> None:
        self._application, self._folder, self._kind = application, folder, kind
        self._begin = 0.0
        self._first: float | None = None

    def drop(self) -> None:
        window = self._application.windows[0]
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._folder))])
        buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
        place = QPointF(window.rect().center())
        self._begin = time.perf_counter()
        for target in (window, window.sheet):  # the sheet rises when the drag enters the window, and takes the drop
            QApplication.sendEvent(target, QDragEnterEvent(place.toPoint(), copy, data, buttons, keys))
        QApplication.sendEvent(window.sheet, QDropEvent(place, copy, data, buttons, keys))
        QTimer.singleShot(0, self._listen)  # after the window's own answer to the drop

    def _listen(self) -> None:
        session = self._application.windows[0].session
        if session is None:
            QTimer.singleShot(1, self._listen)
            return
        session.changed.connect(self._look)
        session.finished.connect(self._finish)

    def _look(self) -> None:
        matrix = self._application.windows[0].workbench.matrix
        if self._first is None and matrix.cells:
            self._first = time.perf_counter() - self._begin

    def _finish(self) -> None:
        QTimer.singleShot(0, self._print)  # the last change is shown before

    def _print(self) -> None:
        QApplication.processEvents()
        window = self._application.windows[0]
        matrix = window.workbench.matrix
        if len(matrix.rows) < len(window.session.snapshot.articles):  # a big matrix is built while the window answers
            QTimer.singleShot(1, self._print)
            return
        seconds = time.perf_counter() - self._begin
        claims = sum(len(c.claims) for c in matrix.columns)
        print(
            f"drop to filled matrix, {self._kind}: first cells {self._first:.2f} s, all {seconds:.2f} s "
            f"({len(matrix.rows)} articles, {claims} claims)"
        )
        self._application.quit()


def main() -> None:
    """Start the program, drop, print, end."""
    app = QApplication(["claimgrid"])
    application = Application()
    theme.apply(app, theme.Mode.LIGHT)
    kind = sys.argv[2]
    application.start([])
    timing = Timing(application, Path(sys.argv[1]), kind)
    if kind == "cold":
        application._warm_up = lambda: None  # nothing is loaded before the drop
    QTimer.singleShot(60_000, lambda: app.exit(1))
    QTimer.singleShot(WARM_UP if kind == "warm" else 1000, timing.drop)
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
