"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimgrid.domain.messages import AlignArticle, Alignment

from .articles import Articles, Stale, Told, digest_of
from .claims import Claims
from .dates import Days, resolve_days
from .memory import DIGEST, PARTS, PROGRAM, UNTRUSTED, Kept, Look, Rows, about, found_by, to_text
from .mentions import Speakers
from .reuse import SharedText

__all__ = ["UNTRUSTED", "Aligner", "Look", "align"]


class Aligner:
    """Keeps articles aligned: after a change only what the change touches is compared again, and told. The result is that of
    aligning from scratch. Every Alignment tells also what is to be kept for an Aligner of a later run of the program, which
    goes on from there, and looks up of it only what it needs."""

    def __init__(self, look: Look | None = None) -> None:
        """``look`` gives what was kept as it was stored last, and articles as they are now."""
        self._look = look
        self._there: set[str] = set()
        self._is_aligned = self._is_begun = False
        self._given: set[str] = set()  # the articles told in this run
        self._waiting: dict[str, Told | None] = {}
        self.is_recalled = False
        """Whether it went on from what an earlier run found out."""
        self._begin(Kept(), {})

    def _begin(self, kept: Kept, digests: Mapping[str, str]) -> None:
        self._kept, self._articles = kept, Articles(kept, digests)
        self._speakers = Speakers(self._articles, kept)
        self._claims = Claims(self._articles, self._speakers, kept)
        self._shared, self._days = SharedText(self._articles, kept), Days(self._articles, kept)
        self._parts = self._claims, self._shared, self._speakers, self._days

    def begin(self, articles: Iterable[str], *, is_aligned: bool) -> None:
        """The project holds these articles; where it ``is_aligned``, each is as it was when an Alignment was stored last."""
        self._there, self._is_aligned = set(articles), is_aligned

    def keep(self, articles: Iterable[AlignArticle]) -> None:
        """Take these articles in, or in the place of those of the same id."""
        self._tell({article.id: article for article in articles})

    def keep_told(self, told: Mapping[str, str]) -> None:
        """The same of articles as they are told, by id."""
        self._tell(told)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget these articles."""
        self._tell(dict.fromkeys(ids))

    def _tell(self, told: Mapping[str, Told | None]) -> None:
        self._given.update(told)
        self._waiting.update(told)

    def afresh(self) -> "Aligner":
        """An Aligner that was given the same articles, has compared none, and trusts nothing that was kept."""
        found = Aligner(self._look)
        found.begin(self._there, is_aligned=False)
        found._tell({**self._articles.told, **self._waiting})
        found._given |= self._given
        found._start(is_trusting=False)
        return found

    def align(self, number: int, *, whole: bool = False) -> Alignment:
        """The Alignment of all that is kept, or what of it is other than the last time, with all that is about the articles
        taken in since; whatever the order in which they came. ``number`` comes back in it. The last time may have been in an
        earlier run; where nothing of that holds, all is told. So it is where the ``whole`` is asked for, by who missed an
        answer; or, if this began with what was kept, all that is other than what is kept now."""
        if whole and self.is_recalled:
            self._is_begun = False
        while True:
            try:
                is_first = not self._is_begun and not self._start()
                return self._align(number, whole=is_first or (whole and not self.is_recalled))
            except Stale as stale:
                self._tell({stale.article: stale.told})
                self._is_begun = False

    def _start(self, *, is_trusting: bool = True) -> bool:
        """Go on from what was kept, or from nothing; what is other than it was then waits to be taken in. Returns which."""
        if self._articles:
            self._begin(Kept(), {})
            gc.collect()  # the child that this works in has switched it off, and what is held is full of cycles
        kept = Kept(self._look)
        recalled = kept.recalled() if is_trusting else None
        self._is_begun, self.is_recalled, known = True, recalled is not None, recalled or {}
        self._begin(kept if self.is_recalled else Kept(), known)
        asked = self._given | (self._there - known.keys() if self._is_aligned else self._there)
        self._waiting.update(kept.each(asked - self._waiting.keys()))
        self._waiting.update(dict.fromkeys(known.keys() - self._there - self._given))
        same = [id_ for id_, told in self._waiting.items() if told is not None and digest_of(told) == known.get(id_)]
        for id_ in same:
            del self._waiting[id_]
        return self.is_recalled

    def _align(self, number: int, *, whole: bool) -> Alignment:
        gone, new = self._take()
        unfound = {id_: dict.fromkeys(self._found_by(id_), "") for id_ in gone}
        speakers, revoiced = self._speakers.change(gone, new)
        reuse, moved = self._shared.change([*gone], new)
        claims = self._claims.change(gone, new, revoiced)
        told = moved | self._days.change([*gone], new) | {article.id for article in new}
        if whole:
            told, speakers = set(self._articles), self._speakers.every()
            claims, reuse = self._claims.every(), list(self._shared.reuse.values())
        else:
            claims = self._claims.note(claims)
            claims |= self._claims.of(p.id for article in new for p in article.passages)
            claims |= self._claims.beside(claims)
        self._claims.note(claims)
        articles = [self._articles[id_] for id_ in sorted(told)]
        proposed = {id_: day for id_ in sorted(told) if (day := self._days.proposed(id_))}
        published = {a.id: a.published or (proposed[a.id].value if a.id in proposed else None) for a in articles}
        rows = self._everything() if whole else self._to_keep(unfound, {article.id for article in new}).items()
        kept = {member: to_text(found) for member, found in rows if found}
        self._kept.rest()
        return Alignment(
            number,
            tuple(sorted(claims, key=lambda claim: claim.id)),
            tuple(speakers),
            tuple(sorted(reuse, key=lambda shared: shared.articles)),
            {id_: self._shared.origins[id_] for id_ in sorted(told)},
            proposed,
            *resolve_days(articles, published),
            is_whole=whole,
            kept=kept,
            is_kept_anew=whole,
        )

    def _take(self) -> tuple[dict[str, AlignArticle | None], list[AlignArticle]]:
        """Take in what waits. Returns the articles that are gone or others now, as they were, where that is known; and those
        that are new."""
        waiting, self._waiting = self._waiting, {}
        gone = {
            id_: self._articles[id_] if id_ in self._articles.told else None
            for id_ in sorted(waiting.keys() & self._articles.keys())
        }
        for id_ in gone:
            self._articles.drop(id_)
        for id_, told in waiting.items():
            if told is not None:
                self._articles.put(id_, told)
        return gone, [self._articles[id_] for id_ in sorted(waiting) if waiting[id_] is not None]

    # What is kept for a later run

    def _to_keep(self, unfound: Mapping[str, Rows], new: set[str]) -> dict[str, Rows]:
        """The rows to be kept otherwise than before, by members: of articles that are gone or others now, and were found under
        such names; and of those that are ``new``."""
        rows = self._kept.take()
        for id_, names in unfound.items():
            rows[id_] |= names
        for id_ in unfound.keys() - self._articles.keys():
            rows[id_] |= {DIGEST: "", **{about(id_, part): "" for part in PARTS}}
        for part in self._parts:
            for id_ in new | part.rewritten():
                rows[id_] |= part.kept(id_)
        for id_ in new:
            rows[id_] |= {**self._found_by(id_), **self._claims.traits(id_), DIGEST: self._articles.digests[id_]}
        if unfound or new:
            rows[""][PROGRAM] = found_by(self._articles)
        return rows

    def _everything(self) -> Iterator[tuple[str, Rows]]:
        """All rows to be kept, by members; a few at a time, for they are many."""
        self._to_keep({}, set())  # all that was to be told of changes is among it
        rows = defaultdict[str, Rows](dict)
        for member, name, value in (*self._claims.every_row(), *self._speakers.every_row()):
            rows[member][name] = value
        rows[""][PROGRAM] = found_by(self._articles)
        for id_ in self._articles:
            found = rows.pop(id_, {})
            for part in self._parts:
                found |= part.kept(id_)
            found |= {**self._found_by(id_), **self._claims.traits(id_), DIGEST: self._articles.digests[id_]}
            yield id_, found
        yield from rows.items()

    def _found_by(self, article: str) -> Rows:
        """Under which names an article, or what is in it, is found."""
        return {name: value for part in self._parts for name, value in part.found_by(article).items()}


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles`` from scratch, whatever their order."""
    aligner = Aligner()
    aligner.keep(articles)
    return aligner.align(number, whole=True)
