"""A project on screen: matrix, chart and articles, and beside them the passages and the article they stand in."""

from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from claimgrid.domain.arranging import renumbered
from claimgrid.domain.chart import Chart, ChartOptions, build_chart
from claimgrid.domain.codec import decode, encode
from claimgrid.domain.edits import RemoveView, SaveView
from claimgrid.domain.matrix import Keys, Matrix, build_matrix, matrix_steps
from claimgrid.domain.options import MatrixOptions, RowsBy, SavedView
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ProjectError
from claimgrid.export import Exhibit
from claimgrid.ui.building import Building
from claimgrid.ui.copying import Copying
from claimgrid.ui.evidence import Evidence
from claimgrid.ui.exporting import everything
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.language import _
from claimgrid.ui.loading import CHART, Loading
from claimgrid.ui.panes import Panes
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.claim import ClaimView
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.people import PeopleView
from claimgrid.ui.views.review import ReviewView

if TYPE_CHECKING:  # pyqtgraph is loaded while the window goes on
    from claimgrid.ui.views.chart import ChartView

AnyView: TypeAlias = "MatrixView | ChartView | ArticlesView | ReviewView | PeopleView | ClaimView"
Made = TypeVar("Made", bound="AnyView")


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

    view_changed = Signal()
    words_shown = Signal()
    places_changed = Signal()
    told = Signal(str, str, object)
    """A sentence for the user; what can be done about it ("" for nothing), and the doing of it."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.matrix: Matrix = build_matrix(Snapshot())
        self._chart: Chart | None = None
        self._seen = self.matrix.snapshot  # what is wanted holds ids of this one
        self.view = View.MATRIX
        self._matrix_options, self._chart_options = session.project.layout, ChartOptions()
        self._building = Building(self)
        self._building.built.connect(self._show_built)
        self.copying = Copying(self)
        self._is_prepared = False
        self._loading = Loading((CHART,), self)
        self._loading.finished.connect(self._make_next)
        self._build(settings)
        self._connect()
        self.refresh()

    def _build(self, settings: Settings) -> None:
        self._pages = QStackedWidget()
        self._room: dict[View, QVBoxLayout] = {}
        for name in View:
            page = QWidget()
            self._room[name] = QVBoxLayout(page)
            self._room[name].setContentsMargins(0, 0, 0, 0)
            self._pages.addWidget(page)
        self._waiting = QLabel()
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting.setProperty("role", "muted")
        self._pages.addWidget(self._waiting)
        self.evidence = Evidence(self.session, self._passages_of_cell)
        self.passages, self.article = self.evidence.passages, self.evidence.article
        self.panes = Panes(self._pages, self.evidence, self.matrix_view.least_height, settings)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        session, evidence = self.session, self.evidence
        evidence.shown.connect(self.words_shown)
        evidence.seen.connect(self.places_changed)
        evidence.told.connect(self.told)
        evidence.left.connect(self._focus_view)
        evidence.article.comparison_wanted.connect(self.compare_articles)
        session.changed.connect(self.refresh)
        session.finished.connect(self._refresh_page)
        session.importing.progressed.connect(self._begin_waiting)

    # The views: each is made when it is first wanted, or once the matrix is there and nobody waits for anything

    @cached_property
    def matrix_view(self) -> MatrixView:
        """The matrix."""
        view = self._placed(View.MATRIX, MatrixView())
        view.cell_chosen.connect(self.evidence.show_cell)
        view.cell_passed.connect(self.evidence.pass_cell)
        view.options_changed.connect(self._set_matrix_options)
        view.copy_requested.connect(self.copy_table)
        view.claim_wanted.connect(self.show_claim)
        view.article_wanted.connect(self.show_article)
        view.bar.saved.view_wanted.connect(self.show_saved)
        view.bar.saved.save_wanted.connect(self.save_view)
        view.bar.saved.remove_wanted.connect(lambda name: self.session.apply(RemoveView(name)))
        return view

    @cached_property
    def chart_view(self) -> "ChartView":
        """The chart."""
        from claimgrid.ui.views.chart import ChartView  # late: pyqtgraph and numpy cost 0.2 s

        view = self._placed(View.CHART, ChartView())
        view.point_chosen.connect(self.evidence.show_estimate)
        view.options_changed.connect(self._set_chart_options)
        self.evidence.shown.connect(self._select_points)
        return view

    @cached_property
    def articles_view(self) -> ArticlesView:
        """The articles."""
        view = self._placed(View.ARTICLES, ArticlesView())
        view.article_chosen.connect(self.evidence.show_article)
        view.read_again_requested.connect(self.session.importing.read_again)
        view.search_wanted.connect(self._search_articles)
        view.place_chosen.connect(self.evidence.show_place)
        view.comparison_wanted.connect(self.compare_articles)
        self.panes.keep_columns(view.table, "articles")
        return view

    @cached_property
    def review_view(self) -> ReviewView:
        """The review."""
        view = self._placed(View.REVIEW, ReviewView(self.session.text))
        view.passage_chosen.connect(self._read_in_article)
        self.panes.keep_share(view.split, "review")
        return view

    @cached_property
    def people_view(self) -> PeopleView:
        """People and bodies."""
        view = self._placed(View.PEOPLE, PeopleView())
        view.passages_chosen.connect(self.evidence.show_passages)
        view.matrix_wanted.connect(self._show_by_speaker)
        self.panes.keep_share(view.split, "people")
        self.panes.keep_columns(view.table, "people")
        return view

    @cached_property
    def claim_view(self) -> ClaimView:
        """The page of a claim."""
        view = self._placed(View.CLAIM, ClaimView())
        view.passages_chosen.connect(self.evidence.show_passages)
        view.compare_wanted.connect(self.evidence.compare)
        return view

    def _make_next(self) -> None:
        """Make the views that nobody has looked at yet, one a turn."""
        for name in View:
            if not self._room[name].count():
                self.view_of(name)
                QTimer.singleShot(0, self, self._make_next)
                return

    def _placed(self, name: View, view: Made) -> Made:
        """Put a view on its page."""
        view.edit_requested.connect(self.session.apply)
        self._room[name].addWidget(view)
        return view

    def view_of(self, name: View) -> AnyView:
        """The view of this name."""
        match name:
            case View.MATRIX:
                return self.matrix_view
            case View.CHART:
                return self.chart_view
            case View.ARTICLES:
                return self.articles_view
            case View.REVIEW:
                return self.review_view
            case View.PEOPLE:
                return self.people_view
            case View.CLAIM:
                return self.claim_view

    # What is looked at

    def show_view(self, view: View) -> None:
        """Show one of the views, and give it the keyboard."""
        self.view = view
        if view is View.REVIEW:
            self.evidence.clear()  # the words in question stand in the view itself
        self._refresh_page()
        self._focus_view()
        self.view_changed.emit()

    @property
    def places(self) -> tuple[str, ...]:
        """Where acts apply now: the view that is shown, and the words and the text beside it."""
        return (self.view.value, *(("Words", "Text") if self.evidence.isVisible() else ()))

    def decide(self, act: str, place: str) -> None:
        """Carry out an act of one of the ``places``."""
        match place:
            case "Words":
                self.passages.act(act)
            case "Text":
                self.article.act(act)
            case _:
                self.view_of(View(place)).act(act)

    def show_claim(self, claim: str) -> None:
        """Show the page of a claim."""
        self.claim_view.claim = claim
        self.show_view(View.CLAIM)

    def show_article(self, article: str) -> None:
        """Show an article in the list, where its outlet and date are corrected, with its text."""
        self.show_view(View.ARTICLES)
        self.articles_view.go_to(article)

    def page(self, name: str) -> QWidget:
        """Where the view of this name is shown, or the words or the text beside it."""
        if name in ("Words", "Text"):
            return self.passages if name == "Words" else self.article
        page = self._pages.widget(list(View).index(View(name)))
        assert page is not None  # noqa: S101  (one for each view)
        return page

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
        if not (self.session.is_opening or self._is_prepared):
            self._is_prepared = True
            self._loading.start()

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

    def _focus_view(self) -> None:
        """Give the keyboard to the view that is shown."""
        self.view_of(self.view).keys.setFocus()

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

    def remember(self) -> None:
        """Keep how the window is divided, and let the project remember how its matrix is laid out."""
        self.panes.remember()
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
        self.copying.copy(self.matrix.part(cells) if cells else self.matrix)

    def exhibit(self, *, on_screen: bool) -> Exhibit:
        """What an export shows: as it is on screen, or all of it."""
        session = self.session
        if on_screen:
            return Exhibit(session.name, self.matrix, self.chart, session.statements())
        return everything(session.name, session.snapshot, session.project)
