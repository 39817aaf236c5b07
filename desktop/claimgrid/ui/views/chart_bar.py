"""What stands around the plot: which figures, by whom, under which rule; and what colours and shapes mean."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.chart import Chart, ChartOptions, Kind, SeriesBy, kind_text
from claimgrid.domain.estimate import Conversion, Qualifier
from claimgrid.ui.theme import Theme, theme_of

from .chart_layout import RULES
from .chart_marks import paint_qualifier
from .fields import name_box, tool
from .flow import FlowLayout

_NARROW = 110  # letters in a bar that is too narrow to name kinds which are not shown
NAMED = 3
"""Kinds that are not shown and are still named on the button."""


class ChartBar(QWidget):
    """Shows the options of the chart and says which ones the user wants instead."""

    options_changed = Signal(object)
    """The ChartOptions wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = ChartOptions()
        self._shown: tuple[Kind, ...] = ()
        self._named = "Kinds"
        self.by = QComboBox()
        name_box(self.by, "One colour for each")
        for series, words in ((SeriesBy.OUTLET, "By outlet"), (SeriesBy.SPEAKER, "By speaker")):
            self.by.addItem(words, series)
        self.rule = QComboBox()
        name_box(self.rule, "Rule that turns words into drawn figures")
        for rule, words in RULES.items():
            self.rule.addItem(rule.value.capitalize(), rule)
            self.rule.setItemData(self.rule.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.log = QCheckBox("Logarithmic")
        self.kinds = QWidget(self)
        self.more = QToolButton(self.kinds)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setToolTip("Choose which kinds of figures are drawn")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.list = tool("List", "articles", "The points as a table", checkable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 4)
        self.kinds.setAccessibleName("Kinds of figures")
        self._flow = FlowLayout(self.kinds, 10)
        row.addWidget(self.kinds, 1)
        switches = QHBoxLayout()
        for widget in (self.by, self.rule, self.log, self.list):
            widget.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # never cut
            switches.addWidget(widget)
        row.addLayout(switches)
        row.setAlignment(switches, Qt.AlignmentFlag.AlignTop)
        self.by.activated.connect(lambda _i: self._want(replace(self._options, by=self.by.currentData())))
        self.rule.activated.connect(lambda _i: self._want(replace(self._options, rule=self.rule.currentData())))
        self.log.clicked.connect(lambda on: self._want(replace(self._options, logarithmic=on)))

    def _want(self, options: ChartOptions) -> None:
        if options != self._options:
            self._options = options
            self.options_changed.emit(options)

    def show_chart(self, chart: Chart) -> None:
        """Bring every control to what ``chart`` was built with, without asking for anything."""
        self._options, self._shown = chart.options, chart.shown_kinds
        self.by.setCurrentIndex(self.by.findData(chart.options.by))
        self.rule.setCurrentIndex(self.rule.findData(chart.options.rule))
        self.rule.setToolTip(RULES[Conversion(chart.options.rule)])
        self.log.setChecked(chart.options.logarithmic)
        self._show_kinds(chart)

    def _show_kinds(self, chart: Chart) -> None:
        """Build the ticks anew; the one that has the keyboard keeps it."""
        focused = QApplication.focusWidget()
        held = focused.text() if isinstance(focused, QCheckBox) and self.kinds.isAncestorOf(focused) else None
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        self.menu.clear()
        for kind, count in chart.kinds:
            words = f"{kind_text(kind)} ({count})"
            if kind in chart.shown_kinds:
                box = QCheckBox(words)
                box.setChecked(True)
                box.clicked.connect(lambda on, k=kind: self._switch(k, on=on))
                self._flow.addWidget(box)
                box.show()
                if words == held:
                    box.setFocus()
            action = QAction(words, self.menu)
            action.setCheckable(True)
            action.setChecked(kind in chart.shown_kinds)
            action.triggered.connect(lambda on, k=kind: self._switch(k, on=on))
            self.menu.addAction(action)
        rest = [kind for kind, _ in chart.kinds if kind not in chart.shown_kinds]
        names = ", ".join(kind[1].value if kind[1] else kind[0] for kind in rest[:NAMED])
        self._named = f"{len(rest)} more: {names}{'…' if len(rest) > NAMED else ''}" if rest else "Kinds"
        self._name_more()
        self._flow.addWidget(self.more)
        self.more.setVisible(bool(chart.kinds))
        self._flow.invalidate()
        now = QApplication.focusWidget()
        if held and (now is None or not self.kinds.isAncestorOf(now)):
            self.more.setFocus()

    def _name_more(self) -> None:
        """The kinds that are not drawn by name, where there is room for that."""
        self.more.setAccessibleName(self._named)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        self.more.setText(f"{self._named.partition(':')[0] if narrow else self._named} ▾")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_more()

    def _switch(self, kind: Kind, *, on: bool) -> None:
        kinds = [k for k in self._shown if k != kind] + ([kind] if on else [])
        self._want(replace(self._options, kinds=tuple(kinds)))


def inks_of(chart: Chart, theme: Theme) -> dict[str, QColor]:
    """One colour for each series; beyond the theme's colours they come round again."""
    return {series: QColor(theme.series[i % len(theme.series)]) for i, series in enumerate(chart.series)}


class ChartLegend(QWidget):
    """The colours of the series that are drawn, and the shapes of their qualifiers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Legend of the chart")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 2, 12, 2)

    def show_chart(self, chart: Chart) -> None:
        """Explain what ``chart`` draws."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme = theme_of(self.palette())
        inks = inks_of(chart, theme)
        row = QWidget()
        flow = FlowLayout(row, 14)
        for series in chart.series:
            flow.addWidget(_Entry(series, inks[series], Qualifier.EXACTLY))
        drawn = {p.qualifier for p in chart.points}
        for qualifiers, words in _SHAPES:
            if drawn & set(qualifiers):
                flow.addWidget(_Entry(words, theme.colour("muted"), qualifiers[0]))
        self._column.addWidget(row)
        row.show()


_SHAPES = (
    ((Qualifier.EXACTLY,), "exactly"),
    ((Qualifier.ABOUT,), "about"),
    ((Qualifier.AT_LEAST, Qualifier.MORE_THAN), "at least, more than"),
    ((Qualifier.AT_MOST, Qualifier.LESS_THAN), "at most, less than"),
    ((Qualifier.RANGE,), "from – to"),
    ((Qualifier.ORDER_OF_MAGNITUDE,), "order of magnitude"),
)


class _Entry(QWidget):
    """A shape in its colour, and what it stands for."""

    def __init__(self, words: str, ink: QColor, qualifier: Qualifier) -> None:
        super().__init__()
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(_Shape(ink, qualifier, words))
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(label)


class _Shape(QWidget):
    def __init__(self, ink: QColor, qualifier: Qualifier, words: str) -> None:
        super().__init__()
        self._ink, self._qualifier = ink, qualifier
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.8)
        return QSize(side, side)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_qualifier(painter, area, self._qualifier, self._ink, theme_of(self.palette()).colour("window"))
        painter.end()
