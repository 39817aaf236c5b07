"""A disk that fills up in the middle of an import: a clear word, and everything read before it is whole."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from storage.invented import check

IMPORT = """
set -e
mount -t tmpfs -o size={size}k none "$1"
status=0
"$2" -m claimgrid analyse "$3" --project "$1/p.claimgrid" || status=$?
cp "$1/p.claimgrid" "$4"
exit $status
"""


def may_mount() -> bool:
    """Whether a small file system of one's own can be made."""
    if not shutil.which("unshare"):
        return False
    tried = subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
    return tried.returncode == 0


def test_an_import_onto_a_disk_that_fills_up(tmp_path: Path) -> None:
    if not may_mount():
        pytest.skip("needs user namespaces, to make a small disk")
    from claimgrid.storage import Project  # after the skip: it takes a moment

    folder, disk, copy = tmp_path / "articles", tmp_path / "disk", tmp_path / "copy.claimgrid"
    folder.mkdir()
    disk.mkdir()
    for number in range(20):
        lines = (f"The harbour master of port {number} said that {n} people were aboard ship {n}." for n in range(30))
        (folder / f"{number:02}.txt").write_text(f"Report {number}\n" + "\n".join(lines), encoding="utf-8")
    words = ["unshare", "-rm", "sh", "-c", IMPORT.format(size=700), "sh", disk, sys.executable, folder, copy]
    done = subprocess.run(
        [str(w) for w in words], capture_output=True, text=True, timeout=300, check=False, env=dict(os.environ)
    )
    assert "The disk is full" in done.stderr, done.stderr
    assert done.returncode in (1, 2)
    project = Project.open(copy)
    check(project)
    there = len(project.snapshot().articles)
    assert 0 < there < 20
    assert len(project.pending()) >= 20 - there  # the rest is still to be read
    project.close()
