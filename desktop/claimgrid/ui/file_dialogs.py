"""Asking for files and folders; an empty answer is one that was cancelled."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

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
    start = _documents() / f"{name}{PROJECT_SUFFIX}"
    chosen, _ = QFileDialog.getSaveFileName(parent, "Save as", str(start), _PROJECTS)
    if not chosen:
        return None
    return Path(chosen if chosen.endswith(PROJECT_SUFFIX) else chosen + PROJECT_SUFFIX)


def ask_export(parent: QWidget, name: str, kind: str, ending: str) -> Path | None:
    """Where to write an export of this ``kind``; ``name`` is proposed, and the ``ending`` is added where there is none."""
    start = _documents() / f"{name}{ending}"
    chosen, _ = QFileDialog.getSaveFileName(parent, "Export", str(start), f"{kind} (*{ending})")
    if not chosen:
        return None
    return Path(chosen) if Path(chosen).suffix else Path(chosen + ending)


def _documents() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()
