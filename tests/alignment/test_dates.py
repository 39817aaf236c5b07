"""Days of publication: proposed on evidence, and never against it."""

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimgrid.alignment.dates import Days, resolve_days
from claimgrid.alignment.memory import Kept
from claimgrid.domain.messages import AlignArticle, AlignEstimate
from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.dates import find_hints, find_years

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.language import Language

    from claimgrid.domain.article import Known

    Article = Callable[..., AlignArticle]

# 9 May 2023 was a Tuesday.
DATED = (
    "LIMA, May 9 (Andes) - Two ferries collided on Lake Umayo on Monday, the harbour master Rosa Quispe said on Tuesday.\n"
    "Quispe told Radio Altiplano on Tuesday that 14 passengers of the ferry Inti were missing. "
    "The lake had its last accident in 2022."
)


@pytest.fixture
def article(nlp: "Language") -> "Article":
    """Makes the article that extraction would hand to alignment."""

    def make(name: str, text: str, published: str | None = None, outlet: str | None = None) -> AlignArticle:
        blocks = parse_blocks(nlp, text)
        hints = find_hints(blocks)
        estimates = tuple(AlignEstimate(f"{name}-{i}", None, hint) for i, hint in enumerate(hints))
        return AlignArticle(name, text, outlet, published, hints, find_years(blocks), (), estimates)

    return make


def propose_dates(articles: "Sequence[AlignArticle]") -> "dict[str, Known]":
    """The days proposed where all articles come in at once."""
    days = Days({article.id: article for article in articles}, Kept())
    days.change((), articles)
    return {article.id: day for article in articles if (day := days.proposed(article.id))}


def proposed(*articles: AlignArticle) -> dict[str, str]:
    """The days proposed, without their reasons."""
    return {name: known.value for name, known in propose_dates(articles).items()}


def test_a_full_dateline_dates_an_article(article: "Article") -> None:
    found = propose_dates([article("a", "LIMA, 9 May 2023 (Andes) - Two ferries collided.")])
    assert found["a"].value == "2023-05-09"
    assert "9 May 2023" in found["a"].how


def test_weekdays_and_named_years_fix_the_year_of_a_dateline(article: "Article") -> None:
    found = propose_dates([article("a", DATED)])
    assert found["a"].value == "2023-05-09"
    assert "Tuesday" in found["a"].how
    assert "2022" in found["a"].how


@pytest.mark.parametrize(
    "text",
    [
        "Two ferries collided.",
        "LIMA, May 9 (Andes) - Two ferries collided.",  # no year can be known
        "LIMA, May 9 (Andes) - Two ferries collided in 2022.",  # nor from a year alone
        "LIMA, May 9 (Andes) - Two ferries collided on Monday, as in 2022.",  # the collision may be of another day
        "Two ferries collided on Monday. The harbour master spoke on Tuesday.",
        "Two ferries collided yesterday.",
        "The court will hear the harbour master on Friday.",
        # 9 May is a Tuesday in several years since
        "LIMA, May 9 (Andes) - Two ferries collided on Monday, the port said on Tuesday, the worst accident since 1998.",
        "Two ferries collided on 8 May 2023.",  # the day of the event is not the day of the report
    ],
)
def test_it_abstains_where_an_article_does_not_date_itself(article: "Article", text: str) -> None:
    assert proposed(article("a", text)) == {}


def test_a_dated_report_of_the_same_thing_fixes_the_week(article: "Article") -> None:
    later = article(
        "b",
        "Divers searched for the missing passengers of the ferry Inti on Wednesday.\n"
        "The harbour master, Rosa Quispe, told Radio Altiplano on Tuesday that 14 passengers of the Inti were missing.\n"
        "On Wednesday the search was widened.",
    )
    found = propose_dates([article("a", DATED, outlet="Andes"), later])
    assert found["b"].value == "2023-05-10"
    assert "Wednesday" in found["b"].how
    assert "Andes" in found["b"].how


def test_yesterday_is_anchored_by_the_same_report(article: "Article") -> None:
    other = article("b", "Rosa Quispe told Radio Altiplano yesterday that 14 passengers of the Inti were missing.")
    assert proposed(article("a", DATED), other)["b"] == "2023-05-10"


