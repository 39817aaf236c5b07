"""Backup copies: kept when a changed project is opened, five at most, and put back from the welcome page."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import SetArticleField
from claimgrid.errors import ProjectError
from claimgrid.storage import Project, backups
from claimgrid.ui.app import Application
from claimgrid.ui.folders import find_files
from claimgrid.ui.restoring import RestoreDialog
from claimgrid.ui.settings import backups_folder
from claimgrid.ui.without_window import analyse
from storage.invented import harbour

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)\(\)", extend=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = Project.create(tmp_path / "mine" / "Ferry.claimgrid")
    project.add(harbour(), "ferry")
    project.close()
    return tmp_path / "mine" / "Ferry.claimgrid"


@pytest.fixture
def application(qtbot: QtBot) -> Iterator[Application]:
    application = Application()
    yield application
    for window in list(application.windows):
        window.close()


def change(path: Path, title: str) -> None:
    project = Project.open(path)
    (article,) = project.snapshot().articles
    project.apply(SetArticleField((article.id,), "title", title))
    project.close()
    times = path.stat().st_mtime_ns + int(title) * 1_000_000_000  # as if a second later each time
    os.utime(path, ns=(times, times))


def titles(path: Path) -> list[str]:
    project = Project.open(path)
    found = [a.title.value if a.title else "" for a in project.snapshot().articles]
    project.close()
    return found


def test_the_last_five_states_are_kept(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    for number in range(1, 8):
        change(path, str(number))
        project = Project.open(path)
        assert project.keep_backup(folder) is not None
        assert project.keep_backup(folder) is None  # nothing was changed since
        project.close()
    kept = backups.find(folder)
    assert [b.project for b in kept] == [path] * 5
    assert [titles(b.path) for b in kept] == [["7"], ["6"], ["5"], ["4"], ["3"]]


def test_half_a_copy_that_a_killed_program_left_behind_is_cleared_away(path: Path, tmp_path: Path) -> None:
    project = Project.open(path)
    copy = project.keep_backup(tmp_path / "copies")
    project.close()
    assert copy is not None
    for ending in (".part", ".part-journal"):
        copy.with_name(f".{copy.name}{ending}").write_bytes(b"half")
    change(path, "1")
    project = Project.open(path)
    project.keep_backup(tmp_path / "copies")
    project.close()
    assert sorted(p.suffix for p in copy.parent.iterdir()) == ["", ".claimgrid", ".claimgrid"]


def test_the_copies_of_a_project_of_another_ending_are_found_and_pruned(path: Path, tmp_path: Path) -> None:
    other = path.rename(path.with_name("Ferry.CLAIMGRID"))
    for number in range(1, 8):
        change(other, str(number))
        project = Project.open(other)
        project.keep_backup(tmp_path / "copies")
        project.close()
    assert [titles(b.path) for b in backups.find(tmp_path / "copies")] == [["7"], ["6"], ["5"], ["4"], ["3"]]
    assert len([p for p in (tmp_path / "copies").rglob("*") if p.is_file() and p.name != ".project"]) == 5


def test_the_copy_of_an_old_state_that_was_put_back_is_kept(path: Path, tmp_path: Path) -> None:
    first = path.read_bytes()
    for number in range(1, 6):
        change(path, str(number))
        project = Project.open(path)
        project.keep_backup(tmp_path / "copies")
        project.close()
    path.write_bytes(first)
    os.utime(path, (1_000_000_000, 1_000_000_000))
    project = Project.open(path)
    copy = project.keep_backup(tmp_path / "copies")
    assert copy is not None
    assert titles(copy) == [""]
    assert project.keep_backup(tmp_path / "copies") is None
    project.close()
    assert [titles(b.path) for b in backups.find(tmp_path / "copies")] == [["5"], ["4"], ["3"], ["2"], [""]]


def test_a_backup_is_put_back_from_the_welcome_page(
    qtbot: QtBot, application: Application, path: Path, tmp_path: Path
) -> None:
    change(path, "1")
    application.open_project(path)
    qtbot.waitUntil(lambda: application.windows[0].session is not None)
    application.windows[0].close()
    change(path, "2")
    damaged = path.read_bytes()[:2000]
    path.write_bytes(damaged)
    window = application.new_window()
    window.show()
    qtbot.mouseClick(window.welcome.restore, Qt.MouseButton.LeftButton)
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.table.item(0, 0).text() == "Ferry"
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.project.path.parent == path.parent
    assert [a.title.value for a in window.session.snapshot.articles if a.title] == ["1"]
    assert path.read_bytes() == damaged  # the project itself stays as it is


def test_a_backup_that_is_opened_itself_is_put_beside_its_project(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    """Where it lies it would be cleared away after five more."""
    project = Project.open(path)
    copy = project.keep_backup(backups_folder())
    project.close()
    assert copy is not None
    before = copy.read_bytes()
    application.open_project(copy)
    qtbot.waitUntil(lambda: application.windows[0].session is not None)
    session = application.windows[0].session
    assert session is not None
    assert session.project.path.parent == path.parent
    assert session.project.path != path
    session.apply(SetArticleField((session.project.snapshot().articles[0].id,), "title", "1"))
    assert copy.read_bytes() == before


def test_without_room_for_a_copy_the_project_opens_with_a_word(
    qtbot: QtBot, application: Application, path: Path
) -> None:
    backups_folder().parent.mkdir(parents=True, exist_ok=True)
    backups_folder().write_text("a file where the folder should be")
    application.open_project(path)
    qtbot.waitUntil(lambda: application.windows[0].session is not None)
    assert "No backup copy" in application.windows[0].messages.words.text()


def test_a_dropped_folder_of_backups_offers_them(qtbot: QtBot, application: Application, path: Path) -> None:
    project = Project.open(path)
    copy = project.keep_backup(backups_folder())
    project.close()
    assert copy is not None
    window = application.new_window()
    window.show()
    application.take(window, [copy.parent])
    dialog = window.findChild(RestoreDialog)
    assert dialog is not None
    assert dialog.table.rowCount() == 1
    assert window.session is None
    assert not find_files([copy.parent])[0], "nor is there an article in it, wherever it was copied to"


def test_a_copy_of_an_earlier_kept_name_is_found_until_the_next_is_kept(path: Path, tmp_path: Path) -> None:
    project = Project.open(path)
    copy = project.keep_backup(tmp_path / "copies")
    project.close()
    assert copy is not None
    copy.with_name(".project").rename(copy.with_name("project.txt"))
    assert [b.project for b in backups.find(tmp_path / "copies")] == [path]
    change(path, "1")
    project = Project.open(path)
    project.keep_backup(tmp_path / "copies")
    project.close()
    assert [b.project for b in backups.find(tmp_path / "copies")] == [path, path]
    assert not copy.with_name("project.txt").exists()


def test_nothing_is_read_into_a_backup_where_it_lies(path: Path, tmp_path: Path, folder: Callable[..., Path]) -> None:
    project = Project.open(path)
    copy = project.keep_backup(backups_folder())
    project.close()
    assert copy is not None
    (tmp_path / "link").symlink_to(backups_folder())
    before = copy.read_bytes()
    for name in (copy, tmp_path / "link" / copy.relative_to(backups_folder())):
        with pytest.raises(ProjectError, match="backup copy"):
            analyse([folder("Flood", one="The mayor said that 60 people were killed.")], name)
    assert copy.read_bytes() == before
