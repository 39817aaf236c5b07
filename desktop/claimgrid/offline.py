"""No network, ever: whatever this program or a library in it tries, the interpreter refuses to make the socket."""

import sys

_NETWORK = {2, 10, 23, 30}
"""AF_INET, and AF_INET6 as Linux, Windows and macOS number it; the ``socket`` module is not imported to learn that."""


class NetworkRefused(OSError):
    """Something tried to open a network socket."""


def refuse_network() -> None:
    """From now on no socket for a network can be made in this process. (urllib3, which the page reader brings along, tries to
    as it is imported, to see whether it might use IPv6.)"""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in _NETWORK:
        raise NetworkRefused("Claimgrid opens no network connection.")
