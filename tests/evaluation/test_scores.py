"""The table of scores: what is kept comes back, every score has a row, and the readings of the data are right."""

import pytest

from claimgrid.extraction.numbers import numbers_in
from tests.evaluation import corpora, kept
from tests.evaluation.attributions import holder
from tests.evaluation.contested import RATES
from tests.evaluation.headlines import aligned, nearest, word
from tests.evaluation.projects import FIGURES, SETS, project_errors
from tests.evaluation.quantities import _ends, _quantity, _same
from tests.evaluation.scores import bars, measure, measure_all, row_of, table


@pytest.fixture
def scores(tmp_path):
    path = tmp_path / "SCORES.md"
    path.write_text("# Scores\n\nWords | with a bar.\n", encoding="utf-8")
    return path


def test_a_run_is_kept_as_a_column(scores):
    file = kept.load(scores)
    file.add("2031-01-01 abc", {("figures", "here"): "0.500", ("claims", "here"): "0.250"})
    file.save(scores)
    file = kept.load(scores)
    file.add("2031-02-01 def", {("new", "there"): "1,234", ("claims", "here"): "0.750"})
    file.save(scores)
    again = kept.load(scores)
    assert again.above.strip() == "# Scores\n\nWords | with a bar."
    assert again.runs == ["2031-01-01 abc", "2031-02-01 def"]
    assert list(again.cells) == [("new", "there"), ("claims", "here"), ("figures", "here")]
    assert again.cells["claims", "here"] == ["0.250", "0.750"]
    assert [again.last(row) for row in [*again.cells, ("no", "row")]] == [1234, 0.75, 0.5, None]


def test_the_table_shows_the_change_since_the_last_run(scores):
    bar = bars()["statements"]
    file = kept.load(scores)
    file.add("2031-01-01 abc", {row_of(bar): "0.500"})
    lines = table({"statements": 0.6123, "independent": 2.0}, file).splitlines()
    assert len(lines) == 3
    assert "0.612  +0.112" in lines[1]
    assert "people .752" in lines[1]
    assert lines[2].split()[-2:] == ["2", "new"]


def test_every_measure_has_one_row():
    known = bars()
    assert {f"{name} {figure}" for name in SETS for figure in (*FIGURES, *RATES, "answered")} <= set(known)
    assert len({row_of(bar) for bar in known.values()}) == len(known)
    with pytest.raises(KeyError, match="no row"):
        table({"no row": 1.0}, kept.Kept(""))


@pytest.mark.long
def test_without_the_data_everything_is_named_and_nothing_fails(tmp_path, monkeypatch):
    monkeypatch.setenv("CLAIMGRID_DATA", str(tmp_path))
    found, missing = measure_all()
    assert found == {}
    assert "eval/scorers/score_project.py" in missing
    assert "eval/polnear/dev.jsonl" in missing


def test_only_missing_data_is_passed_over():
    with pytest.raises(ZeroDivisionError):
        measure(lambda: {"statements": 1 / 0})


@pytest.mark.parametrize("name", ["strike", "drones", "protest", "quake", "ceasefire", "hostages"])
def test_nobody_sees_the_errors_of_a_test_set(name):
    with pytest.raises(ValueError, match=name):
        project_errors(name)


def test_who_stands_behind_a_number():
    text = "The mayor said that 40 houses had burned. Rain fell on 12 roads."
    reading = corpora.read(text)

    def behind(number):
        start = text.index(number)
        return [text[a:b] for a, b in holder(reading, (start, start + len(number)))]

    assert behind("40") == ["The mayor"]
    assert behind("12") == []


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("at least 30 boats", [30], ">"),
        ("up to 30 boats", [30], "<"),
        ("about 30 boats", [30], "~"),
        ("between 20 and 30 boats", [20, 30], "="),
        ("thousands of boats", [1000, 10000], "="),
        ("30 boats", [30], "="),
    ],
)
def test_quantities_are_put_as_the_corpus_has_them(text, value, change):
    assert _quantity(numbers_in(text)[0]) == {"value": value, "change": change}


def test_values_of_the_recognizers():
    assert [_ends(v) for v in ("7", "[5,10)", "(40,)", "(,-2.5]")] == [(7, 7), (5, 10), (40, None), (None, -2.5)]
    assert _same(numbers_in("more than 40 boats")[0], (40, None))
    assert not _same(numbers_in("more than 40 boats")[0], (40, 40))


def test_a_headline_is_for_against_or_observing():
    texts = {
        "claim": "The bridge over the Sorna collapsed.",
        "1": "The bridge over the Sorna collapsed.",
        "2": "The minister denied that the bridge over the Sorna collapsed.",
        "3": "The bridge over the Sorna collapsed, the police said.",
        "4": "Schools will open again in autumn.",
    }
    articles = [corpora.to_align(key, text, corpora.read(text)) for key, text in texts.items()]
    near = nearest(articles)
    assert [word(near[key]) for key in "123"] == ["for", "against", "observing"]
    together = aligned(articles)
    assert [word(together[key]) for key in "1234"] == ["for", "against", "observing", "observing"]
    assert not together["4"]
