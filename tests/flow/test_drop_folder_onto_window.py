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
    source.wait(20)


def stored(project: Path) -> tuple[int, int]:
    """Articles and passages in a project file, (0, 0) while it is being written."""
    if not project.exists():
        return (0, 0)
    try:
        with closing(sqlite3.connect(project, timeout=1)) as db:
            articles = db.execute("select count(*) from article").fetchone()[0]
            return (articles, db.execute("select count(*) from passage").fetchone()[0])
    except sqlite3.OperationalError:
        return (0, 0)


def close(on: Screen, program) -> None:
    on.hand("key", "--window", on.window("Claimgrid"), "ctrl+q")
    assert program.wait(20) == 0


def test_drop_on_an_empty_and_on_a_filled_window(tmp_path: Path) -> None:
    first = make_folder(tmp_path, "arti cles é", TEXTS)
    third = "The army said 25 people had been killed in Marlow.\n"
    second = make_folder(tmp_path, "later", {"three.txt": f"Marlow counts its dead\n\n{third}"})
    with screen(tmp_path / "home") as on:
        program = on.claimgrid()
        on.window("Claimgrid")
        drop(on, first, (600, 400))
        window = on.window(first.name)  # the project is named after the folder
        until(lambda: "Reading" not in on.hand("getwindowname", window), "the reading to end")
        drop(on, second, (600, 400))
        projects = until(lambda: list((tmp_path / "home").rglob("*.claimgrid")), "a project file")
        assert [p.stem for p in projects] == [first.name]
        until(lambda: stored(projects[0])[0] == 3, "three articles in the project")
        close(on, program)
    with closing(sqlite3.connect(projects[0])) as db:
        claims = db.execute("select count(distinct claim_id) from passage").fetchone()[0]
        assert stored(projects[0])[1] > 3
        assert claims > 1
