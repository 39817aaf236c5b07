"""Full dates in words, of English and of other languages."""

import pytest

from claimgrid.reading.dates import ABROAD, full_dates


@pytest.mark.parametrize(
    ("words", "day", "named"),
    [
        ("Mittwoch, 13. März 2024", "2024-03-13", "Mittwoch, 13. März 2024"),
        ("Visby, 5. November 2024 - Der Hafen", "2024-11-05", "5. November 2024"),
        ("publié le 1er août 2023 à 10h", "2023-08-01", "le 1er août 2023"),
        ("martes, 5 de noviembre de 2024", "2024-11-05", "martes, 5 de noviembre de 2024"),
        ("5 ноября 2024 г.", "2024-11-05", "5 ноября 2024"),
        ("5 грудня 2024 р.", "2024-12-05", "5 грудня 2024"),
        ("5 Kasım 2024", "2024-11-05", "5 Kasım 2024"),
        ("5 نوفمبر 2024", "2024-11-05", "5 نوفمبر 2024"),
        ("2024年11月5日", "2024-11-05", "2024年11月5日"),
        ("2024년 11월 5일", "2024-11-05", "2024년 11월 5일"),
        ("5 November 2024", "2024-11-05", "5 November 2024"),
    ],
)
def test_a_day_in_the_readers_language(words: str, day: str, named: str) -> None:
    [(found, start, end)] = full_dates(words)
    assert (found, words[start:end]) == (day, named)


@pytest.mark.parametrize(
    "words",
    [
        "5 listopada 2024",  # October in Croatian, November in Polish
        "30 février 2024", "12 people 2024", "3 mesi 2020", "5 jours 2024", "10 hours 2023", "le 5 novembre", "in 12 der 2020",
    ],
)  # fmt: skip
def test_what_is_no_day_or_may_be_two(words: str) -> None:
    assert full_dates(words) == []


def test_every_language_is_one_that_the_library_knows() -> None:
    import dateparser

    for language in ABROAD:
        assert dateparser.parse("2024-11-05", languages=[language])
