"""The articles as a Qt table."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from claimgrid.domain.article import By, Known
from claimgrid.ui.models.articles import TOLD, ArticlesModel
from samples import ARTICLE_IDS, sample_snapshot


def _model() -> ArticlesModel:
    model = ArticlesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_snapshot(sample_snapshot())
    return model


def _row(model: ArticlesModel, key: str) -> int:
    return [a.id for a in model.articles].index(ARTICLE_IDS[key])


def test_shows_what_is_known_and_how(qapp: object) -> None:
    model = _model()
    row = _row(model, "wire")
    assert [model.index(row, c).data() for c in range(3)] == ["Northern Wire", "2023-05-02", "Flood alert"]
    assert [model.index(row, c).data(TOLD).how for c in range(3)] == ["set by hand", "dateline", "first line"]
    blog = _row(model, "blog")
    assert model.index(blog, 0).data() == ""
    assert model.index(blog, 0).data(TOLD).how == "not found in the text"


def test_marks_a_date_that_other_articles_suggest(qapp: object) -> None:
    snapshot = sample_snapshot()
    date = Known("2023-05-04", "Northern Wire dates the same words")
    articles = tuple(
        replace(a, published=date, published_proposed=date) if a.id == ARTICLE_IDS["blog"] else a
        for a in snapshot.articles
    )
    model = _model()
    model.set_snapshot(replace(snapshot, articles=articles))
    assert model.index(_row(model, "blog"), 1).data(TOLD).how == "proposed: Northern Wire dates the same words"
    by_hand = replace(date, by=By.HAND)
    articles = tuple(replace(a, published=by_hand) if a.published == date else a for a in articles)
    model.set_snapshot(replace(snapshot, articles=articles))
    assert model.index(_row(model, "blog"), 1).data(TOLD).how == "set by hand"


def test_announces_what_is_typed_and_keeps_nothing(qapp: object) -> None:
    model = _model()
    typed = []
    model.corrected.connect(lambda *args: typed.append(args))
    index = model.index(_row(model, "blog"), 0)
    assert model.setData(index, "A cellar blog") is False
    assert typed == [(ARTICLE_IDS["blog"], "outlet", "A cellar blog")]
    assert index.data() == ""
    words = model.index(0, 3)
    assert not words.flags() & Qt.ItemFlag.ItemIsEditable
    assert index.flags() & Qt.ItemFlag.ItemIsEditable


def test_the_same_articles_are_no_reset(qapp: object) -> None:
    model = _model()
    resets = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_snapshot(sample_snapshot())
    assert not resets


def test_marks_an_article_in_a_language_that_is_not_read(qapp: object) -> None:
    snapshot = sample_snapshot()
    model = ArticlesModel()
    articles = tuple(replace(a, language="ru") if a.id == ARTICLE_IDS["wire"] else a for a in snapshot.articles)
    model.set_snapshot(replace(snapshot, articles=articles))
    assert model.index(_row(model, "wire"), 2).data(TOLD).how == "Russian: kept and searched, not read for claims"
    assert model.index(_row(model, "herald"), 2).data(TOLD).how == "first line"
