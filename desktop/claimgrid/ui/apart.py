"""Work in a thread of its own, for which nobody has to wait: a disk or network folder that is gone may hold it for ever."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Signal


class Apart(QObject):
    """Carries out ``work`` in a thread. When it has ``ended``, ``mistake`` is what it raised, or None. The program can end
    while it is still at work, and nothing is told of what was deleted meanwhile."""

    ended = Signal()

    def __init__(self, work: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._thread: Thread | None = None
        self.is_running = False
        """Whether it is at work. Who starts it once more may still hear that it ``ended`` before."""
        self.mistake: Exception | None = None

    def start(self) -> Thread:
        """Begin, or do it once more."""
        self.is_running = True
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()
        return self._thread

    def wait(self, seconds: float | None = None) -> None:
        """Until the work is done, or so long."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            self._work()
        except Exception as mistake:  # noqa: BLE001  (raised again where mistakes are shown)
            self.mistake = mistake
        self.is_running = False
        with suppress(RuntimeError):  # this object is deleted
            self.ended.emit()
