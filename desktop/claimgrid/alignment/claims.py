"""Claims: passages compared, clustered and named."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import chain, count

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignPassage
from claimgrid.domain.passage import span_of

from .grouping import Grouping, Item
from .kinship import Kinship
from .labels import clearest, tell_apart
from .similarity import Profile, large, profile
from .speakers import Mention, Voice


class Claims:
    """Finds the claims of articles, and keeps what it found until the next time."""

    def __init__(self) -> None:
        self._grouping = Grouping()
        self._profiles: dict[str, tuple[tuple[object, ...], Profile]] = {}
        self._labels: dict[tuple[str, ...], tuple[list[AlignPassage], str]] = {}

    def find(self, articles: Sequence[AlignArticle], voices: Mapping[Mention, Voice]) -> tuple[AlignedClaim, ...]:
        """The claims of all passages, in order of id.

        ``voices`` tells who is behind the name that an article gives. The same figure of two states is two claims.
        """
        owners = [(article, passage) for article in articles for passage in article.passages]
        owners.sort(key=lambda owner: owner[1].id)
        positions = {article.id: i for i, article in enumerate(articles)}
        passages = [passage for _, passage in owners]
        heard = [voices.get((article.id, passage.speaker or "")) for article, passage in owners]
        profiles = self._profile(owners)
        items = [
            Item(passage.id, positions[article.id], found, voice.state if voice else None, passage.claim)
            for (article, passage), found, voice in zip(owners, profiles, heard, strict=True)
        ]
        groups, near = self._grouping.group(items, Kinship([article.text for article in articles]))
        taken = {passage.claim for passage in passages if passage.claim is not None}
        ids = [_claim_id([passages[i] for i in members], taken) for members in groups]
        labels = tell_apart(
            self._name([[(passages[i], profiles[i]) for i in members] for members in groups]),
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

    def _name(self, groups: Sequence[Sequence[tuple[AlignPassage, Profile]]]) -> list[str]:
        """The label of each group: the one that is kept, as long as its passages are the same."""
        kept, self._labels = self._labels, {}
        for members in groups:
            passages = [passage for passage, _ in members]
            key = tuple(p.id for p in passages)
            before = kept.get(key)
            self._labels[key] = (
                before if before is not None and before[0] == passages else (passages, clearest(members))
            )
        return [label for _, label in self._labels.values()]

    def _profile(self, owners: Sequence[tuple[AlignArticle, AlignPassage]]) -> list[Profile]:
        """The profile of each passage: the one that is kept, as long as nothing about the passage changed."""
        counted = {article.id: [span_of(e.id) for e in article.estimates] for article, _ in owners}
        found: dict[str, tuple[tuple[object, ...], Profile]] = {}
        for article, p in owners:
            counts = any(p.start <= start and end <= p.end for start, end in counted[article.id])
            key = p.features, p.label, counts
            kept = self._profiles.get(p.id)
            if kept is None or kept[0] != key:
                kept = key, profile(p.features, article.text[p.start : p.end] or p.label, counts=counts)
            found[p.id] = kept
        self._profiles = found
        return [found[p.id][1] for _, p in owners]


def _claim_id(members: Sequence[AlignPassage], taken: set[str]) -> str:
    """The pinned id, else one from the first passage whose id people gave to no other claim; it is added to ``taken``."""
    if pin := next((passage.claim for passage in members if passage.claim is not None), None):
        return pin
    names = chain((passage.id for passage in members), (f"{members[0].id}-{i}" for i in count(2)))
    found = next(claim for name in names if (claim := f"c{sha256(name.encode()).hexdigest()[:10]}") not in taken)
    taken.add(found)
    return found
