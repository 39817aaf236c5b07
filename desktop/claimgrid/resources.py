"""Where the data files are: in a checkout, in an installed wheel, or in a frozen app."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parents[1]


def _root() -> Path:
    """The folder that holds ``resources/`` and ``seeds/``."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    bundled = _PACKAGE / "_data"
    return bundled if bundled.is_dir() else _CHECKOUT


def path(name: str) -> Path:
    """The file or folder ``name`` (with forward slashes) below ``resources/``; ``FileNotFoundError`` if it is missing."""
    found = _root() / "resources" / name
    if not found.exists():
        raise FileNotFoundError(f"Claimgrid is not installed completely: {name} is missing. Install it again.")
    return found


def notices() -> Path:
    """The list of whose work ships with the program, under which licences (Markdown)."""
    return _root() / "NOTICES.md"


def sample() -> Path:
    """The folder with the sample articles."""
    return _root() / "seeds"
