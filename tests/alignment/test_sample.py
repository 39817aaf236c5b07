"""The sample set through the real reading: claims, speakers and order."""

import hashlib
from random import Random

import pytest

from claimgrid import resources
from claimgrid.alignment import align
from claimgrid.domain.article import Document, article_id
from claimgrid.domain.messages import AlignArticle, AlignEstimate, AlignPassage
from claimgrid.domain.passage import passage_id
from claimgrid.extraction import extract


def as_align_article(reading):
    document = reading.document
    key = article_id(document.sha256)
    passages = tuple(
        AlignPassage(passage_id(key, p.start, p.end), p.start, p.end, p.stance, p.speaker, p.features, p.label)
        for p in reading.passages
    )
    estimates = tuple(AlignEstimate(passage_id(key, e.start, e.end), e.speaker, e.when) for e in reading.estimates)
    return AlignArticle(key, document.text, None, None, reading.hints, reading.years, passages, estimates)


@pytest.fixture(scope="module")
def articles(nlp):
    texts = [path.read_text(encoding="utf-8") for path in sorted(resources.sample().glob("*.txt"))]
    documents = [Document("sample.txt", text, hashlib.sha256(text.encode()).hexdigest()) for text in texts]
    return [as_align_article(extract(nlp, document)) for document in documents]


@pytest.fixture(scope="module")
def aligned(articles):
    return align(articles, 1)


def claims_with(aligned, articles, number):
    """The claims of two or more articles that give ``number``, as the sets of their articles."""
    owner = {p.id: (a.id, p.features.numbers) for a in articles for p in a.passages}
    groups = [[owner[p] for p in claim.passages] for claim in aligned.claims]
    return [{a for a, _ in group} for group in groups if any(number in numbers for _, numbers in group)]


def test_order_makes_no_difference(articles, aligned):
    for seed in range(4):
        assert align(Random(seed).sample(articles, len(articles)), 1) == aligned


def test_every_passage_is_in_one_claim(articles, aligned):
    held = [p for claim in aligned.claims for p in claim.passages]
    assert sorted(held) == sorted(p.id for a in articles for p in a.passages)


def test_one_figure_of_three_reports_is_one_claim(articles, aligned):
    assert max(len(found) for found in claims_with(aligned, articles, "11000")) >= 3


def test_the_same_figure_of_two_states_is_two_claims_that_say_whose(articles, aligned):
    shared = [claim.label for claim in aligned.claims if "10,000" in claim.label and "(" in claim.label]
    assert len(shared) == len(set(shared)) >= 2


def test_three_transliterations_are_one_speaker(aligned):
    [president] = [s for s in aligned.speakers if "Volodymyr Zelensky" in s.spellings]
    assert {"Volodymyr Zelenskiy", "Volodymyr Zelenskyy"} <= set(president.spellings)


def test_digests_in_own_words_are_no_copies(articles, aligned):
    assert aligned.origins == {a.id: a.id for a in articles}
