"""What can be exported in which form, and what such a file holds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from claimgrid.domain.chart import Chart, ChartOptions, build_chart, kind_of, kind_text
from claimgrid.domain.matrix import Matrix, build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.passage import Statement
from claimgrid.domain.review import progress
from claimgrid.domain.snapshot import Snapshot

from .delimited import csv_bytes, json_rows
from .drawing import svg
from .language import Translate, _, spoken
from .markdown import markdown
from .open_format import open_format
from .page import page
from .tables import (
    MATRIX,
    Table,
    articles_table,
    claims_table,
    estimates_table,
    matrix_table,
    passages_table,
    points_table,
)
from .wording import MACHINE, checked, filters, layout, progress_text
from .workbook import workbook


class What(StrEnum):
    """What is exported. All but ``EVERYTHING`` is what is on screen, with its filters."""

    MATRIX = "matrix"
    CLAIMS = "claims"
    ESTIMATES = "estimates"
    PASSAGES = "passages"
    CHART = "chart"
    EVERYTHING = "everything"


class Form(StrEnum):
    """The kind of file."""

    CSV = "csv"
    XLSX = "xlsx"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    SVG = "svg"


@dataclass(frozen=True, slots=True)
class Exhibit:
    """What is on screen, to be exported. ``name`` is the project's, ``statements`` are by article id.

    ``is_whole`` tells that nothing of the project is left out.
    """

    name: str
    matrix: Matrix
    chart: Chart
    statements: Mapping[str, tuple[Statement, ...]]
    is_whole: bool = False

    @classmethod
    def of_all(
        cls,
        name: str,
        snapshot: Snapshot,
        statements: Mapping[str, tuple[Statement, ...]],
        options: MatrixOptions = MatrixOptions(),  # noqa: B008  (frozen)
        chart_options: ChartOptions = ChartOptions(),  # noqa: B008
    ) -> "Exhibit":
        """A whole project: every article, every claim a column, every figure in the panel of its kind. Of the options
        only the filters do not count."""
        matrix = build_matrix(snapshot, replace(options.unfiltered(), hidden=(), fold_single=False))
        kinds = tuple(sorted({kind_of(e) for e in snapshot.estimates}, key=kind_text))
        chart = build_chart(snapshot, replace(chart_options, articles=None, kinds=kinds, apart=True))
        return cls(name, matrix, chart, statements, is_whole=True)

    def whole(self) -> "Exhibit":
        """All of the same project; itself where it is that."""
        if self.is_whole:
            return self
        return self.of_all(self.name, self.matrix.snapshot, self.statements, self.matrix.options, self.chart.options)


def forms_for(what: What) -> tuple[Form, ...]:
    """The forms ``what`` can be written in, the most useful first."""
    if what is What.CHART:
        return (Form.SVG, Form.XLSX, Form.CSV, Form.JSON)
    if what is What.EVERYTHING:
        return (Form.XLSX, Form.DOCX, Form.HTML, Form.MARKDOWN, Form.JSON)
    return (Form.XLSX, Form.DOCX, Form.CSV, Form.HTML, Form.MARKDOWN, Form.JSON)


Draw = Callable[[str], bytes]
"""Makes a PNG of an SVG, for forms that hold no drawings."""


def content(exhibit: Exhibit, what: What, form: Form, translate: Translate = str, draw: Draw | None = None) -> bytes:
    """What a file of ``what`` of ``exhibit`` holds; what people read in it in the language of ``translate``. Without ``draw``
    a document has no chart. ValueError for a form that ``forms_for(what)`` does not give."""
    if form not in forms_for(what):
        raise ValueError(f"{what} cannot be written as {form}")
    with spoken(str if form in (Form.CSV, Form.JSON) else translate):
        return _content(exhibit.whole() if what is What.EVERYTHING else exhibit, what, form, draw)


def _content(exhibit: Exhibit, what: What, form: Form, draw: Draw | None) -> bytes:
    matrix, notes = exhibit.matrix, (checked(exhibit.matrix), *filters(exhibit.matrix), *layout(exhibit.matrix))
    match form:
        case Form.JSON if what is not What.EVERYTHING:
            return json_rows(_for_programs(exhibit, what)).encode()
        case Form.JSON:
            return open_format(matrix.snapshot, exhibit.statements).encode()
        case Form.SVG:
            return svg(exhibit.chart).encode()
        case Form.CSV:
            return csv_bytes(_for_programs(exhibit, what))
        case Form.MARKDOWN:
            tables = tuple(t.for_reading() for t in _tables(exhibit, what))
            return markdown(exhibit.name, (*notes, _(MACHINE)), tables).encode()
        case Form.DOCX:
            return _document(exhibit, what, notes, draw)
        case Form.XLSX:
            laid = matrix if what in _WITH_MATRIX else None
            with spoken(str):
                tables = tuple(t for t in _tables(exhibit, what, whole_book=True) if t.name != MATRIX)
            return workbook(exhibit.name, notes, tables, laid)
        case Form.HTML:
            laid = matrix if what in _WITH_MATRIX else None
            charts = tuple(svg(exhibit.chart, dark=dark) for dark in (False, True)) if what in _WITH_CHART else ()
            tables = tuple(t.for_reading() for t in _tables_below(exhibit, what))
            return page(exhibit.name, notes, laid, charts, tables)


def _document(exhibit: Exhibit, what: What, notes: tuple[str, ...], draw: Draw | None) -> bytes:
    from .document import Print, document  # late: the window's first export is rarely one

    charts = [draw(svg(chart)) for chart in _one_by_one(exhibit.chart)] if draw and what in _WITH_CHART else []
    laid = exhibit.matrix if what in _WITH_MATRIX else None
    return document(Print(exhibit.name, notes, laid, charts), _tables_below(exhibit, what))


def _one_by_one(chart: Chart) -> Iterator[Chart]:
    """A chart for each scale of ``chart``: pages are not as tall as a window scrolls."""
    for kinds, _points in chart.panels():
        yield build_chart(chart.snapshot, replace(chart.options, kinds=kinds, apart=False))


def _for_programs(exhibit: Exhibit, what: What) -> Table:
    done = progress(exhibit.chart.snapshot)
    whole = progress_text(done.checked, done.total, done.changed)
    return _table(exhibit, what).with_progress(whole if what is What.CHART else checked(exhibit.matrix))


_WITH_MATRIX = (What.MATRIX, What.EVERYTHING)
_WITH_CHART = (*_WITH_MATRIX, What.ESTIMATES)


def _table(exhibit: Exhibit, what: What) -> Table:
    match what:
        case What.CLAIMS:
            return claims_table(exhibit.matrix)
        case What.ESTIMATES:
            return estimates_table(exhibit.matrix, exhibit.chart)
        case What.PASSAGES:
            return passages_table(exhibit.matrix)
        case What.CHART:
            return points_table(exhibit.chart)
    return matrix_table(exhibit.matrix)


def _tables(exhibit: Exhibit, what: What, *, whole_book: bool = False) -> tuple[Table, ...]:
    """The tables of a file that holds several; a workbook of the matrix has its passages behind it."""
    if what is What.EVERYTHING:
        several = (What.MATRIX, What.PASSAGES, What.CLAIMS, What.ESTIMATES)
        return (*(_table(exhibit, w) for w in several), articles_table(exhibit.matrix))
    if what is What.MATRIX and whole_book:
        return (_table(exhibit, What.MATRIX), _table(exhibit, What.PASSAGES))
    return (_table(exhibit, what),)


def _tables_below(exhibit: Exhibit, what: What) -> tuple[Table, ...]:
    """The tables of a file that shows the matrix and its passages in a way of its own."""
    shown = (MATRIX, "Passages") if what in _WITH_MATRIX else ()
    return tuple(table for table in _tables(exhibit, what) if table.name not in shown)
