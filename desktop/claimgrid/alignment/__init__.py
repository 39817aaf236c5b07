"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

from collections.abc import Sequence

from claimgrid.domain.messages import AlignArticle, Alignment

from .claims import find_claims
from .dates import propose_dates, resolve_days
from .reuse import find_origins, find_reuse
from .speakers import find_speakers, find_voices

__all__ = ["align"]


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles``, whatever their order; ``number`` comes back in it."""
    articles = sorted(articles, key=lambda article: article.id)
    speakers = find_speakers(articles)
    reuse = find_reuse(articles)
    proposed = propose_dates(articles)
    published = {a.id: a.published or (proposed[a.id].value if a.id in proposed else None) for a in articles}
    return Alignment(
        number,
        find_claims(articles, find_voices(speakers, articles)),
        speakers,
        reuse,
        find_origins(articles, reuse),
        proposed,
        *resolve_days(articles, published),
    )
