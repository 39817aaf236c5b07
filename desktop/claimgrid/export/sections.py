"""The exact words behind the cells, claim after claim: what follows the matrix wherever there is room to read it."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimgrid.domain.article import Article
from claimgrid.domain.chart import in_words
from claimgrid.domain.matrix import Matrix
from claimgrid.domain.options import RowsBy
from claimgrid.domain.passage import Passage

from .grid import column_name, row_names
from .language import _, numerals


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage word for word. ``stance`` is its name in English; ``claim`` is told where several are folded together."""

    words: str
    stance: str
    said: str
    where: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A claim with its cells from the top down: row key, name of the source, and the passages."""

    key: str
    name: str
    question: str
    cells: tuple[tuple[str, str, tuple[Quotation, ...]], ...]


def sections(matrix: Matrix) -> Iterator[Section]:
    """One for each column of ``matrix``, in their order."""
    names = row_names(matrix)
    for column in matrix.columns:
        cells = tuple(
            (row.key, names[row.key], tuple(_quotation(matrix, p, folded=column.folded) for p in cell.passages))
            for row in matrix.rows
            if (cell := matrix.cells.get((row.key, column.key)))
        )
        yield Section(column.key, column_name(matrix, column), in_words(column.question or "", _), cells)


def anchors(matrix: Matrix) -> dict[tuple[str, str], str]:
    """A short name for each cell, by row and column key, by which links find its passages."""
    rows = {row.key: y for y, row in enumerate(matrix.rows, 1)}
    columns = {column.key: x for x, column in enumerate(matrix.columns, 1)}
    return {(row, column): f"c{columns[column]}r{rows[row]}" for row, column in matrix.cells}


def _quotation(matrix: Matrix, passage: str, *, folded: bool) -> Quotation:
    snapshot, p = matrix.snapshot, matrix.snapshot.passage[passage]
    where = [
        *_article(snapshot.article[p.article], grouped=matrix.options.rows is not RowsBy.ARTICLE),
        _("characters {start}–{end}").format(start=numerals(f"{p.start:,}"), end=numerals(f"{p.end:,}")),
    ]
    said = _said(p, snapshot.speaker_name(p.speaker))
    return Quotation(p.text, p.stance.value, said, " · ".join(where), snapshot.claim[p.claim].label if folded else None)


def _said(p: Passage, speaker: str | None) -> str:
    """ "attributes · Rustem Umerov · checked": who says so, and how far that is known."""
    by_hand = "hand" in (p.by.value, p.stance_by.value)
    marks = ((p.checked, _("checked")), (p.is_doubtful, _("doubtful")), (by_hand, _("set by hand")))
    return " · ".join((_(p.stance.value), speaker or _("own voice"), *(text for holds, text in marks if holds)))


def _article(article: Article, *, grouped: bool) -> list[str]:
    """The article of a passage below the heading of its source, which tells outlet and date already but for a group."""
    date = article.published.value if article.published else _("undated")
    title = [article.title.value] if article.title else []
    return [*([date] if grouped else []), *title, article.file]
