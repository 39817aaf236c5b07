"""Asking for files and folders; an empty answer is one that was cancelled."""

import os
from pathlib import Path

from PySide6 import QtWidgets  # the dialogs are looked up in it when they are wanted: the first window is up before
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

from claimgrid import PROJECT_SUFFIX
from claimgrid.ui.language import _


def _projects() -> str:
    return f"{_('Claimgrid projects')} (*{PROJECT_SUFFIX})"


def ask_folder(parent: QWidget) -> list[Path]:
    """A folder of articles."""
    chosen = QtWidgets.QFileDialog.getExistingDirectory(parent, _("Choose a folder of articles"))
    return [Path(chosen)] if chosen else []


def ask_files(parent: QWidget) -> list[Path]:
    """Articles."""
    chosen, _kind = QtWidgets.QFileDialog.getOpenFileNames(parent, _("Choose articles"))
    return [Path(c) for c in chosen]


def ask_project(parent: QWidget) -> list[Path]:
    """A project to open."""
    chosen, _kind = QtWidgets.QFileDialog.getOpenFileName(parent, _("Open a project"), "", _projects())
    return [Path(chosen)] if chosen else []


def ask_copy(parent: QWidget, name: str) -> Path | None:
    """Where to save a project called ``name``."""
    return _ask_new(parent, _("Save as"), f"{name}{PROJECT_SUFFIX}", _projects(), PROJECT_SUFFIX)


def ask_export(parent: QWidget, name: str, kind: str, ending: str) -> Path | None:
    """Where to write an export of this ``kind``; ``name`` is proposed, and the file gets the ``ending``."""
    return _ask_new(parent, _("Export"), f"{name}{ending}", f"{kind} (*{ending})", ending)


def ask_report(parent: QWidget) -> Path | None:
    """Where to write a report of a problem."""
    return _ask_new(parent, _("Save the report"), "claimgrid-report.txt", f"{_('Text')} (*.txt)", ".txt")


def _ask_new(parent: QWidget, title: str, name: str, kinds: str, ending: str) -> Path | None:
    """A file to write, its name ending in ``ending``. Qt asks about a file that is there by the name that was typed."""
    chosen, _kind = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(_documents() / name), kinds)
    if not chosen:
        return None
    target = with_ending(Path(chosen), ending)
    if target == Path(chosen) or not os.path.exists(target):
        return target
    question = QtWidgets.QMessageBox(
        QtWidgets.QMessageBox.Icon.Question,
        title,
        _("“{name}” is there already. Replace it?").format(name=target.name),
        parent=parent,
    )
    question.setTextFormat(Qt.TextFormat.PlainText)
    question.addButton(_("Replace"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
    question.addButton(QtWidgets.QMessageBox.StandardButton.Cancel)
    return None if question.exec() == QtWidgets.QMessageBox.StandardButton.Cancel else target


def with_ending(path: Path, ending: str) -> Path:
    """``path`` with its right ``ending``; that of a project gives way to it."""
    if path.name.casefold().endswith((ending, *_SAME.get(ending, ()))):
        return path
    name = path.name[: -len(PROJECT_SUFFIX)] if path.name.casefold().endswith(PROJECT_SUFFIX) else path.name
    return path.with_name((name or "export") + ending)


_SAME = {".html": (".htm",), ".md": (".markdown",)}


def _documents() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
