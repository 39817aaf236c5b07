"""CSV read back by the csv module: exact values, and nothing that a spreadsheet would run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgrid.export.delimited import csv_bytes, defuse, tab_separated
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
    text = tab_separated(Table("T", ("a", "b"), (("one\ttwo", "x\ny"),)))
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))[1] == ["one\ttwo", "x\ny"]
