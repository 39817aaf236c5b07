"""The Matrix of the sample: what stands in which cell, in which order, and what each filter leaves."""

from dataclasses import replace
from itertools import permutations

import pytest

from claimgrid.domain.article import Known
from claimgrid.domain.columns import FOLDED, question_of
from claimgrid.domain.estimate import Figure, Qualifier, Status
from claimgrid.domain.matrix import CellStance, build_matrix, cell_stance
from claimgrid.domain.options import MatrixOptions, Order, RowsBy
from claimgrid.domain.passage import Speaker, Stance
from claimgrid.domain.rows import Row
from claimgrid.domain.snapshot import Snapshot
from samples import (
    ARTICLE_IDS,
    CRACKS,
    DEAD,
    HOMES,
    IN_VALLEY,
    SENT,
    TIBRO,
    claim_id,
    doubted,
    keys,
    sample_matrix,
    sample_snapshot,
)


def test_cells_hold_stance_word_and_passages() -> None:
    matrix = sample_matrix()
    cell = matrix.cells[ARTICLE_IDS["courier"], SENT]
    assert (cell.stance, cell.word, len(cell.passages), cell.checked) == (CellStance.ATTRIBUTES, "≥ 2,000", 1, False)
    assert matrix.snapshot.passage[cell.best].text.startswith("At least 2,000 soldiers")
    both = matrix.cells[ARTICLE_IDS["courier"], CRACKS]
    assert (both.stance, len(both.passages)) == (CellStance.MIXED, 2)
    assert (ARTICLE_IDS["herald"], CRACKS) not in matrix.cells  # silence is no cell


def test_the_word_is_the_figure_else_the_speaker_else_the_own_voice() -> None:
    matrix = sample_matrix()
    assert matrix.cells[ARTICLE_IDS["herald"], DEAD].word == "< 9"
    assert matrix.cells[ARTICLE_IDS["later"], CRACKS].word == "Lakeworks"
    assert matrix.cells[ARTICLE_IDS["blog"], CRACKS].word == "own voice"


def test_nobody_is_named_beside_a_stance_not_theirs() -> None:
    """An article that asserts what it also quotes somebody for: the cell asserts, so it names the own voice."""
    snapshot = sample_snapshot()
    own = next(p for p in snapshot.passages if p.stance is Stance.ASSERTS and not snapshot.estimates_of_passage[p.id])
    said = replace(own, id="quoted", start=0, end=1, stance=Stance.ATTRIBUTES, speaker=snapshot.speakers[0].id)
    both = replace(snapshot, passages=(*snapshot.passages, said))
    cell = build_matrix(both, MatrixOptions(fold_single=False)).cells[own.article, own.claim]
    assert "quoted" in cell.passages
    assert (cell.stance, cell.word, cell.best) == (CellStance.ASSERTS, "own voice", own.id)


def test_rows_go_by_date_and_an_unknown_outlet_is_a_row_of_its_own() -> None:
    assert [row.heading for row in sample_matrix().rows] == [
        "Northern Wire · 2023-05-02", "The Orsa Courier · 2023-05-03", "Delta Herald · 2023-05-03 – 2023-05-04",
        "Lake Radio · 2023-05-04", "The Orsa Courier · 2023-05-05", "blog_post ?",
    ]  # fmt: skip


def test_contested_claims_come_first_then_those_whose_figures_differ() -> None:
    assert keys(sample_matrix()) == [CRACKS, DEAD, SENT, IN_VALLEY, TIBRO, HOMES, FOLDED]
    matrix = sample_matrix()
    assert [matrix.numbers.get(column.key) for column in matrix.columns] == [1, 2, 3, 4, 5, 6, None]


def test_reprints_count_as_one_origin() -> None:
    homes = next(column for column in sample_matrix().columns if column.key == HOMES)
    assert (homes.articles, homes.origins) == (2, 1)


def test_claims_that_answer_one_question_stand_side_by_side_and_are_not_folded() -> None:
    columns = {column.key: column for column in sample_matrix().columns}
    assert columns[SENT].question == columns[IN_VALLEY].question == "troops, present"
    assert columns[SENT].rivals
    assert columns[IN_VALLEY].articles == 1
    for order in Order:
        found = keys(sample_matrix(order=order))
        assert abs(found.index(SENT) - found.index(IN_VALLEY)) == 1


def test_figures_that_agree_are_no_rivals() -> None:
    snapshot = sample_snapshot()
    same = tuple(
        replace(e, figure=replace(e.figure, qualifier=Qualifier.EXACTLY, low=7, value=7, high=7))
        for e in snapshot.estimates
    )
    columns = {c.key: c for c in build_matrix(replace(snapshot, estimates=same)).columns}
    assert columns[SENT].question is not None
    assert not columns[SENT].rivals


