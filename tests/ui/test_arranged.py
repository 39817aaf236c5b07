"""The matrix laid out in a real window over a real project: what follows a tick, what a view remembers, what is exported."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.conftest import all_shown

from claimgrid.domain.chart import ChartOptions
from claimgrid.domain.options import Content, MatrixOptions, RowsBy
from claimgrid.export import What
from claimgrid.storage import Project
from claimgrid.ui.exporting import write_form
from claimgrid.ui.filing import write
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.workbench import Workbench


@pytest.fixture
def bench(qtbot: QtBot, filled: Workbench, window: MainWindow) -> Workbench:
    """The first cell has the keyboard."""
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is filled.matrix_view.table)
    return filled


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_without_an_article_matrix_chart_page_and_export_are_as_if_it_had_never_been_written(
    qtbot: QtBot, bench: Workbench, tmp_path: Path
) -> None:
    figures = len(bench.chart.points)
    shared = next(c for c in bench.matrix.columns if c.articles == 2)
    qtbot.keyClick(bench.matrix_view.table, Qt.Key.Key_W)
    all_shown(qtbot, bench)
    assert len(bench.matrix.rows) == 1
    assert len(bench.chart.points) == figures - 1
    assert len(bench.chart.options.articles or ()) == 1
    bench.show_claim(shared.key)
    assert bench.claim_view.counts.text().startswith("Articles: 1 ")
    write_form(bench.exhibit(), What.MATRIX, "html", tmp_path / "m.html")
    assert "Counted as if these had never been written: " in (tmp_path / "m.html").read_text(encoding="utf-8")
    bench.show_view(View.MATRIX)
    bench.matrix_view.bar.clear.click()
    all_shown(qtbot, bench)
    assert len(bench.matrix.rows) == 2
    assert len(bench.chart.points) == figures


def test_what_was_left_out_stays_the_same_file_when_its_text_comes_in_once_more(
    qtbot: QtBot, bench: Workbench, folder: Callable[..., Path]
) -> None:
    def import_set(name: str) -> None:
        bench.session.importing.import_paths([folder(name, wire="The wall broke.\nNobody was there.")])
        qtbot.waitUntil(lambda: not bench.session.busy, timeout=30_000)
        all_shown(qtbot, bench)

    import_set("Zeta")
    (zeta,) = (a for a in bench.session.snapshot.articles if a.set == "Zeta")
    bench.matrix_view.options_changed.emit(replace(bench.matrix.options, left_out=(zeta.id,)))
    import_set("Alpha")
    article = bench.session.snapshot.article
    assert article[zeta.id].set == "Zeta", "it was decided about, so it keeps its number"
    assert {article[a].set for row in bench.matrix.rows for a in row.articles} == {"Dam", "Alpha"}


@pytest.mark.qt_log_ignore("This plugin does not support")  # a popup without a screen
def test_a_saved_view_brings_matrix_and_chart_back_after_closing_and_opening(
    qtbot: QtBot, bench: Workbench, tmp_path: Path, window: MainWindow
) -> None:
    keys = [c.key for c in bench.matrix.columns if not c.folded]
    wanted = MatrixOptions(
        rows=RowsBy.OUTLET, transposed=True, fold_single=False, content=Content.COUNT, pinned=(keys[-1],), text="the"
    )
    bench.matrix_view.options_changed.emit(wanted)
    bench.looks.want_chart(replace(ChartOptions(), logarithmic=True))
    all_shown(qtbot, bench)
    saved = bench.matrix_view.bar.saved
    qtbot.mouseClick(bench.matrix_view.bar.views, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(saved.name, "Soldiers")
    with qtbot.waitSignal(bench.session.changed):
        qtbot.keyClick(saved.name, Qt.Key.Key_Return)
    assert window.acts["undo"].text() == "&Undo save view"
    saved.hide()
    bench.matrix_view.options_changed.emit(MatrixOptions(topics=True, text="sent"))
    window.close()

    again = MainWindow(Settings())
    qtbot.addWidget(again)
    again.show_session(Session(Project.open(tmp_path / "Dam.claimgrid")))
    assert again.workbench is not None
    all_shown(qtbot, again.workbench)
    assert again.workbench.matrix.options == MatrixOptions(topics=True), "the layout stays, a search does not"
    assert again.acts["undo"].text() == "&Undo save view", "that is no edit"
    bar = again.workbench.matrix_view.bar
    bar.saved.open_under(bar.views)
    qtbot.keyClick(bar.saved.list, Qt.Key.Key_Return)
    all_shown(qtbot, again.workbench)
    assert again.workbench.matrix.options == wanted
    assert again.workbench.chart.options.logarithmic
    assert again.workbench.matrix.columns[0].key == keys[-1]
    again.close()


def test_a_claim_is_opened_noted_and_compared_by_keyboard_and_the_note_is_exported(
    qtbot: QtBot, bench: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    shared = next(c for c in bench.matrix.columns if c.articles == 2)
    row = bench.matrix.rows[0].key
    bench.matrix_view.table.setCurrentIndex(bench.matrix_view.table.grid.index_of((row, shared.key)))
    press(qtbot, Qt.Key.Key_O)
    page = bench.claim_view
    assert bench.view is View.CLAIM
    assert page.claim == shared.key
    assert QApplication.focusWidget() is page.table
    press(qtbot, Qt.Key.Key_D)
    assert bench.evidence.isVisible()
    qtbot.waitUntil(lambda: len(bench.passages.cards) == 2)
    assert bench.passages.compare.isChecked()
    page.note.setFocus()
    qtbot.keyClicks(page.note, "Ask the army.")
    with qtbot.waitSignal(bench.session.changed):
        press(qtbot, Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), QPlainTextEdit)
    write(bench.window(), "everything", "json", tmp_path / "all.json", on_screen=False).wait()
    claims = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["claims"]
    assert {c["id"]: c["note"] for c in claims}[shared.key] == "Ask the army."
    with qtbot.waitSignal(bench.session.changed):
        window.undo()
    all_shown(qtbot, bench)
    assert page.note.toPlainText() == ""


def test_chosen_cells_are_checked_and_copied_by_key(qtbot: QtBot, bench: Workbench) -> None:
    table = bench.matrix_view.table
    shared = next(i for i, c in enumerate(bench.matrix.columns) if c.articles == 2)
    table.setCurrentIndex(table.grid.index(0, shared))
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.chosen_cells()) == 2
    press(qtbot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    all_shown(qtbot, bench)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert all(line.count("\t") == 2 for line in lines)
    with qtbot.waitSignal(bench.session.changed):
        press(qtbot, Qt.Key.Key_C)
    all_shown(qtbot, bench)
    assert [cell.is_checked for cell in table.chosen_cells()] == [True, True]


def test_letters_typed_into_the_search_are_words_not_acts(qtbot: QtBot, bench: Workbench) -> None:
    bench.search()
    qtbot.keyClicks(bench.matrix_view.bar.search, "ship1")
    qtbot.waitUntil(lambda: bench.matrix.options.text == "ship1")
    assert bench.matrix.options == MatrixOptions(text="ship1")
    assert bench.view is View.MATRIX


def test_a_double_click_on_a_source_opens_its_article_where_the_outlet_is_typed_over(
    qtbot: QtBot, bench: Workbench
) -> None:
    header = bench.matrix_view.table.verticalHeader()
    row = bench.matrix.rows[1]
    spot = QPoint(30, header.sectionViewportPosition(1) + 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert bench.view is View.ARTICLES
    assert bench.article.article_id == row.articles[0]
    assert bench.articles_view.selected() == row.articles
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Harbour News")
    with qtbot.waitSignal(bench.session.changed):
        press(qtbot, Qt.Key.Key_Return)
    outlet = bench.session.snapshot.article[row.articles[0]].outlet
    assert outlet is not None
    assert outlet.value == "Harbour News"


def test_a_double_click_on_a_claim_opens_its_page(qtbot: QtBot, bench: Workbench) -> None:
    header = bench.matrix_view.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(0) + 20, header.height() - 20)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert bench.view is View.CLAIM
    assert bench.claim_view.claim == bench.matrix.columns[0].key
