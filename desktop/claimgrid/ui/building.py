"""Building the Matrix a little at a time: a big project is filtered and sorted while the window goes on answering."""

import time
from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain.matrix import Matrix, matrix_steps
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.snapshot import Snapshot

_SLICE = 0.012
"""Seconds of work between two looks at what the user does. A small project is built within the first."""


_AT_ONCE = 10


class Building(QObject):
    """Builds one Matrix after another; a new wish takes the place of one that is not fulfilled yet."""

    built = Signal(object)
    """The Matrix."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, Matrix] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def want(self, snapshot: Snapshot, options: MatrixOptions) -> None:
        """Build this; ``built`` tells at once where it is soon done."""
        self._steps = matrix_steps(snapshot, options)
        self._go_on()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        end = time.thread_time() + _SLICE
        try:
            while time.thread_time() < end:
                for _step in range(_AT_ONCE):  # the clock is dear where the program runs in a virtual machine
                    next(self._steps)
        except StopIteration as done:
            self._steps = None
            self.built.emit(done.value)
        else:
            self._next.start()
