"""How likely two passages carry one claim: the parts of their likeness, weighed as learned, and by rule."""

from functools import cache
from operator import mul
from typing import NamedTuple

from .kinship import Kinship, flimsy
from .lexicon import parameters
from .similarity import PARTS, PLAIN, Profile, Rarity, compare_plainly, compare_weighed, hangs_by_a_word, large


class Item(NamedTuple):
    """A passage to be grouped: its id, its article, its profile, the state that speaks, the claim it is pinned to, and whether
    its article opens with it."""

    id: str
    article: str
    profile: Profile
    state: str | None
    pin: str | None
    opens: bool


def log_odds(a: Item, b: Item, rarity: Rarity, kinship: Kinship, least: float) -> float:
    """The log-odds that two passages carry one claim; minus infinity for another figure, or another state's figure, and
    ``least`` where it is soon seen to be no more than that."""
    numbers = a.profile.numbers & b.profile.numbers
    if a.profile.numbers and b.profile.numbers:
        known = a.state is not None and b.state is not None
        if not numbers or (known and a.state != b.state):
            return float("-inf")
    learned, rules = parameters("weights"), parameters("rules")
    telling = learned["telling"] * kinship.one_event
    opening = rules["opening"] * (a.opens and b.opens and len(a.profile.keys & b.profile.keys) > 1)
    kin = learned["same_figure"] * large(numbers) + opening  # as far as their articles are
    plain = compare_plainly(a.profile, b.profile)
    most = sum(map(mul, _weights(), plain)) + telling
    most += _most_beside_plain(not a.profile.predicates.isdisjoint(b.profile.predicates))
    if most + kin < least:
        return least
    parts = *plain, *compare_weighed(a.profile, b.profile, rarity)
    found: float = learned["bias"] + sum(map(mul, _weights(), parts))
    if rarity.tells(a.profile.keys & b.profile.keys):
        found += telling
    if found + kin < least:
        return least
    doubt = kinship.strangers(a.article, b.article)
    kin *= 1 - doubt
    if found + doubt * rules["unrelated"] + kin < least:
        return least
    if doubt:
        found += doubt * (rules["unrelated"] + rules["flimsy"] * flimsy(a.profile, b.profile, rarity))
    found += kin
    if found > least and hangs_by_a_word(a.profile, b.profile, rarity):
        return found + rules["word"] - opening * (1 - doubt)
    return found


@cache
def _weights() -> tuple[float, ...]:
    """The weight of each part of a likeness, learned and by rule, in the order of ``PARTS``."""
    learned, rules = parameters("weights"), parameters("rules")
    return tuple(learned.get(name, 0.0) + rules.get(name, 0.0) for name in PARTS)


@cache
def _most_beside_plain(is_same_deed: bool) -> float:  # noqa: FBT001
    """The most that all can speak for one claim but for what ``compare_plainly`` tells, where the passages share a predicate
    or none."""
    parts = zip(PARTS[len(PLAIN) :], _weights()[len(PLAIN) :], strict=True)
    speaking = sum(max(0.0, weight) for name, weight in parts if is_same_deed or name != "predicates")
    return parameters("weights")["bias"] + speaking + 1e-6
