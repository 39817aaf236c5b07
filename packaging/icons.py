"""Draws the program's icon in the sizes and formats the three systems want: ``icons.py FOLDER``. Needs nothing but Qt."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parents[1] / "resources" / "icons" / "claimgrid.svg"
SIDES = (16, 24, 32, 48, 64, 128, 256, 512)


def drawn(side: int) -> QImage:
    """The icon as a square of ``side`` pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return image


def main() -> None:
    """Write SIDE.png, claimgrid.ico and claimgrid.icns into the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {f"{side}.png": side for side in SIDES} | {"claimgrid.ico": 256, "claimgrid.icns": 512}
    for name, side in wanted.items():
        if not drawn(side).save(str(folder / name)):
            raise SystemExit(f"Qt here cannot write {name}.")
    app.quit()


if __name__ == "__main__":
    main()
