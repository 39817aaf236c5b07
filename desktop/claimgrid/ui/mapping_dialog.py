"""A table of articles was found: which column holds what. What was answered once is not asked again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.messages import Table
from claimgrid.ui.dialogs import ButtonRow, Kind
from claimgrid.ui.folders import FoundFile, one_line
from claimgrid.ui.language import _, mark
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.views.fields import name_box

FIELDS = {
    "text": mark("Text of the article"),
    "title": mark("Title"),
    "outlet": mark("Outlet"),
    "published": mark("Date"),
    "author": mark("Author"),
    "address": mark("Web address"),
    "language": mark("Language"),
}
LEFT_OUT = mark("The table was left out: no column was named as its text. Add the file again to choose the columns.")
_NONE = "–"


class MappingDialog(QDialog):
    """Asks for the columns of one table, beginning with what its headings suggest."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Columns of {name}").format(name=one_line(table.name)))
        self.resize(820, 560)
        words = QLabel(
            _(
                "This is a table. Each row becomes an article. Which column holds what? "
                "Tables with the same headings are read in the same way from now on."
            ),
            wordWrap=True,
        )
        form = QFormLayout()
        self.boxes = {field: self._box(field, table) for field in FIELDS}
        for field, label in FIELDS.items():
            form.addRow(_(label), self.boxes[field])
        buttons = ButtonRow(self, leave=Kind.Cancel)
        buttons.button(Kind.Cancel).setText(_("Leave the table out"))
        self.read = buttons.add(_("Read the table"), accepts=True)
        buttons.accepted.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(_preview(table), 1)
        column.addWidget(buttons)
        self._check()

    def _box(self, field: str, table: Table) -> QComboBox:
        box = QComboBox()
        name_box(box, _(FIELDS[field]))
        box.addItem(_NONE, "")
        for name in table.columns:
            box.addItem(one_line(name), name)
        box.setCurrentIndex(max(0, box.findData(table.guess.get(field, ""))))
        box.currentIndexChanged.connect(self._check)
        return box

    def _check(self) -> None:
        self.read.setEnabled(bool(self.boxes["text"].currentData()))

    def columns(self) -> dict[str, str]:
        """For each field the column that was chosen."""
        return {field: box.currentData() for field, box in self.boxes.items() if box.currentData()}


def _preview(table: Table) -> QTableWidget:
    shown = QTableWidget(len(table.rows), len(table.columns))
    shown.setAccessibleName(_("First rows of the table"))
    shown.setHorizontalHeaderLabels([one_line(name) for name in table.columns])
    shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    shown.verticalHeader().hide()
    for row, cells in enumerate(table.rows):
        for column, text in enumerate(cells):
            shown.setItem(row, column, QTableWidgetItem(one_line(text)))
    shown.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    shown.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return shown


def take_tables(session: Session, settings: Settings, parent: QWidget) -> None:
    """Ask about each table that ``session`` finds, unless one with the same headings was answered for before."""
    session.table_found.connect(lambda file, table: _take(session, settings, parent, file, table))


def _take(session: Session, settings: Settings, parent: QWidget, file: FoundFile, table: Table) -> None:
    if columns := settings.columns(table.columns):
        session.read_table(file, columns)
        return
    dialog = MappingDialog(table, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    read: Callable[[], None] = partial(_read, session, settings, file, table, dialog)
    dialog.accepted.connect(read)
    dialog.rejected.connect(lambda: session.leave_out(file, _(LEFT_OUT)))
    dialog.open()


def _read(session: Session, settings: Settings, file: FoundFile, table: Table, dialog: MappingDialog) -> None:
    settings.set_columns(table.columns, dialog.columns())
    session.read_table(file, dialog.columns())
