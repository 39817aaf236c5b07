"""Word documents read back by python-docx, and by a word processor's rules for what they refer to."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtGui import QImage

from claimgrid.domain.chart import build_chart
from claimgrid.domain.matrix import build_matrix
from claimgrid.export import Exhibit, Form, What, content
from claimgrid.ui.exporting import write_form
from samples import sample_snapshot

from .conftest import show, show_doubted


def written(exhibit: Exhibit, what: What, folder: Path) -> Any:
    write_form(exhibit, what, Form.DOCX, folder / "out.docx")
    return docx.Document(str(folder / "out.docx"))


def paragraphs(paper: Any, style: str) -> list[str]:
    return [p.text for p in paper.paragraphs if p.style.name == style]


def fill(cell: Any) -> str | None:
    shade = cell._tc.find(f".//{qn('w:shd')}")
    return None if shade is None else shade.get(qn("w:fill"))


def matrix_cells(paper: Any, exhibit: Exhibit) -> list[Any]:
    """The cells of the bands that the matrix is cut into, silent ones left out."""
    bands = [t for t in paper.tables if t.rows[0].cells[0].text == "Source"]
    assert all(len(band.columns) <= 6 for band in bands)
    assert sum(len(band.columns) - 1 for band in bands) == len(exhibit.matrix.columns)
    return [cell for band in bands for row in band.rows[1:] for cell in row.cells[1:] if cell.text]


def test_a_document_holds_the_matrix_its_words_and_the_chart(qapp: object, exhibit: Exhibit, tmp_path: Path) -> None:
    paper = written(exhibit, What.MATRIX, tmp_path)
    assert paragraphs(paper, "Heading 1") == ["Matrix", "Figures by date", "Passages"]
    assert len(matrix_cells(paper, exhibit)) == len(exhibit.matrix.cells)
    assert sorted(paragraphs(paper, "Words")) == sorted(p.text for p in sample_snapshot().passages)
    [picture] = paper.inline_shapes
    part = paper.part.related_parts[picture._inline.graphic.graphicData.pic.blipFill.blip.embed]
    image = QImage.fromData(part.blob)
    assert image.width() == 3000
    assert abs(picture.width / picture.height - image.width() / image.height()) < 0.01
    page = paper.sections[0]
    assert page.page_width > page.page_height
    assert picture.width <= page.page_width - page.left_margin - page.right_margin


def test_each_cell_leads_to_its_words(qapp: object, exhibit: Exhibit, tmp_path: Path) -> None:
    paper = written(exhibit, What.MATRIX, tmp_path)
    body = paper.element.body
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    numbers = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert sorted(links) == sorted(marks)
    assert len(set(numbers)) == len(numbers) == len(exhibit.matrix.cells)


def test_stances_have_grounds_of_their_own_and_doubtful_cells_a_broken_line(qapp: object, tmp_path: Path) -> None:
    exhibit = show_doubted()
    cells = matrix_cells(written(exhibit, What.MATRIX, tmp_path), exhibit)
    doubtful = [cell for cell in cells if ", doubtful" in cell.text]
    assert len(doubtful) == 2
    broken = [cell for cell in cells if cell._tc.find(f".//{qn('w:tcBorders')}") is not None]
    assert [cell._tc for cell in broken] == [cell._tc for cell in doubtful]
    assert {fill(cell) for cell in doubtful} == {None}
    grounds: dict[str, set[str | None]] = {}
    for cell in cells:
        if cell not in doubtful and "claim" not in cell.text.splitlines()[0]:
            grounds.setdefault(cell.text.split()[0], set()).add(fill(cell))
    assert all(len(colours) == 1 for colours in grounds.values())
    assert len(set.union(*grounds.values())) == len(grounds) >= 4


def test_everything_has_a_picture_for_each_scale_and_every_table(
    qapp: object, exhibit: Exhibit, tmp_path: Path
) -> None:
    paper = written(exhibit, What.EVERYTHING, tmp_path)
    assert len(paper.inline_shapes) == len(exhibit.whole().chart.panels()) > 1
    assert paragraphs(paper, "Heading 1") == [
        "Matrix",
        "Figures by date",
        "Passages",
        "Claims",
        "Estimates",
        "Articles",
    ]
    *_rest, estimates, articles = paper.tables
    assert len(estimates.rows) == 1 + len(sample_snapshot().estimates)
    assert len(articles.rows) == 1 + len(sample_snapshot().articles)


@pytest.mark.parametrize("what", [What.CLAIMS, What.PASSAGES, What.ESTIMATES])
def test_a_table_fits_its_page_and_its_head_is_repeated(
    qapp: object, what: What, exhibit: Exhibit, tmp_path: Path
) -> None:
    paper = written(exhibit, what, tmp_path)
    [table] = paper.tables
    page = paper.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    assert sum(c.width for c in table.columns) == pytest.approx(room, rel=0.001)
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert "8 of 26 passages checked by a person." in " ".join(p.text for p in paper.paragraphs)


def test_the_same_project_gives_the_same_bytes(qapp: object, exhibit: Exhibit, tmp_path: Path) -> None:
    written(exhibit, What.EVERYTHING, tmp_path)
    first = (tmp_path / "out.docx").read_bytes()
    written(show(), What.EVERYTHING, tmp_path)
    assert (tmp_path / "out.docx").read_bytes() == first
    assert {member.date_time[:3] for member in zipfile.ZipFile(tmp_path / "out.docx").infolist()} == {(1980, 1, 1)}
    assert docx.Document(str(tmp_path / "out.docx")).core_properties.author == "Claimgrid"


def test_words_that_no_xml_may_hold_stop_nothing(exhibit: Exhibit) -> None:
    snapshot = sample_snapshot()
    first, *others = snapshot.passages
    odd = replace(snapshot, passages=(replace(first, text="a\x0cb\x00c\ud800 d\ne"), *others))
    shown = Exhibit("odd\x1b", build_matrix(odd), build_chart(odd), {})
    paper = docx.Document(io.BytesIO(content(shown, What.MATRIX, Form.DOCX)))
    assert "a�b�c� d\ne" in paragraphs(paper, "Words")
    assert paper.core_properties.title == "odd�"
