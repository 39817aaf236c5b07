"""What a screen reader is told: the real program on a screen, asked over the accessibility bus."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.flow.screen import Screen, screen

pytestmark = pytest.mark.screen
PYTHON = "/usr/bin/python3"
"""The system's own: the bus speaks through its packages."""
WALK = Path(__file__).with_name("accessible_tree.py")
DIALOGS = ("Export…", "Keys…", "History…", "Files left out…", "Report a problem…", "About Claimgrid")
"""Lines of the menus that open a window of their own."""
VIEWS = ("Matrix", "Chart", "Articles", "Review", "People", "Claim")


@contextmanager
def bus(on: Screen) -> Iterator[dict[str, str]]:
    """A message bus of its own; yields the environment of programs on it."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=on.environment)
    assert server.stdout is not None
    try:
        yield {
            **on.environment,
            "DBUS_SESSION_BUS_ADDRESS": server.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
    finally:
        server.terminate()
        server.wait(60)
        server.stdout.close()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict]]:
    """What is told of each view of the sample."""
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    has_bindings = subprocess.run([PYTHON, "-c", probe], capture_output=True, check=False).returncode == 0
    if not has_bindings or not shutil.which("dbus-daemon"):
        pytest.skip("needs dbus, at-spi2-core, python3-gi and gir1.2-atspi-2.0: run packaging/setup test")
    home = tmp_path_factory.mktemp("reader")
    settings = home / "config" / "claimgrid" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\ntour=taken\n", encoding="utf-8")
    with screen(home) as on, bus(on) as environment:
        program = subprocess.Popen([sys.executable, "-m", "claimgrid", "--sample"], env=environment)
        try:
            reader = subprocess.run(
                [PYTHON, WALK, "Claimgrid", *VIEWS, "--", *DIALOGS],
                env=environment,
                capture_output=True,
                text=True,
                timeout=150,
                check=False,
            )
        finally:
            program.terminate()
            program.wait(60)
    assert reader.returncode == 0, reader.stderr
    return json.loads(reader.stdout)


@pytest.mark.parametrize("view", VIEWS)
def test_everything_that_takes_the_keyboard_says_its_name(told: dict[str, list[dict]], view: str) -> None:
    reached = [node for node in told[view] if node["focusable"]]
    assert len(reached) > 10
    assert [node for node in reached if not (node["name"] or node["text"]).strip()] == []


@pytest.mark.parametrize("dialog", DIALOGS)
def test_dialogs_say_what_they_are_and_name_all_that_takes_the_keyboard(
    told: dict[str, list[dict]], dialog: str
) -> None:
    window, *inside = told[dialog]
    assert window["role"] in ("dialog", "frame", "window", "filler"), window
    assert window["name"].strip()
    reached = [node for node in inside if node["focusable"]]
    assert reached
    assert [node for node in reached if not (node["name"] or node["text"]).strip()] == []


@pytest.mark.parametrize("view", VIEWS)
def test_one_thing_in_the_view_has_the_keyboard(told: dict[str, list[dict]], view: str) -> None:
    assert [node["name"] for node in told[view] if node["focused"]]


def test_the_roles_are_those_of_what_is_seen(told: dict[str, list[dict]]) -> None:
    roles = {view: {(n["role"], n["name"]) for n in nodes} for view, nodes in told.items()}
    for view in VIEWS:
        assert {"menu bar", "menu item", "push button", "check box", "frame"} <= {role for role, _ in roles[view]}, view
    assert ("table", "Matrix of sources and claims") in roles["Matrix"]
    assert any(role == "table cell" and "mixed" in name for role, name in roles["Matrix"])
    assert ("list", "What is still to be checked") in roles["Review"]
    assert any(role == "list item" and "contested" in name for role, name in roles["Review"])
    assert ("table", "People and bodies") in roles["People"]
