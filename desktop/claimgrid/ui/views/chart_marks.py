"""The marks of the chart: one colour a series, one shape a qualifier, bars for ranges and for intervals of dates."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from claimgrid.domain.chart import ChartPoint
from claimgrid.domain.estimate import Qualifier
from claimgrid.domain.steps import Steps
from claimgrid.export.language import spoken
from claimgrid.export.marks import is_hollow
from claimgrid.export.room import Box
from claimgrid.export.wording import noted
from claimgrid.ui.language import _
from claimgrid.ui.theme import Theme

from .chart_layout import Extent, across, day, lead_of, place_labels, spread
from .chart_scales import Scale
from .shapes import bold

ToPixels = Callable[[float, float], QPointF]
REACH = 12.0
"""How near to a mark the mouse must be, in pixels."""
_INSET = 6.0  # pixels left and right of a panel's name


def labelled(point: ChartPoint) -> str:
    """The figure of a point, with the number of its note, in the language of the interface."""
    with spoken(_):
        return noted(point)


@dataclass(frozen=True)
class Mark:
    """A point in pixels. ``bar`` is the drawn span of its figure (low and high), ``days`` that of its dates."""

    point: ChartPoint
    spot: QPointF
    bar: tuple[float, float] | None
    days: tuple[float, float] | None
    label: QPointF | None
    lead: tuple[QPointF, QPointF] | None = None
    """A line to the label where it stands further off."""


@dataclass(frozen=True)
class Head:
    """The name of a panel, and the box it covers, in pixels; ``parted`` draws a line above it."""

    name: str
    box: QRectF
    parted: bool


@dataclass(frozen=True)
class Frame:
    """What marks are laid out in: the scales, the extent of the whole ``chart`` however little of it is in sight, the ``room``
    in pixels, and how days and heights become pixels there."""

    scales: tuple[Scale, ...]
    whole: Extent
    to_pixels: ToPixels
    font: QFont
    room: QRectF

    def room_of(self, scale: Scale) -> Box:
        """What of a panel is in sight."""
        top, bottom = (self.to_pixels(self.whole.left, at).y() for at in (scale.head, scale.foot))
        return self.room.left(), max(self.room.top(), top), self.room.right(), min(self.room.bottom(), bottom)

    def heads(self) -> tuple[Head, ...]:
        """The names of the panels in sight, each at its panel's top, where there is room for more than the name."""
        metrics, room, heads = QFontMetricsF(bold(self.font)), self.room, []
        for scale in self.scales:
            _left, top, _right, bottom = self.room_of(scale)
            if scale.name and bottom - top > metrics.height() * 2:
                wide = min(metrics.horizontalAdvance(scale.name) + 2 * _INSET, room.width())
                box = QRectF(room.left() + _INSET, top + 2, wide, metrics.height())
                heads.append(Head(scale.name, box, top > room.top() + 1))
        return tuple(heads)


