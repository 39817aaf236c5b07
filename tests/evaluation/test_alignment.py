"""What alignment must reach on data that nobody in this project wrote."""

import json
import re

import pytest

from claimgrid.alignment import align
from claimgrid.alignment.reuse import find_origins, find_reuse
from claimgrid.domain.messages import AlignArticle
from tests.conftest import shared
from tests.evaluation.align_gold import as_export, gold_articles, score


def test_claims_from_given_passages(nlp, gold):
    """Of the annotated passages alone few are rare, so fewer are brought together than among all that are found."""
    annotation, articles = gold_articles(nlp, gold.parents[1])
    result = score(as_export(annotation, articles, align(articles, 0)), gold.parents[1])
    assert result["pair"][2] >= 0.65
    assert result["b3"][2] >= 0.8
    assert result["purity"] >= 0.8


@pytest.fixture(scope="module")
def copies():
    folder = shared("eval/nearcopy_ecb")
    docs = [json.loads(line) for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()]
    pairs = [json.loads(line) for line in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    articles = sorted(
        (AlignArticle(d["doc_id"], d["text"], None, None, (), (), (), ()) for d in docs), key=lambda a: a.id
    )
    return pairs, articles


def test_copies_share_an_origin_and_independent_reports_do_not(copies):
    pairs, articles = copies
    origins = find_origins(articles, find_reuse(articles))
    joined = {kind: [] for kind in ("copy", "independent", "partial")}
    for pair in pairs:
        joined[pair["silver"]].append(origins[pair["a"]] == origins[pair["b"]])
    assert sum(joined["copy"]) >= 0.97 * len(joined["copy"])
    assert not any(joined["independent"])


def test_shared_spans_hold_the_same_words(copies):
    _, articles = copies
    texts = {article.id: article.text for article in articles}
    found = find_reuse(articles)
    assert len(found) > 100
    for pair in found:
        for a0, a1, b0, b1 in pair.spans:
            first, second = (texts[key][s:e] for key, (s, e) in zip(pair.articles, ((a0, a1), (b0, b1)), strict=True))
            assert re.findall(r"[^\W_]+", first.lower()) == re.findall(r"[^\W_]+", second.lower())
