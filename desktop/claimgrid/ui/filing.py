"""What a window does with its project's file and with what leaves it: save a copy, export, list what was open before."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu

from claimgrid.errors import KnownError
from claimgrid.ui.file_dialogs import ask_copy
from claimgrid.ui.language import _, said

if TYPE_CHECKING:
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


def write(window: "MainWindow", what: str, form: str, target: Path, *, on_screen: bool) -> None:
    """Export ``what`` (a value of What) to ``target`` and say where it is; a failure is said plainly."""
    if window.workbench is None:
        return
    try:
        window.workbench.write(what, form, target, on_screen=on_screen)
    except KnownError as error:
        window.warn(said(error))
        return
    folder = QUrl.fromLocalFile(str(target.parent))
    window.messages.say(
        _("Saved {name}.").format(name=target.name),
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
        action = QAction(path.stem, menu, toolTip=str(path))
        action.triggered.connect(lambda _=False, path=path: window.paths_given.emit(window, [path]))
        menu.addAction(action)
    menu.addSeparator()
    menu.addAction(_("Forget these"), forget).setEnabled(bool(window.settings.recent))
