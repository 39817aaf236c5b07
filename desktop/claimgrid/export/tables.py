"""The tables an export is made of, as plain rows: matrix, claims, passages, estimates, articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimgrid.domain.article import Article, Known
from claimgrid.domain.chart import Chart, in_words, kind_of, kind_text
from claimgrid.domain.columns import Column
from claimgrid.domain.estimate import Estimate, figure_text
from claimgrid.domain.evidence import evidence_text
from claimgrid.domain.hardening import hardening_texts
from claimgrid.domain.matrix import Matrix
from claimgrid.domain.passage import Passage

from .grid import Entry, Head, heads, lines
from .language import _, mark, numerals
from .wording import mixture, passages_shown

Value = str | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` are as long as ``columns``. Text is exact; numbers are numbers; None is not known or not said.

    The last ``keys`` columns identify a row for programs and other tables.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    keys: int = 0

    def for_reading(self) -> "Table":
        """The table for pages that people read: without its keys, in the language that is spoken."""
        end = len(self.columns) - self.keys
        named = self.columns[:end]
        rows = tuple(tuple(map(_in_words, named, row)) for row in self.rows)
        return Table(self.name, named if self.name == MATRIX else tuple(map(_, named)), rows)

    def with_progress(self, sentence: str) -> "Table":
        """The table for programs, which have no other place for it: how much was checked, beside every row."""
        return Table(self.name, (*self.columns, PROGRESS), tuple((*row, sentence) for row in self.rows))


MATRIX = mark("Matrix")
PROGRESS = "Checked so far"
"""The heading of the column that says how much a person has checked."""
_OF_THE_PROGRAM = frozenset({
    "Contested", "Label by", "Stance", "Checked", "Doubtful", "By", "Measure", "Status", "Qualifier", "On chart",
})  # fmt: skip
"""The columns that hold words of the program, not of the articles."""
_FIGURES = frozenset({"Figure", "Figures"})
_EVIDENCE = frozenset({"Outlet known by", "Date known by"})


def _in_words(column: str, value: Value) -> Value:
    if not isinstance(value, str):
        return value
    if column in _EVIDENCE:
        return evidence_text(value, _)
    if column == "Question":
        return in_words(value, _)
    if column in _FIGURES:
        return numerals(value)
    return _(value) if column in _OF_THE_PROGRAM else value


def matrix_table(matrix: Matrix) -> Table:
    """One row a source, one column a claim (or the other way round, as on screen): stance, figure, best words, count."""
    _corner, _across, down = heads(matrix)
    return Table(MATRIX, matrix_columns(matrix), tuple(map(matrix_row, down, lines(matrix))))


def matrix_columns(matrix: Matrix) -> tuple[str, ...]:
    """The headings of ``matrix_table``."""
    corner, across, _down = heads(matrix)
    about = _("About the claim") if matrix.options.transposed else _("About the source")
    return (corner, about, *(head.text for head in across))


def matrix_row(head: Head, line: Iterable[Entry | None]) -> tuple[Value, ...]:
    """A row of ``matrix_table``."""
    return (head.name, head.text.removeprefix(head.name).strip(" ()"), *(e.text if e else None for e in line))


CLAIM_COLUMNS = (
    "No.", "Claim", "Question", "Contested", "Articles", "Origins", "Passages", "Checked", "Doubtful", "Stances",
    "Outlets", "Speakers", "Figures", "Hardened", "Topic", "Note", "Label by", "Claim id",
)  # fmt: skip


def claims_table(matrix: Matrix) -> Table:
    """One row a claim on screen, those folded into one column included, in order of the columns."""
    snapshot = matrix.snapshot
    shown: dict[str, list[Passage]] = {}
    for p in passages_shown(matrix):
        shown.setdefault(p.claim, []).append(p)
    rows: list[tuple[Value, ...]] = []
    for column in matrix.columns:
        for claim in column.claims:
            passages = shown[claim]
            articles = sorted({p.article for p in passages})
            outlets = sorted({snapshot.article[a].outlet_label for a in articles})
            speakers = sorted({n for p in passages if (n := snapshot.speaker_name(p.speaker))})
            figures = dict.fromkeys(
                figure_text(e.figure) for p in passages for e in snapshot.estimates_of_passage[p.id]
            )
            rows.append((
                matrix.numbers.get(column.key), snapshot.claim[claim].label, column.question, _contested(column),
                len(articles), len({snapshot.article[a].origin for a in articles}), len(passages),
                sum(p.checked for p in passages), sum(p.is_doubtful for p in passages), mixture(passages),
                "; ".join(outlets), "; ".join(speakers), "; ".join(figures),
                " ".join(hardening_texts(snapshot, claim, _)) or None, snapshot.claim[claim].topic,
                snapshot.claim[claim].note or None, snapshot.claim[claim].label_by.value, claim,
            ))  # fmt: skip
    return Table(mark("Claims"), CLAIM_COLUMNS, tuple(rows), keys=1)


def _contested(column: Column) -> str:
    return "perhaps" if column.perhaps else "yes" if column.contested else "no"


PASSAGE_COLUMNS = (
    "No.", "Claim", "Outlet", "Published", "Stance", "Speaker", "Words", "Figures", "Checked", "Doubtful", "By",
    "Article", "File", "Start", "End", "Passage id",
)  # fmt: skip


def passages_table(matrix: Matrix) -> Table:
    """One row a passage on screen; those of one cell stand together. Start and end count code points."""
    rows = tuple(_passage(matrix, p) for p in passages_shown(matrix))
    return Table(mark("Passages"), PASSAGE_COLUMNS, rows, keys=3)


def _passage(matrix: Matrix, p: Passage) -> tuple[Value, ...]:
    snapshot, article = matrix.snapshot, matrix.snapshot.article[p.article]
    figures = "; ".join(figure_text(e.figure) for e in snapshot.estimates_of_passage[p.id])
    by = "hand" if "hand" in (p.by.value, p.stance_by.value) else "extracted"
    return (
        matrix.numbers.get(p.claim), snapshot.claim[p.claim].label, article.outlet_label, _value(article.published),
        p.stance.value, snapshot.speaker_name(p.speaker), p.text, figures or None, "yes" if p.checked else "no",
        "yes" if p.is_doubtful else "no", by, _title(article), article.file, p.start, p.end, p.id,
    )  # fmt: skip


ESTIMATE_COLUMNS = (
    "Measure", "Status", "Figure", "Qualifier", "Low", "Value", "High", "Subject", "Place", "Outlet", "Published",
    "As of", "Said", "Speaker", "Words", "Note", "On chart", "By", "Article", "File", "Start", "End", "Estimate id",
)  # fmt: skip


def estimates_table(matrix: Matrix, chart: Chart) -> Table:
    """One row a figure in the articles on screen, by kind, outlet and place; "On chart" tells those that are drawn."""
    shown = set(matrix.articles)
    drawn = {point.estimate for point in chart.points}
    estimates = [e for e in matrix.snapshot.estimates if e.article in shown]
    estimates.sort(
        key=lambda e: (kind_text(kind_of(e)), matrix.snapshot.article[e.article].outlet_label, e.article, e.start)
    )
    rows = tuple(_estimate(matrix, e, on_chart=e.id in drawn) for e in estimates)
    return Table(mark("Estimates"), ESTIMATE_COLUMNS, rows, keys=3)


def _estimate(matrix: Matrix, e: Estimate, *, on_chart: bool) -> tuple[Value, ...]:
    f, article = e.figure, matrix.snapshot.article[e.article]
    return (
        f.measure, f.status.value if f.status else None, figure_text(f), f.qualifier.value, f.low, f.value, f.high,
        f.subject, f.place, article.outlet_label, _value(article.published), e.as_of,
        e.said, matrix.snapshot.speaker_name(e.speaker), e.text, e.note or None, "yes" if on_chart else "no", e.by.value,
        _title(article), article.file, e.start, e.end, e.id,
    )  # fmt: skip


def points_table(chart: Chart) -> Table:
    """One row a point of the chart, in the order they are drawn, with the bounds that are drawn under its rule."""
    columns = (
        chart.options.by.value.capitalize(), "From", "To", "Date is", "Figure", "Drawn at", "Drawn from", "Drawn to",
        "Measure", "Status", "Note", "Words", "Article", "Estimate id",
    )  # fmt: skip
    rows = []
    for p in chart.points:
        e = chart.snapshot.estimate[p.estimate]
        f, dated_by = e.figure, p.dated_by.value if p.dated_by else None
        rows.append((
            p.series, p.first, p.last, dated_by, p.label, p.at, p.low, p.high, f.measure,
            f.status.value if f.status else None, e.note or None, e.text, _title(chart.snapshot.article[e.article]), e.id,
        ))  # fmt: skip
    return Table("Chart", columns, tuple(rows), keys=1)


ARTICLE_COLUMNS = (
    "Outlet", "Outlet known by", "Published", "Date known by", "Title", "Author", "Set", "File", "Words", "Origin",
    "Reliability", "Credibility", "Note", "Article id", "SHA-256",
)  # fmt: skip


def articles_table(matrix: Matrix) -> Table:
    """One row an article on screen, with how its outlet and date are known. Origin counts reprints as one."""
    snapshot = matrix.snapshot
    articles = [snapshot.article[a] for a in matrix.articles]
    return Table(mark("Articles"), ARTICLE_COLUMNS, tuple(_article(a, articles) for a in articles), keys=2)


def _article(a: Article, every: Sequence[Article]) -> tuple[Value, ...]:
    first = next((b for b in every if b.origin == a.origin), a)
    origin = _("its own") if first is a else _("as {outlet}").format(outlet=first.outlet_label)
    return (
        a.outlet.value if a.outlet else None, a.outlet.how if a.outlet else None, _value(a.published),
        a.published.how if a.published else None, _value(a.title), _value(a.author), a.set, a.file, a.words, origin,
        a.reliability, a.credibility, a.note or None, a.id, a.sha256,
    )  # fmt: skip


def _title(article: Article) -> str:
    return article.title.value if article.title else article.short_name


def _value(known: Known | None) -> str | None:
    return known.value if known else None
