"""The weights of ``resources/lexicon/alignment.toml``: a logistic regression on the sentence pairs of ECB+.

Run: ``python tests/evaluation/fit_alignment.py``. Fits on the training part, every event with the same say, and prints the
weights and the average precision, over all pairs and as the mean of the events: on quarters of the training part that were
left out of the fit, and on the development part, that of the weights that ship too. The rules set by hand are left out:
whole sentences cannot teach them.
"""

import json
import os
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from claimgrid.alignment.lexicon import parameters
from claimgrid.alignment.similarity import PARTS, Rarity, compare, profile
from claimgrid.extraction import load_model
from claimgrid.extraction.features import features

DATA = Path(os.environ.get("CLAIMGRID_DATA") or Path(__file__).resolve().parents[3] / "shared") / "eval" / "ecbplus"
RIDGE = 30.0
LEARNED = [i for i, name in enumerate(PARTS) if name not in parameters("rules")]


def table(split, nlp):
    """Parts of every pair, whether it is one claim, and its event. Weights of terms are those of the event's sentences."""
    lines = (DATA / f"{split}_sentence_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    texts = sorted({pair[side]["text"] for pair in pairs for side in "ab"})
    docs = nlp.pipe(texts, batch_size=128)
    profiles = {text: profile(features(list(doc), polarity=True), text) for text, doc in zip(texts, docs, strict=True)}
    events = defaultdict(set)
    for pair in pairs:
        events[pair["subtopic"]] |= {pair["a"]["text"], pair["b"]["text"]}
    rarity = {event: Rarity(profiles[text] for text in sorted(found)) for event, found in events.items()}
    parts = np.array([
        compare(profiles[pair["a"]["text"]], profiles[pair["b"]["text"]], rarity[pair["subtopic"]]) for pair in pairs
    ])  # fmt: skip
    same = np.array([pair["event_jaccard"] >= 0.5 and pair["label"] == "same_event+args" for pair in pairs], float)
    return parts[:, LEARNED], same, np.array([pair["subtopic"] for pair in pairs])


def fit(parts, same, events):
    """Ridge logistic regression by Newton's method, the bias last and free."""
    sizes = Counter(events)
    say = np.array([1 / sizes[event] for event in events])
    say *= len(same) / say.sum()
    rows = np.c_[parts, np.ones(len(parts))]
    ridge = np.diag([RIDGE] * parts.shape[1] + [1e-6])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (say * (chance - same)) + ridge @ weights
        weights -= np.linalg.solve((rows * (say * chance * (1 - chance))[:, None]).T @ rows + ridge, slope)
    return weights


def scored(parts, weights):
    """The log-odds of each pair."""
    return np.c_[parts, np.ones(len(parts))] @ weights


def precision(scores, same):
    """Average precision."""
    hits = np.cumsum(ordered := same[np.argsort(-scores, kind="stable")])
    return float((hits / np.arange(1, len(ordered) + 1))[ordered > 0].mean())


def report(name, scores, same, events):
    """Print the average precision over all pairs and the mean of the events that have both kinds."""
    groups = [events == event for event in sorted(set(events))]
    mean = np.mean([precision(scores[g], same[g]) for g in groups if 0 < same[g].sum() < g.sum()])
    print(f"{name}: AP {precision(scores, same):.3f}, mean of events {mean:.3f}, pairs {len(same)}")


if __name__ == "__main__":
    model = load_model()
    train, dev = table("train", model), table("dev", model)
    quarter = np.array([sum(map(ord, event)) % 4 for event in train[2]])
    left_out = np.zeros(len(quarter))
    for part in range(4):
        rest = quarter != part
        left_out[~rest] = scored(train[0][~rest], fit(*(column[rest] for column in train)))
    report("left-out quarters of train", left_out, *train[1:])
    learned = fit(*train)
    report("dev", scored(dev[0], learned), *dev[1:])
    shipped = parameters("weights")
    names = [*(PARTS[i] for i in LEARNED), "bias"]
    report("dev, shipped weights", scored(dev[0], np.array([shipped[name] for name in names])), *dev[1:])
    for name, value in zip(names, learned, strict=True):
        print(f"{name} = {value:.2f}")
