"""What is kept of an alignment for a later run of the program."""

import re
from pathlib import Path

from claimgrid import alignment
from claimgrid.alignment import memory
from claimgrid.alignment.memory import Memory, OfSet, Recalled


def test_every_word_list_that_aligning_reads_tells_what_was_kept_apart() -> None:
    sources = [path.read_text("utf-8") for path in Path(alignment.__file__).parent.glob("*.py")]
    read = {name for source in sources for name in re.findall(r'lexicon\("(\w+)"\)', source)}
    assert len(read) > 3
    assert read <= set(memory._LISTS)


def test_only_what_is_other_than_before_is_written() -> None:
    kept = Memory()
    kept.begin({}, Recalled())
    of_set = OfSet("program", 1.0, (1, 2), (3.0, 4.0), {}, (), (), ())
    kept.note("c1", "digest")
    first = kept.write(of_set, {})
    assert first[memory.SET]
    assert list(first.values()).count('{"c1":"digest"}') == 1
    assert kept.write(of_set, {}) == {}
    kept.note("c1", "digest")
    assert kept.write(of_set, {}) == {}
    kept.note("c1", None)
    assert list(kept.write(of_set, {}).values()) == [""]
