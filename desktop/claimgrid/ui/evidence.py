"""The words behind what is looked at: the passages of a cell or a point, and the article they stand in."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from claimgrid.domain.article import Span
from claimgrid.domain.edits import AddPassage, Edit, MovePassages, SplitClaim
from claimgrid.domain.passage import Passage
from claimgrid.ui.language import _
from claimgrid.ui.session import Session
from claimgrid.ui.views.article import ArticleView
from claimgrid.ui.views.passages import SILENT, PassagesView


class Evidence(QSplitter):
    """Hidden until something is looked at. ``cell_of`` tells which passages the cell that holds a passage has now."""

    shown = Signal()
    seen = Signal()
    """It is in sight from now on, or no more."""
    told = Signal(str, str, object)
    """A sentence for the user; what can be done about it ("" for nothing), and the doing of it."""
    left = Signal()
    """It had the keyboard and is hidden now."""

    def __init__(
        self, session: Session, cell_of: Callable[[str], tuple[str, ...] | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, childrenCollapsible=False)
        self.setAccessibleName(_("Passages and article"))
        self.session = session
        self.passages, self.article = PassagesView(self), ArticleView(self)
        self.addWidget(self.passages)
        self.addWidget(self.article)
        self.hide()
        self.shown_passages: tuple[str, ...] = ()
        self._cell_of = cell_of
        self._estimate: str | None = None
        self._article: str | None = None
        self._focus: tuple[Span, ...] = ()
        self._of_cell = False  # what is shown is what a cell of the matrix holds
        self._claims: set[str] = set()  # that the cell was of
        self._waits = False  # what is shown may be another by now: something is being typed into it
        self.passages.edit_requested.connect(session.apply)
        self.passages.passage_chosen.connect(self.open_passage)
        self.passages.typing_ended.connect(lambda: QTimer.singleShot(0, self, self._show_waiting))
        self.article.edit_requested.connect(self._mark)
        self.article.passage_chosen.connect(self._choose_in_article)

    @property
    def shown_estimates(self) -> frozenset[str]:
        """The figure whose words are shown, or all figures in the passages that are."""
        if self._estimate is not None:
            return frozenset({self._estimate})
        inside = self.session.snapshot.estimates_of_passage
        return frozenset(e.id for p in self.shown_passages for e in inside.get(p, ()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit()

    def refresh(self) -> None:
        """Show what is looked at as it is now, once nothing is being typed into it; nothing, where it is gone."""
        self._waits = self.passages.is_typed_into
        if self.isHidden() or self._waits:
            return
        snapshot = self.session.snapshot
        left = tuple(p for p in self.shown_passages if p in snapshot.passage)
        if self._of_cell:  # it follows what stayed in its claim, or the claim into another
            stayed = [p for p in left if snapshot.passage[p].claim in self._claims]
            cell = self._cell_of((stayed or left)[0]) if left else None
            if cell is None:
                self.clear()
                return
            if stayed or self._claims.isdisjoint(snapshot.claim):
                left, self._claims = cell, {snapshot.passage[p].claim for p in cell}
            # else it was moved elsewhere, and is shown by itself: the matrix stays where it is
        self.shown_passages = left
        if self._estimate not in snapshot.estimate:
            self._estimate = None
        self._show_passages()
        if self._article is None or self._article not in snapshot.article:
            self.clear()
        else:
            self._open_article(self._article, self._focus)

    def _show_waiting(self) -> None:
        if self._waits:
            self.refresh()

    def show_cell(self, passages: tuple[str, ...]) -> None:
        """Show the passages of a cell of the matrix."""
        self.show_passages(passages)
        self._of_cell = bool(self.shown_passages)
        self._claims = {self.session.snapshot.passage[p].claim for p in self.shown_passages}

    def pass_cell(self, passages: tuple[str, ...]) -> None:
        """While words are shown they are those of the current cell."""
        if self.isHidden():
            return
        if passages:
            self.show_cell(passages)
            return
        self.shown_passages, self._estimate, self._of_cell = (), None, False
        self.passages.clear(SILENT)
        if self._article:
            self._open_article(self._article, ())

    def show_passages(
        self, passages: tuple[str, ...], estimate: str | None = None, *, side_by_side: bool = False
    ) -> None:
        """Show these passages, and the article of the first one at their words."""
        known = self.session.snapshot.passage
        self._of_cell = False
        self.shown_passages = tuple(p for p in passages if p in known)
        self._estimate = estimate
        if not self.shown_passages:
            return
        if side_by_side and len(self.shown_passages) > 1:
            self.passages.compare_these(self.session.snapshot, self.shown_passages)
            self.passages.show()
        else:
            self._show_passages()
        first = known[self.shown_passages[0]].article
        spans = [(p.start, p.end) for p in map(known.__getitem__, self.shown_passages) if p.article == first]
        self._open_article(first, tuple(sorted(spans)))

    def compare(self, passages: tuple[str, ...]) -> None:
        """Show these passages of one claim side by side, and the article of the first one."""
        self.show_passages(passages, side_by_side=True)

    def show_estimate(self, estimate: str) -> None:
        """Show the words of a figure, and the passages it stands in."""
        snapshot = self.session.snapshot
        found = snapshot.estimate.get(estimate)
        if found is None:  # the chart is drawn anew in a moment: a reading has just taken the figure away
            return
        around = [p.id for p in snapshot.passages if found in snapshot.estimates_of_passage[p.id]]
        self.shown_passages, self._estimate, self._of_cell = tuple(around), estimate, False
        self._show_passages()
        self._open_article(found.article, ((found.start, found.end),))

    def show_article(self, article: str) -> None:
        """Open an article at its beginning."""
        self.show_place(article, None)

    def show_place(self, article: str, place: Span | None) -> None:
        """Open an article at a place, or at its beginning."""
        self.shown_passages, self._estimate, self._of_cell = (), None, False
        self._show_passages()
        self._open_article(article, (place,) if place else ())

    def open_passage(self, passage: str) -> None:
        """Open the article of a passage at its words."""
        found = self.session.snapshot.passage.get(passage)
        if found is not None:
            self._open_article(found.article, ((found.start, found.end),))

    def clear(self) -> None:
        """Close the passages and the article."""
        self.shown_passages, self._estimate, self._article = (), None, None
        self._of_cell = False
        focused = self.window().focusWidget()  # also while a dialog has the keyboard
        if focused is not None and self.isAncestorOf(focused):
            self.left.emit()
        self.hide()
        self.passages.clear()
        self.article.clear()

    def _show_passages(self) -> None:
        if self.shown_passages or self._estimate:
            self.passages.show_passages(self.session.snapshot, self.shown_passages, self._estimate)
        else:
            self.passages.clear()
        self.passages.setVisible(bool(self.shown_passages or self._estimate))

    def _open_article(self, article: str, focus: tuple[Span, ...]) -> None:
        self._article, self._focus = article, focus
        self.show()
        self.shown.emit()
        self.article.show_article(self.session.snapshot, article, self.session.text(article), focus)

    def _choose_in_article(self, passage: str) -> None:
        """Show the passages of the claim that a passage in the article carries, that one first."""
        snapshot = self.session.snapshot
        if passage in snapshot.passage:
            same = snapshot.passages_of_claim[snapshot.passage[passage].claim]
            self.shown_passages = (passage, *(p.id for p in same if p.id != passage))
            self._estimate, self._of_cell = None, False
            self._show_passages()

    def _mark(self, edit: Edit) -> None:
        """Carry out what is wanted in the article. Words that are a passage already are shown, and can be moved."""
        there = next(
            (p for p in self.session.snapshot.passages if isinstance(edit, AddPassage) and _is_there(p, edit)), None
        )
        if there is None or not isinstance(edit, AddPassage):
            self.session.apply(edit)
            return
        self._choose_in_article(there.id)
        self.open_passage(there.id)
        claims = self.session.snapshot.claim
        text = _("These words are a passage of “{claim}” already.").format(claim=claims[there.claim].label)
        if edit.claim == there.claim:
            self.told.emit(text, "", None)
            return
        move = MovePassages((there.id,), edit.claim) if edit.claim else SplitClaim(there.claim, (there.id,), edit.label)
        to = claims[edit.claim].label if edit.claim and edit.claim in claims else edit.label
        self.told.emit(text, _("Move it to “{to}”").format(to=to), lambda: self.session.apply(move))


def _is_there(passage: Passage, edit: AddPassage) -> bool:
    return passage.article == edit.article and (passage.start, passage.end) == edit.span