def test_claims_of_one_article_are_folded_and_unfold() -> None:
    folded = sample_matrix().columns[-1]
    assert (folded.label, len(folded.claims)) == ("only one source: 4", 4)
    assert sample_matrix().cells[ARTICLE_IDS["blog"], FOLDED].word == "2 claims"
    assert len(sample_matrix(fold_single=False).columns) == len(sample_snapshot().claims)


def test_grouped_by_outlet_a_cell_sums_its_articles() -> None:
    matrix = sample_matrix(rows=RowsBy.OUTLET)
    row = next(row for row in matrix.rows if row.name == "The Orsa Courier")
    assert row.articles == tuple(sorted((ARTICLE_IDS["courier"], ARTICLE_IDS["later"])))
    assert row.date == "2023-05-03 – 2023-05-05"
    assert len(matrix.cells[row.key, CRACKS].passages) == 3


def test_the_days_of_a_group_go_to_the_last_of_all_even_where_an_interval_began_first() -> None:
    sample = sample_snapshot()
    days = {"courier": "2023-05-01/2023-05-30", "later": "2023-05-05"}
    of_id = {ARTICLE_IDS[key]: Known(day, "dateline") for key, day in days.items()}
    articles = tuple(replace(a, published=of_id.get(a.id, a.published)) for a in sample.articles)
    matrix = build_matrix(replace(sample, articles=articles), MatrixOptions(rows=RowsBy.OUTLET))
    assert next(r for r in matrix.rows if r.key == "The Orsa Courier").date == "2023-05-01 – 2023-05-30"


def test_unknown_outlets_are_never_pooled_even_where_their_files_have_one_name() -> None:
    sample = sample_snapshot()
    alike = tuple(replace(a, outlet=None, file=f"{n}/report.txt") for n, a in enumerate(sample.articles))
    matrix = build_matrix(replace(sample, articles=alike), MatrixOptions(rows=RowsBy.OUTLET))
    assert [row.name for row in matrix.rows] == ["report ?"] * len(alike)
    assert {row.articles for row in matrix.rows} == {(a.id,) for a in alike}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"contested_only": True}, [CRACKS, DEAD]),
        ({"min_articles": 5}, [CRACKS, SENT]),
        ({"stances": (Stance.HEDGES,), "min_articles": 2}, [TIBRO]),
        ({"speakers": ("s2",), "fold_single": False}, [CRACKS, claim_id("=2+2")]),
        ({"text": "TIBRO"}, [TIBRO]),
        ({"text": "more than 10 people died", "fold_single": False}, [DEAD]),
        ({"outlets": ("Lake Radio",), "min_articles": 1, "text": "cracks", "fold_single": False}, [CRACKS]),
    ],
)
def test_filters(options: dict[str, object], expected: list[str]) -> None:
    assert keys(sample_matrix(**options)) == expected


def test_hidden_claims_are_counted_and_folded_ones_are_not_hidden() -> None:
    assert sample_matrix().hidden_claims == 0
    assert sample_matrix(contested_only=True).hidden_claims == len(sample_snapshot().claims) - 2


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"sets": ("Orsa",)}, {"radio", "blog"}),
        ({"outlets": ("The Orsa Courier",)}, {"courier", "later"}),
        ({"outlets": ("blog_post ?",)}, {"blog"}),
        ({"since": "2023-05-04"}, {"herald", "radio", "later"}),
        ({"until": "2023-05-03"}, {"wire", "courier", "herald"}),
        ({"since": "2023-05-04", "until": "2023-05-04"}, {"herald", "radio"}),
    ],
)
def test_filters_of_articles_and_dates_drop_the_undated(options: dict[str, object], expected: set[str]) -> None:
    assert {row.key for row in sample_matrix(**options).rows} == {ARTICLE_IDS[key] for key in expected}


def test_an_empty_project_is_an_empty_matrix() -> None:
    matrix = build_matrix(Snapshot())
    assert (matrix.rows, matrix.columns, matrix.cells) == ((), (), {})


def test_cell_stance_is_mixed_only_where_some_carry_and_some_dispute() -> None:
    for some in permutations(Stance, 2):
        carried = Stance.DISPUTES not in some
        assert (cell_stance(some) is CellStance.MIXED) is not carried
    assert cell_stance([Stance.HEDGES, Stance.ATTRIBUTES]) is CellStance.ATTRIBUTES
    assert cell_stance([Stance.DISPUTES]) is CellStance.DISPUTES


