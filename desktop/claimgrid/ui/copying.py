"""The matrix on the clipboard, as a table for word processors and spreadsheets: built while the window goes on answering."""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from claimgrid.domain.matrix import Matrix
from claimgrid.export import clipboard
from claimgrid.export.language import spoken_steps
from claimgrid.ui.building import Building
from claimgrid.ui.language import _

_MANY = 1_000_000
"""Letters that take some milliseconds to hand over."""


class Copying(QObject):
    """Copies one matrix after the other. What anybody puts on the clipboard later than it was asked for counts more: a table
    that is not ready by then is given up."""

    noted = Signal(str)
    """What becomes of it, in words for the user; "" where it was given up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._building = Building(self)
        self._building.built.connect(self._take)
        self._forms = "", ""
        self._soon = QTimer(self, singleShot=True, interval=0)  # handing it over takes a turn of its own
        self._soon.timeout.connect(self._put)
        QGuiApplication.clipboard().dataChanged.connect(self._give_up)

    def copy(self, matrix: Matrix) -> None:
        """Put ``matrix`` on the clipboard, at once where it is small."""
        self._soon.stop()
        self._building.want(spoken_steps(_, clipboard(matrix)))
        if self._building.is_busy:
            self.noted.emit(_("Copying the table…"))

    def finish(self) -> None:
        """What was asked for is on the clipboard when this returns."""
        self._building.finish()
        if self._soon.isActive():
            self._soon.stop()
            self._put()

    def _take(self, forms: tuple[str, str]) -> None:
        self._forms = forms
        if sum(map(len, forms)) > _MANY:
            self._soon.start()
        else:
            self._put()

    def _put(self) -> None:
        page, plain = self._forms
        self._forms = "", ""
        data = QMimeData()
        data.setHtml(page)
        data.setText(plain)
        QGuiApplication.clipboard().setMimeData(data)
        self.noted.emit(_("The table is on the clipboard."))

    def _give_up(self) -> None:
        if self._building.is_busy or self._soon.isActive():
            self._building.drop()
            self._soon.stop()
            self.noted.emit("")
