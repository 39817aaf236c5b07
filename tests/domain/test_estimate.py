"""Figures in words, and as the bounds that are plotted."""

import pytest

from claimgrid.domain.estimate import Conversion, Figure, Qualifier, figure_text, has_number, number_text, plotted

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
