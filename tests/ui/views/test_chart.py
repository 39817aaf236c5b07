"""The chart under a real mouse and real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from claimgrid.domain.chart import ChartOptions, SeriesBy, build_chart
from claimgrid.domain.estimate import Conversion, Qualifier, Status
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.theme import load
from claimgrid.ui.views.chart import ChartView
from claimgrid.ui.views.chart_marks import paint_qualifier

from .conftest import Recorder, action, nameless

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ChartView:
    view = ChartView()
    view.resize(900, 560)
    qtbot.addWidget(view)
    view.set_chart(build_chart(snapshot))
    view.show()
    qtbot.waitExposed(view)
    return view


def _estimate(snapshot: Snapshot, words: str, outlet: str) -> str:
    return next(
        e.id for e in snapshot.estimates if e.text == words and snapshot.article[e.article].outlet_label == outlet
    )


def test_a_click_on_each_point_tells_its_estimate(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    for point in view.chart.points:
        qtbot.mouseClick(view.plot.viewport(), LEFT, pos=view.place_of(point.estimate).toPoint())
    assert chosen == [p.estimate for p in view.chart.points]
    assert len(chosen) == 6
    qtbot.mouseClick(view.plot.viewport(), LEFT, pos=QPointF(80, 300).toPoint())
    assert len(chosen) == 6


def test_no_point_hides_another(view: ChartView) -> None:
    spots = [m.spot for m in view.marks.marks]
    apart = [(a - b).manhattanLength() for i, a in enumerate(spots) for b in spots[:i]]
    assert min(apart) >= 8


def test_a_point_is_named_with_words_and_how_it_is_dated(view: ChartView, qtbot: QtBot, snapshot: Snapshot) -> None:
    view.plot.setFocus()
    for _ in view.chart.points:
        qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.marks.current == view.chart.points[-1].estimate
    told = view.plot.accessibleDescription()
    assert told == "≈ 2,000, blog_post ?, own voice, “some 2,000”, undated"
    qtbot.keyClick(view.plot, Qt.Key.Key_Right)
    assert view.marks.current == view.chart.points[0].estimate
    assert "the day" in view.plot.accessibleDescription()


def test_enter_chooses_the_current_point(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    view.plot.setFocus()
    qtbot.keyClick(view.plot, Qt.Key.Key_Return)
    assert not chosen
    qtbot.keyClick(view.plot, Qt.Key.Key_Left)
    qtbot.keyClick(view.plot, Qt.Key.Key_Return)
    assert chosen == [view.chart.points[-1].estimate]


def test_a_figure_with_one_bound_has_no_bar_and_a_range_has(view: ChartView, snapshot: Snapshot) -> None:
    bars = {m.point.qualifier for m in view.marks.marks if m.bar}
    assert bars == {Qualifier.RANGE}
    days = [m.point.label for m in view.marks.marks if m.days]
    assert days == ["≤ 2,000"]


def test_kinds_are_one_tick_away(view: ChartView, emitted: Recorder, qtbot: QtBot) -> None:
    wanted = emitted(view.options_changed)
    assert view.bar.more.text() == "4 more: killed, displaced people, expected… ▾"
    action(view.bar.menu, "troops, expected (1)").trigger()
    shown = (("troops", Status.DEPLOYED), ("troops", Status.PRESENT))
    assert set(wanted[0].kinds) == {*shown, ("troops", Status.EXPECTED)}
    box = next(b for b in view.bar.kinds.findChildren(QCheckBox) if b.text() == "troops, present (1)" and b.isVisible())
    qtbot.mouseClick(box, LEFT, pos=box.rect().center() / 3)
    assert ("troops", Status.PRESENT) not in wanted[1].kinds


def test_the_switches_ask_for_what_they_say(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.options_changed)
    qtbot.keyClick(view.bar.by, Qt.Key.Key_Down)
    qtbot.keyClick(view.bar.rule, Qt.Key.Key_Down)
    qtbot.mouseClick(view.bar.log, LEFT, pos=view.bar.log.rect().center() / 3)
    assert wanted[-1] == ChartOptions(by=SeriesBy.SPEAKER, rule=Conversion.CONSERVATIVE, logarithmic=True)


def test_the_legend_explains_what_is_drawn(view: ChartView, snapshot: Snapshot, qtbot: QtBot) -> None:
    def words() -> list[str]:
        return [label.text() for label in view.legend.findChildren(QLabel) if label.isVisible()]

    assert words() == [
        "Delta Herald", "Lake Radio", "Northern Wire", "The Orsa Courier", "blog_post ?",
        "exactly", "about", "at least, more than", "at most, less than", "from – to",
    ]  # fmt: skip
    view.set_chart(build_chart(snapshot, ChartOptions(by=SeriesBy.SPEAKER)))
    qtbot.waitUntil(lambda: words()[:3] == ["Ilse Brandt", "own voice", "the army"])


def test_says_what_to_do_where_nothing_is_drawn(view: ChartView, snapshot: Snapshot) -> None:
    view.set_chart(build_chart(snapshot, ChartOptions(kinds=())))
    assert "Tick a kind" in view.note.text()
    assert view.note.isVisible()
    assert not view.plot.isVisible()
    view.set_chart(build_chart(replace(snapshot, estimates=())))
    assert view.summary.text() == "No figures were found in these articles."


def test_the_list_chooses_too(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    qtbot.mouseClick(view.bar.list, LEFT)
    assert view.table.isVisible()
    spot = view.table.visualRect(view.points.index(0, 0)).center()
    qtbot.mouseClick(view.table.viewport(), LEFT, pos=spot)
    assert chosen == [view.chart.points[0].estimate]


def test_every_qualifier_has_a_shape_of_its_own(qapp: object) -> None:
    def drawn(qualifier: Qualifier) -> bytes:
        image = QImage(16, 16, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_qualifier(painter, QRectF(1, 1, 14, 14), qualifier, QColor("black"), QColor("white"))
        painter.end()
        return bytes(image.constBits())

    pictures = {q: drawn(q) for q in Qualifier}
    assert len(set(pictures.values())) == 6
    assert pictures[Qualifier.AT_LEAST] == pictures[Qualifier.MORE_THAN]
    assert pictures[Qualifier.AT_MOST] == pictures[Qualifier.LESS_THAN]


def test_each_outlet_has_its_colour_in_the_plot(view: ChartView) -> None:
    image = view.plot.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert set(load("light").series[: len(view.chart.series)]) <= seen


def test_nothing_is_nameless(view: ChartView) -> None:
    view.bar.list.setChecked(True)
    assert nameless(view) == []
