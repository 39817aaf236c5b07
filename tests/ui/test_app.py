import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QProcess, QThread, QtMsgType
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from tests.ui.conftest import alive

from claimgrid import log
from claimgrid.errors import EditRefused
from claimgrid.storage import Project, file
from claimgrid.ui import program
from claimgrid.ui.app import Application, FirstPaint
from claimgrid.ui.instance import Instance, absolute
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.problems import ReportDialog
from claimgrid.ui.program import OpenedFiles
from claimgrid.ui.settings import Settings, new_project_path
from claimgrid.ui.theme import Mode

pytestmark = pytest.mark.qt_log_ignore(  # the offscreen platform says these of every window
    r"does not support (raise|propagateSizeHints)\(\)", extend=True
)


@pytest.fixture
def application(qtbot: QtBot, scripted: None) -> Iterator[Application]:
    application = Application()
    yield application
    for window in list(application.windows):
        qtbot.waitUntil(lambda window=window: window.session is None or not window.session.busy, timeout=30_000)
    application.quit()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # closed windows go now: there is no main loop here


def started(qtbot: QtBot, application: Application, *arguments: str) -> MainWindow:
    application.start(arguments)
    window = application.windows[0]
    if arguments:
        qtbot.waitUntil(lambda: window.session is not None or window.messages.isVisible())
    return window


def test_the_window_is_painted_before_anything_is_loaded(qtbot: QtBot, application: Application) -> None:
    seen: list[bool] = []
    window = application.new_window()
    FirstPaint(window, lambda: seen.append(window.isVisible()))
    assert not seen
    window.show()
    qtbot.waitUntil(lambda: bool(seen))
    window.repaint()
    qtbot.wait(20)
    assert seen == [True]


def test_a_start_goes_on_where_its_window_is_out_of_sight(qtbot: QtBot, application: Application) -> None:
    seen: list[bool] = []
    window = application.new_window()
    FirstPaint(window, lambda: seen.append(window.isVisible()))
    qtbot.waitUntil(lambda: bool(seen))
    window.show()
    qtbot.wait(100)
    assert seen == [False]


def test_a_folder_becomes_a_project_of_its_name_without_a_dialog(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application)
    window.paths_given.emit(window, [folder("Dam: broken?", a="One.")])
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.name == "Dam- broken-"
    qtbot.waitUntil(lambda: len(window.session.snapshot.articles) == 1)
    assert window.session.snapshot.sets == ("Dam: broken?",)


def test_a_second_folder_of_the_same_name_does_not_touch_the_first_project() -> None:
    first = new_project_path("Dam")
    Project.create(first).close()
    assert new_project_path("Dam").stem == "Dam 2"
    assert new_project_path(" . ").stem == "Project"


def test_a_new_project_is_named_after_what_is_dropped_on_it(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application)
    application.new_project()
    unnamed = window.session.project.path
    application.take(window, [folder("Dam", a="One.")])
    qtbot.waitUntil(lambda: not window.session.busy and len(window.session.snapshot.articles) == 1, timeout=30_000)
    assert window.windowTitle().startswith("Dam")
    assert not unnamed.exists()
    application.take(window, [folder("Late", b="Two.")])
    qtbot.waitUntil(lambda: not window.session.busy and len(window.session.snapshot.articles) == 2, timeout=30_000)
    assert window.session.name.startswith("Dam")


