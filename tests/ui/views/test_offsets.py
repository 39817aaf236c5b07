"""Code points and UTF-16 units."""

import pytest

from claimgrid.ui.views.offsets import Offsets


@pytest.mark.parametrize(
    "text", ["", "plain", "🚁 first", "a🚁b🧱c", "e\u0301 a\u00a0b “c” \u2028 d", "👩‍🚒 and 🇺🇦 done 🚁"]
)
def test_every_place_goes_there_and_back(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        unit = offsets.to_units(place)
        assert unit == len(text[:place].encode("utf-16-le")) // 2
        assert offsets.to_points(unit) == place


def test_the_middle_of_a_character_is_its_beginning() -> None:
    assert Offsets("a🚁b").to_points(2) == 1
