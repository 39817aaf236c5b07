"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

from collections.abc import Iterable, Sequence

from claimgrid.domain.messages import AlignArticle, Alignment

from .claims import Claims
from .dates import Days, resolve_days
from .mentions import Speakers
from .reuse import SharedText

__all__ = ["Aligner", "align"]


class Aligner:
    """Keeps articles aligned: after a change only what the change touches is compared again, and told. The result is that of
    aligning from scratch."""

    def __init__(self) -> None:
        self._articles: dict[str, AlignArticle] = {}
        self._waiting: dict[str, AlignArticle | None] = {}
        self._speakers, self._claims, self._shared, self._days = Speakers(), Claims(), SharedText(), Days()

    def keep(self, articles: Iterable[AlignArticle]) -> None:
        """Take these articles in, or in the place of those of the same id."""
        self._waiting.update((article.id, article) for article in articles)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget these articles."""
        self._waiting.update(dict.fromkeys(ids))

    def afresh(self) -> "Aligner":
        """An Aligner that was given the same articles and has compared none."""
        found = Aligner()
        found.keep(self._articles.values())
        found._waiting.update(self._waiting)
        return found

    def align(self, number: int, *, whole: bool = False) -> Alignment:
        """The Alignment of all that is kept, or what of it is other than the last time, with all that is about the articles
        taken in since; whatever the order in which they came. ``number`` comes back in it."""
        waiting, self._waiting = self._waiting, {}
        gone = [self._articles.pop(id_) for id_ in sorted(waiting) if id_ in self._articles]
        new = [article for _, article in sorted(waiting.items()) if article is not None]
        self._articles.update((article.id, article) for article in new)
        speakers, revoiced = self._speakers.change(gone, new)
        reuse, moved = self._shared.change(gone, new)
        claims = self._claims.change(gone, new, self._speakers.voices, revoiced)
        told = moved | self._days.change(gone, new) | {article.id for article in new}
        if whole:
            told, speakers = set(self._articles), self._speakers.every()
            claims, reuse = set(self._claims.every()), list(self._shared.reuse.values())
        else:
            claims |= self._claims.of(p.id for article in new for p in article.passages)
            claims |= self._claims.named(claim.near for claim in claims if claim.near)
        proposed = {id_: self._days.proposed[id_] for id_ in sorted(told) if id_ in self._days.proposed}
        published = {
            id_: self._articles[id_].published or (proposed[id_].value if id_ in proposed else None) for id_ in told
        }
        return Alignment(
            number,
            tuple(sorted(claims, key=lambda claim: claim.id)),
            speakers,
            tuple(sorted(reuse, key=lambda shared: shared.articles)),
            {id_: self._shared.origins[id_] for id_ in sorted(told)},
            proposed,
            *resolve_days([self._articles[id_] for id_ in sorted(told)], published),
            is_whole=whole,
        )


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles`` from scratch, whatever their order."""
    aligner = Aligner()
    aligner.keep(articles)
    return aligner.align(number, whole=True)
