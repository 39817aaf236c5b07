"""Numbers: their value, their bound, and what they are."""

from pathlib import Path

import pytest
from tests.evaluation.quantities import quantity_scores

from claimgrid.domain.estimate import Qualifier
from claimgrid.extraction.amounts import find_amounts
from claimgrid.extraction.kinds import Kind
from claimgrid.extraction.numbers import Number, numbers_in


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
        ("three lakh crore trees", 3_000_000_000_000),
        ("1 000 000 sheep", 1_000_000),
        ("5 mln trees", 5_000_000),
        ("3 million and a half trees", 3_500_000),
        ("one million and a half trees", 1_500_000),
        ("five and a quarter million trees", 5_250_000),
    ],
)
def test_the_value_of_digits_and_words(text: str, value: float) -> None:
    number = only(text)
    assert (number.qualifier, number.low, number.value, number.high) == (Qualifier.EXACTLY, None, value, None)
    assert number.kind is Kind.COUNT


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("It rose 2 1/2 metres.", 2.5, Kind.UNIT),
        ("It rose 3½ metres.", 3.5, Kind.UNIT),
        ("He won by .05 seconds.", 0.05, Kind.UNIT),
        ("Rates stood at -0.3%.", -0.3, Kind.PERCENT),
        ("It fell to minus 12 degrees.", -12, Kind.UNIT),
        ("It took half an hour.", 0.5, Kind.UNIT),
        ("It took about a quarter of an hour.", 0.25, Kind.UNIT),
        ("The 100m sprint is next.", 100, Kind.UNIT),
        ("They paid 10 Australian dollars.", 10, Kind.MONEY),
        ("Two-thirds of the ferries sank.", 2 / 3, Kind.SHARE),
        ("More than half sank.", 0.5, Kind.SHARE),
        ("One in five ferries sank.", 0.2, Kind.SHARE),
        ("Nine out of every 10 ferries sank.", 0.9, Kind.SHARE),
    ],
)
def test_parts_signs_and_measures(text: str, value: float, kind: Kind) -> None:
    number = only(text)
    assert number.kind is kind
    assert next(n for n in (number.value, number.low) if n is not None) == pytest.approx(value)


@pytest.mark.parametrize("text", ["the second half of the race", "a third attack", "the last quarter"])
def test_a_half_or_third_that_tells_which_is_no_share(text: str) -> None:
    assert numbers_in(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of ferries", 12),
        ("hundreds of ferries", 100),
        ("several hundred ferries", 100),
        ("tens of thousands of trees", 10_000),
        ("a few thousand trees", 1_000),
        ("hundreds of thousands of trees", 100_000),
        ("100s of trees", 100),
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
        ("ten- to fifteen-metre waves", Qualifier.RANGE, (10, None, 15)),
        ("2% to 3% of them", Qualifier.RANGE, (2, None, 3)),
        ("5k-20k sheep", Qualifier.RANGE, (5_000, None, 20_000)),
        ("from 30 to as many as 40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("more than 30 but fewer than 40 ferries", Qualifier.RANGE, (30, None, 40)),
        ("at most 40 and at least 30 ferries", Qualifier.RANGE, (30, None, 40)),
        ("30 ferries or more", Qualifier.AT_LEAST, (30, None, None)),
        ("30% or less", Qualifier.AT_MOST, (None, None, 30)),
        ("the toll climbed past 30", Qualifier.MORE_THAN, (30, None, None)),
        ("the toll has passed 30", Qualifier.MORE_THAN, (30, None, None)),
        ("she passed 30 tests", Qualifier.EXACTLY, (None, 30, None)),
        ("more than the 30 ferries", Qualifier.EXACTLY, (None, 30, None)),
        ("it adds up to 30 ferries", Qualifier.EXACTLY, (None, 30, None)),
        ("just shy of 30 ferries", Qualifier.LESS_THAN, (None, None, 30)),
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
    ("text", "values"),
    [
        ("Shares rose $1.20 to $65.30.", [1.20, 65.30]),
        ("The toll rose by 3 to 45.", [3, 45]),
        ("It may cost 25k or 40k.", [25_000, 40_000]),
        ("They lost 21-24 at home.", [21, 24]),
    ],
)
def test_two_numbers_are_no_range(text: str, values: list[float]) -> None:
    assert [n.value for n in numbers_in(text)] == values


def test_a_change_within_one_unit_may_be_a_range() -> None:
    assert only("It will fall by 1 to 1.5 degrees.").qualifier is Qualifier.RANGE


def test_a_number_put_again_in_another_unit_keeps_the_bound() -> None:
    assert [n.qualifier for n in numbers_in("It swam more than 100 miles (160 km).")] == [Qualifier.MORE_THAN] * 2


def test_a_range_remembers_that_it_is_rough() -> None:
    assert only("about 30 to 40 ferries").rough
    assert not only("30 to 40 ferries").rough


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
        ("The FTSE 100 slid.", Kind.LABEL),
        ("She is in her 30s.", Kind.LABEL),
        ("They are the top three.", Kind.LABEL),
        ("The Big Four met.", Kind.LABEL),
        ("He bought a new one.", Kind.LABEL),
        ("Bus Crash Kills 12 in Peru", Kind.COUNT),
        ("The top three ferries sailed.", Kind.COUNT),
    ],
)
def test_what_counts_nothing_is_told_apart(text: str, kind: Kind) -> None:
    assert only(text).kind is kind


@pytest.mark.parametrize(
    "text", ["an F-16", "the 22nd race", "at 10:30", "version 3.1.2", "the twenty-fifth race", "2019-09-01", "the G7"]
)
def test_parts_of_names_and_ordinals_are_no_numbers(text: str) -> None:
    assert list(find_amounts(text)) == []


def test_a_name_before_a_count_makes_it_no_label() -> None:
    assert only("The group of 300 divers came.").kind is Kind.COUNT
    assert only("On the road to Lima 45 divers slept.").kind is Kind.COUNT


def test_a_year_without_a_comma_is_a_count_where_a_plural_follows() -> None:
    assert only("A fleet of 2000 ferries sailed.").kind is Kind.COUNT


def test_values_and_bounds_on_news_sentences(evaluation_data: Path) -> None:
    """At least .85 of the quantities of the second half of NewsQuant with value and bound (quantulum3: .614)."""
    assert (evaluation_data / "newsquant/dev.jsonl").exists()
    assert quantity_scores()["quantity bound"] >= 0.85
