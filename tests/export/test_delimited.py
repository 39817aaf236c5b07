"""CSV read back by the csv module: exact values, and nothing that a spreadsheet would run."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgrid.export import Exhibit, Form, What, content
from claimgrid.export.delimited import csv_bytes, defuse, json_rows, tab_separated
from claimgrid.export.tables import Table


def rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")  # by which Excel knows UTF-8
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+1", "-12 degrees", "@SUM(A1)", "\t=1", "\rx", "\n=1", "  =1", "\u00a0=1", "\ufeff=1", "\u200b=1", '"=1"',
        "'=1", '" =1', "\x00=1", "＝1", "＠x",
    ],
)  # fmt: skip
def test_what_could_run_is_defused(text: str) -> None:
    assert defuse(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a=b", "2,000", "“=2+2” he said", "≥ 10,000", "– a dash", "🚁", "1-2", "’=’"])
def test_everything_else_stays(text: str) -> None:
    assert defuse(text) == text


@given(st.text(), st.text())
def test_any_text_comes_back(one: str, other: str) -> None:
    table = Table("T", ("a", "b"), ((one, other),))
    assert rows(csv_bytes(table))[1] == [defuse(one), defuse(other)]


def test_numbers_are_plain_and_negative_ones_stay_numbers() -> None:
    table = Table("T", ("n",), ((-5,), (-2.5,), (10000.0,), (None,)))
    assert [row[0] if row else "" for row in rows(csv_bytes(table))[1:]] == ["-5", "-2.5", "10000", ""]


def test_tabs_and_lines_in_a_cell_do_not_break_the_clipboard_table() -> None:
    text = tab_separated(("one\ttwo", "x\ny", None, 2.0)) + tab_separated(("=1+1",))
    read = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    assert read == [["one\ttwo", "x\ny", "", "2"], ["'=1+1"]]


@pytest.mark.parametrize("what", [What.MATRIX, What.CLAIMS, What.ESTIMATES, What.PASSAGES])
def test_json_rows_are_the_rows_of_the_csv(exhibit: Exhibit, what: What) -> None:
    found = json.loads(content(exhibit, what, Form.JSON))
    head, *rows = csv.reader(io.StringIO(content(exhibit, what, Form.CSV).decode("utf-8-sig"), newline=""))
    assert [list(row) for row in found] == [head] * len(rows)
    for row, line in zip(found, rows, strict=True):
        assert [defuse(v) if isinstance(v, str) else "" if v is None else str(v) for v in row.values()] == line


def test_headings_that_stand_twice_lose_no_cell() -> None:
    table = Table("Matrix", ("Claim", "Wire", "Wire"), (("Rain", 1.0, None),))
    assert json.loads(json_rows(table)) == [{"Claim": "Rain", "Wire": 1, "Wire (2)": None}]
