"""An article's text as it is stored, with its passages marked; selected words become a passage or a figure."""

from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from claimgrid.domain.article import Article, By, Known, Span
from claimgrid.domain.matrix import CellStance
from claimgrid.domain.passage import Passage, Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, evidence, mark, plain_tip, when_text
from claimgrid.ui.models.articles import grade_text
from claimgrid.ui.theme import theme_of

from .article_text import ArticleText
from .fields import muted
from .margin import LETTERS, Line, Margin
from .mark_bar import MarkBar
from .offsets import Offsets

NOTHING = mark("Choose a passage to read it in its article.")
_HEAD_FROM = 12
"""Lines of letters that the view must be high to say where the article is from; lower ones say it in a tooltip."""
_MARGIN_FROM = 96
"""Letters that the view must be wide to name the claims beside the text."""
_MARGIN_TO = 90
"""Letters that the margin may be wide: the longest claims are not longer. Of a wider view it has half of what is more."""
_AT_ONCE = 30
"""Passages that are marked before the text is seen."""
_AFTER = 20  # milliseconds until the others are: once it is seen
_SHARES = 3
"""Articles with shared text that are named."""
_LINES = {
    Stance.ASSERTS: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Stance.ATTRIBUTES: QTextCharFormat.UnderlineStyle.DotLine,
    Stance.HEDGES: QTextCharFormat.UnderlineStyle.DashUnderline,
    Stance.DISPUTES: QTextCharFormat.UnderlineStyle.WaveUnderline,
}


