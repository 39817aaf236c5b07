"""What is kept between two alignments changes nothing: after every step the result is that of a start from scratch."""

from dataclasses import replace
from random import Random
from statistics import median

import pytest
from tests.benchmarks import one_more

from claimgrid.alignment import Aligner, align, grouping
from claimgrid.domain.messages import AlignArticle, AlignPassage, to_line
from claimgrid.domain.passage import Features, Stance, passage_id

EVENTS = ("SINK", "TRIAL", "FIGHT", "FLOOD", "ELECT", "ARREST")
WORDS = (
    "ferry", "captain", "harbour", "storm", "court", "crew", "cargo", "island", "mayor", "bridge", "school", "tunnel",
    "march", "union", "farm", "market", "river", "train", "court", "garden", "mill", "tower", "abbey", "quay",
)  # fmt: skip
NAMES = ("Ilves", "Mr Ilves", "Rosa Quispe", "Quispe", "the ministry", "Swedish Foreign Minister Anna Berg", "Berg")


def article(random, number):
    """An invented report; every third shares a sentence with others."""
    key = f"a{number:03}"
    passages = []
    for i in range(random.randint(1, 8)):
        event = random.choice(EVENTS)
        found = Features(
            words=(*random.sample(WORDS, 3), event), names=tuple(random.sample(("bergen", "oslo", "visby"), 1)),
            numbers=tuple(random.sample(("40", "41", "7"), random.randint(0, 1))), predicates=(event,),
            subject=(random.choice(WORDS),),
        )  # fmt: skip
        passages.append(
            AlignPassage(
                passage_id(key, 9 * i, 9 * i + 5), 9 * i, 9 * i + 5, Stance.ATTRIBUTES,
                random.choice((*NAMES, None)), found, " ".join(found.words),
            )
        )  # fmt: skip
    sentence = "The ferry left the harbour before the storm and nobody on the island heard of it until noon. "
    text = (
        sentence * (number % 3 == 0) + " ".join(random.choices(WORDS, k=40)) + f" Mr Ilves and {random.choice(NAMES)}."
    )
    return AlignArticle(key, text, None, None, (), (), tuple(passages), ())


def steps(random, articles):
    """The project after each of some changes: articles come and go, passages are pinned."""
    held = {}
    for _ in range(24):
        change = random.random()
        if change < 0.65 or len(held) < 3:
            held.update({a.id: a for a in random.sample(articles, random.choice((1, 1, 6)))})
        elif change < 0.8:
            held.pop(random.choice(sorted(held)))
        else:
            one = held[random.choice(sorted(held))]
            pinned = replace(random.choice(one.passages), claim=random.choice(("hand1", "hand2", None)))
            held[one.id] = replace(one, passages=tuple(pinned if p.id == pinned.id else p for p in one.passages))
        yield [held[key] for key in random.sample(sorted(held), len(held))]


@pytest.mark.parametrize("seed", range(6))
def test_after_every_change_the_result_is_that_of_a_start_from_scratch(seed, monkeypatch):
    monkeypatch.setattr(grouping, "COMMON", 12)
    monkeypatch.setattr(grouping, "CROWD", 10)
    random = Random(seed)
    articles = [article(random, number) for number in range(40)]
    kept = Aligner()
    for held in steps(random, articles):
        assert to_line(kept.align(held, 0)) == to_line(align(held, 0))


def test_a_new_article_has_few_pairs_compared_again(monkeypatch):
    articles = one_more.articles(70)
    compared = []
    score = grouping._score
    monkeypatch.setattr(grouping, "_score", lambda *pair: compared.append(pair) or score(*pair))
    align(articles, 0)
    whole = len(compared)
    kept = Aligner()
    each = []
    for count in range(60, 71):
        compared.clear()
        kept.align(articles[:count], 0)
        each.append(len(compared))
    assert 0 < median(each) < whole / 10  # now and then a weight moves a step, and more are compared
