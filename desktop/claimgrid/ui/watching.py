"""Imported folders, watched while their project is open: what is new or changed in them is read by itself."""

import os

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from claimgrid.errors import KnownError
from claimgrid.ui.language import said
from claimgrid.ui.session import Session

_CALM = 3000  # milliseconds without a change, after which a folder is looked at: a file may still be written
_LOOK = 30_000  # milliseconds: a network folder tells of no change, and a local one of none inside a file
MOST = 2_000
"""Folders that are watched; those beyond are looked at with the others."""


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
        self._imported = session.importing.over.connect(self.refresh)  # a folder may have come in
        self.refresh()

    @property
    def is_on(self) -> bool:
        """Whether the folders are watched."""
        return bool(self._folders())

    def switch(self, *, on: bool) -> None:
        """Watch the folders from now on, or no longer. Raises ProjectError where the project cannot be written."""
        self._session.project.watch_folders(watched=on)
        self.refresh()
        if on:
            self._look()

    def refresh(self) -> None:
        """Watch what is to be watched now."""
        if watched := [*self._watcher.directories()]:
            self._watcher.removePaths(watched)
        folders = self._folders()
        inner = [root for folder in folders for root, _dirs, _files in os.walk(folder)]
        if inner:
            self._watcher.addPaths(inner[:MOST])
        (self._regular.start if folders else self._regular.stop)()

    def stop(self) -> None:
        """Look no more: the project is about to be closed."""
        self._calm.stop()
        self._regular.stop()
        self._watcher.blockSignals(True)
        QObject.disconnect(self._imported)

    def _folders(self) -> list[str]:
        project = self._session.project
        return [] if project.is_read_only else [folder.path for folder in project.folders() if folder.watched]

    def _look(self) -> None:
        try:
            self._session.importing.look_for_new(settled=True)
        except KnownError as error:
            self._regular.stop()
            self._session.failed.emit(said(error))
            return
        self.refresh()
