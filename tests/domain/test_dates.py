"""Weekdays and parts of dates, against the day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgrid.domain.dates import DateHint, Tense, resolve

WEDNESDAY = "2023-05-03"
P, F, U = Tense.PAST, Tense.FUTURE, Tense.UNKNOWN


@pytest.mark.parametrize(
    ("hint", "published", "day"),
    [
        (DateHint((0, 1), weekday=1, tense=P), WEDNESDAY, "2023-05-02"),
        (DateHint((0, 1), weekday=2, tense=P), WEDNESDAY, "2023-05-03"),  # its own day, said that day
        (DateHint((0, 1), weekday=3, tense=U), WEDNESDAY, "2023-04-27"),
        (DateHint((0, 1), weekday=4, tense=F), WEDNESDAY, "2023-05-05"),
        (DateHint((0, 1), weekday=2, tense=F), WEDNESDAY, "2023-05-10"),
        (DateHint((0, 1), offset=-1), WEDNESDAY, "2023-05-02"),
        (DateHint((0, 1), offset=-3), "2024-03-02", "2024-02-28"),
        (DateHint((0, 1), month=5, day=2), WEDNESDAY, "2023-05-02"),
        (DateHint((0, 1), month=12, day=31), "2024-01-02", "2023-12-31"),
        (DateHint((0, 1), month=1, day=2, tense=F), "2023-12-31", "2024-01-02"),
        (DateHint((0, 1), month=5, day=4, tense=P), WEDNESDAY, "2022-05-04"),
        (DateHint((0, 1), month=2, day=29, tense=U), "2023-12-01", "2024-02-29"),
        (DateHint((0, 1), year=2022, month=11, day=6), None, "2022-11-06"),
        (DateHint((0, 1), year=2023, month=2, day=30), WEDNESDAY, None),
        (DateHint((0, 1), month=2, day=30), WEDNESDAY, None),
        (DateHint((0, 1), month=5), WEDNESDAY, None),
        (DateHint((0, 1), weekday=1), None, None),
        (None, WEDNESDAY, None),
        (DateHint((0, 1), offset=-1), "0001-01-01", None),
        (DateHint((0, 1), weekday=1, tense=F), "9999-12-31", None),
    ],
)
def test_resolve(hint: DateHint | None, published: str | None, day: str | None) -> None:
    assert resolve(hint, published) == day


def test_over_an_interval_every_end_must_agree() -> None:
    monday = DateHint((0, 6), weekday=0, tense=P)
    assert resolve(monday, "2023-05-03/2023-05-04") == "2023-05-01"
    assert resolve(monday, "2023-05-07/2023-05-08") is None


@given(st.integers(0, 6), st.dates().filter(lambda d: 10 < d.toordinal() < 3_000_000))
def test_a_past_weekday_lies_within_the_week_before(weekday: int, published: date) -> None:
    found = date.fromisoformat(resolve(DateHint((0, 1), weekday=weekday, tense=P), str(published)) or "")
    assert found.weekday() == weekday
    assert 0 <= (published - found).days < 7
