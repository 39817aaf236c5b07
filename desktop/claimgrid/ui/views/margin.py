"""The margin beside an article's text: which claim each marked passage carries, level with its first line."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from claimgrid.domain.matrix import CellStance
from claimgrid.ui.language import _, plain_tip
from claimgrid.ui.theme import theme_of

from .shapes import paint_stance

LETTERS = 26
"""The letters that the margin is wide at the least."""


@dataclass(frozen=True, slots=True)
class Line:
    """A passage's place in the margin: ``top`` is the height of its first line in the text's viewport."""

    passage: str
    label: str
    stance: CellStance
    top: int
    current: bool


class Margin(QWidget):
    """Draws claims beside their passages; those of one line stand below each other. A click chooses the passage."""

    passage_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Claims beside the text"))
        self.setMouseTracking(True)
        self.lines: tuple[Line, ...] = ()
        self._placed: list[tuple[QRect, Line]] = []

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * LETTERS, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these, in order of place."""
        self.lines = tuple(lines)
        self._place()
        self.update()

    def _place(self) -> None:
        high = round(self.fontMetrics().height() * 1.25)
        self._placed, free = [], None
        for line in self.lines:
            top = line.top if free is None else max(line.top, free)
            free = top + high
            self._placed.append((QRect(4, top, self.width() - 8, high), line))

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        side = metrics.height() * 0.7
        for area, line in self._placed:
            if area.bottom() < 0 or area.top() > self.height():
                continue
            if line.current:
                painter.fillRect(area, theme.colour("selection"))
            mark = QRectF(area.left() + 2, area.center().y() - side / 2, side, side)
            paint_stance(painter, mark, line.stance, theme)
            painter.setPen(theme.colour("text"))
            words = area.adjusted(round(side) + 8, 0, -2, 0)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(line.label, Qt.TextElideMode.ElideRight, words.width()),
            )  # fmt: skip
        painter.end()

    def line_at(self, spot: QPoint) -> Line | None:
        """What is drawn at ``spot``."""
        return next((line for area, line in self._placed if area.contains(spot)), None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = self.line_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.passage_chosen.emit(line.passage)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.line_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            line = self.line_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(line.label) if line else "", self)
            return True
        return super().event(event)
