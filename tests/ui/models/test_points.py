"""The points of the chart as a Qt table."""

from dataclasses import replace

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from claimgrid.domain.chart import build_chart
from claimgrid.ui.models.points import PointsModel
from samples import sample_snapshot


def test_tells_each_point_in_words(qapp: object) -> None:
    model = PointsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_chart(build_chart(sample_snapshot()))
    rows = [tuple(model.index(r, c).data() for c in range(model.columnCount())) for r in range(model.rowCount())]
    assert ("≥ 2,000", "The Orsa Courier", "Ilse Brandt", "2023-05-02", "as of", "At least 2,000") in rows
    assert ("≤ 2,000", "Delta Herald", "Ilse Brandt", "2023-05-03 – 05-04", "published", "Up to 2,000") in rows
    assert ("≈ 2,000", "blog_post ?", "own voice", "undated", "", "some 2,000") in rows
    assert len(rows) == 6


def test_where_the_points_stay_the_list_keeps_its_place(qapp: object) -> None:
    model, snapshot = PointsModel(), sample_snapshot()
    model.set_chart(build_chart(snapshot))
    place = QPersistentModelIndex(model.index(3, 0))
    articles = tuple(replace(a, title=None) for a in snapshot.articles)
    model.set_chart(build_chart(replace(snapshot, articles=articles)))
    assert place.isValid()
    assert model.chart.snapshot.articles == articles
    model.set_chart(build_chart(replace(snapshot, estimates=snapshot.estimates[:2])))
    assert model.rowCount() <= 2
