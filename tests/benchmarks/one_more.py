"""``python -m tests.benchmarks.one_more``: what one more article costs, in a project of 50 and in one of 5,000.

Articles are invented: events of their own with passages that several articles carry, in the words of a vocabulary of
thousands. Processor time of each step from the project to the aligning child and back, but for the reading of the article
itself: of articles one by one while the child is at work, and of one after the project was closed and opened, when the child
is told all and what was kept. Read the ratios, the seconds are this machine's. ``one_more SMALL LARGE`` takes other sizes;
``one_more PROJECT`` takes a project's articles in a random order, and shows the comparing alone.

On a machine with five times the work it can do, 50 and 5,000 invented articles: one more 252 and 118 ms (median; mean 289 and
843, of which few additions have nearly all), the first after opening 0.5 and 17 s (12 s with less to do), all from scratch 0.9
and 106 s. In the window the child is told while the project is looked at, so the first is as the others: see ``drop_one``.
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
NAMES = (*STEPS, "all, median", "all, mean", *(f"after opening: {step}" for step in STEPS), "after opening: all")


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

    def align(self, ids: list[str], *, whole: bool = False, is_opened: bool = False) -> list[float]:
        """Tell these articles, with what is kept of them where the project has just been opened, and store the answer."""
        spent: list[float] = []

        def timed(act: Callable[[], T]) -> T:
            begin = time.process_time()
            found = act()
            spent.append(time.process_time() - begin)
            return found

        def tell() -> None:
            kept = {**self._project.kept(None), **self._project.kept(ids)} if is_opened else {}
            told = request(to_line(KeepArticles(self._project.to_tell(ids), kept)))
            assert isinstance(told, KeepArticles)
            self._aligner.keep_told(told.articles)
            self._aligner.recall(told.kept)

        timed(tell)
        found = timed(lambda: self._aligner.align(0, whole=whole))
        heard = timed(lambda: answer(to_line(found)))
        assert heard == found
        timed(lambda: self._project.store(found))
        return spent


def costs(count: int, place: Path) -> tuple[list[float], list[list[float]], list[float]]:
    """The seconds of each step for all articles from scratch, for each of some more, one by one, and for one after opening."""
    *every, last = readings(count + MORE + 1)
    path = place / f"{count}.claimgrid"
    project = Project.create(path)
    kept = Kept(project)
    whole = kept.align([project.add(reading, "set") for reading in every[:count]], whole=True)
    more = [kept.align([project.add(reading, "set")]) for reading in every[count:]]
    project.close()
    del kept
    gc.collect()
    project = Project.open(path)
    project.add(last, "set")
    first = Kept(project).align(list(project.article_ids()), is_opened=True)
    size = sum(map(len, {**project.kept(None), **project.kept(project.article_ids())}.values()))
    print(f"{count} articles: {path.stat().st_size / 1e6:.1f} MB, of which {size / 1e6:.1f} MB are kept of comparing")
    project.close()
    return whole, more, first


def compare_sizes(sizes: tuple[int, ...]) -> None:
    middle: list[list[float]] = []
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            whole, more, first = costs(count, Path(folder))
        sums = [sum(each) for each in more]
        steps = [median(step) for step in zip(*more, strict=True)]
        middle.append([*steps, median(sums), mean(sums), *first, sum(first)])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count} articles: from scratch {sum(whole):.1f} s, up to {memory:.0f} MB; one more, in milliseconds:")
        for name, seconds in zip(NAMES, middle[-1], strict=True):
            print(f"  {name:36} {1000 * seconds:8.1f}")
    for name, small, large in zip(NAMES, *middle, strict=True):
        print(f"one more in {sizes[1]} / in {sizes[0]}, {name}: {large / small:.1f}")


def compare_one_by_one(path: Path) -> None:
    """The comparing of a project's articles: all but some at once, those one by one, and one more after a start."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project.open(Path(shutil.copy(path, folder)))
        found = Random(1).sample(project.to_align(), len(project.article_ids()))
        project.close()
    aligner, kept, seconds = Aligner(), dict[str, str](), list[float]()
    for article in ([*found[: -MORE - 1]], *([one] for one in found[-MORE - 1 : -1])):
        aligner.keep(article)
        begin = time.process_time()
        kept |= aligner.align(0).kept
        seconds.append(time.process_time() - begin)
    aligner = Aligner()
    aligner.recall({name: value for name, value in kept.items() if value})
    aligner.keep(found)
    begin = time.process_time()
    aligner.align(0)
    first = time.process_time() - begin
    whole, *more = seconds
    print(f"{len(found)} articles, seconds of comparing: from scratch {whole:.1f}, first after opening {first:.1f}")
    print(f"one more of {MORE}: median {median(more):.2f}, mean {mean(more):.2f}, worst {max(more):.2f}")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        compare_one_by_one(Path(sys.argv[1]))
    else:
        compare_sizes(tuple(map(int, sys.argv[1:3])) or SIZES)
