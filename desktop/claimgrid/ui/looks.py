"""What is drawn and exported: the Matrix and the Chart of a project, as they are wanted to look."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from claimgrid.domain.chart import Chart, ChartOptions, build_chart
from claimgrid.domain.codec import decode, encode
from claimgrid.domain.matrix import Matrix, build_matrix, matrix_steps
from claimgrid.domain.options import MatrixOptions, SavedView
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ProjectError
from claimgrid.ui.building import Building
from claimgrid.ui.session import Session

_KEPT_AT_ONCE = ("hidden", "pinned", "left_out", "left_out_origins")


class Looks(QObject):
    """Builds ``matrix`` and ``chart`` of what the session holds, anew whenever that or what is wanted changes. At first all is
    wanted as it was when the project was closed; ``matrix`` may be built already."""

    built = Signal()
    """The matrix is another now, and so is the chart."""

    def __init__(self, session: Session, parent: QObject, matrix: Matrix | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.matrix: Matrix = matrix or build_matrix(Snapshot())
        self._chart: Chart | None = None
        self._building = Building(self)
        self._building.built.connect(self._take)
        layout = session.project.layout
        self._of_matrix, self._of_chart = layout.matrix, decode(ChartOptions, layout.chart)
        self._snapshot: Snapshot | None = None
        self._wanted: tuple[MatrixOptions, ChartOptions] | None = None  # what was built last, or is being built

    def refresh(self) -> None:
        """Build all from what the session holds now, unless that and what is wanted are as they were."""
        snapshot, wanted = self._session.snapshot, (self._of_matrix, self._of_chart)
        if snapshot is not self._snapshot or wanted != self._wanted:
            self._snapshot, self._wanted = snapshot, wanted
            self._building.want(matrix_steps(snapshot, self._of_matrix, self.matrix))
        elif not self._building.is_busy:
            self.built.emit()

    @property
    def are_building(self) -> bool:
        """Whether a matrix is being built that will take the place of this one."""
        return self._building.is_busy

    @property
    def chart(self) -> Chart:
        """The figures of the articles that the matrix shows; built when it is first looked at."""
        if self._chart is None:
            snapshot, left = self.matrix.snapshot, self.matrix.articles
            articles = None if len(left) == len(snapshot.counted) else left
            self._chart = build_chart(snapshot, replace(self._of_chart, articles=articles))
        return self._chart

    def want_matrix(self, options: MatrixOptions) -> None:
        """The matrix is to be like this. The project knows at once which claims are hidden or pinned, and which articles left
        out: they keep their ids."""
        before, self._of_matrix = self._of_matrix, options
        if any(getattr(options, name) != getattr(before, name) for name in _KEPT_AT_ONCE):
            self._keep()
        self.refresh()

    def want_chart(self, options: ChartOptions) -> None:
        """The chart is to be like this."""
        self._of_chart = options
        self.refresh()

    def want(self, view: SavedView) -> None:
        """Both are to be as ``view`` remembers them."""
        self._of_matrix, self._of_chart = view.matrix, decode(ChartOptions, view.chart)
        self.refresh()

    def saved(self, name: str) -> SavedView:
        """How both look now, to be kept under ``name``."""
        chart = replace(self._of_chart, articles=None)
        return SavedView(name, self._of_matrix, {} if chart == ChartOptions() else encode(chart))

    def leave(self) -> None:
        """Let the project remember how it was laid out."""
        self._keep()

    def _keep(self) -> None:
        project, layout = self._session.project, replace(self.saved(""), matrix=self._of_matrix.layout)
        with suppress(ProjectError):  # the file is gone or cannot be written: what matters was saved before
            if layout != project.layout and not project.is_read_only:
                project.keep_layout(layout)

    def _take(self, matrix: Matrix) -> None:
        self.matrix, self._chart = matrix, None
        self.built.emit()
