"""The matrix view under a real mouse and real keys."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from claimgrid.domain.article import By, Known
from claimgrid.domain.columns import FOLDED
from claimgrid.domain.edits import MergeClaims, RenameClaim, SetChecked, SetStance
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions, Order, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.models.matrix import dates_text
from claimgrid.ui.theme import load
from claimgrid.ui.views import matrix_cells
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.matrix_menus import fill_cell_menu
from claimgrid.ui.views.shapes import bold
from samples import ARTICLE_IDS, CRACKS, claim_id, doubted, sample_snapshot

from .conftest import Recorder, action, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> MatrixView:
    view = MatrixView()
    view.set_matrix(build_matrix(snapshot))
    return on_screen(qtbot, view, 1280, 640)


def _index(view: MatrixView, source: str, claim: str) -> QModelIndex:
    return view.table.grid.index_of((ARTICLE_IDS[source], claim_id(claim)))


def _click(qtbot: QtBot, view: MatrixView, index: QModelIndex) -> None:
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(index).center())


def _press(qtbot: QtBot, view: MatrixView, key: Qt.Key) -> None:
    qtbot.keyClick(view.table, key)


def _click_header(qtbot: QtBot, view: MatrixView, key: str, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    header = view.table.horizontalHeader()
    section = [c.key for c in view.matrix.columns].index(key)
    spot = QPoint(header.sectionViewportPosition(section) + 20, header.height() - 20)
    qtbot.mouseClick(header.viewport(), LEFT, modifier, spot)


def test_a_click_tells_the_passages_of_the_cell(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.cell_chosen)
    index = _index(view, "courier", "Lakeworks knew")
    _click(qtbot, view, index)
    assert chosen == [view.matrix.cells[ARTICLE_IDS["courier"], claim_id("Lakeworks knew")].passages]
    assert len(chosen[0]) == 2
    _click(qtbot, view, _index(view, "blog", "People died"))
    assert len(chosen) == 1  # a silent cell has no words


def test_arrows_and_enter_do_what_the_mouse_does(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.cell_chosen)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.grid.index(0, 0))
    _press(qtbot, view, Qt.Key.Key_Right)
    _press(qtbot, view, Qt.Key.Key_Down)
    assert not chosen
    _press(qtbot, view, Qt.Key.Key_Return)
    assert chosen == [view.table.grid.cell(view.table.grid.index(1, 1)).passages]


def test_six_columns_fit_a_small_screen(view: MatrixView) -> None:
    widths = [view.table.columnWidth(i) for i in range(view.table.grid.columnCount())]
    assert all(140 <= w <= 180 for w in widths)
    assert view.table.viewport().width() >= 6 * widths[0]


def test_wide_labels_wrap_and_are_never_wider_than_the_column(view: MatrixView, snapshot: Snapshot) -> None:
    longest = (
        "The water that left the lake in the night of the second of May will reach the town of Tibro by Friday noon"
    )
    claims = tuple(replace(c, label=longest) if c.label.startswith("The water") else c for c in snapshot.claims)
    view.set_matrix(build_matrix(replace(snapshot, claims=claims)))
    header = view.table.horizontalHeader()
    assert header.height() >= header.fontMetrics().height() * 4
    section = next(i for i, c in enumerate(view.matrix.columns) if c.label == longest)
    tip = view.table.grid.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    lines = tip.splitlines()
    assert " ".join(lines).startswith(longest)
    assert max(map(len, lines)) <= 90, "Qt wraps no tip"


@pytest.mark.parametrize("transposed", [False, True])
def test_what_is_selected_stays_so_while_articles_come_in(
    view: MatrixView, snapshot: Snapshot, transposed: bool
) -> None:
    options = MatrixOptions(transposed=transposed, fold_single=False, order=Order.APPEARANCE)
    late = ARTICLE_IDS["wire"]
    fewer = build_matrix(
        replace(
            snapshot,
            articles=tuple(a for a in snapshot.articles if a.id != late),
            passages=tuple(p for p in snapshot.passages if p.article != late),
            estimates=tuple(e for e in snapshot.estimates if e.article != late),
        ),
        options,
    )
    view.set_matrix(fewer)
    table, flags = view.table, QItemSelectionModel.SelectionFlag
    whole = flags.Select | (flags.Rows if transposed else flags.Columns)
    claims = (view.matrix.columns[0].key, view.matrix.columns[2].key)
    table.selectionModel().clear()
    for place in (0, 2):
        index = table.grid.index(place, 0) if transposed else table.grid.index(0, place)
        table.selectionModel().setCurrentIndex(index, whole)
    view.set_matrix(build_matrix(snapshot, options))
    assert {c.key for c in table.chosen_claims()} == set(claims)
    selection = table.selectionModel()
    assert len(selection.selectedRows() if transposed else selection.selectedColumns()) == 2, "the new source too"
    keys = [(row.key, claims[1]) for row in view.matrix.rows[:2]]
    table.selectionModel().clear()
    for cell in keys:
        table.selectionModel().setCurrentIndex(table.grid.index_of(cell), flags.Select)
    view.set_matrix(build_matrix(snapshot, replace(options, transposed=not transposed)))
    chosen = {table.grid.keys(index) for index in table.selectionModel().selectedIndexes()}
    assert (chosen, table.grid.keys(table.currentIndex())) == (set(keys), keys[1])
    view.set_matrix(build_matrix(snapshot, replace(options, text="nowhere to be found")))
    view.set_matrix(build_matrix(snapshot, options))
    assert not table.chosen_claims()


def test_names_and_labels_take_what_room_there_is_to_spare(view: MatrixView, snapshot: Snapshot, qtbot: QtBot) -> None:
    table, name = view.table, "Rescue service, lower valley"
    across, down = table.horizontalHeader(), table.verticalHeader()
    plain = down.width()
    articles = tuple(
        replace(a, outlet=Known(name, By.HAND, "")) if a.id == ARTICLE_IDS["wire"] else a for a in snapshot.articles
    )
    view.set_matrix(build_matrix(replace(snapshot, articles=articles)))
    assert down.width() >= QFontMetrics(bold(down.font())).horizontalAdvance(name) + 15 > plain
    view.set_matrix(build_matrix(snapshot, MatrixOptions(rows=RowsBy.SPEAKER)))
    line = max(map(dates_text, view.matrix.rows), key=len)
    assert "articles" in line
    assert down.width() >= QFontMetrics(down.font()).horizontalAdvance(line) + 15
    view.resize(600, 720)
    qtbot.waitUntil(lambda: down.width() == plain)  # the claims need the room
    view.resize(2600, 720)
    qtbot.waitUntil(lambda: across.length() > 180 * across.count())
    assert across.length() <= table.viewport().width()
    assert across.lines == 3
    view.resize(2600, 120 * view.fontMetrics().height())
    qtbot.waitUntil(lambda: across.lines == 5)


def test_the_keyboard_begins_where_the_first_claim_is_carried(
    view: MatrixView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    silent = view.matrix.rows[0].key
    first = view.matrix.columns[0].key
    assert (silent, first) in view.matrix.cells
    moved = tuple(p for p in snapshot.passages if not (p.article == silent and p.claim == first))
    fresh = MatrixView()
    qtbot.addWidget(fresh)
    fresh.set_matrix(build_matrix(replace(snapshot, passages=moved)))
    assert (silent, first) not in fresh.matrix.cells
    fresh.show()
    fresh.table.setFocus()
    qtbot.waitUntil(fresh.table.hasFocus)
    current = fresh.table.currentIndex()
    assert current.column() == 0
    assert fresh.table.grid.cell(current) is not None


def test_the_selection_stays_when_contents_change(view: MatrixView, snapshot: Snapshot) -> None:
    view.table.setCurrentIndex(_index(view, "wire", "People died"))
    changed = tuple(replace(p, stance=Stance.HEDGES) for p in snapshot.passages)
    view.set_matrix(build_matrix(replace(snapshot, passages=changed)))
    assert view.table.currentIndex() == _index(view, "wire", "People died")


def test_the_current_cell_stays_current_when_the_axes_change(view: MatrixView, snapshot: Snapshot) -> None:
    view.table.setCurrentIndex(_index(view, "wire", "People died"))
    view.set_matrix(build_matrix(snapshot, MatrixOptions(transposed=True, order=Order.APPEARANCE, fold_single=False)))
    assert view.table.currentIndex() == _index(view, "wire", "People died")


def test_t_turns_and_the_button_shows_it(view: MatrixView, qtbot: QtBot, emitted: Recorder, snapshot: Snapshot) -> None:
    wanted = emitted(view.options_changed)
    view.table.setFocus()
    _press(qtbot, view, Qt.Key.Key_T)
    assert wanted == [MatrixOptions(transposed=True)]
    view.set_matrix(build_matrix(snapshot, wanted[0]))
    assert view.bar.transpose.isChecked()
    assert view.table.grid.rowCount() == len(view.matrix.columns)
    assert len(wanted) == 1  # showing it asks for nothing


def test_the_folded_column_unfolds_and_folds(
    view: MatrixView, qtbot: QtBot, emitted: Recorder, snapshot: Snapshot
) -> None:
    wanted = emitted(view.options_changed)
    assert view.matrix.columns[-1].label == "only one source: 4"
    _click_header(qtbot, view, FOLDED)
    assert wanted == [MatrixOptions(fold_single=False)]
    view.set_matrix(build_matrix(snapshot, wanted[0]))
    qtbot.mouseClick(view.bar.fold, LEFT)
    assert wanted[-1] == MatrixOptions()


def test_enter_on_an_empty_folded_cell_unfolds(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.options_changed)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.grid.index_of((ARTICLE_IDS["wire"], FOLDED)))
    _press(qtbot, view, Qt.Key.Key_Return)
    assert wanted == [MatrixOptions(fold_single=False)]


def test_f2_renames_in_place(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.table.setFocus()
    view.table.setCurrentIndex(_index(view, "wire", "People died"))
    _press(qtbot, view, Qt.Key.Key_F2)
    editor = view.table.horizontalHeader().findChild(QLineEdit)
    assert editor.text() == "People died in the flood"
    qtbot.keyClicks(editor, "  People  drowned ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert edits == [RenameClaim(claim_id("People died"), "People drowned")]


def test_escape_and_an_unchanged_name_change_nothing(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    header = view.table.horizontalHeader()
    view.table.setCurrentIndex(_index(view, "wire", "People died"))
    for keys, last in (("Other words", Qt.Key.Key_Escape), ("People died in the flood", Qt.Key.Key_Return)):
        view.table.act("rename")
        editor = next(e for e in header.findChildren(QLineEdit) if e.isVisible())
        qtbot.keyClicks(editor, keys)
        qtbot.keyClick(editor, last)
    assert not edits


def test_two_headers_and_m_merge(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    _click_header(qtbot, view, claim_id("The water"))
    view.table.act("merge")
    assert not edits  # one claim is no merge
    _click_header(qtbot, view, claim_id("Thousands"), CTRL)
    assert [c.label[:9] for c in view.table.chosen_claims()] == ["The water", "Thousands"]
    _press(qtbot, view, Qt.Key.Key_M)
    assert edits == [MergeClaims(claim_id("The water"), (claim_id("Thousands"),))]


def test_cells_selected_by_keys_merge_their_claims(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.grid.index(1, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    _press(qtbot, view, Qt.Key.Key_M)
    first, second = view.matrix.columns[:2]
    assert edits == [MergeClaims(first.key, (second.key,))]


def test_the_folded_column_takes_no_part_in_a_merge(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    _click_header(qtbot, view, claim_id("Thousands"))
    _click_header(qtbot, view, FOLDED, CTRL)
    _press(qtbot, view, Qt.Key.Key_M)
    assert not edits


def test_a_claim_that_moves_is_headed_by_its_new_number(view: MatrixView, qtbot: QtBot, snapshot: Snapshot) -> None:
    def heads(shown: MatrixView) -> QImage:
        return shown.table.horizontalHeader().grab().toImage()

    heads(view)
    by_name = build_matrix(snapshot, MatrixOptions(order=Order.LABEL))
    view.set_matrix(by_name)
    fresh = MatrixView()
    fresh.set_matrix(by_name)
    assert heads(view) == heads(on_screen(qtbot, fresh, 1280, 640))


def test_the_menu_of_a_cell_sets_stance_and_check(view: MatrixView, emitted: Recorder) -> None:
    edits, copies = emitted(view.edit_requested), emitted(view.copy_requested)
    index = _index(view, "blog", "Soldiers were")
    cell = view.table.grid.cell(index)
    menu = QMenu(view)
    view.table.setCurrentIndex(index)
    fill_cell_menu(view.table, menu, index)
    action(action(menu, "Set stance").menu(), "Disputes\t4").trigger()
    action(menu, "Mark as checked\tC").trigger()
    action(menu, "Copy the cell\tCtrl+C").trigger()
    assert edits == [SetStance(cell.passages, Stance.DISPUTES), SetChecked(cell.passages, True)]
    assert copies == [(view.table.grid.keys(index),)]


def test_a_stance_is_seen_as_colour_and_a_silent_cell_is_blank(view: MatrixView) -> None:
    image = view.table.viewport().grab().toImage()

    def colours(index: QModelIndex) -> set[str]:
        area = view.table.visualRect(index).adjusted(8, 8, -8, -8)
        return {
            image.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }

    theme = load("light")
    disputed = colours(_index(view, "later", "Lakeworks knew"))
    assert {theme.tints["disputes"], theme.inks["disputes"]} <= disputed
    assert colours(_index(view, "blog", "People died")) == {theme.colours["base"]}


def test_a_doubtful_cell_has_no_ground_but_a_broken_line_and_the_claim_a_question_mark(view: MatrixView) -> None:
    theme = load("light")

    def seen() -> tuple[QImage, QImage]:
        index = _index(view, "later", "Lakeworks knew")
        header, section = view.table.horizontalHeader(), index.column()
        place = QRect(header.sectionViewportPosition(section), 0, header.sectionSize(section), header.height())
        return view.table.viewport().grab(view.table.visualRect(index)).toImage(), header.viewport().grab(
            place
        ).toImage()

    def runs(image: QImage) -> int:
        """How often the upper edge of the card begins again."""
        line = [image.pixelColor(x, 3).name() != theme.colours["base"] for x in range(10, image.width() - 10)]
        return sum(now and not before for before, now in pairwise(line))

    _sure, plain_head = seen()
    view.set_matrix(build_matrix(doubted(CRACKS), view.matrix.options))
    cell, head = seen()
    assert _rows_of_colour(cell, theme.tints["disputes"]) == 0
    assert _rows_of_colour(cell, theme.inks["disputes"]) > 5
    assert runs(cell) > 5
    assert head != plain_head, "it is only perhaps contested"


def _rows_of_colour(image: QImage, name: str) -> int:
    return sum(any(image.pixelColor(x, y).name() == name for x in range(image.width())) for y in range(image.height()))


def test_claims_that_answer_one_question_stand_under_one_band(view: MatrixView, snapshot: Snapshot) -> None:
    header, band = view.table.horizontalHeader(), load("light").colours["band"]
    view.set_matrix(build_matrix(replace(snapshot, estimates=())))
    assert _rows_of_colour(header.grab().toImage(), band) == 0
    view.set_matrix(build_matrix(snapshot))
    assert [c.question for c in view.matrix.columns].count("troops, present") == 2
    assert _rows_of_colour(header.grab().toImage(), band) > 8


def test_says_what_to_do_where_there_is_nothing(view: MatrixView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.options_changed)
    view.set_matrix(build_matrix(Snapshot()))
    assert "Drop a folder" in view.empty.text.text()
    assert not view.table.isVisible()
    view.set_matrix(build_matrix(sample_snapshot(), MatrixOptions(text="no such words")))
    assert view.empty.title.text() == "The filters leave nothing"
    qtbot.mouseClick(view.empty.button, LEFT)
    assert wanted == [MatrixOptions()]


def test_nothing_is_nameless(view: MatrixView) -> None:
    assert nameless(view) == []


def test_the_current_cell_stays_in_sight_when_the_words_take_their_room(view: MatrixView, qtbot: QtBot) -> None:
    view.resize(1280, 420)
    last = view.table.grid.index(view.table.grid.rowCount() - 1, 0)
    view.table.setCurrentIndex(last)
    view.resize(1280, 300)
    inside = view.table.viewport().rect()
    qtbot.waitUntil(lambda: inside.contains(view.table.visualRect(last).center()))


def test_a_screen_full_of_new_cells_is_painted_whole_in_several_strokes_and_then_rests(
    qtbot: QtBot, view: MatrixView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.table.selectAll()
    view.table.repaint()
    whole = view.table.grab().toImage()
    monkeypatch.setattr(matrix_cells, "_STROKE", 0.0)  # one new cell a stroke
    view.table._cells._cards.clear()
    view.table.viewport().update()
    qtbot.waitUntil(lambda: len(view.table._cells._cards) > 1 and not view.table._cells._is_behind)
    assert view.table.grab().toImage() == whole
