"""The list of speakers: what it shows, and what it asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.ui.conftest import built

from claimgrid.domain.edits import MergeSpeakers, RenameSpeaker, SetRole, SplitSpeaker
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui import building
from claimgrid.ui.acts import PEOPLE
from claimgrid.ui.models.people import NAME, SPELLINGS, PeopleModel
from claimgrid.ui.views.people import PeopleView
from samples import sample_snapshot
from ui.views.conftest import Recorder, action, nameless

from .conftest import on_screen


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> PeopleView:
    view = PeopleView()
    view.set_snapshot(snapshot)
    built(qtbot, view)
    return on_screen(qtbot, view, 1000, 500)


def choose(view: PeopleView, *names: str) -> None:
    """Select the speakers of these names."""
    selection = view.table.selectionModel()
    selection.clear()
    flags = QItemSelectionModel.SelectionFlag
    for row in range(view.table.model().rowCount()):
        index = view.table.model().index(row, 0)
        if index.data() in names:
            selection.setCurrentIndex(index, flags.Select | flags.Rows)


def test_the_model_keeps_its_promises_and_counts(snapshot: Snapshot) -> None:
    model = PeopleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_snapshot(snapshot)
    brandt = next(p for p in model.people if p.speaker.name == "Ilse Brandt")
    assert (brandt.passages, brandt.figures, brandt.articles) == (5, 4, 4)
    assert model.people[0] is brandt, "cited most"
    assert model.index(0, 2).data() == "Brandt, Minister Ilse Brandt"


def test_names_and_roles_are_typed_in_place(qtbot: QtBot, view: PeopleView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    choose(view, "Pavel Oren")
    for act, text in (("rename", "P. Oren"), ("role", "dam engineer"), ("rename", " "), ("role", "")):
        view.act(act)
        editor = QApplication.focusWidget()
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: view.table.state() is not view.table.State.EditingState)
    qtbot.waitUntil(lambda: len(wanted) == 3)
    assert wanted == [RenameSpeaker("s2", "P. Oren"), SetRole("s2", "dam engineer"), SetRole("s2", None)]


def test_what_is_being_typed_stays_while_more_people_come(
    qtbot: QtBot, view: PeopleView, snapshot: Snapshot, emitted: Recorder
) -> None:
    wanted = emitted(view.edit_requested)
    view.set_snapshot(replace(snapshot, speakers=tuple(s for s in snapshot.speakers if s.id != "s1")))
    built(qtbot, view)
    choose(view, "Pavel Oren")
    view.act("rename")
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "P. ")
    view.set_snapshot(snapshot)
    assert QApplication.focusWidget() is editor
    qtbot.keyClicks(editor, "Oren")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [RenameSpeaker("s2", "P. Oren")]
    qtbot.waitUntil(lambda: "s1" in [p.speaker.id for p in view.model.people])


def test_what_came_last_is_shown_once_nothing_is_typed(
    qtbot: QtBot, view: PeopleView, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SLICE", -1)  # one step a turn, as with thousands of people
    older = replace(snapshot, speakers=tuple(s for s in snapshot.speakers if s.id != "s1"))
    view.set_snapshot(older)
    choose(view, "Pavel Oren")
    view.act("rename")
    view.set_snapshot(replace(snapshot))
    qtbot.wait(100)  # the older one would be ready by then
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view._building.is_busy and view._waiting is None)
    assert "s1" in [p.speaker.id for p in view.model.people]


def test_the_chosen_are_merged_into_the_one_cited_most(view: PeopleView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    choose(view, "the army")
    assert not view.tools["merge"].isEnabled()
    choose(view, "the army", "Ilse Brandt")
    view.act("merge")
    assert wanted == [MergeSpeakers("s1", ("s3",))]
    assert "2 chosen" in view.note.text()


def test_ticked_spellings_are_split_off(view: PeopleView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    choose(view, "Ilse Brandt")
    assert [view.spellings.item(i).text() for i in range(3)] == ["Brandt", "Ilse Brandt", "Minister Ilse Brandt"]
    view.act("split")
    assert (wanted, view.spellings.hasFocus()) == ([], True), "first they are ticked"
    for row in range(3):
        view.spellings.item(row).setCheckState(Qt.CheckState.Checked)
    assert not view.tools["split"].isEnabled(), "one has to stay"
    view.spellings.item(1).setCheckState(Qt.CheckState.Unchecked)
    view.act("split")
    assert wanted == [SplitSpeaker("s1", ("Brandt", "Minister Ilse Brandt"))]
    choose(view, "the army")
    assert view.spellings.count() == 1
    assert view.spellings.item(0).data(Qt.ItemDataRole.CheckStateRole) is None


def test_words_search_and_menu(view: PeopleView, snapshot: Snapshot, emitted: Recorder) -> None:
    shown = emitted(view.passages_chosen)
    choose(view, "Pavel Oren")
    view.act("words")
    assert shown == [tuple(p.id for p in snapshot.passages if p.speaker == "s2")]
    view.search.setText("BRANDT")
    assert view.table.model().rowCount() == 1
    menu = QMenu()
    view.fill_menu(menu)
    assert len(menu.actions()) == len(PEOPLE)
    assert not action(menu, "Merge").isEnabled()


def test_who_was_chosen_stays_so_and_nobody_is_said(qtbot: QtBot, view: PeopleView, snapshot: Snapshot) -> None:
    choose(view, "the army")
    renamed = tuple(replace(s, name="The Army") if s.id == "s3" else s for s in sample_snapshot().speakers)
    view.set_snapshot(replace(snapshot, speakers=renamed))
    built(qtbot, view)
    assert [s.name for s in view.chosen()] == ["The Army"]
    choose(view, "The Army", "Ilse Brandt")
    view.set_snapshot(replace(snapshot, speakers=tuple(s for s in renamed if s.id != "s2")))
    built(qtbot, view)
    assert {s.name for s in view.chosen()} == {"The Army", "Ilse Brandt"}
    assert not view.empty.isVisible()
    view.set_snapshot(Snapshot())
    built(qtbot, view)
    assert view.empty.isVisible()
    assert not view.split.isVisible()
    view.act("merge")
    view.act("rename")


def test_every_act_is_carried_out_and_everything_has_a_name(view: PeopleView) -> None:
    assert set(view._acts) == set(PEOPLE)
    assert not nameless(view)


def test_columns_of_words_take_the_room_there_is_until_a_person_sets_them(view: PeopleView, qtbot: QtBot) -> None:
    def widths() -> list[int]:
        return [view.table.columnWidth(n) for n in range(view.model.columnCount())]

    view.resize(3000, 600)
    qtbot.waitUntil(lambda: widths()[SPELLINGS] > 500)
    assert max(widths()[SPELLINGS + 1 :]) < 200
    view.table.setColumnWidth(NAME, 150)
    set_by_hand = widths()[:-1]
    view.resize(2000, 600)
    qtbot.waitUntil(lambda: view.table.viewport().width() < 2000)
    assert widths()[:-1] == set_by_hand
