"""``make bench``: how long one waits. Everything in one run on one screen; read the ratios, the seconds are this machine's.

First window: from the start of the process until a window is on the screen, ours against a bare PySide6 window, best and
median of several. Filled matrix: from the drop until every claim of the folder stands in the matrix, cold (the reading
program starts with the drop) and warm (it was loaded while the user looked at the window).
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.conftest import DATA, ROOT
from tests.flow.screen import Screen, screen, until

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setWindowTitle("Bare window")
window.resize(1280, 720)
window.show()
app.exec()
"""
FILL = Path(__file__).with_name("fill.py")


def first_window(on: Screen, command: list[str], name: str) -> float:
    """Seconds until a window with ``name`` in its title is visible."""
    begin = time.perf_counter()
    program = on.start(*command)
    until(lambda: on.hand("search", "--onlyvisible", "--name", name), f"a window named {name}", pause=0.002)
    seconds = time.perf_counter() - begin
    program.kill()
    program.wait()
    return seconds


def compare_starts(on: Screen, rounds: int) -> None:
    """Print first-window times, taken in turns."""
    bare: list[float] = []
    ours: list[float] = []
    for _ in range(rounds):
        bare.append(first_window(on, [sys.executable, "-c", BARE], "Bare window"))
        ours.append(first_window(on, [sys.executable, "-m", "claimgrid"], "Claimgrid"))
    for name, times in (("bare PySide6 window", bare), ("Claimgrid", ours)):
        print(f"{name:22} first {times[0]:.2f} s, best {min(times):.2f} s, median {statistics.median(times):.2f} s")
    print(f"{'ratio of medians':22} {statistics.median(ours) / statistics.median(bare):.2f}")


def fill(on: Screen, folder: Path, *, warm: bool) -> None:
    """Print the seconds from drop to filled matrix."""
    command = [sys.executable, str(FILL), str(folder), "warm" if warm else "cold"]
    out = subprocess.run(command, env=on.environment, cwd=ROOT, check=True, capture_output=True, text=True)
    print(out.stdout.strip())


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--folder", type=Path, default=DATA / "seeds" if (DATA / "seeds").exists() else ROOT / "seeds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, screen(Path(home)) as on:
        compare_starts(on, options.rounds)
        fill(on, options.folder, warm=False)
        fill(on, options.folder, warm=True)


if __name__ == "__main__":
    main()
