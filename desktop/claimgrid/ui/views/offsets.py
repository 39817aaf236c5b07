"""Code points and UTF-16 units: Qt counts the second, everything else here the first."""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """Turns places in one text from code points to UTF-16 units and back."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]
        self._wide_units = [place + i for i, place in enumerate(self._wide)]

    def to_units(self, place: int) -> int:
        """UTF-16 units before the code point at ``place``."""
        return place + bisect_left(self._wide, place)

    def to_points(self, unit: int) -> int:
        """Code points before ``unit``; between the two halves of a character: before that character."""
        return unit - bisect_left(self._wide_units, unit)
