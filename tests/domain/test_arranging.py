"""Laying the matrix out: rows, topics, order by hand, what is pinned, hidden or left out; and that it all is kept."""

from dataclasses import replace

from claimgrid.domain.codec import decode, encode
from claimgrid.domain.columns import FOLDED, topics_of
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.options import Content, MatrixOptions, Order, RowOrder, RowsBy, SavedView
from claimgrid.domain.passage import Claim, Stance
from claimgrid.domain.sieve import search_terms
from claimgrid.domain.snapshot import OWN_VOICE, Snapshot
from samples import (
    ARTICLE_IDS,
    CRACKS,
    DEAD,
    HOMES,
    IN_VALLEY,
    SENT,
    TIBRO,
    claim_id,
    keys,
    sample_matrix,
    sample_snapshot,
)


def test_a_row_of_a_set_sums_its_articles() -> None:
    matrix = sample_matrix(rows=RowsBy.SET)
    papers = next(row for row in matrix.rows if row.key == "papers")
    assert set(papers.articles) == {ARTICLE_IDS[key] for key in ("courier", "later", "herald")}
    assert len(matrix.cells["papers", CRACKS].passages) == 3
    assert {row.name for row in matrix.rows} == {"papers", "agencies", "Orsa"}


def test_a_row_of_a_speaker_is_what_they_say_in_any_article() -> None:
    matrix = sample_matrix(rows=RowsBy.SPEAKER)
    brandt = next(row for row in matrix.rows if row.name == "Ilse Brandt")
    assert set(brandt.articles) == {ARTICLE_IDS[key] for key in ("courier", "later", "wire", "herald")}
    assert len(matrix.cells[brandt.key, SENT].passages) == 3
    assert len(matrix.cells[OWN_VOICE, HOMES].passages) == 2
    assert all(any(key == row.key for key, _ in matrix.cells) for row in matrix.rows)
    assert "Pavel Oren" not in {row.name for row in sample_matrix(rows=RowsBy.SPEAKER, text="tibro").rows}


def test_rows_are_sorted_by_name_coverage_or_their_stance_on_a_claim() -> None:
    names = [row.name for row in sample_matrix(row_order=RowOrder.NAME).rows]
    assert names == sorted(names, key=str.casefold)
    counts = {row.key: 0 for row in sample_matrix().rows}
    for row, column in sample_matrix(fold_single=False).cells:
        counts[row] += column != FOLDED
    ordered = [counts[row.key] for row in sample_matrix(row_order=RowOrder.COVERAGE, fold_single=False).rows]
    assert ordered == sorted(ordered, reverse=True)
    by_stance = sample_matrix(row_order=RowOrder.STANCE, row_claim=CRACKS)
    stances = [by_stance.cells[row.key, CRACKS].stance.value if (row.key, CRACKS) in by_stance.cells else "" for row in by_stance.rows]  # fmt: skip # noqa: E501
    assert stances == ["mixed", "disputes", "disputes", "asserts", "attributes", ""]


def test_pinned_claims_come_first_whatever_the_order_and_are_never_folded() -> None:
    alone = claim_id("-12")
    matrix = sample_matrix(pinned=(TIBRO, alone), order=Order.COVERAGE)
    assert keys(matrix)[:2] == [TIBRO, alone]
    assert [c.pinned for c in matrix.columns[:3]] == [True, True, False]
    assert alone not in matrix.columns[-1].claims


def test_claims_stand_as_a_person_arranged_them_the_rest_behind() -> None:
    matrix = sample_matrix(order=Order.HAND, arranged=(HOMES, IN_VALLEY, CRACKS))
    assert keys(matrix) == [HOMES, IN_VALLEY, CRACKS, DEAD, SENT, TIBRO, FOLDED]
    assert [matrix.numbers.get(c.key) for c in matrix.columns] == [1, 2, 3, 4, 5, 6, None]


def test_hidden_claims_are_gone_and_counted() -> None:
    matrix = sample_matrix(hidden=(DEAD, HOMES))
    assert keys(matrix) == [CRACKS, SENT, IN_VALLEY, TIBRO, FOLDED]
    assert matrix.hidden_claims == 2
    unfiltered = build_matrix(sample_snapshot(), matrix.options.unfiltered())
    assert keys(unfiltered) == keys(matrix), "hiding is no filter"
    again = replace(matrix.options, hidden=())
    assert keys(build_matrix(sample_snapshot(), again)) == keys(sample_matrix())


def test_without_an_article_it_is_as_if_it_had_never_been_written() -> None:
    every = {c.key: c for c in sample_matrix().columns}
    matrix = sample_matrix(left_out=(ARTICLE_IDS["later"], ARTICLE_IDS["courier"], ARTICLE_IDS["radio"]))
    found = {c.key: c for c in matrix.columns}
    assert every[CRACKS].contested
    assert not found[CRACKS].contested
    assert (every[CRACKS].articles, found[CRACKS].articles) == (5, 2)
    assert not any(row.articles[0] == ARTICLE_IDS["later"] for row in matrix.rows)
    assert keys(sample_matrix(left_out=matrix.options.left_out, contested_only=True)) == []
    assert set(matrix.articles) == {ARTICLE_IDS[key] for key in ("wire", "herald", "blog")}


def test_a_filter_hides_the_other_side_of_a_contest_and_leaves_it_one() -> None:
    assert CRACKS in keys(sample_matrix(stances=(Stance.ATTRIBUTES,), contested_only=True, fold_single=False))


