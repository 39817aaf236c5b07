"""The five original reports, read once by the real program, and windows that show a copy of that project."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.conftest import shared

from claimgrid.domain.columns import Column
from claimgrid.domain.matrix import Cell
from claimgrid.storage import Project
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.theme import theme_of
from claimgrid.ui.workbench import Workbench


def analyse(paths: list[Path], project: Path) -> None:
    """Read ``paths`` into ``project`` by the command line, without a display."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "claimgrid", "analyse", *paths, "--project", project]
    subprocess.run([str(word) for word in command], check=True, env=environment, capture_output=True)


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the five originals. Not to be changed: tests take a copy."""
    path = tmp_path_factory.mktemp("read") / "Originals.claimgrid"
    analyse([shared("seeds")], path)
    return path


@pytest.fixture
def project_file(read_once: Path, tmp_path: Path) -> Path:
    """A copy of the project of the five originals."""
    return Path(shutil.copy(read_once, tmp_path / "Originals.claimgrid"))


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens a project in a window of its own, which is closed at the end."""
    windows: list[MainWindow] = []

    def show(path: Path) -> MainWindow:
        window = MainWindow(Settings())
        windows.append(window)
        window.resize(1280, 720)
        window.show_session(Session(Project.open(path)))
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: bool(window.workbench and window.workbench.matrix.columns))
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def bench(open_window: Callable[[Path], MainWindow], project_file: Path) -> Workbench:
    """The five originals on screen."""
    workbench = open_window(project_file).workbench
    assert workbench is not None
    return workbench


def column_of(bench: Workbench, *words: str) -> Column:
    """The first claim whose label holds all of ``words``."""
    return next(c for c in bench.matrix.columns if all(w.casefold() in c.label.casefold() for w in words))


def click_cell(qtbot: QtBot, bench: Workbench, row: str, column: str) -> Cell:
    """Click on the cell of this row and column; returns what the matrix says of it."""
    matrix, table = bench.matrix, bench.matrix_view.table
    rows, columns = [r.key for r in matrix.rows], [c.key for c in matrix.columns]
    index = table.model().index(rows.index(row), columns.index(column))
    table.scrollTo(index)
    spot = table.visualRect(index).topLeft() + QPoint(12, 12)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    return matrix.cells[row, column]


def marked_words(bench: Workbench) -> list[str]:
    """The strongly marked words in the article on screen, as its stored text has them, in order of place."""
    text, view = bench.session.text(bench.article.article_id or ""), bench.article
    colour = theme_of(view.palette()).colour("marker")
    spans = [
        (view._offsets.to_points(s.cursor.selectionStart()), view._offsets.to_points(s.cursor.selectionEnd()))
        for s in view.body.extraSelections()
        if s.format.background().color() == colour
    ]
    return [text[start:end] for start, end in sorted(spans)]
