"""The article view: exactly the words, whatever they are made of."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from claimgrid.domain.article import Article, By, Known
from claimgrid.domain.edits import AddEstimate, AddPassage
from claimgrid.domain.estimate import Figure, Qualifier, Status
from claimgrid.domain.passage import Claim, Passage, Stance, passage_id
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui.theme import load
from claimgrid.ui.views.article import ArticleView
from samples import ARTICLE_IDS, claim_id, sample_texts

from .conftest import Recorder, nameless, on_screen

LEFT = Qt.MouseButton.LeftButton
STRANGE = (
    "🚁 Head\u2028line\nThe\u00a0mayor 👩‍🚒 said: “No\u2029way, e\u0301t 12\u202f000 soldiers” — 🧱 end.\n\n"
    "Last line\ufdd0 of it."
)
WORDS = [
    "Head\u2028line",
    "The\u00a0mayor 👩‍🚒 said",
    "No\u2029way, e\u0301t",
    "12\u202f000 soldiers",
    "🧱",
    "line\ufdd0 of it",
]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    return on_screen(qtbot, view, 500, 400)


def _strange() -> Snapshot:
    article = Article("a1", "0" * 64, "x.txt", "s", None, None, None, None, "a1", len(STRANGE), 9)
    passages = []
    for words in WORDS:
        start = STRANGE.index(words)
        id_ = passage_id("a1", start, start + len(words))
        passages.append(Passage(id_, "a1", start, start + len(words), words, Stance.ASSERTS, None, None, "c1"))
    return Snapshot((article,), tuple(passages), (Claim("c1", "A claim"),))


def _select(view: ArticleView, first: int, last: int) -> None:
    """Select from one place of the document to another, in its own units."""
    cursor = QTextCursor(view.body.document())
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    view.body.setTextCursor(cursor)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_a_document_has_a_unit_for_each_of_the_text(view: ArticleView) -> None:
    view.show_article(_strange(), "a1", STRANGE, ())
    assert view.body.document().characterCount() - 1 == _units(STRANGE)


@pytest.mark.parametrize("words", WORDS)
def test_selected_words_are_the_stored_words(view: ArticleView, words: str) -> None:
    view.show_article(_strange(), "a1", STRANGE, ())
    start = STRANGE.index(words)
    _select(view, _units(STRANGE[:start]), _units(STRANGE[: start + len(words)]))
    assert view.selected_span() == (start, start + len(words))
    assert STRANGE[slice(*view.selected_span())] == words


@pytest.mark.parametrize("words", WORDS)
def test_highlights_stand_at_the_words(view: ArticleView, words: str) -> None:
    snapshot = _strange()
    passage = next(p for p in snapshot.passages if p.text == words)
    view.show_article(snapshot, "a1", STRANGE, ((passage.start, passage.end),))
    strong = [s for s in view.body.extraSelections() if s.format.background().color() == load("light").colour("marker")]
    assert len(strong) == 1
    assert strong[0].cursor.selectionStart() == _units(STRANGE[: passage.start])
    assert strong[0].cursor.selectionEnd() == _units(STRANGE[: passage.end])
    assert len(view.body.extraSelections()) == len(WORDS) + 1


def test_the_words_that_name_the_speaker_are_marked(view: ArticleView, snapshot: Snapshot) -> None:
    article = ARTICLE_IDS["courier"]
    text = sample_texts()[article]
    passage = next(p for p in snapshot.passages if p.text.startswith("At least 2,000"))
    view.show_article(snapshot, article, text, ((passage.start, passage.end),))
    accent = load("light").colour("accent")
    marks = [s for s in view.body.extraSelections() if s.format.foreground().color() == accent]
    assert [m.cursor.selectedText() for m in marks] == [text[slice(*passage.speaker_words)]]


def test_blanks_around_a_selection_do_not_count(view: ArticleView) -> None:
    view.show_article(_strange(), "a1", STRANGE, ())
    start = STRANGE.index(" 🧱 ")
    _select(view, _units(STRANGE[:start]), _units(STRANGE[: start + 3]))
    assert STRANGE[slice(*view.selected_span())] == "🧱"


def test_scrolls_the_words_into_the_upper_third(view: ArticleView, snapshot: Snapshot, qtbot: QtBot) -> None:
    text = "\n".join(f"Line {i} 🚁 of a long report." for i in range(300))
    start = text.index("Line 220")
    article = replace(snapshot.articles[0], id="long")
    long = replace(snapshot, articles=(*snapshot.articles, article))
    view.show_article(long, "long", text, ((start, start + 8),))
    qtbot.wait(1)
    cursor = QTextCursor(view.body.document())
    cursor.setPosition(_units(text[:start]))
    top = view.body.cursorRect(cursor).top()
    assert 0 <= top <= view.body.viewport().height() / 3


def test_a_click_on_marked_words_tells_the_passage(
    view: ArticleView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    chosen = emitted(view.passage_chosen)
    article = ARTICLE_IDS["courier"]
    view.show_article(snapshot, article, sample_texts()[article], ())
    passage = next(p for p in snapshot.passages if p.text == "it had no warning of any kind")
    cursor = QTextCursor(view.body.document())
    cursor.setPosition(_units(sample_texts()[article][: passage.start + 4]))
    spot = view.body.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(view.body.viewport(), LEFT, pos=spot)
    assert chosen == [passage.id]


def test_the_head_tells_how_things_are_known(view: ArticleView, snapshot: Snapshot) -> None:
    article = ARTICLE_IDS["wire"]
    view.show_article(snapshot, article, sample_texts()[article], ())
    assert view.title.text() == "Flood alert"
    assert view.source.text() == ("Northern Wire (set by hand) · 2023-05-02 (dateline) · agencies/northern_wire.txt")
    blog = replace(snapshot.article[ARTICLE_IDS["blog"]], title=Known("X", "first line", By.EXTRACTED))
    view.show_article(replace(snapshot, articles=(blog,), passages=()), blog.id, "x", ())
    assert view.source.text().startswith("outlet unknown · published unknown")


def _shown(view: ArticleView, snapshot: Snapshot, words: str) -> tuple[int, int]:
    """Show the first courier article, looking at its words on Lakeworks, and select ``words``; their span."""
    article = ARTICLE_IDS["courier"]
    text = sample_texts()[article]
    focus = next(p for p in snapshot.passages if p.article == article and p.text.startswith("The operator Lakeworks"))
    view.show_article(snapshot, article, text, ((focus.start, focus.end),))
    start = text.index(words)
    _select(view, _units(text[:start]), _units(text[: start + len(words)]))
    return start, start + len(words)


def test_selected_words_become_a_passage_of_the_claim_looked_at(
    view: ArticleView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    assert not view.bar.isVisible()
    span = _shown(view, snapshot, "beside the broken wall")
    assert view.bar.isVisible()
    assert view.bar.words.text() == "“beside the broken wall”"
    view.bar.stance.setCurrentText("hedges")
    view.bar.speaker.setCurrentText("Pavel Oren")
    qtbot.mouseClick(view.bar.add, LEFT)
    claim = claim_id("Lakeworks knew")
    assert edits == [AddPassage(ARTICLE_IDS["courier"], span, Stance.HEDGES, claim, None, "Pavel Oren")]


def test_what_is_being_typed_outlives_news_and_not_its_adding(
    view: ArticleView, snapshot: Snapshot, qtbot: QtBot
) -> None:
    _shown(view, snapshot, "beside the broken wall")
    view.bar.claim.field.setText("The wall is bro")
    view.show_article(replace(snapshot, claims=snapshot.claims), view.article_id, sample_texts()[view.article_id], ())
    assert view.bar.claim.field.text() == "The wall is bro"
    qtbot.mouseClick(view.bar.add, LEFT)
    assert not view.bar.isVisible()
    assert view.selected_span() is None


def test_words_that_name_no_claim_found_a_new_one(
    view: ArticleView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder
) -> None:
    edits = emitted(view.edit_requested)
    span = _shown(view, snapshot, "beside the broken wall")
    view.bar.claim.field.clear()
    qtbot.mouseClick(view.bar.add, LEFT)
    assert not edits  # a claim without a name is none
    qtbot.keyClicks(view.bar.claim.field, "The wall is broken")
    qtbot.mouseClick(view.bar.add, LEFT)
    assert edits == [AddPassage(ARTICLE_IDS["courier"], span, Stance.ATTRIBUTES, None, "The wall is broken", None)]


def test_selected_words_become_a_figure(view: ArticleView, snapshot: Snapshot, qtbot: QtBot, emitted: Recorder) -> None:
    edits = emitted(view.edit_requested)
    span = _shown(view, snapshot, "14 dead")
    qtbot.mouseClick(view.bar.figure, LEFT)
    form = view.bar.form
    form.measure.setCurrentText("casualties")
    form.status.setCurrentText("killed")
    qtbot.keyClicks(form.first, "14")
    qtbot.keyClick(form.first, Qt.Key.Key_Return)
    figure = Figure("casualties", Qualifier.EXACTLY, None, 14.0, None, None, Status.KILLED, None)
    assert edits == [AddEstimate(ARTICLE_IDS["courier"], span, figure)]


def test_clearing_says_what_to_do(view: ArticleView, snapshot: Snapshot) -> None:
    _shown(view, snapshot, "14 dead")
    view.clear()
    assert view.article_id is None
    assert not view.bar.isVisible()
    assert "Choose a passage" in view.source.text()


def test_nothing_is_nameless(view: ArticleView, snapshot: Snapshot) -> None:
    _shown(view, snapshot, "14 dead")
    view.bar.open_figure()
    assert nameless(view) == []


def test_the_margin_names_the_claim_beside_each_passage(qtbot: QtBot, snapshot: Snapshot, emitted: Recorder) -> None:
    view = ArticleView()
    view.resize(1200, 500)
    qtbot.addWidget(view)
    view.show()
    article = ARTICLE_IDS["courier"]
    view.show_article(snapshot, article, sample_texts()[article], ())
    passages = [p for p in snapshot.passages if p.article == article]
    qtbot.waitUntil(lambda: len(view.margin.lines) == len(passages))
    assert {line.label for line in view.margin.lines} == {snapshot.claim[p.claim].label for p in passages}
    area, line = view.margin._placed[0]
    place = view._start_of((snapshot.passage[line.passage].start, 0))
    assert abs(area.top() - view.body.cursorRect(place).top()) < 3
    chosen = emitted(view.passage_chosen)
    qtbot.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=area.center())
    assert chosen == [line.passage]
    view.resize(400, 500)
    assert not view.margin.isVisible()


def test_a_link_leads_to_the_article_that_shares_text(qtbot: QtBot, snapshot: Snapshot, emitted: Recorder) -> None:
    view = ArticleView()
    view.resize(900, 500)
    qtbot.addWidget(view)
    view.show()
    wire, herald = ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]
    view.show_article(snapshot, wire, sample_texts()[wire], ())
    assert "Delta Herald" in view.shares.text()
    wanted = emitted(view.comparison_wanted)
    view.shares.linkActivated.emit(herald)
    assert wanted == [(wire, herald)]
    courier = ARTICLE_IDS["courier"]
    view.show_article(snapshot, courier, sample_texts()[courier], ())
    assert not view.shares.isVisible()
