"""Searching the articles: results with their words marked, and the way to the place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from claimgrid.domain.hits import Hit, excerpts
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.theme import load
from claimgrid.ui.views.articles import NOT_FOUND, ArticlesView
from samples import ARTICLE_IDS, sample_texts

from .conftest import Recorder, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton


def found(word: str) -> list[Hit]:
    """What the project would find for one word."""
    hits = []
    for article, text in sample_texts().items():
        starts = [i for i in range(len(text)) if text.startswith(word, i)]
        spans = tuple((i, i + len(word)) for i in starts)
        hits += [Hit(article, spans, excerpts(text, spans))] if spans else []
    return hits


@pytest.fixture
def view(qtbot: QtBot, snapshot: Snapshot) -> ArticlesView:
    view = ArticlesView()
    view.set_snapshot(snapshot)
    view.search_wanted.connect(lambda text: view.show_hits(text, found(text) if text else []))
    return on_screen(qtbot, view, 900, 400)


def test_what_is_typed_is_searched_and_the_table_comes_back(view: ArticlesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "Tibro")
    qtbot.waitUntil(view.hits.isVisible)
    assert not view.table.isVisible()
    lines = view.hits.found.lines
    assert {line.article for line in lines} == {a for a, text in sample_texts().items() if "Tibro" in text}
    assert (
        view.hint.text()
        == f"{sum(len(h.spans) for h in found('Tibro'))} places in {len(found('Tibro'))} of 6 articles."
    )
    view.search.clear()
    qtbot.waitUntil(view.table.isVisible)
    assert not view.hits.isVisible()


def test_a_click_asks_for_the_place_and_a_heading_for_the_article(
    view: ArticlesView, qtbot: QtBot, emitted: Recorder
) -> None:
    chosen = emitted(view.place_chosen)
    qtbot.keyClicks(view.search, "cracks")
    qtbot.waitUntil(view.hits.isVisible)
    for row in (0, 1):
        spot = view.hits.visualRect(view.hits.found.index(row, 0)).center()
        qtbot.mouseClick(view.hits.viewport(), LEFT, pos=QPoint(60, spot.y()))
    (heading, nowhere), (article, place) = chosen
    assert heading == article
    assert nowhere is None
    assert sample_texts()[article][slice(*place)] == "cracks"


def test_enter_goes_to_the_first_place_at_once(view: ArticlesView, qtbot: QtBot, emitted: Recorder) -> None:
    chosen = emitted(view.place_chosen)
    view.search.setFocus()
    qtbot.keyClicks(view.search, "cracks")
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    assert view.hits.hasFocus()
    qtbot.keyClick(view.hits, Qt.Key.Key_Return)
    assert sample_texts()[chosen[0][0]][slice(*chosen[0][1])] == "cracks"


def test_enter_goes_to_the_first_place_once_it_is_found(view: ArticlesView, qtbot: QtBot) -> None:
    view.search_wanted.disconnect()  # in a big project the answer comes a moment later
    view.search.setFocus()
    qtbot.keyClicks(view.search, "cracks")
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    assert view.search.hasFocus()
    view.show_hits("cracks", found("cracks"))
    assert view.hits.hasFocus()
    assert view.hits.currentIndex().row() == 1
    view.search.setFocus()
    qtbot.keyClick(view.search, Qt.Key.Key_Return)
    qtbot.keyClicks(view.search, "!")
    view.show_hits("cracks!", found("cracks"))
    assert view.search.hasFocus(), "who types on is not interrupted"


def test_the_place_gone_to_stays_while_articles_change(view: ArticlesView, snapshot: Snapshot, qtbot: QtBot) -> None:
    answered: list[str] = []
    view.search_wanted.connect(answered.append)
    qtbot.keyClicks(view.search, "cracks")
    qtbot.waitUntil(view.hits.isVisible)
    view.hits.setCurrentIndex(view.hits.found.index(3, 0))
    answered.clear()
    view.set_snapshot(replace(snapshot))
    qtbot.waitUntil(lambda: bool(answered))
    assert view.hits.currentIndex().row() == 3


def test_the_words_found_are_marked_in_their_line(view: ArticlesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "cracks")
    qtbot.waitUntil(view.hits.isVisible)
    image = view.hits.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())}
    assert load("light").colour("marker").name() in seen


def test_nothing_found_says_what_to_do(view: ArticlesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "xylophone")
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.text() == NOT_FOUND
    assert not view.table.isVisible()


def test_a_late_answer_is_passed_over(view: ArticlesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "cracks")
    view.show_hits("crack", found("Tibro"))
    assert not view.hits.isVisible()


def test_nothing_is_nameless(view: ArticlesView, qtbot: QtBot) -> None:
    qtbot.keyClicks(view.search, "cracks")
    qtbot.waitUntil(view.hits.isVisible)
    assert nameless(view) == []
    assert ARTICLE_IDS
