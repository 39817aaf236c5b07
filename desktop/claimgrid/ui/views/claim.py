"""The page of one claim: its name, who carries it and how, its figures, its way to the reader, and what you note about it."""

from collections import Counter
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.claim_page import ClaimPage, claim_page, way_of
from claimgrid.domain.edits import NoteOn, RenameClaim, SetNote, SetTopic
from claimgrid.domain.estimate import figure_text
from claimgrid.domain.matrix import CellStance, Matrix
from claimgrid.domain.passage import Claim, Passage
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, mark, numerals, plain_tip, when_text
from claimgrid.ui.theme import icon

from .articles import NO_ARTICLES
from .beside import beside_text
from .claim_fields import Line, Note
from .claim_text import known_text
from .fields import muted, tool
from .shapes import stance_icon
from .timeline import Timeline

NOTHING_CHOSEN = mark("Choose a claim in the matrix and press O to see all that is known of it.")
_ID = Qt.ItemDataRole.UserRole
_SHORT, _SHARE = 15, 0.17
"""Letters that a column may have at the least, and the part of the table's width from which on it is cut."""
_COLUMNS = (mark("Source"), mark("Published"), mark("Stance"), mark("Who says so"), mark("Figure"), mark("Words"))


class ClaimView(QWidget):
    """Shows a claim; says which passages are to be read or compared, which other claim is wanted, and which edits."""

    passages_chosen = Signal(tuple)
    compare_wanted = Signal(tuple)
    """The ids of two or more passages that are wanted side by side."""
    edit_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Claim"))
        self._matrix: Matrix | None = None
        self._page: ClaimPage | None = None
        self.claim: str | None = None
        """The id of the claim that is shown, or would be if it were carried."""
        self._build_head()
        self._build_body()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.addLayout(self._head)
        whole.addWidget(self.counts)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.body, 1)
        self.keys = self.table
        """What takes the keyboard when somebody comes here."""

    def _build_head(self) -> None:
        self.previous = tool("", "previous", _("The claim before this one (Page Up)"))
        self.next = tool("", "next", _("The claim after this one (Page Down)"))
        self.previous.setAccessibleName(_("Previous claim"))
        self.next.setAccessibleName(_("Next claim"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.label = Line(_("Name of the claim"))
        font = self.label.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.label.setFont(font)
        self.label.done.connect(self._rename)
        self.topic = Line(_("Topic"))
        self.topic.setPlaceholderText(_("Topic: as the program groups it"))
        self.topic.setFixedWidth(self.fontMetrics().averageCharWidth() * 40)
        self.topic.done.connect(self._set_topic)
        self._head = QHBoxLayout()
        for widget in (self.previous, self.next, self.label, self.topic):
            self._head.addWidget(widget, 1 if widget is self.label else 0)
        self.counts = muted()
        self.empty = muted()
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _build_body(self) -> None:
        self.timeline = Timeline()
        self.timeline.passage_chosen.connect(lambda p: self.passages_chosen.emit((p,)))
        self.table = QTreeWidget()
        self.table.setUniformRowHeights(True)  # or Qt measures the words of hundreds of passages
        self.table.setAccessibleName(_("Who carries the claim, and how"))
        self.table.setRootIsDecorated(False)
        self.table.setHeaderLabels([_(words) for words in _COLUMNS])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.header().setSectionResizeMode(len(_COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
        self.table.itemActivated.connect(lambda _item, _column: self._read())
        self.table.itemClicked.connect(lambda _item, _column: self._read())
        self.table.itemSelectionChanged.connect(self._offer_compare)
        self.table.viewport().installEventFilter(self)
        self.compare = tool(
            _("Compare"), "compare", _("The chosen passages side by side, with differing words marked (D)")
        )
        self.compare.clicked.connect(self.compare_chosen)
        self.known = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.known.setAccessibleName(_("What is known of the claim"))
        self.known.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.known.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.note = Note()
        self.note.done.connect(self._set_note)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(_title(_("Who carries it, and how")), 1)
        head.addWidget(self.compare)
        left.addWidget(_title(_("When it was reported")))
        left.addWidget(self.timeline)
        left.addLayout(head)
        left.addWidget(self.table, 1)
        area = QScrollArea(widgetResizable=True)
        area.setAccessibleName(_("What is known of the claim"))
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.known)
        right.addWidget(area, 3)
        right.addWidget(_title(_("Notes")))
        right.addWidget(self.note, 1)
        self.body = QWidget()
        columns = QHBoxLayout(self.body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        columns.addLayout(left, 5)
        columns.addLayout(right, 3)

    # What is shown

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._page is not None:
            QTimer.singleShot(0, self, self._redraw)  # Qt goes through all widgets now: none may come or go under it

    def _redraw(self) -> None:
        """The shapes in the colours of now."""
        if self._matrix is not None and self._page is not None:
            self._fill(self._matrix.snapshot, self._page)

    def show_claim(self, matrix: Matrix, claim: str | None) -> None:
        """Show ``claim`` as the articles of ``matrix`` carry it; the first claim of the matrix for None. What was shown under
        an id that is no more (the passage that founded it was taken out, or it was merged) is shown under the new one."""
        columns = [c.key for c in matrix.columns if not c.folded]
        self._matrix = matrix
        if self._page and claim == self._page.claim.id and (now := _followed(self._page, matrix.snapshot)):
            claim, self._page = now.id, replace(self._page, claim=now)
        self.claim = claim if claim in matrix.snapshot.claim else next(iter(columns), None)
        page = claim_page(matrix, self.claim) if self.claim else None
        if self._page and not (page and page.claim.id == self._page.claim.id):
            self._keep_typed()
        self.empty.setText(_(NOTHING_CHOSEN if matrix.snapshot.articles else NO_ARTICLES))
        self.empty.setVisible(page is None)
        for part in (self.body, self.previous, self.next, self.label, self.topic, self.counts):
            part.setVisible(page is not None)
        place = columns.index(self.claim) if self.claim in columns else -1
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(-1 < place < len(columns) - 1)
        if page is not None:  # an edit may be taken back before it was shown
            self.label.show_text(page.claim.label)
            self.topic.show_text(page.claim.topic or "")
            self.note.show_text(page.claim.note)
        if page is not None and page != self._page:
            self._fill(matrix.snapshot, page)
        self._page = page

    def step(self, step: int) -> None:
        """Show the claim that stands so many places further in the matrix."""
        if self._matrix is None:
            return
        columns = [c.key for c in self._matrix.columns if not c.folded]
        place = columns.index(self.claim) + step if self.claim in columns else 0
        if 0 <= place < len(columns):
            self.show_claim(self._matrix, columns[place])

    def _fill(self, snapshot: Snapshot, page: ClaimPage) -> None:
        counts = _("Articles: {a} · origins: {o} · passages: {p} · checked: {c}").format(
            a=sum(map(len, page.origins)),
            o=len(page.origins),
            p=len(page.passages),
            c=sum(p.checked for p in page.passages),
        )
        contested = _("perhaps contested") if page.perhaps else _("contested")
        self.counts.setText(f"{counts} · {contested}" if page.contested else counts)
        self.timeline.show_page(page)
        self.known.setText(known_text(snapshot, page))
        chosen, now = set(self.chosen()), self.table.currentItem()
        current = now.data(0, _ID) if now else None
        self.table.clear()
        for passage in page.passages:
            item = self._item(snapshot, passage)
            item.setSelected(passage.id in chosen)
            if passage.id == current:
                self.table.setCurrentItem(item, 0, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._size_columns()
        self._offer_compare()

    def _item(self, snapshot: Snapshot, passage: Passage) -> QTreeWidgetItem:
        """The line of a passage."""
        article = snapshot.article[passage.article]
        figures = ", ".join(numerals(figure_text(e.figure)) for e in snapshot.estimates_of_passage[passage.id])
        way = " → ".join(way_of(snapshot, passage)[1:]) or _("own voice")
        when = when_text(article.published.value) if article.published else _("undated")
        stance = _(passage.stance.value)
        cells = [
            article.outlet_label,
            when,
            stance + " ?" * passage.is_doubtful,
            way,
            figures,
            " ".join(passage.text.split()),
        ]
        item = QTreeWidgetItem(self.table, cells)
        for column, (head, text) in enumerate(zip(_COLUMNS, cells, strict=True)):
            told = f"{_(head)}: {text or _('nothing known')}"
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, told)
        item.setData(0, _ID, passage.id)
        item.setIcon(2, stance_icon(CellStance(passage.stance.value), self.palette()))
        if passage.checked:
            item.setIcon(0, icon("check"))
        item.setToolTip(len(_COLUMNS) - 1, plain_tip(passage.text))
        if passage.is_doubtful:
            told = f"{_('Stance')}: {stance}, {_('doubtful')}"
            item.setData(2, Qt.ItemDataRole.AccessibleTextRole, told)
        return item

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._matrix is not None:
            item, snapshot = self.table.itemAt(event.pos()), self._matrix.snapshot
            passage = snapshot.passage.get(item.data(0, _ID)) if item else None
            if item and passage and passage.is_doubtful:  # late: each is held against all others of the claim
                item.setToolTip(2, plain_tip(beside_text(snapshot, passage)))
        return False  # Qt shows it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._page is not None:
            QTimer.singleShot(0, self, self._size_columns)  # once the table has its width

    def _size_columns(self) -> None:
        """Each column as wide as what stands in it, but for the longest names where the table has little room."""
        letter = self.fontMetrics().averageCharWidth()
        most = letter * max(_SHORT, round(self.table.width() / letter * _SHARE))
        figure = _COLUMNS.index("Figure")
        items = (self.table.topLevelItem(row) for row in range(self.table.topLevelItemCount()))
        self.table.setColumnHidden(figure, not any(item.text(figure) for item in items if item))
        for column in range(len(_COLUMNS) - 1):
            self.table.resizeColumnToContents(column)
            if _COLUMNS[column] not in ("Published", "Stance"):  # they are short, and told at a glance
                self.table.setColumnWidth(column, min(self.table.columnWidth(column), most))

    # Acts

    def chosen(self) -> tuple[str, ...]:
        """The ids of the passages that are selected."""
        items = (self.table.topLevelItem(i) for i in range(self.table.topLevelItemCount()))
        return tuple(item.data(0, _ID) for item in items if item and item.isSelected())

    def _offer_compare(self) -> None:
        number = len(self.chosen())
        self.compare.setText(_("Compare {n}").format(n=number) if number > 1 else _("Compare all"))
        self.compare.setEnabled(self.table.topLevelItemCount() > 1)

    def _read(self) -> None:
        if len(self.chosen()) == 1:
            self.passages_chosen.emit(self.chosen())

    def compare_chosen(self) -> None:
        """Ask for the chosen passages side by side; for all of them where fewer than two are chosen."""
        chosen = self.chosen()
        if len(chosen) < 2 and self._page:
            chosen = tuple(p.id for p in self._page.passages)
        if len(chosen) > 1:
            self.compare_wanted.emit(chosen)

    def _keep_typed(self) -> None:
        """Keep what is being typed for the claim that was shown until now: the next one stands in the same fields."""
        for field in (self.label, self.topic, self.note):
            field.keep()

    def _rename(self, label: str) -> None:
        if self._page and label and label != self._page.claim.label:
            self.edit_requested.emit(RenameClaim(self._page.claim.id, label))
        elif self._page:
            self.label.show_text(self._page.claim.label)

    def _set_topic(self, topic: str) -> None:
        if self._page and (topic or None) != self._page.claim.topic:
            self.edit_requested.emit(SetTopic((self._page.claim.id,), topic or None))

    def _set_note(self, note: str) -> None:
        if self._page and note.strip() != self._page.claim.note:
            self.edit_requested.emit(SetNote(NoteOn.CLAIM, self._page.claim.id, note))

    def rename(self) -> None:
        """Give the keyboard to the name."""
        self.label.setFocus()
        self.label.selectAll()

    def act(self, name: str) -> None:
        """Carry out an act of ``CLAIM``."""
        match name:
            case "compare":
                self.compare_chosen()
            case "rename":
                self.rename()
            case "previous" | "next":
                self.step(1 if name == "next" else -1)


def _followed(page: ClaimPage, snapshot: Snapshot) -> Claim | None:
    """The claim that most passages of ``page`` carry by now, where its own is no more."""
    if page.claim.id in snapshot.claim:
        return None
    carried = Counter(snapshot.passage[p.id].claim for p in page.passages if p.id in snapshot.passage)
    return snapshot.claim[carried.most_common(1)[0][0]] if carried else None


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "title")
    return label
