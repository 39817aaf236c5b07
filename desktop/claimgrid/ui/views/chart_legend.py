"""What the colours and shapes of the chart mean; a click on a colour switches its series off and on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from claimgrid.domain.chart import Chart
from claimgrid.domain.estimate import Qualifier
from claimgrid.export.marks import SHAPES
from claimgrid.ui.language import _, on_button
from claimgrid.ui.theme import Theme, theme_of

from .chart_marks import paint_qualifier
from .flow import FlowLayout


def inks_of(chart: Chart, theme: Theme) -> dict[str, QColor]:
    """The colour of each series."""
    return {series: QColor(ink) for series, ink in chart.coloured(theme.series).items()}


class ChartLegend(QWidget):
    """The colours of the series, each a switch, and the shapes of the qualifiers that are drawn."""

    switched = Signal(str, bool)
    """A series, and whether it alone is wanted (or all again)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Legend of the chart"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 12, 2)
        self._column.setSpacing(2)

    def show_chart(self, chart: Chart) -> None:
        """Explain what ``chart`` draws. The series that has the keyboard keeps it."""
        focused = self.window().focusWidget()  # also while another program has the keyboard
        held = focused.accessibleName() if isinstance(focused, QToolButton) and self.isAncestorOf(focused) else None
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        theme = theme_of(self.palette())
        inks = inks_of(chart, theme)
        colours, shapes = QWidget(), QWidget()
        flow, marks = FlowLayout(colours, 14), FlowLayout(shapes, 18)
        marks.setContentsMargins(9, 0, 0, 0)  # in line with the discs, which stand in buttons
        for series in chart.series:
            switch = _Series(series, inks[series], on=series not in chart.options.off)
            switch.wanted.connect(self.switched)
            flow.addWidget(switch)
            if series == held:
                switch.setFocus()
        drawn = {p.qualifier for p in chart.points}
        for _shape, words, qualifier in SHAPES:
            if qualifier in drawn:
                marks.addWidget(_Entry(_(words), theme.colour("muted"), qualifier))
        for row in (colours, shapes):
            self._column.addWidget(row)
            row.show()


class _Series(QToolButton):
    """A series in its colour. Click or Space switches it; with Ctrl held it alone stays."""

    wanted = Signal(str, bool)

    def __init__(self, name: str, ink: QColor, *, on: bool) -> None:
        super().__init__(autoRaise=True)
        self.setCheckable(True)
        self.setChecked(on)
        self.setText(on_button(" " + name))
        self.setAccessibleName(name)
        self.setToolTip(_("Click to hide or show it, Ctrl+click to see it alone"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("role", "series")
        side = round(self.fontMetrics().height() * 0.8)
        self.setIconSize(QSize(side, side))
        self.setIcon(_swatch(ink, side, self.devicePixelRatioF(), filled=on))
        font = self.font()
        font.setStrikeOut(not on)
        self.setFont(font)
        self.clicked.connect(self._tell)
        self._name = name

    def _tell(self) -> None:
        alone = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self.wanted.emit(self._name, alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._tell()
        else:
            super().keyPressEvent(event)


def _swatch(ink: QColor, side: int, ratio: float, *, filled: bool) -> QIcon:
    """A disc, or a ring for a series that is switched off."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = ink if filled else QColor(Qt.GlobalColor.transparent)
    paint_qualifier(painter, QRectF(0.5, 0.5, side - 1, side - 1), Qualifier.ABOUT, ink, ground)
    painter.end()
    return QIcon(pixmap)


class _Entry(QWidget):
    """A shape, and what it stands for."""

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
