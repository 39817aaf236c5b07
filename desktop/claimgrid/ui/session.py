"""An open project at work: files are read into it, claims aligned, edits applied. QtCore only, so it runs without a window."""

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain import edits
from claimgrid.domain.codec import fields_of
from claimgrid.domain.edits import Edit
from claimgrid.domain.limits import Limits
from claimgrid.domain.passage import Statement
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import no_collection
from claimgrid.errors import KnownError, ProjectError
from claimgrid.ui.aligning import Aligning
from claimgrid.ui.apart import Apart
from claimgrid.ui.building import SLICE
from claimgrid.ui.importing import Importing
from claimgrid.ui.language import said
from claimgrid.ui.worker_client import WorkerClient

if TYPE_CHECKING:  # storage costs 0.15 s to import: the window is up before that
    from claimgrid.storage import Project
    from claimgrid.storage.copying import Copy

_REST = 5
"""While articles keep coming, the window rests this many times as long as it took to show the last change."""
_LONGEST_REST = 5000  # milliseconds
_PREPARE = 3000  # milliseconds after the project is shown
_LARGE = 500
"""Rows that an edit writes, from which on it is carried out in a thread: 5,000 of them take a tenth of a second."""
_LETTERS = 200
"""By which one such row is kept in the log, about."""


