"""How the matrix is laid out: what a row is, what order rows come in, what cells show, and topics; in a small window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QFrame, QWidget

from claimgrid.domain.matrix import Matrix
from claimgrid.domain.options import Content, RowOrder, RowsBy
from claimgrid.ui.language import _, mark

from .fields import name_box
from .overflow import open_under

_ROWS = {
    RowsBy.ARTICLE: mark("Articles"),
    RowsBy.OUTLET: mark("Outlets"),
    RowsBy.SET: mark("Article sets"),
    RowsBy.SPEAKER: mark("Speakers"),
}
_ROW_ORDERS = {
    RowOrder.DATE: mark("By date"),
    RowOrder.NAME: mark("By name"),
    RowOrder.COVERAGE: mark("Most claims first"),
    RowOrder.STANCE: mark("By stance on a claim"),
}
_CONTENTS = {
    Content.WORD: mark("Figure or speaker"),
    Content.STANCE: mark("Stance"),
    Content.COUNT: mark("Number of passages"),
    Content.FIGURE: mark("Figures only"),
    Content.COVERAGE: mark("Shading by passages"),
}


class LayoutPopup(QFrame):
    """Shows how the matrix is laid out and says what is wanted instead."""

    options_changed = Signal(object)
    """A dict: the options that are wanted otherwise, by name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(_("Layout"))
        self._claim: str | None = None
        self.rows, self.row_order, self.content = QComboBox(), QComboBox(), QComboBox()
        form = QFormLayout(self)
        form.setContentsMargins(12, 10, 12, 12)
        for box, words, name, values in (
            (self.rows, _("Rows are"), _("What a row stands for"), _ROWS),
            (self.row_order, _("Rows come"), _("Order of the rows"), _ROW_ORDERS),
            (self.content, _("Cells show"), _("What cells show"), _CONTENTS),
        ):
            name_box(box, name)
            for value, text in values.items():
                box.addItem(_(text), value)
            form.addRow(words, box)
        self.topics = QCheckBox(_("Group claims by topic"))
        self.topics.setToolTip(
            _("By the topic you set, else the question their figures answer, else the name that their labels share")
        )
        form.addRow(self.topics)
        self.rows.activated.connect(lambda _i: self.options_changed.emit({"rows": RowsBy(self.rows.currentData())}))
        self.row_order.activated.connect(
            lambda _i: self.options_changed.emit(self._row_order(RowOrder(self.row_order.currentData())))
        )
        self.content.activated.connect(
            lambda _i: self.options_changed.emit({"content": Content(self.content.currentData())})
        )
        self.topics.clicked.connect(lambda on: self.options_changed.emit({"topics": on}))

    def _row_order(self, order: RowOrder) -> dict[str, object]:
        """The order, and the claim it goes by: the one it went by last, else the first."""
        return {"row_order": order, "row_claim": self._claim} if order is RowOrder.STANCE else {"row_order": order}

    def show_matrix(self, matrix: Matrix) -> None:
        """Bring every control to what ``matrix`` was built with."""
        options = matrix.options
        self._claim = options.row_claim or next((c.key for c in matrix.columns if not c.folded), None)
        for box, value in (
            (self.rows, options.rows), (self.row_order, options.row_order), (self.content, options.content),
        ):  # fmt: skip
            box.setCurrentIndex(box.findData(value))
        self.topics.setChecked(options.topics)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, inside the window."""
        open_under(self, button)
        self.rows.setFocus()
