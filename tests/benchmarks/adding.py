"""What one more article costs in a project of 50 and in one of 5,000: storing it, and looking for it in its folder.

``python -m tests.benchmarks.adding``: medians of 20 in milliseconds, and their ratios, in one run.
"""

import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Reading
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.storage import PendingFile, Project, ReadState
from claimgrid.ui.folders import changed_files, find_files, state_of

SIZES = (50, 5_000)
PASSAGES = 30
TIMES = 20


def text_of(number: int) -> str:
    lines = (
        f"Speaker {number % 97} said that {number * 7 + line} people were at place {line}." for line in range(PASSAGES)
    )
    return f"Report {number}\n" + "\n".join(lines)


def reading(number: int) -> Reading:
    text = text_of(number)
    found, start = [], 0
    for line in text.splitlines():
        features = Features(words=tuple(line.lower().split()))
        span, speaker = (start, start + len(line)), f"Speaker {number % 97}"
        found.append(FoundPassage(*span, Stance.ASSERTS, speaker, None, features, line, "a line"))
        start += len(line) + 1
    return Reading(Document(f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest()), (), tuple(found), (), ())


def milliseconds(act: Callable[[int], object], numbers: range) -> float:
    spent = []
    for number in numbers:
        start = time.perf_counter()
        act(number)
        spent.append(1000 * (time.perf_counter() - start))
    return median(spent)


def measure(size: int, place: Path) -> dict[str, float]:
    folder = place / f"articles{size}"
    folder.mkdir()
    project = Project.create(place / f"{size}.claimgrid")
    project.remember_folders([str(folder)])
    for number in range(size):
        (folder / f"{number}.txt").write_text(text_of(number), encoding="utf-8")
        project.add(reading(number), "set", str(folder))
    states = ((f, state_of(f.path)) for f in find_files([folder])[0])
    project.drop_pending((), [ReadState(str(folder), f.name, *state) for f, state in states if state])

    def store(number: int) -> None:
        pending = PendingFile(str(folder / f"{number}.txt"), f"{number}.txt", "set", str(folder))
        project.add_pending([pending])
        assert project.texts_of("set", pending.file) == ()
        project.add(reading(number), "set", str(folder))
        project.drop_pending([pending], [ReadState(str(folder), pending.file, 1, 1)])

    found = {
        "store": milliseconds(store, range(size, size + TIMES)),
        "look": milliseconds(
            lambda _: changed_files(folder, project.read_states(str(folder)), settled=False), range(TIMES)
        ),
    }
    project.close()
    return found


def main() -> None:
    """Print the medians and their ratios."""
    with tempfile.TemporaryDirectory() as place:
        small, large = (measure(size, Path(place)) for size in SIZES)
    for what in small:
        ratio = large[what] / small[what]
        print(f"{what}: {small[what]:.1f} ms in {SIZES[0]}, {large[what]:.1f} ms in {SIZES[1]:,}, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
