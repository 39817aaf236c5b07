"""The Chart: estimates by date, as it is shown and as it is exported. A pure function of a Snapshot."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from .estimate import IN_CURRENCY, MONEY, Conversion, Estimate, Qualifier, Status, figure_text, has_number, plotted
from .snapshot import NO_SPEAKER, Snapshot


class SeriesBy(StrEnum):
    """What one colour stands for."""

    OUTLET = "outlet"
    SPEAKER = "speaker"


class DatedBy(StrEnum):
    """Which of a figure's dates it stands at. ``FIGURE`` is the day its text gives, else the day of publication; with the
    others, a figure that has no such date stands in the undated lane."""

    FIGURE = "figure"
    PUBLISHED = "published"
    SAID = "said"
    AS_OF = "as of"


Kind = tuple[str, Status | None]
"""Measure and status: figures of two kinds are no rivals, so each is switched on by itself."""


@dataclass(frozen=True, slots=True)
class ChartOptions:
    """What is drawn. ``kinds`` None shows the troops that are present or deployed, or where there are none, the kind with
    most figures. ``place`` and ``subject`` None show all; ``off`` are series switched off in the legend. ``apart`` draws each
    kind on a scale of its own. ``articles`` None shows all articles; the matrix hands over those its filters leave."""

    by: SeriesBy = SeriesBy.OUTLET
    dates: DatedBy = DatedBy.FIGURE
    kinds: tuple[Kind, ...] | None = None
    place: str | None = None
    subject: str | None = None
    off: tuple[str, ...] = ()
    rule: Conversion = Conversion.AS_STATED
    logarithmic: bool = False
    apart: bool = True
    articles: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One estimate. ``first`` and ``last`` are ISO days, equal for a single day, None in the undated lane.

    ``dated_by`` tells which date that is, None in the undated lane. ``low`` and ``high`` are drawn bounds or None; ``label``
    is the figure with its bound; ``note`` counts the notes of the chart from 1, None where nobody wrote one.
    """

    estimate: str
    series: str
    first: str | None
    last: str | None
    dated_by: DatedBy | None
    low: float | None
    at: float
    high: float | None
    qualifier: Qualifier
    label: str
    note: int | None = None


Counts = tuple[tuple[str, int], ...]
Panel = tuple[tuple[Kind, ...], tuple[ChartPoint, ...]]
"""The kinds of figures on one scale, and their points."""


@dataclass(frozen=True)
class Chart:
    """Points in order of date, series and estimate. ``series`` are in order of name, those switched off among them.

    ``kinds`` counts all figures by kind, those shown or not, most frequent first; ``places`` and ``subjects`` count those
    of the kinds that are shown. ``hidden`` says why figures are not shown, with their count. ``notes`` are those on the
    points, in the order of their numbers.
    """

    points: tuple[ChartPoint, ...]
    series: tuple[str, ...]
    kinds: tuple[tuple[Kind, int], ...]
    shown_kinds: tuple[Kind, ...]
    places: Counts
    subjects: Counts
    notes: tuple[str, ...]
    hidden: tuple[tuple[str, int], ...]
    total: int
    options: ChartOptions
    snapshot: Snapshot

    def coloured(self, inks: Sequence[str]) -> dict[str, str]:
        """The ink of each series; after the last one they come again."""
        return {name: inks[i % len(inks)] for i, name in enumerate(self.series)}

    def panels(self) -> tuple[Panel, ...]:
        """The points by scale, kinds with most figures first; troops present and deployed share one, and come first. All
        are on one where the options want that; there is one at least."""
        if not self.options.apart:
            return ((self.shown_kinds, self.points),)
        kind = {p.estimate: kind_of(self.snapshot.estimate[p.estimate]) for p in self.points}
        drawn = set(kind.values())
        kinds = [k for k, _count in self.kinds if k in drawn]
        together = tuple(k for k in kinds if k in TROOPS)
        groups = [group for group in (together, *((k,) for k in kinds if k not in TROOPS)) if group]
        found = tuple((group, tuple(p for p in self.points if kind[p.estimate] in group)) for group in groups)
        return found if len(found) > 1 else ((self.shown_kinds, self.points),)


TROOPS: tuple[Kind, ...] = (("troops", Status.PRESENT), ("troops", Status.DEPLOYED))


def kind_of(estimate: Estimate) -> Kind:
    """Measure and status of an estimate."""
    return (estimate.figure.measure, estimate.figure.status)


def kind_text(kind: Kind) -> str:
    """A kind as the user reads it: "troops, expected"."""
    measure, status = kind
    return f"{measure}, {status.value}" if status else f"{measure}, no status"


SUBJECT = "{subject} {measure}"
OTHER_QUESTION = "of another place or subject"
NUMBERLESS = "without a number"
SWITCHED_OFF = "switched off in the legend"
FILTERED_OUT = "in articles that are filtered out"