class Session(QObject):
    """Owns a Project and the WorkerClient that reads for it: ``importing`` reads files into it. Where the project was last
    closed before its claims were compared, that is done now.

    ``changed``: the project's content is another; ask for ``snapshot``. ``edited``: this edit was carried out. ``failed``: a
    sentence for the user; nothing was changed by what failed. ``finished``: nothing is being read or aligned any more.
    """

    changed = Signal()
    edited = Signal(object)
    moving = Signal()
    """The project is about to go on in another file: nothing may be read from this one any more."""
    failed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        project: "Project",
        client: WorkerClient | None = None,
        parent: QObject | None = None,
        limits: Limits = Limits(),
    ) -> None:
        super().__init__(parent)
        self.project = project
        self._client = client or WorkerClient()
        self._client.setParent(self)
        self._aligning = Aligning(project, self._client, self)
        self._aligning.stored.connect(self._note_change)
        self._aligning.settled.connect(self._tell_finished)
        self._aligning.failed.connect(self._tell_failed)
        self.importing = Importing(project, self._client, limits, self)
        self.importing.asked.connect(self._expect)
        self.importing.stored.connect(self._take)
        self.importing.failed.connect(self._tell_failed)
        self.importing.over.connect(self._end_reading)
        self._snapshot = Snapshot()
        self.is_opening = True
        """Whether the project has still to be read for the first time."""
        self._soon = QTimer(self, singleShot=True)  # many changes at once are told once
        self._soon.timeout.connect(self._tell_changed)
        self._is_long = False  # whether reading the changes took longer than a turn should
        self._idle = QTimer(self, singleShot=True, interval=_PREPARE)
        self._idle.timeout.connect(self._aligning.prepare)
        self._under_way: Apart | None = None  # a large edit, in its thread
        self._done: Edit | None = None  # what it was
        self._spent = 0.0  # seconds, on the changes that are to be told
        self._rest = 0
        self._finish_is_due = False
        self._trouble = ""  # what stopped the work, as it was told
        self._pick_up()
        if not self._read_changes():
            self._soon.start(0)

    def _pick_up(self) -> None:
        """Go on where the project was left."""
        if self.project.is_read_only:
            return
        self.importing.pick_up()
        if not self.project.is_aligned:
            self._aligning.resume()
        self._idle.start()

    # What is in the project

    @property
    def name(self) -> str:
        """The project's name: its file's, without the ending."""
        return self.project.path.stem

    @property
    def snapshot(self) -> Snapshot:
        """All that the project holds; while very much of it has to be read anew, still as ``changed`` told last."""
        return self._snapshot

    def text(self, article: str) -> str:
        """The stored text of an article."""
        return self.project.text(article)

    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each article, by article id."""
        return self.project.statements()

    # What is at work

    @property
    def busy(self) -> bool:
        """Whether files are being read or claims aligned, or ``finished`` is still to be told."""
        return self._works or self._finish_is_due

    @property
    def _works(self) -> bool:
        return self.importing.is_reading or self._aligning.busy

    @property
    def is_prepared(self) -> bool:
        """Whether one more article is soon compared, since the child knows all the others."""
        return self._aligning.is_prepared

    def _expect(self) -> None:
        """Have the child know what there is by the time that the first article is read."""
        if not self.project.is_empty:
            self._aligning.prepare(gently=False)

    def _take(self, article: str) -> None:
        self._note_change()
        self._aligning.refresh(self.project.copies(article))

    def _end_reading(self) -> None:
        if self._soon.isActive():
            self._soon.start(0)
        self._aligning.hurry()
        self._tell_finished()

    def _tell_failed(self, text: str) -> None:
        """Tell once what stops the reading and the comparing alike."""
        if text != self._trouble:
            self._trouble = text
            self.failed.emit(text)

    def _tell_finished(self) -> None:
        if self._works:
            return
        self._trouble = ""
        self._finish_is_due = self._soon.isActive()
        if self._finish_is_due:
            self._soon.start(0)  # first: who hears ``finished`` sees everything
        else:
            self.finished.emit()

    # Editing

    def apply(self, edit: Edit) -> bool:
        """Carry out an edit; False (after ``failed``) where it no longer applies. A large one is only under way when this
        returns, as is one that is taken back or done again: ``finish_edit`` waits for it."""

        def carry_out() -> Edit:
            self.project.apply(edit)
            return edit

        self.finish_edit()
        return self._edit(carry_out, _rows(edit, self._snapshot))

    def undo(self) -> bool:
        """Take back the last edit; False where there is none, or (after ``failed``) where it no longer applies."""
        self.finish_edit()
        return self._edit(self.project.undo, self.project.undo_size() // _LETTERS)

    def redo(self) -> bool:
        """Do again what was taken back last; False where there is nothing, or (after ``failed``) it no longer applies."""
        self.finish_edit()
        return self._edit(self.project.redo, self.project.redo_size() // _LETTERS)

    def finish_edit(self) -> bool:
        """Wait for the large edit that is under way, if any; False (after ``failed``) where it no longer applied."""
        work, self._under_way = self._under_way, None
        if work is None:
            return True
        work.wait()
        work.deleteLater()
        if isinstance(work.mistake, KnownError):
            self.failed.emit(said(work.mistake))
            return False
        if work.mistake is not None:
            raise work.mistake
        return self._tell_edited(self._done, time.thread_time())

    @property
    def is_editing(self) -> bool:
        """Whether a large edit is under way."""
        return self._under_way is not None

    def undo_name(self) -> str | None:
        """What ``undo`` would take back ("rename claim")."""
        return self.project.undo_name()

    def redo_name(self) -> str | None:
        """What ``redo`` would do again."""
        return self.project.redo_name()

    def _edit(self, carry_out: Callable[[], Edit | None], rows: int) -> bool:
        """Carry out what writes about so many ``rows``."""
        if rows >= _LARGE:
            self._begin(carry_out)
            return True
        started = time.thread_time()
        try:
            done = carry_out()
        except KnownError as error:
            self.failed.emit(said(error))
            return False
        return self._tell_edited(done, started)

    def _begin(self, carry_out: Callable[[], Edit | None]) -> None:
        """Carry it out in a thread. Until that ends, whoever asks the project for anything waits."""

        def work() -> None:
            self._done = carry_out()

        self._under_way = Apart(work, self)
        self._under_way.ended.connect(self._hear_edited)
        self.project.lend(self._under_way.start())

    def _hear_edited(self) -> None:
        if self._under_way is not None and not self._under_way.is_running:  # else somebody has waited for it
            self.finish_edit()

    def _tell_edited(self, done: Edit | None, started: float) -> bool:
        """``done`` was carried out; those who wait for it wait since ``started``."""
        if done is None:
            return False
        touched = self.project.touched_articles()
        self._soon.start(0)
        self._read_changes(started)
        if edits.is_compared(done):
            self._aligning.refresh(touched, edited=True)
        self.edited.emit(done)
        return True

    # What changed

    def _note_change(self) -> None:
        rest = self._rest if self.importing.is_reading else 0
        if rest == 0 or not self._soon.isActive():
            self._soon.start(rest)

    def _read_changes(self, started: float | None = None) -> bool:
        """Read what was written, as much as can be read before anybody waits; returns whether it is all. ``started`` is when
        they began to wait, if not now."""
        started = time.thread_time() if started is None else started
        with no_collection():
            is_all = self.project.read_some()
            while not is_all and time.thread_time() - started < SLICE:
                is_all = self.project.read_some()
            is_new = is_all and self._snapshot is not self.project.snapshot()
            self._is_long = not is_all or (is_new and time.thread_time() - started >= SLICE)
            if self._is_long:
                gc.freeze()  # as in Building
        if is_all:
            self._snapshot, self.is_opening = self.project.snapshot(), False
        return is_all

    def _tell_changed(self) -> None:
        """Read the changes, tell them, and see how long that takes: while articles keep coming, the window has most of the
        time."""
        if self.is_editing:
            return  # once that is done, all of it is read
        started = time.monotonic()
        is_told = self._read_changes() and not self._is_long  # what took long to read is told in a turn of its own
        if is_told:
            self.changed.emit()
        self._spent += time.monotonic() - started
        if not is_told:
            self._soon.start(0)
            return
        self._rest, self._spent = min(_LONGEST_REST, round(_REST * 1000 * self._spent)), 0.0
        if self._finish_is_due and not self._works:
            self._finish_is_due = False
            self.finished.emit()

    # The file

    def save_as(self, path: Path) -> None:
        """Copy the project to ``path`` and go on with the copy. Raises KnownError where it cannot be written."""
        copy = self.project.copy_to(path)
        copy.write()
        self.go_on_in(copy)

    def go_on_in(self, copy: "Copy") -> None:
        """Go on with a complete copy of the project. Raises KnownError where it cannot be put in place."""
        self.finish_edit()
        before, project = self.project, self.project.go_on_in(copy)
        self.moving.emit()
        before.close()
        self.project = self._aligning.project = self.importing.project = project
        if before.is_read_only:
            self._pick_up()
        elif not self._works and not project.is_aligned:
            self._aligning.resume()
        self._note_change()

    def close(self) -> None:
        """End the children and close the file; all that was read and decided is in it."""
        self.finish_edit()
        self._soon.stop()
        self._idle.stop()
        self._aligning.stop()
        self._client.close()
        self.importing.stop()
        self.project.close()
        gc.unfreeze()

    @property
    def is_unused(self) -> bool:
        """Whether there is no article in the project, nothing to undo or redo, and nothing still to be read."""
        with suppress(ProjectError):  # of what cannot be read any more nobody knows
            if self.project.is_in_place and self.project.is_empty:
                return not (self.undo_name() or self.redo_name() or self.project.pending())
        return False


def _rows(edit: Edit, snapshot: Snapshot) -> int:
    """About how many rows of the project an edit writes."""
    match edit:
        case edits.Together(acts):
            return sum(_rows(act, snapshot) for act in acts)
        case edits.MergeClaims(claim, merged):
            claims = {claim, *merged}
        case edits.SplitClaim(claim):
            claims = {claim}
        case edits.MovePassages(passages):
            claims = {snapshot.passage[p].claim for p in passages if p in snapshot.passage}
        case _:
            return sum(len(value) for value in fields_of(edit).values() if isinstance(value, tuple))
    return sum(len(snapshot.passages_of_claim.get(claim, ())) for claim in claims)  # all say by hand where they belong