def test_a_drop_on_an_open_project_adds_to_it(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.")))
    window.paths_given.emit(window, [folder("Later", b="Two.")])
    qtbot.waitUntil(lambda: len(window.session.snapshot.articles) == 2)
    assert len(application.windows) == 1
    assert window.session.snapshot.sets == ("Dam", "Later")


def test_an_open_project_is_raised_not_opened_twice(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.")))
    application.call([str(window.session.project.path)])
    assert len(application.windows) == 1
    application.call([str(folder("Other", b="Two."))])
    qtbot.waitUntil(lambda: len(application.windows) == 2)
    assert application.windows[1].session.name == "Other"


@pytest.mark.skipif(os.name == "nt", reason="locks are lost on POSIX only")
def test_an_open_project_is_raised_by_its_other_name_and_stays_held(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.")))
    path = window.session.project.path
    other = path.with_name("Other name.claimgrid")
    other.hardlink_to(path)
    application.call([str(other)])
    assert len(application.windows) == 1
    assert not window.messages.isVisible()
    asked = f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('BEGIN IMMEDIATE')"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=False)
    assert "database is locked" in ran.stderr


def test_a_file_that_is_no_project_is_named_and_left_alone(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.claimgrid"
    broken.write_text("not a database", encoding="utf-8")
    window = started(qtbot, application, str(broken))
    assert window.session is None
    assert "broken.claimgrid" in window.messages.words.text()
    assert broken.read_text(encoding="utf-8") == "not a database"


def test_nothing_to_read_makes_no_project(qtbot: QtBot, application: Application, folder: Callable[..., Path]) -> None:
    window = started(qtbot, application, str(folder("Empty")))
    assert window.session is None
    window.paths_given.emit(window, [folder("Empty") / "gone.txt"])
    qtbot.waitUntil(lambda: "gone.txt" in window.messages.words.text())
    assert window.welcome.isVisible()
    assert Settings().recent == ()


def test_nothing_to_read_is_said_also_after_files_were_left_out(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.", b="BAD")))
    qtbot.waitUntil(lambda: bool(window.session.importing.problems) and not window.session.busy, timeout=30_000)
    window.paths_given.emit(window, [folder("Empty")])
    qtbot.waitUntil(lambda: window.messages.words.text() == "There is nothing to read in it.")


def test_a_drop_on_a_project_that_cannot_be_written_is_answered(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.")))
    qtbot.waitUntil(lambda: not window.session.busy, timeout=30_000)
    window.session.project.path.unlink()
    window.paths_given.emit(window, [folder("Later", b="Two.")])
    qtbot.waitUntil(lambda: "removed by another program" in window.messages.words.text())
    assert not window.session.importing.is_reading


def test_a_new_project_that_stays_empty_leaves_nothing(
    qtbot: QtBot, application: Application, folder: Callable[..., Path], tmp_path: Path
) -> None:
    window = started(qtbot, application)
    application.new_project()
    path = window.session.project.path
    assert path.exists()
    window.session.save_as(tmp_path / "chosen.claimgrid")
    window.close()
    assert (tmp_path / "chosen.claimgrid").exists(), "a place that the user chose is the user's"
    again = application.new_window()
    application.open_project(path)
    qtbot.waitUntil(lambda: again.session is not None)
    again.close()
    assert not path.exists()


@pytest.mark.parametrize("letter", ["a", "й", "หก", "🌊"])
def test_a_long_name_in_any_script_becomes_a_project_that_can_be_written(letter: str, tmp_path: Path) -> None:
    place = new_project_path(letter * 240)
    project = Project.create(place)
    project.remember_folders([str(tmp_path)])
    project.close()
    again = new_project_path(letter * 240)
    assert again != place
    copied = Project.open(place).save_as(again)
    assert [folder.path for folder in copied.folders()] == [str(tmp_path)]
    copied.close()


def test_a_data_folder_that_cannot_be_made_is_said_plainly(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "xdg_data_home").write_text("in the way")
    window = started(qtbot, application)
    application.new_project()
    assert "a part of its path is no folder" in window.messages.words.text()


def test_a_recent_project_that_cannot_even_be_looked_for_hides_no_other(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    Project.create(tmp_path / "Dam.claimgrid").close()
    application.settings.remember(tmp_path / "Dam.claimgrid")
    application.settings.remember(tmp_path / ("x" * 300))
    window = started(qtbot, application)
    qtbot.waitUntil(lambda: "Dam" in [b.text() for b in window.welcome.findChildren(QPushButton)])


def test_recent_projects_are_offered_again(qtbot: QtBot, application: Application, folder: Callable[..., Path]) -> None:
    window = started(qtbot, application, str(folder("Dam", a="One.")))
    path = window.session.project.path
    assert Settings().recent == (path,)
    qtbot.waitUntil(lambda: not window.session.busy)
    window.close()
    again = application.new_window()
    again.welcome.project_wanted.emit(path)
    qtbot.waitUntil(lambda: again.session is not None)
    assert len(again.session.snapshot.articles) == 1
    again.close()
    path.unlink()
    assert Settings().recent == ()


@pytest.fixture
def checking(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A project is so big that checking it lasts until this event."""
    go_on, real = threading.Event(), file._check_whole

    def check(connection: sqlite3.Connection, path: Path) -> None:
        go_on.wait(60)
        real(connection, path)

    monkeypatch.setattr(file, "_check_whole", check)
    yield go_on
    go_on.set()


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    path = tmp_path / "Stored.claimgrid"
    Project.create(path).close()
    return path


def test_the_window_answers_while_a_project_is_opened(
    qtbot: QtBot, application: Application, stored: Path, folder: Callable[..., Path], checking: threading.Event
) -> None:
    window = started(qtbot, application)
    window.paths_given.emit(window, [stored])
    window.paths_given.emit(window, [stored])  # a second click
    said = window.opening
    qtbot.waitUntil(lambda: said.isVisible() and said.text() == "Opening the project…")
    assert not window.welcome.isVisible()
    other = application.new_window()
    application.take(other, [folder("Dam", a="One.")])
    qtbot.waitUntil(lambda: other.session is not None and len(other.session.snapshot.articles) == 1)
    assert window.session is None
    checking.set()
    qtbot.waitUntil(lambda: window.session is not None)
    assert (window.session.name, len(application.windows)) == ("Stored", 2)
    assert window.workbench.isVisible()


def held(monkeypatch: pytest.MonkeyPatch, slow: Path) -> threading.Event:
    """From now on nothing is told of what the folder ``slow`` holds until this is set."""
    answers, real = threading.Event(), os.walk

    def walk(top: Path, **how: object) -> Iterator[tuple[str, list[str], list[str]]]:
        if Path(top) == slow:
            answers.wait(30)
        return real(top, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "walk", walk)
    return answers


def test_the_window_answers_while_a_folder_is_looked_through(
    qtbot: QtBot, application: Application, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a network drive that does not answer; what is dropped meanwhile on another window is read."""
    slow = folder("Slow", a="One.")
    answers = held(monkeypatch, slow)
    window = started(qtbot, application)
    window.paths_given.emit(window, [slow])
    qtbot.waitUntil(lambda: window.opening.isVisible() and window.opening.text() == "Looking for articles…")
    other = application.new_window()
    application.take(other, [folder("Dam", b="Two.")])
    qtbot.waitUntil(lambda: other.session is not None and len(other.session.snapshot.articles) == 1)
    assert window.session is None
    answers.set()
    qtbot.waitUntil(lambda: window.session is not None and len(window.session.snapshot.articles) == 1)
    assert window.session.name == "Slow"


@pytest.mark.parametrize("what", ["project", "sample"])
def test_what_is_opened_meanwhile_does_not_take_what_was_dropped_on_an_empty_window(  # noqa: PLR0917
    qtbot: QtBot,
    application: Application,
    stored: Path,
    folder: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    slow = folder("Slow", a="One.")
    answers = held(monkeypatch, slow)
    window = started(qtbot, application)
    window.paths_given.emit(window, [slow])
    if what == "sample":
        application.open_sample(window)
    else:
        window.paths_given.emit(window, [stored])
    qtbot.waitUntil(lambda: any(w.session is not None for w in application.windows))
    answers.set()
    qtbot.waitUntil(lambda: len(application.windows) == 2 and all(w.session is not None for w in application.windows))
    sessions = [w.session for w in application.windows if w.session is not None]
    qtbot.waitUntil(lambda: not any(session.busy for session in sessions))
    assert sorted(len([a for a in s.snapshot.articles if a.set == "Slow"]) for s in sessions) == [0, 1]
    assert "Slow" in [session.name for session in sessions]


def test_a_mistake_while_a_folder_is_looked_through_leaves_nobody_waiting(
    qtbot: QtBot, application: Application, folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def walk(_top: Path, **_how: object) -> Iterator[tuple[str, list[str], list[str]]]:
        raise ValueError("a mistake")

    window = started(qtbot, application)
    monkeypatch.setattr(os, "walk", walk)
    with qtbot.captureExceptions() as raised:
        window.paths_given.emit(window, [folder("Dam", a="One.")])
        qtbot.waitUntil(lambda: bool(raised))
    assert [str(mistake) for _kind, mistake, _trace in raised] == ["a mistake"]
    assert window.welcome.isVisible()


def test_what_a_closed_window_was_given_is_not_read(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    first = started(qtbot, application)
    second = application.new_window()
    second.show()
    second.paths_given.emit(second, [folder("Dam", a="One.")])
    second.close()
    first.paths_given.emit(first, [folder("Late", b="Two.")])
    qtbot.waitUntil(lambda: first.session is not None)
    assert (first.session.name, application.windows) == ("Late", [first])


def test_a_damaged_project_is_named_when_it_was_checked_and_the_welcome_is_back(
    qtbot: QtBot, application: Application, stored: Path
) -> None:
    damaged = stored.read_bytes()[:20_000]
    stored.write_bytes(damaged)
    window = started(qtbot, application, str(stored))
    assert "is damaged" in window.messages.words.text()
    assert window.welcome.isVisible()
    assert stored.read_bytes() == damaged


def test_a_window_that_is_closed_meanwhile_lets_go_of_the_project(
    qtbot: QtBot, application: Application, stored: Path, checking: threading.Event
) -> None:
    window = started(qtbot, application)
    kept = application.new_window()
    application.open_project(stored, window)
    window.close()
    checking.set()
    qtbot.waitUntil(lambda: not application._openings)
    assert kept.session is None
    application.open_project(stored, kept)
    kept.close()  # the last one: nothing is left half open
    Project.open(stored).close()


def test_a_project_dropped_with_a_folder_takes_what_is_in_it(
    qtbot: QtBot, application: Application, stored: Path, folder: Callable[..., Path]
) -> None:
    window = started(qtbot, application)
    window.paths_given.emit(window, [stored, folder("Dam", a="One.")])
    qtbot.waitUntil(lambda: window.session is not None and len(window.session.snapshot.articles) == 1)
    assert window.session.project.path == stored
    assert len(application.windows) == 1


def test_what_is_dropped_with_a_project_that_is_being_opened_is_read_too(
    qtbot: QtBot, application: Application, stored: Path, folder: Callable[..., Path], checking: threading.Event
) -> None:
    window = started(qtbot, application)
    window.paths_given.emit(window, [stored])
    window.paths_given.emit(window, [stored, folder("Dam", a="One.")])
    checking.set()
    qtbot.waitUntil(lambda: window.session is not None and len(window.session.snapshot.articles) == 1)
    assert window.session.project.path == stored


def test_the_sample_opens_as_a_copy(qtbot: QtBot, application: Application) -> None:
    window = started(qtbot, application, "--sample")
    qtbot.waitUntil(lambda: len(window.session.snapshot.articles) >= 5)
    assert window.session.name == "Sample"


def test_closing_leaves_no_process_behind(qtbot: QtBot, application: Application, folder: Callable[..., Path]) -> None:
    window = started(qtbot, application, str(folder("Dam", a="HANG")))
    client = window.session._client
    qtbot.waitUntil(lambda: bool(client.process_ids()))
    children = client.process_ids()
    window.close()
    assert application.windows == []
    assert not [pid for pid in children if alive(pid)]


def test_a_warm_child_waits_behind_the_empty_window_and_goes_with_it(qtbot: QtBot, application: Application) -> None:
    window = started(qtbot, application)
    qtbot.waitUntil(lambda: application._warm is not None)
    children = application._warm.process_ids()
    assert len(children) == 1
    window.close()
    assert not [pid for pid in children if alive(pid)]


def test_a_known_failure_is_said_and_a_bug_is_reported(
    qtbot: QtBot, application: Application, capsys: pytest.CaptureFixture[str]
) -> None:
    window = started(qtbot, application)
    application.fail(EditRefused, EditRefused("This claim is gone."), None)
    assert window.messages.words.text() == "This claim is gone."
    application.fail(ZeroDivisionError, ZeroDivisionError("secret words"), None)
    dialog = window.findChild(ReportDialog)
    assert "ZeroDivisionError" in dialog.report.toPlainText()
    assert "secret words" not in dialog.report.toPlainText()
    dialog.close()


def test_a_mistake_in_a_thread_is_reported_by_the_window(qtbot: QtBot, application: Application) -> None:
    """A dialog that is made in another thread ends the program: such was the end where a module could not be loaded."""

    class Failing(QThread):
        def run(self) -> None:
            try:
                raise ModuleNotFoundError("a part of the program")
            except ModuleNotFoundError:
                application.fail(*sys.exc_info())  # type: ignore[arg-type]  (as sys.excepthook is called)

    window = started(qtbot, application)
    thread = Failing()
    thread.start()
    thread.wait()
    assert window.findChild(ReportDialog) is None
    qtbot.waitUntil(lambda: window.findChild(ReportDialog) is not None)
    assert "ModuleNotFoundError" in window.findChild(ReportDialog).report.toPlainText()


def test_a_project_that_cannot_be_read_any_more_is_said_plainly(
    qtbot: QtBot, application: Application, folder: Callable[..., Path]
) -> None:
    texts = {f"a{n}": f"Report {n}. {'The water rose again. ' * 400}" for n in range(4)}
    window = started(qtbot, application, str(folder("Dam", **texts)))
    qtbot.waitUntil(lambda: len(window.session.snapshot.articles) == 4 and not window.session.busy)
    project = window.session.project
    project._db.execute("PRAGMA cache_size = 1")
    os.truncate(project.path, 8192)
    with pytest.raises(sqlite3.Error) as caught:
        [project.text(article.id) for article in window.session.snapshot.articles]
    application.fail(caught.type, caught.value, caught.tb)
    assert "is damaged" in window.messages.words.text()
    assert window.findChild(ReportDialog) is None
    window.close()
    assert application.windows == []


def test_the_theme_is_remembered(application: Application) -> None:
    application.set_theme(Mode.DARK)
    assert Settings().text("theme", "system") == "dark"
    application.set_theme(Mode.SYSTEM)


_SECOND = """
import sys
from claimgrid.ui.instance import Instance
sys.exit(0 if Instance().hand_over(sys.argv[1:]) else 1)
"""
_FIRST = """
import time
from claimgrid.ui.instance import Instance
instance = Instance()
assert not instance.hand_over([])
instance.listen()
print("READY", flush=True)
time.sleep(60)
"""


def test_a_second_start_hands_over_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    instance = Instance()
    assert not instance.hand_over(["nobody listens"])
    other = QProcess()
    with qtbot.waitSignal(instance.called) as called:
        other.start(sys.executable, ["-c", _SECOND, "/a b/ü.claimgrid", "--sample"])
        qtbot.wait(300)  # a double click that comes before the first program listens is not lost
        instance.listen()
    assert called.args == [("/a b/ü.claimgrid", "--sample")]
    qtbot.waitUntil(lambda: other.state() == QProcess.ProcessState.NotRunning)
    assert other.exitCode() == 0
    instance.close()
    next_one = Instance()
    assert not next_one.hand_over([]), "the one before has ended"
    next_one.close()


def test_a_start_after_the_program_was_killed_is_the_first() -> None:
    with subprocess.Popen([sys.executable, "-c", _FIRST], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "READY\n"
        killed.kill()
    instance = Instance()
    assert not instance.hand_over([])
    instance.listen()
    done = subprocess.run([sys.executable, "-c", _SECOND], check=False, timeout=30)
    assert done.returncode == 1, "nobody answers while this program waits, and the second one goes on alone"
    instance.close()


def test_a_file_that_the_system_asks_to_open_is_passed_on(qapp: QApplication, tmp_path: Path) -> None:
    heard: list[Path] = []
    opened = OpenedFiles(qapp)
    opened.given.connect(heard.append)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "Dam.claimgrid")))
    assert heard == [tmp_path / "Dam.claimgrid"]
    qapp.removeEventFilter(opened)


def test_the_log_keeps_what_qt_says_but_no_name_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    log.start("a test")
    said = "inotify_add_watch(/media/stick/The informant Bo) failed: (No space left on device)"
    program._note_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), said)
    program._note_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), r'Cannot open "C:\Bo": denied')
    program._note_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), "QPainter::begin: Paint device returned engine == 0")
    lines = [line.partition("Qt: ")[2] for line in log.last_lines().splitlines()[1:]]
    assert lines == ["inotify_add_watch(…", 'Cannot open "…', "QPainter::begin: Paint device returned engine == 0"]
    assert said in capsys.readouterr().err, "who starts it in a terminal sees all"


def test_paths_are_made_absolute_for_the_first_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert absolute(["a.txt", "--sample"]) == [str(tmp_path / "a.txt"), "--sample"]


_START = """
import sys
from claimgrid.ui import app, program

class Painted(app.FirstPaint):
    def __init__(self, window, then):
        super().__init__(window, self.tell)
    def tell(self):
        print(app.QApplication.windowIcon().availableSizes() != [], *sys.modules)
        app.QApplication.quit()

app.FirstPaint = Painted
sys.exit(program.run(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [[], ["--sample"], ["Some.claimgrid"]])
def test_the_window_is_up_before_anything_large_is_loaded(arguments: list[str], tmp_path: Path) -> None:
    program = [sys.executable, "-c", _START, *arguments]
    done = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    has_icon, *loaded = done.stdout.split()
    assert has_icon == "True"
    assert "claimgrid.ui.main_window" in loaded
    large = {
        "spacy",
        "numpy",
        "pyqtgraph",
        "sqlite_utils",
        "sqlite3",
        "lxml",
        "jinja2",
        "xlsxwriter",
        "docx",
        "trafilatura",
    }
    late = {"claimgrid.storage", "claimgrid.export", "claimgrid.domain.messages", "claimgrid.ui.workbench"}
    assert not (large | late) & set(loaded)
