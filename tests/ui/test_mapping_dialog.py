"""Tables of articles: the window asks for the columns once, and reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from claimgrid.domain.edits import RemoveArticles
from claimgrid.domain.messages import Table
from claimgrid.storage import Project
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.mapping_dialog import MappingDialog
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.theme import Mode

pytestmark = pytest.mark.qt_log_ignore(
    r"does not support propagateSizeHints\(\)", extend=True
)  # offscreen, of every dialog
ROWS = "heading;words;who;when\n" + "Ferry aground;The ferry ran aground on Monday, the port said.;Reuters;2025-03-04\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = MainWindow(Settings())
    window.show_session(Session(Project.create(tmp_path / "p.claimgrid")))
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def asked(qtbot: QtBot, window: MainWindow) -> MappingDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(MappingDialog)), timeout=60_000)
    return window.findChildren(MappingDialog)[0]


def drop(window: MainWindow, folder: Path, name: str, rows: str) -> Session:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(rows, encoding="utf-8")
    assert window.session is not None
    window.session.importing.import_paths([folder / name])
    return window.session


def test_the_columns_are_asked_for_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    session = drop(window, tmp_path / "in", "a.csv", ROWS)
    dialog = asked(qtbot, window)
    assert not dialog.read.isEnabled()  # "words" says nothing
    for field, heading in (("text", "words"), ("title", "heading"), ("outlet", "who"), ("published", "when")):
        dialog.boxes[field].setCurrentText(heading)
    assert session.project.pending()  # a power cut now would not lose it
    qtbot.mouseClick(dialog.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.busy, timeout=60_000)
    (article,) = session.snapshot.articles
    assert (article.file, article.outlet_label, article.short_name) == ("a.csv/1", "Reuters", "a 1")
    assert article.published is not None
    assert article.published.value == "2025-03-04"
    assert session.text(article.id).startswith("Ferry aground\n\nThe ferry ran")
    drop(window, tmp_path / "in", "b.csv", ROWS.replace("Ferry", "Boat"))
    qtbot.waitUntil(lambda: len(session.snapshot.articles) == 2 and not session.busy, timeout=60_000)
    assert not [d for d in window.findChildren(MappingDialog) if d.isVisible()]
    assert session.project.pending() == ()


def test_a_table_whose_columns_were_mistaken_is_asked_about_again_when_it_is_given_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.csv").write_text(ROWS, encoding="utf-8")
    session = window.session
    assert session is not None
    session.importing.import_paths([folder])
    dialog = asked(qtbot, window)
    dialog.boxes["text"].setCurrentText("who")  # a slip
    dialog.accept()
    qtbot.waitUntil(lambda: not session.busy)
    (wrong,) = session.snapshot.articles
    session.apply(RemoveArticles((wrong.id,)))
    session.importing.import_paths([folder])
    qtbot.waitUntil(lambda: not session.busy)
    assert not shown(window), "a folder is read as before"
    session.importing.import_paths([folder / "a.csv"])
    qtbot.waitUntil(lambda: bool(shown(window)))
    (dialog,) = shown(window)
    assert dialog.columns()["text"] == "who"
    dialog.boxes["text"].setCurrentText("words")
    dialog.accept()
    qtbot.waitUntil(lambda: not session.busy and not shown(window))
    assert any("ran aground" in session.text(a.id) for a in session.snapshot.articles)


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (
            (("1", "Daily Post", "A bridge collapsed on Wednesday, " * 3), ("2", "TV Nine", "It was no attack. " * 4)),
            "c",
        ),
        ((("1", "x" * 90, "y" * 100),), ""),  # two may be the text
        ((("1", "Daily Post", "Bridge down"),), ""),
        ((), ""),
    ],
)
def test_the_longest_cells_are_taken_for_the_text(qtbot: QtBot, rows: tuple[tuple[str, ...], ...], text: str) -> None:
    dialog = MappingDialog(Table("t.csv", ("a", "b", "c"), rows, {}), {})
    qtbot.addWidget(dialog)
    assert dialog.columns().get("text", "") == text
    assert dialog.read.isEnabled() == bool(text)


def test_many_tables_with_the_same_headings_are_asked_about_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.csv", "b.csv", "c.csv"):
        (folder / name).write_text(ROWS.replace("Ferry", name), encoding="utf-8")
    (folder / "prices.csv").write_text("ship;price\nIlse;40\n", encoding="utf-8")
    assert window.session is not None
    session = window.session
    session.importing.import_paths([folder])
    asked_about: list[str] = []
    while not asked_about or session.busy or shown(window):
        qtbot.waitUntil(lambda: bool(shown(window)) or not session.busy, timeout=60_000)
        if not (dialogs := shown(window)):
            break
        (dialog,) = dialogs
        asked_about.append(dialog.windowTitle())
        if "prices" in dialog.windowTitle():
            dialog.reject()
        else:
            dialog.boxes["text"].setCurrentText("words")
            dialog.accept()
    assert len(asked_about) == 2
    qtbot.waitUntil(lambda: not session.busy, timeout=60_000)
    assert sorted(a.file for a in session.snapshot.articles) == ["a.csv/1", "b.csv/1", "c.csv/1"]
    assert [p.name for p in session.importing.problems] == ["prices.csv"]


def shown(window: MainWindow) -> list[MappingDialog]:
    return [d for d in window.findChildren(MappingDialog) if d.isVisible()]


def test_a_table_that_is_not_wanted_is_listed_as_left_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    session = drop(window, tmp_path / "in", "a.csv", ROWS)
    dialog = asked(qtbot, window)
    (leave,) = [b for b in dialog.findChild(QDialogButtonBox).buttons() if b.text() == "Leave the table out"]
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert [p.name for p in session.importing.problems] == ["a.csv"]
    qtbot.waitUntil(lambda: not session.busy, timeout=60_000)
    assert session.project.pending() == ()


def test_settings_that_were_edited_by_hand_stop_nothing(qtbot: QtBot) -> None:
    headings = ("Story", "Paper")
    settings = Settings()
    settings.set_columns(headings, {"text": "Story"})
    (key,) = [key for key in settings._file.allKeys() if key.startswith("tables/")]
    for written in ("nonsense", "[1]", '{"text": ["Story"]}', '{"text": "Gone"}'):
        settings.set_text(key, written)
        assert settings.columns(headings) == {}
    for name in ("theme", "language", "words", "shares"):
        settings.set_text(name, "nonsense")
    assert Mode(settings.choice("theme", list(Mode), Mode.SYSTEM)) is Mode.SYSTEM
    window = MainWindow(settings)
    qtbot.addWidget(window)
    assert window.acts["theme_system"].isChecked()
    assert window.acts["language_system"].isChecked()


def test_limits_are_settings() -> None:
    settings = Settings()
    assert settings.limits().pages == 500
    settings.set_text("limits/pages", "7")
    settings.set_text("limits/seconds", "much")
    assert (settings.limits().pages, settings.limits().seconds) == (7, 300)
