"""One cell of the matrix: shape and tint for the stance, the telling word, the number of passages, the check mark."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimgrid.domain.matrix import Cell
from claimgrid.ui.models.matrix import CELL
from claimgrid.ui.theme import Theme, theme_of

from .shapes import paint_check, paint_stance

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints cells; a silent one stays empty."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.fontMetrics.averageCharWidth() * 18, round(option.fontMetrics.height() * 2.6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        cell = index.data(CELL)
        card = QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5)
        if cell is not None:
            painter.setPen(QPen(theme.ink(cell.stance), 1) if selected else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint(cell.stance))
            painter.drawRoundedRect(card, 4, 4)
            _paint_cell(painter, card, cell, option, theme)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -2, -2), 4, 4)
        painter.restore()


def _paint_cell(painter: QPainter, card: QRectF, cell: Cell, option: QStyleOptionViewItem, theme: Theme) -> None:
    metrics = QFontMetricsF(option.font)
    side, gap = metrics.height() * 0.82, metrics.height() * 0.45
    middle = card.center().y()
    left, right = card.left() + gap, card.right() - gap
    paint_stance(painter, QRectF(left, middle - side / 2, side, side), cell.stance, theme)
    left += side + gap
    if cell.is_checked:
        paint_check(
            painter, QRectF(right - side * 0.8, middle - side * 0.4, side * 0.8, side * 0.8), theme.colour("good")
        )
        right -= side * 0.8 + gap * 0.7
    if len(cell.passages) > 1:
        count = f"×{len(cell.passages)}"
        width = metrics.horizontalAdvance(count)
        painter.setFont(option.font)
        painter.setPen(theme.colour("muted"))
        area = QRectF(right - width, card.top(), width, card.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        right -= width + gap * 0.7
    painter.setFont(option.font)
    painter.setPen(theme.colour("text"))
    word = metrics.elidedText(cell.word, Qt.TextElideMode.ElideRight, right - left)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    painter.drawText(QRectF(left, card.top(), right - left, card.height()), flags, word)
