"""FORMAT.md against a real export: what is documented is there, and what is there is documented."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import claimgrid.export
from claimgrid.domain.estimate import Qualifier, Status
from claimgrid.domain.passage import Stance, StatementKind
from claimgrid.export import Exhibit, Form, What
from claimgrid.export.open_format import VERSION
from claimgrid.ui.exporting import write_form

DOCUMENT = (Path(claimgrid.export.__file__).parent / "FORMAT.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in DOCUMENT.split("\n## ")[1:]}
FIELDS = {
    name: {row[0]: row[1] for row in re.findall(r"^\| `(\w+)` \| ([^|]+) \|", part, re.MULTILINE)}
    for name, part in SECTIONS.items()
    if name != "single tables"
}


@pytest.fixture
def parts(exhibit: Exhibit, tmp_path: Path) -> dict[str, list[dict[str, Any]]]:
    """The objects of a real export by the section that documents them."""
    write_form(exhibit, What.EVERYTHING, Form.JSON, tmp_path / "out.json")
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    lists = {name: items for name, items in found.items() if isinstance(items, list)}
    return {"top level": [found], **lists, "passages": [p for c in found["claims"] for p in c["passages"]]}


def test_every_part_and_field_is_documented_and_there(parts: dict[str, list[dict[str, Any]]]) -> None:
    assert set(FIELDS) == set(parts)
    for name, items in parts.items():
        assert items, name
        for item in items:
            assert list(item) == list(FIELDS[name]), name


def span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(n, int) for n in value)


TYPES = {
    "string": lambda v: isinstance(v, str),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
    "null": lambda v: v is None,
    "boolean": lambda v: isinstance(v, bool),
    "list": lambda v: isinstance(v, list),
    "span": span,
    "list of strings": lambda v: all(isinstance(s, str) for s in v),
    "list of two strings": lambda v: len(v) == 2 and all(isinstance(s, str) for s in v),
    "list of spans": lambda v: all(map(span, v)),
    "list of `[a0, a1, b0, b1]`": lambda v: all(len(s) == 4 for s in v),
}


def test_values_are_of_the_types_that_are_documented(parts: dict[str, list[dict[str, Any]]]) -> None:
    for name, items in parts.items():
        for item in items:
            for field, value in item.items():
                kinds = FIELDS[name][field].split(" or ")
                assert any(TYPES[kind](value) for kind in kinds), (name, field, value)


def test_every_value_of_a_closed_list_is_documented() -> None:
    for section, values in (
        ("passages", [s.value for s in Stance]),
        ("statements", [k.value for k in StatementKind]),
        ("estimates", [*(q.value for q in Qualifier), *(s.value for s in Status)]),
    ):
        assert [v for v in values if f"`{v}`" not in " ".join(SECTIONS[section].split())] == []
    assert f"version {VERSION}\n" in DOCUMENT
