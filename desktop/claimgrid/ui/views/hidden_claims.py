"""The claims that were hidden by hand: how many, which, and the way to have them back."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from claimgrid.domain.matrix import Matrix, build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, count_text, on_button
from claimgrid.ui.theme import icon

_WIDTH = 60  # letters of a claim's name


class HiddenClaims(QToolButton):
    """ "3 hidden": a menu of them. A claim that is chosen there is shown again. In sight only while there are any."""

    options_wanted = Signal(object)
    """The MatrixOptions wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, autoRaise=True)
        self._matrix = build_matrix(Snapshot())
        self.setIcon(icon("hide"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(_("Claims hidden by hand: choose which are shown again"))
        self.setAccessibleName(_("Hidden claims"))
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._list)
        self.hide()

    def show_matrix(self, matrix: Matrix) -> None:
        """Count the claims that are hidden in ``matrix``."""
        self._matrix = matrix
        self.setText(hidden_text(matrix))
        self.setVisible(bool(_hidden(matrix)))

    def _list(self) -> None:
        menu, options = self.menu(), self._matrix.options
        menu.clear()
        labels = {claim: self._matrix.snapshot.claim[claim].label for claim in _hidden(self._matrix)}
        for claim in sorted(labels, key=lambda c: labels[c].casefold()):
            words = labels[claim] if len(labels[claim]) <= _WIDTH else labels[claim][:_WIDTH] + "…"
            rest = tuple(c for c in options.hidden if c != claim)
            menu.addAction(on_button(words), partial(self._want, replace(options, hidden=rest)))
        if len(labels) > 1:
            menu.addSeparator()
            menu.addAction(_("Show all of them again"), partial(self._want, replace(options, hidden=())))

    def _want(self, options: MatrixOptions) -> None:
        self.options_wanted.emit(options)


def hidden_text(matrix: Matrix) -> str:
    """How many claims of ``matrix`` are hidden by hand: "3 hidden"."""
    return _("{number} hidden").format(number=count_text(len(_hidden(matrix))))


def _hidden(matrix: Matrix) -> list[str]:
    return [claim for claim in matrix.options.hidden if claim in matrix.snapshot.claim]
