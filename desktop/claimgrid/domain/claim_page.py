"""All that is known of one claim: who carries it, through whom, since when, with which figures, in which articles."""

from dataclasses import dataclass

from .article import Article
from .columns import is_contested, perhaps_contested
from .estimate import Estimate
from .matrix import Matrix
from .passage import Claim, Passage
from .snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which the claim reached readers: the outlet, whom it cites, up to who stands behind it; and the passages
    that came so, by id."""

    names: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """``passages`` are in order of day, outlet and place, undated ones last; the first is where the claim appeared first.
    ``days`` are the passages by day of publication, "" where that is not known. ``origins`` are the articles, those of one
    origin together. ``figures`` stand inside the passages. ``perhaps`` as in Column."""

    claim: Claim
    passages: tuple[Passage, ...]
    contested: bool
    perhaps: bool
    days: tuple[tuple[str, tuple[Passage, ...]], ...]
    ways: tuple[Way, ...]
    origins: tuple[tuple[Article, ...], ...]
    figures: tuple[Estimate, ...]


def claim_page(matrix: Matrix, claim: str) -> ClaimPage | None:
    """The page of ``claim``, from the articles that are shown in ``matrix``; None where none of them carries it."""
    snapshot, articles = matrix.snapshot, set(matrix.articles)
    passages = [p for p in snapshot.passages_of_claim.get(claim, ()) if p.article in articles]
    if not passages:
        return None
    places, article = snapshot.place_of_article, snapshot.article
    passages.sort(key=lambda p: (places[p.article], p.start))
    days: dict[str, list[Passage]] = {}
    ways: dict[tuple[str, ...], list[str]] = {}
    origins: dict[str, dict[str, Article]] = {}
    for p in passages:
        published = article[p.article].published
        days.setdefault(published.value if published else "", []).append(p)
        ways.setdefault(way_of(snapshot, p), []).append(p.id)
        origins.setdefault(article[p.article].origin, {})[p.article] = article[p.article]
    figures = {e.id: e for p in passages for e in snapshot.estimates_of_passage[p.id]}
    return ClaimPage(
        snapshot.claim[claim],
        tuple(passages),
        contested := is_contested(passages),
        contested and perhaps_contested(passages),
        tuple((d, tuple(found)) for d, found in days.items()),
        tuple(Way(names, tuple(ids)) for names, ids in ways.items()),
        tuple(tuple(members.values()) for members in origins.values()),
        tuple(figures.values()),
    )


def way_of(snapshot: Snapshot, passage: Passage) -> tuple[str, ...]:
    """Through whom a passage came: its outlet, whom that cites, and so on to the speaker; the outlet alone where it speaks
    in its own voice."""
    outlet = snapshot.article[passage.article].outlet_label
    speaker = snapshot.speaker_name(passage.speaker)
    return (outlet, *passage.chain[:-1], speaker) if speaker else (outlet,)
