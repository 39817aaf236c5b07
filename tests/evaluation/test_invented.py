"""The invented sets are well formed, their offsets are right, and their texts are nobody else's."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimgrid.domain.estimate import Qualifier, Status
from claimgrid.domain.passage import Stance
from tests.conftest import shared
from tests.evaluation.scores import INVENTED

SETS = [
    "dam",
    "strike",
    "border",
    "ferry",
    "outbreak",
    "drones",
    "protest",
    "quake",
    "airstrike",
    "pipeline",
    "ceasefire",
    "hostages",
]
MEASURES = {"troops", "casualties", "displaced people", "people"}
FILLED = {
    Qualifier.EXACTLY: {"value"},
    Qualifier.ABOUT: {"value"},
    Qualifier.AT_LEAST: {"low"},
    Qualifier.MORE_THAN: {"low"},
    Qualifier.ORDER_OF_MAGNITUDE: {"low"},
    Qualifier.AT_MOST: {"high"},
    Qualifier.LESS_THAN: {"high"},
    Qualifier.RANGE: {"low", "high"},
}
"""Which of low, value and high a qualifier fills."""


def annotation(name: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The gold of a set, and the texts of its articles."""
    gold = json.loads((INVENTED / name / "gold.json").read_text(encoding="utf-8"))
    return gold, {key: (INVENTED / name / file).read_text(encoding="utf-8") for key, file in gold["articles"].items()}


@pytest.mark.parametrize("name", SETS)
def test_every_article_is_annotated_and_of_a_report_s_length(name: str) -> None:
    gold, texts = annotation(name)
    assert sorted(gold["articles"].values()) == sorted(path.name for path in (INVENTED / name).glob("*.txt"))
    assert {row["article"] for row in gold["metadata"]} == set(texts)
    assert all(150 <= len(text.split()) <= 350 for text in texts.values())


@pytest.mark.parametrize("name", SETS)
def test_passages_are_slices_of_their_articles(name: str) -> None:
    gold, texts = annotation(name)
    for row in [p for claim in gold["claims"] for p in claim["passages"]] + gold["estimates"]:
        assert row["text"]
        assert texts[row["article"]][row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("name", SETS)
def test_claims_are_shared_and_their_passages_stand_once(name: str) -> None:
    claims = annotation(name)[0]["claims"]
    assert 12 <= len({claim["id"] for claim in claims}) == len(claims) <= 18
    passages = [p for claim in claims for p in claim["passages"]]
    assert all(len({p["article"] for p in claim["passages"]}) > 1 and claim["label"] for claim in claims)
    assert len({(p["article"], p["start"], p["end"]) for p in passages}) == len(passages)
    assert {p["stance"] for p in passages} == {stance.value for stance in Stance}
    assert all(p["speaker"] in p.get("speaker_aliases", [p["speaker"]]) for p in passages)


@pytest.mark.parametrize("name", SETS)
def test_figures_and_dates_keep_the_conventions(name: str) -> None:
    gold, texts = annotation(name)
    for row in gold["estimates"]:
        assert row["measure"] in MEASURES
        assert {key for key in ("low", "value", "high") if row[key] is not None} == FILLED[Qualifier(row["qualifier"])]
        assert row["status"] is None or Status(row["status"])
        assert row["as_of"] is None or date.fromisoformat(row["as_of"])
    assert all(row["published"] is None or date.fromisoformat(row["published"]) for row in gold["metadata"])
    assert all(set(pair["articles"]) <= set(texts) for pair in gold["reuse"])


def nines(text: str) -> set[tuple[str, ...]]:
    """Every nine words in a row."""
    words = re.findall(r"[^\W_]+", text.lower().replace("’", "'"))
    return set(zip(*(words[i:] for i in range(9)), strict=False))


def strings(value: Any) -> Iterator[str]:
    """The strings inside a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def others(folder: Path) -> Iterator[tuple[str, str]]:
    """The name and the text of everything in ``folder`` that holds texts of others."""
    for path in sorted(folder.rglob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.name, " | ".join(text for text in strings(json.loads(line)) if " " in text)


@pytest.mark.parametrize("place", ["seeds", "eval"])
def test_no_nine_words_in_a_row_are_anybody_else_s(place: str) -> None:
    own = set().union(*(nines(text) for name in SETS for text in annotation(name)[1].values()))
    assert len(own) > 1000
    found = 0
    for name, text in others(shared(place)):
        found += 1
        assert not own & nines(text), name
    assert found >= 5
