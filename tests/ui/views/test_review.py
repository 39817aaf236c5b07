"""The review queue: what it shows, and what each key asks for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from claimgrid.domain import edits
from claimgrid.domain.article import Known
from claimgrid.domain.passage import Stance, passage_id
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.acts import REVIEW
from claimgrid.ui.models.review import ReviewModel
from claimgrid.ui.views.review import ALL_CHECKED, NO_ARTICLES, ReviewView
from samples import ARTICLE_IDS, claim_id, sample_texts
from ui.views.conftest import Recorder, nameless

from .conftest import on_screen


def show(view: ReviewView, snapshot: Snapshot) -> None:
    """Show this at once, however long ranking it takes on a busy machine."""
    view.set_snapshot(snapshot)
    view._ranking.finish()


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ReviewView:
    view = ReviewView(sample_texts().__getitem__)
    show(view, snapshot)
    return on_screen(qtbot, view, 1000, 600)


def go_to(view: ReviewView, words: str) -> str:
    """Look at the passage that holds ``words``; returns its id."""
    snapshot = view._snapshot
    key = next(i.key for i in view.model.items if i.passage and words in snapshot.passage[i.passage].text)
    view._go_to(view.model.place_of(key))
    return key


def test_the_model_keeps_its_promises(snapshot: Snapshot) -> None:
    model = ReviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = ReviewView(sample_texts().__getitem__)
    show(view, snapshot)
    model.set_items(snapshot, view.model.items)
    assert isinstance(model, QAbstractItemModel)
    assert model.rowCount() == sum(not p.checked for p in snapshot.passages)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.items[0].reasons[0].doubt.value in spoken


def test_each_decision_is_one_edit_and_goes_on_to_the_next(view: ReviewView, emitted: Recorder) -> None:
    wanted, snapshot = emitted(view.edit_requested), view._snapshot
    key = go_to(view, "could reach Tibro")
    for name, edit in (
        ("confirm", edits.SetChecked((key,), checked=True)),
        ("reject", edits.RemovePassages((key,))),
        (
            "disputes",
            edits.Together((edits.SetStance((key,), Stance.DISPUTES), edits.SetChecked((key,), checked=True))),
        ),
        (
            "split",
            edits.Together(
                (edits.SplitClaim(snapshot.passage[key].claim, (key,)), edits.SetChecked((key,), checked=True))
            ),
        ),
    ):
        go_to(view, "could reach Tibro")
        view.act(name)
        assert wanted[-1] == edit
        assert view.current().key != key
    members = snapshot.passages_of_claim[snapshot.passage[key].claim]
    go_to(view, "could reach Tibro")
    view.act("confirm_claim")
    assert wanted[-1] == edits.SetChecked(tuple(p.id for p in members), checked=True)


def test_every_act_of_the_table_is_carried_out(view: ReviewView) -> None:
    assert set(view._acts) == set(REVIEW)


def test_words_are_made_shorter_and_longer_by_whole_words(view: ReviewView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    key = go_to(view, "could reach Tibro")
    passage = view._snapshot.passage[key]
    text = sample_texts()[passage.article]
    shown = view.card
    view.act("shorter_end")
    assert text[slice(*shown.span)] == "the water could reach Tibro on"
    view.act("shorter_start")
    assert text[slice(*shown.span)] == "water could reach Tibro on"
    view.act("longer_start")
    view.act("longer_start")
    assert text[slice(*shown.span)] == "that the water could reach Tibro on"
    view.act("confirm")
    new = passage_id(passage.article, *shown_span(wanted[-1]))
    assert wanted[-1] == edits.Together(
        (edits.ResizePassage(key, shown_span(wanted[-1])), edits.SetChecked((new,), checked=True))
    )
    go_to(view, "could reach Tibro")
    assert not shown.is_resized, "what was tried and left is forgotten"


def shown_span(edit: edits.Edit) -> tuple[int, int]:
    assert isinstance(edit, edits.Together)
    first = edit.acts[0]
    assert isinstance(first, edits.ResizePassage)
    return first.span


def test_words_are_never_made_nothing(view: ReviewView) -> None:
    go_to(view, "could reach Tibro")
    for _ in range(12):
        view.act("shorter_end")
    assert view.card.span[0] < view.card.span[1]


def test_a_suggested_claim_is_taken_by_one_act(view: ReviewView, snapshot: Snapshot, emitted: Recorder) -> None:
    small, large = claim_id("Soldiers are in"), claim_id("Soldiers were sent")
    claims = tuple(replace(c, near=large) if c.id == small else c for c in snapshot.claims)
    show(view, replace(snapshot, claims=claims))
    wanted = emitted(view.edit_requested)
    key = go_to(view, "Exactly 2,150")
    assert view.buttons["merge"].isVisible()
    view.act("merge")
    merged = edits.MergeClaims(large, (small,))
    assert wanted == [edits.Together((merged, edits.SetChecked((key,), checked=True)))]


def test_another_claim_is_found_by_typing_a_part_of_it(qtbot: QtBot, view: ReviewView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    key = go_to(view, "some 2,000 soldiers")
    view.act("move")
    assert view.field.isVisible()
    line = view.field.claim.field
    qtbot.keyClicks(line, "thousands")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    move = edits.MovePassages((key,), claim_id("Thousands of people"))
    assert wanted == [edits.Together((move, edits.SetChecked((key,), checked=True)))]
    assert view.field.isHidden()


def test_a_merge_wants_one_claim_and_says_so(qtbot: QtBot, view: ReviewView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    go_to(view, "some 2,000 soldiers")
    view.act("merge_other")
    line = view.field.claim.field
    qtbot.keyClicks(line, "o")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert wanted == []
    assert "Type more" in view.field.problem.text()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert view.field.isHidden()


def test_speaker_and_name_are_corrected_without_going_on(qtbot: QtBot, view: ReviewView, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    key = go_to(view, "some 2,000 soldiers")
    view.act("speaker")
    view.field.speaker.setCurrentText("Pavel Oren")
    qtbot.keyClick(view.field.speaker.field, Qt.Key.Key_Return)
    view.act("rename")
    view.field.line.setText("Soldiers came")
    qtbot.keyClick(view.field.line, Qt.Key.Key_Return)
    assert wanted == [
        edits.SetSpeaker((key,), "Pavel Oren"),
        edits.RenameClaim(claim_id("Soldiers were sent"), "Soldiers came"),
    ]
    assert view.current().key == key
    for act, line in (("speaker", view.field.speaker.field), ("rename", view.field.line)):
        view.act(act)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert len(wanted) == 2, "what stands there already is no correction"


def checked(snapshot: Snapshot, words: str) -> Snapshot:
    """``snapshot`` with the passage that holds ``words`` checked."""
    return replace(
        snapshot, passages=tuple(replace(p, checked=p.checked or words in p.text) for p in snapshot.passages)
    )


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_what_is_being_typed_stays_while_more_is_read(
    end: Qt.Key, qtbot: QtBot, view: ReviewView, snapshot: Snapshot, emitted: Recorder
) -> None:
    wanted = emitted(view.edit_requested)
    key = go_to(view, "some 2,000 soldiers")
    before = len(view.model.items)
    view.act("speaker")
    view.field.speaker.field.selectAll()
    qtbot.keyClicks(view.field.speaker.field, "Pavel")
    show(view, checked(snapshot, "At least 2,000 soldiers"))
    qtbot.wait(20)
    assert view.field.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), " Oren")
    qtbot.keyClick(view.field.speaker.field, end)
    assert wanted == ([edits.SetSpeaker((key,), "Pavel Oren")] if end == Qt.Key.Key_Return else [])
    assert len(view.model.items) < before
    assert view.current().key == key


def test_what_waited_does_not_take_a_decision_back(qtbot: QtBot, view: ReviewView, snapshot: Snapshot) -> None:
    key = go_to(view, "some 2,000 soldiers")
    view.act("move")
    line = view.field.claim.field
    qtbot.keyClicks(line, "thousands")
    show(view, checked(snapshot, "At least 2,000 soldiers"))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.wait(20)
    following = view.current().key
    assert following != key
    show(view, checked(checked(snapshot, "At least 2,000 soldiers"), "some 2,000 soldiers"))
    qtbot.wait(20)
    assert view.current().key == following


def test_an_inferred_date_is_confirmed_corrected_or_said_to_be_unknown(
    qtbot: QtBot, view: ReviewView, snapshot: Snapshot, emitted: Recorder
) -> None:
    blog, date = ARTICLE_IDS["blog"], Known("2023-05-04", "inferred: the last day is Thursday")
    articles = tuple(
        replace(a, published=date, published_proposed=date) if a.id == blog else a for a in snapshot.articles
    )
    show(view, replace(snapshot, articles=articles))
    wanted = emitted(view.edit_requested)

    def look() -> None:
        view._go_to(view.model.place_of(blog))

    look()
    assert not view.buttons["disputes"].isVisible()
    view.act("disputes")
    assert wanted == [], "a date has no stance"
    view.act("confirm")
    look()
    view.act("reject")
    look()
    view.act("rename")
    view.field.line.setText("4 May")
    qtbot.keyClick(view.field.line, Qt.Key.Key_Return)
    assert "is no date" in view.field.problem.text()
    view.field.line.setText("2023-05-05")
    qtbot.keyClick(view.field.line, Qt.Key.Key_Return)
    values = ["2023-05-04", None, "2023-05-05"]
    assert wanted == [edits.SetArticleField((blog,), "published", value) for value in values]


def test_a_figure_outside_every_passage_is_decided_too(view: ReviewView, snapshot: Snapshot, emitted: Recorder) -> None:
    without = replace(snapshot, passages=tuple(p for p in snapshot.passages if "About 30" not in p.text))
    show(view, without)
    wanted = emitted(view.edit_requested)
    estimate = next(e for e in without.estimates if e.text == "About 30")
    view._go_to(view.model.place_of(estimate.id))
    view.act("confirm")
    view._go_to(view.model.place_of(estimate.id))
    view.act("reject")
    assert wanted == [
        edits.SetEstimate(estimate.id, estimate.figure, "a hospital doctor", estimate.as_of),
        edits.RemoveEstimates((estimate.id,)),
    ]


def test_what_is_skipped_comes_last_and_what_is_taken_back_is_looked_at_again(
    view: ReviewView, snapshot: Snapshot
) -> None:
    first = view.model.items[0].key
    view.act("skip")
    assert view.model.items[-1].key == first
    assert view.current().key == view.model.items[0].key
    key = view.current().key
    view.act("confirm")
    checked = tuple(replace(p, checked=p.checked or p.id == key) for p in snapshot.passages)
    show(view, replace(snapshot, passages=checked))
    assert view.model.items[-1].key == first, "it stays last"
    assert key not in {i.key for i in view.model.items}
    show(view, snapshot)
    assert view.current().key == key


def test_it_says_how_far_the_checking_is_and_what_to_do_when_there_is_nothing(
    view: ReviewView, snapshot: Snapshot
) -> None:
    done = sum(p.checked for p in snapshot.passages)
    assert view.told.text() == f"{done} of {len(snapshot.passages)} passages checked by a person"
    show(view, replace(snapshot, passages=tuple(replace(p, checked=True) for p in snapshot.passages)))
    assert (view.note.isVisible(), view.note.text()) == (True, ALL_CHECKED)
    assert not view.split.isVisible()
    view.act("confirm")
    show(view, Snapshot())
    assert view.note.text() == NO_ARTICLES


def test_the_menu_offers_what_applies_and_everything_has_a_name(view: ReviewView) -> None:
    menu = QMenu()
    go_to(view, "some 2,000 soldiers")
    view.fill_menu(menu)
    lines = [a.text().replace("&", "") for a in menu.actions()]
    assert "Right as it is\tSpace" in lines
    assert not [line for line in lines if line.startswith("Merge with the other")]
    assert not nameless(view)


def test_on_a_wide_screen_lines_are_no_longer_than_can_be_followed_and_no_empty_field_is_in_the_way(
    view: ReviewView, qtbot: QtBot
) -> None:
    view.resize(1920, 1080)
    context = view.card.context
    letter = context.fontMetrics().averageCharWidth()
    qtbot.waitUntil(lambda: context.width() == letter * 120)
    assert context.height() <= max(context.document().size().height() + 4, context.minimumHeight())
    view.resize(700, 500)
    qtbot.waitUntil(lambda: context.width() < letter * 120)
    assert not view.card.horizontalScrollBar().isVisible()


def test_whether_a_passage_belongs_is_asked_with_what_it_shares_and_n_takes_it_out(
    view: ReviewView, snapshot: Snapshot, emitted: Recorder
) -> None:
    wanted, claim = emitted(view.edit_requested), claim_id("Soldiers were sent")
    one = snapshot.passages_of_claim[claim][0]
    go_to(view, one.text)
    assert view.buttons["split"].isHidden(), "nobody asks whether it belongs"
    loose = replace(one, checked=False, fit=0.3)
    show(view, replace(snapshot, passages=tuple(loose if p.id == one.id else p for p in snapshot.passages)))
    go_to(view, one.text)
    [asked] = [found.text() for found in view.card.findChildren(QLabel) if "belong" in found.text()]
    assert asked.startswith("Does this belong to the claim? In this claim it is most like the passage of ")
    assert asked.endswith(".")
    assert view.buttons["split"].isVisible()
    assert (REVIEW["confirm"][1], REVIEW["split"][1]) == ("Space", "N")
    view.act("split")
    assert wanted[-1] == edits.Together((edits.SplitClaim(claim, (one.id,)), edits.SetChecked((one.id,), checked=True)))
