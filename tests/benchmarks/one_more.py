"""``python -m tests.benchmarks.one_more``: what one more article costs, in a project of 50 and in one of 5,000.

Articles are invented: events of their own with passages that several articles carry, in the words of a vocabulary of
thousands. Processor time of each step from the project to the aligning child and back, but for the reading of the article
itself: again and again while the child is at work; just after the project was opened, when it looks up what that touches;
and when it had begun before that. Read the ratios, the seconds are this machine's. ``one_more SMALL LARGE`` takes
other sizes; ``one_more PROJECT`` takes a project's articles in a random order, and shows the comparing alone.
"""

import gc
import hashlib
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from statistics import mean, median
from typing import TypeVar

from claimgrid.alignment import Aligner
from claimgrid.domain.article import Document
from claimgrid.domain.messages import AlignArticle, Found, KeepArticles, LookUp, Reading, answer, request, to_line
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.storage import Project

T = TypeVar("T")
SIZES = (50, 5_000)
PASSAGES = 25
MORE = 100
"""Articles that are added one by one."""
SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
STEPS = ("told to the child", "compared", "told to the window", "stored")
STARTS = 5
"""How often a child is started."""


def vocabulary(random: Random, size: int) -> list[str]:
    return ["".join(random.choices(SYLLABLES, k=3)) for _ in range(size)]


def readings(count: int) -> list[Reading]:
    """``count`` articles, ten to an event; half of an article's passages repeat what others of the event say. In the rest,
    words are as frequent as words are (Zipf 1949)."""
    random = Random(count)
    general, found = vocabulary(random, 20_000), []
    frequency = [1 / rank for rank in range(1, len(general) + 1)]
    for number in range(count):
        event = Random(number // 10)
        own, told = vocabulary(event, 60), [event.choices(range(60), k=7) for _ in range(PASSAGES)]
        passages, text = [], ""
        for i in range(PASSAGES):
            words = [own[w] for w in random.choice(told)] if i % 2 else random.choices(general, frequency, k=7)
            features = Features(tuple(words), (words[0],), (), (words[1],), (words[2],), (words[3],))
            start, text = len(text), f"{text}{' '.join(words)}. "
            span, name = (start, len(text) - 1), words[0].title()
            passages.append(FoundPassage(*span, Stance.ATTRIBUTES, name, None, features, words[0], "invented"))
        digest = hashlib.sha256(text.encode()).hexdigest()
        found.append(Reading(Document(f"{number}.txt", text, digest), (), tuple(passages), (), ()))
    return found


def articles(count: int) -> list[AlignArticle]:
    """``count`` invented articles as the aligning child is told them, in no order."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project.create(Path(folder) / "p.claimgrid")
        ids = [project.add(reading, "set") for reading in readings(count)]
        found = {article.id: article for article in project.to_align()}
        project.close()
    return [found[id_] for id_ in ids]


class Kept:
    """A project and the aligning child's work on it, with the seconds that each step took."""

    def __init__(self, project: Project) -> None:
        self._project, self._aligner = project, Aligner(self._look_up)
        gc.disable()  # as in the child

    def _look_up(self, asked: LookUp) -> Found:
        heard = answer(to_line(asked))
        assert isinstance(heard, LookUp)
        told = request(to_line(self._project.look_up(heard)))
        assert isinstance(told, Found)
        return told

    def begin(self) -> None:
        """The project has just been opened, as it was when an Alignment was stored last."""
        self._aligner.begin(self._project.article_ids(), is_aligned=True)

    def align(self, ids: list[str], *, whole: bool = False) -> list[float]:
        """Tell these articles, and store the answer."""
        spent: list[float] = []

        def timed(act: Callable[[], T]) -> T:
            begin = time.process_time()
            found = act()
            spent.append(time.process_time() - begin)
            return found

        def tell() -> None:
            told = request(to_line(KeepArticles(self._project.to_tell(ids))))
            assert isinstance(told, KeepArticles)
            self._aligner.keep_told(told.articles)

        timed(tell)
        found = timed(lambda: self._aligner.align(0, whole=whole))
        heard = timed(lambda: answer(to_line(found)))
        assert heard == found
        timed(lambda: self._project.store(found))
        return spent


def costs(count: int, place: Path) -> dict[str, list[list[float]]]:
    """The seconds of each step: for all articles from scratch; and for one more, some times, with a child at work, with one
    that was started just then, and with one that was prepared before, which takes what is told too."""
    every = readings(count + MORE + 2 * STARTS)
    path = place / f"{count}.claimgrid"
    project = Project.create(path)
    kept = Kept(project)
    found = {"from scratch": [kept.align([project.add(reading, "set") for reading in every[:count]], whole=True)]}
    found["again"] = [kept.align([project.add(reading, "set")]) for reading in every[count : count + MORE]]
    found |= {name: [] for name in ("just opened", "preparing", "prepared")}
    for one, other in batched(every[count + MORE :]):
        del kept
        gc.collect()
        kept = Kept(project)
        kept.begin()
        found["just opened"].append(kept.align([project.add(one, "set")]))
        kept = Kept(project)
        kept.begin()
        found["preparing"].append(kept.align([]))
        found["prepared"].append(kept.align([project.add(other, "set")]))
    project.close()
    print(f"{count} articles: {path.stat().st_size / 1e6:.1f} MB")
    return found


def batched(found: list[Reading]) -> list[tuple[Reading, Reading]]:
    return list(zip(found[::2], found[1::2], strict=True))


def compare_sizes(sizes: tuple[int, ...]) -> None:
    table: dict[str, list[float]] = {}
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            found = costs(count, Path(folder))
        for name, times in found.items():
            sums = [sum(each) for each in times]
            table.setdefault(name, []).append(median(sums))
            if name == "again":
                table.setdefault("again, mean", []).append(mean(sums))
            if name in ("again", "just opened"):
                for step, seconds in zip(STEPS, zip(*times, strict=True), strict=True):
                    table.setdefault(f"{name}: {step}", []).append(median(seconds))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count} articles: up to {memory:.0f} MB")
    print(f"one more, median milliseconds of processor time{''.join(f'{size:>10}' for size in sizes)}     ratio")
    for name, seconds in table.items():
        print(f"  {name:46}{''.join(f'{1000 * each:10.1f}' for each in seconds)}{seconds[-1] / seconds[0]:10.2f}")


def compare_one_by_one(path: Path) -> None:
    """The comparing of a project's articles: all but some at once, those one by one, and one more after a start."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project.open(Path(shutil.copy(path, folder)))
        found = Random(1).sample(project.to_align(), len(project.article_ids()))
        project.close()
    aligner, seconds = Aligner(), list[float]()
    for article in ([*found[: -MORE - 1]], *([one] for one in found[-MORE - 1 : -1])):
        aligner.keep(article)
        begin = time.process_time()
        aligner.align(0)
        seconds.append(time.process_time() - begin)
    whole, *more = seconds
    print(f"{len(found)} articles, seconds of comparing: from scratch {whole:.1f}")
    print(f"one more of {MORE}: median {median(more):.2f}, mean {mean(more):.2f}, worst {max(more):.2f}")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        compare_one_by_one(Path(sys.argv[1]))
    else:
        compare_sizes(tuple(map(int, sys.argv[1:3])) or SIZES)
