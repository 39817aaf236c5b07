"""What joins articles about one event must not join articles about many."""

from random import Random

import pytest

from claimgrid.alignment import align
from claimgrid.alignment.kinship import Kinship, telling_words
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id

FERRY = """
The ferry Aurora ran aground near the lighthouse of Brekstad before dawn, the harbour master Liv Solberg told reporters. The
captain had steered around a fishing trawler in thick fog. Lifeboats carried the passengers to the quay, where villagers waited
with blankets and soup. Divers examined the hull and found a gash below the waterline, and a tug from Trondheim towed the wreck
off the reef at high tide. Insurers put the damage at several kroner a plank, joked a welder, but the shipping line cancelled
the crossings to Hitra until its twin vessel returns from the dry dock. An inquiry will hear the helmsman on Friday.
"""
FERRY_AGAIN = """
Fog and a fishing trawler forced the ferry Aurora onto a reef by the Brekstad lighthouse, its captain has said. Harbour master
Liv Solberg praised villagers who met the lifeboats on the quay with soup, blankets and lanterns. The hull has a gash under the
waterline, according to divers; a tug towed the vessel from Trondheim's shipping lane at high tide. Crossings to Hitra stay
cancelled while the twin vessel is in dry dock, and the helmsman is to speak at an inquiry. Passengers were unhurt, apart from
an accordion player who sprained a wrist in the aisle and kept playing for the children with the other.
"""
ORCHARD = """
Growers in the valley of Ulvik fear for the apple harvest after a late frost blackened the blossom. Agronomist Tor Eide walked
between the rows with a thermometer and counted surviving buds. Cider presses that usually hum all September may stand idle,
and the cooperative is asking banks for patience. Beekeepers moved their hives uphill, since no bee flies in the cold.
A nursery offers grafted saplings of a hardier variety, bred in Estonia, though these bear fruit only after five summers. The
village fair will sell marmalade instead of juice this autumn, its baker announced with a shrug and a tray of buns.
"""


def article(key, text, *passages):
    found = tuple(
        AlignPassage(
            passage_id(key, 900 + 99 * i, 990 + 99 * i), 900 + 99 * i, 990 + 99 * i, Stance.ATTRIBUTES, None,
            Features(**{name: tuple(value.split("/")) for name, value in parts.items()}), label,
        )
        for i, (label, parts) in enumerate(passages)
    )  # fmt: skip
    return AlignArticle(key, text, None, None, (), (), found, ())


WORK = ("It works", {"words": "work", "predicates": "work"})
HARD = ("It is hard work", {"words": "work/hard", "predicates": "work"})
THOUSANDS = ("Thousands came", {"words": "arrive", "numbers": "1000s", "predicates": "ARRIVE"})
OTHERS = ("It will cost thousands", {"words": "cost", "numbers": "1000s", "predicates": "SPEND"})
QUOTE = ("We were luckier than we deserved, all of us", {"words": "lucky/deserve", "predicates": "deserve"})


def shared(*articles):
    """The claims that stand in several articles, as the labels of their passages."""
    labels = {p.id: (a.id, p.label) for a in articles for p in a.passages}
    groups = [[labels[p] for p in claim.passages] for claim in align(articles, 0).claims]
    return sorted(sorted({label for _, label in group}) for group in groups if len({key for key, _ in group}) > 1)


def kin(texts):
    """The Kinship of articles with these texts, named "0", "1" and so on, all of them in the sample."""
    kinship = Kinship(lambda article: telling_words(texts[int(article)]), fetch=list)
    for i in range(len(texts)):
        kinship.sample(str(i))
    kinship.look()
    return kinship


def test_articles_are_kin_by_the_telling_words_that_both_hold():
    kinship = kin([FERRY, FERRY_AGAIN, ORCHARD, "A ferry sank."])
    assert kinship.strangers("0", "1") == 0
    assert kinship.strangers("0", "2") == kinship.strangers("2", "0") == 1
    assert kinship.strangers("0", "0") == 0
    assert kinship.strangers("0", "3") < 0.2


def test_a_folder_about_many_events_asks_for_more():
    fair = f"{ORCHARD} The ferry Aurora brought Liv Solberg, divers and a tug from the lighthouse of Brekstad."
    others = [" ".join(f"{a}{b}{letter}orn" for a in "bdfgk" for b in "aeiou") for letter in "lmnprst"]
    assert kin([FERRY, FERRY_AGAIN, fair]).strangers("0", "2") == 0
    assert kin([FERRY, FERRY_AGAIN, fair, *others]).strangers("0", "2") > 0.5


def test_common_words_make_nobody_kin():
    words = "the people said that they would like to make more time for their country and what it needs next year"
    assert kin([f"{FERRY} {words}", f"{ORCHARD} {words}"]).strangers("0", "1") == 1


@pytest.mark.parametrize(("one", "other"), [(WORK, HARD), (THOUSANDS, OTHERS), (WORK, WORK)])
def test_a_general_word_joins_no_strangers(one, other):
    assert shared(article("a1", FERRY, one), article("a2", ORCHARD, other)) == []


def test_a_general_word_may_join_kin():
    found = shared(article("a1", FERRY, WORK), article("a2", FERRY_AGAIN, WORK))
    assert found == [["It works"]]


def test_the_same_telling_words_join_strangers_too():
    assert shared(article("a1", FERRY, QUOTE), article("a2", ORCHARD, QUOTE)) == [[QUOTE[0]]]


def test_order_makes_no_difference():
    articles = [article(f"a{i}", text, WORK, QUOTE) for i, text in enumerate([FERRY, ORCHARD, FERRY_AGAIN, ""])]
    first = align(articles, 0)
    assert all(align(Random(seed).sample(articles, 4), 0) == first for seed in range(5))
