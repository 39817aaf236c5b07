import os
import sys
import tempfile
from pathlib import Path

import pytest

from claimgrid.ui.folders import find_files, look_through
from claimgrid.ui.language import said


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, encoding="utf-8")


def test_a_folder_is_a_set_and_each_subfolder_a_set_of_its_own(tmp_path: Path) -> None:
    make(tmp_path / "Dam", "b.txt", "a.txt", "Radio/c.txt", "Radio/late/d.txt")
    found, problems = find_files([tmp_path / "Dam"])
    assert [(f.set_name, f.name) for f in found] == [
        ("Dam", "a.txt"), ("Dam", "b.txt"), ("Dam/Radio", "Radio/c.txt"), ("Dam/Radio/late", "Radio/late/d.txt"),
    ]  # fmt: skip
    assert {f.folder for f in found} == {tmp_path / "Dam"}
    assert problems == ()


def test_a_loose_file_is_in_the_set_of_its_folder_and_no_file_comes_twice(tmp_path: Path) -> None:
    make(tmp_path / "Dam", "a.txt", "b.txt")
    found, _ = find_files([tmp_path / "Dam" / "b.txt", tmp_path / "Dam"])
    assert [(f.set_name, f.name) for f in found] == [("Dam", "b.txt"), ("Dam", "a.txt")]


def test_a_project_of_a_single_file_is_called_as_that_is(tmp_path: Path) -> None:
    make(tmp_path / "Downloads", "flood.csv", "late/dam.txt")
    make(tmp_path / "Dam", "a.txt")
    assert look_through([tmp_path / "Downloads" / "flood.csv"]).name == "flood"
    assert look_through([tmp_path / "Dam"]).name == "Dam", "a folder gives its own name, however little is in it"
    both = [tmp_path / "Downloads" / "flood.csv", tmp_path / "Downloads" / "late" / "dam.txt"]
    assert look_through(both).name == "Downloads"


def test_hidden_files_projects_and_the_companions_of_pages_are_passed_over(tmp_path: Path) -> None:
    make(
        tmp_path / "Dam", ".DS_Store", ".git/x.txt", "Thumbs.db", "old.claimgrid", "old.claimgrid.before-v9-2.backup",
        "old.claimgrid-journal", "a.claimgrid.txt", "~$draft.docx", "page.html",
        "page_files/ad.html", "page_files/style.css", "other_files/kept.txt",
    )  # fmt: skip
    found, _ = find_files([tmp_path / "Dam"])
    assert [f.name for f in found] == ["a.claimgrid.txt", "page.html", "other_files/kept.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    make(tmp_path / "Dam", "a.txt")
    (tmp_path / "Dam" / "again").symlink_to(tmp_path / "Dam")
    (tmp_path / "link").symlink_to(tmp_path / "Dam")
    (tmp_path / "Dam" / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    found, problems = find_files([tmp_path / "Dam"])
    assert [f.name for f in found] == ["a.txt"]
    assert {p.name: p.text.split(". ")[0] for p in problems} == {
        "again": "This is a link to a folder",
        "dead.txt": "This is a link to a file that is not there, or no ordinary file",
    }
    assert [f.set_name for f in find_files([tmp_path / "link"])[0]] == ["link"]


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    found, problems = find_files([tmp_path / "gone.txt"])
    assert found == ()
    assert [p.name for p in problems] == ["gone.txt"]


def test_a_name_that_no_disk_takes_is_told_like_one_that_is_not_there(tmp_path: Path) -> None:
    found, (problem,) = find_files([tmp_path / ("x" * 300)])
    assert found == ()
    assert said(problem).startswith("There is no file or folder")


def test_a_relative_path_has_a_set_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "Dam", "a.txt")
    monkeypatch.chdir(tmp_path / "Dam")
    found, _ = find_files([Path()])
    assert [f.set_name for f in found] == ["Dam"]


def test_a_path_that_leads_nowhere_is_told_as_it_was_given(tmp_path: Path) -> None:
    found, (problem,) = find_files([tmp_path / "Atricles {1}"])
    assert found == ()
    assert said(problem) == f"There is no file or folder {tmp_path / 'Atricles {1}'}."


@pytest.mark.skipif(sys.platform == "win32", reason="rights work differently there")
def test_a_folder_that_may_be_listed_and_not_entered_is_told_and_the_rest_is_found() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        make(place, "a.txt", "inner/b.txt", "inner/c.txt")
        place.chmod(0o755)
        (place / "inner").chmod(0o744)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)  # root may look at everything
        else:
            (place / "inner").chmod(0o400)
        try:
            found, (problem,) = find_files([place])
        finally:
            os.seteuid(user)
            (place / "inner").chmod(0o700)
        assert [f.name for f in found] == ["a.txt"]
        assert (problem.name, problem.text) == ("inner", "This folder may not be opened. Check its permissions.")
