import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import alive

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Align, Alignment, Done, KeepArticles, Problem, ReadDocument, ReadFile
from claimgrid.ui import worker_client
from claimgrid.ui.worker_client import WorkerClient


class Heard:
    """What a client says about each file."""

    def __init__(self, client: WorkerClient) -> None:
        self.answers: list[tuple[str, object]] = []
        client.answered.connect(lambda request, found: self.answers.append((request.name, found)))

    def names(self, kind: type) -> list[str]:
        return [name for name, found in self.answers if isinstance(found, kind)]


def requests(folder: Path) -> list[ReadFile]:
    return [ReadFile(str(p), p.name) for p in sorted(folder.iterdir())]


def test_every_file_is_read_and_done(qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path]) -> None:
    heard = Heard(client)
    client.read(requests(folder("s", a="One line.", b="BAD", c="Three.")))
    qtbot.waitUntil(lambda: not client.is_reading)
    assert heard.names(ReadDocument) == ["a.txt", "c.txt"]
    assert heard.names(Problem) == ["b.txt"]
    assert heard.names(Done) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("mishap", ["CRASH", "NOISE"])
def test_a_crash_names_its_file_and_the_rest_go_on(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path], mishap: str
) -> None:
    heard = Heard(client)
    client.read(requests(folder("s", a="One.", b=mishap, c="Three.")))
    qtbot.waitUntil(lambda: not client.is_reading)
    assert heard.names(ReadDocument) == ["a.txt", "c.txt"]
    assert heard.names(Problem) == ["b.txt"]
    assert heard.names(Done) == ["a.txt", "b.txt", "c.txt"]


def test_a_child_that_is_killed_from_outside_loses_only_the_file_in_hand(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    heard = Heard(client)
    client.read(requests(folder("s", a="HANG", b="Two.")))
    qtbot.waitUntil(lambda: bool(heard.answers))
    os.kill(client.process_ids()[0], signal.SIGKILL)
    qtbot.waitUntil(lambda: not client.is_reading)
    assert heard.names(Problem) == ["a.txt"]
    assert heard.names(ReadDocument) == ["b.txt"]


def test_a_file_that_takes_forever_is_given_up_and_the_rest_go_on(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    heard = Heard(client)
    client.read(replace(r, limits=Limits(seconds=1)) for r in requests(folder("s", a="HANG", b="Two.")))
    qtbot.waitUntil(lambda: not client.is_reading)
    assert heard.names(ReadDocument) == ["b.txt"]
    assert heard.names(Done) == ["a.txt", "b.txt"]
    told = next(found for _, found in heard.answers if isinstance(found, Problem))
    assert "took longer" in told.text


def test_cancel_is_at_once_and_the_next_files_are_read(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    heard = Heard(client)
    client.read(requests(folder("s", a="HANG", b="Two.")))
    qtbot.waitUntil(lambda: bool(heard.answers))
    (child,) = client.process_ids()
    client.cancel()
    assert not alive(child)
    assert not client.is_reading
    client.read(requests(folder("t", c="Three.")))
    qtbot.waitUntil(lambda: not client.is_reading)
    assert heard.names(Done) == ["c.txt"]


def test_many_files_are_read_by_several_children_few_by_one(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    client.read(requests(folder("s", a="1", b="2", c="3")))
    assert len(client.process_ids()) == 1
    heard = Heard(client)
    client.read(requests(folder("t", **{f"f{n}": str(n) for n in range(40)})))
    assert len(client.process_ids()) == worker_client.MOST_CHILDREN
    qtbot.waitUntil(lambda: not client.is_reading)
    assert len(set(heard.names(Done))) == 43


@pytest.mark.parametrize("program", ["", "/nonexistent/claimgrid-worker"])  # told at once, and a moment later
def test_children_that_cannot_start_are_given_up(
    qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(worker_client, "command", lambda _work: (program, ["read"]))
    with qtbot.waitSignal(client.failed) as failure:
        client.read(requests(folder("s", a="One.")))
    assert "could not be started" in failure.args[0]
    assert not client.is_reading


@pytest.mark.parametrize("program", ["", "/nonexistent/claimgrid-worker"])
def test_an_aligning_child_that_cannot_start_is_told(
    qtbot: QtBot, client: WorkerClient, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(worker_client, "command", lambda _work: (program, ["align"]))
    with qtbot.waitSignal(client.aligner_lost):
        client.tell_aligner()


def test_a_warm_child_takes_the_first_file(qtbot: QtBot, client: WorkerClient, folder: Callable[..., Path]) -> None:
    client.warm_up()
    warm = client.process_ids()
    client.read(requests(folder("s", a="One.")))
    qtbot.waitUntil(lambda: not client.is_reading)
    assert client.process_ids() == warm


def test_the_aligning_child_answers_and_its_loss_is_told(qtbot: QtBot, client: WorkerClient) -> None:
    with qtbot.waitSignal(client.aligned) as answer:
        client.tell_aligner(Align(7))
    assert isinstance(answer.args[0], Alignment)
    assert answer.args[0].number == 7
    with qtbot.waitSignal(client.aligner_lost):
        os.kill(client.process_ids()[-1], signal.SIGKILL)


def test_an_alignment_that_takes_forever_is_given_up(
    qtbot: QtBot, client: WorkerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = 'print(\'{"is":"ready"}\', flush=True); import time; time.sleep(600)'
    monkeypatch.setattr(worker_client, "command", lambda _work: (sys.executable, ["-c", silent]))
    monkeypatch.setattr(worker_client, "LONGEST_SILENCE", 1)
    with qtbot.waitSignal(client.aligner_lost):
        client.tell_aligner(Align(1))


def test_many_articles_may_take_longer_to_compare(
    qtbot: QtBot, client: WorkerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = 'print(\'{"is":"ready"}\', flush=True); import time; time.sleep(600)'
    monkeypatch.setattr(worker_client, "command", lambda _work: (sys.executable, ["-c", silent]))
    monkeypatch.setattr(worker_client, "LONGEST_SILENCE", 0)
    monkeypatch.setattr(worker_client, "LONGER_AN_ARTICLE", 600)
    with qtbot.assertNotEmitted(client.aligner_lost, wait=1500):
        client.tell_aligner(KeepArticles({"a1": "{}"}), Align(1))


def test_the_frozen_program_starts_its_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_client.sys, "frozen", True, raising=False)
    monkeypatch.setattr(worker_client.sys, "executable", "/opt/claimgrid/claimgrid")
    assert worker_client.command("read") == ("/opt/claimgrid/claimgrid-worker", ["read"])