def lay_out(every: Sequence[ChartPoint], frame: Frame) -> Steps[tuple[Mark, ...]]:
    """Every point that lies in the room of ``frame`` where it is drawn, none upon another, no label on a head."""
    whole, to_pixels, font, room = frame.whole, frame.to_pixels, frame.font, frame.room
    scale_of = {p.estimate: scale for scale in frame.scales for p in scale.points}

    def up(p: ChartPoint, value: float) -> float:
        return to_pixels(whole.left, scale_of[p.estimate].up(value)).y()

    def bar(p: ChartPoint) -> tuple[float, float] | None:
        return (up(p, p.low), up(p, p.high)) if p.low is not None and p.high is not None and p.low != p.high else None

    def days(p: ChartPoint) -> tuple[float, float] | None:
        if not p.first or not p.last or p.first == p.last:
            return None
        return to_pixels(day(p.first), 0.0).x(), to_pixels(day(p.last), 0.0).x()

    def in_sight(p: ChartPoint) -> bool:
        x, ends, near = to_pixels(across(p, whole), 0.0).x(), (up(p, p.at), *(bar(p) or ())), days(p) or ()
        beside = room.left() <= max(x, *near, x) and min(x, *near, x) <= room.right()
        return beside and room.top() <= max(ends) and min(ends) <= room.bottom()

    side, points, heights, columns = mark_side(font), [], [], []
    for p in every:
        if in_sight(p):
            y = up(p, p.at)
            points.append(p)
            heights.append(y)
            columns.append((to_pixels(across(p, whole), 0.0).x(), min(bar(p) or (y,)), max(bar(p) or (y,))))
        yield
    places = list(zip((yield from spread(columns, side * 1.3)), heights, strict=True))
    spans = [
        (x - 2, top, x + 2, bottom) for (x, _), (_, top, bottom) in zip(places, columns, strict=True) if top != bottom
    ]
    spans += [(ends[0], y - 2, ends[1], y + 2) for p, y in zip(points, heights, strict=True) if (ends := days(p))]
    spans += [(h.box.left(), h.box.top(), h.box.right(), h.box.bottom()) for h in frame.heads()]
    metrics = QFontMetricsF(font)
    sizes = [(metrics.horizontalAdvance(labelled(p)), metrics.height()) for p in points]
    rooms = {id(scale): frame.room_of(scale) for scale in frame.scales}
    labels = yield from place_labels(places, sizes, side, [rooms[id(scale_of[p.estimate])] for p in points], spans)
    marks = []
    for p, place, label in zip(points, places, labels, strict=True):
        line = lead_of(place, label, metrics.height(), side) if label else None
        lead = (QPointF(*line[0]), QPointF(*line[1])) if line else None
        marks.append(Mark(p, QPointF(*place), bar(p), days(p), QPointF(*label) if label else None, lead))
    return tuple(marks)


def mark_side(font: QFont) -> float:
    """How large a mark is, in pixels: it grows with the letters."""
    return QFontMetricsF(font).height() * 0.75


