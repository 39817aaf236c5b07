"""Workbooks read back by openpyxl."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from claimgrid.export import Exhibit, Form, What
from claimgrid.ui.exporting import write_form
from samples import sample_snapshot

from .conftest import show, show_doubted


def book(exhibit: Exhibit, what: What, folder: Path) -> Workbook:
    write_form(exhibit, what, Form.XLSX, folder / "out.xlsx")
    return openpyxl.load_workbook(folder / "out.xlsx")


def test_the_book_of_a_matrix_holds_what_it_rests_on(exhibit: Exhibit, tmp_path: Path) -> None:
    found = book(exhibit, What.MATRIX, tmp_path)
    assert found.sheetnames == ["Matrix", "Passages", "Read me"]
    assert found["Passages"].max_row == 1 + len(sample_snapshot().passages)


def test_a_cell_names_the_rows_of_its_passages_and_notes_what_it_does_not_show(
    exhibit: Exhibit, tmp_path: Path
) -> None:
    found = book(exhibit, What.MATRIX, tmp_path)
    matrix, passages = found["Matrix"], found["Passages"]
    words = [cell.value for cell in passages[1]].index("Words") + 1
    cells = [c for row in matrix.iter_rows(min_row=2, min_col=2) for c in row if c.value]
    assert len(cells) == len(exhibit.matrix.cells)
    seen = []
    for cell in cells:
        first, last = re.search(r"rows? (\d+)(?:–(\d+))?$", cell.value).groups()  # type: ignore[union-attr]
        texts = [passages.cell(row, words).value for row in range(int(first), int(last or first) + 1)]
        told = cell.value + (cell.comment.text if cell.comment else "")
        assert all(text in told for text in texts)
        seen += texts
    assert sorted(seen) == sorted(p.text for p in sample_snapshot().passages)


def test_stances_have_fills_of_their_own_and_panes_are_frozen(exhibit: Exhibit, tmp_path: Path) -> None:
    sheet = book(exhibit, What.MATRIX, tmp_path)["Matrix"]
    assert sheet.freeze_panes == "B2"
    fills = {}
    for row in sheet.iter_rows(min_row=2, min_col=2):
        for cell in row:
            if cell.value and "claim" not in cell.value.splitlines()[0]:
                fills.setdefault(cell.value.split()[0], set()).add(cell.fill.fgColor.rgb)
    assert set(fills) == {"asserts", "attributes", "hedges", "disputes", "mixed"}
    assert all(len(colours) == 1 for colours in fills.values())
    assert len(set.union(*fills.values())) == 5


@pytest.mark.parametrize("what", [What.MATRIX, What.PASSAGES, What.CLAIMS, What.ESTIMATES, What.EVERYTHING])
def test_nothing_is_a_formula_or_leads_outside(exhibit: Exhibit, what: What, tmp_path: Path) -> None:
    found = book(exhibit, what, tmp_path)
    cells = [cell for sheet in found for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert not [cell for cell in cells if cell.hyperlink and cell.hyperlink.target]
    if what is What.PASSAGES:
        assert "=2+2 is all the arithmetic they did" in [cell.value for cell in cells]  # exact, as a string


def test_numbers_are_numbers(exhibit: Exhibit, tmp_path: Path) -> None:
    sheet = book(exhibit, What.ESTIMATES, tmp_path)["Estimates"]
    low = [cell.value for cell in sheet[1]].index("Low") + 1
    assert {sheet.cell(row, low).value for row in range(2, sheet.max_row + 1)} >= {1500, 2000, 48000, None}


def test_the_read_me_says_how_much_was_checked_and_which_filters_hold(tmp_path: Path) -> None:
    sheet = book(show(contested_only=True), What.MATRIX, tmp_path)["Read me"]
    said = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    assert "6 of 12 passages checked by a person." in said
    assert "Only contested claims. Left out: 0 articles, 8 claims." in " ".join(said.split())
    assert "disputes The source denies it" in said


def test_the_same_project_gives_the_same_bytes(exhibit: Exhibit, tmp_path: Path) -> None:
    book(exhibit, What.EVERYTHING, tmp_path)
    first = (tmp_path / "out.xlsx").read_bytes()
    book(show(), What.EVERYTHING, tmp_path)
    assert (tmp_path / "out.xlsx").read_bytes() == first
    assert zipfile.ZipFile(tmp_path / "out.xlsx").testzip() is None


def test_the_book_of_everything_holds_every_table(exhibit: Exhibit, tmp_path: Path) -> None:
    found = book(exhibit, What.EVERYTHING, tmp_path)
    assert found.sheetnames == ["Matrix", "Passages", "Claims", "Estimates", "Articles", "Read me"]


def test_a_doubtful_cell_has_no_fill_and_a_broken_line(tmp_path: Path) -> None:
    found = book(show_doubted(), What.MATRIX, tmp_path)
    cells = [c for row in found["Matrix"].iter_rows(min_row=2, min_col=2) for c in row if c.value]
    doubtful = [c for c in cells if ", doubtful" in c.value]
    assert len(doubtful) == 2
    assert {(c.border.left.style, c.fill.fill_type) for c in doubtful} == {("dashed", None)}
    assert all(c.border.left.style == "thin" for c in cells if c not in doubtful)
    said = [c.value for row in found["Read me"].iter_rows() for c in row if c.value]
    assert "doubtful" in said
