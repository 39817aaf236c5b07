"""Imported folders, watched while their project is open: what is new or changed in them is read by itself."""

import os
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from claimgrid.errors import KnownError
from claimgrid.ui.apart import Apart
from claimgrid.ui.folders import Looked, look_at
from claimgrid.ui.language import said
from claimgrid.ui.session import Session

_CALM = 3000  # milliseconds without a change, after which a folder is looked at: a file may still be written
_LOOK = 30_000  # milliseconds: a network folder tells of no change, and a local one of none inside a file
MOST = 2_000
"""Folders that are watched; those beyond are looked at with the others."""


class _Look(Apart):
    """Goes through folders in a thread: one on a network may take long, or never answer. ``inner`` are all folders in them,
    ``found`` is what is new, by what is ``known`` of the files in each; None where that is not asked."""

    def __init__(
        self, folders: Sequence[str], known: Mapping[str, Mapping[str, tuple[int, int]]] | None, parent: QObject
    ) -> None:
        super().__init__(self._go_through, parent)
        self._folders, self._known = folders, known
        self.inner: list[str] = []
        self.found: Looked | None = None

    def _go_through(self) -> None:
        self.inner = [root for folder in self._folders for root, _dirs, _files in os.walk(folder)][:MOST]
        self.found = None if self._known is None else look_at(self._known, settled=True)


class FolderWatch(QObject):
    """Looks for new articles in the folders of ``session``, whenever something changes there, as long as they are to be
    watched and the project can be written."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._watcher = QFileSystemWatcher(self)
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(lambda _path: self._calm.start())
        self._regular = QTimer(self, interval=_LOOK)
        self._regular.timeout.connect(self._look)
        self._inner: set[str] = set()  # the folders that are watched, as far as the system can
        self._looking: _Look | None = None
        self._is_due = self._reads = False  # whether to go through the folders once more, and to read what is new there
        self._imported = session.importing.over.connect(self.refresh)  # a folder may have come in
        self.refresh()

    @property
    def is_on(self) -> bool:
        """Whether the folders are watched."""
        return bool(self._folders())

    def switch(self, *, on: bool) -> None:
        """Watch the folders from now on, or no longer. Raises ProjectError where the project cannot be written."""
        self._session.project.watch_folders(watched=on)
        self._look()

    def _look(self) -> None:
        """Read what is new."""
        self._reads = True
        self.refresh()

    def refresh(self) -> None:
        """Watch what is to be watched now."""
        self._is_due = True
        if self._looking is None:
            self._begin()

    def stop(self) -> None:
        """Look no more: the project is about to be closed."""
        self._calm.stop()
        self._regular.stop()
        self._watcher.blockSignals(True)
        self._looking = None
        QObject.disconnect(self._imported)

    def _folders(self) -> list[str]:
        project = self._session.project
        return [] if project.is_read_only else [folder.path for folder in project.folders() if folder.watched]

    def _begin(self) -> None:
        self._is_due = False
        folders = self._folders()
        if not folders:
            self._regular.stop()
            self._reads = False
            self._watch([])
            return
        if not self._regular.isActive():
            self._regular.start()
        importing = self._session.importing
        known = importing.folders_read() if self._reads and not importing.is_reading else None
        self._looking = _Look(folders, known, self)
        self._looking.ended.connect(self._take)
        self._looking.start()

    def _take(self) -> None:
        look, self._looking = self._looking, None
        if look is None:
            return
        look.deleteLater()
        if look.mistake is not None:
            raise look.mistake
        self._watch(look.inner)
        if self._is_due:  # something came in meanwhile
            self._begin()
        elif look.found is not None and self._folders():
            self._reads = False
            try:
                self._session.importing.read_changed(look.found, asked=False)
            except KnownError as error:
                self._regular.stop()
                self._session.failed.emit(said(error))

    def _watch(self, inner: list[str]) -> None:
        before, self._inner = self._inner, set(inner)
        if watched := [*self._watcher.directories()]:
            self._watcher.removePaths(watched)
        if inner:
            self._watcher.addPaths(inner)
        if not self._inner <= before:  # nobody told what came there since it was gone through
            self._calm.start()
