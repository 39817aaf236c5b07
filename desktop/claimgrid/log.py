"""The log: versions, and what went wrong, in the place where each system keeps logs. Never a word of any article.

Standard library only: it must work where Qt cannot be loaded. The window program and its children append to one file.
"""

import os
import sys
import time
from pathlib import Path
from types import TracebackType

from claimgrid import __version__

_LARGEST = 500_000
"""Bytes of log from which on a start begins a new file; the one before is kept."""
_READ = 100_000
"""Bytes of log, the last ones, that a report takes."""


def place() -> Path:
    """The log file of this user."""
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Claimgrid" / "Logs" / "claimgrid.log"
        )
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "Claimgrid" / "claimgrid.log"
    return Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "claimgrid" / "claimgrid.log"


def start(what: str) -> None:
    """Note the versions; ``what`` says which program this is. A log that has become long is put aside."""
    file = place()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > _LARGEST:
            file.replace(file.with_suffix(".old.log"))
    except OSError:
        return  # where no log can be written, none is
    note(f"{what}: {versions()}")


def note(text: str) -> None:
    """Log a line. The home folder, which names the user, is written as ~."""
    line = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {os.getpid()} {text.replace(str(Path.home()), '~')}\n"
    try:
        with place().open("a", encoding="utf-8", errors="replace") as file:
            file.write(line)
    except OSError:
        return  # as above: a full disk is told of where it matters


def versions() -> str:
    """The program, Python and the system, in a line."""
    import platform  # late: the first window is up before

    form = "packaged" if hasattr(sys, "_MEIPASS") else "from source"
    return f"Claimgrid {__version__} ({form}), Python {platform.python_version()}, {platform.platform()}"


def mistake(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A mistake of the program as its maker needs it: its kind, and the places in the code. Not what the exception says, which
    may quote an article."""
    import traceback  # late, as above

    frames = traceback.extract_tb(trace)
    places = [f"{frame.filename.split('claimgrid')[-1]}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *places])


def last_lines() -> str:
    """The end of the log, as much as a report takes; empty where there is none."""
    try:
        with place().open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - _READ))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
