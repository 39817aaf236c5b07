"""Two articles side by side: what they share is marked on both sides, and one leads to the other."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.views.shared_text import SharedText
from samples import ARTICLE_IDS, sample_texts

from .conftest import Recorder, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton


def texts(*keys: str) -> tuple[str, ...]:
    return tuple(sample_texts()[ARTICLE_IDS[key]] for key in keys)


@pytest.fixture
def view(qtbot: QtBot) -> SharedText:
    view = SharedText()
    return on_screen(qtbot, view, 900, 300)


def marked(view: SharedText, side: int) -> list[str]:
    return [s.cursor.selectedText() for s in view.sides[side].body.extraSelections()]


@pytest.mark.parametrize("keys", [("wire", "herald"), ("herald", "wire")])
def test_the_same_words_are_marked_on_both_sides(view: SharedText, snapshot: Snapshot, keys: tuple[str, str]) -> None:
    ids = ARTICLE_IDS[keys[0]], ARTICLE_IDS[keys[1]]
    view.show_pair(snapshot, ids, texts(*keys))
    assert marked(view, 0) == marked(view, 1) != []
    assert "58 %" in view.told.text()
    assert view.sides[0].source.text().startswith(snapshot.article[ids[0]].outlet_label)


def test_articles_that_share_nothing_say_so(view: SharedText, snapshot: Snapshot) -> None:
    view.show_pair(snapshot, (ARTICLE_IDS["blog"], ARTICLE_IDS["radio"]), texts("blog", "radio"))
    assert marked(view, 0) == []
    assert view.told.text() == "They share no passage word for word."
    assert not view.next.isEnabled()


def test_next_and_a_click_bring_the_counterpart_into_sight(view: SharedText, snapshot: Snapshot, qtbot: QtBot) -> None:
    view.resize(900, 150)
    view.show_pair(snapshot, (ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]), texts("wire", "herald"))
    qtbot.mouseClick(view.next, LEFT)
    for i, side in enumerate(view.sides):
        cursor = side._cursor(view.pairs[0][i])
        cursor.setPosition(cursor.selectionStart())
        assert side.body.viewport().rect().intersects(side.body.cursorRect(cursor))
    side = view.sides[0]
    cursor = side._cursor(view.pairs[0][0])
    cursor.setPosition(cursor.selectionStart() + 3)
    qtbot.mouseClick(side.body.viewport(), LEFT, pos=side.body.cursorRect(cursor).center())
    assert view._at == 0


def test_back_closes(view: SharedText, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder) -> None:
    closed = emitted(view.closed)
    view.show_pair(snapshot, (ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]), texts("wire", "herald"))
    qtbot.mouseClick(view.back, LEFT)
    assert len(closed) == 1
    assert nameless(view) == []
