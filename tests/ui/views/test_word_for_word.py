"""Words of articles, files and people are shown word for word: none is taken for a command of rich text or for a key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolTip,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from claimgrid.domain.article import By, Known
from claimgrid.domain.chart import ChartOptions, build_chart
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.messages import Problem
from claimgrid.domain.options import MatrixOptions, RowsBy, SavedView
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.bars import MessageBar, ReadingBar
from claimgrid.ui.filing import fill_recent
from claimgrid.ui.importing import ReadingProgress
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.problems import ProblemsDialog
from claimgrid.ui.views.article import ArticleView
from claimgrid.ui.views.articles import ArticlesView
from claimgrid.ui.views.chart import ChartView
from claimgrid.ui.views.claim import ClaimView
from claimgrid.ui.views.filter_popup import FilterPopup
from claimgrid.ui.views.margin import Margin
from claimgrid.ui.views.matrix import MatrixView
from claimgrid.ui.views.passages import PassagesView
from claimgrid.ui.views.people import PeopleView
from claimgrid.ui.views.review import ReviewView
from claimgrid.ui.views.saved_views import ViewsPopup
from claimgrid.ui.views.without_popup import WithoutPopup
from claimgrid.ui.welcome import WelcomePage
from samples import ARTICLE_IDS, CRACKS, SENT, sample_snapshot, sample_texts

BAD = "R&D <b>bold</b> <img src='file:///picture.png'> &lt;i&gt;"


def bad_snapshot() -> Snapshot:
    """The sample with markup and an "&" in all that a text, a file or a person can name."""
    s = sample_snapshot()

    def worse(text: str | None) -> str:
        return f"{text or ''} {BAD}"

    articles = (
        replace(
            a, file=worse(a.file), set=worse(a.set), note=BAD, title=Known(worse(a.title and a.title.value), "first line"),
            outlet=Known(worse(a.outlet and a.outlet.value), BAD), author=Known(BAD, BAD),
        )
        for a in s.articles
    )  # fmt: skip
    figures = (
        replace(
            e, text=worse(e.text), note=BAD,
            figure=replace(e.figure, measure=worse(e.figure.measure), place=BAD, subject=BAD),
        )
        for e in s.estimates
    )  # fmt: skip
    return replace(
        s,
        articles=tuple(articles),
        passages=tuple(replace(p, text=worse(p.text), why=BAD, chain=(BAD,)) for p in s.passages),
        claims=tuple(replace(c, label=worse(c.label), topic=BAD, note=BAD) for c in s.claims),
        speakers=tuple(
            replace(x, name=worse(x.name), role=BAD, spellings=(*map(worse, x.spellings), x.name), by=By.HAND)
            for x in s.speakers
        ),
        estimates=tuple(figures),
        sets=tuple(map(worse, s.sets)),
        views=(SavedView(BAD, MatrixOptions(), {}),),
    )


def as_read(text: str, how: Qt.TextFormat = Qt.TextFormat.AutoText) -> str:
    """``text`` as Qt shows it."""
    rich = how is Qt.TextFormat.RichText or (how is Qt.TextFormat.AutoText and QtGui.Qt.mightBeRichText(text))
    return QTextDocumentFragment.fromHtml(text).toPlainText() if rich else text


def faults(widget: QWidget) -> Iterator[str]:
    """Where words of the project are not shown as they are, in all of ``widget``."""
    for child in (widget, *widget.findChildren(QWidget)):
        where = f"{type(child).__name__} in {type(child.parent()).__name__}"
        yield from tip_faults(child.toolTip(), where)
        if isinstance(child, QLabel):
            yield from tip_faults(child.text(), f"{where}: text", child.textFormat())
        elif isinstance(child, QAbstractButton):
            yield from key_faults(child.text(), where)
        elif isinstance(child, QMenu):
            yield from menu_faults(child)
        elif isinstance(child, QAbstractItemView) and not isinstance(child, QHeaderView) and child.model():
            yield from table_faults(child, where)
    for action in widget.findChildren(QAction):
        yield from key_faults(action.text(), "action")
        if not all(isinstance(o, QMenu) and not o.toolTipsVisible() for o in action.associatedObjects()):
            yield from tip_faults(action.toolTip(), "tip of an action")


def menu_faults(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield from key_faults(action.text(), "menu")


def tip_faults(text: str, where: str, how: Qt.TextFormat = Qt.TextFormat.AutoText) -> Iterator[str]:
    if "img" in text:
        read = " ".join(as_read(text, how).split())
        if "<img src=" not in read:
            yield f"{where}: {text}"


def key_faults(text: str, where: str) -> Iterator[str]:
    if "R&D" in text:
        yield f"{where}: {text}"


def table_faults(view: QAbstractItemView, where: str) -> Iterator[str]:
    model = view.model()
    tip = Qt.ItemDataRole.ToolTipRole
    for row in range(model.rowCount()):
        for column in range(model.columnCount() if isinstance(view, QTableView | QTreeView) else 1):
            yield from tip_faults(str(model.data(model.index(row, column), tip) or ""), f"{where}: {column}")
    if isinstance(view, QTableView):
        for side, many in (
            (Qt.Orientation.Horizontal, model.columnCount()),
            (Qt.Orientation.Vertical, model.rowCount()),
        ):
            for place in range(many):
                yield from tip_faults(str(model.headerData(place, side, tip) or ""), f"{where}: head")


@pytest.fixture(scope="module")
def bad() -> Snapshot:
    return bad_snapshot()


def test_the_walk_sees_what_is_not_word_for_word(qtbot: QtBot) -> None:
    label, menu = QLabel(BAD), QMenu()
    menu.addAction(BAD)
    for widget in (label, menu):
        qtbot.addWidget(widget)
        assert list(faults(widget))
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not list(faults(label))


def views(bad: Snapshot) -> Iterator[QWidget]:
    """Every view of a project, filled."""
    for options in (MatrixOptions(), MatrixOptions(rows=RowsBy.SPEAKER, transposed=True)):
        matrix_view = MatrixView()
        matrix_view.set_matrix(build_matrix(bad, options))
        yield matrix_view
    articles, people, review = ArticlesView(), PeopleView(), ReviewView(sample_texts().__getitem__)
    for view in (articles, people, review):
        view.set_snapshot(bad)
        yield view
    for item in range(len(review.model.items)):
        review._go_to(item)
        yield review.card
    articles.show_pair(bad, (ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]), ("a" * 200, "a" * 200))
    yield articles.shared
    chart = ChartView()
    kinds = tuple({kind for kind, _count in build_chart(bad).kinds})
    chart.set_chart(build_chart(bad, ChartOptions(kinds=kinds)))
    chart._open_menu(chart.chart.points[0].estimate, QPoint())
    yield from (chart, menu := QApplication.activePopupWidget())
    menu.close()
    claim = ClaimView()
    claim.show_claim(build_matrix(bad), CRACKS)
    yield claim
    passages = PassagesView()
    passages.show_passages(bad, tuple(p.id for p in bad.passages), None)
    for card in passages.cards:
        card.act("why")
    yield passages
    passages.compare_these(bad, tuple(p.id for p in bad.passages if p.claim == SENT))
    yield passages
    for key, text in sample_texts().items():
        article = ArticleView()
        article.resize(700, 60)  # low: what it is tells its tip
        article.show_article(bad, key, text, ())
        article.show()
        assert article.title.toolTip()
        yield article
    host = QWidget()
    for popup in (FilterPopup(host), WithoutPopup(host)):
        popup.show_matrix(build_matrix(bad))
    saved = ViewsPopup(host)
    saved.show_views(bad.views)
    yield host


def test_every_view_shows_the_words_of_a_project_as_they_are(qtbot: QtBot, bad: Snapshot) -> None:
    for view in views(bad):
        if view.parent() is None:
            qtbot.addWidget(view)
        assert not list(faults(view))


def test_tips_that_come_and_go_show_them_too(qtbot: QtBot, bad: Snapshot) -> None:
    claim = ClaimView()
    claim.show_claim(build_matrix(bad), CRACKS)
    article = ArticleView()
    article.show_article(bad, ARTICLE_IDS["courier"], sample_texts()[ARTICLE_IDS["courier"]], ())
    chart = ChartView()
    chart.set_chart(build_chart(bad))
    for view in (claim, article, chart):
        qtbot.addWidget(view)
        view.resize(1600, 800)
        with qtbot.waitExposed(view):
            view.show()
    qtbot.waitUntil(lambda: bool(article.margin.lines))
    spots = [(claim.timeline, claim.timeline.marks()[0][0].center().toPoint())]
    margin: Margin = article.margin
    spots.append((margin, margin._placed[0][0].center()))
    for widget, spot in spots:
        QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, spot, widget.mapToGlobal(spot)))
        assert "img" in QToolTip.text()
        assert not list(tip_faults(QToolTip.text(), type(widget).__name__))
    chart.area._go(chart.chart.points[0].estimate)
    assert "img" in QToolTip.text()
    assert not list(tip_faults(QToolTip.text(), "chart"))
    QToolTip.hideText()


def test_the_window_and_its_dialogs_show_names_of_files_as_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    project = tmp_path / f"{BAD.replace('/', ' ')}.claimgrid"
    project.touch()
    window.settings.remember(project)
    recent = QMenu()
    fill_recent(window, recent)
    qtbot.waitUntil(lambda: len(recent.actions()) == 3)
    assert "img" in recent.actions()[0].text()
    welcome, message, reading = WelcomePage(), MessageBar(), ReadingBar()
    welcome.show_recent([project])
    message.say(BAD, act=BAD, other=BAD)
    reading.show_progress(ReadingProgress(BAD, 0, 3, None))
    problems = ProblemsDialog([Problem(BAD, BAD)])
    for widget in (recent, welcome, message, reading, problems):
        qtbot.addWidget(widget)
        assert not list(faults(widget))
