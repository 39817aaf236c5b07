import gc
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid
from tests.ui.conftest import A, B, all_shown

from claimgrid.domain.edits import (
    AddPassage,
    MovePassages,
    RenameClaim,
    RenameSpeaker,
    SetChecked,
    SetSpeaker,
    SetStance,
)
from claimgrid.domain.passage import Stance
from claimgrid.export import What
from claimgrid.storage import PendingFile, Project
from claimgrid.ui import building, exporting, filing
from claimgrid.ui.app import Application
from claimgrid.ui.export_dialog import ExportDialog
from claimgrid.ui.file_dialogs import with_ending
from claimgrid.ui.filing import Writing, write
from claimgrid.ui.history import HistoryDialog
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.problems import ProblemsDialog
from claimgrid.ui.session import Session
from claimgrid.ui.tour import Tour
from claimgrid.ui.views.fields import SearchField
from claimgrid.ui.views.figure_form import FigureForm
from claimgrid.ui.views.passage_card import PassageCard
from claimgrid.ui.workbench import Workbench


def shared_cell(bench: Workbench) -> tuple[str, ...]:
    return next(c.passages for c in bench.matrix.cells.values() if c.word == "2,000")


def test_an_empty_window_says_what_was_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.sample_wanted):
        window.welcome.sample.click()
    assert window.windowTitle() == "Claimgrid"
    assert not window.acts["export"].isEnabled()
    assert window.tools is None


def test_reading_shows_matrix_counts_and_title(filled: Workbench, window: MainWindow) -> None:
    assert window.windowTitle() == "Dam – Claimgrid"
    assert len(filled.matrix.rows) == 2
    assert filled.matrix_view.matrix is filled.matrix, "the screen shows what is exported"
    claims = len(filled.session.snapshot.claims)
    assert (
        window.status.counts.text() == f"2 articles · {claims} claims · 2 figures · 0 of 6 passages checked by a person"
    )
    assert not window.reading.isVisible()


def test_the_keyboard_goes_to_the_first_cell_once_the_matrix_is_there(qtbot: QtBot, filled: Workbench) -> None:
    filled.window().activateWindow()
    table = filled.matrix_view.table
    qtbot.waitUntil(table.hasFocus)
    assert table.currentIndex().row() == table.currentIndex().column() == 0


@pytest.mark.usefixtures("bit_by_bit")
def test_the_first_cell_is_that_of_the_whole_matrix_however_long_it_takes_to_build(
    qtbot: QtBot, filled: Workbench
) -> None:
    filled.window().activateWindow()
    table = filled.matrix_view.table
    qtbot.waitUntil(table.hasFocus)
    assert (filled.looks.are_building, len(table.grid.matrix.rows)) == (False, 2)
    assert table.currentIndex() == table.first_cell()


def test_who_types_when_the_reading_ends_is_not_interrupted(
    qtbot: QtBot, filled: Workbench, folder: Callable[..., Path]
) -> None:
    window, table = filled.window(), filled.matrix_view.table
    wake(qtbot, window)
    qtbot.waitUntil(table.hasFocus)
    press(qtbot, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "Sold")
    filled.session.importing.import_paths([folder("Late", c="The army sent 2000 soldiers.\nIt rained.")])
    with qtbot.waitSignal(filled.session.finished):
        pass
    assert QApplication.focusWidget() is editor
    press(qtbot, Qt.Key.Key_Escape)


def test_progress_is_shown_while_reading_and_cancel_stops(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    filled.session.importing.import_paths([folder("Late", z="HANG")])
    assert window.reading.isVisible()
    assert "z.txt" in window.reading.words.text()
    assert "Reading" in window.windowTitle()
    window.reading.cancel.click()
    qtbot.waitUntil(lambda: not filled.session.busy)
    assert not window.reading.isVisible()
    assert "Reading" not in window.windowTitle()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_who_types_ahead_does_not_cancel_the_reading(qtbot: QtBot, scripted: None, folder: Callable[..., Path]) -> None:
    application = Application()
    application.new_project()
    window = application.windows[-1]
    qtbot.waitUntil(lambda: window.session is not None and QApplication.focusWidget() is not window.welcome.folder)
    elsewhere = QWidget()  # as the dialog that asks for the folder
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    elsewhere.close()
    window.session.importing.import_paths([folder("Late", z="HANG")])
    qtbot.waitUntil(window.reading.isVisible)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert window.session.importing.is_reading
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if window.reading.cancel.hasFocus():
            break
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert not window.session.importing.is_reading
    application.quit()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_P, "pinned"), (Qt.Key.Key_H, "hidden")])
