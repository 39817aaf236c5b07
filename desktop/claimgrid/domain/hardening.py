"""Hardening: one report of a statement drops the bound or the hedge that another report of it keeps.

Only the same statement counts: the same speaker, or one source that an article cites. All else is silence: two speakers may
well give one number with and without a bound.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from .estimate import Estimate, Qualifier, numbers_of
from .passage import Passage, Stance
from .snapshot import Snapshot

_FIRM = (Stance.ASSERTS, Stance.ATTRIBUTES)
_SHARED = 0.5
"""The part of the shorter passage's words that two reports of one statement without a figure share at least."""


@dataclass(frozen=True, slots=True)
class Hardening:
    """The passage ``dropped`` says firmly what the passage ``kept`` says with a bound or a hedge; ids of passages.

    ``figures`` are the words of the two figures where a bound was dropped, None where a hedge was.
    """

    kept: str
    dropped: str
    figures: tuple[str, str] | None


def hardenings(snapshot: Snapshot, claim: str) -> tuple[Hardening, ...]:
    """What articles drop from the reports of ``claim``, once an article and kind, in order of article and place."""
    passages = snapshot.passages_of_claim[claim]
    found: dict[tuple[str, bool], Hardening] = {}
    guarded = [p for p in passages if p.stance is Stance.HEDGES or _is_bound(snapshot, p)]
    for dropped, kept in product(passages, guarded):
        if not _may_follow(snapshot, kept, dropped) or not _is_one_statement(snapshot, kept, dropped):
            continue
        for soft, firm in _bounds(snapshot, kept, dropped):
            if not _keeps_bound(snapshot, passages, dropped.article, firm):
                found.setdefault((dropped.article, True), Hardening(kept.id, dropped.id, (soft.text, firm.text)))
        if _drops_hedge(snapshot, kept, dropped) and not _hedges(passages, dropped.article):
            found.setdefault((dropped.article, False), Hardening(kept.id, dropped.id, None))
    return tuple(found.values())


def _is_bound(snapshot: Snapshot, passage: Passage) -> bool:
    return any(e.figure.qualifier is not Qualifier.EXACTLY for e in snapshot.estimates_of_passage[passage.id])


HEDGE_DROPPED = "{firm} says as sure what {soft} gives as unsure."
BOUND_DROPPED = "{firm} gives “{figure}” where {soft} has “{bound}”."


def hardening_texts(snapshot: Snapshot, claim: str, translate: Callable[[str], str] = str) -> list[str]:
    """What articles drop from the reports of ``claim``, in sentences for the user: in English, or as ``translate`` says the
    two sentences above."""
    return [_text(snapshot, found, translate) for found in hardenings(snapshot, claim)]


def _text(snapshot: Snapshot, found: Hardening, translate: Callable[[str], str]) -> str:
    kept, dropped = (snapshot.article[snapshot.passage[p].article] for p in (found.kept, found.dropped))
    names = kept.outlet_label, dropped.outlet_label
    if names[0] == names[1]:
        names = kept.short_name, dropped.short_name
    if found.figures is None:
        return translate(HEDGE_DROPPED).format(firm=names[1], soft=names[0])
    bound, figure = found.figures
    return translate(BOUND_DROPPED).format(firm=names[1], soft=names[0], figure=figure, bound=bound)


def _may_follow(snapshot: Snapshot, kept: Passage, dropped: Passage) -> bool:
    """Whether ``dropped`` stands in another article that is not known to be the earlier one."""
    if kept.article == dropped.article:
        return False
    days = [a.published.value for p in (kept, dropped) if (a := snapshot.article[p.article]).published]
    return len(days) < 2 or days[1].split("/")[-1] >= days[0].split("/")[0]


def _is_one_statement(snapshot: Snapshot, a: Passage, b: Passage) -> bool:
    if a.speaker is not None and a.speaker == b.speaker:
        return True
    if a.speaker is not None and b.speaker is not None and not _cites(snapshot, a, b):
        return False
    return _cites(snapshot, a, b) or snapshot.article[a.article].origin == snapshot.article[b.article].origin


def _cites(snapshot: Snapshot, a: Passage, b: Passage) -> bool:
    """Whether both passages cite one named source, or one cites the other's outlet."""
    chains = [{name.casefold() for name in p.chain if name[:1].isupper()} for p in (a, b)]
    outlets = [{o.value.casefold()} if (o := snapshot.article[p.article].outlet) else set() for p in (a, b)]
    return bool(chains[0] & chains[1] or chains[0] & outlets[1] or chains[1] & outlets[0])


def _bounds(snapshot: Snapshot, kept: Passage, dropped: Passage) -> Iterator[tuple[Estimate, Estimate]]:
    """The figures of the two passages that are one number, bound in the first and plain in the second."""
    for soft in snapshot.estimates_of_passage[kept.id]:
        for firm in snapshot.estimates_of_passage[dropped.id]:
            bound = soft.figure.qualifier is not Qualifier.EXACTLY
            if bound and firm.figure.qualifier is Qualifier.EXACTLY and _same_number(soft, firm):
                yield soft, firm


def _same_number(a: Estimate, b: Estimate) -> bool:
    """Whether both count the same to the same number, and not two speakers."""
    one_subject = len({a.figure.subject, b.figure.subject} - {None}) < 2
    one_speaker = len({a.speaker, b.speaker} - {None}) < 2
    return a.figure.measure == b.figure.measure and one_subject and one_speaker and _numbers(a) == _numbers(b) != set()


def _numbers(estimate: Estimate) -> set[float]:
    return set(numbers_of(estimate.figure))


def _keeps_bound(snapshot: Snapshot, passages: tuple[Passage, ...], article: str, firm: Estimate) -> bool:
    """Whether ``article`` gives the number with a bound as well: then it drops nothing."""
    return any(
        e.figure.qualifier is not Qualifier.EXACTLY and _numbers(e) == _numbers(firm)
        for p in passages
        if p.article == article
        for e in snapshot.estimates_of_passage[p.id]
    )


def _drops_hedge(snapshot: Snapshot, kept: Passage, dropped: Passage) -> bool:
    if kept.stance is not Stance.HEDGES or dropped.stance not in _FIRM:
        return False
    numbers = [{n for e in snapshot.estimates_of_passage[p.id] for n in _numbers(e)} for p in (kept, dropped)]
    words = [set(p.text.casefold().split()) for p in (kept, dropped)]
    alike = len(words[0] & words[1]) >= _SHARED * min(map(len, words))
    return bool(numbers[0] & numbers[1]) if numbers[0] or numbers[1] else alike


def _hedges(passages: tuple[Passage, ...], article: str) -> bool:
    return any(p.article == article and p.stance is Stance.HEDGES for p in passages)
