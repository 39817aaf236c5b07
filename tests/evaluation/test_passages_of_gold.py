"""The reading keeps its level on the hand-annotated set and on PolNeAR."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("passages_of_gold", Path(__file__).parent / "passages_of_gold.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_passages_stances_and_speakers(nlp, gold, seed_articles, measure):
    result = measure.scores(nlp)
    assert result["found"] >= 0.75
    assert result["stance"] >= 0.75
    assert result["speaker"] >= 0.90


@pytest.mark.long
def test_statements_of_polnear(nlp, evaluation_data, measure):
    table = measure.polnear(nlp, "dev")
    print(table)
    f1 = float(re.search(r"content\+source +.*?F1 (\d\.\d+)", table)[1])
    assert f1 >= 0.50
