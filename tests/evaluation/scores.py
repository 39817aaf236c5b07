"""``make evaluate``: the real pipeline on all data that is annotated, scored by the scorers that come with the data.

Prints one table: each measure, our score, the change since the last run kept in SCORES.md, and the floors and ceilings that
are known (bars.toml). With ``--keep`` adds this run to SCORES.md. ``--errors`` tells instead what was missed in the sets
that may be looked at. Data that is not there is left out, and named.
"""

import argparse
import sys
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from . import kept
from .attribution_errors import attribution_errors
from .attributions import attribution_scores
from .corpora import MissingData
from .headlines import headline_scores
from .likeness import copy_scores, pair_scores
from .pages import page_scores
from .projects import HELD_OUT, INVENTED, SETS, project_errors, project_scores
from .quantities import quantity_scores, recognizer_scores
from .speed import speed_scores

__all__ = ["INVENTED", "main"]

Measured = tuple[dict[str, float], str | None]
"""Scores by their names in bars.toml; or what is missing."""
MEASURES: tuple[Callable[[], dict[str, float]], ...] = (
    attribution_scores,
    headline_scores,
    *(partial(project_scores, rows) for rows in SETS),
    pair_scores,
    page_scores,
    copy_scores,
    quantity_scores,
    recognizer_scores,
)
"""The longest first: two processes share them."""


def measure(what: Callable[[], dict[str, float]]) -> Measured:
    """The scores of one measure, or the name of the data that it lacks."""
    try:
        return what(), None
    except MissingData as missing:
        return {}, str(missing)


def measure_all() -> tuple[dict[str, float], list[str]]:
    """All scores, and all data that is missing. Speed is measured last, when nothing else runs."""
    with ProcessPoolExecutor(2) as pool:
        results = [*pool.map(measure, MEASURES)]
    results.append(measure(speed_scores))
    scores = {name: score for found, _ in results for name, score in found.items()}
    return scores, sorted({missing for _, missing in results if missing})


def bars() -> dict[str, dict[str, Any]]:
    """The measures, by name, in the order of the table."""
    return tomllib.loads((Path(__file__).parent / "bars.toml").read_text(encoding="utf-8"))


def row_of(bar: Mapping[str, Any]) -> kept.Row:
    """How a measure is called in tables."""
    return bar["measure"], bar["data"]


def text_of(score: float, bar: Mapping[str, Any]) -> str:
    """A score as it is printed and kept."""
    return f"{score:.{bar.get('digits', 3)}f}"


def known(values: Mapping[str, float]) -> str:
    """Floors or ceilings with their names."""
    return ", ".join(f"{name} {f'{value:.3f}'.lstrip('0')}" for name, value in values.items())


def table(scores: Mapping[str, float], before: kept.Kept) -> str:
    """The whole table, in columns. Raises KeyError for a score without a row in bars.toml."""
    rows = bars()
    if unknown := scores.keys() - rows.keys():
        raise KeyError(*sorted(unknown))
    lines = [("measure", "data", "score", "change", "floors", "ceilings")]
    for name, bar in rows.items():
        if name not in scores:
            continue
        now, last = text_of(scores[name], bar), before.last(row_of(bar))
        change = "new" if last is None else f"{float(now) - last:+.{bar.get('digits', 3)}f}"
        lines.append((*row_of(bar), now, change, known(bar.get("floors", {})), known(bar.get("ceilings", {}))))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    form = "{:{}}  {:{}}  {:>{}}  {:>{}}  {:{}}  {:{}}"
    return "\n".join(
        form.format(*(part for pair in zip(line, widths, strict=True) for part in pair)).rstrip() for line in lines
    )


def print_errors() -> None:
    """Print what was missed in the sets that may be looked at."""
    looked_at = [name for name in chain.from_iterable(SETS.values()) if name not in HELD_OUT]
    tellers = {name: partial(project_errors, name) for name in looked_at}
    for name, tell in {**tellers, "polnear, every 12th training article": attribution_errors}.items():
        try:
            print(f"{name}\n{tell()}")
        except MissingData as missing:
            print_missing([str(missing)])


def print_missing(missing: Sequence[str]) -> None:
    """Say which data is not there, if any."""
    if missing:
        print(f"Left out, because it is not there: {', '.join(missing)}.")
        print("Set CLAIMGRID_DATA to the folder that holds the corpora, the annotation and the scorers.")


def main() -> int:
    """Print the table; returns 0."""
    parser = argparse.ArgumentParser(prog="make evaluate")
    parser.add_argument("--keep", action="store_true", help="add this run to SCORES.md")
    parser.add_argument("--errors", action="store_true", help="print what was missed in the sets that may be looked at")
    arguments = parser.parse_args()
    if arguments.errors:
        print_errors()
        return 0
    started, before = time.perf_counter(), kept.load()
    run = kept.this_run() if arguments.keep else ""  # the commit that is measured, not one made meanwhile
    scores, missing = measure_all()
    if scores:
        print(table(scores, before))
        print(f"\nMeasured in {time.perf_counter() - started:.0f} seconds.")
    print_missing(missing)
    if arguments.keep:
        before.add(run, {row_of(bar): text_of(scores[name], bar) for name, bar in bars().items() if name in scores})
        before.save()
    return 0


if __name__ == "__main__":
    sys.exit(main())
