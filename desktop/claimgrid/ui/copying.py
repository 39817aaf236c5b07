"""The matrix on the clipboard, as a table for word processors and spreadsheets: built while the window goes on answering."""

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from claimgrid.domain.matrix import Matrix
from claimgrid.export import clipboard
from claimgrid.export.language import spoken_steps
from claimgrid.ui.building import Building
from claimgrid.ui.language import _


class Copying(QObject):
    """Copies one matrix after the other. What anybody puts on the clipboard later than it was asked for counts more: a table
    that is not ready by then is given up."""

    noted = Signal(str)
    """What becomes of it, in words for the user; "" where it was given up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._building = Building(self)
        self._building.built.connect(self._put)
        QGuiApplication.clipboard().dataChanged.connect(self._give_up)

    def copy(self, matrix: Matrix) -> None:
        """Put ``matrix`` on the clipboard, at once where it is small."""
        self._building.want(spoken_steps(_, clipboard(matrix)))
        if self._building.is_busy:
            self.noted.emit(_("Copying the table…"))

    def finish(self) -> None:
        """What was asked for is on the clipboard when this returns."""
        self._building.finish()

    def _put(self, forms: tuple[str, str]) -> None:
        page, plain = forms
        data = QMimeData()
        data.setHtml(page)
        data.setText(plain)
        QGuiApplication.clipboard().setMimeData(data)
        self.noted.emit(_("The table is on the clipboard."))

    def _give_up(self) -> None:
        if self._building.is_busy:
            self._building.drop()
            self.noted.emit("")
