"""Promise: drop a folder onto the window. A real drag from another program, on an empty window and on a filled one."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.flow.screen import Screen, screen, until

pytestmark = pytest.mark.screen
SOURCE = Path(__file__).with_name("drag_source.py")
TEXTS = {
    "one.txt": "River floods Marlow\n\nPolice said on Tuesday that at least 40 people had been killed in Marlow.\n",
    "two.txt": "Floods in Marlow\n\nThe mayor said about 60 people had been killed in the floods in Marlow.\n",
}


def make_folder(parent: Path, name: str, texts: dict[str, str]) -> Path:
    folder = parent / name
    folder.mkdir(parents=True)
    for file, text in texts.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def drop(on: Screen, folder: Path, target: tuple[int, int]) -> None:
    source = on.start(sys.executable, SOURCE, "1600", "100", folder)
    assert source.stdout is not None
    assert source.stdout.readline() == "READY\n"
    on.drag((1660, 160), target)
    source.wait(60)


def stored(project: Path) -> tuple[int, int]:
    """Articles and passages in a project file that the program may hold open; (0, 0) in the middle of a write."""
    try:
        with closing(sqlite3.connect(f"{project.as_uri()}?immutable=1", uri=True)) as db:  # does not ask for the lock
            articles = db.execute("select count(*) from v_articles").fetchone()[0]
            return (articles, db.execute("select count(*) from v_passages").fetchone()[0])
    except sqlite3.DatabaseError:
        return (0, 0)


def close(on: Screen, program) -> None:
    on.hand("windowfocus", "--sync", on.window("Claimgrid"))
    on.hand("key", "ctrl+q")
    assert program.wait(60) == 0


def test_drop_on_an_empty_and_on_a_filled_window(tmp_path: Path) -> None:
    first = make_folder(tmp_path, "arti cles é", TEXTS)
    third = "The army said 25 people had been killed in Marlow.\n"
    second = make_folder(tmp_path, "later", {"three.txt": f"Marlow counts its dead\n\n{third}"})
    with screen(tmp_path / "home") as on:
        program = on.claimgrid()
        on.window("Claimgrid")
        drop(on, first, (600, 400))
        window = on.window(first.name)  # the project is named after the folder
        projects = until(lambda: list((tmp_path / "home").rglob("*.claimgrid")), "a project file")
        until(lambda: stored(projects[0])[0] == 2, "two articles in the project")
        drop(on, second, (600, 400))
        until(lambda: stored(projects[0])[0] == 3, "three articles in the project")
        until(lambda: "Reading" not in on.hand("getwindowname", window), "the reading to end")
        close(on, program)
    assert [p.stem for p in (tmp_path / "home").rglob("*.claimgrid")] == [first.name]
    with closing(sqlite3.connect(projects[0])) as db:
        killed = {row[0] for row in db.execute("select text from v_estimates where status = 'killed'")}
    assert killed == {"at least 40 people", "about 60 people", "25 people"}
