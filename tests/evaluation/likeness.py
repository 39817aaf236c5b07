"""Same claim or not within one event, and copies against independent reports: sentences and articles of ECB+."""

from collections import defaultdict

from claimgrid.alignment.lexicon import parameters
from claimgrid.alignment.reuse import find_origins, find_reuse
from claimgrid.alignment.similarity import PARTS, Profile, Rarity, compare, profile
from claimgrid.extraction.features import features

from .corpora import Record, figure, model, records, scorer, to_align


def pair_scores(part: str = "dev") -> dict[str, float]:
    """Average precision of alignment's likeness over pairs of sentences, and its mean over the events."""
    pairs = records(f"eval/ecbplus/{part}_sentence_pairs.jsonl")
    printed = scorer("score_pairs", pairs, likeness(pairs))
    return {
        "pairs": figure(r"\| AP ([\d.]+)", printed),
        "pairs in events": figure(r"mean AP in \d+ events ([\d.]+)", printed),
    }


def likeness(pairs: list[Record]) -> list[float]:
    """The likeness of each pair of sentences. Terms are weighted within the event, as in a set of articles."""
    texts = sorted({pair[side]["text"] for pair in pairs for side in "ab"})
    docs = model().pipe(texts, batch_size=128)
    profiles: dict[str, Profile] = {
        text: profile(features(list(doc), polarity=True), text) for text, doc in zip(texts, docs, strict=True)
    }
    events: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        events[pair["subtopic"]] |= {pair["a"]["text"], pair["b"]["text"]}
    rarity = {event: Rarity([profiles[text]] for text in sorted(found)) for event, found in events.items()}
    return [
        log_odds(profiles[pair["a"]["text"]], profiles[pair["b"]["text"]], rarity[pair["subtopic"]]) for pair in pairs
    ]


def log_odds(a: Profile, b: Profile, rarity: Rarity) -> float:
    """How likely two sentences carry one claim, by the learned weights: the rules set by hand are about passages, which are
    shorter. The same for every pair, the bias is left out."""
    weights = parameters("weights")
    return sum(weights.get(name, 0.0) * value for name, value in zip(PARTS, compare(a, b, rarity), strict=True))


def copy_scores() -> dict[str, float]:
    """The share of copies that get one origin, and the number of pairs of independent reports that do."""
    articles = sorted(
        (to_align(row["doc_id"], row["text"]) for row in records("eval/nearcopy_ecb/docs.jsonl")), key=lambda a: a.id
    )
    origins = find_origins(articles, find_reuse(articles))
    joined: dict[str, list[bool]] = defaultdict(list)
    for pair in records("eval/nearcopy_ecb/pairs.jsonl"):
        joined[pair["silver"]].append(origins[pair["a"]] == origins[pair["b"]])
    return {
        "copies": sum(joined["copy"]) / len(joined["copy"]),
        "independent": float(sum(joined["independent"])),
    }
