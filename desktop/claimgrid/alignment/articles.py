"""The articles that are aligned, as they are told: each is decoded when something first looks into it."""

from collections.abc import Iterator, Mapping

from claimgrid.domain.messages import AlignArticle, align_article, told_digest

Told = AlignArticle | str
"""An article, or what is told of it, as JSON."""


def digest_of(told: Told) -> str:
    """A digest of all that is told of an article; empty where it has none."""
    return told_digest(told) if isinstance(told, str) else told.digest


class Articles(Mapping[str, AlignArticle]):
    """The articles by id."""

    def __init__(self) -> None:
        self.told: dict[str, Told] = {}
        self._digests: dict[str, str] = {}

    def put(self, id_: str, told: Told) -> None:
        """One article more, or in the place of another."""
        self.told[id_] = told
        self._digests.pop(id_, None)

    def drop(self, id_: str) -> None:
        """One article less, if there is one."""
        self.told.pop(id_, None)
        self._digests.pop(id_, None)

    def digest(self, id_: str) -> str:
        """A digest of what was told of an article."""
        return self._digests.get(id_) or digest_of(self.told[id_])

    def __getitem__(self, id_: str) -> AlignArticle:
        told = self.told[id_]
        if isinstance(told, str):
            self._digests[id_] = told_digest(told)
            told = self.told[id_] = align_article(told)
        return told

    def __contains__(self, id_: object) -> bool:
        return id_ in self.told

    def __iter__(self) -> Iterator[str]:
        return iter(self.told)

    def __len__(self) -> int:
        return len(self.told)
