"""``python -m tests.benchmarks.drop_one``: seconds on the clock from the drop of one article to the finished matrix.

On a window that shows a project of 50 articles, and on one that shows 5,000.

The real program on a screen of its own (Xvfb), invented articles as in ``one_more``, and one of the sample's reports that is
dropped: as soon as the project is shown, when the aligning child is prepared, and again, when another one was dropped before.
The first two are with the loading of the language model. Read the ratios. ``drop_one SMALL LARGE`` takes other sizes; with
``--keep FOLDER`` the projects are left there, or taken from there.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from claimgrid import resources
from claimgrid.storage import Project
from claimgrid.ui import theme
from claimgrid.ui.app import Application
from tests.benchmarks.fill import Timing
from tests.benchmarks.one_more import SIZES, Kept, readings
from tests.flow.screen import Screen, screen

WHEN = ("at once", "when prepared", "again")
LONGEST = 600
"""Seconds until a drop is given up."""


def make(path: Path, count: int) -> None:
    """A project of so many invented articles, compared."""
    project = Project.create(path)
    Kept(project).align([project.add(reading, "set") for reading in readings(count)], whole=True)
    project.close()


def drop(project: Path, article: Path, when: str) -> None:
    """In a program of its own: show the project, drop the article on it (again: after another), print how long that takes."""
    app = QApplication(["claimgrid"])
    application = Application()
    theme.apply(app, theme.Mode.LIGHT)
    application.start([str(project)])
    timing = Timing(application, article, when)
    before = [max(resources.sample().glob("*.txt"))] if when == WHEN[2] else []

    def wait() -> None:
        session = application.windows[0].session
        if session is None or session.is_opening or (when != WHEN[0] and not (session.is_prepared and is_shown())):
            QTimer.singleShot(20, wait)
        elif before:
            session.importing.import_paths([before.pop()])
            QTimer.singleShot(20, wait)
        else:
            timing.drop()

    def is_shown() -> bool:
        session, rows = application.windows[0].session, application.windows[0].workbench.matrix.rows
        return not session.busy and len(rows) == len(session.snapshot.articles)

    wait()
    QTimer.singleShot(1000 * LONGEST, lambda: app.exit(1))
    sys.exit(app.exec())


def seconds(on: Screen, project: Path, article: Path, when: str) -> float:
    """Seconds from a drop on a copy of the project to the finished matrix."""
    with tempfile.TemporaryDirectory() as place:
        copy = shutil.copy(project, place)
        command = [sys.executable, "-m", "tests.benchmarks.drop_one", "--drop", copy, str(article), when]
        out = subprocess.run(command, env=on.environment, check=True, capture_output=True, text=True).stdout
    print(f"  {out.strip()}", flush=True)
    return float(out.partition(", all ")[2].partition(" s")[0])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--drop", nargs=3)
    options = parser.parse_args()
    if options.drop:
        project, article, when = options.drop
        drop(Path(project), Path(article), when)
    with tempfile.TemporaryDirectory() as home, screen(Path(home)) as on:
        article = Path(shutil.copy(min(resources.sample().glob("*.txt")), home))
        found = {}
        for size in options.sizes:
            path = (options.keep or Path(home)) / f"{size}.claimgrid"
            if not path.exists():
                make(path, size)
            found[size] = [seconds(on, path, article, when) for when in WHEN]
        small, large = options.sizes
        for when, few, many in zip(WHEN, found[small], found[large], strict=True):
            print(f"dropped {when}: {few:.1f} s on {small} articles, {many:.1f} on {large}, ratio {many / few:.2f}")


if __name__ == "__main__":
    main()
