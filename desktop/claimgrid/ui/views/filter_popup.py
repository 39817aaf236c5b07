"""The filters that need a list, in a small window under their button."""

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from claimgrid.domain.matrix import CellStance, Matrix
from claimgrid.domain.passage import Stance
from claimgrid.ui.language import _, plain_tip

from .fields import calm_wheel
from .overflow import open_under
from .shapes import stance_icon


class _Choice(QListWidget):
    """A list of values to tick; nothing ticked means no filter."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._values: list[tuple[str, str]] = []
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # long names end in "…", and have a tip
        self.setIconSize(QSize(self.fontMetrics().height(), self.fontMetrics().height()))
        self.setMinimumHeight(self.fontMetrics().height() * 3)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 36, self.fontMetrics().height() * 8)

    def offer(self, values: list[tuple[str, str]], ticked: tuple[str, ...]) -> None:
        """Show ``values`` (key and words); where they are those already shown, only the ticks change."""
        self.blockSignals(True)
        if values != self._values:
            self._values = values
            self.clear()
            for key, words in values:
                item = QListWidgetItem(words, self)
                item.setData(Qt.ItemDataRole.UserRole, key)
                item.setToolTip(plain_tip(words))
                checkable = Qt.ItemFlag.ItemIsUserCheckable
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | checkable | Qt.ItemFlag.ItemIsSelectable)
        for i, (key, _name) in enumerate(values):
            self.item(i).setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def narrow(self, text: str) -> None:
        """Show only the values with ``text`` in them; the ticks of the others stay."""
        for i in range(self.count()):
            self.item(i).setHidden(text.casefold() not in self.item(i).text().casefold())

    def ticked(self) -> tuple[str, ...]:
        """The keys of the ticked values."""
        items = (self.item(i) for i in range(self.count()))
        return tuple(i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked)


def _find_field(choice: _Choice) -> QLineEdit:
    """A field that narrows a long list as one types."""
    field = QLineEdit(placeholderText=_("Find"), clearButtonEnabled=True)
    field.setAccessibleName(_("Find in: {list}").format(list=choice.accessibleName()))
    field.textChanged.connect(choice.narrow)
    return field


class FilterPopup(QFrame):
    """The filters that need a list: stance, speaker, outlet, set and date; and whether doubtful passages are left out."""

    options_changed = Signal(object)
    """A dict: the options that are wanted otherwise, by name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(_("Filters"))
        self.stances, self.speakers = _Choice(_("Stances")), _Choice(_("Speakers"))
        self.outlets, self.sets = _Choice(_("Outlets")), _Choice(_("Article sets"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 12)
        for place, choice in enumerate((self.stances, self.speakers, self.outlets, self.sets)):
            head = QHBoxLayout()
            label = QLabel(choice.accessibleName())
            label.setProperty("role", "title")
            head.addWidget(label, 1)
            if choice in (self.speakers, self.outlets):
                head.addWidget(_find_field(choice), 1)
            grid.addLayout(head, place // 2 * 2, place % 2)
            grid.addWidget(choice, place // 2 * 2 + 1, place % 2)
            choice.changed.connect(self._want)
        self.dated = QCheckBox(_("Published between"))
        self.since, self.until = QDateEdit(), QDateEdit()
        days = QHBoxLayout()
        days.addWidget(self.dated)
        for edit, name in ((self.since, _("first day")), (self.until, _("last day"))):
            calm_wheel(edit)
            edit.setCalendarPopup(True)
            edit.setDisplayFormat(_("yyyy-MM-dd"))
            edit.setAccessibleName(_("Published between: {name}").format(name=name))
            edit.dateChanged.connect(lambda _day: self._want())
            days.addWidget(edit)
        days.addStretch(1)
        self.sure = QCheckBox(_("Without doubtful passages"))
        self.sure.setToolTip(_("Only passages that surely belong to their claims"))
        self.sure.toggled.connect(lambda _on: self._want())
        days.addWidget(self.sure)
        self.dated.toggled.connect(lambda _on: self._want())
        grid.addLayout(days, 4, 0, 1, 2)

    def show_matrix(self, matrix: Matrix) -> None:
        """Offer what the project holds, with what is in force ticked."""
        snapshot, options = matrix.snapshot, matrix.options
        spoken = {p.speaker for p in snapshot.passages}
        self.stances.offer([(s.value, _(s.value)) for s in Stance], tuple(s.value for s in options.stances))
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
        for box, on in ((self.dated, bool(options.since or options.until)), (self.sure, options.sure_only)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, inside the window."""
        open_under(self, button)
        self.stances.setFocus()

    def _want(self) -> None:
        dated = self.dated.isChecked()
        self.options_changed.emit(
            {
                "stances": tuple(Stance(s) for s in self.stances.ticked()),
                "speakers": self.speakers.ticked(),
                "outlets": self.outlets.ticked(),
                "sets": self.sets.ticked(),
                "sure_only": self.sure.isChecked(),
                "since": self.since.date().toString(Qt.DateFormat.ISODate) if dated else None,
                "until": self.until.date().toString(Qt.DateFormat.ISODate) if dated else None,
            }
        )
