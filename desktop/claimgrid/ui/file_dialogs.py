"""Asking for files and folders; an empty answer is one that was cancelled."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from claimgrid.ui.folders import PROJECT_SUFFIX

_PROJECTS = f"Claimgrid projects (*{PROJECT_SUFFIX})"


def ask_folder(parent: QWidget) -> list[Path]:
    """A folder of articles."""
    chosen = QFileDialog.getExistingDirectory(parent, "Choose a folder of articles")
    return [Path(chosen)] if chosen else []


def ask_files(parent: QWidget) -> list[Path]:
    """Articles."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, "Choose articles")
    return [Path(c) for c in chosen]


def ask_project(parent: QWidget) -> list[Path]:
    """A project to open."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Open a project", "", _PROJECTS)
    return [Path(chosen)] if chosen else []


def ask_copy(parent: QWidget, name: str) -> Path | None:
    """Where to save a project called ``name``."""
    return _ask_new(parent, "Save as", f"{name}{PROJECT_SUFFIX}", _PROJECTS, PROJECT_SUFFIX)


def ask_export(parent: QWidget, name: str, kind: str, ending: str) -> Path | None:
    """Where to write an export of this ``kind``; ``name`` is proposed, and the file gets the ``ending``."""
    return _ask_new(parent, "Export", f"{name}{ending}", f"{kind} (*{ending})", ending)


def _ask_new(parent: QWidget, title: str, name: str, kinds: str, ending: str) -> Path | None:
    """A file to write, its name ending in ``ending``. Qt asks about a file that is there by the name that was typed."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(_documents() / name), kinds)
    if not chosen:
        return None
    target = with_ending(Path(chosen), ending)
    if target == Path(chosen) or not target.exists():
        return target
    question = QMessageBox(
        QMessageBox.Icon.Question, title, f"“{target.name}” is there already. Replace it?", parent=parent
    )
    question.addButton("Replace", QMessageBox.ButtonRole.AcceptRole)
    question.addButton(QMessageBox.StandardButton.Cancel)
    return None if question.exec() == QMessageBox.StandardButton.Cancel else target


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
