"""What went wrong, shown in full: the files that were left out, and the report of a bug."""

import platform
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimgrid import __version__
from claimgrid.domain.messages import Problem
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.language import _


class ProblemsDialog(QDialog):
    """The files that were left out, each with the reason and what to do."""

    def __init__(self, problems: Sequence[Problem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Files left out"))
        self.resize(760, 380)
        self.table = QTableWidget(len(problems), 2)
        self.table.setAccessibleName(_("Files left out"))
        self.table.setHorizontalHeaderLabels([_("File"), _("Why, and what to do")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        for row, problem in enumerate(problems):
            for column, text in enumerate((problem.name, problem.text)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.setColumnWidth(0, 220)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setStretchLastSection(True)
        buttons = ButtonRow(self)
        copy = buttons.add(_("Copy the list"))
        listed = "\n".join(f"{p.name}\t{p.text}" for p in problems)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(listed))
        rows = QVBoxLayout(self)
        rows.addWidget(self.table)
        rows.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.resizeRowsToContents()


def report_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A bug as its maker needs it: where, and in which versions. What an exception says may quote an article, so only its
    kind and the places in the program are told."""
    places = [
        f"{frame.filename.split('claimgrid')[-1]}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    versions = f"Claimgrid {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"
    return "\n".join(
        [f"{kind.__module__}.{kind.__qualname__}", *places, versions, f"frozen: {hasattr(sys, '_MEIPASS')}"]
    )


class ReportDialog(QDialog):
    """A bug: what it was, ready to be copied. The program goes on."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong in Claimgrid"))
        self.resize(620, 360)
        words = QLabel(
            _(
                "This is a mistake in the program, not in your material. What was read and decided until now is safe in the "
                "project. If it happens again, please send this report; it holds nothing from your articles."
            ),
            wordWrap=True,
        )
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setAccessibleName(_("Report"))
        buttons = ButtonRow(self)
        copy = buttons.add(_("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        column = QVBoxLayout(self)
        for widget in (words, self.report, buttons):
            column.addWidget(widget)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
