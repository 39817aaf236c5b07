"""The articles as a table in which outlet, date and title are corrected, many rows at once."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.edits import RemoveArticles, SetArticleField
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.models.articles import FIELDS, HEADERS, HOW, ArticlesModel
from claimgrid.ui.theme import icon, theme_of

from .fields import DATE_HINT, date_problem, muted, when_text

Index = QModelIndex | QPersistentModelIndex
HINT = "Double-click or F2 corrects an outlet, a date or a title. With several rows selected, all of them are set."


class ArticlesView(QWidget):
    """Shows the articles; says which one is wanted, which are to be read again, and which edits."""

    article_chosen = Signal(str)
    edit_requested = Signal(object)
    read_again_requested = Signal(tuple)
    """Ids of articles."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Articles")
        self.model = ArticlesModel(self)
        self.model.corrected.connect(self._corrected)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = _Table(self)
        self.table.setModel(self.sorted)
        self.table.delegate.typed.connect(self._typed)
        self.table.clicked.connect(self._clicked)
        self.table.activated.connect(self._activated)
        self.table.remove_wanted.connect(self.remove_selected)
        self.table.customContextMenuRequested.connect(self._menu)
        self.hint = muted(HINT)
        self.hint.setContentsMargins(10, 6, 10, 6)
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setContentsMargins(10, 6, 10, 6)
        self.problem.hide()
        self._build()
        self.set_snapshot(Snapshot())

    def _build(self) -> None:
        self.empty = muted("No articles yet. Drop a folder of articles here, or choose Import in the File menu.")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.problem)
        whole.addWidget(self.hint)

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the articles of ``snapshot``; those selected stay so, as long as they are there."""
        selected, first = self.selected(), not self.model.articles
        self.model.set_snapshot(snapshot)
        for shown, widget in ((bool(snapshot.articles), self.table), (not snapshot.articles, self.empty)):
            widget.setVisible(shown)
        self.hint.setVisible(bool(snapshot.articles))
        if first:
            self.table.size_columns()
        if selected != self.selected():
            self._select(selected)

    # Selection -----------------------------------------------------------------------------------------------------

    def _id(self, index: Index) -> str:
        return self.model.articles[self.sorted.mapToSource(index).row()].id

    def selected(self) -> tuple[str, ...]:
        """Ids of the selected articles, from top to bottom."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda i: i.row())
        return tuple(self._id(index) for index in rows)

    def _select(self, ids: tuple[str, ...]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, article in enumerate(self.model.articles):
            if article.id in ids:
                self.table.selectionModel().select(self.sorted.mapFromSource(self.model.index(row, 0)), flags)

    # Acts ----------------------------------------------------------------------------------------------------------

    def _typed(self, column: int, text: str) -> None:
        """Say at once what is wrong with a date, while it is typed."""
        wrong = date_problem(text.strip()) if FIELDS[column] == "published" and text.strip() else None
        self.problem.setText(wrong or "")
        self.problem.setVisible(bool(wrong))

    def _corrected(self, article: str, field: str, typed: str) -> None:
        value = " ".join(typed.split()) or None
        if field == "published" and value and (problem := date_problem(value)):
            self.problem.setText(f"{problem} Nothing was changed.")
            self.problem.show()
            return
        self.problem.hide()
        selected = self.selected()
        targets = selected if article in selected else (article,)
        now = {a.id: getattr(a, field) for a in self.model.articles}
        if any((now[t].value if now[t] else None) != value for t in targets):
            self.edit_requested.emit(SetArticleField(targets, field, value))

    def remove_selected(self) -> None:
        """Ask for the selected articles to be removed."""
        if self.selected():
            self.edit_requested.emit(RemoveArticles(self.selected()))

    def _clicked(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.article_chosen.emit(self._id(index))

    def _activated(self, index: QModelIndex) -> None:
        if self.table.state() != QAbstractItemView.State.EditingState:
            self.article_chosen.emit(self._id(index))

    def _menu(self, spot: QPoint) -> None:
        index = self.table.indexAt(spot)
        if not index.isValid():
            return
        menu = QMenu(self)
        self.fill_menu(menu, index)
        menu.popup(self.table.viewport().mapToGlobal(spot))

    def fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        """What can be done with the selected articles, from the cell at ``index``."""
        ids = self.selected() or (self._id(index),)
        many = f" {len(ids)} articles" if len(ids) > 1 else ""
        menu.addAction(icon("articles"), "Show article", lambda: self.article_chosen.emit(self._id(index)))
        if index.column() < len(FIELDS):
            words = f"Correct {HEADERS[index.column()].lower()}\tF2"
            menu.addAction(icon("edit"), words, lambda: self.table.edit(index))
        menu.addSeparator()
        menu.addAction(icon("reload"), f"Read{many} again", lambda: self.read_again_requested.emit(ids))
        menu.addAction(icon("remove"), f"Remove{many}\tDel", lambda: self.edit_requested.emit(RemoveArticles(ids)))


class _Table(QTableView):
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Articles of the project")
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

    def size_columns(self) -> None:
        """Give each column room for what it usually holds."""
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate((26, 42, 52, 9, 14)):
            self.setColumnWidth(column, letter * letters)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        sideways = steps.get(event.key())
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif sideways and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
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
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        painter.setPen(theme.colour("grid"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        metrics = QFontMetrics(option.font)
        area = QRect(option.rect).adjusted(8, 5, -8, -4)
        how = index.data(HOW)
        value = str(index.data() or "")
        right = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = Qt.AlignmentFlag.AlignTop | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        painter.setPen(theme.colour("text" if value else "muted"))
        strong = QFont(option.font)
        strong.setBold(index.column() == 0)
        painter.setFont(strong)
        shown = when_text(value) if HEADERS[index.column()] == "Published" else value
        shown = QFontMetrics(strong).elidedText(shown or "unknown", Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags, shown)
        if how:
            painter.setFont(option.font)
            painter.setPen(theme.colour("accent" if how == "set by hand" else "muted"))
            words = metrics.elidedText(how, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area.adjusted(0, metrics.lineSpacing() + 1, 0, 0), flags, words)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("accent"))
            painter.drawRect(QRect(option.rect).adjusted(1, 1, -2, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 3.1))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(HEADERS[index.column()])
        if HEADERS[index.column()] == "Published":
            editor.setPlaceholderText("2024-11-05")
            editor.setToolTip(DATE_HINT)
        editor.textEdited.connect(lambda text: self.typed.emit(index.column(), text))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 2, -1, -3))
