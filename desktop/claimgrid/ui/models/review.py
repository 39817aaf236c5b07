"""What is still to be decided, as a Qt list."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from claimgrid.domain.review import ReviewItem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

DOUBTS = Role.UserRole + 1
"""Why it should be looked at, in a few words."""


_AT_ONCE = 500
"""Lines that the list is given at once: it lays out all that it has with every change."""


class ReviewModel(QAbstractListModel):
    """Holds the items it was handed, those that were skipped at the end. The list gets more of them as it is scrolled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[ReviewItem, ...] = ()
        self._snapshot = Snapshot()
        self._skipped: dict[str, None] = {}  # in the order they were skipped
        self._loaded = 0

    def set_items(self, snapshot: Snapshot, items: tuple[ReviewItem, ...]) -> None:
        """Show these items of ``snapshot``."""
        if self._skipped:
            skipped = {item.key: item for item in items if item.key in self._skipped}
            self._skipped = {key: None for key in self._skipped if key in skipped}
            items = (*(i for i in items if i.key not in skipped), *(skipped[key] for key in self._skipped))
        self.beginResetModel()
        self._snapshot, self.items = snapshot, items
        self._loaded = min(max(self._loaded, _AT_ONCE), len(items))
        self.endResetModel()

    def load(self, place: int) -> None:
        """Let the list have the item at ``place``."""
        more = min(len(self.items), place + _AT_ONCE)
        if place >= self._loaded < more:
            self.beginInsertRows(QModelIndex(), self._loaded, more - 1)
            self._loaded = more
            self.endInsertRows()

    def canFetchMore(self, _parent: Index) -> bool:
        return self._loaded < len(self.items)

    def fetchMore(self, _parent: Index) -> None:
        self.load(self._loaded)

    def skip(self, place: int) -> None:
        """Put the item at ``place`` behind all others."""
        key = self.items[place].key
        self._skipped.pop(key, None)
        self._skipped[key] = None
        self.set_items(self._snapshot, self.items)

    def place_of(self, key: str) -> int:
        """Where the item with ``key`` stands, which is one of them."""
        return next(place for place, item in enumerate(self.items) if item.key == key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._loaded

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
