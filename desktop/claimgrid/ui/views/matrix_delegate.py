"""One cell of the matrix: shape and tint for the stance, the telling word, the number of passages, the check mark."""

import time

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from claimgrid.domain.matrix import Cell
from claimgrid.domain.options import Content
from claimgrid.ui.models.matrix import MatrixModel, shown_text
from claimgrid.ui.theme import Theme, load, theme_of

from .shapes import paint_check, paint_stance

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_SHADES = (1, 2, 4, 8)
"""Shading by coverage: up to so many passages for each of the first steps; more are the last."""


_PICTURES = 40 * 1024
"""Kilobytes for the pictures of cells: what a screen of 3840 by 2160 shows, and some more."""


_STROKE = 0.008
"""Seconds of drawing pictures after which the cells that have none yet are left to the next stroke."""
_MANY = 1_500
"""Cells whose pictures are at hand by the cell itself."""
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_HasFocus.value


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of ``grid``; a silent one stays empty."""

    def __init__(self, grid: MatrixModel, parent: QObject) -> None:
        super().__init__(parent)
        self._grid = grid
        self._theme, self._look = load("light"), ""
        self.is_behind = False
        """Whether cells were left empty since ``begin``: a large screen full of new cells is painted in several strokes."""
        self._left = 0.0  # seconds for pictures in this stroke
        self._cards: dict[tuple[int, bool], tuple[Cell, QPixmap]] = {}
        """The pictures of the cells that were painted last, with the cells; by their ids, and whether they were selected."""
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PICTURES))

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.fontMetrics.averageCharWidth() * 18, round(option.fontMetrics.height() * 2.6))

    def begin(self, table: QTableView) -> None:
        """``table`` is about to paint its cells: what is the same for all of them is found out once."""
        self._theme = theme_of(table.palette())
        look = (
            f"{self._theme.name} {table.devicePixelRatioF()} {table.font().key()} {self._grid.matrix.options.content}"
            f" {table.horizontalHeader().defaultSectionSize()} {table.verticalHeader().defaultSectionSize()}"
        )
        if look != self._look or (len(self._cards) > _MANY and not self.is_behind):
            self._look = look
            self._cards.clear()
        self.is_behind, self._left = False, _STROKE

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state = option.state.value  # thousands of cells are painted, and Qt's flags are slow to compare
        cell, is_made = self._grid.made(index)
        if not is_made and self._left >= 0:
            begun = time.thread_time()
            cell = self._grid.cell(index)
            self._left -= time.thread_time() - begun
        elif not is_made:
            self.is_behind = True
        if state & _SELECTED:
            painter.fillRect(option.rect, self._theme.colour("selection"))
        if cell is not None:
            known = id(cell), bool(state & _SELECTED)
            card = self._cards.get(known)
            if card is None and self._left >= 0:  # one at least in each stroke
                begun = time.thread_time()
                card = self._cards[known] = cell, self._card(cell, option, selected=known[1])
                self._left -= time.thread_time() - begun
            if card is None:
                self.is_behind = True
            else:
                painter.drawPixmap(option.rect.topLeft(), card[1])
        if state & _FOCUSED:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -2, -2), 4, 4)
            painter.restore()

    def _card(self, cell: Cell, option: QStyleOptionViewItem, *, selected: bool) -> QPixmap:
        """The picture of a cell; many look the same, and a large screen shows a thousand of them."""
        content, size, theme = self._grid.matrix.options.content, option.rect.size(), self._theme
        scale = option.widget.devicePixelRatioF() if option.widget else 1.0
        key = (
            f"{self._look} {size.width()} {size.height()} {cell.stance} {selected}"
            f" {len(cell.passages)} {min(cell.checked, 1) + cell.is_checked} {shown_text(cell, content)}"
        )
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(0, 0, size.width(), size.height()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.setPen(QPen(theme.ink(cell.stance), 1) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(shade(len(cell.passages), theme) if content is Content.COVERAGE else theme.tint(cell.stance))
        painter.drawRoundedRect(card, 4, 4)
        _paint_cell(painter, card, cell, content, option, theme)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


def shade(passages: int, theme: Theme) -> QColor:
    """The ground of a cell with so many passages: the more, the stronger."""
    step = sum(passages > most for most in _SHADES)
    colour = theme.colour("accent")
    colour.setAlphaF(0.05 + 0.06 * step)
    return colour


def _paint_cell(  # noqa: PLR0917  (what, where and how)
    painter: QPainter, card: QRectF, cell: Cell, content: Content, option: QStyleOptionViewItem, theme: Theme
) -> None:
    metrics = QFontMetricsF(option.font)
    side, gap = metrics.height() * 0.82, metrics.height() * 0.45
    middle = card.center().y()
    left, right = card.left() + gap, card.right() - gap
    paint_stance(painter, QRectF(left, middle - side / 2, side, side), cell.stance, theme)
    left += side + gap
    if cell.checked:
        mark = QRectF(right - side * 0.8, middle - side * 0.4, side * 0.8, side * 0.8)
        paint_check(painter, mark, theme.colour("good" if cell.is_checked else "muted"))
        right -= side * 0.8 + gap * 0.7
    painter.setFont(option.font)
    if len(cell.passages) > 1 and content not in (Content.COUNT, Content.COVERAGE):
        count = f"×{len(cell.passages)}"
        width = metrics.horizontalAdvance(count)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(right - width, card.top(), width, card.height()), _RIGHT, count)
        right -= width + gap * 0.7
    painter.setPen(theme.colour("text"))
    word = metrics.elidedText(shown_text(cell, content), Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(QRectF(left, card.top(), right - left, card.height()), _LEFT, word)
