"""How the window looks: colours from ``resources/themes``, the Fusion style, icons in the colour of the text.

Nothing is kept here but what was read from files: which theme holds is told by a widget's palette, so that a widget
follows a switch by repainting.
"""

import gc
import tomllib
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyleFactory
from shiboken6 import isValid

from claimgrid.resources import path

if TYPE_CHECKING:  # the first window has colours before there is anything to show
    from claimgrid.domain.matrix import CellStance
    from claimgrid.domain.steps import Steps


class Mode(StrEnum):
    """Which theme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(NamedTuple):  # quicker to load than a dataclass, before the first paint
    """The colours of one theme. ``colours`` by name, ``inks`` and ``tints`` by a CellStance's value, ``series`` for the
    chart."""

    name: str
    colours: dict[str, str]
    inks: dict[str, str]
    tints: dict[str, str]
    series: tuple[str, ...]

    def colour(self, name: str) -> QColor:
        """The colour called ``name`` in the theme's file."""
        return QColor(self.colours[name])

    def ink(self, stance: "CellStance") -> QColor:
        """The strong colour of a stance: its shape, its name."""
        return QColor(self.inks[stance])

    def tint(self, stance: "CellStance") -> QColor:
        """The ground of a cell or passage of this stance; ordinary text stands on it."""
        return QColor(self.tints[stance])


@cache
def load(name: str) -> Theme:
    """The theme in ``resources/themes/NAME.toml``."""
    data = tomllib.loads(path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    inks, tints = ({s: values[kind] for s, values in data["stance"].items()} for kind in ("ink", "tint"))
    return Theme(name, data["colours"], inks, tints, tuple(data["series"]["inks"]))


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
    _redraw_icons(app)


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


_SIDES = (16, 20, 24, 32, 48, 64)
"""Sizes in pixels that icons are drawn at; Qt takes the next larger one."""
_drawn: dict[int, str] = {}
"""The names of the icons handed out, by Qt's key for their contents: a switch of themes finds them again by it."""


def icon(name: str) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in the colour of the text. ``FileNotFoundError`` if there is none.

    Buttons and actions that show it are given it anew when the theme changes.
    """
    return _icon(name, theme_of(QGuiApplication.palette()).name)


def draw_icons() -> "Steps[None]":
    """Draw all icons in the colours of now, one a step: who asks for one then need not wait."""
    for file in sorted(path("icons").glob("*.svg")):
        icon(file.stem)
        yield


def picture(name: str, side: int, ratio: float) -> QPixmap:
    """The icon as a picture of ``side`` pixels on a screen with this pixel ratio; it does not follow the theme."""
    svg = path(f"icons/{name}.svg").read_text(encoding="utf-8")
    svg = svg.replace("currentColor", theme_of(QGuiApplication.palette()).colours["text"])
    drawn = _drawing(QSvgRenderer(QByteArray(svg.encode())), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def program_icon() -> QIcon:
    """The program's own icon, the same in every theme."""
    found = QIcon()
    _draw(found, path("icons/claimgrid.svg").read_text(encoding="utf-8"), (16, 32, 48, 128))
    return found


@cache
def _icon(name: str, theme_name: str) -> QIcon:
    svg = path(f"icons/{name}.svg").read_text(encoding="utf-8")
    theme, found = load(theme_name), QIcon()
    for mode, colour in ((QIcon.Mode.Normal, "text"), (QIcon.Mode.Disabled, "muted")):
        _draw(found, svg.replace("currentColor", theme.colours[colour]), _SIDES, mode)
    _drawn[found.cacheKey()] = name
    return found


def _draw(found: QIcon, svg: str, sides: Iterable[int], mode: QIcon.Mode = QIcon.Mode.Normal) -> None:
    """Add ``svg`` to ``found`` as pictures of these ``sides`` in pixels."""
    source = QSvgRenderer(QByteArray(svg.encode()))
    for side in sides:
        found.addPixmap(_drawing(source, side), mode)


def _drawing(source: QSvgRenderer, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    source.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def _redraw_icons(app: QApplication) -> None:
    """Give every button and action the icon it shows in the colours of now. Nothing is collected meanwhile: a window that
    Python lets go of would take widgets with it that are still to be asked."""
    collects = gc.isenabled()
    gc.disable()
    try:
        _redraw(app)
    finally:
        if collects:
            gc.enable()


def _redraw(app: QApplication) -> None:
    shown: set[QAbstractButton | QAction] = set()
    for widget in app.allWidgets():
        shown.update(widget.actions())
        if isinstance(widget, QAbstractButton):
            shown.add(widget)
    for thing in shown:
        if not isValid(thing):  # it goes with its window
            continue
        name = _drawn.get(thing.icon().cacheKey())
        if name is not None:
            thing.setIcon(icon(name))
