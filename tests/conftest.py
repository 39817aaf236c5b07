"""What every test stands on: a Qt without a screen, folders of its own, and the data outside the repository."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from spacy.language import Language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without it and without a display the interpreter aborts
ROOT = Path(__file__).resolve().parents[1]
DATA = Path(os.environ.get("CLAIMGRID_DATA") or ROOT.parent / "shared")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, data and logs of this test alone: tests inherit nothing and leave nothing."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Windows that a test closed are freed when it ends: ``deleteLater`` waits for a main loop, and every later switch of the
    theme would restyle them all."""
    yield
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """What a test waits for comes when it comes: a busy machine may need ten times the five seconds that pytest-qt waits."""
    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
        wait.__kwdefaults__["timeout"] = 60_000


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Qt's offscreen clipboard outlives Python: what a test left on it would end the run with a crash."""
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def nlp() -> "Language":
    """The real model, loaded once."""
    from claimgrid.extraction import load_model

    return load_model()


def shared(name: str) -> Path:
    """A file or folder of the data outside the repository; skips the test where it is missing."""
    path = DATA / name
    if not path.exists():
        pytest.skip(f"needs {name} in the folder named by CLAIMGRID_DATA")
    return path


@pytest.fixture
def seed_articles() -> Path:
    """The folder with the five original reports."""
    return shared("seeds")


@pytest.fixture
def gold() -> Path:
    """The hand annotation of the five original reports."""
    return shared("gold/seeds.json")


@pytest.fixture
def evaluation_data() -> Path:
    """The independent corpora."""
    return shared("eval")


@pytest.fixture(scope="session")
def read_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's own sample, read by the real program. Not to be changed: tests take a copy."""
    from claimgrid import resources
    from claimgrid.ui.without_window import analyse

    project = tmp_path_factory.mktemp("sample") / "Sample.claimgrid"
    analyse([resources.sample()], project)
    return project
