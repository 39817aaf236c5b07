"""A project on screen: matrix, chart and articles, and beside them the passages and the article they stand in."""

from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from claimgrid.domain.arranging import renumbered
from claimgrid.domain.chart import Chart, ChartOptions, build_chart
from claimgrid.domain.codec import decode, encode
from claimgrid.domain.edits import RemoveView, SaveView
from claimgrid.domain.matrix import Keys, Matrix, build_matrix, matrix_steps
from claimgrid.domain.options import MatrixOptions, RowsBy, SavedView
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ProjectError
from claimgrid.export import Exhibit, clipboard
from claimgrid.export.language import spoken
from claimgrid.ui.building import Building
from claimgrid.ui.evidence import Evidence
from claimgrid.ui.exporting import everything
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.language import _
from claimgrid.ui.session import Session
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.claim import ClaimView
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.people import PeopleView
from claimgrid.ui.views.review import ReviewView

_LEAST_WORDS = 9  # lines of letters below the table; with less room they stand beside it
_NARROW_WORDS = 42  # letters beside the table, if that is no more than half


class View(StrEnum):
    """What can be looked at."""

    MATRIX = "Matrix"
    CHART = "Chart"
    ARTICLES = "Articles"
    REVIEW = "Review"
    PEOPLE = "People"
    CLAIM = "Claim"


