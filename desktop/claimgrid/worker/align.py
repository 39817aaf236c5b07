"""The aligning child: keeps what was extracted, and answers with the alignment of all of it, or with what has changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from claimgrid.alignment import Aligner
from claimgrid.domain.messages import (
    Align,
    AlignedClaim,
    Alignment,
    Answer,
    DropArticles,
    KeepArticles,
    Problem,
    Request,
)

from .channel import report

_MOST = 500
"""Passages whose claims are told at once: the window reads and stores them in some hundredths of a second."""


class AligningChild:
    """Holds the articles it was sent, aligned."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        """Begin with none."""
        self._send = send
        self._aligner = Aligner()

    def handle(self, asked: Request) -> None:
        """Keep or drop articles, or answer with their alignment."""
        match asked:
            case KeepArticles(articles, kept):
                self._aligner.keep_told(articles)
                self._aligner.recall(kept)
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


def in_parts(alignment: Alignment, most: int = _MOST) -> Iterator[Alignment]:
    """``alignment`` as answers that are soon read and stored: first the claims, so many that they hold ``most`` passages or
    a few more, each with the claim it is near; then all the rest, which tells whether it was the whole."""
    if sum(len(claim.passages) for claim in alignment.claims) <= most:
        yield alignment
        return
    named = {claim.id: claim for claim in alignment.claims}
    some: dict[str, AlignedClaim] = {}
    for claim in alignment.claims:
        some[claim.id] = claim
        if claim.near in named:
            some[claim.near] = named[claim.near]
        if sum(len(c.passages) for c in some.values()) >= most:
            yield _claims_of(alignment.number, some.values())
            some = {}
    if some:
        yield _claims_of(alignment.number, some.values())
    yield replace(alignment, claims=())


def _claims_of(number: int, claims: Iterable[AlignedClaim]) -> Alignment:
    return Alignment(number, tuple(claims), (), (), {}, {}, {}, is_whole=False, more_follows=True)