def test_the_last_day_of_all_fixes_none_after_it(article: "Article") -> None:
    story = "Two ferries collided on Lake Umayo yesterday, the harbour master Rosa Quispe said."
    today = "Two ferries collided on Lake Umayo today, the harbour master Rosa Quispe said."
    assert proposed(article("a", today, published="9999-12-31"), article("b", story)) == {}
    assert proposed(article("a", today, published="2023-05-09"), article("b", story)) == {"b": "2023-05-10"}


def test_a_day_set_by_hand_is_an_anchor_and_is_not_proposed_again(article: "Article") -> None:
    given = article("a", DATED, published="2023-05-09")
    other = article("b", "Rosa Quispe told Radio Altiplano yesterday that 14 passengers of the Inti were missing.")
    assert proposed(given, other) == {"b": "2023-05-10"}


@pytest.mark.parametrize(
    "text",
    [
        # another event on the same weekdays
        "Farmers blocked the road to Ayaviri on Monday.\nMinister Luis Flores told Canal Sur on Tuesday that 14 are held.",
        # the same thing, but only a day to come
        "Rosa Quispe will tell Radio Altiplano on Tuesday why 14 passengers of the ferry Inti are missing.",
        # weekdays all round the week: nobody can tell the last
        (
            "Rosa Quispe told Radio Altiplano on Tuesday that 14 passengers of the Inti were missing.\n"
            "Divers arrived on Thursday. The lake was calm on Saturday. The court met on Sunday."
        ),
        # what happens every week
        "Quispe told Radio Altiplano again on Tuesday that 14 passengers of the Inti were missing. She left on Tuesday.",
        # a text that names a later year cannot be of that week
        "Rosa Quispe told Radio Altiplano yesterday that 14 passengers of the Inti were missing. She retired in 2024.",
    ],
)
def test_it_abstains_where_the_set_does_not_fix_the_day(article: "Article", text: str) -> None:
    assert set(proposed(article("a", DATED), article("b", text))) == {"a"}


def test_it_abstains_where_two_reports_disagree(article: "Article") -> None:
    text = "Rosa Quispe told Radio Altiplano on Tuesday that 14 passengers of the Inti were missing."
    other = article("c", text.replace("on Tuesday", "yesterday"))
    pair = [article("a", text, published="2023-05-09"), article("b", text, published="2023-05-16")]
    assert proposed(*pair, other) == {}


def test_the_order_of_articles_plays_no_part(article: "Article") -> None:
    chain = [
        article("a", DATED),
        article("b", "Rosa Quispe told Radio Altiplano yesterday that 14 passengers of the Inti were missing."),
        article("c", "Farmers blocked the road to Ayaviri on Monday."),
    ]
    results = [propose_dates(order) for order in permutations(chain)]
    assert all(result == results[0] for result in results)
    assert set(results[0]) == {"a", "b"}


def test_figures_are_dated_by_the_day_of_their_article(article: "Article") -> None:
    text = (
        "The toll rose to 14 on Tuesday. It was 12 on Monday. A memorial follows next Thursday. It was 9 on 1 May 2023."
    )
    days, _ = resolve_days([article("a", text)], {"a": "2023-05-10"})
    assert list(days.values()) == ["2023-05-09", "2023-05-08", "2023-05-11", "2023-05-01"]
    assert resolve_days([article("a", text)], {"a": None}) == ({"a-3": "2023-05-01"}, {})


def test_the_day_of_a_statement_is_kept_apart(article: "Article") -> None:
    toll = article("a", "Police gave the toll on Tuesday.")
    told = tuple(AlignEstimate(e.id, None, None, said=e.when) for e in toll.estimates)
    assert resolve_days([replace(toll, estimates=told)], {"a": "2023-05-10"}) == ({}, {"a-0": "2023-05-09"})


def test_the_originals(article: "Article", seed_articles: Path, gold: Path) -> None:
    """At least four of the five days right, none wrong."""
    annotation = json.loads(gold.read_text("utf-8"))
    articles = [article(k, (seed_articles / name).read_text("utf-8")) for k, name in annotation["articles"].items()]
    found = proposed(*articles)
    wanted = {m["article"]: m["published"] for m in annotation["metadata"]}
    assert len(found) >= 4
    assert found == {name: wanted[name] for name in found}
