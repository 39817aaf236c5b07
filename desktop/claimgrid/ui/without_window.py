"""``claimgrid analyse`` and ``claimgrid export``: the same session and the same exports, without a display."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from claimgrid.domain.messages import Problem, Table
from claimgrid.errors import ColumnsUnknown, KnownError, ProjectError
from claimgrid.export import Exhibit, What
from claimgrid.storage import Project, backups
from claimgrid.ui.exporting import print_form, write_form
from claimgrid.ui.folders import FoundFile, find_files, one_line
from claimgrid.ui.language import said
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings, backups_folder

ALL_READ, SOME_LEFT_OUT, NOTHING_DONE = 0, 1, 2


def analyse(paths: Sequence[Path], target: Path) -> int:
    """Read ``paths`` into the project ``target``, which is made where it is missing; returns the exit code."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop hears no Python handler; what has been read is in the file
    is_new = not os.path.exists(target)
    if backups.at(backups_folder(), target):  # newer copies would take its place
        raise ProjectError(
            "{path} is a backup copy. Open it in the window, which puts it back, or copy it.", path=target
        )
    project = Project.create(target) if is_new else Project.open(target)
    if not is_new:
        with suppress(KnownError):  # reading goes on without
            project.keep_backup(backups_folder())
    session = Session(project, limits=Settings().limits())
    _say_what_waits(session, paths)
    failures: list[str] = []
    session.importing.begun.connect(lambda name, place, total: _say(f"[{place}/{total}] {name}"))
    session.importing.problem_found.connect(_say_problem)
    session.failed.connect(failures.append)
    session.importing.table_found.connect(lambda file, table: _take_table(session, file, table))
    session.finished.connect(app.quit)
    with _ending_on_mistakes(app) as mistakes:
        try:
            session.importing.import_paths(paths)
        except KnownError:
            session.close()
            raise
        app.exec()
    if mistakes:
        session.close()
        _say("Claimgrid made a mistake and stopped. What was read before is in the project.")
        return NOTHING_DONE
    total = len(session.snapshot.counted)
    done = session.importing.articles_read + session.importing.already_there
    claims = len(session.snapshot.claims)
    newer = [a.file for a in session.snapshot.articles if a.version_of]
    session.close()
    if newer:
        _say(f"Not counted: {_counted(len(newer), 'newer text')} of an article that is known ({', '.join(newer)}).")
        _say("Open the project in the window to decide which text counts; until then it is the older one.")
    for text in failures:
        _say(text)
    if is_new and not total:
        target.unlink(missing_ok=True)
    if not done:
        _say("Nothing was read.")
        return NOTHING_DONE
    _say(f"{target.name}: {_counted(total, 'article')}, {_counted(claims, 'claim')}.")
    return SOME_LEFT_OUT if session.importing.problems or failures else ALL_READ


def export(source: Path, what: str, form: str, target: Path) -> int:
    """Write ``what`` (a value of What) of the project ``source``, nothing filtered out, to a file or (``-``) to standard
    output; returns the exit code."""
    project = Project.open(source)
    try:
        exhibit = Exhibit.of_all(source.stem, project.snapshot(), project.statements())
    finally:
        project.close()
    if str(target) == "-":
        print_form(exhibit, What(what), form)
    else:
        write_form(exhibit, What(what), form, target)
    return ALL_READ


def _take_table(session: Session, file: FoundFile, table: Table) -> None:
    """Read a table by the columns chosen in the window for one with the same headings, else by its headings."""
    columns = Settings().columns(table.columns) or table.guess
    if "text" in columns:
        session.importing.read_table(file, columns)
    else:
        text = said(ColumnsUnknown(file.name, table.columns, table.rows, table.guess))
        session.importing.leave_out(file, text)


@contextmanager
def _ending_on_mistakes(app: QCoreApplication) -> Iterator[list[BaseException]]:
    """Let an exception that nobody catches end the program (Qt only reports it, and would wait for ever); yields them."""
    mistakes: list[BaseException] = []

    def end(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        mistakes.append(error)
        app.quit()

    before, sys.excepthook = sys.excepthook, end
    try:
        yield mistakes
    finally:
        sys.excepthook = before


def _say_what_waits(session: Session, paths: Sequence[Path]) -> None:
    """Say which of ``paths`` hold nothing, and what an earlier run left unread that this one does not read."""
    found = {path: find_files([path])[0] for path in paths}
    for path, files in found.items():
        if os.path.isdir(path) and not files:
            _say(f"{path} holds no files that can be read.")
    rest = set(session.importing.unread).difference(*found.values())
    if rest:
        _say(
            f"{_counted(len(rest), 'file')} of an earlier import not read yet. Open the project in the window to go on."
        )


def _say_problem(problem: Problem) -> None:
    _say(f"Left out: {problem.text}" if problem.name in problem.text else f"Left out: {problem.name}: {problem.text}")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _say(text: str) -> None:
    print(one_line(text), file=sys.stderr, flush=True)  # noqa: T201 - this is what the command says
