"""The articles as a table in which outlet, date and title are corrected, many rows at once; searched, graded, compared."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.edits import GradeOf, NoteOn, RemoveArticles, SetArticleField, SetGrade, SetNote, Together
from claimgrid.domain.hits import Hit
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark, plural
from claimgrid.ui.models.articles import CREDIBILITY, FIELDS, HEADERS, RELIABILITY, ArticlesModel, field_of
from claimgrid.ui.theme import icon

from .articles_table import ArticlesTable
from .columns import FittedColumns
from .context_menu import ContextMenu, part_of
from .days import date_problem, typed_days, understood
from .fields import SearchField, keys_text, muted
from .hits import HitsView
from .shared_text import SharedText

Index = QModelIndex | QPersistentModelIndex
SEARCH_HINT = mark("Search in all articles: words, “an exact phrase”, begin*")
SEARCH_TIP = mark(
    "Finds articles with all of the words. Quotation marks keep words together, * finds beginnings: evacuat*"
)
NO_ARTICLES = mark("No articles yet. Drop a folder of articles here, or press Import above.")
NOT_FOUND = mark("No article holds all of these words. Try fewer words, or the beginning of one: evacuat*")
_PAUSE = 250  # milliseconds without a key before the search is carried out
HINT = mark(
    "Double-click or F2 corrects an outlet, a date or a title. With several rows selected, all of them are set."
    " A to F and 1 to 6 grade them."
)


_LETTERS = (30, 36, 46, 11, 16, 9, 14, 36)
_WORDS = (0, 1, 2, 4)
"""How wide the columns are in letters, and which of them, outlet, date, title and note, take what room is left."""


class ArticlesView(QWidget):
    """Shows the articles; says which one is wanted, which are to be read again, and which edits."""

    article_chosen = Signal(str)
    edit_requested = Signal(object)
    read_again_requested = Signal(tuple)
    """Ids of articles."""
    search_wanted = Signal(str)
    """What stands in the search field: ``show_hits`` is the answer."""
    comparison_wanted = Signal(str, str)
    """Two articles are to be shown side by side: ``shared`` shows them."""
    place_chosen = Signal(str, object)
    """An article, and the place in it where searched words stand (None: its beginning)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Articles"))
        self.model = ArticlesModel(self)
        self.model.corrected.connect(self._corrected)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortRole(Qt.ItemDataRole.EditRole)  # days in ISO 8601, numbers as such
        self.sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = ArticlesTable(self)
        self.table.setModel(self.sorted)
        FittedColumns(self.table, _LETTERS, _WORDS)
        self.table.delegate.typed.connect(self._typed)
        self.table.clicked.connect(self._clicked)
        self.table.activated.connect(self._activated)
        self.table.remove_wanted.connect(self.remove_selected)
        self.table.customContextMenuRequested.connect(self._menu)
        self.table.graded.connect(self.grade_selected)
        self._make_search()
        self.shared = SharedText(self)
        self.shared.closed.connect(self.show_list)
        self.hint = muted(_(HINT))
        self.hint.setContentsMargins(10, 6, 10, 6)
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setContentsMargins(10, 6, 10, 6)
        self.problem.hide()
        self._count = ""
        self._waiting: Snapshot | None = None
        self.table.delegate.closeEditor.connect(lambda: QTimer.singleShot(0, self, self._show_waiting))
        self._build()
        self.keys = self.table
        """What takes the keyboard when somebody comes here."""
        self.set_snapshot(Snapshot())

    def _make_search(self) -> None:
        self.search = SearchField(placeholderText=_(SEARCH_HINT), clearButtonEnabled=True)
        self.search.setAccessibleName(_("Search in all articles"))
        self.search.setToolTip(_(SEARCH_TIP))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._begin_search)
        self.search.returnPressed.connect(self._to_hits)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typing.timeout.connect(lambda: self.search_wanted.emit(self.search.text().strip()))
        self.hits = HitsView(self)
        self.hits.place_chosen.connect(self.place_chosen)
        self._goes_to_hits = False
        """Whether the keyboard goes to what is found."""

    def _build(self) -> None:
        self.empty = muted(_(NO_ARTICLES))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._list = QWidget()
        self._list.setAccessibleName(_("List of articles"))
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 6)
        row.addWidget(self.search)
        column.addLayout(row)
        for widget, stretch in ((self.table, 1), (self.hits, 1), (self.empty, 1), (self.problem, 0), (self.hint, 0)):
            column.addWidget(widget, stretch)
        self.hits.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self.shared)
        whole.addWidget(self._pages)

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the articles of ``snapshot``, once nothing is being typed; those selected stay so while they are there, and so
        does the current cell."""
        if self.table.state() is QAbstractItemView.State.EditingState:
            self._waiting = snapshot
            return
        self._waiting = None
        selected, current = self.selected(), self.table.currentIndex()
        here = (self._id(current), current.column()) if current.isValid() else None
        self.model.set_snapshot(snapshot)
        self._snapshot = snapshot
        self._show_parts()
        if self.search.text().strip():
            self._typing.start(0)
        if self.compared and not all(a in snapshot.article for a in self.compared):
            self.show_list()
        if selected != self.selected():
            self._select(selected)
        if here and not self.table.currentIndex().isValid():
            index = self._index(*here)
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _show_waiting(self) -> None:
        """Nothing is being typed any more."""
        self._show_parts()
        if self._waiting is not None:
            self.set_snapshot(self._waiting)

    # Search and comparison -----------------------------------------------------------------------------------------

    @property
    def compared(self) -> tuple[str, str] | None:
        """The articles that are shown side by side, if any are."""
        return self.shared.articles if self._pages.currentWidget() is self.shared else None

    def _show_parts(self) -> None:
        """The table, or what was found, or what to do where there is nothing."""
        some, searched = bool(self._snapshot.articles), bool(self.search.text().strip())
        found = bool(self.hits.found.lines)
        self.search.setEnabled(some)
        self.table.setVisible(some and not searched)
        self.hits.setVisible(some and searched and found)
        self.empty.setVisible(not some or (searched and not found))
        self.empty.setText(_(NOT_FOUND if some else NO_ARTICLES))
        self.hint.setText(self._count if searched and found else _(HINT))
        self.hint.setVisible(some and (not searched or found))

    def _begin_search(self) -> None:
        self._goes_to_hits = False
        self._typing.start()

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """Show what was found for ``text``, unless something else is searched by now."""
        if text != self.search.text().strip():
            return
        self.hits.found.set_hits(self._snapshot, hits)
        places = sum(len(hit.spans) for hit in hits)
        self._count = plural(
            places,
            "1 place in {hits} of {articles} articles.",
            "{number} places in {hits} of {articles} articles.",
            hits=len(hits),
            articles=len(self._snapshot.articles),
        )
        self._show_parts()
        if self._goes_to_hits and hits:
            self.hits.setFocus()
            self.hits.setCurrentIndex(self.hits.found.index(min(1, self.hits.found.rowCount() - 1), 0))
        self._goes_to_hits = False

    def _to_hits(self) -> None:
        """Enter in the search goes to the first place found, once it is."""
        self._typing.stop()
        self._goes_to_hits = True
        self.search_wanted.emit(self.search.text().strip())

    def show_pair(self, snapshot: Snapshot, articles: tuple[str, str], texts: tuple[str, str]) -> None:
        """Show two articles side by side, with what they share marked."""
        self.shared.show_pair(snapshot, articles, texts)
        self._pages.setCurrentWidget(self.shared)
        self.shared.next.setFocus()

    def show_list(self) -> None:
        """Back to the list of articles."""
        self._pages.setCurrentWidget(self._list)
        self.table.setFocus()

    # Selection -----------------------------------------------------------------------------------------------------

    def _id(self, index: Index) -> str:
        return self.model.articles[self.sorted.mapToSource(index).row()].id

    def _index(self, article: str, column: int) -> QModelIndex:
        """The cell of an article; invalid where that is not in the list."""
        row = next((row for row, a in enumerate(self.model.articles) if a.id == article), -1)
        return self.sorted.mapFromSource(self.model.index(row, column))

    def selected(self) -> tuple[str, ...]:
        """Ids of the selected articles, from top to bottom."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=lambda i: i.row())
        return tuple(self._id(index) for index in rows)

    def choose(self, articles: tuple[str, ...]) -> None:
        """Select these in the list, the first of them in sight."""
        self.search.clear()
        self.show_list()
        self.table.clearSelection()
        self._select(articles)
        if chosen := self.table.selectionModel().selectedRows():
            self.table.scrollTo(min(chosen, key=lambda index: index.row()))

    def _select(self, ids: tuple[str, ...]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, article in enumerate(self.model.articles):
            if article.id in ids:
                self.table.selectionModel().select(self.sorted.mapFromSource(self.model.index(row, 0)), flags)

    def go_to(self, article: str) -> None:
        """Make the outlet of ``article`` the current cell, and have its text shown. Where it was just removed, nothing is
        chosen: the matrix it was asked for in is built anew in a moment."""
        self.search.clear()
        self.show_list()
        index = self._index(article, FIELDS.index("outlet"))
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.article_chosen.emit(article)

    # Acts ----------------------------------------------------------------------------------------------------------

    def _typed(self, column: int, text: str) -> None:
        """Say at once what is wrong with a date while it is typed, or how it is understood."""
        text = text if field_of(column) == "published" else ""
        wrong = date_problem(typed_days(text)) if text.strip() else None
        self.problem.setText(wrong or "")
        self.problem.setVisible(bool(wrong))
        self.hint.setText(understood(text) or _(HINT))

    def _corrected(self, article: str, field: str, typed: str) -> None:
        value = " ".join(typed.split()) or None
        if field == "published" and value:
            value = typed_days(value)
        if field == "published" and value and (problem := date_problem(value)):
            self.problem.setText(_("{problem} Nothing was changed.").format(problem=problem))
            self.problem.show()
            return
        self.problem.hide()
        if field == "note":
            self.edit_requested.emit(SetNote(NoteOn.ARTICLE, article, typed.strip()))
            return
        selected = self.selected()
        targets = selected if article in selected else (article,)
        now = {a.id: getattr(a, field) for a in self.model.articles}
        if any((now[t].value if now[t] else None) != value for t in targets):
            self.edit_requested.emit(SetArticleField(targets, field, value))

    def act(self, name: str) -> None:
        """Carry out an act of ``ARTICLES`` on the chosen articles; one that does not apply does nothing."""
        index, ids = self.table.currentIndex(), self.selected()
        if not index.isValid() or not self.table.isVisible():
            return
        if name == "show":
            self.article_chosen.emit(self._id(index))
        elif name == "correct":
            self.table.edit(index if field_of(index.column()) else index.siblingAtColumn(0))
        elif name == "note":
            self.table.edit(index.siblingAtColumn(HEADERS.index("Note")))
        elif name == "compare" and len(ids) == 2:
            self.comparison_wanted.emit(*ids)
        elif name == "again" and ids:
            self.read_again_requested.emit(ids)
        elif name == "remove":
            self.remove_selected()
        elif len(name) == 1:
            self.grade_selected(name)

    def grade_selected(self, grade: str) -> None:
        """Grade the selected articles: A to F for the source, 1 to 6 for what it says; 0 takes both away."""
        ids = self.selected()
        if not ids:
            return
        if grade == "0":
            self.edit_requested.emit(Together(tuple(SetGrade(ids, half, None) for half in GradeOf)))
            return
        half = GradeOf.RELIABILITY if grade in RELIABILITY else GradeOf.CREDIBILITY
        self.edit_requested.emit(SetGrade(ids, half, grade))

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
        menu = ContextMenu(self)
        self.fill_menu(menu, index)
        menu.open_at(self.table.viewport().mapToGlobal(spot))

    def fill_menu(self, menu: QMenu, index: QModelIndex) -> None:
        """What can be done with the selected articles, from the cell at ``index``."""
        article, here = self._id(index), QPersistentModelIndex(index)  # the rows may be others when one is chosen
        ids = self.selected() or (article,)
        menu.addAction(icon("articles"), _("Show article"), lambda: self.article_chosen.emit(article))
        if (field := field_of(index.column())) is not None:
            words = (
                _("Write a note") if field == "note" else _("Correct: {what}").format(what=_(HEADERS[index.column()]))
            )
            words += "\tF2"
            menu.addAction(icon("edit"), words, lambda: self.table.edit(here) if here.isValid() else None)
        if len(ids) == 2:
            menu.addAction(icon("compare"), _("Compare the two texts"), lambda: self.comparison_wanted.emit(*ids))
        for title, grades in (
            (_("How reliable the source is"), RELIABILITY),
            (_("How credible what it says is"), CREDIBILITY),
        ):
            grading = part_of(menu, title)
            for key, meaning in grades.items():
                grading.addAction(f"{key}  {_(meaning)}\t{key}", partial(self.grade_selected, key))
        menu.addAction(f"{_('No grade')}\t0", partial(self.grade_selected, "0"))
        menu.addSeparator()
        menu.addAction(
            icon("reload"),
            plural(len(ids), "Read again", "Read {number} articles again"),
            lambda: self.read_again_requested.emit(ids),
        )
        menu.addAction(
            icon("remove"),
            plural(len(ids), "Remove", "Remove {number} articles") + f"\t{keys_text('Del')}",
            lambda: self.edit_requested.emit(RemoveArticles(ids)),
        )
