"""The articles of a project as a Qt table: what is known of each, and how."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from claimgrid.domain.article import Article, By, Known
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import _, count_text, evidence, mark, plain_tip, when_text

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

TOLD = Role.UserRole + 1
"""A Told: all that is painted of a cell, asked for at once."""

HEADERS = (
    mark("Outlet"),
    mark("Published"),
    mark("Title"),
    mark("Grade"),
    mark("Note"),
    mark("Words"),
    mark("Set"),
    mark("File"),
)
FIELDS = ("outlet", "published", "title")
"""What can be corrected, in the order of the first columns."""
DATE = FIELDS.index("published")

RELIABILITY = {
    "A": mark("completely reliable"), "B": mark("usually reliable"), "C": mark("fairly reliable"),
    "D": mark("not usually reliable"), "E": mark("unreliable"), "F": mark("cannot be judged"),
}  # fmt: skip
CREDIBILITY = {
    "1": mark("confirmed by other sources"), "2": mark("probably true"),
    "3": mark("possibly true"), "4": mark("doubtful"), "5": mark("improbable"),
    "6": mark("cannot be judged"),
}  # fmt: skip
"""The two halves of the Admiralty code (NATO STANAG 2511)."""
GRADE_HINT = mark("A to F grades the source, 1 to 6 what it says; 0 takes the grade away.")


@dataclass(frozen=True, slots=True)
class Told:
    """A value as it is shown, "" where it is not known; ``how`` it is known, in words, "" where that needs no telling."""

    value: str
    how: str
    is_by_hand: bool
    is_number: bool


class ArticlesModel(QAbstractTableModel):
    """Holds the Snapshot it was handed. A typed value is announced, not kept: it comes back in the next Snapshot."""

    corrected = Signal(str, str, str)
    """An article's id, the field ("note" too), the value typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles: tuple[Article, ...] = ()
        self._told: dict[tuple[int, int], Told] = {}  # what was painted, by row and column

    def set_snapshot(self, snapshot: Snapshot) -> None:
        """Show the articles of ``snapshot`` in order of set and file."""
        self._told = {}
        articles = tuple(sorted(snapshot.articles, key=lambda a: (a.set.casefold(), a.file.casefold(), a.id)))
        if [a.id for a in articles] != [a.id for a in self.articles]:
            self.beginResetModel()
            self.articles = articles
            self.endResetModel()
            return
        self.articles = articles
        if articles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(articles) - 1, len(HEADERS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.articles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(HEADERS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = index.isValid() and field_of(index.column()) is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag(0))

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == TOLD:
            place = index.row(), index.column()
            if place not in self._told:
                self._told[place] = self._tell(*place)
            return self._told[place]
        article = self.articles[index.row()]
        known = _known(article, index.column())
        value = self._value(article, index.column(), known)
        if role == Role.EditRole:
            return value
        shown = _shown(value, index.column())
        if role == Role.DisplayRole:
            return shown
        if role == Role.AccessibleTextRole:
            return f"{_(HEADERS[index.column()])}: {shown or _('nothing known')}"
        if role == Role.ToolTipRole and index.column() < len(FIELDS):
            return plain_tip(f"{shown if known else _('not known')}\n{how_text(article, index.column())}")
        if role == Role.ToolTipRole:
            tips = {
                "File": article.file,
                "Grade": _(GRADE_HINT),
                "Note": article.note or _("Double-click or F2 writes a note."),
            }
            return plain_tip(tips.get(HEADERS[index.column()], ""))
        if role == Role.TextAlignmentRole and index.column() == HEADERS.index("Words"):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        return None

    def _tell(self, row: int, column: int) -> Told:
        article = self.articles[row]
        known = _known(article, column)
        value = self._value(article, column, known)
        is_by_hand = known is not None and known.by is By.HAND
        return Told(_shown(value, column), how_text(article, column), is_by_hand, isinstance(value, int))

    @staticmethod
    def _value(article: Article, column: int, known: Known | None) -> object:
        if column < len(FIELDS):
            return known.value if known else ""
        return {
            "Grade": grade_text(article), "Note": article.note, "Words": article.words, "Set": article.set,
            "File": article.file,
        }[HEADERS[column]]  # fmt: skip

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Announce what was typed; the model itself stays as it is."""
        field = field_of(index.column()) if index.isValid() else None
        if role == Role.EditRole and field is not None:
            self.corrected.emit(self.articles[index.row()].id, field, str(value))
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if HEADERS[section] == "Words" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return _(HEADERS[section]) if role == Role.DisplayRole else None


def _shown(value: object, column: int) -> str:
    """A value as the language of the interface writes it."""
    if isinstance(value, int):
        return count_text(value)
    return when_text(str(value)) if column == DATE else str(value or "")


def field_of(column: int) -> str | None:
    """The field of an article that is corrected in this column."""
    if column < len(FIELDS):
        return FIELDS[column]
    return "note" if HEADERS[column] == "Note" else None


def grade_text(article: Article) -> str:
    """Both halves of the grade: "B3", "B–" where one is not given, "" where none is."""
    if article.reliability is None and article.credibility is None:
        return ""
    return f"{article.reliability or '–'}{article.credibility or '–'}"


def language_name(code: str | None) -> str:
    """A language by its ISO 639-1 code, in the language of the interface; the code where Qt knows no name."""
    language = QLocale(code or "").language()
    return code or "" if language == QLocale.Language.C else _(QLocale.languageToString(language))


def _known(article: Article, column: int) -> Known | None:
    return getattr(article, FIELDS[column]) if column < len(FIELDS) else None


def how_text(article: Article, column: int) -> str:
    """How a value is known: "set by hand", "dateline: May 3", "proposed: …", "not found in the text"; beside the title,
    that an article is in a language that is not read."""
    if column >= len(FIELDS):
        return ""
    if FIELDS[column] == "title" and not article.is_read:
        return _("{language}: kept and searched, not read for claims").format(language=language_name(article.language))
    if FIELDS[column] == "title" and article.version_of:
        return _("newer text, not counted yet (Ctrl+Shift+V)")
    known = _known(article, column)
    if known is None:
        return _("not found in the text")
    if known.by is By.HAND:
        return _("set by hand")
    proposed = FIELDS[column] == "published" and known == article.published_proposed
    how = evidence(known.how)
    inferred = Evidence.INFERRED.of(known.how) is not None  # which says as much
    return _("proposed: {how}").format(how=how) if proposed and not inferred else how
