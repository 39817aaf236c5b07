"""The plot itself: axes and marks, and what mouse and keys do there. The one module that imports pyqtgraph: import it late."""

from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from claimgrid.domain.chart import Chart
from claimgrid.ui.building import Building
from claimgrid.ui.language import _, plain_tip
from claimgrid.ui.theme import theme_of

from .chart_layout import Extent, across, day_ticks, extent_of, kept, moved, point_text, zoomed
from .chart_legend import inks_of
from .chart_marks import Frame, Mark, MarksItem, lay_out
from .chart_scales import scales_of

STEP = 0.8
"""One turn of the wheel, or one press of a key, shows this part of what is seen."""
_SHARE = 0.15  # of what is seen, that a key moves


class ChartPlot(QWidget):
    """Draws a Chart. The wheel zooms (Ctrl: figures alone, Shift: days alone), a drag moves; arrows go from point to point,
    Shift+arrows move, + and - zoom, 0 shows everything."""

    point_chosen = Signal(str)
    note_wanted = Signal(str)
    menu_wanted = Signal(object, object)
    """The id of an estimate or None, and the place on the screen."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self._scales = scales_of(chart)
        self._whole = self._seen = extent_of(chart)
        self._held: tuple[QPointF, Extent] | None = None
        self._dragged = False
        self._laid: tuple[object, ...] = ()  # what the marks were laid out for
        self._laying = Building(self)
        self._laying.built.connect(self._show_marks)
        self.plot = pg.PlotWidget()
        self.plot.setAccessibleName(_("Plot of the figures"))
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.plot)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(False, False)
        self.plot.hideButtons()
        self._box = self.plot.getViewBox()
        self._box.setDefaultPadding(0)
        self._lane = pg.InfiniteLine(angle=90, movable=False)
        self.plot.addItem(self._lane, ignoreBounds=True)
        self.marks = MarksItem(self._box)
        self._box.sigResized.connect(lambda _box: self.place())
        self.plot.installEventFilter(self)
        self.plot.viewport().installEventFilter(self)
        self.plot.viewport().setMouseTracking(True)
        self.plot.viewport().setAccessibleName(_("Plot of the figures"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.plot)

    def set_chart(self, chart: Chart) -> None:
        """Draw ``chart``. The current point stays, as long as it is drawn; what is in sight, as long as the same is wanted: a
        series that is switched off, or one figure more, is no reason to look elsewhere."""
        before, self.chart = self.chart, chart
        if chart.points != before.points:
            self._show_marks(())  # they may tell of figures that are gone
        if self.marks.current not in {p.estimate for p in chart.points}:
            self.marks.current = None
        was_whole, self._whole = self.is_whole, extent_of(chart)
        names, self._scales = [s.name for s in self._scales], scales_of(chart)
        same = replace(chart.options, off=(), articles=None) == replace(before.options, off=(), articles=None)
        same = same and names == [s.name for s in self._scales]
        self._seen = kept(self._seen, self._whole) if same and not was_whole else self._whole
        self.dress()
        self.place()

    def dress(self) -> None:
        """Give the plot the colours of the theme."""
        theme = theme_of(self.palette())
        self.plot.setBackground(theme.colour("base"))
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(theme.colour("border"))
            axis.setTextPen(theme.colour("muted"))
            axis.setTickFont(self.font())
        self._lane.setPen(pg.mkPen(theme.colour("border"), width=1, style=Qt.PenStyle.DashLine))

    def place(self) -> None:
        """Axes and marks for the size the plot has now."""
        seen, whole = self._seen, self._whole
        self._box.setRange(xRange=(seen.left, seen.right), yRange=(seen.bottom, seen.top), padding=0)
        line = self.fontMetrics().height()
        room = QRectF(self._box.rect())
        days = day_ticks(seen, int(room.width() / (line * 4)))
        if whole.lane is not None and seen.left <= (middle := (whole.lane + whole.right) / 2) <= seen.right:
            days.append((middle, _("undated")))
        figures = self._figure_ticks(room.height() / (line * 3))
        self.plot.getAxis("bottom").setTicks([days])
        self.plot.getAxis("bottom").setHeight(round(line * 2.6))
        self.plot.getAxis("left").setTicks([figures])
        self.marks.lines = tuple(self._to_pixels(seen.left, at).y() for at, _figure in figures)
        self._lane.setVisible(whole.lane is not None)
        if whole.lane is not None:
            self._lane.setValue(whole.lane)
        frame = Frame(self._scales, whole, self._to_pixels, self.font(), room)
        self.marks.heads = frame.heads()
        laid = (self._scales, whole, seen, room, self.font().key())
        if laid != self._laid:
            self._laid = laid
            self._laying.want(lay_out(self.chart.points, frame))
        elif not self._laying.is_busy:
            self._show_marks(self.marks.marks)

    def _figure_ticks(self, room: float) -> list[tuple[float, str]]:
        """Round figures for every scale in sight; all of the plot's height has ``room`` for so many."""
        seen = self._seen
        found = []
        for scale in self._scales:
            part = min(seen.top, scale.head) - max(seen.bottom, scale.foot)
            found += scale.ticks(seen.bottom, seen.top, int(room * part / (seen.top - seen.bottom)))
        return found

    def _show_marks(self, marks: tuple[Mark, ...]) -> None:
        theme = theme_of(self.palette())
        self.marks.show_marks(marks, inks_of(self.chart, theme), theme, self.font(), QRectF(self._box.rect()))

    def _to_pixels(self, x: float, y: float) -> QPointF:
        return QPointF(self._box.mapFromView(QPointF(x, y)))

    # What is in sight ----------------------------------------------------------------------------------------------

    @property
    def is_whole(self) -> bool:
        """Whether all of the chart is in sight."""
        return self._seen == self._whole

    def zoom(self, by: float, at: QPointF | None = None, *, days: bool = True, figures: bool = True) -> None:
        """Show ``by`` times as much as now, around ``at`` (a place in the plot's viewport; None: around the middle)."""
        if at is None:
            middle = (self._seen.left + self._seen.right) / 2, (self._seen.bottom + self._seen.top) / 2
        else:
            spot = self._box.mapSceneToView(self.plot.mapToScene(at.toPoint()))
            middle = spot.x(), spot.y()
        self._see(zoomed(self._seen, self._whole, (by if days else 1.0, by if figures else 1.0), middle))

    def show_whole(self) -> None:
        """Show all of the chart."""
        self._see(self._whole)

    def _see(self, seen: Extent) -> None:
        self._seen = seen
        self.place()

    def _bring_into_sight(self, estimate: str) -> None:
        """Move until the point of ``estimate`` lies in sight."""
        point = next(p for p in self.chart.points if p.estimate == estimate)
        x, y = across(point, self._whole), next(s for s in self._scales if point in s.points).up(point.at)
        seen = self._seen
        if not (seen.left <= x <= seen.right and seen.bottom <= y <= seen.top):
            self._see(moved(seen, self._whole, x - (seen.left + seen.right) / 2, y - (seen.bottom + seen.top) / 2))

    # Mouse and keys ------------------------------------------------------------------------------------------------

    def mark_at(self, spot: QPointF) -> Mark | None:
        """The mark under ``spot``, a place in the plot's viewport."""
        return self.marks.mark_at(self._box.mapFromScene(self.plot.mapToScene(spot.toPoint())))

    def place_of(self, estimate: str) -> QPointF:
        """Where in the plot's viewport the mark of an estimate stands. Raises StopIteration where it is out of sight."""
        mark = next(m for m in self.marks.marks if m.point.estimate == estimate)
        return QPointF(self.plot.mapFromScene(self._box.mapToScene(mark.spot)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mouse and keys before pyqtgraph sees them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.plot:
            return self._key(event)
        if watched is self.plot.viewport():
            if isinstance(event, QWheelEvent):
                self._wheel(event)
                return True
            if isinstance(event, QMouseEvent):
                return self._mouse(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _wheel(self, event: QWheelEvent) -> None:
        turns = (event.angleDelta().y() or event.angleDelta().x()) / 120  # Alt and some systems' Shift turn the axis
        keys = event.modifiers()
        only_figures, only_days = (
            bool(keys & key) for key in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        )
        self.zoom(STEP**turns, event.position(), days=not only_figures, figures=not only_days)

    def _mouse(self, event: QMouseEvent) -> bool:
        """Hover names a point, a click chooses it, a drag moves what is in sight, a double click shows everything."""
        left = Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == left:
                self._held, self._dragged = (event.position(), self._seen), False
            case QEvent.Type.MouseMove if event.buttons() & left and self._held is not None:
                self._drag(event.position())
            case QEvent.Type.MouseMove:
                self._hover(event)
            case QEvent.Type.MouseButtonRelease if event.button() == left:
                mark = None if self._dragged else self.mark_at(event.position())
                self._held = None
                if mark is not None:
                    self.choose(mark.point.estimate)
            case QEvent.Type.MouseButtonRelease if event.button() == Qt.MouseButton.RightButton:
                mark = self.mark_at(event.position())
                self.menu_wanted.emit(mark.point.estimate if mark else None, event.globalPosition().toPoint())
            case QEvent.Type.MouseButtonDblClick if self.mark_at(event.position()) is None:
                self.show_whole()
                return True
        return False

    def _drag(self, spot: QPointF) -> None:
        assert self._held is not None  # noqa: S101  (asked for by the caller)
        start, seen = self._held
        if not self._dragged and (spot - start).manhattanLength() < QApplication.startDragDistance():
            return
        self._dragged = True
        room = self._box.rect()
        across = (start.x() - spot.x()) / room.width() * (seen.right - seen.left)
        up = (spot.y() - start.y()) / room.height() * (seen.top - seen.bottom)
        self._see(moved(seen, self._whole, across, up))

    def _hover(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.plot.viewport().setCursor(shape)
        words = point_text(self.chart, mark.point) if mark else ""
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(words), self.plot)

    def _key(self, event: QKeyEvent) -> bool:
        key, shift = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.show_whole()
        elif key in _ARROWS and shift:
            across, up = _ARROWS[key]
            wide, tall = self._seen.right - self._seen.left, self._seen.top - self._seen.bottom
            self._see(moved(self._seen, self._whole, across * wide * _SHARE, up * tall * _SHARE))
        else:
            return self._key_of_point(key)
        return True

    def _key_of_point(self, key: Qt.Key) -> bool:
        ids = [p.estimate for p in self.chart.points]
        if not ids:
            return False
        at = ids.index(self.marks.current) if self.marks.current in ids else None
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._go(ids[0 if at is None else (at + 1) % len(ids)])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._go(ids[-1 if at is None else at - 1])
        elif at is None:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose(ids[at])
        elif key == Qt.Key.Key_N:
            self.note_wanted.emit(ids[at])
        elif key == Qt.Key.Key_Menu:
            self.menu_wanted.emit(ids[at], self.spot_of(ids[at]))
        else:
            return False
        return True

    def spot_of(self, estimate: str) -> QPoint:
        """Where on the screen the point of an estimate stands, which is brought into sight."""
        self._bring_into_sight(estimate)
        self._laying.finish()  # of many points the marks come a moment later
        return QPoint(self.plot.viewport().mapToGlobal(self.place_of(estimate).toPoint()))

    def _go(self, estimate: str) -> None:
        """Make a point the current one, and tell what it is."""
        self.marks.current = estimate
        self.marks.update()
        point = next(p for p in self.chart.points if p.estimate == estimate)
        words = point_text(self.chart, point)
        self.plot.setAccessibleDescription(words.replace("\n", ", "))
        QToolTip.showText(self.spot_of(estimate), plain_tip(words), self.plot)

    def choose(self, estimate: str) -> None:
        """Make a point the current one, and ask for its words."""
        self.marks.current = estimate
        self.marks.update()
        self.point_chosen.emit(estimate)

    def select(self, estimates: frozenset[str]) -> None:
        """Ring the points whose words are shown elsewhere."""
        self.marks.selected = estimates
        self.marks.update()


_ZOOMS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
