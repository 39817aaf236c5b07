"""Dataclasses survive the way to JSON and back."""

import json
from dataclasses import dataclass

import pytest

from claimgrid.domain.article import By, Known
from claimgrid.domain.codec import decode, encode
from claimgrid.domain.passage import Features, Statement
from claimgrid.domain.snapshot import Snapshot
from samples import sample_snapshot, sample_statements


def test_a_whole_project_comes_back_equal() -> None:
    snapshot = sample_snapshot()
    assert decode(Snapshot, json.loads(json.dumps(encode(snapshot)))) == snapshot


def test_statements_come_back_with_their_spans_as_tuples() -> None:
    for statements in sample_statements().values():
        for statement in statements:
            assert decode(Statement, json.loads(json.dumps(encode(statement)))) == statement


def test_none_is_left_out_and_comes_back_even_over_a_default() -> None:
    @dataclass(frozen=True)
    class Held:
        number: int | None = 5
        known: Known | None = None

    assert encode(Held(None, None)) == {}
    assert decode(Held, {}) == Held(None, None)
    assert decode(Held, {"known": {"value": "x", "how": "y", "by": "hand"}}).known == Known("x", "y", By.HAND)


def test_unknown_fields_are_passed_over_and_wrong_shapes_refused() -> None:
    assert decode(Features, {"words": ["a"], "later": 1}) == Features(words=("a",))
    with pytest.raises(ValueError, match="nobody"):
        decode(Known, {"value": "x", "how": "y", "by": "nobody"})
    with pytest.raises(TypeError):
        decode(Known, {"value": "x"})
