"""The table of articles: corrected in place, many at once."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import GradeOf, NoteOn, RemoveArticles, SetArticleField, SetGrade, SetNote, Together
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.models.articles import DATE, HEADERS
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.context_menu import ContextMenu
from samples import ARTICLE_IDS

from .conftest import Recorder, action, nameless, on_screen, write

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ArticlesView:
    view = ArticlesView()
    view.set_snapshot(snapshot)
    return on_screen(qtbot, view, 1000, 400)


def _index(view: ArticlesView, key: str, column: int) -> QModelIndex:
    row = [a.id for a in view.model.articles].index(ARTICLE_IDS[key])
    return view.sorted.mapFromSource(view.model.index(row, column))


def _type(view: ArticlesView, qtbot: QtBot, index: QModelIndex, text: str) -> None:
    flag = QItemSelectionModel.SelectionFlag
    chosen = flag.NoUpdate if view.selected() else flag.ClearAndSelect | flag.Rows
    view.table.selectionModel().setCurrentIndex(index, chosen)
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = view.table.viewport().findChildren(QLineEdit)[-1]
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.table.state() is not QAbstractItemView.State.EditingState)


def test_one_cell_is_corrected_in_place(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    _type(view, qtbot, _index(view, "blog", 0), "  A cellar  blog ")
    assert edits == [SetArticleField((ARTICLE_IDS["blog"],), "outlet", "A cellar blog")]


def test_what_is_being_typed_stays_while_more_articles_come(
    view: ArticlesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    rest = tuple(a for a in snapshot.articles if a.id != ARTICLE_IDS["wire"])
    view.set_snapshot(replace(snapshot, articles=rest))
    view.table.setCurrentIndex(_index(view, "blog", 0))
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = view.table.viewport().findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, "A cellar ")
    view.set_snapshot(snapshot)
    assert QApplication.focusWidget() is editor
    qtbot.keyClicks(editor, "blog")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(edits))
    assert edits == [SetArticleField((ARTICLE_IDS["blog"],), "outlet", "A cellar blog")]
    qtbot.waitUntil(lambda: len(view.model.articles) == len(snapshot.articles))


def test_many_selected_rows_are_set_at_once(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    rows = sorted(_index(view, key, 0).row() for key in ("courier", "later", "herald"))
    spots = [view.table.visualRect(view.sorted.index(row, 2)).center() for row in rows]
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=spots[0])
    for spot in spots[1:]:
        qtbot.mouseClick(view.table.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, spot)
    expected = view.selected()
    assert len(expected) == 3
    _type(view, qtbot, _index(view, "herald", 1), "2023-05-04")
    assert edits == [SetArticleField(expected, "published", "2023-05-04")]


def test_an_invalid_date_is_explained_and_changes_nothing(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    _type(view, qtbot, _index(view, "wire", 1), "May 2nd")
    assert not edits
    assert view.problem.isVisible()
    assert "“May 2nd” is no date" in view.problem.text()
    assert _index(view, "wire", 1).data() == "2023-05-02"
    _type(view, qtbot, _index(view, "wire", 1), "2023-05-01/2023-05-02")
    assert edits == [SetArticleField((ARTICLE_IDS["wire"],), "published", "2023-05-01/2023-05-02")]
    assert not view.problem.isVisible()


def test_an_emptied_field_is_not_known_and_the_same_value_is_no_edit(
    view: ArticlesView, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    _type(view, qtbot, _index(view, "wire", 0), "Northern Wire")
    assert not edits
    _type(view, qtbot, _index(view, "wire", 0), " ")
    assert edits == [SetArticleField((ARTICLE_IDS["wire"],), "outlet", None)]


def test_a_click_and_enter_ask_for_the_article(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.article_chosen)
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(_index(view, "wire", 2)).center())
    view.table.setCurrentIndex(_index(view, "radio", 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert chosen == [ARTICLE_IDS["wire"], ARTICLE_IDS["radio"]]


def test_the_menu_acts_on_all_selected(view: ArticlesView, emitted: Recorder, qtbot: QtBot) -> None:
    again, edits = emitted(view.read_again_requested), emitted(view.edit_requested)
    view.table.selectAll()
    menu = QMenu(view)
    view.fill_menu(menu, _index(view, "wire", 0))
    action(menu, "Read 6 articles again").trigger()
    action(menu, "Remove 6 articles").trigger()
    assert again == [view.selected()]
    assert edits == [RemoveArticles(view.selected())]
    view.table.clearSelection()
    view.table.selectRow(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert edits[-1] == RemoveArticles(view.selected())


def test_sorting_goes_by_what_is_shown(view: ArticlesView, snapshot: Snapshot) -> None:
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    outlets = [view.sorted.index(r, 0).data() for r in range(6)]
    assert outlets == sorted(outlets, key=str.casefold)
    view.table.selectRow(2)
    before = view.selected()
    view.set_snapshot(snapshot)
    assert view.selected() == before


def test_says_what_to_do_without_articles(view: ArticlesView) -> None:
    assert nameless(view) == []
    view.set_snapshot(Snapshot())
    assert view.empty.isVisible()
    assert not view.table.isVisible()


def test_by_keys_alone_several_rows_are_set(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.table.setCurrentIndex(view.sorted.index(0, 0))
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    chosen = view.selected()
    assert len(chosen) == 3
    assert view.table.currentIndex().column() == 1
    _type(view, qtbot, view.table.currentIndex(), "2023-05-04")
    assert edits == [SetArticleField(chosen, "published", "2023-05-04")]
    for _ in range(9):
        qtbot.keyClick(view.table, Qt.Key.Key_Left)
    assert view.table.currentIndex().column() == 0
    assert view.selected() == chosen


def test_one_key_grades_all_selected_articles(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.table.selectRow(0)
    view.table.setFocus()
    ids = view.selected()
    qtbot.keyClick(view.table, Qt.Key.Key_B)
    qtbot.keyClick(view.table, Qt.Key.Key_3)
    qtbot.keyClick(view.table, Qt.Key.Key_0)
    assert edits == [
        SetGrade(ids, GradeOf.RELIABILITY, "B"),
        SetGrade(ids, GradeOf.CREDIBILITY, "3"),
        Together((SetGrade(ids, GradeOf.RELIABILITY, None), SetGrade(ids, GradeOf.CREDIBILITY, None))),
    ]


def test_grade_and_note_are_shown_and_a_note_is_written_in_place(
    view: ArticlesView, qtbot: QtBot, emitted: Recorder, snapshot: Snapshot
) -> None:
    edits = emitted(view.edit_requested)
    graded = tuple(replace(a, reliability="B", note="first report") for a in snapshot.articles)
    view.set_snapshot(replace(snapshot, articles=graded))
    grade, note = HEADERS.index("Grade"), HEADERS.index("Note")
    assert {view.model.index(row, grade).data() for row in range(6)} == {"B–"}
    assert view.model.index(0, note).data() == "first report"
    _type(view, qtbot, _index(view, "blog", note), "who is the friend?")
    assert edits == [SetNote(NoteOn.ARTICLE, ARTICLE_IDS["blog"], "who is the friend?")]


def test_two_selected_articles_can_be_compared(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.comparison_wanted)
    menu = QMenu()
    view.table.selectRow(1)
    view.fill_menu(menu, view.sorted.index(1, 0))
    assert not [a for a in menu.actions() if a.text().startswith("Compare")]
    flags = QItemSelectionModel.SelectionFlag
    view.table.selectionModel().select(view.sorted.index(2, 0), flags.Select | flags.Rows)
    menu.clear()
    view.fill_menu(menu, view.sorted.index(1, 0))
    action(menu, "Compare the two texts").trigger()
    assert wanted == [view.selected()]


@pytest.mark.parametrize("inside", [False, True])
def test_a_grade_key_ends_the_menu_and_what_it_opened(
    view: ArticlesView, qtbot: QtBot, emitted: Recorder, inside: bool
) -> None:
    """``inside``: the list of grades is open."""
    edits = emitted(view.edit_requested)
    view.table.selectRow(1)
    (article,) = view.selected()
    menu = ContextMenu(view)
    view.fill_menu(menu, view.sorted.index(1, 0))
    menu.popup(view.mapToGlobal(view.rect().center()))
    grading = next(a.menu() for a in menu.actions() if a.menu())
    if inside:
        menu.setActiveAction(grading.menuAction())
        qtbot.keyClick(menu, Qt.Key.Key_Right)
        qtbot.waitUntil(grading.isVisible)
    qtbot.keyClick(grading if inside else menu, Qt.Key.Key_B)
    assert edits == [SetGrade((article,), GradeOf.RELIABILITY, "B")]
    assert not menu.isVisible()
    assert not grading.isVisible()
    assert QApplication.activePopupWidget() is None


def test_a_day_in_words_is_taken_and_said_how_it_is_understood(
    view: ArticlesView, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    for typed, iso in (("5. März 2026", "2026-03-05"), ("Thursday, March 5th, 2026", "2026-03-05")):
        view.table.setCurrentIndex(_index(view, "wire", DATE))
        qtbot.keyClick(view.table, Qt.Key.Key_F2)
        editor = view.table.viewport().findChildren(QLineEdit)[-1]
        editor.selectAll()
        write(editor, typed)
        assert view.hint.text() == "Understood as Thursday, 2026-03-05."
        assert not view.problem.isVisible()
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not view.hint.text().startswith("Understood"))
        assert edits.pop() == SetArticleField((ARTICLE_IDS["wire"],), "published", iso)


def test_the_current_cell_stays_while_more_articles_come(view: ArticlesView, snapshot: Snapshot) -> None:
    view.set_snapshot(replace(snapshot, articles=tuple(a for a in snapshot.articles if a.id != ARTICLE_IDS["wire"])))
    view.table.setCurrentIndex(_index(view, "blog", DATE))
    view.set_snapshot(snapshot)
    assert view.table.currentIndex() == _index(view, "blog", DATE)
    assert view.selected() == (ARTICLE_IDS["blog"],)
    view.set_snapshot(replace(snapshot, articles=tuple(a for a in snapshot.articles if a.id != ARTICLE_IDS["blog"])))
    assert not view.table.currentIndex().isValid()


def test_a_menu_is_for_the_article_it_was_opened_on_whatever_comes_meanwhile(
    view: ArticlesView, snapshot: Snapshot, emitted: Recorder
) -> None:
    chosen = emitted(view.article_chosen)
    view.set_snapshot(replace(snapshot, articles=tuple(a for a in snapshot.articles if a.id != ARTICLE_IDS["wire"])))
    menu = QMenu()
    view.fill_menu(menu, _index(view, "blog", 0))
    view.set_snapshot(snapshot)
    action(menu, "Show article").trigger()
    assert chosen == [ARTICLE_IDS["blog"]]
    action(menu, "Correct").trigger()
    assert view.table.state() is not QAbstractItemView.State.EditingState, "the row may be another by now"


def test_an_article_that_was_just_removed_is_gone_to_no_more(
    view: ArticlesView, snapshot: Snapshot, emitted: Recorder
) -> None:
    chosen = emitted(view.article_chosen)
    view.set_snapshot(replace(snapshot, articles=tuple(a for a in snapshot.articles if a.id != ARTICLE_IDS["blog"])))
    view.go_to(ARTICLE_IDS["blog"])
    assert not chosen
    view.go_to(ARTICLE_IDS["wire"])
    assert chosen == [ARTICLE_IDS["wire"]]
