"""The review: the doubts of a project in a queue, the gravest ahead, each decided by one key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain import edits
from claimgrid.domain.edits import Edit
from claimgrid.domain.passage import Passage, Stance, passage_id
from claimgrid.domain.review import Doubt, Queue, ReviewItem, progress, review_steps
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.acts import REVIEW
from claimgrid.ui.building import Building
from claimgrid.ui.language import _, mark, progress_text
from claimgrid.ui.models.review import ReviewModel

from .context_menu import ContextMenu
from .fields import act, keys_text, muted
from .flow import FlowLayout
from .review_card import ReviewCard
from .review_field import Asked, ReviewField
from .review_list import ReviewList

NO_ARTICLES = mark("There is nothing to check yet. Drop a folder of articles on the window.")
ALL_CHECKED = mark("Everything is checked. Export the table, or look at the matrix once more.")
_FOR_PASSAGES = (
    "confirm_claim", "asserts", "attributes", "hedges", "disputes", "merge", "merge_other", "move", "split", "speaker",
    "shorter_end", "longer_end", "shorter_start", "longer_start",
)  # fmt: skip
_USUAL = (
    "confirm", "confirm_claim", "reject", "asserts", "attributes", "hedges", "disputes", "merge", "split", "move", "skip",
    "back",
)  # fmt: skip
"""The acts that have a button; a claim of its own only where it is asked whether the passage belongs to its claim."""
_MOST_USUAL = ("confirm", "reject", "merge", "split")
_LOW = 30
"""Lines of letters below which a view is low."""
_HIGH = 60
"""Lines of letters that what is to be decided may be high: on a large screen the keys stand below that, not far away."""


class ReviewView(QWidget):
    """Shows what is to be decided, and carries out the acts of ``REVIEW`` by saying which edits are wanted."""

    edit_requested = Signal(object)
    passage_chosen = Signal(str)
    """The id of the passage that is wanted in its whole article."""

    def __init__(self, text_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Review"))
        self._text_of = text_of
        self._snapshot = Snapshot()
        self._queue = Queue()
        self._waiting: Queue | None = None
        """What there is to decide by now: it is shown once nothing is being typed."""
        self._ranking = Building(self)
        self._ranking.built.connect(self._show_queue)
        self._decided: list[str] = []  # the keys of what was decided here, the last one at the end
        self.model = ReviewModel(self)
        self.list = ReviewList(self.model)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.card = ReviewCard()
        self.field = ReviewField()
        self.field.typed.connect(self._typed)
        self.field.left.connect(self._end_typing)
        self.told, self.bar, self.note = QLabel(), QProgressBar(textVisible=False), muted()
        self.bar.setAccessibleName(_("Passages checked"))
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buttons: dict[str, QToolButton] = {}
        self._acts = self._make_acts()
        self._build()
        self.keys = self.list
        """What takes the keyboard when somebody comes here."""

    def _build(self) -> None:
        self._head = QWidget()
        self._head.setAccessibleName(_("Passages checked"))
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 4, 8, 0)
        self.bar.setFixedWidth(self.fontMetrics().averageCharWidth() * 26)
        self.bar.setMaximumHeight(8)
        head.addWidget(self.told, 1)
        head.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.card.setMaximumHeight(_HIGH * self.fontMetrics().height())
        column.addWidget(self.card, 1)
        column.addWidget(self.field)
        column.addWidget(self._key_bar())
        column.addStretch(0)
        self.split = QSplitter(childrenCollapsible=False)
        self.split.addWidget(self.list)
        self.split.addWidget(right)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 3)
        self.split.setSizes([self.fontMetrics().averageCharWidth() * 46, 900])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._head)
        whole.addWidget(self.note, 1)
        whole.addWidget(self.split, 1)
        self.note.hide()  # until it is known that there is nothing to decide
        self._head.hide()

    def _key_bar(self) -> QWidget:
        """A button for each act, which names its key."""
        holder = QWidget()
        holder.setAccessibleName(_("What can be decided"))
        row = FlowLayout(holder, spacing=4)
        row.setContentsMargins(12, 4, 12, 8)
        for name, (text, keys) in REVIEW.items():
            if name in _USUAL:
                words = _(text).replace("&", "").removesuffix("…")
                button = QToolButton()
                button.setText(f"{keys_text(keys)}  {words}")
                button.setAccessibleName(words)
                button.setProperty("role", "key")
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys themselves are nearer
                button.clicked.connect(partial(self.act, name))
                row.addWidget(button)
                self.buttons[name] = button
        self.more = act(_("More ▾"), _("More that can be decided"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(ContextMenu(self.more))
        self.more.menu().aboutToShow.connect(lambda: self.fill_menu(self.more.menu()))
        row.addWidget(self.more)
        return holder

    def fill_menu(self, menu: QMenu) -> None:
        """All that can be decided about what is looked at."""
        menu.clear()
        for name, (text, keys) in REVIEW.items():
            if self._applies(name):
                menu.addAction(f"{_(text)}\t{keys_text(keys)}", partial(self.act, name))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current():
            menu = ContextMenu(self)
            self.fill_menu(menu)
            menu.open_at(event.globalPos())

    # What is shown -------------------------------------------------------------------------------------------------

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show what is to be decided in ``snapshot``, once that is ranked. What was looked at stays so; what is taken back is
        looked at again."""
        self._ranking.want(review_steps(snapshot, self._queue))

    def _show_queue(self, queue: Queue) -> None:
        self._waiting = None
        if queue is self._queue:
            return
        if not self.field.isHidden():  # what is typed is about what is looked at now, and its letters are no acts
            self._waiting = queue
            return
        current, snapshot = self.current(), queue.snapshot
        self._queue, self._snapshot = queue, snapshot
        self.model.set_items(snapshot, queue.items)
        done = progress(snapshot)
        self.told.setText(progress_text(done))
        self.bar.setRange(0, max(1, done.total))
        self.bar.setValue(done.checked)
        self.note.setText(_(ALL_CHECKED if snapshot.articles else NO_ARTICLES))
        self.note.setVisible(not self.model.items)
        self.split.setVisible(bool(self.model.items))
        self._head.setVisible(bool(snapshot.passages))
        place = self.model.place_of(current.key) if current and current.key in queue.keys else 0
        if self._decided and self._decided[-1] in queue.keys:
            place = self.model.place_of(self._decided.pop())
        self._go_to(place)

    def _end_typing(self) -> None:
        self.list.setFocus()
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Show what waited, unless it still holds what was decided since: then a newer one is on its way."""
        if self._waiting is not None and not (self._decided and self._decided[-1] in self._waiting.keys):
            self._show_queue(self._waiting)

    def current(self) -> ReviewItem | None:
        """What is looked at."""
        place = self.list.currentIndex().row()
        return self.model.items[place] if 0 <= place < len(self.model.items) else None

    def _go_to(self, place: int) -> None:
        place = min(place, len(self.model.items) - 1)
        self.model.load(place)
        index = self.model.index(place)
        if index == self.list.currentIndex():
            self._show_current()
        else:
            self.list.setCurrentIndex(index)

    def _show_current(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        item = self.current()
        self.field.hide()
        if self._waiting is not None:
            QTimer.singleShot(0, self, self._show_waiting)
        self.card.show_item(self._snapshot, item, self._text_of(item.article) if item else "")
        self._show_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_buttons()

    def _show_buttons(self) -> None:
        """In a low view only the acts that are wanted most, so that the words stay in sight; the others are in the menu."""
        low = self.height() < _LOW * self.fontMetrics().height()
        item = self.current()
        loose = item is not None and any(reason.doubt is Doubt.FIT for reason in item.reasons)
        for name, button in self.buttons.items():
            wanted = (not low or name in _MOST_USUAL) and (loose or name != "split")
            button.setVisible(wanted and self._applies(name))

    def _applies(self, name: str) -> bool:
        """Whether an act of ``REVIEW`` can be carried out on what is looked at."""
        item = self.current()
        if item is None or (item.passage is None and name in _FOR_PASSAGES):
            return False
        if name == "merge":
            return item.suggestion is not None
        if name == "split":
            return len(self._snapshot.passages_of_claim[self._passage.claim]) > 1
        return name != "rename" or item.estimate is None

    # What the user does --------------------------------------------------------------------------------------------

    def _make_acts(self) -> dict[str, Callable[[], object]]:
        return {
            "confirm": self._confirm,
            "confirm_claim": self._confirm_claim,
            "reject": self._reject,
            **{stance.value: partial(self._set_stance, stance) for stance in Stance},
            "merge": self._merge,
            "merge_other": lambda: self._ask(Asked.MERGE),
            "move": lambda: self._ask(Asked.MOVE),
            "split": self._split,
            "speaker": lambda: self._ask(Asked.SPEAKER),
            "rename": self._rename,
            "shorter_end": lambda: self.card.resize_words(end=True, step=-1),
            "longer_end": lambda: self.card.resize_words(end=True, step=1),
            "shorter_start": lambda: self.card.resize_words(end=False, step=1),
            "longer_start": lambda: self.card.resize_words(end=False, step=-1),
            "skip": self._skip,
            "back": lambda: self._go_to(max(0, self.list.currentIndex().row() - 1)),
            "open": self._open,
        }

    def act(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (Qt's)
        """Carry out an act of ``REVIEW`` on what is looked at; one that does not apply to it does nothing."""
        if name == "merge" and not self._applies(name):
            name = "merge_other"
        if self._applies(name):
            self._acts[name]()

    @property
    def _passage(self) -> Passage:
        item = self.current()
        assert item is not None and item.passage is not None  # noqa: S101, PT018  (act lets nothing else through)
        return self._snapshot.passage[item.passage]

    def _decide(self, edit: Edit, *, check: bool = False) -> None:
        """Ask for ``edit`` and go to the next one; ``check`` marks the passage as checked in the same step."""
        item = self.current()
        if item is None:
            return
        if check:
            edit = edits.Together((edit, edits.SetChecked((self._passage.id,), checked=True)))
        self._decided.append(item.key)
        place = self.list.currentIndex().row()
        self._go_to(place + 1 if place + 1 < len(self.model.items) else place - 1)
        self.edit_requested.emit(edit)

    def _set_stance(self, stance: Stance) -> None:
        self._decide(edits.SetStance((self._passage.id,), stance), check=True)

    def _confirm(self) -> None:
        item = self.current()
        if item is None:
            return
        if item.passage and self.card.is_resized:
            new = passage_id(item.article, *self.card.span)
            resize = edits.ResizePassage(item.passage, self.card.span)
            self._decide(edits.Together((resize, edits.SetChecked((new,), checked=True))))
        elif item.passage:
            self._decide(edits.SetChecked((item.passage,), checked=True))
        elif item.estimate:
            found = self._snapshot.estimate[item.estimate]
            name = self._snapshot.speaker_name(found.speaker)
            self._decide(edits.SetEstimate(found.id, found.figure, name, found.as_of))
        elif known := self._snapshot.article[item.article].published:
            self._decide(edits.SetArticleField((item.article,), "published", known.value))

    def _confirm_claim(self) -> None:
        members = self._snapshot.passages_of_claim[self._passage.claim]
        self._decide(edits.SetChecked(tuple(p.id for p in members), checked=True))

    def _reject(self) -> None:
        item = self.current()
        if item is None:
            return
        if item.passage:
            self._decide(edits.RemovePassages((item.passage,)))
        elif item.estimate:
            self._decide(edits.RemoveEstimates((item.estimate,)))
        else:
            self._decide(edits.SetArticleField((item.article,), "published", None))

    def _merge(self) -> None:
        item = self.current()
        if item and item.suggestion:
            self._decide(edits.MergeClaims(item.suggestion, (self._passage.claim,)), check=True)

    def _split(self) -> None:
        self._decide(edits.SplitClaim(self._passage.claim, (self._passage.id,)), check=True)

    def _rename(self) -> None:
        item = self.current()
        if item:
            self._ask(Asked.LABEL if item.passage else Asked.DATE)

    def _skip(self) -> None:
        place = self.list.currentIndex().row()
        self.model.skip(place)
        self._go_to(place)

    def _open(self) -> None:
        item = self.current()
        if item and item.passage:
            self.passage_chosen.emit(item.passage)

    def _ask(self, what: Asked) -> None:
        item = self.current()
        if item:
            self.field.ask(what, self._snapshot, item)

    def _typed(self, what: Asked, claim: str | None, text: str) -> None:
        """Carry out what was typed: a claim's id where one was picked, else the text."""
        item = self.current()
        if item is None:
            return
        match what:
            case Asked.MERGE if claim:
                self._decide(edits.MergeClaims(claim, (self._passage.claim,)), check=True)
            case Asked.MOVE if claim:
                self._decide(edits.MovePassages((self._passage.id,), claim), check=True)
            case Asked.MOVE if text:
                self._decide(edits.SplitClaim(self._passage.claim, (self._passage.id,), text), check=True)
            case Asked.SPEAKER if (text or None) != self._snapshot.speaker_name(self._passage.speaker):
                self.edit_requested.emit(edits.SetSpeaker((self._passage.id,), text or None))
            case Asked.LABEL if text != self._snapshot.claim[self._passage.claim].label:
                self.edit_requested.emit(edits.RenameClaim(self._passage.claim, text))
            case Asked.DATE:
                self._decide(edits.SetArticleField((item.article,), "published", text or None))
