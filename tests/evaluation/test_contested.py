"""What is counted of contested claims, on the sample: an annotation that agrees with it, and some that do not."""

from dataclasses import replace
from pathlib import Path

import pytest

from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.passage import Stance
from samples import CRACKS, sample_snapshot
from tests.evaluation.contested import count_contested, rates


@pytest.fixture
def snapshot():
    return sample_snapshot()


@pytest.fixture
def gold(snapshot):
    """The sample as it stands, for its own annotation."""
    claims = {
        claim.id: [
            {"article": p.article, "start": p.start, "end": p.end, "stance": p.stance.value}
            for p in snapshot.passages_of_claim[claim.id]
        ]
        for claim in snapshot.claims
    }
    return {
        "articles": {a.id: Path(a.file).name for a in snapshot.articles},
        "claims": [{"id": id_, "passages": passages} for id_, passages in claims.items()],
    }


def passages_of(gold, claim):
    return next(one["passages"] for one in gold["claims"] if one["id"] == claim)


def test_all_is_right_where_the_annotation_agrees(snapshot, gold):
    counts = count_contested(snapshot, gold)
    assert counts["shown"] == sum(c.contested for c in build_matrix(snapshot).columns) > 0
    assert set(rates(counts).values()) == {1.0}


def test_a_denial_of_something_else_makes_no_contested_claim(snapshot, gold):
    before = count_contested(snapshot, gold)
    passages = passages_of(gold, CRACKS)
    denials = [p for p in passages if p["stance"] == Stance.DISPUTES]
    assert denials
    gold["claims"].append({"id": "else", "passages": denials})
    passages[:] = [p for p in passages if p not in denials]
    after = count_contested(snapshot, gold)
    assert [after[name] - before[name] for name in ("shown", "right", "disputed", "found")] == [0, -1, -1, -1]


def test_what_the_annotation_says_of_stance_counts(snapshot, gold):
    before = count_contested(snapshot, gold)
    for p in passages_of(gold, CRACKS):
        p["stance"] = "asserts"
    after = count_contested(snapshot, gold)
    assert (after["shown"], after["right"]) == (before["shown"], before["right"] - 1)


def test_what_is_contested_but_not_shown_so_is_missed(snapshot, gold):
    carried = [p if p.claim != CRACKS else replace(p, stance=Stance.ASSERTS) for p in snapshot.passages]
    counts = count_contested(replace(snapshot, passages=tuple(carried)), gold)
    assert counts["found"] == counts["disputed"] - 1


def test_claims_without_an_annotated_passage_are_not_judged(snapshot, gold):
    gold["claims"] = []
    assert rates(count_contested(snapshot, gold)) == {}
