"""A project on screen: matrix, chart and articles, and beside them the passages and the article they stand in."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from claimgrid.domain.chart import Chart
from claimgrid.domain.edits import SaveView
from claimgrid.domain.hits import Hit
from claimgrid.domain.matrix import Keys, Matrix
from claimgrid.domain.options import RowsBy, SavedView
from claimgrid.domain.steps import Steps
from claimgrid.export import Exhibit
from claimgrid.ui import making
from claimgrid.ui.building import Building
from claimgrid.ui.copying import Copying
from claimgrid.ui.evidence import Evidence
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.language import _
from claimgrid.ui.looks import Looks
from claimgrid.ui.pages import Pages, View
from claimgrid.ui.panes import Panes
from claimgrid.ui.place import Place, Places, go_to_cell, place_of
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.telling import Telling

if TYPE_CHECKING:
    from claimgrid.ui.views.articles import ArticlesView
    from claimgrid.ui.views.chart import ChartView
    from claimgrid.ui.views.claim import ClaimView
    from claimgrid.ui.views.matrix import MatrixView
    from claimgrid.ui.views.people import PeopleView
    from claimgrid.ui.views.review import ReviewView


class Workbench(QWidget):
    """Hands the session's content to the views, and what the views ask for to the session.

    The Matrix and Chart of its ``looks`` are what is drawn and what is exported: the two cannot disagree.
    """

    view_changed = Signal()
    words_shown = Signal()
    places_changed = Signal()
    arrived = Signal()
    """The project is shown as it was left."""
    left_out_shown = Signal(tuple)
    """The articles that a person left out of all that is shown."""
    told = Signal(str, str, object)
    """A sentence for the user; what can be done about it ("" for nothing), and the doing of it."""

    def __init__(
        self, session: Session, settings: Settings, parent: QWidget | None = None, matrix: Matrix | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.looks = Looks(session, self, matrix)
        self.looks.built.connect(self._show_built)
        self._telling = Telling(session, self.looks, self)
        self._telling.told.connect(self.told)
        self._places = Places(settings, self._path, self._place, self)
        self.view = next((view for view in View if view == self._places.last.view), View.MATRIX)
        self._gone_to: str | None = None
        """The passage whose cell the matrix went to last, or from which it was chosen: it does not go there again."""
        self.copying = Copying(self)
        self._searching = Building(self)
        self._searching.built.connect(lambda found: self.articles_view.show_hits(*found))
        self._build(settings)
        self._connect()
        if session.is_opening:
            self._refresh_page()  # there is nothing to build yet
        else:
            self.refresh()

    def _build(self, settings: Settings) -> None:
        """From the outside to the inside: what is put into another widget with all that is in it is styled once more."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.panes = Panes(settings, self)
        whole.addWidget(self.panes)
        self.pages = Pages(self.panes)
        self.evidence = Evidence(self.session, self._passages_of_cell, self.panes)
        self.passages, self.article = self.evidence.passages, self.evidence.article
        self.panes.take(self.pages, self.evidence, self.matrix_view.least_height)

    def _connect(self) -> None:
        session, evidence = self.session, self.evidence
        evidence.shown.connect(self.words_shown)
        evidence.shown.connect(self._note_gone_to)
        evidence.seen.connect(self.places_changed)
        evidence.told.connect(self.told)
        evidence.left.connect(self.focus_view)
        evidence.article.comparison_wanted.connect(self.compare_articles)
        session.changed.connect(self.refresh)
        session.moving.connect(self._searching.drop)  # what is searched for is so again when all is shown anew
        session.finished.connect(self._refresh_page)
        session.importing.progressed.connect(self._begin_waiting)

    # The views: each is made when it is first wanted, or once the matrix is there and nobody waits for anything

    @cached_property
    def matrix_view(self) -> "MatrixView":
        """The matrix."""
        return making.matrix(self)

    @cached_property
    def chart_view(self) -> "ChartView":
        """The chart."""
        return making.chart(self)

    @cached_property
    def articles_view(self) -> "ArticlesView":
        """The articles."""
        return making.articles(self)

    @cached_property
    def review_view(self) -> "ReviewView":
        """The review."""
        return making.review(self)

    @cached_property
    def people_view(self) -> "PeopleView":
        """People and bodies."""
        return making.people(self)

    @cached_property
    def claim_view(self) -> "ClaimView":
        """The page of a claim."""
        return making.claim(self)

    def view_of(self, name: View) -> making.AnyView:
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
        """Show one of the views, and give it the keyboard. From the matrix the page of a claim is that of the current cell."""
        if view is View.CLAIM and self.view is View.MATRIX:
            self.claim_view.claim = self.matrix_view.table.current_claim() or self.claim_view.claim
        self._go_to(view)

    def _go_to(self, view: View) -> None:
        self.view = view
        if view is View.REVIEW:
            self.evidence.clear()  # the words in question stand in the view itself
        self._refresh_page()
        self.focus_view()
        self.view_changed.emit()
        self._places.keep_soon()

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
        self._go_to(View.CLAIM)

    def show_article(self, article: str) -> None:
        """Show an article in the list, where its outlet and date are corrected, with its text."""
        self.show_view(View.ARTICLES)
        self.articles_view.go_to(article)

    def show_articles(self, articles: tuple[str, ...]) -> None:
        """Show these articles, chosen in the list."""
        self.show_view(View.ARTICLES)
        self.articles_view.choose(articles)

    def page(self, name: str) -> QWidget:
        """Where the view of this name is shown, or the words or the text beside it."""
        if name in ("Words", "Text"):
            return self.passages if name == "Words" else self.article
        return self.pages.page(View(name))

    # What is shown

    @property
    def matrix(self) -> Matrix:
        """The matrix that is drawn and exported."""
        return self.looks.matrix

    @property
    def chart(self) -> Chart:
        """The chart that is drawn and exported: of the articles that the matrix shows."""
        return self.looks.chart

    def refresh(self) -> None:
        """Show the session's content as it is now."""
        self.looks.refresh()

    def _show_built(self) -> None:
        self.left_out_shown.emit(self.matrix.left_out)
        self.evidence.refresh()
        self._refresh_page()
        self.take_keys()
        if not self._places.is_back and not self.session.is_opening:
            QTimer.singleShot(0, self, self._go_back)  # once it is laid out

    def _go_back(self) -> None:
        """To where the person was when the project was closed; then make what nobody has asked for yet."""
        if self._places.is_back:
            return
        place, self._places.is_back = self._places.last, True
        self.matrix_view.set_matrix(self.matrix)
        go_to_cell(self.matrix_view.table, place)
        there = place.claim in self.session.snapshot.claim
        if there:
            self.claim_view.claim = place.claim
        if place.view != View.MATRIX:
            self.show_view(self.view if there or self.view is not View.CLAIM else View.MATRIX)
        self._telling.tell_left_out()
        self.arrived.emit()
        self.pages.make_rest(making.rest(self))

    def ask_what_if(self) -> None:
        """Show what is left out, to be changed."""
        self.show_view(View.MATRIX)
        self.matrix_view.act("what_if")

    def _refresh_page(self) -> None:
        session = self.session
        goes_back = not self._places.is_back and self._places.last.view != View.MATRIX
        if session.is_opening or goes_back or (session.importing.is_reading and not session.snapshot.articles):
            reading = _("Reading the articles…\nThe first claims appear in a moment.")
            self.pages.wait(_("Opening the project…") if session.is_opening or goes_back else reading)
            return
        self.pages.show_page(self.view)
        self.fill(self.view)

    def fill(self, view: View) -> None:
        """Show in a view what there is now."""
        match view:
            case View.MATRIX:
                self.matrix_view.set_matrix(self.matrix)
                shown = self.evidence.shown_passages
                if shown and shown[0] != self._gone_to and (keys := self.matrix.cell_of(shown[0])):
                    self.matrix_view.table.go_to(keys)
                self._gone_to = shown[0] if shown else None
            case View.CHART:
                self.chart_view.set_chart(self.chart)
                self.select_points()
            case View.ARTICLES:
                self.articles_view.set_snapshot(self.session.snapshot)
            case View.REVIEW:
                self.review_view.set_snapshot(self.session.snapshot)
            case View.CLAIM:
                self.claim_view.show_claim(self.matrix, self.claim_view.claim)
            case View.PEOPLE:
                self.people_view.set_snapshot(self.session.snapshot)

    def _note_gone_to(self) -> None:
        """Where a person looks at the matrix it stays as it is, also when what was shown is moved to another claim."""
        if self.view is View.MATRIX and self.evidence.shown_passages:
            self._gone_to = self.evidence.shown_passages[0]

    def select_points(self) -> None:
        """Ring the points whose words are shown, in whichever view they were chosen."""
        self.chart_view.select(self.evidence.shown_estimates)

    def take_keys(self) -> None:
        """Give the keyboard to the matrix, its first cell being current, once all of it is there and shown, unless something
        else has it."""
        is_there = self.matrix.columns and not (self.session.busy or self.looks.are_building)
        if self.view is View.MATRIX and is_there and self.window().focusWidget() in (None, self.pages):
            self.matrix_view.table.setFocus()

    def focus_view(self) -> None:
        """Give the keyboard to the view that is shown."""
        self.view_of(self.view).keys.setFocus()

    def search_articles(self, text: str) -> None:
        """Find the articles with these words, a little at a time."""
        self._searching.want(self._hits(text))

    def _hits(self, text: str) -> Steps[tuple[str, list[Hit]]]:
        return text, (yield from self.session.project.search_steps(text))

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

    def show_by_speaker(self) -> None:
        """The matrix with a row for each speaker."""
        self.looks.want_matrix(replace(self.matrix.options, rows=RowsBy.SPEAKER))
        self.show_view(View.MATRIX)

    def show_saved(self, view: SavedView) -> None:
        """Look at the project as ``view`` remembers it."""
        self.looks.want(view)

    def save_view(self, name: str) -> None:
        """Keep the way of looking at matrix and chart under ``name``."""
        self.session.apply(SaveView(self.looks.saved(name)))

    def show_passages(self, passages: tuple[str, ...], estimate: str | None = None) -> None:
        """Show these passages, and the article of the first one at their words."""
        self.evidence.show_passages(passages, estimate)

    def read_in_article(self, passage: str) -> None:
        """Show a passage with the others of its claim, and give the keyboard to the text at its end."""
        snapshot = self.session.snapshot
        if (found := snapshot.passage.get(passage)) is None:  # a reading has just taken it away
            return
        same = (p.id for p in snapshot.passages_of_claim[found.claim])
        self.evidence.show_passages((passage, *(p for p in same if p != passage)))
        self.article.take_keys(found.end)

    def hide_evidence(self) -> None:
        """Close the passages and the article."""
        self.evidence.clear()

    # What leaves the window

    def copy_table(self, cells: tuple[Keys, ...] = ()) -> None:
        """Put the matrix on the clipboard, or just these cells of it, as a table for word processors and spreadsheets."""
        self.copying.copy(self.matrix.part(cells) if cells else self.matrix)

    def exhibit(self) -> Exhibit:
        """What an export shows, as it is on screen."""
        return Exhibit(self.session.name, self.matrix, self.chart, self.session.statements())

    def leave(self) -> None:
        """The window is about to be closed: finish what was asked for, and remember where and how things were looked at."""
        self.pages.leave()
        self.copying.finish()
        for work in self.window().findChildren(Building):
            work.drop()  # it may ask the project for something
        self.panes.remember()
        self.looks.leave()
        self._places.leave()

    def _path(self) -> Path:
        return self.session.project.path.absolute()

    def _place(self) -> Place:
        """Where a person is."""
        claim = self.claim_view.claim if self.pages.has(View.CLAIM) else None
        return place_of(self.matrix_view.table, self.view.value, claim)
