"""Copies of a project that is being worked at, onto disks that are slow, full, read-only or gone."""

import random
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from claimgrid.domain import edits
from claimgrid.errors import ProjectError, ProjectLocked
from claimgrid.storage import Project, copying
from flow.test_full_disk import may_mount
from storage.invented import check, coast, harbour, reading


def rename(project: Project, name: str) -> None:
    project.apply(edits.RenameClaim(project.snapshot().claims[0].id, name))


def in_a_thread(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "_PIECE", 4096)
    monkeypatch.setattr(copying, "_PAGES", 1)


def test_what_is_done_while_a_copy_is_written_is_in_it(two: Project, tmp_path: Path, small_pieces: None) -> None:
    copy = two.copy_to(tmp_path / "copy.claimgrid")
    begun, go = threading.Event(), threading.Event()

    def wait(_part: float) -> bool:
        begun.set()
        return go.wait(60)

    writer = in_a_thread(lambda: copy.write(wait))
    assert begun.wait(60)
    rename(two, "Rescued")
    go.set()
    writer.join()
    assert not copy.is_complete
    assert copy.write()
    assert copy.is_complete
    other = two.go_on_in(copy)
    assert other.snapshot() is two.snapshot(), "what was read need not be read again"
    check(other)
    other.undo()
    assert other.snapshot().claims != two.snapshot().claims
    check(other)
    other.close()
    assert not list(tmp_path.glob(".*"))


def test_a_project_is_worked_at_while_it_is_copied_over_and_over(
    two: Project, tmp_path: Path, small_pieces: None
) -> None:
    copy, is_over = two.copy_to(tmp_path / "copy.claimgrid"), threading.Event()

    def write_on() -> None:
        while not is_over.is_set():
            copy.write()

    writer = in_a_thread(write_on)
    chance = random.Random(7)
    for number in range(40):
        act = chance.choice(("rename", "undo", "add", "look"))
        if act == "rename":
            rename(two, f"Rescued {number}")
        elif act == "undo":
            two.undo()
        elif act == "add":
            text = f"Ines Lind said the hull of boat {number} was cracked. " * 40
            two.add(reading(text, file=f"{number}.txt"), "ferry")
        else:
            two.text(two.snapshot().articles[0].id)
    is_over.set()
    writer.join()
    assert copy.write()
    assert copy.is_complete
    other = two.go_on_in(copy)
    assert other.snapshot() == two.snapshot()
    check(other)
    other.close()


def test_a_copy_that_is_given_up_leaves_nothing(two: Project, tmp_path: Path, small_pieces: None) -> None:
    target = tmp_path / "copy.claimgrid"
    target.write_text("a table")
    parts: list[float] = []

    def half(part: float) -> bool:
        parts.append(part)
        return part < 0.5

    assert not two.copy_to(target).write(half)
    assert parts == sorted(parts)
    assert 0.5 <= parts[-1] < 0.6
    assert target.read_text() == "a table"
    assert not list(tmp_path.glob(".*"))


def test_a_project_is_not_copied_onto_itself_whatever_it_is_called(two: Project, tmp_path: Path) -> None:
    link = tmp_path / "another name.claimgrid"
    link.symlink_to(two.path)
    for name in (two.path, link):
        with pytest.raises(ProjectError, match="already"):
            two.copy_to(name).write()


