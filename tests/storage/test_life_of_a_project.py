"""Edits, undo, reading and aligning again, closing and opening, in any order: the file stays whole, decisions stay."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from claimgrid.domain.article import By
from claimgrid.domain.edits import RemoveArticles
from claimgrid.domain.messages import Reading
from claimgrid.domain.review import Queue, review, review_steps
from claimgrid.domain.steps import taken
from claimgrid.errors import EditRefused
from claimgrid.storage import Project
from storage.invented import align, check, coast, harbour
from storage.random_edits import random_edit

READINGS = {"harbour.txt": harbour(), "coast.txt": coast()}
small = st.integers(0, 1000)


def later_reading(of: Reading, keep: list[int], shift: int) -> Reading:
    """Another extraction of the same text: some findings gone, those left a little longer or shorter."""
    length = len(of.document.text)
    found = [
        replace(p, end=max(p.start + 5, min(length, p.end + shift * (i % 3 - 1))), label=f"later {p.label}")
        for i, p in enumerate(of.passages)
        if keep[i % len(keep)] % 3
    ]
    return replace(of, passages=tuple(found), estimates=of.estimates if keep[0] % 2 else ())


class Life(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.project = Project.create(Path(self.folder.name) / "life.claimgrid")
        self.project._db.execute("PRAGMA synchronous = OFF")  # no power cut is tested here
        for reading in READINGS.values():
            self.project.add(reading, "ferry")
        self.queue = Queue()

    @rule(numbers=st.lists(small, min_size=12, max_size=12))
    def edit(self, numbers: list[int]) -> None:
        before = self.project.snapshot()
        edit = random_edit(before, numbers)
        if edit is None or isinstance(edit, RemoveArticles):
            return
        try:
            self.project.apply(edit)
        except EditRefused:
            assert self.project.snapshot() == before

    @rule()
    def undo(self) -> None:
        before = self.project.snapshot()
        if self.project.undo():  # what a person did last can always be taken back, whatever the machine did since
            after = self.project.snapshot()
            try:
                self.project.redo()
            except EditRefused:
                return
            assert self.project.snapshot() == before or self.project.undo_name()
            self.project.undo()
            assert self.project.snapshot() == after

    @rule()
    def redo(self) -> None:
        before = self.project.snapshot()
        try:
            self.project.redo()
        except EditRefused:  # the machine changed what it was about
            assert self.project.snapshot() == before

    @rule(sizes=st.lists(st.integers(1, 4), min_size=1, max_size=6))
    def align(self, sizes: list[int]) -> None:
        before = self.project.snapshot()
        ids = [p.id for p in before.passages]
        groups = []
        for size in sizes:
            groups.append(ids[:size])
            ids = ids[size:]
        alignment = align(self.project, groups)
        self.project.store(alignment)
        self.keeps(before)
        assert not self.project.store(alignment)

    @rule(
        which=st.sampled_from(sorted(READINGS)),
        keep=st.lists(small, min_size=1, max_size=4),
        shift=st.integers(-40, 40),
    )
    def read_again(self, which: str, keep: list[int], shift: int) -> None:
        before = self.project.snapshot()
        article = next(a.id for a in before.articles if a.file == which)
        reading = later_reading(READINGS[which], keep, shift)
        self.project.add_again(article, reading)
        self.keeps(before)
        after = self.project.snapshot()
        self.project.add_again(article, reading)
        assert self.project.snapshot() == after

    @rule()
    def close_and_open(self) -> None:
        before = self.project.snapshot()
        self.project.close()
        self.project = Project.open(self.project.path)
        assert self.project.snapshot() == before

    def keeps(self, before) -> None:
        """Every decision by hand is still there after the machine's work."""
        after = self.project.snapshot()
        names = {c.id: c.label for c in after.claims if c.label_by is By.HAND}
        assert {c.id: c.label for c in before.claims if c.label_by is By.HAND} == names
        for was, now in ((before.articles, after.articles), (before.passages, after.passages)):
            assert sum(_decided(x) for x in was) == sum(_decided(x) for x in now)
        for passage in before.passages:
            if passage.by is By.HAND:
                now = after.passage[passage.id]
                assert (now.stance, now.claim, now.checked) == (passage.stance, passage.claim, passage.checked)
        by_hand = [(e.figure, e.as_of) for e in before.estimates if e.by is By.HAND]
        assert sorted(map(repr, by_hand)) == sorted(
            repr((e.figure, e.as_of)) for e in after.estimates if e.by is By.HAND
        )

    @precondition(lambda self: hasattr(self, "project"))
    @invariant()
    def whole(self) -> None:
        check(self.project)
        shown = self.project.snapshot()
        self.queue = taken(review_steps(shown, self.queue))
        assert self.queue.items == review(shown), "the queue that follows the changes is the one ranked anew"

    def teardown(self) -> None:
        if hasattr(self, "project"):
            try:
                while self.project.undo():
                    check(self.project)
                self.keeps_nothing()
            finally:
                self.project.close()
                self.folder.cleanup()

    def keeps_nothing(self) -> None:
        """With everything undone and read again, no trace of a person is left."""
        for article in self.project.snapshot().articles:
            self.project.add_again(article.id, READINGS[article.file])
        self.project.store(align(self.project))
        fresh = Project.create(Path(self.folder.name) / "fresh.claimgrid")
        for reading in READINGS.values():
            fresh.add(reading, "ferry")
        fresh.store(align(fresh))
        assert self.project.snapshot() == fresh.snapshot()
        fresh.close()


def _decided(item) -> bool:
    if hasattr(item, "outlet"):
        return By.HAND in {k.by for k in (item.title, item.author, item.outlet, item.published) if k}
    return item.stance_by is By.HAND or item.checked


TestLife = Life.TestCase
TestLife.pytestmark = pytest.mark.timeout(600)  # what hypothesis takes for a failure it tries hundreds of times
TestLife.settings = settings(
    max_examples=40, stateful_step_count=20, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
