"""The Chart: estimates by date, as it is shown and as it is exported. A pure function of a Snapshot."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from .estimate import Conversion, Estimate, Qualifier, Status, figure_text, has_number, plotted
from .snapshot import Snapshot


class SeriesBy(StrEnum):
    """What one colour stands for."""

    OUTLET = "outlet"
    SPEAKER = "speaker"


Kind = tuple[str, Status | None]
"""Measure and status: figures of two kinds are no rivals, so each is switched on by itself."""


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """What is drawn. ``kinds`` None shows the troops that are present or deployed, or where there are none, the kind with
    most figures. ``articles`` None shows all articles; the matrix hands over those its filters leave."""

    by: SeriesBy = SeriesBy.OUTLET
    kinds: tuple[Kind, ...] | None = None
    rule: Conversion = Conversion.AS_STATED
    logarithmic: bool = False
    articles: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One estimate. ``first`` and ``last`` are ISO days, equal for a single day, None in the undated lane.

    ``dated_by`` is "as of" or "published": the text's own date, or its article's day where the text gives none. ``low`` and
    ``high`` are drawn bounds or None; ``label`` is the figure with its bound.
    """

    estimate: str
    series: str
    first: str | None
    last: str | None
    dated_by: str | None
    low: float | None
    at: float
    high: float | None
    qualifier: Qualifier
    label: str


@dataclass(frozen=True)
class Chart:
    """Points in order of date, series and estimate; ``series`` in order of name. ``kinds`` counts all figures by kind,
    those shown or not, most frequent first. ``hidden`` says why figures are not shown, with their count."""

    points: tuple[ChartPoint, ...]
    series: tuple[str, ...]
    kinds: tuple[tuple[Kind, int], ...]
    shown_kinds: tuple[Kind, ...]
    hidden: tuple[tuple[str, int], ...]
    total: int
    options: ChartOptions
    snapshot: Snapshot


TROOPS: tuple[Kind, ...] = (("troops", Status.PRESENT), ("troops", Status.DEPLOYED))
NO_SPEAKER = "own voice"


def kind_of(estimate: Estimate) -> Kind:
    """Measure and status of an estimate."""
    return (estimate.figure.measure, estimate.figure.status)


def kind_text(kind: Kind) -> str:
    """A kind as the user reads it: "troops, expected"."""
    measure, status = kind
    return f"{measure}, {status.value}" if status else f"{measure}, no status"


def build_chart(snapshot: Snapshot, options: ChartOptions | None = None) -> Chart:
    """The Chart of ``snapshot`` under ``options``."""
    options = options or ChartOptions()
    every = [e for e in snapshot.estimates if options.articles is None or e.article in options.articles]
    counts = Counter(kind_of(e) for e in every)
    kinds = sorted(counts.items(), key=lambda item: (-item[1], kind_text(item[0])))
    shown = options.kinds if options.kinds is not None else _default_kinds(kinds)
    drawn = [e for e in every if kind_of(e) in shown]
    points = [_point(snapshot, e, options) for e in drawn if has_number(e.figure)]
    points.sort(key=lambda p: (p.first or "9999", p.last or "", p.series, p.estimate))
    hidden = [(kind_text(kind), n) for kind, n in kinds if kind not in shown]
    if without := len(drawn) - len(points):
        hidden.append(("without a number", without))
    if outside := len(snapshot.estimates) - len(every):
        hidden.append(("in articles that are filtered out", outside))
    return Chart(
        tuple(points), tuple(sorted({p.series for p in points})), tuple(kinds), tuple(k for k in shown if k in counts),
        tuple(hidden), len(snapshot.estimates), options, snapshot,
    )  # fmt: skip


def _default_kinds(kinds: list[tuple[Kind, int]]) -> tuple[Kind, ...]:
    present = {kind for kind, _ in kinds}
    if present & set(TROOPS):
        return TROOPS
    return (kinds[0][0],) if kinds else ()


def _point(snapshot: Snapshot, estimate: Estimate, options: ChartOptions) -> ChartPoint:
    article = snapshot.article[estimate.article]
    published = article.published.value if article.published else None
    when = estimate.as_of or published
    first, last = (when.split("/")[0], when.split("/")[-1]) if when else (None, None)
    series = (
        article.outlet_label if options.by is SeriesBy.OUTLET else snapshot.speaker_name(estimate.speaker) or NO_SPEAKER
    )
    low, at, high = plotted(estimate.figure, options.rule)
    dated_by = "as of" if estimate.as_of else "published" if published else None
    return ChartPoint(
        estimate.id,
        series,
        first,
        last,
        dated_by,
        low,
        at,
        high,
        estimate.figure.qualifier,
        figure_text(estimate.figure),
    )
