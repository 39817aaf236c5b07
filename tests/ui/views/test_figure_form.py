"""A figure typed into the form, and dates that are none."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from claimgrid.domain.estimate import Figure, Qualifier, Status
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.language import when_text
from claimgrid.ui.views.days import date_problem, typed_days
from claimgrid.ui.views.figure_form import FigureForm, number_of

from .conftest import Recorder, nameless, write

RANGE = Figure("troops", Qualifier.RANGE, 1500, None, 2500, "Ruritanian", Status.DEPLOYED, "Orsa valley")


@pytest.fixture
def form(qtbot: QtBot, snapshot: Snapshot) -> FigureForm:
    form = FigureForm(snapshot)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.mark.parametrize(
    "figure",
    [
        RANGE,
        Figure("troops", Qualifier.EXACTLY, None, 12, None, None, None, None),
        Figure("casualties", Qualifier.AT_LEAST, 10000, None, None, None, Status.KILLED, None),
        Figure("troops", Qualifier.LESS_THAN, None, None, 9, None, Status.PRESENT, None),
        Figure("people", Qualifier.ORDER_OF_MAGNITUDE, 1000, None, None, None, None, None),
        Figure("troops", Qualifier.ABOUT, None, 2.5, None, None, None, "Kursk"),
    ],
)
def test_a_figure_comes_out_as_it_went_in(form: FigureForm, emitted: Recorder, qtbot: QtBot, figure: Figure) -> None:
    kept = emitted(form.submitted)
    form.show_figure(figure, "Ilse Brandt", "2023-05-02/2023-05-03")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert kept == [(figure, "Ilse Brandt", "2023-05-02/2023-05-03")]


def test_another_bound_moves_the_number(form: FigureForm, emitted: Recorder, qtbot: QtBot) -> None:
    kept = emitted(form.submitted)
    form.show_figure(Figure("troops", Qualifier.AT_LEAST, 10000, None, None, None, None, None), None, None)
    form.qualifier.setCurrentText("at most")
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert kept == [(Figure("troops", Qualifier.AT_MOST, None, None, 10000, None, None, None), None, None)]


@pytest.mark.parametrize("number", [0.125, 3.875, 1234567.891])
def test_what_was_not_touched_is_not_rounded(form: FigureForm, emitted: Recorder, qtbot: QtBot, number: float) -> None:
    kept = emitted(form.submitted)
    figure = Figure("money", Qualifier.EXACTLY, number, number, number, None, None, None)
    form.show_figure(figure, None, None)
    form.place.setText("Orsa")
    form.qualifier.setCurrentText("about")
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert kept == [(Figure("money", Qualifier.ABOUT, None, number, None, None, None, "Orsa"), None, None)]


def test_other_bounds_stay_until_the_number_or_its_bound_is_another(
    form: FigureForm, emitted: Recorder, qtbot: QtBot
) -> None:
    kept = emitted(form.submitted)
    about = Figure("troops", Qualifier.ABOUT, 9500, 10000, 10500, None, None, None)
    form.show_figure(about, None, None)
    form.place.setText("Orsa")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert kept.pop()[0] == Figure("troops", Qualifier.ABOUT, 9500, 10000, 10500, None, None, "Orsa")
    form.show_figure(about, None, None)
    form.first.selectAll()
    qtbot.keyClicks(form.first, "12,000")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert kept.pop()[0] == Figure("troops", Qualifier.ABOUT, None, 12000, None, None, None, None)
    form.show_figure(about, None, None)
    form.qualifier.setCurrentText("at least")
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert kept.pop()[0].low is not None


def test_a_day_in_words_is_taken_and_said_how_it_is_understood(
    form: FigureForm, emitted: Recorder, qtbot: QtBot
) -> None:
    kept = emitted(form.submitted)
    form.show_figure(RANGE, None, None)
    write(form.as_of, "5. März 2026")
    assert (form.day.isVisible(), form.day.text()) == (True, "Understood as Thursday, 2026-03-05.")
    qtbot.keyClick(form.as_of, Qt.Key.Key_Return)
    assert kept == [(RANGE, None, "2026-03-05")]


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("5. März 2026", "2026-03-05"),
        ("5 March 2026", "2026-03-05"),
        ("March 5, 2026", "2026-03-05"),
        ("mar. 5th 2026", "2026-03-05"),
        ("Donnerstag, 5. Mrz 2026", "Donnerstag, 5. Mrz 2026"),
        ("Do, 5. Dez. 2024", "2024-12-05"),
        ("Thu 1 sept. 2024 – 3 Sept 2024", "2024-09-01/2024-09-03"),
        ("5.11.2024", "2024-11-05"),
        ("2024-11-05/2024-11-06", "2024-11-05/2024-11-06"),
        ("5 Ju 2026", "5 Ju 2026"),
        ("May 2026", "May 2026"),
    ],
)
def test_days_in_figures_and_in_words(typed: str, iso: str) -> None:
    assert typed_days(typed) == iso


def test_the_number_shown_is_the_one_that_the_bound_is_about(form: FigureForm, emitted: Recorder, qtbot: QtBot) -> None:
    kept = emitted(form.submitted)
    form.show_figure(Figure("troops", Qualifier.ABOUT, 5, 7, 9, None, None, None), None, None)
    assert form.first.text() == "7"
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    assert kept[0][0].value == 7


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("many", "3", ""), "digits"),
        (("", "3", ""), "digits"),
        (("5", "", ""), "digits"),
        (("5", "3", ""), "smaller"),
        (("3", "5", "yesterday"), "no date"),
    ],
)
def test_says_what_is_wrong(
    form: FigureForm, emitted: Recorder, qtbot: QtBot, typed: tuple[str, str, str], told: str
) -> None:
    kept = emitted(form.submitted)
    form.show_figure(RANGE, None, None)
    for field, text in zip((form.first, form.second, form.as_of), typed, strict=True):
        field.setText(text)
    qtbot.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    assert not kept
    assert form.problem.isVisible()
    assert told in form.problem.text()


def test_what_is_wrong_stands_below_its_field_and_the_keyboard_is_there(form: FigureForm, qtbot: QtBot) -> None:
    form.resize(700, form.height())
    form.show_figure(RANGE, None, "yesterday")
    form.keep.click()
    assert form.problem.geometry().top() > form.as_of.geometry().bottom()
    assert form.problem.geometry().top() - form.as_of.geometry().bottom() < form.as_of.height()
    qtbot.waitUntil(form.as_of.hasFocus)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10,000", 10000), ("60k", 60000), ("1.2 million", 1_200_000), ("1.1M", 1_100_000), ("2 thousand", 2000),
        ("10\u00a0000", 10000), ("2'500", 2500), ("3bn", 3e9), (".5", 0.5), (" 12 ", 12),
        ("10.000", 10000), ("1.250.000", 1_250_000), ("1.25", 1.25), ("0.125", 0.125), ("1.250k", 1250),
        ("", None), ("  ", None),
    ],
)  # fmt: skip
def test_numbers_are_typed_as_they_are_said(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["many", "10,00", "1,5", "-3", "nan", "1e3", "5 dozen", "k", "1 2"])
def test_other_words_are_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="60k"):
        number_of(text)


def test_two_columns_where_there_is_room(form: FigureForm, qtbot: QtBot) -> None:
    area = QScrollArea(widgetResizable=True)
    qtbot.addWidget(area)
    area.setWidget(form)
    area.show()
    for width, beside in ((700, True), (320, False), (700, True)):
        area.resize(width, 400)
        qtbot.waitUntil(lambda beside=beside: (form.status.y() == form.measure.y()) == beside)
        assert form.width() <= width
    area.takeWidget()


def test_the_wheel_scrolls_and_changes_nothing_where_the_keyboard_is_not(form: FigureForm, qtbot: QtBot) -> None:
    form.qualifier.setCurrentText("about")
    form.first.setFocus()
    qtbot.waitUntil(form.first.hasFocus)

    def turn() -> bool:
        spot = QPointF(5, 5)
        keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            spot,
            form.qualifier.mapToGlobal(spot),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            keys,
            phase,
            False,
        )
        QApplication.sendEvent(form.qualifier, event)
        return event.isAccepted()

    assert not turn()
    assert form.qualifier.currentText() == "about"
    form.qualifier.setFocus()
    turn()
    assert form.qualifier.currentText() != "about"


def test_escape_leaves(form: FigureForm, emitted: Recorder, qtbot: QtBot) -> None:
    left = emitted(form.cancelled)
    qtbot.keyClick(form.first, Qt.Key.Key_Escape)
    assert len(left) == 1
    assert nameless(form) == []


@pytest.mark.parametrize("text", ["2024-11-05", "2024-02-29", "2024-11-05/2024-11-06"])
def test_dates(text: str) -> None:
    assert date_problem(text) is None


@pytest.mark.parametrize(
    "text", ["2024-13-01", "2023-02-29", "5 Nov 2024", "20241105", "2024-11-06/2024-11-05", "2024-11-05/", "1/2/3"]
)
def test_no_dates(text: str) -> None:
    assert date_problem(text)


def test_an_interval_says_its_year_once() -> None:
    assert when_text("2024-11-05") == "2024-11-05"
    assert when_text("2024-11-05/2024-11-06") == "2024-11-05 – 11-06"
    assert when_text("2024-12-31/2025-01-01") == "2024-12-31 – 2025-01-01"
    assert when_text("2024-11-05 – 2024-11-06") == "2024-11-05 – 11-06"
