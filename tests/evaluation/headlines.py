"""For, against or merely observing: headlines of Emergent about a claim.

Read in two ways: through the passages that alignment puts to the claim, where a headline without any does not carry it;
and through the passage most like the claim, which is the reading of stance alone: all headlines were chosen for the claim.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from claimgrid.alignment import align
from claimgrid.alignment.similarity import Rarity, profile
from claimgrid.domain.matrix import CellStance, cell_stance
from claimgrid.domain.messages import AlignArticle
from claimgrid.domain.passage import Stance

from .corpora import Record, read, records, to_align
from .likeness import log_odds

CLAIM = "claim"
OPPOSITE = {Stance.ASSERTS: Stance.DISPUTES, Stance.DISPUTES: Stance.ASSERTS}
Stances = dict[str, list[Stance]]
"""By headline, what its passages do with the claim."""


def headline_scores() -> dict[str, float]:
    """The share of headlines whose stance is right, in both ways."""
    claims: dict[str, list[Record]] = defaultdict(list)
    for row in records("eval/emergent/train_pairs.jsonl"):
        claims[row["claim_id"]].append(row)
    right: dict[str, list[bool]] = defaultdict(list)
    for claim, rows in claims.items():
        articles = texts(rows)
        near = nearest(articles)
        half = "headlines test" if is_test(claim) else "headlines development"
        for name, found in (("headlines aligned", aligned(articles)), ("headlines", near), (half, near)):
            right[name] += [word(found[str(row["id"])]) == row["stance"] for row in rows]
    return {name: sum(rights) / len(rights) for name, rights in right.items()}


def is_test(claim_id: str) -> bool:
    """Whether the claim is of the half whose headlines nobody looks at, by a hash of its id."""
    return hashlib.sha256(claim_id.encode()).digest()[0] % 2 == 1


def texts(rows: Sequence[Record]) -> list[AlignArticle]:
    """A claim and its headlines as articles. The claim is a sentence, so it ends like one."""
    claim = rows[0]["claim"].rstrip()
    written = {
        CLAIM: claim if claim.endswith(".") else f"{claim}.",
        **{str(row["id"]): row["headline"] for row in rows},
    }
    return [to_align(key, text, read(text)) for key, text in written.items()]


def aligned(articles: Sequence[AlignArticle]) -> Stances:
    """The stances of the passages that have a claim with one of the first article's, the claim itself."""
    owner = {p.id: (article.id, p.stance) for article in articles for p in article.passages}
    found: Stances = defaultdict(list)
    for claim in align(articles, 0).claims:
        members = [owner[p] for p in claim.passages]
        own = [stance for key, stance in members if key == CLAIM]
        for key, stance in members if own else ():
            found[key].append(_towards(stance, own[0]))
    return found


def nearest(articles: Sequence[AlignArticle]) -> Stances:
    """The stance of the passage of each article that is most like a passage of the first."""
    profiles = {p.id: profile(p.features, a.text[p.start : p.end]) for a in articles for p in a.passages}
    rarity = Rarity([profiles[key]] for key in sorted(profiles))
    found: Stances = defaultdict(list)
    for article in articles[1:]:
        pairs = [(own, p) for own in articles[0].passages for p in article.passages]
        if pairs:
            own, passage = max(pairs, key=lambda pair: log_odds(profiles[pair[0].id], profiles[pair[1].id], rarity))
            found[article.id].append(_towards(passage.stance, own.stance))
    return found


def _towards(stance: Stance, own: Stance) -> Stance:
    """Claims are put in their positive form: towards a denial, a denial asserts and an assertion disputes."""
    return OPPOSITE.get(stance, stance) if own is Stance.DISPUTES else stance


def word(stances: Sequence[Stance]) -> str:
    """Emergent's word for the ``stances`` of a headline's passages."""
    cell = cell_stance(stances) if stances else None
    if cell is CellStance.ASSERTS:
        return "for"
    return "against" if cell in {CellStance.DISPUTES, CellStance.MIXED} else "observing"
