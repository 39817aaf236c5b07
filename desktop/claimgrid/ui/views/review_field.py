"""The line under what is to be decided, where a claim, a name or a date is typed."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from claimgrid.domain.review import ReviewItem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark

from .days import date_problem, typed_days, understood
from .fields import ClaimPicker, SpeakerBox, muted, takes_escape


class Asked(Enum):
    """What is typed."""

    MOVE = auto()
    MERGE = auto()
    SPEAKER = auto()
    LABEL = auto()
    DATE = auto()


_WORDS = {
    Asked.MOVE: mark("Move these words to (type a part of a claim, or a new name)"),
    Asked.MERGE: mark("Merge this whole claim into (type a part of a claim)"),
    Asked.SPEAKER: mark("Who says so (nothing: the article itself)"),
    Asked.LABEL: mark("Name of the claim"),
    Asked.DATE: mark("Day of publication, like 2024-11-05 or 5 November 2024"),
}


class ReviewField(QFrame):
    """Hidden until something is asked. Enter takes what was typed, Escape leaves it."""

    typed = Signal(object, object, str)
    """What was asked, the id of the claim that was picked (None without one), and the text."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Type here"))
        self._asked = Asked.MOVE
        self.words = muted()
        self.problem = muted()
        self.problem.setProperty("role", "warning")
        self.claim, self.speaker, self.line = ClaimPicker(_("Claim")), SpeakerBox(_("Speaker")), QLineEdit()
        self.line.setAccessibleName(_("Name or date"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(3)
        column.addWidget(self.words)
        row = QHBoxLayout()
        for field in (self.claim, self.speaker, self.line):
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addWidget(self.problem)
        for line in (self.claim.field, self.speaker.field, self.line):
            line.returnPressed.connect(self._take)
        self.claim.picked.connect(self._take)
        self.line.textEdited.connect(self._tell_day)
        self.hide()

    def ask(self, what: Asked, snapshot: Snapshot, item: ReviewItem) -> None:
        """Ask for ``what`` about ``item``, with what is there now in the field."""
        self._asked = what
        self.words.setText(_(_WORDS[what]))
        field: QWidget = self.line
        passage = snapshot.passage[item.passage] if item.passage else None
        if what in (Asked.MOVE, Asked.MERGE):
            self.claim.offer(snapshot, without=passage.claim if passage else None)
            field = self.claim
        elif what is Asked.SPEAKER:
            self.speaker.offer(snapshot, snapshot.speaker_name(passage.speaker) if passage else None)
            self.speaker.field.selectAll()
            field = self.speaker
        else:
            published = snapshot.article[item.article].published
            self.line.setText(snapshot.claim[passage.claim].label if passage else published.value if published else "")
            self.line.selectAll()
        for each in (self.claim, self.speaker, self.line):
            each.setVisible(each is field)
            each.setAccessibleDescription(_(_WORDS[what]))
        self.problem.hide()
        self.show()
        field.setFocus()

    def _tell_day(self, text: str) -> None:
        """Say at once which day is understood."""
        if self._asked is Asked.DATE:
            self.words.setText(understood(text) or _(_WORDS[Asked.DATE]))

    def _take(self) -> None:
        if self.isHidden():
            return  # a combo box tells of Enter twice
        claim, text = None, " ".join(self.line.text().split())
        if self._asked is Asked.DATE:
            text = typed_days(text)
        if self._asked in (Asked.MOVE, Asked.MERGE):
            claim, text = self.claim.chosen()
        elif self._asked is Asked.SPEAKER:
            text = self.speaker.chosen() or ""
        if wrong := self._wrong(claim, text):
            self.problem.setText(wrong)
            self.problem.show()
            return
        self.hide()
        self.typed.emit(self._asked, claim, text)
        self.left.emit()

    def _wrong(self, claim: str | None, text: str) -> str:
        if self._asked is Asked.DATE and text:
            return date_problem(text) or ""
        if self._asked is Asked.MERGE and claim is None:
            return _("No claim, or more than one, is called so. Type more of its name.")
        return "" if text or self._asked in (Asked.SPEAKER, Asked.DATE) else _("Type a name first.")

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)
