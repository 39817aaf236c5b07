"""Keeps the project's claims aligned: tells the aligning child what is new, and stores its answers. QtCore only."""

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain.messages import Align, Alignment, BeginAligning, DropArticles, KeepArticles, LookUp, Problem
from claimgrid.errors import KnownError
from claimgrid.ui.language import _, mark, said
from claimgrid.ui.worker_client import WorkerClient

if TYPE_CHECKING:  # storage costs 0.15 s to import: the window is up before that
    from claimgrid.storage import Project

_LEAST_REST = 0.2
_REST = 4
"""After an alignment the window rests this many times as long as it took to store it, and the child as long as it took
to align (at least 0.2 s): reading goes first."""
_MOST_LOSSES = 2
_AT_ONCE = 10
"""Articles told in one turn of the event loop."""
_GENTLY = 5
"""Milliseconds between two turns while nobody waits for the claims."""
_NOTHING = Alignment(0, (), (), (), {}, {}, {}, is_whole=False)
_LOST = mark("The claims could not be compared again: the comparing program ended unexpectedly. Nothing was lost.")


class Aligning(QObject):
    """Asks for an alignment whenever one is due, never two at a time.

    ``stored``: an alignment changed the project. ``settled``: none is due or under way any more. ``failed``: why it could not
    be done.
    """

    stored = Signal()
    settled = Signal()
    failed = Signal(str)

    def __init__(self, project: "Project", client: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._client = client
        client.aligned.connect(self._hear)
        client.looks_up.connect(self._wonder)
        client.aligner_lost.connect(self._lose)
        self._told = False  # whether the child knows the articles, but for the stale ones
        self._is_aligned = (
            project.is_aligned
        )  # whether all but the stale ones are as they were when they were compared last
        self._stale: set[str] = set()
        self._untold: list[str] = []  # what the child is still to be told before it aligns
        # Whether an answer was missed, so that what has changed since it is not enough:
        self._whole = not project.is_aligned
        self._due = False
        self._number = 0
        self._in_flight: int | None = None
        self._is_preparing = False  # whether what is in flight was asked for only so that the child is prepared
        self._is_gentle = False  # whether the window has most of the time meanwhile
        self._asked = 0.0  # when
        self._is_reading = False  # whether more articles may come soon
        self._outdated = False  # whether an edit came in after the alignment in flight was asked for
        self._losses = 0
        self._changed = False  # whether the parts stored so far changed anything
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._telling = QTimer(self, singleShot=True)
        self._telling.timeout.connect(self._tell)
        self._looked_up: LookUp | None = None  # what the child waits for
        self._finding = QTimer(self, singleShot=True)
        self._finding.timeout.connect(self._find)

    @property
    def busy(self) -> bool:
        """Whether an alignment is due or under way that somebody waits for."""
        return self._due or (self._in_flight is not None and not self._is_preparing)

    @property
    def is_prepared(self) -> bool:
        """Whether the child has compared all articles that it was to know when it was first told any."""
        return self._told and self._in_flight is None

    def refresh(self, articles: Iterable[str], *, edited: bool = False) -> None:
        """These articles are new, gone or changed. ``edited``: the alignment under way must not be stored any more, it
        knows nothing of what a person has just decided."""
        self._stale |= set(articles)
        self._due = True
        self._is_reading |= not edited
        self._outdated |= edited
        if not self._pause.isActive():
            self._ask()

    def resume(self) -> None:
        """Something changed that no alignment knows of yet, when the project was last open: align all, soon."""
        self._due = True
        self._pause.start(0)

    def prepare(self, *, gently: bool = True) -> None:
        """Nothing is due: have the child take in all that was compared before, so that one more article is soon compared;
        ``gently`` where none is expected. What it answers is not stored: who looks at a project changes nothing in it."""
        self._is_gentle = gently
        if not self._told and not self._due:
            self._is_preparing = True
            self._begin()

    def hurry(self) -> None:
        """Nothing more is read: align what is due without a rest."""
        self._is_reading = False
        self._pause.stop()
        self._ask()

    def stop(self) -> None:
        """Ask for nothing more."""
        self._due = False
        self._pause.stop()
        self._telling.stop()
        self._finding.stop()

    def _ask(self) -> None:
        if not self._due or self._in_flight is not None:
            return
        self._due = self._outdated = False
        self._begin()

    def _begin(self) -> None:
        """Have the child align, with what it does not know yet."""
        self._number += 1
        self._in_flight = self._number
        self._asked = time.monotonic()
        if not self._told:
            self._client.tell_aligner(BeginAligning(self.project.article_ids(), self._is_aligned))
        self._untold = sorted(self._stale)
        self._told, self._stale = True, set()
        self._tell()

    def _tell(self) -> None:
        """Tell the child of the articles, a few in a turn so that the window answers meanwhile, and have it align them."""
        some, self._untold = self._untold[:_AT_ONCE], self._untold[_AT_ONCE:]
        articles = self.project.to_tell(some)
        if gone := set(some) - articles.keys():
            self._client.tell_aligner(DropArticles(tuple(sorted(gone))))
        if articles:
            self._client.tell_aligner(KeepArticles(articles))
        if self._untold:
            self._telling.start(0)
        else:
            self._client.tell_aligner(Align(self._number, self._whole))
            self._whole = False

    def _wonder(self, asked: LookUp) -> None:
        """The child waits for something."""
        self._looked_up = asked
        self._finding.start(_GENTLY if self._is_gentle and not self.busy else 0)

    def _find(self) -> None:
        """Give the child what it waits for."""
        if self._looked_up is not None:
            try:
                self._client.tell_aligner(self.project.look_up(self._looked_up))
            except KnownError as error:
                self._client.end_aligner()
                self._hear(Problem.of("", error))
                self._forgotten()
        self._looked_up = None

    def _hear(self, found: Alignment | Problem) -> None:
        started = time.monotonic()
        if isinstance(found, Alignment) and found.number != self._in_flight:
            return
        is_wanted = self.busy
        self._in_flight = None  # first: whatever fails below, the next one can be asked for
        if isinstance(found, Alignment) and is_wanted and self._store(found) and found.more_follows:
            self._in_flight = found.number
            return
        self._is_preparing = False
        if not is_wanted:
            self._whole |= isinstance(found, Problem) or replace(found, number=0) != _NOTHING
            return
        if isinstance(found, Problem):
            self._whole = True
            self.failed.emit(said(found))
        if self._due:
            rest = _LEAST_REST + max(_REST * (time.monotonic() - started), started - self._asked)
            self._pause.start(round(1000 * rest) if self._is_reading else 0)
        else:
            self.settled.emit()

    def _store(self, alignment: Alignment) -> bool:
        """Store an alignment or a part of one; returns whether the parts that follow are wanted."""
        self._losses = 0
        if self._outdated:
            self._due = self._whole = True
            return False
        try:
            self._changed |= self.project.store(alignment, is_latest=not (self._due or alignment.more_follows))
        except KnownError as error:
            self._whole = True
            self.failed.emit(said(error))
            return False
        if self._changed and not alignment.more_follows:
            self._changed = False
            self.stored.emit()
        return True

    def _forgotten(self) -> None:
        """Whoever aligns next knows nothing, and nobody knows what was stored of the last answer."""
        self._told, self._whole, self._is_aligned = False, True, False
        self._telling.stop()
        self._finding.stop()

    def _lose(self) -> None:
        """The child has forgotten all. Tell it everything once more, but not for ever."""
        self._due |= self._in_flight is not None and not self._is_preparing
        self._in_flight, self._is_preparing = None, False
        self._forgotten()
        self._losses += 1
        if self._losses <= _MOST_LOSSES:
            self._ask()
            return
        self._due = False
        self._losses = 0
        self.failed.emit(_(_LOST))
        self.settled.emit()
