"""The bar at the foot of a window: what the project holds, how far it is checked, and what to do next."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar

from claimgrid.ui.language import _, mark, plural, progress_text

if TYPE_CHECKING:  # what a project needs comes after the first paint
    from claimgrid.domain.snapshot import Snapshot

_USUAL = mark("Click a cell or a point to read the words behind it")
_HINTS = {"Review": mark("Every decision is saved at once; Ctrl+Z takes it back")}


class Status(QStatusBar):
    """Counts to the left; to the right a hint, where there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.counts, self.hint = QLabel(), QLabel()
        self.counts.setAccessibleName(_("Counts"))
        self.counts.setContentsMargins(8, 0, 0, 0)
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(0, 0, 8, 0)
        self._words = _(_USUAL)
        self.addWidget(self.counts, 1)
        self.addPermanentWidget(self.hint)
        self.setSizeGripEnabled(False)

    def show_project(self, snapshot: "Snapshot | None", view: str) -> None:
        """Say what ``snapshot`` holds (None: nothing yet), and what to do in ``view``."""
        parts = []
        if snapshot is not None and snapshot.articles:
            from claimgrid.domain.review import progress  # late: after the window was shown

            parts = [
                plural(len(snapshot.articles), "1 article", "{number} articles"),
                plural(len(snapshot.claims), "1 claim", "{number} claims"),
                plural(len(snapshot.estimates), "1 figure", "{number} figures"),
                progress_text(progress(snapshot)),
            ]
        self.counts.setText(" · ".join(parts))
        self._words = _(_HINTS.get(view, _USUAL)) if parts else ""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self.counts.sizeHint().width() - 24
        self.hint.setText(self._words if self.hint.fontMetrics().horizontalAdvance(self._words) < room else "")
