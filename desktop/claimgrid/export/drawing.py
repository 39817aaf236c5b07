"""The Chart as a picture for print: SVG of our own writing, the same bytes for the same chart."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from claimgrid.domain.chart import Chart, Kind, Panel, SeriesBy, in_words
from claimgrid.domain.estimate import Conversion, Qualifier
from claimgrid.domain.review import progress

from .axes import Scale, date_axis
from .language import _, numerals, plural
from .lettering import FONT, line, safe, text, wrapped
from .marks import SHAPES, mark, shape_of
from .palette import Palette, palette
from .panel import CROWD, Frame, lane_width, plot
from .wording import dates_note, notes, progress_text

WIDTH = 1000
_LEFT, _RIGHT, _TOP, _PLOT = 84, 244, 84, 380
_AXIS = 34
"""Pixels that the dates below a plot take."""


def svg(chart: Chart, *, dark: bool = False) -> str:
    """``chart`` as an SVG document, for a light or a dark page: a plot for each scale, over the same days."""
    ink = palette("dark" if dark else "light")
    panels = chart.panels()
    several = len(panels) > 1
    heading = _by_date(chart) if several else kinds_text(chart.shown_kinds)
    title = wrapped(heading, WIDTH - _LEFT - 40, 19)
    top = _TOP + 24 * (len(title) - 1)
    body, bottom = _plots(chart, panels, ink, top, titled=several)
    legend, legend_end = _legend(chart, ink, WIDTH - _RIGHT + 34, top + 4)
    beside = legend_end > bottom + _AXIS
    foot = wrapped(_footer(chart, panels), (WIDTH - _RIGHT if beside else WIDTH - 24) - _LEFT, 12)
    height = max(bottom + _AXIS + 22 + 17 * len(foot), legend_end + 24)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" width="{WIDTH}" height="{height:.0f}">',
        f'<g font-family="{FONT}" role="img" aria-label="{safe(heading)}">',
        f'<rect width="{WIDTH}" height="{height:.0f}" fill="{ink.page}"/>',
        *(text(_LEFT, 34 + 24 * i, words, ink.text, size=19, weight="bold") for i, words in enumerate(title)),
        text(_LEFT, top - 28, _subtitle(chart, several=several), ink.quiet),
        *body,
        *legend,
        *(text(_LEFT, bottom + _AXIS + 22 + 17 * i, words, ink.quiet, size=12) for i, words in enumerate(foot)),
        *(() if chart.points else (text(_LEFT + 20, top + 40, _("No figures to show."), ink.quiet),)),
        "</g></svg>",
    ]
    return "\n".join(parts) + "\n"


def kinds_text(kinds: Iterable[Kind]) -> str:
    """ "Troops: deployed, present; casualties: killed"; "Figures" where there are none."""
    measures: dict[str, list[str]] = {}
    for measure, status in kinds:
        measures.setdefault(measure, []).append(_(status.value) if status else _("status not said"))
    said = "; ".join(f"{_(measure)}: {', '.join(statuses)}" for measure, statuses in measures.items())
    return said[:1].upper() + said[1:] or _("Figures")


def _plots(
    chart: Chart, panels: tuple[Panel, ...], ink: Palette, top: float, *, titled: bool
) -> tuple[list[str], float]:
    """The plots one below the other, and where the last one's dates begin."""
    right = WIDTH - _RIGHT
    lane = right - max(lane_width(points) for _kinds, points in panels)
    days = [date.fromisoformat(day) for p in chart.points for day in (p.first, p.last) if day]
    x, x_ticks = date_axis(days, _LEFT, lane) if days else (Scale(0, 1, _LEFT, lane), ())
    colours, named = chart.coloured(ink.series), len(chart.series) > len(ink.series)
    parts: list[str] = []
    bottom = top
    for i, (kinds, points) in enumerate(panels):
        start = bottom + (_AXIS + 20) * (i > 0)
        if titled:
            start += 18
            parts.append(text(_LEFT, start - 8, kinds_text(kinds), ink.text, size=14, weight="bold"))
        bottom = start + (_PLOT if not titled else min(300, 96 + 24 * len(points)))
        frame = Frame(_LEFT, start, right, bottom, lane, x, x_ticks)
        parts += plot(points, frame, colours, ink, logarithmic=chart.options.logarithmic, named=named)
    return parts, bottom


def _by_date(chart: Chart) -> str:
    return _("Figures by outlet and date") if chart.options.by is SeriesBy.OUTLET else _("Figures by speaker and date")


def _subtitle(chart: Chart, *, several: bool) -> str:
    said = [_("Each kind of figure has a scale of its own") if several else _by_date(chart)]
    if chart.options.rule is not Conversion.AS_STATED:
        said.append(_("rule: {rule}").format(rule=_(chart.options.rule.value)))
    if chart.options.logarithmic:
        said.append(_("logarithmic scale"))
    said += [_("only {words}").format(words=w) for w in (chart.options.place, chart.options.subject) if w]
    return " · ".join(said)


def _legend(chart: Chart, ink: Palette, left: float, at: float) -> tuple[list[str], float]:
    """The legend of series and shapes, and where it ends."""
    parts = [text(left, at, _(chart.options.by.value.capitalize()), ink.text, weight="bold")]
    for name, colour in chart.coloured(ink.series).items():
        if name in chart.options.off:
            continue
        at += 20
        parts.append(mark(Qualifier.EXACTLY, left + 6, at - 4, colour, ink, shape="square"))
        lines = wrapped(name, WIDTH - left - 32, 13, most=2)
        parts += [text(left + 22, at + 16 * i, words, ink.text) for i, words in enumerate(lines)]
        at += 16 * (len(lines) - 1)
    used = {shape_of(p.qualifier) for p in chart.points}
    if used:
        at += 32
        parts.append(text(left, at, _("What the words say"), ink.text, weight="bold"))
    for shape, words, qualifier in SHAPES:
        if shape in used:
            at += 20
            bounds = (at - 11.0, at + 3.0) if qualifier is Qualifier.RANGE else None
            parts.append(mark(qualifier, left + 6, at - 4, ink.quiet, ink, bounds=bounds))
            parts.append(text(left + 22, at, _(words), ink.text))
    if any(p.first != p.last for p in chart.points):
        at += 20
        parts.append(line((left - 2, at - 4), (left + 14, at - 4), ink.quiet, thick=3))
        parts.append(text(left + 22, at, _("some day in this time"), ink.text))
    return parts, at


def _footer(chart: Chart, panels: tuple[Panel, ...]) -> str:
    """The line below: all figures and those drawn counted, what keeps the rest out, whose dates these are, the checks."""
    hidden = "; ".join(f"{in_words(why, _)} ({count})" for why, count in chart.hidden)
    total = plural(chart.total, "1 figure", "{number} figures")
    said = _("{shown} of {figures} shown.").format(shown=numerals(f"{len(chart.points):,}"), figures=total)
    said += " " + _("Not shown: {why}.").format(why=hidden) if hidden else ""
    said += f" {dates_note(chart)}".rstrip()
    close = any(a.first == b.first for _kinds, points in panels for a, b in pairwise(points))
    said += " " + _("Figures that coincide stand side by side.") if close else ""
    done = progress(chart.snapshot)
    if done.total:
        said += " " + progress_text(done.checked, done.total, done.changed)
    said += "".join(f" {note}" for note in notes(chart))
    crowded = any(len(points) > CROWD for _kinds, points in panels)
    return said + (" " + _("Labels are left out where there is no room.") if crowded else "")
