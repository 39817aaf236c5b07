"""Building what is shown a little at a time: a big project is filtered and sorted while the window goes on answering."""

import gc
import time
from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from claimgrid.domain.steps import Result, Steps, no_collection, taken

SLICE = 0.012
"""Seconds of work between two looks at what the user does. A small project is built within the first."""


class Building(QObject):
    """Builds one thing after another; a new wish takes the place of one that is not fulfilled yet.

    The garbage collector passes over what is big (``gc.freeze``; ``gc.unfreeze`` takes that back): to go through it, of
    which nothing is garbage, would hold up the window for some hundredths of a second every now and then.
    """

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
        if self._is_big:
            gc.collect(1)
        end, built, is_built = time.thread_time() + SLICE, None, False
        with no_collection():
            try:
                while not (next(self._steps) and self._is_big) and time.thread_time() < end:
                    pass
            except StopIteration as done:
                built, is_built = done.value, True
            self._is_big = self._is_big or not is_built
            if self._is_big:
                gc.freeze()
        if is_built:
            self._steps = None
            self.built.emit(built)
        else:
            self._next.start()


def _shown_by_itself(steps: Steps[Result]) -> Generator[bool | None, None, Result]:
    """``steps``, and one more that tells of itself: showing something big is work enough for a turn."""
    result = yield from steps
    yield True
    return result
