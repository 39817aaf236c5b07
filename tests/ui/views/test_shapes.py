"""Stances are told apart without colour."""

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from claimgrid.domain.matrix import CellStance
from claimgrid.export.wording import STANCES
from claimgrid.ui.theme import load
from claimgrid.ui.views.shapes import paint_stance

SIDE = 14


def _covered(stance: CellStance) -> set[tuple[int, int]]:
    """The pixels that the shape covers, at the size it has in a cell."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_stance(painter, QRectF(0, 0, SIDE, SIDE), stance, load("light"))
    painter.end()
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixelColor(x, y).alpha() > 127}


def test_no_two_shapes_are_alike(qapp: object) -> None:
    shapes = {stance: _covered(stance) for stance in CellStance}
    for one, other in combinations(CellStance, 2):
        differ = len(shapes[one] ^ shapes[other]) / len(shapes[one] | shapes[other])
        assert differ > 0.2, (one, other)


def test_each_stance_is_explained() -> None:
    assert set(STANCES) == set(CellStance)
