"""What stands above the plot: which figures, by whom, at which dates, under which rule."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.chart import Chart, ChartOptions, Counts, DatedBy, Kind, SeriesBy, kind_text
from claimgrid.domain.estimate import Conversion
from claimgrid.ui.language import _, in_words, mark, on_button

from .chart_layout import RULES
from .fields import name_box, tool
from .flow import FlowLayout
from .overflow import OverflowRow

_NARROW = 110  # letters in a bar that is too narrow to name kinds which are not shown
NAMED = 3
"""Kinds that are not shown and are still named on the button."""
_SERIES = {SeriesBy.OUTLET: mark("By outlet"), SeriesBy.SPEAKER: mark("By speaker")}
_DATES = {
    DatedBy.FIGURE: (
        mark("Date of the figure"),
        mark("The day the text gives for the figure, else the day of publication"),
    ),
    DatedBy.AS_OF: (mark("As-of date"), mark("Only the day that the text gives for the figure")),
    DatedBy.SAID: (mark("Date it was said"), mark("Only the day on which the speaker gave the figure")),
    DatedBy.PUBLISHED: (mark("Publication date"), mark("The day the article was published")),
}


class ChartBar(QWidget):
    """Shows the options of the chart and says which ones the user wants instead."""

    options_changed = Signal(object)
    """The ChartOptions wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ChartOptions()
        self._shown: tuple[Kind, ...] = ()
        self._named = _("Kinds")
        self.by = _box(_("One colour for each"), ((s, _(words), "") for s, words in _SERIES.items()))
        self.dates = _box(_("Which dates"), ((d, _(words), _(tip)) for d, (words, tip) in _DATES.items()))
        self.place, self.subject = _box(_("Place"), ()), _box(_("Subject"), ())
        self.rule = _box(
            _("Rule that turns words into drawn figures"),
            ((rule, _(rule.value).capitalize(), _(words)) for rule, words in RULES.items()),
        )
        self.log = QCheckBox(_("Logarithmic"))
        self.apart = QCheckBox(_("Own scales"))
        self.apart.setToolTip(_("Each kind of figure on a scale of its own"))
        self.list = tool(_("List"), "articles", _("The points as a table"), checkable=True)
        self.kinds = QWidget(self)
        self.kinds.setAccessibleName(_("Kinds of figures"))
        self.more = QToolButton(self.kinds)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip(_("Choose which kinds of figures are drawn"))
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._flow = FlowLayout(self.kinds, 10)
        switches = (self.by, self.dates, self.place, self.subject, self.rule, self.log, self.apart, self.list)
        self.row = OverflowRow(None, switches, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 4)
        whole.setSpacing(4)
        whole.addWidget(self.kinds)  # on lines of their own: they wrap, and none is cut
        whole.addWidget(self.row)
        self._connect()

    def _connect(self) -> None:
        self.by.activated.connect(
            lambda _i: self._want(replace(self._options, by=SeriesBy(self.by.currentData()), off=()))
        )
        self.dates.activated.connect(
            lambda _i: self._want(replace(self._options, dates=DatedBy(self.dates.currentData())))
        )
        self.place.activated.connect(lambda _i: self._want(replace(self._options, place=self.place.currentData())))
        self.subject.activated.connect(
            lambda _i: self._want(replace(self._options, subject=self.subject.currentData()))
        )
        self.rule.activated.connect(
            lambda _i: self._want(replace(self._options, rule=Conversion(self.rule.currentData())))
        )
        self.log.clicked.connect(lambda on: self._want(replace(self._options, logarithmic=on)))
        self.apart.clicked.connect(lambda on: self._want(replace(self._options, apart=on)))

    def _want(self, options: ChartOptions) -> None:
        if options != self._options:
            self._options = options
            self.options_changed.emit(options)

    def switch_series(self, series: str, *, alone: bool) -> None:
        """Ask for ``series`` to be switched off, or on again; with ``alone`` for all others to be off, or on again."""
        off = set(self._options.off)
        if alone:
            others = {name for name in self._series if name != series}
            off = set() if off == others else others
        else:
            off ^= {series}
        self._want(replace(self._options, off=tuple(sorted(off))))

    def show_chart(self, chart: Chart) -> None:
        """Bring every control to what ``chart`` was built with, without asking for anything."""
        self._options, self._shown, self._series = chart.options, chart.shown_kinds, chart.series
        self.by.setCurrentIndex(self.by.findData(chart.options.by))
        self.dates.setCurrentIndex(self.dates.findData(chart.options.dates))
        _offer(self.place, _("Every place"), chart.places, chart.options.place)
        _offer(self.subject, _("Everyone"), chart.subjects, chart.options.subject)
        self.rule.setCurrentIndex(self.rule.findData(chart.options.rule))
        self.rule.setToolTip(_(RULES[Conversion(chart.options.rule)]))
        self.log.setChecked(chart.options.logarithmic)
        self.apart.setChecked(chart.options.apart)
        self.apart.setEnabled(len(replace(chart, options=replace(chart.options, apart=True)).panels()) > 1)
        self._show_kinds(chart)
        self.row.fit()

    def _show_kinds(self, chart: Chart) -> None:
        """Build the ticks anew; the one that has the keyboard keeps it."""
        focused = self.window().focusWidget()  # also while another program has the keyboard
        held = focused.accessibleName() if isinstance(focused, QCheckBox) and self.kinds.isAncestorOf(focused) else None
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        self.menu.clear()
        for kind, count in chart.kinds:
            words = f"{in_words(kind_text(kind))} ({count})"
            if kind in chart.shown_kinds:
                box = QCheckBox(on_button(words))
                box.setAccessibleName(words)
                box.setChecked(True)
                box.clicked.connect(lambda on, k=kind: self._switch(k, on=on))
                self._flow.addWidget(box)
                box.show()
                if words == held:
                    box.setFocus()
            action = QAction(on_button(words), self.menu)
            action.setCheckable(True)
            action.setChecked(kind in chart.shown_kinds)
            action.triggered.connect(lambda on, k=kind: self._switch(k, on=on))
            self.menu.addAction(action)
        rest = [kind for kind, _count in chart.kinds if kind not in chart.shown_kinds]
        statuses = Counter(status for _measure, status in rest)
        names = ", ".join(_short(kind, alone=statuses[kind[1]] == 1) for kind in rest[:NAMED])
        names += "…" if len(rest) > NAMED else ""
        self._named = _("{number} more: {names}").format(number=len(rest), names=names) if rest else _("Kinds")
        self._name_more()
        self._flow.addWidget(self.more)
        self.more.setVisible(bool(chart.kinds))
        self._flow.invalidate()
        now = self.window().focusWidget()
        if held and (now is None or not self.kinds.isAncestorOf(now)):
            self.more.setFocus()

    def _name_more(self) -> None:
        """The kinds that are not drawn by name, where there is room for that."""
        self.more.setAccessibleName(self._named)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        self.more.setText(on_button(f"{self._named.partition(':')[0] if narrow else self._named} ▾"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_more()

    def _switch(self, kind: Kind, *, on: bool) -> None:
        kinds = [k for k in self._shown if k != kind] + ([kind] if on else [])
        self._want(replace(self._options, kinds=tuple(kinds)))


def _short(kind: Kind, *, alone: bool) -> str:
    """ "expected"; "expected money" where figures of something else are expected too."""
    measure, status = kind
    if status is None:
        return _(measure)
    said = _(status.value)
    return said if alone else _("{status} {measure}").format(status=said, measure=_(measure))


def _box(name: str, choices: Iterable[tuple[object, str, str]]) -> QComboBox:
    """A box of ``choices``: value, words and what they mean."""
    box = QComboBox()
    name_box(box, name)
    box.setToolTip(name)
    for value, words, tip in choices:
        box.addItem(words, value)
        box.setItemData(box.count() - 1, tip or None, Qt.ItemDataRole.ToolTipRole)
    box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # never cut
    return box


def _offer(box: QComboBox, every: str, counts: Counts, chosen: str | None) -> None:
    """Offer what the figures name, with how many do; without anything to choose from the box is greyed out."""
    box.clear()
    box.addItem(every, None)
    for words, count in counts:
        box.addItem(f"{words} ({count})", words)
    if chosen is not None and box.findData(chosen) < 0:
        box.addItem(chosen, chosen)
    box.setCurrentIndex(box.findData(chosen))
    box.setEnabled(box.count() > 1)
