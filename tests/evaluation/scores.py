"""``make evaluate``: the real pipeline on three hand-annotated sets, scored by the scorer that comes with the annotation.

The sets are the five annotated reports (seeds) and the two invented ones (dam, strike; see invented/README.md). Prints one
table a set: each measure, our score, the change since the last row of that set in SCORES.md. With ``--keep`` adds rows to
it, with the commit the scores were measured at. ``--errors`` tells what was missed, never of strike: nobody may tune on it.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCORES = Path(__file__).parent / "SCORES.md"
INVENTED = Path(__file__).parent / "invented"
HELD_OUT = "strike"
MEASURES = {
    "passages found (IoU ≥ .5)": lambda r: r["found"],
    "pair F1": lambda r: r["pair"][2],
    "B-cubed F1": lambda r: r["b3"][2],
    "purity": lambda r: r["purity"],
    "stance macro-F1": lambda r: r["stance"],
    "speaker": lambda r: r["speaker"],
    "figures F1": lambda r: r["estimates"][2],
    "figure fields": lambda r: r["fields_right"],
    "dates right": lambda r: r["published"].get("right", 0),
    "dates wrong": lambda r: r["published"].get("wrong", 0),
}
"""The columns of SCORES.md, in its order."""


def data_folder() -> Path:
    """The folder with the corpora: CLAIMGRID_DATA, by default beside the checkout."""
    return Path(os.environ.get("CLAIMGRID_DATA") or ROOT.parent / "shared")


def export_of(reports: Iterable[Path], work: Path) -> Path:
    """Analyse ``reports`` by the command line, as a user would, and return the JSON export, kept in ``work``."""
    project, exported = work / "scored.claimgrid", work / "scored.json"
    command = [sys.executable, "-m", "claimgrid"]
    subprocess.run([*command, "analyse", *reports, "--project", project], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([*command, "export", project, "--format", "json", "--output", exported], check=True)
    return exported


def score(gold: Path, exported: Path, *options: str) -> dict[str, Any]:
    """The scorer's own result for an export."""
    scorer = data_folder() / "eval" / "scorers" / "score_project.py"
    out = subprocess.run(
        [sys.executable, scorer, gold, exported, "--json", *options], check=True, capture_output=True, text=True
    )
    lines = out.stdout.strip().splitlines()
    if lines[:-1]:
        print("\n".join(lines[:-1]))
    result: dict[str, Any] = json.loads(lines[-1])
    return result


def annotated_sets() -> dict[str, tuple[Path, Path]]:
    """Folder and annotation of each set."""
    invented = {name: (INVENTED / name, INVENTED / name / "gold.json") for name in ("dam", HELD_OUT)}
    return {"seeds": (data_folder() / "seeds", data_folder() / "gold" / "seeds.json"), **invented}


def scores_of(folder: Path, gold: Path, *options: str) -> dict[str, Any]:
    """Scores of the reports in ``folder``."""
    with tempfile.TemporaryDirectory() as work:
        return score(gold, export_of(sorted(folder.glob("*.txt")), Path(work)), *options)


def last_row(name: str) -> list[str]:
    """The cells of the last row of a set in SCORES.md after commit and set, or nothing."""
    lines = SCORES.read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if re.match(rf"\| [0-9a-f]{{7}} \| {name} \|", line)]
    return [cell.strip() for cell in rows[-1].strip("|").split("|")][2:] if rows else []


def show(name: str, result: dict[str, Any]) -> list[str]:
    """Print the table of a set; returns its cells."""
    cells = [f"{measure(result):.3f}".removesuffix(".000") for measure in MEASURES.values()]
    print(name)
    for label, now, before in zip(MEASURES, cells, last_row(name) or [""] * len(cells), strict=True):
        change = f"{float(now) - float(before):+.3f}" if before else "new"
        print(f"  {label:28} {now:>7} {change:>9}")
    print(f"  claims {result['claims_exported']}, fields {result['fields']}\n")
    return cells


def main() -> int:
    """Print the tables; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="add rows to SCORES.md")
    parser.add_argument("--errors", action="store_true", help="print what was missed, of seeds and dam only")
    arguments = parser.parse_args()
    if not (data_folder() / "gold").exists():
        print("The scorer and the annotated data are missing: set CLAIMGRID_DATA to the folder that holds them.")
        return 0
    command = ["git", "rev-parse", "--short=7", "HEAD"]
    commit = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    for name, (folder, gold) in annotated_sets().items():
        told = ["--errors"] if arguments.errors and name != HELD_OUT else []
        cells = show(name, scores_of(folder, gold, *told))
        if arguments.keep:
            with SCORES.open("a", encoding="utf-8") as table:
                table.write(f"| {commit} | {name} | {' | '.join(cells)} |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
