"""What a search over the articles found: each article, and under it the places with the words marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from claimgrid.domain.article import Span
from claimgrid.domain.hits import Excerpt, Hit
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, plural
from claimgrid.ui.theme import theme_of

from .offsets import Offsets

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list: an article (without an excerpt), or a place in it."""

    article: str
    words: str
    excerpt: Excerpt | None = None


class HitsModel(QAbstractListModel):
    """The hits it was handed, as lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_hits(self, snapshot: Snapshot, hits: Sequence[Hit]) -> None:
        """Show ``hits``; articles that are gone from ``snapshot`` are left out."""
        lines: list[Line] = []
        for hit in hits:
            if (article := snapshot.article.get(hit.article)) is None:
                continue
            title = article.title.value if article.title else article.short_name
            places = plural(len(hit.spans), "1 place", "{number} places")
            lines.append(Line(hit.article, f"{article.outlet_label} · {title} · {places}"))
            lines += [Line(hit.article, excerpt.text, excerpt) for excerpt in hit.excerpts]
        if tuple(lines) != self.lines:  # else the current one stays so
            self.beginResetModel()
            self.lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        return line.words if role == Qt.ItemDataRole.DisplayRole else line if role == LINE else None


class HitsView(QListView):
    """Lists the hits; a click or Enter asks for the place."""

    place_chosen = Signal(str, object)
    """An article's id, and the place's span (None: its beginning)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places found"))
        self.found = HitsModel(self)
        self.setModel(self.found)
        self.setItemDelegate(_Excerpts(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        line: Line = self.found.lines[index.row()]
        place: Span | None = line.excerpt.place if line.excerpt else None
        self.place_chosen.emit(line.article, place)


class _Excerpts(QStyledItemDelegate):
    """An article in bold; a place with its words on the marker's ground."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 1.7))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, line = theme_of(option.palette), index.data(LINE)
        painter.save()
        painter.setClipRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        painter.setPen(theme.colour("text"))
        area = QRect(option.rect).adjusted(24 if line.excerpt else 10, 0, -8, 0)
        font = QFont(option.font)
        font.setBold(line.excerpt is None)
        marks = line.excerpt.marks if line.excerpt else ()
        layout = self._layout(line.words, marks, font, theme.colour("marker"))
        height = layout.boundingRect().height()
        shift = self._shift(layout, line.words, marks, area.width())
        layout.draw(painter, QPointF(area.left() - shift, area.top() + (area.height() - height) / 2), [], QRectF(area))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(QRect(option.rect).adjusted(1, 1, -2, -2))
        painter.restore()

    @staticmethod
    def _layout(words: str, marks: Sequence[Span], font: QFont, ground: object) -> QTextLayout:
        layout, offsets = QTextLayout(words, font), Offsets(words)
        formats = []
        for start, end in marks:
            look = QTextCharFormat()
            look.setBackground(ground)  # type: ignore[arg-type]
            look.setFontWeight(QFont.Weight.DemiBold)
            mark = QTextLayout.FormatRange()
            mark.start, mark.format = offsets.to_units(start), look
            mark.length = offsets.to_units(end) - offsets.to_units(start)
            formats.append(mark)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine().setLineWidth(1e6)
        layout.endLayout()
        return layout

    @staticmethod
    def _shift(layout: QTextLayout, words: str, marks: Sequence[Span], room: int) -> float:
        """How far to the left the line is drawn, so that what was found is in sight in a narrow list."""
        if not marks:
            return 0.0
        line, offsets = layout.lineAt(0), Offsets(words)
        right = _x(line.cursorToX(offsets.to_units(marks[0][1])))
        left = _x(line.cursorToX(offsets.to_units(marks[0][0])))
        return min(left, max(0.0, right - room * 0.75))


def _x(found: object) -> float:
    """Qt answers with the place and the cursor."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
