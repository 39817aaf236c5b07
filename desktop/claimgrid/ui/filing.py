"""What a window does with its project's file and with what leaves it: save a copy, export, list what was open before."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu

from claimgrid.errors import KnownError
from claimgrid.ui.file_dialogs import ask_copy
from claimgrid.ui.language import _, on_button, plain_tip, said

if TYPE_CHECKING:
    from claimgrid.export import Exhibit
    from claimgrid.ui.main_window import MainWindow


def save_as(window: "MainWindow") -> None:
    """Copy the project elsewhere and go on with the copy."""
    if window.session is None or (path := ask_copy(window, window.session.name)) is None:
        return
    try:
        window.session.save_as(path)
    except KnownError as error:
        window.warn(said(error))
        return
    if window.watch is not None:
        window.watch.refresh()  # the copy can be written
        window.acts["watch"].setChecked(window.watch.is_on)
    window.settings.remember(path)
    window.messages.hide()
    window.greet()


def export(window: "MainWindow") -> None:
    """Ask what to export and write it."""
    from claimgrid.export import What  # late: only now needed
    from claimgrid.ui.export_dialog import ExportDialog

    if window.session is None or window.workbench is None:
        return
    dialog = ExportDialog(window, What.CHART if window.workbench.view.value == "Chart" else What.MATRIX)
    if dialog.exec() and (target := dialog.ask_target(window.session.name)):
        write(window, dialog.what, dialog.form, target, on_screen=dialog.on_screen)


def write(window: "MainWindow", what: str, form: str, target: Path, *, on_screen: bool) -> "Writing":
    """Export ``what`` (a value of What) of the open project to ``target`` as things stand now, while the window goes on, and
    say where it is; a failure is said plainly."""
    from claimgrid.export import Exhibit  # late, as above

    bench = window.workbench
    assert bench is not None  # noqa: S101  (there is nothing to export without)
    session, on_show = bench.session, bench.exhibit()
    make = partial(Exhibit.of_all, session.name, session.snapshot, on_show.statements)
    writing = Writing(window, (lambda: on_show) if on_screen else make, what, form, target)
    window.messages.say(_("Saving {name}…").format(name=target.name))
    writing.start()
    return writing


class Writing(QThread):
    """An export that is being written, of what ``make`` makes in the thread."""

    def __init__(self, window: "MainWindow", make: "Callable[[], Exhibit]", what: str, form: str, target: Path) -> None:
        super().__init__(window)
        self._window, self._target = window, target
        self._written = make, what, form
        self._mistake: Exception | None = None
        self.finished.connect(self._tell)

    def run(self) -> None:
        """In a thread of its own."""
        from claimgrid.export import What
        from claimgrid.ui.exporting import write_form

        make, what, form = self._written
        try:
            write_form(make(), What(what), form, self._target)
        except Exception as mistake:  # noqa: BLE001  (raised again where mistakes are shown)
            self._mistake = mistake

    def ends_well(self) -> bool:
        """Wait until it is written; returns whether it is."""
        self.wait()
        return self._mistake is None

    def _tell(self) -> None:
        self.deleteLater()
        mistake, self._mistake = self._mistake, None  # once it is told, the window can be closed
        if isinstance(mistake, KnownError):
            self._window.warn(said(mistake))
        elif mistake is not None:
            raise mistake
        else:
            folder = QUrl.fromLocalFile(str(self._target.parent))
            self._window.messages.say(
                _("Saved {name}.").format(name=self._target.name),
                act=_("Open its folder"),
                do=lambda: QDesktopServices.openUrl(folder),
            )


def fill_recent(window: "MainWindow", menu: QMenu) -> None:
    """List the recent projects in ``menu``."""

    def forget() -> None:
        window.settings.forget_recent()
        window.welcome.show_recent(())

    menu.clear()
    for path in window.settings.recent:
        action = QAction(on_button(path.stem), menu, toolTip=plain_tip(str(path)))
        action.triggered.connect(lambda _=False, path=path: window.paths_given.emit(window, [path]))
        menu.addAction(action)
    menu.addSeparator()
    menu.addAction(_("Forget these"), forget).setEnabled(bool(window.settings.recent))