class ArticleView(QWidget):
    """Shows one article; says which passage was clicked and what is to be marked."""

    edit_requested = Signal(object)
    passage_chosen = Signal(str)
    comparison_wanted = Signal(str, str)
    """The ids of two articles to be shown side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Article"))
        self._snapshot = Snapshot()
        self._article: str | None = None
        self._text = ""
        self._offsets = Offsets("")
        self._focus: tuple[Span, ...] = ()
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.source = muted()
        self.body = ArticleText(self)
        self.body.clicked.connect(self._clicked)
        self.body.mark_wanted.connect(self._mark_wanted)
        self.body.selectionChanged.connect(self._selected)
        self._soon = QTimer(self, singleShot=True, interval=0)  # not in the middle of a change of the text
        self._soon.timeout.connect(self._fill_margin)
        self._seen = QTimer(self, singleShot=True, interval=0)
        self._rest = QTimer(self, singleShot=True, interval=_AFTER)
        self._seen.timeout.connect(self._rest.start)
        self._rest.timeout.connect(lambda: self._mark_passages(len(self._passages())))
        self.body.verticalScrollBar().valueChanged.connect(lambda _value: self._soon.start())
        self.margin = Margin(self)
        self.margin.passage_chosen.connect(self.passage_chosen)
        self.shares = QLabel(textFormat=Qt.TextFormat.RichText)
        self.shares.setOpenExternalLinks(False)
        self.shares.setWordWrap(True)
        self.shares.linkActivated.connect(self._compare)
        self.bar = MarkBar(self)
        self.bar.edit_requested.connect(self.edit_requested)
        self.bar.added.connect(self._deselect)
        self.bar.left.connect(self._deselect)
        self._build()
        self.clear()

    def _build(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 6)
        head.setSpacing(1)
        head.addWidget(self.title)
        head.addWidget(self.source)
        head.addWidget(self.shares)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.body, 1)
        middle.addWidget(self.margin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(middle, 1)
        whole.addWidget(self.bar)

    @property
    def article_id(self) -> str | None:
        """The article that is shown."""
        return self._article

    def clear(self) -> None:
        """Show no article."""
        self.show_article(Snapshot(), None, "", ())

    def show_article(self, snapshot: Snapshot, article_id: str | None, text: str, focus: tuple[Span, ...]) -> None:
        """Show ``text`` with all its passages marked, those at ``focus`` strongly, and the first of them in sight.

        The place scrolled to stays if the article and ``focus`` are those already shown.
        """
        same = article_id == self._article and text == self._text
        moved = not same or focus != self._focus
        self._snapshot, self._article, self._focus = snapshot, article_id, focus
        if not same:
            self._text, self._offsets = text, Offsets(text)
            self.body.show_text(text)
        article = snapshot.article.get(article_id or "")
        self._show_head(article)
        self._mark_passages()
        self._fit_margin()
        self.bar.set_article(snapshot, article_id, self._focused_claim())
        self._selected()
        if focus and moved:
            QTimer.singleShot(0, self, self._scroll_to_focus)
            self._scroll_to_focus()

    def take_keys(self, place: int) -> None:
        """Give the keyboard to the text, with the caret at ``place``: Shift and the arrows select from there."""
        cursor = self.body.textCursor()
        cursor.setPosition(self._offsets.to_units(place))
        self.body.setTextCursor(cursor)
        self.body.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < _HEAD_FROM * self.fontMetrics().height()
        self.source.setVisible(not low or self._article is None)
        self.shares.setVisible(not low and bool(self.shares.text()))
        self.title.setToolTip(plain_tip(self.source.text()) if low else "")
        self._fit_margin()

    def _fit_margin(self) -> None:
        """The claims stand beside the text where that leaves it lines of a good length."""
        letter = self.fontMetrics().averageCharWidth()
        letters = self.width() // letter
        self.margin.setVisible(self._article is not None and letters >= _MARGIN_FROM)
        self.margin.setFixedWidth(letter * min(_MARGIN_TO, LETTERS + max(0, letters - _MARGIN_FROM) // 2))
        self._soon.start()

    def _fill_margin(self) -> None:
        """Each passage's claim, level with the line it begins in."""
        if not self.margin.isVisible():
            return
        claims = self._snapshot.claim
        lines = []
        for p in sorted(self._passages(), key=lambda p: (p.start, p.end)):
            span = (p.start, p.end)
            top = self.body.cursorRect(self._start_of(span)).top()
            lines.append(Line(p.id, claims[p.claim].label, CellStance(p.stance.value), top, span in self._focus))
        self.margin.show_lines(lines)

    def _show_head(self, article: Article | None) -> None:
        self.body.setVisible(article is not None)
        if article is None:
            self.title.setText("")
            self.source.setText(_(NOTHING))
            self.shares.hide()
            return
        self.title.setText(article.title.value if article.title else article.short_name)
        parts = [_known(_("outlet"), article.outlet), _known(_("published"), article.published), article.file]
        parts += [_("grade {grade}").format(grade=grade)] if (grade := grade_text(article)) else []
        parts += [_("note: {note}").format(note=article.note)] if article.note else []
        self.source.setText(" · ".join(parts))
        self._show_shares(article)

    def _show_shares(self, article: Article) -> None:
        """A link to each article that shares text with this one."""
        shared = sorted((r for r in self._snapshot.reuse if article.id in r.articles), key=lambda r: -r.share)
        links = []
        for r in shared[:_SHARES]:
            other = self._snapshot.article[next(a for a in r.articles if a != article.id)]
            links.append(f'<a href="{other.id}">{escape(other.outlet_label)}</a> ({r.share:.0%})')
        if len(shared) > _SHARES:
            links.append(_("and {number} more").format(number=len(shared) - _SHARES))
        self.shares.setText(_("Shares text with {articles}").format(articles=", ".join(links)) if links else "")
        self.shares.setVisible(bool(links))

    def _compare(self, other: str) -> None:
        if self._article is not None:
            self.comparison_wanted.emit(self._article, other)

    def _focused_claim(self) -> str | None:
        return next((p.claim for p in self._passages() if (p.start, p.end) in self._focus), None)

    def _passages(self) -> tuple[Passage, ...]:
        return self._snapshot.passages_of_article.get(self._article or "", ())

    # Places --------------------------------------------------------------------------------------------------------

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.body.document())
        cursor.setPosition(self._offsets.to_units(span[0]))
        cursor.setPosition(self._offsets.to_units(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def selected_span(self) -> Span | None:
        """The selected words in code points of the stored text, without blanks at either end; None without any."""
        cursor = self.body.textCursor()
        start = self._offsets.to_points(cursor.selectionStart())
        end = self._offsets.to_points(cursor.selectionEnd())
        words = self._text[start:end]
        start += len(words) - len(words.lstrip())
        return (start, start + len(words.strip())) if words.strip() else None

    def _mark_passages(self, number: int = _AT_ONCE) -> None:
        """Mark so many passages, those around the words looked at, and soon the others: Qt lays out what is marked."""
        theme = theme_of(self.palette())
        first = self._focus[0][0] if self._focus else 0
        around = sorted(self._passages(), key=lambda p: abs(p.start - first))
        if len(around) > number:
            self._seen.start()
        marks = []
        held = QTextCursor(self.body.document())
        held.beginEditBlock()  # or Qt lays out the whole text, to know the place of each cursor on its line
        for passage in sorted(around[:number], key=lambda p: p.start - p.end):  # the longest lies lowest
            stance = CellStance(passage.stance.value)
            look = QTextCharFormat()
            look.setBackground(theme.tint(stance))
            look.setUnderlineStyle(_LINES[passage.stance])
            look.setUnderlineColor(theme.ink(stance))
            marks.append(self._mark((passage.start, passage.end), look))
        strong = QTextCharFormat()
        strong.setBackground(theme.colour("marker"))
        strong.setForeground(theme.colour("text"))
        marks += [self._mark(span, strong) for span in self._focus]
        voice = QTextCharFormat()
        voice.setForeground(theme.colour("accent"))
        voice.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        looked_at = [p for p in self._passages() if (p.start, p.end) in self._focus]
        marks += [self._mark(p.speaker_words, voice) for p in looked_at if p.speaker_words]
        held.endEditBlock()
        self.body.setExtraSelections(marks)

    def _mark(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(span)
        mark.format = look
        return mark

    def _scroll_to_focus(self) -> None:
        """The first words looked at stand in the upper third."""
        if not self._focus:
            return
        top = self.body.cursorRect(self._start_of(self._focus[0])).top()
        bar = self.body.verticalScrollBar()
        bar.setValue(bar.value() + top - self.body.viewport().height() // 4)

    def _start_of(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.body.document())
        cursor.setPosition(self._offsets.to_units(span[0]))
        return cursor

    # What the user does --------------------------------------------------------------------------------------------

    def _clicked(self, unit: int) -> None:
        place = self._offsets.to_points(unit)
        hit = [p for p in self._passages() if p.start <= place < p.end]
        if hit:
            self.passage_chosen.emit(min(hit, key=lambda p: p.end - p.start).id)

    def _selected(self) -> None:
        span = self.selected_span() if self._article else None
        self.bar.set_span(span, self._text[slice(*span)] if span else "")

    def _deselect(self) -> None:
        cursor = self.body.textCursor()
        cursor.clearSelection()
        self.body.setFocus()
        self.body.setTextCursor(cursor)

    def act(self, name: str) -> None:
        """Carry out an act of ``TEXT`` on the selected words; without any, nothing."""
        if self.selected_span():
            self._mark_wanted(name)

    def _mark_wanted(self, act: str) -> None:
        if act == "figure":
            self.bar.open_figure()
        else:
            self.bar.claim.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "bar"):
            self._mark_passages()


def _known(what: str, known: Known | None) -> str:
    """What is known of an article and how: "Reuters (dateline: (Reuters))", "outlet unknown"."""
    if known is None:
        return _("{what} unknown").format(what=what)
    how = _("set by hand") if known.by is By.HAND else evidence(known.how)
    return f"{when_text(known.value)} ({how})"
