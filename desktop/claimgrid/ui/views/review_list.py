"""What is still to be decided, listed: why, and under it the words."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from claimgrid.ui.language import _
from claimgrid.ui.models.review import DOUBTS, Index, ReviewModel
from claimgrid.ui.theme import theme_of

from .shapes import paint_row


class ReviewList(QListView):
    """Lists what ``model`` holds."""

    def __init__(self, model: ReviewModel) -> None:
        super().__init__()
        self.setAccessibleName(_("What is still to be checked"))
        self.setModel(model)
        self.setItemDelegate(_TwoLines(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _TwoLines(QStyledItemDelegate):
    """Why, and under it the words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, metrics = theme_of(option.palette), option.fontMetrics
        painter.save()
        area = paint_row(painter, option)
        for data, colour in ((DOUBTS, "muted"), (Qt.ItemDataRole.DisplayRole, "text")):
            painter.setPen(theme.colour(colour))
            words = metrics.elidedText(str(index.data(data)), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, words)
            area.adjust(0, metrics.lineSpacing() + 1, 0, 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 2.8))
