"""Markdown tables that keep their shape."""

import re
from pathlib import Path

import pytest
from lxml import html as parser
from markdown_it import MarkdownIt

from claimgrid.export import Exhibit, Form, What
from claimgrid.export.markdown import escape
from claimgrid.export.wording import one_line
from claimgrid.ui.exporting import write_form
from samples import sample_snapshot


@pytest.mark.parametrize("what", [What.MATRIX, What.CLAIMS, What.ESTIMATES, What.PASSAGES, What.EVERYTHING])
def test_every_row_has_as_many_cells_as_its_head(exhibit: Exhibit, what: What, tmp_path: Path) -> None:
    write_form(exhibit, what, Form.MARKDOWN, tmp_path / "out.md")
    text = (tmp_path / "out.md").read_text(encoding="utf-8")
    for table in re.split(r"^## .*$", text, flags=re.MULTILINE)[1:]:
        lines = table.strip().splitlines()
        counts = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
        assert len(counts) == 1
        assert set(lines[1]) <= set("| -")
    assert text.startswith("# Orsa \\<dam\\>\n\n8 of 26 passages checked by a person. No filter")
    assert "What no person has checked may be wrong." in text


def test_a_renderer_sees_the_same_cells(exhibit: Exhibit, tmp_path: Path) -> None:
    write_form(exhibit, What.PASSAGES, Form.MARKDOWN, tmp_path / "out.md")
    page = MarkdownIt("commonmark").enable("table").render((tmp_path / "out.md").read_text(encoding="utf-8"))
    rows = parser.fromstring(page).xpath("//tbody/tr")
    shown = {cell.text_content() for row in rows for cell in row.xpath("./td")}
    assert len(rows) == len(sample_snapshot().passages)
    assert {one_line(p.text) for p in sample_snapshot().passages} <= shown


def test_pipes_lines_and_markup_are_escaped() -> None:
    assert escape("a|b\n c *d* <b> [x](y) `z` _u_") == r"a\|b c \*d\* \<b\> \[x\](y) \`z\` \_u\_"
    assert escape("back\\slash") == r"back\\slash"
