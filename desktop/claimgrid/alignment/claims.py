"""Claims: passages compared, clustered and named."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import chain, count

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import span_of

from .grouping import Item, group
from .kinship import Kinship
from .labels import clearest, tell_apart
from .similarity import large, profile
from .speakers import Mention, Voice


def find_claims(articles: Sequence[AlignArticle], voices: Mapping[Mention, Voice]) -> tuple[AlignedClaim, ...]:
    """The claims of all passages, in order of id.

    ``voices`` tells who is behind the name that an article gives. The same figure of two states is two claims.
    """
    owners = [(article, passage) for article in articles for passage in article.passages]
    owners.sort(key=lambda owner: owner[1].id)
    positions = {article.id: i for i, article in enumerate(articles)}
    passages = [passage for _, passage in owners]
    heard = [voices.get((article.id, passage.speaker or "")) for article, passage in owners]
    counted = {a.id: [span_of(e.id) for e in a.estimates] for a in articles}
    profiles = [
        profile(
            p.features,
            article.text[p.start : p.end] or p.label,
            counts=any(p.start <= start and end <= p.end for start, end in counted[article.id]),
        )
        for article, p in owners
    ]
    items = [
        Item(passage.id, positions[article.id], found, voice.state if voice else None, passage.claim)
        for (article, passage), found, voice in zip(owners, profiles, heard, strict=True)
    ]
    groups, near = group(items, Kinship([article.text for article in articles]))
    taken = {passage.claim for passage in passages if passage.claim is not None}
    ids = [_claim_id([passages[i] for i in members], taken) for members in groups]
    labels = tell_apart(
        [clearest([(passages[i], profiles[i]) for i in members]) for members in groups],
        [frozenset(n for i in members for n in profiles[i].numbers if large({n})) for members in groups],
        [[voice for i in members if (voice := heard[i]) and profiles[i].numbers] for members in groups],
    )
    id_of = dict(zip(groups, ids, strict=True))
    claims = [
        AlignedClaim(
            claim, label, tuple(passages[i].id for i in members), id_of[near[members]] if members in near else None
        )
        for claim, label, members in zip(ids, labels, groups, strict=True)
    ]
    return tuple(sorted(claims, key=lambda claim: claim.id))


def _claim_id(members: Sequence[AlignPassage], taken: set[str]) -> str:
    """The pinned id, else one from the first passage whose id people gave to no other claim; it is added to ``taken``."""
    if pin := next((passage.claim for passage in members if passage.claim is not None), None):
        return pin
    names = chain((passage.id for passage in members), (f"{members[0].id}-{i}" for i in count(2)))
    found = next(claim for name in names if (claim := f"c{sha256(name.encode()).hexdigest()[:10]}") not in taken)
    taken.add(found)
    return found