def test_without_an_origin_its_reprints_go_too() -> None:
    origin = sample_snapshot().article[ARTICLE_IDS["wire"]].origin
    matrix = sample_matrix(left_out_origins=(origin,))
    assert {ARTICLE_IDS["wire"], ARTICLE_IDS["herald"]}.isdisjoint(matrix.articles)
    assert len(matrix.articles) == 4


def test_a_search_looks_at_speaker_outlet_date_and_stance_too() -> None:
    assert set(keys(sample_matrix(text="oren", fold_single=False))) == {CRACKS, claim_id("=2+2")}
    assert {row for row, _ in sample_matrix(text="delta herald", fold_single=False).cells} == {ARTICLE_IDS["herald"]}
    assert set(keys(sample_matrix(text="disputes brandt"))) == {FOLDED}
    assert {k for k, _ in sample_matrix(text="2023-05-02", fold_single=False).cells} == {ARTICLE_IDS["wire"]}
    assert keys(sample_matrix(text="“reach tibro” hedges", fold_single=False)) == [TIBRO]
    assert keys(sample_matrix(text="“tibro reach”", fold_single=False)) == []


def test_search_terms_are_words_and_what_stands_in_quotation_marks() -> None:
    assert search_terms('Two  "at Least" “so many” x') == ("two", "at least", "so many", "x")
    assert search_terms(' "" ') == ()


def _claims(*labels: str, **topics: str) -> Snapshot:
    return Snapshot(claims=tuple(Claim(f"c{n}", label, topic=topics.get(f"c{n}")) for n, label in enumerate(labels)))


def test_topics_are_names_that_labels_share() -> None:
    snapshot = _claims(
        "Soldiers reached Orsa", "Orsa has no bridge", "Tibro was warned", "The mayor of Tibro left", "Nobody knew",
        "Water rose", "The mayor of Lund met Orsa’s council",
    )  # fmt: skip
    found = topics_of(snapshot, snapshot.claim, {})
    assert found == {"c0": "Orsa", "c1": "Orsa", "c2": "Tibro", "c3": "Tibro", "c6": "Orsa"}


def test_a_name_in_most_labels_tells_nothing_apart() -> None:
    snapshot = _claims("We saw Orsa", "Near Orsa it rained", "In Orsa we met Lund", "Rain in Lund")
    assert topics_of(snapshot, snapshot.claim, {}) == {"c2": "Lund", "c3": "Lund"}


def test_a_topic_by_hand_goes_before_a_question_and_a_question_before_a_name() -> None:
    snapshot = _claims("We saw Orsa", "Near Orsa it rained", "Rain", "Sun", "Wind", c0="weather")
    found = topics_of(snapshot, snapshot.claim, {"c0": ("troops", True), "c1": ("troops", True)})
    assert found == {"c0": "weather", "c1": "troops"}


def test_grouped_by_topic_claims_of_one_topic_stand_side_by_side_and_those_without_come_last() -> None:
    snapshot = sample_snapshot()
    claims = tuple(replace(c, topic="weather" if c.id in (TIBRO, DEAD) else None) for c in snapshot.claims)
    matrix = build_matrix(replace(snapshot, claims=claims), MatrixOptions(topics=True, fold_single=False))
    bands = [c.band for c in matrix.columns]
    assert bands[:4] == ["weather", "weather", "troops, present", "troops, present"]
    assert bands[-1] is None
    assert [b for n, b in enumerate(bands) if b and b in bands[:n] and bands[n - 1] != b] == []


def test_a_part_is_the_cells_asked_for_with_their_heads() -> None:
    matrix = sample_matrix()
    wanted = [(ARTICLE_IDS["courier"], CRACKS), (ARTICLE_IDS["herald"], DEAD)]
    part = matrix.part(wanted)
    assert [r.key for r in part.rows] == [ARTICLE_IDS["courier"], ARTICLE_IDS["herald"]]
    assert keys(part) == [CRACKS, DEAD]
    assert set(part.cells) == set(wanted)


def test_the_cell_of_a_passage_is_found_folded_or_not() -> None:
    for by in RowsBy:
        matrix = sample_matrix(rows=by)
        for keys_, cell in matrix.cells.items():
            assert {matrix.cell_of(p) for p in cell.passages} == {keys_}
    assert sample_matrix(hidden=(CRACKS,)).cell_of(sample_matrix().cells[ARTICLE_IDS["courier"], CRACKS].best) is None


def test_a_mixed_cell_tells_both_sides() -> None:
    matrix = sample_matrix()
    cell = matrix.cells[ARTICLE_IDS["courier"], CRACKS]
    sides = {matrix.snapshot.passage[p].stance is Stance.DISPUTES for p in cell.telling}
    assert sides == {True, False}
    assert cell.figure == ""
    assert matrix.cells[ARTICLE_IDS["courier"], SENT].figure == "≥ 2,000"


def test_a_saved_view_remembers_all_of_it() -> None:
    options = MatrixOptions(
        rows=RowsBy.SET, transposed=True, fold_single=False, topics=True, content=Content.FIGURE, min_articles=2,
        contested_only=True, sure_only=True, stances=(Stance.HEDGES,), speakers=("s1",), outlets=("o",), sets=("s",),
        since="2023-05-01", until="2023-05-02", text="x", left_out=("a",), left_out_origins=("b",), order=Order.HAND,
        row_order=RowOrder.STANCE, row_claim="c", pinned=("c",), hidden=("d",), arranged=("e",),
    )  # fmt: skip
    view = SavedView("Toll", options, {"logarithmic": True})
    assert decode(SavedView, encode(view)) == view
    untouched = MatrixOptions()
    assert all(getattr(options, name) != getattr(untouched, name) for name in MatrixOptions.__dataclass_fields__)
