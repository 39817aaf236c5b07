"""Rows that wrap, and rows that put away what has no room."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.ui.views.flow import FlowLayout
from claimgrid.ui.views.overflow import OverflowRow, open_under


def test_a_wrapping_row_keeps_its_margins(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(holder, spacing=4)
    row.setContentsMargins(12, 5, 10, 7)
    buttons = [QPushButton(f"Number {n}") for n in range(6)]
    for button in buttons:
        row.addWidget(button)
    holder.resize(260, row.heightForWidth(260))
    with qtbot.waitExposed(holder):
        holder.show()
    placed = [button.geometry() for button in buttons]
    inside = QRect(12, 5, 260 - 12 - 10, holder.height() - 5 - 7)
    assert all(inside.contains(place) for place in placed)
    assert (placed[0].topLeft(), placed[-1].bottom()) == (inside.topLeft(), inside.bottom())
    assert placed[-1].top() > placed[0].bottom(), "there are several lines"


def test_what_opens_stands_under_its_button_inside_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(600, 300)
    left, right = QPushButton("left", window), QPushButton("right", window)
    left.setGeometry(40, 10, 60, 24)
    right.setGeometry(500, 10, 60, 24)
    popup = QWidget(window)
    popup.setFixedSize(240, 100)
    window.show()
    qtbot.waitExposed(window)
    for button, edge in ((left, QRect.left), (right, QRect.right)):
        open_under(popup, button)
        there = QRect(popup.pos(), popup.size())
        own = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
        assert edge(there) == edge(own)
        assert there.top() > own.bottom()


def test_a_row_without_a_field_begins_at_the_left(qtbot: QtBot) -> None:
    boxes = [QPushButton(f"Box {n}") for n in range(3)]
    row = OverflowRow(None, boxes)
    qtbot.addWidget(row)
    row.resize(900, 40)
    row.show()
    qtbot.waitExposed(row)
    assert boxes[0].x() == 0
    row.resize(boxes[0].width() + 60, 40)
    qtbot.waitUntil(row.more.isVisible)
    assert boxes[0].isVisible()
