"""Where marks and labels stand."""

import re
from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from claimgrid.domain.chart import ChartOptions, build_chart
from claimgrid.domain.steps import taken
from claimgrid.ui.views.chart_layout import (
    Extent,
    across,
    day,
    day_ticks,
    extent_of,
    lead_of,
    place_labels,
    spread,
    summary,
)
from claimgrid.ui.views.chart_scales import figure_ticks, scales_of
from samples import sample_snapshot

CHART = build_chart(sample_snapshot())


def test_the_undated_lane_lies_beside_all_days() -> None:
    extent = extent_of(CHART)
    undated = next(p for p in CHART.points if p.first is None)
    last = max(day(p.last) for p in CHART.points if p.last)
    assert extent.lane > last
    assert extent.lane < across(undated, extent) < extent.right


def test_an_interval_stands_in_the_middle_of_its_days() -> None:
    interval = next(p for p in CHART.points if p.first != p.last)
    assert across(interval, extent_of(CHART)) == day("2023-05-03") + 0.5


def test_without_undated_figures_there_is_no_lane() -> None:
    kinds = (("casualties", next(k[0][1] for k in CHART.kinds if k[0][0] == "casualties")),)
    assert extent_of(build_chart(sample_snapshot(), ChartOptions(kinds=kinds))).lane is None


def test_the_scale_begins_at_nothing_and_holds_every_figure() -> None:
    extent = extent_of(CHART)
    assert -0.05 * extent.top < extent.bottom < 0
    assert figure_ticks(extent.bottom, extent.top, 6, logarithmic=False)[0] == (0, "0")
    assert extent.top > max(p.high or p.at for p in CHART.points)


def test_coinciding_marks_move_apart_as_little_as_it_takes() -> None:
    columns = [(100.0, 50.0, 50.0)] * 5 + [(300.0, 50.0, 50.0), (104.0, 200.0, 200.0)]
    places = taken(spread(columns, 10))
    assert all(abs(a - b) >= 9.9 for a, b in combinations(places[:5], 2))
    assert max(places[:5]) - min(places[:5]) == pytest.approx(40)
    assert places[5:] == [300.0, 104.0]


def test_a_mark_within_a_bar_moves_beside_it() -> None:
    bar, within, below = taken(spread([(100.0, 20.0, 90.0), (100.0, 55.0, 55.0), (100.0, 120.0, 120.0)], 10))
    assert (bar, below) == (100.0, 100.0)
    assert abs(within - bar) >= 9.9


def test_labels_cover_nothing() -> None:
    marks = [(50.0, 50.0), (62.0, 50.0), (50.0, 54.0), (390.0, 50.0)]
    sizes = [(40.0, 14.0)] * 4
    wall = (0.0, 60.0, 400.0, 64.0)
    spots = taken(place_labels(marks, sizes, 10, [(0, 0, 400, 100)] * 4, [wall]))
    boxes = [(x, y, x + 40, y + 14) for x, y in filter(None, spots)]
    boxes += [(x - 5, y - 5, x + 5, y + 5) for x, y in (marks[0], marks[1], marks[3])] + [wall]
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (a, b)
    assert spots[3][0] + 40 <= 390  # there is no room to the right


def test_in_a_crowd_a_line_leads_to_a_label_further_off() -> None:
    marks, wide, high = [(100.0 + 13 * i, 100.0) for i in range(3)], 40.0, 14.0
    spots = taken(place_labels(marks, [(wide, high)] * 3, 10, [(0, 0, 400, 200)] * 3, []))
    assert None not in spots
    for mark, spot in zip(marks, spots, strict=True):
        lead = lead_of(mark, spot, high, 10)
        if lead:
            assert {x for x, _ in lead} == {mark[0]}
            continue
        away = [max(spot[0] - x, x - spot[0] - wide, 0.0) for x, _ in marks]
        assert min(away) == away[marks.index(mark)], "no other mark is nearer"
    assert lead_of(marks[1], spots[1], high, 10), "the one in the middle has room only further off"
    assert lead_of((50, 50), (58, 43), high, 10) is None


def test_days_are_named_and_the_year_once() -> None:
    ticks = day_ticks(Extent(day("2024-12-29") - 0.5, day("2025-01-03") + 0.5, 0, 1, None), 10)
    assert [words for _, words in ticks] == ["29 Dec\n2024", "30 Dec", "31 Dec", "1 Jan\n2025", "2 Jan", "3 Jan"]
    many = day_ticks(Extent(day("2020-03-14"), day("2024-12-31"), 0, 1, None), 8)
    assert [words for _, words in many] == ["Jan\n2021", "Jan\n2022", "Jan\n2023", "Jan\n2024"]
    assert [place for place, _ in many] == [day(f"{year}-01-01") for year in range(2021, 2025)]
    far = day_ticks(Extent(day("2001-03-14"), day("2024-12-31"), 0, 1, None), 8)
    assert [words for _, words in far] == ["2005", "2010", "2015", "2020"]


