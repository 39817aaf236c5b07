"""Building what is shown a little at a time: a big project is filtered and sorted while the window goes on answering."""

import gc
import time
from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain.steps import Result, Steps, taken

SLICE = 0.012
"""Seconds of work between two looks at what the user does. A small project is built within the first."""


class Building(QObject):
    """Builds one thing after another; a new wish takes the place of one that is not fulfilled yet."""

    built = Signal(object)
    """What the steps led to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[bool | None, None, Any] | None = None
        self._is_big = False
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    def want(self, steps: Steps[Any]) -> None:
        """Take these steps; ``built`` tells at once where they are soon taken, but for those that take the place of many: they
        will be many too."""
        was_big = self.is_busy and self._is_big
        self._steps, self._is_big = _shown_by_itself(steps), False
        if was_big:
            self._next.start()
        else:
            self._go_on()

    @property
    def is_busy(self) -> bool:
        """Whether something is being built."""
        return self._steps is not None

    def drop(self) -> None:
        """What is being built is not wanted any more."""
        self._steps = None
        self._next.stop()

    def finish(self) -> None:
        """Take all steps that are left, now."""
        self._next.stop()
        if self._steps is not None:
            steps, self._steps = self._steps, None
            self.built.emit(taken(steps))

    def _go_on(self) -> None:
        if self._steps is None:
            return
        end = time.thread_time() + SLICE
        try:
            while not (next(self._steps) and self._is_big) and time.thread_time() < end:
                pass
        except StopIteration as done:
            self._steps = None
            if self._is_big:
                spare_collector()
            self.built.emit(done.value)
        else:
            self._is_big = True
            self._next.start()


def _shown_by_itself(steps: Steps[Result]) -> Generator[bool | None, None, Result]:
    """``steps``, and one more that tells of itself: showing something big is work enough for a turn."""
    result = yield from steps
    yield True
    return result


def spare_collector() -> None:
    """Let the garbage collector pass over what is there now: going through a big project, of which nothing is garbage, it
    would hold up the window for a tenth of a second every now and then. ``gc.unfreeze`` takes that back."""
    gc.collect(1)
    gc.freeze()
