"""The passages behind a cell: exact words, and the acts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSplitter, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from claimgrid.domain.edits import (
    MovePassages,
    RemoveEstimates,
    RemovePassages,
    SetChecked,
    SetEstimate,
    SetSpeaker,
    SetStance,
    SplitClaim,
)
from claimgrid.domain.estimate import Qualifier
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.passage import Passage, Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import when_text
from claimgrid.ui.views.figure_row import FigureRow
from claimgrid.ui.views.passage_card import PassageCard
from claimgrid.ui.views.passages import PassagesView
from samples import ARTICLE_IDS, claim_id

from .conftest import Recorder, action, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> PassagesView:
    view = PassagesView()
    return on_screen(qtbot, view, 420, 700)


def _of(snapshot: Snapshot, source: str, claim: str) -> tuple[str, ...]:
    return build_matrix(snapshot).cells[ARTICLE_IDS[source], claim_id(claim)].passages


def _show(view: PassagesView, snapshot: Snapshot, source: str, claim: str) -> list[Passage]:
    ids = _of(snapshot, source, claim)
    view.show_passages(snapshot, ids, None)
    return [snapshot.passage[i] for i in ids]


def _button(card: PassageCard, words: str) -> QToolButton:
    return next(b for b in card.findChildren(QToolButton) if b.text().startswith(words))


def test_shows_exactly_the_words(view: PassagesView, snapshot: Snapshot) -> None:
    first = snapshot.passages_of_claim[claim_id("Soldiers were")][0]
    strange = replace(first, text="“No\u00a0<b>way</b>”, 🚁\u2028e\u0301t & so on")
    changed = replace(snapshot, passages=tuple(strange if p.id == first.id else p for p in snapshot.passages))
    view.show_passages(changed, (first.id,), None)
    assert view.cards[0].words.text() == strange.text
    assert view.cards[0].words.textFormat() is Qt.TextFormat.PlainText


def test_tells_who_where_and_when(view: PassagesView, snapshot: Snapshot) -> None:
    _show(view, snapshot, "courier", "Soldiers were")
    words = [label.text() for label in view.cards[0].findChildren(QLabel)]
    assert "Ilse Brandt" in words
    assert "The Orsa Courier · 2023-05-03" in words
    assert "<b>≥ 2,000</b>" in words
    assert "troops, deployed · Orsa valley · Ilse Brandt · as of 2023-05-02" in words
    assert view.title.text() == "Soldiers were sent to the Orsa valley"


def test_a_click_on_a_card_asks_for_its_article(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    chosen = emitted(view.passage_chosen)
    passages = _show(view, snapshot, "courier", "Lakeworks knew")
    qtbot.mouseClick(view.cards[1].words, LEFT)
    view.cards[0].setFocus()
    qtbot.keyClick(view.cards[0], Qt.Key.Key_Return)
    assert chosen == [passages[1].id, passages[0].id]


def test_the_acts_of_a_card(view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    (first, second) = _show(view, snapshot, "courier", "Lakeworks knew")
    card = view.cards[0]
    action(_button(card, "Stance").menu(), "hedges").trigger()
    qtbot.mouseClick(card.check, LEFT)
    qtbot.mouseClick(_button(card, "Split off"), LEFT)
    qtbot.mouseClick(_button(card, "Remove"), LEFT)
    qtbot.mouseClick(view.cards[1].check, LEFT)
    assert edits == [
        SetStance((first.id,), Stance.HEDGES),
        SetChecked((first.id,), True),
        SplitClaim(first.claim, (first.id,)),
        RemovePassages((first.id,)),
        SetChecked((second.id,), False),
    ]


def test_why_is_told_on_request(view: PassagesView, snapshot: Snapshot, qtbot: QtBot) -> None:
    _show(view, snapshot, "courier", "Lakeworks knew")
    card = view.cards[0]
    assert not card.why.isVisible()
    qtbot.mouseClick(_button(card, "Why?"), LEFT)
    assert card.why.isVisible()
    assert "cue “said”" in card.why.text()
    _show(view, snapshot, "later", "Lakeworks knew")
    qtbot.mouseClick(_button(view.cards[0], "Why?"), LEFT)
    assert view.cards[0].why.text().startswith("Marked by hand. The stance was set by hand.")


def test_why_tells_what_a_passage_shares_with_the_one_most_like_it(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    _show(view, snapshot, "courier", "Soldiers were sent")
    qtbot.mouseClick(_button(view.cards[0], "Why?"), LEFT)
    assert (
        view.cards[0]
        .why.text()
        .endswith("In this claim it is most like the passage of Delta Herald; both say: 2,000, soldiers, valley.")
    )


def test_moves_to_a_claim_or_to_a_new_one(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    (passage,) = _show(view, snapshot, "courier", "Soldiers were")
    card = view.cards[0]
    qtbot.mouseClick(_button(card, "Move"), LEFT)
    assert card.target.findText("Soldiers were sent to the Orsa valley") < 0
    card.target.field.setText("More soldiers are coming")
    qtbot.keyClick(card.target.field, Qt.Key.Key_Return)
    qtbot.mouseClick(_button(card, "Move"), LEFT)
    card.target.field.setText("A new question")
    qtbot.keyClick(card.target.field, Qt.Key.Key_Return)
    qtbot.mouseClick(_button(card, "Move"), LEFT)
    card.target.field.setText("more sold")  # in one claim's label alone
    qtbot.keyClick(card.target.field, Qt.Key.Key_Return)
    moved = MovePassages((passage.id,), claim_id("More soldiers"))
    assert edits.pop() == moved
    assert edits == [
        moved,
        SplitClaim(passage.claim, (passage.id,), "A new question"),
    ]


def test_of_two_claims_called_alike_the_one_that_was_picked_is_meant(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    alike = tuple(replace(c, label="The same") if c.id != claim_id("Soldiers were") else c for c in snapshot.claims)
    edits = emitted(view.edit_requested)
    (passage,) = _show(view, replace(snapshot, claims=alike), "courier", "Soldiers were")
    for wanted in (2, 0):
        qtbot.mouseClick(_button(view.cards[0], "Move"), LEFT)
        target = view.cards[0].target
        target.setCurrentIndex(wanted)
        claim = target.itemData(wanted)
        qtbot.keyClick(target.field, Qt.Key.Key_Return)
        assert edits[-1] == MovePassages((passage.id,), claim)


def test_another_speaker_is_typed_in_place(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    (passage,) = _show(view, snapshot, "courier", "Soldiers were")
    card = view.cards[0]
    qtbot.mouseClick(_button(card, "Speaker"), LEFT)
    assert card.speaker.currentText() == "Ilse Brandt"
    card.speaker.field.clear()
    qtbot.keyClicks(card.speaker.field, "Pavel Oren")
    qtbot.keyClick(card.speaker.field, Qt.Key.Key_Return)
    assert edits == [SetSpeaker((passage.id,), "Pavel Oren")]
    qtbot.mouseClick(_button(card, "Speaker"), LEFT)
    card.speaker.field.clear()
    qtbot.keyClick(card.speaker.field, Qt.Key.Key_Return)
    assert edits[-1] == SetSpeaker((passage.id,), None)


@pytest.mark.parametrize("by_key", [False, True])
def test_the_speaker_is_typed_over(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder, by_key: bool
) -> None:
    edits = emitted(view.edit_requested)
    (passage,) = _show(view, snapshot, "courier", "Soldiers were")
    card = view.cards[0]
    card.act("speaker") if by_key else qtbot.mouseClick(_button(card, "Speaker"), LEFT)
    qtbot.keyClicks(card.speaker.field, "Pavel Oren")
    qtbot.keyClick(card.speaker.field, Qt.Key.Key_Return)
    assert edits == [SetSpeaker((passage.id,), "Pavel Oren")]


def test_chosen_cards_split_off_together(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    passages = _show(view, snapshot, "later", "People died")
    assert not view.split.isEnabled()
    for card in view.cards[:2]:
        card.pick.setChecked(True)
    qtbot.mouseClick(view.split, LEFT)
    assert edits == [SplitClaim(passages[0].claim, tuple(p.id for p in passages[:2]))]


def test_a_whole_claim_cannot_be_split_off(view: PassagesView, snapshot: Snapshot) -> None:
    claim = claim_id("Thousands")
    view.show_passages(snapshot, tuple(p.id for p in snapshot.passages_of_claim[claim]), None)
    for card in view.cards:
        card.pick.setChecked(True)
    assert not view.split.isEnabled()


def test_a_figure_is_corrected_in_its_place(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    _show(view, snapshot, "courier", "Soldiers were")
    row = view.cards[0].findChild(FigureRow)
    estimate = snapshot.estimates_of_passage[view.cards[0].passage.id][0]
    qtbot.mouseClick(row.correct, LEFT)
    assert row.form.first.text() == "2,000"
    row.form.first.setText("2,300")
    row.form.as_of.setText("2023-05-01")
    qtbot.keyClick(row.form.first, Qt.Key.Key_Return)
    assert edits == [SetEstimate(estimate.id, replace(estimate.figure, low=2300.0), "Ilse Brandt", "2023-05-01")]
    qtbot.mouseClick(row.correct, LEFT)
    qtbot.mouseClick(row.form.remove, LEFT)
    assert edits[-1] == RemoveEstimates((estimate.id,))


def test_side_by_side_shows_every_source_with_what_differs(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    (chosen,) = _show(view, snapshot, "courier", "Soldiers were")
    qtbot.mouseClick(view.compare, LEFT)
    assert view.cards[0].passage.id == chosen.id
    qtbot.waitUntil(lambda: len(view.cards) == 5 and view.cards[4].isVisible())
    assert view.cards[1].passage.article in {ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]}  # the most alike
    wire = next(card for card in view.cards if card.passage.article == ARTICLE_IDS["wire"])
    assert 'font-weight:600">Up</span>' in wire.words.text()
    assert ">soldiers</span>" not in wire.words.text()
    tops = {card.mapTo(view, card.rect().topLeft()).y() for card in view.cards}
    assert len(tops) == 1
    assert nameless(view) == []


def test_the_place_and_the_choice_stay_when_the_project_changes(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    passages = _show(view, snapshot, "later", "People died")
    qtbot.mouseClick(view.cards[2].words, LEFT)
    gone = replace(snapshot, passages=tuple(p for p in snapshot.passages if p.id != passages[0].id))
    view.show_passages(gone, tuple(p.id for p in passages), None)
    assert [card.passage.id for card in view.cards] == [p.id for p in passages[1:]]
    assert [card.property("current") for card in view.cards] == [False, True]


def test_a_figure_outside_every_claim_is_shown(view: PassagesView, snapshot: Snapshot) -> None:
    estimate = next(e for e in snapshot.estimates if e.text == "48,000")
    view.show_passages(snapshot, (), estimate.id)
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert {"48,000", "<b>48,000</b>"} <= set(words)


def test_what_is_being_typed_outlives_news_about_other_articles(
    view: PassagesView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    ids = _of(snapshot, "courier", "Soldiers were")
    view.show_passages(snapshot, ids, None)
    row = view.cards[0].findChild(FigureRow)
    qtbot.mouseClick(row.correct, LEFT)
    row.form.first.setText("2,4")
    others = tuple(replace(p, checked=True) for p in snapshot.passages if p.id not in ids)
    kept = tuple(sorted((*others, *(snapshot.passage[i] for i in ids)), key=lambda p: p.id))
    view.show_passages(replace(snapshot, passages=kept), ids, None)
    assert row.form.first.text() == "2,4"
    edited = tuple(replace(p, checked=True) for p in snapshot.passages)
    view.show_passages(replace(snapshot, passages=edited), ids, None)
    assert view.cards[0].check.isChecked()


def test_many_passages_come_in_steps(view: PassagesView, snapshot: Snapshot, qtbot: QtBot) -> None:
    first = snapshot.passages[0]
    many = tuple(replace(first, id=f"{first.article}:0-{i}", end=i) for i in range(1, 41))
    view.show_passages(replace(snapshot, passages=many), tuple(p.id for p in many), None)
    assert 0 < len(view.cards) < 30, "the window does not wait for all of them"
    qtbot.waitUntil(lambda: len(view.cards) == 30 and hasattr(view, "more") and view.more.isVisible())
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    place, height = view.area.verticalScrollBar().value(), view.cards[9].height()
    changed = tuple(replace(p, checked=True) for p in many)
    view.show_passages(replace(snapshot, passages=changed), tuple(p.id for p in many), None)
    assert len(view.cards) == 30, "those in sight are there at once"
    qtbot.waitUntil(lambda: abs(view.area.verticalScrollBar().value() - place) < height)
    qtbot.waitUntil(lambda: isValid(view.more) and view.more.isVisible())  # another one
    qtbot.mouseClick(view.more, LEFT)
    qtbot.waitUntil(lambda: len(view.cards) == 40)
    assert view.cards[30].hasFocus()
    assert [card.passage.id for card in view.cards] == [p.id for p in many]


def test_says_what_to_do_where_nothing_is_chosen(view: PassagesView, snapshot: Snapshot) -> None:
    _show(view, snapshot, "courier", "Lakeworks knew")
    assert nameless(view) == []
    view.clear()
    assert view.note.isVisible()
    assert "Choose a cell" in view.note.text()
    assert not view.cards


def test_the_check_is_an_act_and_then_a_state(view: PassagesView, snapshot: Snapshot) -> None:
    passages = {p.checked: p for p in snapshot.passages}
    shown = {checked: PassageCard(snapshot, p, pickable=False).check for checked, p in passages.items()}
    assert [(shown[on].text(), shown[on].isChecked()) for on in (False, True)] == [
        ("Mark checked", False),
        ("Checked", True),
    ]


def test_tab_goes_through_a_row_that_was_opened_in_a_card(view: PassagesView, snapshot: Snapshot, qtbot: QtBot) -> None:
    _show(view, snapshot, "wire", "Soldiers were")
    card = view.cards[0]
    view.window().activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    qtbot.mouseClick(_button(card, "Speaker"), LEFT)
    qtbot.waitUntil(card.speaker.hasFocus)
    qtbot.keyClick(card.speaker, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == "Set"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is card.why_button


def test_tab_goes_through_the_cards_before_it_leaves(qtbot: QtBot, snapshot: Snapshot) -> None:
    window = QSplitter()
    view, article = PassagesView(), QLineEdit()
    window.addWidget(view)
    window.addWidget(article)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    passages = _show(view, snapshot, "wire", "Soldiers were")
    for again in (False, True):
        if again:  # what is built anew takes its place too
            changed = replace(passages[0], checked=not passages[0].checked)
            every = tuple(changed if p.id == changed.id else p for p in snapshot.passages)
            view.show_passages(replace(snapshot, passages=every), tuple(p.id for p in passages), None)
        view.cards[0].setFocus()
        reached = []
        for _ in range(40):
            now = QApplication.focusWidget()
            reached.append(now)
            if now is article:
                break
            qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert reached[-1] is article
        for card in view.cards:
            assert {card, card.check, _button(card, "Stance"), _button(card, "Why")} <= set(reached)


def test_a_card_says_through_whom_the_words_came(view: PassagesView, snapshot: Snapshot) -> None:
    first = next(p for p in snapshot.passages_of_claim[claim_id("Soldiers were")] if p.speaker)
    name = snapshot.speaker_name(first.speaker)
    told = replace(first, chain=("The Wire", "an official", "some spelling"))
    changed = replace(snapshot, passages=tuple(told if p.id == first.id else p for p in snapshot.passages))
    view.show_passages(changed, (first.id,), None)
    assert f"The Wire → an official → {name}" in [label.text() for label in view.cards[0].findChildren(QLabel)]


def test_what_a_report_drops_stands_above_the_passages_of_its_claim(view: PassagesView, snapshot: Snapshot) -> None:
    ids = tuple(p.id for p in snapshot.passages_of_claim[claim_id("Soldiers were sent to the Orsa valley")])
    view.show_passages(snapshot, ids, None)
    assert not view.hardened.isVisible()
    [herald] = [e for e in snapshot.estimates if e.article == ARTICLE_IDS["herald"] and e.text == "Up to 2,000"]
    plain = replace(herald, figure=replace(herald.figure, qualifier=Qualifier.EXACTLY, low=2000, value=2000))
    changed = replace(snapshot, estimates=tuple(plain if e is herald else e for e in snapshot.estimates))
    view.show_passages(changed, ids, None)
    assert view.hardened.isVisible()
    assert view.hardened.text().startswith("Delta Herald gives")


def test_of_many_differences_a_few_stand_above_the_passages(
    view: PassagesView, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [f"Outlet {n} says as sure what another gives as unsure." for n in range(9)]
    monkeypatch.setattr("claimgrid.ui.views.passages.hardening_texts", lambda *_: told)
    ids = tuple(p.id for p in snapshot.passages_of_claim[claim_id("Soldiers were sent to the Orsa valley")])
    view.show_passages(snapshot, ids, None)
    assert view.hardened.text().splitlines() == [*told[:3], "and 6 more"]
    assert view.hardened.toolTip().splitlines() == told


def test_just_the_picked_passages_are_compared(view: PassagesView, qtbot: QtBot, snapshot: Snapshot) -> None:
    claim = claim_id("Lakeworks knew")
    ids = tuple(p.id for p in snapshot.passages_of_claim[claim])
    view.show_passages(snapshot, ids, None)
    qtbot.waitUntil(lambda: len(view.cards) == len(ids))
    for card in view.cards[1:4]:
        card.pick.setChecked(True)
    assert view.compare.text() == "Compare chosen"
    view.compare.click()
    qtbot.waitUntil(lambda: {card.passage.id for card in view.cards} == set(ids[1:4]))
    view.compare.click()
    qtbot.waitUntil(lambda: [card.passage.id for card in view.cards] == list(ids))
    view.compare_these(snapshot, ids[:2])
    qtbot.waitUntil(lambda: {card.passage.id for card in view.cards} == set(ids[:2]))
    assert view.compare.isChecked()


def test_a_card_is_dragged_out_as_its_words_with_their_source(
    qtbot: QtBot, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: dragged.append(drag.mimeData().text()))
    passage = snapshot.passages[0]
    card = PassageCard(snapshot, passage, pickable=False)
    qtbot.addWidget(card)
    card.show()
    qtbot.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseMove(card, QPoint(5, 5))
    assert not dragged
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(60, 40), QPointF(60, 40), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(card, move)
    assert dragged == [
        f"“{passage.text}” ({snapshot.article[passage.article].outlet_label}, {_day(snapshot, passage)})"
    ]


def _day(snapshot: Snapshot, passage: Passage) -> str:
    published = snapshot.article[passage.article].published
    return when_text(published.value) if published else "undated"
