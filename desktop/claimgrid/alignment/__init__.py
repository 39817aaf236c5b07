"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignedSpeaker, Alignment

from .articles import Articles, Told, digest_of
from .claims import Claims
from .dates import Days, resolve_days
from .memory import Kept, Memory, Piece, digest, is_trusted
from .mentions import Speakers
from .reuse import SharedText

__all__ = ["Aligner", "align"]


class Aligner:
    """Keeps articles aligned: after a change only what the change touches is compared again, and told. The result is that of
    aligning from scratch. Every Alignment tells also what is to be kept for an Aligner of a later run of the program, which
    goes on from there, and looks up of it only what it needs."""

    def __init__(self) -> None:
        self._articles = Articles()
        self._waiting: dict[str, Told | None] = {}
        self._kept: dict[str, str] = {}
        self._memory = Memory()
        self._begin(Kept({}))

    def _begin(self, kept: Kept) -> None:
        self._recalled = kept
        self._speakers = Speakers(self._articles, kept)
        self._claims = Claims(self._articles, self._speakers, kept)
        self._shared, self._days = SharedText(self._articles, kept), Days(self._articles, kept)

    def keep(self, articles: Iterable[AlignArticle]) -> None:
        """Take these articles in, or in the place of those of the same id."""
        self._waiting.update((article.id, article) for article in articles)

    def keep_told(self, told: Mapping[str, str]) -> None:
        """The same of articles as they are told, by id."""
        self._waiting.update(told)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget these articles."""
        self._waiting.update(dict.fromkeys(ids))

    def recall(self, kept: Mapping[str, str]) -> None:
        """This is kept from an earlier run; to be told before the first ``align``."""
        self._kept.update(kept)

    def afresh(self) -> "Aligner":
        """An Aligner that was given the same articles and has compared none."""
        found = Aligner()
        found._waiting.update(self._articles.told)
        found._waiting.update(self._waiting)
        found._memory.expect({*self._kept, *self._memory.names})
        return found

    @property
    def is_recalled(self) -> bool:
        """Whether it began with what an earlier run found out."""
        return self._memory.is_recalled

    def align(self, number: int, *, whole: bool = False) -> Alignment:
        """The Alignment of all that is kept, or what of it is other than the last time, with all that is about the articles
        taken in since; whatever the order in which they came. ``number`` comes back in it. The last time may have been in an
        earlier run; where nothing of that holds, all is told."""
        anew = whole and self._memory.is_begun
        if not self._memory.is_begun:
            whole |= not self._recall()
        gone, new = self._take()
        speakers, revoiced = self._speakers.change(gone, new, self._memory.told)
        reuse, moved = self._shared.change([*gone], new)
        claims = self._claims.change(gone, new, revoiced)
        told = moved | self._days.change([*gone], new) | {article.id for article in new}
        if whole:
            told, speakers = set(self._articles), self._speakers.every()
            claims, reuse = self._claims.every(), list(self._shared.reuse.values())
        else:
            claims = {claim for claim in claims if self._memory.told(f"c{claim.id}") != digest(claim)}
            claims |= self._claims.of(p.id for article in new for p in article.passages)
            claims |= self._claims.named(claim.near for claim in claims if claim.near)
        self._note(claims, speakers)
        articles = [self._articles[id_] for id_ in sorted(told)]
        proposed = {a.id: self._days.proposed[a.id] for a in articles if a.id in self._days.proposed}
        published = {a.id: a.published or (proposed[a.id].value if a.id in proposed else None) for a in articles}
        return Alignment(
            number,
            tuple(sorted(claims, key=lambda claim: claim.id)),
            tuple(speakers),
            tuple(sorted(reuse, key=lambda shared: shared.articles)),
            {id_: self._shared.origins[id_] for id_ in sorted(told)},
            proposed,
            *resolve_days(articles, published),
            is_whole=whole,
            kept=self._to_keep({*gone, *(article.id for article in new), *told}, anew=anew),
        )

    def _take(self) -> tuple[dict[str, AlignArticle | None], list[AlignArticle]]:
        """Take in what waits. Returns the articles that are gone or others now, as they were, where that is known; and those
        that are new."""
        waiting, self._waiting = self._waiting, {}
        lost = (self._claims.articles - self._articles.told.keys()) | (waiting.keys() & self._articles.told.keys())
        gone = {id_: self._articles[id_] if id_ in self._articles.told else None for id_ in sorted(lost)}
        for id_ in gone:
            self._articles.drop(id_)
        for id_, told in waiting.items():
            if told is not None:
                self._articles.put(id_, told)
        return gone, [self._articles[id_] for id_ in sorted(waiting) if waiting[id_] is not None]

    # What is kept for a later run

    def _recall(self) -> bool:
        """Begin with what was kept of articles; those of which the same is told are no news. Returns whether it is to be
        trusted."""
        kept, self._kept = self._kept, {}
        is_good = is_trusted(kept)
        try:
            if is_good:
                self._begin(Kept(kept))
                same = set(self._recall_parts())
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            is_good = False
        self._memory.begin(kept, is_trusted=is_good)
        if not is_good:
            self._begin(Kept({}))
            return False
        for id_ in same:
            if (told := self._waiting.pop(id_)) is not None:
                self._articles.put(id_, told)
        return True

    def _recall_parts(self) -> Iterator[str]:
        """Tell all parts what they kept; returns the articles that are as they were."""
        for id_, found in self._recalled.each():
            self._speakers.recall(id_, found["speakers"])
            self._claims.recall(id_, found["claims"])
            self._shared.recall(id_, found["text"])
            self._days.recall(id_, found["days"])
            told = self._waiting.get(id_)
            if told is not None and found["digest"] and found["digest"] == digest_of(told):
                yield id_
        self._claims.settle()
        self._shared.settle()

    def _note(self, claims: Iterable[AlignedClaim], speakers: Iterable[AlignedSpeaker]) -> None:
        """Note what is told now."""
        note = self._memory.note
        for id_ in self._claims.lost:
            note(f"c{id_}", None)
        for claim in claims:
            note(f"c{claim.id}", digest(claim))
        for speaker in speakers:
            note(f"s{speaker.id}", digest(replace(speaker, mentions=())))
            for _, name in speaker.mentions:
                note(f"n{name}", speaker.id)

    def _to_keep(self, changed: set[str], *, anew: bool) -> dict[str, str]:
        """What is to be kept otherwise than before, ``changed`` articles among it; all of it ``anew``, where nobody knows what
        was kept."""
        changed = changed.union(*(part.rewritten() for part in (self._speakers, self._claims, self._shared)))
        if anew:
            changed |= self._memory.articles() | set(self._articles)
            self._memory.forget_written()
        found = {id_: self._all_about(id_) if id_ in self._articles else None for id_ in sorted(changed)}
        self._recalled.rest()
        return self._memory.write(found)

    def _all_about(self, article: str) -> dict[str, str | Piece]:
        return {
            "digest": self._articles.digest(article),
            "speakers": self._speakers.kept(article),
            "claims": self._claims.kept(article),
            "text": self._shared.kept(article),
            "days": self._days.kept(article),
        }


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles`` from scratch, whatever their order."""
    aligner = Aligner()
    aligner.keep(articles)
    return aligner.align(number, whole=True)
