"""What was dropped or chosen, as files to read: folders are walked, and each file gets its name and its article set."""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimgrid import PROJECT_SUFFIX
from claimgrid.ui.language import _

if TYPE_CHECKING:
    from claimgrid.domain.messages import Problem

SIDECAR = "articles.csv"
"""Tells about the articles beside it."""
_STILL_WRITTEN = 2.0  # seconds
_AHEAD = (
    60.0  # seconds by which another machine's clock may be ahead; a file of a later hour is none that is just written
)
_SYSTEM_FILES = {"thumbs.db", "desktop.ini"}
_PAGE_SUFFIXES = {".htm", ".html", ".xhtml"}
_COMPANION_ENDINGS = (
    "_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot", "_pliki",
    "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos",
    "_fajlovi", "_fitxategiak",
)  # fmt: skip
"""What browsers put behind a page's name for the folder of its pictures and scripts, in their languages."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read. ``name`` is its path below ``folder``, the folder that was imported, with forward slashes;
    ``set_name`` is that folder's name, and for files further down "Folder/Sub". ``is_told_anew``: the file is as it was, but
    what its sidecar says about it is not. ``is_given``: the file itself was dropped or chosen."""

    path: Path
    name: str
    set_name: str
    folder: Path
    is_told_anew: bool = False
    is_given: bool = field(default=False, compare=False)


def state_of(path: Path) -> tuple[int, int] | None:
    """Size in bytes and time of change in nanoseconds; None where the file is not there any more."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def is_gone(folder: Path, name: str) -> bool:
    """Whether the file of this ``name`` is no longer in ``folder``; of one whose name could not be kept as it is nobody
    knows."""
    return "\ufffd" not in name and not os.path.lexists(folder / name)


def one_line(text: str) -> str:
    """``text`` as it can be shown in a line: what cannot be printed, as in names with line ends, is escaped."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def split_projects(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The projects among ``paths``, going by their names, and what is to be read."""
    every = list(paths)
    projects = [p for p in every if p.suffix.lower() == PROJECT_SUFFIX and not os.path.isdir(p)]
    return projects, [p for p in every if p not in projects]


def find_files(paths: Iterable[Path]) -> tuple[tuple[FoundFile, ...], "tuple[Problem, ...]"]:
    """The files in ``paths`` (files and folders), each once, sorted by name within a folder; and what could not be looked at.

    Left out without a word: hidden files, projects, and the folder of pictures and scripts that a browser saves beside a
    page. A link to a folder is followed only where it is given itself, so a loop of links ends; in a folder it is told.
    """
    found: dict[Path, FoundFile] = {}
    problems: list[Problem] = []
    for given in paths:
        path = Path(os.path.abspath(given))  # noqa: PTH100 - links keep the name the user sees
        if os.path.isdir(path):
            walked = _walk(path, problems)
        elif os.path.isfile(path):
            set_name = _text(path.parent.name) or "Articles"
            walked = [FoundFile(path, _text(path.name), set_name, path.parent, is_given=True)]
        else:
            problems.append(_problem(path.name, _("There is no file or folder {path}.").format(path=_text(str(path)))))
            continue
        for file in walked:
            found.setdefault(file.path.resolve(), file)
    return tuple(found.values()), tuple(problems)


@dataclass(frozen=True, slots=True)
class Given:
    """What was dropped or chosen: the files in it, the folders among it, and what could not be looked at."""

    files: tuple[FoundFile, ...]
    folders: tuple[str, ...]
    problems: "tuple[Problem, ...]"

    @property
    def name(self) -> str:
        """What a new project of it is called: as the folder, or as the file where it is a single one, given by itself."""
        first = self.files[0]
        is_alone = first.is_given and len(self.files) == 1
        return Path(first.name).stem if is_alone else first.set_name.split("/")[0]


