"""A reading child without a language model: every line of a file becomes a passage, and words in it play a part.

TABLE: the columns have to be named first. CRASH: the child kills itself. HANG: it never answers. NOISE: it says something that
is no answer. BAD: the file is left out.
"""

import hashlib
import os
import signal
import sys
import time
from pathlib import Path

from claimgrid.domain.article import Document
from claimgrid.domain.estimate import Figure, FoundEstimate, Qualifier, Status
from claimgrid.domain.messages import (
    Answer,
    Done,
    Problem,
    Progress,
    ReadAgain,
    ReadDocument,
    ReadFile,
    Reading,
    Ready,
    Table,
    request,
    to_line,
)
from claimgrid.domain.passage import Features, FoundPassage, Stance


def say(answer: Answer) -> None:
    print(to_line(answer), flush=True)


def reading(document: Document) -> Reading:
    """A passage for every line, and a figure for every number."""
    passages, estimates, start = [], [], 0
    for line in document.text.split("\n"):
        words = tuple(line.lower().rstrip(".").split())
        if words:
            features = Features(words=words, numbers=tuple(w for w in words if w.isdigit()), predicates=words[:1])
            end = start + len(line)
            passages.append(FoundPassage(start, end, Stance.ASSERTS, None, None, features, line[:40], "a line"))
        for word in features.numbers if words else ():
            at = start + line.index(word)
            figure = Figure(
                "troops", Qualifier.EXACTLY, float(word), float(word), float(word), None, Status.PRESENT, None
            )
            estimates.append(FoundEstimate(at, at + len(word), figure, None, None, None, "a number"))
        start += len(line) + 1
    return Reading(document, (), tuple(passages), tuple(estimates), ())


def main() -> None:
    say(Ready())
    for line in sys.stdin:
        match request(line):
            case ReadFile(path, name, known, columns):
                say(Progress(name, 0, 1))
                text = Path(path).read_text(encoding="utf-8")
                if "TABLE" in text and not columns:
                    say(Table(name, ("words",), (("TABLE",),), {}))
                    say(Done(name))
                    continue
                if "CRASH" in text:
                    os.kill(os.getpid(), signal.SIGKILL)
                if "HANG" in text:
                    time.sleep(600)
                if "NOISE" in text:
                    print("this is no answer", flush=True)
                digest = hashlib.sha256(text.encode()).hexdigest()
                if "BAD" in text:
                    say(Problem(name, "It holds nothing to read."))
                elif digest not in known:
                    say(ReadDocument(reading(Document(name, text, digest))))
                say(Done(name))
            case ReadAgain(article, document):
                say(ReadDocument(reading(document), article))
                say(Done(article))


if __name__ == "__main__":
    main()
