"""The scores kept in SCORES.md: one line a measure, one column a kept run, the newest last."""

import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .corpora import ROOT

SCORES = Path(__file__).parent / "SCORES.md"
Row = tuple[str, str]
"""A measure and its data, as they are printed."""


@dataclass
class Kept:
    """What SCORES.md holds: the text above its table, the head of each run's column, and each row's cells."""

    above: str
    runs: list[str] = field(default_factory=list)
    cells: dict[Row, list[str]] = field(default_factory=dict)

    def last(self, row: Row) -> float | None:
        """The last score kept of ``row``."""
        scores = [cell for cell in self.cells.get(row, []) if cell]
        return float(scores[-1].replace(",", "")) if scores else None

    def add(self, run: str, scores: Mapping[Row, str]) -> None:
        """Add a column; rows stand in the order of ``scores``, those no longer measured after them."""
        rows = [*scores, *(row for row in self.cells if row not in scores)]
        before = [""] * len(self.runs)
        self.cells = {row: [*self.cells.get(row, before), scores.get(row, "")] for row in rows}
        self.runs.append(run)

    def save(self, path: Path = SCORES) -> None:
        """Write the file."""
        head = ["measure", "data", *self.runs]
        lines = [
            head,
            ["---", "---", *["--:"] * len(self.runs)],
            *([*row, *cells] for row, cells in self.cells.items()),
        ]
        table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
        path.write_text(f"{self.above.rstrip()}\n\n{table}\n", encoding="utf-8")


def load(path: Path = SCORES) -> Kept:
    """Read the file."""
    above, _, table = path.read_text(encoding="utf-8").partition("\n| measure |")
    lines = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines() if line]
    kept = Kept(above)
    if lines:
        kept.runs = [run for run in lines[0][1:] if run]  # the head has lost its first cell to the partition
        kept.cells = {(line[0], line[1]): line[2:] for line in lines[2:]}
    return kept


def this_run() -> str:
    """The head of a new column: day and commit, with "+" where the program differs from the commit."""

    def git(*words: str) -> str:
        command = ["git", *words]
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()

    changed = git("status", "--porcelain", "--", "desktop", "resources")
    return f"{time.strftime('%Y-%m-%d')} {git('rev-parse', '--short=7', 'HEAD')}{'+' if changed else ''}"
