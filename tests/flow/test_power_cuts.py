"""The program or one of its children is ended without warning at any moment of an import: nothing is lost, nothing is half
there, and the import goes on where it stopped."""

import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from claimgrid.domain.article import By
from claimgrid.domain.edits import SetArticleField
from claimgrid.storage import Project
from reading import made
from storage.invented import check, harbour

LONGEST = 300  # seconds that one import may take on a busy machine


class Import:
    """A folder, a project that holds an article and a decision about it, and what both give when nothing happens."""

    def __init__(self, folder: Path) -> None:
        self.articles = folder / "articles"
        self.articles.mkdir()
        for name, data in made.each().items():
            if name in {"x.txt", "x.html", "x.docx", "mails.mbox", "nexis.rtf", "proquest.txt", "x.zip", "x.epub"}:
                (self.articles / name).write_bytes(data)
        self.begun = folder / "begun.claimgrid"
        project = Project.create(self.begun)
        article = project.add(harbour(), "before")
        project.apply(SetArticleField((article,), "title", "Decided by hand"))
        project.close()
        self.whole = folder / "whole.claimgrid"
        self.whole.write_bytes(self.begun.read_bytes())
        running = self.start(self.whole)
        running.communicate(timeout=LONGEST)
        assert running.returncode == 0
        self.result = export(self.whole)
        self.found = contents(self.whole)

    def start(self, project: Path) -> "subprocess.Popen[bytes]":
        """``claimgrid analyse`` with a process group of its own."""
        command = [sys.executable, "-m", "claimgrid", "analyse", str(self.articles), "--project", str(project)]
        return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)


@pytest.fixture(scope="module")
def whole_import(tmp_path_factory: pytest.TempPathFactory) -> Import:
    return Import(tmp_path_factory.mktemp("cuts"))


def export(project: Path) -> bytes:
    command = [sys.executable, "-m", "claimgrid", "export", str(project), "--what", "everything", "--format", "json"]
    return subprocess.run([*command, "--output", "-"], check=True, capture_output=True, timeout=LONGEST).stdout


def contents(project: Path) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """The passages of each article, by set and file."""
    with closing(sqlite3.connect(project)) as db:
        rows = db.execute(
            "SELECT a.set_name, a.file, p.start_char, p.end_char FROM articles a LEFT JOIN passages p ON p.article = a.id"
            " ORDER BY 1, 2, 3, 4"
        ).fetchall()
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for set_name, file, start, end in rows:
        found.setdefault((set_name, file), []).extend([(start, end)] if start is not None else [])
    return found


def children(process: int) -> list[int]:
    path = Path(f"/proc/{process}/task/{process}/children")
    return [int(pid) for pid in path.read_text().split()] if path.exists() else []


def wait_for_moment(running: "subprocess.Popen[bytes]", moment: random.Random, files: int) -> None:
    """Wait for a moment of the import: while it starts, while one of its files is read, or while claims are compared."""
    assert running.stderr
    for _ in range(moment.randrange(files + 2)):  # the program says each file's name when its turn comes
        if not running.stderr.readline():
            return
    time.sleep(moment.uniform(0, 0.5))


def cut(running: "subprocess.Popen[bytes]", *, child_only: bool) -> None:
    """End the program with all its children, or one child; the program goes on then."""
    victims = children(running.pid)
    if not child_only:
        os.killpg(running.pid, signal.SIGKILL)
    elif victims:
        os.kill(random.Random(len(victims)).choice(victims), signal.SIGKILL)
    running.communicate(timeout=LONGEST)


def verify(project: Path, whole: Import) -> int:
    """Everything that is there is whole; returns how many articles there are."""
    with closing(sqlite3.connect(project)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for sha256, text in db.execute("SELECT sha256, text FROM articles"):
            assert hashlib.sha256(text.encode()).hexdigest() == sha256
    for key, passages in contents(project).items():
        assert passages == whole.found[key]  # none is half there
    opened = Project.open(project)
    check(opened)
    articles = opened.snapshot().articles
    decided = [a.title for a in articles if a.set == "before"]
    assert [(t.value, t.by) for t in decided if t] == [("Decided by hand", By.HAND)]
    opened.close()
    return len(articles)


def one_cut(whole: Import, folder: Path, number: int) -> int:
    project = folder / f"cut{number}.claimgrid"
    project.write_bytes(whole.begun.read_bytes())
    running = whole.start(project)
    wait_for_moment(running, random.Random(number), len(list(whole.articles.iterdir())))
    cut(running, child_only=number % 3 == 2)
    there = verify(project, whole)
    again = whole.start(project)
    again.communicate(timeout=LONGEST)
    assert again.returncode == 0
    assert export(project) == whole.result  # byte for byte what it would have been
    return there


@pytest.mark.timeout(900)
@pytest.mark.parametrize("number", range(3))
def test_a_power_cut(whole_import: Import, tmp_path: Path, number: int) -> None:
    one_cut(whole_import, tmp_path, number)


@pytest.mark.long
@pytest.mark.timeout(3600)
def test_fifty_power_cuts(whole_import: Import, tmp_path: Path) -> None:
    there = [one_cut(whole_import, tmp_path, number) for number in range(3, 53)]
    print("articles there after each cut:", there)
    assert len(set(there)) > 3  # they came at different moments