def look_through(paths: Iterable[Path]) -> Given:
    """Look through files and folders that were dropped or chosen; as ``find_files``."""
    given = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - links keep the name the user sees
    files, problems = find_files(given)
    return Given(files, tuple(str(path) for path in given if os.path.isdir(path)), problems)


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at imported folders found: files that are new or changed, and folders that are not there."""

    changed: tuple[FoundFile, ...]
    gone: tuple[str, ...]


def look_at(folders: Mapping[str, Mapping[str, tuple[int, int]]], *, settled: bool) -> Looked:
    """Look at ``folders``, each with what is known of its files; as ``changed_files``."""
    there = {folder: known for folder, known in folders.items() if os.path.isdir(folder)}
    changed = [f for folder, known in there.items() for f in changed_files(Path(folder), known, settled=settled)]
    return Looked(tuple(changed), tuple(folder for folder in folders if folder not in there))


def changed_files(folder: Path, known: Mapping[str, tuple[int, int]], *, settled: bool) -> list[FoundFile]:
    """The files of ``folder`` that are not as ``known`` says (``state_of`` by name). With a sidecar that is another all files
    beside and below it are told anew. ``settled`` leaves out what was changed within the last seconds, it may still be
    written."""
    found = _walk(folder, [])
    states = {file: state for file in found if (state := state_of(file.path))}
    changed = {f for f, state in states.items() if state != known.get(f.name)}
    if settled:
        now = time.time()
        changed = {f for f in changed if not now - _STILL_WRITTEN < states[f][1] / 1e9 < now + _AHEAD}
    sidecars = [f.path.parent for f in changed if f.path.name.casefold() == SIDECAR]
    anew = (f for f in found if f not in changed and any(f.path.is_relative_to(place) for place in sidecars))
    return sorted(changed, key=lambda f: f.name) + [replace(f, is_told_anew=True) for f in anew]


def _walk(folder: Path, problems: "list[Problem]") -> list[FoundFile]:
    def unreadable(error: OSError) -> None:
        tell(Path(error.filename))

    def tell(place: Path) -> None:
        problems.append(_problem(place.name, _("This folder may not be opened. Check its permissions.")))

    title = _text(folder.name) or "Articles"
    found: list[FoundFile] = []
    for root, subfolders, files in os.walk(folder, onerror=unreadable):
        here = Path(root)
        if files and not _is_open(here / files[0]):  # it may be listed, and what is in it not be looked at
            tell(here)
            files.clear()
        pages = {Path(f).stem for f in files if Path(f).suffix.lower() in _PAGE_SUFFIXES}
        companions = {page + ending for page in pages for ending in _COMPANION_ENDINGS}
        subfolders[:] = sorted(s for s in subfolders if not s.startswith(".") and s not in companions)
        problems += _links(here, folder, subfolders, files)
        below = _text(here.relative_to(folder).as_posix())
        set_name = title if below == "." else f"{title}/{below}"
        paths = (here / file for file in sorted(files) if _is_article(here / file))
        found += [FoundFile(path, _text(path.relative_to(folder).as_posix()), set_name, folder) for path in paths]
    return found


def _is_open(path: Path) -> bool:
    try:
        path.lstat()
    except OSError as error:
        return not isinstance(error, PermissionError)
    return True


def _links(here: Path, folder: Path, subfolders: Iterable[str], files: Iterable[str]) -> "Iterator[Problem]":
    """What is passed over in a folder because it leads elsewhere or nowhere."""
    for name in (here / s for s in subfolders if os.path.islink(here / s)):
        words = _("This is a link to a folder. Add the folder that it leads to, if its articles matter.")
        yield _problem(name.relative_to(folder).as_posix(), words)
    for name in (here / f for f in files if _is_shown(f) and not os.path.isfile(here / f)):
        words = _(
            "This is a link to a file that is not there, or no ordinary file. Add the file itself, if it matters."
        )
        yield _problem(name.relative_to(folder).as_posix(), words)


def _text(name: str) -> str:
    """A file's name as text, which it need not be: bytes that are none become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _problem(name: str, text: str) -> "Problem":
    from claimgrid.domain.messages import Problem  # late: the first window needs nothing of the domain

    return Problem(_text(name), text)


def _is_shown(name: str) -> bool:
    return not name.startswith((".", "~$")) and name.lower() not in _SYSTEM_FILES


def _is_article(path: Path) -> bool:
    """Whether a file found in a folder is worth reading. A file that can be no article is for the reader to name."""
    name = path.name
    if not _is_shown(name):
        return False
    _stem, is_of_project, rest = name.lower().partition(PROJECT_SUFFIX)
    if is_of_project and (rest in ("", "-journal") or rest.startswith(".before-v")):
        return False
    return os.path.isfile(path)
