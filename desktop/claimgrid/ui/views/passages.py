"""The passages behind a cell or a point, as cards; or a whole claim in columns, its differing words marked."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.edits import SplitClaim
from claimgrid.domain.hardening import hardening_texts
from claimgrid.domain.passage import Passage
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark, plain_tip, when_text
from claimgrid.ui.theme import theme_of

from .card import Card
from .card_area import CardArea
from .differences import differing, likeness, marked
from .fields import muted, tool
from .figure_row import FigureRow
from .inline_field import InlineField
from .passage_card import PassageCard

SILENT = mark("This source says nothing about the claim.")
NOTHING = mark("Choose a cell of the matrix or a point of the chart to read the exact words behind it.")

_HARDENED = 3
"""Differences between reports that are told above the passages: the claim's page tells all of them."""
STEP = 30
"""Cards that are shown before a person asks for more."""
_AT_ONCE = 3
"""Cards that are built before anything is seen."""


class PassagesView(QWidget):
    """Shows passages; says which one is looked at, and which edits are wanted."""

    passage_chosen = Signal(str)
    """The id of the passage whose article is wanted at its words."""
    edit_requested = Signal(object)
    typing_ended = Signal()
    """Nothing is being typed into a card any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Passages"))
        self._snapshot = Snapshot()
        self._ids: tuple[str, ...] = ()
        self._filled: tuple[str, ...] = ()  # the passages that the cards were built for
        self._estimate: str | None = None
        self._current: str | None = None
        self._room = STEP
        self._content: tuple[object, ...] = ()
        self._hardened: tuple[Snapshot, str, tuple[str, ...]] = (self._snapshot, "", ())
        self.cards: list[PassageCard] = []
        self.title = QLabel()
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "title")
        self.compare = tool(
            _("Side by side"), "compare", _("All passages of this claim, with what differs marked"), checkable=True
        )
        self.compare.toggled.connect(self._toggle_compare)
        self._compared: tuple[str, ...] = ()  # those side by side; none: all of the claim
        self.split = tool(_("Split off chosen"), "split", _("Make a new claim from the chosen passages"))
        self.split.clicked.connect(self._split)
        self.hardened = muted("")
        self.hardened.setAccessibleName(_("What a report drops that another keeps"))
        self.hardened.setContentsMargins(10, 0, 8, 2)
        self.note = muted(_(NOTHING))
        self.note.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.area = CardArea(self)
        self.area.setAccessibleName(_("Passages of the chosen cell"))
        self._build()
        self.clear()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 8, 2)
        head.addWidget(self.title, 1)
        head.addWidget(self.split, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(head)
        whole.addWidget(self.hardened)
        whole.addWidget(self.note, 1)
        whole.addWidget(self.area, 1)

    def clear(self, note: str = NOTHING) -> None:
        """Show nothing but ``note``: why, or what to do about it."""
        self.note.setText(_(note))
        self.show_passages(Snapshot(), (), None)

    def show_passages(self, snapshot: Snapshot, passage_ids: tuple[str, ...], estimate: str | None) -> None:
        """Show these passages, those that are still there; ``estimate`` is the figure looked at, if any.

        The card that was current stays so while its passage is among them.
        """
        found = tuple(i for i in passage_ids if i in snapshot.passage)
        if found != self._ids:
            self._room, self._compared = STEP, ()
            self.compare.blockSignals(True)
            self.compare.setChecked(self.compare.isChecked() and len(self._claims(snapshot, found)) == 1)
            self.compare.blockSignals(False)
        self._snapshot, self._ids = snapshot, found
        self._estimate = estimate if estimate in snapshot.estimate else None
        if self._current not in found:
            self._current = found[0] if found else None
        if self._shown_content() != self._content:
            self._fill()

    @property
    def is_typed_into(self) -> bool:
        """Whether a field is open in a card: what is shown should stay until it is closed."""
        figures, fields = self.area.findChildren(FigureRow), self.area.findChildren(InlineField)
        return any(row.form is not None for row in figures) or any(not field.isHidden() for field in fields)

    def act(self, name: str) -> None:
        """Carry out an act of ``WORDS`` on the passage that has the keyboard, else on the current one."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QComboBox):
            return  # a letter there looks for an entry
        card = next((c for c in self.cards if focused and _within(focused, c)), None)
        card = card or next((c for c in self.cards if c.passage.id == self._current), None)
        if name == "compare" and self.compare.isVisibleTo(self):
            self.compare.click()
        elif card is not None:
            card.act(name)

    def compare_these(self, snapshot: Snapshot, passages: tuple[str, ...]) -> None:
        """Show these passages of one claim side by side, each marked against the first."""
        self._ids = self._compared = tuple(i for i in passages if i in snapshot.passage)
        self._room, self._content = STEP, ()  # they are laid out once, side by side
        self.compare.blockSignals(True)
        self.compare.setChecked(True)
        self.compare.blockSignals(False)
        self.show_passages(snapshot, passages, None)

    def _toggle_compare(self, on: bool) -> None:  # noqa: FBT001  (Qt's)
        picked = tuple(p.id for p in self._picked())
        if len(picked) > 1 or not on:
            self._compared = picked if on else ()
        self._fill()

    def _shown_content(self) -> tuple[object, ...]:
        """All that the cards show: while it stands they stay, and what is being typed into them."""
        snapshot, claims = self._snapshot, self._claims(self._snapshot, self._ids)
        every = {p for c in claims for p in snapshot.passages_of_claim[c]} if self.compare.isChecked() else set()
        ids = sorted({*self._ids, *(p.id for p in every)})
        passages = [snapshot.passage[i] for i in ids]
        return (
            self._ids, self._estimate and snapshot.estimate[self._estimate], self.compare.isChecked(), tuple(passages),
            tuple(snapshot.estimates_of_passage[i] for i in ids), tuple(snapshot.claim[c] for c in claims),
            tuple(self._hardening(c) for c in claims[:1]),
            tuple(len(snapshot.passages_of_claim[c]) for c in claims),
            tuple(snapshot.article[p.article] for p in passages),
            tuple(snapshot.speaker_name(p.speaker) for p in passages),
        )  # fmt: skip

    def _hardening(self, claim: str) -> tuple[str, ...]:
        """What a report of ``claim`` drops that another keeps; worked out once for what is shown."""
        if self._hardened[0] is not self._snapshot or self._hardened[1] != claim:
            self._hardened = self._snapshot, claim, tuple(hardening_texts(self._snapshot, claim, _))
        return self._hardened[2]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "area"):
            QTimer.singleShot(0, self, self._dress)  # Qt goes through all widgets now: none may vanish under it

    def _dress(self) -> None:
        """Draw the cards in the colours of now, but for those that something is being typed into."""
        if not self.is_typed_into:
            self._fill()

    @staticmethod
    def _claims(snapshot: Snapshot, ids: tuple[str, ...]) -> list[str]:
        return list(dict.fromkeys(snapshot.passage[i].claim for i in ids))

    def _fill(self) -> None:
        """Build the cards anew; the place scrolled to stays, and the keyboard with the card that had it."""
        focused = self.window().focusWidget()  # also while another program has the keyboard
        held = focused is not None and self.area.isAncestorOf(focused)
        work = next((c.passage.id for c in self.cards if held and focused and _within(focused, c)), self._current)
        place = self.area.verticalScrollBar().value()
        claims = self._claims(self._snapshot, self._ids)
        estimate = self._snapshot.estimate.get(self._estimate or "")
        self.note.setVisible(not self._ids and estimate is None)
        self.area.setVisible(bool(self._ids) or estimate is not None)
        if len(claims) == 1:
            self.title.setText(self._snapshot.claim[claims[0]].label)
            total = len(self._snapshot.passages_of_claim[claims[0]])
        else:
            self.title.setText(
                _("{number} claims").format(number=len(claims))
                if claims
                else _("A figure outside every claim")
                if estimate
                else ""
            )
            total = 0
        harder = self._hardening(claims[0]) if total > 1 else ()
        rest = len(harder) - _HARDENED
        more = [_("and {number} more").format(number=rest)] if rest > 0 else []
        self.hardened.setText("\n".join([*harder[:_HARDENED], *more]))
        self.hardened.setToolTip(plain_tip("\n".join(harder)) if more else "")
        self.hardened.setVisible(bool(harder))
        self.compare.setVisible(total > 1)
        first = self._number_in_sight(work) if self._ids == self._filled else _AT_ONCE
        self.cards, self._filled = [], self._ids
        across = self.compare.isChecked() and total > 1
        cards = self._side_by_side(claims[0]) if across else self._stacked(claims)
        self.area.fill(cards, first, across=across, after=self.compare)
        self._content = self._shown_content()
        self._update_split()
        if held and (card := next((c for c in self.cards if c.passage.id in (work, self._current)), None)):
            card.setFocus()
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def _number_in_sight(self, work: str | None) -> int:
        """How many cards it takes for those in sight, and the one that has the keyboard, to stay where they are."""
        bottom = self.area.verticalScrollBar().value() + self.area.viewport().height()
        right = self.area.horizontalScrollBar().value() + self.area.viewport().width()
        there = [n for n, c in enumerate(self.cards, 1) if (c.y() < bottom and c.x() < right) or c.passage.id == work]
        return max((_AT_ONCE, *there))

    def _stacked(self, claims: list[str]) -> Iterator[QWidget | None]:
        estimate = self._snapshot.estimate.get(self._estimate or "")
        if not self._ids and estimate:
            card = Card(_("Figure"))
            words = QLabel(estimate.text)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            article = self._snapshot.article[estimate.article]
            when = when_text(article.published.value) if article.published else _("undated")
            card.column.addWidget(muted(f"{article.outlet_label} · {when}"))
            card.column.addWidget(words)
            row = FigureRow(self._snapshot, estimate, self.edit_requested.emit)
            row.closed.connect(self.typing_ended)
            card.column.addWidget(row)
            yield card
        shown = 0
        for claim in claims:
            there = [p for p in map(self._snapshot.passage.__getitem__, self._ids) if p.claim == claim]
            for passage in there:
                if shown == self._room:
                    yield self._button_for_more(len(self._ids))
                if len(claims) > 1 and passage is there[0]:
                    label = QLabel(self._snapshot.claim[claim].label)
                    label.setTextFormat(Qt.TextFormat.PlainText)
                    label.setWordWrap(True)
                    label.setProperty("role", "title")
                    yield label
                yield self._card(passage, pickable=len(self._ids) > 1)
                shown += 1

    def _button_for_more(self, total: int) -> QPushButton:
        """A button for the cards that are not built yet."""
        self.more = QPushButton(
            _("Show {number} more of {total}").format(number=min(STEP, total - self._room), total=total)
        )
        self.more.clicked.connect(self._show_more)
        return self.more

    def _show_more(self) -> None:
        self._room += STEP
        last, shown = self.cards[-1], len(self.cards)
        self.more.hide()
        self.more.deleteLater()
        self.area.go_on(_AT_ONCE, after=last)
        self.cards[shown].setFocus()

    def _side_by_side(self, claim: str) -> Iterator[QWidget | None]:
        """The passage looked at, and each other one against it, the most alike first; it is marked against that. None while
        those are looked for: of hundreds that takes a while."""
        every = [p for p in self._snapshot.passages_of_claim[claim] if not self._compared or p.id in self._compared]
        base = next((p for p in every if p.id == self._current), every[0])
        first = self._column(base)
        yield first
        alike: dict[str, float] = {}
        for passage in every:
            alike[passage.id] = likeness(base.text, passage.text)
            yield None
        others = sorted((p for p in every if p is not base), key=lambda p: -alike[p.id])
        self._mark(first, others[0])
        for shown, other in enumerate(others, 1):
            if shown == self._room:
                yield self._button_for_more(len(every))
            column = self._column(other)
            self._mark(column, base)
            yield column

    def _column(self, passage: Passage) -> PassageCard:
        card = self._card(passage, pickable=True)
        card.setFixedWidth(self.fontMetrics().averageCharWidth() * 42)
        return card

    def _mark(self, card: PassageCard, against: Passage) -> None:
        """Mark the words of a card that another passage does not have."""
        text = card.passage.text
        card.words.setTextFormat(Qt.TextFormat.RichText)
        card.words.setText(marked(text, differing(text, against.text), theme_of(self.palette())))

    def _card(self, passage: Passage, *, pickable: bool) -> PassageCard:
        card = PassageCard(self._snapshot, passage, pickable=pickable)
        card.edit_requested.connect(self.edit_requested)
        card.picked_changed.connect(self._update_split)
        card.closed.connect(self.typing_ended)
        for figure in card.findChildren(FigureRow):
            figure.closed.connect(self.typing_ended)
        card.chosen.connect(lambda: self._choose(passage.id))
        card.set_current(current=passage.id == self._current)
        self.cards.append(card)
        return card

    def _choose(self, passage: str) -> None:
        self._current = passage
        for card in self.cards:
            card.set_current(current=card.passage.id == passage)
        self.passage_chosen.emit(passage)

    def _picked(self) -> list[Passage]:
        return [card.passage for card in self.cards if card.pick.isChecked()]

    def _update_split(self) -> None:
        picked = self._picked()
        self.split.setVisible(bool(picked))
        self.compare.setText(
            _("Compare chosen") if len(picked) > 1 and not self.compare.isChecked() else _("Side by side")
        )
        claims = {p.claim for p in picked}
        whole = len(claims) == 1 and len(picked) == len(self._snapshot.passages_of_claim[picked[0].claim])
        self.split.setEnabled(len(claims) == 1 and not whole)

    def _split(self) -> None:
        picked = self._picked()
        self.edit_requested.emit(SplitClaim(picked[0].claim, tuple(p.id for p in picked)))


def _within(widget: QWidget, card: QWidget) -> bool:
    return widget is card or card.isAncestorOf(widget)
