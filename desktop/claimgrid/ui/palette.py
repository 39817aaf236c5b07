"""The command palette: every act of the menus, found by typing a part of its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from claimgrid.ui.language import _
from claimgrid.ui.theme import theme_of

_ACTION = Qt.ItemDataRole.UserRole
_KEYS = _ACTION + 1


def plain(action: QAction) -> str:
    """The words of an action as they are read."""
    return action.text().replace("&", "").removesuffix("…")


class _KeysAtTheEnd(QStyledItemDelegate):
    """Draws the keys of an act at the end of its line."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(theme_of(option.palette).colour("muted"))
        area = option.rect.adjusted(8, 0, -8, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(_KEYS) or "")
        painter.restore()


class Palette(QDialog):
    """Type, choose with the arrows, Enter carries it out. Acts that do not apply now are not listed; those of the view in
    front come first."""

    def __init__(self, actions: Iterable[tuple[str, QAction]], parent: QWidget) -> None:
        """``actions`` are pairs of the menu's name and the action."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setAccessibleName(_("Find a command"))
        applying = [(menu, action) for menu, action in actions if action.isEnabled()]
        self._actions = sorted(applying, key=lambda entry: not entry[1].property("view"))
        self.search = QLineEdit(placeholderText=_("What do you want to do?"))
        self.search.setAccessibleName(_("What do you want to do?"))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Commands"))
        self.list.setItemDelegate(_KeysAtTheEnd(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.itemClicked.connect(lambda _item: self._take())
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self._fill("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of ``window``."""
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(min(window.width() * 9 // 10, letter * 80), min(window.height() * 3 // 4, line * 24))
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, 3 * line)))
        self.show()
        self.search.setFocus()

    def _fill(self, text: str) -> None:
        words = text.casefold().split()
        self.list.clear()
        for menu, action in self._actions:
            name = f"{menu}: {plain(action)}"
            if all(word in name.casefold() for word in words):
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                item = QListWidgetItem(name)
                item.setData(_ACTION, action)
                item.setData(_KEYS, keys)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {keys}")
                self.list.addItem(item)
        if not self.list.count():
            nothing = QListWidgetItem(_("Nothing that can be done now is called that. Try another word."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(_ACTION) is not None:
            self.close()  # first: what the act opens or gives the keyboard to keeps it
            item.data(_ACTION).trigger()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the keyboard stays in the line."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps: dict[int, int] = {
                Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10,
            }  # fmt: skip
            if step := steps.get(event.key()):
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
                return True
        return False
