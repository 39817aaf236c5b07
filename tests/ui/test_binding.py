"""What the binding to Qt must not do to Python."""

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot


class Bell(QObject):
    rung = Signal()


def test_signals_and_calls_lose_no_reference(qtbot: QtBot) -> None:
    """PySide6 6.12.0 with Python 3.10 or 3.11 drops a reference to True with every signal, and one to None with many calls.
    Once they are used up the interpreter ends the program: a window after minutes, ``analyse`` at its hundredth file."""
    bell, timer, heard = Bell(), QTimer(), []
    bell.rung.connect(lambda: heard.append(1))
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(200):
        bell.rung.emit()
        timer.setSingleShot(True)
    lost = before[0] - sys.getrefcount(True), before[1] - sys.getrefcount(None)
    assert len(heard) == 200
    assert max(lost) < 100, "this release of PySide6 cannot be used with this Python: choose another one"
