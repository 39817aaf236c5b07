"""What stands above the matrix: search, order, filters, the legend, and how much of it all is shown."""

from dataclasses import replace

from PySide6.QtCore import QDate, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.matrix import CellStance, Matrix, MatrixOptions, Order
from claimgrid.domain.passage import Stance
from claimgrid.ui.theme import icon

from .fields import name_box, tool
from .shapes import MEANING, StanceShape, stance_icon

TYPING_PAUSE = 250
"""Milliseconds without a key before the search is carried out."""


class FilterBar(QWidget):
    """Shows the options of the matrix and says which ones the user wants instead."""

    options_changed = Signal(object)
    """The MatrixOptions wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = MatrixOptions()
        self._build()
        self._popup = FilterPopup(self)
        self._popup.options_changed.connect(self._want)
        self.filters.clicked.connect(self._open_popup)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._typing.timeout.connect(lambda: self._want(replace(self._options, text=self.search.text().strip())))
        self._connect()

    def _build(self) -> None:
        self.search = QLineEdit(placeholderText="Search claims and passages", clearButtonEnabled=True)
        self.search.setAccessibleName("Search claims and passages")
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.order = QComboBox()
        self.order.setToolTip("What comes first")
        name_box(self.order, "Order of the claims")
        for order, words in _ORDERS.items():
            self.order.addItem(words, order)
        self.least = QSpinBox(minimum=1, maximum=999)
        self.least.setToolTip("Leave out claims that fewer articles carry")
        self.least.setAccessibleName("At least so many articles")
        self.least.setPrefix("≥ ")
        self.least.setSuffix(" articles")
        self.least.setSpecialValueText("≥ 1 article")
        self.contested = QCheckBox("Contested only")
        self.contested.setToolTip("Only claims that some sources carry and some dispute")
        self.filters = tool("Filters", "filter", "By stance, speaker, outlet, set and date")
        self.by_outlet = tool("By outlet", "group", "One row for each outlet instead of each article", checkable=True)
        self.fold = tool("Fold", "fold", "Put all claims with only one source into one last column", checkable=True)
        self.transpose = tool("Turn", "transpose", "Swap rows and columns (T)", checkable=True)
        self.clear = tool("Clear filters", "clear", "Show everything again")
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(6)
        upper.addWidget(self.search, 1)
        for widget in (self.order, self.least, self.contested, self.filters, self.by_outlet, self.fold, self.transpose):
            upper.addWidget(widget)
        lower.addWidget(Legend(self))
        lower.addStretch(1)
        lower.addWidget(self.clear)
        lower.addWidget(self.count)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 4)
        whole.setSpacing(4)
        whole.addLayout(upper)
        whole.addLayout(lower)

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._typing.start())
        self.search.textChanged.connect(lambda text: None if text else self._typing.start())
        self.search.returnPressed.connect(lambda: self._typing.start(0))
        self.order.activated.connect(lambda _i: self._want(replace(self._options, order=self.order.currentData())))
        self.least.valueChanged.connect(lambda n: self._want(replace(self._options, min_articles=n)))
        self.contested.toggled.connect(lambda on: self._want(replace(self._options, contested_only=on)))
        self.by_outlet.toggled.connect(lambda on: self._want(replace(self._options, by_outlet=on)))
        self.fold.toggled.connect(lambda on: self._want(replace(self._options, fold_single=on)))
        self.transpose.toggled.connect(lambda on: self._want(replace(self._options, transposed=on)))
        self.clear.clicked.connect(lambda: self._want(without_filters(self._options)))

    def _want(self, options: MatrixOptions) -> None:
        if options != self._options:
            self._options = options
            self.options_changed.emit(options)

    def _open_popup(self) -> None:
        self._popup.open_under(self.filters)

    def show_matrix(self, matrix: Matrix) -> None:
        """Bring every control to what ``matrix`` was built with, without asking for anything."""
        options = matrix.options
        self._options = options
        if not self._typing.isActive() and self.search.text().strip() != options.text:
            self.search.setText(options.text)
        self.order.setCurrentIndex(list(_ORDERS).index(options.order))
        for widget, value in (
            (self.contested, options.contested_only), (self.by_outlet, options.by_outlet),
            (self.fold, options.fold_single), (self.transpose, options.transposed),
        ):  # fmt: skip
            widget.setChecked(value)
        self.least.setValue(options.min_articles)
        total = len(matrix.snapshot.claims)
        self.count.setText(f"{total - matrix.hidden_claims} of {total} claims shown")
        self.clear.setVisible(options != without_filters(options))
        inner = _inner_filters(options)
        self.filters.setText(f"Filters ({inner})" if inner else "Filters")
        self._popup.show_matrix(matrix)


def without_filters(options: MatrixOptions) -> MatrixOptions:
    """``options`` with nothing left out; how things are arranged stays."""
    return MatrixOptions(
        by_outlet=options.by_outlet, transposed=options.transposed, fold_single=options.fold_single, order=options.order
    )


def _inner_filters(options: MatrixOptions) -> int:
    """How many filters of the popup are in force."""
    return sum(
        map(bool, (options.stances, options.speakers, options.outlets, options.sets, options.since or options.until))
    )


_ORDERS = {
    Order.DISAGREEMENT: "Disagreement first",
    Order.COVERAGE: "Most sources first",
    Order.APPEARANCE: "First reported first",
}


class Legend(QWidget):
    """The five shapes with their names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Legend of the stances")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(5)
        for stance in CellStance:
            label = QLabel(stance.value)
            label.setProperty("role", "muted")
            label.setToolTip(MEANING[stance])
            row.addWidget(StanceShape(stance))
            row.addWidget(label)
            row.addSpacing(9)


