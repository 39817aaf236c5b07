"""What file names and folders say."""

import pytest

from claimgrid.reading.file_names import date_in, outlet_in


@pytest.mark.parametrize(
    ("name", "day", "outlet"),
    [
        ("2024-11-05_Reuters_first-clash.txt", "2024-11-05", "Reuters"),
        ("reuters-2024-11-05.txt", "2024-11-05", "Reuters"),
        ("2024-11-05-kyiv-independent-first-clash.txt", "2024-11-05", "Kyiv Independent"),
        ("20241105 BBC.html", "2024-11-05", "BBC News"),
        ("BBC_2024_11_05.txt", "2024-11-05", "BBC News"),
        ("New_York_Times_5_Nov_2024.pdf", "2024-11-05", "The New York Times"),
        ("First clash - BBC News.html", None, "BBC News"),
        ("First clash | The Guardian.htm", None, "The Guardian"),
        ("Al Jazeera/one.txt", None, "Al Jazeera"),
        ("sets/ap/one.txt", None, None),
        ("25.11.2024.txt", "2024-11-25", None),
        ("05.11.2024.txt", None, None),
        ("2024-11-05_to_2024-11-07.txt", None, None),
        ("000_abdcfd0eed0d0a49.txt", None, None),
        ("123420241105.txt", None, None),
        ("bbc-interview-with-minister.txt", None, None),
        ("2024-11-05-dawn-attack.txt", "2024-11-05", None),
        ("time_to_act.txt", None, None),
        ("sun.txt", None, None),
        ("article.txt", None, None),
        (".txt", None, None),
    ],
)
def test_names(name: str, day: str | None, outlet: str | None) -> None:
    found_day, found_outlet = date_in(name), outlet_in(name)
    assert (found_day.value if found_day else None) == day
    assert (found_outlet.value if found_outlet else None) == outlet
