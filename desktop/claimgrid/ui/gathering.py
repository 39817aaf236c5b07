"""Looking through what was dropped, or for what is there still or new, while the window answers."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from claimgrid.ui.apart import Apart

Found = TypeVar("Found")


class Gathering(Apart, Generic[Found]):
    """Carries out ``look`` in a thread; then, in the window's, ``over``, and ``then`` with what was found. A mistake is raised
    there, after ``over``: nobody is to wait on."""

    def __init__(
        self, look: Callable[[], Found], over: Callable[[], object], then: Callable[[Found], object], parent: QObject
    ) -> None:
        super().__init__(self._gather, parent)
        self._look, self._over, self._then = look, over, then
        self._found: list[Found] = []
        self.ended.connect(self._tell)
        self.start()

    def _gather(self) -> None:
        self._found.append(self._look())

    def _tell(self) -> None:
        self.deleteLater()
        self._over()
        if self.mistake is not None:
            raise self.mistake
        self._then(self._found[0])
