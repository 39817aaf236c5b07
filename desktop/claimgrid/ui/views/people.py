"""The people and bodies that are cited: one entry each, with its spellings; merged, split, renamed and described here."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claimgrid.domain.edits import MergeSpeakers, RenameSpeaker, SetRole, SplitSpeaker
from claimgrid.domain.passage import Speaker
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import Steps
from claimgrid.ui.acts import PEOPLE
from claimgrid.ui.building import Building
from claimgrid.ui.language import _, mark
from claimgrid.ui.models.people import NAME, ROLE, SORT, SPELLINGS, PeopleModel, Person, people_steps
from claimgrid.ui.theme import icon

from .columns import FittedColumns
from .context_menu import ContextMenu
from .fields import SearchField, dress_rows, keys_text, muted, tool

NOBODY = mark("Nobody is cited yet. Drop a folder of articles on the window.")
CHOOSE = mark("Tick the spellings that mean somebody else, then split them off.")
ONE_SPELLING = mark("There is only one spelling. Choose two or more people to merge them.")
_PICTURES = {
    "rename": "edit", "role": "topic", "merge": "merge", "split": "split", "words": "passage", "matrix": "matrix",
}  # fmt: skip
SEVERAL = mark("{number} chosen. Merging makes the first of them one with the others.")


class PeopleView(QWidget):
    """Lists the speakers, and carries out the acts of ``PEOPLE`` by saying which edits are wanted."""

    edit_requested = Signal(object)
    passages_chosen = Signal(tuple)
    """The ids of the passages in which somebody is cited."""
    matrix_wanted = Signal()
    """The matrix is wanted with a row for each speaker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("People and bodies"))
        self._snapshot = Snapshot()
        self.model = PeopleModel(self)
        self.model.corrected.connect(self._correct)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setSortRole(SORT)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = _table(self._shown)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.doubleClicked.connect(self._double_clicked)
        self._waiting: Snapshot | None = None
        self._building = Building(self)
        self._building.built.connect(self._show_people)
        self.table.itemDelegate().closeEditor.connect(lambda: QTimer.singleShot(0, self, self._show_waiting))
        self.search = SearchField(placeholderText=_("Find a person or body"), clearButtonEnabled=True)
        self.search.setAccessibleName(_("Find a person or body"))
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.note = muted()
        self.spellings = QListWidget()
        self.spellings.setAccessibleName(_("Spellings"))
        self.spellings.itemChanged.connect(lambda _item: self._update_tools())
        self.empty = muted(_(NOBODY))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._acts: dict[str, Callable[[], object]] = {
            "rename": partial(self._edit, NAME), "role": partial(self._edit, ROLE), "merge": self._merge,
            "split": self._split, "words": self._words, "matrix": self.matrix_wanted.emit,
        }  # fmt: skip
        self._build()
        self.keys = self.table
        """What takes the keyboard when somebody comes here."""

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 0)
        bar.addWidget(self.search, 1)
        self.tools = {}
        for name in ("merge", "words", "matrix"):
            self.tools[name] = tool(_words(name), _PICTURES[name])
            self.tools[name].clicked.connect(partial(self.act, name))
            bar.addWidget(self.tools[name])
        self.tools["split"] = tool(_words("split"), _PICTURES["split"])
        self.tools["split"].clicked.connect(partial(self.act, "split"))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 4, 8, 4)
        column.addWidget(self.note)
        column.addWidget(self.spellings, 1)
        column.addWidget(self.tools["split"], 0, Qt.AlignmentFlag.AlignLeft)
        self.split = QSplitter(childrenCollapsible=False)
        self.split.addWidget(self.table)
        self.split.addWidget(side)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(bar)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.split, 1)
        FittedColumns(self.table, (28, 24, 20, 0, 0, 0), (NAME, ROLE, SPELLINGS))
        letter = self.fontMetrics().averageCharWidth()
        self.split.setSizes([letter * 120, letter * 44])

    # What is shown -------------------------------------------------------------------------------------------------

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the speakers of ``snapshot``, once nothing is being typed; who was chosen stays so."""
        if self.table.state() is QAbstractItemView.State.EditingState:
            self._waiting = snapshot
            self._building.drop()  # it is older
            return
        self._waiting = None
        self._building.want(self._steps(snapshot))

    def _steps(self, snapshot: Snapshot) -> Steps[tuple[Snapshot, tuple[Person, ...]]]:
        return snapshot, (yield from people_steps(snapshot))

    def _show_people(self, built: tuple[Snapshot, tuple[Person, ...]]) -> None:
        if self.table.state() is QAbstractItemView.State.EditingState:  # begun meanwhile
            self._waiting = built[0]
            return
        chosen = [s.id for s in self.chosen()]
        self._snapshot, people = built
        self.model.set_people(people)
        self.empty.setVisible(not people)
        self.split.setVisible(bool(people))
        ids = [p.speaker.id for p in people]
        left = [i for i in chosen if i in ids] or ids[:1]
        if [s.id for s in self.chosen()] != left and left:
            flags = QItemSelectionModel.SelectionFlag
            self.table.clearSelection()
            for speaker in reversed(left):  # the first is the current one
                index = self._shown.mapFromSource(self.model.index(ids.index(speaker), NAME))
                self.table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)
        self._show_chosen()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.set_snapshot(self._waiting)

    def chosen(self) -> list[Speaker]:
        """The speakers that are selected."""
        places = (self._shown.mapToSource(self._shown.index(row, NAME)).row() for row in self._rows())
        return [self.model.people[place].speaker for place in places]

    def _rows(self) -> list[int]:
        """The rows that are selected. Qt would ask for the flags of every cell in them."""
        parts = self.table.selectionModel().selection().toList()
        return [row for part in parts for row in range(part.top(), part.bottom() + 1)]

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.spellings.blockSignals(True)
        self.spellings.clear()
        spellings = one.spellings if one else ()
        for spelling in spellings:
            item = QListWidgetItem(spelling)
            if len(spellings) > 1:
                item.setCheckState(Qt.CheckState.Unchecked)
            self.spellings.addItem(item)
        self.spellings.blockSignals(False)
        self.note.setText(
            _(SEVERAL).format(number=len(chosen))
            if len(chosen) > 1
            else _(CHOOSE if len(spellings) > 1 else ONE_SPELLING)
        )
        self._update_tools()

    def _ticked(self) -> tuple[str, ...]:
        items = (self.spellings.item(row) for row in range(self.spellings.count()))
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def _update_tools(self) -> None:
        for name, button in self.tools.items():
            button.setEnabled(self._applies(name))

    def _applies(self, name: str) -> bool:
        chosen = len(self._rows())
        if name == "split":
            return chosen == 1 and 0 < len(self._ticked()) < self.spellings.count()
        return name == "matrix" or (chosen > 1 if name == "merge" else chosen > 0)

    # What the user does --------------------------------------------------------------------------------------------

    def act(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (Qt's)
        """Carry out an act of ``PEOPLE`` on who is chosen; one that does not apply does nothing."""
        if name == "split" and not self._ticked() and self.spellings.count() > 1:
            self.spellings.setFocus()  # first they are ticked, with Space
            self.spellings.setCurrentRow(max(0, self.spellings.currentRow()))
        elif self._applies(name):
            self._acts[name]()

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() not in (NAME, ROLE):  # these open for typing
            self.act("words")

    def _edit(self, column: int) -> None:
        index = self.table.currentIndex().siblingAtColumn(column)
        self.table.setCurrentIndex(index)
        self.table.edit(index)

    def _correct(self, speaker: str, column: int, text: str) -> None:
        if column == ROLE:
            self.edit_requested.emit(SetRole(speaker, text or None))
        elif text:
            self.edit_requested.emit(RenameSpeaker(speaker, text))

    def _merge(self) -> None:
        chosen = sorted(self.chosen(), key=lambda s: [p.speaker.id for p in self.model.people].index(s.id))
        self.edit_requested.emit(MergeSpeakers(chosen[0].id, tuple(s.id for s in chosen[1:])))

    def _split(self) -> None:
        self.edit_requested.emit(SplitSpeaker(self.chosen()[0].id, self._ticked()))

    def _words(self) -> None:
        ids = {s.id for s in self.chosen()}
        self.passages_chosen.emit(tuple(p.id for p in self._snapshot.passages if p.speaker in ids))

    def _open_menu(self, spot: QPoint) -> None:
        menu = ContextMenu(self)
        self.fill_menu(menu)
        menu.open_at(self.table.viewport().mapToGlobal(spot))

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with who is chosen."""
        for name, (text, keys) in PEOPLE.items():
            act = menu.addAction(icon(_PICTURES[name]), f"{_(text)}\t{keys_text(keys)}", partial(self.act, name))
            act.setEnabled(self._applies(name))


def _words(name: str) -> str:
    return _(PEOPLE[name][0]).replace("&", "").removesuffix("…")


def _table(model: QSortFilterProxyModel) -> QTableView:
    table = QTableView()
    table.setAccessibleName(_("People and bodies"))
    table.setModel(model)
    table.setSortingEnabled(True)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    triggers = QAbstractItemView.EditTrigger
    table.setEditTriggers(triggers.DoubleClicked)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    dress_rows(table)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.horizontalHeader().setStretchLastSection(True)
    return table
