"""The aligning child: keeps what was extracted, and answers with the alignment of all of it, or with what has changed."""

from collections.abc import Callable

from claimgrid.alignment import Aligner
from claimgrid.domain.messages import Align, Answer, DropArticles, KeepArticles, Problem, Request

from .channel import report


class AligningChild:
    """Holds the articles it was sent, aligned."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        """Begin with none."""
        self._send = send
        self._aligner = Aligner()

    def handle(self, asked: Request) -> None:
        """Keep or drop articles, or answer with their alignment."""
        match asked:
            case KeepArticles(articles):
                self._aligner.keep(articles)
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
            self._aligner = self._aligner.afresh()
            self._send(
                Problem(
                    "",
                    "The articles could not be compared because of a mistake in Claimgrid ({kind}).",
                    {"kind": report(error)},
                )
            )
        else:
            self._send(alignment)
