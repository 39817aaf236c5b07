"""What takes a while before a project is on screen, done in threads: the window goes on answering meanwhile."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread

from claimgrid.domain.steps import Steps
from claimgrid.errors import KnownError
from claimgrid.ui.building import Building

if TYPE_CHECKING:  # storage costs 0.15 s to import
    from claimgrid.domain.matrix import Matrix
    from claimgrid.storage import Project
    from claimgrid.storage.backups import Backup

STORAGE, WORKBENCH, CHART = "claimgrid.storage", "claimgrid.ui.workbench", "claimgrid.ui.views.chart"


def _qt_types() -> Steps[None]:
    """Have PySide make all types of the parts of Qt that are loaded, which it does when a type is first asked for: two
    threads that do so at once can end the program with a crash."""
    loaded = sys.modules.copy()  # another thread may be loading some
    for module in [module for name, module in loaded.items() if name.startswith("PySide6.Qt")]:
        for name in dir(module):
            getattr(module, name)
            yield


class Loading(QThread):
    """Loads these modules of the program; ``finished`` tells when they are there."""

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = tuple(modules)
        self._before = Building(self)
        self._before.built.connect(lambda _nothing: self.start())

    def begin(self) -> None:
        """Start, as soon as no type of Qt is left to be made in the thread."""
        self._before.want(_qt_types())

    def end(self) -> None:
        """Do what can be left out no more, and wait for the rest."""
        self._before.drop()
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        """In a thread of its own."""
        for name in self._modules:
            import_module(name)


class Opening(Loading):
    """Loads ``modules`` and opens the project at ``path``, which is checked from end to end and migrated if need be. When it
    has ``finished``, ``project`` is open, its ``matrix`` built and a copy kept in ``backups``; else ``mistake`` or ``unkept``
    tells why not. A ``restored`` backup copy is put at its place first."""

    def __init__(
        self, path: Path, backups: Path, modules: Sequence[str], parent: QObject, restored: "Backup | None" = None
    ) -> None:
        super().__init__(modules, parent)
        self.path = path
        self.then: list[Path] = []
        """Files and folders that are to be read into the project."""
        self._restored = restored
        self.project: Project | None = None
        self.matrix: Matrix | None = None
        self.mistake: Exception | None = None
        self.unkept: KnownError | None = None
        self._backups = backups

    def run(self) -> None:
        """In a thread of its own."""
        from claimgrid.domain.matrix import build_matrix  # late, as above
        from claimgrid.storage import Project
        from claimgrid.ui.restoring import put_back

        try:
            super().run()
            if self._restored is not None:
                place = put_back(self._restored, lambda _part: not self.isInterruptionRequested())
                if place is None:
                    return
                self.path = place
            self.project = Project.open(self.path)
            snapshot = self.project.snapshot()
            self.matrix = build_matrix(snapshot, self.project.layout.matrix)
            snapshot.passages_of_article, snapshot.checked  # noqa: B018  (the snapshot keeps what was worked out)
            gc.freeze()
        except Exception as mistake:  # noqa: BLE001  (raised again where mistakes are shown)
            self.mistake = mistake
            return
        try:
            self.project.keep_backup(self._backups)
        except KnownError as reason:
            self.unkept = reason
