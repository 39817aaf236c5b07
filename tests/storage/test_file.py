import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Migrations

from claimgrid.domain import edits
from claimgrid.errors import NewerProject, NotAProject, ProjectError, ProjectLocked
from claimgrid.storage import Project, backups, file, is_database, schema
from storage.invented import HARBOUR, check, coast, harbour, plain


@pytest.fixture
def closed(path: Path) -> Path:
    """A closed project with two articles."""
    project = Project.create(path)
    project.add(harbour(), "ferry")
    project.add(coast(), "ferry")
    project.close()
    return path


def test_a_closed_project_is_one_file_that_opens_with_the_same_content(closed: Path) -> None:
    assert [p.name for p in closed.parent.iterdir() if p.is_file()] == ["ferry.claimgrid"]
    project = Project.open(closed)
    assert sorted(a.file for a in project.snapshot().articles) == ["coast.txt", "harbour.txt"]
    assert not project.is_empty
    project.close()


def test_the_file_tells_what_it_is(closed: Path) -> None:
    assert plain(closed, "PRAGMA application_id") == [(schema.APPLICATION_ID,)]
    assert plain(closed, "PRAGMA user_version") == [(schema.VERSION,)]
    assert plain(closed, "PRAGMA journal_mode") == [("delete",)]
    assert len(schema.migrations._migrations) == schema.VERSION


def test_writes_are_safe_against_a_power_cut_and_references_are_checked(project: Project) -> None:
    assert project._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert project._db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(sqlite3.IntegrityError):
        project._db.execute("INSERT INTO mentions VALUES ('nothing', 'nobody', 'none')")


def test_a_new_project_is_empty(project: Project) -> None:
    assert project.is_empty
    assert project.snapshot().articles == ()


def test_creating_never_replaces_a_file(path: Path) -> None:
    path.write_text("notes")
    with pytest.raises(ProjectError, match=r"ferry\.claimgrid"):
        Project.create(path)
    assert path.read_text() == "notes"


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _scribble(data: bytes) -> bytes:
    """Every page but the first overwritten."""
    return data[:4096] + b"\xa5" * (len(data) - 4096)


def _scribble_on_the_texts(data: bytes) -> bytes:
    """The page that holds an article, while all that describes the tables stays whole."""
    page = data.index(HARBOUR.splitlines()[1].encode()) // 4096 * 4096
    return data[:page] + b"\xa5" * 4096 + data[page + 4096 :]


@pytest.mark.parametrize(
    "damage",
    [
        _scribble_on_the_texts, _cut, _scribble, lambda _: b"", lambda _: b"just some notes", lambda data: data[:50],
        lambda data: b"x" + data[1:], lambda data: data[:100] + b"\xff" * 500 + data[600:],
    ],
)  # fmt: skip
def test_a_damaged_file_is_named_and_left_untouched(closed: Path, damage) -> None:
    damaged = damage(closed.read_bytes())
    closed.write_bytes(damaged)
    with pytest.raises(NotAProject, match=r"ferry\.claimgrid"):
        Project.open(closed)
    assert closed.read_bytes() == damaged
    assert [p.name for p in closed.parent.iterdir() if p.is_file()] == ["ferry.claimgrid"]


