"""Every act of curation survives the log."""

import json

import pytest

from claimgrid.domain import edits
from claimgrid.domain.estimate import Figure, Qualifier, Status
from claimgrid.domain.options import MatrixOptions, Order, SavedView
from claimgrid.domain.passage import Stance

FIGURE = Figure("casualties", Qualifier.RANGE, 5, None, 10.5, None, Status.KILLED, "Orsa")
EVERY: list[edits.Edit] = [
    edits.RenameClaim("c1", "“New” 🚁"),
    edits.SetNote(edits.NoteOn.CLAIM, "c1", "Ask the ministry.\nTwice."),
    edits.SetTopic(("c1", "c2"), None),
    edits.SaveView(
        SavedView("Toll", MatrixOptions(stances=(Stance.DISPUTES,), order=Order.HAND), {"logarithmic": True})
    ),
    edits.RemoveView("Toll"),
    edits.MergeClaims("c1", ("c2", "c3")),
    edits.SplitClaim("c1", ("p1",)),
    edits.SplitClaim("c1", ("p1",), "another"),
    edits.MovePassages(("p1", "p2"), "c2"),
    edits.RemovePassages(("p1",)),
    edits.AddPassage("a1", (3, 9), Stance.HEDGES, label="New"),
    edits.SetStance(("p1",), Stance.DISPUTES),
    edits.SetSpeaker(("p1",), None),
    edits.SetChecked(("p1",), checked=True),
    edits.SetEstimate("e1", FIGURE, "Brandt", None),
    edits.AddEstimate("a1", (0, 4), FIGURE, as_of="2023-05-02/2023-05-03"),
    edits.RemoveEstimates(("e1",)),
    edits.SetArticleField(("a1", "a2"), "outlet", None),
    edits.SetNote(edits.NoteOn.FIGURE, "a1:4-9", "counted twice?"),
    edits.SetGrade(("a1",), edits.GradeOf.RELIABILITY, "B"),
    edits.RemoveArticles(("a1",)),
    edits.SettleVersion("a2", take=True),
    edits.ResizePassage("p1", (4, 8)),
    edits.RenameSpeaker("s1", "Ilse Brandt"),
    edits.SetRole("s1", None),
    edits.MergeSpeakers("s1", ("s2",)),
    edits.SplitSpeaker("s1", ("Brandt", "the minister")),
    edits.Together((edits.SetStance(("p1",), Stance.HEDGES), edits.SetChecked(("p1",), checked=True))),
    edits.Restore((("passages", "p1", None), ("claims", "c1", {"label": "Old", "n": 1})), "rename claim", {"x": [1]}),
]


@pytest.mark.parametrize("edit", EVERY, ids=lambda e: type(e).__name__)
def test_there_and_back(edit: edits.Edit) -> None:
    assert edits.from_json(edits.to_json(edit)) == edit


def test_every_kind_is_here_and_has_a_name_people_read() -> None:
    assert {type(e) for e in EVERY} == set(edits.KINDS.values())
    assert edits.name(EVERY[0]) == "rename claim"
    assert edits.name(EVERY[-1]) == "rename claim"  # an inverse is named after what it takes back


def test_the_log_keeps_letters_readable() -> None:
    assert "“New” 🚁" in edits.to_json(EVERY[0])


def test_unknown_acts_are_refused() -> None:
    with pytest.raises(KeyError):
        edits.from_json(json.dumps({"act": "wish"}))
