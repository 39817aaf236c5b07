"""Who put which number on it, and when: the plot, and around it its options, legend, list and notes."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.chart import Chart, build_chart
from claimgrid.domain.edits import NoteOn, SetNote
from claimgrid.domain.snapshot import Snapshot
from claimgrid.export.wording import notes
from claimgrid.ui.language import _, on_button, plain_tip
from claimgrid.ui.models.points import PointsModel
from claimgrid.ui.theme import theme_of

from .chart_bar import ChartBar
from .chart_layout import summary
from .chart_legend import ChartLegend
from .chart_plot import STEP, ChartPlot
from .context_menu import ContextMenu
from .fields import act, dress_rows, muted, takes_escape

_LEGEND_FROM = 26
"""Lines of letters that the chart must be high to have room for a legend."""
_EMPTY = Snapshot()
_MEASURED = 50
"""Rows of the list by which its columns are as wide as they are."""
_NOTE_WIDTH = 34  # letters in the field for a note


class ChartView(QWidget):
    """Draws a Chart; says which point was chosen and which options are wanted."""

    point_chosen = Signal(str)
    """The id of an estimate."""
    options_changed = Signal(object)
    """ChartOptions: the chart is wanted anew with these."""
    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Chart"))
        self.chart = build_chart(Snapshot())
        self.bar, self.legend, self.area = ChartBar(self), ChartLegend(self), ChartPlot(self.chart, self)
        self.note, self.summary, self.notes = muted(), muted(), muted()
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.points = PointsModel(self)
        self.table = self._table()
        self._build()
        self.setFocusProxy(self.area)
        self.keys = self.area
        self.bar.options_changed.connect(self.options_changed)
        self.bar.list.toggled.connect(self.table.setVisible)
        self.legend.switched.connect(lambda series, alone: self.bar.switch_series(series, alone=alone))
        self.area.point_chosen.connect(self.point_chosen)
        self.area.note_wanted.connect(self.write_note)
        self.area.menu_wanted.connect(self._open_menu)
        self._drawn: tuple[Chart, str] | None = None
        self.set_chart(self.chart)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(_("Points of the chart"))
        table.setModel(self.points)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        dress_rows(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        table.horizontalHeader().setStretchLastSection(True)
        table.activated.connect(lambda index: self.area.choose(self.chart.points[index.row()].estimate))
        table.clicked.connect(lambda index: self.area.choose(self.chart.points[index.row()].estimate))
        table.hide()
        return table

    def _build(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setAccessibleName(_("Plot and list"))
        parts.addWidget(self.area)
        parts.addWidget(self.table)
        parts.setSizes([500, 400])
        parts.setChildrenCollapsible(False)
        self._parts = parts
        self.nearer, self.further = act("+", _("Zoom in (+, or the wheel)")), act("−", _("Zoom out (-, or the wheel)"))
        self.all = act(_("Whole chart"), _("Show the whole chart (0, or a double click)"))
        self.nearer.clicked.connect(lambda: self.area.zoom(STEP))
        self.further.clicked.connect(lambda: self.area.zoom(1 / STEP))
        self.all.clicked.connect(self.area.show_whole)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 2, 12, 8)
        foot.addWidget(self.summary, 1)
        for button in (self.further, self.nearer, self.all):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.notes.setContentsMargins(12, 2, 12, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(self.bar)
        whole.addWidget(parts, 1)
        whole.addWidget(self.note, 1)
        whole.addWidget(self.legend)
        whole.addWidget(self.notes)
        whole.addLayout(foot)

    def set_chart(self, chart: Chart) -> None:
        """Draw ``chart``. The current point stays, as long as it is drawn."""
        drawn = replace(chart, snapshot=_EMPTY), theme_of(self.palette()).name
        self.chart = chart
        self.points.set_chart(chart)
        if drawn == self._drawn:  # only what stands behind the points may be another
            self.area.chart = chart
            return
        self._drawn = drawn
        self.bar.show_chart(chart)
        self.bar.setVisible(bool(chart.total))
        self.legend.show_chart(chart)
        self.summary.setText(summary(chart))
        self.summary.setToolTip(plain_tip(summary(chart, whole=True)))
        self.summary.setVisible(bool(chart.total))
        self.notes.setText("   ".join(notes(chart)))
        self.notes.setVisible(bool(chart.notes))
        for button in (self.nearer, self.further, self.all):
            button.setVisible(bool(chart.points))
        self._parts.setVisible(bool(chart.points))
        self._fit_legend()
        self.note.setVisible(not chart.points)
        self.note.setText(_why_empty(chart))
        self.area.set_chart(chart)

    def select(self, estimates: frozenset[str]) -> None:
        """Ring the points of these estimates: those in the passages that are shown."""
        self.area.select(estimates)

    def act(self, name: str) -> None:
        """Carry out an act of ``CHART``; one that needs a current point does nothing without one."""
        bar, current = self.bar, self.area.marks.current
        controls = {
            "log": bar.log, "apart": bar.apart,
            "list": bar.list, "kinds": bar.more, "by": bar.by, "dates": bar.dates, "place": bar.place,
            "subject": bar.subject, "rule": bar.rule, "nearer": self.nearer, "further": self.further, "whole": self.all,
        }  # fmt: skip
        if name in controls:
            bar.row.use(controls[name])
            return
        point = next((p for p in self.chart.points if p.estimate == current), None)
        if point is None:
            return
        if name == "words":
            self.area.choose(point.estimate)
        elif name == "note":
            self.write_note(point.estimate)
        elif name == "copy":
            QGuiApplication.clipboard().setText(self.chart.snapshot.estimate[point.estimate].text)
        else:
            bar.switch_series(point.series, alone=name == "alone")

    def _fit_legend(self) -> None:
        """A low chart has no room for its legend: the plot needs it, and hovering tells as much."""
        room = self.height() >= _LEGEND_FROM * self.fontMetrics().height()
        self.legend.setVisible(bool(self.chart.series) and (room or not self.chart.points))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    # Notes and the menu of a point ---------------------------------------------------------------------------------

    def write_note(self, estimate: str) -> None:
        """Open a field for the note on a figure, beside its point, if that is drawn."""
        if estimate not in {point.estimate for point in self.chart.points}:
            return
        field = NoteField(self.chart.snapshot.estimate[estimate].note, self.area)
        field.kept.connect(lambda text: self.edit_requested.emit(SetNote(NoteOn.FIGURE, estimate, text)))
        spot = self.area.mapFromGlobal(self.area.spot_of(estimate))
        width = min(self.area.width() - 16, field.fontMetrics().averageCharWidth() * _NOTE_WIDTH)
        field.resize(width, field.sizeHint().height())
        top = max(8, min(spot.y() + 14, self.area.height() - field.height() - 8))
        field.move(max(8, min(spot.x() - width // 2, self.area.width() - width - 8)), top)
        field.show()
        field.setFocus()

    def _open_menu(self, estimate: str | None, spot: QPoint) -> None:
        menu = ContextMenu(self)
        if estimate is not None:
            found = self.chart.snapshot.estimate[estimate]
            series = next(p.series for p in self.chart.points if p.estimate == estimate)
            menu.addAction(_("Show the words"), lambda: self.area.choose(estimate))
            words = _("Change the note…") if found.note else _("Write a note…")
            menu.addAction(f"{words}\tN", lambda: self.write_note(estimate))
            menu.addAction(_("Copy the words"), lambda: QGuiApplication.clipboard().setText(found.text))
            menu.addSeparator()
            plain = on_button(series)
            menu.addAction(_("Hide “{plain}”").format(plain=plain), lambda: self.bar.switch_series(series, alone=False))
            menu.addAction(_("Only “{plain}”").format(plain=plain), lambda: self.bar.switch_series(series, alone=True))
            menu.addSeparator()
        whole = menu.addAction(_("Whole chart\t0"), self.area.show_whole)
        whole.setEnabled(not self.area.is_whole)
        menu.open_at(spot)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "points"):
            QTimer.singleShot(0, self, self._redraw)  # Qt goes through all widgets now: none may vanish under it

    def _redraw(self) -> None:
        self.legend.show_chart(self.chart)
        self.area.dress()
        self.area.place()


def _why_empty(chart: Chart) -> str:
    """What to do where no point is drawn."""
    if chart.kinds and not chart.shown_kinds:
        return _("Choose above which kinds of figures are drawn.")
    if set(chart.series) & set(chart.options.off):
        return _("All points are hidden. Click a name below to draw its points again.")
    if chart.options.place or chart.options.subject:
        return _("No figure goes with the place and the subject that are chosen above.")
    if chart.kinds:
        return _("These figures name no number that could be drawn. Choose other kinds above.")
    if chart.snapshot.articles:
        return _("No figures were found in these articles.")
    return _("Figures such as “at least 10,000 soldiers” appear here by outlet and date, once articles are read.")


class NoteField(QLineEdit):
    """A note that is being written. Enter keeps it, and so does going elsewhere; Escape does not."""

    kept = Signal(str)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(_("Note"))
        self.setPlaceholderText(_("Note on this figure"))
        self._before, self._over = text, False
        self.selectAll()
        self.editingFinished.connect(self._keep)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        if not self._over and self.text().strip() != self._before:
            self.kept.emit(self.text().strip())
        self._close()

    def _close(self) -> None:
        if self._over:
            return
        self._over = True
        parent = self.parentWidget()
        self.hide()
        self.deleteLater()
        if parent is not None:
            parent.setFocus()