class Workbench(QWidget):
    """Hands the session's content to the views, and what the views ask for to the session.

    The Matrix and Chart built here are what is drawn and what is exported: the two cannot disagree.
    """

    copied = Signal()
    view_changed = Signal()
    words_shown = Signal()
    places_changed = Signal()
    told = Signal(str, str, object)
    """A sentence for the user; what can be done about it ("" for nothing), and the doing of it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.matrix: Matrix = build_matrix(Snapshot())
        self._chart: Chart | None = None
        self._seen = self.matrix.snapshot  # what is wanted holds ids of this one
        self.view = View.MATRIX
        self._matrix_options, self._chart_options = session.project.layout, ChartOptions()
        self._beside = False
        self.shares: dict[str, float] = {}
        """The part that the user gave to the first half of each split, by its name."""
        self._building = Building(self)
        self._building.built.connect(self._show_built)
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.matrix_view, self.articles_view = MatrixView(), ArticlesView()
        self.review_view, self.people_view = ReviewView(self.session.text), PeopleView()
        self.claim_view = ClaimView()
        self._chart_place = QVBoxLayout()
        self._chart_place.setContentsMargins(0, 0, 0, 0)
        chart_page = QWidget()
        chart_page.setLayout(self._chart_place)
        self._pages = QStackedWidget()
        for page in (
            self.matrix_view,
            chart_page,
            self.articles_view,
            self.review_view,
            self.people_view,
            self.claim_view,
        ):
            self._pages.addWidget(page)
        self._waiting = QLabel()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setProperty("role", "muted")
        self._pages.addWidget(self._waiting)
        self.evidence = Evidence(self.session, self._passages_of_cell)
        self.passages, self.article = self.evidence.passages, self.evidence.article
        self.split = QSplitter(childrenCollapsible=False)
        self.split.addWidget(self._pages)
        self.split.addWidget(self.evidence)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self.arrange(beside=False)

    def _connect(self) -> None:
        session = self.session
        for view in (self.matrix_view, self.articles_view, self.review_view, self.people_view, self.claim_view):
            view.edit_requested.connect(session.apply)
        self.evidence.shown.connect(self.words_shown)
        self.evidence.seen.connect(self.places_changed)
        self.evidence.told.connect(self.told)
        self.evidence.left.connect(lambda: self._view_keys().setFocus())
        self.matrix_view.cell_chosen.connect(self.evidence.show_cell)
        self.matrix_view.cell_passed.connect(self.evidence.pass_cell)
        self.matrix_view.options_changed.connect(self._set_matrix_options)
        self.matrix_view.copy_requested.connect(self.copy_table)
        self.matrix_view.claim_wanted.connect(self.show_claim)
        self.matrix_view.article_wanted.connect(self.show_article)
        self.claim_view.passages_chosen.connect(self.evidence.show_passages)
        self.claim_view.compare_wanted.connect(self.evidence.compare)
        saved = self.matrix_view.bar.saved
        saved.view_wanted.connect(self.show_saved)
        saved.save_wanted.connect(self.save_view)
        saved.remove_wanted.connect(lambda name: session.apply(RemoveView(name)))
        self.articles_view.article_chosen.connect(self.evidence.show_article)
        self.articles_view.read_again_requested.connect(session.importing.read_again)
        self.articles_view.search_wanted.connect(self._search_articles)
        self.articles_view.place_chosen.connect(self.evidence.show_place)
        for comparing in (self.articles_view, self.evidence.article):
            comparing.comparison_wanted.connect(self.compare_articles)
        self.review_view.passage_chosen.connect(self._read_in_article)
        self.people_view.passages_chosen.connect(self.evidence.show_passages)
        self.people_view.matrix_wanted.connect(self._show_by_speaker)
        for split in (self.split, self.evidence, self.review_view.split, self.people_view.split):
            split.splitterMoved.connect(partial(self._keep_share, split))
        session.changed.connect(self.refresh)
        session.finished.connect(self._refresh_page)
        session.importing.progressed.connect(self._begin_waiting)

    # What is looked at

    def show_view(self, view: View) -> None:
        """Show one of the views, and give it the keyboard."""
        self.view = view
        if view is View.CHART:
            self._make_chart()
        if view is View.REVIEW:
            self.evidence.clear()  # the words in question stand in the view itself
        self._refresh_page()
        self._view_keys().setFocus()
        self.view_changed.emit()

    @property
    def places(self) -> tuple[str, ...]:
        """Where acts apply now: the view that is shown, and the words and the text beside it."""
        return (self.view.value, *(("Words", "Text") if self.evidence.isVisible() else ()))

    def decide(self, act: str, place: str) -> None:
        """Carry out an act of one of the ``places``."""
        match place:
            case "Matrix":
                self.matrix_view.act(act)
            case "Chart":
                self.chart_view.act(act)
            case "Articles":
                self.articles_view.act(act)
            case "Review":
                self.review_view.act(act)
            case "People":
                self.people_view.act(act)
            case "Claim":
                self.claim_view.act(act)
            case "Words":
                self.passages.act(act)
            case "Text":
                self.article.act(act)

    def show_claim(self, claim: str) -> None:
        """Show the page of a claim."""
        self.claim_view.claim = claim
        self.show_view(View.CLAIM)

    def show_article(self, article: str) -> None:
        """Show an article in the list, where its outlet and date are corrected, with its text."""
        self.show_view(View.ARTICLES)
        self.articles_view.go_to(article)

    def page(self, name: str) -> QWidget:
        """What shows the view of this name, or the words or the text beside it."""
        if name in ("Words", "Text"):
            return self.passages if name == "Words" else self.article
        page = self._pages.widget(list(View).index(View(name)))
        assert page is not None  # noqa: S101  (one for each view)
        return page

    def _make_chart(self) -> None:
        if self._chart_place.count():
            return
        from claimgrid.ui.views.chart import ChartView  # late: pyqtgraph and numpy cost 0.4 s

        self.chart_view = ChartView()
        self.chart_view.point_chosen.connect(self.evidence.show_estimate)
        self.chart_view.options_changed.connect(self._set_chart_options)
        self.chart_view.edit_requested.connect(self.session.apply)
        self.evidence.shown.connect(self._select_points)
        self._chart_place.addWidget(self.chart_view)

    def arrange(self, *, beside: bool) -> None:
        """Put the words beside the table, or below it: there they leave all columns in view."""
        self._beside = beside
        self._lay(beside=beside or not self._room_below())

    def _room_below(self) -> bool:
        """Whether three sources stay in sight above the words."""
        return self.height() >= self.matrix_view.least_height() + self.fontMetrics().height() * _LEAST_WORDS

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._beside or not self._room_below()
        if beside != (self.split.orientation() is Qt.Orientation.Horizontal):
            self._lay(beside=beside)

    def _lay(self, *, beside: bool) -> None:
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.split.setOrientation(across if beside else down)
        self.evidence.setOrientation(down if beside else across)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        extent = self.width() if beside else self.height()
        words = max(extent * 2 // 5, min(extent // 2, self.fontMetrics().averageCharWidth() * _NARROW_WORDS))
        first = extent - words if beside else max(extent * 27 // 50, self.matrix_view.least_height())
        self.split.setSizes([first, extent - first])
        self.evidence.setSizes([450, 550])
        self.restore_shares()

    def _keep_share(self, split: QSplitter, _place: int, _index: int) -> None:
        first, *rest = split.sizes()
        if first and any(rest):
            self.shares[self._name_of(split)] = round(first / (first + sum(rest)), 3)

    def restore_shares(self) -> None:
        """Give the halves of each split the parts in ``shares``."""
        for split in (self.split, self.evidence, self.review_view.split, self.people_view.split):
            if share := self.shares.get(self._name_of(split)):
                split.setSizes([round(share * 10_000), round((1 - share) * 10_000)])

    @property
    def tables(self) -> dict[str, QTableView]:
        """The tables whose columns a person makes wide or narrow, by name."""
        return {"articles": self.articles_view.table, "people": self.people_view.table}

    def restore_columns(self, name: str, state: QByteArray) -> None:
        """Give the columns of a table the widths and the order of ``state``; an empty one changes nothing."""
        if self.tables[name].horizontalHeader().restoreState(state):
            self.tables[name].setProperty("arranged", True)

    def _name_of(self, split: QSplitter) -> str:
        names = {self.review_view.split: "review", self.people_view.split: "people", self.split: "words"}
        across = self.split.orientation() is Qt.Orientation.Horizontal
        side = " beside" if across and split in (self.split, self.evidence) else ""
        return names.get(split, "evidence") + side

    # What is shown

    def refresh(self) -> None:
        """Show the session's content as it is now."""
        before, self._seen = self._seen, self.session.snapshot
        self._matrix_options = renumbered(self._matrix_options, before, self._seen)
        self._building.want(matrix_steps(self._seen, self._matrix_options))

    def _show_built(self, matrix: Matrix) -> None:
        self.matrix, self._chart = matrix, None
        self.evidence.refresh()
        self._refresh_page()

    @property
    def chart(self) -> Chart:
        """The figures of the articles that the matrix shows; built when it is first looked at."""
        if self._chart is None:
            snapshot, left = self.matrix.snapshot, self.matrix.articles
            articles = None if len(left) == len(snapshot.articles) else left
            self._chart = build_chart(snapshot, replace(self._chart_options, articles=articles))
        return self._chart

    def _refresh_page(self) -> None:
        session = self.session
        if session.is_opening or (session.importing.is_reading and not session.snapshot.articles):
            reading = _("Reading the articles…\nThe first claims appear in a moment.")
            self._waiting.setText(_("Opening the project…") if session.is_opening else reading)
            self._pages.setCurrentWidget(self._waiting)
            return
        self._pages.setCurrentIndex(list(View).index(self.view))
        match self.view:
            case View.MATRIX:
                self.matrix_view.set_matrix(self.matrix)
                shown = self.evidence.shown_passages
                if shown and (keys := self.matrix.cell_of(shown[0])):
                    self.matrix_view.table.go_to(keys)
            case View.CHART:
                self.chart_view.set_chart(self.chart)
                self._select_points()
            case View.ARTICLES:
                self.articles_view.set_snapshot(self.session.snapshot)
            case View.REVIEW:
                self.review_view.set_snapshot(self.session.snapshot)
            case View.CLAIM:
                self.claim_view.show_claim(self.matrix, self.claim_view.claim)
            case View.PEOPLE:
                self.people_view.set_snapshot(self.session.snapshot)

    def _select_points(self) -> None:
        """Ring the points whose words are shown, in whichever view they were chosen."""
        self.chart_view.select(self.evidence.shown_estimates)

    def take_keys(self) -> None:
        """Give the keyboard to the matrix, once there is one and it is shown; its first cell is current then."""
        if self.view is View.MATRIX and self.matrix.columns and not self.session.importing.is_reading:
            self.matrix_view.table.setFocus()

    def _view_keys(self) -> QWidget:
        """What has the keyboard in the view that is shown."""
        if self.view is View.CHART:
            return self.chart_view.area
        if self.view is View.REVIEW:
            return self.review_view.list
        if self.view is View.PEOPLE:
            return self.people_view.table
        if self.view is View.CLAIM:
            return self.claim_view.table
        return self.matrix_view.table if self.view is View.MATRIX else self.articles_view.table

    def _search_articles(self, text: str) -> None:
        self.articles_view.show_hits(text, self.session.project.search(text))

    def compare_articles(self, one: str, other: str) -> None:
        """Show two articles side by side, with the text they share marked."""
        self.evidence.clear()
        self.show_view(View.ARTICLES)
        texts = self.session.text(one), self.session.text(other)
        self.articles_view.show_pair(self.session.snapshot, (one, other), texts)

    def search(self) -> None:
        """Go to the search over the articles or the people where they are shown, else over the matrix."""
        if self.view is View.ARTICLES:
            self.articles_view.show_list()
            field: QLineEdit = self.articles_view.search
        elif self.view is View.PEOPLE:
            field = self.people_view.search
        else:
            self.show_view(View.MATRIX)
            field = self.matrix_view.bar.search
        field.setFocus()
        field.selectAll()

    def _begin_waiting(self, progress: ReadingProgress) -> None:
        if progress.done == 0:
            self._refresh_page()

    def _passages_of_cell(self, passage: str) -> tuple[str, ...] | None:
        keys = self.matrix.cell_of(passage)
        return self.matrix.cells[keys].passages if keys else None

    def _set_matrix_options(self, options: MatrixOptions) -> None:
        self._matrix_options = options
        self.refresh()

    def _show_by_speaker(self) -> None:
        """The matrix with a row for each speaker."""
        self._set_matrix_options(replace(self._matrix_options, rows=RowsBy.SPEAKER))
        self.show_view(View.MATRIX)

    def keep_layout(self) -> None:
        """Let the project remember how its matrix is laid out."""
        project, layout = self.session.project, self._matrix_options.layout
        if layout != project.layout and not project.is_read_only:
            with suppress(ProjectError):  # the file is gone or cannot be written: what matters was saved before
                project.keep_layout(layout)

    def show_saved(self, view: SavedView) -> None:
        """Look at the project as ``view`` remembers it."""
        self._matrix_options = view.matrix
        self._chart_options = decode(ChartOptions, view.chart)
        self.refresh()

    def save_view(self, name: str) -> None:
        """Keep the way of looking at matrix and chart under ``name``."""
        chart = encode(replace(self._chart_options, articles=None))
        self.session.apply(SaveView(SavedView(name, self._matrix_options, chart)))

    def _set_chart_options(self, options: ChartOptions) -> None:
        self._chart_options = options
        self.refresh()

    def show_passages(self, passages: tuple[str, ...], estimate: str | None = None) -> None:
        """Show these passages, and the article of the first one at their words."""
        self.evidence.show_passages(passages, estimate)

    def _read_in_article(self, passage: str) -> None:
        """Show a passage with the others of its claim, and give the keyboard to the text at its end."""
        snapshot = self.session.snapshot
        same = (p.id for p in snapshot.passages_of_claim[snapshot.passage[passage].claim])
        self.evidence.show_passages((passage, *(p for p in same if p != passage)))
        self.article.take_keys(snapshot.passage[passage].end)

    def hide_evidence(self) -> None:
        """Close the passages and the article."""
        self.evidence.clear()

    # What leaves the window

    def copy_table(self, cells: tuple[Keys, ...] = ()) -> None:
        """Put the matrix on the clipboard, or just these cells of it, as a table for word processors and spreadsheets."""
        with spoken(_):
            page, plain = clipboard(self.matrix.part(cells) if cells else self.matrix)
        data = QMimeData()
        data.setHtml(page)
        data.setText(plain)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit()

    def exhibit(self, *, on_screen: bool) -> Exhibit:
        """What an export shows: as it is on screen, or all of it."""
        session = self.session
        if on_screen:
            return Exhibit(session.name, self.matrix, self.chart, session.statements())
        return everything(session.name, session.snapshot, session.project)
