"""What is made of the last look at a project is what is made of all of it, whatever was added and corrected between."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from sqlite_utils import Database

from claimgrid.domain.columns import differing
from claimgrid.domain.matrix import Matrix, build_matrix, matrix_steps
from claimgrid.domain.options import MatrixOptions, Order, RowOrder, RowsBy
from claimgrid.domain.passage import Stance
from claimgrid.domain.review import Queue, review, review_steps
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import taken
from claimgrid.errors import EditRefused
from claimgrid.export.tables import claims_table, matrix_table, passages_table
from claimgrid.storage import Project
from claimgrid.storage.snapshot import Reader
from storage.random_edits import make_edit
from storage.test_changes_of_alignment import Kept, report


def looks(shown: Snapshot) -> tuple[MatrixOptions, ...]:
    """Ways of looking at the matrix, each of which other claims, articles or speakers have a part in."""
    claims, articles = [c.id for c in shown.claims], [a.id for a in shown.articles]
    return (
        MatrixOptions(),
        MatrixOptions(fold_single=False, order=Order.COVERAGE, row_order=RowOrder.COVERAGE),
        MatrixOptions(rows=RowsBy.SPEAKER, order=Order.LABEL, min_articles=2),
        MatrixOptions(topics=True, pinned=tuple(claims[1:3]), hidden=tuple(claims[4:5]), rows=RowsBy.OUTLET),
        MatrixOptions(order=Order.HAND, arranged=tuple(claims[:5]), row_order=RowOrder.STANCE, row_claim=claims[0]),
        MatrixOptions(text="crew", fold_single=False),
        MatrixOptions(text="lind"),
        MatrixOptions(left_out=tuple(articles[:1]), left_out_origins=tuple(articles[1:2]), contested_only=True),
        MatrixOptions(
            stances=(Stance.HEDGES, Stance.ATTRIBUTES), sure_only=True, until="2031-12-31", order=Order.APPEARANCE
        ),
    )


def read_anew(project: Project) -> Snapshot:
    with closing(sqlite3.connect(":memory:")) as copy:
        project._db.conn.backup(copy)
        reader = Reader(Database(copy), project._log)
        while not reader.read_some():
            pass
    return reader.snapshot


def all_of_claims(shown: Snapshot) -> dict[str, object]:
    """All that a view may show of each claim."""
    return {
        claim: (shown.claim[claim], [(p, shown.article[p.article], shown.estimates_of_passage[p.id]) for p in passages])
        for claim, passages in shown.passages_of_claim.items()
    }


def change(kept: Kept, random: Random, number: int) -> None:
    """Add an article, correct something, or take something back; sometimes all is compared again."""
    project, act = kept.project, random.random()
    if act < 0.25:
        found = report(random, number)
        project.add(replace(found, document=replace(found.document, language=None)), f"set {number % 2}")
    elif act < 0.8:
        edit = make_edit(project.snapshot(), random.randrange)
        try:
            project.apply(edit) if edit else None
        except EditRefused:
            return
    elif act < 0.9:
        project.undo()
    else:
        kept.align([a.id for a in project.snapshot().articles])


@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 12))])
def test_what_is_carried_over_is_what_is_made_anew(seed: int, tmp_path: Path) -> None:
    random, kept = Random(seed), Kept(tmp_path / "p.claimgrid", whole=False)
    for number in range(6):
        kept.project.add(report(random, number), "set 0")
    kept.align([a.id for a in kept.project.snapshot().articles])
    wanted = looks(kept.project.snapshot())
    before: dict[MatrixOptions, Matrix] = {}
    queue, carried, last = Queue(), 0, kept.project.snapshot()
    for number in range(6, 60):
        change(kept, random, number)
        shown, anew = kept.project.snapshot(), read_anew(kept.project)
        assert shown == anew
        assert shown.touched(last).keys() >= differing(all_of_claims(shown), all_of_claims(last))
        last = shown
        for options in wanted:
            old = before.get(options)
            matrix = before[options] = taken(matrix_steps(shown, options, old))
            fresh = build_matrix(anew, options)
            assert [matrix.rows, matrix.columns, matrix.articles] == [fresh.rows, fresh.columns, fresh.articles]
            assert matrix.hidden_claims == fresh.hidden_claims
            carried += (
                sum(cell is matrix.cells.made(keys)[0] for keys, cell in old.cells.at_hand()[1].items()) if old else 0
            )
            if random.random() < 0.7:  # else some cells are made after the next change
                assert dict(matrix.cells) == dict(fresh.cells)
                for table in (matrix_table, claims_table, passages_table):
                    assert table(matrix) == table(fresh)
        for passage in shown.passage:
            keys = before[wanted[0]].cell_of(passage)
            assert keys is None or passage in before[wanted[0]].cells[keys].passages
        queue = taken(review_steps(shown, queue))
        assert queue.items == review(anew)
    assert carried > 1000
