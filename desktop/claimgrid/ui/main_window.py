"""A window: the welcome page, or one project with its menus, bars and views."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from claimgrid.ui import collecting, filing, guides
from claimgrid.ui.file_dialogs import ask_files, ask_folder, ask_project
from claimgrid.ui.language import LANGUAGES, SYSTEM, _
from claimgrid.ui.settings import Settings, is_own_place
from claimgrid.ui.status import Status
from claimgrid.ui.theme import Mode
from claimgrid.ui.welcome import WelcomePage

if TYPE_CHECKING:  # what a project needs comes after the first paint
    from claimgrid.domain.matrix import Matrix
    from claimgrid.domain.messages import Problem
    from claimgrid.ui.bars import MessageBar, ProblemsBar, ReadingBar, SavingBar
    from claimgrid.ui.drop import DropSheet
    from claimgrid.ui.importing import ReadingProgress
    from claimgrid.ui.session import Session
    from claimgrid.ui.watching import FolderWatch
    from claimgrid.ui.workbench import Workbench

_SMALL_SCREEN = 1440  # up to this width a new window takes all of it
_A_MOMENT = 200  # milliseconds
_WIDE = 1700  # from this width on, the words stand beside the table


class MainWindow(QMainWindow):
    """Shows one session, or welcomes. What concerns other windows is only asked for, by signals."""

    paths_given = Signal(object, list)
    """This window, and the files and folders that were dropped on it or chosen."""
    new_wanted = Signal()
    sample_wanted = Signal(object)
    quit_wanted = Signal()
    theme_wanted = Signal(object)
    restore_wanted = Signal(object)
    closed = Signal(object)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.session: Session | None = None
        self.workbench: Workbench | None = None
        self.watch: FolderWatch | None = None
        self.told_of: set[tuple[int, str]] = set()  # what was said of which article after an import
        self.at_work: list[filing.Filing] = []  # what is being written
        self.is_leaving = False
        """Whether the window is to be closed when that is done."""
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(480, 320))
        self._build()
        self.tools: QToolBar | None = None
        self._restore_place()
        self.setWindowTitle("Claimgrid")
        self.statusBar().hide()

    # Building

    def _build(self) -> None:
        self.welcome = WelcomePage()
        self.welcome.folder_wanted.connect(self.choose_folder)
        self.welcome.files_wanted.connect(self.choose_files)
        self.welcome.open_wanted.connect(self.choose_project)
        self.welcome.sample_wanted.connect(lambda: self.sample_wanted.emit(self))
        self.welcome.restore_wanted.connect(lambda: self.restore_wanted.emit(self))
        self.welcome.project_wanted.connect(lambda path: self.paths_given.emit(self, [path]))
        QTimer.singleShot(0, self, lambda: filing.find_recent(self, self.welcome.show_recent))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.opening = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.opening.setProperty("role", "muted")
        self.pages.addWidget(self.opening)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(6, 4, 6, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.status = Status()
        self.setStatusBar(self.status)

    # What the first window does not show is made when it is first wanted; the menus, while the system puts the window up.

    @cached_property
    def acts(self) -> dict[str, QAction]:
        """The acts by name; the menus are made with them."""
        from claimgrid.ui.actions import fill_menus  # late: after the window was shown

        acts = fill_menus(self)
        acts[f"theme_{self.settings.choice('theme', list(Mode), Mode.SYSTEM)}"].setChecked(True)
        acts[f"language_{self.settings.choice('language', LANGUAGES, SYSTEM)}"].setChecked(True)
        for action in acts.values():
            action.setEnabled(not action.property("needs_project"))
        return acts

    @cached_property
    def messages(self) -> "MessageBar":
        """Says what failed or was done, above everything."""
        from claimgrid.ui.bars import MessageBar  # late: when it is first wanted

        bar = MessageBar()
        self._column.insertWidget(0, bar)
        return bar

    @cached_property
    def problems(self) -> "ProblemsBar":
        """Says what was left out, above the views."""
        from claimgrid.ui.bars import ProblemsBar  # late: when it is first wanted

        bar = ProblemsBar()
        bar.show_wanted.connect(partial(guides.open_problems, self))
        self._column.insertWidget(self._column.indexOf(self.pages), bar)
        return bar

    @cached_property
    def reading(self) -> "ReadingBar":
        """Says what is being read, below the views."""
        from claimgrid.ui.bars import ReadingBar  # late: when it is first wanted

        bar = ReadingBar()
        bar.cancelled.connect(self.cancel)
        self._column.addWidget(bar)
        return bar

    @cached_property
    def saving(self) -> "SavingBar":
        """Says how far a copy of the project is, below the views."""
        from claimgrid.ui.bars import SavingBar  # late: when it is first wanted

        bar = SavingBar()
        self._column.addWidget(bar)
        return bar

    @cached_property
    def sheet(self) -> "DropSheet":
        """Takes what is dropped, anywhere on the window."""
        from claimgrid.ui.drop import DropSheet  # late, as above

        sheet = DropSheet(self)
        sheet.dropped.connect(lambda paths: self.paths_given.emit(self, paths))
        return sheet

    def _restore_place(self) -> None:
        if self.restoreGeometry(self.settings.shape("window")):
            return
        room = self.screen().availableSize()
        self.resize(min(1440, room.width() * 9 // 10), min(920, room.height() * 9 // 10))
        if room.width() <= _SMALL_SCREEN:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # A project

    def show_session(self, session: "Session", matrix: "Matrix | None" = None) -> None:
        """Show ``session`` from now on; a window shows one in its life. ``matrix``: its matrix, if it is built."""
        from claimgrid.ui.actions import make_toolbar, offer  # late: the views come after the first paint
        from claimgrid.ui.mapping_dialog import take_tables
        from claimgrid.ui.watching import FolderWatch
        from claimgrid.ui.workbench import Workbench

        self.session = session
        self.tools = make_toolbar(self, self.acts)
        session.setParent(self)
        self.workbench = Workbench(session, self.settings, self.pages, matrix)
        self.pages.addWidget(self.workbench)
        self.pages.setCurrentWidget(self.workbench)
        for action in self.acts.values():
            if view := action.property("view"):
                self.workbench.page(view).addAction(action)
        session.changed.connect(self._update)
        self.workbench.view_changed.connect(self._update)
        self.workbench.places_changed.connect(partial(offer, self))
        session.importing.progressed.connect(self._progress)
        session.importing.problem_found.connect(self._problem)
        session.failed.connect(self.warn)
        session.finished.connect(self._finish)
        session.importing.interrupted.connect(partial(collecting.offer_rest, self))
        take_tables(session, self.settings, self)
        self.watch = FolderWatch(session)
        self.acts["watch"].setChecked(self.watch.is_on)
        self.workbench.words_shown.connect(self.status.hint.hide)
        self.workbench.arrived.connect(partial(collecting.remind_of_versions, self))
        self.workbench.left_out_shown.connect(self.status.show_left_out)
        self.status.left_out_wanted.connect(self.workbench.ask_what_if)
        self.workbench.told.connect(self._tell)
        self.workbench.copying.noted.connect(lambda text: self.statusBar().showMessage(text, 4000))
        words = self.settings.choice("words", ("beside", "below"), "beside" if self.width() >= _WIDE else "below")
        self.acts[words].setChecked(True)
        QTimer.singleShot(0, self, lambda: self.arrange(beside=words == "beside", remember=False))
        self._update()
        self.workbench.pages.setFocus()  # until there is a table: no button is pressed by who types ahead
        self.workbench.take_keys()
        self.greet()

    def say_waiting(self, text: str) -> None:
        """Say what is being waited for, or nothing any more; where there is a project already, in the status bar."""
        if self.session is not None:
            self.statusBar().showMessage(text)
            return
        self.pages.setCurrentWidget(self.opening if text else self.welcome)
        say = partial(self.opening.setText, text)
        QTimer.singleShot(_A_MOMENT, self.opening, say)  # most are there before that could be read

    def greet(self) -> None:
        """Say what is special about the project that was opened."""
        if self.session and self.session.project.is_read_only:
            text = _("This project cannot be written, so it can only be looked at and exported.")
            self.messages.say(text, act=_("Save a copy to work on"), do=partial(filing.save_as, self))
        elif self.session and self.session.importing.unread:
            collecting.offer_unread(self, self.session)

    def _update(self) -> None:
        from claimgrid.ui.actions import name_undo, offer  # late, as above

        session = self.session
        offer(self)
        self.statusBar().setVisible(session is not None)
        name_undo(self)
        if session is None:
            self.setWindowTitle("Claimgrid")
            return
        parts = [session.name, *([_("Reading")] if session.importing.is_reading else []), "Claimgrid"]
        self.setWindowTitle(" – ".join(parts))
        view = self.workbench.view.value if self.workbench else "Matrix"
        self.status.show_project(None if session.is_opening else session.snapshot, view)
        if self.workbench is not None:
            self.acts[view.lower()].setChecked(True)
            self.status.show_left_out(self.workbench.matrix.left_out)

    def _progress(self, progress: "ReadingProgress") -> None:
        if progress.done in (0, progress.total):
            self._update()
        self.reading.show_progress(progress)
        self.reading.setVisible(progress.done < progress.total)

    def _finish(self) -> None:
        self.reading.hide()
        self._update()
        if self.workbench:
            self.workbench.take_keys()
        if self.session:
            collecting.tell_import(self, self.session)

    def _problem(self, _problem: "Problem") -> None:
        if self.session:
            self.problems.show_problems(self.session.importing.problems)

    def undo(self) -> None:
        """Take back the last edit."""
        if self.session:
            self.session.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.session:
            self.session.redo()

    def copy_table(self) -> None:
        """Put the matrix on the clipboard."""
        if self.workbench:
            self.workbench.copy_table()

    def search(self) -> None:
        """Search what is shown, the matrix where that has no search of its own."""
        if self.workbench:
            self.workbench.search()

    def hide_words(self) -> None:
        """Close the passages and the article."""
        if self.workbench:
            self.workbench.hide_evidence()

    def cancel(self) -> None:
        """Stop reading."""
        if self.session:
            self.session.importing.cancel()
            self.reading.hide()
            self._update()

    def read_again(self) -> None:
        """Read every article again."""
        if self.session:
            self.session.importing.read_again(a.id for a in self.session.snapshot.articles)

    # Looking

    def show_view(self, name: str) -> None:
        """Show one of ``actions.VIEWS``."""
        if self.workbench is not None:
            from claimgrid.ui.pages import View  # late, as above

            self.workbench.show_view(View(name))

    def decide(self, act: str, view: str) -> None:
        """Carry out an act of a view, or of the words beside it."""
        if self.workbench is not None:
            self.workbench.decide(act, view)

    def arrange(self, *, beside: bool, remember: bool = True) -> None:
        """Put the words beside the table, or below it."""
        if self.workbench is not None:
            self.workbench.panes.arrange(beside=beside)
            if remember:
                self.settings.set_text("words", "beside" if beside else "below")

    def _tell(self, text: str, act: str, do: Callable[[], object] | None) -> None:
        def carry_out() -> None:
            self.messages.hide()
            if do is not None:
                do()

        self.messages.say(text, act=act, do=carry_out)

    def warn(self, text: str) -> None:
        """Say plainly what failed."""
        self.messages.say(text, warning=True)

    # Files

    def choose_folder(self) -> None:
        """Ask for a folder of articles."""
        self._give(ask_folder(self))

    def choose_files(self) -> None:
        """Ask for articles."""
        self._give(ask_files(self))

    def choose_project(self) -> None:
        """Ask for a project to open."""
        self._give(ask_project(self))

    def _give(self, paths: list[Path]) -> None:
        if paths:
            self.paths_given.emit(self, paths)

    # What Qt tells

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  (Qt's)
        super().setVisible(visible)
        if visible:  # the system puts the window up meanwhile
            self.menuBar().setVisible(bool(self.acts))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from claimgrid.ui.drop import dragged_paths  # late, as above

        if dragged_paths(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            name = self.session.name if self.session else ""
            self.sheet.rise(
                _("Drop to add to “{name}”").format(name=name) if name else _("Drop to compare these articles")
            )

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.sheet.left_window()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tools is not None:
            from claimgrid.ui.actions import fit_toolbar  # late, as above

            fit_toolbar(self.tools, self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if (typed := self.focusWidget()) is not None:
            typed.clearFocus()  # what is being typed there is kept
        if not filing.may_close(self):
            event.ignore()
            return
        self.settings.set_shape("window", self.saveGeometry())
        if self.workbench is not None:
            self.workbench.leave()
        if self.session is not None:
            unused = self.session.is_unused and is_own_place(self.session.project.path)
            if self.watch is not None:
                self.watch.stop()
            self.session.close()
            if unused:  # a new project that nothing was ever put into
                self.session.project.path.unlink(missing_ok=True)
        self.closed.emit(self)
        event.accept()
