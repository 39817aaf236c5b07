"""The matrix as a Qt table."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.passage import Stance
from claimgrid.ui.models.articles import how_text
from claimgrid.ui.models.matrix import CELL, HEADING, MatrixModel, cell_text, claim_tip, counts_text
from samples import ARTICLE_IDS, CRACKS, claim_id, doubted, sample_snapshot


@pytest.fixture
def model(qapp: object) -> MatrixModel:
    model = MatrixModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_matrix(build_matrix(sample_snapshot()))
    return model


def _with_stance(stance: Stance) -> object:
    """The sample with one passage set to ``stance``."""
    snapshot = sample_snapshot()
    first = snapshot.passages_of_claim[claim_id("Soldiers were")][0]
    changed = tuple(replace(p, stance=stance) if p.id == first.id else p for p in snapshot.passages)
    return replace(snapshot, passages=changed)


def test_rows_are_sources_and_columns_claims(model: MatrixModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (6, len(model.matrix.columns))
    keys = (ARTICLE_IDS["courier"], claim_id("Lakeworks knew"))
    index = model.index_of(keys)
    assert model.keys(index) == keys
    assert index.data() == "Lakeworks"
    assert index.data(CELL).stance.value == "mixed"
    assert model.headerData(index.row(), Qt.Orientation.Vertical, HEADING).name == "The Orsa Courier"
    assert model.headerData(index.column(), Qt.Orientation.Horizontal, HEADING).key == keys[1]


def test_a_source_tells_its_title_and_how_it_is_known(model: MatrixModel) -> None:
    row = next(i for i, r in enumerate(model.matrix.rows) if r.key == ARTICLE_IDS["courier"])
    tip = str(model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole))
    article = model.matrix.snapshot.article[ARTICLE_IDS["courier"]]
    assert article.title is not None
    assert article.title.value in tip.splitlines()
    assert any(line.startswith("Outlet: ") and how_text(article, 0) in line for line in tip.splitlines())
    assert any(line.startswith("Published: ") and how_text(article, 1) in line for line in tip.splitlines())


def test_transposed_swaps_the_axes(model: MatrixModel) -> None:
    keys = (ARTICLE_IDS["courier"], claim_id("Lakeworks knew"))
    upright = model.index_of(keys)
    model.set_matrix(build_matrix(sample_snapshot(), MatrixOptions(transposed=True)))
    turned = model.index_of(keys)
    assert (turned.row(), turned.column()) == (upright.column(), upright.row())
    assert turned.data() == "Lakeworks"
    assert model.claim_at(turned).label == "Lakeworks knew of cracks in the wall"
    assert model.source_at(turned).name == "The Orsa Courier"


def test_contents_change_without_a_reset_while_the_axes_stand(model: MatrixModel) -> None:
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_a: changes.append(1))
    assert model.set_matrix(build_matrix(_with_stance(Stance.HEDGES))) is False
    assert (len(resets), len(changes)) == (0, 1)
    assert model.set_matrix(build_matrix(sample_snapshot(), MatrixOptions(fold_single=False))) is True
    assert len(resets) == 1


def test_a_cell_that_is_not_shown_has_no_place(model: MatrixModel) -> None:
    assert not model.index_of(("nowhere", "nothing")).isValid()


def test_every_cell_is_told_in_words(model: MatrixModel) -> None:
    index = model.index_of((ARTICLE_IDS["wire"], claim_id("People died")))
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Northern Wire · 2023-05-02, People died in the flood: attributes, > 10, 1 passage, checked"
    silent = model.index_of((ARTICLE_IDS["blog"], claim_id("People died")))
    assert silent.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": silent")
    assert silent.data() == ""
    assert cell_text(None) == "silent"


def test_counts_articles_and_origins(model: MatrixModel) -> None:
    column = next(c for c in model.matrix.columns if c.label.startswith("Thousands"))
    assert counts_text(column) == "2 articles, 1 origin"


def test_a_doubt_is_told_in_the_words_and_the_tip_of_its_cell_and_claim(model: MatrixModel) -> None:
    model.set_matrix(build_matrix(doubted(CRACKS)))
    index = model.index_of((ARTICLE_IDS["courier"], CRACKS))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": mixed, Lakeworks, 2 passages, doubtful")
    assert "may not belong to this claim" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Perhaps contested" in claim_tip(model.claim_at(index))
    model.set_matrix(build_matrix(sample_snapshot()))
    index = model.index_of((ARTICLE_IDS["courier"], CRACKS))
    assert "doubtful" not in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "may not belong" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Perhaps" not in claim_tip(model.claim_at(index))
