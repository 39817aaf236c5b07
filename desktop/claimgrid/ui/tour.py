"""The tour: four steps that show where everything is. It can be left at any step, and taken again from the Help menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

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
    """A card at the foot of the window; the part that it tells about is framed meanwhile. The card stays where it is, so that
    "Next" can be pressed again and again; all that lies beside it works as ever."""

    left = Signal()

    def __init__(self, steps: Sequence[Step], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setProperty("current", True)  # its edge stands out from what it lies on
        self.setAccessibleName(_("Tour"))
        self._steps, self._place = tuple(steps), -1
        self.frame = _Frame(window)
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
        self.next.setText(_("Next"))
        widest = self.next.sizeHint().width()
        self.next.setText(_("Done"))
        self.next.setFixedWidth(max(widest, self.next.sizeHint().width()))
        self._target: QWidget = window
        window.installEventFilter(self)

    def go_on(self) -> None:
        """To the next step; after the last one the tour is over."""
        self._place += 1
        if self._place == len(self._steps):
            self.leave()
            return
        step = self._steps[self._place]
        step.prepare()
        self._watch(step.target())
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
        self.frame.deleteLater()
        if self.isVisible():
            Shield(self)
        self.hide()
        self.deleteLater()
        self.left.emit()

    def _watch(self, target: QWidget) -> None:
        """The frame follows ``target``, also where the user hides it meanwhile."""
        window = self.parentWidget()
        if self._target is not window:
            self._target.removeEventFilter(self)
        self._target = target
        if target is not window:
            target.installEventFilter(self)

    def _settle(self) -> None:
        """The card at the foot of the window, to the right; the frame around what it tells about."""
        window = self.parentWidget()
        if window is None or self._place == len(self._steps):
            return
        self.setFixedHeight(self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height())
        foot = window.height() - 4 * _GAP
        self.move(max(_GAP, window.width() - self.width() - 2 * _GAP), max(_GAP, foot - self.height()))
        around = QRect(self._target.mapTo(window, QPoint(0, 0)), self._target.size())
        self.frame.show_around(around.adjusted(-2, -2, 2, 2))
        self.frame.setVisible(self._target.isVisible())
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and 0 <= self._place < len(self._steps):
            QTimer.singleShot(0, self, self._settle)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)


_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class _Frame(QWidget):
    """A line around what is talked about, on a sheet over the whole window that lets everything through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around = QRect()

    def show_around(self, around: QRect) -> None:
        """Draw the line here, above everything in the window."""
        self._around = around
        self.setGeometry(self.window().rect())
        self.update()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme_of(self.palette()).colour("accent"), 3))
        painter.drawRect(self._around.adjusted(1, 1, -2, -2))


class Shield(QWidget):
    """Takes the clicks where the card was, as long as one may belong to a double click on its last button: what lies below
    must not act."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card.parentWidget())
        self.setGeometry(card.geometry())
        self.show()
        self.raise_()
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self.deleteLater)

    def event(self, event: QEvent) -> bool:
        mouse = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
        return event.type() in mouse or super().event(event)
