"""Building a little at a time: what is soon done is done at once, and what takes the place of much is much too."""

import weakref

import pytest
from pytestqt.qtbot import QtBot

from claimgrid.domain.steps import Steps
from claimgrid.ui import building
from claimgrid.ui.building import Building


def counting(steps: int, name: str) -> Steps[str]:
    for _ in range(steps):
        yield
    return name


def test_little_is_built_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "SLICE", 1)
    built: list[str] = []
    work = Building()
    work.built.connect(built.append)
    work.want(counting(3, "little"))
    assert built == ["little"]
    assert not work.is_busy


def test_what_takes_the_place_of_much_holds_up_nobody_either(qtbot: QtBot) -> None:
    built: list[str] = []
    work = Building()
    work.built.connect(built.append)
    work.want(counting(100_000_000, "much"))
    assert work.is_busy
    work.want(counting(3, "as much, for all that is known"))
    assert built == []
    qtbot.waitUntil(lambda: built == ["as much, for all that is known"])


def test_what_is_not_wanted_any_more_is_never_told(qtbot: QtBot) -> None:
    built: list[str] = []
    work = Building()
    work.built.connect(built.append)
    work.want(counting(100_000_000, "much"))
    work.drop()
    assert not work.is_busy
    work.finish()
    work.want(counting(3, "other"))
    qtbot.waitUntil(lambda: built == ["other"])


def test_what_was_built_goes_as_soon_as_nobody_has_it_any_more(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The garbage collector passes over it: a circle that holds it would hold it for good."""

    class Much:
        pass

    def steps() -> Steps[Much]:
        yield
        yield
        return Much()

    monkeypatch.setattr(building, "SLICE", 0)
    built: list[weakref.ref[Much]] = []
    work = Building()
    work.built.connect(lambda much: built.append(weakref.ref(much)))
    work.want(steps())
    assert work.is_busy
    qtbot.waitUntil(lambda: bool(built))
    assert built[0]() is None
