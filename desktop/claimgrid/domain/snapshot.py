"""Everything a project holds at one moment, but the texts: what the window shows and the exports write."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from .article import Article
from .estimate import Estimate
from .messages import Reuse
from .options import SavedView
from .passage import Claim, Passage, Speaker

OWN_VOICE = ""
"""Stands for a speaker's id where an article speaks in its own voice."""


@dataclass(frozen=True)
class Snapshot:
    """One consistent view of a project. Every tuple is in order of id; references between them always resolve.

    Passages removed by hand are not in it. ``sets`` are the names of the article sets, ``views`` are in order of name.
    ``changes`` counts the corrections by hand that stand: all acts that were not taken back but marking passages as
    checked.
    """

    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    reuse: tuple[Reuse, ...] = ()
    sets: tuple[str, ...] = ()
    views: tuple[SavedView, ...] = ()
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
        for e in sorted(self.estimates, key=lambda e: (e.start, e.end)):
            by_article.setdefault(e.article, []).append(e)
        starts = {article: [e.start for e in found] for article, found in by_article.items()}

        def inside(p: Passage) -> tuple[Estimate, ...]:
            found = by_article.get(p.article)
            if not found:
                return ()
            first, last = bisect_left(starts[p.article], p.start), bisect_left(starts[p.article], p.end)
            return tuple(e for e in found[first:last] if e.end <= p.end)

        return {p.id: inside(p) for p in self.passages}

    @cached_property
    def day_of_article(self) -> dict[str, str]:
        """When each article was published, by id; "9999" where that is not known: it sorts last."""
        return {a.id: a.published.value if a.published else "9999" for a in self.articles}

    @cached_property
    def articles_of_speaker(self) -> dict[str, tuple[str, ...]]:
        """The articles in which each speaker is heard, by id (``OWN_VOICE`` among them), in order."""
        found: dict[str, set[str]] = {}
        for p in self.passages:
            found.setdefault(p.speaker or OWN_VOICE, set()).add(p.article)
        return {speaker: tuple(sorted(articles)) for speaker, articles in found.items()}

    @cached_property
    def kept(self) -> dict[str, object]:
        """Room for what is worked out of a claim and asked for again, by claim id."""
        return {}

    @cached_property
    def _searched(self) -> dict[str, tuple[str, ...]]:
        return {}

    def searched(self, claim: str) -> tuple[str, ...]:
        """What a search looks through, in lower case: claim, words, speaker, outlet, date and stance of each passage of
        ``claim``, in their order."""
        found = self._searched.get(claim)
        if found is None:
            label = self.claim[claim].label
            found = self._searched[claim] = tuple(
                f"{label}\n{p.text}\n{self.voice(p.speaker or OWN_VOICE)}\n{self.article[p.article].outlet_label}\n"
                f"{self.day_of_article[p.article]}\n{p.stance}".casefold()
                for p in self.passages_of_claim[claim]
            )
        return found

    def voice(self, speaker: str) -> str:
        """A speaker's name; "own voice" for ``OWN_VOICE``."""
        return self.speaker[speaker].name if speaker else "own voice"

    def speaker_name(self, speaker: str | None) -> str | None:
        """The name behind a speaker's id; None for None."""
        return self.speaker[speaker].name if speaker else None
