"""Other languages: every text has a translation, and nothing that is shown goes past it."""

import ast
import errno
import os
import re
import runpy
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QGraphicsScene,
    QLineEdit,
    QListWidget,
    QMenu,
    QTableView,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.conftest import ROOT
from tests.ui.conftest import all_shown

from claimgrid import errors
from claimgrid.domain.chart import ChartOptions, build_chart
from claimgrid.domain.edits import RenameClaim, SetStance
from claimgrid.domain.estimate import number_text
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.messages import Problem
from claimgrid.domain.notation import iso_days
from claimgrid.domain.options import MatrixOptions, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.domain.snapshot import Snapshot
from claimgrid.errors import EditRefused, ExportFailed, ProjectError, reason
from claimgrid.export import Form, What, content
from claimgrid.storage import Project
from claimgrid.storage.file import explained
from claimgrid.ui import guides, language
from claimgrid.ui.about import AboutDialog
from claimgrid.ui.acts import VIEWS
from claimgrid.ui.export_dialog import ExportDialog
from claimgrid.ui.history import HistoryDialog
from claimgrid.ui.language import CONTEXT, LANGUAGES, _, language_of, numerals, plural, said, when_text
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.models.matrix import row_name, source_text
from claimgrid.ui.palette import Palette
from claimgrid.ui.problems import ProblemsDialog
from claimgrid.ui.session import Session
from claimgrid.ui.settings import Settings
from claimgrid.ui.shortcuts import ShortcutSheet
from claimgrid.ui.tour import Tour
from claimgrid.ui.views.chart_layout import extent_of, summary
from claimgrid.ui.views.chart_marks import labelled
from claimgrid.ui.views.chart_scales import figure_ticks
from claimgrid.ui.views.days import date_problem
from claimgrid.ui.views.figure_form import number_of
from claimgrid.ui.without_window import analyse
from reading import made
from reading.pdf_files import pdf
from samples import sample_snapshot
from storage.invented import harbour

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MAKER = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_and_compiled(code: str) -> None:
    path = MAKER["FOLDER"] / f"claimgrid_{code}.ts"
    translated, texts = MAKER["translated"](path), MAKER["texts"]()
    assert sorted(texts - set(translated)) == [], "run packaging/translations.py, then translate what is new"
    assert sorted(set(translated) - texts) == [], "run packaging/translations.py"
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    assert [t for t in sorted(texts) if translator.translate(CONTEXT, t) != translated[t]] == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_put_into_a_text_is_put_into_its_translation(code: str) -> None:
    translated = MAKER["translated"](MAKER["FOLDER"] / f"claimgrid_{code}.ts")
    fields = re.compile(r"\{[^}]*\}")
    wrong = [t for t, said in translated.items() if set(fields.findall(t)) != set(fields.findall(said))]
    assert wrong == []
    assert [t for t, said in translated.items() if t.count("&") == 1 and "&&" not in t and said.count("&") != 1] == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_systems_menus_speak_the_language_too(code: str) -> None:
    linux = ROOT / "packaging" / "linux"
    for entry in linux.glob("*.desktop"):
        lines = dict(line.split("=", 1) for line in entry.read_text(encoding="utf-8").splitlines() if "=" in line)
        assert {f"{key}[{code}]" for key in ("GenericName", "Comment", "Keywords") if key in lines} <= set(lines), entry
    for name in ("metainfo.xml.j2", "claimgrid.xml"):
        assert f'xml:lang="{code}"' in (linux / name).read_text(encoding="utf-8"), name


def test_the_language_is_the_wanted_one_or_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    assert language_of("de") == "de"
    for names, code in ((["de-AT", "en"], "de"), (["fr-FR", "de"], "de"), (["fr-FR"], "en"), ([], "en")):
        monkeypatch.setattr(
            language.QLocale, "system", lambda names=names: type("System", (), {"uiLanguages": lambda _s: names})()
        )
        assert language_of("system") == code


