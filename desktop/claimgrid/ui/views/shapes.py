"""The shapes that tell the stances apart without colour, drawn the same in cells, cards and the legend."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from claimgrid.domain.matrix import CellStance
from claimgrid.export.wording import DOUBTFUL, STANCES
from claimgrid.ui.language import _
from claimgrid.ui.theme import Theme, theme_of


def paint_stance(painter: QPainter, rect: QRectF, stance: CellStance, theme: Theme) -> None:
    """Draw the shape of ``stance`` in its colour into ``rect``, a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = theme.ink(stance)
    line = max(1.4, rect.width() / 8)
    area = rect.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    _DRAW[stance](painter, area, ink, line)
    painter.restore()


def _asserts(painter: QPainter, area: QRectF, ink: QColor, _line: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(area, area.width() / 8, area.width() / 8)


def _attributes(painter: QPainter, area: QRectF, ink: QColor, _line: float) -> None:
    """A speech bubble."""
    w = area.width()
    bubble = QPainterPath()
    bubble.addRoundedRect(area.adjusted(-w * 0.06, 0, w * 0.06, -w * 0.22), w * 0.34, w * 0.34)
    tail = QPainterPath()
    left, bottom = area.left(), area.bottom()
    tail.addPolygon(
        QPolygonF(
            [
                QPointF(left + w * 0.18, bottom - w * 0.4),
                QPointF(left + w * 0.12, bottom + w * 0.06),
                QPointF(left + w * 0.58, bottom - w * 0.3),
            ]
        )
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(bubble.united(tail))


def _hedges(painter: QPainter, area: QRectF, ink: QColor, line: float) -> None:
    """A broken ring."""
    pen = QPen(ink, line)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    around = 3.1416 * area.width() / line
    pen.setDashPattern([around / 16 * 1.25, around / 16 * 0.75])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area)


def _disputes(painter: QPainter, area: QRectF, ink: QColor, line: float) -> None:
    """A cross."""
    pen = QPen(ink, line * 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    inner = area.adjusted(line * 0.6, line * 0.6, -line * 0.6, -line * 0.6)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _mixed(painter: QPainter, area: QRectF, ink: QColor, line: float) -> None:
    """A square split from corner to corner, one half filled."""
    painter.setPen(QPen(ink, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([area.topLeft(), area.bottomLeft(), area.bottomRight()]))


_DRAW = {
    CellStance.ASSERTS: _asserts,
    CellStance.ATTRIBUTES: _attributes,
    CellStance.HEDGES: _hedges,
    CellStance.DISPUTES: _disputes,
    CellStance.MIXED: _mixed,
}


def paint_check(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A check mark: a person has looked at this."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(1.5, rect.width() / 6), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    w, h = rect.width(), rect.height()
    corner = QPointF(rect.left() + w * 0.38, rect.top() + h * 0.85)
    painter.drawLine(QPointF(rect.left() + w * 0.08, rect.top() + h * 0.55), corner)
    painter.drawLine(corner, QPointF(rect.left() + w * 0.95, rect.top() + h * 0.15))
    painter.restore()


def doubtful_edge(colour: QColor) -> QPen:
    """The broken line around what may not belong where it is."""
    pen = QPen(colour, 1.2)
    pen.setDashPattern([4, 3])
    return pen


def paint_doubt(painter: QPainter, rect: QRectF, colour: QColor, font: QFont) -> None:
    """A question mark: this may not belong here."""
    painter.setFont(bold(font))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, "?")


def paint_pin(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A pin: this stays in sight."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    w, h = rect.width(), rect.height()
    painter.setPen(QPen(colour, max(1.2, w / 8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect.left() + w * 0.3, rect.top() + h * 0.06, w * 0.4, h * 0.42), w * 0.1, w * 0.1)
    base = rect.top() + h * 0.54
    painter.drawLine(QPointF(rect.left() + w * 0.16, base), QPointF(rect.left() + w * 0.84, base))
    painter.drawLine(QPointF(rect.center().x(), base), QPointF(rect.center().x(), rect.top() + h * 0.95))
    painter.restore()


def bold(font: QFont) -> QFont:
    """The same letters, bold."""
    heavy = QFont(font)
    heavy.setBold(True)
    return heavy


def paint_row(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """The ground of an entry in a list of two lines each, and the line below it; returns where its words stand."""
    theme = theme_of(option.palette)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, theme.colour("selection"))
    painter.setPen(theme.colour("grid"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    return QRect(option.rect).adjusted(8, 5, -8, -4)


def stance_icon(stance: CellStance, palette: QPalette) -> QIcon:
    """The shape as an icon, for menus."""
    return QIcon(stance_picture(stance, 48, theme_of(palette)))


def stance_picture(stance: CellStance, side: float, theme: Theme, scale: float = 1) -> QPixmap:
    """The shape with a sixth of its ``side`` of room around it; kept, as it is wanted hundreds of times."""
    key, picture = f"{stance} {side} {theme.name} {scale}", QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(QSize(1, 1) * math.ceil(side * scale * 4 / 3))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_stance(painter, QRectF(side / 6, side / 6, side, side), stance, theme)
        painter.end()
        QPixmapCache.insert(key, picture)
    return picture


class StanceShape(QWidget):
    """The shape of one stance as a small widget beside its name."""

    def __init__(self, stance: CellStance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stance = stance
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(f"{_(stance.value)}: {_(STANCES[stance])}")

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.9)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        paint_stance(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._stance, theme_of(self.palette()))
        painter.end()


class DoubtShape(QWidget):
    """How a doubtful cell is drawn, as a small widget for the legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(f"{_('doubtful')}: {_(DOUBTFUL)}")

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(round(line * 1.6), line)

    def paintEvent(self, _event: object) -> None:
        painter, area = QPainter(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, small = theme_of(self.palette()).colour("muted"), self.font()
        small.setPointSizeF(small.pointSizeF() * 0.8)
        painter.setPen(doubtful_edge(colour))
        painter.drawRoundedRect(area, 3, 3)
        paint_doubt(painter, area, colour, small)
        painter.end()
