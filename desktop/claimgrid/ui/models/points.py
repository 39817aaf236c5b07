"""The points of the chart as a Qt table, for reading them without a mouse."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimgrid.domain.chart import Chart, build_chart
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark, numerals, plain_tip, when_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEADERS = (mark("Figure"), mark("Outlet"), mark("Speaker"), mark("Date"), mark("Dated by"), mark("Exact words"))


class PointsModel(QAbstractTableModel):
    """Holds the Chart it was handed, and nothing else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.chart = build_chart(Snapshot())

    def set_chart(self, chart: Chart) -> None:
        """Show the points of ``chart``."""
        if chart is self.chart:
            return
        if chart.points == self.chart.points:  # what is told of them may be another
            self.chart = chart
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(HEADERS) - 1))
            return
        self.beginResetModel()
        self.chart = chart
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.chart.points)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid() or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        point = self.chart.points[index.row()]
        snapshot = self.chart.snapshot
        estimate = snapshot.estimate[point.estimate]
        when = when_text(f"{point.first}/{point.last}" if point.first != point.last else point.first or "")
        text = (
            numerals(point.label),
            snapshot.article[estimate.article].outlet_label,
            snapshot.speaker_name(estimate.speaker) or _("own voice"),
            when or _("undated"),
            _(point.dated_by or ""),
            estimate.text,
        )[index.column()]
        return plain_tip(text) if role == Role.ToolTipRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role != Role.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        return _(HEADERS[section])
