"""How the window looks: colours from ``resources/themes``, the Fusion style, icons in the colour of the text.

Nothing is kept here but what was read from files: which theme holds is told by a widget's palette, so that a widget
follows a switch by repainting.
"""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from string import Template

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

from claimgrid.domain.matrix import CellStance
from claimgrid.resources import path


class Mode(StrEnum):
    """Which theme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    """The colours of one theme. ``colours`` by name, ``inks`` and ``tints`` by stance, ``series`` for the chart."""

    name: str
    colours: dict[str, str]
    inks: dict[CellStance, str]
    tints: dict[CellStance, str]
    series: tuple[str, ...]

    def colour(self, name: str) -> QColor:
        """The colour called ``name`` in the theme's file."""
        return QColor(self.colours[name])

    def ink(self, stance: CellStance) -> QColor:
        """The strong colour of a stance: its shape, its name."""
        return QColor(self.inks[stance])

    def tint(self, stance: CellStance) -> QColor:
        """The ground of a cell or passage of this stance; ordinary text stands on it."""
        return QColor(self.tints[stance])


@cache
def load(name: str) -> Theme:
    """The theme in ``resources/themes/NAME.toml``."""
    data = tomllib.loads(path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    stances = {s: data["stance"][s.value] for s in CellStance}
    return Theme(
        name,
        data["colours"],
        {s: values["ink"] for s, values in stances.items()},
        {s: values["tint"] for s, values in stances.items()},
        tuple(data["series"]["inks"]),
    )


def theme_of(palette: QPalette) -> Theme:
    """The theme a widget with this palette stands in."""
    return load("dark" if palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5 else "light")


def apply(app: QApplication, mode: Mode) -> None:
    """Give ``app`` the theme; with ``Mode.SYSTEM`` it follows the system from then on. May be called again at any time."""
    hints = app.styleHints()
    first = app.property("claimgridMode") is None
    app.setProperty("claimgridMode", mode.value)
    if first:
        hints.colorSchemeChanged.connect(lambda _scheme: _dress(app))
        app.setStyle(QStyleFactory.create("Fusion"))
    schemes = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark, Mode.SYSTEM: Qt.ColorScheme.Unknown}
    hints.setColorScheme(schemes[mode])
    _dress(app)


def _dress(app: QApplication) -> None:
    mode = app.property("claimgridMode")
    dark = mode == Mode.DARK or (mode == Mode.SYSTEM and app.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    theme = load("dark" if dark else "light")
    app.setPalette(palette(theme))
    sheet = Template(path("themes/claimgrid.qss").read_text(encoding="utf-8"))
    app.setStyleSheet(sheet.substitute(theme.colours, folder=path("themes").as_posix(), theme=theme.name))


def palette(theme: Theme) -> QPalette:
    """The palette of ``theme``."""
    role = QPalette.ColorRole
    names = {
        role.Window: "window", role.WindowText: "text", role.Base: "base", role.AlternateBase: "band",
        role.Text: "text", role.Button: "band", role.ButtonText: "text", role.ToolTipBase: "raised",
        role.ToolTipText: "text", role.PlaceholderText: "muted", role.Highlight: "selection",
        role.HighlightedText: "text", role.Link: "accent", role.Accent: "accent", role.Mid: "border",
        role.BrightText: "warning",
    }  # fmt: skip
    found = QPalette(theme.colour("band"), theme.colour("window"))
    for key, name in names.items():
        found.setColor(key, theme.colour(name))
    for key in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, key, theme.colour("muted"))
    return found


class _SvgEngine(QIconEngine):
    """Draws an SVG in the colour of the text, when it is drawn: the icon follows a switch of themes by itself."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._clones: list[QIconEngine] = []  # Qt does not hold the Python side of a clone alive

    def clone(self) -> QIconEngine:
        copy = _SvgEngine(self._name)
        self._clones.append(copy)
        return copy

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, _scale: float) -> QPixmap:
        colour = "muted" if mode is QIcon.Mode.Disabled else "text"
        theme = theme_of(QGuiApplication.palette())
        svg = _svg(self._name).replace("currentColor", theme.colours[colour])
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(QPointF(), size))
        painter.end()
        return QPixmap.fromImage(image)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size() * scale, mode, state, scale))


@cache
def _svg(name: str) -> str:
    return path(f"icons/{name}.svg").read_text(encoding="utf-8")


def icon(name: str) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in the colour of the text. ``FileNotFoundError`` if there is none."""
    _svg(name)
    return QIcon(_SvgEngine(name))
