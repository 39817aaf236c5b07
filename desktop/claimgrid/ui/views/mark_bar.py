"""What can be done with selected words of an article: make them a passage of a claim, or a figure."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from claimgrid.domain.article import Span
from claimgrid.domain.edits import AddEstimate, AddPassage
from claimgrid.domain.estimate import Figure
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _

from .fields import ClaimPicker, SpeakerBox, muted, name_box, takes_escape
from .figure_form import FigureForm
from .shapes import stance_icon

SHOWN = 90
"""Characters of the selected words that the bar repeats."""


class MarkBar(QFrame):
    """Hidden until words are selected."""

    edit_requested = Signal(object)
    added = Signal()
    """The words are being added: they need no longer be selected."""
    left = Signal()
    """Nothing is to be done with the words after all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Add the selected words"))
        self._snapshot = Snapshot()
        self._article: str | None = None
        self._claim: str | None = None
        self._span: Span | None = None
        self.words = muted()
        self.stance = QComboBox()
        name_box(self.stance, _("Stance of the new passage"))
        for stance in Stance:
            self.stance.addItem(_(stance.value), stance)
        self.stance.setCurrentIndex(list(Stance).index(Stance.ATTRIBUTES))
        self.claim = ClaimPicker(_("Claim of the new passage, or the name of a new claim"))
        self.claim.field.returnPressed.connect(self._add)
        self.claim.field.setPlaceholderText(_("Claim, or the name of a new one"))
        self.speaker = SpeakerBox(_("Speaker of the new passage"))
        self.add = QPushButton(_("Add passage"))
        self.add.clicked.connect(self._add)
        self.figure = QPushButton(_("Add figure…"))
        self.figure.clicked.connect(self.open_figure)
        self.form: FigureForm | None = None
        self._build()
        self.hide()

    def _draw_shapes(self) -> None:
        for i, stance in enumerate(Stance):
            self.stance.setItemIcon(i, stance_icon(CellStance(stance.value), self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "stance"):
            self._draw_shapes()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._draw_shapes()
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.claim, 1)
        first.addWidget(self.stance)
        second.addWidget(muted(_("Speaker"), wrap=False))
        second.addWidget(self.speaker, 1)
        second.addWidget(self.figure)
        second.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.addWidget(self.words)
        self._column.addLayout(first)
        self._column.addLayout(second)

    def set_article(self, snapshot: Snapshot, article: str | None, claim: str | None) -> None:
        """The next words selected are offered to the claims of ``snapshot``, first to the claim looked at.

        What is being typed for words already selected stays.
        """
        self._snapshot, self._article, self._claim = snapshot, article, claim

    def set_span(self, span: Span | None, words: str) -> None:
        """These words are selected now; None hides the bar."""
        if span and not self._span:
            self.claim.offer(self._snapshot, first=self._claim)
            self.speaker.offer(self._snapshot)
        if span != self._span:
            self._close_form()
        self._span = span
        flat = " ".join(words.split())
        self.words.setText(f"“{flat[:SHOWN]}{'…' if len(flat) > SHOWN else ''}”")
        self.setVisible(span is not None)

    def _add(self) -> None:
        claim, label = self.claim.chosen()
        if not self._span or not self._article:
            return
        if not claim and not label:
            self.claim.setFocus()
            return
        stance = Stance(self.stance.currentData())
        new = None if claim else label
        edit = AddPassage(self._article, self._span, stance, claim, new, self.speaker.chosen())
        self.added.emit()
        self.edit_requested.emit(edit)

    def open_figure(self) -> None:
        """Open a form for a figure in the selected words."""
        if self.form is not None:
            self._close_form()
            return
        self.form = FigureForm(self._snapshot, self)
        self.form.remove.hide()
        self.form.submitted.connect(self._add_figure)
        self.form.cancelled.connect(self._close_form)
        self._column.addWidget(self.form)
        self.form.open_for_typing()

    def _add_figure(self, figure: Figure, speaker: str | None, as_of: str | None) -> None:
        if self._article and self._span:
            edit = AddEstimate(self._article, self._span, figure, speaker, as_of)
            self.added.emit()
            self.edit_requested.emit(edit)

    def _close_form(self) -> None:
        if self.form is not None:
            self.figure.setFocus()
            self.form.hide()
            self.form.deleteLater()
            self.form = None
