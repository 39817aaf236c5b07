"""Whatever people pin and whatever a text calls its speakers, everything is aligned."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimgrid.alignment import align
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id

WORDS = st.sampled_from(["ferry", "captain", "harbour", "SINK", "TRIAL", "storm", "bergen", "oslo"])
SEVERAL = st.lists(WORDS, max_size=4).map(tuple)
FEATURES = st.builds(
    Features, words=SEVERAL, names=SEVERAL, predicates=SEVERAL, subject=SEVERAL, object=SEVERAL,
    numbers=st.lists(st.sampled_from(["1", "40", "41", "1000s", "12000"]), max_size=2).map(tuple),
)  # fmt: skip
PARTS = st.sampled_from(
    ["Mr", "President", "of", "the", "The", "-", "'s", "’", ".", ",", "U.S.", "😀", "7", "Ilves", " "]
)
NAMES = st.text(max_size=6) | st.lists(PARTS, max_size=5).map(" ".join) | st.lists(PARTS, max_size=5).map("".join)


def article(key, found):
    passages = tuple(
        AlignPassage(
            passage_id(key, 9 * i, 9 * i + 5),
            9 * i,
            9 * i + 5,
            Stance.ASSERTS,
            name,
            features,
            " ".join(features.words),
            claim,
        )
        for i, (features, name, claim) in enumerate(found)
    )
    return AlignArticle(key, "", None, None, (), (), passages, ())


def own_ids(keys):
    """The ids that claims of the first passages of these articles take."""
    articles = [article(key, [(Features(words=(f"{key}{i}",)), None, None) for i in range(4)]) for key in keys]
    return [claim.id for claim in align(articles, 0).claims]


PINS = st.none() | st.sampled_from([*own_ids(["a1", "a2"]), "chand"])


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.tuples(FEATURES, st.none() | NAMES, PINS), max_size=5), max_size=4))
def test_everything_is_aligned_and_pins_are_obeyed(found):
    articles = [article(f"a{i}", passages) for i, passages in enumerate(found, 1)]
    claims = align(articles, 0).claims
    held = {passage: claim.id for claim in claims for passage in claim.passages}
    passages = [p for a in articles for p in a.passages]
    assert sorted(p for claim in claims for p in claim.passages) == sorted(p.id for p in passages)
    assert len({claim.id for claim in claims}) == len(claims)
    assert all(held[p.id] == p.claim for p in passages if p.claim)


def test_a_claim_whose_id_people_gave_away_gets_another():
    captain = article("a1", [(Features(words=("captain", "TRIAL"), predicates=("TRIAL",)), None, None)])
    [own] = align([captain], 0).claims
    by_hand = article("a2", [(Features(words=("ferry", "SINK"), predicates=("SINK",)), None, own.id)])
    held = {claim.passages: claim.id for claim in align([captain, by_hand], 0).claims}
    assert held["a2:0-5",] == own.id
    assert held["a1:0-5",] != own.id


@pytest.mark.parametrize("name", ["😀", "", "’s", "7", "Mr-Ilves", "—"])
def test_a_name_of_any_kind_is_a_speaker(name):
    found = align([article("a1", [(Features(), name, None), (Features(), "Toomas Ilves", None)])], 0)
    assert (("a1", name) in {mention for s in found.speakers for mention in s.mentions}) == bool(name)
