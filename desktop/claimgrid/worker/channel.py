"""The lines between this child and its parent.

Standard output belongs to the answers alone: the channel takes a private copy of it, and what else is printed, by Python
or by a library below it, goes to standard error. Standard input is watched while the child works, so that it never
outlives its parent.
"""

import os
import queue
import sys
import threading
from collections import deque
from collections.abc import Callable

from claimgrid import log
from claimgrid.domain.messages import Answer, Found, LookUp, Problem, Ready, Request, request, to_line


class Channel:
    """Standard input and output as requests and answers."""

    def __init__(self) -> None:
        """Take over the standard streams of this process."""
        self._answers = os.fdopen(os.dup(1), "wb")
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        self._requests = os.fdopen(os.dup(0), "rb")
        self._early: deque[Request] = deque()  # what was requested before what was looked up came
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._watch, daemon=True).start()

    def send(self, answer: Answer) -> None:
        """Write one answer. Ends the process where nobody listens any more."""
        try:
            self._answers.write(to_line(answer).encode() + b"\n")
            self._answers.flush()
        except OSError:
            os._exit(0)

    def look_up(self, asked: LookUp) -> Found:
        """Ask for something, and wait for it; what is requested meanwhile waits."""
        self.send(asked)
        while not isinstance(told := self._next(), Found):
            self._early.append(told)
        return told

    def serve(self, handle: Callable[[Request], None]) -> None:
        """Say ``Ready``, then hand each request to ``handle``, in order, until standard input closes. Does not return."""
        self.send(Ready())
        while True:
            handle(self._early.popleft() if self._early else self._next())

    def _next(self) -> Request:
        while True:
            line = self._lines.get().decode("utf-8", "replace").strip()
            if not line:
                continue
            try:
                return request(line)
            except (ValueError, KeyError, TypeError, AttributeError):
                self.send(
                    Problem("", "A part of Claimgrid was asked something it does not know. Install Claimgrid again.")
                )

    def _watch(self) -> None:
        """Queue the requests. At the end of the input the process ends at once: its parent has gone, or wants no answer."""
        for line in self._requests:
            self._lines.put(line)
        os._exit(0)


def report(error: BaseException) -> str:
    """The kind of a mistake of the program, for the user. Where it happened goes to standard error and into the log, by file
    and line only: the message of an exception may quote what the user reads."""
    name = type(error).__name__
    where = log.mistake(type(error), error.__traceback__)
    log.note(where)
    sys.stderr.write(f"{where}\n")
    sys.stderr.flush()
    return name
