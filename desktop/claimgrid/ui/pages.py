"""The pages of a window's views: each view is put on its own when it is first wanted, or while nobody waits for anything."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from claimgrid.ui.loading import CHART, Loading

_PAUSE = 100  # milliseconds between making one view and the next, in which the window paints and hears its user


class View(StrEnum):
    """What can be looked at."""

    MATRIX = "Matrix"
    CHART = "Chart"
    ARTICLES = "Articles"
    REVIEW = "Review"
    PEOPLE = "People"
    CLAIM = "Claim"


class Pages(QStackedWidget):
    """A page for each view, and one that tells what is waited for. ``make`` makes a view and puts it on its page."""

    def __init__(self, make: Callable[[View], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._room: dict[View, QVBoxLayout] = {}
        for name in View:
            page = QWidget(self)
            self._room[name] = QVBoxLayout(page)
            self._room[name].setContentsMargins(0, 0, 0, 0)
            self.addWidget(page)
        self.waiting = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.addWidget(self.waiting)
        self._loading = Loading((CHART,), self)
        self._spare = QTimer(self, singleShot=True, interval=_PAUSE)
        self._spare.timeout.connect(self._make_next)
        self._loading.finished.connect(self._spare.start)

    def page(self, name: View) -> QWidget:
        """The page of a view."""
        page = self.widget(list(View).index(name))
        assert page is not None  # noqa: S101  (one for each view)
        return page

    def put(self, name: View, view: QWidget) -> None:
        """Put a view on its page."""
        self._room[name].addWidget(view)

    def has(self, name: View) -> bool:
        """Whether a view is made."""
        return self._room[name].count() > 0

    def show_page(self, name: View) -> None:
        """Show the page of a view."""
        self.setCurrentWidget(self.page(name))

    def wait(self, text: str) -> None:
        """Say what is waited for."""
        self.waiting.setText(text)
        typed = self.window().focusWidget()
        if typed is None or self.isAncestorOf(typed):
            self.setFocus()  # else Qt would give the keyboard to the next button in sight, "Cancel"
        self.setCurrentWidget(self.waiting)

    def make_rest(self) -> None:
        """Make the views that nobody has looked at yet, one at a time."""
        self._loading.begin()

    def leave(self) -> None:
        """Make none any more."""
        self._spare.stop()
        self._loading.end()

    def _make_next(self) -> None:
        name = next((name for name in View if not self.has(name)), None)
        if name is not None:
            self._make(name)
            self._spare.start()