@pytest.mark.parametrize("top", [9.0, 48000.0, 12345.0, 1.5])
def test_figures_are_round(top: float) -> None:
    ticks = figure_ticks(0, top, 6, logarithmic=False)
    assert 3 <= len(ticks) <= 7
    steps = {round(b[0] - a[0], 9) for a, b in pairwise(ticks)}
    assert len(steps) == 1
    assert float(f"{steps.pop():.0e}".split("e")[0]) in (1, 2, 5) or top == 9.0


def test_what_is_counted_by_ones_has_whole_marks() -> None:
    """Fourteen dead, not twelve and a half."""
    assert [words for _, words in figure_ticks(0, 14, 6, logarithmic=False)] == ["0", "5", "10"]


def test_a_logarithmic_scale_names_the_figures_themselves() -> None:
    ticks = figure_ticks(3, 4.2, 6, logarithmic=True)
    assert [words for _, words in ticks] == ["1,000", "2,000", "5,000", "10,000"]


def test_the_summary_accounts_for_every_figure() -> None:
    assert summary(CHART) == (
        "15 figures, 6 shown. Not shown: casualties, killed (5); displaced people, no status (2); "
        "troops, expected (1); troops, total strength (1). "
        "Dates: the day the text gives for a figure, else the day of publication."
    )


def test_many_kinds_that_are_not_shown_are_told_together_and_in_the_tip_one_by_one() -> None:
    snapshot = sample_snapshot()
    first = snapshot.estimates[0]
    measures = ("money", "homes", "vehicles", "missiles", "crowds", "arrests")
    more = tuple(
        replace(first, id=f"x{i}", figure=replace(first.figure, measure=m, status=None)) for i, m in enumerate(measures)
    )
    chart = build_chart(replace(snapshot, estimates=(*snapshot.estimates, *more)))
    hidden = sum(count for _why, count in chart.hidden)
    told, whole = summary(chart), summary(chart, whole=True)
    counts = [int(n) for n in re.findall(r"\((\d+)\)", told)]
    assert "other kinds (" in told
    assert sum(counts) == hidden == sum(int(n) for n in re.findall(r"\((\d+)\)", whole))
    assert all(f"{m}, no status (1)" in whole for m in measures)


def test_the_first_and_the_last_day_of_all_are_named() -> None:
    for iso in ("0001-01-01", "9999-12-31"):
        assert [at for at, _name in day_ticks(Extent(day(iso) - 0.6, day(iso) + 0.6, 0, 1, None), 8)] == [day(iso)]
    assert day_ticks(Extent(-0.6, 0.6, 0, 1, None), 8) == []


def test_a_label_stays_in_the_panel_of_its_mark() -> None:
    marks, rooms = [(100.0, 90.0), (113.0, 90.0), (126.0, 90.0)], [(0, 0, 400, 100)] * 2 + [(0, 80, 400, 200)]
    spots = taken(place_labels(marks, [(40.0, 14.0)] * 3, 10, rooms, []))
    for spot, (_, top, _, bottom) in zip(spots, rooms, strict=True):
        assert spot is None or top <= spot[1] <= bottom - 14
    assert spots[2] is not None


KINDS = tuple(kind for kind, _ in CHART.kinds)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_each_kind_of_figure_has_a_part_of_the_height_and_a_scale_of_its_own(logarithmic: bool) -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(kinds=KINDS, logarithmic=logarithmic))
    scales = scales_of(chart)
    assert [s.name for s in scales][:2] == ["Troops: deployed, present", "Casualties: killed"]
    assert (scales[0].head, scales[-1].foot) == (len(scales), 0.0) == (extent_of(chart).top, extent_of(chart).bottom)
    assert sorted(p.estimate for s in scales for p in s.points) == sorted(p.estimate for p in chart.points)
    for scale in scales:
        for p in scale.points:
            drawn = [scale.up(v) for v in (p.low, p.at, p.high) if v is not None]
            assert scale.foot <= min(drawn) <= max(drawn) < scale.head - 0.1, "there is room for the panel's name"
        highest = max(scale.up(p.at) for p in scale.points)
        assert logarithmic or highest > scale.foot + 0.4, "no kind presses another down to nothing"
        ticks = scale.ticks(scale.foot, scale.head, 4)
        assert ticks == scale.ticks(0, len(scales), 4)
        assert all(scale.foot <= at <= scale.head for at, _ in ticks)


def test_put_together_all_kinds_have_one_scale() -> None:
    (scale,) = scales_of(build_chart(sample_snapshot(), ChartOptions(kinds=KINDS, apart=False)))
    assert (scale.name, scale.up(48000)) == ("", 48000)
    (alone,) = scales_of(CHART)
    assert (alone.name, alone.up(48000)) == ("", 48000), "troops present and deployed are rivals"
