"""What of a picture's room is taken: boxes found by the squares they touch, so that a thousand marks stay quick to lay out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Taken:
    """Boxes, and which of them lie over another."""

    def __init__(self, side: float, boxes: Iterable[Box] = ()) -> None:
        """``side``: that of a square, best as large as the boxes are."""
        self._side = side
        self._squares: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def _touched(self, box: Box) -> Iterator[tuple[int, int]]:
        left, top, right, bottom = (int(edge // self._side) for edge in box)
        return product(range(left, right + 1), range(top, bottom + 1))

    def add(self, box: Box) -> None:
        """This is taken too."""
        for square in self._touched(box):
            self._squares[square].append(box)

    def near(self, box: Box) -> Iterator[Box]:
        """Every box that lies in a square that ``box`` touches, some of them more than once."""
        return (other for square in self._touched(box) if square in self._squares for other in self._squares[square])

    def over(self, box: Box) -> Iterator[Box]:
        """Every box that lies over ``box``; those that only touch it do not. Some come more than once."""
        left, top, right, bottom = box
        return (b for b in self.near(box) if left < b[2] and b[0] < right and top < b[3] and b[1] < bottom)

    def covered(self, box: Box) -> float:
        """How much of what is taken ``box`` would cover; where boxes lie over each other, each counts."""
        left, top, right, bottom = box
        over = sorted(set(self.over(box)))
        return sum((min(right, b[2]) - max(left, b[0])) * (min(bottom, b[3]) - max(top, b[1])) for b in over)
