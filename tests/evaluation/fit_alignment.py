"""The weights of ``resources/lexicon/alignment.toml``: a logistic regression on the passages of the sets that may be looked
at. Run: ``python -m tests.evaluation.fit_alignment``.

Fits on all of them, every set with the same say, and prints the weights; and for each set the average precision over its
pairs, by weights that were fitted on the others. A pair is two annotated passages of two articles, as the program finds them;
those that give different figures are left out, for they never meet. So are the rules set by hand: these sets cannot teach
them.
"""

import json
from itertools import chain, combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimgrid.alignment.similarity import PARTS, Profile, Rarity, compare, large, profile
from claimgrid.domain.passage import FoundPassage

from .corpora import read, shared
from .projects import HELD_OUT, INVENTED, SETS

Numbers = NDArray[np.float64]
RIDGE = 3.3
NAMES = [*(name for name in PARTS if name != "reversed"), "same_figure", "telling", "bias"]


def table(name: str) -> tuple[Numbers, Numbers]:
    """Parts of every pair of the set ``name``, and whether it is one claim. Raises MissingData."""
    folder = INVENTED / name if (INVENTED / name).exists() else shared(name)
    path = folder / "gold.json" if (folder / "gold.json").exists() else shared(f"gold/{name}.json")
    gold = json.loads(path.read_text(encoding="utf-8"))
    found = [
        _profiles(gold, key, (folder / file).read_text(encoding="utf-8"))
        for key, file in sorted(gold["articles"].items())
    ]
    rarity = Rarity([of for *_, of in passages] for passages in found)
    rows, same = [], []
    for (one, ours, a), (other, theirs, b) in combinations(chain.from_iterable(found), 2):
        numbers = a.numbers & b.numbers
        if one == other or not ours or not theirs or (a.numbers and b.numbers and not numbers):
            continue
        parts = dict(zip(PARTS, compare(a, b, rarity), strict=True), same_figure=large(numbers), bias=1.0)
        rows.append([parts.get(part, rarity.tells(a.keys & b.keys)) for part in NAMES])
        same.append(bool(ours & theirs))
    return np.array(rows, float), np.array(same, float)


def _profiles(gold: dict[str, Any], article: str, text: str) -> list[tuple[str, set[str], Profile]]:
    """The passages of an article: its key, the annotated claims that the passage carries, its profile."""
    reading = read(text)
    counted = [(e.start, e.end) for e in reading.estimates]
    found = []
    for p in reading.passages:
        counts = any(p.start <= start and end <= p.end for start, end in counted)
        found.append((article, _claims(gold, article, p), profile(p.features, text[p.start : p.end], counts=counts)))
    return found


def _claims(gold: dict[str, Any], article: str, passage: FoundPassage) -> set[str]:
    """The annotated claims that a passage carries: it and one of theirs overlap by half of the shorter."""
    found = set()
    for claim in gold["claims"]:
        for start, end in ((p["start"], p["end"]) for p in claim["passages"] if p["article"] == article):
            both = min(end, passage.end) - max(start, passage.start)
            if 2 * both >= min(end - start, passage.end - passage.start):
                found.add(claim["id"])
    return found


def fit(tables: list[tuple[Numbers, Numbers]]) -> Numbers:
    """Ridge logistic regression by Newton's method, the bias last and free; every table has the same say, by its claims."""
    rows, same = (np.concatenate(column) for column in zip(*tables, strict=True))
    say = np.concatenate([np.full(len(found), 1 / found.sum()) for _, found in tables])
    say *= len(same) / say.sum()
    spread = rows.std(0)
    ridge = np.diag([*(RIDGE * spread[:-1] ** 2), 1e-6])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (say * (chance - same)) + ridge @ weights
        weights -= np.linalg.solve((rows * (say * chance * (1 - chance))[:, None]).T @ rows + ridge, slope)
    return weights


def precision(scores: Numbers, same: Numbers) -> float:
    """Average precision."""
    hits = np.cumsum(ordered := same[np.argsort(-scores, kind="stable")])
    return float((hits / np.arange(1, len(ordered) + 1))[ordered > 0].mean())


if __name__ == "__main__":
    tables = {name: table(name) for name in chain.from_iterable(SETS.values()) if name not in HELD_OUT}
    for name, (rows, same) in tables.items():
        left_out = fit([found for other, found in tables.items() if other != name])
        print(f"{name}, fitted on the others: AP {precision(rows @ left_out, same):.3f}, pairs {len(same)}")
    for name, value in zip(NAMES, fit(list(tables.values())), strict=True):
        print(f"{name} = {value:.1f}")
