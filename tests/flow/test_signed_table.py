"""From the drop to a table one would sign, by keyboard alone: how many keys it takes, and how good the table is then."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.conftest import shared

from claimgrid.domain.passage import Passage
from claimgrid.domain.review import ReviewItem
from claimgrid.domain.snapshot import Snapshot
from claimgrid.ui import export_dialog
from claimgrid.ui.app import Application
from claimgrid.ui.export_dialog import ExportDialog
from claimgrid.ui.filing import write
from claimgrid.ui.main_window import MainWindow
from claimgrid.ui.theme import Mode, apply

MOST_KEYS = 160
"""Some 150."""


class Hand:
    """Presses keys where the keyboard is, and counts them."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.count = 0
        self._qtbot, self._window = qtbot, window

    def press(self, *keys: str) -> None:
        for keys_together in keys:
            [combination] = list(QKeySequence(keys_together))
            target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            self.count += 1
            self.settle()

    def settle(self) -> None:
        session = self._window.session
        assert session is not None
        for _ in range(5):
            QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not session.busy, timeout=60_000)
        for _ in range(5):
            QApplication.processEvents()


class Analyst:
    """Knows the answers (the gold annotation), and finds the shortest way to each with what the review offers."""

    def __init__(self, gold: dict, files: dict[str, str]) -> None:
        self._gold = [
            (claim["id"], files[gold["articles"][p["article"]]], p["start"], p["end"])
            for claim in gold["claims"]
            for p in claim["passages"]
        ]

    def meaning(self, snapshot: Snapshot) -> dict[str, str]:
        """The gold claim that each passage carries, where it carries one."""
        found = {}
        for claim, article, start, end in self._gold:
            best, best_likeness = None, 0.0
            for p in snapshot.passages:
                if p.article == article and (shared_part := min(end, p.end) - max(start, p.start)) > 0:
                    likeness = shared_part / (end - start + p.end - p.start - shared_part)
                    if 2 * shared_part >= min(end - start, p.end - p.start) and likeness > best_likeness:
                        best, best_likeness = p.id, likeness
            if best:
                found[best] = claim
        return found

    def keys_for(self, item: ReviewItem, snapshot: Snapshot) -> tuple[str, ...]:
        """What to press for ``item``."""
        if item.passage is None:
            return ("Space",)
        means, members = self.meaning(snapshot), snapshot.passages_of_claim
        passage = snapshot.passage[item.passage]
        wanted = means.get(passage.id)
        owners = {c: Counter(means[p.id] for p in ps if p.id in means) for c, ps in members.items()}
        homes = [c for c, own in owners.items() if own and own.most_common(1)[0][0] == wanted]
        home = max(homes, key=lambda c: owners[c][wanted or ""], default=None)
        if wanted is None:
            return ("Space",)
        if home is None:
            return ("N",)
        own = owners[passage.claim]
        if passage.claim == home:
            unchecked = [p for p in members[home] if not p.checked and p.id != passage.id]
            return ("Shift+Space",) if unchecked and len(own) == 1 else ("Space",)
        if len(own) > 1:
            return ("T", *self._typed(home, passage, snapshot), "Return")
        return ("M",) if item.suggestion == home else ("Shift+M", *self._typed(home, passage, snapshot), "Return")

    @staticmethod
    def _typed(claim: str, passage: Passage, snapshot: Snapshot) -> tuple[str, ...]:
        """The keys for the shortest part of the claim's name that no other one holds."""
        label = snapshot.claim[claim].label.casefold()
        others = [c.label.casefold() for c in snapshot.claims if c.id not in (claim, passage.claim)]
        for length in range(1, len(label)):
            for start in range(len(label) - length + 1):
                part = label[start : start + length]
                is_word = part.isascii() and part.replace(" ", "").isalnum() and part == part.strip()
                if is_word and not any(part in other for other in others):
                    return tuple("Space" if letter == " " else letter for letter in part)
        raise AssertionError(f"“{label}” cannot be told from the rest")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> MainWindow:
    apply(qapp, Mode.LIGHT)
    application = Application()
    window = application.new_window()
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    application.quit()


def drop(window: MainWindow, folder: Path) -> None:
    """Let go of ``folder`` over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    spot, copy = QPointF(300, 300), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.sheet.dropEvent(QDropEvent(spot, copy, data, buttons, keys))


def press_enter_in_dialog(hand: Hand, seen: list[ExportDialog]) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ExportDialog):
        seen.append(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        hand.count += 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_from_the_drop_to_a_signed_table(
    qtbot: QtBot, window: MainWindow, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scorer = shared("eval/scorers/score_project.py")
    drop(window, shared("seeds"))
    qtbot.waitUntil(lambda: window.session is not None)
    session, bench = window.session, window.workbench
    assert session is not None
    assert bench is not None
    qtbot.waitUntil(lambda: not session.busy, timeout=120_000)
    hand = Hand(qtbot, window)
    hand.press("Ctrl+4")
    files = {Path(a.file).name: a.id for a in session.snapshot.articles}
    analyst = Analyst(json.loads(gold.read_text(encoding="utf-8")), files)
    while (item := bench.review_view.current()) is not None:
        before = hand.count
        hand.press(*analyst.keys_for(item, session.snapshot))
        assert hand.count > before
        assert hand.count < 3 * MOST_KEYS, "the review goes round in circles"
    assert all(p.checked for p in session.snapshot.passages)
    monkeypatch.setattr(export_dialog, "ask_export", lambda *_: tmp_path / "signed.xlsx")
    dialogs: list[ExportDialog] = []
    QTimer.singleShot(300, lambda: press_enter_in_dialog(hand, dialogs))
    hand.press("Ctrl+E")
    assert dialogs
    qtbot.waitUntil((tmp_path / "signed.xlsx").exists)
    write(window, "everything", "json", tmp_path / "signed.json", on_screen=False).wait()
    out = subprocess.run(
        [sys.executable, scorer, gold, tmp_path / "signed.json", "--json"], capture_output=True, text=True, check=True
    )
    scores = json.loads(out.stdout)
    print(f"{hand.count} keys; pair F1 {scores['pair'][2]:.3f}; {window.status.counts.text()}")
    assert scores["pair"][2] >= 0.95
    assert hand.count <= MOST_KEYS
