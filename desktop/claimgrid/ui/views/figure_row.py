"""A figure as one line: its bound, what it counts, and a form to correct it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from claimgrid.domain.edits import RemoveEstimates, SetEstimate
from claimgrid.domain.estimate import MONEY, Estimate, Figure, counted_text, figure_text
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, in_words, numerals, when_text

from .fields import act, muted
from .figure_form import FigureForm


class FigureRow(QWidget):
    """A figure with its bound, and a form to correct it in its place."""

    closed = Signal()
    """The form is, whether anything was kept or not."""

    def __init__(self, snapshot: Snapshot, estimate: Estimate, emit: Callable[[object], None]) -> None:
        super().__init__()
        self.setAccessibleName(_("Figure"))
        self._snapshot, self._estimate, self._emit = snapshot, estimate, emit
        self.form: FigureForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(6)
        figure = QLabel(f"<b>{numerals(figure_text(estimate.figure)).replace('<', '&lt;')}</b>")
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(muted(figure_detail(snapshot, estimate)), 1, Qt.AlignmentFlag.AlignTop)
        self.correct = act(_("Correct"), _("Correct this figure"))
        self.correct.clicked.connect(self.open_form)
        row.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def open_form(self) -> None:
        """Open the form, or close it."""
        if self.form is not None:
            self._close()
            return
        self.form = FigureForm(self._snapshot, self)
        name = self._snapshot.speaker_name(self._estimate.speaker)
        self.form.show_figure(self._estimate.figure, name, self._estimate.as_of)
        self.form.submitted.connect(self._keep)
        self.form.cancelled.connect(self._close)
        self.form.removed.connect(self._remove)
        self._column.addWidget(self.form)
        self.form.open_for_typing()

    def _keep(self, figure: Figure, speaker: str | None, as_of: str | None) -> None:
        edit = SetEstimate(self._estimate.id, figure, speaker, as_of)
        self._close()
        self._emit(edit)

    def _remove(self) -> None:
        self._close()
        self._emit(RemoveEstimates((self._estimate.id,)))

    def _close(self) -> None:
        if self.form is not None:
            self.correct.setFocus()
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.closed.emit()


def figure_detail(snapshot: Snapshot, estimate: Estimate) -> str:
    """What a figure counts, where, by whom and when: "troops, deployed · Orsa valley · Ilse Brandt · as of 2023-05-02". A
    currency stands with the figure itself."""
    figure = estimate.figure
    what = figure.measure if figure.measure == MONEY else counted_text(figure.subject or "", figure.measure)
    parts = [
        in_words(f"{what}, {figure.status.value}" if figure.status else what),
        figure.place,
        snapshot.speaker_name(estimate.speaker),
        _("as of {day}").format(day=when_text(estimate.as_of)) if estimate.as_of else None,
    ]
    return " · ".join(part for part in parts if part)