def test_another_programs_database_is_refused_and_left_untouched(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
        connection.commit()
    before = path.read_bytes()
    with pytest.raises(NotAProject, match=r"ferry\.claimgrid"):
        Project.open(path)
    assert path.read_bytes() == before


def test_a_missing_file_is_named(path: Path) -> None:
    with pytest.raises(NotAProject, match=r"ferry\.claimgrid"):
        Project.open(path)
    assert not path.exists()


def test_a_newer_project_is_refused_and_left_untouched(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = closed.read_bytes()
    with pytest.raises(NewerProject, match="newer version"):
        Project.open(closed)
    assert closed.read_bytes() == before


@contextmanager
def _next_version(monkeypatch: pytest.MonkeyPatch, sql: str) -> Iterator[None]:
    later = Migrations("claimgrid")
    later._migrations = [*schema.migrations._migrations]

    @later()
    def m999_later(db) -> None:
        db.execute(sql)

    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrations", later)
        patch.setattr(schema, "VERSION", schema.VERSION + 1)
        yield


def test_an_older_project_is_migrated_after_a_copy(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = schema.VERSION
    with _next_version(monkeypatch, "ALTER TABLE sets ADD COLUMN colour TEXT"):
        project = Project.open(closed)
        assert project._db.execute("SELECT colour FROM sets").fetchall() == [(None,)]
        assert len(project.snapshot().articles) == 2
        project.close()
    backup = closed.with_name(f"ferry.claimgrid.before-v{old + 1}.backup")
    assert plain(closed, "PRAGMA user_version") == [(old + 1,)]
    assert plain(backup, "PRAGMA user_version") == [(old,)]
    project = Project.open(backup)  # the copy is a project as it was
    assert len(project.snapshot().articles) == 2
    project.close()


def test_a_project_of_the_first_version_is_opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Migrations("claimgrid")
    first._migrations = schema.migrations._migrations[:1]
    with monkeypatch.context() as patch:
        patch.setattr(schema, "migrations", first)
        patch.setattr(schema, "VERSION", 1)
        project = Project.create(path)
        project._db.execute("INSERT INTO sets (name) VALUES ('ferry')")
        project._db.execute(
            "INSERT INTO articles (id, set_name, file, sha256, length, words, origin, text)"
            " VALUES ('a1', 'ferry', 'a.txt', '0', 4, 1, 'a1', 'Text')"
        )
        project.close()
    project = Project.open(path)
    assert [(a.id, a.note, a.reliability) for a in project.snapshot().articles] == [("a1", "", None)]
    assert project._db.execute("SELECT note, reliability FROM v_articles").fetchall() == [("", None)]
    project.close()


def test_a_migration_that_fails_leaves_the_project_and_earlier_copies(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = closed.read_bytes()
    for _ in range(2):
        with (
            _next_version(monkeypatch, "ALTER TABLE nowhere ADD COLUMN colour"),
            pytest.raises(sqlite3.OperationalError),
        ):
            Project.open(closed)
    assert closed.read_bytes() == before
    backups = sorted(p.name for p in closed.parent.glob("*.backup"))
    name = f"ferry.claimgrid.before-v{schema.VERSION + 1}"
    assert backups == [f"{name}-2.backup", f"{name}.backup"]


_HOLD = """
import sys, pathlib
from claimgrid.storage import Project
project = Project.open(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def _held_elsewhere(path: Path) -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate()


def test_a_project_open_in_another_program_is_locked_until_that_closes_it(closed: Path) -> None:
    with _held_elsewhere(closed), pytest.raises(ProjectLocked, match=r"ferry\.claimgrid is open"):
        Project.open(closed)
    Project.open(closed).close()


def test_a_project_is_held_from_the_moment_it_is_open(project: Project) -> None:
    with pytest.raises(ProjectLocked):
        Project.open(project.path)


_BREAK_OFF = """
import os, sys, pathlib
from claimgrid.storage import Project
project = Project.open(pathlib.Path(sys.argv[1]))
project._db.execute("PRAGMA cache_size = 1")  # so that the change reaches the file before it is complete
with project._db.atomic():
    project._db.execute("UPDATE articles SET text = 'broken', title = hex(zeroblob(200000))")
    os._exit(9)
"""


def test_a_change_cut_off_in_the_middle_is_taken_back(closed: Path) -> None:
    project = Project.open(closed)
    before = project.snapshot()
    project.close()
    content = closed.read_bytes()
    assert subprocess.run([sys.executable, "-c", _BREAK_OFF, str(closed)], check=False).returncode == 9
    assert closed.read_bytes() != content
    assert closed.with_name("ferry.claimgrid-journal").stat().st_size > 0
    project = Project.open(closed)
    assert project.snapshot() == before
    check(project)
    project.close()
    assert [p.name for p in closed.parent.iterdir() if p.is_file()] == ["ferry.claimgrid"]


def test_save_as_copies_everything_and_both_go_on(two: Project, tmp_path: Path) -> None:
    claim = two.snapshot().claims[0].id
    two.apply(edits.RenameClaim(claim, "Rescued"))
    copy = two.save_as(tmp_path / "copy.claimgrid")
    assert copy.snapshot() == two.snapshot()
    assert copy.path.name == "copy.claimgrid"
    copy.undo()
    assert two.snapshot().claim[claim].label == "Rescued" != copy.snapshot().claim[claim].label
    check(copy)
    copy.close()
    assert not list(tmp_path.glob(".*"))


def test_save_as_replaces_a_file_but_not_one_that_is_open_elsewhere(two: Project, tmp_path: Path) -> None:
    other = tmp_path / "other.claimgrid"
    Project.create(other).close()
    with _held_elsewhere(other), pytest.raises(ProjectLocked):
        two.save_as(other)
    copy = two.save_as(other)
    assert len(copy.snapshot().articles) == 2
    copy.close()
    with pytest.raises(ProjectError, match="already"):
        two.save_as(two.path)


def test_save_as_over_a_project_in_another_window_leaves_that_one_held(two: Project, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.claimgrid")
    with pytest.raises(ProjectLocked):
        two.save_as(other.path)
    elsewhere = subprocess.run(
        [sys.executable, "-c", _HOLD, str(other.path)], input="", capture_output=True, text=True, check=False
    )
    assert "ProjectLocked" in elsewhere.stderr
    other.close()


@pytest.mark.skipif(sys.platform == "win32", reason="locks are lost on POSIX only")
def test_a_project_stays_held_whatever_looks_at_another_name_of_its_file(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "other name.claimgrid"
    other.hardlink_to(project.path)
    with pytest.raises(ProjectLocked):
        Project.open(other)
    with pytest.raises(ProjectError, match="already saved"):
        project.save_as(other)
    assert is_database(other)
    backups.restore(backups.Backup(other, project.path, datetime.now(UTC)), tmp_path / "restored.claimgrid")
    Project.open(tmp_path / "restored.claimgrid").close()
    elsewhere = subprocess.run(
        [sys.executable, "-c", _HOLD, str(project.path)], input="", capture_output=True, text=True, check=False
    )
    assert "ProjectLocked" in elsewhere.stderr


def test_what_is_no_database_is_told_from_one(closed: Path, tmp_path: Path) -> None:
    assert is_database(closed)
    closed.write_bytes(_cut(closed.read_bytes()))
    assert is_database(closed)
    for content in (b"", b"just some notes", b"SQLite"):
        closed.write_bytes(content)
        assert not is_database(closed)
    assert not is_database(tmp_path)
    assert not is_database(tmp_path / "nothing")


def test_a_full_disk_is_said_plainly_and_changes_nothing(two: Project) -> None:
    before = two.snapshot()
    pages = two._db.execute("PRAGMA page_count").fetchone()[0]
    two._db.execute(f"PRAGMA max_page_count = {pages}").fetchone()
    long = harbour()
    text = long.document.text + " More." * 20_000
    with pytest.raises(ProjectError, match="disk is full"):
        two.add(type(long)(type(long.document)("long.txt", text, "f" * 64), (), (), (), ()), "ferry")
    assert two.snapshot() == before


@pytest.fixture
def readers_folder() -> Iterator[Path]:
    """A folder that people other than root can enter."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextmanager
def _without_rights() -> Iterator[None]:
    """Root may write everywhere: do as somebody else does."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_project_opens_for_reading(readers_folder: Path, what: str, closed: Path) -> None:
    path = readers_folder / "ferry.claimgrid"
    shutil.copyfile(closed, path)
    path.chmod(0o444 if what == "file" else 0o666)
    readers_folder.chmod(0o755 if what == "file" else 0o555)
    before = path.read_bytes()
    with _without_rights():
        project = Project.open(path)
        assert project.is_read_only
        assert sorted(a.file for a in project.snapshot().articles) == ["coast.txt", "harbour.txt"]
        with pytest.raises(ProjectError, match=r"cannot be written.*Save As"):
            project.apply(edits.RenameClaim(project.snapshot().claims[0].id, "Rescued"))
        with pytest.raises(ProjectError, match="cannot be written"):
            project.add(harbour(), "other")
        with pytest.raises(ProjectError, match="cannot be"):
            Project.create(readers_folder / "new.claimgrid")
        assert not project.log()
        with tempfile.TemporaryDirectory() as elsewhere:
            copy = project.save_as(Path(elsewhere) / "copy.claimgrid")
            assert not copy.is_read_only
            copy.apply(edits.RenameClaim(copy.snapshot().claims[0].id, "Rescued"))
            check(copy)
            copy.close()
        project.close()
    assert path.read_bytes() == before
    assert [p.name for p in readers_folder.iterdir()] == ["ferry.claimgrid"]
    readers_folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_a_read_only_project_of_an_older_version_is_refused(
    readers_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = readers_folder / "ferry.claimgrid"
    Project.create(path).close()
    path.chmod(0o444)
    with (
        _next_version(monkeypatch, "ALTER TABLE sets ADD COLUMN colour TEXT"),
        _without_rights(),
        pytest.raises(ProjectError, match="cannot be written"),
    ):
        Project.open(path)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
@pytest.mark.parametrize("what", ["removed", "replaced"])
def test_a_file_that_is_another_one_is_not_written_as_if_nothing_was(two: Project, what: str) -> None:
    before, claim = two.snapshot(), two.snapshot().claims[0].id
    two.path.unlink()
    if what == "replaced":
        two.path.write_text("a table")
    with pytest.raises(ProjectError, match=r"replaced or removed.*Save As"):
        two.apply(edits.RenameClaim(claim, "Rescued"))
    with pytest.raises(ProjectError, match="replaced or removed"):
        two.undo_name() or two.add_pending(())
    assert two.snapshot() == before
    assert two.undo_name() is None
    assert not two.path.exists() or two.path.read_text() == "a table"
    copy = two.save_as(two.path)
    assert copy.snapshot() == before
    copy.apply(edits.RenameClaim(claim, "Rescued"))
    copy.close()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="asks Linux which files are open")
@pytest.mark.parametrize("is_writable", [True, False])
def test_nothing_that_is_sorted_is_written_outside_the_project(path: Path, *, is_writable: bool) -> None:
    """What SQLite puts aside on a disk is not on the encrypted stick where the project lies."""
    project = Project.create(path)
    project.add(harbour(), "ferry")
    project.close()
    db = file.open_held(path)[0] if is_writable else file._open_to_read(path)
    db.execute("PRAGMA cache_size = 10")
    much = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
    rows = db.execute(f"{much} SELECT i, text FROM n, articles ORDER BY i % 7, text")
    assert rows.fetchone() is not None
    aside = [
        p.readlink().name for p in Path("/proc/self/fd").iterdir() if p.is_symlink() and "etilqs" in str(p.readlink())
    ]
    db.close()
    assert aside == []
