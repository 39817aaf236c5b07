"""Dates: the expression, the tense of its clause, and datelines."""

from typing import TYPE_CHECKING

import pytest

from claimgrid.domain.dates import DateHint, Tense
from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.dates import find_hints, find_years

if TYPE_CHECKING:
    from spacy.language import Language


def hints(nlp: "Language", text: str) -> tuple[DateHint, ...]:
    """The hints of ``text``."""
    return find_hints(parse_blocks(nlp, text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bridge opened on 6 March 2021.", (2021, 3, 6)),
        ("The bridge opened on March 6, 2021.", (2021, 3, 6)),
        ("The bridge opened on Mar. 6, 2021.", (2021, 3, 6)),
        ("The bridge opened on 2021-03-06.", (2021, 3, 6)),
        ("The bridge opened on 26/03/2021.", (2021, 3, 26)),
        ("The bridge opened on the 6th of March.", (None, 3, 6)),
        ("The bridge opened on March 6.", (None, 3, 6)),
    ],
)
def test_calendar_dates(nlp: "Language", text: str, day: tuple[int | None, int, int]) -> None:
    (hint,) = hints(nlp, text)
    assert (hint.year, hint.month, hint.day) == day
    assert not hint.in_dateline


@pytest.mark.parametrize(
    "text", ["The bridge opened on 05/03/2021.", "They may 5 times refuse.", "They march 20 miles."]
)
def test_what_is_read_two_ways_is_not_read(nlp: "Language", text: str) -> None:
    assert hints(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mayor resigned on Thursday.", Tense.PAST),
        ("Speaking in Quito on Thursday, the mayor denied it.", Tense.PAST),
        ("The bridge was closed on Thursday.", Tense.PAST),
        ("The mayor will resign on Thursday.", Tense.FUTURE),
        ("The council is expected to vote on Thursday.", Tense.FUTURE),
        ("The mayor will meet them next Thursday.", Tense.FUTURE),
        ("The mayor resigned last Thursday.", Tense.UNKNOWN),
    ],
)
def test_a_weekday_has_the_tense_of_its_clause(nlp: "Language", text: str, tense: Tense) -> None:
    (hint,) = hints(nlp, text)
    assert (hint.weekday, hint.tense) == (3, tense)


def test_days_counted_from_publication(nlp: "Language") -> None:
    text = "The bridge fell last night, the mayor said today, and the river rose yesterday."
    assert [h.offset for h in hints(nlp, text)] == [-1, 0, -1]


def test_a_speakers_own_yesterday_is_left_out(nlp: "Language") -> None:
    assert hints(nlp, "“I saw it yesterday,” said the mayor.") == ()


def test_black_friday_is_no_day(nlp: "Language") -> None:
    assert hints(nlp, "Shops opened early for Black Friday.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "QUITO, March 6 (Andes) - The bridge fell.",
        "Quito (Ecuador), 6 March 2021: The bridge fell.",
        "The bridge fell\nQUITO, Ecuador, Mar. 6 — Nobody was hurt.",
        "The bridge fell\nPublished: Saturday, 6 March 2021 10:30 GMT\nNobody was hurt.",
        "The bridge fell\nThe Andes Herald, 6 March 2021.\nNobody was hurt.",
    ],
)
def test_a_dateline_is_marked(nlp: "Language", text: str) -> None:
    (hint,) = [h for h in hints(nlp, text) if h.in_dateline]
    assert (hint.month, hint.day) == (3, 6)


def test_spans_are_places_in_the_whole_text(nlp: "Language") -> None:
    text = "🌉 The bridge\r\n\nIt fell on Thursday."
    (hint,) = hints(nlp, text)
    assert text[slice(*hint.span)] == "Thursday"


def test_years_named_but_not_those_to_come(nlp: "Language") -> None:
    blocks = parse_blocks(
        nlp, "Built in 1987, it was painted on 2 May 2019.\nIt will be gone by 2040. It carries 2000 cars a day."
    )
    assert find_years(blocks) == (1987, 2019)
