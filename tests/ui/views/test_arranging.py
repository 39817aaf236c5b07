"""Laying the matrix out under a real mouse and real keys: several cells, pins, dragging, topics, what if, saved views."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import MovePassages, SetChecked, SetStance, SetTopic, SplitClaim
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import Content, MatrixOptions, Order, RowOrder, RowsBy, SavedView
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.models.matrix import MatrixModel
from claimgrid.ui.theme import load
from claimgrid.ui.views.field_popup import FieldPopup
from claimgrid.ui.views.filters import FilterBar
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.matrix_menus import fill_source_menu
from samples import ARTICLE_IDS, CRACKS, DEAD, SENT, TIBRO, sample_snapshot

from .conftest import Recorder, action, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton
SELECT = QItemSelectionModel.SelectionFlag.Select


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> MatrixView:
    """A matrix that carries out what it is asked for, as the window does."""
    view = MatrixView()
    view.options_changed.connect(lambda options: view.set_matrix(build_matrix(snapshot, options)))
    view.set_matrix(build_matrix(snapshot))
    on_screen(qtbot, view, 1280, 640)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.grid.index(0, 0))
    return view


def shown(view: MatrixView) -> list[str]:
    return [c.key for c in view.matrix.columns]


def choose(view: MatrixView, *cells: tuple[str, str]) -> tuple[str, ...]:
    """Select these cells; returns the passages behind them."""
    table = view.table
    first = table.grid.index_of((ARTICLE_IDS[cells[0][0]], cells[0][1]))
    table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    for source, claim in cells[1:]:
        table.selectionModel().select(table.grid.index_of((ARTICLE_IDS[source], claim)), SELECT)
    return tuple(p for source, claim in cells for p in view.matrix.cells[ARTICLE_IDS[source], claim].passages)


def drag(qtbot: QtBot, view: MatrixView, old: int, new: int) -> None:
    """Drag the head of a claim onto another with the mouse."""
    header = view.table.horizontalHeader()
    height = header.height() - 15
    start = QPoint(header.sectionViewportPosition(old) + 30, height)
    end = QPoint(header.sectionViewportPosition(new) + header.sectionSize(new) - 10, height)
    qtbot.mousePress(header.viewport(), LEFT, pos=start)
    for step in range(1, 9):
        qtbot.mouseMove(header.viewport(), start + (end - start) * step / 8)
    qtbot.mouseRelease(header.viewport(), LEFT, pos=end)
    qtbot.wait(10)


def test_c_marks_all_chosen_cells_as_checked_in_one_edit(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    passages = choose(view, ("courier", CRACKS), ("later", CRACKS), ("courier", SENT))
    qtbot.keyClick(view.table, Qt.Key.Key_C)
    assert len(edits) == 1
    assert isinstance(edits[0], SetChecked)
    assert edits[0].checked
    assert set(edits[0].passages) == set(passages)


def test_digits_set_the_stance_of_all_chosen_cells(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    for key, stance in zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Stance, strict=True):
        passages = choose(view, ("blog", CRACKS), ("wire", CRACKS))
        qtbot.keyClick(view.table, key)
        assert edits[-1] == SetStance(passages, stance)


def test_control_c_copies_just_the_chosen_cells(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    copied = emitted(view.copy_requested)
    choose(view, ("courier", CRACKS), ("wire", DEAD))
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [set(keys) for keys in copied] == [{(ARTICLE_IDS["courier"], CRACKS), (ARTICLE_IDS["wire"], DEAD)}]


def popup() -> QWidget:
    found = QApplication.activePopupWidget()
    assert isinstance(found, FieldPopup)
    return found


def type_into(qtbot: QtBot, widget: QWidget, words: str) -> None:
    field = widget if isinstance(widget, QLineEdit) else widget.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_v_moves_the_passages_of_all_chosen_cells(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    passages = choose(view, ("courier", CRACKS), ("wire", DEAD))
    qtbot.keyClick(view.table, Qt.Key.Key_V)
    assert nameless(popup()) == []
    type_into(qtbot, popup().field, "The water will reach Tibro by Friday")
    assert edits == [MovePassages(passages, TIBRO)]


def test_a_new_name_splits_passages_of_one_claim_off(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    passages = choose(view, ("courier", CRACKS), ("wire", CRACKS))
    qtbot.keyClick(view.table, Qt.Key.Key_V)
    type_into(qtbot, popup().field, "Warned in March")
    assert edits == [SplitClaim(CRACKS, passages, "Warned in March")]


def test_g_sets_the_topic_of_the_chosen_claims(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    choose(view, ("courier", CRACKS), ("wire", DEAD))
    qtbot.keyClick(view.table, Qt.Key.Key_G)
    type_into(qtbot, popup().field, "the dam")
    choose(view, ("courier", CRACKS))
    qtbot.keyClick(view.table, Qt.Key.Key_G)
    type_into(qtbot, popup().field, "")
    assert edits == [SetTopic((CRACKS, DEAD), "the dam"), SetTopic((CRACKS,), None)]


def test_p_pins_a_claim_which_stays_in_sight_while_the_rest_scrolls(view: MatrixView, qtbot: QtBot) -> None:
    view.resize(760, 640)
    choose(view, ("courier", TIBRO))
    qtbot.keyClick(view.table, Qt.Key.Key_P)
    table, pane = view.table, view.table.pane
    assert shown(view)[0] == TIBRO
    assert pane.isVisible()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert pane.columnViewportPosition(0) == 0
    assert pane.geometry().left() == table.frameWidth() + table.verticalHeader().width()
    assert table.visualRect(table.grid.index(0, 0)).right() < 0
    choose(view, ("courier", TIBRO))
    assert table.horizontalScrollBar().value() == table.horizontalScrollBar().maximum()  # it is in sight: no scrolling
    qtbot.keyClick(view.table, Qt.Key.Key_P)
    assert not pane.isVisible()


def test_a_click_into_the_pinned_strip_chooses_its_cell(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    view.options_changed.emit(MatrixOptions(pinned=(TIBRO,)))
    chosen = emitted(view.cell_chosen)
    index = view.table.grid.index_of((ARTICLE_IDS["courier"], TIBRO))
    qtbot.mouseClick(view.table.pane.viewport(), LEFT, pos=view.table.pane.visualRect(index).center())
    assert chosen == [view.matrix.cells[ARTICLE_IDS["courier"], TIBRO].passages]
    assert view.table.currentIndex() == index


def test_the_menu_over_the_pinned_strip_is_that_of_the_pinned_cell(view: MatrixView, qtbot: QtBot) -> None:
    view.resize(760, 640)
    view.options_changed.emit(MatrixOptions(pinned=(TIBRO,), fold_single=False))
    table, pane = view.table, view.table.pane
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    index = table.grid.index_of((ARTICLE_IDS["courier"], TIBRO))
    spot = pane.visualRect(index).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, pane.viewport().mapToGlobal(spot))
    QApplication.sendEvent(pane.viewport(), event)
    assert table.currentIndex() == index
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action(menu, "Unpin")
    menu.close()


def test_no_current_cell_lies_under_the_pinned_strip(view: MatrixView, qtbot: QtBot) -> None:
    view.resize(760, 640)
    view.options_changed.emit(MatrixOptions(pinned=(TIBRO,), fold_single=False))
    table = view.table
    table.setCurrentIndex(table.grid.index(0, table.grid.columnCount() - 1))
    for _ in range(table.grid.columnCount() - 2):
        qtbot.keyClick(table, Qt.Key.Key_Left)
        assert table.visualRect(table.currentIndex()).left() >= table.pane.covers() - 1
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.grid.claim_at(table.currentIndex()).key == TIBRO


def test_turned_the_pinned_claims_stay_at_the_top(view: MatrixView) -> None:
    view.resize(900, 420)
    view.options_changed.emit(MatrixOptions(pinned=(TIBRO,), transposed=True, fold_single=False))
    table, pane = view.table, view.table.pane
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table.verticalScrollBar().maximum() > 0
    assert pane.rowViewportPosition(0) == 0
    assert pane.geometry().top() == table.frameWidth() + table.horizontalHeader().height()


def test_h_hides_a_claim_and_it_can_be_had_back(view: MatrixView, qtbot: QtBot) -> None:
    assert not view.bar.hidden.isVisible()
    for claim in (DEAD, TIBRO):
        choose(view, ("courier", claim))
        qtbot.keyClick(view.table, Qt.Key.Key_H)
        assert claim not in shown(view)
    assert view.bar.hidden.text() == "2 hidden"

    def listed() -> list[str]:
        view.bar.hidden.menu().aboutToShow.emit()
        return [a.text() for a in view.bar.hidden.menu().actions() if a.text()]

    assert listed() == ["People died in the flood", "The water will reach Tibro by Friday", "Show all of them again"]
    view.bar.hidden.menu().actions()[0].trigger()
    assert DEAD in shown(view)
    assert TIBRO not in shown(view)
    assert listed() == ["The water will reach Tibro by Friday"]
    view.bar.hidden.menu().actions()[0].trigger()
    assert TIBRO in shown(view)
    assert not view.bar.hidden.isVisible()


def test_clearing_the_filters_leaves_hidden_claims_hidden(view: MatrixView, qtbot: QtBot) -> None:
    choose(view, ("courier", DEAD))
    qtbot.keyClick(view.table, Qt.Key.Key_H)
    assert not view.bar.clear.isVisible(), "hiding is no filter"
    qtbot.mouseClick(view.bar.contested, LEFT, pos=view.bar.contested.rect().center() / 4)
    qtbot.mouseClick(view.bar.clear, LEFT)
    assert not view.matrix.options.contested_only
    assert DEAD not in shown(view)


def test_where_every_claim_is_hidden_it_is_said_how_to_have_them_back(view: MatrixView, snapshot: Snapshot) -> None:
    view.set_matrix(build_matrix(snapshot, MatrixOptions(hidden=tuple(c.id for c in snapshot.claims))))
    assert view.empty.title.text() == "All claims are hidden"
    assert f"“{view.bar.hidden.text()}” above" in view.empty.text.text()
    assert not view.empty.button.isVisible()
    assert view.bar.hidden.isVisible()


def test_what_is_in_force_is_seen_on_its_button(view: MatrixView, snapshot: Snapshot) -> None:
    assert not view.bar.without.property("lit")
    view.set_matrix(build_matrix(snapshot, MatrixOptions(left_out=(ARTICLE_IDS["wire"],), sets=("papers",))))
    assert (view.bar.without.property("lit"), view.bar.filters.property("lit")) == (True, True)
    view.set_matrix(build_matrix(snapshot))
    assert (view.bar.without.property("lit"), view.bar.filters.property("lit")) == (False, False)


def test_a_head_dragged_to_another_place_stays_there(view: MatrixView, qtbot: QtBot) -> None:
    before = shown(view)
    drag(qtbot, view, 0, 2)
    assert shown(view) == [before[1], before[2], before[0], *before[3:]]
    assert view.matrix.options.order is Order.HAND
    assert view.bar.order.currentText() == "As arranged"
    header = view.table.horizontalHeader()
    assert [header.visualIndex(i) for i in range(header.count())] == list(range(header.count()))


def test_alt_and_an_arrow_move_a_claim_and_it_stays_the_current_one(view: MatrixView, qtbot: QtBot) -> None:
    before = shown(view)
    choose(view, ("courier", before[1]))
    qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert shown(view)[1:3] == [before[2], before[1]]
    assert view.table.grid.claim_at(view.table.currentIndex()).key == before[1]
    for _ in range(3):
        qtbot.keyClick(view.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown(view)[0] == before[1]


def test_a_head_dragged_between_pinned_ones_is_pinned(view: MatrixView, qtbot: QtBot) -> None:
    view.options_changed.emit(MatrixOptions(pinned=(TIBRO, DEAD)))
    moved = shown(view)[3]
    view.table.move_claim(3, 1)
    assert shown(view)[:3] == [TIBRO, moved, DEAD]
    assert view.matrix.options.pinned == (TIBRO, moved, DEAD)


def test_cells_show_what_is_asked_for(view: MatrixView) -> None:
    def words(content: Content, source: str, claim: str) -> str:
        view.options_changed.emit(replace(view.matrix.options, content=content))
        return str(view.table.grid.index_of((ARTICLE_IDS[source], claim)).data())

    assert words(Content.WORD, "courier", SENT) == "≥ 2,000"
    assert words(Content.STANCE, "courier", SENT) == "attributes"
    assert words(Content.COUNT, "courier", CRACKS) == "2"
    assert words(Content.FIGURE, "courier", CRACKS) == ""
    assert words(Content.FIGURE, "courier", SENT) == "≥ 2,000"


def test_shading_is_stronger_where_there_are_more_passages(view: MatrixView) -> None:
    view.options_changed.emit(MatrixOptions(content=Content.COVERAGE))
    image = view.table.viewport().grab().toImage()

    def ground(source: str, claim: str) -> int:
        rect = view.table.visualRect(view.table.grid.index_of((ARTICLE_IDS[source], claim)))
        return image.pixelColor(rect.left() + rect.width() * 3 // 5, rect.top() + 8).lightness()

    assert ground("courier", CRACKS) < ground("radio", CRACKS) < load("light").colour("base").lightness()


def test_layout_popup_sets_rows_order_cells_and_topics(view: MatrixView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.bar.layout_, LEFT)
    layout = view.bar._layout
    assert nameless(layout) == []
    for box, times in ((layout.rows, 3), (layout.row_order, 2), (layout.content, 1)):
        for _ in range(times):
            qtbot.keyClick(box, Qt.Key.Key_Down)
    layout.topics.click()
    options = view.matrix.options
    assert (options.rows, options.row_order, options.content) == (RowsBy.SPEAKER, RowOrder.COVERAGE, Content.STANCE)
    assert options.topics
    assert "Ilse Brandt" in {row.name for row in view.matrix.rows}


def test_what_if_takes_an_article_or_a_whole_origin_out_by_its_tick(view: MatrixView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.bar.without, LEFT)
    without = view.bar._without
    lines = {item.text(0): item for item in without._items()}
    origin = next(item for text, item in lines.items() if text.startswith("One origin, 2 articles"))
    origin.setCheckState(0, Qt.CheckState.Unchecked)
    assert {ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]}.isdisjoint(view.matrix.articles)
    assert view.bar.without.text() == "Without 2"
    origin.child(0).setCheckState(0, Qt.CheckState.Checked)  # one of the two counts again
    assert len(view.matrix.articles) == 5
    assert origin.checkState(0) is Qt.CheckState.Checked
    assert [origin.child(i).checkState(0) for i in range(2)] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    qtbot.mouseClick(view.bar.clear, LEFT)
    assert len(view.matrix.articles) == 6
    assert all(item.checkState(0) is Qt.CheckState.Checked for item in without._items())


def test_w_and_the_menu_of_a_source_leave_it_or_its_origin_out(view: MatrixView, qtbot: QtBot) -> None:
    choose(view, ("wire", DEAD))
    row = view.table.grid.source_at(view.table.currentIndex())
    menu = QMenu(view)
    fill_source_menu(view.table, menu, row)
    qtbot.keyClick(view.table, Qt.Key.Key_W)
    assert view.matrix.options.left_out == (ARTICLE_IDS["wire"],)
    action(menu, "What if its whole origin (2 articles)").trigger()
    assert view.matrix.options.left_out_origins == (sample_snapshot().article[ARTICLE_IDS["wire"]].origin,)


def test_s_sorts_the_sources_by_their_stance_on_a_claim(view: MatrixView, qtbot: QtBot) -> None:
    choose(view, ("courier", CRACKS))
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    assert (view.matrix.options.row_order, view.matrix.options.row_claim) == (RowOrder.STANCE, CRACKS)
    assert view.matrix.rows[-1].name == "Delta Herald"  # it says nothing about it


def test_o_asks_for_the_page_of_the_claim(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.claim_wanted)
    choose(view, ("courier", DEAD))
    qtbot.keyClick(view.table, Qt.Key.Key_O)
    assert wanted == [DEAD]


def test_views_are_saved_gone_to_and_forgotten_by_keyboard(qtbot: QtBot, snapshot: Snapshot, emitted: Recorder) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    kept = (SavedView("All"), SavedView("Toll", MatrixOptions(text="toll")))
    bar.show_matrix(build_matrix(replace(snapshot, views=kept)))
    bar.show()
    saved = bar.saved
    went, names, gone = emitted(saved.view_wanted), emitted(saved.save_wanted), emitted(saved.remove_wanted)
    qtbot.mouseClick(bar.views, LEFT)
    assert nameless(saved) == []
    qtbot.keyClicks(saved.name, "  What if  ")
    qtbot.keyClick(saved.name, Qt.Key.Key_Return)
    qtbot.keyClick(saved.list, Qt.Key.Key_Down)
    qtbot.keyClick(saved.list, Qt.Key.Key_Delete)
    qtbot.keyClick(saved.list, Qt.Key.Key_Return)
    assert (names, gone, went) == (["What if"], ["Toll"], [kept[1]])
    assert not saved.isVisible()


@pytest.mark.parametrize("rows", RowsBy)
@pytest.mark.parametrize("transposed", [False, True])
def test_the_model_keeps_to_qts_rules_in_every_layout(qtbot: QtBot, rows: RowsBy, transposed: bool) -> None:
    model = MatrixModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for options in (
        MatrixOptions(rows=rows, transposed=transposed),
        MatrixOptions(
            rows=rows, transposed=transposed, topics=True, pinned=(TIBRO,), hidden=(DEAD,), content=Content.COUNT
        ),
        MatrixOptions(rows=rows, transposed=transposed, left_out=tuple(ARTICLE_IDS.values())),
        MatrixOptions(rows=rows, transposed=transposed, order=Order.HAND, arranged=(TIBRO, DEAD)),
    ):
        model.set_matrix(build_matrix(sample_snapshot(), options))
    assert tester.model() is model
