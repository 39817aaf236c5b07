"""The page of a claim under a real mouse and real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import NoteOn, RenameClaim, SetNote, SetTopic
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.theme import Mode, apply, load
from claimgrid.ui.views.claim import ClaimView
from samples import ARTICLE_IDS, CRACKS, SENT, doubted

from .conftest import Recorder, nameless, on_screen


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ClaimView:
    view = ClaimView()
    view.show_claim(build_matrix(snapshot), CRACKS)
    return on_screen(qtbot, view, 1200, 640)


def lines(view: ClaimView) -> list[list[str]]:
    items = (view.table.topLevelItem(i) for i in range(view.table.topLevelItemCount()))
    return [[item.text(c) for c in range(6)] for item in items]


def test_it_lists_who_carries_the_claim_and_how(view: ClaimView) -> None:
    assert lines(view)[0][:5] == ["Northern Wire", "2023-05-02", "attributes", "a person close to the inquiry", ""]
    assert ["The Orsa Courier", "2023-05-03", "disputes", "Lakeworks", ""] in [line[:5] for line in lines(view)]
    assert view.counts.text() == "Articles: 5 · origins: 5 · passages: 6 · checked: 4 · contested"
    for words in (
        "First appearance",
        "Northern Wire, 2023-05-02",
        "The Orsa Courier → Pavel Oren",
        "Lake Radio → own voice",
    ):
        assert words in view.known.text()
    assert nameless(view) == []


def test_a_doubt_stands_beside_the_stance_and_makes_the_claim_only_perhaps_contested(view: ClaimView) -> None:
    view.show_claim(build_matrix(doubted(CRACKS)), CRACKS)
    assert view.counts.text().endswith(" · perhaps contested")
    assert all(line[2].endswith(" ?") for line in lines(view))
    first = view.table.topLevelItem(0)
    assert first.data(2, Qt.ItemDataRole.AccessibleTextRole) == "Stance: attributes, doubtful"
    place, port = view.table.visualRect(view.table.model().index(0, 2)).center(), view.table.viewport()
    QApplication.sendEvent(port, QHelpEvent(QEvent.Type.ToolTip, place, port.mapToGlobal(place)))
    assert "In this claim it is most like" in QToolTip.text()
    view.show_claim(build_matrix(doubted(CRACKS, "wire")), CRACKS)
    assert view.counts.text().endswith(" · contested")
    assert [line[2] for line in lines(view) if line[0] == "Northern Wire"] == ["attributes ?"]


def test_figures_stand_beside_their_words(view: ClaimView, snapshot: Snapshot) -> None:
    assert view.table.isColumnHidden(4), "no passage of this claim has a figure"
    view.show_claim(build_matrix(snapshot), SENT)
    assert not view.table.isColumnHidden(4)
    assert {line[4] for line in lines(view)} >= {"≥ 2,000", "≤ 2,000"}
    assert "Figures in it" in view.known.text()


def test_the_words_have_more_room_than_any_name(view: ClaimView, snapshot: Snapshot, qtbot: QtBot) -> None:
    for claim in (CRACKS, SENT):
        view.show_claim(build_matrix(doubted(claim)), claim)
        qtbot.waitUntil(lambda: view.table.columnWidth(5) > max(view.table.columnWidth(c) for c in range(5)))


def test_what_is_taken_back_before_it_was_shown_does_not_stand_in_the_fields(
    view: ClaimView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    wanted, label = emitted(view.edit_requested), view.label.text()
    for field in (view.note, view.topic, view.label):
        field.setFocus()
        qtbot.keyClicks(field, "Ask!")
    view.table.setFocus()
    assert len(wanted) == 3
    view.show_claim(build_matrix(replace(snapshot)), CRACKS)
    assert (view.note.toPlainText(), view.topic.text(), view.label.text()) == ("", "", label)


def test_the_passage_gone_to_stays_the_current_one(view: ClaimView, snapshot: Snapshot) -> None:
    view.table.setCurrentItem(view.table.topLevelItem(2))
    words = view.table.currentItem().text(5)
    first = view.table.topLevelItem(0).text(5)
    rest = tuple(p for p in snapshot.passages if " ".join(p.text.split()) != first)
    view.show_claim(build_matrix(replace(snapshot, passages=rest)), CRACKS)
    assert view.table.topLevelItem(0).text(5) != first
    assert view.table.currentItem().text(5) == words
    assert view.table.currentItem().isSelected()


def test_a_click_or_enter_asks_for_the_words(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.passages_chosen)
    first = view.table.visualItemRect(view.table.topLevelItem(1)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert chosen == [view.chosen()]
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert chosen[-1] == view.chosen()
    assert len({*chosen}) == 2


def test_a_mark_of_the_timeline_opens_its_passage(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.passages_chosen)
    marks = view.timeline.marks()
    assert len(marks) == 6
    rect, passage = marks[3]
    qtbot.mouseClick(view.timeline, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert chosen == [(passage.id,)]


def test_chosen_passages_or_all_are_compared(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    compared = emitted(view.compare_wanted)
    view.act("compare")
    assert len(compared[0]) == 6
    for place in (0, 2):
        view.table.topLevelItem(place).setSelected(True)
    assert view.compare.text() == "Compare 2"
    qtbot.mouseClick(view.compare, Qt.MouseButton.LeftButton)
    assert compared[1] == view.chosen()
    assert len(compared[1]) == 2


def test_name_topic_and_note_are_typed_in_their_place(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.act("rename")
    qtbot.keyClicks(view.label, "Lakeworks was warned")
    qtbot.keyClick(view.label, Qt.Key.Key_Return)
    view.topic.setFocus()
    qtbot.keyClicks(view.topic, "the dam")
    qtbot.keyClick(view.topic, Qt.Key.Key_Return)
    view.note.setFocus()
    qtbot.keyClicks(view.note, "Ask Oren.")
    qtbot.keyClick(view.note, Qt.Key.Key_Tab)
    assert edits == [
        RenameClaim(CRACKS, "Lakeworks was warned"),
        SetTopic((CRACKS,), "the dam"),
        SetNote(NoteOn.CLAIM, CRACKS, "Ask Oren."),
    ]


def test_escape_keeps_the_name_and_an_empty_one_is_no_name(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.act("rename")
    qtbot.keyClicks(view.label, "x")
    qtbot.keyClick(view.label, Qt.Key.Key_Escape)
    view.label.clear()
    view.table.setFocus()
    assert not edits
    assert view.label.text() == "Lakeworks knew of cracks in the wall"


def test_going_to_the_next_claim_keeps_the_note_with_its_own(view: ClaimView, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    view.note.setFocus()
    qtbot.keyClicks(view.note, "Ask Oren.")
    qtbot.mouseClick(view.next, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is not view.note
    assert [edit.target for edit in edits] == [CRACKS]
    assert view.note.toPlainText() == ""
    assert view.previous.isEnabled()
    view.act("previous")
    assert view.claim == CRACKS
    assert not view.previous.isEnabled()


@pytest.mark.parametrize("how", ["key", "refresh"])
def test_what_is_being_typed_is_kept_for_its_own_claim(
    how: str, view: ClaimView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    for field in (view.topic, view.note, view.label):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "Mine")
    assert QApplication.focusWidget() is view.label
    if how == "key":
        view.act("next")  # Page Down leaves the keyboard where it is
    else:
        view.show_claim(build_matrix(snapshot), SENT)
    assert view.claim != CRACKS
    assert RenameClaim(CRACKS, "Mine") in edits
    assert len(edits) == 3
    assert view.label.text() == snapshot.claim[view.claim].label
    qtbot.keyClick(view.label, Qt.Key.Key_Return)
    assert len(edits) == 3


def test_a_refresh_leaves_what_is_being_typed(
    view: ClaimView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    view.act("rename")
    qtbot.keyClicks(view.label, "Mi")
    other = tuple(replace(c, label="Set elsewhere") if c.id == CRACKS else c for c in snapshot.claims)
    view.show_claim(build_matrix(replace(snapshot, claims=other)), CRACKS)
    qtbot.keyClicks(view.label, "ne")
    qtbot.keyClick(view.label, Qt.Key.Key_Return)
    assert edits == [RenameClaim(CRACKS, "Mine")]


def test_a_claim_that_is_no_longer_shown_is_given_what_was_typed_for_it(
    view: ClaimView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    view.act("rename")
    qtbot.keyClicks(view.label, "Mine")
    view.show_claim(build_matrix(snapshot, MatrixOptions(left_out=tuple(ARTICLE_IDS.values()))), CRACKS)
    assert edits == [RenameClaim(CRACKS, "Mine")]


def test_the_page_follows_its_passages_where_the_claim_has_another_id(
    view: ClaimView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    """As when the passage that founded it is taken out: nobody is to read, or write a note on, another claim unawares."""
    founder, *others = snapshot.passages_of_claim[SENT]
    assert build_matrix(snapshot).columns[0].key != SENT, "the first claim would be shown by chance"
    view.show_claim(build_matrix(snapshot), SENT)
    view.note.setFocus()
    qtbot.keyClicks(view.note, "Ask the harbour")
    claims = tuple(replace(c, id="c-new") if c.id == SENT else c for c in snapshot.claims)
    kept = (replace(p, claim="c-new") if p in others else p for p in snapshot.passages if p != founder)
    view.show_claim(build_matrix(replace(snapshot, claims=claims, passages=tuple(kept))), SENT)
    assert view.claim == "c-new"
    assert len(lines(view)) == len(others)
    assert view.note.toPlainText() == "Ask the harbour"


def test_the_shapes_follow_a_switch_of_themes(view: ClaimView, qapp: QApplication, qtbot: QtBot) -> None:
    def colours() -> set[str]:
        image = view.table.topLevelItem(0).icon(2).pixmap(32, 32).toImage()
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return {pixel.name() for pixel in pixels if pixel.alpha() > 250}

    try:
        for mode in (Mode.DARK, Mode.LIGHT):
            apply(qapp, mode)
            ink = load(mode.value).inks["attributes"]
            qtbot.waitUntil(lambda ink=ink: ink in colours())
    finally:
        apply(qapp, Mode.LIGHT)


def test_without_its_articles_it_says_what_to_do(view: ClaimView, snapshot: Snapshot) -> None:
    view.show_claim(build_matrix(snapshot, MatrixOptions(left_out=tuple(ARTICLE_IDS.values()))), CRACKS)
    assert view.empty.isVisible()
    assert not view.body.isVisible()
