"""Building a little at a time: what is soon done is done at once, and what takes the place of much is much too."""

from pytestqt.qtbot import QtBot

from claimgrid.domain.steps import Steps
from claimgrid.ui.building import Building


def counting(steps: int, name: str) -> Steps[str]:
    for _ in range(steps):
        yield
    return name


def test_little_is_built_at_once(qtbot: QtBot) -> None:
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
    assert built == ["other"]
