import os
from dataclasses import replace
from pathlib import Path

from claimgrid.domain import edits
from claimgrid.storage import PendingFile, Project
from storage.invented import HARBOUR, align, harbour, reading

FILES = tuple(PendingFile(f"/reports/{n}.txt", f"{n}.txt", "ferry", "/reports") for n in "cab")


def test_files_to_be_read_are_remembered_until_each_is_done(path: Path) -> None:
    project = Project.create(path)
    project.add_pending(FILES)
    project.add_pending(FILES[1:])
    project.close()
    again = Project.open(path)
    assert again.pending() == FILES
    again.drop_pending([FILES[1], replace(FILES[0], set_name="other")])
    assert again.pending() == (FILES[0], FILES[2])
    again.drop_pending(FILES)
    assert again.pending() == ()
    again.close()


def test_a_file_whose_name_is_no_text_is_remembered(project: Project) -> None:
    odd = PendingFile(os.fsdecode(b"/reports/caf\xe9.txt"), "caf\ufffd.txt", "ferry", "/reports")
    project.add_pending([odd])
    assert project.pending() == (odd,)
    project.drop_pending([odd])
    assert project.pending() == ()


def test_the_project_knows_whether_it_is_aligned(project: Project) -> None:
    assert project.is_aligned
    project.add(harbour(), "ferry")
    assert not project.is_aligned
    project.store(align(project), is_latest=False)
    assert not project.is_aligned
    project.store(align(project))
    assert project.is_aligned
    shown = project.snapshot()
    project.apply(edits.RenameClaim(shown.claims[0].id, "Rescued"))
    project.apply(edits.SetChecked((shown.passages[0].id,), checked=True))
    project.undo()
    assert project.is_aligned, "these change nothing that is compared"
    project.apply(edits.MergeClaims(shown.claims[0].id, (shown.claims[1].id,)))
    assert not project.is_aligned
    project.store(align(project))
    project.undo()
    assert not project.is_aligned
    project.store(align(project))
    project.add_again(shown.articles[0].id, harbour())
    assert not project.is_aligned


def test_that_it_is_not_aligned_outlives_the_program(path: Path) -> None:
    project = Project.create(path)
    project.add(harbour(), "ferry")
    project.close()
    project = Project.open(path)
    assert not project.is_aligned
    project.close()


def test_all_copies_of_a_text_are_named(project: Project) -> None:
    first = project.add(reading(HARBOUR, file="b.txt"), "ferry")
    assert project.copies(first) == (first,)
    assert project.copies(project.add(reading(HARBOUR, file="a.txt"), "ferry")) == (first, f"{first}-2")