def test_a_menu_is_closed_by_the_keys_of_its_acts(
    qtbot: QtBot, filled: Workbench, window: MainWindow, key: Qt.Key, done: str
) -> None:
    window.activateWindow()
    table = filled.matrix_view.table
    qtbot.waitUntil(table.hasFocus)
    claim = table.grid.keys(table.currentIndex())[1]
    table.open_menu(table.currentIndex(), table.mapToGlobal(QPoint(50, 50)))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu.windowHandle(), key)
    qtbot.waitUntil(lambda: getattr(filled.matrix.options, done) == (claim,))
    assert QApplication.activePopupWidget() is None


def test_after_cancel_the_rest_can_be_read(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    late = folder("Late", y="Nobody slept.", z="HANG")
    filled.session.importing.import_paths([late])
    qtbot.waitUntil(lambda: len(filled.session.snapshot.articles) == 3)
    qtbot.waitUntil(lambda: window.reading.bar.value() == 1)  # the file may hold more articles until its end is told
    window.reading.cancel.click()
    assert window.messages.words.text() == "1 of 2 files were read."
    assert not window.messages.other.isVisible()
    (late / "z.txt").write_text("Bread was sold.", encoding="utf-8")
    window.messages.act.click()
    assert not window.messages.isVisible()
    qtbot.waitUntil(lambda: not filled.session.busy, timeout=30_000)
    assert len(filled.session.snapshot.articles) == 4


@pytest.mark.usefixtures("scripted")
@pytest.mark.parametrize("wanted", ["act", "other"])
def test_files_that_were_not_read_when_the_program_ended_are_offered(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], tmp_path: Path, wanted: str
) -> None:
    project = Project.create(tmp_path / "Dam.claimgrid")
    place = folder("Dam", a=A, b=B)
    project.add_pending(PendingFile(str(f), f.name, "Dam", str(place)) for f in sorted(place.iterdir()))
    window.show_session(Session(project))
    assert window.messages.words.text() == "a.txt and 1 more have not been read to their ends yet."
    assert (window.messages.act.text(), window.messages.other.text()) == ("Read now", "Leave out")
    assert window.messages.words.toolTip() == "a.txt\nb.txt"
    getattr(window.messages, wanted).click()
    assert not window.messages.isVisible()
    session = window.session
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)
    assert len(session.snapshot.articles) == (2 if wanted == "act" else 0)
    assert project.pending() == ()
    window.close()


@pytest.mark.usefixtures("scripted")
def test_what_waits_to_be_read_is_offered_again_after_another_import(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], tmp_path: Path
) -> None:
    project = Project.create(tmp_path / "Dam.claimgrid")
    place = folder("Dam", a=A, b=B)
    project.add_pending([PendingFile(str(place / "a.txt"), "a.txt", "Dam", str(place))])
    window.show_session(Session(project))
    window.show()
    window.messages.hide()  # as a drop does
    window.session.importing.import_paths([place / "b.txt"])
    qtbot.waitUntil(lambda: window.messages.isVisible() and not window.session.busy)
    assert window.messages.words.text() == "a.txt has not been read to its end yet."
    window.messages.act.click()
    qtbot.waitUntil(lambda: not window.session.busy)
    assert len(window.session.snapshot.articles) == 2
    assert not window.messages.isVisible()
    window.close()


