"""Ways of looking that are kept under a name: a small window to save one, go to one, or forget one."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from claimgrid.domain.options import SavedView
from claimgrid.ui.language import _

from .fields import muted, tool
from .overflow import open_under


class ViewsPopup(QFrame):
    """Lists the saved views; says which one is wanted, what is to be kept, and what forgotten."""

    view_wanted = Signal(object)
    """The SavedView to show."""
    save_wanted = Signal(str)
    """The name under which what is on screen is to be kept."""
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(_("Views"))
        self._views: tuple[SavedView, ...] = ()
        title = QLabel(_("Saved views"))
        title.setProperty("role", "title")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Saved views"))
        self.list.setMinimumSize(QSize(self.fontMetrics().averageCharWidth() * 36, self.fontMetrics().height() * 6))
        self.list.itemClicked.connect(self._go)
        self.list.installEventFilter(self)
        self.note = muted(
            _("None yet. A view remembers filters, order, layout and what is left out, and the chart’s too.")
        )
        self.name = QLineEdit(placeholderText=_("Name of what is on screen"))
        self.name.setAccessibleName(_("Name of the new view"))
        self.name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)
        self.name.returnPressed.connect(self._save)
        self.save = tool(_("Save"), "save", _("Keep what is on screen under this name"))
        self.save.clicked.connect(self._save)
        self.remove = tool(_("Forget"), "remove", _("Forget the chosen view (Delete)"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        for widget in (self.name, self.save, self.remove):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        for part in (title, self.note, self.list):
            column.addWidget(part)
        column.addLayout(row)

    def show_views(self, views: tuple[SavedView, ...]) -> None:
        """List these."""
        self.note.setVisible(not views)
        self.list.setVisible(bool(views))
        self.remove.setVisible(bool(views))
        if views == self._views:
            return
        self._views = views
        self.list.clear()
        for view in views:
            QListWidgetItem(view.name, self.list)
        if views:
            self.list.setCurrentRow(0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Enter goes to the chosen view, Delete forgets it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._remove()
                return True
        return False

    def _chosen(self) -> SavedView | None:
        place = self.list.currentRow()
        return self._views[place] if 0 <= place < len(self._views) else None

    def _go(self) -> None:
        if view := self._chosen():
            self.hide()
            self.view_wanted.emit(view)

    def _save(self) -> None:
        if name := " ".join(self.name.text().split()):
            self.name.clear()
            self.save_wanted.emit(name)

    def _remove(self) -> None:
        if view := self._chosen():
            self.remove_wanted.emit(view.name)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, inside the window."""
        open_under(self, button)
        (self.list if self._views else self.name).setFocus()
