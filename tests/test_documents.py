"""What the documents beside the program say is so."""

import re
from importlib.metadata import version

import pytest

from conftest import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, set[str]]:
    """The versions of what ships, by name; a package may have one for each Python. What only Windows needs is left out."""
    found: dict[str, set[str]] = {}
    for name, pin, marker in re.findall(
        r"^([\w.-]+)==([^\s;\\]+)( ;.*)?", text("packaging/requirements.lock"), re.MULTILINE
    ):
        if "win32" not in marker:
            found.setdefault(plain(name), set()).add(pin)
    return found


def test_the_notices_list_what_is_locked_and_nothing_else() -> None:
    rows = re.findall(r"^\| ([\w.-]+) \| ([^ |]+) \| ([^|]+) \|", text("NOTICES.md"), re.MULTILINE)[1:]
    noted = {plain(name): pin for name, pin, _ in rows}
    assert noted.keys() == locked().keys()
    assert not {name: pin for name, pin in noted.items() if pin not in locked()[name]}
    assert not [name for name, _, licence in rows if "see the package" in licence]


def test_what_is_tested_is_what_is_locked() -> None:
    assert len(locked()) > 20
    assert not {name: found for name, pins in locked().items() if (found := version(name)) not in pins}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_an_address(lock: str) -> None:
    content = text(f"packaging/{lock}")
    assert content.count("--hash=sha256:") > 100
    assert not re.findall(r"://|index-url|find-links|\s@\s|trusted-host", content)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_documents_name_only_targets_that_exist(document: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    code = "\n".join(re.findall(r"`[^`]+`|^    .*|^exec .*", text(document), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", code))
    assert named
    assert named <= targets


def test_the_dependencies_are_named_alike_in_both_places() -> None:
    required = re.findall(r"^([\w-]+)", text("packaging/requirements.in"), re.MULTILINE)
    block = re.search(r"^dependencies = \[\n(.*?)^\]", text("pyproject.toml"), re.MULTILINE | re.DOTALL)
    assert block
    assert sorted(map(plain, required)) == sorted(plain(n) for n in re.findall(r'"([\w-]+)[<>=]', block[1]))


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_files_that_documents_name_are_there(document: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)|`((?:desktop|packaging|resources|tests|storage)/[\w./-]+)`", text(document))
    named = {link or path for link, path in links}
    assert named
    places = (ROOT, ROOT / "desktop" / "claimgrid")
    assert not [name for name in named if not any((place / name).exists() for place in places)]
