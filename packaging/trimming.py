"""What the build leaves out of the frozen program, by rule. Read by the specs; ``UNTRIMMED=1`` in the environment keeps all.

A rule names files in the program's folder (``*`` also crosses folders). What the reading of some format needs must not be
named here: tests/flow/test_double_click_packaged_app.py has the frozen program read one file of each.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from functools import cache
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

from notices import locked

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where in the program's folder, from where, what kind."""

ROOT = Path(__file__).resolve().parents[1]
ON = not os.environ.get("UNTRIMMED")


def unused_modules() -> list[str]:
    """Modules that some library imports if they are there, and that nothing here needs; what is only there to build, too."""
    ships = {re.sub(r"[-_.]+", "-", name).lower() for name in locked()}
    building = [
        m for m, owners in packages_distributions().items() if not {o.replace("_", "-").lower() for o in owners} & ships
    ]
    never = ["tkinter", "setuptools", "pkg_resources", "distutils", "pip", "lib2to3", "readline", "curses"]
    never += ["ssl", "_ssl", "_hashlib"]  # OpenSSL: no connection is ever opened, and hashlib has code of its own
    never += ["rich", "pygments", "markdown_it"]  # colours for the commands that spaCy brings along
    never += ["PySide6.QtTest", "PySide6.QtDBus", "rapidfuzz.distance.metrics_cpp", "rapidfuzz.process_cpp_impl"]
    return [*never, *building] if ON else building


LANGUAGES = {"en", *(p.stem.rsplit("_", 1)[-1] for p in (ROOT / "resources").glob("**/*.qm"))}
"""The languages the window speaks."""

_QT = {
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "imageformats": {"svg"},
    "platformthemes": {"xdgdesktopportal"},  # gtk3 would drag in all of GTK
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "iconengines": {"svgicon"},
    "styles": {"windowsvistastyle", "modernwindowsstyle", "macstyle", "macstyleplugin"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
}
"""The Qt plugins that stay, by folder. What is not named goes: other screens, OpenGL, TLS, rare pictures."""

_DATA = [
    "*.pyx", "*.pxd", "*.pxi", "*.pyi", "*.hpp", "*.h", "*.c", "*.cpp", "*/py.typed",
    "*/tests/*", "*.a", "*.lib", "*.dist-info/licenses/*", "*.dist-info/RECORD", "pip/*",
    "pyqtgraph/examples/*", "pyqtgraph/opengl/*", "pyqtgraph/icons/peegee/*", "docx/templates/default-docx-template/*",
    "*/opengl32sw.dll", "*/d3dcompiler_*.dll", "resources/screenshots/*", "certifi/*",
    "tqdm/completion.sh", "lxml/objectify.*", "lxml/html/_difflib.*", "rapidfuzz/*_avx2.*",
]  # fmt: skip


@cache
def _spacy_languages() -> set[str]:
    """English, the common ground, and those whose modules spaCy itself imports by name."""
    spec = find_spec("spacy")
    assert spec
    assert spec.origin
    text = Path(spec.origin).with_name("registrations.py").read_text(encoding="utf-8")
    return {"en", "xx", *re.findall(r"from \.lang\.(\w+) import", text)}


_LANGUAGE = re.compile(r"spacy[./]lang[./](\w{2,3})(?![\w])")
_CODE = re.compile(
    r"(spacy|thinc|srsly|blis|preshed|cymem|murmurhash|numpy(\.\w+)*)\.tests\b|pyqtgraph\.(examples|opengl)\b|PyInstaller\b"
)


def _is_foreign(name: str) -> bool:
    """Whether a module or file belongs to a language that spaCy could read and that we do not."""
    found = _LANGUAGE.match(name)
    return found is not None and found[1] not in _spacy_languages()


def _is_kept(place: str) -> bool:
    path = Path(place)
    name = re.sub(r"^(lib)?q?|\.(so|dll|dylib)$", "", path.name)
    if "plugins" in path.parts and "PySide6" in path.parts:
        stays = _QT.get(path.parent.name, set())
        return any(n in stays for n in (name, path.stem, path.stem.removeprefix("lib")))
    if path.suffix == ".qm":
        return "resources" in path.parts or path.stem in {f"qtbase_{language}" for language in LANGUAGES}
    if place.startswith("babel/locale-data/"):
        return path.stem.split("_")[0] in {"root", "en"}
    return not _is_foreign(place) and not any(fnmatch(place, rule) for rule in _DATA)


def modules(pure: Iterable[Entry]) -> list[Entry]:
    """The Python modules that stay."""
    return [entry for entry in pure if not (ON and (_CODE.match(entry[0]) or _is_foreign(entry[0])))]


def scripts(before: Iterable[Entry]) -> list[Entry]:
    """What runs at each start, without what prepares the program for ``multiprocessing``: it starts no process that way, and
    loading it takes a tenth of the time to the first window."""
    return [entry for entry in before if not (ON and "multiprocess" in entry[0])]


def files(entries: Iterable[Entry]) -> list[Entry]:
    """The binaries and data that stay: without what the rules name, without what the system brings, and without the
    libraries that were only there for what has gone."""
    every = [(Path(place).as_posix(), *rest) for place, *rest in entries]
    if not ON:
        return [e for e in every if not _is_systems(e[0])]
    kept = [e for e in every if _is_kept(e[0]) and not _is_systems(e[0])]
    return kept if sys.platform != "linux" else _reachable(kept)


def system_libraries() -> dict[str, tuple[str, str]]:
    """Package and "system" or "ships" of each library in resources/libraries.txt."""
    lines = (ROOT / "resources" / "libraries.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {library: (package, whose) for library, package, whose in rows}


def needs(files: Iterable[str]) -> set[str]:
    """The libraries that these programs and libraries of Linux name themselves. Not what those need in turn: that is theirs to
    bring, and the system's libraries must find the system's."""
    said = subprocess.run(["readelf", "-dW", *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", said))


def _is_systems(place: str) -> bool:
    return sys.platform == "linux" and system_libraries().get(Path(place).name, ("", ""))[1] == "system"


def _reachable(entries: list[Entry]) -> list[Entry]:
    """``entries`` without the shared libraries beside the packages that nothing which stays needs."""
    beside = [e for e in entries if e[2] == "BINARY" and ("/" not in e[0] or e[0].startswith("PySide6/Qt/lib/"))]
    libraries = {Path(e[0]).name: e for e in beside if ".so" in e[0]}
    needed = {name for name in libraries if name.startswith("libpython")}
    waiting = [e for e in entries if e not in beside] + [libraries[name] for name in needed]
    while waiting:
        _, source, kind = waiting.pop()
        if kind in ("BINARY", "EXTENSION"):
            more = (needs([source]) & libraries.keys()) - needed
            needed |= more
            waiting += [libraries[name] for name in more]
    gone = libraries.keys() - needed
    return [e for e in entries if Path(e[0]).name not in gone]
