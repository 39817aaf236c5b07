"""The HTML page in a real parser."""

import re
from pathlib import Path

import pytest
from lxml import etree
from lxml import html as parser

from claimgrid.domain.options import RowsBy
from claimgrid.domain.steps import taken
from claimgrid.export import Exhibit, Form, What, clipboard
from claimgrid.ui.exporting import write_form
from samples import sample_snapshot, sample_texts

from .conftest import show, show_doubted


def page(exhibit: Exhibit, what: What, folder: Path) -> parser.HtmlElement:
    write_form(exhibit, what, Form.HTML, folder / "out.html")
    return parser.fromstring((folder / "out.html").read_bytes())


def words(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("what", [What.MATRIX, What.EVERYTHING, What.CLAIMS, What.ESTIMATES, What.PASSAGES])
def test_the_page_is_one_file_that_fetches_nothing(exhibit: Exhibit, what: What, tmp_path: Path) -> None:
    found = page(exhibit, what, tmp_path)
    leads = [v for e in found.iter() if isinstance(e.tag, str) for k, v in e.attrib.items() if k in ("src", "href")]
    assert all(value.startswith("#") for value in leads)
    assert not found.xpath("//link | //img | //iframe | //object | //script[@src]")
    source = re.sub(r'xmlns="[^"]*"', "", (tmp_path / "out.html").read_text(encoding="utf-8"))
    assert not re.search(r"https?:|//[a-z]+\.|@import|url\(", source)
    assert "default-src 'none'" in found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_every_cell_leads_to_its_exact_words(exhibit: Exhibit, tmp_path: Path) -> None:
    found = page(exhibit, What.MATRIX, tmp_path)
    links = found.xpath("//table[@class='matrix']//td/a")
    assert len(links) == len(exhibit.matrix.cells)
    texts, seen = sample_texts(), []
    for link in links:
        (target,) = found.xpath(f"//*[@id='{link.get('href')[1:]}']")
        quotes = [q.text_content() for q in target.xpath(".//blockquote")]
        assert quotes
        assert all(any(quote in text for text in texts.values()) for quote in quotes)
        seen += quotes
    assert sorted(seen) == sorted(p.text for p in sample_snapshot().passages)


def test_a_passage_names_speaker_stance_and_article(exhibit: Exhibit, tmp_path: Path) -> None:
    found = page(exhibit, What.MATRIX, tmp_path)
    (passage,) = [p for p in found.xpath("//div[contains(@class,'passage')]") if "since March" in p.text_content()]
    said = words(passage)
    assert "attributes · Pavel Oren" in said
    assert "Soldiers sent to Orsa valley after dam gives way · papers/orsa-courier-1.txt · characters" in said
    (source,) = passage.getparent().iterchildren("h4")
    assert words(source) == "The Orsa Courier · 2023-05-03"


def test_grouped_by_outlet_each_passage_has_its_date(tmp_path: Path) -> None:
    found = page(show(rows=RowsBy.OUTLET), What.MATRIX, tmp_path)
    said = [words(p) for p in found.xpath("//p[@class='where']") if "orsa-courier" in p.text_content()]
    assert {text.split(" · ")[0] for text in said} == {"2023-05-03", "2023-05-05"}


def test_on_paper_no_column_is_cut_off(tmp_path: Path) -> None:
    exhibit = show(fold_single=False)
    bands = page(exhibit, What.MATRIX, tmp_path).xpath("//table[@class='matrix only-print']")
    assert len(bands) == 2
    heads = [words(th) for band in bands for th in band.xpath("./thead//th")[1:]]
    assert [h.split(". ")[0] for h in heads] == [str(exhibit.matrix.numbers[c.key]) for c in exhibit.matrix.columns]
    assert sum(len(band.xpath(".//td[@class]")) for band in bands) == len(exhibit.matrix.cells)
    assert all(len(band.xpath("./tbody/tr")) == len(exhibit.matrix.rows) for band in bands)


def test_the_head_says_what_is_in_it(exhibit: Exhibit, tmp_path: Path) -> None:
    (facts,) = page(exhibit, What.MATRIX, tmp_path).xpath("//p[@class='facts']")
    assert words(facts) == "6 articles by 4 known outlets, 2023-05-02 to 2023-05-05 · 10 claims in 26 passages"


def test_markup_in_texts_is_text(exhibit: Exhibit, tmp_path: Path) -> None:
    found = page(exhibit, What.MATRIX, tmp_path)
    assert found.xpath("//h1")[0].text == "Orsa <dam>"
    assert found.xpath("//title")[0].text == "Orsa <dam>"


def test_it_says_what_was_checked_and_which_filters_hold(tmp_path: Path) -> None:
    head = words(page(show(min_articles=2, text="tibro"), What.MATRIX, tmp_path).xpath("//header")[0])
    assert "0 of 2 passages checked by a person." in head
    assert "Only passages with “tibro”. Only claims of at least 2 articles." in head


def test_stances_are_told_by_shape_and_word_not_only_by_colour(exhibit: Exhibit, tmp_path: Path) -> None:
    found = page(exhibit, What.MATRIX, tmp_path)
    for cell in found.xpath("//table[@class='matrix']//td[@class and @class!='folded']"):
        assert cell.get("class") in words(cell)
        assert cell.xpath(".//use/@href") == [f"#{cell.get('class')}"]
        assert found.xpath(f"//symbol[@id='{cell.get('class')}']")


def test_transposed_on_screen_is_transposed_on_the_page(tmp_path: Path) -> None:
    exhibit = show(transposed=True)
    table = page(exhibit, What.MATRIX, tmp_path).xpath("//table[@class='matrix']")[0]
    assert len(table.xpath("./tbody/tr")) == len(exhibit.matrix.columns)
    assert words(table.xpath("./thead//th")[0]) == "Claim"


def test_everything_ignores_the_filters(tmp_path: Path) -> None:
    found = page(show(contested_only=True), What.EVERYTHING, tmp_path)
    assert "No filter" in words(found.xpath("//header")[0])
    assert len(found.xpath("//div[contains(@class,'passage ')]")) == len(sample_snapshot().passages)


def test_ids_are_unique(exhibit: Exhibit, tmp_path: Path) -> None:
    ids = page(exhibit, What.EVERYTHING, tmp_path).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_the_clipboard_pastes_as_a_table(exhibit: Exhibit) -> None:
    html, text = taken(clipboard(exhibit.matrix))
    (table,) = parser.fromstring(html).xpath("//table | self::table") or [None]
    rows = table.xpath(".//tr")
    assert len(rows) == len(text.splitlines()) == 1 + len(exhibit.matrix.rows)
    assert {len(row.xpath("./td|./th")) for row in rows} == {1 + len(exhibit.matrix.columns)}
    assert {line.count("\t") for line in text.splitlines()} == {1 + len(exhibit.matrix.columns)}
    assert "≥ 2,000 · “At least 2,000 soldiers" in text


def test_the_clipboard_runs_no_formula() -> None:
    html, text = taken(clipboard(show(fold_single=False, transposed=True).matrix))
    cells = [cell for line in text.splitlines() for cell in line.split("\t")]
    cells += [c.text_content() for c in parser.fromstring(html).iter("td", "th")]
    assert not [c for c in cells if c.strip()[:1] in ("=", "+", "-", "@")]


def test_embedded_charts_are_well_formed(exhibit: Exhibit, tmp_path: Path) -> None:
    found = page(exhibit, What.MATRIX, tmp_path)
    charts = found.xpath("//div[contains(@class,'chart')]/svg")
    assert len(charts) == 2  # for light and dark pages; the style shows one
    assert all(etree.tostring(chart) for chart in charts)


def test_a_doubtful_cell_is_told_by_a_line_a_sign_and_a_word(tmp_path: Path) -> None:
    found = page(show_doubted(), What.MATRIX, tmp_path)
    cells = found.xpath("//table[contains(@class, 'matrix')]//td[contains(@class, 'doubtful')]")
    assert len(cells) == 2 * 2, "on screen and on paper"
    for cell in cells:
        assert "?" in words(cell.xpath(".//*[@class='stance']")[0])
        assert words(cell).endswith(", doubtful")
    assert ".matrix td.doubtful > * { outline: 1.5px dashed" in found.xpath("//style")[0].text
    assert "doubtful" in words(found.xpath("//ul[@class='legend']")[0])
    assert not page(show(), What.MATRIX, tmp_path).xpath("//td[contains(@class, 'doubtful')]")


def test_the_clipboard_draws_a_broken_line_around_a_doubtful_cell() -> None:
    pasted, plain = taken(clipboard(show_doubted().matrix))
    assert pasted.count("1px dashed") == plain.count(", doubtful") == 2
