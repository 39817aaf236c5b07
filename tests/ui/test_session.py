import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import alive

from claimgrid.domain.edits import MergeClaims, RemoveArticles, RenameClaim, SetArticleField, SetChecked
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ProjectError
from claimgrid.export.open_format import open_format
from claimgrid.storage import Project
from claimgrid.storage import file as project_file
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session
from claimgrid.ui.worker_client import WorkerClient

SAME = "Lakeworks knew of cracks in the wall since March."


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)


def files(session: Session) -> list[tuple[str, str]]:
    return sorted((a.set, a.file) for a in session.snapshot.articles)


def test_what_is_imported_is_stored_and_aligned(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    folder("Dam/radio", c=f"Late news\n{SAME}")
    with qtbot.waitSignals([session.changed, session.finished], timeout=30_000):
        session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}")])
    assert files(session) == [("Dam", "a.txt"), ("Dam", "b.txt"), ("Dam/radio", "radio/c.txt")]
    passages = [p for p in session.snapshot.passages if p.text == SAME]
    assert len(passages) == 3
    assert len({p.claim for p in passages}) == 1, "the same words in three articles are one claim"
    assert not session.busy


def test_who_hears_that_it_is_finished_has_seen_everything(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    told: list[object] = []
    session.changed.connect(lambda: told.append(session.snapshot))
    session.finished.connect(lambda: told.append("finished"))
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}")])
    settle(qtbot, session)
    qtbot.wait(50)
    assert told[-2:] == [session.snapshot, "finished"]


def test_a_table_counts_as_read_only_once_it_is(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    session.importing._strike.setInterval(1)
    session.importing.table_found.connect(lambda file, _table: session.importing.read_table(file, {"text": "words"}))
    place = folder("Dam", a="TABLE HANG")
    with qtbot.waitSignal(session.importing.progressed, check_params_cb=lambda progress: progress.done == 1):
        session.importing.import_paths([place])
    qtbot.wait(50)
    assert [f.file for f in session.project.pending()] == ["a.txt"], "a power cut now would lose it"
    session.importing.cancel()
    (place / "a.txt").write_text("TABLE\nOne more.")
    assert session.importing.look_for_new() == 1
    settle(qtbot, session)
    assert session.project.pending() == ()
    assert session.importing.look_for_new() == 0


def test_the_same_claims_one_by_one_or_all_at_once(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], tmp_path: Path, scripted: None
) -> None:
    place = folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}", c="Wall")
    session.importing.import_paths([place])
    settle(qtbot, session)
    other = Session(Project.create(tmp_path / "other.claimgrid"))
    for file in sorted(place.iterdir(), reverse=True):
        other.importing.import_paths([file])
        settle(qtbot, other)
    assert other.snapshot == session.snapshot
    other.close()


