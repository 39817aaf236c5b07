"""Whole projects: the hand-annotated sets, analysed by the command line as a user would, scored by the annotation's scorer.

The sets are the five annotated reports (seeds) and the invented ones (see invented/README.md).
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .answers import answer
from .belonging import holds_nothing_else
from .contested import contested, rates
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
    "alone": lambda r: r["alone"],
    "stance": lambda r: r["stance"],
    "speaker": lambda r: r["speaker"],
    "figures": lambda r: r["estimates"][2],
    "fields": lambda r: r["fields_right"],
    "dates right": lambda r: r["published"].get("right", 0),
    "dates wrong": lambda r: r["published"].get("wrong", 0),
}
"""What is taken from the scorer's result, by the second part of the score's name: "dam pair"."""


ANSWERS = 50
_ANSWERED = {"pair": "answered", "purity": "answered purity", "alone": "answered alone"}


def project_scores(rows: str) -> dict[str, float]:
    """Scores of the sets that ``rows`` of the table stand for: their mean, of dates the sum, of contested claims the part of
    all; and how well passages are in claims after the first ``ANSWERS`` questions about that were answered rightly. Raises
    MissingData."""
    results, answered = ([_result(name, answers) for name in SETS[rows]] for answers in (0, ANSWERS))
    sums = {key: float(sum(map(take, results))) for key, take in FIGURES.items()}
    scores = {f"{rows} {key}": s if key.startswith("dates") else s / len(results) for key, s in sums.items()}
    after = {key: sum(map(FIGURES[key], answered)) / len(answered) for key in ("pair", "purity", "alone")}
    disputes = rates(sum((r["contested"] for r in results), Counter()))
    return {
        **scores,
        **{f"{rows} {key}": rate for key, rate in disputes.items()},
        **{f"{rows} {_ANSWERED[key]}": score for key, score in after.items()},
    }


def project_errors(name: str) -> str:
    """What was missed in the set ``name``, as the scorer tells it; never of a test half. Raises MissingData."""
    if name in HELD_OUT:
        raise ValueError(f"Nobody looks at single errors of {name}.")
    with tempfile.TemporaryDirectory() as work:
        return _scored(name, analyse(name, Path(work)), "--errors")


def annotated(name: str) -> dict[str, Any]:
    """The annotation of the set ``name``. Raises MissingData."""
    gold: dict[str, Any] = json.loads(_gold(name).read_text(encoding="utf-8"))
    return gold


def analyse(name: str, folder: Path) -> Path:
    """A project in ``folder`` with the articles of the set ``name``. Raises MissingData."""
    texts = INVENTED / name if (INVENTED / name).exists() else shared(name)
    project = folder / "scored.claimgrid"
    _claimgrid("analyse", *sorted(texts.glob("*.txt")), "--project", project)
    return project


def _gold(name: str) -> Path:
    return path if (path := INVENTED / name / "gold.json").exists() else shared(f"gold/{name}.json")


def _result(name: str, answers: int) -> dict[str, Any]:
    """What the scorer finds in the set ``name`` after so many answers, how many claims hold nothing else, and counts of those
    that are contested."""
    with tempfile.TemporaryDirectory() as work:
        project, gold = analyse(name, Path(work)), annotated(name)
        answer(project, gold, answers)
        result: dict[str, Any] = json.loads(_scored(name, project, "--json").splitlines()[-1])
        return {**result, "alone": holds_nothing_else(project, gold), "contested": contested(project, gold)}


def _scored(name: str, project: Path, *options: str) -> str:
    exported = project.with_suffix(".json")
    _claimgrid("export", project, "--format", "json", "--output", exported)
    return run(shared("eval/scorers/score_project.py"), _gold(name), exported, *options)


def _claimgrid(*arguments: Path | str) -> None:
    command = [sys.executable, "-m", "claimgrid", *map(str, arguments)]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
