"""The reading child: files in, readings out."""

from collections.abc import Callable, Iterator
from pathlib import Path

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Answer, Done, Problem, Progress, ReadAgain, ReadDocument, ReadFile, Request
from claimgrid.errors import UnreadableFile
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
            case ReadFile(path, name, known):
                self._read(Path(path), name, known)
            case ReadAgain(article, document):
                self._extract(document, article)
                self._send(Done(article))
            case _:
                self._send(Problem("", "The reading program was asked to align. Install Claimgrid again."))

    def _read(self, path: Path, name: str, known: tuple[str, ...]) -> None:
        self._send(Progress(name, 0, 1))
        # All of them first: their number is the progress.
        documents = [d for d in self._documents(path, name) if d.sha256 not in known]
        for done, document in enumerate(documents):
            if done:
                self._send(Progress(name, done, len(documents)))
            self._extract(document)
        self._send(Done(name))

    def _documents(self, path: Path, name: str) -> Iterator[Document]:
        """The file's documents as far as it can be read; what went wrong then is sent."""
        try:
            yield from read(path, name)
        except UnreadableFile as error:
            self._send(Problem(name, str(error)))
        except MemoryError:
            self._send(
                Problem(name, f"{name} needs more memory than there is. Close other programs, or split the file.")
            )
        except Exception as error:  # noqa: BLE001 - a file that trips the program must not take the others with it
            self._send(Problem(name, f"{name} was left out because of {report(error)}. The other files are read."))

    def _extract(self, document: Document, article: str | None = None) -> None:
        try:
            reading = extract(self._model, document)
        except MemoryError:
            text = f"{document.file} needs more memory than there is. Close other programs, or split the file."
            self._send(Problem(document.file, text))
        except Exception as error:  # noqa: BLE001 - as above
            text = f"{document.file} was left out because of {report(error)}. The other files are read."
            self._send(Problem(document.file, text))
        else:
            self._send(ReadDocument(reading, article))
