"""A row of controls that is never cut: what has no room goes into a small window behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.ui.language import _

from .fields import act


class OverflowRow(QWidget):
    """``first`` takes what room there is; without it, that stays empty at the end. Of ``others`` the last ones move behind the
    button "…" where it is narrow."""

    def __init__(self, first: QWidget | None, others: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._others = first, tuple(others)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        if first is not None:
            self._row.addWidget(first, 1)
        self.more = act("…", _("More that can be set"))
        self.more.clicked.connect(self._open)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setObjectName("popup")
        self._popup.setAccessibleName(_("More that can be set"))
        self._column = QVBoxLayout(self._popup)
        for widget in self._others:
            self._row.addWidget(widget)
        self._row.addWidget(self.more)
        if first is None:
            self._row.addStretch(1)
        self.more.hide()
        self._shown = len(self._others)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._row.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Move each control to where it has its place now."""
        gap = self._row.spacing()
        room = self.width() - (self.fontMetrics().averageCharWidth() * 22 if self._first else 0)
        needs = [widget.sizeHint().width() + gap for widget in self._others]
        if sum(needs) > room:
            room -= self.more.sizeHint().width() + gap
        fit = next((n for n in range(len(needs), 0, -1) if sum(needs[:n]) <= room), 0)
        if fit == self._shown:
            return
        self._shown = fit
        for place, widget in enumerate(self._others):
            self._row.removeWidget(widget)
            self._column.removeWidget(widget)
            if place < fit:
                self._row.insertWidget(place + (self._first is not None), widget)
            else:
                self._column.addWidget(widget)
            widget.show()
        self.more.setVisible(fit < len(needs))

    def use(self, control: QWidget) -> None:
        """Go to ``control``, wherever it stands now, and do what a click on it does; of a choice, open the list."""
        if isinstance(control, QAbstractButton) and control.isCheckable():
            control.click()
            return
        if control in self._others and not control.isVisible():
            open_under(self._popup, self.more)
        control.setFocus()
        if isinstance(control, QComboBox):
            control.showPopup()
        elif isinstance(control, QToolButton) and control.menu():
            control.showMenu()
        elif isinstance(control, QAbstractButton):
            control.click()

    def _open(self) -> None:
        open_under(self._popup, self.more)
        self._others[self._shown].setFocus()


def open_under(popup: QWidget, button: QWidget) -> None:
    """Open ``popup`` below ``button``: their left edges in line where the window has room for that, else their right ones;
    always within the screen."""
    popup.adjustSize()
    screen = button.screen().availableGeometry()
    popup.resize(popup.size().boundedTo(screen.size()))
    spot, window = button.mapToGlobal(button.rect().bottomLeft()), button.window()
    x = spot.x()
    if x + popup.width() > window.mapToGlobal(window.rect().bottomRight()).x():
        x += button.width() - popup.width()
    y = min(spot.y() + 2, screen.bottom() + 1 - popup.height())
    popup.move(max(screen.left(), min(x, screen.right() + 1 - popup.width())), max(screen.top(), y))
    popup.show()
