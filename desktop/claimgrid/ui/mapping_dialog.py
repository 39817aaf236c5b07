"""A table of articles was found: which column holds what. What was answered once is not asked again."""

from functools import partial

from PySide6.QtCore import QObject
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
from claimgrid.ui.views.fields import dress_rows, name_box

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
_ARTICLE = 60
"""Letters of a cell, on average, from which it may be an article."""


class MappingDialog(QDialog):
    """Asks for the columns of one table, beginning with what was said ``before``, or its headings and the length of its
    cells suggest."""

    def __init__(self, table: Table, before: dict[str, str], parent: QWidget | None = None) -> None:
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
        guess = before or {"text": _longest(table), **table.guess}
        self.boxes = {field: self._box(field, table, guess) for field in FIELDS}
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

    def _box(self, field: str, table: Table, guess: dict[str, str]) -> QComboBox:
        box = QComboBox()
        name_box(box, _(FIELDS[field]))
        box.addItem(_NONE, "")
        for name in table.columns:
            box.addItem(one_line(name), name)
        box.setCurrentIndex(max(0, box.findData(guess.get(field, ""))))
        box.currentIndexChanged.connect(self._check)
        return box

    def _check(self) -> None:
        self.read.setEnabled(bool(self.boxes["text"].currentData()))

    def columns(self) -> dict[str, str]:
        """For each field the column that was chosen."""
        return {field: box.currentData() for field, box in self.boxes.items() if box.currentData()}


def _longest(table: Table) -> str:
    """The column that holds by far the longest cells, as articles are; empty where none does."""
    lengths = [sum(map(len, cells)) for cells in zip(*table.rows, strict=True)]
    longest = max(range(len(lengths)), key=lengths.__getitem__, default=None)
    if longest is None:
        return ""
    others = [length for column, length in enumerate(lengths) if column != longest]
    is_plain = lengths[longest] >= max(_ARTICLE * len(table.rows), 2 * max(others, default=0))
    return table.columns[longest] if is_plain else ""


def _preview(table: Table) -> QTableWidget:
    shown = QTableWidget(len(table.rows), len(table.columns))
    shown.setAccessibleName(_("First rows of the table"))
    shown.setHorizontalHeaderLabels([one_line(name) for name in table.columns])
    shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    dress_rows(shown)
    for row, cells in enumerate(table.rows):
        for column, text in enumerate(cells):
            shown.setItem(row, column, QTableWidgetItem(one_line(text)))
    shown.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return shown


def take_tables(session: Session, settings: Settings, parent: QWidget) -> None:
    """Ask about each table that ``session`` finds, unless one with the same headings was answered for before. One that was
    read and is given again is asked about again: its columns may have been mistaken."""
    session.importing.table_found.connect(_Tables(session, settings, parent).take)


class _Tables(QObject):
    """The tables that are still to be asked about, one after the other: a folder may hold many with the same headings."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(session)
        self._session, self._settings, self._parent = session, settings, parent
        self._waiting: list[tuple[FoundFile, Table]] = []
        self._asking = False
        self._answered: set[tuple[str, ...]] = set()  # headings, until all that was given is read
        session.importing.over.connect(self._answered.clear)

    def take(self, file: FoundFile, table: Table) -> None:
        """A table was found."""
        self._waiting.append((file, table))
        self._ask()

    def _ask(self) -> None:
        while self._waiting and not self._asking:
            file, table = self._waiting[0]
            columns = self._settings.columns(table.columns)
            is_again = file.is_given and self._session.importing.was_read(file)
            if columns and (not is_again or table.columns in self._answered):
                del self._waiting[0]
                self._session.importing.read_table(file, columns)
                continue
            self._asking = True
            dialog = MappingDialog(table, columns, self._parent)
            dialog.accepted.connect(partial(self._read, table, dialog))
            dialog.rejected.connect(partial(self._leave_out, table))
            dialog.open()

    def _read(self, table: Table, dialog: MappingDialog) -> None:
        self._settings.set_columns(table.columns, dialog.columns())
        self._answered.add(table.columns)
        self._asking = False
        self._ask()

    def _leave_out(self, table: Table) -> None:
        """What is said of a table holds for all that wait with the same headings."""
        same = [file for file, other in self._waiting if other.columns == table.columns]
        self._waiting = [(file, other) for file, other in self._waiting if other.columns != table.columns]
        for file in same:
            self._session.importing.leave_out(file, _(LEFT_OUT))
        self._asking = False
        self._ask()
