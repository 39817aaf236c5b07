"""Whose work is in the frozen program: the licence texts that go into it, and its bill of materials (CycloneDX)."""

import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from notices import licence
from packageurl import PackageURL

HERE = Path(__file__).resolve().parent
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_LIBRARIES = {"PySide6_Essentials": "LGPL-3.txt GPL-3.txt", "shiboken6": "LGPL-3.txt GPL-3.txt"}
"""Packages that bring no text of their licence, and the texts kept here for them (the LGPL is an addition to the GPL)."""

_STATED = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}
"""What a package says only in its text: PyInstaller's part in the program may go with programs of any licence."""


@dataclass(frozen=True)
class Part:
    """One work of others in the program. ``texts`` are files with its licence."""

    name: str
    version: str
    licence: str
    purl: PackageURL
    texts: tuple[Path, ...]


def parts(sources: Iterable[str]) -> list[Part]:
    """Whose work the files at ``sources`` are: Python packages, Python itself, libraries of the system."""
    files = {Path(source).resolve() for source in sources}
    found = [
        _package(dist)
        for dist in distributions()
        if files & {Path(str(f.locate())).resolve() for f in dist.files or ()}
    ]
    found.append(_python())
    if sys.platform == "linux":
        outside = [f for f in files if f.is_relative_to("/usr") and not f.is_relative_to(sys.base_prefix)]
        found += _of_the_system(outside)
    return sorted(set(found), key=lambda part: (part.purl.type, part.name.lower()))


def _package(dist: Distribution) -> Part:
    name = dist.metadata["Name"]
    texts = [Path(str(f.locate())) for f in dist.files or () if _TEXT.search(str(f).partition(".dist-info/")[2])]
    texts += [HERE / "licences" / text for text in _LIBRARIES.get(name, "").split()]
    return Part(
        name,
        dist.version,
        _STATED.get(name) or licence(dist),
        PackageURL("pypi", name=name.lower(), version=dist.version),
        tuple(texts),
    )


def _python() -> Part:
    version = sys.version.split()[0]
    places = [Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"]
    places += Path("/usr/share/doc").glob(f"python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    text = next(place for place in places if place.is_file())
    return Part("Python", version, "PSF-2.0", PackageURL("generic", name="python", version=version), (text,))


def _of_the_system(files: Iterable[Path]) -> list[Part]:
    """The Debian packages that ``files`` come from."""
    found = []
    owners = {owner for file in files for owner in [_owner(file)] if owner}
    for owner in sorted(owners):
        line = subprocess.check_output(["dpkg-query", "-W", "-f", "${Version} ${source:Package}", owner], text=True)
        version, source = line.split()
        name = owner.split(":")[0]
        text = Path(f"/usr/share/doc/{name}/copyright")
        purl = PackageURL("deb", "debian", name, version, {"source": source})
        found.append(Part(name, version, "see its text", purl, (text,)))
    return found


def _owner(file: Path) -> str:
    """The Debian package of ``file``; empty where none is."""
    for name in (file, Path(str(file).removeprefix("/usr"))):  # Debian knows /lib under its old name
        said = subprocess.run(["dpkg-query", "-S", str(name)], capture_output=True, text=True, check=False).stdout
        if said:
            return said.split(": ")[0].split(",")[0]
    return ""


def write_texts(found: Iterable[Part], folder: Path) -> None:
    """Copy every licence text below ``folder``, one folder a part. ``SystemExit`` where a part brings none."""
    for part in found:
        if not part.texts:
            raise SystemExit(f"{part.name} brings no licence text: add it to packaging/licences and to licences.py.")
        place = folder / f"{part.name}-{part.version}".replace(":", "_")
        place.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(part.texts):
            target = place / text.name
            shutil.copyfile(text, target if not target.exists() else target.with_stem(f"{target.stem}-{number}"))


def write_notices(found: Iterable[Part], notices: Path) -> None:
    """Make the list that the program shows say what ships: without packages of which nothing is needed, and with what is not
    locked."""
    parts = {f"| {p.name} | {p.version} |": f"| {p.name} | {p.version} | {p.licence} |" for p in found}
    lines = notices.read_text(encoding="utf-8").splitlines()
    first = next(n for n, line in enumerate(lines) if line.startswith("|---")) + 1
    shown = [line for line in lines[first:] if not line.startswith("|") or _start(line) in parts]
    rows = [row for start, row in parts.items() if start not in map(_start, shown)]
    head = ["", "Python, what starts it, and the libraries of the system that the program was built on:", ""]
    table = ["| part | version | licence |", "|---|---|---|", *rows, ""]
    notices.write_text("\n".join([*lines[:first], *shown, *head, *table]), encoding="utf-8")


def _start(row: str) -> str:
    return "|".join(row.split("|")[:3]) + "|"


def write_bill(found: Iterable[Part], version: str, when: int, target: Path) -> None:
    """Write the bill of materials, the same for the same parts."""
    bom = Bom()
    bom.metadata.timestamp = datetime.fromtimestamp(when, UTC)
    bom.metadata.component = Component(
        type=ComponentType.APPLICATION, name="Claimgrid", version=version, bom_ref="claimgrid",
        supplier=OrganizationalEntity(name="The Claimgrid contributors"), licenses=[DisjunctiveLicense(id="MIT")],
    )  # fmt: skip
    for part in found:
        licences = [DisjunctiveLicense(name=part.licence)]
        bom.components.add(
            Component(
                type=ComponentType.LIBRARY, name=part.name, version=part.version, purl=part.purl,
                bom_ref=part.purl.to_string(), licenses=licences,
            )
        )  # fmt: skip
    bom.register_dependency(bom.metadata.component, bom.components)
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, " ".join(sorted(c.bom_ref.value or "" for c in bom.components)))
    JsonV1Dot6(bom).output_to_file(str(target), allow_overwrite=True, indent=1)
