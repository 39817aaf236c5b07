"""Whole projects: the hand-annotated sets, analysed by the command line as a user would, scored by the annotation's scorer.

The sets are the five annotated reports (seeds) and the invented ones (see invented/README.md).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from .corpora import run, shared

INVENTED = Path(__file__).parent / "invented"
SETS = {
    "seeds": ("seeds",),
    "dam": ("dam",),
    "strike": ("strike",),
    "development": ("border", "ferry", "outbreak"),
    "test": ("drones", "protest", "quake"),
    "later development": ("airstrike", "pipeline"),
    "later test": ("ceasefire", "hostages"),
}
"""The sets, by the name of their rows in the table: several sets in one row are averaged."""
HELD_OUT = ("strike", *SETS["test"], *SETS["later test"])
FIGURES: dict[str, Callable[[dict[str, Any]], float]] = {
    "found": lambda r: r["found"],
    "pair": lambda r: r["pair"][2],
    "b3": lambda r: r["b3"][2],
    "purity": lambda r: r["purity"],
    "stance": lambda r: r["stance"],
    "speaker": lambda r: r["speaker"],
    "figures": lambda r: r["estimates"][2],
    "fields": lambda r: r["fields_right"],
    "dates right": lambda r: r["published"].get("right", 0),
    "dates wrong": lambda r: r["published"].get("wrong", 0),
}
"""What is taken from the scorer's result, by the second part of the score's name: "dam pair"."""


def project_scores(rows: str) -> dict[str, float]:
    """Scores of the sets that ``rows`` of the table stand for: their mean, of dates the sum. Raises MissingData."""
    results = [json.loads(_scored(name, "--json").splitlines()[-1]) for name in SETS[rows]]
    sums = {key: float(sum(map(take, results))) for key, take in FIGURES.items()}
    return {f"{rows} {key}": s if key.startswith("dates") else s / len(results) for key, s in sums.items()}


def project_errors(name: str) -> str:
    """What was missed in the set ``name``, as the scorer tells it; never of a test half. Raises MissingData."""
    if name in HELD_OUT:
        raise ValueError(f"Nobody looks at single errors of {name}.")
    return _scored(name, "--errors")


def _scored(name: str, *options: str) -> str:
    invented = INVENTED / name
    scorer = shared("eval/scorers/score_project.py")
    folder = invented if invented.exists() else shared(name)
    gold = invented / "gold.json" if invented.exists() else shared(f"gold/{name}.json")
    with tempfile.TemporaryDirectory() as work:
        exported = _export(sorted(folder.glob("*.txt")), Path(work))
        return run(scorer, gold, exported, *options)


def _export(reports: Iterable[Path], work: Path) -> Path:
    """Analyse ``reports`` and return the JSON export, kept in ``work``."""
    project, exported = work / "scored.claimgrid", work / "scored.json"
    command = [sys.executable, "-m", "claimgrid"]
    subprocess.run([*command, "analyse", *reports, "--project", project], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([*command, "export", project, "--format", "json", "--output", exported], check=True)
    return exported
