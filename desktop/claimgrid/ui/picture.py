"""A drawing (SVG) as a picture (PNG)."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from claimgrid.errors import ExportFailed

SCALE = 2
"""Dots to the drawing's unit: sharp in print and on dense screens."""


def write_png(svg: str, target: Path, scale: int = SCALE) -> None:
    """Write the drawing ``svg`` to ``target``. Needs a QGuiApplication for its letters. Raises ExportFailed."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    image = QImage(renderer.defaultSize() * scale or QSize(1, 1), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    if not image.save(str(target), "PNG"):  # type: ignore[call-overload]
        raise ExportFailed(
            f"{target.name} could not be written. Check that the folder exists and that the disk is not full."
        )
