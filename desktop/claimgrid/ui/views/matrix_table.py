"""The matrix as a table: keys, menus and headers. It names what should happen; it changes nothing."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from claimgrid.domain.columns import Column
from claimgrid.domain.edits import MergeClaims, RenameClaim, SetChecked, SetStance
from claimgrid.domain.matrix import CellStance, Keys, Matrix
from claimgrid.domain.passage import Stance
from claimgrid.ui.models.matrix import MatrixModel
from claimgrid.ui.theme import icon

from .matrix_delegate import CellDelegate
from .matrix_headers import LINES, MatrixHeader
from .shapes import stance_icon

NARROWEST, WIDEST = 140, 180
"""Width of a column in logical pixels at the usual size of letters."""
IN_VIEW = 6


class MatrixTable(QTableView):
    """The grid. Headers are the view's own, so they stay in sight while it scrolls."""

    cell_chosen = Signal(tuple)
    cell_passed = Signal(tuple)
    edit_requested = Signal(object)
    copy_requested = Signal()
    turn_requested = Signal()
    unfold_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Matrix of sources and claims")
        self.setAccessibleDescription("Enter shows the words of a cell, F2 renames its claim, T swaps rows and columns")
        self.grid = MatrixModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self.choose)
        self._merged: str | None = None  # what was merged, until it is seen
        self._headers = {orientation: self._add_header(orientation) for orientation in Qt.Orientation}

    def _add_header(self, orientation: Qt.Orientation) -> MatrixHeader:
        header = MatrixHeader(orientation, self)
        if orientation is Qt.Orientation.Horizontal:
            self.setHorizontalHeader(header)
        else:
            self.setVerticalHeader(header)
        header.sectionClicked.connect(lambda section: self._header_clicked(header, section))
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda spot, h=header: self._header_menu(h, spot))
        header.renamed.connect(lambda claim, label: self.edit_requested.emit(RenameClaim(claim, label)))
        return header

    # What is shown -------------------------------------------------------------------------------------------------

    def set_matrix(self, matrix: Matrix) -> None:
        """Show ``matrix``; the current cell stays current as long as its source and claim are shown."""
        index = self.currentIndex()
        current = (self.grid.keys(index), index.row(), index.column()) if index.isValid() else None
        if self.grid.set_matrix(matrix):
            self._size_sections()
            if current:
                self._go_back(*current)
        self.updateGeometries()

    def _go_back(self, keys: Keys, row: int, column: int) -> None:
        """To the cell with ``keys``, or to the one that stands in its place; to the whole of a claim just merged."""
        index = self.grid.index_of(keys)
        if not index.isValid():
            index = self.grid.index(min(row, self.grid.rowCount() - 1), min(column, self.grid.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        whole = flags.ClearAndSelect
        place = next((i for i, c in enumerate(self.grid.matrix.columns) if c.key == self._merged), None)
        self._merged = None
        if place is not None:
            turned = self.grid.matrix.options.transposed
            index = self.grid.index(place, index.column()) if turned else self.grid.index(index.row(), place)
            whole |= flags.Rows if turned else flags.Columns
        self.selectionModel().setCurrentIndex(index, whole)

    def go_to(self, keys: Keys) -> None:
        """Make the cell with ``keys`` the current one, unless several are selected."""
        index = self.grid.index_of(keys)
        if index.isValid() and index != self.currentIndex() and len(self.selectedIndexes()) <= 1:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def height_of(self, rows: int) -> int:
        """Pixels for the heads of the claims and so many rows."""
        below = self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + below

    def _size_sections(self) -> None:
        """Columns of 140 to 180 pixels, six of them in view where they can be; rows as high as their header needs."""
        scale = max(1.0, self.fontMetrics().averageCharWidth() / 8)
        room = self.width() - self.verticalHeader().sizeHint().width() - self.verticalScrollBar().sizeHint().width() - 2
        width = max(NARROWEST * scale, min(WIDEST * scale, room / IN_VIEW))
        self.horizontalHeader().setDefaultSectionSize(int(width))
        line = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(round(line * (4.9 if self.grid.matrix.options.transposed else 2.9)))

    def _size_header(self) -> None:
        """In a low table the claims' labels take fewer lines, so that three sources stay in sight."""
        header = self._headers[Qt.Orientation.Horizontal]
        header.lines = LINES
        while header.lines > 1 and self.height_of(3) > self.height():
            header.lines -= 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._size_sections()
        self._size_header()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.grid.rowCount() and self.grid.columnCount():
            self.setCurrentIndex(self.grid.index(0, 0))

    # Which claims are meant ----------------------------------------------------------------------------------------

    def chosen_claims(self) -> tuple[Column, ...]:
        """The claims whose headers are selected, else those of the selected cells; in order, folded ones are none."""
        selection = self.selectionModel()
        whole = selection.selectedRows() if self.grid.matrix.options.transposed else selection.selectedColumns()
        places = {self.claim_place(index) for index in whole or selection.selectedIndexes()}
        columns = (self.grid.matrix.columns[place] for place in sorted(places))
        return tuple(c for c in columns if not c.folded)

    def _claim_header(self) -> MatrixHeader:
        transposed = self.grid.matrix.options.transposed
        return self._headers[Qt.Orientation.Vertical if transposed else Qt.Orientation.Horizontal]

    def claim_place(self, index: QModelIndex) -> int:
        """The section of the claim's header that ``index`` belongs to."""
        return index.row() if self.grid.matrix.options.transposed else index.column()

    # Acts ----------------------------------------------------------------------------------------------------------

    def choose(self, index: QModelIndex) -> None:
        """Say which passages stand behind the cell; behind a silent one there are none."""
        cell = self.grid.cell(index)
        if cell:
            self.cell_chosen.emit(cell.passages)
        else:
            self.cell_passed.emit(())

    def rename_current(self) -> None:
        """Open the label of the current claim for typing."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self._claim_header().open_editor(self.claim_place(self.currentIndex()))

    def merge_chosen(self) -> None:
        """Ask for the selected claims to be merged into the first of them."""
        claims = self.chosen_claims()
        if len(claims) > 1:
            self._merged = claims[0].key
            self.edit_requested.emit(MergeClaims(claims[0].key, tuple(c.key for c in claims[1:])))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                folded = self.grid.claim_at(index).folded and not self.grid.cell(index)
                self.unfold_requested.emit() if folded else self.choose(index)
            case Qt.Key.Key_F2:
                self.rename_current()
            case Qt.Key.Key_M if plain:
                self.merge_chosen()
            case Qt.Key.Key_T if plain:
                self.turn_requested.emit()
            case Qt.Key.Key_C if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self.copy_requested.emit()
            case _:
                super().keyPressEvent(event)
                if self.currentIndex() != index and len(self.selectedIndexes()) <= 1:
                    cell = self.grid.cell(self.currentIndex())
                    self.cell_passed.emit(cell.passages if cell else ())

    def _header_clicked(self, header: QHeaderView, section: int) -> None:
        found = header.heading(section) if isinstance(header, MatrixHeader) else None
        if isinstance(found, Column) and found.folded:
            self.unfold_requested.emit()

    # Menus ---------------------------------------------------------------------------------------------------------

    def _header_menu(self, header: MatrixHeader, spot: QPoint) -> None:
        section = header.logicalIndexAt(spot)
        heading = header.heading(section)
        menu = QMenu(self)
        if isinstance(heading, Column):
            self._fill_claim_menu(menu, header, section, heading)
        menu.addAction(icon("copy"), "Copy table", self.copy_requested.emit)
        menu.popup(header.viewport().mapToGlobal(spot))

    def _fill_claim_menu(self, menu: QMenu, header: MatrixHeader, section: int, column: Column) -> None:
        if column.folded:
            menu.addAction(icon("fold"), "Show these claims", self.unfold_requested.emit)
            return
        menu.addAction(icon("edit"), "Rename claim\tF2", lambda: header.open_editor(section))
        self._add_merge(menu)

    def _add_merge(self, menu: QMenu) -> None:
        merge = menu.addAction(icon("merge"), "Merge claims\tM", self.merge_chosen)
        merge.setEnabled(len(self.chosen_claims()) > 1)
        if not merge.isEnabled():
            merge.setText("Merge claims (Ctrl-click two headers first)")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        menu = QMenu(self)
        self.fill_cell_menu(menu, index)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center() if by_key else event.pos()))

    def fill_cell_menu(self, menu: QMenu, index: QModelIndex) -> None:
        """What can be done with the cell at ``index``."""
        cell = self.grid.cell(index)
        if cell is None:
            menu.addAction("This source says nothing about the claim").setEnabled(False)
        else:
            menu.addAction(icon("passage"), "Show words\tEnter", lambda: self.choose(index))
            stances = menu.addMenu("Set stance")
            for stance in Stance:
                edit = SetStance(cell.passages, stance)
                shape = stance_icon(CellStance(stance.value), self.palette())
                stances.addAction(shape, stance.value, lambda e=edit: self.edit_requested.emit(e))
            words = "Take the check mark away" if cell.is_checked else "Mark as checked"
            checked = SetChecked(cell.passages, not cell.is_checked)
            menu.addAction(icon("check"), words, lambda: self.edit_requested.emit(checked))
        menu.addSeparator()
        menu.addAction(
            icon("edit"), "Rename claim\tF2", lambda: self._claim_header().open_editor(self.claim_place(index))
        )
        self._add_merge(menu)
        menu.addAction(icon("copy"), "Copy table", self.copy_requested.emit)
