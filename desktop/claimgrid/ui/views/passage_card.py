"""One passage with all that is known of it and all that can be done with it."""

from functools import cached_property

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QWidget,
)

from claimgrid.domain.article import By
from claimgrid.domain.edits import (
    MovePassages,
    RemovePassages,
    SetChecked,
    SetSpeaker,
    SetStance,
    SplitClaim,
)
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.passage import Passage, Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, evidence, when_text
from claimgrid.ui.theme import theme_of

from .beside import beside_text
from .card import Card
from .context_menu import ContextMenu
from .fields import ClaimPicker, SpeakerBox, act, muted, tool
from .figure_row import FigureRow
from .flow import FlowLayout
from .inline_field import InlineField
from .shapes import StanceShape, stance_icon


class PassageCard(Card):
    """Stance, speaker, source, the exact words, figures; and the acts."""

    edit_requested = Signal(object)
    picked_changed = Signal()
    closed = Signal()
    """Nothing is being typed into a row of the card any more."""

    def __init__(self, snapshot: Snapshot, passage: Passage, *, pickable: bool, parent: QWidget | None = None) -> None:
        article = snapshot.article[passage.article]
        super().__init__(f"{_(passage.stance.value)}, {article.outlet_label}: {passage.text}", parent)
        self.snapshot, self.passage = snapshot, passage
        self._pressed = QPoint()
        self.pick = QCheckBox()
        self.pick.setToolTip(_("Choose for comparing or splitting"))
        self.pick.setAccessibleName(_("Choose this passage"))
        if not pickable:
            self.pick.hide()  # never shown while it has no parent: it would be a window of its own
        self.pick.toggled.connect(self.picked_changed)
        self.words = QLabel(passage.text)
        self.words.setAccessibleName(_("Exact words"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.installEventFilter(self)
        larger = self.words.font()
        larger.setPointSizeF(larger.pointSizeF() * 1.12)
        self.words.setFont(larger)
        when = when_text(article.published.value) if article.published else _("undated")
        speaker = QLabel(_who(snapshot, passage))
        speaker.setTextFormat(Qt.TextFormat.PlainText)
        speaker.setWordWrap(True)
        self.column.addLayout(self._head())
        self.column.addWidget(self.words)
        self.column.addWidget(speaker)
        self.column.addWidget(muted(f"{article.outlet_label} · {when}"))
        for estimate in snapshot.estimates_of_passage[passage.id]:
            self.column.addWidget(FigureRow(snapshot, estimate, self.edit_requested.emit))
        if passage.stale:
            note = muted(
                _("The last reading did not find these words again; they are kept because you decided about them.")
            )
            self.column.addWidget(note)
        if passage.is_doubtful:
            self.column.addWidget(self._doubt())
        self.column.addWidget(self._acts())
        self.why = muted()
        self.why.hide()
        self.why_button.toggled.connect(self._explain)
        self.column.addWidget(self.why)

    def eventFilter(self, _watched: object, event: QEvent) -> bool:
        """A click into the words chooses the card; dragging over them selects text."""
        if event.type() == QEvent.Type.MouseButtonRelease and not self.words.hasSelectedText():
            self.chosen.emit()
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = ContextMenu(self)
        self.fill_menu(menu)
        menu.open_at(event.globalPos())

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with this passage; the same as its buttons."""
        menu.addAction(_("Copy the words with their source"), self._copy)
        menu.addSeparator()
        for button in (self.check, *self.acts):
            if button.isHidden():
                continue
            if button.menu():
                menu.addMenu(button.menu()).setText(button.accessibleName())
            else:
                menu.addAction(button.accessibleName(), button.click)

    def act(self, name: str) -> None:
        """Carry out an act of ``WORDS`` on this passage; one that does not apply does nothing."""
        _stance, speaker, move, split, remove, why = self.acts
        buttons = {
            "check": self.check, "speaker": speaker, "move": move, "split": split, "remove": remove, "why": why,
            "pick": self.pick,
        }  # fmt: skip
        if name in buttons:
            if not buttons[name].isHidden():
                buttons[name].click()
        elif name == "article":
            self.chosen.emit()
        elif name == "copy":
            self._copy()
        elif name == "figure":
            if row := self.findChild(FigureRow):
                row.open_form()
        elif name != "compare":
            self.edit_requested.emit(SetStance((self.passage.id,), Stance(name)))

    def _cited(self) -> str:
        """The words with their source."""
        article = self.snapshot.article[self.passage.article]
        when = when_text(article.published.value) if article.published else _("undated")
        return f"“{self.passage.text}” ({article.outlet_label}, {when})"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._cited())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragged out of the window, a card is its words with their source."""
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            drag, words = QDrag(self.window()), QMimeData()  # the card may be built anew meanwhile
            words.setText(self._cited())
            drag.setMimeData(words)
            drag.exec(Qt.DropAction.CopyAction)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        stance = CellStance(self.passage.stance.value)
        name = QLabel(f"<b>{_(stance.value)}</b>")
        name.setStyleSheet(f"color: {theme_of(self.palette()).inks[stance]}")
        row.addWidget(self.pick)
        row.addWidget(StanceShape(stance))
        row.addWidget(name)
        row.addStretch(1)
        self.check = self._check_button()
        ids = (self.passage.id,)
        self.check.clicked.connect(lambda on: self.edit_requested.emit(SetChecked(ids, on)))
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _doubt(self) -> QLabel:
        """That the passage may not belong to its claim, and why it was put there."""
        doubt = QLabel(f"{_('It may not belong to this claim.')} {beside_text(self.snapshot, self.passage)}")
        doubt.setTextFormat(Qt.TextFormat.PlainText)
        doubt.setWordWrap(True)
        doubt.setProperty("role", "warning")
        return doubt

    def _check_button(self) -> QToolButton:
        """An act while nobody has looked at the passage, then the state that it is in."""
        if not self.passage.checked:
            return act(_("Mark checked"), _("Mark as checked: a person has looked at it"), checkable=True)
        button = tool(
            _("Checked"), "check", _("A person has looked at it. Press to take the mark away"), checkable=True
        )
        button.setChecked(True)
        return button

    def _acts(self) -> QWidget:
        ids = (self.passage.id,)
        holder = QWidget()
        holder.setAccessibleName(_("What can be done with this passage"))
        row = FlowLayout(holder)
        stance = act(_("Stance ▾"), _("Change the stance"))
        stance.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(stance)
        for value in Stance:
            edit = SetStance(ids, value)
            shape = stance_icon(CellStance(value.value), self.palette())
            menu.addAction(shape, _(value.value), lambda e=edit: self.edit_requested.emit(e))
        stance.setMenu(menu)
        speaker = act(_("Speaker"), _("Change who says so"))
        speaker.clicked.connect(self._open_speaker)
        move = act(_("Move"), _("Move to another claim"))
        move.clicked.connect(self._open_mover)
        split = act(_("Split off"), _("Make a claim of its own from this passage"))
        split.clicked.connect(lambda: self.edit_requested.emit(SplitClaim(self.passage.claim, ids)))
        if len(self.snapshot.passages_of_claim[self.passage.claim]) == 1:
            split.hide()
        remove = act(_("Remove"), _("Remove: this passage does not carry the claim"))
        remove.clicked.connect(lambda: self.edit_requested.emit(RemovePassages(ids)))
        self.why_button = act(_("Why?"), _("What led to this"))
        self.why_button.setCheckable(True)
        self.acts = (stance, speaker, move, split, remove, self.why_button)
        for button in self.acts:
            row.addWidget(button)
        return holder

    def _explain(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.why.setText(self._reason())
        self.why.setVisible(wanted)

    def _reason(self) -> str:
        by = (
            _("Marked by hand.")
            if self.passage.by is By.HAND
            else _("Found by: {reason}.").format(reason=evidence(self.passage.why) or _("no reason was noted"))
        )
        said = [by]
        if self.passage.stance_by is By.HAND:
            said.append(_("The stance was set by hand."))
        return " ".join([*said, *filter(None, [beside_text(self.snapshot, self.passage)])])

    # The rows that open are made when they are first wanted: they would be half of what a card costs.

    @cached_property
    def mover(self) -> InlineField:
        """Where to move the passage."""
        self.target = ClaimPicker(_("Claim to move to, or the name of a new one"))
        self.target.field.setPlaceholderText(_("Type a claim, or a new name"))
        self.target.field.returnPressed.connect(self._move)
        return self._added(InlineField(_("Move to another claim"), self.target, _("Move"), self._move, self))

    @cached_property
    def speaker_row(self) -> InlineField:
        """Who says so."""
        self.speaker = SpeakerBox(_("Who says so"))
        self.speaker.offer(self.snapshot, self.snapshot.speaker_name(self.passage.speaker))
        self.speaker.field.returnPressed.connect(self._set_speaker)
        return self._added(InlineField(_("Who says so"), self.speaker, _("Set"), self._set_speaker, self))

    def _added(self, row: InlineField) -> InlineField:
        self.column.addWidget(row)
        row.follow(self.acts[-1])
        row.closed.connect(self.closed)
        return row

    def _open_mover(self) -> None:
        row = self.mover
        if row.isHidden():
            self.target.offer(self.snapshot, without=self.passage.claim)
            row.open()
        else:
            row.shut()

    def _move(self) -> None:
        claim, label = self.target.chosen()
        if self.mover.isHidden():
            return  # a combo box tells of Enter twice
        self.mover.shut()
        if claim:
            self.edit_requested.emit(MovePassages((self.passage.id,), claim))
        elif label:
            self.edit_requested.emit(SplitClaim(self.passage.claim, (self.passage.id,), label))

    def _open_speaker(self) -> None:
        self.speaker_row.open() if self.speaker_row.isHidden() else self.speaker_row.shut()

    def _set_speaker(self) -> None:
        if self.speaker_row.isHidden():
            return
        self.speaker_row.shut()
        if self.speaker.chosen() != self.snapshot.speaker_name(self.passage.speaker):
            self.edit_requested.emit(SetSpeaker((self.passage.id,), self.speaker.chosen()))


def _who(snapshot: Snapshot, passage: Passage) -> str:
    """The speaker, with those through whom the words came before: "Reuters → a senior official → Defence Ministry"."""
    speaker = snapshot.speaker_name(passage.speaker)
    return " → ".join((*passage.chain[:-1], speaker)) if speaker else _("the article itself")
