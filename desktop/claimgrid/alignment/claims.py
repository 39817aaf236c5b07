"""Claims: passages compared, clustered and named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import combinations
from operator import mul

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage

from .clusters import Pair, cluster
from .labels import clearest, tell_apart
from .lexicon import parameters
from .similarity import PARTS, Profile, Rarity, compare, profile
from .speakers import Mention, Voice

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
LARGE = 20
"""From this number on, the same figure speaks for the same claim."""


def find_claims(articles: Sequence[AlignArticle], voices: Mapping[Mention, Voice]) -> tuple[AlignedClaim, ...]:
    """The claims of all passages, in order of id.

    ``voices`` tells who is behind the name that an article gives. The same figure of two states is two claims.
    """
    owners = [(article, passage) for article in articles for passage in article.passages]
    owners.sort(key=lambda owner: owner[1].id)
    passages = [passage for _, passage in owners]
    heard = [voices.get((article.id, passage.speaker or "")) for article, passage in owners]
    states = [voice.state if voice else None for voice in heard]
    profiles = [profile(p.features, article.text[p.start : p.end] or p.label) for article, p in owners]
    rarity = Rarity(profiles)
    settings = parameters("clusters")
    scores = {(i, j): _score(profiles[i], profiles[j], states[i], states[j], rarity) for i, j in _candidates(profiles)}
    pins = [passage.claim for passage in passages]
    groups = cluster(len(passages), scores, pins, threshold=settings["threshold"], unknown=settings["unknown"])
    taken = {pin for pin in pins if pin is not None}
    ids = [_claim_id([passages[i] for i in group], taken) for group in groups]
    labels = tell_apart(
        [clearest([(passages[i], profiles[i]) for i in group]) for group in groups],
        [frozenset(n for i in group for n in profiles[i].numbers if _large({n})) for group in groups],
        [[voice for i in group if (voice := heard[i]) and profiles[i].numbers] for group in groups],
    )
    claims = [
        AlignedClaim(claim, label, tuple(passages[i].id for i in group))
        for claim, label, group in zip(ids, labels, groups, strict=True)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """The pairs worth comparing: they share a main predicate, all their words, or two terms that are not common in a large set."""
    holders: dict[str, list[int]] = defaultdict(list)
    same_event: dict[str, list[int]] = defaultdict(list)
    same_words: dict[int, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for term in p.terms | p.predicates:
            holders[term].append(i)
        if p.main is not None:
            same_event[p.main].append(i)
        same_words[p.spelled].append(i)
    shared = Counter(pair for found in holders.values() if len(found) <= COMMON for pair in combinations(found, 2))
    pairs = {pair for pair, count in shared.items() if count > 1}
    for group in (same_event, same_words):
        pairs.update(pair for found in group.values() for pair in combinations(found, 2))
    return sorted(pairs)


def _score(a: Profile, b: Profile, state_a: str | None, state_b: str | None, rarity: Rarity) -> float:
    """The log-odds that two passages carry one claim; minus infinity for another figure, or another state's figure."""
    given = a.numbers and b.numbers
    known = state_a is not None and state_b is not None
    if given and (not a.numbers & b.numbers or (known and state_a != state_b)):
        return float("-inf")
    rules = parameters("rules")
    score: float = parameters("weights")["bias"] + sum(map(mul, _weights(), compare(a, b, rarity)))
    return score + (rules["same_figure"] if _large(a.numbers & b.numbers) else 0.0)


@cache
def _weights() -> tuple[float, ...]:
    """The weight of each part of a likeness, learned and by rule, in the order of ``PARTS``."""
    learned, rules = parameters("weights"), parameters("rules")
    return tuple(learned.get(name, 0.0) + rules.get(name, 0.0) for name in PARTS)


def _large(numbers: Iterable[str]) -> bool:
    """True where one of ``numbers`` is too large to be shared by chance."""
    return any(float(number.rstrip("s")) >= LARGE for number in numbers)


def _claim_id(members: Iterable[AlignPassage], taken: set[str]) -> str:
    """The pinned id, else one from the first passage; never one that people gave to another claim."""
    found = list(members)
    if pin := next((passage.claim for passage in found if passage.claim is not None), None):
        return pin
    ids = ("c" + sha256(passage.id.encode()).hexdigest()[:10] for passage in found)
    return next(claim for claim in ids if claim not in taken)
