from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from claimgrid.ui.bars import ReadingBar, time_text
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.theme import Mode, apply
from claimgrid.ui.welcome import WelcomePage

pytestmark = pytest.mark.qt_log_ignore(
    r"does not support propagateSizeHints\(\)", extend=True
)  # the offscreen platform


@pytest.fixture
def page(qtbot: QtBot) -> WelcomePage:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    return page


@pytest.mark.parametrize(
    ("button", "signal"),
    [("folder", "folder_wanted"), ("files", "files_wanted"), ("sample", "sample_wanted"), ("open", "open_wanted")],
)
def test_each_button_says_what_is_wanted(qtbot: QtBot, page: WelcomePage, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        getattr(page, button).click()


def test_recent_projects_are_listed_by_name_and_open_by_path(qtbot: QtBot, page: WelcomePage) -> None:
    page.show_recent([Path(f"/tmp/{n}/Dam {n}.claimgrid") for n in range(8)])
    page.show_recent([Path(f"/tmp/{n}/Dam {n}.claimgrid") for n in range(8)])
    qtbot.wait(10)  # the first list is deleted by then
    listed = [b for b in page.findChildren(QPushButton) if b.text().startswith("Dam")]
    assert [b.text() for b in listed] == [f"Dam {n}" for n in range(5)]
    with qtbot.waitSignal(page.project_wanted) as wanted:
        listed[2].click()
    assert wanted.args == [Path("/tmp/2/Dam 2.claimgrid")]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (3, "a few seconds"),
        (38, "40 seconds"),
        (59, "1 minute"),
        (150, "2 minutes"),
        (3600, "1 hour"),
        (9000, "2 hours"),
    ],
)
def test_time_is_said_as_people_say_it(seconds: float, words: str) -> None:
    assert time_text(seconds) == words


def test_the_reading_bar_names_file_place_and_time(qtbot: QtBot) -> None:
    bar = ReadingBar()
    qtbot.addWidget(bar)
    bar.show_progress(ReadingProgress("sub/late report.txt", 3, 10, 70))
    assert bar.words.text() == "Reading 4 of 10: sub/late report.txt · 1 minute left"
    assert (bar.bar.value(), bar.bar.maximum()) == (3, 10)
    with qtbot.waitSignal(bar.cancelled):
        bar.cancel.click()


def test_the_picture_follows_a_switch_of_the_theme(qapp: QApplication, qtbot: QtBot, page: WelcomePage) -> None:
    apply(qapp, Mode.LIGHT)
    light = page.picture.pixmap().toImage()
    try:
        apply(qapp, Mode.DARK)
        qtbot.waitUntil(lambda: page.picture.pixmap().toImage() != light)
    finally:
        apply(qapp, Mode.LIGHT)


@pytest.mark.parametrize("size", [(480, 320), (800, 500), (1280, 720)])
def test_in_a_small_window_nothing_lies_on_top_of_another(qtbot: QtBot, size: tuple[int, int]) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show_recent([Path(f"/nowhere/Project {n}.claimgrid") for n in range(6)])
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    parts = [w for w in page.findChildren(QWidget) if isinstance(w, QLabel | QPushButton) and w.isVisible()]
    places = [QRect(w.mapTo(page, QPoint(0, 0)), w.size()) for w in parts]
    assert not [(a, b) for i, a in enumerate(places) for b in places[:i] if a.intersects(b)]
