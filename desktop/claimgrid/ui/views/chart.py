"""Who put which number on it, and when. The one module that imports pyqtgraph: import it late."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSplitter, QTableView, QToolTip, QVBoxLayout, QWidget

from claimgrid.domain.chart import Chart, build_chart
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.models.points import PointsModel
from claimgrid.ui.theme import theme_of

from .chart_bar import ChartBar, ChartLegend, inks_of
from .chart_layout import day_ticks, extent_of, figure_ticks, point_text, summary
from .chart_marks import Mark, MarksItem, lay_out
from .fields import muted

_LEGEND_FROM = 21
"""Lines of letters that the chart must be high to have room for a legend."""


class ChartView(QWidget):
    """Draws a Chart; says which point was chosen and which options are wanted."""

    point_chosen = Signal(str)
    """The id of an estimate."""
    options_changed = Signal(object)
    """ChartOptions: the chart is wanted anew with these."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Chart")
        self.chart = build_chart(Snapshot())
        self.bar, self.legend = ChartBar(self), ChartLegend(self)
        self.note, self.summary = muted(), muted()
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._build_plot()
        self.points = PointsModel(self)
        self.table = self._table()
        self._build()
        self.bar.options_changed.connect(self.options_changed)
        self.bar.list.toggled.connect(self.table.setVisible)
        self.set_chart(self.chart)

    def _build_plot(self) -> None:
        self.plot = pg.PlotWidget()
        self.plot.setAccessibleName("Plot of the figures")
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self.plot.showGrid(x=False, y=True, alpha=0.25)
        self._box = self.plot.getViewBox()
        self._box.setDefaultPadding(0)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setZValue(-1)  # its grid lies behind the marks
        self._lane = pg.InfiniteLine(angle=90, movable=False)
        self.plot.addItem(self._lane, ignoreBounds=True)
        self.marks = MarksItem(self._box)
        self._box.sigResized.connect(lambda _box: self._place())
        self.plot.installEventFilter(self)
        self.plot.viewport().installEventFilter(self)
        self.plot.viewport().setMouseTracking(True)
        self.plot.viewport().setAccessibleName("Plot of the figures")

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName("Points of the chart")
        table.setModel(self.points)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        table.activated.connect(lambda index: self._choose(self.chart.points[index.row()].estimate))
        table.clicked.connect(lambda index: self._choose(self.chart.points[index.row()].estimate))
        table.hide()
        return table

    def _build(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setAccessibleName("Plot and list")
        parts.addWidget(self.plot)
        parts.addWidget(self.table)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        parts.setChildrenCollapsible(False)
        self._parts = parts
        self.summary.setContentsMargins(12, 2, 12, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self.bar)
        whole.addWidget(parts, 1)
        whole.addWidget(self.note, 1)
        whole.addWidget(self.legend)
        whole.addWidget(self.summary)

    def set_chart(self, chart: Chart) -> None:
        """Draw ``chart``. The current point stays, as long as it is drawn."""
        self.chart = chart
        if self.marks.current not in {p.estimate for p in chart.points}:
            self.marks.current = None
        self.bar.show_chart(chart)
        self.bar.setEnabled(bool(chart.total))
        self.legend.show_chart(chart)
        self.points.set_chart(chart)
        self.summary.setText(summary(chart))
        self._parts.setVisible(bool(chart.points))
        self._fit_legend()
        self.note.setVisible(not chart.points)
        self.note.setText(
            "Tick a kind of figure above to draw it."
            if chart.kinds
            else "Figures such as “at least 10,000 soldiers” appear here by outlet and date, once articles are read."
        )
        self._dress()
        self._place()

    def _fit_legend(self) -> None:
        """A low chart has no room for its legend: the plot needs it, and hovering tells as much."""
        self.legend.setVisible(bool(self.chart.points) and self.height() >= _LEGEND_FROM * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    def _dress(self) -> None:
        """Give the plot the colours of the theme."""
        theme = theme_of(self.palette())
        self.plot.setBackground(theme.colour("base"))
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(theme.colour("border"))
            axis.setTextPen(theme.colour("muted"))
            axis.setTickFont(self.font())
        self._lane.setPen(pg.mkPen(theme.colour("border"), width=1, style=Qt.PenStyle.DashLine))

    def _place(self) -> None:
        """Axes and marks for the size the plot has now."""
        extent = extent_of(self.chart)
        self._box.setRange(xRange=(extent.left, extent.right), yRange=(extent.bottom, extent.top), padding=0)
        line = self.fontMetrics().height()
        room = QRectF(self._box.rect())
        days = day_ticks(extent, int(room.width() / (line * 4)))
        if extent.lane is not None:
            days.append(((extent.lane + extent.right) / 2, "undated"))
        figures = figure_ticks(extent, int(room.height() / (line * 3)), logarithmic=self.chart.options.logarithmic)
        self.plot.getAxis("bottom").setTicks([days])
        self.plot.getAxis("bottom").setHeight(round(line * 2.6))
        self.plot.getAxis("left").setTicks([figures])
        self._lane.setVisible(extent.lane is not None)
        if extent.lane is not None:
            self._lane.setValue(extent.lane)
        theme = theme_of(self.palette())
        marks = lay_out(self.chart, extent, self._to_pixels, self.font(), room)
        self.marks.show_marks(marks, inks_of(self.chart, theme), theme, self.font(), room)

    def _to_pixels(self, x: float, y: float) -> QPointF:
        return QPointF(self._box.mapFromView(QPointF(x, y)))

    # Mouse and keys ------------------------------------------------------------------------------------------------

    def mark_at(self, spot: QPointF) -> Mark | None:
        """The mark under ``spot``, a place in the plot's viewport."""
        return self.marks.mark_at(self._box.mapFromScene(self.plot.mapToScene(spot.toPoint())))

    def place_of(self, estimate: str) -> QPointF:
        """Where in the plot's viewport the mark of an estimate stands."""
        mark = next(m for m in self.marks.marks if m.point.estimate == estimate)
        return QPointF(self.plot.mapFromScene(self._box.mapToScene(mark.spot)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hover names a point, a click chooses it; arrows go from point to point, Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.plot:
            return self._key(event.key())
        if isinstance(event, QMouseEvent) and watched is self.plot.viewport():
            mark = self.mark_at(event.position())
            if event.type() == QEvent.Type.MouseMove:
                shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
                self.plot.viewport().setCursor(shape)
                words = point_text(self.chart, mark.point) if mark else ""
                QToolTip.showText(event.globalPosition().toPoint(), words, self.plot)
            elif event.type() == QEvent.Type.MouseButtonRelease and mark:
                self._choose(mark.point.estimate)
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        ids = [p.estimate for p in self.chart.points]
        if not ids:
            return False
        at = ids.index(self.marks.current) if self.marks.current in ids else None
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._go(ids[0 if at is None else (at + 1) % len(ids)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._go(ids[-1 if at is None else at - 1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self._choose(ids[at])
        else:
            return False
        return True

    def _go(self, estimate: str) -> None:
        """Make a point the current one, and tell what it is."""
        self.marks.current = estimate
        self.marks.update()
        point = next(p for p in self.chart.points if p.estimate == estimate)
        words = point_text(self.chart, point)
        self.plot.setAccessibleDescription(words.replace("\n", ", "))
        spot = self.place_of(estimate).toPoint()
        QToolTip.showText(self.plot.viewport().mapToGlobal(spot), words, self.plot)

    def _choose(self, estimate: str) -> None:
        self.marks.current = estimate
        self.marks.update()
        self.point_chosen.emit(estimate)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "points"):
            QTimer.singleShot(0, self, self._redraw)  # Qt goes through all widgets now: none may vanish under it

    def _redraw(self) -> None:
        self.legend.show_chart(self.chart)
        self._dress()
        self._place()
