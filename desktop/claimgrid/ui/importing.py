"""Reading files into a project: which are asked for, what comes of each, which are still to be read. QtCore only."""

import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Answer, Done, Problem, Progress, ReadAgain, ReadDocument, ReadFile, Table
from claimgrid.errors import EditRefused, ProjectError
from claimgrid.ui.folders import FoundFile, Given, Looked, is_gone, look_at, look_through, one_line, state_of
from claimgrid.ui.language import _, count_text, said
from claimgrid.ui.worker_client import ReadRequest, WorkerClient

if TYPE_CHECKING:  # storage costs 0.15 s to import: the window is up before that
    from claimgrid.storage import PendingFile, Project, ReadState

_FORGET = 1000  # milliseconds: what was read is struck off the files to be read together, as each write takes 10 ms


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """Of ``total`` files ``done`` are read; ``name`` is in hand, of several the first: it stands until that is read.
    ``seconds_left`` is None until it can be told."""

    name: str
    done: int
    total: int
    seconds_left: float | None


class Importing(QObject):
    """Reads files into ``project`` through the WorkerClient.

    ``asked``: files are to be read. ``progressed``: a ReadingProgress. ``begun``: a file is in hand: its name, which one it
    is, and of how many. ``stored``: the id of an article that is new or was read again. ``problem_found``: a Problem, one file
    left out. ``failed``: a sentence for the user; nothing was changed by what failed. ``interrupted``: a sentence; reading
    was cancelled, and the rest of the files is ``unread``, as are those that were not read when the program last ended.
    ``table_found``: a FoundFile and its Table; it waits for ``read_table`` or ``leave_out``. ``over``: nothing is being read
    any more.
    """

    asked = Signal()
    progressed = Signal(object)
    begun = Signal(str, int, int)
    stored = Signal(str)
    problem_found = Signal(object)
    failed = Signal(str)
    interrupted = Signal(str)
    table_found = Signal(object, object)
    over = Signal()

    def __init__(self, project: "Project", client: WorkerClient, limits: Limits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limits = limits
        self.project = project
        self.problems: list[Problem] = []
        self.articles_read = 0  # by the last import
        self.already_there = 0  # files of the last import whose text the project had before
        self.unread: tuple[FoundFile, ...] = ()
        self._client = client
        client.answered.connect(self._hear)
        client.failed.connect(self._give_up)
        self._jobs: dict[ReadRequest, FoundFile | None] = {}
        self._answered: set[ReadRequest] = set()  # the jobs that gave an article or a problem
        self._tables: set[ReadRequest] = set()  # the jobs that found one: another reads it, once its columns are named
        self._states: dict[FoundFile, tuple[int, int]] = {}  # of the files in hand, before they are read
        self._gone: set[str] = set()  # folders of which it was told that they are not there
        self._done = self._begun = self._total = 0
        self._started = 0.0
        self._read: list[FoundFile] = []  # still to be struck off
        self._strike = QTimer(self, singleShot=True, interval=_FORGET)
        self._strike.timeout.connect(self._strike_off)

    def pick_up(self) -> None:
        """Find out what was still to be read when the project was last open."""
        self.unread = tuple(FoundFile(Path(f.path), f.file, f.set_name, Path(f.folder)) for f in self.project.pending())

    def stop(self) -> None:
        """The project is about to be closed: keep in it what was read."""
        self._strike.stop()
        if self._read:
            with suppress(ProjectError):  # they are read once more, and found to be there
                self.project.drop_pending(_pending(self._read), self._read_states(self._read))
        self._read = []

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return bool(self._jobs)

    def import_paths(self, paths: Iterable[Path]) -> int:
        """Read these files and folders into the project; returns how many files there are to read. Raises ProjectError
        where the project cannot be written."""
        return self.read_given(look_through(paths))

    def read_given(self, given: Given) -> int:
        """Read what was looked through; as ``import_paths``."""
        number = self._read_files(given.files)
        if given.folders:
            self.project.remember_folders(given.folders)
        for problem in given.problems:
            self._report(problem)
        return number

    def look_for_new(self) -> int:
        """Read what is new or changed in the folders that were imported; as ``import_paths``."""
        return self.read_changed(look_at(self.folders_read(), settled=False))

    def folders_read(self) -> dict[str, dict[str, tuple[int, int]]]:
        """The folders that were imported, each with the files in it as they were when they were read."""
        return {folder.path: self.project.read_states(folder.path) for folder in self.project.folders()}

    def read_changed(self, looked: Looked, *, asked: bool = True) -> int:
        """Read the files that a look at the folders found; as ``import_paths``. What was cancelled is left for whoever
        cancelled it where nobody ``asked``."""
        self.project.check_writable()
        for folder in looked.gone:
            if folder not in self._gone:
                text = _("This folder is not there any more. Its articles stay in the project.")
                self._report(Problem(folder, text))
        self._gone = set(looked.gone)
        waiting = {*self._jobs.values(), *(() if asked else self.unread)}
        new = tuple(file for file in looked.changed if file not in waiting)
        return self._read_files(new) if new else 0

    def read_rest(self) -> int:
        """Read what is ``unread``; as ``import_paths``."""
        return self._read_files(self.unread)

    def forget_rest(self) -> None:
        """What is ``unread`` is not wanted any more."""
        files, self.unread = self.unread, ()
        self._drop_pending(files, are_read=False)

    def _read_files(self, found: tuple[FoundFile, ...]) -> int:
        self.project.check_writable()
        self.project.add_pending(_pending(found))
        self.unread = tuple(f for f in self.unread if f not in set(found))
        if not self._jobs:
            self.articles_read = self.already_there = 0
        self._states |= {file: state for file in found if (state := state_of(file.path))}
        return self._ask_for({self._request(file): file for file in found})

    def _request(self, file: FoundFile, columns: Mapping[str, str] | None = None) -> ReadFile:
        known = () if file.is_told_anew else self.project.texts_of(file.set_name, file.name)
        return ReadFile(str(file.path), file.name, known, tuple(sorted((columns or {}).items())), self._limits)

    def was_read(self, file: FoundFile) -> bool:
        """Whether a file was read into the project before, by itself or in an imported folder."""
        folders = {str(file.folder), *(folder.path for folder in self.project.folders())}
        above = [Path(folder) for folder in folders if file.path.is_relative_to(folder)]
        return any(file.path.relative_to(f).as_posix() in self.project.read_states(str(f)) for f in above)

    def read_table(self, file: FoundFile, columns: Mapping[str, str]) -> None:
        """Read a table that was found; ``columns`` maps fields to its columns."""
        self._ask_for({self._request(file, columns): file})

    def leave_out(self, file: FoundFile, text: str) -> None:
        """Do not read a table that was found; ``text`` says why and what to do."""
        self._report(Problem(file.name, text))
        self._drop_pending([file])

    def read_again(self, articles: Iterable[str]) -> int:
        """Extract once more from the stored texts of these articles; every decision by hand stays. Raises ProjectError
        where the project cannot be written."""
        self.project.check_writable()
        return self._ask_for(
            {ReadAgain(id_, document): None for id_, document in self.project.documents(tuple(articles))}
        )

    def cancel(self) -> None:
        """Stop reading at once; what has been read stays, the rest is ``unread`` until the session is closed."""
        rest = self._stop_reading()
        self._drop_pending(rest, are_read=False)
        self._end()
        if rest:
            self.interrupted.emit(
                _("{done} of {total} files were read.").format(
                    done=count_text(self._done), total=count_text(self._total)
                )
            )

    def _stop_reading(self) -> tuple[FoundFile, ...]:
        """Give up the files in hand and those that wait; returns them."""
        self._client.cancel()
        rest = tuple(file for file in self._jobs.values() if file)
        self._jobs.clear()
        self._answered.clear()
        self._tables.clear()
        self.unread += rest
        return rest

    def _strike_off(self) -> None:
        files, self._read = self._read, []
        if files:
            self._drop_pending(files)

    def _drop_pending(self, files: Iterable[FoundFile], *, are_read: bool = True) -> None:
        files = tuple(files)
        try:
            self.project.drop_pending(_pending(files), self._read_states(files) if are_read else ())
        except ProjectError as error:
            self._break_off(error)

    def _read_states(self, files: Iterable[FoundFile]) -> "list[ReadState]":
        from claimgrid.storage import ReadState  # late, as above

        states = ((f, self._states.pop(f, None)) for f in files)
        return [ReadState(str(f.folder), f.name, *state) for f, state in states if state]

    def _break_off(self, error: ProjectError) -> None:
        """The project cannot be written at all: every further file would fail alike. They stay to be read."""
        self._stop_reading()
        self.failed.emit(said(error))
        self._end()

    def _ask_for(self, jobs: dict[ReadRequest, FoundFile | None]) -> int:
        fresh = {request: file for request, file in jobs.items() if request not in self._jobs}
        if not self._jobs:
            self._done = self._begun = self._total = 0
            self._started = time.monotonic()
        self._jobs |= fresh
        self._total += len(fresh)
        if fresh:
            self._tell_progress()
            self._client.read(fresh)
            self.asked.emit()
        else:
            QTimer.singleShot(0, self, self.over.emit)
        return len(fresh)

    def _hear(self, request: ReadRequest, found: Answer) -> None:
        if request not in self._jobs:
            return
        match found:
            case Progress():
                if found.done == 0:
                    self._begun += 1
                    self.begun.emit(one_line(found.name), self._begun, self._total)
                self._tell_progress()
            case ReadDocument():
                self._take(request, found)
            case Problem():
                self._answered.add(request)
                self._report(found)
            case Table():
                self._answered.add(request)
                self._tables.add(request)
                self.table_found.emit(self._jobs[request], found)
            case Done():
                file = self._jobs.pop(request)
                self.already_there += (
                    isinstance(request, ReadFile) and bool(request.known) and request not in self._answered
                )
                self._answered.discard(request)
                self._done += 1
                self._tell_progress()
                if request in self._tables:
                    self._tables.discard(request)
                elif file:
                    self._read.append(file)
                    if not self._strike.isActive():
                        self._strike.start()
                if not self._jobs:
                    self._end()

    def _take(self, request: ReadRequest, found: ReadDocument) -> None:
        try:
            article = self._put(request, found)
        except ProjectError as error:
            self._break_off(error)
        except EditRefused:
            pass  # it was removed while it was read again
        else:
            if article is not None:
                self._answered.add(request)
                self.articles_read += 1
                self.stored.emit(article)

    def _put(self, request: ReadRequest, found: ReadDocument) -> str | None:
        if isinstance(request, ReadAgain):
            self.project.add_again(request.article, found.reading)
            return request.article
        file = self._jobs[request]
        if file is None or found.reading.document.sha256 in request.known:
            return None
        digest, folder = found.reading.document.sha256, one_line(str(file.folder))
        moved = next((id_ for id_, name in self.project.files_of(folder, digest) if is_gone(file.folder, name)), None)
        return self.project.add(found.reading, file.set_name, folder, moved)

    def _end(self) -> None:
        self._strike_off()
        self.over.emit()

    def _give_up(self, text: str) -> None:
        self._stop_reading()
        self.failed.emit(text)
        self._end()

    def _report(self, problem: Problem) -> None:
        problem = Problem(one_line(problem.name), one_line(said(problem)))
        self.problems.append(problem)
        self.problem_found.emit(problem)

    def _tell_progress(self) -> None:
        left = None
        if self._done >= min(3, self._total):
            left = (time.monotonic() - self._started) / self._done * (self._total - self._done)
        first = next(iter(self._jobs), None)
        name = _name(first) if first else ""
        self.progressed.emit(ReadingProgress(one_line(name), self._done, self._total, left))


def _pending(files: Iterable[FoundFile]) -> "list[PendingFile]":
    from claimgrid.storage import PendingFile  # late, as above

    return [PendingFile(str(f.path), f.name, f.set_name, str(f.folder)) for f in files]


def _name(request: ReadRequest) -> str:
    return request.name if isinstance(request, ReadFile) else request.document.file
