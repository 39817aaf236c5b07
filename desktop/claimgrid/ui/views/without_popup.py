"""What would be known without these articles? A list of them by origin, with ticks; everything follows a tick."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from claimgrid.domain.article import Article
from claimgrid.domain.matrix import Matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.ui.language import _, plain_tip, when_text

from .fields import muted
from .overflow import open_under

_ORIGIN, _ARTICLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""What a line stands for: an article of an origin, or, without an article, the whole origin."""
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class WithoutPopup(QFrame):
    """Ticks for articles, and for the origins that several of them share."""

    options_changed = Signal(object)
    """A dict: the options that are wanted otherwise, by name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(_("What if"))
        self._options = MatrixOptions()
        self._shown: tuple[tuple[str, str], ...] = ()
        title = QLabel(_("What if these had never been written?"))
        title.setProperty("role", "title")
        self.list = QTreeWidget()
        self.list.setAccessibleName(_("Articles that count"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setMinimumSize(QSize(self.fontMetrics().averageCharWidth() * 70, self.fontMetrics().height() * 14))
        self.list.itemChanged.connect(self._ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(title)
        column.addWidget(muted(_("Take a tick away: matrix, chart and exports are as they would be without it.")))
        column.addWidget(self.list)

    def show_matrix(self, matrix: Matrix) -> None:
        """Show the articles of the project, with those that count ticked."""
        self._options = matrix.options
        articles = sorted(matrix.snapshot.counted, key=lambda a: matrix.snapshot.place_of_article[a.id])
        shown = tuple((a.id, f"{a.origin} {_name(a)}") for a in articles)
        self.list.blockSignals(True)
        if shown != self._shown:
            self._shown = shown
            self._fill(articles)
        self._tick_all()
        self.list.blockSignals(False)

    def _fill(self, articles: list[Article]) -> None:
        self.list.clear()
        origins: dict[str, list[Article]] = {}
        for article in articles:
            origins.setdefault(article.origin, []).append(article)
        for origin, members in origins.items():
            holder: QTreeWidget | QTreeWidgetItem = self.list
            if len(members) > 1:
                words = _("One origin, {n} articles: {first}").format(n=len(members), first=_name(members[0]))
                holder = _line(self.list, words, origin, None)
            for article in members:
                _line(holder, _name(article), origin, article.id)
        self.list.expandAll()

    def _items(self) -> list[QTreeWidgetItem]:
        """Every line."""
        return self.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)

    def _tick_all(self) -> None:
        options = self._options
        for item in self._items():
            article, origin = (item.data(0, role) for role in (_ARTICLE, _ORIGIN))
            gone = origin in options.left_out_origins or article in options.left_out
            item.setCheckState(0, OFF if gone else ON)

    def _ticked(self, item: QTreeWidgetItem) -> None:
        on = item.checkState(0) is ON
        article, origin = item.data(0, _ARTICLE), item.data(0, _ORIGIN)
        members = {i.data(0, _ARTICLE) for i in self._items() if i.data(0, _ORIGIN) == origin} - {None}
        articles, origins = set(self._options.left_out), set(self._options.left_out_origins)
        if article is None:  # the line of an origin
            articles -= members
            origins = origins - {origin} if on else origins | {origin}
        elif on and origin in origins:  # its other articles stay left out
            origins.discard(origin)
            articles |= members - {article}
        else:
            articles = articles - {article} if on else articles | {article}
        wanted = {"left_out": tuple(sorted(articles)), "left_out_origins": tuple(sorted(origins))}
        self.options_changed.emit(wanted)

    def open_under(self, button: QWidget) -> None:
        """Open below ``button``, inside the window."""
        open_under(self, button)
        self.list.setFocus()


def _line(holder: QTreeWidget | QTreeWidgetItem, text: str, origin: str, article: str | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem(holder, [text])
    item.setToolTip(0, plain_tip(text))
    item.setSizeHint(0, QSize(0, round(QFontMetrics(item.font(0)).height() * 1.6)))
    item.setData(0, _ORIGIN, origin)
    item.setData(0, _ARTICLE, article)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    return item


def _name(article: Article) -> str:
    when = when_text(article.published.value) if article.published else _("undated")
    title = f" · {article.title.value}" if article.title else ""
    return f"{article.outlet_label} · {when}{title}"
