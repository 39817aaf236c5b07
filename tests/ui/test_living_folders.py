"""Imported folders are looked at again: only what is new or changed is read, on request or by itself."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import MovePassages, SetArticleField
from claimgrid.domain.messages import Done, Problem
from claimgrid.storage import Project
from claimgrid.ui import collecting, filing, versions, watching
from claimgrid.ui.folders import Looked, changed_files, find_files, look_at, state_of
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.versions import VersionsDialog, differences
from claimgrid.ui.watching import FolderWatch
from claimgrid.ui.worker_client import WorkerClient

pytestmark = pytest.mark.qt_log_ignore(r"does not support propagateSizeHints\(\)", extend=True)
LINES = "The ferry ran aground.\nForty were on board.\nThe hull holds.\n"


class Asked:
    """The names of the files that children were asked to read."""

    def __init__(self, client: WorkerClient) -> None:
        self.names: list[str] = []
        client.answered.connect(lambda request, found: isinstance(found, Done) and self.names.append(request.name))


def imported(qtbot: QtBot, session: Session, folder: Path) -> None:
    session.importing.import_paths([folder])
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)


TOLD = "There is a newer text of an article: a.txt. Until you decide, the older one counts."


def look(qtbot: QtBot, session: Session) -> int:
    number = session.importing.look_for_new()
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)
    return number


def older(path: Path, seconds: int) -> None:
    changed = path.stat().st_mtime_ns - seconds * 1_000_000_000
    os.utime(path, ns=(changed, changed))


def test_only_new_and_changed_files_are_read(
    qtbot: QtBot, session: Session, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    place = folder("Set", a=LINES, b="Another one.\n", bad="BAD")
    imported(qtbot, session, place)
    asked = Asked(client)
    assert look(qtbot, session) == 0
    (place / "c.txt").write_text("A third one.\n")
    (place / "a.txt").write_text(LINES + "Two were hurt.\n")
    assert look(qtbot, session) == 2
    assert sorted(asked.names) == ["a.txt", "c.txt"]
    assert sorted(a.file for a in session.snapshot.articles) == ["a.txt", "a.txt", "b.txt", "c.txt"]
    assert [bool(a.version_of) for a in session.snapshot.articles if a.file == "a.txt"].count(True) == 1


def test_a_file_that_was_renamed_is_the_same_article_with_all_that_was_decided(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    place = folder("Set", a=LINES, b=LINES)
    imported(qtbot, session, place)
    (renamed,) = [a for a in session.snapshot.articles if a.file == "b.txt"]
    session.apply(SetArticleField((renamed.id,), "outlet", "Orsa Herald"))
    (place / "harbour").mkdir()
    (place / "b.txt").rename(place / "harbour" / "2025-03-04 ferry.txt")
    assert look(qtbot, session) == 1
    found = {a.id: a for a in session.snapshot.articles}
    assert sorted(a.file for a in found.values()) == ["a.txt", "harbour/2025-03-04 ferry.txt"]
    assert (found[renamed.id].set, found[renamed.id].outlet_label) == ("Set/harbour", "Orsa Herald")
    assert look(qtbot, session) == 0
    shutil.copy(place / "a.txt", place / "c.txt")
    assert look(qtbot, session) == 1
    assert len(session.snapshot.articles) == 3, "a copy is an article of its own: what it is a copy of is still there"


def test_the_folder_is_known_after_opening_the_project_again(
    qtbot: QtBot, scripted: None, tmp_path: Path, folder: Callable[..., Path]
) -> None:
    place = folder("Set", a=LINES)
    path = tmp_path / "x.claimgrid"
    for made, expected in ((True, 0), (False, 1)):
        session = Session(Project.create(path) if made else Project.open(path))
        if made:
            imported(qtbot, session, place)
        else:
            (place / "sub").mkdir()
            (place / "sub" / "n.txt").write_text("New.\n")
        assert look(qtbot, session) == expected
        session.close()


def test_what_was_removed_by_hand_stays_away(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    from claimgrid.domain.edits import RemoveArticles

    imported(qtbot, session, folder("Set", a=LINES, b="Another.\n"))
    session.apply(RemoveArticles((next(a.id for a in session.snapshot.articles if a.file == "a.txt"),)))
    assert look(qtbot, session) == 0
    assert [a.file for a in session.snapshot.articles] == ["b.txt"]


def test_single_files_make_no_living_folder(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    place = folder("Downloads", a=LINES, private="Not meant.\n")
    imported(qtbot, session, place / "a.txt")
    assert look(qtbot, session) == 0
    assert [a.file for a in session.snapshot.articles] == ["a.txt"]


def test_a_folder_that_is_gone_is_told(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    shutil.rmtree(place)
    told: list[Problem] = []
    session.importing.problem_found.connect(told.append)
    assert look(qtbot, session) == 0
    assert ["not there any more" in p.text for p in told] == [True]
    assert len(session.snapshot.articles) == 1


def test_a_folder_that_is_gone_is_told_once_until_it_is_back(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    told: list[Problem] = []
    session.importing.problem_found.connect(told.append)
    for there, number in ((False, 1), (False, 1), (True, 1), (False, 2)):
        if there:
            folder("Set", a=LINES)
        else:
            shutil.rmtree(place, ignore_errors=True)
        session.importing.read_changed(look_at(session.importing.folders_read(), settled=True), asked=False)
        assert len(told) == number


def test_a_look_that_finds_nothing_disturbs_nothing(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    imported(qtbot, session, folder("Set", a=LINES, b="Another one.\n"))
    with qtbot.assertNotEmitted(session.finished, wait=200):
        assert session.importing.look_for_new() == 0
    session.importing.import_paths([folder("Later", c="A third one.\n", d="HANG")])
    qtbot.waitUntil(lambda: session.importing.articles_read == 1, timeout=30_000)
    session.importing.look_for_new()
    assert session.importing.articles_read == 1
    session.importing.cancel()


def test_what_was_cancelled_is_not_read_by_itself(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    place = folder("Set", a=LINES, b="HANG", c="Another one.\n")
    for file in place.iterdir():
        older(file, 10)
    with qtbot.waitSignal(session.importing.progressed, check_params_cb=lambda p: p.done == 1, timeout=30_000):
        session.importing.import_paths([place])
    session.importing.cancel()
    looked = look_at(session.importing.folders_read(), settled=True)
    assert [f.name for f in looked.changed] == ["b.txt", "c.txt"]
    assert session.importing.read_changed(looked, asked=False) == 0
    (place / "b.txt").unlink()
    assert look(qtbot, session) == 1


def test_a_changed_sidecar_has_the_folder_told_anew(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")
    (tmp_path / "articles.csv").write_text("file,outlet\na.txt,Reuters\n")
    known = {f.name: state for f in find_files([tmp_path])[0] if (state := state_of(f.path))}
    assert changed_files(tmp_path, known, settled=False) == []
    (tmp_path / "articles.csv").write_text("file,outlet\na.txt,Orsa Herald\n")
    found = changed_files(tmp_path, known, settled=False)
    assert [(f.name, f.is_told_anew) for f in found] == [("articles.csv", False), ("a.txt", True)]


@pytest.mark.parametrize(("seconds", "is_read"), [(10, True), (0, False), (-30, False), (-3600, True)])
def test_a_file_is_left_while_it_may_still_be_written_whatever_the_clocks_say(
    tmp_path: Path, seconds: int, is_read: bool
) -> None:
    (tmp_path / "a.txt").write_text("A")
    older(tmp_path / "a.txt", seconds)
    assert bool(changed_files(tmp_path, {}, settled=True)) is is_read


def test_a_watched_folder_is_read_by_itself(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_CALM", 100)
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    watch = FolderWatch(session)
    assert not watch.is_on
    watch.switch(on=True)
    half = place / "half.txt"
    half.write_text("Still being wri")
    older(half, -60)  # just now, whatever the time is when it is looked at: it may not be whole
    whole = place / "b.txt.part"
    whole.write_text("Another one.\n")
    older(whole, 10)
    whole.rename(place / "b.txt")
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2 and not session.busy, timeout=30_000)
    assert sorted(a.file for a in session.snapshot.articles) == ["a.txt", "b.txt"]
    half.unlink()
    watch.switch(on=False)
    (place / "c.txt").write_text("Not watched.\n")
    older(place / "c.txt", 10)
    qtbot.wait(300)
    assert len(session.snapshot.articles) == 2


def test_the_window_answers_while_a_watched_folder_does_not(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, real = threading.Event(), watching.look_at

    def look(*folders: object, **how: object) -> object:
        answers.wait(60)
        return real(*folders, **how)

    monkeypatch.setattr(watching, "look_at", look)
    session = window.session
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    (place / "b.txt").write_text("Another one.\n")
    older(place / "b.txt", 10)
    window.acts["watch"].trigger()
    assert window.acts["watch"].isChecked()
    assert session.apply(SetArticleField((session.snapshot.articles[0].id,), "outlet", "The Courier"))
    assert not session.importing.is_reading
    answers.set()
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2 and not session.busy)
    answers.clear()
    window.watch._look()
    window.close()  # nobody waits for it
    answers.set()


def test_a_folder_that_comes_in_later_is_watched_too(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_CALM", 100)
    imported(qtbot, session, folder("Set", a=LINES))
    watch = FolderWatch(session)
    watch.switch(on=True)
    place = folder("Later", b="Another one.\n")
    imported(qtbot, session, place)
    assert [f.watched for f in session.project.folders()] == [True, True]
    (place / "c.txt.part").write_text("A third one.\n")
    older(place / "c.txt.part", 10)
    (place / "c.txt.part").rename(place / "c.txt")
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 3 and not session.busy)
    watch.switch(on=False)


def test_what_comes_into_a_folder_just_before_it_is_watched_is_read(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_CALM", 100)
    monkeypatch.setattr(watching, "_LOOK", 10_000_000)
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    watch = FolderWatch(session)
    begin = watch._watch

    def late(inner: list[str]) -> None:
        if inner and not (place / "b.txt").exists():
            (place / "b.txt").write_text("Another one.\n")
            older(place / "b.txt", 10)
        begin(inner)

    monkeypatch.setattr(watch, "_watch", late)
    watch.switch(on=True)
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2 and not session.busy)
    watch.switch(on=False)


def test_the_folders_of_a_project_that_cannot_be_written_are_watched_in_its_copy(
    qtbot: QtBot, scripted: None, folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.create(tmp_path / "w.claimgrid")
    project.remember_folders([str(folder("Set"))])
    project.is_read_only = True
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show_session(Session(project))
    window.acts["watch"].trigger()
    assert not window.acts["watch"].isChecked()
    assert "cannot be written" in window.messages.words.text()
    monkeypatch.setattr(filing, "ask_copy", lambda *_: tmp_path / "Copy.claimgrid")
    filing.save_as(window)
    qtbot.waitUntil(lambda: not window.at_work)
    window.acts["watch"].trigger()
    assert window.acts["watch"].isChecked()
    assert window.watch is not None
    assert window.watch.is_on
    window.close()


def test_a_closed_project_is_not_looked_at(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    assert session is not None
    assert window.watch is not None
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    window.acts["watch"].trigger()
    assert window.watch.is_on
    qtbot.waitUntil(lambda: bool(window.watch._watcher.directories()))
    (place / "b.txt").write_text("Another one.\n")
    qtbot.waitUntil(window.watch._calm.isActive)
    window.close()
    assert not window.watch._calm.isActive()
    assert not window.watch._regular.isActive()
    (place / "c.txt").write_text("A third one.\n")
    qtbot.wait(100)  # the system tells of it by then
    assert not window.watch._calm.isActive()


@pytest.fixture
def window(qtbot: QtBot, scripted: None, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Settings())
    window.show_session(Session(Project.create(tmp_path / "w.claimgrid")))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def test_without_a_folder_there_is_nothing_to_watch(window: MainWindow) -> None:
    window.acts["watch"].trigger()
    assert not window.acts["watch"].isChecked()
    assert "No folder was imported" in window.messages.words.text()


def test_a_newer_text_is_offered_with_what_changed(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path]
) -> None:
    session = window.session
    assert session is not None
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    window.acts["look"].trigger()
    qtbot.waitUntil(lambda: "nothing new" in window.messages.words.text())
    (place / "a.txt").write_text(LINES.replace("Forty", "At least forty"))
    window.acts["look"].trigger()
    qtbot.waitUntil(lambda: window.messages.words.text() == TOLD, timeout=30_000)
    qtbot.mouseClick(window.messages.act, Qt.MouseButton.LeftButton)
    assert len(window.workbench.matrix.rows) == 1, "until it is decided the older one counts"
    assert window.status.counts.text().startswith("1 article ")
    dialog = window.findChild(VersionsDialog)
    assert dialog is not None
    assert "Forty" in dialog.changes.toPlainText()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    (article,) = session.snapshot.articles
    assert "At least forty" in session.text(article.id)
    qtbot.waitUntil(window.acts["undo"].isEnabled)
    window.acts["undo"].trigger()
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2)


def test_in_a_big_project_one_newer_text_after_the_other_is_decided_about(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.session
    assert session is not None
    place = folder("Set", a=LINES, b=f"{LINES}More.\n")
    imported(qtbot, session, place)
    for name in ("a", "b"):
        file = place / f"{name}.txt"
        file.write_text(file.read_text().replace("Forty", "At least forty"))
    assert look(qtbot, session) == 2
    window.acts["versions"].trigger()
    dialog = window.findChild(VersionsDialog)
    monkeypatch.setattr("claimgrid.ui.session.SLICE", -1)  # what is decided is read a turn later, as in a big project
    shown = dialog.head.text()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.head.text() != shown)
    assert len(versions.waiting(session)) == 1, "the second click was for a text that nobody had seen"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert not versions.waiting(session)
    assert "no longer" not in window.messages.words.text()


def test_a_newer_text_that_waits_is_told_when_the_project_is_opened_again(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path]
) -> None:
    session = window.session
    assert session is not None
    place = folder("Set", a=LINES)
    imported(qtbot, session, place)
    (place / "a.txt").write_text(LINES.replace("Forty", "At least forty"))
    assert look(qtbot, session) == 1
    path = session.project.path
    window.close()
    again = MainWindow(Settings())
    qtbot.addWidget(again)
    again.show_session(Session(Project.open(path)))
    qtbot.waitUntil(lambda: again.messages.words.text() == TOLD)
    again.messages.act.click()
    assert again.findChild(VersionsDialog) is not None
    again.close()


def test_who_looks_for_new_articles_is_told_each_time_that_a_folder_is_gone(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path]
) -> None:
    place, other = folder("Set", a=LINES), folder("Other", b="Another.\n")
    imported(qtbot, window.session, place)
    imported(qtbot, window.session, other)
    shutil.rmtree(place)
    for _ in range(2):
        window.acts["look"].trigger()
        qtbot.waitUntil(window.messages.isVisible)
        said = window.messages.words.text()
        assert said == f"The imported folder {place} is not there any more. Its articles stay in the project."
        window.messages.hide()
    shutil.rmtree(other)
    window.acts["look"].trigger()
    qtbot.waitUntil(window.messages.isVisible)
    assert window.messages.words.text().startswith(f"2 imported folders are not there any more: {other}, {place}.")


def test_a_window_that_is_closed_while_it_looks_for_new_articles_reads_none(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder("Set", a=LINES)
    imported(qtbot, window.session, place)
    (place / "b.txt").write_text("Another.\n")
    answers, looked = threading.Event(), threading.Event()
    real = collecting.look_at

    def slow(*known: Any, **how: Any) -> Looked:
        answers.wait(30)
        try:
            return real(*known, **how)
        finally:
            looked.set()

    monkeypatch.setattr(collecting, "look_at", slow)
    with qtbot.captureExceptions() as raised:
        window.acts["look"].trigger()
        window.close()
        answers.set()
        qtbot.waitUntil(looked.is_set)
        qtbot.wait(200)
    assert not raised


def test_a_notice_that_was_closed_comes_back_for_other_articles_only(
    qtbot: QtBot, window: MainWindow, folder: Callable[..., Path]
) -> None:
    session = window.session
    imported(qtbot, session, folder("Set", a=LINES, b=LINES))
    assert window.messages.words.text() == "b.txt repeats another article word for word."
    window.messages.act.click()
    view = window.workbench.articles_view
    assert view.isVisible()
    assert [session.snapshot.article[a].file for a in view.selected()] == ["b.txt"]
    assert not window.messages.isVisible()
    told = []
    session.finished.connect(lambda: told.append(window.messages.isVisible()))
    session.apply(SetArticleField((session.snapshot.articles[0].id,), "outlet", "The Courier"))
    session.apply(MovePassages((session.snapshot.passages[0].id,), session.snapshot.claims[-1].id))
    qtbot.waitUntil(lambda: bool(told) and not session.busy, timeout=30_000)
    assert True not in told
    imported(qtbot, session, folder("More", c="Another.\n"))
    assert not window.messages.isVisible()
    imported(qtbot, session, folder("Copies", d=LINES))
    assert window.messages.isVisible()
    assert window.messages.words.text() == "b.txt and 1 more repeat others word for word."


def test_differences_are_marked_and_the_rest_cut_short() -> None:
    old = "One two three. " + "same words again " * 40 + "Forty <b>were</b> on board."
    page = differences(old, old.replace("Forty", "Fifty").replace("three", "four"))
    assert "<s>three</s><u><b>four</b></u>" in page
    assert "<s>Forty</s><u><b>Fifty</b></u>" in page
    assert "&lt;" in page
    assert "[…]" in page
    assert len(page) < len(old)


def test_a_number_that_changed_is_told_whole() -> None:
    assert "<s>3.2</s><u><b>3.4</b></u> million" in differences("It costs $3.2 million.", "It costs $3.4 million.")
    for text in ("Up... and down!Or not?", "3.2", ".5 and 1.", "End\n\nof it"):
        assert differences(text, text) == text.replace("\n", "<br>")


def test_what_changed_in_a_long_text_is_found_before_anybody_waits() -> None:
    old = " ".join(
        f"The word {n} stands in the {n % 7} of the {n % 11}{'.' if n % 9 == 0 else ''}" for n in range(4_000)
    )
    page = differences(old, old.replace("word 2003", "figure 2003"))
    assert page.count("<u>") == 1
    assert "<s>word</s><u><b>figure</b></u> 2003" in page
    assert len(page) < 1_000


def test_copies_and_other_languages_are_told(qtbot: QtBot, tmp_path: Path) -> None:
    """By the real reader: a text in Russian is kept, found by a search, and marked; a copy is no article less."""
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    session = Session(Project.create(tmp_path / "r.claimgrid"))
    window.show_session(session)
    place = tmp_path / "Set"
    place.mkdir()
    russian = (
        "Паром сел на мель у острова в понедельник, на борту было не менее сорока человек, сообщил начальник порта."
    )
    for name, text in (("a", LINES), ("b", LINES), ("c", russian)):
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    session.importing.import_paths([place])
    qtbot.waitUntil(lambda: not session.busy, timeout=60_000)
    said = window.messages.words.text()
    assert said == "c.txt is in a language that is not read. b.txt repeats another article word for word."
    (found,) = [a for a in session.snapshot.articles if not a.is_read]
    assert (found.file, found.language) == ("c.txt", "ru")
    assert [hit.article for hit in session.project.search("понедельник")] == [found.id]
    assert not [p for p in session.snapshot.passages if p.article == found.id]
    assert len(session.snapshot.articles) == 3
    window.close()
