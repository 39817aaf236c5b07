"""The promise: article sets in one SQLite file, readable without this program."""

import json
import re
from pathlib import Path

from claimgrid import storage
from claimgrid.domain import edits
from claimgrid.domain.article import Known
from claimgrid.storage import Project
from storage.invented import COAST, HARBOUR, align, coast, harbour, plain


def _write(path: Path) -> None:
    project = Project.create(path)
    first = project.add(harbour(outlet="Alva Post", published="2031-04-02"), "monday", "/reports/monday")
    second = project.add(coast(), "tuesday")
    project.store(align(project, published={second: Known("2031-04-03", "names the accident a day later")}))
    shown = project.snapshot()
    project.apply(edits.MergeClaims(shown.passages[0].claim, tuple({p.claim for p in shown.passages[1:]})))
    project.apply(edits.RenameClaim(shown.passages[0].claim, "What happened"))
    assert first != second
    project.close()


def test_article_sets_in_sqlite(path: Path) -> None:
    _write(path)
    assert plain(path, "SELECT name, folder FROM sets ORDER BY name") == [
        ("monday", "/reports/monday"),
        ("tuesday", None),
    ]
    assert plain(path, "SELECT set_name, file, text, outlet, published FROM articles ORDER BY set_name") == [
        ("monday", "harbour.txt", HARBOUR, "Alva Post", "2031-04-02"),
        ("tuesday", "coast.txt", COAST, None, None),
    ]
    assert plain(path, "SELECT label, label_by FROM claims") == [("What happened", "hand")]
    assert plain(path, "SELECT measure, qualifier, value, place FROM estimates ORDER BY value") == [
        ("people", "exactly", 38.0, "Port Alva"), ("people", "exactly", 40.0, "Port Alva"),
    ]  # fmt: skip


def test_the_views_give_exact_words_and_names(path: Path) -> None:
    _write(path)
    words = [t for (t,) in plain(path, "SELECT text FROM v_passages WHERE outlet = 'Alva Post' ORDER BY start_char")]
    assert words == [
        "Harbour master Ines Lind said about 40 passengers were rescued.",
        "The company denied that the hull was cracked.",
        "“Everyone is safe”, Lind told reporters.",
    ]
    figures = plain(path, "SELECT text, speaker FROM v_estimates ORDER BY value")
    assert figures == [("at least 38 passengers", None), ("about 40 passengers", "Lind")]
    matrix = "SELECT outlet, published, claim_label, passages, checked FROM v_matrix ORDER BY published"
    assert plain(path, matrix) == [
        ("Alva Post", "2031-04-02", "What happened", 3, 0), (None, "2031-04-03", "What happened", 3, 0),
    ]  # fmt: skip
    stances = {s for (text,) in plain(path, "SELECT stances FROM v_matrix") for s in text.split(",")}
    assert stances == {"asserts", "attributes"}


def test_the_views_leave_out_what_was_removed(path: Path) -> None:
    _write(path)
    project = Project.open(path)
    shown = project.snapshot()
    article = shown.articles[0].id
    other = next(p.id for p in shown.passages if p.article != article)
    project.apply(edits.RemoveArticles((article,)))
    project.apply(edits.RemovePassages((other,)))
    project.apply(edits.RemoveEstimates((project.snapshot().estimates[0].id,)))
    project.close()
    assert plain(path, "SELECT count(*) FROM v_articles") == [(1,)]
    assert plain(path, "SELECT count(*) FROM v_passages") == [(2,)]
    assert plain(path, "SELECT count(*) FROM v_estimates") == [(0,)]
    assert plain(path, "SELECT passages FROM v_matrix") == [(2,)]


def test_the_log_can_be_read(path: Path) -> None:
    _write(path)
    rows = plain(path, "SELECT kind, what, act FROM log ORDER BY number")
    assert [(kind, what) for kind, what, _ in rows] == [("do", "merge claims"), ("do", "rename claim")]
    assert json.loads(str(rows[1][2]))["label"] == "What happened"


def test_the_queries_in_the_document_run(path: Path) -> None:
    _write(path)
    document = Path(storage.__file__).with_name("SCHEMA.md").read_text(encoding="utf-8")
    queries = re.findall(r"SELECT [^\"`]+", document)
    assert len(queries) == 2
    for query in queries:
        plain(path, query.replace("bridge", "hull"))
    assert sorted(plain(path, queries[1].replace("bridge", "hull"))) == [("coast.txt",), ("harbour.txt",)]
