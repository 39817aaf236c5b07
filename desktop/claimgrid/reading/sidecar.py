"""``articles.csv`` beside the articles: what a person knows about them, a row a file.

Its headings are ``file`` (the name of the file, or its path below the folder of the sidecar), and any of ``outlet``,
``published``, ``author``, ``title``, ``address`` and ``language``. A person wrote it on purpose: it goes before all else.
"""

import csv
import io
from pathlib import Path

from claimgrid.domain.article import Known
from claimgrid.domain.evidence import Evidence

from . import outlets
from .dates import day_first, full_dates
from .source import Found
from .table import guessed
from .text import decode

NAME = "articles.csv"
LARGEST = 20_000_000
"""Bytes of a sidecar that is looked at."""
_FILE = ("file", "filename", "file name", "path")


def is_sidecar(path: Path) -> bool:
    """Whether ``path`` tells about other files, and is no table of articles itself."""
    return path.name.casefold() == NAME and bool(_rows(path))


def told(path: Path, inner: str = "") -> Found:
    """What the sidecar in the folder of ``path``, or in a folder above it, says about the file; the nearest one counts.
    ``inner`` is the place of the article in a file that holds many."""
    for up, folder in enumerate(path.parents[:4]):
        below = path.relative_to(folder).as_posix()
        rows = _rows(folder / NAME)
        row = rows.get(f"{below}/{inner}") or rows.get(below) or (rows.get(path.name) if up == 0 else None)
        if row:
            return _found(row)
    return Found("")


_kept: dict[Path, tuple[tuple[int, int], dict[str, dict[str, str]]]] = {}


def _rows(path: Path) -> dict[str, dict[str, str]]:
    """The rows by file; read once as long as the sidecar stays as it is. Empty where there is none."""
    try:
        state = path.stat()
        if state.st_size > LARGEST or not path.is_file():
            return {}
        stamp = (state.st_mtime_ns, state.st_size)
        if path not in _kept or _kept[path][0] != stamp:
            _kept[path] = (stamp, _parsed(decode(path.read_bytes()) or ""))
    except OSError:
        return {}
    return _kept[path][1]


def _parsed(text: str) -> dict[str, dict[str, str]]:
    line = text.partition("\n")[0]
    try:
        lines = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=line.count)))
    except csv.Error:
        return {}
    names = {name.strip().casefold(): name for name in (lines[0] if lines else {}) if isinstance(name, str)}
    file = next((names[n] for n in _FILE if n in names), None)
    columns = guessed(names.values())
    if file is None or "text" in columns:
        return {}
    keys = ((row[file] or "").strip().replace("\\", "/").removeprefix("./") for row in lines)
    told = ({field: (row[column] or "").strip() for field, column in columns.items()} for row in lines)
    found = {key: row for key, row in zip(keys, told, strict=True) if key}
    is_day_first = day_first(row.get("published", "") for row in found.values())
    for row in found.values():
        if days := full_dates(row.get("published", ""), is_day_first=is_day_first):
            row["day"] = days[0][0]
    return found


def _found(row: dict[str, str]) -> Found:
    def known(value: str | None, field: str) -> Known | None:
        return Known(value, Evidence.SIDECAR.format(words=row[field])) if value else None

    outlet = row.get("outlet", "")
    return Found(
        "",
        title=known(row.get("title"), "title"),
        author=known(row.get("author"), "author"),
        outlet=known(outlets.by_name(outlet) or outlets.by_address(outlet) or outlet, "outlet"),
        published=known(row.get("day"), "published"),
        address=row.get("address") or None,
        language=row.get("language", "")[:2].lower() or None,
    )
