"""The matrix as a table: keys, menus and headers. It names what should happen; it changes nothing."""

from itertools import takewhile
from operator import attrgetter

from PySide6.QtCore import QItemSelectionModel, QKeyCombination, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from claimgrid.domain import arranging
from claimgrid.domain.columns import Column
from claimgrid.domain.edits import MergeClaims, RenameClaim
from claimgrid.domain.matrix import Cell, Keys, Matrix
from claimgrid.domain.rows import Row
from claimgrid.ui.acts import MATRIX
from claimgrid.ui.language import _
from claimgrid.ui.models.matrix import Index, MatrixModel

from .context_menu import ContextMenu
from .matrix_acts import ACTS
from .matrix_cells import CellPainter
from .matrix_headers import LINES, MatrixHeader
from .matrix_menus import fill_cell_menu, open_header_menu
from .matrix_selection import parts_of, select_parts
from .pinned_pane import PinnedPane

ScrollHint = QAbstractItemView.ScrollHint
_ACT_OF_KEY = {keys: name for name, (_text, keys) in MATRIX.items()}

NARROWEST, WIDEST, BROADEST = 140, 180, 260
"""Width of a column in logical pixels at the usual size of letters; the last where there is room to spare."""
_TALL = (70, 100)
"""Lines of letters in a window from which on the claims' labels take one line more, and another one."""
IN_VIEW = 6


