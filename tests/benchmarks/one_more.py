"""``python -m tests.benchmarks.one_more``: what one more article costs, in a small project and in a large one.

Articles are invented: events of their own with passages that several articles carry, in the words of a vocabulary of
thousands. Processor time of aligning alone; read the ratios, the seconds are this machine's.
"""

import time
from random import Random
from statistics import median

from claimgrid.alignment import Aligner, align
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id

SMALL, LARGE = 50, 1000
PASSAGES = 25
MORE = 5
"""Articles that are added one by one."""
SYLLABLES = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]


def vocabulary(random: Random, size: int) -> list[str]:
    return ["".join(random.choices(SYLLABLES, k=3)) for _ in range(size)]


def articles(count: int) -> list[AlignArticle]:
    """``count`` articles, ten to an event; half of an article's passages repeat what others of the event say."""
    random = Random(count)
    general, found = vocabulary(random, 4000), []
    for number in range(count):
        event = Random(number // 10)
        own, told = vocabulary(event, 60), [event.choices(range(60), k=7) for _ in range(PASSAGES)]
        key, passages, text = f"a{number:05}", [], []
        for i in range(PASSAGES):
            words = [own[w] for w in random.choice(told)] if i % 2 else random.choices(general, k=7)
            features = Features(tuple(words), (words[0],), (), (words[1],), (words[2],), (words[3],))
            start = len(" ".join(text)) + bool(text)
            text += words
            end = len(" ".join(text))
            passages.append(
                AlignPassage(
                    passage_id(key, start, end), start, end, Stance.ATTRIBUTES, words[0].title(), features, words[0]
                )
            )
        found.append(AlignArticle(key, " ".join(text), None, None, (), (), tuple(passages), ()))
    return found


def costs(count: int) -> tuple[float, float]:
    """Seconds for one more article, the median of a few, and for all from scratch."""
    every = articles(count + MORE)
    kept = Aligner()
    kept.align(every[:count], 0)
    more = []
    for number in range(count + 1, count + MORE + 1):
        begin = time.process_time()
        kept.align(every[:number], 0)
        more.append(time.process_time() - begin)
    begin = time.process_time()
    align(every, 0)
    return median(more), time.process_time() - begin


if __name__ == "__main__":
    small, large = costs(SMALL), costs(LARGE)
    for count, (one, whole) in ((SMALL, small), (LARGE, large)):
        print(f"{count} articles: one more {one:.2f} s, from scratch {whole:.2f} s, ratio {one / whole:.3f}")
    print(f"one more in {LARGE} / in {SMALL}: {large[0] / small[0]:.1f}; from scratch {large[1] / small[1]:.1f}")
