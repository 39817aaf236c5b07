"""A file is written whole or not at all."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from claimgrid.errors import ExportFailed
from claimgrid.export import Exhibit, Form, What, forms_for
from claimgrid.storage import Project
from claimgrid.ui.exporting import write_form


def files(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if p.is_file()]


@pytest.mark.parametrize(("what", "form"), [(w, f) for w in What for f in forms_for(w)])
def test_every_form_is_written_and_replaces_what_was_there(
    exhibit: Exhibit, what: What, form: Form, tmp_path: Path
) -> None:
    target = tmp_path / f"out put.{form}"
    target.write_text("old")
    write_form(exhibit, what, form, target)
    assert len(target.read_bytes()) > 500
    assert files(tmp_path) == [target.name]


def test_other_forms_are_refused(exhibit: Exhibit, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="not as html"):
        write_form(exhibit, What.CHART, Form.HTML, tmp_path / "x.html")
    assert not (tmp_path / "x.html").exists()


def failing(number: int):
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EACCES, "open in another program"),
        (errno.EIO, "the disk gives an error"),
        (errno.EBADF, os.strerror(errno.EBADF)),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_litter(  # noqa: PLR0917
    exhibit: Exhibit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int, words: str
) -> None:
    target = tmp_path / "out.csv"
    target.write_text("old")
    monkeypatch.setattr(os, step, failing(number))
    with pytest.raises(ExportFailed, match=words) as caught:
        write_form(exhibit, What.MATRIX, Form.CSV, target)
    monkeypatch.undo()
    assert "“out.csv” could not be written" in str(caught.value)
    assert target.read_text() == "old"
    assert files(tmp_path) == ["out.csv"]


def test_a_missing_folder_and_a_folder_in_the_way(exhibit: Exhibit, tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="folder does not exist"):
        write_form(exhibit, What.MATRIX, Form.CSV, tmp_path / "no" / "out.csv")
    (tmp_path / "taken").mkdir()
    with pytest.raises(ExportFailed, match="folder of this name is in the way"):
        write_form(exhibit, What.MATRIX, Form.CSV, tmp_path / "taken")
    assert files(tmp_path) == []


def test_a_file_in_the_place_of_the_folder(exhibit: Exhibit, tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("a file")
    with pytest.raises(ExportFailed, match="folder does not exist"):
        write_form(exhibit, What.MATRIX, Form.CSV, tmp_path / "no folder" / "out.csv")


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_file_gets_the_usual_rights_or_keeps_its_own(
    exhibit: Exhibit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mask of the process is never lifted: other threads make files meanwhile."""
    (tmp_path / "usual").touch()
    (tmp_path / "own.csv").touch(mode=0o600)
    monkeypatch.setattr(os, "umask", failing(errno.EPERM))
    for name in ("new.csv", "own.csv"):
        write_form(exhibit, What.MATRIX, Form.CSV, tmp_path / name)
    rights = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert rights == {"usual": rights["usual"], "new.csv": rights["usual"], "own.csv": 0o600}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs rights to be refused")
def test_a_read_only_folder(exhibit: Exhibit, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    with pytest.raises(ExportFailed, match="may not be written to"):
        write_form(exhibit, What.MATRIX, Form.CSV, folder / "out.csv")


@pytest.mark.parametrize("name", ["new.claimgrid", "Old.CLAIMGRID", "a database", "a link.csv"])
def test_a_project_is_never_replaced(exhibit: Exhibit, tmp_path: Path, name: str) -> None:
    Project.create(tmp_path / "p.claimgrid").close()
    shutil.copy(tmp_path / "p.claimgrid", tmp_path / "a database")
    (tmp_path / "a link.csv").hardlink_to(tmp_path / "p.claimgrid")
    (tmp_path / "Old.CLAIMGRID").write_text("anything")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(ExportFailed, match="is the name of a project"):
        write_form(exhibit, What.MATRIX, Form.CSV, tmp_path / name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
