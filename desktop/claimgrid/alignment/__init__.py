"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

from collections.abc import Sequence

from claimgrid.domain.messages import AlignArticle, Alignment

from .claims import Claims
from .dates import propose_dates, resolve_days
from .reuse import SharedText, find_origins
from .speakers import find_speakers, find_voices

__all__ = ["Aligner", "align"]


class Aligner:
    """Aligns articles, and keeps what it compared: after a change only what the change touches is compared again. The result
    is that of aligning from scratch."""

    def __init__(self) -> None:
        self._claims, self._shared = Claims(), SharedText()

    def align(self, articles: Sequence[AlignArticle], number: int) -> Alignment:
        """The Alignment of ``articles``, whatever their order; ``number`` comes back in it."""
        articles = sorted(articles, key=lambda article: article.id)
        speakers = find_speakers(articles)
        reuse = self._shared.find(articles)
        proposed = propose_dates(articles)
        published = {a.id: a.published or (proposed[a.id].value if a.id in proposed else None) for a in articles}
        return Alignment(
            number,
            self._claims.find(articles, find_voices(speakers, articles)),
            speakers,
            reuse,
            find_origins(articles, reuse),
            proposed,
            *resolve_days(articles, published),
        )


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles`` from scratch."""
    return Aligner().align(articles, number)
