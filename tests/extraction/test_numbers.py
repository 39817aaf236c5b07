"""Numbers: their value, their bound, and what they are."""

import json
from pathlib import Path

import pytest

from claimgrid.domain.estimate import Qualifier
from claimgrid.extraction.amounts import find_amounts
from claimgrid.extraction.numbers import Kind, Number, numbers_in


def only(text: str) -> Number:
    """The one number of ``text``."""
    found = numbers_in(text)
    assert len(found) == 1, [text[n.start : n.end] for n in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,400 sheep", 12_400),
        ("12,50,000 voters", 1_250_000),
        ("10\u202f000 sheep", 10_000),
        ("1.2 million sheep", 1_200_000),
        ("3.5bn trees", 3_500_000_000),
        ("two hundred and fifty thousand trees", 250_000),
        ("thirty-five sheep", 35),
        ("one and a half million trees", 1_500_000),
        ("half a dozen ferries", 6),
        ("a quarter of a million trees", 250_000),
        ("a hundred and twenty ferries", 120),
        ("twelve hundred sheep", 1_200),
        ("3 lakh farms", 300_000),
    ],
)
def test_the_value_of_digits_and_words(text: str, value: float) -> None:
    number = only(text)
    assert (number.qualifier, number.low, number.value, number.high) == (Qualifier.EXACTLY, None, value, None)
    assert number.kind is Kind.COUNT


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of ferries", 12),
        ("hundreds of ferries", 100),
        ("several hundred ferries", 100),
        ("tens of thousands of trees", 10_000),
        ("a few thousand trees", 1_000),
        ("hundreds of thousands of trees", 100_000),
    ],
)
def test_a_vague_number_says_only_its_order_of_magnitude(text: str, low: float) -> None:
    number = only(text)
    assert (number.qualifier, number.low, number.value, number.high) == (Qualifier.ORDER_OF_MAGNITUDE, low, None, None)


@pytest.mark.parametrize(
    ("text", "qualifier", "bounds"),
    [
        ("some 40 ferries", Qualifier.ABOUT, (None, 40, None)),
        ("nearer 12,000 sheep", Qualifier.ABOUT, (None, 12_000, None)),
        ("40 or so ferries", Qualifier.ABOUT, (None, 40, None)),
        ("at least another 40 ferries", Qualifier.AT_LEAST, (40, None, None)),
        ("no fewer than 40 ferries", Qualifier.AT_LEAST, (40, None, None)),
        ("40 or more ferries", Qualifier.AT_LEAST, (40, None, None)),
        ("more than a dozen ferries", Qualifier.MORE_THAN, (12, None, None)),
        ("the fleet topped 40 ferries", Qualifier.MORE_THAN, (40, None, None)),
        ("well over 40 ferries", Qualifier.MORE_THAN, (40, None, None)),
        ("up to 40 ferries", Qualifier.AT_MOST, (None, None, 40)),
        ("as many as 40 ferries", Qualifier.AT_MOST, (None, None, 40)),
        ("no more than 40 ferries", Qualifier.AT_MOST, (None, None, 40)),
        ("their number does not exceed 40", Qualifier.AT_MOST, (None, None, 40)),
        ("fewer than 40 ferries", Qualifier.LESS_THAN, (None, None, 40)),
        ("more than about 40 ferries", Qualifier.MORE_THAN, (40, None, None)),
        ("between 30 and 40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("30 to 40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("30–40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("from 30 to 40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("ten to fifteen thousand sheep", Qualifier.RANGE, (10_000, None, 15_000)),
    ],
)
def test_the_words_around_a_number_bind_it(
    text: str, qualifier: Qualifier, bounds: tuple[float | None, float | None, float | None]
) -> None:
    number = only(text)
    assert (number.qualifier, (number.low, number.value, number.high)) == (qualifier, bounds)


def test_the_bound_is_part_of_the_span() -> None:
    text = "The owner said at least another 40 ferries had sailed."
    number = only(text)
    assert text[number.start : number.end] == "at least another 40"
    assert text[number.core_start : number.core_end] == "40"


def test_a_change_is_two_numbers_and_no_range() -> None:
    assert [n.value for n in numbers_in("The fleet grew from 30 to 40 ferries.")] == [30, 40]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The harbour was built in 1987.", Kind.YEAR),
        ("The 2014 regatta was cancelled.", Kind.YEAR),
        ("It sailed on March 12.", Kind.DATE),
        ("It sailed on 12 March.", Kind.DATE),
        ("The captain, 43, was tired.", Kind.AGE),
        ("A 43-year-old captain slept.", Kind.AGE),
        ("The ticket costs $40.", Kind.MONEY),
        ("The ticket costs 40 euros.", Kind.MONEY),
        ("Prices rose 40%.", Kind.PERCENT),
        ("The island is 40 miles away.", Kind.UNIT),
        ("It sailed for 40 days.", Kind.UNIT),
        ("Article 40 forbids it.", Kind.LABEL),
        ("He hopes to land on Planet 9 soon.", Kind.LABEL),
    ],
)
def test_what_counts_nothing_is_told_apart(text: str, kind: Kind) -> None:
    assert only(text).kind is kind


@pytest.mark.parametrize(
    "text", ["an F-16", "the 22nd race", "at 10:30", "version 3.1.2", "two-thirds", "2019-09-01", "the G7"]
)
def test_parts_of_names_and_ordinals_are_no_numbers(text: str) -> None:
    assert list(find_amounts(text)) == []


def test_a_name_before_a_count_makes_it_no_label() -> None:
    assert only("The group of 300 divers came.").kind is Kind.COUNT
    assert only("On the road to Lima 45 divers slept.").kind is Kind.COUNT


def test_a_year_without_a_comma_is_a_count_where_a_plural_follows() -> None:
    assert only("A fleet of 2000 ferries sailed.").kind is Kind.COUNT


def test_values_and_bounds_on_news_sentences(evaluation_data: Path) -> None:
    """At least .78 of the quantities of the second half of NewsQuant with value and bound (quantulum3: .614)."""
    rows = [json.loads(line) for line in (evaluation_data / "newsquant/dev.jsonl").read_text("utf-8").splitlines()][
        145:
    ]
    right = found = wanted = 0
    for row in rows:
        mine = [_as_newsquant(n) for n in numbers_in(row["text"]) if n.kind not in _NOT_COUNTED_THERE]
        theirs = [
            (tuple(q["value"]), {"up": "=", "down": "="}.get(q["change"], q["change"])) for q in row["quantities"]
        ]
        found, wanted = found + len(mine), wanted + len(theirs)
        for quantity in theirs:
            if quantity in mine:
                mine.remove(quantity)
                right += 1
    assert 2 * right / (found + wanted) >= 0.78


_NOT_COUNTED_THERE = {Kind.DATE, Kind.YEAR, Kind.TIME, Kind.LABEL}
_SIGNS = {
    Qualifier.ABOUT: "~", Qualifier.AT_LEAST: ">", Qualifier.MORE_THAN: ">", Qualifier.AT_MOST: "<", Qualifier.LESS_THAN: "<",
}  # fmt: skip


def _as_newsquant(number: Number) -> tuple[tuple[float, ...], str]:
    known = tuple(n for n in (number.low, number.value, number.high) if n is not None)
    values = (known[0], known[0] * 10) if number.qualifier is Qualifier.ORDER_OF_MAGNITUDE else known
    return values, _SIGNS.get(number.qualifier, "=")
