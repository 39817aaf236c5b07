"""The table on the clipboard, where it is so big that it is built a row a turn."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import RenameClaim
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.workbench import Workbench

READY = "The table is on the clipboard."


@pytest.fixture
def slowly(filled: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """One step a turn, and words on the clipboard that were there before."""
    monkeypatch.setattr("claimgrid.ui.building.SLICE", 0)
    QGuiApplication.clipboard().setText("before")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_window_answers_while_a_table_is_copied_as_it_was(
    qtbot: QtBot, filled: Workbench, window: MainWindow, slowly: None
) -> None:
    claim = next(column for column in filled.matrix.columns if not column.folded)
    window.acts["copy"].trigger()
    assert (window.statusBar().currentMessage(), copied()) == ("Copying the table…", "before")
    filled.session.apply(RenameClaim(claim.key, "Typed meanwhile"))
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == READY)
    assert claim.label in copied()
    assert "Typed meanwhile" not in copied()
    qtbot.waitUntil(lambda: "Typed meanwhile" in [column.label for column in filled.matrix.columns])


def test_what_is_copied_later_counts(qtbot: QtBot, filled: Workbench, window: MainWindow, slowly: None) -> None:
    keys = next(iter(filled.matrix.cells))
    window.acts["copy"].trigger()
    filled.copy_table((keys,))
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == READY)
    assert len(copied().splitlines()) == 2
    window.acts["copy"].trigger()
    QGuiApplication.clipboard().setText("from elsewhere")
    assert window.statusBar().currentMessage() == ""
    qtbot.wait(100)
    assert copied() == "from elsewhere"


def test_a_window_that_is_closed_meanwhile_leaves_the_whole_table(
    filled: Workbench, window: MainWindow, slowly: None
) -> None:
    window.acts["copy"].trigger()
    window.close()
    assert len(copied().splitlines()) == 1 + len(filled.matrix.rows)


@pytest.mark.parametrize("turned", [False, True])
def test_all_chosen_cells_are_copied_as_they_lie(filled: Workbench, turned: bool) -> None:
    if turned:
        filled.matrix_view.act("turn")
    filled.matrix_view.table.selectAll()
    filled.matrix_view.act("copy")
    chosen = copied()
    filled.copy_table()
    assert (chosen, bool(chosen)) == (copied(), True)
