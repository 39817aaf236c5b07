"""Where cards stand below or beside one another, built a few at a time: one costs a hundredth of a second."""

import time
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QPushButton, QScrollArea, QWidget

from claimgrid.ui.building import SLICE
from claimgrid.ui.language import _

from .passage_card import PassageCard

_THEN = 1
"""Cards that are built in each turn after the first ones are seen."""


class CardArea(QScrollArea):
    """Scrolls over the cards. They have the keyboard, and scroll with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._to_come: Iterator[QWidget | None] = iter(())
        self._last_stop: QWidget = self
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._seen = QTimer(self, singleShot=True, interval=0)  # what was built is painted by then
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._seen.timeout.connect(self._soon.start)
        self._soon.timeout.connect(lambda: self._build(_THEN))

    def fill(self, widgets: Iterator[QWidget | None], first: int, *, across: bool, after: QWidget) -> None:
        """Show these ``widgets`` and no others, side by side or one below the other: so many cards now, the others soon, until
        there is a button, which asks whether to go on. None stands for work that only takes time. Tab reaches them ``after``
        another widget."""
        self._seen.stop()
        self._soon.stop()
        holder = QWidget()
        holder.setAccessibleName(_("Passages"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom, holder)
        self._row.setContentsMargins(8, 4, 8, 8)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._to_come, self._last_stop = widgets, after
        self._build(first)
        self.setWidget(holder)
        self._order_tabs(holder)

    def go_on(self, number: int, *, after: QWidget) -> None:
        """Build so many cards behind the button, and soon the others."""
        self._last_stop = after
        self._build(number)

    def _build(self, number: int) -> None:
        across = self._row.direction() is QBoxLayout.Direction.LeftToRight
        end = time.thread_time() + SLICE
        for widget in self._to_come:
            if widget is None:
                if time.thread_time() < end:
                    continue
                self._seen.start()
                return
            top = Qt.AlignmentFlag.AlignTop if across or isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
            self._row.insertWidget(self._row.count() - 1, widget, 0, top)
            self._order_tabs(widget)
            number -= isinstance(widget, PassageCard)
            if isinstance(widget, QPushButton):
                return
            if number <= 0:
                self._seen.start()
                return

    def _order_tabs(self, new: QWidget) -> None:
        """Tab goes through the cards before it leaves for the article: Qt puts what is built last at the end."""
        for widget in (new, *new.findChildren(QWidget)):
            stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
            if stops and widget.window() is self.window():
                QWidget.setTabOrder(self._last_stop, widget)
                self._last_stop = widget
