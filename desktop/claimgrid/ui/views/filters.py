"""What stands above the matrix: search, order, filters, the legend, and how much of it all is shown."""

from dataclasses import fields, replace
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from claimgrid.domain.matrix import CellStance, Matrix, build_matrix
from claimgrid.domain.options import MatrixOptions, Order
from claimgrid.domain.snapshot import Snapshot
from claimgrid.export.wording import DOUBTFUL, STANCES
from claimgrid.ui.language import _, count_text, mark
from claimgrid.ui.theme import icon

from .fields import SearchField, calm_wheel, light_up, name_box, tool
from .filter_popup import FilterPopup
from .hidden_claims import HiddenClaims
from .layout_popup import LayoutPopup
from .overflow import OverflowRow
from .saved_views import ViewsPopup
from .shapes import DoubtShape, StanceShape
from .without_popup import WithoutPopup

TYPING_PAUSE = 120
"""Milliseconds without a key before the search is carried out."""


Popup = TypeVar("Popup", FilterPopup, LayoutPopup, WithoutPopup)


class FilterBar(QWidget):
    """Shows the options of the matrix and says which ones the user wants instead."""

    options_changed = Signal(object)
    """The MatrixOptions wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = MatrixOptions()
        self._matrix = build_matrix(Snapshot())
        self._low = False
        self._popups: list[FilterPopup | LayoutPopup | WithoutPopup] = []
        self._build()
        self.saved = ViewsPopup(self)
        self.filters.clicked.connect(lambda: self._open(self._popup, self.filters))
        self.layout_.clicked.connect(lambda: self._open(self._layout, self.layout_))
        self.without.clicked.connect(lambda: self._open(self._without, self.without))
        self.views.clicked.connect(lambda: self.saved.open_under(self.views))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._typing.timeout.connect(lambda: self._want(replace(self._options, text=self.search.text().strip())))
        self._connect()

    # Made when they are first opened: a window is up sooner without them.

    @cached_property
    def _popup(self) -> FilterPopup:
        return self._wanting(FilterPopup(self))

    @cached_property
    def _layout(self) -> LayoutPopup:
        return self._wanting(LayoutPopup(self))

    @cached_property
    def _without(self) -> WithoutPopup:
        return self._wanting(WithoutPopup(self))

    def _wanting(self, popup: Popup) -> Popup:
        popup.options_changed.connect(lambda changes: self._want(replace(self._options, **changes)))
        self._popups.append(popup)
        return popup

    def _build(self) -> None:
        self.search = SearchField(
            placeholderText=_("Search claims, words, speakers, outlets, dates"), clearButtonEnabled=True
        )
        self.search.setAccessibleName(_("Search claims and passages"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.order = QComboBox()
        self.order.setToolTip(_("What comes first"))
        name_box(self.order, _("Order of the claims"))
        for order, words in _ORDERS.items():
            self.order.addItem(_(words), order)
        self.least = QSpinBox(minimum=1, maximum=999)
        calm_wheel(self.least)
        self.least.setToolTip(_("Leave out claims that fewer articles carry"))
        self.least.setAccessibleName(_("At least so many articles"))
        self.least.setPrefix("≥ ")
        self.least.lineEdit().setTextMargins(4, 0, 0, 0)
        self.least.setSuffix(" " + _("articles"))
        self.least.setSpecialValueText(_("≥ 1 article"))
        self.contested = QCheckBox(_("Contested only"))
        self.contested.setToolTip(_("Only claims that some sources carry and some dispute"))
        self.filters = tool(_("Filters"), "filter", _("By stance, speaker, outlet, set and date"))
        self.layout_ = tool(_("Layout"), "group", _("What rows are, their order, what cells show, topics"))
        self.without = tool(
            _("What if"), "without", _("Leave articles or origins out and see what is known without them")
        )
        self.views = tool(_("Views"), "views", _("Keep this way of looking, or go to one that was kept"))
        self.fold = tool(
            _("Fold"), "fold", _("Put all claims with only one source into one last column"), checkable=True
        )
        self.transpose = tool(_("Swap"), "transpose", _("Swap rows and columns (T)"), checkable=True)
        self.clear = tool(_("Clear filters"), "clear", _("Take all filters away, and count every article"))
        self.hidden = HiddenClaims(self)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        others = (
            self.filters, self.without, self.order, self.layout_, self.views, self.fold, self.contested, self.least,
            self.transpose,
        )  # fmt: skip
        self.row = OverflowRow(self.search, others, self)
        self.legend = Legend(self)
        lower = QHBoxLayout()
        lower.addWidget(self.legend)
        lower.addStretch(1)
        lower.addWidget(self.clear)
        lower.addWidget(self.hidden)
        lower.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 4)
        whole.setSpacing(4)
        whole.addWidget(self.row)
        whole.addLayout(lower)

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._typing.start())
        self.search.textChanged.connect(lambda text: None if text else self._typing.start())
        self.search.returnPressed.connect(lambda: self._typing.start(0))
        self.order.activated.connect(
            lambda _i: self._want(replace(self._options, order=Order(self.order.currentData())))
        )
        self.least.valueChanged.connect(lambda n: self._want(replace(self._options, min_articles=n)))
        self.contested.toggled.connect(lambda on: self._want(replace(self._options, contested_only=on)))
        self.fold.toggled.connect(lambda on: self._want(replace(self._options, fold_single=on)))
        self.transpose.toggled.connect(lambda on: self._want(replace(self._options, transposed=on)))
        self.clear.clicked.connect(lambda: self._want(self._options.unfiltered()))
        self.hidden.options_wanted.connect(self.change)

    def act(self, name: str) -> None:
        """Carry out an act of ``LOOK``: go to a control, open what it opens, or switch it."""
        controls = {
            "filters": self.filters, "what_if": self.without, "order": self.order, "layout": self.layout_,
            "views": self.views, "fold": self.fold, "contested": self.contested, "least": self.least, "clear": self.clear,
            "hidden": self.hidden,
        }  # fmt: skip
        if name != "hidden" or self.hidden.isVisible():
            self.row.use(controls[name])

    def fit_legend(self, *, low: bool | None = None) -> None:
        """Show the legend where it has room; where the matrix is ``low`` there is none."""
        self._low = self._low if low is None else low
        others = sum(part.sizeHint().width() for part in (self.count, self.clear, self.hidden))
        self.legend.setVisible(not self._low and self.legend.sizeHint().width() + others + 40 <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_legend()

    def change(self, options: MatrixOptions) -> None:
        """``options`` are wanted of the matrix that is shown; what was asked for before and is still being built, besides."""
        shown, names = self._matrix.options, (field.name for field in fields(options))
        changes = {n: getattr(options, n) for n in names if getattr(options, n) != getattr(shown, n)}
        self._want(replace(self._options, **changes))

    def _want(self, options: MatrixOptions) -> None:
        if options != self._options:
            self._options = options
            self.options_changed.emit(options)

    def _open(self, popup: FilterPopup | LayoutPopup | WithoutPopup, button: QWidget) -> None:
        """Open a popup, with what the matrix has now: filling all of them with each matrix would take its time."""
        popup.show_matrix(self._matrix)
        popup.open_under(button)

    def show_matrix(self, matrix: Matrix) -> None:
        """Bring every control to what ``matrix`` was built with, without asking for anything."""
        if matrix is self._matrix:
            return  # the controls may stand at what is wanted next
        options = matrix.options
        self._options = options
        if not self._typing.isActive() and self.search.text().strip() != options.text:
            self.search.setText(options.text)
        self.order.setCurrentIndex(list(_ORDERS).index(options.order))
        for widget, value in (
            (self.contested, options.contested_only), (self.fold, options.fold_single), (self.transpose, options.transposed),
        ):  # fmt: skip
            widget.setChecked(value)
        self.least.setValue(options.min_articles)
        total = len(matrix.snapshot.claims)
        self.count.setText(
            _("{shown} of {total} claims shown").format(
                shown=count_text(total - matrix.hidden_claims), total=count_text(total)
            )
        )
        self.clear.setVisible(options != options.unfiltered())
        self.hidden.show_matrix(matrix)
        inner = _inner_filters(options)
        self.filters.setText(_("Filters ({inner})").format(inner=inner) if inner else _("Filters"))
        without = len(matrix.left_out)
        self.without.setText(_("Without {n}").format(n=without) if without else _("What if"))
        for button, is_on in ((self.filters, bool(inner)), (self.without, bool(without))):
            light_up(button, on=is_on)
        self.row.fit()
        self._matrix = matrix
        for popup in self._popups:
            if popup.isVisible():
                popup.show_matrix(matrix)
        self.saved.show_views(matrix.snapshot.views)


def _inner_filters(options: MatrixOptions) -> int:
    """How many filters of the popup are in force."""
    dated = options.since or options.until
    return sum(map(bool, (options.stances, options.speakers, options.outlets, options.sets, dated, options.sure_only)))


_ORDERS = {
    Order.DISAGREEMENT: mark("Disagreement first"),
    Order.COVERAGE: mark("Most sources first"),
    Order.APPEARANCE: mark("First reported first"),
    Order.LABEL: mark("By name"),
    Order.HAND: mark("As arranged"),
}


class Legend(QWidget):
    """The five shapes with their names, and how a doubtful cell looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Legend of the stances"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(5)
        shapes = [(StanceShape(stance), stance.value, STANCES[stance]) for stance in CellStance]
        for shape, name, meaning in (*shapes, (DoubtShape(), mark("doubtful"), DOUBTFUL)):
            label = QLabel(_(name))
            label.setProperty("role", "muted")
            label.setToolTip(_(meaning))
            row.addWidget(shape)
            row.addWidget(label)
            row.addSpacing(9)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
