"""Modules that are loaded in a thread while the window is painted."""

import subprocess
import sys
from types import ModuleType

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from claimgrid.ui.loading import Loading

_LOADING = """
import sys
from PySide6 import QtGui, QtWidgets
from PySide6.QtWidgets import QApplication
from claimgrid.ui.loading import CHART, Loading

class Told(Loading):
    def run(self):
        print(sum(set(dir(module)) - set(vars(module)) != set() for module in (QtGui, QtWidgets)))
        super().run()

app = QApplication(sys.argv)
print(sum(set(dir(module)) - set(vars(module)) != set() for module in (QtGui, QtWidgets)))
loading = Told((CHART,), app)
loading.finished.connect(app.quit)
loading.begin()
app.exec()
print(CHART in sys.modules)
"""


def test_no_type_of_qt_is_made_in_a_thread() -> None:
    """PySide makes a type when it is first asked for: a thread that did so while a matrix was painted ended the program."""
    done = subprocess.run([sys.executable, "-c", _LOADING], capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.split() == ["2", "0", "True"], done.stderr


class _WhileOthersLoad(str):
    """The name of a module; who looks at it sees another one come."""

    def startswith(self, *_how: object) -> bool:  # type: ignore[override]
        sys.modules["one more"] = ModuleType("one more")
        return False


def test_two_threads_that_load_do_not_disturb_each_other(
    qtbot: QtBot, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, _WhileOthersLoad("late"), ModuleType("late"))
    monkeypatch.setitem(sys.modules, "one more", ModuleType("one more"))
    del sys.modules["one more"]
    loading = Loading((), qapp)
    with qtbot.waitSignal(loading.finished):
        loading.begin()
