"""The table of articles: two lines a cell, and its keys."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from claimgrid.ui.language import _
from claimgrid.ui.models.articles import CREDIBILITY, FIELDS, HEADERS, RELIABILITY, TOLD
from claimgrid.ui.theme import theme_of

from .days import DATE_HINT
from .shapes import bold, paint_row

Index = QModelIndex | QPersistentModelIndex
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ArticlesTable(QTableView):
    """Selected rows are corrected, graded and removed together."""

    remove_wanted = Signal()
    graded = Signal(str)
    """A key that grades was pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Articles of the project"))
        self.delegate = _TwoLines(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 3.1))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        sideways = steps.get(event.key())
        typed = event.text().upper()
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif typed and typed in {*RELIABILITY, *CREDIBILITY, "0"} and event.modifiers() in _PLAIN:
            self.graded.emit(typed)
        elif sideways and event.modifiers() in _PLAIN:
            self._go_sideways(sideways)
        else:
            super().keyPressEvent(event)

    def _go_sideways(self, step: int) -> None:
        """To the next column; the rows that are selected stay so, to be corrected there together."""
        now = self.currentIndex()
        found = now.siblingAtColumn(now.column() + step)
        if found.isValid():
            self.selectionModel().setCurrentIndex(found, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(found)


class _TwoLines(QStyledItemDelegate):
    """The value, and under it how it is known."""

    typed = Signal(int, str)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = theme_of(option.palette)
        painter.save()
        area = paint_row(painter, option)
        told = index.data(TOLD)
        flags = Qt.AlignmentFlag.AlignTop | (
            Qt.AlignmentFlag.AlignRight if told.is_number else Qt.AlignmentFlag.AlignLeft
        )
        metrics = option.fontMetrics
        if index.column() == 0:
            painter.setFont(bold(option.font))
            metrics = QFontMetrics(painter.font())
        else:
            painter.setFont(option.font)
        painter.setPen(theme.colour("text" if told.value else "muted"))
        unknown = _("unknown") if index.column() < len(FIELDS) else ""
        shown = metrics.elidedText(told.value or unknown, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags, shown)
        if told.how:
            painter.setFont(option.font)
            painter.setPen(theme.colour("accent" if told.is_by_hand else "muted"))
            words = option.fontMetrics.elidedText(told.how, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area.adjusted(0, option.fontMetrics.lineSpacing() + 1, 0, 0), flags, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(QRect(option.rect).adjusted(1, 1, -2, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 3.1))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(_(HEADERS[index.column()]))
        if HEADERS[index.column()] == "Published":
            editor.setPlaceholderText("2024-11-05")
            editor.setToolTip(_(DATE_HINT))
        editor.textEdited.connect(lambda text: self.typed.emit(index.column(), text))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 2, -1, -3))
