"""The aligning child: what it keeps, and that the order in which it was told does not matter."""

import json
from dataclasses import replace

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.codec import encode
from claimgrid.domain.messages import (
    Align,
    AlignArticle,
    AlignedClaim,
    Alignment,
    AlignPassage,
    DropArticles,
    KeepArticles,
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


def keep(*articles: AlignArticle, kept: dict[str, str] | None = None) -> KeepArticles:
    return KeepArticles({one.id: json.dumps(encode(one)) for one in articles}, kept or {})


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


@pytest.mark.parametrize("passages", ["heavy", {"0-30": "heavy"}, None])
def test_where_what_is_kept_is_damaged_all_is_compared_anew(passages: object) -> None:
    told = tuple(article(number) for number in (1, 2, 3))
    with Child("align") as child:
        child.hear()
        child.say(keep(*told))
        first = alignment(child, 1)
    damaged = json.loads(first.kept["a1"])
    damaged["claims"]["passages"] = passages
    kept = {**first.kept, "a1": json.dumps(damaged), "told 1000": '{"c1":"0"}'}
    with Child("align") as child:
        child.hear()
        child.say(keep(*told[:2], kept=kept))
        found = alignment(child, 2, whole=False)
    assert found.is_whole
    assert {p for claim in found.claims for p in claim.passages} == {"a1:0-30", "a2:0-30"}
    assert (found.kept["a3"], found.kept["told 1000"]) == ("", "")
    assert json.loads(found.kept["a1"])["claims"]["passages"] != passages


def test_where_damage_is_only_seen_later_all_is_compared_anew() -> None:
    told = tuple(article(number) for number in (1, 2, 3))
    with Child("align") as child:
        child.hear()
        child.say(keep(*told[1:]))
        first = alignment(child, 1)
    damaged = json.loads(first.kept["a3"])
    damaged["claims"]["alike"] = {"0-30": "heavy"}
    with Child("align") as child:
        child.hear()
        child.say(keep(*told, kept={**first.kept, "a3": json.dumps(damaged)}))
        found = alignment(child, 2, whole=False)
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
