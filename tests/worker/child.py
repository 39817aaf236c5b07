"""The worker program as its parent sees it: a process, lines in, lines out."""

import queue
import subprocess
import sys
import threading
from types import TracebackType
from typing import Self

from claimgrid.domain.messages import Alignment, Answer, Done, Problem, ReadDocument, Request, answer, to_line

PATIENCE = 60
"""Seconds after which a child that does not answer counts as hanging."""


class Child:
    """``python -m claimgrid.worker WHAT``, or other Python code that serves a channel."""

    def __init__(self, what: str, code: str | None = None) -> None:
        arguments = ["-m", "claimgrid.worker", what] if code is None else ["-c", code]
        self.process = subprocess.Popen(
            [sys.executable, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        self.lines: queue.Queue[bytes] = queue.Queue()
        self.errors = b""
        self._threads = [threading.Thread(target=pump, daemon=True) for pump in (self._pump_answers, self._pump_errors)]
        for thread in self._threads:
            thread.start()

    def _pump_answers(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)

    def _pump_errors(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.errors += line

    def say(self, *requests: Request) -> None:
        self.write("".join(to_line(r) + "\n" for r in requests).encode())

    def write(self, raw: bytes) -> None:
        assert self.process.stdin
        self.process.stdin.write(raw)
        self.process.stdin.flush()

    def hear(self) -> Answer:
        """The next answer; a line that is none fails."""
        return answer(self.lines.get(timeout=PATIENCE).decode("ascii"))

    def hear_until(self, *kinds: type[Answer]) -> list[Answer]:
        heard = [self.hear()]
        while not isinstance(heard[-1], kinds):
            heard.append(self.hear())
        return heard

    def ask(self, request: Request) -> list[Answer]:
        """All answers to one request."""
        self.say(request)
        return self.hear_until(Done, Alignment)

    def document(self, request: Request) -> ReadDocument:
        """The one document that a request gives."""
        (found,) = [a for a in self.ask(request) if isinstance(a, ReadDocument | Problem)]
        assert isinstance(found, ReadDocument), found
        return found

    def close_input(self) -> int:
        assert self.process.stdin
        self.process.stdin.close()
        return self.process.wait(PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        for thread in self._threads:
            thread.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                stream.close()
