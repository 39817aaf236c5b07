"""The bar at the foot of a window: what the project holds, how far it is checked, and what to do next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from claimgrid.ui.language import _, mark, plain_tip, plural, progress_text

if TYPE_CHECKING:  # what a project needs comes after the first paint
    from claimgrid.domain.article import Article
    from claimgrid.domain.snapshot import Snapshot

_USUAL = mark("Click a cell or a point to read the words behind it")
_HINTS = {"Review": mark("Every decision is saved at once; Ctrl+Z takes it back")}
_WITHOUT = mark("Counted as if these had never been written:")


class Status(QStatusBar):
    """Counts to the left, and what was left out of all that is shown; to the right a hint, where there is room for it."""

    left_out_wanted = Signal()
    """What is left out is to be shown, and changed."""

    def __init__(self) -> None:
        super().__init__()
        self.counts, self.hint = QLabel(), QLabel()
        self.left_out = QToolButton(autoRaise=True)
        self.left_out.setProperty("role", "act")
        self.left_out.clicked.connect(self.left_out_wanted)
        self.left_out.hide()
        self.counts.setAccessibleName(_("Counts"))
        self.counts.setContentsMargins(8, 0, 0, 0)
        self.hint.setProperty("role", "muted")
        self.hint.setContentsMargins(0, 0, 8, 0)
        self._words = _(_USUAL)
        self.addWidget(self.counts)
        self.addWidget(self.left_out)
        self.addPermanentWidget(self.hint)
        self.setSizeGripEnabled(False)

    def show_project(self, snapshot: "Snapshot | None", view: str) -> None:
        """Say what ``snapshot`` holds (None: nothing yet), and what to do in ``view``."""
        parts = []
        if snapshot is not None and snapshot.articles:
            from claimgrid.domain.review import progress  # late: after the window was shown

            parts = [
                plural(len(snapshot.counted), "1 article", "{number} articles"),
                plural(len(snapshot.claims), "1 claim", "{number} claims"),
                plural(len(snapshot.estimates), "1 figure", "{number} figures"),
                progress_text(progress(snapshot)),
            ]
        self.counts.setText(" · ".join(parts))
        self._words = _(_HINTS.get(view, _USUAL)) if parts else ""
        self._fit()

    def show_left_out(self, articles: "tuple[Article, ...]") -> None:
        """Say, in every view, that nothing is counted of these articles."""
        from claimgrid.export.wording import article_name  # late, as above

        text = plural(len(articles), "Without 1 article (What if)", "Without {number} articles (What if)")
        self.left_out.setText(text)
        self.left_out.setToolTip(plain_tip("\n".join([_(_WITHOUT), *map(article_name, articles)])))
        self.left_out.setAccessibleName(text)
        self.left_out.setVisible(bool(articles))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        taken = self.left_out.sizeHint().width() if self.left_out.isVisibleTo(self) else 0
        room = self.width() - self.counts.sizeHint().width() - taken - 24
        self.hint.setText(self._words if self.hint.fontMetrics().horizontalAdvance(self._words) < room else "")