class MarksItem(QGraphicsItem):
    """Paints marks over the plot's area, in its pixels."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.marks: tuple[Mark, ...] = ()
        self.lines: tuple[float, ...] = ()
        """The heights of the grid's lines. pyqtgraph's own are so clear that they take as long to paint as all marks."""
        self.heads: tuple[Head, ...] = ()
        self.current: str | None = None
        self.selected: frozenset[str] = frozenset()
        """The figures in the passages that are shown."""
        self._look: tuple[dict[str, QColor], Theme, QFont] | None = None
        self._room = QRectF()
        self.setZValue(10)

    def show_marks(
        self, marks: tuple[Mark, ...], inks: dict[str, QColor], theme: Theme, font: QFont, room: QRectF
    ) -> None:
        """Paint ``marks``, each series in its ink."""
        self.prepareGeometryChange()
        self.marks, self._look, self._room = marks, (inks, theme, font), room
        self.update()

    def boundingRect(self) -> QRectF:
        return self._room

    def mark_at(self, spot: QPointF) -> Mark | None:
        """The mark within reach of ``spot``, a bar along all its length; of several the one whose own place is nearest."""
        near = [mark for mark in self.marks if _distance(mark, spot) <= REACH]
        return min(near, key=lambda mark: math.hypot(mark.spot.x() - spot.x(), mark.spot.y() - spot.y()), default=None)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._look is None:
            return
        inks, theme, font = self._look
        shapes = _Shapes(mark_side(font), theme.colour("base"), painter.device().devicePixelRatioF())
        below = QPointF(0, QFontMetricsF(font).ascent())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._room)
        painter.setFont(font)
        side = mark_side(font)
        for y in self.lines:
            painter.fillRect(QRectF(self._room.left(), round(y), self._room.width(), 1), theme.colour("grid"))
        self._paint_heads(painter, theme, font)
        painter.setPen(QPen(theme.colour("muted"), 1))
        for mark in self.marks:
            if mark.lead is not None:
                painter.drawLine(*mark.lead)
        for mark in self.marks:
            ink = inks[mark.point.series]
            _paint_spans(painter, mark, ink, side)
            area = QRectF(mark.spot.x() - side / 2, mark.spot.y() - side / 2, side, side)
            if mark.point.qualifier is not Qualifier.RANGE or mark.bar is None:
                shapes.paint(painter, area, mark.point.qualifier, ink)
            for estimates, thick in (({self.current}, 1.6), (self.selected, 3.0)):
                if mark.point.estimate in estimates:
                    painter.setPen(QPen(theme.colour("text"), thick))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawEllipse(area.adjusted(-5, -5, 5, 5))
            if mark.label is not None:
                painter.setPen(theme.colour("text"))
                painter.drawText(mark.label + below, labelled(mark.point))

    def _paint_heads(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        painter.setFont(bold(font))
        for head in self.heads:
            if head.parted:
                line = QRectF(self._room.left(), round(head.box.top()) - 2, self._room.width(), 1)
                painter.fillRect(line, theme.colour("border"))
            painter.setPen(theme.colour("text"))
            name = QFontMetricsF(bold(font)).elidedText(head.name, Qt.TextElideMode.ElideRight, head.box.width())
            painter.drawText(head.box, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(font)


class _Shapes:
    """Pictures of the qualifiers: a thousand points have a few dozen shapes and colours."""

    def __init__(self, side: float, ground: QColor, ratio: float) -> None:
        self._side, self._ground, self._ratio = side, ground, ratio
        self._drawn: dict[tuple[Qualifier, int], QPixmap] = {}

    def paint(self, painter: QPainter, area: QRectF, qualifier: Qualifier, ink: QColor) -> None:
        """Paint one."""
        key = qualifier, ink.rgba()
        if key not in self._drawn:
            self._drawn[key] = self._draw(qualifier, ink)
        painter.drawPixmap(area.topLeft(), self._drawn[key])

    def _draw(self, qualifier: Qualifier, ink: QColor) -> QPixmap:
        pixels = math.ceil(self._side * self._ratio)
        picture = QPixmap(pixels, pixels)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_qualifier(painter, QRectF(0, 0, self._side, self._side), qualifier, ink, self._ground)
        painter.end()
        return picture


def paint_qualifier(painter: QPainter, area: QRectF, qualifier: Qualifier, ink: QColor, ground: QColor) -> None:
    """The shape of a qualifier, filled with ``ink``; hollow ones show ``ground``."""
    line = max(1.6, area.width() / 7)
    painter.setPen(QPen(ink, line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(ground if is_hollow(qualifier) else ink)
    inner = area.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    middle = inner.center()
    match qualifier:
        case Qualifier.EXACTLY | Qualifier.ABOUT:
            painter.drawEllipse(inner)
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            painter.drawPolygon(QPolygonF([inner.bottomLeft(), QPointF(middle.x(), inner.top()), inner.bottomRight()]))
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            painter.drawPolygon(QPolygonF([inner.topLeft(), QPointF(middle.x(), inner.bottom()), inner.topRight()]))
        case Qualifier.RANGE:
            painter.drawLine(QPointF(middle.x(), inner.top()), QPointF(middle.x(), inner.bottom()))
            for y in (inner.top(), inner.bottom()):
                painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
        case Qualifier.ORDER_OF_MAGNITUDE:
            corners = [(middle.x(), inner.top()), (inner.right(), middle.y()), (middle.x(), inner.bottom())]
            painter.drawPolygon(QPolygonF([QPointF(*c) for c in (*corners, (inner.left(), middle.y()))]))


def _paint_spans(painter: QPainter, mark: Mark, ink: QColor, side: float) -> None:
    x, y = mark.spot.x(), mark.spot.y()
    if mark.bar is not None:
        painter.setPen(QPen(ink, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, mark.bar[0]), QPointF(x, mark.bar[1]))
        for end in mark.bar:
            painter.drawLine(QPointF(x - side / 2, end), QPointF(x + side / 2, end))
    if mark.days is not None:
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(mark.days[0], y), QPointF(mark.days[1], y))
        for end in mark.days:
            painter.drawLine(QPointF(end, y - side / 3), QPointF(end, y + side / 3))


def _distance(mark: Mark, spot: QPointF) -> float:
    """From ``spot`` to the mark or to the nearest place of its bars."""

    def beyond(value: float, ends: tuple[float, float] | None, at: float) -> float:
        if ends is None:
            return abs(value - at)
        return max(min(ends) - value, 0.0, value - max(ends))

    dx, dy = spot.x() - mark.spot.x(), spot.y() - mark.spot.y()
    along_bar = math.hypot(dx, beyond(spot.y(), mark.bar, mark.spot.y()))
    along_days = math.hypot(beyond(spot.x(), mark.days, mark.spot.x()), dy)
    return min(along_bar, along_days)
