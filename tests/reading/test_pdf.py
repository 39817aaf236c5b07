"""PDF files made by hand."""

import pytest

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile
from claimgrid.reading.pdf import read_pdf
from claimgrid.reading.source import Found, Source
from reading.pdf_files import Line, pdf
from reading.printed import CAPTION, HEADLINE, newspaper, paragraphs


def found_in(*pages: list[Line], **properties: str) -> Found:
    (found,) = read_pdf(Source(pdf(list(pages), **properties), "x.pdf"))
    return found


def column(top: int, *lines: str, left: int = 72) -> list[Line]:
    return [(left, top - 14 * i, 11, words) for i, words in enumerate(lines)]


FIRST = ("The ferry ran aground at dawn with forty people on board, the", "harbour master said, and nobody was hurt.")
SECOND = ("“A second boat has been sent,” he said – it will arrive at noon", "from the mainland, with a crew of nine.")


def test_lines_become_paragraphs() -> None:
    found = found_in([(72, 760, 18, "Ferry aground off Tarn"), *column(720, *FIRST), *column(680, *SECOND)])
    assert found.text.split("\n\n") == ["Ferry aground off Tarn", " ".join(FIRST), " ".join(SECOND)]


def test_a_short_last_line_and_an_indent_part_paragraphs_too() -> None:
    lines = column(720, *FIRST, *SECOND)
    assert found_in(lines).text.split("\n\n") == [" ".join(FIRST), " ".join(SECOND)]
    full = "the harbour master said, and nobody was hurt on the good ferry."
    indented = [*column(720, FIRST[0], full), *column(692, SECOND[0], left=90), *column(678, SECOND[1])]
    assert found_in(indented).text.split("\n\n") == [f"{FIRST[0]} {full}", " ".join(SECOND)]


def test_hyphens_at_line_ends() -> None:
    lines = column(
        720, "The deploy-", "ment of a well-", "known crew by the co-", "operation office, though co-operation",
        "was denied by half-", "Danish people.",
    )  # fmt: skip
    assert found_in(lines).text == (
        "The deployment of a well-known crew by the co-operation office, though co-operation was denied by half-Danish people."
    )


def test_a_paragraph_runs_over_the_page_and_running_heads_go() -> None:
    def sheet(number: int, *lines: str) -> list[Line]:
        return [(72, 810, 9, "The Tarn Post"), *column(720, *lines), (290, 30, 9, f"Page {number}")]

    def paragraph(boats: str) -> tuple[str, str]:
        return (
            f"{boats} came in the night, the harbour master said, and went away",
            f"when it was day again. {boats} were seen.",
        )

    one, two, three = paragraph("One boat"), paragraph("Two boats"), paragraph("Three boats")
    found = found_in(sheet(1, *one, two[0]), sheet(2, two[1]), sheet(3, *three))
    assert found.text.split("\n\n") == [" ".join(p) for p in (one, two, three)]


def test_page_numbers_go_and_so_does_what_lies_beside_the_page() -> None:
    for number in ("1", "- 1 -", "Page 1 of 2", "1/2"):
        assert found_in([*column(720, *FIRST), (290, 30, 9, number)]).text == " ".join(FIRST)
    assert found_in([*column(720, *FIRST), (72, 900, 11, "Cut off by the printer.")]).text == " ".join(FIRST)


def test_a_line_that_runs_on_at_another_height_is_another_line() -> None:
    first = (72, 720, 11, "The ferry ran aground at dawn with forty people on board, the harbour")
    second, third = (72, 706, 11, "master said."), (130, 680, 11, "A second boat has been sent.")
    assert found_in([first, second, third]).text.split("\n\n") == [f"{first[3]} {second[3]}", third[3]]


def test_properties_count_where_the_text_bears_them_out() -> None:
    lines = column(720, "Ferry aground off Tarn", *FIRST)
    found = found_in(lines, Title="Ferry aground off Tarn", Author="Ada Marsh")
    assert found.title is not None
    assert found.author is not None
    assert (found.title.value, found.author.value) == ("Ferry aground off Tarn", "Ada Marsh")
    junk = found_in(lines, Title="Microsoft Word - ferry_final2.docx", Author="user17")
    assert (junk.title, junk.author) == (None, None)
    assert junk.text == found.text


def test_a_scan_says_that_it_has_no_text() -> None:
    with pytest.raises(UnreadableFile, match="OCR"):
        found_in([])


def test_damage() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        list(read_pdf(Source(b"%PDF-1.4\nnothing of use", "x.pdf")))


def test_a_locked_file() -> None:
    whole = pdf([[(72, 700, 11, "Nobody may read this")]])
    # A standard encryption dictionary whose keys fit no password
    key = b"<" + b"41" * 32 + b">"
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -64 /O %s /U %s >> /ID [<00><00>]" % (key, key)
    with pytest.raises(UnreadableFile, match="password"):
        list(read_pdf(Source(whole.replace(b"/Root", lock + b" /Root"), "x.pdf")))


def test_too_many_pages() -> None:
    two = pdf([column(720, *FIRST), column(720, *SECOND)])
    with pytest.raises(UnreadableFile, match="2 pages"):
        list(read_pdf(Source(two, "x.pdf", Limits(pages=1))))


@pytest.mark.parametrize("order", ["by column", "by row", "last first"])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(qapp: object, columns: int, order: str) -> None:
    (found,) = read_pdf(Source(newspaper(columns, order), "x.pdf"))
    assert isinstance(found, Found)
    pages = [[first, CAPTION, *rest] for first, *rest in map(paragraphs, (1, 2, 3))]
    assert found.text.split("\n\n") == [HEADLINE, *pages[0], *pages[1], *pages[2]]


def test_rows_of_a_table_stay_rows() -> None:
    table = [
        (72 + 150 * i, 700 - 14 * row, 11, f"{word} {row}")
        for row in range(8)
        for i, word in enumerate(("Ship", "Dead"))
    ]
    assert found_in(table).text.startswith("Ship 0 Dead 0 Ship 1 Dead 1")


def test_pages_that_are_pictures_among_pages_of_text_are_named(qapp: object) -> None:
    problem, found = read_pdf(Source(newspaper(2, "by column", pages=6, scans=(2, 4, 5)), "x.pdf"))
    assert isinstance(problem, Problem)
    assert "2, 4–5" in problem.text
    assert isinstance(found, Found)
    assert found.text.count(CAPTION) == 3
    with pytest.raises(UnreadableFile, match="OCR"):
        list(read_pdf(Source(newspaper(2, "by column", pages=2, scans=(1, 2)), "x.pdf")))
