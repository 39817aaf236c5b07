"""Colours that can be read, icons that follow the theme, and a switch that takes."""

import gc
import math
import re
from itertools import combinations, product
from typing import Literal

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolBar, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.domain.chart import build_chart
from claimgrid.domain.matrix import CellStance
from claimgrid.export.palette import palette as exported
from claimgrid.resources import path
from claimgrid.ui.bars import MessageBar
from claimgrid.ui.theme import Mode, Theme, _redraw_icons, apply, icon, load, palette, program_icon, theme_of
from claimgrid.ui.views.chart import ChartView
from claimgrid.ui.views.matrix_cells import shade
from claimgrid.ui.views.passages import PassagesView
from samples import sample_snapshot

GROUNDS = ("window", "base", "raised", "band", "hover", "selection")
WORDS = ("text", "muted", "accent", "warning")


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of WCAG 2: 1 for equal colours, 21 for black on white."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


def test_words_stand_out_from_every_ground(theme: Theme) -> None:
    pairs = [(w, g) for w, g in product(WORDS, GROUNDS) if not (w == "warning" and g in ("selection", "hover", "band"))]
    weak = [(w, g) for w, g in pairs if contrast(theme.colour(w), theme.colour(g)) < 4.5]
    assert not weak
    assert contrast(theme.colour("accent_text"), theme.colour("accent")) >= 4.5
    assert contrast(theme.colour("text"), theme.colour("marker")) >= 4.5


def test_fields_and_handles_stand_out(theme: Theme) -> None:
    """WCAG 2, 1.4.11: what must be seen to be used needs 3."""
    assert all(contrast(theme.colour("edge"), theme.colour(g)) >= 3 for g in ("window", "base", "raised"))


_ROLE, _GROUP = QPalette.ColorRole, QPalette.ColorGroup
_READ_ON = {
    _ROLE.WindowText: (_ROLE.Window,),
    _ROLE.Text: (_ROLE.Base, _ROLE.AlternateBase, _ROLE.Window, _ROLE.Highlight),
    _ROLE.ButtonText: (_ROLE.Button, _ROLE.Window),
    _ROLE.HighlightedText: (_ROLE.Highlight,),
    _ROLE.PlaceholderText: (_ROLE.Base, _ROLE.Window),
    _ROLE.ToolTipText: (_ROLE.ToolTipBase,),
    _ROLE.Link: (_ROLE.Base, _ROLE.Window),
}


@pytest.mark.parametrize("group", [_GROUP.Active, _GROUP.Inactive, _GROUP.Disabled])
def test_whatever_qt_draws_by_itself_can_be_read(theme: Theme, group: QPalette.ColorGroup) -> None:
    """Placeholders, selected rows, every other row, links, tips, and all of it where it is greyed out."""
    colours = palette(theme)
    pairs = [(words, ground) for words, grounds in _READ_ON.items() for ground in grounds]
    weak = {
        (words.name, ground.name): round(contrast(colours.color(group, words), colours.color(group, ground)), 2)
        for words, ground in pairs
        if contrast(colours.color(group, words), colours.color(group, ground)) < 4.5
    }
    assert weak == {}


_PROPERTY = re.compile(r"(?:^|[;{\s])(color|background): \$(\w+)")


def test_every_ground_and_every_colour_of_the_style_sheet_is_measured(theme: Theme) -> None:
    rules = re.findall(r"\{[^}]*\}", (path("themes") / "claimgrid.qss").read_text(encoding="utf-8"))
    named = [dict(_PROPERTY.findall(rule)) for rule in rules]
    assert {rule["color"] for rule in named if "color" in rule} <= {*WORDS, "accent_text"}
    grounds = {rule["background"] for rule in named if "background" in rule and rule["background"] != "accent"}
    assert grounds - {"border", "edge", "muted", "transparent"} <= {*GROUNDS}, (
        "those are lines and handles, which carry no words"
    )
    for rule in named:
        if {"color", "background"} <= set(rule):
            assert contrast(theme.colour(rule["color"]), theme.colour(rule["background"])) >= 4.5, rule