def test_a_target_that_another_window_opened_meanwhile_is_not_replaced(two: Project, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.claimgrid")
    other.close()
    copy = two.copy_to(other.path)
    copy.write()
    rename(two, "Rescued")
    again = Project.open(other.path)
    with pytest.raises(ProjectLocked):
        copy.write()
    assert not list(tmp_path.glob(".*"))
    assert again.is_empty
    again.close()


def test_a_target_that_another_window_opened_since_it_was_written_is_not_replaced(two: Project, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.claimgrid")
    other.close()
    copy = two.copy_to(other.path)
    assert copy.write()
    again = Project.open(other.path)
    again.add(harbour(), "ferry")
    with pytest.raises(ProjectLocked):
        two.go_on_in(copy)
    again.add(coast(), "ferry")
    assert len(again.snapshot().articles) == 2
    again.close()
    copy.drop()
    assert not list(tmp_path.glob(".*"))


def test_of_two_projects_saved_under_one_name_at_once_each_goes_on_in_its_own(two: Project, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.claimgrid")
    target = tmp_path / "copy.claimgrid"
    copy, later = two.copy_to(target), other.copy_to(target)
    assert copy.write()
    assert later.write()
    with pytest.raises(ProjectError, match="meanwhile"):
        two.go_on_in(copy)
    copy.drop()
    rename(two, "Rescued")
    there = other.go_on_in(later)
    assert there.is_empty
    check(there)
    there.close()
    other.close()
    assert not list(tmp_path.glob(".*"))


_KILLED = """
import sys, time
from pathlib import Path
from claimgrid.storage import Project, copying
copying._PIECE = 4096

def half(part):
    if part > 0.5:
        print("HALF", flush=True)
        time.sleep(600)
    return True

Project.open(Path(sys.argv[1])).copy_to(Path(sys.argv[2])).write(half)
"""


def test_a_program_that_is_killed_while_it_copies_loses_nothing(path: Path, tmp_path: Path) -> None:
    project = Project.create(path)
    project.add(harbour(), "ferry")
    project.add(coast(), "ferry")
    before = project.snapshot()
    project.close()
    target = tmp_path / "copy.claimgrid"
    Project.create(target).close()
    was = target.read_bytes()
    with subprocess.Popen([sys.executable, "-c", _KILLED, path, target], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "HALF\n"
        killed.kill()
    assert target.read_bytes() == was
    again = Project.open(path)
    assert again.snapshot() == before
    copy = again.save_as(target)
    assert copy.snapshot() == before
    check(copy)
    copy.close()
    again.close()
    assert not list(tmp_path.glob(".*")), "what was left behind is cleared away"


_DISK = """
import subprocess, sys
from pathlib import Path
from claimgrid.errors import ProjectError
from claimgrid.storage import Project, copying
from storage.invented import check, coast, harbour

disk, what = Path(sys.argv[1]), sys.argv[2]
run = lambda *words: subprocess.run(words, check=True)
run("mount", "-t", "tmpfs", "-o", "size=40k" if what == "full" else "size=4m", "none", disk)
old = disk / "copy.claimgrid"
old.write_text("a table")
if what == "read-only":
    run("mount", "-o", "remount,ro", disk)
copying._PIECE = 4096

def go_on(part):
    if what == "gone" and part > 0.5 and disk.is_mount():
        run("umount", "-l", disk)
    return True

project = Project.create(disk.parent / "p.claimgrid")
project.add(harbour(), "ferry")
before = project.snapshot()
try:
    copy = project.copy_to(old)
    copy.write(go_on)
    project.go_on_in(copy)
except ProjectError as error:
    print(error)
print([p.name for p in disk.iterdir()], old.exists() and old.read_text())
project.add(coast(), "ferry")
check(project)
project.close()
"""


@pytest.mark.parametrize(
    ("what", "said", "left"),
    [
        ("full", "the disk is full", "['copy.claimgrid'] a table"),
        ("read-only", "the disk is read-only", "['copy.claimgrid'] a table"),
        ("gone", "there is no such file or folder", "[] False"),
    ],
)
def test_a_disk_that_takes_no_copy(tmp_path: Path, what: str, said: str, left: str) -> None:
    if not may_mount():
        pytest.skip("needs user namespaces, to make a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["unshare", "-rm", sys.executable, "-c", _DISK, disk, what]
    tests = Path(__file__).parents[1]
    done = subprocess.run(words, capture_output=True, text=True, timeout=300, check=False, cwd=tests)
    assert done.returncode == 0, done.stderr
    complaint, remains = done.stdout.splitlines()
    assert said in complaint
    assert "copy.claimgrid" in complaint
    assert remains == left