def test_german_is_spoken(qapp: QApplication) -> None:
    before = set(qapp.findChildren(QTranslator))
    language.install(qapp, "de")
    try:
        assert _("disputes") == "bestreitet"
        assert plural(1, "1 article", "{number} articles") == "1 Artikel"
        assert plural(2000, "1 article", "{number} articles") == "2.000 Artikel"
        assert said(EditRefused("{what} needs a name.", what="A claim")) == "Eine Aussage braucht einen Namen."
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen", "Qt's own words too"
    finally:
        for translator in set(qapp.findChildren(QTranslator)) - before:
            qapp.removeTranslator(translator)
    assert _("disputes") == "disputes"


class Marking(QTranslator):
    """Puts every translated text into brackets: what is shown without them went past the translation."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1) -> str | None:
        return f"⟦{text}⟧" if context == CONTEXT else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def bracketed(qapp: QApplication) -> Iterator[None]:
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


_NAMED = ("text", "title", "windowTitle", "placeholderText", "toolTip", "accessibleName", "accessibleDescription")


def shown(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of ``widget`` and what is in it, and where it stands."""
    for child in (widget, *widget.findChildren(QWidget)):
        kind = type(child).__name__
        names = [
            n
            for n in _NAMED
            if callable(getattr(child, n, None)) and not (n == "text" and isinstance(child, QLineEdit))
        ]
        yield from ((text, f"{kind}.{n}") for n in names if isinstance(text := getattr(child, n)(), str))
        if isinstance(child, QComboBox):
            yield from ((child.itemText(i), f"{kind}.item") for i in range(child.count()))
        elif isinstance(child, QListWidget):
            yield from ((child.item(i).text(), f"{kind}.item") for i in range(child.count()))
        elif isinstance(child, QTreeWidget):
            tops = [child.topLevelItem(i) for i in range(child.topLevelItemCount())]
            yield from ((top.text(0), f"{kind}.top") for top in tops)
            yield from ((top.child(j).text(0), f"{kind}.child") for top in tops for j in range(top.childCount()))
        elif isinstance(child, QTableView):
            model, across = child.model(), Qt.Orientation.Horizontal
            headers = (model.headerData(column, across, 0) for column in range(model.columnCount()))
            yield from ((text, f"{kind}.header") for text in headers if isinstance(text, str))
    for action in widget.findChildren(QAction):
        if isinstance(action.parent(), QGraphicsScene):  # pyqtgraph's own menu, which is never opened
            continue
        yield from ((action.text(), "action"), (action.toolTip(), "action.toolTip"))


def content_of(snapshot: Snapshot) -> str:
    """All that the project itself says."""
    parts = [x.label for x in snapshot.claims]
    for p in snapshot.passages:
        parts += [p.text, *p.chain]
    for s in snapshot.speakers:
        parts += [s.name, s.role or "", *s.spellings]
    for a in snapshot.articles:
        parts += [a.file, a.set, a.outlet_label, a.short_name]
        parts += [k.value for k in (a.title, a.published, a.outlet) if k]
    for e in snapshot.estimates:
        parts += [e.text, e.figure.subject or "", e.figure.place or ""]
    return " ".join(parts)


_FREE = {"Claimgrid", "PNG", "PDF", "SVG", "CSV", "JSON", "English", "Deutsch"}
_FREE |= {
    "Ctrl",
    "Shift",
    "Alt",
    "Del",
    "Space",
    "Esc",
    "Tab",
    "Return",
    "Menu",
    "PgUp",
    "PgDown",
    "Page",
}  # Qt names keys
_FREE |= {"Left", "Right", "Down", "Close", "Cancel"}  # so are its own buttons


