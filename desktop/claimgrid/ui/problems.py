"""What went wrong, shown in full: the files that were left out, and the report of a bug."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication, QResizeEvent
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

from claimgrid import log
from claimgrid.domain.messages import Problem
from claimgrid.errors import reason
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.file_dialogs import ask_report
from claimgrid.ui.language import _, plain_tip
from claimgrid.ui.views.fields import dress_rows, muted


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
        dress_rows(self.table)
        self.table.setWordWrap(True)
        for row, problem in enumerate(problems):
            for column, text in enumerate((problem.name, problem.text)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tip(text))
                self.table.setItem(row, column, item)
        self.table.setColumnWidth(0, 220)
        self.table.horizontalHeader().setStretchLastSection(True)
        buttons = ButtonRow(self)
        copy = buttons.add(_("Copy the list"))
        listed = "\n".join(f"{p.name}\t{p.text}" for p in problems)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(listed))
        copy.setVisible(bool(problems))
        self.table.setVisible(bool(problems))
        rows = QVBoxLayout(self)
        rows.addWidget(self.table, 1)
        if not problems:
            rows.addWidget(muted(_("Every file was read.")), 1)
        rows.addWidget(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.resizeRowsToContents()


def report_text() -> str:
    """Versions, screen and log: what its makers need to find a mistake. It holds nothing from any article."""
    screen = QGuiApplication.primaryScreen()
    shown = f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}" if screen else "none"
    qt = f"Qt {qVersion()} on {QGuiApplication.platformName()}, screen {shown}"
    return f"{log.versions()}\n{qt}\n\nThe log:\n{log.last_lines()}"


class ReportDialog(QDialog):
    """A report, ready to be saved or copied. ``mistake`` is what just went wrong in the program, which goes on; without it,
    the user only wants to tell of a problem."""

    def __init__(self, mistake: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something went wrong in Claimgrid") if mistake else _("Report a problem"))
        self.resize(680, 420)
        words = QLabel(
            _(
                "This is a mistake in the program, not in your material. What was read and decided until now is safe in the "
                "project. If it happens again, please send this report; it holds nothing from your articles."
            )
            if mistake
            else _(
                "Save this report as a file and send it to whoever gave you Claimgrid, with a few words about what you did "
                "and what happened. It holds versions and what the program noted about itself, nothing from your articles."
            ),
            wordWrap=True,
        )
        self.report = QPlainTextEdit(f"{mistake}\n\n{report_text()}".strip(), readOnly=True)
        self.report.setAccessibleName(_("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.told = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.told.hide()
        buttons = ButtonRow(self)
        self.save = buttons.add(_("Save the report…"))
        self.save.clicked.connect(self._save)
        copy = buttons.add(_("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        column = QVBoxLayout(self)
        for widget in (words, self.report, self.told, buttons):
            column.addWidget(widget)

    def _save(self) -> None:
        if (target := ask_report(self)) is not None:
            self.told.setText(self.write(target))
            self.told.show()

    def write(self, target: Path) -> str:
        """Write the report to ``target``; returns what to tell the user."""
        try:
            target.write_text(self.report.toPlainText() + "\n", encoding="utf-8")
        except OSError as error:
            text = _("{name} could not be written: {reason}. Choose another folder.")
            return text.format(name=target.name, reason=_(reason(error)))
        return _("Saved {name}.").format(name=target.name)
