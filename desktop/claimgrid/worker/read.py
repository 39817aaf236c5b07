"""The reading child: files in, readings out."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Answer, Done, Problem, Progress, ReadAgain, ReadDocument, ReadFile, Request, Table
from claimgrid.errors import ColumnsUnknown, KnownError
from claimgrid.extraction import extract, load_model
from claimgrid.reading import read

from .channel import report


class Reader:
    """Holds the language model, and reads what it is asked to."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        """Load the model, which takes a second."""
        self._send = send
        self._model = load_model()

    def handle(self, asked: Request) -> None:
        """Answer one request. No failure of one file keeps the next from being read."""
        match asked:
            case ReadFile():
                self._read(asked)
            case ReadAgain(article, document):
                self._extract(document, article)
                self._send(Done(article))
            case _:
                self._send(Problem("", "The reading program was asked to align. Install Claimgrid again."))

    def _read(self, asked: ReadFile) -> None:
        name = asked.name
        self._send(Progress(name, 0, 1))
        # All of them first: their number is the progress.
        with _memory_limited(asked.limits.memory_bytes):
            documents = [d for d in self._documents(asked) if d.sha256 not in asked.known]
        for done, document in enumerate(documents):
            if done:
                self._send(Progress(name, done, len(documents)))
            self._extract(document)
        self._send(Done(name))

    def _documents(self, asked: ReadFile) -> Iterator[Document]:
        """The file's documents as far as it can be read; what went wrong then is sent."""
        name = asked.name
        try:
            for found in read(Path(asked.path), name, asked.limits, asked.columns):
                if isinstance(found, Problem):
                    self._send(found)
                else:
                    yield found
        except ColumnsUnknown as error:
            self._send(Table(name, error.columns, error.rows, error.guess))
        except Exception as error:  # noqa: BLE001 - a file that trips the program must not take the others with it
            self._send(_problem(name, error))

    def _extract(self, document: Document, article: str | None = None) -> None:
        try:
            reading = extract(self._model, document)
        except Exception as error:  # noqa: BLE001 - as above
            self._send(_problem(document.file, error))
        else:
            self._send(ReadDocument(reading, article))


def _problem(name: str, error: Exception) -> Problem:
    """Why the file was left out."""
    match error:
        case KnownError():
            return Problem.of(name, error)
        case MemoryError():
            return Problem(
                name, "{name} needs more memory than there is. Close other programs, or split the file.", {"name": name}
            )
    return Problem(
        name,
        "{name} was left out because of a mistake in Claimgrid ({kind}). The other files are read.",
        {"name": name, "kind": report(error)},
    )


@contextmanager
def _memory_limited(size: int) -> Iterator[None]:
    """Let this process take ``size`` bytes more than it has, and no more; only Linux counts them as it should."""
    if sys.platform != "linux":
        yield
        return
    import resource  # late: other systems have none

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = pages * os.sysconf("SC_PAGE_SIZE") + size
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))
