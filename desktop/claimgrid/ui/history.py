"""The decisions that stand, the last one first; back to any of them in one step."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from claimgrid.domain import edits
from claimgrid.domain.edits import Edit
from claimgrid.domain.passage import passage_id, span_of
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import Steps
from claimgrid.ui.building import Building
from claimgrid.ui.dialogs import ButtonRow
from claimgrid.ui.language import _, when_text

if TYPE_CHECKING:
    from claimgrid.storage import LogEntry

_SHOWN = 90


class HistoryDialog(QDialog):
    """Lists what can be taken back. Enter or the button takes back the chosen one and all after it."""

    back_wanted = Signal(int)
    """How many decisions are to be taken back."""

    def __init__(
        self, entries: "Sequence[LogEntry]", snapshot: Snapshot, text_of: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What was decided"))
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.note.setText(
            _("Choose how far to go back. What is taken back can be done again (Redo).")
            if entries
            else _("Nothing was decided yet. Every correction will stand here, and can be taken back.")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(_("What was decided, the last first"))
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self._take())
        self.list.setVisible(bool(entries))
        column = QVBoxLayout(self)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        buttons = ButtonRow(self)
        if entries:
            buttons.add(_("Take back down to here"), accepts=True)
        buttons.accepted.connect(self._take)
        column.addWidget(buttons)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        self.resize(letter * 120, line * (24 if entries else 8))
        self._listing = Building(self)
        self._listing.want(self._list(entries, snapshot, text_of))
        self.list.setCurrentRow(0)

    def _list(self, entries: "Sequence[LogEntry]", snapshot: Snapshot, text_of: Callable[[str], str]) -> Steps[None]:
        for entry in entries:
            at = datetime.fromisoformat(entry.at).astimezone()
            when = f"{when_text(f'{at:%Y-%m-%d}')} {at:%H:%M}"
            about = about_what(entry.edit, snapshot, text_of)
            what = _(entry.what)
            self.list.addItem(f"{when}   {what[:1].upper()}{what[1:]}" + (f": {about}" if about else ""))
            yield

    def _take(self) -> None:
        self.accept()
        if self.list.currentRow() >= 0:
            self.back_wanted.emit(self.list.currentRow() + 1)


def about_what(edit: Edit, snapshot: Snapshot, text_of: Callable[[str], str]) -> str:
    """What an edit is about, in a few words: the name it gave, a claim, the words of a passage with their outlet. ``text_of``
    gives the text of an article by its id: what was removed is in no snapshot."""
    match edit:
        case edits.Together(acts):
            return about_what(acts[0], snapshot, text_of)
        case edits.SetArticleField(articles, _, value):
            words = " · ".join(filter(None, (value, _article(articles[0], snapshot))))
        case edits.SetGrade(articles) | edits.RemoveArticles(articles):
            words = _article(articles[0], snapshot)
        case edits.SettleVersion(article):
            words = _article(article, snapshot)
        case edits.MergeSpeakers(speaker) | edits.SplitSpeaker(speaker) | edits.SetRole(speaker):
            words = snapshot.speaker[speaker].name if speaker in snapshot.speaker else ""
        case edits.SplitClaim(_, _, label) if label:
            words = label
        case edits.MergeClaims(claim) | edits.MovePassages(_, claim) | edits.SplitClaim(claim):
            words = snapshot.claim[claim].label if claim in snapshot.claim else ""
        case (
            edits.SetStance(places) | edits.SetSpeaker(places) | edits.SetChecked(places) | edits.RemovePassages(places)
            | edits.RemoveEstimates(places)
        ):  # fmt: skip
            words = _words(places, snapshot, text_of)
        case edits.SetEstimate(place) | edits.ResizePassage(place):
            words = _words((place,), snapshot, text_of)
        case edits.AddPassage(article, span) | edits.AddEstimate(article, span):
            words = _words((passage_id(article, *span),), snapshot, text_of)
        case _:
            words = _typed(edit)
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else words[:_SHOWN] + "…"


def _typed(edit: Edit) -> str:
    """The name or note that an edit gave, or the name of what it removed."""
    match edit:
        case (
            edits.RenameClaim(_, words)
            | edits.RenameSpeaker(_, words)
            | edits.SetNote(_, _, words)
            | edits.RemoveView(words)
        ):
            return words
        case edits.SetTopic(_, topic):
            return topic or ""
        case edits.SaveView(view):
            return view.name
    return ""


def _words(places: Sequence[str], snapshot: Snapshot, text_of: Callable[[str], str]) -> str:
    """The outlet and the words of the first of these passages or figures, and how many more there are."""
    article = places[0].rpartition(":")[0]
    try:
        text = text_of(article)
    except KeyError:  # it has another id by now
        return ""
    start, end = span_of(places[0])
    more = _("and {number} more").format(number=len(places) - 1) if len(places) > 1 else ""
    outlet = snapshot.article[article].outlet_label if article in snapshot.article else ""
    return " · ".join(filter(None, (" ".join(filter(None, (outlet, more))), f"“{text[start:end]}”")))


def _article(article: str, snapshot: Snapshot) -> str:
    found = snapshot.article.get(article)
    return (found.title.value if found.title else found.file) if found else ""
