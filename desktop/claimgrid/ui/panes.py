"""How a window is divided: the words beside the views or below them, and the parts and widths that a person gave to things."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

from claimgrid.ui.settings import Settings

_LEAST_WORDS = 9  # lines of letters below the table; with less room they stand beside it
_NARROW_WORDS = 42  # letters beside the table, if that is no more than half


class Panes(QSplitter):
    """The pages of the views, and the words beside or below them. What a person moves is kept in ``settings`` by
    ``remember``."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent, childrenCollapsible=False)
        self._settings = settings
        self._beside = False
        self._shares = settings.shares()  # the part of the first half of each split, by its name
        self._splits: dict[str, QSplitter] = {}
        self._tables: dict[str, QTableView] = {}
        self._least_height: Callable[[], int] = int

    def take(self, pages: QWidget, words: QSplitter, least_height: Callable[[], int]) -> None:
        """Show these two; ``least_height`` tells how many pixels the pages need above the words."""
        self._least_height = least_height
        self.addWidget(pages)
        self.addWidget(words)
        self.keep_share(self, "words")
        self.keep_share(words, "evidence")
        self.arrange(beside=False)

    def arrange(self, *, beside: bool) -> None:
        """Put the words beside the table, or below it: there they leave all columns in view."""
        self._beside = beside
        self._lay(beside=beside or not self._has_room_below())

    def keep_share(self, split: QSplitter, name: str) -> None:
        """Divide ``split`` as the person last did, and from now on remember how."""
        self._splits[name] = split
        split.splitterMoved.connect(partial(self._take_share, name))
        self._give_share(name)

    def keep_columns(self, table: QTableView, name: str) -> None:
        """Make the columns of ``table`` as wide as the person last did, which its property ``arranged`` tells then, and from
        now on remember how."""
        self._tables[name] = table
        if table.horizontalHeader().restoreState(self._settings.shape(f"columns_{name}")):
            table.setProperty("arranged", True)

    def remember(self) -> None:
        """Keep how things are divided now."""
        self._settings.set_shares(self._shares)
        for name in [name for name, table in self._tables.items() if table.property("arranged")]:
            table = self._tables[name]
            self._settings.set_shape(f"columns_{name}", table.horizontalHeader().saveState())

    def _has_room_below(self) -> bool:
        """Whether three sources stay in sight above the words."""
        return self.height() >= self._least_height() + self.fontMetrics().height() * _LEAST_WORDS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._splits:
            return
        beside = self._beside or not self._has_room_below()
        if beside != (self.orientation() is Qt.Orientation.Horizontal):
            self._lay(beside=beside)

    def _lay(self, *, beside: bool) -> None:
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.setOrientation(across if beside else down)
        self._splits["evidence"].setOrientation(down if beside else across)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        extent = self.width() if beside else self.height()
        words = max(extent * 2 // 5, min(extent // 2, self.fontMetrics().averageCharWidth() * _NARROW_WORDS))
        first = extent - words if beside else max(extent * 27 // 50, self._least_height())
        self.setSizes([first, extent - first])
        self._splits["evidence"].setSizes([450, 550])
        for name in self._splits:
            self._give_share(name)

    def _take_share(self, name: str, _place: int, _index: int) -> None:
        first, *rest = self._splits[name].sizes()
        if first and any(rest):
            self._shares[self._as_it_lies(name)] = round(first / (first + sum(rest)), 3)

    def _give_share(self, name: str) -> None:
        if share := self._shares.get(self._as_it_lies(name)):
            parts = [round(share * 200), round((1 - share) * 200)]
            for place, part in enumerate(parts):
                self._splits[name].setStretchFactor(place, part)  # a page that is not shown yet will be larger
            self._splits[name].setSizes([part * 100 for part in parts])

    def _as_it_lies(self, name: str) -> str:
        """The words, and what they consist of, are divided in one way below the table and in another one beside it."""
        beside = self.orientation() is Qt.Orientation.Horizontal and name in ("words", "evidence")
        return f"{name} beside" if beside else name
