"""The aligning child: keeps what was extracted, and answers with the alignment of all of it, or with what has changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from claimgrid.alignment import UNTRUSTED, Aligner, Look
from claimgrid.domain.messages import (
    Align,
    AlignedClaim,
    Alignment,
    Answer,
    BeginAligning,
    DropArticles,
    KeepArticles,
    Problem,
    Request,
)

from .channel import report

_MOST = 500
"""Passages whose claims are told at once: the window reads and stores them in some hundredths of a second."""
_LETTERS = 200_000
"""Of what is to be kept, so much is told at once."""


class AligningChild:
    """Holds the articles it was sent, aligned."""

    def __init__(self, send: Callable[[Answer], None], look: Look) -> None:
        """Begin with none."""
        self._send, self._look = send, look
        self._aligner = Aligner()

    def handle(self, asked: Request) -> None:
        """Keep or drop articles, or answer with their alignment."""
        match asked:
            case BeginAligning(articles, is_aligned):
                self._aligner = Aligner(self._look)
                self._aligner.begin(articles, is_aligned=is_aligned)
            case KeepArticles(articles):
                self._aligner.keep_told(articles)
            case DropArticles(ids):
                self._aligner.drop(ids)
            case Align(number, whole):
                self._align(number, whole=whole)
            case _:
                self._send(Problem("", "The aligning program was asked to read. Install Claimgrid again."))

    def _align(self, number: int, *, whole: bool) -> None:
        try:
            alignment = self._aligner.align(number, whole=whole)
        except Exception as error:  # noqa: BLE001 - the window must learn of it, and the next request may work
            is_recalled, self._aligner = self._aligner.is_recalled, self._aligner.afresh()
            if is_recalled:  # what was kept may be damaged: once more, without it
                report(error)
                self._align(number, whole=True)
                return
            self._send(
                Problem(
                    "",
                    "The articles could not be compared because of a mistake in Claimgrid ({kind}).",
                    {"kind": report(error)},
                )
            )
        else:
            for part in in_parts(alignment):
                self._send(part)


def in_parts(alignment: Alignment, most: int = _MOST, letters: int = _LETTERS) -> Iterator[Alignment]:
    """``alignment`` as answers that are soon read and stored: first the claims, so many that they hold ``most`` passages or
    a few more, each with the claim it is near; then what is to be kept, in so many ``letters`` or a few more; then all the
    rest, which tells whether it was the whole. Until that is stored, nothing that is kept is trusted."""
    *parts, last = _split(alignment, most, letters)
    if parts:
        parts[0] = replace(parts[0], kept={**parts[0].kept, **UNTRUSTED}, is_kept_anew=alignment.is_kept_anew)
    yield from parts
    yield replace(last, is_kept_anew=last.is_kept_anew and not parts)


def _split(alignment: Alignment, most: int, letters: int) -> Iterator[Alignment]:
    part = Alignment(alignment.number, (), (), (), {}, {}, {}, is_whole=False, more_follows=True)
    if sum(len(claim.passages) for claim in alignment.claims) > most:
        named = {claim.id: claim for claim in alignment.claims}
        some: dict[str, AlignedClaim] = {}
        for claim in alignment.claims:
            some[claim.id] = claim
            if claim.near in named:
                some[claim.near] = named[claim.near]
            if sum(len(c.passages) for c in some.values()) >= most:
                yield replace(part, claims=tuple(some.values()))
                some = {}
        if some:
            yield replace(part, claims=tuple(some.values()))
        alignment = replace(alignment, claims=())
    kept, size = dict[str, str](), 0
    for member, rows in sorted(alignment.kept.items(), reverse=True):  # the last one tells by what all was found
        if size >= letters:
            yield replace(part, kept=kept)
            kept, size = {}, 0
        kept[member] = rows
        size += len(rows)
    yield replace(alignment, kept=kept)
