"""What is kept of an alignment for a later run of the program."""

import re
from pathlib import Path

from claimgrid import alignment
from claimgrid.alignment import memory
from claimgrid.alignment.holders import Holders
from claimgrid.alignment.memory import Kept
from claimgrid.domain.messages import Found, LookUp


def test_every_word_list_that_aligning_reads_tells_what_was_kept_apart() -> None:
    sources = [path.read_text("utf-8") for path in Path(alignment.__file__).parent.glob("*.py")]
    read = {name for source in sources for name in re.findall(r'lexicon\("(\w+)"\)', source)}
    assert len(read) > 3
    assert read <= set(memory._LISTS)


def kept(rows: dict[str, dict[str, str]]) -> tuple[Kept, list[LookUp]]:
    """What is kept, and what is looked up of it."""
    asked: list[LookUp] = []

    def look(one: LookUp) -> Found:
        asked.append(one)
        return Found({name: dict([*rows.get(name, {}).items()][: one.most or None]) for name in one.names}, {})

    return Kept(look), asked


def test_what_is_kept_is_trusted_as_long_as_no_article_of_it_is_missing() -> None:
    digests = {"a1": "1", "a2": "2"}
    program = {"": memory.found_by(digests)}
    assert kept({"program": program, "digest": digests})[0].recalled() == digests
    for other in ({"a1": "1"}, {**digests, "a3": "3"}):
        assert kept({"program": program, "digest": other})[0].recalled() is None
    assert kept({"digest": digests})[0].recalled() is None
    assert Kept().recalled() is None


def test_what_is_known_is_not_looked_up_again_until_something_may_be_stored() -> None:
    found, asked = kept({"x": {"a": "1", "b": "2"}, "y": {"a": '{"z":3}'}})
    found.fetch(["x", "y"])
    assert (found.under("x"), found.under("x"), found.piece("y")) == (
        {"a": "1", "b": "2"},
        {"a": "1", "b": "2"},
        {"z": 3},
    )
    assert asked == [LookUp(("x", "y"))]
    assert len(found.under("x", 1)) == 1
    found.rest()
    assert found.piece("w") is None
    assert asked[1:] == [LookUp(("x",), most=1), LookUp(("w",))]


def test_never_so_much_is_looked_up_at_once_that_the_window_waits_for_it() -> None:
    found, asked = kept({})
    found.fetch([str(number) for number in range(450)])
    found.fetch_articles([str(number) for number in range(25)])
    assert [len(one.names) for one in asked if one.names] == [200, 200, 50]
    assert [len(one.articles) for one in asked if one.articles] == [10, 10, 5]


def test_of_a_crowd_only_some_are_looked_up_until_all_are_asked_for() -> None:
    found, asked = kept({"term x": {"a1": "0-5 6-9", "a2": "3-4", "a3": "7-9"}})
    holders = Holders[str]("term", found, most=2)
    assert (holders["x"], holders.over) == (["a1:0-5", "a1:6-9", "a2:3-4", "a3:7-9"], {"x"})
    for gone in ("a1:0-5", "a2:3-4"):
        holders.take("x", gone)
    assert (holders.flips(), holders.over) == ({"x"}, set())
    assert sorted(holders.every("x")) == ["a1:6-9", "a3:7-9"]
    assert [one.most for one in asked] == [3, 0]
