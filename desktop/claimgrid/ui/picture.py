"""A drawing (SVG) as a picture (PNG)."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from claimgrid.errors import ExportFailed

SCALE = 2
"""Dots to the drawing's unit: sharp in print and on dense screens."""

_LONGEST = 32_000
"""Dots on a side; Qt draws no further."""


def png(svg: str, scale: int = SCALE) -> bytes:
    """The drawing ``svg`` as a picture. Needs a QGuiApplication for its letters. Raises ExportFailed."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    while scale > 1 and max(size.width(), size.height()) * scale > _LONGEST:
        scale -= 1
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise ExportFailed("The drawing is too large for a picture. Export it as SVG, or show fewer figures.")
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(content, "PNG")  # type: ignore[call-overload]
    return bytes(content.data().data())
