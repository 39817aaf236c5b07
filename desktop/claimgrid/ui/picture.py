"""A drawing (SVG) as a picture (PNG) or a page (PDF), at the size it has in print."""

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from claimgrid.errors import ExportFailed

DPI = 300
"""Dots an inch in print."""
UNITS = 100
"""Units of the drawing an inch: the chart is ten inches wide."""
SCALE = DPI // UNITS
"""Dots to the drawing's unit."""

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
    image.setDotsPerMeterX(round(UNITS * scale / 0.0254))
    image.setDotsPerMeterY(round(UNITS * scale / 0.0254))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(content, "PNG")  # type: ignore[call-overload]
    return bytes(content.data().data())


def pdf(svg: str) -> bytes:
    """The drawing ``svg`` as a page of just its size, letters as letters; the same bytes for the same drawing. Needs a
    QGuiApplication for its letters."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    size = renderer.defaultSize()
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    page = QPdfWriter(content)
    page.setResolution(DPI)
    page.setPageSize(QPageSize(QSizeF(size.width() / UNITS, size.height() / UNITS), QPageSize.Unit.Inch))
    page.setPageMargins(QMarginsF(0, 0, 0, 0))
    page.setDocumentId(QUuid())
    page.setDocumentXmpMetadata(QByteArray(_NO_METADATA))
    painter = QPainter(page)
    renderer.render(painter)
    painter.end()
    # Exports hold no clock times. Blanks of the same length keep every offset in the file.
    return re.sub(rb"/(?:Creation|Mod)Date \([^)]*\)", lambda m: b" " * len(m[0]), bytes(content.data().data()))


_NO_METADATA = b'<?xpacket begin="" id=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>'
