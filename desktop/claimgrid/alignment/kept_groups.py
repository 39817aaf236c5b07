"""What is kept of the groups of passages between two runs of the program, article by article: written, and looked up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from .memory import Kept, Piece, about

Group = tuple[str, ...]
"""The ids of the passages of one claim, sorted."""
Alike = dict[str, float]
"""The log-odds of one passage with others, by their ids."""


class KeptGroups:
    """The groups as they were kept, of passages that have not changed since."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.gone: set[str] = set()
        """The passages that have, since the last change began: of these nothing is looked up."""

    def _piece(self, id_: str) -> Piece | None:
        """What is kept of the article of a passage that is still as it was."""
        piece, place = None if id_ in self.gone else self._kept.piece(about(article_of(id_), "claims")), place_of(id_)
        return piece if piece and (place in piece["groups"] or place in piece["first"]) else None

    def fetch(self, articles: Iterable[str]) -> None:
        """Look up at once what was found out about the passages of these articles, and of others that are alike."""
        ids = list(articles)
        self._kept.fetch(about(id_, part) for id_ in ids for part in ("claims", "beside"))
        self._kept.fetch(about(other, "claims") for id_ in ids for other in self._kept.under(about(id_, "beside")))

    def group(self, id_: str) -> Group | None:
        """The group of a passage."""
        own = self._piece(id_)
        if own is None:
            return None
        first = own["first"].get(place_of(id_), id_)
        piece = own if first == id_ else self._kept.piece(about(article_of(first), "claims"))
        return (first, *piece["groups"][place_of(first)][0]) if piece else None

    def alike(self, id_: str) -> Alike | None:
        """What a passage is alike."""
        article, _, place = id_.rpartition(":")
        piece = self._piece(id_)
        if piece is None:
            return None
        found = {
            f"{other}:{there}": _score(score)
            for other, scores in piece["alike"].get(place, {}).items()
            for there, score in scores.items()
        }
        self.fetch([article])
        for other in self._kept.under(about(article, "beside")):
            beside = self._kept.piece(about(other, "claims"))
            for there, alike in (beside or {"alike": {}})["alike"].items():
                if place in alike.get(article, ()):
                    found[f"{other}:{there}"] = _score(alike[article][place])
        return found

    def near(self, first: str) -> str | tuple[()]:
        """The first passage of the group that the one with this first passage only just stayed apart from."""
        piece = self._piece(first)
        group = piece["groups"].get(place_of(first)) if piece else None
        return (group and group[3]) or ()

    def nearest_to(self, first: str) -> set[str]:
        """The first passages of the groups that are the most alike the one with this first passage."""
        piece = self._piece(first)
        return set(piece["nearest to"].get(place_of(first), ())) if piece else set()

    def beside(self, article: str) -> set[str]:
        """Under which names an article was kept, by articles that some of its passages are alike."""
        piece = self._kept.piece(about(article, "claims"))
        return {about(other, "beside") for alike in piece["alike"].values() for other in alike} if piece else set()


def to_keep(
    passages: Iterable[str], group: Mapping[str, Group], alike: Mapping[str, Alike], nearest_to: Mapping[str, set[str]]
) -> Piece:
    """What is to be kept of an article with these passages, by their places: the first of their groups, where that is
    another; how alike they are to those of a lower id, so that each pair stands once; and the first passages of groups
    that are the most alike theirs."""
    ids = list(passages)
    return {
        "first": {place_of(id_): first for id_ in ids if (first := group[id_][0]) != id_},
        "alike": {place_of(id_): before for id_ in ids if (before := _alike_before(id_, alike[id_]))},
        "nearest to": {place_of(id_): sorted(firsts) for id_ in ids if (firsts := nearest_to[id_])},
    }


def _alike_before(id_: str, alike: Alike) -> dict[str, dict[str, float | None]]:
    """What the passage is alike of those with a lower id, by articles and places."""
    found: dict[str, dict[str, float | None]] = defaultdict(dict)
    for other, score in alike.items():
        if other < id_:
            found[article_of(other)][place_of(other)] = None if score == float("-inf") else score
    return found


def article_of(passage: str) -> str:
    """The article in the id of a passage."""
    return passage.rpartition(":")[0]


def place_of(passage: str) -> str:
    """The rest of the id of a passage: what tells it from the others of its article."""
    return passage.rpartition(":")[2]


def _score(kept: float | None) -> float:
    """Log-odds as they are kept: None for minus infinity."""
    return float("-inf") if kept is None else kept
