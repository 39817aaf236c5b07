"""The aligning child is prepared while a project is looked at, so that one more article is soon compared."""

import json
import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.conftest import alive

from claimgrid.domain.edits import MergeClaims
from claimgrid.domain.messages import Align, Alignment, Answer, Found, KeepArticles, LookUp, Ready
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ProjectError
from claimgrid.storage import Project
from claimgrid.storage import file as project_file
from claimgrid.ui.session import Session
from claimgrid.ui.worker_client import AlignRequest, Child, WorkerClient

NOTHING = Alignment(1, (), (), (), {}, {}, {}, is_whole=False)
SAME = "Lakeworks knew of cracks in the wall since March."


@pytest.fixture
def stored(qtbot: QtBot, session: Session, folder: Callable[..., Path]) -> Path:
    """A project that was read, compared and closed."""
    session.importing.import_paths(
        [folder("Dam", a=f"Water\n{SAME}", b=f"Wall\n{SAME}", c="Bread\nIt was cheap.", d="Milk\nIt was dear.")]
    )
    settle(qtbot, session)
    copy = session.project.path.with_name("stored.claimgrid")
    session.project.save_as(copy).close()
    return copy


@dataclass
class Talk:
    """What the window and aligning children say to each other."""

    told: list[AlignRequest] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    @property
    def articles(self) -> set[str]:
        """The articles that children were told of, and had not asked for, by their headlines."""
        told = [text for r in self.told if isinstance(r, KeepArticles) for text in r.articles.values()]
        return {json.loads(text)["text"].split("\n")[0] for text in told}

    @property
    def asked(self) -> list[bool]:
        """Whether the whole was asked for, for each time that an answer was."""
        return [r.whole for r in self.told if isinstance(r, Align)]


@pytest.fixture
def talk(stored: Path, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """From when the project is stored."""
    found, tell, hear = Talk(), WorkerClient.tell_aligner, WorkerClient._hear_aligner

    def tell_aligner(self: WorkerClient, *requests: AlignRequest) -> None:
        found.told.extend(requests)
        tell(self, *requests)

    def hear_aligner(self: WorkerClient, child: Child, answer: Answer) -> None:
        hear(self, child, answer)
        found.answers += [] if isinstance(answer, Ready | LookUp) else [answer]

    monkeypatch.setattr(WorkerClient, "tell_aligner", tell_aligner)
    monkeypatch.setattr(WorkerClient, "_hear_aligner", hear_aligner)
    return found


@pytest.fixture
def opened(stored: Path, talk: Talk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Session]]:
    """Opens the stored project in a session that prepares its child at once."""
    monkeypatch.setattr("claimgrid.ui.session._PREPARE", 0)
    sessions: list[Session] = []

    def make() -> Session:
        sessions.append(Session(Project.open(stored)))
        return sessions[-1]

    yield make
    for session in sessions:
        session.close()


def settle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not session.busy, timeout=30_000)


def from_scratch(qtbot: QtBot, paths: list[Path]) -> Snapshot:
    session = Session(Project.create(paths[0].with_name("scratch.claimgrid")))
    session.importing.import_paths(paths)
    settle(qtbot, session)
    found = session.snapshot
    session.close()
    return found


def test_a_project_that_is_looked_at_has_its_child_prepared_and_is_not_written(
    qtbot: QtBot, stored: Path, opened: Callable[[], Session], talk: Talk
) -> None:
    before = stored.read_bytes()
    heard: list[str] = []
    session = opened()
    session.finished.connect(lambda: heard.append("finished"))
    qtbot.waitUntil(lambda: bool(talk.asked))
    assert not session.busy
    qtbot.waitUntil(lambda: bool(talk.answers), timeout=30_000)
    assert (heard, talk.answers) == ([], [NOTHING])
    assert talk.articles == set()
    assert stored.read_bytes() == before


def test_a_prepared_child_is_told_of_the_new_article_alone(
    qtbot: QtBot, opened: Callable[[], Session], talk: Talk, folder: Callable[..., Path], tmp_path: Path
) -> None:
    session = opened()
    assert not session.is_prepared
    qtbot.waitUntil(lambda: session.is_prepared, timeout=30_000)
    talk.told.clear()
    later = folder("Late", e=f"News\n{SAME}")
    session.importing.import_paths([later])
    settle(qtbot, session)
    assert (talk.articles, talk.asked) == ({"News"}, [False])
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])


def test_an_article_that_comes_while_the_child_is_prepared(
    qtbot: QtBot, opened: Callable[[], Session], folder: Callable[..., Path], tmp_path: Path
) -> None:
    later = folder("Late", e=f"News\n{SAME}")
    session = opened()
    session._idle.stop()
    session._aligning.prepare()
    session.importing.import_paths([later])
    assert session.busy
    settle(qtbot, session)
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])


def test_the_child_is_prepared_while_the_first_file_is_read(
    qtbot: QtBot, opened: Callable[[], Session], talk: Talk, folder: Callable[..., Path], tmp_path: Path
) -> None:
    later = folder("Late", e=f"News\n{SAME}")
    session = opened()
    session._idle.stop()
    session.importing.import_paths([later])
    assert (talk.articles, talk.asked) == (set(), [False])
    settle(qtbot, session)
    assert (talk.articles, talk.asked) == ({"News"}, [False, False])
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])


def test_an_edit_while_the_child_is_prepared_wins(qtbot: QtBot, opened: Callable[[], Session]) -> None:
    session = opened()
    session._idle.stop()
    session._aligning.prepare()
    qtbot.waitUntil(lambda: not session.is_opening)
    one, two = (p.claim for p in session.snapshot.passages if p.text in {"Bread", "Milk"})
    assert one
    assert two
    assert session.apply(MergeClaims(one, (two,)))
    assert session.busy
    settle(qtbot, session)
    assert {p.claim for p in session.snapshot.passages if p.text in {"Bread", "Milk"}} == {one}


