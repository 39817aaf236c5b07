"""``make bench-turns``: the longest that the window does not answer, while a project of 200 articles, 500 claims and 30,000
passages is opened, scrolled, searched, filtered, sorted, laid out anew, looked at in every view, corrected, copied, exported
and saved; at 1280 × 720, 1920 × 1080, 3840 × 2160, and 1920 × 1080 at 200 %. The aim: no turn of the event loop over 50 ms,
and a correction shown after 100 ms of work.

A turn is measured in the time that the loop's thread is at work, best of three runs of each act, so that other programs
on the machine do not count; exports and large edits, which are written in a thread beside it, by the clock. Opening, and the
first sight of a view, happen once.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from claimgrid.domain import edits
from claimgrid.domain.options import Content, Order, RowOrder, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.ui import theme
from claimgrid.ui.app import Application
from claimgrid.ui.filing import Saving, write
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.pages import View
from claimgrid.ui.program import TURN
from claimgrid.ui.tour import Tour
from claimgrid.ui.workbench import Workbench
from tests.benchmarks.big import make

AIM, SHOWN = 0.050, 0.100
RUNS = 3
SIZES = (("1280x720", "1"), ("1920x1080", "1"), ("3840x2160", "1"), ("3840x2160", "2"))
"""Pixels of the window, and how many of them are one for the program."""


@dataclass
class Turns:
    """Seconds at work: the ``longest`` turn of the event loop, and ``all`` turns until nothing was left to do."""

    longest: float = 9.0
    all: float = 9.0


def turns(
    act: Callable[[], object],
    seconds: float = 0.5,
    until: Callable[[], bool] = lambda: True,
    clock: Callable[[], float] = time.thread_time,
) -> Turns:
    """The turns of the event loop while ``act`` and what follows from it are carried out: for so many seconds at least,
    ``until`` that is so, and there was nothing to do for a while."""
    found, end, idle = Turns(0.0, 0.0), time.perf_counter() + seconds, 0
    turn: Callable[[], object] = act  # Qt calls it in a turn of its own
    while time.perf_counter() < end or idle < _A_WHILE or not until():
        begin = clock()
        turn()
        took = clock() - begin
        idle = idle + 1 if took < _IDLE else 0
        found = Turns(max(found.longest, took), found.all + (0.0 if idle else took))
        time.sleep(0.001)
        turn = QApplication.processEvents
    return found


_IDLE, _A_WHILE = 0.0005, 50
"""A shorter turn, in seconds, only asks whether there is something to do; so many of them are a while."""


def wheel(bench: Workbench, across: int, down: int) -> None:
    """Turn the wheel over the matrix."""
    view = bench.matrix_view.table.viewport()
    place = QPointF(view.rect().center())
    turn = QPoint(across, down)
    event = QWheelEvent(
        place, view.mapToGlobal(place), turn, turn, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def looks(bench: Workbench) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a user does with the matrix to look at it, by kind and name."""
    table, bar = bench.matrix_view.table, bench.matrix_view.bar

    def want(**changes: object) -> None:
        bench.matrix_view.options_changed.emit(replace(bench.matrix.options, **changes))

    yield "scroll: wheel down", lambda: wheel(bench, 0, -120)
    yield "scroll: wheel across", lambda: wheel(bench, -120, 0)
    yield "scroll: page down", lambda: QTest.keyClick(table, Qt.Key.Key_PageDown)
    yield "scroll: to the end", lambda: QTest.keyClick(table, Qt.Key.Key_End)
    for key in "river":
        yield f"filter: search, {key}", lambda key=key: QTest.keyClick(bar.search, key)
    yield "filter: search emptied", bar.search.clear
    for order in (Order.COVERAGE, Order.APPEARANCE, Order.LABEL, Order.DISAGREEMENT):
        yield f"sort: {order}", lambda order=order: want(order=order)
    for rows in (RowOrder.NAME, RowOrder.COVERAGE, RowOrder.DATE):
        yield f"sort: rows by {rows}", lambda rows=rows: want(row_order=rows)
    yield "filter: contested only", bar.contested.toggle
    yield "filter: all again", bar.contested.toggle
    yield "filter: one outlet", lambda: want(outlets=("Outlet 7",))
    yield "filter: one speaker", lambda: want(outlets=(), speakers=("s-Anna Ek",))
    yield "filter: one stance", lambda: want(speakers=(), stances=(Stance.DISPUTES,))
    yield "filter: filters cleared", bar.clear.click
    yield "filter: what if, without one", lambda: want(left_out=(bench.session.snapshot.articles[0].id,))
    yield "filter: what if over", lambda: want(left_out=())
    yield "layout: topics", lambda: want(topics=True)
    yield "layout: topics off", lambda: want(topics=False)
    yield "layout: pin", lambda: table.act("pin")
    for by in (RowsBy.OUTLET, RowsBy.SPEAKER, RowsBy.ARTICLE):
        yield f"layout: rows are {by}s", lambda by=by: want(rows=by)
    for content in (Content.COVERAGE, Content.WORD):
        yield f"layout: cells: {content}", lambda content=content: want(content=content)
    yield "layout: turn", lambda: table.act("turn")
    yield "layout: turn back", lambda: table.act("turn")


