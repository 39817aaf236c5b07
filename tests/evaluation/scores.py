"""``make evaluate``: the real pipeline on the hand-annotated set, scored by the scorer that comes with the annotation.

Prints one table: each measure, our score, the change since the last row of SCORES.md. With ``--keep`` adds a row to it, with
the commit the scores were measured at.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SCORES = Path(__file__).parent / "SCORES.md"
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


def export_of(folder: Path, work: Path) -> Path:
    """Analyse ``folder`` by the command line, as a user would, and return the JSON export, kept in ``work``."""
    project, exported = work / "scored.claimgrid", work / "scored.json"
    command = [sys.executable, "-m", "claimgrid"]
    subprocess.run([*command, "analyse", folder, "--project", project], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([*command, "export", project, "--format", "json", "--output", exported], check=True)
    return exported


def score(gold: Path, exported: Path, *options: str) -> dict[str, Any]:
    """The scorer's own result for an export."""
    scorer = data_folder() / "eval" / "scorers" / "score_project.py"
    out = subprocess.run(
        [sys.executable, scorer, gold, exported, "--json", *options], check=True, capture_output=True, text=True
    )
    lines = out.stdout.strip().splitlines()
    print("\n".join(lines[:-1]))
    result: dict[str, Any] = json.loads(lines[-1])
    return result


def seed_scores(*options: str) -> dict[str, Any]:
    """Scores of the five annotated reports."""
    with tempfile.TemporaryDirectory() as work:
        exported = export_of(data_folder() / "seeds", Path(work))
        return score(data_folder() / "gold" / "seeds.json", exported, *options)


def last_row() -> list[str]:
    """The cells of the last row of SCORES.md after its commit, or nothing."""
    rows = [line for line in SCORES.read_text(encoding="utf-8").splitlines() if re.match(r"\| [0-9a-f]{7}", line)]
    return [cell.strip() for cell in rows[-1].strip("|").split("|")][1:] if rows else []


def main() -> int:
    """Print the table; returns 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="add a row to SCORES.md")
    parser.add_argument("--errors", action="store_true", help="print what was missed")
    arguments = parser.parse_args()
    if not (data_folder() / "gold").exists():
        print("The annotated data is missing: set CLAIMGRID_DATA to the folder that holds it.")
        return 0
    result = seed_scores(*(["--errors"] if arguments.errors else []))
    cells = [f"{measure(result):.3f}".removesuffix(".000") for measure in MEASURES.values()]
    for name, now, before in zip(MEASURES, cells, last_row() or [""] * len(cells), strict=True):
        change = f"{float(now) - float(before):+.3f}" if before else "new"
        print(f"{name:28} {now:>7} {change:>9}")
    print(f"claims {result['claims_exported']}, fields {result['fields']}")
    if arguments.keep:
        commit = subprocess.run(
            ["git", "rev-parse", "--short=7", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
        )
        with SCORES.open("a", encoding="utf-8") as table:
            table.write(f"| {commit.stdout.strip()} | {' | '.join(cells)} |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
