"""The page of a claim, from the sample: who carries it, through whom, since when, and what a left-out article does to it."""

from dataclasses import replace

from claimgrid.domain.claim_page import claim_page, way_of
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from samples import ARTICLE_IDS, CRACKS, HOMES, SENT, sample_snapshot


def page(claim: str, **options: object):
    return claim_page(build_matrix(sample_snapshot(), MatrixOptions(**options)), claim)


def test_passages_go_by_day_and_the_first_is_the_first_appearance() -> None:
    found = page(CRACKS)
    assert found.passages[0].article == ARTICLE_IDS["wire"]
    assert [day for day, _ in found.days] == ["2023-05-02", "2023-05-03", "2023-05-04", "2023-05-05", ""]
    assert [len(members) for _, members in found.days] == [1, 2, 1, 1, 1]
    assert found.contested


def test_ways_lead_from_the_outlet_to_who_stands_behind_it() -> None:
    ways = {way.names: len(way.passages) for way in page(CRACKS).ways}
    assert ways["The Orsa Courier", "Pavel Oren"] == 1
    assert ways["The Orsa Courier", "Lakeworks"] == 2
    assert ways[("Lake Radio",)] == 1


def test_a_way_names_everyone_between() -> None:
    snapshot = sample_snapshot()
    told = next(p for p in snapshot.passages if p.speaker == "s2")
    through = replace(told, chain=("Northern Wire", "a clerk", "Oren"))
    assert way_of(snapshot, through) == ("The Orsa Courier", "Northern Wire", "a clerk", "Pavel Oren")


def test_articles_of_one_origin_stand_together() -> None:
    assert [[a.id for a in members] for members in page(HOMES).origins] == [
        [ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]]
    ]


def test_figures_are_those_inside_the_passages() -> None:
    assert {e.text for e in page(SENT).figures} == {
        "At least 2,000", "Up to 2,000", "between 1,500 and 2,500", "some 2,000",
    }  # fmt: skip


def test_it_follows_what_is_left_out_but_not_what_a_filter_of_passages_hides() -> None:
    without = page(CRACKS, left_out=(ARTICLE_IDS["wire"],))
    assert without.passages[0].article == ARTICLE_IDS["courier"]
    assert len(page(CRACKS, speakers=("s2",)).passages) == len(page(CRACKS).passages)
    assert page(HOMES, left_out=(ARTICLE_IDS["wire"], ARTICLE_IDS["herald"])) is None
    assert page("no claim") is None
