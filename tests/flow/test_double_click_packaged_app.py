"""Promise: the packaged program opens on a double click. The built program, away from the source tree, on a screen of its own.

`make program` builds it (`make test` does so first). What a file manager does on a double click, it does by the desktop entry;
`packaging/smoke` has a real one do it in a bare Debian.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.flow.screen import Screen, screen, until
from tests.flow.test_drop_folder_onto_window import TEXTS, drop, make_folder, stored
from tests.reading.made import each

BUILT = ROOT / "dist" / "claimgrid"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built program, copied to where nothing of the source is near."""
    if not (BUILT / "claimgrid").exists():
        pytest.skip("needs the built program: make program")
    place = tmp_path_factory.mktemp("anywhere") / "Claim grid"
    shutil.copytree(BUILT, place, symlinks=True)
    return place / "claimgrid"


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path / "home") as found:
        yield found


def run(*words: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of this environment but a home."""
    command = [str(word) for word in words]
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, check=False)


def double_click(on: Screen, program: Path, *opened: Path) -> "subprocess.Popen[str]":
    """Start the program as the desktop entry says."""
    entry = (ROOT / "packaging" / "linux" / "claimgrid.desktop").read_text(encoding="utf-8")
    line = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    words = [word for part in line.split() for word in ([str(p) for p in opened] if part == "%F" else [part])]
    assert words[0] == "claimgrid"
    return on.start(program, *words[1:])


def children(pid: int) -> list[int]:
    said = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8")
    return [int(word) for word in said.split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")")[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.long
def test_it_reads_every_format_as_the_source_does_and_writes_every_export(program: Path, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    for name, data in each().items():
        (mixed / name).write_bytes(data)
    (mixed / "abroad.txt").write_text("Mittwoch, 13. März 2024\n\nDer Hafen blieb zu.\n", encoding="utf-8")
    told = {}
    for name, command in (("frozen", [program]), ("source", [sys.executable, "-m", "claimgrid"])):
        project = tmp_path / f"{name}.claimgrid"
        ran = run(*command, "analyse", mixed, "--project", project, home=tmp_path)
        left_out = sorted(line for line in ran.stderr.splitlines() if line.startswith("Left out"))
        written = run(*command, "export", project, "--format", "json", "--output", "-", home=tmp_path)
        told[name] = (left_out, written.stdout)
    assert told["frozen"] == told["source"]
    assert '"2024-03-13"' in told["source"][1]  # the months of other languages stand in modules that no module names
    assert told["frozen"][1].count('"sha256"') > len(each())
    for kind in ("csv", "xlsx", "docx", "html", "markdown", "svg", "png", "pdf"):
        target = tmp_path / f"out.{kind}"
        written = run(program, "export", project, "--format", kind, "--output", target, home=tmp_path)
        assert written.returncode == 0, written.stderr
        assert target.stat().st_size > 500


def test_double_click_packaged_app(program: Path, on: Screen, tmp_path: Path) -> None:
    """The entry opens the window, a folder dropped on it becomes a matrix, a second double click comes to the same program."""
    first = double_click(on, program)
    on.window("^Claimgrid$")
    drop(on, make_folder(tmp_path, "arti cles é", TEXTS), (600, 400))
    window = on.window("arti cles é")
    project = until(lambda: list((tmp_path / "home").rglob("*.claimgrid")), "a project file")[0]
    until(lambda: stored(project)[0] == 2, "two articles in the project")
    until(lambda: "Reading" not in on.hand("getwindowname", window), "the reading to end")
    second = double_click(on, program, project)
    assert second.wait(60) == 0
    assert first.poll() is None
    on.hand("windowfocus", "--sync", window)
    on.hand("key", "ctrl+q")
    assert first.wait(60) == 0
    again = double_click(on, program, project)
    on.window("arti cles é – Claimgrid")
    log = (tmp_path / "home" / "state" / "claimgrid" / "claimgrid.log").read_text(encoding="utf-8")
    assert "window: Claimgrid" in log
    assert "(packaged)" in log
    assert "Marlow" not in log
    assert again.poll() is None


def test_no_child_outlives_a_killed_program(program: Path, on: Screen) -> None:
    started = double_click(on, program)
    on.window("^Claimgrid$")
    born = until(lambda: children(started.pid), "the child that waits for files")
    os.kill(started.pid, signal.SIGKILL)
    started.wait(60)
    until(lambda: not any(alive(pid) for pid in born), "the child to end")


def test_what_it_starts_finds_the_libraries_of_the_system(program: Path, on: Screen, tmp_path: Path) -> None:
    """A message program started by the packaged one must not be given the libraries that are packed with it."""
    seen = tmp_path / "seen"
    fake = tmp_path / "bin" / "zenity"
    fake.parent.mkdir()
    fake.write_text(
        f'#!/bin/sh\nenv > {seen}.part; echo "$@" >> {seen}.part; mv {seen}.part {seen}\n', encoding="utf-8"
    )
    fake.chmod(0o755)
    copy = tmp_path / "broken"
    shutil.copytree(program.parent, copy, symlinks=True)
    for library in list((copy / "_internal").rglob("libQt6XcbQpa.so.6")):
        library.unlink()
    environment = {**on.environment, "PATH": f"{fake.parent}:/usr/bin:/bin"}
    ran = subprocess.run([str(copy / "claimgrid")], env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    until(seen.exists, "the message")
    assert "libQt6XcbQpa.so.6 is missing" in seen.read_text(encoding="utf-8")
    assert "LD_LIBRARY_PATH" not in seen.read_text(encoding="utf-8")
