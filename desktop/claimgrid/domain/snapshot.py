"""Everything a project holds at one moment, but the texts: what the window shows and the exports write."""

from dataclasses import dataclass, field
from functools import cached_property

from .article import Article
from .estimate import Estimate
from .messages import Reuse
from .passage import Claim, Passage, Speaker


@dataclass(frozen=True)
class Snapshot:
    """One consistent view of a project. Every tuple is in order of id; references between them always resolve.

    Passages removed by hand are not in it. ``sets`` are the names of the article sets. ``changes`` counts the
    corrections by hand that stand: all acts that were not taken back but marking passages as checked.
    """

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    sets: tuple[str, ...] = ()
    changes: int = field(default=0, compare=False)

    @cached_property
    def article(self) -> dict[str, Article]:
        """Articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """Claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def passage(self) -> dict[str, Passage]:
        """Passages by id."""
        return {p.id: p for p in self.passages}

    @cached_property
    def estimate(self) -> dict[str, Estimate]:
        """Estimates by id."""
        return {e.id: e for e in self.estimates}

    @cached_property
    def speaker(self) -> dict[str, Speaker]:
        """Speakers by id."""
        return {s.id: s for s in self.speakers}

    @cached_property
    def passages_of_claim(self) -> dict[str, tuple[Passage, ...]]:
        """The passages of each claim, by claim id, in order of article id and place."""
        found: dict[str, list[Passage]] = {c.id: [] for c in self.claims}
        for passage in self.passages:
            found[passage.claim].append(passage)
        return {k: tuple(sorted(v, key=lambda p: (p.article, p.start, p.end))) for k, v in found.items()}

    @cached_property
    def estimates_of_passage(self) -> dict[str, tuple[Estimate, ...]]:
        """The estimates that lie inside each passage, by passage id, in order of place."""
        by_article: dict[str, list[Estimate]] = {}
        for e in self.estimates:
            by_article.setdefault(e.article, []).append(e)
        return {
            p.id: tuple(
                sorted(
                    (e for e in by_article.get(p.article, ()) if p.start <= e.start and e.end <= p.end),
                    key=lambda e: (e.start, e.end),
                )
            )
            for p in self.passages
        }

    def speaker_name(self, speaker: str | None) -> str | None:
        """The name behind a speaker's id; None for None."""
        return self.speaker[speaker].name if speaker else None
