"""The pinned claims: a strip of the matrix that stays where it is while the rest scrolls under it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from claimgrid.ui.language import _
from claimgrid.ui.models.matrix import Index

from .matrix_cells import CellPainter
from .matrix_headers import MatrixHeader


class PinnedPane(QTableView):
    """Lies over the first rows or columns of ``table`` and shows just those: same model, selection and delegate. After Qt's
    "Frozen Column" example."""

    menu_wanted = Signal(QModelIndex, QPoint)
    """The cell whose menu is wanted, and where on the screen."""

    def __init__(self, table: QTableView, cells: CellPainter) -> None:
        super().__init__(table)
        self.setAccessibleName(_("Pinned claims"))
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self._cells = cells
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pinned")
        self.setFocusProxy(table)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(table.selectionMode())
        self.setAutoScroll(False)
        for orientation in Qt.Orientation:
            header = MatrixHeader(orientation, self)
            if orientation is Qt.Orientation.Horizontal:
                self.setHorizontalHeader(header)
            else:
                self.setVerticalHeader(header)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._turned = False
        for bar, own in (
            (table.verticalScrollBar(), self.verticalScrollBar()),
            (table.horizontalScrollBar(), self.horizontalScrollBar()),
        ):
            bar.valueChanged.connect(lambda value, own=own: self._follow(own, value))
        self.verticalScrollBar().valueChanged.connect(lambda value: self._lead(value, turned=False))
        self.horizontalScrollBar().valueChanged.connect(lambda value: self._lead(value, turned=True))
        self.hide()

    def header(self) -> MatrixHeader:
        """The heads of the pinned claims."""
        header = self.verticalHeader() if self._turned else self.horizontalHeader()
        assert isinstance(header, MatrixHeader)  # noqa: S101  (made above)
        return header

    def _follow(self, own: object, value: int) -> None:
        if own is (self.horizontalScrollBar() if self._turned else self.verticalScrollBar()):
            (self.horizontalScrollBar() if self._turned else self.verticalScrollBar()).setValue(value)

    def _lead(self, value: int, *, turned: bool) -> None:
        """The wheel over this pane scrolls the table; across, this pane does not scroll at all."""
        if turned is self._turned:
            (self._table.horizontalScrollBar() if turned else self._table.verticalScrollBar()).setValue(value)
        elif value:
            (self.horizontalScrollBar() if turned else self.verticalScrollBar()).setValue(0)

    def lay(self, number: int, *, turned: bool) -> None:
        """Show the first ``number`` claims where they stand in the table: columns, or rows where it is turned."""
        table, self._turned = self._table, turned
        self.setVisible(number > 0)
        if not number:
            return
        across, down = table.horizontalHeader(), table.verticalHeader()
        self.horizontalHeader().setVisible(not turned)
        self.verticalHeader().setVisible(turned)
        self.horizontalHeader().setDefaultSectionSize(across.defaultSectionSize())
        self.verticalHeader().setDefaultSectionSize(down.defaultSectionSize())
        mine = self.horizontalHeader()
        if isinstance(mine, MatrixHeader) and isinstance(across, MatrixHeader):
            mine.lines = across.lines
        edge = table.frameWidth()
        if turned:
            self.verticalHeader().setFixedWidth(down.width())
            height = min(number * down.defaultSectionSize(), table.viewport().height() // 2)
            self.setGeometry(edge, edge + across.height(), down.width() + table.viewport().width(), height)
        else:
            self.horizontalHeader().setFixedHeight(across.height())
            width = min(number * across.defaultSectionSize(), table.viewport().width() // 2)
            self.setGeometry(edge + down.width(), edge, width, across.height() + table.viewport().height())
        bar, own = (
            (table.horizontalScrollBar(), self.horizontalScrollBar())
            if turned
            else (table.verticalScrollBar(), self.verticalScrollBar())
        )
        own.setValue(bar.value())
        self.raise_()

    def covers(self) -> int:
        """Pixels of the table that lie under this pane."""
        if not self.isVisibleTo(self._table):
            return 0
        return self.height() if self._turned else self.width()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:  # fmt: skip # noqa: E501
        """The table brings a cell into view, not this strip of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells.paint(self, event.rect()):
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.indexAt(event.pos()), event.globalPos())
