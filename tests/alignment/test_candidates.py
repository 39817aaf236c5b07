"""Which passages are worth comparing."""

from itertools import product
from random import Random

import pytest

from claimgrid.alignment import candidates
from claimgrid.alignment.candidates import Candidates, entry
from claimgrid.alignment.memory import Kept
from claimgrid.alignment.similarity import profile
from claimgrid.domain.passage import Features

WORDS = ("ferry", "captain", "storm", "harbour", "sailor", "island")
DEEDS = ("SINK", "TRIAL", "SEARCH")


def said(words, deed=None, numbers=()):
    features = Features(tuple(words), (), tuple(numbers), (deed,) if deed else (), (), ())
    return profile(features, " ".join(words))


def held(profiles):
    found = Candidates(Kept())
    for id_, one in profiles.items():
        found.add(id_, entry(one))
    found.flip()
    return found


def test_the_same_common_deed_alone_is_worth_comparing_only_in_articles_of_one_event(monkeypatch):
    monkeypatch.setattr(candidates, "COMMON", 2)
    profiles = {
        "a:1": said(["ferry", "storm"], "SINK"),
        "b:1": said(["barge", "fog"], "SINK"),
        "c:1": said(["ferry", "trial"], "SINK"),
        "d:1": said(["ferry", "captain"], "TRIAL"),
        "e:1": said(["storm", "captain"], "TRIAL"),
    }
    found, asked = held(profiles), []

    def among_kin(ids):
        asked.append(ids - {"a:1"})
        return ids & {"b:1"}

    assert found.of(profiles["a:1"], 2, among_kin) == {"a:1", "b:1"}
    assert asked == [{"b:1", "c:1"}]


@pytest.mark.parametrize("terms", [1, 2])
@pytest.mark.parametrize("seed", range(5))
def test_what_is_found_among_all_is_what_is_worth_comparing_pair_by_pair(seed, terms, monkeypatch):
    monkeypatch.setattr(candidates, "COMMON", 12)
    monkeypatch.setattr(candidates, "CROWD", 14)
    random = Random(seed)
    profiles = {
        f"{article}:{i}": said(
            random.sample(WORDS, random.randint(0, 3)), random.choice((None, *DEEDS)), random.choice(((), (), ("40",)))
        )
        for article, i in product("abcdef", range(7))
    }
    found = held(profiles)

    def are_kin(a, b):
        return (ord(a[0]) + ord(b[0])) % 2 == 0

    for a, b in product(profiles, repeat=2):
        among = found.of(profiles[a], terms, lambda ids, a=a: {id_ for id_ in ids if are_kin(a, id_)})
        assert (b in among) == found.are_worth(profiles[a], profiles[b], terms, are_kin=are_kin(a, b)) or a == b
