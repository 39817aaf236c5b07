import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from claimgrid import log, resources
from claimgrid.errors import KnownError
from claimgrid.ui import missing

PLATFORMS = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"

WITHOUT_EGL = """
import sys
class Broken:
    def find_spec(self, name, *rest):
        if name == "claimgrid.ui.program":
            raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
sys.meta_path.insert(0, Broken())
from claimgrid.__main__ import main
sys.exit(main([]))
"""


def lost(library: str) -> OSError:
    return OSError(f"{library}: cannot open shared object file: No such file or directory")


def test_a_missing_library_is_named_with_its_package() -> None:
    told = str(missing.explain(lost("libEGL.so.1")))
    assert "libEGL.so.1 is missing" in told
    assert told.endswith("sudo apt install libegl1")
    assert str(missing.explain(lost("libodd-1.so.3"))).endswith("libodd-1.so.3 is missing.")
    assert missing.explain(ImportError("cannot import name 'QtWidgets'")) is None


@pytest.mark.skipif(sys.platform != "linux", reason="Qt's own libraries are in one place elsewhere")
def test_a_screen_that_qt_could_not_draw_on_is_told_before_qt_ends_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing.check_screen()
    away = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    away.mkdir(parents=True)
    shutil.copy(PLATFORMS / "libqxcb.so", away)  # apart from the libraries it needs
    monkeypatch.setattr(
        missing, "find_spec", lambda _name: type("Spec", (), {"submodule_search_locations": [tmp_path / "PySide6"]})
    )
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    with pytest.raises(KnownError, match=r"libQt6XcbQpa\.so\.6 is missing"):
        missing.check_screen()


def test_after_a_double_click_the_message_is_shown_and_logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = tmp_path / "shown"
    zenity = tmp_path / "zenity"
    zenity.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shown}.part && mv {shown}.part {shown}\n', encoding="utf-8")
    zenity.chmod(0o755)
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    environment |= {"PATH": f"{tmp_path}:{os.environ['PATH']}", "DISPLAY": ":none", "QT_QPA_PLATFORM": "xcb"}
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_EGL], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 2
    assert "libegl1" in ran.stderr
    for _ in range(100):
        if shown.exists():
            break
        subprocess.run(["sleep", "0.05"], check=True)
    assert "libegl1" in shown.read_text(encoding="utf-8")
    assert "libEGL.so.1 is missing" in log.place().read_text(encoding="utf-8")


def test_every_line_of_the_table_has_a_library_a_package_and_whose_it_is() -> None:
    lines = resources.path("libraries.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    assert len(rows) > 20
    assert all(len(row) == 3 and ".so." in row[0] and row[2] in ("system", "ships") for row in rows)
