"""Edits of thousands of rows: carried out in a thread, and yet as one step, in order, with nothing lost."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from claimgrid.domain import edits
from claimgrid.domain.article import Document
from claimgrid.domain.messages import Reading
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.storage import Project
from claimgrid.storage import project as project_module
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session

NUMBER = 1200


def long_article() -> Reading:
    """One article of many sentences, each of them a passage."""
    sentence = "The water rose again.\n"
    text = sentence * NUMBER
    places = range(0, len(text), len(sentence))
    passages = tuple(
        FoundPassage(at, at + len(sentence) - 1, Stance.ASSERTS, None, None, Features(), f"Water {at}", "made")
        for at in places
    )
    document = Document("long.txt", text, hashlib.sha256(text.encode()).hexdigest())
    return Reading(document, (), passages, (), ())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project with ``NUMBER`` passages, each a claim of its own."""
    path = tmp_path / "Long.claimgrid"
    project = Project.create(path)
    project.add(long_article(), "set")
    project._db.execute("UPDATE state SET value = 1 WHERE name = 'aligned'")  # nothing is to be compared
    project.close()
    return path


@pytest.fixture
def session(path: Path, scripted: None, qtbot: QtBot) -> Iterator[Session]:
    session = Session(Project.open(path))
    qtbot.waitUntil(lambda: not session.is_opening)
    yield session
    session.close()


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Event, Event]]:
    """Edits stop once they are written, before the transaction ends: the first event tells of it, the second lets them go."""
    written, go = Event(), Event()
    real: Callable[..., None] = project_module.carry_out

    def carry_out(*given: object) -> None:
        real(*given)
        written.set()
        assert go.wait(30)

    monkeypatch.setattr(project_module, "carry_out", carry_out)
    yield written, go
    go.set()


def all_of(session: Session) -> tuple[str, ...]:
    return tuple(p.id for p in session.snapshot.passages)


def stances(project: Project) -> set[Stance]:
    return {p.stance for p in project.snapshot().passages}


def acts(project: Project) -> list[str]:
    return [f"{entry.kind} {entry.what}" for entry in project.log()]


def test_the_window_goes_on_while_a_large_edit_is_written(
    qtbot: QtBot, session: Session, hold: tuple[Event, Event]
) -> None:
    written, go = hold
    told: list[object] = []
    session.edited.connect(told.append)
    edit = edits.SetStance(all_of(session), Stance.HEDGES)
    assert session.apply(edit)
    assert written.wait(30), "it is written while this test goes on"
    session._note_change()  # something else has changed meanwhile: that is no reason to wait, nor to read half an edit
    qtbot.wait(50)
    assert told == []
    assert {p.stance for p in session.snapshot.passages} == {Stance.ASSERTS}
    with qtbot.waitSignal(session.changed):
        go.set()
    assert told == [edit]
    assert {p.stance for p in session.snapshot.passages} == {Stance.HEDGES}


def test_one_undo_takes_it_back_and_one_redo_does_it_again(qtbot: QtBot, session: Session) -> None:
    before = session.snapshot
    claims = [c.id for c in before.claims]
    with qtbot.waitSignal(session.changed):
        session.apply(edits.MergeClaims(claims[0], tuple(claims[1:])))
    assert len(session.snapshot.claims) == 1
    merged = session.snapshot
    with qtbot.waitSignal(session.changed):
        assert session.undo()
    assert session.snapshot.claims == before.claims
    assert [p.claim for p in session.snapshot.passages] == [p.claim for p in before.passages]
    with qtbot.waitSignal(session.changed):
        assert session.redo()
    assert session.snapshot.passages == merged.passages
    assert acts(session.project) == ["do merge claims", "undo merge claims", "redo merge claims"]


