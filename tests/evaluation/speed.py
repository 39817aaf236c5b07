"""Words per second of the whole extraction against the bare language model on the same texts in one run."""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

from .corpora import model, read, records

ROUNDS = 3
"""Each way is timed this often, in turn; the fastest time counts."""
EVERY = 42
"""Twenty of the 840 training articles of PolNeAR, evenly spread: some 15,000 words."""


def speed_scores() -> dict[str, float]:
    """Words per second by the processor time of one core, how many times the bare model's time all takes, and how many
    times faster two processes are than one (by the clock: nothing else should run)."""
    texts = [row["text"] for row in records("eval/polnear/train.jsonl")[::EVERY]]
    words = sum(len(text.split()) for text in texts)
    for text in texts[:3]:  # both ways fill their caches first
        read(text)
        model()(text)
    bare, whole = _fastest(time.process_time, lambda: list(model().pipe(texts)), lambda: [read(t) for t in texts])
    with ProcessPoolExecutor(1) as one, ProcessPoolExecutor(2) as two:
        for pool in (one, two):
            list(pool.map(_read, texts))
        single, double = _fastest(
            time.perf_counter, lambda: list(one.map(_read, texts)), lambda: list(two.map(_read, texts))
        )
    return {"words": words / whole, "words bare": words / bare, "times bare": whole / bare, "two": single / double}


def _fastest(clock: Callable[[], float], *ways: Callable[[], object]) -> list[float]:
    """Seconds of each of ``ways``."""
    best = [float("inf")] * len(ways)
    for _ in range(ROUNDS):
        for i, way in enumerate(ways):
            start = clock()
            way()
            best[i] = min(best[i], clock() - start)
    return best


def _read(text: str) -> int:
    return len(read(text).passages)
