"""One running program: a second start hands its paths to the first and ends. A local socket, no network connection."""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from claimgrid.ui.settings import settings_folder

_WAIT = 2000  # milliseconds


def _address() -> str:
    """The same for every start by this user with these settings."""
    digest = QCryptographicHash.hash(str(settings_folder()).encode(), QCryptographicHash.Algorithm.Sha256)
    return f"claimgrid-{digest.toHex().toStdString()[:16]}"


def hand_over(arguments: Sequence[str]) -> bool:
    """Give ``arguments`` to the program that runs already; False where none does."""
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
    """The first program's ear. ``called`` brings the arguments of each further start, as a tuple of str."""

    called = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_address()):
            QLocalServer.removeServer(_address())  # left behind by a program that was killed
            self._server.listen(_address())

    def close(self) -> None:
        """Hear no further starts."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine().data())
        socket.write(b"ok\n")
        socket.flush()
        try:
            arguments = tuple(str(a) for a in json.loads(line))
        except (ValueError, TypeError):
            return
        self.called.emit(arguments)


def absolute(arguments: Sequence[str]) -> list[str]:
    """Paths as the first program can find them, whose folder may be another."""
    return [a if a.startswith("--") else str(Path(a).absolute()) for a in arguments]
