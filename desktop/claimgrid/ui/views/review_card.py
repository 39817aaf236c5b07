"""One thing to decide: what is proposed and why, the words in their context, and what stands beside them."""

import math
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from claimgrid.domain.article import Span
from claimgrid.domain.estimate import figure_text
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.passage import Passage
from claimgrid.domain.review import Doubt, Reason, ReviewItem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, evidence, in_words, numerals, when_text
from claimgrid.ui.theme import theme_of

from .beside import beside_text
from .differences import differing, marked
from .fields import muted
from .figure_row import figure_detail
from .offsets import Offsets
from .shapes import StanceShape


def reason_text(reason: Reason) -> str:
    """A doubt in the language of the interface."""
    said = {"how": evidence, "word": evidence, "what": in_words, "figure": numerals, "date": when_text}
    return _(reason.words).format(**{n: said[n](v) if n in said else v for n, v in reason.values.items()})


AROUND = 600
"""Characters of the article before and after the words."""
_LINE, _LINES = 120, 7
"""Letters in the longest line of it, and the lines that there is always room for."""
_OTHERS = 4
"""Passages of each claim that are shown beside the words."""


class ReviewCard(QScrollArea):
    """Shows one ReviewItem. ``span`` are the words that are proposed: shorter or longer ones can be tried."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("What is to be decided"))
        self.context = _Context(self)
        self.item: ReviewItem | None = None
        self.span: Span = (0, 0)
        self._snapshot, self._text = Snapshot(), ""
        self._content: tuple[object, ...] = ()

    def show_item(self, snapshot: Snapshot, item: ReviewItem | None, text: str) -> None:
        """Show ``item``; ``text`` is its article's."""
        same = self.item is not None and item is not None and self.item.key == item.key
        self._snapshot, self.item, self._text = snapshot, item, text
        if item is None:
            return
        if not same:
            self.span = self._own_span(item)
        if (content := self._shown_content(item)) != self._content:
            self._content = content
            self._lay()

    def _shown_content(self, item: ReviewItem) -> tuple[object, ...]:
        """All that the card shows: while it stands, the card does."""
        snapshot = self._snapshot
        claims = [snapshot.passage[item.passage].claim] if item.passage else []
        claims += [item.suggestion] if item.suggestion else []
        return (
            item, self._text, item.estimate and snapshot.estimate[item.estimate], snapshot.articles, snapshot.speakers,
            *((snapshot.claim[c].label, snapshot.passages_of_claim[c]) for c in claims),
            item.passage and snapshot.estimates_of_passage[item.passage],
        )  # fmt: skip

    def _lay(self) -> None:
        if self.item is not None:
            self.context.setParent(self)  # what held it goes
            self.setWidget(self._laid(self.item))
            self._show_context()

    def _own_span(self, item: ReviewItem) -> Span:
        if item.passage:
            return self._snapshot.passage[item.passage].start, self._snapshot.passage[item.passage].end
        if item.estimate:
            return self._snapshot.estimate[item.estimate].start, self._snapshot.estimate[item.estimate].end
        return 0, 0

    @property
    def is_resized(self) -> bool:
        """Whether other words than those found are proposed now."""
        return self.item is not None and self.span != self._own_span(self.item)

    def resize_words(self, *, end: bool, step: int) -> None:
        """Move the beginning or the ``end`` of the words by one word, on (1) or back (-1)."""
        start, stop = self.span
        if end:
            stop = _next_edge(self._text, stop, step, end=True)
        else:
            start = _next_edge(self._text, start, step, end=False)
        if start < stop:
            self.span = start, stop
            self._show_context()

    def _show_context(self) -> None:
        voice = None
        if self.item and self.item.passage:
            voice = self._snapshot.passage[self.item.passage].speaker_words
        self.context.show_words(self._text, self.span, voice)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "item", None):
            QTimer.singleShot(0, self, self._lay)  # Qt goes through all widgets now: none may vanish under it

    # Building ------------------------------------------------------------------------------------------------------

    def _laid(self, item: ReviewItem) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(_("What is to be decided"))
        column = QVBoxLayout(holder)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(7)
        if item.passage:
            self._add_passage(column, self._snapshot.passage[item.passage])
        else:
            column.addWidget(muted(self._source(item.article)))
        if item.estimate:
            found = self._snapshot.estimate[item.estimate]
            column.addWidget(_title(f"{numerals(figure_text(found.figure))} · {figure_detail(self._snapshot, found)}"))
        for reason in item.reasons:
            line = QLabel(self._told(reason, item), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            line.setProperty("role", "muted" if reason.doubt is Doubt.NONE else "warning")
            column.addWidget(line)
        row = QHBoxLayout()  # on a wide screen the lines end where they can still be followed
        row.addWidget(self.context, 1)
        row.addStretch(0)
        column.addLayout(row, 1)
        self.context.show()
        if item.passage:
            self._add_others(column, item, self._snapshot.passage[item.passage])
        column.addStretch(0)
        return holder

    def _told(self, reason: Reason, item: ReviewItem) -> str:
        """A doubt; where it is whether the passage belongs to its claim, also why it was put there."""
        if reason.doubt is not Doubt.FIT or item.passage is None:
            return reason_text(reason)
        return f"{reason_text(reason)} {beside_text(self._snapshot, self._snapshot.passage[item.passage])}"

    def _add_passage(self, column: QVBoxLayout, passage: Passage) -> None:
        snapshot = self._snapshot
        column.addWidget(_title(snapshot.claim[passage.claim].label))
        row = QHBoxLayout()
        row.setSpacing(6)
        stance = CellStance(passage.stance.value)
        name = QLabel(f"<b>{escape(_(stance.value))}</b>")
        name.setStyleSheet(f"color: {theme_of(self.palette()).inks[stance]}")
        speaker = snapshot.speaker_name(passage.speaker) or _("the article itself")
        figures = [numerals(figure_text(e.figure)) for e in snapshot.estimates_of_passage[passage.id]]
        row.addWidget(StanceShape(stance))
        row.addWidget(name)
        row.addWidget(muted(" · ".join([speaker, self._source(passage.article), *figures])), 1)
        column.addLayout(row)

    def _source(self, article: str) -> str:
        found = self._snapshot.article[article]
        when = when_text(found.published.value) if found.published else _("undated")
        return f"{found.outlet_label} · {when}"

    def _add_others(self, column: QVBoxLayout, item: ReviewItem, passage: Passage) -> None:
        """What the suggested claim says, then what else this claim says; differing words are marked."""
        members = self._snapshot.passages_of_claim
        if item.suggestion:
            label = self._snapshot.claim[item.suggestion].label
            column.addWidget(muted(_("The other claim: “{claim}”").format(claim=label)))
            self._add_listed(column, passage, members[item.suggestion])
        others = tuple(p for p in members[passage.claim] if p.id != passage.id)
        if others:
            column.addWidget(muted(_("Also in this claim")))
            self._add_listed(column, passage, others)

    def _add_listed(self, column: QVBoxLayout, passage: Passage, others: tuple[Passage, ...]) -> None:
        theme = theme_of(self.palette())
        elsewhere = sorted(others, key=lambda p: (p.article == passage.article, p.article, p.start))
        for other in elsewhere[:_OTHERS]:
            words = marked(other.text, differing(other.text, passage.text), theme)
            source = escape(f"{self._source(other.article)} · {_(other.stance.value)}")
            line = QLabel(f'{words}<br><span style="color:{theme.colours["muted"]}">{source}</span>', wordWrap=True)
            line.setTextFormat(Qt.TextFormat.RichText)
            line.setIndent(12)
            column.addWidget(line)
        if len(others) > _OTHERS:
            more = muted(_("and {number} more").format(number=len(others) - _OTHERS))
            more.setIndent(12)
            column.addWidget(more)


def _title(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setProperty("role", "title")
    return label


def _next_edge(text: str, place: int, step: int, *, end: bool) -> int:
    """The next end (or beginning) of a word from ``place`` on, or back; never over an empty line."""
    found = place + step
    while 0 < found < len(text):
        before, after = text[found - 1].isspace(), text[found].isspace()
        if text[min(place, found) : max(place, found)].count("\n") > 1:
            return place
        if (after and not before) if end else (before and not after):
            return found
        found += step
    return min(max(found, 0), len(text))


class _Context(QTextEdit):
    """A stretch of an article with the words in question marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("The words in their context"))
        self.document().setDocumentMargin(10)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LINE)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._end_with_words()

    def _end_with_words(self) -> None:
        """Be no higher than the words are."""
        least = self.fontMetrics().height() * _LINES
        self.setMinimumHeight(least)
        self.setMaximumHeight(max(least, math.ceil(self.document().size().height()) + 2 * self.frameWidth()))

    def show_words(self, text: str, span: Span, voice: Span | None) -> None:
        """Mark ``span`` in ``text``, and the words that name the speaker; only the text around them is shown."""
        first = max(0, span[0] - AROUND)
        first = text.rfind("\n", 0, first + 1) + 1 if first else 0
        last = span[1] + AROUND
        if last < len(text):  # no word is cut
            last = max(span[1], text.rfind(" ", span[1], last))
        part = text[first:last]
        self.setPlainText(part.replace("\r", "\n") + (" …" if last < len(text) else ""))
        self._end_with_words()
        theme, offsets = theme_of(self.palette()), Offsets(part)
        strong, named = QTextCharFormat(), QTextCharFormat()
        strong.setBackground(theme.colour("marker"))
        strong.setForeground(theme.colour("text"))
        named.setForeground(theme.colour("accent"))
        named.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        marks = []
        for place, look in ((span, strong), (voice, named)):
            if place and first <= place[0] < place[1] <= first + len(part):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(self.document())
                mark.cursor.setPosition(offsets.to_units(place[0] - first))
                mark.cursor.setPosition(offsets.to_units(place[1] - first), QTextCursor.MoveMode.KeepAnchor)
                mark.format = look
                marks.append(mark)
        self.setExtraSelections(marks)
        if marks:
            top = self.cursorRect(marks[0].cursor).top()
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - self.viewport().height() // 3)
