"""Backup copies of projects: listed, and put beside the project they are of, which stays as it is."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from claimgrid import PROJECT_SUFFIX
from claimgrid.ui.dialogs import ButtonRow, Kind
from claimgrid.ui.folders import one_line
from claimgrid.ui.language import _, numerals, when_text
from claimgrid.ui.settings import backups_folder, new_project_path
from claimgrid.ui.views.fields import dress_rows

if TYPE_CHECKING:  # storage comes after the first paint
    from claimgrid.storage.backups import Backup


class RestoreDialog(QDialog):
    """Lists the backup copies, the latest first. ``wanted`` brings the Backup that was chosen."""

    wanted = Signal(object)

    def __init__(self, backups: "tuple[Backup, ...]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self.setWindowTitle(_("Restore a backup copy"))
        self.resize(720, 380)
        words = _(
            "A copy is kept whenever a changed project is opened, the last five of each. Restoring puts a copy beside the "
            "project; the project itself stays as it is."
        )
        none = _("There are no backup copies yet. The first one is made when a project is opened again.")
        self.table = self._table()
        buttons = ButtonRow(self, leave=Kind.Cancel)
        self.restore = buttons.add(_("Restore"), accepts=True)
        self.restore.setEnabled(bool(backups))
        buttons.accepted.connect(self._choose)
        self.table.doubleClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words if backups else none, wordWrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._backups), 4)
        table.setAccessibleName(_("Backup copies"))
        table.setHorizontalHeaderLabels([_("Project"), _("As it was on"), _("Size"), _("Folder")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_rows(table)
        for row, backup in enumerate(self._backups):
            at = backup.when.astimezone()
            when = f"{when_text(f'{at:%Y-%m-%d}')} {at:%H:%M}"
            traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
            size = numerals(QLocale.c().formattedDataSize(backup.path.stat().st_size, 1, traditional))
            cells = (backup.project.stem, when, size, str(backup.project.parent))
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(one_line(text)))
        table.setColumnWidth(0, 200)
        table.setColumnWidth(1, 150)
        table.horizontalHeader().setStretchLastSection(True)
        table.selectRow(0)
        return table

    def _choose(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._backups):
            self.wanted.emit(self._backups[row])
            self.accept()


def ask_backup(parent: QWidget) -> RestoreDialog:
    """Open the list of backup copies."""
    from claimgrid.storage import backups  # late: rarely needed

    dialog = RestoreDialog(backups.find(backups_folder()), parent)
    dialog.open()
    return dialog


def put_back(backup: "Backup", go_on: Callable[[float], bool]) -> Path | None:
    """Put ``backup`` beside its project, or with the program's own projects where that cannot be; returns the file, or None
    once ``go_on`` says no. Raises ProjectError where it cannot be written."""
    from claimgrid.errors import ProjectError
    from claimgrid.storage import backups  # late: rarely needed

    name = f"{backup.project.stem} {backup.when.astimezone():%Y-%m-%d %H.%M.%S}"
    target = backup.project.with_name(f"{name}{PROJECT_SUFFIX}")
    if os.path.isdir(target.parent) and not os.path.exists(target):
        try:
            return target if backups.restore(backup, target, go_on) else None
        except ProjectError:
            pass  # a folder that cannot be written
    target = new_project_path(name)
    return target if backups.restore(backup, target, go_on) else None
