"""Lists in order stay so, with few changes and with many."""

from random import Random

import pytest

from claimgrid.domain.ordered import put_in, without


@pytest.mark.parametrize("few", [3, 1500])
def test_what_is_put_in_stands_in_its_place(few: int) -> None:
    random = Random(few)
    before = tuple((number, "before") for number in range(0, 4000, 2))
    changes = {n: random.choice((None, (n, "now"))) for n in random.sample(range(4000), few)}
    expected = {number: (number, word) for number, word in before} | changes
    found = put_in(before, changes, lambda entry: entry[0])
    assert found == tuple(entry for _number, entry in sorted(expected.items()) if entry)


@pytest.mark.parametrize("few", [2, 900])
def test_what_is_taken_out_is_gone(few: int) -> None:
    some = [((number // 10, number), f"entry {number}") for number in range(1000)]
    gone = Random(few).sample([entry[0] for entry in some], few)
    assert without(some, gone) == [entry for entry in some if entry[0] not in gone]
    assert len(some) == 1000