def test_what_another_program_compared_is_stored_with_the_next_article_and_not_before(
    qtbot: QtBot, opened: Callable[[], Session], talk: Talk, folder: Callable[..., Path], tmp_path: Path
) -> None:
    stored = tmp_path / "stored.claimgrid"
    with sqlite3.connect(stored) as db:  # as another version left it: nothing kept, and each passage a claim of its own
        db.execute("DELETE FROM kept")
        db.execute("UPDATE passages SET claim = (SELECT min(id) FROM claims)")
    before = stored.read_bytes()
    session = opened()
    qtbot.waitUntil(lambda: bool(talk.answers), timeout=30_000)
    assert stored.read_bytes() == before
    later = folder("Late", e=f"News\n{SAME}")
    session.importing.import_paths([later])
    settle(qtbot, session)
    assert talk.asked == [False, True]
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])


def test_a_read_only_project_starts_no_child_until_a_copy_is_saved(
    qtbot: QtBot,
    opened: Callable[[], Session],
    talk: Talk,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def refuse(_db: object) -> None:
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = sqlite3.SQLITE_READONLY
        raise error

    with monkeypatch.context() as read_only:
        read_only.setattr(project_file, "_check_writable", refuse)
        session = opened()
    assert session.project.is_read_only
    qtbot.wait(100)
    assert talk.told == []
    session.save_as(tmp_path / "copy.claimgrid")
    qtbot.waitUntil(lambda: bool(talk.answers), timeout=30_000)
    assert talk.answers == [NOTHING]


def test_a_child_that_is_lost_while_it_is_prepared_is_started_when_it_is_needed(
    qtbot: QtBot, opened: Callable[[], Session], folder: Callable[..., Path], tmp_path: Path
) -> None:
    session = opened()
    failures: list[str] = []
    session.failed.connect(failures.append)
    qtbot.waitUntil(lambda: bool(session._client.process_ids()))
    [child] = session._client.process_ids()
    os.kill(child, signal.SIGKILL)
    qtbot.waitUntil(lambda: not alive(child))
    qtbot.wait(100)
    assert (session.busy, failures, session._client.process_ids()) == (False, [], ())
    later = folder("Late", e=f"News\n{SAME}")
    session.importing.import_paths([later])
    settle(qtbot, session)
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])


def test_a_project_that_cannot_be_read_for_a_while_is_compared_when_it_can(
    qtbot: QtBot,
    opened: Callable[[], Session],
    folder: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def fail(_self: Project, _asked: LookUp) -> Found:
        raise ProjectError("The drive is gone: {path}.", path="x")

    session = opened()
    session._idle.stop()
    failures: list[str] = []
    session.failed.connect(failures.append)
    later = folder("Late", e=f"News\n{SAME}")
    with monkeypatch.context() as away:
        away.setattr(Project, "look_up", fail)
        session.importing.import_paths([later])
        settle(qtbot, session)
    assert failures == ["The drive is gone: x."]
    last = folder("Last", f=f"Again\n{SAME}")
    session.importing.import_paths([last])
    settle(qtbot, session)
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later, last])


def test_no_child_that_is_prepared_outlives_its_session(qtbot: QtBot, opened: Callable[[], Session]) -> None:
    session = opened()
    qtbot.waitUntil(lambda: bool(session._client.process_ids()))
    [child] = session._client.process_ids()
    session.close()
    assert not alive(child)


def test_a_copy_is_saved_with_what_was_compared(
    qtbot: QtBot, opened: Callable[[], Session], talk: Talk, tmp_path: Path
) -> None:
    session = opened()
    session._idle.stop()
    session.save_as(tmp_path / "copy.claimgrid")
    before = (tmp_path / "copy.claimgrid").read_bytes()
    session._aligning.prepare()
    qtbot.waitUntil(lambda: bool(talk.answers), timeout=30_000)
    assert talk.answers == [NOTHING]
    assert kept(tmp_path / "copy.claimgrid") == kept(tmp_path / "stored.claimgrid") != {}
    assert (tmp_path / "copy.claimgrid").read_bytes() == before


@pytest.mark.parametrize("damage", ["of all", "of what is not touched", "of a passage", "of every row"])
def test_damage_in_what_was_compared_is_made_good_without_a_word(
    qtbot: QtBot, opened: Callable[[], Session], folder: Callable[..., Path], tmp_path: Path, damage: str
) -> None:
    condition = {
        "of all": "name = 'program'",
        "of what is not touched": "name LIKE 'text %'",
        "of a passage": "name LIKE 'claims %'",
        "of every row": "true",
    }
    with sqlite3.connect(tmp_path / "stored.claimgrid") as db:
        halved = "UPDATE kept SET value = substr(value, 1, length(value) / 2) WHERE "
        assert db.execute(halved + condition[damage]).rowcount
    session = opened()
    failures: list[str] = []
    session.failed.connect(failures.append)
    later = folder("Late", e=f"News\n{SAME}")
    session.importing.import_paths([later])
    settle(qtbot, session)
    assert (failures, session.importing.problems) == ([], [])
    assert session.snapshot == from_scratch(qtbot, [tmp_path / "Dam", later])
    session.close()
    if damage != "of what is not touched":
        assert kept(tmp_path / "stored.claimgrid") == kept(tmp_path / "scratch.claimgrid")


def kept(project: Path) -> dict[tuple[str, str], str]:
    """What is kept of comparing, in a project that may be open."""
    with closing(sqlite3.connect(f"{project.as_uri()}?immutable=1", uri=True)) as db:
        return {(name, member): value for name, member, value in db.execute("SELECT * FROM kept")}
