"""Whole journeys by keyboard alone, on the sample as the program reads it: no key goes anywhere but where the keyboard is."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimgrid.domain.article import By
from claimgrid.domain.edits import RenameClaim
from claimgrid.storage import Project
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, read_sample: Path, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show_session(Session(Project.open(Path(shutil.copy(read_sample, tmp_path)))))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.workbench.matrix.columns))
    window.show_view("Matrix")
    yield window
    window.close()


Press = Callable[..., None]


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Press:
    """Press keys ("Ctrl+K"), or type a text, where the keyboard is."""

    def where() -> object:
        popup = QApplication.activePopupWidget()
        return (popup.focusWidget() or popup) if popup else QApplication.focusWidget() or window

    def carry_out(*keys: str, text: str = "") -> None:
        for combination in (next(iter(QKeySequence(key))) for key in keys):  # type: ignore[call-overload]
            QTest.keyClick(where(), combination.key(), combination.keyboardModifiers())
            _settle(qtbot, window)
        if text:
            QTest.keyClicks(where(), text)
            qtbot.wait(300)  # as long as a search waits for more
            _settle(qtbot, window)

    return carry_out


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(5):
        QApplication.processEvents()
    if QApplication.activeWindow() is None:  # no window manager is here to give it back once a list was shut
        window.activateWindow()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=60_000)
    for _ in range(5):
        QApplication.processEvents()


def _until(press: Press, key: str, reached: Callable[[], bool], most: int = 60) -> None:
    for _ in range(most):
        if reached():
            return
        press(key)
    raise AssertionError(f"{key} does not lead there")


def test_a_figure_is_corrected_and_taken_back(window: MainWindow, press: Press) -> None:
    bench = window.workbench
    table = bench.matrix_view.table
    press("Ctrl+1", "Home")
    _until(press, "Right", lambda: bool((c := table.grid.cell(table.currentIndex())) and c.figure))
    press("Return")
    assert bench.evidence.isVisible()
    _until(press, "Tab", lambda: bench.passages.isAncestorOf(QApplication.focusWidget()))
    press("F2", "Ctrl+A", text="12,345")
    press("Return")
    by_hand = [e for e in window.session.snapshot.estimates if e.by is By.HAND]
    assert [12345 in (e.figure.low, e.figure.value, e.figure.high) for e in by_hand] == [True]
    press("Ctrl+Z")
    assert not [e for e in window.session.snapshot.estimates if e.by is By.HAND]


def test_words_of_an_article_become_a_claim(window: MainWindow, press: Press) -> None:
    bench = window.workbench
    before = len(window.session.snapshot.claims)
    press("Ctrl+3", "Home", "Return")
    assert bench.evidence.isVisible()
    _until(press, "Tab", lambda: QApplication.focusWidget() is bench.article.body)
    press("Ctrl+Home", *["Ctrl+Shift+Right"] * 5, "Ctrl+Shift+P", text="Something that I read in it myself")
    press("Return")
    labels = {c.label for c in window.session.snapshot.claims}
    assert "Something that I read in it myself" in labels
    assert len(window.session.snapshot.claims) == before + 1


def test_ctrl_z_in_the_text_of_an_article_undoes_in_the_project(window: MainWindow, press: Press) -> None:
    claim = window.session.snapshot.claims[0]
    window.session.apply(RenameClaim(claim.id, "Another name"))
    press("Ctrl+3", "Home", "Return")
    _until(press, "Tab", lambda: QApplication.focusWidget() is window.workbench.article.body)
    press("Ctrl+Z")
    assert window.session.snapshot.claim[claim.id].label == claim.label
    press("Ctrl+Shift+Z")
    assert window.session.snapshot.claim[claim.id].label == "Another name"


def test_people_are_merged_and_parted(window: MainWindow, press: Press) -> None:
    before = window.session.snapshot.speakers
    press("Ctrl+5", "Home", "Shift+Down", "M")
    merged = window.session.snapshot.speakers
    assert len(merged) == len(before) - 1
    press("Ctrl+Z")
    assert window.session.snapshot.speakers == before
    press("Ctrl+Shift+Z")
    assert window.session.snapshot.speakers == merged


def test_a_point_leads_to_its_words_and_back(window: MainWindow, press: Press) -> None:
    bench = window.workbench
    press("Ctrl+2", "Right", "O")
    estimate = bench.chart_view.area.marks.current
    assert estimate in bench.evidence.shown_estimates
    press("Escape")
    assert not bench.evidence.isVisible()
    press("T")
    assert bench.chart_view.table.isVisible()
    press("L")
    assert bench.chart_view.chart.options.logarithmic


def test_a_way_of_looking_is_kept_and_gone_back_to(window: MainWindow, press: Press) -> None:
    bench = window.workbench
    every = len(bench.matrix.columns)
    press("Ctrl+1", "X")
    contested = bench.matrix.options
    assert contested.contested_only
    assert 0 < len(bench.matrix.columns) < every
    press("K")
    press(text="Rows")
    press("Return")
    if QApplication.activePopupWidget() is not None:
        press("Escape")
    press("Shift+F")
    assert not bench.matrix.options.contested_only
    assert [v.name for v in window.session.snapshot.views] == ["Rows"]
    press("K", "Down", "Return")
    assert bench.matrix.options.contested_only


def test_words_are_searched_in_all_articles(window: MainWindow, press: Press) -> None:
    bench = window.workbench
    press("Ctrl+3", "Ctrl+F", text="Kursk")
    press("Return", "Return")
    assert bench.evidence.isVisible()
    assert bench.article.article_id is not None


def test_the_palette_does_what_it_is_told(window: MainWindow, press: Press) -> None:
    press("Ctrl+K", text="swap rows")
    press("Return")
    assert window.workbench.matrix.options.transposed
