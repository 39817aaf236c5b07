"""The tour: four steps that show where everything is. It can be left at any step, and taken again from the Help menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from claimgrid.ui.language import _
from claimgrid.ui.theme import theme_of
from claimgrid.ui.views.fields import takes_escape

_GAP = 10


@dataclass(frozen=True, slots=True)
class Step:
    """What is said, the part of the window it is about, and what is done first so that this is in sight."""

    title: str
    text: str
    target: Callable[[], QWidget]
    prepare: Callable[[], object]


class Tour(QFrame):
    """A card beside the part of the window that it tells about, which is framed meanwhile."""

    left = Signal()

    def __init__(self, steps: Sequence[Step], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setAccessibleName(_("Tour"))
        self._steps, self._place = tuple(steps), -1
        self._frame = _Frame(window)
        self.title, self.words, self.count = QLabel(), QLabel(wordWrap=True), QLabel()
        self.title.setProperty("role", "title")
        self.count.setProperty("role", "muted")
        self.skip, self.next = QPushButton(_("Skip the tour")), QPushButton()
        self.next.setDefault(True)
        self.skip.clicked.connect(self.leave)
        self.next.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(row)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 58)
        window.installEventFilter(self)

    def go_on(self) -> None:
        """To the next step; after the last one the tour is over."""
        self._place += 1
        if self._place == len(self._steps):
            self.leave()
            return
        step = self._steps[self._place]
        step.prepare()
        self.title.setText(step.title)
        self.words.setText(step.text)
        self.count.setText(_("{step} of {steps}").format(step=self._place + 1, steps=len(self._steps)))
        last = self._place + 1 == len(self._steps)
        self.next.setText(_("Done") if last else _("Next"))
        self.skip.setVisible(not last)
        self.show()
        self.next.setFocus()
        QTimer.singleShot(0, self, self._settle)
        self._settle()

    def leave(self) -> None:
        """End the tour."""
        self._frame.deleteLater()
        self.hide()
        self.deleteLater()
        self.left.emit()

    def _settle(self) -> None:
        """Below what it is about, or above it where that ends low; always whole in the window."""
        window = self.parentWidget()
        if window is None or self._place == len(self._steps):
            return
        target = self._steps[self._place].target()
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.setFixedHeight(self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height())
        lowest = window.height() - self.height() - 4 * _GAP
        top = around.bottom() + _GAP
        if top > lowest and around.top() - self.height() - _GAP > 0 and around.top() > window.height() // 3:
            top = around.top() - self.height() - _GAP
        left = max(_GAP, min(around.left(), window.width() - self.width() - _GAP))
        self.move(left, min(top, lowest))
        self._frame.show_around(around.adjusted(-2, -2, 2, 2))
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and 0 <= self._place < len(self._steps):
            QTimer.singleShot(0, self, self._settle)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)


class _Frame(QWidget):
    """A line around what is talked about, on a sheet over the whole window that takes all clicks: where "Next" was pressed
    twice, the card has gone on, and what lies below must not act."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around = QRect()

    def show_around(self, around: QRect) -> None:
        """Draw the line here, above everything in the window."""
        self._around = around
        self.setGeometry(self.window().rect())
        self.update()
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme_of(self.palette()).colour("accent"), 3))
        painter.drawRect(self._around.adjusted(1, 1, -2, -2))
