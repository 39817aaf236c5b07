"""The Chart of the sample: which figures are drawn where, and what is said about the others."""

from dataclasses import replace

import pytest

from claimgrid.domain.chart import ChartOptions, DatedBy, SeriesBy, build_chart, kind_text
from claimgrid.domain.estimate import Conversion, Status
from claimgrid.domain.snapshot import NO_SPEAKER, Snapshot
from samples import ARTICLE_IDS, sample_snapshot


def test_it_opens_on_troops_present_or_deployed() -> None:
    chart = build_chart(sample_snapshot())
    assert chart.shown_kinds == (("troops", Status.PRESENT), ("troops", Status.DEPLOYED))
    assert sorted(p.label for p in chart.points) == ["1,500–2,500", "2,150", "≈ 2,000", "≤ 2,000", "≤ 2,000", "≥ 2,000"]


def test_every_figure_is_shown_or_accounted_for() -> None:
    chart = build_chart(sample_snapshot())
    assert len(chart.points) + sum(count for _, count in chart.hidden) == chart.total == 15
    assert ("troops, total strength", 1) in chart.hidden


def test_without_troops_it_opens_on_the_kind_with_most_figures() -> None:
    snapshot = sample_snapshot()
    rest = tuple(e for e in snapshot.estimates if e.figure.measure != "troops")
    assert build_chart(replace(snapshot, estimates=rest)).shown_kinds == (("casualties", Status.KILLED),)
    assert build_chart(Snapshot()).points == ()


def test_the_date_is_that_of_the_figure_else_of_the_article_else_none() -> None:
    points = {p.estimate.split(":")[0]: p for p in build_chart(sample_snapshot()).points}
    assert (points[ARTICLE_IDS["courier"]].first, points[ARTICLE_IDS["courier"]].dated_by) == ("2023-05-02", "as of")
    herald = points[ARTICLE_IDS["herald"]]
    assert (herald.first, herald.last, herald.dated_by) == ("2023-05-03", "2023-05-04", "published")
    blog = points[ARTICLE_IDS["blog"]]
    assert (blog.first, blog.last, blog.dated_by) == (None, None, None)


def test_series_by_outlet_or_by_speaker() -> None:
    by_outlet = build_chart(sample_snapshot())
    assert by_outlet.series == ("Delta Herald", "Lake Radio", "Northern Wire", "The Orsa Courier", "blog_post ?")
    by_speaker = build_chart(sample_snapshot(), ChartOptions(by=SeriesBy.SPEAKER))
    assert by_speaker.series == ("Ilse Brandt", NO_SPEAKER, "the army")


def test_articles_that_the_matrix_filters_out_are_counted() -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(articles=(ARTICLE_IDS["courier"],)))
    assert [p.label for p in chart.points] == ["≥ 2,000"]
    assert ("in articles that are filtered out", 13) in chart.hidden


def test_the_three_dates_are_kept_apart() -> None:
    snapshot = sample_snapshot()
    said = tuple(
        replace(e, said="2023-05-01") if e.article == ARTICLE_IDS["courier"] else e for e in snapshot.estimates
    )
    snapshot = replace(snapshot, estimates=said)

    def day(dates: DatedBy) -> tuple[str | None, DatedBy | None]:
        points = build_chart(snapshot, ChartOptions(dates=dates)).points
        point = next(p for p in points if p.estimate.startswith(ARTICLE_IDS["courier"]))
        return point.first, point.dated_by

    assert day(DatedBy.FIGURE) == day(DatedBy.AS_OF) == ("2023-05-02", DatedBy.AS_OF)
    assert day(DatedBy.SAID) == ("2023-05-01", DatedBy.SAID)
    assert day(DatedBy.PUBLISHED) == ("2023-05-03", DatedBy.PUBLISHED)
    undated = build_chart(snapshot, ChartOptions(dates=DatedBy.SAID)).points
    assert sum(p.first is None for p in undated) == len(undated) - 1, "no other date stands in for one not known"


def test_figures_by_place_and_subject() -> None:
    snapshot = sample_snapshot()
    chart = build_chart(snapshot)
    (place, count), *_ = chart.places
    only = build_chart(snapshot, ChartOptions(place=place))
    assert len(only.points) == count
    assert {snapshot.estimate[p.estimate].figure.place for p in only.points} == {place}
    assert only.places == chart.places


def test_series_that_are_switched_off_stay_in_the_legend() -> None:
    chart = build_chart(sample_snapshot(), ChartOptions(off=("Lake Radio", "Delta Herald")))
    assert chart.series == build_chart(sample_snapshot()).series
    assert {p.series for p in chart.points} == {"Northern Wire", "The Orsa Courier", "blog_post ?"}
    assert ("switched off in the legend", 2) in chart.hidden


def test_notes_are_numbered_in_the_order_of_the_points() -> None:
    snapshot = sample_snapshot()
    ids = [p.estimate for p in build_chart(snapshot).points]
    notes = {ids[1]: "first", ids[4]: "second"}
    chart = build_chart(
        replace(snapshot, estimates=tuple(replace(e, note=notes.get(e.id, "")) for e in snapshot.estimates))
    )
    assert chart.notes == ("first", "second")
    assert [p.note for p in chart.points] == [None, 1, None, None, 2, None]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Conversion.AS_STATED, (1500, 2000, 2500)),
        (Conversion.CONSERVATIVE, (None, 1500, None)),
        (Conversion.MIN_MAX, (1500, 2000, 2500)),
    ],
)
def test_the_rule_turns_words_into_bounds(rule: Conversion, expected: tuple[float | None, ...]) -> None:
    points = build_chart(sample_snapshot(), ChartOptions(rule=rule)).points
    ranged = next(p for p in points if p.label == "1,500–2,500")
    assert (ranged.low, ranged.at, ranged.high) == expected


def test_a_figure_without_a_number_is_counted_and_not_drawn() -> None:
    snapshot = sample_snapshot()
    emptied = tuple(
        replace(e, figure=replace(e.figure, low=None, value=None, high=None)) if e.text == "some 2,000" else e
        for e in snapshot.estimates
    )
    chart = build_chart(replace(snapshot, estimates=emptied))
    assert len(chart.points) == 5
    assert ("without a number", 1) in chart.hidden


def test_kind_text() -> None:
    assert kind_text(("troops", Status.EXPECTED)) == "troops, expected"
    assert kind_text(("displaced people", None)) == "displaced people, no status"