def corrections(bench: Workbench) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a user corrects, by kind and name; all of it is taken back."""
    table, session = bench.matrix_view.table, bench.session
    bench.show_view(View.MATRIX)
    table.setCurrentIndex(table.grid.index_of(next(iter(bench.matrix.cells))))
    passages, claims = session.snapshot.passages, [column.key for column in bench.matrix.columns[:2]]
    yield "stance: in the matrix", lambda: QTest.keyClick(table, Qt.Key.Key_4)
    yield "undo: stance", session.undo
    yield "stance: the words beside it", lambda: table.choose(table.currentIndex())
    yield "stance: with the words beside it", lambda: QTest.keyClick(table, Qt.Key.Key_3)
    yield "undo: with the words beside it", session.undo
    yield "stance: words hidden", bench.hide_evidence
    yield "merge: two claims", lambda: session.apply(edits.MergeClaims(claims[0], (claims[1],)))
    yield "undo: merge", session.undo
    for view in (*(v for v in View if v is not View.MATRIX), View.MATRIX, View.REVIEW):
        yield f"view: {view}", lambda view=view: bench.show_view(view)
    for number, act in enumerate(
        ("confirm", "hedges", "confirm", "disputes", "reject", "attributes", *["confirm"] * 4), 1
    ):
        yield f"review: decision {number}, {act}", lambda act=act: bench.decide(act, View.REVIEW)
    for number in range(10, 0, -1):
        yield f"undo: decision {number}", session.undo
    yield "view: matrix again", lambda: bench.show_view(View.MATRIX)
    yield "rename: claim", lambda: session.apply(edits.RenameClaim(claims[0], "Another name"))
    yield "undo: rename", session.undo
    yield (
        "outlet: one article",
        lambda: session.apply(edits.SetArticleField((passages[0].article,), "outlet", "Another")),
    )
    yield "undo: outlet", session.undo
    people = [s.id for s in session.snapshot.speakers[:2]]
    yield (
        "people: two with 3,000 passages each merged",
        lambda: session.apply(edits.MergeSpeakers(people[0], (people[1],))),
    )
    yield "undo: people", session.undo


def large(bench: Workbench) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a user does with thousands of passages at once, or looks at with hundreds, by kind and name."""
    session = bench.session
    passages = tuple(p.id for p in session.snapshot.passages[:5000])
    claims = sorted(session.snapshot.passages_of_claim)
    bench.hide_evidence()
    bench.show_view(View.MATRIX)
    yield "large: stance of 5,000 passages", lambda: session.apply(edits.SetStance(passages, Stance.HEDGES))
    yield "large: undo of that", session.undo
    yield "large: 5,000 passages moved", lambda: session.apply(edits.MovePassages(passages, claims[0]))
    yield "large: undo of that too", session.undo
    yield "large: 100 claims merged", lambda: session.apply(edits.MergeClaims(claims[0], tuple(claims[1:100])))
    yield "large: undo of the merge", session.undo
    yield "large: four claims merged", lambda: session.apply(edits.MergeClaims(claims[0], tuple(claims[1:4])))
    same = tuple(p.id for p in session.snapshot.passages_of_claim[claims[0]])
    yield f"large: page of {len(same)} passages", lambda: bench.show_claim(claims[0])
    yield "large: matrix again", lambda: bench.show_view(View.MATRIX)
    yield "large: words of all of them", lambda: bench.show_passages(same)
    yield "large: words closed", bench.hide_evidence
    yield "large: all of them side by side", lambda: bench.evidence.compare(same)
    yield "large: side by side closed", bench.hide_evidence
    yield "large: claims apart again", session.undo


