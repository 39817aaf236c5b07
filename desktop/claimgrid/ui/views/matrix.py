"""The matrix with all that stands around it: the filter bar above, and what to do where there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from claimgrid.domain.matrix import Matrix
from claimgrid.ui.acts import LOOK
from claimgrid.ui.language import _

from .filters import FilterBar
from .hidden_claims import hidden_text
from .matrix_table import MatrixTable


class MatrixView(QWidget):
    """Shows a Matrix; says which cell was chosen, which options and which edits are wanted."""

    cell_chosen = Signal(tuple)
    """The ids of the passages behind the cell."""
    cell_passed = Signal(tuple)
    """The current cell is another, without being chosen: the ids of the passages behind it, none for a silent one."""
    options_changed = Signal(object)
    """MatrixOptions: the matrix is wanted anew with these."""
    edit_requested = Signal(object)
    """An Edit of domain/edits.py."""
    copy_requested = Signal(tuple)
    """The keys of the cells that are wanted on the clipboard; none for the whole matrix."""
    claim_wanted = Signal(str)
    """The id of the claim whose page is wanted."""
    article_wanted = Signal(str)
    """The id of the article whose outlet, date and text are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Matrix"))
        self.bar = FilterBar(self)
        self.table = MatrixTable(self)
        self.empty = EmptyState(self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._stack, 1)
        self.keys = self.table
        """What takes the keyboard when somebody comes here."""
        self._connect()
        self.set_matrix(self.table.grid.matrix)

    def _connect(self) -> None:
        table = self.table
        table.cell_chosen.connect(self.cell_chosen)
        table.cell_passed.connect(self.cell_passed)
        table.edit_requested.connect(self.edit_requested)
        table.copy_requested.connect(self.copy_requested)
        table.turn_requested.connect(self.bar.transpose.toggle)
        table.unfold_requested.connect(lambda: self.bar.fold.setChecked(False))
        table.claim_wanted.connect(self.claim_wanted)
        table.article_wanted.connect(self.article_wanted)
        table.options_wanted.connect(self.bar.change)
        self.bar.options_changed.connect(self.options_changed)
        self.empty.cleared.connect(self.bar.clear.click)

    @property
    def matrix(self) -> Matrix:
        """What is shown."""
        return self.table.grid.matrix

    def set_matrix(self, matrix: Matrix) -> None:
        """Show ``matrix``. The current cell stays, as long as it is there."""
        self.bar.show_matrix(matrix)
        self.table.set_matrix(matrix)
        self.bar.setVisible(bool(matrix.snapshot.claims))
        if matrix.rows and matrix.columns:
            self._stack.setCurrentWidget(self.table)
            return
        self.empty.explain(matrix)
        self._stack.setCurrentWidget(self.empty)

    def act(self, name: str) -> None:
        """Carry out an act of ``MATRIX`` on what is chosen, or one of ``LOOK``."""
        self.bar.act(name) if name in LOOK else self.table.act(name)

    def least_height(self) -> int:
        """Pixels for the filters, the heads of the claims and three sources."""
        return self.bar.sizeHint().height() + self.table.height_of(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit_legend(low=self.height() < _LEGEND_FROM * self.fontMetrics().height())


_LEGEND_FROM = 20
"""Lines of letters that a view must be high to have room for a legend."""


class EmptyState(QWidget):
    """Why there is nothing to show, and what to do about it."""

    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.text.setProperty("role", "muted")
        self.text.setWordWrap(True)
        self.button = QPushButton(_("Clear filters"))
        self.button.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for widget in (self.title, self.text, self.button):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter if widget is self.button else Qt.AlignmentFlag(0))
        column.addStretch(3)

    def explain(self, matrix: Matrix) -> None:
        """Say why ``matrix`` has nothing to show."""
        filtered = matrix.options != matrix.options.unfiltered()
        self.button.setVisible(filtered and bool(matrix.snapshot.claims))
        if not matrix.snapshot.articles:
            self.title.setText(_("No articles yet"))
            self.text.setText(_("Drop a folder of articles here, or press Import above."))
        elif not matrix.snapshot.claims:
            self.title.setText(_("No claims found yet"))
            self.text.setText(
                _(
                    "The articles were read, but nothing in them reads like a claim about an event. "
                    "Open an article and select words to add a claim by hand."
                )
            )
        elif not filtered:
            self.title.setText(_("All claims are hidden"))
            hidden = hidden_text(matrix)
            self.text.setText(_("They were hidden by hand. “{hidden}” above shows them again.").format(hidden=hidden))
        else:
            self.title.setText(_("The filters leave nothing"))
            self.text.setText(_("No claim goes with all the filters that are set."))
