"""The bar above the matrix: what it asks for, and what it shows of what is in force."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions, Order, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.views.filters import FilterBar, FilterPopup
from claimgrid.ui.views.shapes import DoubtShape
from samples import CRACKS, doubted

from .conftest import Recorder, nameless


@pytest.fixture
def bar(qtbot: QtBot, snapshot: Snapshot) -> FilterBar:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.show_matrix(build_matrix(snapshot))
    bar.resize(1280, 80)
    bar.show()
    return bar


def _popup(bar: FilterBar) -> FilterPopup:
    popup = bar.findChild(FilterPopup)
    if popup is None or not popup.isVisible():
        bar.filters.click()
    popup = bar.findChild(FilterPopup)
    assert popup is not None
    return popup


def _tick(choice: QListWidget, words: str) -> None:
    choice.findItems(words, Qt.MatchFlag.MatchExactly)[0].setCheckState(Qt.CheckState.Checked)


def test_typing_searches_after_a_pause(bar: FilterBar, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(bar.options_changed)
    with qtbot.waitSignal(bar.options_changed):
        qtbot.keyClicks(bar.search, "cracks")
    assert wanted == [MatrixOptions(text="cracks")]


def test_emptying_the_search_takes_it_back(bar: FilterBar, qtbot: QtBot, snapshot: Snapshot) -> None:
    bar.show_matrix(build_matrix(snapshot, MatrixOptions(text="cracks")))
    assert bar.search.text() == "cracks"
    with qtbot.waitSignal(bar.options_changed) as wanted:
        bar.search.clear()
    assert wanted.args == [MatrixOptions()]


def test_controls_ask_for_what_they_say(bar: FilterBar, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(bar.options_changed)
    bar.least.setValue(3)
    qtbot.mouseClick(bar.contested, Qt.MouseButton.LeftButton, pos=bar.contested.rect().center() / 4)
    qtbot.mouseClick(bar.layout_, Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar._layout.rows, Qt.Key.Key_Down)
    bar.order.setFocus()
    qtbot.keyClick(bar.order, Qt.Key.Key_Down)
    assert wanted[0] == MatrixOptions(min_articles=3)
    assert wanted[-1] == MatrixOptions(min_articles=3, contested_only=True, rows=RowsBy.OUTLET, order=Order.COVERAGE)
    assert (type(wanted[-1].rows), type(wanted[-1].order)) == (RowsBy, Order)  # Qt hands words back as mere strings


def test_a_long_list_is_narrowed_as_one_types(bar: FilterBar, qtbot: QtBot, snapshot: Snapshot) -> None:
    bar.show_matrix(build_matrix(snapshot, MatrixOptions(speakers=("s4",))))
    qtbot.mouseClick(bar.filters, Qt.MouseButton.LeftButton)
    popup = _popup(bar)
    field = next(f for f in popup.findChildren(QLineEdit) if f.accessibleName() == "Find in: Speakers")
    qtbot.keyClicks(field, "brandt")
    shown = [item.text() for i in range(popup.speakers.count()) if not (item := popup.speakers.item(i)).isHidden()]
    assert shown == ["Ilse Brandt"]
    assert popup.speakers.ticked() == ("s4",)  # what is out of sight stays as it was


def test_the_popup_filters_by_what_is_ticked(bar: FilterBar, emitted: Recorder, snapshot: Snapshot) -> None:
    wanted = emitted(bar.options_changed)
    popup = _popup(bar)
    _tick(popup.stances, "disputes")
    _tick(popup.speakers, "Lakeworks")
    _tick(popup.outlets, "The Orsa Courier")
    _tick(popup.sets, "papers")
    popup.dated.setChecked(True)
    popup.since.setDate(QDate(2023, 5, 4))
    assert wanted[-1] == MatrixOptions(
        stances=(Stance.DISPUTES,), speakers=("s4",), outlets=("The Orsa Courier",), sets=("papers",),
        since="2023-05-04", until="2023-05-05",
    )  # fmt: skip
    matrix = build_matrix(snapshot, wanted[-1])
    bar.show_matrix(matrix)
    assert bar.filters.text() == "Filters (5)"
    assert bar.count.text() == "1 of 10 claims shown"
    assert [r.date for r in matrix.rows] == ["2023-05-05"]


def test_doubtful_passages_are_left_out_by_a_tick(bar: FilterBar, emitted: Recorder) -> None:
    wanted = emitted(bar.options_changed)
    _popup(bar).sure.setChecked(True)
    assert wanted == [MatrixOptions(sure_only=True)]
    bar.show_matrix(build_matrix(doubted(CRACKS), wanted[-1]))
    assert (bar.filters.text(), bar.count.text()) == ("Filters (1)", "9 of 10 claims shown")
    assert _popup(bar).sure.isChecked()
    bar.clear.click()
    assert wanted[-1] == MatrixOptions()


def test_the_legend_tells_how_a_doubtful_cell_looks(bar: FilterBar) -> None:
    shapes = bar.legend.findChildren(DoubtShape)
    assert [s.accessibleName().split(":")[0] for s in shapes] == ["doubtful"]
    assert "doubtful" in [label.text() for label in bar.legend.findChildren(QLabel)]


def test_the_open_lists_keep_their_place(bar: FilterBar, snapshot: Snapshot) -> None:
    popup = _popup(bar)
    popup.speakers.setCurrentRow(4)
    bar.show_matrix(build_matrix(snapshot, MatrixOptions(speakers=("s4",))))
    assert popup.speakers.currentRow() == 4
    assert popup.speakers.ticked() == ("s4",)


def test_clear_is_there_when_a_filter_is_and_keeps_the_arrangement(
    bar: FilterBar, qtbot: QtBot, emitted: Recorder, snapshot: Snapshot
) -> None:
    wanted = emitted(bar.options_changed)
    assert not bar.clear.isVisible()
    filtered = MatrixOptions(min_articles=2, contested_only=True, transposed=True, order=Order.COVERAGE)
    bar.show_matrix(build_matrix(snapshot, filtered))
    assert bar.clear.isVisible()
    assert bar.count.text() == "2 of 10 claims shown"
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert wanted == [MatrixOptions(transposed=True, order=Order.COVERAGE)]


def test_showing_options_asks_for_nothing(bar: FilterBar, emitted: Recorder, snapshot: Snapshot) -> None:
    wanted = emitted(bar.options_changed)
    bar.show_matrix(
        build_matrix(
            snapshot,
            MatrixOptions(
                rows=RowsBy.OUTLET,
                transposed=True,
                fold_single=False,
                min_articles=2,
                contested_only=True,
                stances=(Stance.HEDGES,),
                speakers=("s1",),
                text="e",
                order=Order.APPEARANCE,
                since="2023-05-01",
            ),
        )
    )
    assert not wanted


def test_nothing_is_nameless(bar: FilterBar) -> None:
    assert nameless(bar) == []
    assert nameless(_popup(bar)) == []


@pytest.mark.parametrize("width", [1280, 900, 640, 420, 300])
def test_in_a_narrow_window_no_control_is_lost(bar: FilterBar, qtbot: QtBot, width: int) -> None:
    bar.resize(width, 80)
    qtbot.waitUntil(lambda: bar.row.width() <= width)
    controls = (bar.filters, bar.order, bar.fold, bar.contested, bar.least, bar.transpose)
    inside = [c for c in controls if c.window() is bar.window()]
    assert all(c.geometry().right() <= bar.row.width() for c in (*inside, bar.search) if c.isVisible())
    assert bar.search.width() >= 100
    assert bar.row.more.isVisible() == (len(inside) < len(controls))
    assert len(inside) == len(controls) or width < 1280
    if len(inside) < len(controls):
        bar.row.more.click()
        assert all(c.isVisible() for c in controls)
        QApplication.activePopupWidget().close()


def test_escape_empties_the_search(bar: FilterBar, qtbot: QtBot) -> None:
    bar.search.setText("dam")
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.search.text() == ""
