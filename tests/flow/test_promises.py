"""The promises of the program, each kept on the five original reports by the real program."""

import csv
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.flow.conftest import analyse, click_cell, column_of, marked_words

from claimgrid.domain.matrix import CellStance
from claimgrid.ui.filing import write
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.workbench import Workbench


def test_article_sets_in_sqlite(project_file: Path) -> None:
    """One file, readable with plain sqlite3: its sets, articles, passages and figures."""
    with closing(sqlite3.connect(project_file)) as db:
        sets = db.execute("SELECT DISTINCT set_name FROM v_articles").fetchall()
        texts = db.execute("SELECT count(*) FROM v_articles").fetchone()
        passages = db.execute(
            "SELECT p.text, substr(a.text, p.start_char + 1, p.end_char - p.start_char) "
            "FROM v_passages p JOIN articles a ON a.id = p.article"
        ).fetchall()
        figures = db.execute("SELECT count(*) FROM v_estimates WHERE measure = 'troops'").fetchone()
    assert sets == [("seeds",)]
    assert texts == (5,)
    assert len(passages) > 60
    assert all(said == stored for said, stored in passages)
    assert figures == (14,)


def test_matrix_source_by_claim(bench: Workbench) -> None:
    """Five sources; the contested claim that all five speak of comes first; rival figures stand side by side."""
    matrix = bench.matrix
    assert len(matrix.rows) == 5
    assert {"Reuters", "ANI"} < {row.name for row in matrix.rows}
    first = matrix.columns[0]
    assert first.contested
    assert first.articles == 5
    assert {cell.stance for (_, column), cell in matrix.cells.items() if column == first.key} >= {CellStance.MIXED}
    rivals = [column for column in matrix.columns if column.rivals and column.articles > 1]
    words = {cell.word for (_, column), cell in matrix.cells.items() if column in {c.key for c in rivals}}
    assert words >= {"≈ 11,000", "11,000", "≥ 10,000", "≤ 10,000", "> 10,000", "≈ 10,000"}
    assert matrix.columns[-1].folded


def test_five_subfolders_give_the_same_claims(seed_articles: Path, project_file: Path, tmp_path: Path) -> None:
    """Sets only filter: the claims are those of one folder."""
    for number, article in enumerate(sorted(seed_articles.glob("*.txt"))):
        place = tmp_path / "parts" / f"part {number}"
        place.mkdir(parents=True)
        shutil.copy(article, place)
    analyse([tmp_path / "parts"], tmp_path / "Parts.claimgrid")
    query = "SELECT claim, claim_label, article, start_char, end_char, stance, speaker FROM v_passages ORDER BY 1, 3, 4"

    def claims(path: Path) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as db:
            return db.execute(query).fetchall()

    assert claims(tmp_path / "Parts.claimgrid") == claims(project_file)


def test_cell_opens_exact_words(qtbot: QtBot, bench: Workbench) -> None:
    """A click on any cell marks in the article just the words of its passages."""
    passages = bench.session.snapshot.passage
    for (row, column), cell in list(bench.matrix.cells.items()):
        if len(cell.passages) > 3:  # the folded column; a few of its cells are like the rest
            continue
        assert click_cell(qtbot, bench, row, column) is cell
        texts = [passages[p].text for p in sorted(cell.passages, key=lambda p: passages[p].start)]
        assert marked_words(bench) == texts
        assert [bench.article.article_id] == list({passages[p].article for p in cell.passages})


def test_point_opens_exact_words(qtbot: QtBot, bench: Workbench, tmp_path: Path) -> None:
    """A click on any point of the chart marks in its article just the words of the figure."""
    bench.resize(1280, 640)
    bench.show_view(next(v for v in type(bench.view) if v.value == "Chart"))
    view, estimates = bench.chart_view, bench.session.snapshot.estimate
    qtbot.waitUntil(lambda: len(view.area.marks.marks) >= 10)
    for point in view.chart.points:
        qtbot.mouseClick(
            view.area.plot.viewport(), Qt.MouseButton.LeftButton, pos=view.area.place_of(point.estimate).toPoint()
        )
        assert marked_words(bench) == [estimates[point.estimate].text]


