"""Two articles side by side, with the text they share word for word marked."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTextEdit, QVBoxLayout, QWidget

from claimgrid.domain.article import Article, Span
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, plural, when_text
from claimgrid.ui.theme import theme_of

from .article_text import ArticleText
from .fields import act, muted
from .offsets import Offsets

Pairs = tuple[tuple[Span, Span], ...]


class SharedText(QWidget):
    """Shows a pair of articles. A click on shared words brings their counterpart into sight; Next goes through them all."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Two articles side by side"))
        self.told = muted()
        self.back = act(_("Back to the list"), _("Back to the list of articles (Escape)"))
        self.back.setShortcut("Escape")
        self.next = act(_("Next shared passage"), _("Show the next passage that both articles share"))
        self.back.clicked.connect(self.closed)
        self.next.clicked.connect(self._go_on)
        self.sides = _Side(self), _Side(self)
        for side, other in (self.sides, self.sides[::-1]):
            side.body.clicked.connect(lambda unit, s=side, o=other: self._clicked(s, o, unit))
        self.articles: tuple[str, str] | None = None
        self.pairs: Pairs = ()
        self._at = -1
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 10, 4)
        head.addWidget(self.back)
        head.addWidget(self.told, 1)
        head.addWidget(self.next)
        both = QSplitter(childrenCollapsible=False)
        both.setAccessibleName(_("Two articles side by side"))
        for side in self.sides:
            both.addWidget(side)
        both.setSizes([500, 500])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(both, 1)

    def show_pair(self, snapshot: Snapshot, articles: tuple[str, str], texts: tuple[str, str]) -> None:
        """Show two articles, given by their ids, and mark what they share."""
        self.articles = articles
        turned = articles[0] > articles[1]
        found = next((r for r in snapshot.reuse if set(r.articles) == set(articles)), None)
        spans = found.spans if found else ()
        pairs = [((a, b), (c, d)) for a, b, c, d in spans]
        self.pairs = tuple(sorted((second, first) if turned else (first, second) for first, second in pairs))
        self._at = -1
        for i, side in enumerate(self.sides):
            side.show_article(snapshot.article[articles[i]], texts[i])
        share = round(100 * found.share) if found else 0
        count = len(self.pairs)
        self.told.setText(
            plural(
                count,
                "They share 1 passage word for word: {share} % of the shorter article.",
                "They share {number} passages word for word: {share} % of the shorter article.",
                share=share,
            )
            if count
            else _("They share no passage word for word.")
        )
        self.next.setEnabled(bool(self.pairs))
        self._mark()
        QTimer.singleShot(0, self, self._go_on if self.pairs else self._to_beginning)

    def _to_beginning(self) -> None:
        for side in self.sides:
            side.body.verticalScrollBar().setValue(0)

    def _mark(self) -> None:
        for i, side in enumerate(self.sides):
            current = self.pairs[self._at][i] if 0 <= self._at < len(self.pairs) else None
            side.mark([pair[i] for pair in self.pairs], current)

    def _go_on(self) -> None:
        """To the next shared passage, after the last one to the first."""
        if self.pairs:
            self._go((self._at + 1) % len(self.pairs))

    def _go(self, at: int) -> None:
        self._at = at
        self._mark()
        for i, side in enumerate(self.sides):
            side.scroll_to(self.pairs[at][i])

    def _clicked(self, side: "_Side", other: "_Side", unit: int) -> None:
        i = self.sides.index(side)
        place = side.offsets.to_points(unit)
        at = next((n for n, pair in enumerate(self.pairs) if pair[i][0] <= place < pair[i][1]), None)
        if at is not None:
            self._at = at
            self._mark()
            other.scroll_to(self.pairs[at][1 - i])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "pairs"):
            self._mark()


class _Side(QWidget):
    """One of the two articles."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offsets = Offsets("")
        self.title, self.source = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText), muted()
        self.title.setProperty("role", "title")
        self.body = ArticleText(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 10, 0)
        column.setSpacing(1)
        for widget in (self.title, self.source, self.body):
            column.addWidget(widget)

    def show_article(self, article: Article, text: str) -> None:
        self.offsets = Offsets(text)
        self.body.show_text(text)
        self.body.setAccessibleName(
            _("Text of the article by {outlet_label}").format(outlet_label=article.outlet_label)
        )
        self.title.setText(article.title.value if article.title else article.short_name)
        when = when_text(article.published.value) if article.published else _("undated")
        self.source.setText(f"{article.outlet_label} · {when}")

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.body.document())
        cursor.setPosition(self.offsets.to_units(span[0]))
        cursor.setPosition(self.offsets.to_units(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def mark(self, spans: list[Span], current: Span | None) -> None:
        theme = theme_of(self.palette())
        marks = []
        for span in spans:
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(theme.colour("marker" if span == current else "selection"))
            mark.cursor, mark.format = self._cursor(span), look
            marks.append(mark)
        self.body.setExtraSelections(marks)

    def scroll_to(self, span: Span) -> None:
        start = self._cursor(span)
        start.setPosition(start.selectionStart())
        bar = self.body.verticalScrollBar()
        bar.setValue(bar.value() + self.body.cursorRect(start).top() - self.body.viewport().height() // 4)
