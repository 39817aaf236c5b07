"""``claimgrid analyse`` and ``claimgrid export``: the same session and the same exports, without a display."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from claimgrid.domain.chart import Chart, ChartOptions, build_chart
from claimgrid.domain.matrix import MatrixOptions, build_matrix
from claimgrid.domain.messages import Problem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import ExportFailed
from claimgrid.export import Exhibit, Form, What, forms_for, svg, write
from claimgrid.storage import Project
from claimgrid.ui.session import ReadingProgress, Session

ALL_READ, SOME_LEFT_OUT, NOTHING_DONE = 0, 1, 2
PNG = "png"


def analyse(paths: Sequence[Path], target: Path) -> int:
    """Read ``paths`` into the project ``target``, which is made where it is missing; returns the exit code."""
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop hears no Python handler; what has been read is in the file
    is_new = not target.exists()
    project = Project.create(target) if is_new else Project.open(target)
    session = Session(project)
    failures: list[str] = []
    tell = _Teller()
    session.progressed.connect(tell)
    session.problem_found.connect(_say_problem)
    session.failed.connect(failures.append)
    session.finished.connect(app.quit)
    session.import_paths(paths)
    app.exec()
    total = len(session.snapshot.articles)
    done = session.articles_read + session.already_there
    claims = len(session.snapshot.claims)
    session.close()
    for text in failures:
        _say(text)
    if is_new and not total:
        target.unlink(missing_ok=True)
    if not done:
        _say("Nothing was read.")
        return NOTHING_DONE
    _say(f"{target.name}: {_counted(total, 'article')}, {_counted(claims, 'claim')}.")
    return SOME_LEFT_OUT if session.problems or failures else ALL_READ


def export(source: Path, what: str, form: str, target: Path) -> int:
    """Write ``what`` (a value of What) of the project ``source``, nothing filtered out; returns the exit code."""
    project = Project.open(source)
    try:
        exhibit = everything(source.stem, project.snapshot(), project)
    finally:
        project.close()
    write_form(exhibit, What(what), form, target)
    return ALL_READ


def everything(name: str, snapshot: Snapshot, project: Project) -> Exhibit:
    """The whole project as an exhibit: every claim a column of its own, every figure drawn."""
    matrix = build_matrix(snapshot, MatrixOptions(fold_single=False))
    chart = build_chart(snapshot, ChartOptions(kinds=tuple(kind for kind, _ in build_chart(snapshot).kinds)))
    return Exhibit(name, matrix, chart, project.statements())


def write_form(exhibit: Exhibit, what: What, form: str, target: Path) -> None:
    """Write in any form, pictures included. Raises ExportFailed."""
    if form == PNG and what is What.CHART:
        _write_picture(exhibit.chart, target)
    elif form in forms_for(what):
        write(exhibit, what, Form(form), target)
    else:
        possible = ", ".join(forms(what))
        raise ExportFailed(f"The {what.value} cannot be written as {form}. Possible forms: {possible}.")


def forms(what: What) -> tuple[str, ...]:
    """The forms that ``what`` can be written in, pictures included."""
    return (*(form.value for form in forms_for(what)), *((PNG,) if what is What.CHART else ()))


def _write_picture(chart: Chart, target: Path) -> None:
    from PySide6.QtGui import QGuiApplication  # only a picture needs fonts

    from claimgrid.ui.picture import write_png

    _app = QGuiApplication.instance() or QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    write_png(svg(chart), target)


class _Teller:
    """Names each file once, when its turn comes."""

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, progress: ReadingProgress) -> None:
        line = f"[{progress.done + 1}/{progress.total}] {progress.name}"
        if progress.done < progress.total and line != self._last:
            self._last = line
            _say(line)


def _say_problem(problem: Problem) -> None:
    _say(f"Left out: {problem.name}: {problem.text}")


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - this is what the command says