def in_words(kind: str, translate: Callable[[str], str]) -> str:
    """A kind, the question it answers ("Ruritanian troops, expected"), or why figures are not shown, part by part as
    ``translate`` says it. A subject is the articles' own word."""
    return ", ".join(_part(part, translate) for part in kind.split(", "))


def _part(part: str, translate: Callable[[str], str]) -> str:
    measure, sum_in, currency = part.partition(IN_CURRENCY.format(measure="", currency=""))
    if sum_in and measure == MONEY:
        return translate(IN_CURRENCY).format(measure=translate(measure), currency=translate(currency))
    words = part.split(" ")
    for i in range(len(words)):
        measure = " ".join(words[i:])
        if (said := translate(measure)) != measure:
            return translate(SUBJECT).format(subject=" ".join(words[:i]), measure=said) if i else said
    return part


def build_chart(snapshot: Snapshot, options: ChartOptions | None = None) -> Chart:
    """The Chart of ``snapshot`` under ``options``."""
    options = options or ChartOptions()
    every = [e for e in snapshot.estimates if options.articles is None or e.article in options.articles]
    counts = Counter(kind_of(e) for e in every)
    kinds = sorted(counts.items(), key=lambda item: (-item[1], kind_text(item[0])))
    shown = options.kinds if options.kinds is not None else _default_kinds(kinds)
    of_kind = [e for e in every if kind_of(e) in shown]
    chosen = [e for e in of_kind if _is_chosen(e, options)]
    drawn = [_point(snapshot, e, options) for e in chosen if has_number(e.figure)]
    points = sorted(
        (p for p in drawn if p.series not in options.off),
        key=lambda p: (p.first or "9999", p.last or "", p.series, p.estimate),
    )
    points, notes = _numbered(points, snapshot)
    why = [(kind_text(kind), n) for kind, n in kinds if kind not in shown]
    why += [
        (OTHER_QUESTION, len(of_kind) - len(chosen)),
        (NUMBERLESS, len(chosen) - len(drawn)),
        (SWITCHED_OFF, len(drawn) - len(points)),
        (FILTERED_OUT, len(snapshot.estimates) - len(every)),
    ]
    return Chart(
        tuple(points), tuple(sorted({p.series for p in drawn})), tuple(kinds), tuple(k for k in shown if k in counts),
        _counts(e.figure.place for e in of_kind), _counts(e.figure.subject for e in of_kind), notes,
        tuple((words, n) for words, n in why if n), len(snapshot.estimates), options, snapshot,
    )  # fmt: skip


def _is_chosen(estimate: Estimate, options: ChartOptions) -> bool:
    figure = estimate.figure
    return options.place in (None, figure.place) and options.subject in (None, figure.subject)


def _counts(words: Iterable[str | None]) -> Counts:
    """How often each is said, most frequent first."""
    return tuple(sorted(Counter(w for w in words if w).items(), key=lambda item: (-item[1], item[0])))


def _numbered(points: list[ChartPoint], snapshot: Snapshot) -> tuple[list[ChartPoint], tuple[str, ...]]:
    """The points with the numbers of their notes, and the notes."""
    notes = [p.estimate for p in points if snapshot.estimate[p.estimate].note]
    number = {estimate: n for n, estimate in enumerate(notes, 1)}
    numbered = [replace(p, note=number.get(p.estimate)) for p in points]
    return numbered, tuple(snapshot.estimate[estimate].note for estimate in notes)


def _default_kinds(kinds: list[tuple[Kind, int]]) -> tuple[Kind, ...]:
    present = {kind for kind, _ in kinds}
    if present & set(TROOPS):
        return TROOPS
    return (kinds[0][0],) if kinds else ()


def _point(snapshot: Snapshot, estimate: Estimate, options: ChartOptions) -> ChartPoint:
    article = snapshot.article[estimate.article]
    when, dated_by = _date(estimate, article.published.value if article.published else None, options.dates)
    first, last = (when.split("/")[0], when.split("/")[-1]) if when else (None, None)
    series = (
        article.outlet_label if options.by is SeriesBy.OUTLET else snapshot.speaker_name(estimate.speaker) or NO_SPEAKER
    )
    low, at, high = plotted(estimate.figure, options.rule)
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


def _date(estimate: Estimate, published: str | None, dates: DatedBy) -> tuple[str | None, DatedBy | None]:
    """The day or interval a figure stands at, and which of its dates that is."""
    known = {DatedBy.AS_OF: estimate.as_of, DatedBy.SAID: estimate.said, DatedBy.PUBLISHED: published}
    wanted = (DatedBy.AS_OF, DatedBy.SAID, DatedBy.PUBLISHED) if dates is DatedBy.FIGURE else (dates,)
    return next(((known[d], d) for d in wanted if known[d]), (None, None))
