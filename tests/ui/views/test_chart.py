"""The chart under a real mouse and real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import built

from claimgrid.domain.chart import ChartOptions, DatedBy, SeriesBy, build_chart
from claimgrid.domain.edits import NoteOn, SetNote
from claimgrid.domain.estimate import Conversion, Figure, Qualifier, Status
from claimgrid.domain.snapshot import Snapshot
from claimgrid.export.drawing import kinds_text
from claimgrid.export.marks import mark
from claimgrid.export.palette import palette
from claimgrid.ui.theme import load
from claimgrid.ui.views.chart import ChartView, NoteField
from claimgrid.ui.views.chart_layout import point_text
from claimgrid.ui.views.chart_marks import paint_qualifier

from .conftest import Recorder, action, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ChartView:
    view = ChartView()
    view.set_chart(build_chart(snapshot))
    on_screen(qtbot, view, 900, 560)
    qtbot.waitUntil(lambda: bool(view.area.marks.marks))
    return view


def _estimate(snapshot: Snapshot, words: str, outlet: str) -> str:
    return next(
        e.id for e in snapshot.estimates if e.text == words and snapshot.article[e.article].outlet_label == outlet
    )


def test_a_click_on_each_point_tells_its_estimate(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    for point in view.chart.points:
        qtbot.mouseClick(view.area.plot.viewport(), LEFT, pos=view.area.place_of(point.estimate).toPoint())
    assert chosen == [p.estimate for p in view.chart.points]
    assert len(chosen) == 6
    qtbot.mouseClick(view.area.plot.viewport(), LEFT, pos=QPointF(80, 300).toPoint())
    assert len(chosen) == 6


def test_no_point_hides_another(view: ChartView) -> None:
    spots = [m.spot for m in view.area.marks.marks]
    apart = [(a - b).manhattanLength() for i, a in enumerate(spots) for b in spots[:i]]
    assert min(apart) >= 8


def test_a_point_is_named_with_words_and_how_it_is_dated(view: ChartView, qtbot: QtBot, snapshot: Snapshot) -> None:
    view.area.plot.setFocus()
    for _ in view.chart.points:
        qtbot.keyClick(view.area.plot, Qt.Key.Key_Right)
    assert view.area.marks.current == view.chart.points[-1].estimate
    told = view.area.plot.accessibleDescription()
    assert told == "≈ 2,000, blog_post ?, own voice, “some 2,000”, undated"
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Right)
    assert view.area.marks.current == view.chart.points[0].estimate
    assert "the day" in view.area.plot.accessibleDescription()


def test_enter_chooses_the_current_point(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    view.area.plot.setFocus()
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Return)
    assert not chosen
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Left)
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Return)
    assert chosen == [view.chart.points[-1].estimate]


def test_a_figure_with_one_bound_has_no_bar_and_a_range_has(view: ChartView, snapshot: Snapshot) -> None:
    bars = {m.point.qualifier for m in view.area.marks.marks if m.bar}
    assert bars == {Qualifier.RANGE}
    days = [m.point.label for m in view.area.marks.marks if m.days]
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
    assert wanted[-1].by is SeriesBy.SPEAKER, "Qt hands back bare text"
    assert wanted[-1].rule is Conversion.CONSERVATIVE


def test_the_legend_explains_what_is_drawn(view: ChartView, snapshot: Snapshot, qtbot: QtBot) -> None:
    def words() -> list[str]:
        parts = (*view.legend.findChildren(QToolButton), *view.legend.findChildren(QLabel))
        return [part.text().strip() for part in parts if part.isVisible()]

    assert words() == [
        "Delta Herald", "Lake Radio", "Northern Wire", "The Orsa Courier", "blog_post ?",
        "exactly", "about", "at least", "at most", "range",
    ]  # fmt: skip
    view.set_chart(build_chart(snapshot, ChartOptions(by=SeriesBy.SPEAKER)))
    qtbot.waitUntil(lambda: words()[:3] == ["Ilse Brandt", "own voice", "the army"])


def _series(view: ChartView, name: str) -> QToolButton:
    return next(b for b in view.legend.findChildren(QToolButton) if b.accessibleName() == name and b.isVisible())


def test_the_legend_switches_series(view: ChartView, snapshot: Snapshot, qtbot: QtBot) -> None:
    view.options_changed.connect(lambda options: view.set_chart(build_chart(snapshot, options)))
    shown = len(view.chart.points)
    qtbot.mouseClick(_series(view, "Lake Radio"), LEFT)
    assert "Lake Radio" not in {p.series for p in view.chart.points}
    assert len(view.chart.points) == shown - 1
    assert "switched off in the legend (1)" in view.summary.text()
    qtbot.mouseClick(_series(view, "Northern Wire"), LEFT)
    qtbot.keyClick(_series(view, "Lake Radio"), Qt.Key.Key_Space)
    assert view.chart.options.off == ("Northern Wire",)
    colours = [view.chart.series.index(p.series) for p in view.chart.points]
    assert max(colours) == 4, "a series keeps its colour when another is hidden"


def test_control_shows_one_series_alone_and_all_again(
    view: ChartView, snapshot: Snapshot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.options_changed.connect(lambda options: view.set_chart(build_chart(snapshot, options)))
    monkeypatch.setattr(QApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(_series(view, "Lake Radio"), LEFT)
    assert {p.series for p in view.chart.points} == {"Lake Radio"}
    qtbot.mouseClick(_series(view, "Lake Radio"), LEFT)
    assert view.chart.options.off == ()


def _wheel(
    view: ChartView, spot: QPoint, turns: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    plot = view.area.plot.viewport()
    event = QWheelEvent(
        QPointF(spot), QPointF(plot.mapToGlobal(spot)), QPoint(), QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot, event)


def test_the_wheel_zooms_where_the_mouse_is(view: ChartView, qtbot: QtBot) -> None:
    point = view.chart.points[0].estimate
    before = view.area.place_of(point)
    _wheel(view, before.toPoint(), 3)
    built(qtbot, view)
    assert (view.area.place_of(point) - before).manhattanLength() < 4
    assert not view.area.is_whole
    assert len(view.area.marks.marks) < len(view.chart.points), "some are out of sight"
    _wheel(view, before.toPoint(), -12)
    built(qtbot, view)
    assert view.area.is_whole
    assert len(view.area.marks.marks) == len(view.chart.points)


def test_a_click_in_the_legend_keeps_what_is_in_sight(view: ChartView, snapshot: Snapshot, qtbot: QtBot) -> None:
    view.options_changed.connect(lambda options: view.set_chart(build_chart(snapshot, options)))
    point = next(p for p in view.chart.points if p.series == "The Orsa Courier").estimate
    view.area.zoom(0.5, view.area.place_of(point))
    seen = view.area._seen
    qtbot.mouseClick(_series(view, "blog_post ?"), LEFT)  # the only figure without a date: the lane goes
    assert view.area._seen.lane is None
    assert not view.area.is_whole
    assert (view.area._seen.bottom, view.area._seen.top) == (seen.bottom, seen.top)
    assert view.area._seen.right - view.area._seen.left == pytest.approx(seen.right - seen.left)
    qtbot.mouseClick(_series(view, "blog_post ?"), LEFT)
    assert not view.area.is_whole
    qtbot.mouseClick(view.all, LEFT)
    qtbot.mouseClick(_series(view, "The Orsa Courier"), LEFT)
    assert view.area.is_whole, "who saw everything sees everything"
    view.area.zoom(0.5)
    view.bar.log.click()
    assert view.area.is_whole, "another scale is another sight"


def test_control_wheel_leaves_the_days_alone(view: ChartView) -> None:
    left, right = view.area._seen.left, view.area._seen.right
    _wheel(view, QPoint(300, 200), 2, Qt.KeyboardModifier.ControlModifier)
    assert (view.area._seen.left, view.area._seen.right) == (left, right)
    assert view.area._seen.top < view.area._whole.top
    _wheel(view, QPoint(300, 200), 2, Qt.KeyboardModifier.ShiftModifier)
    assert view.area._seen.right - view.area._seen.left < right - left


def test_a_drag_moves_and_chooses_nothing(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.point_chosen)
    plot, point = view.area.plot.viewport(), view.chart.points[2].estimate
    view.area.zoom(0.4, view.area.place_of(point))
    built(qtbot, view)
    seen, start = view.area._seen, view.area.place_of(point).toPoint()
    qtbot.mousePress(plot, LEFT, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(plot, start + QPoint(8 * step, 4 * step))
    qtbot.mouseRelease(plot, LEFT, pos=start + QPoint(40, 20))
    assert not chosen
    assert view.area._seen != seen
    built(qtbot, view)
    assert (view.area.place_of(point) - QPointF(start) - QPointF(40, 20)).manhattanLength() < 3
    qtbot.mouseDClick(plot, LEFT, pos=QPoint(70, 12))
    assert view.area.is_whole


def test_keys_zoom_move_and_show_everything(view: ChartView, qtbot: QtBot) -> None:
    view.area.plot.setFocus()
    for _ in range(6):
        qtbot.keyClick(view.area.plot, Qt.Key.Key_Plus)
    seen = view.area._seen
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert view.area._seen.bottom > seen.bottom
    for _ in view.chart.points:  # each point the arrows reach is brought into sight
        qtbot.keyClick(view.area.plot, Qt.Key.Key_Right)
        assert view.area.marks.current in {m.point.estimate for m in view.area.marks.marks}
    qtbot.keyClick(view.area.plot, Qt.Key.Key_0)
    assert view.area.is_whole


def test_keys_reach_a_point_of_many_while_the_marks_are_being_laid_out(
    view: ChartView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.area.zoom(0.1)
    monkeypatch.setattr("claimgrid.ui.building.SLICE", 0.0)  # as if there were thousands
    for point in view.chart.points:
        qtbot.keyClick(view.area.plot, Qt.Key.Key_Right)
        assert view.area.marks.current == point.estimate
        assert view.area.plot.rect().contains(view.area.place_of(point.estimate).toPoint())


def test_a_note_is_written_beside_its_point(
    view: ChartView, qtbot: QtBot, emitted: Recorder, snapshot: Snapshot
) -> None:
    wanted = emitted(view.edit_requested)
    view.area.plot.setFocus()
    qtbot.keyClick(view.area.plot, Qt.Key.Key_Right)
    qtbot.keyClick(view.area.plot, Qt.Key.Key_N)
    estimate = view.area.marks.current
    field = view.findChild(NoteField)
    field.setText("counted twice?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wanted == [SetNote(NoteOn.FIGURE, estimate, "counted twice?")]
    noted = tuple(replace(e, note="counted twice?") if e.id == estimate else e for e in snapshot.estimates)
    view.set_chart(build_chart(replace(snapshot, estimates=noted)))
    assert view.notes.text() == "¹ counted twice?"
    assert view.notes.isVisible()
    assert "Note: counted twice?" in point_text(view.chart, view.chart.points[0])


def test_escape_writes_no_note(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.edit_requested)
    view.write_note(view.chart.points[0].estimate)
    field = view.findChild(NoteField)
    field.setText("no")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not wanted
    assert not field.isVisible()


def test_the_menu_of_a_point(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen, wanted = emitted(view.point_chosen), emitted(view.options_changed)
    point = view.chart.points[0]
    spot = view.area.place_of(point.estimate).toPoint()
    qtbot.mouseClick(view.area.plot.viewport(), Qt.MouseButton.RightButton, pos=spot)
    menu = QApplication.activePopupWidget()
    action(menu, "Show the words").trigger()
    assert chosen == [point.estimate]
    action(menu, f"Hide “{point.series}”").trigger()
    assert wanted[-1].off == (point.series,)
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_dates_place_and_subject_ask_for_what_they_say(view: ChartView, qtbot: QtBot, emitted: Recorder) -> None:
    wanted = emitted(view.options_changed)
    qtbot.keyClick(view.bar.dates, Qt.Key.Key_End)
    assert wanted[-1].dates is DatedBy.PUBLISHED
    assert view.bar.place.itemText(0) == "Every place"
    qtbot.keyClick(view.bar.place, Qt.Key.Key_End)
    assert wanted[-1].place == view.chart.places[-1][0]


def test_figures_of_the_words_shown_are_ringed(view: ChartView) -> None:
    before = view.area.plot.grab().toImage()
    view.select(frozenset({view.chart.points[0].estimate}))
    assert view.area.plot.grab().toImage() != before


def numberless(figure: Figure) -> Figure:
    """As in "several soldiers"."""
    return replace(figure, low=None, value=None, high=None)


def test_says_what_to_do_where_nothing_is_drawn(view: ChartView, snapshot: Snapshot) -> None:
    view.set_chart(build_chart(snapshot, ChartOptions(kinds=())))
    assert view.note.text() == "Choose above which kinds of figures are drawn."
    assert view.note.isVisible()
    assert not view.area.plot.isVisible()
    view.set_chart(build_chart(snapshot, ChartOptions(off=build_chart(snapshot).series)))
    assert view.note.text().startswith("All points are hidden. Click a name below")
    assert view.legend.isVisible()
    view.set_chart(build_chart(snapshot, ChartOptions(place="Nowhere")))
    assert "the place and the subject" in view.note.text()
    wordy = replace(snapshot, estimates=tuple(replace(e, figure=numberless(e.figure)) for e in snapshot.estimates))
    view.set_chart(build_chart(wordy))
    assert "no number" in view.note.text()
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
    assert len(set(pictures.values())) == len(Qualifier)


@pytest.mark.parametrize("qualifier", Qualifier)
def test_a_shape_is_filled_on_screen_where_it_is_in_files(qapp: object, qualifier: Qualifier) -> None:
    image = QImage(41, 41, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.red)
    painter = QPainter(image)
    paint_qualifier(painter, QRectF(0, 0, 41, 41), qualifier, QColor("black"), QColor("white"))
    painter.end()
    in_file = mark(qualifier, 0, 0, "#123456", palette("light"))
    assert (image.pixelColor(20, 20) == QColor("white")) == ('fill="none" stroke="#123456"' in in_file)


def test_each_outlet_has_its_colour_in_the_plot(view: ChartView) -> None:
    image = view.area.plot.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert set(load("light").series[: len(view.chart.series)]) <= seen


def test_kinds_stand_in_panels_with_their_names_until_they_are_put_together(
    view: ChartView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    view.options_changed.connect(lambda options: view.set_chart(build_chart(snapshot, options)))
    view.set_chart(build_chart(snapshot, ChartOptions(kinds=tuple(k for k, _ in view.chart.kinds))))
    qtbot.waitUntil(lambda: len(view.area.marks.marks) == len(view.chart.points))
    heads = {h.name: h.box for h in view.area.marks.heads}
    assert len(heads) == len(view.chart.panels()) == 5
    tops = [box.top() for box in heads.values()]
    for m in view.area.marks.marks:
        kinds = next(k for k, points in view.chart.panels() if m.point in points)
        above = heads[kinds_text(kinds)]
        assert above.bottom() < m.spot.y(), "the panel's name stands above its marks"
        assert not any(above.top() < top < m.spot.y() for top in tops), "and no other panel's between"
        assert m.label is None or not any(box.contains(m.label) for box in heads.values())
    chosen = view.chart.points[-1].estimate
    qtbot.mouseClick(view.area.plot.viewport(), LEFT, pos=view.area.place_of(chosen).toPoint())
    assert view.area.marks.current == chosen
    qtbot.mouseClick(view.bar.apart, LEFT, pos=view.bar.apart.rect().center() / 3)
    assert view.area.marks.heads == ()
    assert not view.chart.options.apart


def test_nothing_is_nameless(view: ChartView) -> None:
    view.bar.list.setChecked(True)
    assert nameless(view) == []


@pytest.mark.parametrize("width", [480, 640, 900, 1280])
def test_no_kind_is_cut_in_a_narrow_window(view: ChartView, width: int, qtbot: QtBot) -> None:
    view.resize(width, 560)
    QApplication.processEvents()
    for part in (view.bar.more, *(b for b in view.bar.kinds.findChildren(QCheckBox) if b.isVisible())):
        assert view.bar.kinds.rect().contains(part.geometry())
    assert view.bar.row.geometry().top() >= view.bar.kinds.geometry().bottom()


def test_kinds_of_one_status_are_told_apart(view: ChartView, snapshot: Snapshot) -> None:
    expected = next(e for e in snapshot.estimates if e.figure.status is Status.EXPECTED)
    money = replace(expected, id=f"{expected.id}0", figure=replace(expected.figure, measure="money"))
    view.set_chart(build_chart(replace(snapshot, estimates=(*snapshot.estimates, money))))
    assert {"expected money", "expected troops"} & set(
        view.bar.more.accessibleName().replace("…", ", ").split(": ")[1].split(", ")
    )
