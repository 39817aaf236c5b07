"""One cell of the matrix: shape and tint for the stance, the telling word, the number of passages, the check mark."""

import time
from collections.abc import Iterator
from typing import TypeAlias

from PySide6.QtCore import QItemSelectionRange, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QHeaderView, QTableView

from claimgrid.domain.matrix import Cell, Keys
from claimgrid.domain.options import Content
from claimgrid.ui.models.matrix import MatrixModel, shown_text
from claimgrid.ui.theme import Theme, load, theme_of

from .shapes import doubtful_edge, paint_check, paint_doubt, paint_stance

Sections: TypeAlias = dict[int, tuple[int, int]]
"""Rows or columns in sight: where each begins, and how high or wide it is, in pixels of the viewport."""
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


class CellPainter:
    """Paints the cells of ``grid``; a silent one stays empty. Qt would ask for each cell, and on a large screen that are a
    thousand, most of them silent: here only the others are gone through."""

    def __init__(self, grid: MatrixModel) -> None:
        self._grid = grid
        self._theme, self._look = load("light"), ""
        self._is_behind = False
        self._left = 0.0  # seconds for pictures in this stroke
        self._cards: dict[tuple[int, bool], tuple[Cell, QPixmap]] = {}
        """The pictures of the cells that were painted last, with the cells; by their ids, and whether they were selected."""
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PICTURES))

    def paint(self, table: QTableView, area: QRect) -> bool:
        """Paint what ``table`` shows in ``area`` of its viewport; returns whether that is all. A large screen full of new
        cells is painted in several strokes: then some are empty still."""
        self._begin(table)
        down, across = (
            sections(table.verticalHeader(), area.top(), area.bottom()),
            sections(table.horizontalHeader(), area.left(), area.right()),
        )
        chosen = table.selectionModel().selection().toList()
        painter = QPainter(table.viewport())
        for part in chosen:
            self._fill(painter, part, down, across)
        turned = self._grid.matrix.options.transposed
        for claim, source, keys in self._said(*((across, down) if turned else (down, across))):
            (row, column) = (claim, source) if turned else (source, claim)
            (y, height), (x, width) = down[row], across[column]
            selected = any(p.top() <= row <= p.bottom() and p.left() <= column <= p.right() for p in chosen)
            if card := self._picture(keys, QSize(width - 1, height - 1), table, selected=selected):
                painter.drawPixmap(x, y, card)
        self._paint_lines(painter, down, across)
        current = table.currentIndex()
        if table.hasFocus() and current.row() in down and current.column() in across:
            (y, height), (x, width) = down[current.row()], across[current.column()]
            self._paint_focus(painter, QRect(x, y, width - 1, height - 1))
        painter.end()
        return not self._is_behind

    def _begin(self, table: QTableView) -> None:
        """What is the same for all cells is found out once."""
        self._theme = theme_of(table.palette())
        look = (
            f"{self._theme.name} {table.devicePixelRatioF()} {table.font().key()} {self._grid.matrix.options.content}"
            f" {table.horizontalHeader().defaultSectionSize()} {table.verticalHeader().defaultSectionSize()}"
        )
        if look != self._look or (len(self._cards) > _MANY and not self._is_behind):
            self._look = look
            self._cards.clear()
        self._is_behind, self._left = False, _STROKE

    def _said(self, sources: Sections, claims: Sections) -> Iterator[tuple[int, int, Keys]]:
        """The cells there that are not silent, with the places of claim and source."""
        matrix = self._grid.matrix
        rows = [(source, matrix.rows[source].key) for source in sources]
        for claim in claims:
            column = matrix.columns[claim].key
            there = matrix.cells.passages(column)
            yield from ((claim, source, (row, column)) for source, row in rows if row in there)

    def _picture(self, keys: Keys, size: QSize, table: QTableView, *, selected: bool) -> QPixmap | None:
        """The picture of a cell; None where it has none yet and this stroke has taken its time."""
        cells = self._grid.matrix.cells
        cell, _is_made = cells.made(keys)
        card = self._cards.get((id(cell), selected)) if cell else None
        if card is None and self._left < 0:
            self._is_behind = True
        elif card is None:  # one at least in each stroke
            begun = time.thread_time()
            cell = cells[keys]
            card = self._cards[id(cell), selected] = cell, self._card(cell, size, table, selected=selected)
            self._left -= time.thread_time() - begun
        return card[1] if card else None

    def _fill(self, painter: QPainter, part: QItemSelectionRange, down: Sections, across: Sections) -> None:
        """The ground of what is selected."""
        rows = [place for row, place in down.items() if part.top() <= row <= part.bottom()]
        columns = [place for column, place in across.items() if part.left() <= column <= part.right()]
        if rows and columns:
            (x, _), (last_x, width), (y, _), (last_y, height) = columns[0], columns[-1], rows[0], rows[-1]
            painter.fillRect(x, y, last_x + width - x, last_y + height - y, self._theme.colour("selection"))

    def _paint_lines(self, painter: QPainter, down: Sections, across: Sections) -> None:
        """The lines between the cells."""
        bottom = max((y + height for y, height in down.values()), default=0)
        right = max((x + width for x, width in across.values()), default=0)
        colour = self._theme.colour("grid")
        for y, height in down.values():
            painter.fillRect(0, y + height - 1, right, 1, colour)
        for x, width in across.values():
            painter.fillRect(x + width - 1, 0, 1, bottom, colour)

    def _paint_focus(self, painter: QPainter, cell: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(1.5, 1.5, -2, -2), 4, 4)

    def _card(self, cell: Cell, size: QSize, table: QTableView, *, selected: bool) -> QPixmap:
        """The picture of a cell; many look the same."""
        content, theme, scale = self._grid.matrix.options.content, self._theme, table.devicePixelRatioF()
        key = (
            f"{self._look} {size.width()} {size.height()} {cell.stance} {selected}"
            f" {len(cell.passages)} {min(cell.checked, 1) + cell.is_checked} {cell.doubtful} {shown_text(cell, content)}"
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
        if cell.doubtful:
            painter.setPen(doubtful_edge(theme.ink(cell.stance)))
        ground = theme.colour("base") if cell.doubtful else theme.tint(cell.stance)
        painter.setBrush(shade(len(cell.passages), theme) if content is Content.COVERAGE else ground)
        painter.drawRoundedRect(card, 4, 4)
        _paint_cell(painter, card, cell, content, table.font(), theme)
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


def sections(header: QHeaderView, first: int, last: int) -> Sections:
    """The sections of ``header`` that lie between two pixels of its viewport, in order."""
    start, end = header.visualIndexAt(first), header.visualIndexAt(last)  # -1 behind the last section
    found = range(start, end + 1 if end >= 0 else header.count()) if start >= 0 else ()
    return {
        section: (header.sectionViewportPosition(section), header.sectionSize(section))
        for section in map(header.logicalIndex, found)
    }


def shade(passages: int, theme: Theme) -> QColor:
    """The ground of a cell with so many passages: the more, the stronger."""
    step = sum(passages > most for most in _SHADES)
    colour = theme.colour("accent")
    colour.setAlphaF(0.05 + 0.06 * step)
    return colour


def _paint_cell(  # noqa: PLR0917  (what, where and how)
    painter: QPainter, card: QRectF, cell: Cell, content: Content, font: QFont, theme: Theme
) -> None:
    metrics = QFontMetricsF(font)
    side, gap = metrics.height() * 0.82, metrics.height() * 0.45
    middle = card.center().y()
    left, right = card.left() + gap, card.right() - gap
    paint_stance(painter, QRectF(left, middle - side / 2, side, side), cell.stance, theme)
    left += side + gap
    if cell.checked:
        mark = QRectF(right - side * 0.8, middle - side * 0.4, side * 0.8, side * 0.8)
        paint_check(painter, mark, theme.colour("good" if cell.is_checked else "muted"))
        right -= side * 0.8 + gap * 0.7
    elif cell.doubtful:
        mark = QRectF(right - side * 0.8, middle - side / 2, side * 0.8, side)
        paint_doubt(painter, mark, theme.ink(cell.stance), font)
        right -= side * 0.8 + gap * 0.7
    painter.setFont(font)
    if len(cell.passages) > 1 and content not in (Content.COUNT, Content.COVERAGE):
        count = f"×{len(cell.passages)}"
        width = metrics.horizontalAdvance(count)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(right - width, card.top(), width, card.height()), _RIGHT, count)
        right -= width + gap * 0.7
    painter.setPen(theme.colour("text"))
    word = metrics.elidedText(shown_text(cell, content), Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(QRectF(left, card.top(), right - left, card.height()), _LEFT, word)
