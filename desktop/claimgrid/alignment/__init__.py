"""Features of statements to claims, speakers and origins. Pure functions; imports domain and the word lists only."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from claimgrid.domain.messages import AlignArticle, AlignedClaim, AlignedSpeaker, Alignment, Reuse

from .claims import Claims
from .dates import Days, resolve_days
from .memory import NOTHING, Memory, OfArticle, Recalled, digest, program, recall
from .mentions import Speakers
from .reuse import SharedText

__all__ = ["Aligner", "align"]


class Aligner:
    """Keeps articles aligned: after a change only what the change touches is compared again, and told. The result is that of
    aligning from scratch. Every Alignment tells also what is to be kept for an Aligner of a later run of the program."""

    def __init__(self) -> None:
        self._articles: dict[str, AlignArticle] = {}
        self._waiting: dict[str, AlignArticle | None] = {}
        self._kept: dict[str, str] = {}
        self._memory = Memory()
        self._speakers, self._claims, self._shared, self._days = Speakers(), Claims(), SharedText(), Days()

    def keep(self, articles: Iterable[AlignArticle]) -> None:
        """Take these articles in, or in the place of those of the same id."""
        self._waiting.update((article.id, article) for article in articles)

    def drop(self, ids: Iterable[str]) -> None:
        """Forget these articles."""
        self._waiting.update(dict.fromkeys(ids))

    def recall(self, kept: Mapping[str, str]) -> None:
        """This is kept from an earlier run; to be told before the first ``align``."""
        self._kept.update(kept)

    def afresh(self) -> "Aligner":
        """An Aligner that was given the same articles and has compared none."""
        found = Aligner()
        found.keep(self._articles.values())
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
        is_first = not self._memory.is_begun
        waiting, self._waiting = self._waiting, {}
        gone = [self._articles.pop(id_) for id_ in sorted(waiting) if id_ in self._articles]
        new = [article for _, article in sorted(waiting.items()) if article is not None]
        self._articles.update((article.id, article) for article in new)
        recalled = self._recall(new) if is_first else NOTHING
        whole |= is_first and recalled.of_set is None
        unknown = {article.id for article in new} - recalled.articles.keys()
        speakers, revoiced = self._speakers.change(gone, new)
        reuse, moved = self._shared.change(gone, new, recalled)
        claims = self._claims.change(gone, new, self._speakers.voices, revoiced, recalled)
        told = moved | self._days.change(gone, new) | {article.id for article in new}
        if whole:
            told, speakers = set(self._articles), self._speakers.every()
            claims, reuse = set(self._claims.every()), list(self._shared.reuse.values())
        else:
            if is_first:
                told = {id_ for id_ in told if id_ in unknown or not self._is_told(id_)}
                claims = {claim for claim in claims if self._memory.told(f"c{claim.id}") != digest(claim)}
                speakers, reuse = self._untold_speakers(unknown), self._untold_reuse(unknown)
                self._forget_lost()
            claims |= self._claims.of(p.id for id_ in unknown for p in self._articles[id_].passages)
            claims |= self._claims.named(claim.near for claim in claims if claim.near)
        proposed = {id_: self._days.proposed[id_] for id_ in sorted(told) if id_ in self._days.proposed}
        published = {
            id_: self._articles[id_].published or (proposed[id_].value if id_ in proposed else None) for id_ in told
        }
        self._note(claims, speakers, reuse, told)
        return Alignment(
            number,
            tuple(sorted(claims, key=lambda claim: claim.id)),
            tuple(speakers),
            tuple(sorted(reuse, key=lambda shared: shared.articles)),
            {id_: self._shared.origins[id_] for id_ in sorted(told)},
            proposed,
            *resolve_days([self._articles[id_] for id_ in sorted(told)], published),
            is_whole=whole,
            kept=self._to_keep(gone, unknown, revoiced, recalled, anew=whole and not is_first),
        )

    # What is kept for a later run

    def _recall(self, articles: Iterable[AlignArticle]) -> Recalled:
        kept, self._kept = self._kept, {}
        found = recall(kept, {article.id: article.digest for article in articles})
        self._memory.begin(kept, found)
        return found

    def _forget_lost(self) -> None:
        """Forget what was told in an earlier run of claims and shared text that are no more."""
        there = {f"c{claim.id}" for claim in self._claims.every()}
        there |= {_shared_key(pair) for pair in self._shared.reuse}
        for key in [key for key in self._memory.keys if key[0] in "cr" and key not in there]:
            self._memory.note(key, None)

    def _is_told(self, article: str) -> bool:
        return self._memory.told(f"a{article}") == self._about(article)

    def _about(self, article: str) -> str:
        """A digest of what is told of an article by itself."""
        return digest((self._shared.origins[article], self._days.proposed.get(article)))

    def _untold_speakers(self, unknown: Container[str]) -> tuple[AlignedSpeaker, ...]:
        """The speakers that are other than they were told in an earlier run, with the mentions that are, and with those in
        ``unknown`` articles."""
        found = []
        for speaker in self._speakers.every():
            mentions = tuple(
                (article, name)
                for article, name in speaker.mentions
                if article in unknown or self._memory.told(f"n{name}") != speaker.id
            )
            untold = replace(speaker, mentions=mentions)
            if mentions or self._memory.told(f"s{speaker.id}") != digest(replace(speaker, mentions=())):
                found.append(untold)
        return tuple(found)

    def _untold_reuse(self, unknown: Container[str]) -> list[Reuse]:
        """The shared text that is other than it was told in an earlier run, and that of ``unknown`` articles."""
        shared = self._shared.reuse
        found = [
            reuse
            for (a, b), reuse in shared.items()
            if a in unknown or b in unknown or self._memory.told(_shared_key((a, b))) != digest(reuse)
        ]
        before = [tuple(key[1:].split("+")) for key in self._memory.keys if key.startswith("r")]
        return found + [
            Reuse((a, b), (), 0.0) for a, b in before if {a, b} <= self._articles.keys() and (a, b) not in shared
        ]

    def _note(
        self,
        claims: Iterable[AlignedClaim],
        speakers: Iterable[AlignedSpeaker],
        reuse: Iterable[Reuse],
        articles: Iterable[str],
    ) -> None:
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
        for shared in reuse:
            note(_shared_key(shared.articles), digest(shared) if shared.spans else None)
        for article in articles:
            note(f"a{article}", self._about(article))

    def _to_keep(
        self,
        gone: Iterable[AlignArticle],
        unknown: set[str],
        revoiced: Iterable[str],
        recalled: Recalled,
        *,
        anew: bool,
    ) -> dict[str, str]:
        voices = self._speakers.voices
        changed = self._claims.rewritten() | self._shared.rewritten() | unknown
        if recalled.of_set:
            known = recalled.articles.items()
            changed |= {id_ for id_, was in known if was.states != self._claims.states(id_, voices)}
        else:
            changed |= self._claims.spoken(revoiced)
        if anew:
            changed = set(self._articles)
            self._memory.forget_written()
        ids = changed | {article.id for article in gone} | self._memory.articles() - self._articles.keys()
        found = {
            id_: OfArticle(
                self._articles[id_].digest,
                self._claims.states(id_, voices),
                self._claims.alike(id_),
                self._claims.groups(id_),
                *self._shared.kept(id_),
            )
            if id_ in self._articles
            else None
            for id_ in sorted(ids)
        }
        return self._memory.write(self._claims.keep(program(), tuple(sorted(self._shared.trailers))), found)


def _shared_key(pair: tuple[str, str]) -> str:
    return f"r{'+'.join(pair)}"


def align(articles: Sequence[AlignArticle], number: int) -> Alignment:
    """The Alignment of ``articles`` from scratch, whatever their order."""
    aligner = Aligner()
    aligner.keep(articles)
    return aligner.align(number, whole=True)
