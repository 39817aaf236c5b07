"""Loading parts of the program in a thread: the window goes on answering, where it would stand still for a fifth of a second."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QThread

STORAGE, WORKBENCH, CHART = "claimgrid.storage", "claimgrid.ui.workbench", "claimgrid.ui.views.chart"


class Loading(QThread):
    """Loads these modules; ``finished`` tells when they are there."""

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = tuple(modules)

    def run(self) -> None:
        """In a thread of its own."""
        for name in self._modules:
            import_module(name)
