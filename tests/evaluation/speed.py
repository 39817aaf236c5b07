"""Words per second of the whole extraction against the bare language model on the same texts in one run."""

import time
from concurrent.futures import ProcessPoolExecutor

from .corpora import model, read, records

ROUNDS = 3
"""Each way is timed this often, in turn; the fastest time counts."""
EVERY = 42
"""Twenty of the 840 training articles of PolNeAR, evenly spread: some 15,000 words."""
FREE = 0.85
"""The part of two cores that two processes must get for their speed to say anything."""


def speed_scores() -> dict[str, float]:
    """Words per second by the processor time of one core, how many times the bare model's time all takes, and how many
    times faster two processes are than one."""
    texts = [row["text"] for row in records("eval/polnear/train.jsonl")[::EVERY]]
    words = sum(len(text.split()) for text in texts)
    for text in texts[:3]:  # both ways fill their caches first
        _bare([text])
        _used(text)
    rounds = [(_bare(texts), sum(map(_used, texts))) for _ in range(ROUNDS)]
    bare, whole = (min(seconds) for seconds in zip(*rounds, strict=True))
    return {"words": words / whole, "words bare": words / bare, "times bare": whole / bare, **_two(texts)}


def _two(texts: list[str]) -> dict[str, float]:
    """How many times faster two processes are, by the clock; nothing where other programs kept them from the cores."""
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(2) as two:
        for pool in (one, two):
            list(pool.map(_used, texts))
        rounds = [(_clocked(one, texts), _clocked(two, texts)) for _ in range(ROUNDS)]
    single, double = (min(ways) for ways in zip(*rounds, strict=True))
    if single[1] / single[0] < FREE or double[1] / double[0] < 2 * FREE:
        print("Two processes are not compared with one: other programs kept the cores busy.")
        return {}
    return {"two": single[0] / double[0]}


def _clocked(pool: ProcessPoolExecutor, texts: list[str]) -> tuple[float, float]:
    """Seconds by the clock, and of the processors, that ``pool`` needs for ``texts``."""
    start = time.perf_counter()
    used = sum(pool.map(_used, texts))
    return time.perf_counter() - start, used


def _bare(texts: list[str]) -> float:
    """Seconds of the processor for the language model alone."""
    start = time.process_time()
    list(model().pipe(texts))
    return time.process_time() - start


def _used(text: str) -> float:
    """Seconds of the processor for all that extraction does with ``text``."""
    start = time.process_time()
    read(text)
    return time.process_time() - start
