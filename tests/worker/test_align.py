"""The aligning child: what it keeps, and that the order in which it was told does not matter."""

import json
from dataclasses import replace

import pytest

from claimgrid.alignment import UNTRUSTED
from claimgrid.domain.article import Document
from claimgrid.domain.codec import encode
from claimgrid.domain.messages import (
    Align,
    AlignArticle,
    AlignedClaim,
    Alignment,
    AlignPassage,
    BeginAligning,
    DropArticles,
    Found,
    KeepArticles,
    LookUp,
    Problem,
    ReadAgain,
    Ready,
)
from claimgrid.domain.passage import Features, Stance
from claimgrid.worker.align import in_parts
from worker.child import Child

FEATURES = Features(("ferry", "ground", "tarn"), ("tarn",), (), ("ground",), ("ferry",), ("tarn",))


def article(number: int) -> AlignArticle:
    text = f"The ferry ran aground off Tarn, witness {number} said 🚢."
    passage = AlignPassage(f"a{number}:0-30", 0, 30, Stance.ATTRIBUTES, "Jon Berg", FEATURES, "Ferry aground off Tarn")
    return AlignArticle(f"a{number}", text, None, None, (), (), (passage,), ())


def keep(*articles: AlignArticle) -> KeepArticles:
    return KeepArticles({one.id: json.dumps(encode(one)) for one in articles})


Rows = dict[str, dict[str, str]]
"""What is kept: values by names and members."""


def rows_of(found: Alignment) -> Rows:
    """What is kept after an alignment of all."""
    assert found.is_kept_anew
    rows: Rows = {}
    for member, told in found.kept.items():
        for name, value in json.loads(told).items():
            rows.setdefault(name, {})[member] = value
    return rows


def opened(child: Child, rows: Rows, *articles: AlignArticle, is_aligned: bool = False) -> Alignment:
    """What a child that is started answers where this is kept, and the project holds these articles."""
    child.say(BeginAligning(tuple(one.id for one in articles), is_aligned), Align(2))
    return answered(child, rows, *articles)


def answered(child: Child, rows: Rows, *articles: AlignArticle) -> Alignment:
    """The next Alignment, where the child is told what it looks up."""
    told = keep(*articles).articles
    while isinstance(asked := child.hear(), LookUp | Ready):
        if isinstance(asked, LookUp):
            found = {id_: told[id_] for id_ in asked.articles if id_ in told}
            child.say(Found({name: rows.get(name, {}) for name in asked.names}, found))
    assert isinstance(asked, Alignment)
    return asked


def alignment(child: Child, number: int, *, whole: bool = True) -> Alignment:
    (answer,) = child.ask(Align(number, whole))
    assert isinstance(answer, Alignment)
    assert answer.number == number
    return answer


def test_kept_articles_are_aligned_whatever_their_order() -> None:
    one, two, three = article(1), article(2), article(3)
    with Child("align") as child, Child("align") as other:
        assert child.hear() == other.hear() == Ready()
        child.say(keep(one, two, three))
        other.say(keep(three), keep(two), Align(1), keep(one), keep(two))
        assert isinstance(other.hear(), Alignment)
        first = alignment(child, 5)
        assert replace(alignment(other, 5), kept={}) == replace(first, kept={})
        assert {p for claim in first.claims for p in claim.passages} == {"a1:0-30", "a2:0-30", "a3:0-30"}


@pytest.fixture
def kept() -> Rows:
    """What is kept of two articles."""
    with Child("align") as child:
        child.hear()
        child.say(keep(article(1), article(2)))
        return rows_of(alignment(child, 1))


def test_a_child_that_is_started_looks_up_what_it_needs(kept: Rows) -> None:
    told = tuple(article(number) for number in (1, 2, 3))
    with Child("align") as child:
        nothing = opened(child, kept, *told[:2], is_aligned=True)
        assert (nothing.claims, nothing.origins, nothing.kept) == ((), {}, {})
        found = opened(child, kept, *told, is_aligned=True)
    assert not found.is_whole
    assert set(found.origins) == {"a3"}
    assert {p for claim in found.claims for p in claim.passages} == {"a1:0-30", "a2:0-30", "a3:0-30"}


def test_what_is_requested_while_something_is_looked_up_is_not_lost(kept: Rows) -> None:
    with Child("align") as child:
        child.say(BeginAligning(("a1", "a2"), is_aligned=True), Align(1), DropArticles(("a2",)), Align(2))
        assert answered(child, kept, article(1), article(2)).claims == ()
        found = answered(child, kept, article(1))
    assert [claim.passages for claim in found.claims] == [("a1:0-30",)]


