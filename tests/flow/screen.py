"""A screen of its own for a test: Xvfb, the real program on it, and a hand on the mouse."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")
WAIT = 60.0
"""Seconds until a step that should happen is given up."""


@dataclass(frozen=True)
class Screen:
    """A display and the folder below which the programs on it keep their settings and data."""

    display: str
    home: Path
    programs: "list[subprocess.Popen[str]]" = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program on this screen."""
        folders = {f"XDG_{n}_HOME": str(self.home / n.lower()) for n in ("CONFIG", "DATA", "STATE", "CACHE")}
        runtime = self.home / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        own = {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
        }
        return {**os.environ, **folders, **own}

    def start(self, *command: str | Path) -> "subprocess.Popen[str]":
        """Start a program on this screen; its output is read through ``stdout``."""
        words = [str(word) for word in command]
        self.programs.append(subprocess.Popen(words, env=self.environment, stdout=subprocess.PIPE, text=True))
        return self.programs[-1]

    def end(self) -> None:
        """End every program that was started here."""
        for program in self.programs:
            program.kill()
            program.wait(60)
            if program.stdout:
                program.stdout.close()

    def claimgrid(self, *arguments: str | Path) -> "subprocess.Popen[str]":
        """Start the program."""
        return self.start(sys.executable, "-m", "claimgrid", *arguments)

    def hand(self, *words: str | int) -> str:
        """Run xdotool; returns what it prints."""
        out = subprocess.run(
            ["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True, check=False
        )
        return out.stdout.strip()

    def window(self, name: str) -> str:
        """Wait for a visible window with this in its title; returns its id."""
        return until(
            lambda: self.hand("search", "--onlyvisible", "--name", name).split("\n")[-1], f"a window named {name}"
        )

    def drag(self, source: tuple[int, int], target: tuple[int, int]) -> None:
        """Press at ``source``, move there in ten steps, let go at ``target`` once a busy program has had time to answer."""
        self.hand("mousemove", *source, "mousedown", 1)
        for step in range(1, 11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(source, target, strict=True))
            self.hand("mousemove", x, y)
            time.sleep(0.05)
        time.sleep(1.5)
        self.hand("mouseup", 1)


def until(probe: Callable[[], T], what: str, pause: float = 0.05) -> T:
    """Ask ``probe`` until it answers something; fails the test after WAIT seconds."""
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline:
        if found := probe():
            return found
        time.sleep(pause)
    pytest.fail(f"waited {WAIT:.0f} seconds in vain for {what}")


@contextmanager
def screen(home: Path, size: str = "1920x1080x24") -> Iterator[Screen]:
    """Xvfb with a screen of ``size``; skips where Xvfb or xdotool is missing."""
    for tool in ("Xvfb", "xdotool"):
        if not shutil.which(tool):
            pytest.skip(f"needs {tool}: run packaging/setup test")
    home.mkdir(parents=True, exist_ok=True)
    read, write = os.pipe()
    # Without -noreset the server starts afresh whenever the last client leaves, and a client that comes then is sent away.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as number:
        on = Screen(f":{number.readline().strip()}", home)
    try:
        yield on
    finally:
        on.end()
        server.terminate()
        server.wait(60)