def test_words_that_are_marked_or_selected_can_be_read(theme: Theme) -> None:
    """In an article, in what a search found and in the review, whatever stance they have."""
    for ground in ("marker", "selection"):
        assert contrast(theme.colour("text"), theme.colour(ground)) >= 4.5
        assert contrast(theme.colour("accent"), theme.colour("selection")) >= 4.5
    assert contrast(theme.colour("good"), theme.colour("base")) >= 4.5


def test_the_chart_can_be_read(theme: Theme) -> None:
    """Its labels, axes and notes; marks are no words, and need 3."""
    assert all(contrast(theme.colour(words), theme.colour("base")) >= 4.5 for words in ("text", "muted"))
    assert all(contrast(QColor(ink), theme.colour("base")) >= 3 for ink in theme.series)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_exports_can_be_read(name: Literal["light", "dark"]) -> None:
    ink = exported(name)
    grounds = [QColor(c) for c in (ink.page, ink.band, *ink.tints.values())]
    assert all(contrast(QColor(words), ground) >= 4.5 for words in (ink.text, ink.quiet) for ground in grounds)
    for stance in CellStance:
        assert contrast(QColor(ink.inks[stance]), QColor(ink.tints[stance])) >= 4.5
        assert contrast(QColor(ink.inks[stance]), QColor(ink.page)) >= 4.5


@pytest.mark.parametrize("stance", CellStance)
def test_stances_can_be_read(theme: Theme, stance: CellStance) -> None:
    assert contrast(theme.colour("text"), theme.tint(stance)) >= 4.5
    assert contrast(theme.colour("muted"), theme.tint(stance)) >= 4.5
    assert contrast(theme.ink(stance), theme.tint(stance)) >= 4.5
    assert contrast(theme.ink(stance), theme.colour("raised")) >= 4.5
    assert contrast(theme.ink(stance), theme.colour("base")) >= 4.5, "doubtful cells have no ground of their own"