def test_a_short_name_is_the_articles_own_where_it_tells_who_it_is() -> None:
    speakers = (
        Speaker("s1", "Ilse Brandt", short="Brandt"),
        Speaker("s2", "Han Do Yun", short="Han"),
        Speaker("s3", "Han Seo", short="Han"),
        Speaker("s4", "The Interior Ministry"),
        Speaker("s5", "the army"),
        Speaker("s6", "Anna Sjö", short="Sjö"),
        Speaker("s7", "Sjö"),
    )
    snapshot = Snapshot(speakers=speakers)
    names = [snapshot.short_name(s.id) for s in speakers]
    assert names == ["Brandt", "Han Do Yun", "Han Seo", "Interior Ministry", "army", "Anna Sjö", "Sjö"]


def test_a_question_is_one_subject_measure_and_status() -> None:
    estimates = {e.text: e for e in sample_snapshot().estimates}
    sent, present, dead = estimates["At least 2,000"], estimates["Exactly 2,150"], estimates["14 dead"]
    assert question_of([sent, present]) == ("", "troops", Status.PRESENT)
    assert question_of([sent, dead]) is None
    assert question_of([]) is None
    vague = replace(dead, figure=Figure("people", Qualifier.EXACTLY, 3, 3, 3, None, None, None))
    assert question_of([vague]) is None
    assert question_of([replace(dead, figure=replace(dead.figure, status=Status.PART))]) is None
    assert question_of([estimates["Thousands"]]) is None


@pytest.mark.parametrize(
    ("name", "date", "shown"),
    [
        ("Valley Courier 2025-03-12 ?", "2025-03-12", "Valley Courier ?"),
        ("2025-03-12_valley_courier ?", "2025-03-12", "valley_courier ?"),
        ("2025-03-12 ?", "2025-03-12", "2025-03-12 ?"),
        ("000_abdc ?", "2025-03-12", "000_abdc ?"),
        ("Reuters", "", "Reuters"),
    ],
)
def test_a_name_does_not_repeat_the_day_below_it(name: str, date: str, shown: str) -> None:
    assert Row("k", name, date, ("a",)).plain_name == shown


def test_a_cell_is_doubtful_where_nothing_in_it_surely_belongs_to_the_claim() -> None:
    courier, later = ARTICLE_IDS["courier"], ARTICLE_IDS["later"]
    matrix = build_matrix(doubted(CRACKS, "courier"))
    assert [matrix.cells[a, CRACKS].doubtful for a in (courier, later)] == [True, False]
    snapshot = matrix.snapshot
    first = matrix.cells[courier, CRACKS].passages[0]
    sure = tuple(replace(p, fit=0.75) if p.id == first else p for p in snapshot.passages)
    assert not build_matrix(replace(snapshot, passages=sure)).cells[courier, CRACKS].doubtful, "one of two is sure"
    alone = build_matrix(doubted(HOMES), MatrixOptions())
    assert all(not cell.doubtful for (_row, column), cell in alone.cells.items() if column == FOLDED)


def test_what_is_perhaps_contested_comes_after_what_surely_is_and_before_the_rest() -> None:
    plain = build_matrix(doubted(HOMES))
    assert [(c.key, c.contested, c.perhaps) for c in plain.columns[:2]] == [(CRACKS, True, False), (DEAD, True, False)]
    perhaps = build_matrix(doubted(CRACKS))
    assert [(c.key, c.contested, c.perhaps) for c in perhaps.columns[:2]] == [(DEAD, True, False), (CRACKS, True, True)]
    assert keys(perhaps)[2] == SENT
    only = build_matrix(perhaps.snapshot, MatrixOptions(contested_only=True))
    assert keys(only) == [DEAD, CRACKS]
    assert not any(c.perhaps for c in build_matrix(doubted(SENT)).columns), "nobody disputes it"
    likelier = tuple(p if p.fit is None else replace(p, fit=0.4) for p in perhaps.snapshot.passages)
    together = build_matrix(replace(perhaps.snapshot, passages=likelier))
    assert (keys(together)[0], together.columns[0].perhaps) == (CRACKS, False), "of three on each side one belongs"
    some = build_matrix(doubted(CRACKS, "wire"))
    assert not next(c for c in some.columns if c.key == CRACKS).perhaps, "others contest it without a doubt"


def test_doubtful_passages_can_be_left_out() -> None:
    snapshot, courier = doubted(CRACKS, "courier"), ARTICLE_IDS["courier"]
    options = MatrixOptions(sure_only=True)
    sure = build_matrix(snapshot, options)
    assert (courier, CRACKS) in build_matrix(snapshot).cells
    assert (courier, CRACKS) not in sure.cells
    assert not any(cell.doubtful for cell in sure.cells.values())
    assert options.unfiltered() == MatrixOptions()
    assert CRACKS not in keys(build_matrix(doubted(CRACKS), options))
