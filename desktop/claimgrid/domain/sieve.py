"""What the filters of the Matrix leave: of each claim some passages, or nothing."""

from typing import cast

from .columns import Facts, facts_of, is_contested
from .options import MatrixOptions
from .passage import Passage
from .snapshot import Snapshot


def search_terms(text: str) -> tuple[str, ...]:
    """The words that a search looks for, each on its own; "quoted words" stand together."""
    pieces = text.casefold().replace("“", '"').replace("”", '"').split('"')
    terms = [[piece.strip()] if place % 2 else piece.split() for place, piece in enumerate(pieces)]
    return tuple(term for found in terms for term in found if term)


class Sieve:
    """Which passages of a claim the filters leave, and whether they leave the claim."""

    def __init__(self, snapshot: Snapshot, articles: set[str], options: MatrixOptions) -> None:
        self._snapshot, self._articles, self._options = snapshot, articles, options
        self._terms = search_terms(options.text)
        every = len(articles) == len(snapshot.counted)
        narrowed = self._terms or options.stances or options.speakers or options.sure_only
        self._lets_all_through = every and not narrowed

    def __call__(self, claim: str) -> tuple[tuple[Passage, ...], Facts | None]:
        """The passages that are left, and what they make of the claim; None where there are none."""
        every = self._snapshot.passages_of_claim[claim]
        if self._lets_all_through:
            return every, self._whole(claim)
        passages = every
        if self._terms:
            texts = self._snapshot.searched(claim)
            passages = tuple(p for p, text in zip(every, texts, strict=True) if all(t in text for t in self._terms))
        passages = tuple(filter(self._fits, passages))
        return passages, facts_of(self._snapshot, claim, passages) if passages else None

    def _whole(self, claim: str) -> Facts | None:
        """What all passages make of a claim; kept, as it is asked for with every new order."""
        every = self._snapshot.passages_of_claim[claim]
        passages, facts = self._snapshot.kept.get(claim, ((), None))
        if passages is not every:
            facts = facts_of(self._snapshot, claim, every)
            self._snapshot.kept[claim] = every, facts
        return cast("Facts | None", facts)

    def _fits(self, p: Passage) -> bool:
        o = self._options
        return (
            p.article in self._articles
            and (not o.stances or p.stance in o.stances)
            and (not o.speakers or p.speaker in o.speakers)
            and not (o.sure_only and p.is_doubtful)
        )

    def keeps(self, claim: str, facts: Facts) -> bool:
        """Whether the claim is shown."""
        if claim in self._options.hidden or len(facts.articles) < self._options.min_articles:
            return False
        if facts.contested or not self._options.contested_only:
            return True
        # What is left out is as if it had never been written; a filter only hides the other side.
        return not self._options.leaves_out and is_contested(self._snapshot.passages_of_claim[claim])
