"""Word documents made by python-docx."""

import io
from datetime import datetime

import docx
import pytest
from docx.oxml import parse_xml

from claimgrid.errors import UnreadableFile
from claimgrid.reading.docx import read_docx
from claimgrid.reading.source import Found, Room, Source


def found_in(document: docx.document.Document) -> Found:
    out = io.BytesIO()
    document.save(out)
    (found,) = read_docx(Source(out.getvalue(), "x.docx"))
    return found


def test_paragraphs_and_tables_in_order() -> None:
    document = docx.Document()
    document.add_heading("Ferry aground off Tarn", 0)
    document.add_paragraph("“Forty people,” he said 🚢.\u00a0All safe.")
    table = document.add_table(2, 3)
    for cell, text in zip(table._cells, ("Boat", "People", "Hurt", "Ferry", "40", "0"), strict=True):
        cell.text = text
    document.add_paragraph("")
    document.add_paragraph("The end.")
    found = found_in(document)
    assert found.text == (
        "Ferry aground off Tarn\n\n“Forty people,” he said 🚢.\u00a0All safe.\n\nBoat\tPeople\tHurt\nFerry\t40\t0\n\nThe end."
    )
    assert found.title is not None
    assert found.title.value == "Ferry aground off Tarn"


def test_a_merged_cell_stands_once() -> None:
    document = docx.Document()
    table = document.add_table(1, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Boats"
    table.cell(0, 2).text = "People"
    assert found_in(document).text == "Boats\tPeople"


def test_tracked_changes_count_as_accepted_and_content_controls_are_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Forty ")
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for change in (
        "<w:del {}><w:r><w:delText>dead</w:delText></w:r></w:del>",
        '<w:ins {} w:author="x"><w:r><w:t xml:space="preserve">people </w:t><w:tab/><w:t>safe</w:t><w:br/></w:r></w:ins>',
        "<w:moveFrom {}><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>",
        "<w:r {}><w:t>half</w:t><w:noBreakHyphen/><w:t>way</w:t></w:r>",
    ):
        paragraph._p.append(parse_xml(change.format(name)))
    control = f"<w:sdt {name}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert found_in(document).text == "Forty people \tsafe\nhalf-way\n\nIn a control."


def test_properties_are_the_typists_not_the_articles() -> None:
    document = docx.Document()
    document.add_paragraph("The ferry ran aground at dawn, and nobody was hurt.")
    document.core_properties.author = "Somebody Typing"
    document.core_properties.created = datetime(2020, 1, 2)  # noqa: DTZ001 - the format knows no zone
    document.core_properties.title = "My notes"
    found = found_in(document)
    assert (found.author, found.published, found.outlet, found.title) == (None, None, None, None)


def test_a_title_property_that_the_text_bears_out() -> None:
    document = docx.Document()
    document.add_paragraph("Ferry aground off Tarn")
    document.add_paragraph("Nobody was hurt.")
    document.core_properties.title = "Ferry aground off Tarn"
    title = found_in(document).title
    assert title is not None
    assert title.how == "title in the document's properties"


@pytest.mark.parametrize(
    "damage", [lambda d: d[: len(d) // 2], lambda d: d.replace(b"word/document.xml", b"word/nothing_.xml")]
)
def test_damaged_documents(damage: object) -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(UnreadableFile, match="damaged"):
        list(read_docx(Source(damage(out.getvalue()), "x.docx")))  # type: ignore[operator]


def test_a_document_without_text() -> None:
    with pytest.raises(UnreadableFile, match="no text"):
        found_in(docx.Document())


def test_a_document_that_unpacks_to_too_much() -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(UnreadableFile, match="unpacks"):
        list(read_docx(Source(out.getvalue(), "x.docx", room=Room(bytes=100, articles=1))))
