"""The language of exports: what people read speaks that of the window, what programs read stays English."""

import html
import io
import json
import re
from dataclasses import replace
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from lxml import html as parser

from claimgrid.domain.estimate import Conversion, Qualifier, Status
from claimgrid.domain.matrix import CellStance
from claimgrid.export import Exhibit, Form, What, content, forms_for, svg
from claimgrid.export.language import spoken
from claimgrid.export.tables import Table, estimates_table, passages_table

TABLES = [what for what in What if Form.CSV in forms_for(what)]
_OURS = {member.value for kind in (CellStance, Qualifier, Status, Conversion) for member in kind} | {
    "extracted",
    "hand",
}


def marked(text: str) -> str:
    return f"⟦{text}⟧"


def past(text: str, exhibit: Exhibit) -> set[str]:
    """The words of ``text`` that are neither translated nor of the project."""
    while text != (text := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)):
        pass
    return set(re.findall(r"[^\W\d_]{3,}", text)) - of_project(exhibit)


def of_project(exhibit: Exhibit) -> set[str]:
    """The words that the project itself says, without those of the program."""

    def strings(value: Any) -> list[str]:
        if isinstance(value, dict):
            value = list(value.values())
        return [s for item in value for s in strings(item)] if isinstance(value, list) else [str(value)]

    told = strings(json.loads(content(exhibit, What.EVERYTHING, Form.JSON)))
    told += [exhibit.name, *exhibit.chart.notes, *(a.short_name for a in exhibit.matrix.snapshot.articles)]
    told += [
        a.published.how for a in exhibit.matrix.snapshot.articles if a.published
    ]  # of no form that the program knows
    return {word for text in told if text not in _OURS for word in re.findall(r"[^\W\d_]{3,}", text)}


@pytest.mark.parametrize("what", TABLES)
def test_what_programs_read_is_the_same_in_every_language(exhibit: Exhibit, what: What) -> None:
    for form in (Form.CSV, Form.JSON):
        assert content(exhibit, what, form, marked) == content(exhibit, what, form)


@pytest.mark.parametrize("what", [*TABLES, What.EVERYTHING])
def test_pages_documents_and_markdown_say_nothing_past_the_translation(exhibit: Exhibit, what: What) -> None:
    if Form.HTML not in forms_for(what):
        return
    page = parser.fromstring(content(exhibit, what, Form.HTML, marked).decode())
    for loose in page.xpath("//style | //script | //title"):
        loose.getparent().remove(loose)
    told = [*page.itertext(), *page.xpath("//@aria-label"), *page.xpath("//@title")]
    assert past(" \n".join(told), exhibit) == set()
    assert past(content(exhibit, what, Form.MARKDOWN, marked).decode().replace("\\", ""), exhibit) == set()
    paper = docx.Document(io.BytesIO(content(exhibit, what, Form.DOCX, marked)))
    told = [
        line.text for part in (paper.element.body, paper.sections[0].footer._element) for line in part.iter(qn("w:t"))
    ]
    assert past(" \n".join(told), exhibit) == set()


@pytest.mark.parametrize("apart", [False, True])
def test_the_drawing_says_nothing_past_the_translation(exhibit: Exhibit, apart: bool) -> None:
    chart = exhibit.whole().chart
    with spoken(marked):
        drawn = svg(replace(chart, options=replace(chart.options, apart=apart)))
    labels = html.unescape(re.sub(r"<[^>]*>", " ", drawn))
    assert "⟦" in labels
    assert past(labels, exhibit) == set()


def test_a_workbook_speaks_but_for_its_tables(exhibit: Exhibit) -> None:
    data = content(exhibit, What.EVERYTHING, Form.XLSX, marked)
    book = openpyxl.load_workbook(io.BytesIO(data))
    first, *tables, last = book.sheetnames
    assert (first, last) == ("Matrix", "⟦Read me⟧")
    sheet = book[first]
    cells = [c for row in sheet.iter_rows() for c in row if c.value]
    told = [str(c.value) for c in cells] + [c.comment.text for c in cells if c.comment]
    told += [str(c.value) for row in book[last].iter_rows() for c in row if c.value]
    assert past(" \n".join(told), exhibit) == set()
    assert sheet.oddFooter.right.text == "⟦Page &P of &N⟧"
    english = openpyxl.load_workbook(io.BytesIO(content(exhibit, What.EVERYTHING, Form.XLSX)))
    for name in tables:
        assert [[c.value for c in row] for row in book[name]] == [[c.value for c in row] for row in english[name]]


def test_tables_for_people_translate_the_programs_words_and_no_others(exhibit: Exhibit) -> None:
    whole = exhibit.whole()
    with spoken(marked):
        passages, figures = (
            passages_table(whole.matrix).for_reading(),
            estimates_table(whole.matrix, whole.chart).for_reading(),
        )
    first = dict(zip(passages.columns, passages.rows[0], strict=True))
    assert first["⟦Stance⟧"] in {f"⟦{s.value}⟧" for s in CellStance}
    assert first["⟦Words⟧"] in {p.text for p in whole.matrix.snapshot.passages}
    assert {row[figures.columns.index("⟦Measure⟧")] for row in figures.rows} >= {"⟦troops⟧"}
    with spoken(marked):
        known = Table("Articles", ("Date known by",), (("dateline: 3 May",),)).for_reading()
    assert known.rows == (("⟦dateline: 3 May⟧",),)
