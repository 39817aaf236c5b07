"""Figures in words, and as the bounds that are plotted."""

from dataclasses import replace

import pytest

from claimgrid.domain.estimate import (
    Conversion,
    Figure,
    Qualifier,
    counted_text,
    figure_text,
    has_number,
    number_text,
    plotted,
)
from claimgrid.domain.notation import in_numerals

Q = Qualifier
A, C, M = Conversion.AS_STATED, Conversion.CONSERVATIVE, Conversion.MIN_MAX


def figure(qualifier: Qualifier, low: float | None, value: float | None, high: float | None) -> Figure:
    return Figure("troops", qualifier, low, value, high, None, None, None)


@pytest.mark.parametrize(
    ("number", "text"),
    [(10000, "10,000"), (10000.0, "10,000"), (2.5, "2.5"), (0, "0"), (-1200, "-1,200"), (1.128, "1.13")],
)
def test_number_text(number: float, text: str) -> None:
    assert number_text(number) == text


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((Q.EXACTLY, 14, 14, 14), "14"),
        ((Q.ABOUT, None, 11000, None), "≈ 11,000"),
        ((Q.AT_LEAST, 10000, None, None), "≥ 10,000"),
        ((Q.MORE_THAN, 10, None, None), "> 10"),
        ((Q.AT_MOST, None, None, 2000), "≤ 2,000"),
        ((Q.LESS_THAN, None, None, 9), "< 9"),
        ((Q.RANGE, 5, None, 10), "5–10"),
        ((Q.ORDER_OF_MAGNITUDE, 1000, None, None), "1,000s"),
        ((Q.ORDER_OF_MAGNITUDE, 20, None, None), "≥ 20"),
        ((Q.AT_LEAST, None, 7, None), "7"),  # words and numbers that do not fit: what there is
        ((Q.EXACTLY, None, None, None), "?"),
    ],
)
def test_figure_text(parts: tuple[Qualifier, float | None, float | None, float | None], text: str) -> None:
    assert figure_text(figure(*parts)) == text


@pytest.mark.parametrize(
    ("parts", "currency", "text", "german"),
    [
        ((Q.EXACTLY, 2.5e6, 2.5e6, 2.5e6), "dollars", "$2.5m", "2,5 Mio. $"),
        ((Q.AT_LEAST, 3e8, None, None), "euros", "≥ €300m", "≥ 300 Mio. €"),
        ((Q.RANGE, 5e6, None, 1e7), "US dollars", "US$5–10m", "5–10 Mio. US$"),
        ((Q.RANGE, 5e5, None, 1.5e9), "pounds", "£500,000–1.5bn", "500.000–1,5 Mrd. £"),
        ((Q.EXACTLY, None, 1234567, None), "Euro", "€1,234,567", "1.234.567 €"),
        ((Q.ORDER_OF_MAGNITUDE, 1e6, None, None), "dollars", "$1,000,000s", "1.000.000er $"),
        ((Q.ABOUT, None, 2.3e6, None), "roubles", "≈ 2.3m roubles", "≈ 2,3 Mio. Rubel"),
        ((Q.MORE_THAN, 1.1e12, None, None), None, "> 1.1tn", "> 1,1 Bio."),
    ],
)
def test_a_sum_of_money_is_told_with_its_currency(
    parts: tuple[Qualifier, float | None, float | None, float | None], currency: str | None, text: str, german: str
) -> None:
    said = figure_text(replace(figure(*parts), measure="money", subject=currency))
    there = {
        "1,234.5": "1.234,5", "{number}s": "{number}er", "{sign}{number}": "{number} {sign}", "{number}m": "{number} Mio.",
        "{number}bn": "{number} Mrd.", "{number}tn": "{number} Bio.", "roubles": "Rubel",
    }  # fmt: skip
    assert said == text
    assert in_numerals(said, str) == text
    assert in_numerals(f"{said} ²", lambda words: there.get(words, words)) == f"{german} ²"


def test_what_is_counted() -> None:
    assert counted_text("Ruritanian", "troops") == "Ruritanian troops"
    assert counted_text("", "troops") == "troops"
    assert counted_text("dollars", "money") == "money in dollars"


@pytest.mark.parametrize(
    ("parts", "rule", "expected"),
    [
        ((Q.EXACTLY, 14, 14, 14), A, (14, 14, 14)),
        ((Q.ABOUT, None, 30, None), A, (None, 30, None)),
        ((Q.AT_LEAST, 2000, None, None), A, (2000, 2000, None)),
        ((Q.AT_MOST, None, None, 2000), A, (None, 2000, 2000)),
        ((Q.AT_MOST, None, None, 2000), M, (0, 2000, 2000)),
        ((Q.LESS_THAN, None, None, 2000), M, (0, 2000, 2000)),
        ((Q.RANGE, 10, None, 30), A, (10, 20, 30)),
        ((Q.RANGE, 10, None, 30), C, (None, 10, None)),
        ((Q.AT_MOST, None, None, 2000), C, (None, 2000, None)),
    ],
)
def test_plotted(
    parts: tuple[Qualifier, float | None, float | None, float | None],
    rule: Conversion,
    expected: tuple[float | None, ...],
) -> None:
    assert plotted(figure(*parts), rule) == expected


def test_nothing_cannot_be_plotted() -> None:
    empty = figure(Q.EXACTLY, None, None, None)
    assert not has_number(empty)
    with pytest.raises(ValueError, match="without a number"):
        plotted(empty, A)
