"""A bound or a hedge that one report of a statement keeps and another drops."""

from dataclasses import replace

import pytest

from claimgrid.domain.article import Article, Known
from claimgrid.domain.estimate import Estimate, Figure, Qualifier
from claimgrid.domain.hardening import hardening_texts
from claimgrid.domain.passage import Claim, Passage, Speaker, Stance
from claimgrid.domain.snapshot import Snapshot

BOUND = {"words": "up to 300 sailors", "qualifier": Qualifier.AT_MOST}
OFFICIAL = {"speaker": None, "chain": ("a senior official",)}
PLAIN = {"words": "300 sailors", "qualifier": Qualifier.EXACTLY}


def report(key, *, words="", qualifier=None, stance=Stance.ATTRIBUTES, speaker="s1", day=None, chain=(), origin=None):
    """An article of the outlet ``key`` with one passage, and its figure where there is one."""
    text = f"{words} drowned off Bergen in the storm"
    article = Article(
        key, key, f"{key}.txt", "set", None, None, Known(f"The {key}", "by hand"), Known(day, "by hand") if day else None,
        origin or key, len(text), 6,
    )  # fmt: skip
    passage = Passage(f"{key}:0-{len(text)}", key, 0, len(text), text, stance, speaker, None, "c1", chain=chain)
    bounds = {Qualifier.AT_MOST: (None, None, 300.0), Qualifier.EXACTLY: (300.0,) * 3}
    figures = []
    if qualifier:
        figure = Figure("casualties", qualifier, *bounds[qualifier], None, None, None)
        figures = [Estimate(f"{key}:0-{len(words)}", key, 0, len(words), words, figure, speaker, None, None)]
    return article, passage, figures


def found(*reports):
    snapshot = Snapshot(
        tuple(a for a, _, _ in reports), tuple(p for _, p, _ in reports), (Claim("c1", "Sailors drowned"),),
        (Speaker("s1", "Oren"), Speaker("s2", "Brandt")), tuple(e for _, _, es in reports for e in es),
    )  # fmt: skip
    return hardening_texts(snapshot, "c1")


def test_a_dropped_bound_is_told():
    texts = found(report("Post", **BOUND), report("Sun", **PLAIN))
    assert texts == ["The Sun gives “300 sailors” where The Post has “up to 300 sailors”."]


def test_a_dropped_hedge_is_told():
    texts = found(report("Post", stance=Stance.HEDGES), report("Sun"))
    assert texts == ["The Sun says as sure what The Post gives as unsure."]


@pytest.mark.parametrize("both", [{"speaker": None, "origin": "Post"}, {"speaker": None, "chain": ("Reuters",)}])
def test_one_origin_or_one_cited_source_is_one_statement(both):
    assert found(report("Post", **BOUND, **both), report("Sun", **PLAIN, **both))


def test_citing_the_other_outlet_is_one_statement():
    assert found(report("Post", **BOUND, speaker=None), report("Sun", **PLAIN, speaker=None, chain=("The Post",)))


@pytest.mark.parametrize(
    ("kept", "dropped"),
    [
        ({**BOUND, "speaker": "s1"}, {**PLAIN, "speaker": "s2"}),
        ({**BOUND, "speaker": None}, {**PLAIN, "speaker": None}),
        ({**BOUND, **OFFICIAL}, {**PLAIN, **OFFICIAL}),
        (PLAIN, PLAIN),
        ({**BOUND, "day": "2024-05-02"}, {**PLAIN, "day": "2024-05-01"}),
        ({**BOUND, "stance": Stance.HEDGES}, {**BOUND, "stance": Stance.DISPUTES}),
    ],
    ids=["two speakers", "nobody named", "nobody known", "no bound", "the firm report came first", "a denial is no hardening"],
)  # fmt: skip
def test_all_else_is_silence(kept, dropped):
    assert found(report("Post", **kept), report("Sun", **dropped)) == []


def test_who_gives_the_bound_as_well_drops_nothing():
    article, plain, [figure] = report("Sun", **PLAIN)
    bound = replace(plain, id="Sun:50-60", start=50, end=60)
    upper = replace(report("Sun", **BOUND)[2][0], id="Sun:51-55", start=51, end=55)
    assert found(report("Post", **BOUND), (article, plain, [figure]), (article, bound, [upper])) == []
