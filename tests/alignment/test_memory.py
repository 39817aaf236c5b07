"""What is kept of an alignment for a later run of the program."""

import re
from pathlib import Path

from claimgrid import alignment
from claimgrid.alignment import memory
from claimgrid.alignment.memory import Memory


def test_every_word_list_that_aligning_reads_tells_what_was_kept_apart() -> None:
    sources = [path.read_text("utf-8") for path in Path(alignment.__file__).parent.glob("*.py")]
    read = {name for source in sources for name in re.findall(r'lexicon\("(\w+)"\)', source)}
    assert len(read) > 3
    assert read <= set(memory._LISTS)


def test_only_what_is_other_than_before_is_written() -> None:
    kept = Memory()
    kept.begin({}, is_trusted=False)
    kept.note("c1", "digest")
    first = kept.write({"a1": {"digest": "1"}})
    assert first[memory.SET]
    assert list(first.values()).count('{"c1":"digest"}') == 1
    assert kept.write({"a1": {"digest": "1"}}) == {}
    kept.note("c1", "digest")
    assert kept.write({}) == {}
    kept.note("c1", None)
    assert list(kept.write({}).values()) == [""]


def test_what_is_kept_is_trusted_as_long_as_nothing_of_it_is_missing() -> None:
    first, more = Memory(), Memory()
    first.begin({}, is_trusted=False)
    kept = first.write({"a1": {"digest": "1"}, "a2": {"digest": "2"}})
    assert memory.is_trusted(kept)
    assert not memory.is_trusted({**kept, "a2": ""})
    assert not memory.is_trusted({**kept, "a3": "{}"})
    more.begin(kept, is_trusted=True)
    assert memory.is_trusted({**kept, **more.write({"a2": None, "a3": {"digest": "3"}})})