def test_chart_troops_by_outlet_and_date(bench: Workbench) -> None:
    """Troops present or deployed, by outlet and day; the rest is named with its count, nothing is dropped."""
    chart = bench.chart
    assert {(p.series, p.first, p.label) for p in chart.points} >= {
        ("Reuters", "2024-11-05", "> 10,000"),
        ("ANI", "2024-11-04", "≤ 10,000"),
        ("ANI", "2024-11-05", "≈ 10,000"),
    }
    assert all(status.value in ("present", "deployed") for _, status in chart.shown_kinds if status)
    troops, money = 14, 2
    assert len(chart.points) + sum(count for _, count in chart.hidden) == chart.total == troops + money
    assert "troops, total strength" in dict(chart.hidden)


def test_export_comparison_table(bench: Workbench, open_window: Callable[[Path], MainWindow], tmp_path: Path) -> None:
    """The matrix leaves as a matrix: one row a source, one column a claim, the same as on screen."""
    window = bench.window()
    assert isinstance(window, MainWindow)
    target = tmp_path / "matrix.csv"
    write(window, "matrix", "csv", target, on_screen=True).wait()
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert len(rows) == len(bench.matrix.rows)
    labels = " | ".join(head)
    assert all(column.label in labels for column in bench.matrix.columns)
    assert any("≥ 10,000" in cell and "attributes" in cell for row in rows for cell in row)


def test_from_drop_to_words_to_edit_to_reopened_project(
    qtbot: QtBot, bench: Workbench, open_window: Callable[[Path], MainWindow], tmp_path: Path
) -> None:
    """Look, correct, take back, close, open, do again: every decision is where it was left."""
    column = column_of(bench, "11,000")
    row = next(r for r, c in bench.matrix.cells if c == column.key)
    click_cell(qtbot, bench, row, column.key)
    table = bench.matrix_view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = bench.window().focusWidget()
    editor.setText("Eleven thousand are there")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(c.label == "Eleven thousand are there" for c in bench.matrix.columns))
    window = bench.window()
    assert isinstance(window, MainWindow)
    path = bench.session.project.path
    window.close()
    again = open_window(path)
    assert again.workbench is not None
    assert column_of(again.workbench, "Eleven thousand").key == column.key
    again.acts["undo"].trigger()
    qtbot.waitUntil(lambda: any(c.label == column.label for c in again.workbench.matrix.columns))
    again.acts["redo"].trigger()
    qtbot.waitUntil(lambda: any(c.label == "Eleven thousand are there" for c in again.workbench.matrix.columns))
    assert again.session is not None
    again.session.importing.read_again(a.id for a in again.session.snapshot.articles)
    qtbot.waitUntil(lambda: not again.session.busy, timeout=60_000)
    assert column_of(again.workbench, "Eleven thousand").key == column.key


def test_matrix_and_chart_follow_one_selection(bench: Workbench, qtbot: QtBot) -> None:
    """A point leads to the cell of its passage, a cell to the points of its figures."""
    views = {v.value: v for v in type(bench.view)}
    bench.resize(1280, 720)
    bench.show_view(views["Chart"])
    area, snapshot = bench.chart_view.area, bench.session.snapshot
    qtbot.waitUntil(lambda: bool(area.marks.marks))
    point = bench.chart.points[0].estimate
    qtbot.mouseClick(area.plot.viewport(), Qt.MouseButton.LeftButton, pos=area.place_of(point).toPoint())
    assert area.marks.selected == {point}
    bench.show_view(views["Matrix"])
    index = bench.matrix_view.table.currentIndex()
    cell = bench.matrix.cells[bench.matrix.rows[index.row()].key, bench.matrix.columns[index.column()].key]
    assert any(snapshot.estimate[point] in snapshot.estimates_of_passage[p] for p in cell.passages)
    bench.evidence.show_cell(cell.passages)
    bench.show_view(views["Chart"])
    inside = {e.id for p in cell.passages for e in snapshot.estimates_of_passage[p]}
    assert area.marks.selected == inside


def test_searched_words_open_their_place(bench: Workbench, qtbot: QtBot) -> None:
    """Words typed into the search of the articles lead to the exact place, and two articles to what they share."""
    bench.resize(1280, 720)
    bench.show_view(next(v for v in type(bench.view) if v.value == "Articles"))
    view = bench.articles_view
    bench.search()
    qtbot.keyClicks(view.search, "troops deploy*")
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.hits.model().rowCount() > 0)
    qtbot.keyClick(view.hits, Qt.Key.Key_Return)
    (words,) = marked_words(bench)
    assert words.casefold() == "troops" or words.casefold().startswith("deploy")
    shared = max(bench.session.snapshot.reuse, key=lambda r: r.share)
    bench.compare_articles(*shared.articles)
    assert len(view.shared.pairs) == len(shared.spans)
    assert not bench.evidence.isVisibleTo(bench)
