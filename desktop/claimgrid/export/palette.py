"""The colours of the window's themes, for exports: what is exported looks like what is on screen."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Literal

from claimgrid.domain.matrix import CellStance
from claimgrid.resources import path


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as "#rrggbb". ``inks`` are the strong colours of the stances, ``tints`` grounds on which ``text`` reads."""

    page: str
    text: str
    quiet: str
    line: str
    band: str
    focus: str
    inks: dict[CellStance, str]
    tints: dict[CellStance, str]
    series: tuple[str, ...]


@cache
def palette(name: Literal["light", "dark"]) -> Palette:
    """The colours of ``resources/themes/NAME.toml``."""
    data = tomllib.loads(path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    colours, stances = data["colours"], data["stance"]
    return Palette(
        page=colours["base"],
        text=colours["text"],
        quiet=colours["muted"],
        line=colours["border"],
        band=colours["band"],
        focus=colours["accent"],
        inks={s: stances[s.value]["ink"] for s in CellStance},
        tints={s: stances[s.value]["tint"] for s in CellStance},
        series=tuple(data["series"]["inks"]),
    )
