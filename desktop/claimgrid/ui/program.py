"""The program from its start to its end: one instance, its language and colours, what Qt and the system tell it."""

import os
import re
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from claimgrid import __version__, log
from claimgrid.errors import KnownError
from claimgrid.ui import language, missing, theme
from claimgrid.ui.app import Application
from claimgrid.ui.instance import Instance, absolute

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")  # without any, Qt would end the program with a core dump
_PATH = re.compile(r"[^\s(\"']*[/\\].*", re.DOTALL)
"""A file or folder in what Qt says, and all behind it: how they are called is no business of a log."""
TURN = 0.0005
"""Seconds after which a thread that writes an export or opens a project lets others go on. With Python's own 5 ms the window
waits so long after each call that Qt makes without it: painting takes twice the time."""


class OpenedFiles(QObject):
    """``given`` brings the Path of each file that the system asks ``app`` to open: macOS tells it so, not by arguments."""

    given = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.given.emit(Path(event.file()))
            return True
        return False


def _note_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    log.note(f"Qt: {_PATH.sub('…', message)}")
    print(message, file=sys.stderr)  # noqa: T201 - as Qt itself does


def run(arguments: Sequence[str]) -> int:
    """Run the window until the last one is closed; returns the exit code. Raises KnownError where there is no screen."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise KnownError("There is no screen to open a window on. Without one, use: claimgrid analyse --help")
    missing.check_screen()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Claimgrid")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("claimgrid")
    arguments = absolute(arguments)
    instance = Instance()
    if instance.hand_over(arguments):
        return 0
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop hears no Python handler
    application = Application()
    language.install(app, application.settings.text("language", language.SYSTEM))
    sys.excepthook = application.fail
    theme.apply(app, theme.Mode(application.settings.choice("theme", list(theme.Mode), theme.Mode.SYSTEM)))
    sys.setswitchinterval(TURN)
    application.painted.connect(instance.listen)
    instance.called.connect(application.call)
    if sys.platform == "darwin":  # elsewhere it would only look at every event in vain
        OpenedFiles(app).given.connect(lambda path: application.take(None, [path]))
    qInstallMessageHandler(_note_qt)
    application.start(arguments)
    app.setWindowIcon(theme.program_icon())  # while the system puts the window up
    code = app.exec()
    instance.close()
    return code
