"""What helps to find one's way in a window: palette, keys, history, tour, what went wrong. Each is loaded when it is first
wanted."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from claimgrid.ui.language import _

if TYPE_CHECKING:
    from claimgrid.ui.main_window import MainWindow

TOUR = "tour"
"""The setting that remembers whether the tour was taken or skipped."""


def _listed(window: "MainWindow") -> list[tuple[str, QAction]]:
    """The acts of the menus, each with its menu's name."""
    return [(action.property("menu"), action) for action in window.acts.values()]


def open_palette(window: "MainWindow") -> None:
    """Find a command by typing a part of its name."""
    from claimgrid.ui.palette import Palette

    Palette(_listed(window), window).open_over(window)


def open_shortcuts(window: "MainWindow") -> None:
    """List every key."""
    from claimgrid.ui.shortcuts import ShortcutSheet

    ShortcutSheet(_listed(window), window).open()


def open_history(window: "MainWindow") -> None:
    """List what was decided, and go back to any of it."""
    from claimgrid.ui.history import HistoryDialog

    session = window.session
    if session is None:
        return

    def go_back(steps: int) -> None:
        for _step in range(steps):
            if not (session.undo() and session.finish_edit()):
                break

    dialog = HistoryDialog(session.project.standing(), session.snapshot, session.text, window)
    dialog.back_wanted.connect(go_back)
    dialog.open()


def open_problems(window: "MainWindow") -> None:
    """List what was left out."""
    from claimgrid.ui.problems import ProblemsDialog

    ProblemsDialog(window.session.importing.problems if window.session else (), window).open()


def open_report(window: "MainWindow") -> None:
    """Show a report of versions and log, to be saved and sent."""
    from claimgrid.ui.problems import ReportDialog

    ReportDialog(parent=window).open()


def open_about(window: "MainWindow") -> None:
    """Say what this is."""
    from claimgrid.ui.about import AboutDialog

    AboutDialog(window).open()


def start_tour(window: "MainWindow") -> None:
    """Show where everything is, on the project that is open."""
    from claimgrid.ui.tour import Step, Tour

    bench = window.workbench
    if bench is None:
        window.sample_wanted.emit(window)  # there has to be something to show
        return
    for running in window.findChildren(Tour):
        running.leave()

    def button(name: str) -> QWidget:
        found = window.tools.widgetForAction(window.acts[name]) if window.tools else None
        return found or window

    def to_matrix() -> None:
        window.show_view("Matrix")
        bench.hide_evidence()

    def open_cell() -> None:
        window.show_view("Matrix")
        table = bench.matrix_view.table
        if table.model().rowCount() and table.model().columnCount():
            table.setCurrentIndex(table.first_cell())
            table.choose(table.currentIndex())

    steps = (
        Step(
            _("Who claims what"),
            _("Each row is a source, each column a claim. Shape and colour tell what the source does with the claim: assert,"
              " attribute, hedge or dispute it. What is disputed comes first."),
            lambda: bench.matrix_view, to_matrix,
        ),
        Step(
            _("The exact words"),
            _("A click on a cell, or Enter, shows the words it rests on, in their article. Every cell and every point of the"
              " chart can be looked up like this."),
            lambda: bench.evidence, open_cell,
        ),
        Step(
            _("Check what is unsure"),
            _("The program makes mistakes. The review (Ctrl+4) asks about what is least certain and matters most; one key"
              " decides, Ctrl+Z takes it back."),
            lambda: button("review"), lambda: window.show_view("Review"),
        ),
        Step(
            _("Take it with you"),
            _("Export the table, the figures or everything (Ctrl+E). Ctrl+K finds any other command, F1 lists all keys."
              " Now drop a folder of your own articles on the window."),
            lambda: button("export"), to_matrix,
        ),
    )  # fmt: skip
    tour = Tour(steps, window)
    tour.left.connect(lambda: window.settings.set_text(TOUR, "taken"))
    tour.left.connect(bench.focus_view)
    tour.go_on()


def set_language(window: "MainWindow", code: str) -> None:
    """Speak this language (or the system's) from the next start on: what is shown now stays as it is."""
    window.settings.set_text("language", code)
    window.messages.say(_("The language changes when Claimgrid is started again."))


def offer_tour(window: "MainWindow") -> None:
    """Start the tour once what is being read is there, unless it was taken or skipped before."""
    session = window.session
    if session is None or window.settings.text(TOUR, ""):
        return

    def begin() -> None:
        session.finished.disconnect(begin)
        start_tour(window)

    session.finished.connect(begin)
