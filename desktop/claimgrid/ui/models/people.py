"""The people and bodies that are cited, as a Qt table."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from claimgrid.domain.article import By
from claimgrid.domain.ordered import in_order
from claimgrid.domain.passage import Speaker
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import Steps, taken
from claimgrid.ui.language import _, mark, plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SORT = Role.UserRole + 1
"""What a column is sorted by."""

HEADERS = (mark("Name"), mark("Role"), mark("Spellings"), mark("Passages"), mark("Figures"), mark("Articles"))
NAME, ROLE, SPELLINGS = range(3)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker, and how many passages, figures and articles cite them."""

    speaker: Speaker
    passages: int
    figures: int
    articles: int


def people_steps(snapshot: Snapshot) -> Steps[tuple[Person, ...]]:
    """The speakers of ``snapshot``, those cited most first, in small steps."""
    passages = Counter(map(_BY, snapshot.passages))
    yield
    figures = Counter(map(_BY, snapshot.estimates))
    places: set[tuple[str | None, str]] = set()
    cited = chain(snapshot.passages, snapshot.estimates)
    while some := list(islice(cited, _AT_ONCE)):
        places.update(map(_WHERE, some))
        yield
    articles = Counter(speaker for speaker, _article in places)
    yield

    def rank(s: Speaker) -> tuple[tuple[int, int, str, str], Person]:
        person = Person(s, passages[s.id], figures[s.id], articles[s.id])
        return (-person.passages, -person.figures, s.name.casefold(), s.id), person

    speakers = iter(snapshot.speakers)
    runs = (sorted(map(rank, some)) for some in iter(lambda: list(islice(speakers, _AT_ONCE)), []))
    ranked = yield from in_order(runs)
    return tuple(person for _rank, person in ranked)


_AT_ONCE = 1000
_BY, _WHERE = attrgetter("speaker"), attrgetter("speaker", "article")


class PeopleModel(QAbstractTableModel):
    """Holds the Snapshot it was handed. A typed value is announced, not kept: it comes back in the next Snapshot."""

    corrected = Signal(str, int, str)
    """A speaker's id, the column, what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people: tuple[Person, ...] = ()

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the speakers of ``snapshot``, those cited most first."""
        self.set_people(taken(people_steps(snapshot)))

    def set_people(self, people: tuple[Person, ...]) -> None:
        """Show these."""
        same = [p.speaker.id for p in people] == [p.speaker.id for p in self.people]
        if not same:
            self.beginResetModel()
        self.people = people
        if not same:
            self.endResetModel()
        elif people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, len(HEADERS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole and section > SPELLINGS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter  # above their numbers
        return _(HEADERS[section]) if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        person = self.people[index.row()]
        speaker = person.speaker
        others = [s for s in speaker.spellings if s != speaker.name]
        values = (speaker.name, speaker.role or "", ", ".join(others), person.passages, person.figures, person.articles)
        value = values[index.column()]
        if role in (Role.DisplayRole, Role.EditRole):
            return value
        if role == Role.AccessibleTextRole:
            return f"{_(HEADERS[index.column()])}: {value if value != '' else _('nothing known')}"
        if role == SORT:
            return value.casefold() if isinstance(value, str) else value
        if role == Role.TextAlignmentRole and not isinstance(value, str):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Role.ToolTipRole and index.column() in (NAME, ROLE) and speaker.by is By.HAND:
            return _("Set by hand")
        return plain_tip(str(value)) if role == Role.ToolTipRole and index.column() == SPELLINGS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (NAME, ROLE) else flags

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        text = " ".join(str(value).split())
        if role != Role.EditRole or text == self.data(index, Role.EditRole):
            return False
        self.corrected.emit(self.people[index.row()].speaker.id, index.column(), text)
        return False  # it is shown once it is in the project
