"""Every act in the menus with a key; palette, keys, history and tour."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import built

from claimgrid.domain.edits import (
    RemoveArticles,
    RemovePassages,
    RenameClaim,
    SaveView,
    SetArticleField,
    SetChecked,
    SetRole,
    SetStance,
    SetTopic,
    SplitClaim,
)
from claimgrid.domain.options import SavedView
from claimgrid.domain.passage import Stance
from claimgrid.storage import Project
from claimgrid.ui.app import Application
from claimgrid.ui.guides import TOUR
from claimgrid.ui.history import HistoryDialog, about_what
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.palette import Palette
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.shortcuts import ShortcutSheet
from claimgrid.ui.tour import Shield, Tour
from samples import sample_snapshot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> Iterator[MainWindow]:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show_session(session)
    window.show()
    session.importing.import_paths(
        [folder("Dam", a="The dam at Orsa broke on Monday.", b="The dam at Orsa held, it was said.")]
    )
    qtbot.waitUntil(lambda: not session.busy)
    qtbot.waitUntil(lambda: window.workbench is not None and bool(window.workbench.matrix.columns))
    yield window
    window.close()


def menu_acts(window: MainWindow) -> list[tuple[str, str, str]]:
    """Menu, words and key of every line of the menus."""
    found = []
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        found += [
            (top.text().replace("&", ""), a.text().replace("&", ""), a.shortcut().toString())
            for a in menu.actions()
            if not a.isSeparator() and not a.menu()
        ]
    return found


def test_every_act_of_the_menus_has_a_key_of_its_own(window: MainWindow) -> None:
    acts = menu_acts(window)
    assert len(acts) == len(window.acts)
    assert [act for act in acts if not act[2]] == []
    local = {
        menu
        for menu, *_ in acts
        if any(a.property("view") and a.property("menu") == menu for a in window.acts.values())
    }
    everywhere = Counter(key for menu, _, key in acts if menu not in local)
    for menu in local:
        keys = everywhere + Counter(key for m, _, key in acts if m == menu)
        assert [key for key, count in keys.items() if count > 1] == [], menu


def test_letters_before_the_underlined_ones_are_told_apart(window: MainWindow) -> None:
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        letters = Counter(a.text()[a.text().index("&") + 1].casefold() for a in menu.actions() if "&" in a.text())
        assert [letter for letter, count in letters.items() if count > 1] == [], top.text()


def test_the_palette_finds_and_carries_out(qtbot: QtBot, window: MainWindow) -> None:
    window.acts["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    listed = [palette.list.item(i).text() for i in range(palette.list.count())]
    assert any(line.startswith("View: Chart") for line in listed)
    assert listed[0].startswith("Matrix: "), "what the view in front can do comes first"
    assert not any(line.startswith("Review: ") for line in listed), "they do not apply now"
    qtbot.keyClicks(palette.search, "rev")
    assert [palette.list.item(i).text() for i in range(palette.list.count())] == ["View: Review"]
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isHidden()
    assert window.workbench is not None
    assert window.workbench.view.value == "Review"
    window.acts["palette"].trigger()
    again = window.findChildren(Palette)[-1]
    qtbot.keyClicks(again.search, "zzz")
    assert again.list.item(0).text().startswith("Nothing that can be done now")
    qtbot.keyClick(again.search, Qt.Key.Key_Return)
    assert again.isVisible()
    again.close()


def test_acts_on_words_are_offered_while_words_are_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    words = [a for a in window.acts.values() if a.property("view") in ("Words", "Text")]
    assert words
    assert not any(a.isEnabled() for a in words)
    table = window.workbench.matrix_view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert window.workbench.evidence.isVisible()
    assert all(a.isEnabled() for a in words)
    window.acts["hide_words"].trigger()
    assert not any(a.isEnabled() for a in words)


def test_the_arrows_choose_in_the_palette(qtbot: QtBot, window: MainWindow) -> None:
    window.acts["palette"].trigger()
    palette = window.findChild(Palette)
    assert palette is not None
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1
    palette.close()


def test_the_sheet_lists_every_key(window: MainWindow) -> None:
    window.acts["shortcuts"].trigger()
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None
    lines = {}
    for i in range(sheet.tree.topLevelItemCount()):
        top = sheet.tree.topLevelItem(i)
        lines[top.text(0)] = [(top.child(j).text(0), top.child(j).text(1)) for j in range(top.childCount())]
    for menu, words, key in menu_acts(window):
        assert (words.removesuffix("…"), key) in lines[menu]
    assert all(key for keys in lines.values() for _, key in keys)
    sheet.search.setText("palette of nothing")
    assert all(sheet.tree.topLevelItem(i).isHidden() for i in range(sheet.tree.topLevelItemCount()))
    sheet.close()


def test_the_history_goes_back_to_any_decision(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    snapshot = session.snapshot
    claim = snapshot.claims[0]
    for label in ("One", "Two", "Three"):
        session.apply(RenameClaim(claim.id, label))
    session.apply(SetChecked((snapshot.passages[0].id,), checked=True))
    window.acts["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    built(qtbot, dialog)
    lines = [dialog.list.item(i).text() for i in range(dialog.list.count())]
    assert [line.split("   ")[1].split(":")[0] for line in lines] == ["Check passages", *["Rename claim"] * 3]
    assert lines[1].endswith("Rename claim: Three")
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.claim[claim.id].label == "One")
    assert session.redo_name() == "rename claim"


def test_the_history_tells_which_article_and_where_to(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    article, claim = session.snapshot.articles[0], session.snapshot.claims[0]
    passages = tuple(p.id for p in session.snapshot.passages_of_claim[claim.id])
    session.apply(SetArticleField((article.id,), "published", "2026-03-05"))
    session.apply(SplitClaim(claim.id, passages[:1], "A new one"))
    session.apply(RemoveArticles((session.snapshot.articles[1].id,)))
    qtbot.waitUntil(lambda: "A new one" in {c.label for c in session.snapshot.claims})
    window.acts["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    built(qtbot, dialog)
    lines = [dialog.list.item(i).text().split("   ")[1] for i in range(3)]
    assert lines[1:] == [
        "Move passages: A new one",
        f"Correct articles: 2026-03-05 · {article.title.value if article.title else article.file}",
    ]
    assert session.undo_name() == "remove articles"


def test_the_history_tells_which_words_were_taken_away(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    passages = session.snapshot.passages
    first = passages[0]
    outlet = session.snapshot.article[first.article].outlet_label
    session.apply(SetStance((passages[1].id,), Stance.HEDGES))
    session.apply(RemovePassages((first.id, passages[1].id)))
    window.acts["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    built(qtbot, dialog)
    lines = [dialog.list.item(i).text().split("   ")[1] for i in range(2)]
    assert lines[0] == f"Remove passages: {outlet} and 1 more · “{first.text}”"
    assert passages[1].text in lines[1], "its words are told though the passage is gone"


def test_the_window_is_divided_as_it_was_left(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bench = window.workbench
    assert bench is not None
    window.show_view("People")
    split = bench.people_view.split
    split.setVisible(True)
    split.moveSplitter(400, 1)
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show_session(Session(Project.create(tmp_path / "other.claimgrid")))
    again.show()
    again.show_view("People")
    assert again.workbench is not None
    found = again.workbench.people_view.split
    found.setVisible(True)
    qtbot.waitUntil(lambda: abs(found.sizes()[0] - split.sizes()[0]) <= 2 and sum(found.sizes()) == sum(split.sizes()))
    assert set(Settings().shares()) == {"people"}
    again.close()
    window.settings.set_text("shares", "nonsense")
    assert Settings().shares() == {}


def test_the_tour_of_the_sample_is_offered_once(qtbot: QtBot, scripted: None) -> None:
    application = Application()
    window = application.new_window()
    window.resize(1280, 720)
    window.show()
    application.open_sample(window)
    qtbot.waitUntil(lambda: window.findChild(Tour) is not None, timeout=30_000)
    tour = window.findChild(Tour)
    assert tour is not None
    assert tour.count.text() == "1 of 4"
    views = []
    for _ in range(3):
        assert QApplication.focusWidget() is tour.next
        assert window.rect().contains(tour.geometry())
        qtbot.keyClick(tour.next, Qt.Key.Key_Space)
        views.append(window.workbench.view.value)
    assert views == ["Matrix", "Review", "Matrix"]
    assert tour.next.text() == "Done"
    qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert tour.isHidden()
    assert application.settings.text(TOUR, "") == "taken"
    application.open_sample(None)
    second = application.windows[-1]
    qtbot.waitUntil(lambda: second.session is not None and not second.session.busy, timeout=30_000)
    assert second.findChild(Tour) is None
    application.quit()


def test_the_card_of_the_tour_stays_and_all_beside_it_works(qtbot: QtBot, window: MainWindow) -> None:
    def click(widget: QWidget) -> None:
        """A real click where the widget stands in the window, on whatever lies there."""
        spot = widget.mapTo(window, widget.rect().center())
        qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)

    window.acts["tour"].trigger()
    tour = window.findChild(Tour)
    assert tour is not None
    spot = tour.next.mapTo(window, tour.next.rect().center())
    chart = window.tools.widgetForAction(window.acts["chart"])
    for _step in range(3):
        qtbot.waitUntil(lambda: tour.next.mapTo(window, tour.next.rect().center()) == spot)
        click(chart)
        assert window.workbench.view.value == "Chart"
        qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        assert window.workbench.view.value != "Chart", "the next step shows what it is about"
    assert tour.next.text() == "Done"
    with clicks_into(window.workbench) as taken:
        for _click in range(2):  # the second one comes too late for the card
            qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        assert not window.findChildren(Tour)
        assert taken == [], "what lies below does not act"
        qtbot.waitUntil(lambda: not window.findChildren(Shield))
        qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
        assert taken


@contextmanager
def clicks_into(widget: QWidget) -> Iterator[list[QEvent.Type]]:
    """A list that fills with the clicks into anything within ``widget``."""
    taken: list[QEvent.Type] = []
    noting = _Clicks(widget, taken)
    QApplication.instance().installEventFilter(noting)
    try:
        yield taken
    finally:
        QApplication.instance().removeEventFilter(noting)


class _Clicks(QObject):
    def __init__(self, widget: QWidget, taken: list[QEvent.Type]) -> None:
        super().__init__()
        self._widget, self._taken = widget, taken

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        inside = isinstance(watched, QWidget) and self._widget.isAncestorOf(watched)
        if inside and event.type() is QEvent.Type.MouseButtonPress:
            self._taken.append(event.type())
        return False


def test_the_frame_of_the_tour_goes_with_what_it_is_around(qtbot: QtBot, window: MainWindow) -> None:
    window.acts["tour"].trigger()
    tour = window.findChild(Tour)
    assert tour is not None
    qtbot.waitUntil(tour.frame.isVisible)
    window.show_view("People")
    qtbot.waitUntil(lambda: not tour.frame.isVisible())
    window.show_view("Matrix")
    qtbot.waitUntil(tour.frame.isVisible)
    tour.leave()


@pytest.mark.parametrize("steps", [0, 2, 3])
def test_after_the_tour_the_view_has_the_keyboard(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    """Not what Qt takes for the next: letters typed into the search would hide claims."""
    window.activateWindow()
    window.acts["tour"].trigger()
    tour = window.findChild(Tour)
    assert tour is not None
    for _ in range(steps):
        tour.next.click()
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.workbench.view_of(window.workbench.view).keys


def test_the_tour_can_be_skipped_and_taken_again(qtbot: QtBot, window: MainWindow) -> None:
    window.acts["tour"].trigger()
    tour = window.findChild(Tour)
    assert tour is not None
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert tour.isHidden()
    assert window.settings.text(TOUR, "") == "taken"


def test_the_widths_of_columns_are_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.workbench is not None
    for table in (window.workbench.articles_view.table, window.workbench.people_view.table):
        table.setColumnWidth(1, 321)
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    again.show_session(Session(Project.create(tmp_path / "other.claimgrid")))
    assert again.workbench is not None
    again.workbench.articles_view.set_snapshot(sample_snapshot())
    assert again.workbench.articles_view.table.columnWidth(1) == 321
    assert again.workbench.people_view.table.columnWidth(1) == 321
    again.close()


def test_the_history_names_views_topics_speakers_and_words_of_articles_that_are_removed(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    snapshot = session.snapshot
    passage = snapshot.passages[0]
    session.apply(SetChecked((passage.id,), checked=True))
    session.apply(SetTopic((snapshot.claims[0].id,), "Water"))
    session.apply(SaveView(SavedView("By outlet")))
    session.apply(RemoveArticles((passage.article,)))
    qtbot.waitUntil(lambda: passage.article not in session.snapshot.article)
    window.acts["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    assert dialog is not None
    built(qtbot, dialog)
    lines = [dialog.list.item(i).text().split("   ")[1] for i in range(1, 4)]
    words = session.text(passage.article)[passage.start : passage.end]
    assert lines == ["Save view: By outlet", "Set topic: Water", f"Check passages: “{words}”"]
    sample = sample_snapshot()
    speaker = sample.speakers[0]
    assert about_what(SetRole(speaker.id, "spokesman"), sample, session.text) == speaker.name
