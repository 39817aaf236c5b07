"""Claims: passages compared, clustered and named."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import combinations
from operator import mul

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import Stance

from .clusters import Pair, cluster
from .lexicon import parameters
from .similarity import PARTS, Profile, Rarity, compare, profile

COMMON = 60
"""Passages that share only terms held by more than this many are not compared."""
LARGE = 20
"""From this number on, one state's same figure speaks for the same claim."""
_PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "this",
    "that",
    "these",
    "those",
    "his",
    "her",
    "their",
    "more",
    "there",
}
_TELLING = {Stance.ASSERTS: 0.3, Stance.ATTRIBUTES: 0.3, Stance.HEDGES: 0.0, Stance.DISPUTES: -1.5}


def find_claims(articles: Sequence[AlignArticle], state: Mapping[tuple[str, str], str]) -> tuple[AlignedClaim, ...]:
    """The claims of all passages, in order of id.

    ``state`` is the country behind a speaker, by article id and the name that article gives. The same figure of two
    states is two claims.
    """
    owners = [(article.id, passage) for article in articles for passage in article.passages]
    owners.sort(key=lambda owner: owner[1].id)
    passages = [passage for _, passage in owners]
    behind = [state.get((article, passage.speaker or "")) for article, passage in owners]
    profiles = [profile(passage.features) for passage in passages]
    rarity = Rarity(profiles)
    settings = parameters("clusters")
    scores = {(i, j): _score(profiles[i], profiles[j], behind[i], behind[j], rarity) for i, j in _candidates(profiles)}
    pins = [passage.claim for passage in passages]
    groups = cluster(len(passages), scores, pins, threshold=settings["threshold"], unknown=settings["unknown"])
    taken = {pin for pin in pins if pin is not None}
    claims = [
        AlignedClaim(
            _claim_id([passages[i] for i in group], taken),
            _label(group, passages, profiles),
            tuple(passages[i].id for i in group),
        )
        for group in groups
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _candidates(profiles: Sequence[Profile]) -> list[Pair]:
    """The pairs worth comparing: they share a main predicate, or two terms that are not common in a large set."""
    holders: dict[str, list[int]] = defaultdict(list)
    same_event: dict[str, list[int]] = defaultdict(list)
    for i, p in enumerate(profiles):
        for term in p.terms | p.predicates:
            holders[term].append(i)
        if p.main is not None:
            same_event[p.main].append(i)
    shared = Counter(pair for found in holders.values() if len(found) <= COMMON for pair in combinations(found, 2))
    pairs = {pair for pair, count in shared.items() if count > 1}
    pairs.update(pair for found in same_event.values() for pair in combinations(found, 2))
    return sorted(pairs)


def _score(a: Profile, b: Profile, state_a: str | None, state_b: str | None, rarity: Rarity) -> float:
    """The log-odds that two passages carry one claim; minus infinity for another figure, or another state's figure."""
    given = a.numbers and b.numbers
    known = state_a is not None and state_b is not None
    if given and (not a.numbers & b.numbers or (known and state_a != state_b)):
        return float("-inf")
    rules = parameters("rules")
    score: float = parameters("weights")["bias"] + sum(map(mul, _weights(), compare(a, b, rarity)))
    return score + (rules["same_figure"] if given and known and _large(a.numbers & b.numbers) else 0.0)


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


def _label(group: Sequence[int], passages: Sequence[AlignPassage], profiles: Sequence[Profile]) -> str:
    """The words of the clearest passage: of medium length, naming its subject, near the middle of the claim."""
    common = Counter(term for i in group for term in profiles[i].terms)

    def clarity(i: int) -> tuple[float, str, str]:
        passage = passages[i]
        words = passage.label.split()
        central = sum(common[t] for t in profiles[i].terms) / (len(group) * (len(profiles[i].terms) or 1))
        value = central + _TELLING[passage.stance]
        value -= 0.1 * max(0, len(words) - 14) + 0.15 * max(0, 6 - len(words))
        value -= 1.0 if words and words[0].strip("“\"‘'(").lower() in _PRONOUNS else 0.0
        value += 0.4 if passage.features.predicates else 0.0
        value += 0.4 if passage.features.subject else 0.0
        value += 0.2 * min(2, len(passage.features.names))
        value += 0.3 if passage.features.numbers else 0.0
        return -round(value, 6), passage.label, passage.id

    return passages[min(group, key=clarity)].label
