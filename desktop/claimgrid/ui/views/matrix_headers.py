"""The two headers of the matrix: claims with their number, label and counts under the question they answer; sources."""

import math

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from claimgrid.domain.columns import Column
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.rows import Row
from claimgrid.ui.language import _, in_words
from claimgrid.ui.models.matrix import HEADING, MatrixModel, counts_text, dates_text, folded_text, row_name
from claimgrid.ui.theme import Theme, theme_of

from .fields import takes_escape
from .shapes import bold, paint_doubt, paint_pin, paint_stance

LINES = 3
"""Lines a claim's label may take before it is cut; the tooltip has all of it."""
_SHORT, _LONG = 26, 40
"""Letters in the heads at the side, at the least and at the most."""
_LEFT, _RIGHT = 8, 7
"""Pixels beside the words of a head."""
_PICTURES = 300
"""Pictures of headings that are kept: what some screens of 3840 by 2160 show."""


class MatrixHeader(QHeaderView):
    """A header for either axis: what a section shows follows from what the model says stands there."""

    renamed = Signal(str, str)
    """A claim's id and the label that was typed over it."""
    dragged = Signal(int, int)
    """A section was dragged from one place to another; it is back where it was until the model says otherwise."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(_("Claims") if orientation is Qt.Orientation.Horizontal else _("Sources"))
        self._editor: _LabelEditor | None = None
        self.sectionMoved.connect(self._put_back)
        self.lines = LINES
        self._look: tuple[object, ...] = ()
        self._pictures: dict[tuple[object, ...], QPixmap] = {}  # of the headings that were painted last

    def _put_back(self, _section: int, old: int, new: int) -> None:
        """Places are the model's: Qt's own notion of them would outlast it."""

        def tell() -> None:
            self.blockSignals(True)
            self.moveSection(new, old)
            self.blockSignals(False)
            self.dragged.emit(old, new)

        QTimer.singleShot(0, self, tell)

    def heading(self, section: int) -> Row | Column | None:
        """What stands at ``section``."""
        model = self.model()
        found = model.headerData(section, self.orientation(), HEADING) if model else None
        return found if isinstance(found, Row | Column) else None

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        if self.orientation() is Qt.Orientation.Vertical:
            return QSize(self._width(), 0)
        if isinstance(self.heading(0), Row):
            return QSize(0, round(line * 2.9))
        return QSize(0, round(line * (self.lines + 1) + line * 1.1) + self._band_height())

    def _width(self) -> int:
        """Of the heads at the side: sources as wide as what stands there, where that leaves the table most of the room."""
        least, most = (letters * self.fontMetrics().averageCharWidth() for letters in (_SHORT, _LONG))
        if isinstance(self.heading(0), Column):
            return most
        model, table = self.model(), self.parentWidget()
        line = model.longest_line if isinstance(model, MatrixModel) else ""
        wide = math.ceil(QFontMetricsF(bold(self.font())).horizontalAdvance(line)) + _LEFT + _RIGHT
        return max(least, min(wide, most, table.width() // 5 if table else most))

    def _has_bands(self) -> bool:
        model = self.model()
        return isinstance(model, MatrixModel) and model.has_bands

    def _band_height(self) -> int:
        return round(self.fontMetrics().height() * 1.5) if self._has_bands() else 0

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        heading = self.heading(section)
        if heading is None or not rect.isValid():
            return
        theme = theme_of(self.palette())
        across = self.orientation() is Qt.Orientation.Horizontal
        chosen = self._is_chosen(section, across=across)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.fillRect(rect, theme.colour("selection" if chosen else "window"))
        body = QRect(rect)
        if isinstance(heading, Column) and across and self._has_bands():
            body.setTop(rect.top() + self._band_height())
            self._paint_band(painter, QRect(rect.left(), rect.top(), rect.width(), self._band_height()), section, theme)
        number = section + 1 if isinstance(heading, Column) else 0
        painter.drawPixmap(body.topLeft(), self._picture(heading, number, body.size(), theme, chosen=chosen))
        painter.restore()

    def _picture(self, heading: Row | Column, number: int, size: QSize, theme: Theme, *, chosen: bool) -> QPixmap:
        """What is painted of a heading (a claim's with its ``number``), without the band above it: words take long to lay out,
        and most stay as they are."""
        scale = self.devicePixelRatioF()
        look = theme.name, scale, self.font().key(), self.lines
        if look != self._look or len(self._pictures) > _PICTURES:
            self._look = look
            self._pictures.clear()
        key = heading, number, size.width(), size.height(), chosen
        if (found := self._pictures.get(key)) is not None:
            return found
        picture = self._pictures[key] = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(theme.colour("selection" if chosen else "window"))
        body = QRect(QPoint(0, 0), size)
        painter = QPainter(picture)
        painter.setPen(theme.colour("grid"))
        painter.drawLine(body.topRight(), body.bottomRight())
        painter.setPen(theme.colour("border"))
        painter.drawLine(body.bottomLeft(), body.bottomRight())
        area = QRectF(body).adjusted(_LEFT, 5, -_RIGHT, -5)
        if isinstance(heading, Column):
            question = self.orientation() is Qt.Orientation.Vertical
            paint_claim(painter, area, heading, self.font(), theme, number=number, question=question, lines=self.lines)
        else:
            paint_source(painter, area, heading, self.font(), theme)
        painter.end()
        return picture

    def _is_chosen(self, section: int, *, across: bool) -> bool:
        """Whether all cells of the section are selected. Qt itself asks for each cell where not one range holds them."""
        selection = self.selectionModel()
        ranges = selection.selection().toList() if selection is not None else []
        for part in ranges:
            first, last = (part.left(), part.right()) if across else (part.top(), part.bottom())
            length, whole = (
                (part.height(), self.model().rowCount()) if across else (part.width(), self.model().columnCount())
            )
            if first <= section <= last and length == whole:
                return True
        return len(ranges) > 1 and (selection.isColumnSelected(section) if across else selection.isRowSelected(section))

    def _paint_band(self, painter: QPainter, rect: QRect, section: int, theme: Theme) -> None:
        """This section's part of the band that spans the columns answering one question."""
        heading = self.heading(section)
        if not isinstance(heading, Column) or not heading.band:
            return

        def same(other: int) -> bool:
            found = self.heading(other)
            return isinstance(found, Column) and (found.band, found.pinned) == (heading.band, heading.pinned)

        first, last = section, section
        while self.sectionViewportPosition(first) > 0 and same(first - 1):
            first -= 1
        while self.sectionViewportPosition(last + 1) in range(1, self.viewport().width()) and same(last + 1):
            last += 1
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        whole = QRectF(left + 2, rect.top() + 3, right - left - 5, rect.height() - 5)
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("band"))
        painter.drawRoundedRect(whole, 4, 4)
        painter.setPen(theme.colour("text"))
        # The words stay in sight while the band scrolls out to the left.
        seen = QRectF(whole)
        seen.setLeft(max(whole.left(), 0.0))
        words = QFontMetricsF(self.font()).elidedText(
            in_words(heading.band), Qt.TextElideMode.ElideRight, seen.width() - 12
        )
        painter.setFont(self.font())
        painter.drawText(seen.adjusted(7, 0, -5, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def open_editor(self, section: int) -> None:
        """Let the user type over the label of the claim at ``section``, in its place."""
        heading = self.heading(section)
        if not isinstance(heading, Column) or heading.folded:
            return
        self._editor = _LabelEditor(self.viewport(), heading, self.parentWidget() or self)
        place, size = self.sectionViewportPosition(section), self.sectionSize(section)
        height = round(self.fontMetrics().height() * 1.9)
        if self.orientation() is Qt.Orientation.Horizontal:
            width = max(size, self.fontMetrics().averageCharWidth() * 48)
            left = max(0, min(place, self.viewport().width() - width))
            self._editor.setGeometry(left, self._band_height() + 2, width, height)
        else:
            self._editor.setGeometry(2, place + 2, self.viewport().width() - 4, height)
        self._editor.done.connect(self.renamed)
        self._editor.show()
        self._editor.setFocus()
        self._editor.selectAll()


class _LabelEditor(QLineEdit):
    """A claim's label while it is typed. Enter or leaving the field keeps it, Escape does not."""

    done = Signal(str, str)

    def __init__(self, parent: QWidget, column: Column, table: QWidget) -> None:
        super().__init__(column.label, parent)
        self._column, self._table = column, table
        self._open = True
        self.setAccessibleName(_("New name of the claim"))
        self.installEventFilter(self)
        self.editingFinished.connect(lambda: self._close(keep=True))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if takes_escape(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
            return True
        return False

    def _close(self, *, keep: bool) -> None:
        if not self._open:
            return
        self._open = False
        label = " ".join(self.text().split())
        if self.window().focusWidget() in (self, None):  # also while another program has the keyboard
            self._table.setFocus()
        self.hide()
        self.deleteLater()
        if keep and label and label != self._column.label:
            self.done.emit(self._column.key, label)


def paint_claim(
    painter: QPainter,
    area: QRectF,
    column: Column,
    font: QFont,
    theme: Theme,
    *,
    number: int,
    question: bool,
    lines: int,
) -> None:
    """A claim's heading: the label over ``lines`` lines led by its ``number``, then the counts, then whether it is contested,
    or perhaps."""
    metrics = QFontMetricsF(font)
    line = metrics.lineSpacing()
    top = area.top()
    painter.setFont(font)
    if column.folded:
        painter.setPen(theme.colour("accent"))
        _wrapped(
            painter, QRectF(area.left(), top, area.width(), line * lines), f"{folded_text(column)}  ▸ {_('show')}", font
        )
        return
    if question and column.band:
        painter.setPen(theme.colour("muted"))
        words = metrics.elidedText(in_words(column.band), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(QRectF(area.left(), top, area.width(), line), Qt.AlignmentFlag.AlignLeft, words)
        top += line
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    room = lines if not (question and column.band) else lines - 1
    painter.setPen(theme.colour("text"))
    _wrapped(painter, QRectF(area.left(), top, area.width(), line * room), f"{number}  {column.label}", strong)
    _paint_foot(painter, QRectF(area.left(), area.bottom() - line, area.width(), line), column, font, theme)


def _paint_foot(painter: QPainter, foot: QRectF, column: Column, font: QFont, theme: Theme) -> None:
    """The counts of a claim, and at the end of their line whether it is contested and pinned."""
    line, right = foot.height(), foot.right()
    if column.contested:
        side = line * 0.75
        mark = QRectF(right - side, foot.center().y() - side / 2, side, side)
        paint_stance(painter, mark, CellStance.MIXED, theme)
        right -= side + 4
    if column.perhaps:
        paint_doubt(
            painter, QRectF(right - line * 0.5, foot.top(), line * 0.5, line), theme.ink(CellStance.MIXED), font
        )
        right -= line * 0.5 + 4
    if column.pinned:
        side = line * 0.8
        paint_pin(painter, QRectF(right - side, foot.center().y() - side / 2, side, side), theme.colour("accent"))
        right -= side + 4
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    words = QFontMetricsF(font).elidedText(counts_text(column), Qt.TextElideMode.ElideRight, right - foot.left())
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)


def paint_source(painter: QPainter, area: QRectF, row: Row, font: QFont, theme: Theme) -> None:
    """A source's heading: the outlet, its date under it."""
    strong = bold(font)
    metrics = QFontMetricsF(strong)
    line = metrics.lineSpacing()
    top = area.center().y() - line
    painter.setFont(strong)
    painter.setPen(theme.colour("text"))
    outlet = metrics.elidedText(row_name(row), Qt.TextElideMode.ElideMiddle, area.width())
    painter.drawText(QRectF(area.left(), top, area.width(), line), Qt.AlignmentFlag.AlignLeft, outlet)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    words = QFontMetricsF(font).elidedText(dates_text(row), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRectF(area.left(), top + line, area.width(), line), Qt.AlignmentFlag.AlignLeft, words)


def _wrapped(painter: QPainter, area: QRectF, text: str, font: QFont) -> None:
    """``text`` wrapped into ``area``; what does not fit ends in an ellipsis on the last line."""
    metrics = QFontMetricsF(font)
    lines = max(1, round(area.height() / metrics.lineSpacing()))
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    painter.setFont(font)
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        start = line.textStart()
        words = text[start : start + line.textLength()].rstrip()
        if number == lines - 1:
            words = text[start:]
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        spot = QRectF(area.left(), area.top() + number * metrics.lineSpacing(), area.width(), metrics.lineSpacing())
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, words)
    layout.endLayout()
