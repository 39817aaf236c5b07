"""The windows of the program: everything is put together here, and handed to who needs it."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication

from claimgrid import log, resources
from claimgrid.errors import KnownError
from claimgrid.ui import theme
from claimgrid.ui.building import Building
from claimgrid.ui.guides import offer_tour
from claimgrid.ui.language import _, mark, said
from claimgrid.ui.loading import CHART, STORAGE, WORKBENCH, Loading, Opening
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.settings import Settings, backups_folder, is_own_place, new_project_path

if TYPE_CHECKING:  # what a project needs comes after the first paint
    from claimgrid.domain.matrix import Matrix
    from claimgrid.storage import Project
    from claimgrid.storage.backups import Backup
    from claimgrid.ui.folders import Given
    from claimgrid.ui.session import Session
    from claimgrid.ui.worker_client import WorkerClient

SAMPLE = "--sample"
_UNNAMED = mark("New project")
_NOTHING = mark("There is nothing to read in it.")
_IDLE = 400  # milliseconds after the first paint
_OUT_OF_SIGHT = 2000  # milliseconds


class FirstPaint(QObject):
    """Calls ``then`` once, right after ``window`` was first painted; after a while where it is not: it is out of sight."""

    def __init__(self, window: MainWindow, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(then)
        self._timer.start(_OUT_OF_SIGHT)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(0)
        return False


class Application(QObject):
    """Holds the windows. One project is open in one window at most."""

    painted = Signal()
    """The first window is on the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.windows: list[MainWindow] = []
        self._warm: WorkerClient | None = None
        self._loading = Loading((STORAGE, WORKBENCH, CHART), self)
        self._openings: list[Opening] = []
        self._gathering: list[MainWindow] = []  # for each drop that is being looked through, the window it is shown in
        self._drawing = Building(self)
        self._idle = QTimer(self, singleShot=True, interval=_IDLE)
        self._idle.timeout.connect(self._loading.begin)
        self._idle.timeout.connect(lambda: self._drawing.want(theme.draw_icons()))

    def start(self, arguments: Sequence[str]) -> None:
        """Show a window, and only then load what it needs and open what ``arguments`` name."""
        window = self.new_window()

        def begin() -> None:
            gc.enable()
            self.painted.emit()
            log.start("window")
            if not arguments:
                self._warm_up()
            self.call(arguments)
            if window.session is None and not self._openings and not self._gathering:
                window.welcome.show()

        window.welcome.setHidden(bool(arguments))  # it would only flash up
        FirstPaint(window, begin)
        window.show()

    def call(self, arguments: Sequence[str]) -> None:
        """Carry out the command line of a start, this one or a further one."""
        if SAMPLE in arguments:
            self.open_sample(None)
        paths = [Path(a) for a in arguments if a != SAMPLE]
        if paths:
            self.take(None, paths)
        if not arguments and self.windows:
            _raise(self.windows[-1])

    def new_window(self) -> MainWindow:
        """An empty window."""
        window = MainWindow(self.settings)
        window.paths_given.connect(self.take)
        window.new_wanted.connect(self.new_project)
        window.sample_wanted.connect(self.open_sample)
        window.quit_wanted.connect(self.quit)
        window.theme_wanted.connect(self.set_theme)
        window.restore_wanted.connect(self.ask_backup)
        window.closed.connect(self._closed)
        self.windows.append(window)
        return window

    def take(self, window: MainWindow | None, paths: Sequence[Path]) -> None:
        """Open the projects among ``paths``; read the rest into the project of ``window``, or into a new one. Where folders of
        backup copies are among them, offer the copies."""
        from claimgrid.ui.folders import split_projects  # late: the first paint needs none of it

        projects, found = split_projects(paths)
        articles = [path for path in found if not _is_of_backups(path)]
        if len(articles) < len(found):
            self.ask_backup(window or self.windows[-1])
        if projects and articles and (window is None or window.session is None):
            self.open_project(projects.pop(), window, then=articles)
            articles = []
        for path in projects:
            self.open_project(path, window)
        if articles:
            self._look_through(articles, window)

    def _look_through(self, articles: Sequence[Path], window: MainWindow | None) -> None:
        """Look ``articles`` through, which may be on a drive that is slow or gone, and read what is found."""
        from claimgrid.ui.folders import look_through  # late, as above
        from claimgrid.ui.gathering import Gathering

        waits = window or self.windows[-1]

        def over() -> None:
            self._gathering.remove(waits)
            if waits in self.windows and waits not in self._gathering:  # it may have been closed, or look for more
                waits.say_waiting("")

        def read(given: "Given") -> None:
            if waits in self.windows:
                self._read(given, window)

        self._gathering.append(waits)
        waits.say_waiting(_("Looking for articles…"))
        Gathering(partial(look_through, articles), over, read, self)

    def _read(self, given: "Given", window: MainWindow | None) -> None:
        """Read what was looked through into the project of ``window``, or into a new one."""
        if window is None or window.session is None:
            window = self._new_project_for(given, window)
        if window is not None and window.session is not None:
            window.messages.hide()
            before = len(window.session.importing.problems)
            try:
                self._name_after(window.session, given)
                number = window.session.importing.read_given(given)
            except KnownError as error:
                window.warn(said(error))
                return
            if not number and len(window.session.importing.problems) == before:
                window.messages.say(_(_NOTHING))

    def _new_project_for(self, given: "Given", window: MainWindow | None) -> MainWindow | None:
        """A window with a new project, named after what is given; None where there is nothing to read."""
        if not given.files:
            reasons = [f"{problem.name}: {problem.text}" for problem in given.problems]
            (window or self.windows[-1]).warn(" ".join(reasons) or _(_NOTHING))
            return None
        return self._create(new_project_path(given.name), window)

    def _name_after(self, session: "Session", given: "Given") -> None:
        """Name a new project that nothing was put into yet after what is given."""
        place = session.project.path
        if given.files and session.is_unused and is_own_place(place) and place.stem.startswith(_(_UNNAMED)):
            session.save_as(new_project_path(given.name))
            place.unlink(missing_ok=True)
            self.settings.remember(session.project.path.absolute())

    def open_project(self, path: Path, window: MainWindow | None = None, then: Sequence[Path] = ()) -> None:
        """Open a project in an empty window, or raise the window that has it open, and read the files and folders of ``then``
        into it. Where it cannot be opened, that is said in ``window``."""
        for other in self.windows:
            if other.session and _is_same(other.session.project.path, path):
                _raise(other)
                if then:
                    self.take(other, then)
                return
        restored = _backup_at(path)
        modules = (WORKBENCH, CHART) if self.settings.place(path.absolute()).view == "Chart" else (WORKBENCH,)
        self._open(Opening(path, backups_folder(), modules, self, restored), window, then)

    def _open(self, opening: Opening, window: MainWindow | None, then: Sequence[Path] = ()) -> None:
        if (same := next((o for o in self._openings if _is_same(o.path, opening.path)), None)) is not None:
            same.then += then  # a second click, perhaps with more to read
            opening.deleteLater()
            return
        opening.then += then
        self._openings.append(opening)
        window = window or next(iter([*self._empty_windows(), *self.windows]), None) or self.new_window()
        if window not in self._gathering:
            window.say_waiting(_("Opening the project…"))
        self._drawing.want(theme.draw_icons())
        opening.finished.connect(partial(self._opened, opening, window))
        opening.begin()

    def _opened(self, opening: Opening, window: MainWindow) -> None:
        if opening not in self._openings:
            return
        self._openings.remove(opening)
        opening.deleteLater()
        if window not in self.windows:  # it was closed meanwhile
            if opening.project is not None:
                opening.project.close()
            return
        if window not in self._gathering:
            window.say_waiting("")
        if opening.project is not None:
            shown = self._show(opening.project, window if window in self._empty_windows() else None, opening.matrix)
            if opening.unkept is not None:
                shown.warn(_("No backup copy could be kept. {reason}").format(reason=said(opening.unkept)))
            if opening.then:
                self.take(shown, opening.then)
        elif isinstance(opening.mistake, KnownError):
            window.warn(said(opening.mistake))
        elif opening.mistake is not None:
            raise opening.mistake

    def new_project(self) -> None:
        """A new empty project in a window."""
        self._create(new_project_path(_(_UNNAMED)), None)

    def open_sample(self, window: MainWindow | None) -> None:
        """Read the sample into a project of its own."""
        shown = self._create(new_project_path(_("Sample")), window if window in self._empty_windows() else None)
        if shown is not None and shown.session is not None:
            offer_tour(shown)
            shown.session.importing.import_paths([resources.sample()])

    def ask_backup(self, window: MainWindow) -> None:
        """Offer the backup copies, and open the one that is chosen, put beside its project."""
        from claimgrid.ui.restoring import ask_backup  # late: rarely needed

        def restore(chosen: object) -> None:
            backup = cast("Backup", chosen)
            self._open(Opening(backup.path, backups_folder(), (WORKBENCH,), self, restored=backup), window)

        ask_backup(window).wanted.connect(restore)

    def set_theme(self, mode: theme.Mode) -> None:
        """Give every window these colours, now and at the next start."""
        self.settings.set_text("theme", mode.value)
        _dress(mode)
        for window in self.windows:
            if window.workbench is not None:
                window.workbench.refresh()

    def quit(self) -> None:
        """Close every window."""
        for window in list(self.windows):
            window.close()

    def fail(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show what nobody caught: a known failure plainly, anything else as a report."""
        if QThread.currentThread() != self.thread():  # a dialog that is made in another thread ends the program
            QTimer.singleShot(0, self, partial(self.fail, kind, error, trace))
            return
        window = next((w for w in self.windows if w.isActiveWindow()), self.windows[-1] if self.windows else None)
        if window is not None and window.session is not None:
            from claimgrid.storage import known  # late, as above

            error = known(error, window.session.project.path) or error  # its drive is gone, say
        if window is not None and isinstance(error, KnownError):
            window.warn(said(error))
            return
        sys.__excepthook__(kind, error, trace)
        mistake = log.mistake(kind, trace)
        log.note(mistake)
        from claimgrid.ui.problems import ReportDialog  # late: rarely needed

        ReportDialog(mistake, window).open()

    def _create(self, path: Path, window: MainWindow | None) -> MainWindow | None:
        """Show a new project at ``path``; None (and a message) where there can be none."""
        from claimgrid.storage import Project  # late: 0.15 s, after the first paint

        try:
            return self._show(Project.create(path), window)
        except KnownError as error:
            (window or next(iter([*self._empty_windows(), *self.windows]))).warn(said(error))
            return None

    def _show(self, project: "Project", window: MainWindow | None, matrix: "Matrix | None" = None) -> MainWindow:
        """Show ``project`` in ``window``, or in another one where that shows one already. ``matrix``: its matrix, if it is
        built."""
        from claimgrid.ui.session import Session  # late, as above

        if window is None or window.session is not None:
            window = next(iter(self._empty_windows()), None) or self.new_window()
        client, self._warm = self._warm, None
        window.show_session(Session(project, client, limits=self.settings.limits()), matrix)
        self.settings.remember(project.path.absolute())
        window.show()
        _raise(window)
        return window

    def _empty_windows(self) -> list[MainWindow]:
        """Those that show nothing, and wait for nothing that was dropped on them."""
        return [w for w in self.windows if w.session is None and w not in self._gathering]

    def _warm_up(self) -> None:
        """Load the language model in a child while the user looks at the empty window."""
        from claimgrid.ui.worker_client import WorkerClient  # late, as above

        if self._warm is None:
            self._warm = WorkerClient(self)
            self._warm.warm_up()
            self._idle.start()

    def _closed(self, window: MainWindow) -> None:
        self.windows.remove(window)
        window.deleteLater()
        if self.windows:
            return
        self._idle.stop()
        for thread in (self._loading, *self._openings):
            thread.end()
        for opening in list(self._openings):
            self._opened(opening, window)
        if self._warm is not None:
            self._warm.close()
            self._warm = None


def _backup_at(path: Path) -> "Backup | None":
    """The backup copy that is at ``path``. It is put back before it is worked at: newer copies will take its place."""
    if not _is_of_backups(path):
        return None
    from claimgrid.storage import backups  # late: rarely needed

    return backups.at(backups_folder(), path)


def _is_of_backups(path: Path) -> bool:
    """Whether ``path`` is the folder of the backup copies, or lies in it."""
    return path.resolve().is_relative_to(backups_folder().resolve())


def _is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, which may have two names."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return one.resolve() == other.resolve()


def _raise(window: MainWindow) -> None:
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.raise_()
    window.activateWindow()


def _dress(mode: theme.Mode) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, mode)
