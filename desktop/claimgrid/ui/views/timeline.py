"""When a claim was reported: a mark for each passage above its day."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from claimgrid.domain.claim_page import ClaimPage
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.passage import Passage
from claimgrid.ui.language import _, plain_tip, when_text
from claimgrid.ui.theme import theme_of

from .shapes import stance_picture

_ROWS = 4
"""Rows of marks above a day; what is beyond is counted beside it."""


class Timeline(QWidget):
    """One column a day, in order; undated passages stand last. A click on a mark chooses its passage."""

    passage_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._page: ClaimPage | None = None

    def show_page(self, page: ClaimPage) -> None:
        """Draw the days of ``page``."""
        self._page = page
        days = "; ".join(f"{when_text(day) if day else _('undated')}: {len(found)}" for day, found in page.days)
        self.setAccessibleDescription(_("Passages by day: {days}").format(days=days))
        self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        most = max((len(found) for _day, found in self._page.days), default=1) if self._page else 1
        rows = min(_ROWS, -(-most // self._across()))
        return QSize(200, round(self._line() * (rows * 1.1 + 1.8)))

    def resizeEvent(self, _event: object) -> None:
        self.updateGeometry()  # narrow, it takes more rows

    def _across(self) -> int:
        """Marks beside each other above one day."""
        wide = self.width() / len(self._page.days) if self._page else 0
        return max(1, int(wide * 0.8 / self._line()))

    def marks(self) -> list[tuple[QRectF, Passage]]:
        """Where the mark of each passage is drawn: rows above each other, as many as there is room for."""
        if self._page is None:
            return []
        line, across = self._line(), self._across()
        base, wide = self.height() - line * 1.5, self.width() / len(self._page.days)
        found = []
        for place, (_day, passages) in enumerate(self._page.days):
            left = wide * (place + 0.5) - min(across, len(passages)) * line / 2
            for n, passage in enumerate(passages[: across * _ROWS]):
                spot = left + n % across * line, base - (n // across + 1) * line * 1.1
                found.append((QRectF(*spot, line * 0.85, line * 0.85), passage))
        return found

    def paintEvent(self, _event: object) -> None:
        if self._page is None:
            return
        theme, painter = theme_of(self.palette()), QPainter(self)
        base, wide = self.height() - self._line() * 1.4, self.width() / len(self._page.days)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(0, round(base), self.width(), round(base))
        painter.setPen(theme.colour("muted"))
        for place, (day, found) in enumerate(self._page.days):
            more = len(found) - self._across() * _ROWS
            words = when_text(day) if day else _("undated")
            if wide < self.fontMetrics().horizontalAdvance(words) + 4:
                words = words[5:10] if day else "?"
            area = QRectF(wide * place, base + 2, wide, self._line() * 1.2)
            painter.drawText(area, Qt.AlignmentFlag.AlignHCenter, f"{words} (+{more})" if more > 0 else words)
        for rect, passage in self.marks():
            side, scale = rect.width(), self.devicePixelRatioF()
            picture = stance_picture(CellStance(passage.stance.value), side, theme, scale)
            painter.drawPixmap(rect.topLeft() - QPointF(side, side) / 6, picture)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if passage := self._at(event.position().x(), event.position().y()):
            self.passage_chosen.emit(passage.id)

    def _at(self, x: float, y: float) -> Passage | None:
        return next((p for rect, p in self.marks() if rect.adjusted(-3, -2, 3, 2).contains(x, y)), None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            passage = self._at(event.x(), event.y())
            QToolTip.showText(event.globalPos(), plain_tip(f"“{passage.text}”") if passage else "", self)
            return True
        return super().event(event)