def test_what_is_decided_meanwhile_comes_after_it(session: Session) -> None:
    claim = session.snapshot.claims[0].id
    assert session.apply(edits.SetStance(all_of(session), Stance.HEDGES))
    assert session.apply(edits.RenameClaim(claim, "Decided later"))
    assert acts(session.project) == ["do set stance", "do rename claim"]
    assert session.undo()
    assert session.undo()
    assert session.finish_edit()
    assert stances(session.project) == {Stance.ASSERTS}
    assert acts(session.project)[2:] == ["undo rename claim", "undo set stance"]


def test_who_asks_the_project_anything_gets_no_half_edit(session: Session, hold: tuple[Event, Event]) -> None:
    written, go = hold
    passages = all_of(session)
    session.apply(edits.SetStance(passages, Stance.HEDGES))
    assert written.wait(30)
    go.set()
    assert [entry.what for entry in session.project.log()] == ["set stance"], "it waited for the end of the edit"
    session.apply(edits.SetStance(passages, Stance.DISPUTES))
    session.project.remember_folders(["/a/folder"])
    assert session.finish_edit()
    assert stances(session.project) == {Stance.DISPUTES}
    assert [folder.path for folder in session.project.folders()] == ["/a/folder"]


def test_a_project_that_is_closed_at_that_moment_holds_it(path: Path, session: Session) -> None:
    session.apply(edits.SetStance(all_of(session), Stance.HEDGES))
    session.close()
    again = Project.open(path)
    assert stances(again) == {Stance.HEDGES}
    assert again.undo_name() == "set stance"
    again.close()
    session.project = Project.open(path)  # to be closed by the fixture


def test_one_that_does_not_apply_is_told_and_changes_nothing(qtbot: QtBot, session: Session) -> None:
    told: list[str] = []
    session.failed.connect(told.append)
    before = session.snapshot
    assert session.apply(edits.SetStance((*all_of(session), "gone"), Stance.HEDGES))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["This passage is no longer there."]
    assert not session.busy
    assert session.project.snapshot() == before
    assert acts(session.project) == []


def test_a_copy_that_is_saved_meanwhile_holds_it(
    qtbot: QtBot, session: Session, tmp_path: Path, hold: tuple[Event, Event]
) -> None:
    written, go = hold
    session.apply(edits.SetStance(all_of(session), Stance.HEDGES))
    assert written.wait(30)
    go.set()
    session.save_as(tmp_path / "Copy.claimgrid")
    assert session.project.path.name == "Copy.claimgrid"
    qtbot.waitUntil(lambda: not session._soon.isActive())
    assert {p.stance for p in session.snapshot.passages} == {Stance.HEDGES}
    assert session.undo()
    assert session.finish_edit()
    assert stances(session.project) == {Stance.ASSERTS}


def test_the_window_tells_of_it_once_it_is_done(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.show_session(session)
    bench = window.workbench
    assert bench is not None
    qtbot.waitUntil(lambda: bool(bench.matrix.columns))
    with qtbot.waitSignal(bench.looks.built):
        bench.matrix_view.edit_requested.emit(edits.SetStance(all_of(session), Stance.HEDGES))
    assert window.messages.words.text() == f"Set stance: {NUMBER:,} passages."
    with qtbot.waitSignal(bench.looks.built):
        window.messages.act.click()
    assert stances(session.project) == {Stance.ASSERTS}


_KILLED = """
import os, signal, sys
from pathlib import Path
from claimgrid.domain import edits
from claimgrid.domain.passage import Stance
from claimgrid.storage import Project, project as module

real = module.carry_out
def carry_out(*given):
    real(*given)
    os.kill(os.getpid(), signal.SIGKILL)
module.carry_out = carry_out
project = Project.open(Path(sys.argv[1]))
project.apply(edits.SetStance(tuple(p.id for p in project.snapshot().passages), Stance.HEDGES))
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_of_one_that_was_cut_off_nothing_is_left(path: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert ended.returncode < 0
    again = Project.open(path)
    assert stances(again) == {Stance.ASSERTS}
    assert again.undo_name() is None
    again.close()
