"""The chart as SVG: every figure has its mark, in its place, and none hides another."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from claimgrid.domain.article import Known
from claimgrid.domain.chart import Chart, ChartOptions, SeriesBy, build_chart
from claimgrid.domain.estimate import Conversion, Qualifier
from claimgrid.domain.review import progress
from claimgrid.domain.snapshot import Snapshot
from claimgrid.export import Exhibit, Form, What, svg
from claimgrid.export.axes import date_axis, value_axis
from claimgrid.export.lettering import width, wrapped
from claimgrid.export.marks import mark, shape_of
from claimgrid.export.palette import palette
from claimgrid.ui.exporting import write_form
from samples import sample_snapshot

NAME = {"s": "http://www.w3.org/2000/svg"}
ALL = tuple(kind for kind, _ in build_chart(sample_snapshot()).kinds)


def drawn(chart: Chart, *, dark: bool = False) -> etree._Element:
    return etree.fromstring(svg(chart, dark=dark).encode())


def texts(root: etree._Element) -> list[str]:
    return [str(t.text) for t in root.iterfind(".//s:text", NAME)]


def test_every_figure_is_labelled_once() -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(kinds=ALL, logarithmic=True))
    said = Counter(texts(drawn(chart)))
    for label, count in Counter(p.label for p in chart.points).items():
        assert said[label] >= count


def test_it_says_what_is_shown_and_what_is_not() -> None:
    said = " ".join(texts(drawn(build_chart(sample_snapshot()))))
    assert said.startswith("Troops: present, deployed Figures by outlet and date")
    assert "6 of 15 figures shown. Not shown: casualties, killed (5);" in said
    done = progress(sample_snapshot())
    assert f"{done.checked} of {done.total} passages checked by a person." in said
    assert "undated" in said
    for name in ("Delta Herald", "blog_post ?", "at least", "at most", "range", "some day in this time"):
        assert name in said


def marks(chart: Chart) -> list[tuple[float, float]]:
    """The places of the points: the middle of each mark in the colour of a series, legend left out."""
    found = []
    inks = set(palette("light").series)
    for e in drawn(chart).iter("{*}circle", "{*}polygon", "{*}rect"):
        if not {e.get("fill"), e.get("stroke")} & inks:
            continue
        if e.get("points"):
            corners = [tuple(map(float, pair.split(","))) for pair in e.get("points").split()]
            x, y = (sum(c[i] for c in corners) / len(corners) for i in (0, 1))
        else:
            x = float(e.get("cx") or float(e.get("x")) + float(e.get("width")) / 2)
            y = float(e.get("cy") or float(e.get("y")) + float(e.get("height")) / 2)
        if x < 790:
            found.append((x, y))
    return found


@pytest.mark.parametrize("by", SeriesBy)
def test_coinciding_figures_stand_side_by_side(by: SeriesBy) -> None:
    snapshot = sample_snapshot()
    same = tuple(replace(e, as_of="2023-05-02", figure=snapshot.estimates[0].figure) for e in snapshot.estimates[:12])
    chart = build_chart(replace(snapshot, estimates=same), ChartOptions(by=by))
    places = marks(chart)
    assert len(places) == len(same) == 12
    assert all(abs(a[0] - b[0]) > 12 or abs(a[1] - b[1]) > 12 for a, b in combinations(places, 2))


def test_undated_figures_stand_in_a_lane_of_their_own() -> None:
    snapshot = sample_snapshot()
    undated = tuple(replace(a, published=None) for a in snapshot.articles)
    bare = tuple(replace(e, as_of=None) for e in snapshot.estimates)
    chart = build_chart(replace(snapshot, articles=undated, estimates=bare))
    assert len(marks(chart)) == len(chart.points) == 6
    assert "undated" in texts(drawn(chart))


def test_higher_figures_stand_higher_and_later_ones_further_right() -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(kinds=(ALL[0],)))
    root = drawn(chart)
    where = {t.text: (float(t.get("x")), float(t.get("y"))) for t in root.iterfind(".//s:text", NAME)}
    assert where["14"][0] < where["21"][0] < where["≈ 30"][0]
    assert where["14"][1] > where["21"][1] > where["≈ 30"][1]


def test_an_empty_chart_says_so() -> None:
    said = texts(drawn(build_chart(Snapshot())))
    assert "No figures to show." in said
    assert "0 of 0 figures shown." in said


def test_names_are_escaped_and_control_characters_dropped() -> None:
    snapshot = sample_snapshot()
    odd = tuple(replace(a, outlet=Known("A&B <i>\x07", "x")) for a in snapshot.articles)
    assert "A&B <i>" in texts(drawn(build_chart(replace(snapshot, articles=odd))))


def test_more_outlets_than_colours_are_named_at_their_points() -> None:
    snapshot = sample_snapshot()
    base = snapshot.estimates[0]
    articles = tuple(
        replace(
            snapshot.articles[0], id=f"a{i:02}", outlet=Known(f"Outlet {i:02}", "x"), published=Known("2023-05-01", "x")
        )
        for i in range(12)
    )
    estimates = tuple(replace(base, id=f"a{i:02}:0-1", article=f"a{i:02}") for i in range(12))
    said = texts(drawn(build_chart(Snapshot(articles=articles, estimates=estimates))))
    assert len([t for t in said if re.fullmatch(r".+ Outlet \d\d", t)]) == 12


def test_in_a_crowd_labels_never_cover_one_another_and_every_mark_is_there() -> None:
    snapshot = sample_snapshot()
    base, article = snapshot.estimates[0], snapshot.articles[0]
    estimates = []
    for i in range(150):
        number = i * 37 % 900
        figure = replace(base.figure, qualifier=Qualifier.EXACTLY, low=number, value=number, high=number)
        day = f"2023-05-{1 + i % 28:02}"
        estimates.append(replace(base, id=f"{article.id}:{i}-{i + 1}", as_of=day, figure=figure))
    crowd = replace(snapshot, estimates=tuple(estimates))
    chart = build_chart(crowd, ChartOptions(kinds=((base.figure.measure, base.figure.status),)))
    root = drawn(chart)
    assert len(marks(chart)) == 150
    boxes = grounds(root)
    assert 0 < len(boxes) < 150
    assert not [1 for a, b in combinations(boxes, 2) if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert any("Labels are left out" in t for t in texts(root))


def grounds(root: etree._Element) -> list[tuple[float, float, float, float]]:
    """The boxes of the labels: left, top, right, bottom."""
    found = []
    for e in root.iterfind(".//s:rect", NAME):
        if e.get("x") and e.get("fill") == palette("light").page:
            x, y, wide, high = (float(e.get(k)) for k in ("x", "y", "width", "height"))
            found.append((x, y, x + wide, y + high))
    return found


@pytest.mark.parametrize("rule", Conversion)
@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_every_option_draws_and_the_same_bytes_each_time(rule: Conversion, logarithmic: bool, dark: bool) -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(kinds=ALL, rule=rule, logarithmic=logarithmic))
    first = svg(chart, dark=dark)
    assert first == svg(chart, dark=dark)
    assert etree.fromstring(first.encode()).get("viewBox")
    assert palette("dark" if dark else "light").page in first


@example([0.015625], False)
@given(st.lists(st.floats(0, 1e9), min_size=1), st.booleans())
def test_values_stay_on_the_axis_and_ticks_are_few(values: list[float], logarithmic: bool) -> None:
    scale, ticks = value_axis(values, 400, 0, logarithmic=logarithmic)
    assert all(-0.01 <= scale.at(v) <= 400.01 for v in values)
    assert 2 <= len(ticks) <= 13
    assert len({label for _, label in ticks}) == len(ticks)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000))
def test_days_stay_on_the_axis_and_labels_do_not_touch(first: date, span: int) -> None:
    last = min(first + timedelta(days=span), date(2200, 1, 1))
    scale, ticks = date_axis([first, last], 80, 680)
    places = [at for at, _ in ticks]
    assert places == sorted(places)
    assert all(79.9 <= at <= 680.1 for at in places)
    assert places
    assert all(b - a >= (45 if len(label) < 5 else 70) for (a, label), (b, _) in pairwise(ticks))
    assert scale.at(first.toordinal()) >= 80


def test_shapes_of_the_qualifiers_differ() -> None:

    drawings = {
        mark(q, 50, 50, "#123456", palette("light"), bounds=(40, 60) if q is Qualifier.RANGE else None)
        for q in Qualifier
    }
    assert len(drawings) == len({shape_of(q) for q in Qualifier}) == len(Qualifier)


def test_panels_keep_kinds_apart_and_drop_nothing() -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(kinds=ALL))
    root = etree.fromstring(svg(chart).encode())
    said = texts(root)
    headings = ["Troops: deployed, present", "Casualties: killed", "Displaced people: status not said"]
    headings += ["Troops: expected", "Troops: total strength"]
    where = {t.text: float(t.get("y")) for t in root.iterfind(".//s:text", NAME)}
    assert sorted(headings, key=lambda h: where[h]) == headings
    assert where["Troops: total strength"] < where["48,000"]
    assert where["Troops: deployed, present"] < where["2,150"] < where["Casualties: killed"] < where["21"]
    assert "15 of 15 figures shown." in " ".join(said)
    for label, count in Counter(p.label for p in chart.points).items():
        assert said.count(label) >= count
    assert "2,000,000" not in said
    assert said.count("Outlet") == 1


def test_one_panel_of_one_kind_looks_as_on_screen() -> None:
    chart = build_chart(sample_snapshot())
    assert svg(chart) == svg(replace(chart, options=replace(chart.options, apart=False)))


@pytest.mark.parametrize("apart", [False, True])
def test_labels_keep_off_the_axes_and_inside_the_picture(apart: bool) -> None:
    snapshot = sample_snapshot()
    chart = build_chart(snapshot, ChartOptions(kinds=ALL, apart=apart))  # 48,000 presses all others down to the axis
    root = etree.fromstring(svg(chart).encode())
    names = {f"{d} May" for d in range(2, 6)} | {"2 May 2023", "undated"}
    axis = [float(t.get("y")) for t in root.iterfind(".//s:text", NAME) if t.text in names]
    assert axis
    for left, top, right, bottom in grounds(root):
        assert 84 <= left < right <= 790
        assert not any(top < y and bottom > y - 12 for y in axis)


@pytest.mark.parametrize(
    "name", ["000_0123456789abcdef0123456789 ?", "The Long and Winding " * 6, "日本の新聞の名前" * 5]
)
def test_long_names_end_inside_the_picture(name: str) -> None:
    snapshot = sample_snapshot()
    named = tuple(replace(a, outlet=Known(name, "x")) for a in snapshot.articles)
    root = drawn(build_chart(replace(snapshot, articles=named)))
    entries = [t for t in root.iterfind(".//s:text", NAME) if float(t.get("x")) > 790]
    assert any("…" in str(t.text) for t in entries)
    assert all(float(t.get("x")) + width(str(t.text), 13) <= 1000 for t in entries)


@given(st.text(), st.floats(20, 300), st.one_of(st.none(), st.integers(1, 3)))
def test_wrapped_words_fit_their_room(words: str, room: float, most: int | None) -> None:
    lines = wrapped(words, room, 13, most)
    assert 1 <= len(lines) <= (most or len(lines))
    assert all(width(line, 13) <= room or len(line) < 3 for line in lines)
    assert "…" in "".join(lines) or "".join(words.split()) == "".join("".join(lines).split())


def test_everything_draws_every_kind_in_a_panel_of_its_own(exhibit: Exhibit, tmp_path: Path) -> None:
    whole = exhibit.whole()
    assert len(whole.chart.points) == len(sample_snapshot().estimates)
    write_form(whole, What.CHART, Form.SVG, tmp_path / "chart.svg")
    said = texts(etree.parse(tmp_path / "chart.svg").getroot())
    assert {"Troops: deployed, present", "Troops: total strength", "Casualties: killed"} <= set(said)
    assert "Each kind of figure has a scale of its own" in said
