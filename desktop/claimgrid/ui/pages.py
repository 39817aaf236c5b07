"""The pages of a window's views: each view is put on its own when it is first wanted, or while nobody waits for anything."""

from collections.abc import Iterator
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
    """A page for each view, and one that tells what is waited for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rest: Iterator[None] = iter(())
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
        view.show()  # a page that is in sight would stay empty for a moment

    def has(self, name: View) -> bool:
        """Whether a view is made."""
        return self._room[name].count() > 0

    def show_page(self, name: View) -> None:
        """Show the page of a view."""
        self.setCurrentWidget(self.page(name))

    def lay(self, name: View) -> None:
        """Make a page that is not shown as large as it will be, with all that is on it."""
        self.page(name).resize(self.size())
        for widget in (self.page(name), *self.page(name).findChildren(QWidget)):
            if (layout := widget.layout()) is not None:
                layout.activate()

    def wait(self, text: str) -> None:
        """Say what is waited for."""
        self.waiting.setText(text)
        typed = self.window().focusWidget()
        if typed is None or self.isAncestorOf(typed):
            self.setFocus()  # else Qt would give the keyboard to the next button in sight, "Cancel"
        self.setCurrentWidget(self.waiting)

    def make_rest(self, steps: Iterator[None]) -> None:
        """Take the ``steps`` that make the views which nobody has looked at yet, one at a time."""
        self._rest = steps
        self._loading.begin()

    def leave(self) -> None:
        """Make none any more."""
        self._spare.stop()
        self._loading.end()

    def _make_next(self) -> None:
        for _step in self._rest:
            self._spare.start()
            return
