"""Every act of the tables in ``acts`` is carried out, by its name and by its key."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.domain.chart import ChartOptions, build_chart
from claimgrid.domain.edits import RemoveArticles, RemovePassages, SetChecked, SetGrade, SetStance, Together
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.acts import ARTICLES, CHART, LOOK, WORDS
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.chart import ChartView, NoteField
from claimgrid.ui.views.figure_form import FigureForm
from claimgrid.ui.views.filter_popup import FilterPopup
from claimgrid.ui.views.filters import FilterBar
from claimgrid.ui.views.layout_popup import LayoutPopup
from claimgrid.ui.views.passages import PassagesView
from claimgrid.ui.views.saved_views import ViewsPopup
from claimgrid.ui.views.without_popup import WithoutPopup

from .conftest import Recorder, on_screen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def bind(view: QWidget, acts: dict[str, tuple[str, str]]) -> None:
    """Give ``view`` the keys of ``acts`` as the window does."""
    for name, (_text, keys) in acts.items():
        action = QAction(view)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False, n=name: view.act(n))
        view.addAction(action)


def shut_popups() -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def popup_of(box: QComboBox) -> bool:
    return box.view().isVisible()


@pytest.fixture
def chart(qtbot: QtBot, snapshot: Snapshot) -> ChartView:
    view = ChartView()
    view.set_chart(build_chart(snapshot))
    return on_screen(qtbot, view, 1200, 600)


def test_each_act_of_the_chart(chart: ChartView, emitted: Recorder) -> None:
    chosen, wanted = emitted(chart.point_chosen), emitted(chart.options_changed)
    for name in ("words", "note", "copy", "hide", "alone"):
        chart.act(name)
    assert (chosen, wanted) == ([], []), "no point is current"
    first = chart.chart.points[0]
    chart.area.choose(first.estimate)
    chart.act("words")
    assert chosen == [first.estimate] * 2
    chart.act("copy")
    assert QApplication.clipboard().text() == chart.chart.snapshot.estimate[first.estimate].text
    chart.act("hide")
    chart.act("alone")
    assert [first.series in o.off for o in wanted] == [True, False]
    chart.act("log")
    assert wanted[-1].logarithmic
    assert not chart.bar.apart.isEnabled(), "there is one kind of figure"
    chart.set_chart(build_chart(chart.chart.snapshot, ChartOptions(kinds=tuple(k for k, _ in chart.chart.kinds))))
    chart.act("apart")
    assert not wanted[-1].apart
    chart.act("nearer")
    assert not chart.area.is_whole
    chart.act("further")
    chart.act("nearer")
    chart.act("whole")
    assert chart.area.is_whole
    chart.act("list")
    assert chart.table.isVisible()
    bar = chart.bar
    for name, box in (
        ("by", bar.by),
        ("dates", bar.dates),
        ("place", bar.place),
        ("subject", bar.subject),
        ("rule", bar.rule),
    ):
        chart.act(name)
        assert popup_of(box), name
        shut_popups()
    chart.act("note")
    assert chart.findChild(NoteField) is not None
    assert set(CHART) == {
        "words", "note", "copy", "hide", "alone", "nearer", "further", "whole", "log", "list", "apart", "kinds", "by",
        "dates", "place", "subject", "rule",
    }  # fmt: skip


def test_the_kinds_of_figures_open_as_a_menu(chart: ChartView) -> None:
    seen: list[bool] = []
    chart.bar.menu.aboutToShow.connect(lambda: seen.append(True))
    QTimer.singleShot(100, shut_popups)
    chart.act("kinds")
    assert seen


def test_the_keys_of_the_chart(chart: ChartView, qtbot: QtBot) -> None:
    bind(chart, CHART)
    chart.area.plot.setFocus()
    qtbot.keyClick(chart.area.plot, Qt.Key.Key_T)
    assert chart.table.isVisible()
    qtbot.keyClick(chart.area.plot, Qt.Key.Key_Plus)
    assert not chart.area.is_whole
    qtbot.keyClick(chart.area.plot, Qt.Key.Key_0)
    assert chart.area.is_whole


@pytest.fixture
def articles(qtbot: QtBot, snapshot: Snapshot) -> ArticlesView:
    view = ArticlesView()
    view.set_snapshot(snapshot)
    on_screen(qtbot, view, 1100, 420)
    view.table.selectRow(0)
    view.table.setFocus()
    bind(view, ARTICLES)
    return view


def test_each_act_on_articles(articles: ArticlesView, emitted: Recorder) -> None:
    chosen, edits = emitted(articles.article_chosen), emitted(articles.edit_requested)
    again, compared = emitted(articles.read_again_requested), emitted(articles.comparison_wanted)
    (first,) = articles.selected()
    for name in ("show", "again", "compare", "remove", "B", "4", "0"):
        articles.act(name)
    assert (chosen, again, compared) == ([first], [(first,)], []), "two are compared, not one"
    assert [type(e) for e in edits] == [RemoveArticles, SetGrade, SetGrade, Together]
    for name in ("correct", "note"):
        articles.act(name)
        assert articles.table.state() is QAbstractItemView.State.EditingState
        articles.table.closePersistentEditor(articles.table.currentIndex())
        articles.table.reset()
        articles.table.selectRow(0)
    articles.table.selectAll()
    pair = articles.selected()[:2]
    articles._select(())
    articles.table.clearSelection()
    articles._select(pair)
    articles.act("compare")
    assert set(compared[0]) == set(pair)
    assert set(ARTICLES) == {"show", "correct", "note", "compare", "again", "remove", *"ABCDEF1234560"}


def test_letters_that_are_typed_are_no_acts(articles: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(articles.edit_requested)
    articles.search.setFocus()
    qtbot.keyClicks(articles.search, "a bad 2nd")
    assert articles.search.text() == "a bad 2nd"
    articles.search.clear()
    articles.act("correct")
    editor = articles.table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Orsa 24")
    assert editor.text() == "Orsa 24"
    assert edits == []


@pytest.mark.parametrize("width", [1280, 420])
def test_each_way_of_looking_is_reached_where_it_stands(
    qtbot: QtBot, snapshot: Snapshot, emitted: Recorder, width: int
) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.resize(width, 80)
    bar.show_matrix(build_matrix(snapshot, MatrixOptions(fold_single=False)))
    with qtbot.waitExposed(bar):
        bar.show()
    wanted = emitted(bar.options_changed)
    opened = {"filters": FilterPopup, "what_if": WithoutPopup, "layout": LayoutPopup, "views": ViewsPopup}
    for name, kind in opened.items():
        bar.act(name)
        assert any(p.isVisible() for p in bar.findChildren(kind)), name
        shut_popups()
    bar.act("order")
    assert popup_of(bar.order)
    shut_popups()
    bar.act("least")
    assert bar.window().focusWidget() is bar.least or bar.least.window() is QApplication.activePopupWidget()
    shut_popups()
    bar.act("fold")
    bar.act("contested")
    bar.act("clear")
    assert [(o.fold_single, o.contested_only) for o in wanted] == [(True, False), (True, True), (True, False)]
    bar.act("hidden")
    assert QApplication.activePopupWidget() is None, "nothing is hidden"
    bar.show_matrix(build_matrix(snapshot, MatrixOptions(hidden=(snapshot.claims[0].id,))))
    seen: list[bool] = []
    bar.hidden.menu().aboutToShow.connect(lambda: seen.append(True))
    QTimer.singleShot(100, shut_popups)
    bar.act("hidden")
    assert seen
    assert set(LOOK) == {*opened, "order", "least", "fold", "contested", "clear", "hidden"}


@pytest.fixture
def words(qtbot: QtBot, snapshot: Snapshot) -> PassagesView:
    view = PassagesView()
    claim = build_matrix(snapshot).columns[0].key
    view.show_passages(snapshot, tuple(p.id for p in snapshot.passages_of_claim[claim]), None)
    on_screen(qtbot, view, 460, 700)
    bind(view, WORDS)
    return view


def test_each_act_on_the_words(words: PassagesView, emitted: Recorder, qtbot: QtBot) -> None:
    edits, opened = emitted(words.edit_requested), emitted(words.passage_chosen)
    card = words.cards[1]
    card.setFocus()
    for name in ("check", "asserts", "hedges", "remove", "split"):
        words.act(name)
    kinds = [type(e).__name__ for e in edits]
    assert kinds == ["SetChecked", "SetStance", "SetStance", "RemovePassages", "SplitClaim"]
    assert {e.passages for e in edits if isinstance(e, SetChecked | SetStance | RemovePassages)} == {(card.passage.id,)}
    words.act("article")
    assert opened == [card.passage.id]
    words.act("copy")
    assert card.passage.text in QApplication.clipboard().text()
    words.act("pick")
    assert card.pick.isChecked()
    words.act("why")
    assert card.why.isVisible()
    for name, row in (("move", card.mover), ("speaker", card.speaker_row)):
        card.setFocus()
        words.act(name)
        assert row.isVisible(), name
    card.setFocus()
    words.act("compare")
    assert words.compare.isChecked()
    assert set(WORDS) == {
        "article", "check", "asserts", "attributes", "hedges", "disputes", "speaker", "figure", "move", "split", "remove",
        "pick", "compare", "why", "copy",
    }  # fmt: skip


def test_a_figure_is_corrected_by_its_key_and_what_is_typed_there_is_no_act(
    words: PassagesView, snapshot: Snapshot, emitted: Recorder, qtbot: QtBot
) -> None:
    holder = next(p for p in snapshot.passages if snapshot.estimates_of_passage[p.id])
    words.show_passages(snapshot, (holder.id,), None)
    edits = emitted(words.edit_requested)
    words.cards[0].setFocus()
    qtbot.keyClick(words.cards[0], Qt.Key.Key_F2)
    form = words.findChild(FigureForm)
    assert form is not None
    field = form.subject
    field.setFocus()
    qtbot.keyClicks(field, "c1 dvn")
    assert field.text().endswith("c1 dvn")
    form.status.setFocus()
    qtbot.keyClick(form.status, Qt.Key.Key_C)
    assert edits == []
