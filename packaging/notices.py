"""Writes NOTICES.md: what ships with Claimgrid, in which version, under which licence. Run it after the lock changes."""

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
HEAD = """# Notices

Claimgrid is MIT-licensed (see LICENSE). It ships with these packages, each under its own licence; the full texts stand in
each package's folder inside the program. Qt (through PySide6) is used under the LGPL: it is linked dynamically and its
libraries can be replaced. Nothing here is under the GPL or AGPL alone.

| package | version | licence | home |
|---|---|---|---|
"""


def locked() -> dict[str, str]:
    """Name and version of each package in the runtime lock that this Python and system would install."""
    pins = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(;[^\\]*)?", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: version for name, version, marker in pins if "win32" not in marker}


def licence(dist: Distribution) -> str:
    """The licence as the package states it: SPDX expression, classifier or first line of the licence field."""
    meta = dist.metadata
    if expression := meta.get("License-Expression"):
        return expression
    named = [c.rsplit(" :: ", 1)[-1] for c in meta.get_all("Classifier", []) if c.startswith("License ::")]
    if named and named != ["OSI Approved"]:
        return " or ".join(named)
    return (meta.get("License") or "see the package").splitlines()[0][:80]


def home(dist: Distribution) -> str:
    """The address of the project, as the package states it."""
    urls = dict(u.split(", ", 1) for u in dist.metadata.get_all("Project-URL", []))
    wanted = ("homepage", "source", "repository", "source code", "home")
    return dist.metadata.get("Home-page") or next((v for k, v in urls.items() if k.lower() in wanted), "")


def main() -> None:
    """Write the file."""
    rows = []
    for name in sorted(locked()):
        try:
            dist = distribution(name)
        except ModuleNotFoundError:  # only for another Python or system
            continue
        rows.append(f"| {dist.metadata['Name']} | {dist.version} | {licence(dist)} | {home(dist)} |")
    (ROOT / "NOTICES.md").write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
