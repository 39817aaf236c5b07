"""The aligning child: keeps what was extracted, and answers with the alignment of all of it."""

from collections.abc import Callable

from claimgrid.alignment import Aligner
from claimgrid.domain.messages import Align, AlignArticle, Answer, DropArticles, KeepArticles, Problem, Request

from .channel import report


class AligningChild:
    """Holds the articles it was sent, by id."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        """Begin with none."""
        self._send = send
        self._articles: dict[str, AlignArticle] = {}
        self._aligner = Aligner()

    def handle(self, asked: Request) -> None:
        """Keep or drop articles, or answer with their alignment."""
        match asked:
            case KeepArticles(articles):
                self._articles.update((article.id, article) for article in articles)
            case DropArticles(ids):
                for article_id in ids:
                    self._articles.pop(article_id, None)
            case Align(number):
                self._align(number)
            case _:
                self._send(Problem("", "The aligning program was asked to read. Install Claimgrid again."))

    def _align(self, number: int) -> None:
        """Articles go in by order of id: the answer must not depend on when they came."""
        try:
            alignment = self._aligner.align([self._articles[key] for key in sorted(self._articles)], number)
        except Exception as error:  # noqa: BLE001 - the window must learn of it, and the next request may work
            self._send(
                Problem(
                    "",
                    "The articles could not be compared because of a mistake in Claimgrid ({kind}).",
                    {"kind": report(error)},
                )
            )
        else:
            self._send(alignment)
