"""The tables against the Matrix they are written from."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as parser
from tests.export.conftest import show, show_doubted

from claimgrid.domain.article import Known
from claimgrid.domain.chart import build_chart
from claimgrid.domain.estimate import Qualifier
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import MatrixOptions
from claimgrid.domain.passage import Stance
from claimgrid.domain.steps import taken
from claimgrid.export import Exhibit, Form, What, clipboard, content, forms_for
from claimgrid.export.tables import Table, articles_table, claims_table, estimates_table, matrix_table, passages_table
from claimgrid.export.wording import filters
from claimgrid.ui.exporting import write_form
from samples import ARTICLE_IDS, CRACKS, DEAD, HOMES, claim_id, doubted, sample_snapshot, sample_texts


def column(table: Table, name: str) -> list[object]:
    return [row[table.columns.index(name)] for row in table.rows]


def read(exhibit: Exhibit, what: What, folder: Path) -> list[list[str]]:
    write_form(exhibit, what, Form.CSV, folder / "out.csv")
    return list(csv.reader(io.StringIO((folder / "out.csv").read_bytes().decode("utf-8-sig"), newline="")))


def test_the_matrix_is_one_row_a_source_and_one_column_a_claim(exhibit: Exhibit, tmp_path: Path) -> None:
    rows = read(exhibit, What.MATRIX, tmp_path)
    assert len(rows) == 1 + len(exhibit.matrix.rows)
    assert len(rows[0]) == 2 + len(exhibit.matrix.columns) + 1  # how much was checked
    assert rows[0][2] == "1. Lakeworks knew of cracks in the wall (5 articles, 5 origins, contested)"
    assert rows[0][4] == "3. Soldiers were sent to the Orsa valley (5 articles, 4 origins; troops, present)"
    courier = rows[2]
    assert courier[:2] == ["The Orsa Courier · 2023-05-03", "Soldiers sent to Orsa valley after dam gives way"]
    words = "“At least 2,000 soldiers were sent to the Orsa valley on Tuesday” (Ilse Brandt)"
    assert courier[4] == f"attributes · ≥ 2,000 · {words} · 1 passage"
    assert courier[-2] == "1 claim · 1 passage"
    assert rows[3][2] == ""  # silence


@pytest.mark.parametrize("what", [what for what in What if Form.CSV in forms_for(what)])
def test_every_row_for_programs_says_at_its_end_how_much_was_checked(what: What, tmp_path: Path) -> None:
    exhibit = show(min_articles=2)
    shown = "8 of 26" if what is What.CHART else "8 of 21"  # the chart's filters are not the matrix's
    heading, *rows = read(exhibit, what, tmp_path)
    assert heading[-1] == "Checked so far"
    assert {row[-1] for row in rows} == {f"{shown} passages checked by a person."}
    objects = json.loads(content(exhibit, what, Form.JSON))
    assert {item["Checked so far"] for item in objects} == {f"{shown} passages checked by a person."}


def test_a_mixed_cell_gives_the_words_of_both_sides(exhibit: Exhibit) -> None:
    cell = str(matrix_table(exhibit.matrix).rows[1][2])
    assert cell.startswith("mixed (1 attributes, 1 disputes) · ")
    assert "“it had no warning of any kind” (Lakeworks)" in cell
    assert "knew of cracks in the wall since March” (Pavel Oren)" in cell
    assert cell.endswith("2 passages, 1 checked")


def test_transposed_on_screen_is_transposed_in_the_file() -> None:
    straight = matrix_table(build_matrix(sample_snapshot()))
    turned = matrix_table(build_matrix(sample_snapshot(), MatrixOptions(transposed=True)))
    assert turned.columns[0] == "Claim"
    body = [row[2:] for row in straight.rows]
    assert [row[2:] for row in turned.rows] == list(zip(*body, strict=True))


def test_folded_claims_are_one_column_in_the_matrix_and_rows_among_the_claims(exhibit: Exhibit) -> None:
    claims = claims_table(exhibit.matrix)
    assert len(claims.rows) == len(sample_snapshot().claims)
    assert column(claims, "No.") == [1, 2, 3, 4, 5, 6, None, None, None, None]
    assert sum(column(claims, "Passages")) == len(sample_snapshot().passages)


def test_claims_count_articles_and_origins_and_say_who_and_how_much(exhibit: Exhibit) -> None:
    table = claims_table(exhibit.matrix)
    sent = dict(zip(table.columns, table.rows[2], strict=True))
    assert (sent["Articles"], sent["Origins"], sent["Question"], sent["Contested"]) == (5, 4, "troops, present", "no")
    assert set(str(sent["Figures"]).split("; ")) == {"≤ 2,000", "1,500–2,500", "≥ 2,000", "≈ 2,000"}
    assert sent["Stances"] == "4 attributes, 1 hedges"


def test_passages_are_exact_slices_of_their_articles(exhibit: Exhibit) -> None:
    table, texts = passages_table(exhibit.matrix), sample_texts()
    assert len(table.rows) == len(sample_snapshot().passages)
    for row in table.rows:
        line = dict(zip(table.columns, row, strict=True))
        article = str(line["Passage id"]).split(":")[0]
        assert texts[article][int(line["Start"]) : int(line["End"])] == line["Words"]  # type: ignore[arg-type]


def test_estimates_carry_bounds_as_numbers_and_tell_what_the_chart_shows(exhibit: Exhibit) -> None:
    table = estimates_table(exhibit.matrix, exhibit.chart)
    by_words = {(row[table.columns.index("Words")]): dict(zip(table.columns, row, strict=True)) for row in table.rows}
    ranged, dead = by_words["between 1,500 and 2,500"], by_words["14 dead"]
    assert (ranged["Low"], ranged["Value"], ranged["High"], ranged["On chart"]) == (1500, None, 2500, "yes")
    assert (dead["Status"], dead["Speaker"], dead["On chart"]) == ("killed", "Ilse Brandt", "no")
    assert column(table, "On chart").count("yes") == len(exhibit.chart.points)


def test_articles_tell_how_outlet_and_date_are_known(exhibit: Exhibit) -> None:
    table = articles_table(exhibit.matrix)
    lines = {row[-2]: dict(zip(table.columns, row, strict=True)) for row in table.rows}
    assert lines[ARTICLE_IDS["courier"]]["Date known by"] == "dateline"
    blog = lines[ARTICLE_IDS["blog"]]
    assert (blog["Outlet"], blog["Published"]) == (None, None)  # no guess dressed as a fact
    assert lines[ARTICLE_IDS["herald"]]["Origin"] == "as Northern Wire"


def test_filters_on_screen_are_filters_in_every_table() -> None:
    matrix = build_matrix(sample_snapshot(), MatrixOptions(outlets=("The Orsa Courier",), stances=(Stance.DISPUTES,)))
    chart = build_chart(sample_snapshot())
    assert set(column(passages_table(matrix), "Stance")) == {"disputes"}
    for table in (passages_table(matrix), estimates_table(matrix, chart), articles_table(matrix)):
        assert set(column(table, "Outlet")) == {"The Orsa Courier"}
    assert set(column(claims_table(matrix), "Claim id")) == {claim_id("Lakeworks"), claim_id("People died")}


def hostile() -> Exhibit:
    """The sample with formulas for every name that comes from files, texts or people."""
    s = sample_snapshot()
    formula = Known('=HYPERLINK("x","y")', "=how")
    articles = tuple(
        replace(a, outlet=formula, title=Known("+1+1\tx", "-how"), author=formula, set="@SUM(1)", file="=cmd|x!A1.txt")
        for a in s.articles
    )
    s = replace(
        s,
        articles=articles,
        claims=tuple(replace(c, label="=1+" + c.label) for c in s.claims),
        speakers=tuple(replace(p, name="@" + p.name) for p in s.speakers),
        estimates=tuple(
            replace(e, figure=replace(e.figure, measure="=m", place="+p", subject="-s")) for e in s.estimates
        ),
    )
    return Exhibit("=name", build_matrix(s, MatrixOptions(transposed=True)), build_chart(s), {})


@pytest.mark.parametrize("what", [What.MATRIX, What.CLAIMS, What.ESTIMATES, What.PASSAGES])
def test_no_cell_or_heading_of_any_csv_starts_a_formula(exhibit: Exhibit, what: What, tmp_path: Path) -> None:
    for shown in (exhibit, hostile()):
        cells = [cell for row in read(shown, what, tmp_path) for cell in row]
        assert cells
        assert not [cell for cell in cells if cell.strip()[:1] in ("=", "+", "-", "@")]
    assert any(cell.startswith("'=") for cell in cells)


def test_the_clipboard_of_hostile_names_starts_no_formula() -> None:
    page, plain = taken(clipboard(hostile().matrix))
    cells = [cell for row in csv.reader(io.StringIO(plain, newline=""), delimiter="\t") for cell in row]
    cells += [cell.text_content() for cell in parser.fromstring(page).iter("td", "th")]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.strip()[:1] in ("=", "+", "-", "@")]


def test_sources_that_read_the_same_are_told_apart() -> None:
    snapshot = sample_snapshot()
    same = tuple(
        replace(a, outlet=Known("The Orsa Courier", "x"), published=None, file=f"set {i}/post-{i}.txt")
        for i, a in enumerate(snapshot.articles)
    )
    names = column(matrix_table(build_matrix(replace(snapshot, articles=same))), "Source")
    assert sorted(map(str, names)) == [f"The Orsa Courier · post-{i}" for i in range(6)]


def test_a_claim_says_which_report_drops_a_bound() -> None:
    snapshot = sample_snapshot()
    [herald] = [e for e in snapshot.estimates if e.article == ARTICLE_IDS["herald"] and e.text == "Up to 2,000"]
    plain = replace(herald, figure=replace(herald.figure, qualifier=Qualifier.EXACTLY, low=2000, value=2000))
    changed = replace(snapshot, estimates=tuple(plain if e is herald else e for e in snapshot.estimates))
    table = claims_table(build_matrix(changed))
    [row] = [row for row in table.rows if row[1] == "Soldiers were sent to the Orsa valley"]
    assert row[table.columns.index("Hardened")] == (
        "Delta Herald gives “Up to 2,000” where The Orsa Courier has “At least 2,000”."
    )


def test_notes_and_topics_stand_beside_their_claims() -> None:
    snapshot = sample_snapshot()
    cracks = claim_id("Lakeworks knew")
    noted = tuple(replace(c, note="Ask Oren.", topic="the dam") if c.id == cracks else c for c in snapshot.claims)
    table = claims_table(build_matrix(replace(snapshot, claims=noted)))
    found = dict(
        zip(column(table, "Claim id"), zip(column(table, "Topic"), column(table, "Note"), strict=True), strict=True)
    )
    assert found.pop(cracks) == ("the dam", "Ask Oren.")
    assert set(found.values()) == {(None, None)}


def test_every_export_says_what_was_left_out_and_hidden() -> None:
    options = MatrixOptions(left_out=(ARTICLE_IDS["wire"],), hidden=(claim_id("People died"), "a claim that is gone"))
    said = " ".join(filters(build_matrix(sample_snapshot(), options)))
    assert "Counted as if these had never been written: Northern Wire · 2023-05-02." in said
    assert "1 claim hidden by hand." in said
    assert "Left out: 1 article," in said
    whole = Exhibit("Dam", build_matrix(sample_snapshot(), options), build_chart(sample_snapshot()), {}).whole()
    assert filters(whole.matrix) == ("No filter: all articles and all claims are here.",)


def test_what_may_not_belong_is_told_in_every_table() -> None:
    matrix = show_doubted().matrix
    passages = passages_table(matrix)
    doubtful = [p.id for p in matrix.snapshot.passages if p.is_doubtful]
    told = dict(zip(column(passages, "Passage id"), column(passages, "Doubtful"), strict=True))
    assert sorted(str(key) for key, value in told.items() if value == "yes") == doubtful
    assert set(told.values()) == {"yes", "no"}
    claims = claims_table(matrix)
    counted = dict(zip(column(claims, "Claim id"), column(claims, "Doubtful"), strict=True))
    assert counted[CRACKS] == len(doubtful)
    assert sum(map(int, counted.values())) == len(doubtful)
    texts = [text for row in matrix_table(matrix).rows for text in row if str(text).endswith(", doubtful")]
    assert len(texts) == 2


def test_a_claim_that_doubtful_passages_alone_contest_is_perhaps_contested() -> None:
    matrix = build_matrix(doubted(CRACKS))
    claims = claims_table(matrix)
    told = dict(zip(column(claims, "Claim id"), column(claims, "Contested"), strict=True))
    assert (told[CRACKS], told[DEAD], told[HOMES]) == ("perhaps", "yes", "no")
    assert any("perhaps contested" in head for head in matrix_table(matrix).columns)
    assert claims.for_reading().columns == claims.columns[:-1]
