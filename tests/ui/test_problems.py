from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimgrid import __version__, log
from claimgrid.ui.about import AboutDialog
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.problems import ReportDialog
from claimgrid.ui.settings import Settings

pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|propagateSizeHints)\(\)", extend=True)
SECRET = "the informant is called Bo"


def test_help_reports_a_problem_in_one_file_without_a_word_of_an_article(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.start("a test")
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        log.note(log.mistake(type(error), error.__traceback__))
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.acts["report"].trigger()
    dialog = window.findChild(ReportDialog)
    target = tmp_path / "report.txt"
    monkeypatch.setattr("claimgrid.ui.problems.ask_report", lambda _parent: target)
    dialog.save.click()
    assert dialog.told.text() == "Saved report.txt."
    written = target.read_text(encoding="utf-8")
    for word in (f"Claimgrid {__version__}", "Python 3.", "Qt 6.", "screen", "a test:", "builtins.ValueError"):
        assert word in written
    assert SECRET not in written
    dialog.close()


def test_a_report_that_cannot_be_written_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ReportDialog()
    qtbot.addWidget(dialog)
    assert dialog.write(tmp_path / "no" / "report.txt") == (
        "report.txt could not be written: there is no such file or folder. Choose another folder."
    )


def test_about_names_the_version_and_the_licence_of_all_that_ships(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert dialog.title.text() == f"Claimgrid {__version__}"
    shown = dialog.licences.toPlainText()
    for word in ("PySide6_Essentials", "LGPL", "spacy", "numpy", "pypdfium2"):
        assert word in shown