def others(bench: Workbench, window: MainWindow, work: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a user does besides, by kind and name."""
    table = bench.matrix_view.table
    claim = bench.matrix.columns[0].key
    two = tuple(p.id for p in bench.session.snapshot.passages_of_claim[claim][:2])

    def close() -> None:
        for dialog in (*window.findChildren(QDialog), *window.findChildren(Tour)):
            dialog.deleteLater()

    yield "copy: the whole table", bench.copy_table
    yield "copy: select all cells", table.selectAll
    yield "copy: all selected cells", lambda: table.act("copy")
    yield "copy: select one cell", lambda: table.setCurrentIndex(table.grid.index(0, 0))
    for name in ("palette", "shortcuts", "history", "tour", "restore", "problems"):
        yield f"help: {name}", window.acts[name].trigger
        yield f"help: {name} closed", close
    bar = bench.matrix_view.bar
    for name in ("filters", "what_if", "layout", "views"):
        yield f"popup: {name}", lambda name=name: bar.act(name)
        yield f"popup: {name} closed", lambda: [p.hide() for p in bar.findChildren(QWidget) if p.isWindow()]
    yield "compare: two passages", lambda: bench.evidence.compare(two)
    yield "compare: closed", bench.hide_evidence
    yield "articles: shown", lambda: bench.show_view(View.ARTICLES)
    for key in "river":
        yield f"articles: search, {key}", lambda key=key: QTest.keyClick(bench.articles_view.search, key)
    yield "articles: search emptied", bench.articles_view.search.clear
    yield "articles: matrix again", lambda: bench.show_view(View.MATRIX)
    yield "look: for new articles", window.acts["look"].trigger
    copy = work / f"copy {len(list(work.iterdir()))}.claimgrid"
    yield "save: a copy", Saving(window, bench.session, copy).start


def gap(window: MainWindow, what: str, form: str, target: Path) -> Turns:
    """How long at the most the window does not answer while an export is written in a thread, and how long that takes, on the
    clock: whose turn it is Python decides."""
    found, begun = Turns(0.0, 0.0), time.perf_counter()
    write(window, what, form, target, on_screen=what != "everything")
    while window.at_work:
        last = time.perf_counter()
        QApplication.processEvents()
        time.sleep(0.001)
        found.longest = max(found.longest, time.perf_counter() - last)
    found.all = time.perf_counter() - begun
    return found


EXPORTS = (
    ("chart", "svg"), ("chart", "png"), ("chart", "pdf"), ("matrix", "xlsx"), ("matrix", "html"), ("everything", "json"),
)  # fmt: skip


def measure(path: Path, width: int, height: int) -> dict[str, tuple[float, float]]:
    """The longest turn of each act and its work in all, in seconds, in a window of this many logical pixels."""
    sys.setswitchinterval(TURN)
    app = QApplication(sys.argv[:1])
    theme.apply(app, theme.Mode.LIGHT)
    application = Application()
    window = application.new_window()
    window.showNormal()
    window.resize(width, height)
    turns(lambda: None)
    best = {
        "open: project": turns(lambda: window.paths_given.emit(window, [path]), 4, lambda: window.session is not None)
    }
    bench = window.workbench
    assert bench is not None
    for view in (*(v for v in View if v is not View.MATRIX), View.MATRIX):
        best[f"first sight: {view}"] = turns(lambda view=view: bench.show_view(view))
    for acts in (looks, corrections, large, partial(others, window=window, work=path.parent)):
        for _ in range(RUNS):
            for name, act in acts(bench):
                clock = time.perf_counter if name.startswith("large") else time.thread_time
                found = turns(act, until=lambda: not bench.session.is_editing, clock=clock)
                before = best.get(name, Turns())
                best[name] = Turns(min(before.longest, found.longest), min(before.all, found.all))
    for what, form in EXPORTS:
        gaps = [gap(window, what, form, path.parent / f"out.{form}") for _ in range(RUNS)]
        best[f"export: {what} as {form}"] = Turns(min(g.longest for g in gaps), min(g.all for g in gaps))
    QApplication.clipboard().clear()  # Qt's offscreen clipboard outlives Python, and would end the program with a crash
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    window.close()
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    best["memory"] = Turns(most / 1024, child / 1024)
    return {name: (found.longest, found.all) for name, found in best.items()}


def measured_in_a_program(project: Path, size: str, scale: str) -> dict[str, tuple[float, float]]:
    """As ``measure``, on a copy of ``project``, in a program of its own, as Qt takes its scale at the start."""
    with tempfile.TemporaryDirectory() as work:
        copy = Path(shutil.copy(project, work))
        env = {
            "QT_QPA_PLATFORM": "offscreen",
            **os.environ,
            "QT_SCALE_FACTOR": scale,
            "XDG_CONFIG_HOME": work,
            "XDG_DATA_HOME": work,
        }
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.turns",
            "--size",
            size,
            "--scale",
            scale,
            "--project",
            str(copy),
        ]
        told = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: dict[str, tuple[float, float]] = json.loads(told.splitlines()[-1])
    return found


def report(found: dict[str, dict[str, tuple[float, float]]], *, every: bool) -> int:
    """Print the slowest turn of each kind of act (with ``every``: of each act) for each size; 1 where one is over the aim."""
    names = list(next(iter(found.values())))[:-1]
    kinds = {name if every else name.partition(":")[0]: [] for name in names}
    for name in names:
        kinds[name if every else name.partition(":")[0]].append(name)
    print(f"{'slowest turn, and all work of the slowest act, in ms':44}" + "".join(f"{size:>18}" for size in found))
    for kind, members in kinds.items():
        cells = [
            f"{max(t[m][0] for m in members) * 1000:.0f}, {max(t[m][1] for m in members) * 1000:.0f}"
            for t in found.values()
        ]
        print(f"{kind:44}" + "".join(f"{cell:>18}" for cell in cells))
    cells = [f"{t['memory'][0]:.0f}, {t['memory'][1]:.0f}" for t in found.values()]
    print(f"{'most memory of window, of child, in MiB':44}" + "".join(f"{cell:>18}" for cell in cells))
    code = 0
    for size, times in found.items():
        slow = [f"{name} {times[name][0] * 1000:.0f} ms" for name in names if times[name][0] > AIM]
        code |= bool(slow)
        print(f"{size}: over the aim of {AIM * 1000:.0f} ms a turn: {', '.join(slow) or 'none'}")
    return code


def main() -> int:
    """Measure at each size; 1 where a turn is over the aim."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", help="only this one, like 1920x1080")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--every", action="store_true", help="tell the turns of every act")
    parser.add_argument("--project", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.project:
        width, height = (int(side) // int(given.scale) for side in given.size.split("x"))
        print(json.dumps(measure(given.project, width, height)))
        return 0
    with tempfile.TemporaryDirectory() as work:
        project = Path(work) / "Big.claimgrid"
        make(project).close()
        sizes = [(given.size, given.scale)] if given.size else SIZES
        found = {
            size if scale == "1" else f"{size} at {scale}00 %": measured_in_a_program(project, size, scale)
            for size, scale in sizes
        }
    return report(found, every=given.every)


if __name__ == "__main__":
    raise SystemExit(main())
