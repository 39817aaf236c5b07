"""One running program: a second start hands its paths to the first and ends. A lock file tells which is the first, a local
socket, which is no network connection, reaches it. Qt's sockets are loaded only where one is needed: after the first paint.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore  # what is only needed for a second start is looked up in it then: loading it takes time
from PySide6.QtCore import QDir, QLockFile, QObject, Signal

from claimgrid.ui.settings import settings_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 2000  # milliseconds that the first program has to answer
_PAUSE = 30  # milliseconds until it is asked again, while it starts or ends


def _address() -> str:
    """The same for every start by this user with these settings."""
    digest = QtCore.QCryptographicHash.hash(str(settings_folder()).encode(), QtCore.QCryptographicHash.Algorithm.Sha256)
    return f"claimgrid-{digest.toHex().toStdString()[:16]}"


def _give(arguments: Sequence[str]) -> bool:
    """Whether a program that listens took ``arguments``."""
    import json  # late, as Qt's sockets

    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_address())
    if not socket.waitForConnected(_WAIT):
        return False
    socket.write(json.dumps(list(arguments)).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(_WAIT)
    socket.disconnectFromServer()
    return answered


class Instance(QObject):
    """This start of the program. ``called`` brings the arguments of each further start, as a tuple of str."""

    called = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server: QLocalServer | None = None
        self._lock = QLockFile(str(settings_folder() / "running.lock"))
        self._lock.setStaleLockTime(0)  # it does not age; that of a program that was killed is known by its process

    def hand_over(self, arguments: Sequence[str]) -> bool:
        """Give ``arguments`` to the program that runs already; False where none answers, and this one has to do it."""
        QDir().mkpath(str(settings_folder()))
        patience = QtCore.QDeadlineTimer(_WAIT)
        while not self._lock.tryLock(0) and self._lock.error() == QLockFile.LockError.LockFailedError:
            if _give(arguments):
                return True
            if patience.hasExpired():
                break
            QtCore.QThread.msleep(_PAUSE)
        return False

    def listen(self) -> None:
        """Hear further starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_address()):
            QLocalServer.removeServer(_address())  # left behind by a program that was killed
            self._server.listen(_address())

    def close(self) -> None:
        """Hear no further starts; the next one is the first."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine().data())
        socket.write(b"ok\n")
        socket.flush()
        import json  # late, as above

        try:
            arguments = tuple(str(a) for a in json.loads(line))
        except (ValueError, TypeError):
            return
        self.called.emit(arguments)


def absolute(arguments: Sequence[str]) -> list[str]:
    """Paths as the first program can find them, whose folder may be another."""
    return [a if a.startswith("--") else str(Path(a).absolute()) for a in arguments]
