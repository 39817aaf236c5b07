import sys
from pathlib import Path

import pytest

from claimgrid import __version__, log


def failing(words: str) -> type[BaseException]:
    raise ValueError(words)


def test_the_log_lies_where_the_system_keeps_logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    places = {
        "linux": ".local/state/claimgrid/claimgrid.log",
        "darwin": "Library/Logs/Claimgrid/claimgrid.log",
        "win32": "AppData/Local/Claimgrid/Logs/claimgrid.log",
    }
    for system, place in places.items():
        monkeypatch.setattr(sys, "platform", system)
        assert log.place() == tmp_path / place


def test_it_tells_versions_and_hides_who_the_user_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "anna"))
    log.start("a test")
    log.note(f"could not open {tmp_path / 'anna' / 'fonts'}")
    written = log.place().read_text(encoding="utf-8")
    assert f"a test: Claimgrid {__version__} (from source), Python 3." in written
    assert "could not open ~/fonts" in written
    assert "anna" not in written
    assert log.last_lines() == written


def test_a_mistake_is_told_by_place_not_by_words() -> None:
    try:
        failing("the informant is called Bo")
    except ValueError as error:
        told = log.mistake(type(error), error.__traceback__)
    assert told.startswith("builtins.ValueError\n")
    assert "test_log.py" in told
    assert "failing" in told
    assert "informant" not in told


def test_a_long_log_is_begun_anew_and_the_old_one_kept() -> None:
    log.start("a test")
    for _ in range(6):
        log.note("x" * 100_000)
    log.start("another")
    assert log.place().stat().st_size < 1000
    assert log.place().with_suffix(".old.log").stat().st_size > 600_000
    log.note("y" * 150_000)
    assert len(log.last_lines()) == 100_000


def test_no_log_can_be_written_and_nothing_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    log.start("a test")
    log.note("heard by nobody")
    assert log.last_lines() == ""
