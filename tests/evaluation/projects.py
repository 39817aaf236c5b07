"""Whole projects: the hand-annotated sets, analysed by the command line as a user would, scored by the annotation's scorer.

The sets are the five annotated reports (seeds) and the invented ones (see invented/README.md).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .answers import answer
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


ANSWERS = 50


def project_scores(rows: str) -> dict[str, float]:
    """Scores of the sets that ``rows`` of the table stand for: their mean, of dates the sum; and the pair F1 after the first
    ``ANSWERS`` questions whether two claims are one were answered rightly. Raises MissingData."""
    results = [json.loads(_scored(name, "--json").splitlines()[-1]) for name in SETS[rows]]
    sums = {key: float(sum(map(take, results))) for key, take in FIGURES.items()}
    answered = [json.loads(_scored(name, "--json", answers=ANSWERS).splitlines()[-1])["pair"][2] for name in SETS[rows]]
    scores = {f"{rows} {key}": s if key.startswith("dates") else s / len(results) for key, s in sums.items()}
    return {**scores, f"{rows} answered": sum(answered) / len(answered)}


def project_errors(name: str) -> str:
    """What was missed in the set ``name``, as the scorer tells it; never of a test half. Raises MissingData."""
    if name in HELD_OUT:
        raise ValueError(f"Nobody looks at single errors of {name}.")
    return _scored(name, "--errors")


def _scored(name: str, *options: str, answers: int = 0) -> str:
    invented = INVENTED / name
    scorer = shared("eval/scorers/score_project.py")
    folder = invented if invented.exists() else shared(name)
    gold = invented / "gold.json" if invented.exists() else shared(f"gold/{name}.json")
    with tempfile.TemporaryDirectory() as work:
        project, exported = Path(work) / "scored.claimgrid", Path(work) / "scored.json"
        _claimgrid("analyse", *sorted(folder.glob("*.txt")), "--project", project)
        answer(project, json.loads(gold.read_text(encoding="utf-8")), answers)
        _claimgrid("export", project, "--format", "json", "--output", exported)
        return run(scorer, gold, exported, *options)


def _claimgrid(*arguments: Path | str) -> None:
    command = [sys.executable, "-m", "claimgrid", *map(str, arguments)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
