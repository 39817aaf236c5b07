"""The weights of ``resources/lexicon/alignment.toml``: a logistic regression on the sentence pairs of ECB+.

Run: ``python tests/evaluation/fit_alignment.py``. Fits on half of the events of the training part, every event with the same
say, and prints the weights and the average precision, over all pairs and as the mean of the events, on that half and on
the development part. The rules set by hand are left out: whole sentences cannot teach them.
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
    half = np.array([sum(map(ord, event)) % 2 == 0 for event in train[2]])
    learned = fit(*(column[half] for column in train))
    for label, columns in (("half of train", [c[half] for c in train]), ("dev", dev)):
        report(label, np.c_[columns[0], np.ones(len(columns[0]))] @ learned, *columns[1:])
    for part, value in zip([*(PARTS[i] for i in LEARNED), "bias"], learned, strict=True):
        print(f"{part} = {value:.2f}")
