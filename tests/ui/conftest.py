"""Sessions without a language model, windows that are closed, and no child that outlives its test."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimgrid.storage import Project
from claimgrid.ui import worker_client
from claimgrid.ui.session import Session
from claimgrid.ui.worker_client import WorkerClient

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


def alive(pid: int) -> bool:
    """Whether a process runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
