"""Saving a copy while the window goes on: onto slow disks, cancelled, failing, and with the window closed in the middle."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import RenameClaim
from claimgrid.storage import Project, copying
from claimgrid.ui import building, filing
from claimgrid.ui.filing import Saving
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.settings import Settings
from claimgrid.ui.workbench import Workbench


class SlowDisk:
    """Holds the thread that writes a copy after each piece, until it is told to go on."""

    def __init__(self, saving: Saving) -> None:
        self.parts: list[float] = []
        self.at_work, self.go = threading.Event(), threading.Event()
        saving.progressed.connect(self._hold, Qt.ConnectionType.DirectConnection)

    def _hold(self, part: float) -> None:
        self.parts.append(part)
        self.at_work.set()
        assert self.go.wait(60)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "Copy.claimgrid"


@pytest.fixture
def disk(filled: Workbench, window: MainWindow, target: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """A copy of the filled project is being written to it."""
    monkeypatch.setattr(copying, "_PIECE", 16_384)
    saving = Saving(window, filled.session, target)
    disk = SlowDisk(saving)
    saving.start()
    assert disk.at_work.wait(60)
    yield disk
    disk.go.set()
    saving.wait()


def labels(path: Path) -> set[str]:
    project = Project.open(path)
    found = {claim.label for claim in project.snapshot().claims}
    project.close()
    return found


def rename(bench: Workbench, label: str) -> None:
    assert bench.session.apply(RenameClaim(bench.session.snapshot.claims[0].id, label))


def test_a_project_is_worked_at_while_it_is_saved_and_its_copy_holds_all_of_it(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    first = filled.session.project.path
    qtbot.waitUntil(window.saving.isVisible)
    assert window.saving.words.text() == "Saving Copy.claimgrid…"
    rename(filled, "A name of now")
    qtbot.waitUntil(lambda: any(c.label == "A name of now" for c in filled.matrix.snapshot.claims))
    assert filled.session.project.path == first
    disk.go.set()
    qtbot.waitUntil(lambda: filled.session.project.path == target)
    assert not window.saving.isVisible()
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Copy"))
    assert window.settings.recent[0] == target
    assert disk.parts.count(0.0) == 2, "what was done meanwhile is copied in a second round"
    filled.session.undo()
    filled.session.redo()
    rename(filled, "A name of later")
    window.close()
    assert "A name of later" in labels(target)
    assert "A name of now" in labels(first)


def test_saving_is_cancelled_at_once_and_leaves_nothing(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    first = filled.session.project.path
    qtbot.waitUntil(window.saving.isVisible)
    qtbot.mouseClick(window.saving.cancel, Qt.MouseButton.LeftButton)
    assert not window.saving.isVisible()
    assert not window.at_work
    rename(filled, "Goes on")
    disk.go.set()
    qtbot.waitUntil(lambda: not list(target.parent.glob(".*.part")))
    assert filled.session.project.path == first
    assert not target.exists()


def test_a_window_that_is_closed_while_it_saves_closes_when_all_is_saved(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    rename(filled, "The last thing")
    assert not window.close()
    assert "still being saved" in window.messages.words.text()
    disk.go.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "The last thing" in labels(target)


def test_who_insists_on_closing_gives_the_copy_up(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    first = filled.session.project.path
    rename(filled, "The last thing")
    assert not window.close()
    assert window.close()
    assert "The last thing" in labels(first)
    disk.go.set()
    qtbot.waitUntil(lambda: not list(target.parent.glob(".*.part")))
    assert not target.exists()


def test_what_is_given_up_when_the_window_closes_is_cleared_away_before_the_program_can_end(
    filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filing, "_LAST_MOMENT", 60)
    (saving,) = window.at_work
    monkeypatch.setattr(saving, "give_up", lambda: (Saving.give_up(saving), disk.go.set()))
    assert not window.close()
    assert window.close()
    assert not list(target.parent.glob(".*.part"))


def test_a_copy_that_is_behind_when_the_window_is_closed_is_written_to_its_end_first(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    (saving,) = window.at_work
    rename(filled, "The last thing")
    disk.go.set()
    saving.wait()  # what it tells is not heard yet
    disk.go.clear()
    assert not window.close()
    qtbot.wait(50)
    assert not target.exists(), "only half of it is written"
    disk.go.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert "The last thing" in labels(target)


def test_a_copy_that_fails_while_the_window_is_to_be_closed_is_told_there(
    qtbot: QtBot, filled: Workbench, window: MainWindow, target: Path, disk: SlowDisk
) -> None:
    assert not window.close()
    target.mkdir()  # in the way
    disk.go.set()
    qtbot.waitUntil(lambda: "it is a folder" in window.messages.words.text())
    assert "Copy.claimgrid" in window.messages.words.text()
    assert window.isVisible()
    assert not list(target.parent.glob(".*.part"))
    rename(filled, "Goes on")


def test_a_folder_that_is_gone_is_said_plainly(
    qtbot: QtBot, filled: Workbench, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filing, "ask_copy", lambda *_: tmp_path / "stick" / "Copy.claimgrid")
    window.acts["save_as"].trigger()
    qtbot.waitUntil(lambda: "there is no such file or folder" in window.messages.words.text())
    assert not window.at_work
    assert filled.session.project.path.stem == "Dam"
    assert window.messages.act.text() == "Save as…"
    monkeypatch.setattr(filing, "ask_copy", lambda *_: tmp_path / "Copy.claimgrid")
    window.messages.act.click()
    qtbot.waitUntil(lambda: filled.session.project.path.stem == "Copy")
    assert not window.messages.isVisible()


def test_articles_that_are_read_while_a_copy_is_written_are_in_it(
    qtbot: QtBot, filled: Workbench, target: Path, disk: SlowDisk, folder: Callable[..., Path]
) -> None:
    more = folder("More", **{f"n{number}": f"The army sent {number}000 soldiers." for number in range(12)})
    filled.session.importing.import_paths([more])
    disk.go.set()
    qtbot.waitUntil(lambda: filled.session.project.path == target and not filled.session.busy, timeout=60_000)
    assert len(filled.session.snapshot.articles) == 14
    filled.window().close()
    project = Project.open(target)
    assert len(project.snapshot().articles) == 14
    assert not project.pending()
    project.close()


def test_a_search_that_is_under_way_goes_on_in_the_copy(
    qtbot: QtBot, filled: Workbench, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SLICE", -1)  # one step a turn
    filled.show_view(View.ARTICLES)
    filled.articles_view.search_wanted.emit("Tibro")
    assert filled._searching.is_busy
    filled.session.save_as(target)
    filled.articles_view.search.setText("Tibro")
    qtbot.waitUntil(lambda: not filled._searching.is_busy and "Water is rising" in words(filled))


def words(bench: Workbench) -> str:
    """What the list of hits shows."""
    model = bench.articles_view.hits.model()
    return "\n".join(str(model.index(row, 0).data()) for row in range(model.rowCount()))


def test_recent_projects_on_a_drive_that_does_not_answer_hold_up_no_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Settings().remember(tmp_path / "Far away.claimgrid")
    answers = threading.Event()
    is_file = os.path.isfile
    monkeypatch.setattr(os.path, "isfile", lambda p: answers.wait(60) if str(p).endswith("grid") else is_file(p))
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    menu = QMenu(window)
    filing.fill_recent(window, menu)

    def listed() -> tuple[list[str], list[str]]:
        buttons = [b.text() for b in window.welcome.findChildren(QPushButton)]
        return [a.text() for a in menu.actions() if a.isEnabled() and a.text()], [b for b in buttons if b == "Far away"]

    qtbot.wait(50)
    assert listed() == ([], [])
    answers.set()
    qtbot.waitUntil(lambda: listed() == (["Far away", "Forget these"], ["Far away"]))
    window.close()
