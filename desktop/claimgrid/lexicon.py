"""The word lists: those that come with the program, with the analyst's own on top."""

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from . import resources
from .errors import KnownError


def own_folder() -> Path:
    """Where an analyst's own lists are looked for, whether it is there or not."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "claimgrid" / "lexicon"


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The list ``resources/lexicon/NAME.toml`` with the analyst's ``NAME.toml`` on top. Read once a process.

    Raises FileNotFoundError if the first is missing, KnownError if the second cannot be read.
    """
    lists = tomllib.loads(resources.path(f"lexicon/{name}.toml").read_text(encoding="utf-8"))
    own = own_folder() / f"{name}.toml"
    if not own.is_file():
        return lists
    try:
        return _on_top(tomllib.loads(own.read_text(encoding="utf-8")), lists)
    except (OSError, ValueError, TypeError) as error:
        raise KnownError(
            "Your word list {file} cannot be read ({reason}). Correct it, or take it out of its folder.",
            file=own,
            reason=error,
        ) from error


def _on_top(own: dict[str, Any], lists: dict[str, Any]) -> dict[str, Any]:
    """``lists`` with what ``own`` adds: words to lists, tables to tables, measures to measures; a single value replaces."""
    merged = dict(lists)
    for key, value in own.items():
        there = merged.get(key)
        if there is not None and type(there) is not type(value) and not isinstance(there, int | float):
            raise TypeError(f"“{key}” should be a {'list' if isinstance(there, list) else 'table'}")
        if isinstance(there, dict):
            merged[key] = _on_top(value, there)
        elif isinstance(there, list):
            merged[key] = _joined(value, there)
        else:
            merged[key] = value
    return merged


def _joined(own: list[Any], there: list[Any]) -> list[Any]:
    """Both lists, the own entries first; tables with one ``id`` are one."""
    if any(isinstance(entry, dict) and "id" not in entry for entry in own):
        raise TypeError("each table needs an id")
    known = {entry["id"]: entry for entry in there if isinstance(entry, dict)}
    first = [_on_top(e, known[e["id"]]) if isinstance(e, dict) and e.get("id") in known else e for e in own]
    taken = {e["id"] for e in first if isinstance(e, dict)}
    return [*first, *(e for e in there if not (isinstance(e, dict) and e["id"] in taken) and e not in first)]
