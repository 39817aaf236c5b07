"""``make screenshots``: pictures of the program on its own sample, for the README, into resources/screenshots/."""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from claimgrid import resources
from claimgrid.ui import theme
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.without_window import analyse
from claimgrid.ui.workbench import Workbench

TARGET = Path(__file__).resolve().parents[1] / "resources" / "screenshots"


def settle() -> None:
    """Let everything that is due be drawn."""
    for _ in range(50):
        QApplication.processEvents()


def take(window: MainWindow, name: str) -> None:
    """Save the window as it looks now."""
    settle()
    window.grab().save(str(TARGET / name))
    print(TARGET / name)


def choose_most_contested(bench: Workbench) -> None:
    """Open the words behind the first contested cell, as a click does."""
    table, matrix = bench.matrix_view.table, bench.matrix
    first = matrix.columns[0].key
    row = next(i for i, r in enumerate(matrix.rows) if matrix.cells[r.key, first].stance.value == "mixed")
    table.setCurrentIndex(table.model().index(row, 0))
    table.choose(table.currentIndex())


def main() -> None:
    """Read the sample, show it, save what is seen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as work:
        os.environ["XDG_CONFIG_HOME"] = work
        project = Path(work) / "Sample.claimgrid"
        analyse([resources.sample()], project)
        from claimgrid.storage import Project

        window = MainWindow(Settings())
        theme.apply(app, theme.Mode.LIGHT)
        window.showNormal()  # a small screen would have it fill that
        window.resize(1280, 720)
        window.show_session(Session(Project.open(project)))
        bench = window.workbench
        assert bench is not None
        settle()
        take(window, "matrix.png")
        choose_most_contested(bench)
        take(window, "words.png")
        theme.apply(app, theme.Mode.DARK)
        take(window, "words-dark.png")
        theme.apply(app, theme.Mode.LIGHT)
        bench.hide_evidence()
        bench.show_claim(bench.matrix.columns[0].key)
        take(window, "claim.png")
        window.show_view(View.CHART.value)
        take(window, "chart.png")
        window.close()


if __name__ == "__main__":
    main()