@pytest.fixture
def stored(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> Path:
    """A project that was read, aligned and closed."""
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}", c="Bread\nIt was cheap.")])
    settle(qtbot, session)
    copy = session.project.path.with_name("stored.claimgrid")
    session.project.save_as(copy).close()
    return copy


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every project is so big that it is read in many steps, one a turn."""
    monkeypatch.setattr("claimgrid.storage.snapshot._AT_ONCE", 1)
    monkeypatch.setattr("claimgrid.ui.session.SLICE", 0)


def test_a_big_project_is_opened_bit_by_bit(qtbot: QtBot, stored: Path, slowly: None) -> None:
    session = Session(Project.open(stored))
    assert (session.is_opening, session.snapshot) == (True, Snapshot())
    with qtbot.waitSignal(session.changed):
        pass
    assert not session.is_opening
    assert len(session.snapshot.passages) == 6
    assert session.snapshot == session.project.snapshot()
    session.close()


def test_an_edit_while_a_big_project_is_opened_is_in_what_is_told(qtbot: QtBot, stored: Path, slowly: None) -> None:
    session = Session(Project.open(stored))
    other = Project.open(shutil.copy(stored, stored.with_name("other.claimgrid")))
    passage = other.snapshot().passages[0]
    other.close()
    seen: list[bool] = []
    session.changed.connect(lambda: seen.append(session.snapshot.passage[passage.id].checked))
    assert session.apply(SetChecked((passage.id,), checked=True))
    qtbot.waitUntil(lambda: not session.is_opening)
    assert seen
    assert all(seen)
    session.undo()
    qtbot.waitUntil(lambda: not seen[-1])
    session.close()


def test_what_is_opened_bit_by_bit_is_shown_when_it_is_all_there(
    qtbot: QtBot, stored: Path, slowly: None, window: MainWindow
) -> None:
    window.show_session(Session(Project.open(stored)))
    bench = window.workbench
    assert bench is not None
    assert bench.pages.currentWidget() is bench.pages.waiting
    assert (bench.pages.waiting.text(), window.status.counts.text()) == ("Opening the project…", "")
    qtbot.waitUntil(bench.matrix_view.table.isVisible)
    assert len(bench.matrix.rows) == 3
    window.close()


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_copies_of_a_set_are_compared_whichever_comes_first(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], tmp_path: Path, order: str
) -> None:
    texts = {"x": f"Water\n{SAME}", "y": f"Wall\n{SAME}"}
    session.importing.import_paths([folder(name, **texts) for name in order])
    settle(qtbot, session)
    assert len({p.claim for p in session.snapshot.passages if p.text == SAME}) == 1
    other = Session(Project.create(tmp_path / "other.claimgrid"))
    for name in reversed(order):
        other.importing.import_paths([tmp_path / name])
        settle(qtbot, other)
    assert other.snapshot == session.snapshot
    assert open_format(other.snapshot, other.statements()) == open_format(session.snapshot, session.statements())
    other.close()


def test_progress_names_the_file_and_counts(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    seen: list[ReadingProgress] = []
    session.importing.progressed.connect(seen.append)
    session.importing.import_paths([folder("Dam", a="1", b="2", c="3", d="4")])
    assert seen[0] == ReadingProgress("a.txt", 0, 4, None)
    settle(qtbot, session)
    assert (seen[-1].done, seen[-1].total) == (4, 4)
    assert seen[-1].seconds_left == 0
    names = [name for name, _ in groupby(p.name for p in seen if p.done < p.total)]
    assert names == sorted(set(names)), "a name stands until its file is read, though two are read at a time"


def test_each_file_is_told_once_when_it_is_begun(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    begun: list[tuple[str, int, int]] = []
    session.importing.begun.connect(lambda *told: begun.append(told))
    session.importing.import_paths([folder("Dam", a="1", b="2", c="3", d="4")])
    settle(qtbot, session)
    assert [(place, total) for _, place, total in begun] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert sorted(name for name, *_ in begun) == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_what_is_there_already_is_not_read_twice_and_what_changed_is(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a="One.", b="Two.")])
    settle(qtbot, session)
    session.importing.import_paths([folder("Dam", b="Two, corrected.", c="Three.")])
    settle(qtbot, session)
    assert session.importing.already_there == 1
    assert session.importing.articles_read == 2
    assert files(session) == [("Dam", "a.txt"), ("Dam", "b.txt"), ("Dam", "b.txt"), ("Dam", "c.txt")]


def test_files_that_cannot_be_read_are_named_and_the_rest_is_read(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], tmp_path: Path
) -> None:
    session.importing.import_paths([folder("Dam", a="One.", b="BAD", c="CRASH", d="Four."), tmp_path / "gone"])
    settle(qtbot, session)
    assert sorted(p.name for p in session.importing.problems) == ["b.txt", "c.txt", "gone"]
    assert [name for _, name in files(session)] == ["a.txt", "d.txt"]


def test_an_import_of_nothing_finishes(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    with qtbot.waitSignal(session.finished):
        assert session.importing.import_paths([folder("Empty")]) == 0


def test_cancel_keeps_what_was_read_and_aligns_it(
    qtbot: QtBot, session: Session, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}", c="HANG", d="Never.")])
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2)
    session.importing.cancel()
    assert not session.importing.is_reading
    settle(qtbot, session)
    assert [name for _, name in files(session)] == ["a.txt", "b.txt"]
    assert len({p.claim for p in session.snapshot.passages if p.text == SAME}) == 1


def test_the_rest_of_a_cancelled_import_can_be_read(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    slow = folder("Dam", a="One.", b="HANG", c="Three.")
    with qtbot.waitSignal(session.importing.progressed, check_params_cb=lambda p: p.done == 1):
        session.importing.import_paths([slow])
        session.importing.import_paths([folder("Later", d="Four.")])
    with qtbot.waitSignal(session.importing.interrupted) as said:
        session.importing.cancel()
    assert said.args == ["1 of 4 files were read."]
    assert [f.name for f in session.importing.unread] == ["b.txt", "c.txt", "d.txt"]
    assert session.project.pending() == (), "who cancels is not asked again at the next opening"
    (slow / "b.txt").write_text("Two.", encoding="utf-8")
    assert session.importing.read_rest() == 3
    assert session.importing.unread == ()
    settle(qtbot, session)
    assert files(session) == [("Dam", "a.txt"), ("Dam", "b.txt"), ("Dam", "c.txt"), ("Later", "d.txt")]
    assert session.project.pending() == ()


def test_what_a_cancelled_import_did_not_read_is_still_new(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    slow = folder("Dam", a="One.", b="HANG", c="Three.", d="Four.")
    with qtbot.waitSignal(session.importing.progressed, check_params_cb=lambda p: p.done == 1, timeout=30_000):
        session.importing.import_paths([slow])
    session.importing.cancel()
    settle(qtbot, session)
    (slow / "b.txt").write_text("Two.", encoding="utf-8")
    assert session.importing.look_for_new() == 3
    settle(qtbot, session)
    assert [name for _, name in files(session)] == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_what_was_not_read_when_the_program_ended_is_read_later(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    slow = folder("Dam", a="One.", b="HANG", c="Three.")
    session.importing.import_paths([slow])
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 1)
    qtbot.waitUntil(lambda: len(session.project.pending()) == 2)
    session.close()
    (slow / "b.txt").write_text("Two.", encoding="utf-8")
    again = Session(Project.open(session.project.path))
    assert [f.name for f in again.importing.unread] == ["b.txt", "c.txt"]
    again.importing.import_paths([slow / "c.txt"])
    assert [f.name for f in again.importing.unread] == ["b.txt"], "what is read now is no longer missing"
    again.importing.forget_rest()
    settle(qtbot, again)
    assert files(again) == [("Dam", "a.txt"), ("Dam", "c.txt")]
    assert (again.importing.unread, again.project.pending()) == ((), ())
    again.close()


def test_a_project_that_was_left_before_it_was_compared_is_compared_when_it_opens(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}")])
    settle(qtbot, session)
    path = session.project.path
    assert session.project.is_aligned
    article = session.snapshot.articles[0].id
    session.project.apply(RemoveArticles((article,)))
    session.project.undo()
    session.close()
    again = Session(Project.open(path))
    assert again.busy
    settle(qtbot, again)
    assert again.project.is_aligned
    again.close()
    third = Session(Project.open(path))
    assert not third.busy
    third.close()


def test_an_alignment_that_new_articles_overtook_is_not_the_last(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    store = Project.store
    monkeypatch.setattr(
        Project, "store", lambda self, found, **how: (told.append(how["is_latest"]), store(self, found, **how))[1]
    )
    session.importing.import_paths([folder("Dam", **{f"a{n}": f"Water {n}\n{SAME}" for n in range(6)})])
    settle(qtbot, session)
    assert told[-1]
    assert not all(told)
    assert session.project.is_aligned


def test_a_file_that_was_replaced_from_outside_is_not_written(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], tmp_path: Path
) -> None:
    session.importing.import_paths([folder("Dam", a="One.")])
    settle(qtbot, session)
    shown = session.snapshot
    path = session.project.path
    path.unlink()
    path.write_text("a table", encoding="utf-8")
    with qtbot.waitSignal(session.failed) as failure:
        assert not session.apply(RenameClaim(shown.claims[0].id, "x"))
    assert "replaced or removed" in failure.args[0]
    assert session.snapshot == shown
    with pytest.raises(ProjectError, match="replaced or removed"):
        session.importing.import_paths([folder("Dam")])
    assert not session.is_unused
    session.save_as(tmp_path / "kept.claimgrid")
    assert session.apply(RenameClaim(shown.claims[0].id, "x"))
    assert path.read_text(encoding="utf-8") == "a table"


def test_a_read_only_project_is_shown_and_its_copy_worked_on(
    qtbot: QtBot,
    session: Session,
    folder: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}")])
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2)
    session.close()
    with monkeypatch.context() as read_only:
        read_only.setattr(project_file, "_check_writable", _refuse_to_write)
        again = Session(Project.open(session.project.path))
    assert again.project.is_read_only
    assert not again.busy
    qtbot.waitUntil(lambda: not again.is_opening)
    claim = again.snapshot.claims[0].id
    with qtbot.waitSignal(again.failed) as failure:
        assert not again.apply(RenameClaim(claim, "x"))
    assert "cannot be written" in failure.args[0]
    again.save_as(tmp_path / "copy.claimgrid")
    settle(qtbot, again)
    assert again.project.is_aligned
    assert again.apply(RenameClaim(claim, "x"))
    again.close()


def _refuse_to_write(_db: object) -> None:
    error = sqlite3.OperationalError("attempt to write a readonly database")
    error.sqlite_errorcode = sqlite3.SQLITE_READONLY
    raise error


def test_names_of_files_are_shown_in_one_line(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    place = tmp_path / "Dam"
    place.mkdir()
    (place / "two\nlines.txt").write_text("BAD", encoding="utf-8")
    (place / os.fsdecode(b"caf\xe9.txt")).write_text("One.", encoding="utf-8")
    seen: list[ReadingProgress] = []
    session.importing.progressed.connect(seen.append)
    session.importing.import_paths([place])
    settle(qtbot, session)
    assert "two\\nlines.txt" in {p.name for p in seen}
    assert [p.name for p in session.importing.problems] == ["two\\nlines.txt"]
    assert files(session) == [("Dam", "caf\ufffd.txt")]


def test_an_edit_is_kept_undone_and_still_undone_after_reopening(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], scripted: None
) -> None:
    session.importing.import_paths([folder("Dam", a="The wall broke.")])
    settle(qtbot, session)
    (claim,) = session.snapshot.claims
    assert session.apply(RenameClaim(claim.id, "The dam failed"))
    assert session.undo_name() == "rename claim"
    path = session.project.path
    session.close()
    again = Session(Project.open(path))

    def read(label: str) -> None:
        qtbot.waitUntil(lambda: [c.label for c in again.snapshot.claims] == [label])

    read("The dam failed")
    assert again.undo()
    read(claim.label)
    assert again.redo_name() == "rename claim"
    assert again.redo()
    read("The dam failed")
    assert not again.redo()
    again.close()


def test_a_merge_by_hand_outlives_the_next_alignment(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a="Water is rising.", b="Bread was sold cheaply.")])
    settle(qtbot, session)
    one, two = (c.id for c in session.snapshot.claims)
    merged = [p.id for p in session.snapshot.passages]
    assert session.apply(MergeClaims(one, (two,)))
    assert session.busy, "a merge is told to the aligning child"
    settle(qtbot, session)
    session.importing.import_paths([folder("Dam", c="Bread was sold cheaply.")])
    settle(qtbot, session)
    assert {session.snapshot.passage[p].claim for p in merged} == {one}
    assert session.undo()
    settle(qtbot, session)
    assert len({session.snapshot.passage[p].claim for p in merged}) == 2


def test_an_edit_during_an_alignment_wins_over_it(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    session.importing.import_paths([folder("Dam", a="Water is rising.", b="Bread was sold cheaply.")])
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2)
    assert session.busy
    one, two = (c.id for c in session.snapshot.claims)
    assert session.apply(MergeClaims(one, (two,)))
    settle(qtbot, session)
    assert [c.id for c in session.snapshot.claims] == [one]


def test_a_removed_article_is_forgotten_by_the_alignment(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a=SAME, b=SAME + " ")])
    settle(qtbot, session)
    article = session.snapshot.articles[0].id
    assert session.apply(RemoveArticles((article,)))
    settle(qtbot, session)
    assert article not in session.snapshot.article
    assert session.undo()
    settle(qtbot, session)
    assert len({p.claim for p in session.snapshot.passages}) == 1


def test_an_edit_that_no_longer_applies_says_so(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.failed) as failure:
        assert not session.apply(RenameClaim("nothing", "x"))
    assert failure.args[0].endswith(".")
    assert not session.undo()


def test_reading_again_keeps_a_date_set_by_hand(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> None:
    session.importing.import_paths([folder("Dam", a=SAME)])
    settle(qtbot, session)
    article = session.snapshot.articles[0].id
    session.apply(SetArticleField((article,), "published", "2023-05-03"))
    assert session.importing.read_again([article]) == 1
    settle(qtbot, session)
    published = session.snapshot.articles[0].published
    assert published is not None
    assert published.value == "2023-05-03"
    assert len(session.snapshot.articles) == 1


def test_what_is_removed_while_it_is_read_again_is_not_told_as_left_out(
    qtbot: QtBot, session: Session, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", **{f"n{number}": f"Wall {number}" for number in range(6)})])
    qtbot.waitUntil(lambda: not session.busy)
    articles = tuple(article.id for article in session.snapshot.articles)
    session.importing.read_again(articles)
    session.apply(RemoveArticles(articles[2:]))
    qtbot.waitUntil(lambda: not session.busy)
    assert session.importing.problems == []
    session.undo()
    qtbot.waitUntil(lambda: not session.busy)
    assert len(session.snapshot.articles) == 6


def test_a_lost_aligning_child_is_told_everything_again(
    qtbot: QtBot, session: Session, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a=SAME)])
    settle(qtbot, session)
    os.kill(client.process_ids()[-1], signal.SIGKILL)
    session.importing.import_paths([folder("Dam", b=SAME + " ")])
    settle(qtbot, session)
    assert len(session.snapshot.articles) == 2
    assert len({p.claim for p in session.snapshot.passages}) == 1


def test_a_full_disk_ends_the_import_once(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise ProjectError("The disk is full.")

    monkeypatch.setattr(Project, "add", full)
    said: list[str] = []
    session.failed.connect(said.append)
    session.importing.import_paths([folder("Dam", a="1", b="2", c="3")])
    settle(qtbot, session)
    assert said == ["The disk is full."]


def test_a_project_that_vanishes_while_files_are_read_is_told_once_and_read_on_when_it_is_back(
    qtbot: QtBot, client: WorkerClient, tmp_path: Path, folder: Callable[..., Path]
) -> None:
    (place := tmp_path / "drive").mkdir()
    session = Session(Project.create(place / "p.claimgrid"), client)
    said: list[str] = []
    session.failed.connect(said.append)
    vanish = session.importing.stored.connect(lambda: place.rename(tmp_path / "away"))
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}", c=f"Late\n{SAME}")])
    settle(qtbot, session)
    assert [text.partition(",")[0] for text in said] == ["The file was renamed"]
    session.disconnect(vanish)
    (tmp_path / "away").rename(place)
    assert session.importing.read_rest() == 2
    settle(qtbot, session)
    assert len(session.snapshot.articles) == 3
    assert len({p.claim for p in session.snapshot.passages if p.text == SAME}) == 1
    session.close()


def test_an_alignment_that_cannot_be_stored_does_not_stop_the_next(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken, qtbot.captureExceptions() as mistakes:
        broken.setattr(Project, "store", lambda *_: [].pop())
        session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}")])
        qtbot.waitUntil(lambda: bool(mistakes), timeout=30_000)
    session.importing.import_paths([folder("Late", b=f"Wall\n{SAME}")])
    settle(qtbot, session)
    assert len({p.claim for p in session.snapshot.passages if p.text == SAME}) == 1


def test_a_closed_session_says_nothing_more(
    qtbot: QtBot, client: WorkerClient, tmp_path: Path, folder: Callable[..., Path]
) -> None:
    session = Session(Project.create(tmp_path / "short.claimgrid"), client)
    session.importing.import_paths([folder("Dam", a=f"Water\n{SAME}")])
    settle(qtbot, session)
    told: list[object] = []
    session.changed.connect(lambda: told.append("changed"))
    assert session.apply(RenameClaim(session.snapshot.claims[0].id, "The wall"))
    session.close()
    qtbot.wait(50)
    assert told == []


def test_save_as_goes_on_with_the_copy(
    qtbot: QtBot, session: Session, folder: Callable[..., Path], tmp_path: Path
) -> None:
    session.importing.import_paths([folder("Dam", a="One.")])
    settle(qtbot, session)
    first = session.project.path
    session.save_as(tmp_path / "copy.claimgrid")
    session.importing.import_paths([folder("Dam", b="Two.")])
    settle(qtbot, session)
    assert session.name == "copy"
    assert len(session.snapshot.articles) == 2
    original = Project.open(first)
    assert len(original.snapshot().articles) == 1
    original.close()


def test_nothing_outlives_a_closed_session(
    qtbot: QtBot, session: Session, client: WorkerClient, folder: Callable[..., Path]
) -> None:
    session.importing.import_paths([folder("Dam", a="One.", b="HANG")])
    qtbot.waitUntil(lambda: len(client.process_ids()) == 2)
    children = client.process_ids()
    session.close()
    assert not [pid for pid in children if alive(pid)]
