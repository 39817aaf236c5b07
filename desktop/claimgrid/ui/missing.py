"""What to say where a library of the system is missing, by whatever means there are: Qt is what cannot be loaded.

Standard library only.
"""

import ctypes
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from claimgrid import log, resources
from claimgrid.errors import KnownError

_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[\d.]*): cannot open shared object")
_WAYS = (
    ("zenity", "--error", "--no-markup", "--title=Claimgrid", "--text"),
    ("kdialog", "--title", "Claimgrid", "--error"),
    ("xmessage", "-center"),
    ("notify-send", "Claimgrid"),
)
"""Programs that show a message on a desktop, and how; the first that is there is used."""


def explain(error: BaseException) -> KnownError | None:
    """What ``error``, raised while Qt was loaded, means for the user; None if it names no library."""
    named = _LIBRARY.search(f"{error} {error.__cause__}")  # a frozen program wraps what the system says
    if named is None:
        return None
    library = named[1]
    packages = (line.split() for line in resources.path("libraries.txt").read_text(encoding="utf-8").splitlines())
    package = next((row[1] for row in packages if row and row[0] == library), "")
    words = "Claimgrid cannot open its window: the system library {library} is missing."
    how = " On Debian and Ubuntu this installs it: sudo apt install {package}" if package else ""
    return KnownError(words + how, library=library, package=package)


def check_screen() -> None:
    """Load the part of Qt that draws on this screen. Where that fails, Qt itself would end the program with a core dump;
    here it raises ``KnownError``."""
    spec = find_spec("PySide6")
    if sys.platform != "linux" or spec is None or not spec.submodule_search_locations:
        return
    asked = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    screen = asked or ("xcb" if os.environ.get("DISPLAY") else "wayland")
    plugin = Path(spec.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms" / f"libq{screen}.so"
    try:
        if plugin.exists():
            ctypes.CDLL(str(plugin))
    except OSError as error:
        if (known := explain(error)) is not None:
            raise known from error
        raise


def show(text: str) -> None:
    """Put ``text`` where a user who has no terminal sees it, and in the log."""
    import shutil  # late: nearly never needed
    import subprocess

    log.start("window")
    log.note(text)
    for program, *options in _WAYS:
        if (found := shutil.which(program)) and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            command = [found, *options, text]
            subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - the system's own
            return
