"""Whatever a file holds, a reading ends: sentences broken off anywhere, and words of the lexicon in no order at all."""

import random
from itertools import accumulate

from claimgrid.extraction.repairs import is_tree, repair
from claimgrid.extraction.syntax import neighbour
from claimgrid.lexicon import lexicon

_SENTENCES = (
    "As Mayor Ana Ruiz puts it, “no such order was given”; an official, who was not named, denied it.",
    "Two people were killed in the Lorn fire, not four, citing the hospital, a spokesman of the firm Halvec Ltd said.",
    "Between 300 and 400 soldiers – 20 of them wounded – held the bridge, according to the army, and had no longer a way out.",
    "He is not only accused of lying, but, she told us, of hiding the reports as far as anyone knows",
    "Ruiz: No. 2 pump was off. Injured: 12. “Who told them?” she asked, adding that nobody, not even the crew, had to",
)
_ODD = (
    *'.,:;?!()[]"“”‘’-–—|*',
    "not",
    "no",
    "such",
    "one",
    "who",
    "of",
    "by",
    "12",
    "300",
    "Ana",
    "Ruiz",
    "Lorn",
    "says",
    "\n",
)


def test_the_words_beside_a_word_end_with_the_text(nlp):
    doc = nlp("Nobody came .")
    assert [neighbour(doc[1], step).text for step in (-2, -1, 0, 1, 2)] == ["Nobody", "Nobody", "came", ".", "."]


def test_words_never_hang_on_each_other_in_a_ring(nlp):
    doc = nlp("A phone is priced up to 500.")
    assert is_tree(doc)
    for text in (*_SENTENCES, "Rumor: watch priced up to 5,000, plain one at 500, on sale in May"):
        repair(doc := nlp(text))
        assert is_tree(doc)
    doc = nlp("A phone is sold.")
    doc[1].head, doc[3].head = doc[3], doc[1]
    assert not is_tree(doc)


def test_a_text_may_break_off_after_any_word(read):
    for sentence in _SENTENCES:
        for text in accumulate(sentence.split(), "{} {}".format):
            read(text)
            read(f"A title of some kind\n{text}")


def test_words_in_no_order_are_read(read):
    chance = random.Random(5)
    listed = sorted(
        _words([lexicon(name) for name in ("cues", "denials", "hedges", "measures", "numbers", "status", "titles")])
    )
    for _ in range(300):
        size = chance.randint(1, 15)
        read(" ".join(chance.choice(_ODD) if chance.random() < 0.5 else chance.choice(listed) for _ in range(size)))


def _words(entry: object) -> set[str]:
    """All words of a list or table of the lexicon, and of those inside it."""
    if isinstance(entry, str):
        return {entry}
    inside = entry.values() if isinstance(entry, dict) else entry if isinstance(entry, list) else ()
    return set().union(*map(_words, inside))
