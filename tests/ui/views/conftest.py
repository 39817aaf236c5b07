"""A themed application, and what the tests of several views need."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.theme import Mode, apply
from samples import sample_snapshot


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """The light theme, whatever the machine is set to."""
    if qapp.property("claimgridMode") != Mode.LIGHT:
        apply(qapp, Mode.LIGHT)


@pytest.fixture
def snapshot() -> Snapshot:
    return sample_snapshot()


View = TypeVar("View", bound=QWidget)


def on_screen(qtbot: QtBot, view: View, width: int, height: int) -> View:
    """``view``, on the screen in this size until the test is over."""
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    return view


Recorder = Callable[[object], list[object]]


@pytest.fixture
def emitted() -> Recorder:
    """``emitted(signal)`` is a list that fills with what the signal carries."""

    def record(signal: object) -> list[object]:
        values: list[object] = []
        signal.connect(lambda *args: values.append(args[0] if len(args) == 1 else args))
        return values

    return record


def write(field: QWidget, text: str) -> None:
    """Type ``text``, which may hold letters that ``keyClicks`` cannot press."""
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text))


def nameless(widget: QWidget) -> list[str]:
    """The widgets in ``widget`` that take the keyboard or the mouse and have no accessible name or text."""
    found = []
    for child in (widget, *widget.findChildren(QWidget)):
        if child.objectName().startswith("qt_") or (type(child).__module__ == "PySide6.QtWidgets" and not _acts(child)):
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if interface and _acts(child) and not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(child).__name__} in {type(child.parent()).__name__}")
    return found


def _acts(widget: QWidget) -> bool:
    return widget.focusPolicy().value > 0 and not isinstance(widget.parent(), QMenu)


def action(menu: QMenu, words: str) -> object:
    """The action of ``menu`` whose words start so."""
    return next(a for a in menu.actions() if a.text().replace("&", "").startswith(words))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen warns about each window that is shown; that is no fault of a view."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
