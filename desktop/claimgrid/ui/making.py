"""Making the views of a workbench, each when it is first wanted, and telling it what they ask for."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from claimgrid.domain.edits import RemoveView
from claimgrid.ui.pages import View
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.claim import ClaimView
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.people import PeopleView
from claimgrid.ui.views.review import ReviewView

if TYPE_CHECKING:  # pyqtgraph is loaded while the window goes on
    from claimgrid.ui.views.chart import ChartView
    from claimgrid.ui.workbench import Workbench

AnyView: TypeAlias = "MatrixView | ChartView | ArticlesView | ReviewView | PeopleView | ClaimView"
Made = TypeVar("Made", bound="AnyView")


def matrix(bench: "Workbench") -> MatrixView:
    """The matrix."""
    view = _placed(bench, View.MATRIX, MatrixView(bench.pages))
    view.cell_chosen.connect(bench.evidence.show_cell)
    view.cell_passed.connect(bench.evidence.pass_cell)
    view.options_changed.connect(bench.looks.want_matrix)
    view.copy_requested.connect(bench.copy_table)
    view.claim_wanted.connect(bench.show_claim)
    view.article_wanted.connect(bench.show_article)
    view.bar.saved.view_wanted.connect(bench.show_saved)
    view.bar.saved.save_wanted.connect(bench.save_view)
    view.bar.saved.remove_wanted.connect(lambda name: bench.session.apply(RemoveView(name)))
    return view


def chart(bench: "Workbench") -> "ChartView":
    """The chart."""
    from claimgrid.ui.views.chart import ChartView  # late: pyqtgraph and numpy cost 0.2 s

    view = _placed(bench, View.CHART, ChartView(bench.pages))
    view.point_chosen.connect(bench.evidence.show_estimate)
    view.options_changed.connect(bench.looks.want_chart)
    bench.evidence.shown.connect(bench.select_points)
    return view


def articles(bench: "Workbench") -> ArticlesView:
    """The articles."""
    view = _placed(bench, View.ARTICLES, ArticlesView(bench.pages))
    view.article_chosen.connect(bench.evidence.show_article)
    view.read_again_requested.connect(bench.session.importing.read_again)
    view.search_wanted.connect(bench.search_articles)
    view.place_chosen.connect(bench.evidence.show_place)
    view.comparison_wanted.connect(bench.compare_articles)
    bench.panes.keep_columns(view.table, "articles")
    return view


def review(bench: "Workbench") -> ReviewView:
    """The review."""
    view = _placed(bench, View.REVIEW, ReviewView(bench.session.text, bench.pages))
    view.passage_chosen.connect(bench.read_in_article)
    bench.panes.keep_share(view.split, "review")
    return view


def people(bench: "Workbench") -> PeopleView:
    """People and bodies."""
    view = _placed(bench, View.PEOPLE, PeopleView(bench.pages))
    view.passages_chosen.connect(bench.evidence.show_passages)
    view.matrix_wanted.connect(bench.show_by_speaker)
    bench.panes.keep_share(view.split, "people")
    bench.panes.keep_columns(view.table, "people")
    return view


def claim(bench: "Workbench") -> ClaimView:
    """The page of a claim."""
    view = _placed(bench, View.CLAIM, ClaimView(bench.pages))
    view.passages_chosen.connect(bench.evidence.show_passages)
    view.compare_wanted.connect(bench.evidence.compare)
    return view


def _placed(bench: "Workbench", name: View, view: Made) -> Made:
    """Put a view on its page."""
    view.edit_requested.connect(bench.session.apply)
    bench.pages.put(name, view)
    return view


def rest(bench: "Workbench") -> Iterator[None]:
    """Make the views that nobody has looked at yet, and fill those that would take long at first sight."""
    for view in View:
        if not bench.pages.has(view):
            bench.view_of(view)
            yield
    bench.chart  # noqa: B018  (it is kept)
    yield
    for view in (View.ARTICLES, View.CLAIM):
        if view is not bench.view:
            bench.pages.lay(view)
            shown = bench.claim_view.claim
            bench.fill(view)
            bench.claim_view.claim = shown  # until one is chosen, it is the first of the matrix, whatever that will be
            yield
