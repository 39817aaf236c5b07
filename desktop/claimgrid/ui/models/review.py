"""What is still to be decided, as a Qt list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimgrid.domain.review import ReviewItem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

DOUBTS = Role.UserRole + 1
"""Why it should be looked at, in a few words."""


class ReviewModel(QAbstractListModel):
    """Holds the items it was handed, those that were skipped at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[ReviewItem, ...] = ()
        self._snapshot = Snapshot()
        self._skipped: dict[str, None] = {}  # in the order they were skipped

    def set_items(self, snapshot: Snapshot, items: tuple[ReviewItem, ...]) -> None:
        """Show these items of ``snapshot``."""
        keys = {item.key for item in items}
        self._skipped = {key: None for key in self._skipped if key in keys}
        last = {key: place for place, key in enumerate(self._skipped, 1)}
        self.beginResetModel()
        self._snapshot = snapshot
        self.items = tuple(sorted(items, key=lambda item: last.get(item.key, 0)))
        self.endResetModel()

    def skip(self, place: int) -> None:
        """Put the item at ``place`` behind all others."""
        key = self.items[place].key
        self._skipped.pop(key, None)
        self._skipped[key] = None
        self.set_items(self._snapshot, self.items)

    def place_of(self, key: str) -> int:
        """Where the item with ``key`` stands; -1 where it is gone."""
        return next((place for place, item in enumerate(self.items) if item.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        doubts = " · ".join(dict.fromkeys(_(reason.doubt.value) for reason in item.reasons))
        if role == Role.DisplayRole:
            return self._words(item)
        if role == DOUBTS:
            return doubts
        if role == Role.AccessibleTextRole:
            return f"{doubts}: {self._words(item)}"
        return None

    def _words(self, item: ReviewItem) -> str:
        if item.passage:
            words = self._snapshot.passage[item.passage].text
        elif item.estimate:
            words = self._snapshot.estimate[item.estimate].text
        else:
            words = self._snapshot.article[item.article].outlet_label
        return " ".join(words.split())