class _Choice(QListWidget):
    """A list of values to tick; nothing ticked means no filter."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._values: list[tuple[str, str]] = []
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 30, self.fontMetrics().height() * 8)

    def offer(self, values: list[tuple[str, str]], ticked: tuple[str, ...]) -> None:
        """Show ``values`` (key and words); where they are those already shown, only the ticks change."""
        self.blockSignals(True)
        if values != self._values:
            self._values = values
            self.clear()
            for key, words in values:
                item = QListWidgetItem(words, self)
                item.setData(Qt.ItemDataRole.UserRole, key)
                checkable = Qt.ItemFlag.ItemIsUserCheckable
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | checkable | Qt.ItemFlag.ItemIsSelectable)
        for i, (key, _) in enumerate(values):
            self.item(i).setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked values."""
        items = (self.item(i) for i in range(self.count()))
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked)


class FilterPopup(QFrame):
    """The filters that need a list: stance, speaker, outlet, set and date."""

    options_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName("Filters")
        self._options = MatrixOptions()
        self.stances, self.speakers = _Choice("Stances"), _Choice("Speakers")
        self.outlets, self.sets = _Choice("Outlets"), _Choice("Article sets")
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 12)
        for place, choice in enumerate((self.stances, self.speakers, self.outlets, self.sets)):
            label = QLabel(choice.accessibleName())
            label.setProperty("role", "title")
            grid.addWidget(label, place // 2 * 2, place % 2)
            grid.addWidget(choice, place // 2 * 2 + 1, place % 2)
            choice.changed.connect(self._want)
        self.dated = QCheckBox("Published between")
        self.since, self.until = QDateEdit(), QDateEdit()
        days = QHBoxLayout()
        days.addWidget(self.dated)
        for edit, name in ((self.since, "first day"), (self.until, "last day")):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("yyyy-MM-dd")
            edit.setAccessibleName(f"Published between: {name}")
            edit.dateChanged.connect(lambda _day: self._want())
            days.addWidget(edit)
        days.addStretch(1)
        self.dated.toggled.connect(lambda _on: self._want())
        grid.addLayout(days, 4, 0, 1, 2)

    def show_matrix(self, matrix: Matrix) -> None:
        """Offer what the project holds, with what is in force ticked."""
        snapshot, options = matrix.snapshot, matrix.options
        self._options = options
        spoken = {p.speaker for p in snapshot.passages}
        self.stances.offer([(s.value, s.value) for s in Stance], tuple(s.value for s in options.stances))
        self.stances.blockSignals(True)
        for i, stance in enumerate(Stance):
            self.stances.item(i).setIcon(stance_icon(CellStance(stance.value), self.palette()))
        self.stances.blockSignals(False)
        names = sorted(
            ((s.id, s.name) for s in snapshot.speakers if s.id in spoken), key=lambda pair: pair[1].casefold()
        )
        self.speakers.offer(names, options.speakers)
        self.outlets.offer([(o, o) for o in sorted({a.outlet_label for a in snapshot.articles})], options.outlets)
        self.sets.offer([(s, s) for s in snapshot.sets], options.sets)
        days = sorted(d for a in snapshot.articles if a.published for d in a.published.value.split("/"))
        bounds = (options.since or (days[0] if days else None), options.until or (days[-1] if days else None))
        for edit, day in zip((self.since, self.until), bounds, strict=True):
            edit.blockSignals(True)
            edit.setDate(QDate.fromString(day, Qt.DateFormat.ISODate) if day else QDate.currentDate())
            edit.setEnabled(bool(options.since or options.until))
            edit.blockSignals(False)
        self.dated.blockSignals(True)
        self.dated.setChecked(bool(options.since or options.until))
        self.dated.blockSignals(False)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, inside the window."""
        self.adjustSize()
        spot = button.mapToGlobal(button.rect().bottomRight())
        self.move(max(0, spot.x() - self.width()), spot.y() + 2)
        self.show()
        self.stances.setFocus()

    def _want(self) -> None:
        dated = self.dated.isChecked()
        self.options_changed.emit(
            replace(
                self._options,
                stances=tuple(Stance(s) for s in self.stances.ticked()),
                speakers=self.speakers.ticked(),
                outlets=self.outlets.ticked(),
                sets=self.sets.ticked(),
                since=self.since.date().toString(Qt.DateFormat.ISODate) if dated else None,
                until=self.until.date().toString(Qt.DateFormat.ISODate) if dated else None,
            )
        )