def past(texts: Iterator[tuple[str, str]], content: str) -> list[tuple[str, str, str]]:
    """The texts with a word that is neither translated nor of the project."""
    found = []
    for text, where in texts:
        plain = re.sub(r"&(?!#|quot;)", "", re.sub(r"<[^>]*>", " ", text))
        while plain != (plain := re.sub(r"⟦[^⟦⟧]*⟧", "", plain)):
            pass
        words = [w for w in re.findall(r"[A-Za-z]{3,}", unescape(plain)) if w not in content and w not in _FREE]
        if words:
            found.append((" ".join(words), text, where))
    return sorted(set(found))


@pytest.fixture
def sample(qtbot: QtBot, bracketed: None, read_sample: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample in a window of the bracketed language."""
    project = Path(shutil.copy(read_sample, tmp_path / "Dam.claimgrid"))
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show_session(Session(Project.open(project)))
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(window.workbench.matrix.columns))
    yield window
    window.close()


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_shows_what_is_not_translated(sample: MainWindow, view: str) -> None:
    bench, snapshot = sample.workbench, sample.session.snapshot
    sample.show_view(view)
    if view in ("Matrix", "Chart"):
        bench.show_passages(tuple(p.id for p in snapshot.passages_of_claim[bench.matrix.columns[0].key]))
    if view == "Review":
        for name in ("move", "speaker", "rename"):
            bench.review_view.act(name)
    if view == "People":
        menu = QMenu(bench.people_view)
        bench.people_view.fill_menu(menu)
    assert past(shown(sample), f"{content_of(snapshot)} Dam") == []


def test_what_a_search_found_is_told_in_the_language(qtbot: QtBot, sample: MainWindow) -> None:
    sample.show_view("Articles")
    articles = sample.workbench.articles_view
    articles.search.setText("the")
    qtbot.waitUntil(lambda: articles.hits.found.rowCount() > 0)
    heads = [line.words for line in articles.hits.found.lines if line.excerpt is None]
    assert past(((words, "hit") for words in heads), content_of(sample.session.snapshot)) == []


def test_no_dialog_shows_what_is_not_translated(qtbot: QtBot, sample: MainWindow) -> None:
    content = content_of(sample.session.snapshot)
    sample.session.apply(RenameClaim(sample.session.snapshot.claims[0].id, "Another name"))
    for act, kind in (("palette", Palette), ("shortcuts", ShortcutSheet), ("history", HistoryDialog)):
        sample.acts[act].trigger()
        found = sample.findChild(kind)
        assert past(shown(found), f"{content} Another name") == [], act
        found.close()
    guides.start_tour(sample)
    tour = sample.findChild(Tour)
    for _step in range(4):
        assert past(shown(tour), "") == []
        tour.go_on()
    for dialog in (ExportDialog(sample), AboutDialog(sample), ProblemsDialog([Problem("a.txt", "⟦why⟧")], sample)):
        qtbot.addWidget(dialog)
        assert past(shown(dialog), content) == []


# German, as it is read ------------------------------------------------------------------------------------------------


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    language.install(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)


def test_german_writes_numbers_and_days_its_own_way(german: None) -> None:
    assert [numerals(n) for n in ("≥ 10,000", "2.5", "20,000–25,000", "1,000s", "1,234.5", "?")] == [
        "≥ 10.000",
        "2,5",
        "20.000–25.000",
        "1.000er",
        "1.234,5",
        "?",
    ]
    assert when_text("2024-11-05") == "05.11.2024"
    assert when_text("2024-11-05/2024-11-06") == "05.11. – 06.11.2024"
    assert when_text("2024-12-31/2025-01-02") == "31.12.2024 – 02.01.2025"


@pytest.mark.parametrize("number", [10000, 2.5, 1234.5, 0.25, 1000000, 7])
def test_german_reads_the_numbers_it_writes(german: None, number: float) -> None:
    assert number_of(numerals(number_text(number))) == number
    assert number_of(number_text(number)) == number, "and the articles’ own"


def test_german_says_why_a_step_is_passed_over(german: None, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.claimgrid")
    project.add(harbour(), "ferry")
    key = project.snapshot().passages[0].id
    project.apply(SetStance((key,), Stance.HEDGES))
    with project._db.atomic():  # as if the machine had done it
        project._db.execute("UPDATE passages SET stance = 'asserts' WHERE id = ?", [key])
    with pytest.raises(EditRefused) as caught:
        project.undo()
    assert said(caught.value) == (
        "Was damit zurückgenommen würde, wurde inzwischen geändert; es wurde nichts geändert."
        " Der Schritt wird übergangen: noch einmal „Rückgängig“ für den Schritt davor."
    )
    project.close()


def test_german_says_that_a_project_is_read_only(german: None, tmp_path: Path) -> None:
    path = tmp_path / "p.claimgrid"
    Project.create(path).close()
    with (
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as readers,
        pytest.raises(ProjectError) as caught,
        explained(path),
    ):
        readers.execute("DELETE FROM articles")
    assert said(caught.value).startswith(f"{path} kann nicht geschrieben werden. ")


def test_what_is_raised_is_a_template_with_values() -> None:
    """What an f-string has put together has no translation. The command speaks English."""
    raised = {*vars(errors), "_Unwritable", "Problem"}
    for path in {*(ROOT / "desktop").rglob("*.py")} - {ROOT / "desktop" / "claimgrid" / "__main__.py"}:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in raised:
                assert not any(isinstance(a, ast.JoinedStr) for a in node.args), f"{path.name}:{node.lineno}"


def test_german_heads_the_row_of_the_articles_own_voice(german: None) -> None:
    rows = build_matrix(sample_snapshot(), MatrixOptions(rows=RowsBy.SPEAKER)).rows
    (own,) = (row for row in rows if not row.key)
    assert row_name(own) == "eigene Stimme"
    assert source_text(own).startswith("eigene Stimme")


def test_german_takes_days_as_they_are_written_there(german: None) -> None:
    for typed, iso in (
        ("05.11.2024", "2024-11-05"),
        (" 5.11.2024 ", "2024-11-05"),
        ("5.11.2024 – 6.11.2024", "2024-11-05/2024-11-06"),
        ("05.11.2024/06.11.2024", "2024-11-05/2024-11-06"),
        ("2024-11-05/2024-11-06", "2024-11-05/2024-11-06"),
        ("yesterday", "yesterday"),
    ):
        assert iso_days(typed) == iso
    assert date_problem(iso_days("32.11.2024"))


@pytest.mark.parametrize("number", [*errors.REASONS, errno.EBADF])
def test_german_says_why_the_system_refuses(german: None, number: int) -> None:
    system = os.strerror(number)
    said_now = said(
        ExportFailed("“{name}” could not be written: {reason}.", name="x", reason=reason(OSError(number, system)))
    )
    assert (system in said_now) == (number not in errors.REASONS)
    assert "ließ sich nicht schreiben" in said_now


_A_WORD = re.compile(r"[^\W\d_]{2,}")
_ENGLISH_NUMBER = re.compile(r"\b\d{1,3},\d{3}\b")
_ENGLISH_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def english_words() -> set[str]:
    """Words of the English texts that no German one has."""
    translated = MAKER["translated"](MAKER["FOLDER"] / "claimgrid_de.ts")
    english, spoken = (
        {w.casefold() for t in texts for w in _A_WORD.findall(t)} for texts in (translated, translated.values())
    )
    return english - spoken - {w.casefold() for w in _FREE}


def english(texts: Iterable[tuple[str, str]], content: str) -> list[tuple[str, str, str]]:
    """The texts with an English word of the program that the project does not say itself."""
    ours = english_words() - {w.casefold() for w in _A_WORD.findall(content)}
    found = []
    for text, where in texts:
        plain = unescape(re.sub(r"&(?!#|\w+;)", "", re.sub(r"<[^>]*>", " ", text)))
        plain = re.sub(r"„[^“]*“", " ", plain)  # an article's own words
        words = [w for w in _A_WORD.findall(plain) if w.casefold() in ours]
        words += [n for n in _ENGLISH_NUMBER.findall(plain) if n not in content]
        words += _ENGLISH_DAY.findall(re.sub(r"Dateiname: \S+", "", plain))  # no article writes its days like this
        if words:
            found.append((" ".join(words), text, where))
    return sorted(set(found))


def test_letters_before_the_underlined_ones_are_told_apart_in_german(qtbot: QtBot, german: None) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: bool(window.acts))
    menus = {top.text(): top.menu() for top in window.menuBar().actions()}
    lines = {"menu bar": list(menus), **{name: [a.text() for a in menu.actions()] for name, menu in menus.items()}}
    for name, texts in lines.items():
        letters = Counter(text[text.index("&") + 1].casefold() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == [], name


def test_what_figures_count_is_said_in_german(qtbot: QtBot, german: None, read_sample: Path, tmp_path: Path) -> None:
    window = MainWindow(Settings())
    window.show_session(Session(Project.open(Path(shutil.copy(read_sample, tmp_path / "Dam.claimgrid")))))
    all_shown(qtbot, window.workbench)
    window.show_view("Chart")
    qtbot.addWidget(window)
    bar = window.workbench.chart_view.bar
    ticked = [box.text() for box in bar.kinds.findChildren(QCheckBox)]
    assert ticked
    assert all(text.startswith("Truppen, ") for text in ticked)
    window.close()


def test_german_says_why_figures_are_not_drawn(german: None) -> None:
    snapshot = sample_snapshot()
    series = build_chart(snapshot).series[0]
    some = build_chart(snapshot, ChartOptions(place="nowhere")), build_chart(snapshot, ChartOptions(off=(series,)))
    assert "zu anderem Ort oder Gegenstand (" in summary(some[0])
    assert "in der Legende ausgeschaltet (" in summary(some[1])
    assert ";" in summary(some[1])
    for chart in some:
        assert not [why for why, _number in chart.hidden if f"{why} (" in summary(chart)]


def test_figures_are_written_in_german_in_matrix_chart_and_exports(
    qtbot: QtBot, german: None, read_sample: Path, tmp_path: Path
) -> None:
    window = MainWindow(Settings())
    window.show_session(Session(Project.open(Path(shutil.copy(read_sample, tmp_path / "Dam.claimgrid")))))
    qtbot.addWidget(window)
    bench = window.workbench
    all_shown(qtbot, bench)
    window.show_view("Matrix")
    grid = bench.matrix_view.table.grid
    shown = {str(grid.index(r, c).data()) for r in range(grid.rowCount()) for c in range(grid.columnCount())}
    figures = {cell.figure for cell in bench.matrix.cells.values() if "," in cell.figure}
    assert figures
    assert figures & shown == set()
    assert {numerals(figure) for figure in figures} <= shown
    window.show_view("Chart")
    points = [point for point in bench.chart.points if "," in point.label]
    assert {labelled(point) for point in points} <= {numerals(point.label) for point in points}
    assert "10.000" in {words for _place, words in figure_ticks(0, extent_of(bench.chart).top, 6, logarithmic=False)}
    exhibit = bench.exhibit()
    for form, what in ((Form.HTML, What.MATRIX), (Form.MARKDOWN, What.MATRIX), (Form.SVG, What.CHART)):
        assert numerals("10,000") in content(exhibit, what, form, _).decode(), form
    assert content(exhibit, What.MATRIX, Form.CSV, _) == content(exhibit, What.MATRIX, Form.CSV)
    window.close()


def test_english_would_be_noticed() -> None:
    assert english([("Files left out", "here")], "") != []
    assert english([("Ausgelassene Dateien", "here")], "")[:25] == []
    assert english([("≥ 10,000 Truppen", "here"), ("Stand 2024-11-05", "here")], "")[:25] != []
    assert english([("≥ 10.000 Truppen", "here"), ("Stand 05.11.2024", "here")], "")[:25] == []


@pytest.mark.parametrize("view", VIEWS)
def test_german_shows_no_english_but_that_of_the_articles(
    qtbot: QtBot, german: None, read_sample: Path, tmp_path: Path, view: str
) -> None:
    window = MainWindow(Settings())
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show_session(Session(Project.open(Path(shutil.copy(read_sample, tmp_path / "Dam.claimgrid")))))
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(window.workbench.matrix.columns))
    try:
        bench, snapshot = window.workbench, window.session.snapshot
        content = content_of(snapshot) + " Dam"
        window.show_view(view)
        if view in ("Matrix", "Chart"):
            for column in bench.matrix.columns:
                bench.show_passages(tuple(p.id for p in snapshot.passages_of_claim[column.claims[0]])[:6])
                for card in bench.evidence.passages.cards:
                    card.why_button.click()
                assert english(shown(window), content)[:25] == []
        elif view == "Review":
            for _item in range(12):
                assert english(shown(window), content)[:25] == []
                bench.review_view.act("skip")
        assert english(shown(window), content)[:25] == []
        assert english(tips(window), content)[:25] == []
    finally:
        window.close()


def tips(widget: QWidget) -> Iterator[tuple[str, str]]:
    """What every cell and heading of every list and table says, shows as a tip, and tells a screen reader."""
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for view in widget.findChildren(QAbstractItemView):
        if (model := view.model()) is None:
            continue
        kind = type(view).__name__
        wide = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row in range(model.rowCount()):
            for column in range(wide):
                for role in roles:
                    if isinstance(text := model.index(row, column).data(role), str):
                        yield text, f"{kind} {row},{column} {role.name}"
        for across in Qt.Orientation:
            for place in range(wide if across is Qt.Orientation.Horizontal else model.rowCount()):
                for role in roles:
                    if isinstance(text := model.headerData(place, across, role), str):
                        yield text, f"{kind} header {place} {role.name}"


def test_german_says_why_files_are_left_out(german: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = {
        "empty.txt": b"",
        "blank.txt": b" \n",
        "picture.jpg": b"\xff\xd8\xff\xe0" + bytes(200),
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "broken.pdf": b"%PDF-1.7 and no more",
        "scan.pdf": pdf([[]]),
        "broken.docx": b"PK\x03\x04 no more",
        "text.docx": made.zipped({"word/document.xml": "<w:broken"}),
        "broken.zip": b"PK\x03\x04" + bytes(40),
        "pack.zip": made.zipped(
            {"inner.zip": made.zipped({"third.zip": made.zipped({"a.txt": "b"})}), "x.bin": bytes(9)}
        ),
        "text.odt": made.zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        "book.epub": made.epub()[:900],
        "rows.jsonl": b'{"text": "one"}\nno object\n',
        "page.html": b"<html><body></body></html>",
        "mail.eml": b"From: a@b.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\n",
        "web.warc": b"WARC/1.0\r\nbroken",
        "table.csv": b"text,title\n,one\n,two\n",
        "what.csv": b"a,b\n1,2\n",
        "article.rtf": b"{\\rtf1 }",
    }
    folder = tmp_path / "Dateien"
    folder.mkdir()
    for name, data in broken.items():
        (folder / name).write_bytes(data)
    analyse([folder], tmp_path / "P.claimgrid")
    said = [line.removeprefix("Left out: ") for line in capsys.readouterr().err.splitlines() if "Left out: " in line]
    left_out = {name for name in broken if any(name in line for line in said)}
    assert left_out == set(broken), "\n".join(said)
    names = " ".join([*broken, "inner third", *(d.decode("latin-1") for d in broken.values())])
    assert english(((line, "") for line in said), names)[:25] == []
