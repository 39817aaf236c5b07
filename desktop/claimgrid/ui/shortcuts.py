"""The shortcut sheet: every key, menu by menu, and those that hold only in one place."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from claimgrid.ui.language import _, mark
from claimgrid.ui.palette import plain

PLACES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        mark("In the matrix"),
        (
            ("Return", mark("Show the words of the cell")),
            ("F2", mark("Rename the claim")),
            ("M", mark("Merge the selected claims")),
            ("T", mark("Swap rows and columns")),
            ("Shift+Right", mark("Select several cells")),
            ("Menu", mark("What can be done here")),
        ),
    ),
    (
        mark("In the chart"),
        (
            ("Right", mark("On to the next point")),
            ("Return", mark("Show its words")),
            ("Shift+Right", mark("Move to what lies beside")),
        ),
    ),
    (
        mark("In the text of an article"),
        (
            ("Shift+Right", mark("Select words: they can be added to a claim, or found one")),
            ("Escape", mark("Select nothing")),
        ),
    ),
    (
        mark("Everywhere"),
        (("Tab", mark("On to the next part of the window")), ("Shift+Tab", mark("Back to the part before"))),
    ),
)
"""Keys that belong to a place and not to a menu."""


class ShortcutSheet(QDialog):
    """Lists all keys; a part of a name finds one."""

    def __init__(self, actions: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        """``actions`` are pairs of the menu's name and the action."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keys"))
        self.search = QLineEdit(placeholderText=_("Find a key or a command"), clearButtonEnabled=True)
        self.search.setAccessibleName(_("Find a key or a command"))
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("Keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([_("Command"), _("Keys")])
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.tree)
        for menu, action in actions:
            self._add(menu, plain(action), action.shortcut())
        for place, keys in PLACES:
            for key, words in keys:
                self._add(_(place), _(words), QKeySequence(key))
        self.tree.expandAll()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(min(parent.width(), letter * 80), min(parent.height() * 9 // 10, line * 36))

    def _add(self, group: str, words: str, keys: QKeySequence) -> None:
        found = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        top = next((item for item in found if item and item.text(0) == group), None)
        if top is None:
            top = QTreeWidgetItem(self.tree, [group])
            bold = self.font()
            bold.setBold(True)
            top.setFont(0, bold)
            top.setData(1, Qt.ItemDataRole.AccessibleTextRole, group)  # a screen reader comes by its empty end too
        QTreeWidgetItem(top, [words, keys.toString(QKeySequence.SequenceFormat.NativeText)])

    def _filter(self, text: str) -> None:
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            if top is None:
                continue
            lines = [line for i in range(top.childCount()) if (line := top.child(i))]
            for line in lines:
                line.setHidden(text.casefold() not in f"{line.text(0)} {line.text(1)}".casefold())
            top.setHidden(all(line.isHidden() for line in lines))
