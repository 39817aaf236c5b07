"""A project is found again as it was left: the view, its claim, the cell, how far the matrix was scrolled, the chart."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import all_shown

from claimgrid.domain.chart import ChartOptions, SeriesBy
from claimgrid.domain.options import MatrixOptions, RowsBy
from claimgrid.export.wording import article_name
from claimgrid.storage import Project
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.views.without_popup import WithoutPopup
from claimgrid.ui.workbench import Workbench


@pytest.fixture
def path(qtbot: QtBot, filled: Workbench, window: MainWindow) -> Path:
    """The project, open in ``window``; claims of one source each are columns, so that there is much to scroll."""
    window.settings.remember(filled.session.project.path.absolute())
    filled.matrix_view.options_changed.emit(MatrixOptions(fold_single=False))
    all_shown(qtbot, filled)
    return filled.session.project.path


@pytest.fixture
def opened(qtbot: QtBot, path: Path) -> Iterator[Callable[[], Workbench]]:
    """Opens the project again, in a window of its own, and waits until all is where it was."""
    windows: list[MainWindow] = []

    def again() -> Workbench:
        window = MainWindow(Settings())
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(700, 500)
        window.show()
        window.show_session(Session(Project.open(path)))
        bench = window.workbench
        assert bench is not None
        qtbot.waitUntil(lambda: all(bench.pages.has(name) for name in View))
        all_shown(qtbot, bench)
        return bench

    yield again
    for window in windows:
        window.close()


@pytest.mark.parametrize("view", list(View))
def test_the_view_that_was_open_is_open_again(
    filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], view: View
) -> None:
    claim, table = filled.matrix.columns[1].key, filled.matrix_view.table
    table.selectionModel().setCurrentIndex(table.grid.index(0, 1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    filled.show_claim(claim)
    filled.show_view(view)
    window.close()
    again = opened()
    assert again.view is view
    assert again.view_of(view).isVisible()
    assert again.window().acts[view.lower()].isChecked()
    assert again.claim_view.claim == claim
    again.show_view(View.CLAIM)
    assert again.claim_view.label.text() == next(c.label for c in again.matrix.columns if c.key == claim)


@pytest.mark.parametrize("view", [View.MATRIX, View.CHART])
def test_the_cell_is_current_again_and_in_sight(
    qtbot: QtBot, filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], view: View
) -> None:
    window.resize(700, 500)
    table = filled.matrix_view.table
    last = table.grid.index(1, table.grid.columnCount() - 1)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    table.setCurrentIndex(last)
    table.scrollTo(last)
    keys, scrolled = table.grid.keys(last), table.horizontalScrollBar().value()
    filled.show_view(view)
    window.close()
    again = opened()
    again.show_view(View.MATRIX)
    found = again.matrix_view.table
    assert found.grid.keys(found.currentIndex()) == keys
    qtbot.waitUntil(lambda: found.horizontalScrollBar().value() == scrolled > 0)


def test_in_a_smaller_window_the_cell_is_in_sight_too(
    qtbot: QtBot, filled: Workbench, window: MainWindow, opened: Callable[[], Workbench]
) -> None:
    window.resize(1800, 900)
    table = filled.matrix_view.table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    table.setCurrentIndex(table.grid.index(1, table.grid.columnCount() - 1))
    window.close()
    found = opened().matrix_view.table
    qtbot.waitUntil(lambda: found.viewport().rect().contains(found.visualRect(found.currentIndex()).center()))
    assert found.horizontalScrollBar().value() > 0


def test_a_cell_that_is_gone_and_a_claim_that_is_gone_open_the_matrix(
    filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], path: Path
) -> None:
    filled.matrix_view.table.setCurrentIndex(filled.matrix_view.table.grid.index(1, 1))
    filled.show_claim(filled.matrix.columns[1].key)
    window.close()
    settings = Settings()
    place = settings.place(path)
    assert place.view == "Claim"
    settings.set_place(path, place._replace(claim="gone", cell=("gone", "gone")))
    again = opened()
    assert again.view is View.MATRIX
    assert again.matrix_view.table.isVisible()


def test_the_chart_looks_as_it_did(filled: Workbench, window: MainWindow, opened: Callable[[], Workbench]) -> None:
    wanted = replace(ChartOptions(), logarithmic=True, by=SeriesBy.SPEAKER)
    filled.looks.want_chart(wanted)
    window.close()
    assert opened().chart.options == wanted


def test_looking_changes_no_project(
    filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], path: Path
) -> None:
    window.close()
    before = path.read_bytes()
    bench = opened()
    bench.show_view(View.CHART)
    bench.matrix_view.table.setCurrentIndex(bench.matrix_view.table.grid.index(1, 1))
    bench.window().close()
    assert path.read_bytes() == before


def test_a_project_for_reading_only_is_found_as_it_was_left(
    filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.close()
    real = Project.open

    def for_reading(path: Path) -> Project:
        project = real(path)
        project.is_read_only = True
        return project

    monkeypatch.setattr(Project, "open", for_reading)
    first = opened()
    first.looks.want_matrix(replace(first.matrix.options, rows=RowsBy.OUTLET))
    first.show_view(View.PEOPLE)
    first.window().close()
    again = opened()
    assert again.view is View.PEOPLE
    assert again.matrix.options.rows is RowsBy.ARTICLE, "the project could not be told"


def test_nothing_that_is_in_a_project_is_kept_with_the_settings(
    filled: Workbench, window: MainWindow, path: Path
) -> None:
    filled.looks.want_matrix(replace(filled.matrix.options, rows=RowsBy.OUTLET))
    filled.matrix_view.table.setCurrentIndex(filled.matrix_view.table.grid.index(0, 0))
    row, column = filled.matrix.rows[0], filled.matrix.columns[0]
    window.close()
    stored = Settings().text("places", "")
    assert "Matrix" in stored
    for words in (row.key, row.name, column.label):
        assert words not in stored
    Settings().forget_recent()
    assert Settings().text("places", "") == ""


@pytest.mark.parametrize(
    "nonsense",
    ["nonsense", "[]", '{"%s": 5}', '{"%s": ["Nowhere", 1, 2, "x"]}', '{"%s": ["Nowhere", null, null, [0, 0]]}'],
)
def test_what_somebody_wrote_into_the_settings_does_no_harm(
    filled: Workbench, window: MainWindow, opened: Callable[[], Workbench], path: Path, nonsense: str
) -> None:
    window.close()
    Settings().set_text("places", nonsense.replace("%s", str(path)))
    assert opened().view is View.MATRIX


def test_a_window_that_is_closed_at_once_keeps_the_place(
    qtbot: QtBot, filled: Workbench, window: MainWindow, path: Path
) -> None:
    filled.show_view(View.PEOPLE)
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    again.show_session(Session(Project.open(path)))
    assert again.workbench is not None
    pages = again.workbench.pages
    again.close()
    qtbot.wait(300)
    assert not any(pages.has(name) for name in View if name is not View.MATRIX), "nothing is begun any more"
    assert Settings().place(path).view == "People"


def test_a_program_that_is_killed_is_found_in_the_view_that_was_open(
    qtbot: QtBot, filled: Workbench, path: Path
) -> None:
    claim = filled.matrix.columns[1].key
    filled.show_claim(claim)
    qtbot.waitUntil(lambda: Settings().place(path).view == "Claim")
    assert Settings().place(path).claim == claim
    filled.show_view(View.PEOPLE)
    qtbot.waitUntil(lambda: Settings().place(path).view == "People")


def test_the_project_knows_at_once_what_is_hidden_and_pinned(filled: Workbench) -> None:
    first, second = (column.key for column in filled.matrix.columns[:2])
    filled.looks.want_matrix(replace(filled.matrix.options, hidden=(first,), pinned=(second,)))
    kept = filled.session.project.layout.matrix
    assert (kept.hidden, kept.pinned) == ((first,), (second,))


def test_articles_left_out_stay_so_and_are_told_when_it_is_opened_again(
    qtbot: QtBot, filled: Workbench, window: MainWindow, opened: Callable[[], Workbench]
) -> None:
    article = filled.matrix.rows[0].articles[0]
    filled.looks.want_matrix(replace(filled.matrix.options, left_out=(article,), contested_only=False))
    qtbot.waitUntil(lambda: len(filled.matrix.rows) == 1)
    assert window.status.left_out.isVisible()
    assert window.status.left_out.text() == "Without 1 article (What if)"
    assert filled.session.project.layout.matrix.left_out == (article,), "the project knows it at once"
    window.close()
    again = opened()
    found = again.window()
    assert isinstance(found, MainWindow)
    assert len(again.matrix.rows) == 1
    name = article_name(again.session.snapshot.article[article])
    assert found.messages.isVisible()
    assert found.messages.words.text() == f"Left out, as when this project was closed: {name}"
    assert found.status.left_out.isVisible()
    assert name in found.status.left_out.toolTip()
    found.messages.act.click()
    qtbot.waitUntil(lambda: len(again.matrix.rows) == 2)
    assert not found.status.left_out.isVisible()
    assert not found.messages.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_the_status_bar_says_is_left_out_can_be_changed_there(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    filled.looks.want_matrix(replace(filled.matrix.options, left_out=filled.matrix.rows[0].articles))
    qtbot.waitUntil(window.status.left_out.isVisible)
    window.show_view("People")
    assert window.status.left_out.isVisible(), "in every view"
    qtbot.mouseClick(window.status.left_out, Qt.MouseButton.LeftButton)
    popup = filled.matrix_view.bar.findChild(WithoutPopup)
    assert popup is not None
    assert popup.isVisible()
    popup.close()
