"""Which places of a picture are taken."""

from collections import defaultdict
from collections.abc import Iterator

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""

_SIDE = 40


class Room:
    """Boxes on a picture, found again by the square of the page they lie in."""

    def __init__(self) -> None:
        self._squares: dict[tuple[int, int], set[Box]] = defaultdict(set)

    def take(self, box: Box) -> None:
        """Mark ``box`` as taken."""
        for square in _squares(box):
            self._squares[square].add(box)

    def covered(self, box: Box) -> float:
        """How many square pixels of what is taken ``box`` would cover."""
        near = {other for square in _squares(box) if square in self._squares for other in self._squares[square]}
        return sum(_overlap(box, other) for other in sorted(near))


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(side // _SIDE) for side in box)
    return ((x, y) for x in range(left, right + 1) for y in range(top, bottom + 1))


def _overlap(a: Box, b: Box) -> float:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide * high if wide > 0 and high > 0 else 0.0
