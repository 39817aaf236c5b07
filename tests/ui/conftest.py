"""Sessions without a language model, windows that are closed, and no child that outlives its test."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from claimgrid.storage import Project
from claimgrid.ui import building, worker_client
from claimgrid.ui.building import Building
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.workbench import Workbench
from claimgrid.ui.worker_client import WorkerClient

A = "Water is rising in Tibro.\nThe army sent 2000 soldiers.\nNobody slept."
B = "Tibro is under water.\nThe army sent 2000 soldiers.\nBread was sold cheaply."
SCRIPTED = Path(__file__).with_name("scripted_reader.py")


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Children that read without a language model; aligning is the real one."""
    real = worker_client.command

    def command(work: str) -> tuple[str, list[str]]:
        return (sys.executable, ["-P", str(SCRIPTED)]) if work == "read" else real(work)

    monkeypatch.setattr(worker_client, "command", command)


@pytest.fixture
def client(scripted: None, qapp: object) -> Iterator[WorkerClient]:
    client = WorkerClient()
    yield client
    children = client.process_ids()
    client.close()
    assert not [pid for pid in children if alive(pid)]


@pytest.fixture
def session(client: WorkerClient, tmp_path: Path) -> Iterator[Session]:
    session = Session(Project.create(tmp_path / "p.claimgrid"), client)
    yield session
    session.close()


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of texts: ``folder("Set", a="…", b="…")``."""

    def make(name: str, **texts: str) -> Path:
        place = tmp_path / name
        place.mkdir(parents=True, exist_ok=True)
        for file, text in texts.items():
            (place / f"{file}.txt").write_text(text, encoding="utf-8")
        return place

    return make


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def bit_by_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Matrix and lists are built one step a turn, as those of thousands of passages are."""
    monkeypatch.setattr(building, "SLICE", -1)


@pytest.fixture
def filled(
    qtbot: QtBot, window: MainWindow, scripted: None, folder: Callable[..., Path], tmp_path: Path
) -> Iterator[Workbench]:
    """A window with two articles that share a sentence and a figure."""
    session = Session(Project.create(tmp_path / "Dam.claimgrid"))
    window.show_session(session)
    session.importing.import_paths([folder("Dam", a=A, b=B)])
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)
    assert window.workbench is not None
    all_shown(qtbot, window.workbench)
    yield window.workbench
    window.close()


def built(qtbot: QtBot, widget: QWidget) -> None:
    """Until all is there that is built a little at a time in ``widget``: on a slow machine that takes several turns."""
    qtbot.waitUntil(lambda: not any(work.is_busy for work in widget.findChildren(Building)))


def all_shown(qtbot: QtBot, bench: Workbench) -> None:
    """Until the window shows all that was asked for and decided."""
    session = bench.session
    qtbot.waitUntil(lambda: not (session.is_opening or session.is_editing or session._soon.isActive()))
    built(qtbot, bench)


def alive(pid: int) -> bool:
    """Whether a process runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