# How people see who have no red, no green or no blue cones: matrices for linear RGB by Machado, Oliveira and Fernandes, "A
# Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, severity 1.
SIGHT = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def seen(colour: QColor, sight: str) -> tuple[float, float, float]:
    """``colour`` in CIE L*a*b* as people with this sight see it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    r, g, b = (min(1, max(0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in SIGHT[sight])
    x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047
    y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("sight", SIGHT)
def test_stances_are_told_apart_by_everyone(theme: Theme, sight: str) -> None:
    for colours, least in ((theme.ink, 14), (theme.tint, 6)):
        apart = {
            (a, b): math.dist(seen(colours(a), sight), seen(colours(b), sight)) for a, b in combinations(CellStance, 2)
        }
        assert min(apart.values()) >= least, min(apart, key=lambda pair: apart[pair])


@pytest.mark.parametrize("passages", [1, 2, 4, 8, 50])
def test_a_shaded_cell_can_be_read(theme: Theme, passages: int) -> None:
    over, base = shade(passages, theme), theme.colour("base")
    strength = over.alphaF()
    mixed = QColor.fromRgbF(
        *(
            strength * getattr(over, part)() + (1 - strength) * getattr(base, part)()
            for part in ("redF", "greenF", "blueF")
        )
    )
    assert contrast(theme.colour("text"), mixed) >= 4.5
    assert all(contrast(theme.ink(stance), mixed) >= 3 for stance in CellStance)


def test_series_stand_out_from_the_plot(theme: Theme) -> None:
    assert all(contrast(QColor(ink), theme.colour("base")) >= 3 for ink in theme.series)
    assert len(set(theme.series)) == len(theme.series) >= 8


def test_a_switch_reaches_widgets_and_icons(qapp: QApplication, qtbot: QtBot) -> None:
    bar, button = QToolBar(), QToolButton()
    action = bar.addAction(icon("undo"), "Undo")
    button.setIcon(icon("check"))
    for widget in (bar, button):
        qtbot.addWidget(widget)
        widget.show()

    def colours(shown: QToolButton | QAction) -> set[str]:
        image = shown.icon().pixmap(QSize(32, 32)).toImage()
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return {pixel.name() for pixel in pixels if pixel.alpha() > 250}

    try:
        for mode in (Mode.DARK, Mode.LIGHT, Mode.DARK):
            apply(qapp, mode)
            assert theme_of(button.palette()).name == mode.value
            assert colours(button) == colours(action) == {load(mode.value).colours["text"]}
    finally:
        apply(qapp, Mode.LIGHT)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_button_that_cannot_be_pressed_yet_can_be_read(qapp: QApplication, qtbot: QtBot, mode: Mode) -> None:
    button = QPushButton("Read the table")
    qtbot.addWidget(button)
    button.setDefault(True)
    button.setEnabled(False)
    try:
        apply(qapp, mode)
        button.show()
        image, theme = button.grab().toImage(), load(mode.value)
        ground = image.pixelColor(6, image.height() // 2)
        assert ground == theme.colour("raised")
    finally:
        apply(qapp, Mode.LIGHT)


def test_the_sign_of_a_notice_follows_a_switch(qapp: QApplication, qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Three files were left out.", warning=True)
    for mode in (Mode.DARK, Mode.LIGHT):
        apply(qapp, mode)
        assert bar.sign.pixmap().toImage() == icon("warning").pixmap(16, 16).toImage(), mode


def test_every_icon_draws_something(qapp: QApplication) -> None:
    names = [file.stem for file in path("icons").glob("*.svg")]
    assert len(names) > 20
    for name in names:
        image = icon(name).pixmap(QSize(24, 24)).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), name


def test_the_programs_icon_shows_the_stances_in_their_colours(qapp: QApplication) -> None:
    image = program_icon().pixmap(QSize(128, 128)).toImage()
    names = {image.pixelColor(x, y).name() for x in range(128) for y in range(128)}
    shown = [CellStance(s) for s in ("asserts", "attributes", "hedges", "disputes")]
    assert {load("light").ink(s).name() for s in shown} <= names


def test_an_icon_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="nothing_of_the_kind"):
        icon("nothing_of_the_kind")


def test_views_follow_a_switch_while_they_are_shown(qapp: QApplication, qtbot: QtBot) -> None:
    snapshot = sample_snapshot()
    passages, chart = PassagesView(), ChartView()
    for view in (passages, chart):
        qtbot.addWidget(view)
        view.show()
    passages.show_passages(snapshot, tuple(p.id for p in snapshot.passages[:6]), None)
    chart.set_chart(build_chart(snapshot))
    try:
        apply(qapp, Mode.DARK)
        qtbot.waitUntil(lambda: chart.area.plot.backgroundBrush().color() == load("dark").colour("base"))
        qtbot.waitUntil(lambda: len(passages.cards) == 6)
        names = " ".join(label.styleSheet() for label in passages.cards[0].findChildren(QLabel))
        assert load("dark").inks[CellStance(passages.cards[0].passage.stance.value)] in names
    finally:
        apply(qapp, Mode.LIGHT)


@pytest.mark.long  # chance decides when Python collects: many tries
def test_windows_that_python_lets_go_of_meanwhile_do_no_harm(qapp: QApplication) -> None:
    def let_go() -> None:
        window = QWidget()
        window.me = window  # type: ignore[attr-defined]  # a ring: it goes when Python collects
        column = QVBoxLayout(window)
        for _ in range(60):
            column.addWidget(QPushButton(icon("add"), ""))

    before = gc.get_threshold()
    gc.set_threshold(50)
    try:
        for _ in range(200):
            for _ in range(4):
                let_go()
            _redraw_icons(qapp)
    finally:
        gc.set_threshold(*before)
        gc.collect()