def test_a_read_only_project_says_so(
    qtbot: QtBot, window: MainWindow, scripted: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.create(tmp_path / "Dam.claimgrid")
    project.is_read_only = True
    window.show_session(Session(project))
    assert "cannot be written" in window.messages.words.text()
    monkeypatch.setattr(filing, "ask_copy", lambda *_: tmp_path / "Copy.claimgrid")
    window.messages.act.click()
    qtbot.waitUntil(lambda: window.session.project.path.stem == "Copy")
    assert not window.messages.isVisible()
    window.close()


def test_a_cell_opens_its_passages_and_the_article_at_their_words(filled: Workbench, window: MainWindow) -> None:
    assert not filled.evidence.isVisible()
    assert window.status.hint.isVisible()
    filled.matrix_view.cell_chosen.emit(shared_cell(filled))
    assert filled.evidence.isVisible()
    assert filled.passages.isVisible()
    assert not window.status.hint.isVisible()
    passage = filled.session.snapshot.passage[shared_cell(filled)[0]]
    assert filled.article.article_id == passage.article
    assert filled.article._focus == ((passage.start, passage.end),)
    filled.hide_evidence()
    assert not filled.evidence.isVisible()


def test_a_point_opens_the_words_of_its_figure(filled: Workbench, window: MainWindow) -> None:
    window.acts["chart"].trigger()
    assert filled.chart_view.isVisible()
    estimate = filled.session.snapshot.estimates[0]
    filled.chart_view.point_chosen.emit(estimate.id)
    assert filled.article.article_id == estimate.article
    assert filled.article._focus == ((estimate.start, estimate.end),)
    assert (
        filled.evidence.shown_passages == shared_cell(filled)[:1]
        or estimate.article in filled.evidence.shown_passages[0]
    )


def test_only_the_matrix_is_made_at_first_and_the_other_views_while_nobody_waits(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    window.show_session(session)
    bench = window.workbench
    assert bench is not None
    views = [bench.page(name) for name in View]
    assert [bool(page.findChildren(QWidget)) for page in views] == [True, *[False] * 5]
    qtbot.waitUntil(lambda: all(page.findChildren(QWidget) for page in views))
    window.close()


def test_filters_on_articles_hold_for_the_chart(qtbot: QtBot, filled: Workbench) -> None:
    filled.matrix_view.bar._popup.show_matrix(filled.matrix)
    outlets = filled.matrix_view.bar._popup.outlets
    outlets.item(0).setCheckState(Qt.CheckState.Checked)
    all_shown(qtbot, filled)
    assert [r.name for r in filled.matrix.rows] == [outlets.item(0).text()]
    assert filled.chart.options.articles == filled.matrix.articles
    assert len(filled.chart.points) == 1


def test_an_edit_is_seen_named_in_the_menu_and_undone(qtbot: QtBot, filled: Workbench, window: MainWindow) -> None:
    claim = filled.session.snapshot.claims[0]
    with qtbot.waitSignal(filled.session.changed):
        filled.matrix_view.edit_requested.emit(RenameClaim(claim.id, "The valley is flooded"))
    all_shown(qtbot, filled)
    assert any(c.label == "The valley is flooded" for c in filled.matrix.snapshot.claims)
    assert window.acts["undo"].text() == "&Undo rename claim"
    with qtbot.waitSignal(filled.session.changed):
        window.acts["undo"].trigger()
    assert not window.acts["undo"].isEnabled()
    assert window.acts["redo"].text() == "&Redo rename claim"


def test_an_edit_that_is_refused_is_said_plainly(filled: Workbench, window: MainWindow) -> None:
    filled.matrix_view.edit_requested.emit(RenameClaim("gone", "x"))
    assert window.messages.isVisible()
    assert window.messages.words.text()


def test_what_is_typed_into_a_card_stays_when_its_passage_changes_meanwhile(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    (first, *_rest) = shared_cell(filled)
    filled.evidence.show_passages((first,))

    def card() -> PassageCard:
        return filled.passages.cards[0]

    card().act("speaker")
    qtbot.keyClicks(card().speaker.field, "Ilse Bra")
    for edit in (SetChecked((first,), checked=True), SetStance((first,), Stance.HEDGES)):
        with qtbot.waitSignal(filled.looks.built):
            filled.session.apply(edit)
    assert card().speaker.field.text() == "Ilse Bra"
    assert card().passage.stance is not Stance.HEDGES, "it is held back"
    qtbot.keyClicks(card().speaker.field, "ndt")
    qtbot.keyClick(card().speaker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card().passage.stance is Stance.HEDGES and card().passage.speaker is not None)
    assert filled.session.snapshot.speaker_name(card().passage.speaker) == "Ilse Brandt"
    card().act("figure")
    form = card().findChild(FigureForm)
    assert form is not None
    form.place.setText("Orsa")
    with qtbot.waitSignal(filled.looks.built):
        filled.session.apply(SetStance((first,), Stance.ASSERTS))
    assert form.place.text() == "Orsa"
    qtbot.keyClick(form.place, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card().passage.stance is Stance.ASSERTS)


def test_checked_passages_are_counted(qtbot: QtBot, filled: Workbench, window: MainWindow) -> None:
    with qtbot.waitSignal(filled.session.changed):
        filled.passages.edit_requested.emit(SetChecked(shared_cell(filled), checked=True))
    assert window.status.counts.text().endswith("1 of 6 passages checked by a person")


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # the offscreen platform says so of every dialog
def test_files_left_out_are_counted_and_listed(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    filled.session.importing.import_paths([folder("More", x="BAD", y="BAD")])
    qtbot.waitUntil(lambda: not filled.session.busy)
    assert window.problems.isVisible()
    assert window.problems.words.text() == "Left out: x.txt and 1 more file."
    window.problems.show_wanted.emit()
    dialog = window.findChild(ProblemsDialog)
    assert [dialog.table.item(row, 0).text() for row in range(2)] == ["x.txt", "y.txt"]
    dialog.close()


def test_dropping_the_same_folder_again_says_so(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    filled.session.importing.import_paths([folder("Dam")])
    qtbot.waitUntil(lambda: not filled.session.busy)
    assert window.messages.words.text() == "All 2 files are in this project already."
    assert len(filled.matrix.rows) == 2


def test_of_a_single_file_left_out_the_reason_is_said(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    filled.session.importing.import_paths([folder("More", x="BAD")])
    qtbot.waitUntil(lambda: not filled.session.busy)
    assert window.problems.words.text() == "x.txt: It holds nothing to read."


def test_the_table_on_the_clipboard_is_a_table_twice(filled: Workbench, window: MainWindow) -> None:
    window.acts["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "<table" in data.html()
    assert len(data.text().splitlines()) > 2
    assert "\t" in data.text()


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_chart_is_written_as_a_picture(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path, form: str
) -> None:
    target = tmp_path / f"chart.{form}"
    write(window, "chart", form, target, on_screen=True)
    assert window.messages.words.text() == f"Saving {target.name}…"
    qtbot.waitUntil(lambda: window.messages.words.text() == f"Saved {target.name}.")
    assert target.read_bytes().startswith(b"\x89PNG" if form == "png" else b"<")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(Writing), "it would hold the whole project"


def test_the_window_answers_while_an_export_is_written(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    collects: list[bool] = []
    form = exporting.in_form
    monkeypatch.setattr(exporting, "in_form", lambda *what: collects.append(gc.isenabled()) or form(*what))
    monkeypatch.setattr(exporting, "replace", lambda target, data: go_on.wait(60) and target.write_bytes(data))
    writing = write(window, "matrix", "csv", tmp_path / "m.csv", on_screen=True)
    with qtbot.waitSignal(filled.session.changed):
        filled.matrix_view.edit_requested.emit(RenameClaim(filled.session.snapshot.claims[0].id, "Typed meanwhile"))
    assert writing.is_running
    assert not window.close()
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "Typed meanwhile" not in (tmp_path / "m.csv").read_text(encoding="utf-8-sig")
    assert collects == [False], "a collection holds up the window as long as it goes through all that is exported"
    assert gc.isenabled()


def test_what_is_on_screen_or_everything_is_exported(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    filled.matrix_view.options_changed.emit(replace(filled.matrix.options, text="soldiers"))
    all_shown(qtbot, filled)
    write(window, "claims", "csv", tmp_path / "screen.csv", on_screen=True).wait()
    write(window, "claims", "csv", tmp_path / "all.csv", on_screen=False).wait()
    assert "Bread" not in (tmp_path / "screen.csv").read_text(encoding="utf-8-sig")
    assert "Bread" in (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    write(window, "everything", "json", tmp_path / "all.json", on_screen=False).wait()
    assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["articles"]) == 2


def test_an_export_that_fails_is_said_plainly(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    write(window, "matrix", "csv", tmp_path / "nowhere" / "m.csv", on_screen=True)
    qtbot.waitUntil(lambda: "could not be written" in window.messages.words.text())


def test_a_window_whose_export_fails_while_it_closes_stays_to_say_so(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path
) -> None:
    write(window, "matrix", "csv", tmp_path / "nowhere" / "m.csv", on_screen=True)
    assert not window.close()
    qtbot.waitUntil(lambda: "could not be written" in window.messages.words.text())
    assert window.isVisible()
    assert window.close()


def test_the_export_dialog_offers_the_forms_of_each_thing(qtbot: QtBot) -> None:
    dialog = ExportDialog()
    qtbot.addWidget(dialog)
    assert (dialog.what, dialog.on_screen) == (What.MATRIX, True)
    dialog.choose(What.CHART, "png")
    assert (dialog.what, dialog.form) == (What.CHART, "png")
    dialog.choose(What.EVERYTHING, "json")
    assert (dialog.form, dialog.on_screen) == ("json", False)
    enters = [b.text() for b in dialog.findChildren(QPushButton) if b.isDefault() or b.autoDefault()]
    assert enters == ["Save as…"], "Enter saves"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Dam.claimgrid", "Dam.csv"),
        ("Dam", "Dam.csv"),
        ("Dam v1.2", "Dam v1.2.csv"),
        ("Dam.CSV", "Dam.CSV"),
        (".claimgrid", "export.csv"),
    ],
)
def test_an_export_gets_the_ending_of_its_form(typed: str, kept: str) -> None:
    assert with_ending(Path("somewhere") / typed, ".csv") == Path("somewhere") / kept


def dragged(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    return data


def test_a_drag_raises_the_sheet_and_a_drop_gives_the_paths(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    data = dragged([tmp_path])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert window.sheet.isVisible()
    assert window.sheet.size() == window.size()
    with qtbot.waitSignal(window.paths_given) as given:
        window.sheet.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert given.args == [window, [tmp_path]]
    assert not window.sheet.isVisible()


def test_an_address_on_the_web_is_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/article")])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(enter)
    assert not window.sheet.isVisible()


def test_every_control_has_a_name(filled: Workbench, window: MainWindow) -> None:
    filled.matrix_view.cell_chosen.emit(shared_cell(filled))
    assert window.tools is not None
    assert window.tools.isVisible()
    own = [window.welcome, window.messages, window.problems, window.reading, window.tools]
    controls = [
        c for widget in own for kind in (QAbstractButton, QComboBox, QLineEdit) for c in widget.findChildren(kind)
    ]
    unnamed = [c for c in controls if not _name(c) and not c.objectName().startswith("qt_")]
    assert controls
    assert not unnamed


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def open_shared(filled: Workbench) -> tuple[str, str]:
    """Show the words of a cell with a figure, as a click does; returns the cell's keys."""
    keys = next(k for k, c in filled.matrix.cells.items() if c.word == "2,000")
    table = filled.matrix_view.table
    table.setCurrentIndex(table.grid.index_of(keys))
    table.choose(table.currentIndex())
    return keys


def wake(qtbot: QtBot, window: QWidget) -> None:
    """Give ``window`` the keyboard."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_ctrl_f_searches_and_escape_closes_what_is_innermost(qtbot: QtBot, filled: Workbench) -> None:
    window, table = filled.window(), filled.matrix_view.table
    wake(qtbot, window)
    open_shared(filled)
    table.setFocus()
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = filled.matrix_view.bar.search
    assert QApplication.focusWidget() is search
    qtbot.keyClicks(search, "soldiers")
    qtbot.waitUntil(lambda: filled.matrix.options.text == "soldiers")
    press(qtbot, Qt.Key.Key_Escape)
    assert (search.text(), filled.evidence.isVisible()) == ("", True)
    table.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    press(qtbot, Qt.Key.Key_Escape)
    assert (QApplication.focusWidget(), filled.evidence.isVisible()) == (table, True)
    card = filled.passages.cards[0]
    card._open_speaker()
    press(qtbot, Qt.Key.Key_Escape)
    assert card.speaker_row.isHidden()
    assert (QApplication.focusWidget(), filled.evidence.isVisible()) == (card, True)
    press(qtbot, Qt.Key.Key_Escape)
    assert not filled.evidence.isVisible()
    assert QApplication.focusWidget() is table


def test_after_an_edit_the_keyboard_is_where_the_work_is(qtbot: QtBot, filled: Workbench) -> None:
    window, table = filled.window(), filled.matrix_view.table
    wake(qtbot, window)
    window.messages.say("Something was done.", act="Undo it", do=lambda: None)
    keys = open_shared(filled)
    table.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Soldiers were sent")
    with qtbot.waitSignal(filled.session.changed):
        press(qtbot, Qt.Key.Key_Return)
    all_shown(qtbot, filled)
    assert QApplication.focusWidget() is table
    assert table.grid.keys(table.currentIndex()) == keys
    card = filled.passages.cards[0]
    card._open_speaker()
    qtbot.keyClicks(card.speaker, "Ann Vik")
    with qtbot.waitSignal(filled.session.changed):
        press(qtbot, Qt.Key.Key_Return)
    all_shown(qtbot, filled)
    focused = QApplication.focusWidget()
    assert focused in filled.passages.cards
    assert focused.passage.id == card.passage.id


def test_after_a_merge_the_merged_claim_is_selected_and_its_words_stay(qtbot: QtBot, filled: Workbench) -> None:
    window, table = filled.window(), filled.matrix_view.table
    wake(qtbot, window)
    filled.matrix_view.options_changed.emit(replace(filled.matrix.options, fold_single=False))
    all_shown(qtbot, filled)
    open_shared(filled)
    shown = filled.evidence.shown_passages
    table.setFocus()
    table.selectColumn(0)
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Columns
    table.selectionModel().select(table.grid.index(0, 1), flags)
    into = filled.matrix.columns[0].key
    with qtbot.waitSignal(filled.session.changed):
        press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not filled.session.busy, timeout=30_000)
    all_shown(qtbot, filled)
    assert [c.key for c in table.chosen_claims()] == [into]
    assert QApplication.focusWidget() is table
    assert set(shown) <= set(filled.evidence.shown_passages)
    assert filled.evidence.shown_passages == filled.matrix.cells[filled.matrix.cell_of(shown[0])].passages


def test_words_follow_the_current_cell_and_close_with_it(qtbot: QtBot, filled: Workbench) -> None:
    window, table = filled.window(), filled.matrix_view.table
    wake(qtbot, window)
    filled.matrix_view.options_changed.emit(replace(filled.matrix.options, fold_single=False))
    all_shown(qtbot, filled)
    keys = open_shared(filled)
    table.setFocus()
    seen = {filled.evidence.shown_passages}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(qtbot, key)
        cell = table.grid.cell(table.currentIndex())
        assert filled.evidence.shown_passages == (cell.passages if cell else ())
        assert filled.passages.note.isVisible() == (cell is None)
        seen.add(filled.evidence.shown_passages)
    assert len(seen) > 1
    table.setCurrentIndex(table.grid.index_of(keys))
    table.choose(table.currentIndex())
    filled.matrix_view.options_changed.emit(replace(filled.matrix.options, text="bread"))
    all_shown(qtbot, filled)
    assert not filled.evidence.isVisible()


def test_words_that_close_behind_a_dialog_leave_the_keyboard_to_the_matrix(qtbot: QtBot, filled: Workbench) -> None:
    window = filled.window()
    wake(qtbot, window)
    open_shared(filled)
    filled.passages.cards[0].setFocus()
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is None or QApplication.focusWidget().window() is dialog)
    filled.hide_evidence()
    dialog.reject()
    wake(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is filled.matrix_view.table)


def test_the_keyboard_stays_where_it_was_while_another_program_has_it(qtbot: QtBot, filled: Workbench) -> None:
    window, table, other = filled.window(), filled.matrix_view.table, QWidget()
    qtbot.addWidget(other)
    other.show()
    wake(qtbot, window)
    open_shared(filled)
    card = filled.passages.cards[0]
    card.setFocus()
    wake(qtbot, other)
    with qtbot.waitSignal(filled.session.changed):
        filled.session.apply(SetChecked((card.passage.id,), checked=True))
    qtbot.waitUntil(lambda: filled.passages.cards[0] is not card)
    wake(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is filled.passages.cards[0])
    table.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Soldiers were sent")
    with qtbot.waitSignal(filled.session.changed):
        wake(qtbot, other)
    wake(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)


@pytest.mark.parametrize("view", ["Matrix", "Articles", "People"])
def test_undo_reaches_the_project_from_a_search_that_has_nothing_to_take_back(
    qtbot: QtBot, filled: Workbench, view: str
) -> None:
    window = filled.window()
    wake(qtbot, window)
    claim = filled.session.snapshot.claims[0]
    with qtbot.waitSignal(filled.session.changed):
        filled.session.apply(RenameClaim(claim.id, "The valley is flooded"))
    window.show_view(view)
    filled.search()
    assert isinstance(QApplication.focusWidget(), SearchField)
    press(qtbot, Qt.Key.Key_X)
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget().text() == ""
    assert filled.session.snapshot.claim[claim.id].label == "The valley is flooded", "that was what was typed"
    with qtbot.waitSignal(filled.session.changed):
        press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert filled.session.snapshot.claim[claim.id].label == claim.label


def test_a_point_moves_the_current_cell(filled: Workbench, window: MainWindow) -> None:
    window.acts["chart"].trigger()
    estimate = filled.session.snapshot.estimates[-1]
    filled.chart_view.point_chosen.emit(estimate.id)
    window.acts["matrix"].trigger()
    table = filled.matrix_view.table
    cell = table.grid.cell(table.currentIndex())
    assert cell is not None
    assert filled.evidence.shown_passages[0] in cell.passages


def test_words_that_are_marked_already_are_shown_and_can_be_moved(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    passage = filled.session.snapshot.passage[shared_cell(filled)[0]]
    other = next(c for c in filled.session.snapshot.claims if c.id != passage.claim)
    filled.evidence.show_article(passage.article)
    span = (passage.start, passage.end)
    filled.article.edit_requested.emit(AddPassage(passage.article, span, Stance.ASSERTS, claim=other.id))
    assert filled.passages.cards[0].passage.id == passage.id
    assert "already" in window.messages.words.text()
    assert other.label in window.messages.act.text()
    with qtbot.waitSignal(filled.session.changed):
        window.messages.act.click()
    assert filled.session.snapshot.passage[passage.id].claim == other.id
    assert not window.messages.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (640, 360), (900, 600)])
def test_three_sources_stay_in_sight_while_words_are_shown(
    qtbot: QtBot, filled: Workbench, width: int, height: int
) -> None:
    window, table = filled.window(), filled.matrix_view.table
    window.resize(width, height)
    open_shared(filled)
    qtbot.waitUntil(lambda: filled.matrix_view.bar.search.width() >= 100)
    assert (window.width(), window.height()) == (width, height)
    assert table.viewport().height() >= 2.5 * table.verticalHeader().defaultSectionSize()


def test_what_a_reading_has_just_taken_away_opens_nothing(filled: Workbench) -> None:
    filled.evidence.show_estimate("gone:0-4")
    filled.read_in_article("gone:0-4")
    assert not filled.evidence.isVisible()
    filled.show_article("gone")
    assert filled.view is View.ARTICLES
    assert not filled.evidence.isVisible()


def test_what_is_wanted_while_a_matrix_is_built_takes_nothing_back(
    qtbot: QtBot, filled: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SLICE", -1)  # one step a turn, as with thousands of passages
    view, claim = filled.matrix_view, filled.matrix.columns[0].key
    view.bar.contested.click()
    view.table.selectionModel().select(
        view.table.grid.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )  # whatever keys an earlier test held
    view.act("pin")
    filled.show_view(View.MATRIX)  # shows the matrix that there is still
    view.bar.transpose.click()
    assert filled.matrix.options.contested_only is False
    qtbot.waitUntil(lambda: filled.matrix.options.transposed)
    assert (filled.matrix.options.contested_only, filled.matrix.options.pinned) == (True, (claim,))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_dialogs_and_menus_go_when_they_are_closed(qtbot: QtBot, filled: Workbench, window: MainWindow) -> None:
    for name in ("palette", "shortcuts", "history", "problems", "report", "about"):
        before = set(window.findChildren(QDialog))
        window.acts[name].trigger()
        (opened,) = set(window.findChildren(QDialog)) - before
        opened.close()
        qtbot.waitUntil(lambda opened=opened: not isValid(opened))
    table = filled.matrix_view.table
    table.open_menu(table.first_cell(), QPoint())
    menu = QApplication.activePopupWidget()
    menu.close()
    qtbot.waitUntil(lambda: not isValid(menu))


def test_a_tour_that_is_begun_again_is_the_only_one(qtbot: QtBot, filled: Workbench, window: MainWindow) -> None:
    window.acts["tour"].trigger()
    first = window.findChild(Tour)
    qtbot.mouseClick(first.next, Qt.MouseButton.LeftButton)
    window.acts["tour"].trigger()
    assert not first.isVisible()
    (shown,) = [tour for tour in window.findChildren(Tour) if tour.isVisible()]
    assert shown.count.text() == "1 of 4"
    shown.leave()


def test_from_the_matrix_the_page_is_that_of_the_claim_looked_at(filled: Workbench, window: MainWindow) -> None:
    table, columns = filled.matrix_view.table, filled.matrix.columns
    table.selectionModel().setCurrentIndex(table.grid.index(0, 1), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    window.acts["claim"].trigger()
    assert filled.claim_view.label.text() == columns[1].label
    window.acts["chart"].trigger()
    window.acts["claim"].trigger()
    assert filled.claim_view.label.text() == columns[1].label, "from elsewhere it is the one that was looked at last"
    window.acts["matrix"].trigger()
    filled.show_claim(columns[0].key)
    assert filled.claim_view.label.text() == columns[0].label


def test_people_are_corrected_and_lead_to_the_matrix_by_speaker(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    filled.session.apply(SetSpeaker((filled.session.snapshot.passages[0].id,), "The mayor"))
    all_shown(qtbot, filled)
    window.acts["people"].trigger()
    all_shown(qtbot, filled)
    assert window.focusWidget() is filled.people_view.table
    first = filled.people_view.chosen()[0]
    filled.people_view.edit_requested.emit(RenameSpeaker(first.id, "Somebody Else"))
    qtbot.waitUntil(lambda: filled.people_view.chosen()[0].name == "Somebody Else")
    all_shown(qtbot, filled)
    window.acts["people_words"].trigger()
    assert filled.evidence.isVisible()
    window.acts["people_matrix"].trigger()
    all_shown(qtbot, filled)
    assert filled.view is View.MATRIX
    assert "Somebody Else" in [row.heading for row in filled.matrix.rows]
    assert window.acts["matrix"].isChecked()
    assert not window.acts["people_matrix"].isEnabled(), "its key is for another view"


def test_the_review_is_opened_decided_and_taken_back_by_keys(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    window.acts["review"].trigger()
    view = filled.review_view
    all_shown(qtbot, filled)
    assert view.list.hasFocus()
    key = view.current().key
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.status.counts.text().endswith("1 of 6 passages checked by a person"))
    qtbot.waitUntil(lambda: key not in {i.key for i in view.model.items})
    qtbot.keyClick(view.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.current().key == key)
    qtbot.keyClick(view.list, Qt.Key.Key_O)
    assert filled.evidence.isVisible()
    assert filled.article.body.hasFocus()
    qtbot.keyClick(filled.article.body, Qt.Key.Key_Delete)
    assert key in filled.session.snapshot.passage, "the keys of the review hold only in it"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_window_is_closed_while_its_review_and_history_are_being_listed(
    qtbot: QtBot, filled: Workbench, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = tuple(p.id for p in filled.session.snapshot.passages)
    for passage in ids:
        filled.session.apply(SetChecked((passage,), checked=True))
    all_shown(qtbot, filled)
    monkeypatch.setattr(building, "SLICE", -1)  # one step a turn, as with thousands of passages
    filled.session.apply(SetChecked(ids[:2], checked=False))
    filled.show_view(View.REVIEW)
    window.acts["history"].trigger()
    assert filled.review_view._ranking.is_busy
    assert window.findChild(HistoryDialog)._listing.is_busy
    assert window.close()
    qtbot.wait(100)  # what went on would ask a closed project


def test_what_is_being_typed_is_kept_when_the_window_is_closed(
    qtbot: QtBot, window: MainWindow, filled: Workbench
) -> None:
    filled.show_claim(filled.matrix.columns[0].key)
    note, claim = filled.claim_view.note, filled.claim_view.claim
    note.setFocus()
    qtbot.keyClicks(note, "Ask the army.")
    path = filled.session.project.path
    window.close()
    project = Project.open(path)
    kept = project.snapshot().claim[claim].note
    project.close()
    assert kept == "Ask the army."


def test_after_a_move_the_matrix_stays_where_it_was(
    qtbot: QtBot, filled: Workbench, window: MainWindow, folder: Callable[..., Path]
) -> None:
    """What is moved to another claim is shown still; the table does not jump to it."""
    table = filled.matrix_view.table
    filled.matrix_view.options_changed.emit(replace(filled.matrix.options, fold_single=False))
    all_shown(qtbot, filled)
    qtbot.waitUntil(lambda: len(filled.matrix.columns) > 3)
    passages = shared_cell(filled)
    keys = filled.matrix.cell_of(passages[0])
    table.go_to(keys)
    table.choose(table.currentIndex())
    last = filled.matrix.columns[-1].key
    with qtbot.waitSignal(filled.looks.built):
        filled.passages.edit_requested.emit(MovePassages(passages, last))
    qtbot.waitUntil(lambda: not filled.session.busy)
    assert filled.session.snapshot.passage[passages[0]].claim == last
    assert table.grid.keys(table.currentIndex()) == keys
    assert filled.evidence.shown_passages == passages


def test_an_edit_of_many_passages_is_told_with_the_way_back(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    table = filled.matrix_view.table
    table.setFocus()
    table.selectAll()
    number = len(table.chosen_passages())
    assert number >= 5
    with qtbot.waitSignal(filled.looks.built):
        qtbot.keyClick(table, Qt.Key.Key_3)
    assert window.messages.words.text() == f"Set stance: {number} passages."
    assert all(p.stance is Stance.HEDGES for p in filled.session.snapshot.passages)
    with qtbot.waitSignal(filled.looks.built):
        qtbot.mouseClick(window.messages.act, Qt.MouseButton.LeftButton)
    assert not any(p.stance is Stance.HEDGES for p in filled.session.snapshot.passages)
    assert not window.messages.isVisible()


def test_the_way_back_beside_a_message_takes_back_nothing_that_was_decided_later(
    qtbot: QtBot, filled: Workbench, window: MainWindow
) -> None:
    table = filled.matrix_view.table
    table.selectAll()
    with qtbot.waitSignal(filled.looks.built):
        qtbot.keyClick(table, Qt.Key.Key_3)
    claim = filled.session.snapshot.claims[0].id
    with qtbot.waitSignal(filled.looks.built):
        filled.session.apply(RenameClaim(claim, "Decided later"))
    qtbot.mouseClick(window.messages.act, Qt.MouseButton.LeftButton)
    assert filled.session.project.snapshot().claim[claim].label == "Decided later"
    assert "since" in window.messages.words.text()
    filled.session.undo()
    assert filled.session.undo_name() == "set stance"
