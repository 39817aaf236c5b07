"""The articles that are aligned, as they are told: each is looked up and decoded when something first looks into it."""

from collections.abc import Iterable, Iterator, Mapping

from claimgrid.domain.messages import AlignArticle, align_article, told_digest

from .memory import Kept

Told = AlignArticle | str
"""An article, or what is told of it, as JSON."""


class Stale(Exception):
    """An article is another than it was when it was compared, which nobody had told yet."""

    def __init__(self, article: str, told: str | None) -> None:
        super().__init__()
        self.article, self.told = article, told


def digest_of(told: Told) -> str:
    """A digest of all that is told of an article; "?" where that is not known."""
    return told_digest(told) if isinstance(told, str) else told.digest or "?"


class Articles(Mapping[str, AlignArticle]):
    """The articles by id. Those that were compared in an earlier run are looked up in what was ``kept``, by the digests that
    were kept of them."""

    def __init__(self, kept: Kept, digests: Mapping[str, str]) -> None:
        self.digests = dict(digests)
        """Digests of what was told of all articles, by their ids."""
        self.told: dict[str, Told] = {}
        """As far as they were told in this run, or looked up."""
        self._kept = kept

    def put(self, id_: str, told: Told) -> None:
        """One article more, or in the place of another."""
        self.told[id_] = told
        self.digests[id_] = digest_of(told)

    def drop(self, id_: str) -> None:
        """One article less."""
        self.told.pop(id_, None)
        del self.digests[id_]

    def fetch(self, ids: Iterable[str]) -> None:
        """Look up these at once."""
        self._kept.fetch_articles(id_ for id_ in ids if id_ in self.digests and id_ not in self.told)

    def __getitem__(self, id_: str) -> AlignArticle:
        if id_ not in self.digests:
            raise KeyError(id_)
        told = self.told.get(id_) or self._looked_up(id_)
        if isinstance(told, str):
            told = self.told[id_] = align_article(told)
        return told

    def _looked_up(self, id_: str) -> str:
        told = self._kept.article(id_)
        if told is None or digest_of(told) != self.digests[id_]:
            raise Stale(id_, told)
        return told

    def __contains__(self, id_: object) -> bool:
        return id_ in self.digests

    def __iter__(self) -> Iterator[str]:
        return iter(self.digests)

    def __len__(self) -> int:
        return len(self.digests)
