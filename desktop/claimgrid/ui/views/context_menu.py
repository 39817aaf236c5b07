"""A menu at the mouse whose keys end it."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from .fields import keys_text


class ContextMenu(QMenu):
    """A menu of acts that have keys elsewhere, which stand beside them. Such a key acts and closes the menu, with all that it
    opened and that opened it: what it offers need not hold afterwards."""

    def open_at(self, spot: QPoint) -> None:
        """Open at ``spot`` on the screen, once: it goes when it is closed."""
        self.aboutToHide.connect(self.deleteLater)
        self.popup(spot)

    def event(self, event: QEvent) -> bool:
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and self._act_of(event):
            event.accept()  # else the window acts, and the menu stays
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if act := self._act_of(event):
            self.outermost.close()
            self.close()
            act.trigger()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> QAction | None:
        """The act whose key is pressed, but for Enter, which is for the line that is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return None
        pressed = keys_text(QKeySequence(event.keyCombination()).toString())
        return next((a for a in self.outermost.acts() if a.isEnabled() and a.text().endswith(f"\t{pressed}")), None)

    @property
    def outermost(self) -> "ContextMenu":
        """The menu that was opened at the mouse."""
        parent = self.parent()
        return parent.outermost if isinstance(parent, ContextMenu) else self

    def acts(self) -> Iterator[QAction]:
        """All that is offered here and in the menus within this one."""
        for action in self.actions():
            menu = action.menu()
            if isinstance(menu, ContextMenu):
                yield from menu.acts()
            else:
                yield action


def part_of(menu: QMenu, title: str) -> ContextMenu:
    """A new menu within ``menu``; the keys of both hold in either."""
    part = ContextMenu(menu)
    part.setTitle(title)
    menu.addMenu(part)
    return part
