import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from claimgrid.__main__ import FORMATS, WHAT
from claimgrid.export import What
from claimgrid.storage import PendingFile, Project
from claimgrid.ui import without_window
from claimgrid.ui.exporting import forms

FLOOD = "River floods Marlow\n\nPolice said on Tuesday that at least 40 people had been killed in Marlow.\n"
SHORT = "Marlow counts its dead\n\nThe mayor said about 60 people had been killed in the floods in Marlow.\n"


@pytest.fixture
def claimgrid(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Runs the command from a folder of its own, without a display."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "json.py").write_text("raise SystemExit('the wrong json')", encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}

    def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        words = [sys.executable, "-P", "-m", "claimgrid", *map(str, arguments)]
        return subprocess.run(words, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)

    return run


def test_analyse_and_export_without_a_display(
    claimgrid: Callable[..., "subprocess.CompletedProcess[str]"], folder: Callable[..., Path], tmp_path: Path
) -> None:
    project = tmp_path / "p.claimgrid"
    done = claimgrid("analyse", folder("Flood", one=FLOOD, two=SHORT), "--project", project)
    assert done.returncode == 0, done.stderr
    told = [line for line in done.stderr.splitlines() if line.startswith("[")]
    assert sorted(line.split("] ")[1] for line in told) == ["one.txt", "two.txt"], "each once"
    assert [line.split("]")[0] for line in told] == ["[1/2", "[2/2"]
    assert done.stdout == ""
    more = claimgrid("analyse", folder("More", bad=""), folder("Flood"), folder("Late", x=FLOOD), "--project", project)
    assert more.returncode == 1, more.stderr
    assert "Left out: bad.txt is empty." in more.stderr
    for name in ("all.json", "matrix.csv", "chart.svg", "chart.png"):
        written = claimgrid("export", project, "--output", tmp_path / name)
        assert written.returncode == 0, written.stderr
        assert (tmp_path / name).stat().st_size > 100
    before = project.read_bytes()
    refused = claimgrid("export", project, "--format", "csv", "--output", project)
    assert (refused.returncode, project.read_bytes()) == (2, before)
    assert "is the name of a project" in refused.stderr
    printed = claimgrid("export", project, "--format", "csv", "--output", "-")
    assert printed.stdout.encode() == (tmp_path / "matrix.csv").read_bytes().replace(b"\r\n", b"\n")
    assert "no text" in claimgrid("export", project, "--format", "xlsx", "--output", "-").stderr
    wrong = claimgrid("export", project, "--what", "everything", "--output", tmp_path / "all.csv")
    assert "The whole project can be written as xlsx, docx, html, markdown, json, not as csv." in wrong.stderr
    everything = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert sorted(a["file"] for a in everything["articles"]) == ["one.txt", "two.txt", "x.txt"]
    assert {e["low"] for e in everything["estimates"] if e["qualifier"] == "at least"} == {40}


@pytest.mark.usefixtures("qapp", "scripted")
def test_what_holds_nothing_is_said_and_nothing_is_named_twice(
    folder: Callable[..., Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    project, place = tmp_path / "p.claimgrid", folder("Flood", one=FLOOD)
    assert without_window.analyse([place, folder("Empty")], project) == 0, "nothing was left out"
    assert "Empty holds no files that can be read." in capfd.readouterr().err
    (place / "two\nlines.txt").write_text("BAD", encoding="utf-8")
    assert without_window.analyse([place], project) == 1
    said = capfd.readouterr().err
    assert "[1/2] one.txt\n" in said
    assert "] two\\nlines.txt\n" in said
    assert "Left out: two\\nlines.txt: It holds nothing to read.\n" in said
    assert without_window.analyse([tmp_path / "Empty"], tmp_path / "q.claimgrid") == 2
    assert "Empty holds no files" in capfd.readouterr().err


@pytest.mark.usefixtures("qapp", "scripted")
def test_what_an_earlier_run_did_not_read_is_said(
    folder: Callable[..., Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    place = folder("Flood", one=FLOOD, two=SHORT)
    project = Project.create(tmp_path / "p.claimgrid")
    project.add_pending(PendingFile(str(f), f.name, "Flood", str(place)) for f in place.iterdir())
    project.close()
    assert without_window.analyse([place / "one.txt"], project.path) == 0
    assert "1 file of an earlier import" in capfd.readouterr().err
    assert without_window.analyse([place], project.path) == 0
    assert "earlier import" not in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_a_project_that_cannot_be_written_is_exported() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        Project.create(place / "p.claimgrid").close()
        (place / "p.claimgrid").chmod(0o444)
        (place / "out").mkdir()
        (place / "out").chmod(0o777)
        place.chmod(0o555)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)  # root may write everywhere
        try:
            assert without_window.export(place / "p.claimgrid", "everything", "json", place / "out" / "all.json") == 0
        finally:
            os.seteuid(user)
            place.chmod(0o755)
        assert json.loads((place / "out" / "all.json").read_text(encoding="utf-8"))["articles"] == []


@pytest.mark.usefixtures("qapp", "scripted")
def test_a_mistake_ends_the_command_instead_of_waiting_for_ever(
    folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Project, "add", lambda *_: [].pop())
    hook = sys.excepthook
    assert without_window.analyse([folder("Flood", one=FLOOD)], tmp_path / "p.claimgrid") == 2
    assert sys.excepthook is hook
    said = capfd.readouterr().err
    assert "IndexError" in said
    assert "made a mistake" in said


def test_nothing_done_is_said_and_leaves_no_project(
    claimgrid: Callable[..., "subprocess.CompletedProcess[str]"], tmp_path: Path
) -> None:
    done = claimgrid("analyse", tmp_path / "gone.txt", "--project", tmp_path / "p.claimgrid")
    assert done.returncode == 2
    assert "gone.txt" in done.stderr
    assert not (tmp_path / "p.claimgrid").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "gone.claimgrid", "--output", "m.csv"), "gone.claimgrid"),
        (("export", "gone.claimgrid", "--output", "m"), "--format"),
        (("export", "json.py", "--output", "m.csv"), "json.py"),
        (("analyse", "json.py", "--project", "json.py"), "json.py"),
        (("export", "p.claimgrid", "--what", "weather", "--output", "m.csv"), "weather"),
        (("--nonsense",), "--nonsense"),
        (("some folder",), "no screen"),
    ],
)
def test_errors_are_sentences(
    claimgrid: Callable[..., "subprocess.CompletedProcess[str]"], arguments: tuple[str, ...], said: str
) -> None:
    done = claimgrid(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_that_no_disk_takes_is_told_plainly(
    claimgrid: Callable[..., "subprocess.CompletedProcess[str]"], read_sample: Path
) -> None:
    done = claimgrid("export", read_sample, "--format", "csv", "--output", "x" * 300 + ".csv")
    assert "The name is too long" in done.stderr
    assert "Traceback" not in done.stderr
    done = claimgrid("analyse", "x" * 300, "--project", "p.claimgrid")
    assert "There is no file or folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_and_version(claimgrid: Callable[..., "subprocess.CompletedProcess[str]"]) -> None:
    assert claimgrid("--version").stdout.startswith("Claimgrid ")
    for command in ((), ("analyse",), ("export",)):
        shown = claimgrid(*command, "--help")
        assert shown.returncode == 0
        assert "claimgrid" in shown.stdout


def test_the_command_offers_what_the_exports_can_do() -> None:
    assert tuple(What) == WHAT
    assert {form for what in What for form in forms(what)} == set(FORMATS)
