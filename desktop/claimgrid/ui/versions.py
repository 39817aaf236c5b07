"""Newer texts of articles that are known: what changed, and which text is to count."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QTextBrowser, QVBoxLayout, QWidget

from claimgrid.domain.article import Article
from claimgrid.domain.edits import Edit, RemoveArticles, SettleVersion
from claimgrid.ui.dialogs import ButtonRow, Kind
from claimgrid.ui.folders import one_line
from claimgrid.ui.language import _, plural
from claimgrid.ui.session import Session
from claimgrid.ui.views.differences import pieces

_AROUND = 12
"""Pieces of unchanged text that are shown on each side of a change."""
_WITHIN = r"(?:[^.!?\n]|[.!?](?=\w))"  # the point in "3.2" ends no sentence
_SENTENCE = re.compile(rf"{_WITHIN}*[.!?\n]+\s*|{_WITHIN}+$")


def waiting(session: Session) -> tuple[Article, ...]:
    """The newer texts that nobody has decided about."""
    return tuple(a for a in session.snapshot.articles if a.version_of)


class VersionsDialog(QDialog):
    """One newer text after the other: what changed in it, and what is to become of it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article: Article | None = None
        self.setWindowTitle(_("Newer texts"))
        self.resize(820, 560)
        plain = Qt.TextFormat.PlainText
        self.head, self.loss = QLabel(wordWrap=True, textFormat=plain), QLabel(wordWrap=True, textFormat=plain)
        self.loss.setProperty("role", "warning")
        self.changes = QTextBrowser()
        self.changes.setAccessibleName(_("What changed"))
        buttons = ButtonRow(self, leave=Kind.Close)
        self.take = buttons.add(_("Use the newer text"))
        self.keep = buttons.add(_("Keep the older text"))
        self.both = buttons.add(_("Keep both"))
        self.take.clicked.connect(lambda: self._settle(lambda newer: SettleVersion(newer, take=True)))
        self.keep.clicked.connect(lambda: self._settle(lambda newer: RemoveArticles((newer,))))
        self.both.clicked.connect(lambda: self._settle(lambda newer: SettleVersion(newer, take=False)))
        column = QVBoxLayout(self)
        for widget in (self.head, self.loss, self.changes, buttons):
            column.addWidget(widget)
        session.changed.connect(self._show_next)
        self._show_next()

    def _settle(self, edit: Callable[[str], Edit]) -> None:
        """Decide about the text that is shown; the next one is when the session tells of that, in a big project a little
        later."""
        if self._article is not None and self._session.apply(edit(self._article.id)):
            self._article = None

    def _show_next(self) -> None:
        articles = waiting(self._session)
        if not articles:
            self.accept()
            return
        if articles[0] == self._article:
            return
        self._article = articles[0]
        older = next(a for a in self._session.snapshot.articles if a.id == self._article.version_of)
        texts = self._session.text(older.id), self._session.text(self._article.id)
        number = plural(len(articles), "1 newer text", "{number} newer texts")
        words = (
            _("{file} was changed since it was read.")
            if older.file == self._article.file
            else _("{file} has another text of the article in {older}.")
        )
        place = words.format(file=one_line(self._article.file), older=one_line(older.file))
        self.head.setText(f"{number}. {place}")
        lost = self._session.project.lost_words(self._article.id)
        words = " · ".join(f"“{one_line(w)[:80]}”" for w in lost)
        self.loss.setText(_("Decided by you, and no longer in the newer text: {words}").format(words=words))
        self.loss.setVisible(bool(lost))
        self.changes.setHtml(differences(*texts))


def differences(older: str, newer: str) -> str:
    """What changed, as a page: gone words struck out, new ones underlined, unchanged stretches cut short."""
    shown = []
    for is_same, changes in groupby(_changes(older, newer), key=lambda change: change[0] == change[1]):
        if is_same:
            shown.append(_shortened([piece for _ours, theirs in changes for piece in theirs]))
            continue
        for ours, theirs in changes:
            shown.append(f"<s>{escape(''.join(ours))}</s>" if ours else "")
            shown.append(f"<u><b>{escape(''.join(theirs))}</b></u>" if theirs else "")
    return "".join(shown).replace("\n", "<br>")


def _changes(older: str, newer: str) -> Iterator[tuple[list[str], list[str]]]:
    """The pieces of both texts, stretch by stretch, the same or other. Sentences are compared before words, and what is in
    every sentence does not lead: comparing all pieces of a long text would hold the window for minutes."""
    ours, theirs = _SENTENCE.findall(older), _SENTENCE.findall(newer)
    for _kind, a0, a1, b0, b1 in SequenceMatcher(None, ours, theirs).get_opcodes():
        one, other = pieces("".join(ours[a0:a1])), pieces("".join(theirs[b0:b1]))
        if one == other:
            yield one, other
            continue
        for _kind, c0, c1, d0, d1 in SequenceMatcher(None, one, other).get_opcodes():
            yield one[c0:c1], other[d0:d1]


def _shortened(same: list[str]) -> str:
    if len(same) <= 2 * _AROUND:
        return escape("".join(same))
    return escape("".join(same[:_AROUND])) + " […] " + escape("".join(same[-_AROUND:]))
