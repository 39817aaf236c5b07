"""FORMATS.md says what is so."""

import re
from dataclasses import asdict

from claimgrid.domain.limits import Limits
from claimgrid.reading.kinds import _BY_SUFFIX, READABLE
from conftest import ROOT

DOCUMENT = (ROOT / "desktop/claimgrid/reading/FORMATS.md").read_text(encoding="utf-8")


def test_every_ending_is_listed_and_none_else() -> None:
    rows = DOCUMENT.split("## What is known")[0]
    cells = re.findall(r"^\| [^|]+ \| ([^|]+) \|", rows, re.MULTILINE)
    listed = {ending for cell in cells for ending in re.findall(r"`\.([\w.]+)`", cell)}
    read = {ending for ending in _BY_SUFFIX if ending} - {"ndjson"}
    assert listed - {"warc.gz"} == read
    told = set(re.findall(r"\.([a-z]+)\b", READABLE))
    assert told <= listed


def test_the_limits_are_those_of_the_program() -> None:
    listed = {name: int(number) for name, number in re.findall(r"^\| `(\w+)` \| (\d+) \|", DOCUMENT, re.MULTILINE)}
    assert listed == asdict(Limits())