@pytest.mark.parametrize("groups", ["heavy", {"0-30": "heavy"}, None])
def test_where_what_is_kept_is_damaged_all_is_compared_anew(kept: Rows, groups: object) -> None:
    told = tuple(article(number) for number in (1, 2, 3))
    kept["claims a1"]["a1"] = json.dumps({"groups": groups, "first": {}, "alike": {}, "nearest to": {}})
    with Child("align") as child:
        found = opened(child, kept, *told)
    assert found.is_whole
    assert {p for claim in found.claims for p in claim.passages} == {"a1:0-30", "a2:0-30", "a3:0-30"}
    assert json.loads(rows_of(found)["claims a1"]["a1"])["groups"] != groups


def test_where_damage_is_only_seen_later_all_is_compared_anew(kept: Rows) -> None:
    damaged = json.loads(kept["claims a2"]["a2"])
    kept["claims a2"]["a2"] = json.dumps({**damaged, "alike": {"0-30": "heavy"}})
    with Child("align") as child:
        found = opened(child, kept, article(1), article(2), article(3))
    assert found.is_whole
    assert {p for claim in found.claims for p in claim.passages} == {"a1:0-30", "a2:0-30", "a3:0-30"}


def test_only_what_has_changed_is_answered() -> None:
    other = AlignArticle("a9", "Nothing of the kind.", None, None, (), (), (), ())
    with Child("align") as child:
        child.hear()
        child.say(keep(article(1), article(2), other))
        assert set(alignment(child, 1, whole=False).origins) == {"a1", "a2", "a9"}
        child.say(keep(article(3)))
        more = alignment(child, 2, whole=False)
        assert (set(more.origins), more.is_whole) == ({"a3"}, False)
        assert {p for claim in more.claims for p in claim.passages} == {"a1:0-30", "a2:0-30", "a3:0-30"}
        assert [speaker.mentions for speaker in more.speakers] == [(("a3", "Jon Berg"),)]
        assert set(alignment(child, 3).origins) == {"a1", "a2", "a3", "a9"}


def test_a_long_answer_comes_in_parts_with_every_claim_beside_the_one_it_is_near() -> None:
    claims = tuple(
        AlignedClaim(f"c{n}", "Label", (f"a:{n}-9", f"b:{n}-9"), near="c0" if n == 7 else None) for n in range(8)
    )
    whole = Alignment(3, claims, (), (), {"a": "a"}, {}, {"a:1-2": "2031-04-02"})
    *parts, last = in_parts(whole, most=6)
    assert [[c.id for c in part.claims] for part in parts] == [
        ["c0", "c1", "c2"],
        ["c3", "c4", "c5"],
        ["c6", "c7", "c0"],
    ]
    assert all(part.more_follows and not part.is_whole and part.number == 3 for part in parts)
    assert last == replace(whole, claims=())
    assert parts[0].kept == UNTRUSTED  # until the last one is stored
    assert list(in_parts(whole)) == [whole]


def test_much_that_is_to_be_kept_comes_in_parts_and_is_trusted_with_the_last() -> None:
    rows = {"": '{"program":"7"}', **{f"a{number}": f'{{"term {number}":"0-5"}}' for number in range(5)}}
    whole = Alignment(3, (), (), (), {}, {}, {}, kept=rows, is_kept_anew=True)
    *parts, last = in_parts(whole, letters=25)
    assert len(parts) == 2
    assert [part.is_kept_anew for part in (*parts, last)] == [True, False, False]
    assert parts[0].kept[""] == UNTRUSTED[""]
    assert last.kept[""] == rows[""]
    assert {name: row for part in (*parts, last) for name, row in part.kept.items()} == rows
    assert list(in_parts(whole)) == [whole]


def test_dropped_articles_are_forgotten() -> None:
    with Child("align") as child:
        child.hear()
        child.say(keep(article(1), article(2)), DropArticles(("a1", "a9")))
        assert {p for claim in alignment(child, 1).claims for p in claim.passages} == {"a2:0-30"}


def test_a_request_for_the_other_child_is_told() -> None:
    with Child("align") as child:
        child.hear()
        child.say(ReadAgain("a1", Document("x.txt", "x", "0")))
        assert isinstance(child.hear(), Problem)
        assert alignment(child, 2).claims == ()


def test_what_it_does_not_know_is_not_said_of_the_reading_child() -> None:
    with Child("align") as child:
        child.write(b"nonsense\n")
        told = child.hear_until(Problem)[-1]
        assert isinstance(told, Problem)
        assert "reading" not in told.text
