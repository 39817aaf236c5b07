"""The children that read and align: started as programs, spoken to in lines, ended at once. QtCore only."""

import os
import sys
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import (
    Align,
    Alignment,
    Answer,
    BeginAligning,
    Done,
    DropArticles,
    Found,
    KeepArticles,
    LookUp,
    Problem,
    ReadAgain,
    ReadFile,
    Ready,
    answer,
    to_line,
)
from claimgrid.ui.language import _, mark

ReadRequest = ReadFile | ReadAgain
AlignRequest = BeginAligning | KeepArticles | DropArticles | Align | Found

MOST_CHILDREN = 4
FILES_A_CHILD = 6
"""A second child pays for loading its language model only from about this many files on."""
MOST_LOST_STARTS = 2
_ENDED = mark(
    "The reading program ended unexpectedly while it read this file, so the file was left out. "
    "Saving it as plain text and adding that often helps."
)
LONGEST_SILENCE = Limits().seconds
"""Seconds after which a request that a child says nothing about is given up: a long report takes seconds."""
LONGER_AN_ARTICLE = 1
"""Seconds more for each article that is compared: thousands, many of them reprints of one text, take minutes."""
_TOO_LONG = mark(
    "Reading this file took longer than {seconds} seconds, so it was left out. "
    "Splitting it into several files often helps."
)
_NO_START = mark(
    "The reading program could not be started. Install Claimgrid again; the articles read so far are kept."
)


def command(work: str) -> tuple[str, list[str]]:
    """Program and arguments of a child for ``work`` ("read" or "align"), frozen or not."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        return str(own.with_name(f"claimgrid-worker{own.suffix}")), [work]
    return sys.executable, ["-P", "-m", "claimgrid.worker", work]  # -P: the user's folder may hold a json.py


class Child(QObject):
    """One child program. ``answered`` brings the child and the answer. ``ended`` brings the child: it went without being
    stopped, and is of no more use.

    The signals name the child, because a slot that captures it would take part in its own deletion.
    """

    answered = Signal(object, object)
    ended = Signal(object)

    def __init__(self, work: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ready = False
        self.request: ReadRequest | None = None
        self.timed_out = False
        self._articles = 0  # to be compared
        self.patience = LONGEST_SILENCE  # seconds
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._gone = self._garbled = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._lose)
        self._process.errorOccurred.connect(self._fail)
        self._process.start(*command(work))

    @property
    def process_id(self) -> int:
        """The system's number of the running program; 0 when it is not running."""
        return self._process.processId()

    def tell(self, request: ReadRequest | AlignRequest) -> None:
        """Send one request."""
        self._process.write(to_line(request).encode() + b"\n")
        if isinstance(request, BeginAligning | KeepArticles):
            self._articles += len(request.articles)
        longest = LONGEST_SILENCE + LONGER_AN_ARTICLE * self._articles
        self.patience = request.limits.seconds if isinstance(request, ReadFile) else longest
        self._patience.start(self.patience * 1000)

    def stop(self) -> None:
        """End the program now and say nothing more. It holds nothing that is not in the project or asked for again."""
        self._gone = True
        self._process.kill()
        self._process.waitForFinished(3000)
        self.deleteLater()

    def _read(self) -> None:
        """Take one line; the next in a turn of its own, so that the window answers between two of them."""
        if self._take_line() and self._process.canReadLine():
            QTimer.singleShot(0, self, self._read)

    def _take_line(self) -> bool:
        """Take a line, and return whether there was one that can be trusted."""
        if self._gone or self._garbled or not self._process.canReadLine():
            return False
        line = self._process.readLine().toStdString()
        try:
            found = answer(line)
        except (ValueError, KeyError, TypeError, AttributeError):  # nothing more that it says can be trusted
            self._garbled = True
            self._process.kill()
            return False
        self.ready = True
        if self._ends(found):
            self._patience.stop()
        elif self._patience.isActive():  # a child may be asked before it is ready
            self._patience.start()
        self.answered.emit(self, found)
        return True

    def _ends(self, found: Answer) -> bool:
        """Whether this is the last answer to a request."""
        if isinstance(found, Problem):
            return self.request is None
        return isinstance(found, Done) or (isinstance(found, Alignment) and not found.more_follows)

    def _give_up(self) -> None:
        self.timed_out = True
        self._process.kill()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            QTimer.singleShot(0, self, self._lose)  # this may be heard before anybody listens to ``ended``

    def _lose(self) -> None:
        while self._take_line():
            pass
        if not self._gone:  # what it said last may have led to its being stopped
            self._gone = True
            self.ended.emit(self)
            self.deleteLater()