class MatrixTable(QTableView):
    """The grid. Headers are the view's own, so they stay in sight while it scrolls."""

    cell_chosen = Signal(tuple)
    cell_passed = Signal(tuple)
    edit_requested = Signal(object)
    copy_requested = Signal(tuple)
    """The keys of the cells that are wanted on the clipboard; none for the whole matrix."""
    turn_requested = Signal()
    unfold_requested = Signal()
    options_wanted = Signal(object)
    """MatrixOptions: the matrix is wanted laid out anew."""
    claim_wanted = Signal(str)
    """The id of the claim whose page is wanted."""
    article_wanted = Signal(str)
    """The id of the article whose outlet, date and text are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Matrix of sources and claims"))
        self.setAccessibleDescription(_("Enter shows the words of a cell; the Matrix menu lists all other keys"))
        self.grid = MatrixModel(self)
        self.setModel(self.grid)
        self._cells = CellPainter(self.grid)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self.choose)
        self._merged: str | None = None  # what was merged, until it is seen
        self._headers = {orientation: self._add_header(orientation) for orientation in Qt.Orientation}
        self.pane = PinnedPane(self, self._cells)
        self.pane.clicked.connect(self.choose)
        self.pane.menu_wanted.connect(self.open_menu)
        for header in (self.pane.horizontalHeader(), self.pane.verticalHeader()):
            if isinstance(header, MatrixHeader):
                self._connect_header(header)

    def _add_header(self, orientation: Qt.Orientation) -> MatrixHeader:
        header = MatrixHeader(orientation, self)
        if orientation is Qt.Orientation.Horizontal:
            self.setHorizontalHeader(header)
        else:
            self.setVerticalHeader(header)
        self._connect_header(header)
        return header

    def _connect_header(self, header: MatrixHeader) -> None:
        header.sectionClicked.connect(lambda section: self._header_clicked(header, section))
        header.sectionDoubleClicked.connect(lambda section: self._header_opened(header, section))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda spot, h=header: open_header_menu(self, h, spot))
        header.renamed.connect(lambda claim, label: self.edit_requested.emit(RenameClaim(claim, label)))
        header.dragged.connect(self.move_claim)

    # What is shown -------------------------------------------------------------------------------------------------

    def set_matrix(self, matrix: Matrix) -> None:
        """Show ``matrix``; the current cell stays current as long as its source and claim are shown, and several that are
        selected stay so."""
        if matrix is self.grid.matrix:
            return
        index = self.currentIndex()
        current = (self.grid.keys(index), index.row(), index.column()) if index.isValid() else None
        several = parts_of(self.grid, self.selectionModel().selection()) if self._are_several_chosen() else []
        if self.grid.set_matrix(matrix):
            self._size_sections()
            if current and not self._go_back(*current):
                select_parts(self.grid, self.selectionModel(), several)
        for header in self._headers.values():
            header.setSectionsMovable(header.orientation() is self._claim_header().orientation())
        self.updateGeometries()
        self._lay_pane()

    def _go_back(self, keys: Keys, row: int, column: int) -> bool:
        """To the cell with ``keys``, or to the one that stands in its place; to the whole of a claim just merged, and returns
        whether there is one."""
        index = self.grid.index_of(keys)
        if not index.isValid():
            index = self.grid.index(min(row, self.grid.rowCount() - 1), min(column, self.grid.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        whole = flags.ClearAndSelect
        merged, self._merged = self._merged, None
        columns = self.grid.matrix.columns if merged else ()
        place = next((i for i, c in enumerate(columns) if c.key == merged), None)
        if place is not None:
            turned = self.grid.matrix.options.transposed
            index = self.grid.index(place, index.column()) if turned else self.grid.index(index.row(), place)
            whole |= flags.Rows if turned else flags.Columns
        self.selectionModel().setCurrentIndex(index, whole)
        return place is not None

    def go_to(self, keys: Keys) -> None:
        """Make the cell with ``keys`` the current one, unless several are selected."""
        index = self.grid.index_of(keys)
        if index.isValid() and index != self.currentIndex() and not self._are_several_chosen():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def height_of(self, rows: int) -> int:
        """Pixels for the heads of the claims and so many rows."""
        below = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + below

    def _size_sections(self) -> None:
        """Columns of 140 to 180 pixels, six of them in view where they can be, broader where all have room; rows as high as
        their header needs."""
        scale = max(1.0, self.fontMetrics().averageCharWidth() / 8)
        room = self.width() - self.verticalHeader().sizeHint().width() - self.verticalScrollBar().sizeHint().width() - 2
        width = max(NARROWEST * scale, min(WIDEST * scale, room / IN_VIEW))
        if (across := self.grid.columnCount()) * width < room:
            width = min(BROADEST * scale, room / max(1, across))
        self.horizontalHeader().setDefaultSectionSize(int(width))
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(round(line * (4.9 if self.grid.matrix.options.transposed else 2.9)))

    def _size_header(self) -> None:
        """In a low table the claims' labels take fewer lines, so that three sources stay in sight; in a tall window more."""
        header = self._headers[Qt.Orientation.Horizontal]
        header.lines = LINES + sum(self.window().height() >= n * self.fontMetrics().height() for n in _TALL)
        while header.lines > 1 and self.height_of(3) > self.height():
            header.lines -= 1

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells.paint(self, event.rect()):
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._size_sections()
        self._size_header()
        super().resizeEvent(event)
        self._lay_pane()
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # the words that open below it take its place

    def _lay_pane(self) -> None:
        matrix = self.grid.matrix
        pinned = sum(1 for _ in takewhile(attrgetter("pinned"), matrix.columns))
        self.pane.lay(pinned, turned=matrix.options.transposed)

    def scrollTo(self, index: Index, hint: ScrollHint = ScrollHint.EnsureVisible) -> None:
        """Bring a cell into view; one that is pinned is, and no other may lie under those."""
        turned = self.grid.matrix.options.transposed
        bar = self.verticalScrollBar() if turned else self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if not index.isValid():
            return
        if self.grid.claim_at(index).pinned:
            bar.setValue(before)
            return
        rect = self.visualRect(index)
        under = self.pane.covers() - (rect.top() if turned else rect.left())
        if under > 0:
            bar.setValue(bar.value() - under)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.grid.rowCount() and self.grid.columnCount():
            self.setCurrentIndex(self.first_cell())  # before Qt takes the corner
        super().focusInEvent(event)

    def first_cell(self) -> QModelIndex:
        """The first source that says something about the first claim: among many sources the others are silent."""
        places = range(len(self.grid.matrix.rows))
        turned = self.grid.matrix.options.transposed
        indexes = (self.grid.index(0, place) if turned else self.grid.index(place, 0) for place in places)
        return next((index for index in indexes if self.grid.cell(index)), self.grid.index(0, 0))

    # What is chosen -----------------------------------------------------------------------------------------------

    def chosen_claims(self) -> tuple[Column, ...]:
        """The claims whose headers are selected, else those of the selected cells; in order, folded ones are none."""
        selection = self.selectionModel()
        whole = selection.selectedRows() if self.grid.matrix.options.transposed else selection.selectedColumns()
        places = {self.claim_place(index) for index in whole or selection.selectedIndexes()}
        columns = (self.grid.matrix.columns[place] for place in sorted(places))
        return tuple(c for c in columns if not c.folded)

    def current_claim(self) -> str | None:
        """The claim of the current cell; None where there is none, or only those that are folded."""
        index = self.currentIndex()
        claim = self.grid.claim_at(index) if index.isValid() else None
        return claim.key if claim and not claim.folded else None

    def _claim_header(self) -> MatrixHeader:
        transposed = self.grid.matrix.options.transposed
        return self._headers[Qt.Orientation.Vertical if transposed else Qt.Orientation.Horizontal]

    def claim_place(self, index: QModelIndex) -> int:
        """The section of the claim's header that ``index`` belongs to."""
        return index.row() if self.grid.matrix.options.transposed else index.column()

    def chosen_keys(self) -> list[Keys]:
        """The keys of the cells that are selected, those that are not silent."""
        matrix, keys = self.grid.matrix, []
        for part in (
            self.selectionModel().selection().toList()
        ):  # to ask for each cell of a big matrix would take too long
            down, across = slice(part.top(), part.bottom() + 1), slice(part.left(), part.right() + 1)
            rows, columns = (across, down) if matrix.options.transposed else (down, across)
            told = [(column.key, matrix.cells.passages(column.key)) for column in matrix.columns[columns]]
            keys += [(row.key, column) for row in matrix.rows[rows] for column, there in told if row.key in there]
        return keys

    def chosen_cells(self) -> list[Cell]:
        """The cells that are selected, those that are not silent."""
        return [self.grid.matrix.cells[keys] for keys in self.chosen_keys()]

    def _are_several_chosen(self) -> bool:
        return sum(part.width() * part.height() for part in self.selectionModel().selection().toList()) > 1

    def chosen_passages(self) -> tuple[str, ...]:
        """The passages behind the selected cells."""
        return tuple(dict.fromkeys(p for cell in self.chosen_cells() for p in cell.passages))

    # Acts ----------------------------------------------------------------------------------------------------------

    def choose(self, index: QModelIndex) -> None:
        """Say which passages stand behind the cell; behind a silent one there are none."""
        cell = self.grid.cell(index)
        if cell:
            self.cell_chosen.emit(cell.passages)
        else:
            self.cell_passed.emit(())

    def rename(self, claim: str) -> None:
        """Open the label of a claim for typing."""
        place = next((i for i, c in enumerate(self.grid.matrix.columns) if c.key == claim), None)
        if place is None:
            return
        if self.grid.matrix.columns[place].pinned:
            self.pane.header().open_editor(place)
            return
        turned, current = self.grid.matrix.options.transposed, self.currentIndex()
        self.scrollTo(self.grid.index(place, current.column()) if turned else self.grid.index(current.row(), place))
        self._claim_header().open_editor(place)

    def merge(self, claims: tuple[str, ...]) -> None:
        """Ask for these claims to be merged into the first of them."""
        self._merged = claims[0]
        self.edit_requested.emit(MergeClaims(claims[0], claims[1:]))

    def move_claim(self, old: int, new: int) -> None:
        """Ask for a claim to stand in another place."""
        columns = self.grid.matrix.columns
        if 0 <= new < len(columns) and not columns[old].folded:
            self.options_wanted.emit(arranging.moved(self.grid.matrix, columns[old].key, new))

    def act(self, name: str) -> None:
        """Carry out an act of ``MATRIX`` on what is chosen; one that does not apply does nothing."""
        ACTS[name](self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key()))).toString()
        if name := _ACT_OF_KEY.get(pressed):
            self.act(name)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            folded = self.grid.claim_at(index).folded and not self.grid.cell(index)
            self.unfold_requested.emit() if folded else self.choose(index)
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != index and not self._are_several_chosen():
                cell = self.grid.cell(self.currentIndex())
                self.cell_passed.emit(cell.passages if cell else ())

    def _header_clicked(self, header: QHeaderView, section: int) -> None:
        found = header.heading(section) if isinstance(header, MatrixHeader) else None
        if isinstance(found, Column) and found.folded:
            self.unfold_requested.emit()

    def _header_opened(self, header: MatrixHeader, section: int) -> None:
        """A double click opens what stands behind a header: the claim's page, the article."""
        found = header.heading(section)
        if isinstance(found, Column) and not found.folded:
            self.claim_wanted.emit(found.key)
        elif isinstance(found, Row) and len(found.articles) == 1:
            self.article_wanted.emit(found.articles[0])

    # Menus ---------------------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        self.open_menu(index, self.spot(index) if by_key else event.globalPos())

    def open_menu(self, index: QModelIndex, spot: QPoint) -> None:
        """Open the menu of a cell, or of all that are chosen with it, at ``spot`` on the screen."""
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = ContextMenu(self)
        fill_cell_menu(self, menu, index)
        menu.open_at(spot)

    def spot(self, index: QModelIndex) -> QPoint:
        """The middle of a cell on the screen."""
        return self.viewport().mapToGlobal(self.visualRect(index).center())
