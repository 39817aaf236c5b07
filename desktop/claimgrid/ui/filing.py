"""What a window does with its project's file and with what leaves it: save a copy, export, list what was open before."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from claimgrid.domain.steps import no_collection
from claimgrid.errors import KnownError
from claimgrid.ui.apart import Apart
from claimgrid.ui.file_dialogs import ask_copy
from claimgrid.ui.gathering import Gathering
from claimgrid.ui.language import _, on_button, plain_tip, said
from claimgrid.ui.settings import Settings

if TYPE_CHECKING:
    from claimgrid.export import Exhibit, What
    from claimgrid.ui.main_window import MainWindow
    from claimgrid.ui.session import Session


_LAST_MOMENT = 1.0  # seconds for what is given up to clear away what it wrote, before the program ends


def save_as(window: "MainWindow") -> None:
    """Copy the project elsewhere and go on with the copy."""
    if window.session is None or (path := ask_copy(window, window.session.name)) is None:
        return
    for other in [work for work in window.at_work if isinstance(work, Saving)]:
        other.give_up()
    Saving(window, window.session, path).start()


class Filing(Apart):
    """Something that is written for ``window``, and says there how that ended."""

    def __init__(self, window: "MainWindow", work: Callable[[], object]) -> None:
        super().__init__(work, window)
        self.window = window
        self.ended.connect(self.take)
        window.at_work.append(self)

    @property
    def is_wanted(self) -> bool:
        """Whether anybody waits for it."""
        return self in self.window.at_work

    def give_up(self) -> None:
        """Nobody wants it any more, nor waits for it: it may hang on a disk that is gone."""
        if self.is_wanted:
            self.window.at_work.remove(self)

    def take(self) -> bool:
        """It has ended: say how, or do it once more; returns False where it failed."""
        if self.is_running:  # this tells of the time before
            return True
        if not self.is_wanted:
            self.discard()
            self.deleteLater()
            return True
        mistake, self.mistake = self.mistake, None
        try:
            if mistake is not None:
                raise mistake
            if not self.finish():
                self.start()
                return True
        except Exception as error:
            self.give_up()
            self.discard()
            self.deleteLater()
            self.window.is_leaving = False
            if not isinstance(error, KnownError):
                raise
            self.fail(said(error))
            return False
        self.give_up()
        self.deleteLater()  # it may hold all that the project did
        if self.window.is_leaving and not self.window.at_work:
            self.window.close()
        return True

    def finish(self) -> bool:
        """It is written: say so. Returns False where it has to be done once more. Raises KnownError."""
        raise NotImplementedError

    def fail(self, text: str) -> None:
        """Say why it could not be written."""
        self.window.warn(text)

    def discard(self) -> None:
        """Leave nothing behind of what failed or is not wanted any more."""


class Saving(Filing):
    """Copies the project of ``session`` to ``path`` while it goes on being worked at, until everything is in the copy; then
    the session goes on with that."""

    progressed = Signal(float)
    """Which part is written, 0 to 1."""

    def __init__(self, window: "MainWindow", session: "Session", path: Path) -> None:
        copy = session.project.copy_to(path)
        super().__init__(window, lambda: copy.write(self._go_on))
        self._session, self._copy = session, copy
        self.progressed.connect(window.saving.show_part)
        window.saving.cancelled.connect(self.give_up)
        window.saving.show_soon(path.name)

    def _go_on(self, part: float) -> bool:
        """In the thread."""
        self.progressed.emit(part)
        return self.is_wanted

    def give_up(self) -> None:
        super().give_up()
        self.window.saving.done()

    def finish(self) -> bool:
        if not self._copy.is_complete:
            return False
        self._session.go_on_in(self._copy)
        window = self.window
        if window.watch is not None:
            window.watch.refresh()  # the copy can be written
            window.acts["watch"].setChecked(window.watch.is_on)
        window.settings.remember(self._copy.target)
        window.messages.hide()
        window.greet()
        return True

    def fail(self, text: str) -> None:
        self.window.messages.say(text, warning=True, act=_("Save as…"), do=partial(save_as, self.window))

    def discard(self) -> None:
        self._copy.drop()


def export(window: "MainWindow") -> None:
    """Ask what to export and write it."""
    from claimgrid.export import What  # late: only now needed
    from claimgrid.ui.export_dialog import ExportDialog

    if window.session is None or window.workbench is None:
        return
    dialog = ExportDialog(window, What.CHART if window.workbench.view.value == "Chart" else What.MATRIX)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it is asked when it is closed
    if dialog.exec() and (target := dialog.ask_target(window.session.name)):
        write(window, dialog.what, dialog.form, target, on_screen=dialog.on_screen)
    dialog.deleteLater()


def write(window: "MainWindow", what: str, form: str, target: Path, *, on_screen: bool) -> "Writing":
    """Export ``what`` (a value of What) of the open project to ``target`` as things stand now, while the window goes on, and
    say where it is; a failure is said plainly."""
    from claimgrid.export import Exhibit, What  # late, as above

    bench = window.workbench
    assert bench is not None  # noqa: S101  (there is nothing to export without)
    session, on_show = bench.session, bench.exhibit()
    make = partial(Exhibit.of_all, session.name, session.snapshot, on_show.statements)
    window.messages.say(_("Saving {name}…").format(name=target.name))
    writing = Writing(window, (lambda: on_show) if on_screen else make, What(what), form, target)
    writing.start()
    return writing


class Writing(Filing):
    """Writes an export of what ``make`` makes in the thread."""

    def __init__(
        self, window: "MainWindow", make: "Callable[[], Exhibit]", what: "What", form: str, target: Path
    ) -> None:
        from claimgrid.ui.exporting import write_form  # late: only now needed

        def work() -> None:
            with no_collection():
                write_form(make(), what, form, target)

        super().__init__(window, work)
        self._target = target

    def finish(self) -> bool:
        folder = QUrl.fromLocalFile(str(self._target.parent))
        self.window.messages.say(
            _("Saved {name}.").format(name=self._target.name),
            act=_("Open its folder"),
            do=lambda: QDesktopServices.openUrl(folder),
        )
        return True


def may_close(window: "MainWindow") -> bool:
    """Whether nothing is being written any more. Else the window is closed once it is, or when a person insists."""
    if not all(work.take() for work in [*window.at_work] if not work.is_running):
        return False  # it is said what failed
    if window.at_work and not window.is_leaving:
        window.is_leaving = True
        window.messages.say(
            _(
                "Something is still being saved. The window closes when that is done; close it once more to give that up."
            )
        )
        return False
    for work in [*window.at_work]:
        work.give_up()
        work.wait(_LAST_MOMENT)
    return True


def find_recent(window: "MainWindow", show: Callable[[Sequence[Path]], object]) -> None:
    """Have the projects that were open last and are still there shown: a network folder may take its time to tell."""
    Gathering(lambda: Settings().recent, lambda: None, show, window)


def fill_recent(window: "MainWindow", menu: QMenu) -> None:
    """List the recent projects in ``menu``."""

    def forget() -> None:
        window.settings.forget_recent()
        window.welcome.show_recent(())

    def show(projects: Sequence[Path]) -> None:
        if not isValid(line):  # the menu was opened anew
            return
        for path in projects:
            action = QAction(on_button(path.stem), menu, toolTip=plain_tip(str(path)))
            action.triggered.connect(lambda _=False, path=path: window.paths_given.emit(window, [path]))
            menu.insertAction(line, action)
        last.setEnabled(bool(projects))

    menu.clear()
    line, last = menu.addSeparator(), menu.addAction(_("Forget these"), forget)
    last.setEnabled(False)
    find_recent(window, show)
