"""Private: a whole journey opens no network socket, needs no network, writes only where it may, and logs no article text."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from reading import made

JOURNEY = Path(__file__).with_name("journey.py")
SECRET = "Quillfeather"
"""A word that stands in every article and nowhere else."""
_OPENED = re.compile(r'^\d+ +(?:openat|open|creat)\([^"\n]*"([^"\n]+)", ([^"\n]*) = \d', re.MULTILINE)
_MADE = re.compile(r'^\d+ +(?:mkdir|rename|link|symlink)\w*\(.*"([^"\n]+)"[^"\n]* = 0', re.MULTILINE)
_OF_THE_SYSTEM = ("/dev/", "/proc/", "/memfd:")


@dataclass
class Traced:
    home: Path
    target: Path
    calls: str
    said: str


def have(*command: str) -> bool:
    return bool(shutil.which(command[0])) and subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Traced:
    """One journey, without a network where the system allows it, every socket and every opened file noted."""
    if not have("strace", "-o", "/dev/null", "true"):
        pytest.skip("needs strace, and the right to use it")
    place = tmp_path_factory.mktemp("private")
    folder, home, target = place / "Articles", place / "home", place / "exports"
    for made_folder in (folder, home, target):
        made_folder.mkdir()
    fetched = f'<img src="https://tracker.example/{SECRET}.gif"><script src="//x.example/a.js"></script>'
    page = made.PAGE.replace("<p>", f"{fetched}<p>")
    texts = {
        "a.txt": made.LEAD,
        "b.html": page,
        "broken.pdf": "%PDF-1.4 nothing",
        "m.mbox": "",
        "bad.docx": "PK\x03\x04",
    }
    texts["m.mbox"] = (made.DATA / "mails.mbox").read_text(encoding="utf-8")
    for name, text in texts.items():
        (folder / name).write_text(
            text.replace("harbour", f"{SECRET} harbour").replace("owner", SECRET), encoding="utf-8"
        )
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "DBUS_"))}
    environment |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    calls = place / "calls"
    traced = "trace=socket,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,symlink"
    command = ["strace", "-f", "-qq", "-e", "signal=none", "-e", traced, "-s", "400", "-o", str(calls)]
    command += [sys.executable, str(JOURNEY), str(folder), str(target)]
    if have("unshare", "-rn", "true"):
        command = ["unshare", "-rn", *command]
    done = subprocess.run(command, env=environment, capture_output=True, timeout=600, check=False)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == 0, said
    assert "done" in said
    return Traced(home, target, calls.read_text(encoding="utf-8", errors="replace"), said)


@pytest.mark.timeout(700)
def test_no_network_socket_is_opened(journey: Traced) -> None:
    sockets = re.findall(r"\bsocket\((\w+)", journey.calls)
    assert not {"AF_INET", "AF_INET6"} & set(sockets)
    assert (
        "claimgrid.worker" in journey.said or journey.calls.count("en_core_web_sm") > 0
    )  # the children were traced too


def test_the_journey_is_whole_without_a_network(journey: Traced) -> None:
    if not have("unshare", "-rn", "true"):
        pytest.skip("needs user namespaces, to take the network away")
    assert {p.name for p in journey.target.iterdir()} == {"out.xlsx", "out.json", "out.svg"}
    assert SECRET in (journey.target / "out.json").read_text(encoding="utf-8")


def test_it_writes_only_its_own_folders_and_what_was_exported(journey: Traced) -> None:
    own = [journey.home / place / "claimgrid" for place in (".config", ".local/share", ".local/state")] + [
        journey.target
    ]
    caches = [journey.home / ".cache" / name for name in ("fontconfig", "mesa_shader_cache", "qtshadercache")]
    allowed = tuple(str(path) for path in (*own, *caches))
    parents = {str(p) for path in (*own, *caches) for p in (path, *path.parents)}
    opened = _OPENED.findall(journey.calls)
    written = {path for path, how in opened if re.search("O_WRONLY|O_RDWR|O_CREAT", how)}
    written |= set(_MADE.findall(journey.calls))
    elsewhere = {p for p in written if not p.startswith((*allowed, *_OF_THE_SYSTEM)) and p not in parents}
    assert not elsewhere
    left = {p for p in journey.home.rglob("*") if p.is_file()}
    assert not {p for p in left if not str(p).startswith(allowed)}


def test_no_log_holds_article_text(journey: Traced) -> None:
    assert SECRET not in journey.said
    own = journey.home / ".local" / "share" / "claimgrid"
    for path in journey.home.rglob("*"):
        if path.is_file() and path.suffix != ".claimgrid":
            assert SECRET.encode() not in path.read_bytes(), path
    assert [p.suffix for p in own.rglob("*.claimgrid")]