class WorkerClient(QObject):
    """The pool of reading children and the one aligning child, each started when there is first something to do.

    ``answered(request, answer)`` passes on Progress, ReadDocument, Table and Problem, and one Done for every request, also
    for one whose child crashed (after a Problem that says so). ``aligned`` brings an Alignment, or the Problem that stands in
    its place, ``looks_up`` a LookUp, to be answered by a Found; ``aligner_lost`` tells that the aligning child has forgotten
    all. ``failed`` tells that children cannot be started; what was still to be read has been given up.
    """

    answered = Signal(object, object)
    aligned = Signal(object)
    looks_up = Signal(object)
    aligner_lost = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[ReadRequest] = deque()
        self._readers: list[Child] = []
        self._aligner: Child | None = None
        self._lost_starts = 0

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read or waits for it."""
        return bool(self._waiting) or any(child.request for child in self._readers)

    def warm_up(self) -> None:
        """Start a reading child now, so that its language model is loaded when the first file comes."""
        if not self._readers:
            self._start_reader()

    def read(self, requests: Iterable[ReadRequest]) -> None:
        """Read these files, in this order, after those that wait already."""
        self._waiting.extend(requests)
        self._hand_out()

    def cancel(self) -> None:
        """Stop reading at once; no more answers come for what was asked."""
        self._waiting.clear()
        for child in [c for c in self._readers if c.request]:
            self._readers.remove(child)
            child.stop()

    def tell_aligner(self, *requests: AlignRequest) -> None:
        """Send requests to the aligning child; ``aligned`` brings the answer to an Align."""
        if self._aligner is None:
            self._aligner = Child("align", self)
            self._aligner.answered.connect(self._hear_aligner)
            self._aligner.ended.connect(self._lose_aligner)
        for request in requests:
            self._aligner.tell(request)

    def end_aligner(self) -> None:
        """End the aligning child, which forgets all; another one is started when it is told something."""
        if self._aligner is not None:
            self._aligner.stop()
            self._aligner = None

    def close(self) -> None:
        """End every child."""
        self._waiting.clear()
        for child in self._readers:
            child.stop()
        self._readers.clear()
        self.end_aligner()

    def process_ids(self) -> tuple[int, ...]:
        """The running children, reading ones first."""
        children = [*self._readers, *([self._aligner] if self._aligner else [])]
        return tuple(c.process_id for c in children if c.process_id)

    def _start_reader(self) -> None:
        child = Child("read", self)
        child.answered.connect(self._hear)
        child.ended.connect(self._lose)
        self._readers.append(child)

    def _hand_out(self) -> None:
        """Give a file to every child that is free. A child gets it only when it is ready, and one at a time: so a crash
        while loading is blamed on no file, and a crash while reading on the right one."""
        for child in self._readers:
            if self._waiting and child.ready and child.request is None:
                child.request = self._waiting.popleft()
                child.tell(child.request)
        busy = sum(1 for child in self._readers if child.request)
        wanted = -(-(busy + len(self._waiting)) // FILES_A_CHILD)
        most = min(MOST_CHILDREN, os.cpu_count() or 1)
        while self._waiting and len(self._readers) < min(wanted, most):
            self._start_reader()

    def _hear(self, child: Child, found: Answer) -> None:
        request = child.request
        if isinstance(found, Ready):
            self._lost_starts = 0
        elif request is not None:
            if isinstance(found, Done):
                child.request = None
            self.answered.emit(request, found)
        self._hand_out()

    def _lose(self, child: Child) -> None:
        if child in self._readers:
            self._readers.remove(child)
        if child.request is not None:
            name = child.request.name if isinstance(child.request, ReadFile) else child.request.document.file
            why = _(_TOO_LONG if child.timed_out else _ENDED).format(seconds=child.patience)
            self.answered.emit(child.request, Problem(name, why))
            self.answered.emit(child.request, Done(name))
        elif not child.ready:
            self._lost_starts += 1
        if self._lost_starts < MOST_LOST_STARTS:
            self._hand_out()
        elif self._waiting:
            self._waiting.clear()
            self._lost_starts = 0
            self.failed.emit(_(_NO_START))

    def _hear_aligner(self, _child: Child, found: Answer) -> None:
        if isinstance(found, Alignment | Problem):
            self.aligned.emit(found)
        elif isinstance(found, LookUp):
            self.looks_up.emit(found)

    def _lose_aligner(self, _child: Child) -> None:
        self._aligner = None
        self.aligner_lost.emit()
