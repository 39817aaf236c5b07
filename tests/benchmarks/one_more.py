"""``python -m tests.benchmarks.one_more``: what one more article costs, in a project of 50 and in one of 5,000.

Articles are invented: events of their own with passages that several articles carry, in the words of a vocabulary of
thousands. Processor time of each step from the project to the aligning child and back, but for the reading of the article
itself; read the ratios, the seconds are this machine's. ``one_more SMALL LARGE`` takes other sizes.
"""

import hashlib
import resource
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
from claimgrid.domain.messages import AlignArticle, KeepArticles, Reading, answer, request, to_line
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.storage import Project

T = TypeVar("T")
SIZES = (50, 5_000)
PASSAGES = 25
MORE = 30
"""Articles that are added one by one."""
SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
STEPS = ("told to the child", "compared", "told to the window", "stored")


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
        self._project, self._aligner = project, Aligner()

    def align(self, ids: list[str], *, whole: bool) -> list[float]:
        spent: list[float] = []

        def timed(act: Callable[[], T]) -> T:
            begin = time.process_time()
            found = act()
            spent.append(time.process_time() - begin)
            return found

        told = timed(lambda: request(to_line(KeepArticles(self._project.to_align(ids)))))
        assert isinstance(told, KeepArticles)
        self._aligner.keep(told.articles)
        found = timed(lambda: self._aligner.align(0, whole=whole))
        heard = timed(lambda: answer(to_line(found)))
        assert heard == found
        timed(lambda: self._project.store(found))
        return spent


def costs(count: int, place: Path) -> tuple[list[float], list[list[float]]]:
    """The seconds of each step for all articles from scratch, and for each of some more, one by one."""
    every = readings(count + MORE)
    project = Project.create(place / f"{count}.claimgrid")
    kept = Kept(project)
    whole = kept.align([project.add(reading, "set") for reading in every[:count]], whole=True)
    more = [kept.align([project.add(reading, "set")], whole=False) for reading in every[count:]]
    project.close()
    return whole, more


def main(sizes: tuple[int, ...]) -> None:
    middle: list[list[float]] = []
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            whole, more = costs(count, Path(folder))
        sums = [sum(each) for each in more]
        middle.append([*(median(step) for step in zip(*more, strict=True)), median(sums), mean(sums)])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count} articles: from scratch {sum(whole):.1f} s, up to {memory:.0f} MB; one more, in milliseconds:")
        for name, seconds in zip((*STEPS, "all, median", "all, mean"), middle[-1], strict=True):
            print(f"  {name:20} {1000 * seconds:8.1f}")
    for name, small, large in zip((*STEPS, "all, median", "all, mean"), *middle, strict=True):
        print(f"one more in {sizes[1]} / in {sizes[0]}, {name}: {large / small:.1f}")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:3])) or SIZES)
