"""A table made out of another is what a copy with the same changes is, and leaves the other as it was."""

from collections import Counter
from random import Random

import pytest

from claimgrid.domain.layered import Layered, recounted, replaced


@pytest.mark.parametrize("size", [0, 3, 400])
def test_a_changed_table_is_what_a_changed_copy_is(size: int) -> None:
    random, table, layered = Random(size), {n: f"at first {n}" for n in range(size)}, 0
    tables = [(dict(table), replaced({}, dict(table)))]
    for number in range(60):
        changes = {
            random.randrange(size + 20): random.choice((None, f"now {number}")) for _ in range(random.randrange(6))
        }
        gone = {key for key, value in changes.items() if value is None}
        table = {key: value for key, value in (table | changes).items() if key not in gone}
        tables.append((table, replaced(tables[-1][1], changes)))
        layered += isinstance(tables[-1][1], Layered)
    assert (layered > 20) is (size == 400)
    for expected, found in tables:
        assert dict(found) == expected == dict(found.items())
        assert len(found) == len(expected)
        assert sorted(found.values()) == sorted(expected.values())
        for key in range(size + 21):
            assert (key in found, found.get(key, "nothing")) == (key in expected, expected.get(key, "nothing"))
            if key not in expected:
                with pytest.raises(KeyError):
                    found[key]


def test_counts_are_those_of_what_is_there() -> None:
    random, counts, there = Random(1), replaced({}, {}), Counter[str]()
    for _ in range(200):
        come = random.choices("abcdefghij", k=random.randrange(4))
        gone = [name for name in random.sample("abcdefghij", 3) if there[name]]
        there.update(come)
        there.subtract(gone)
        counts = recounted(counts, gone, come)
        assert dict(counts) == {name: count for name, count in there.items() if count}
