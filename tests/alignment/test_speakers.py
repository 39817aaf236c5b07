"""One entry a person, whatever the spelling; never one entry for two people."""

import pytest

from claimgrid.alignment.names import name_words, sound
from claimgrid.alignment.speakers import find_speakers, find_voices
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id


def article(key, *names, text=""):
    passages = tuple(
        AlignPassage(passage_id(key, 10 * i, 10 * i + 5), 10 * i, 10 * i + 5, Stance.ATTRIBUTES, name, Features(), "")
        for i, name in enumerate(names)
    )
    return AlignArticle(key, text, None, None, (), (), passages, ())


def entries(*names):
    """The groups of ``names``, each name from an article of its own."""
    found = find_speakers([article(f"a{i:02}", name) for i, name in enumerate(names)])
    return sorted(speaker.spellings for speaker in found)


@pytest.mark.parametrize(
    "spellings",
    [
        ("Dmytro Zelinsky", "Dmytro Zelinskiy", "Dmytro Zelinskyy"),
        ("Yuliya Koval", "Yulia Koval"),
        ("José Marín", "Jose Marin"),
        ("The Coast Guard", "the Coast Guard", "Coast Guard"),
        ("U.S. Coast Guard", "US Coast Guard"),
        ("Mr Ilves", "Ilves", "Toomas Ilves"),
        ("Estonian Defence Minister Kaja Tamm", "Kaja Tamm", "Tamm"),
        ("Lloyd J. Harper", "Lloyd Harper"),
        ("Harbour Ministry spokesperson Ana Reyes", "Ana Reyes"),
        ("Park Min Seo", "Park"),
        ("Baltic Red Star", "Red Star"),
        ("World Rowing League", "WRL"),
        ("Petar Savić", "Petar Savic", "Petar Savich"),
    ],
)
def test_spellings_of_one_name_meet(spellings):
    assert entries(*spellings) == [tuple(sorted(spellings))]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Berg", "Erik Berg"),
        ("Marie Lefevre", "Marine Lefevre"),
        ("John Martin", "John Marlin"),
        ("General Motors", "Ford Motors"),
        ("Defence Ministry", "Foreign Ministry"),
        ("South Korea", "North Korea"),
        ("Korea", "South Korea"),
        ("a senior official", "officials"),
        ("the Ministry of Health", "the Ministry of Justice"),
        ("Northwire", "director of Northwire"),
        ("Toomas Ilves", "a source close to President Toomas Ilves"),
        ("Latvian Coast Guard", "Coast Guard"),
        ("Baltic Red Star", "Nordic Red Star", "Red Star"),
    ],
)
def test_different_speakers_stay_apart(names):
    assert entries(*names) == sorted((name,) for name in names)


def test_a_surname_that_two_people_share_is_given_to_neither():
    assert entries("Anna Berg", "Erik Berg", "Berg") == [("Anna Berg",), ("Berg",), ("Erik Berg",)]


def test_the_fullest_and_then_most_frequent_spelling_is_the_name():
    articles = [
        article("a1", "Tamm", "Tamm", "Tamm"),
        article("a2", "Kaya Tamm"),
        article("a3", "Kaja Tamm", "Kaja Tamm"),
    ]
    [speaker] = find_speakers(articles)
    assert speaker.name == "Kaja Tamm"
    assert speaker.mentions == (("a1", "Tamm"), ("a2", "Kaya Tamm"), ("a3", "Kaja Tamm"))


def test_the_title_is_kept_as_the_role():
    [speaker] = find_speakers([article("a1", "Estonian Defence Minister Kaja Tamm"), article("a2", "Kaja Tamm")])
    assert (speaker.name, speaker.role) == ("Kaja Tamm", "Estonian Defence Minister")


def test_order_of_articles_makes_no_difference():
    articles = [article("a1", "Tamm"), article("a2", "Kaja Tamm"), article("a3", "Oslo", "the Coast Guard")]
    assert find_speakers(articles) == find_speakers(articles[::-1])


@pytest.mark.parametrize(
    ("name", "text", "country"),
    [
        ("Norway's coast guard", "", "Norway"),
        ("the Pentagon", "", "United States"),
        ("Oslo", "", "Norway"),
        ("Kaja Tamm", "Asked again, Estonian Defence Minister Kaja Tamm said no.", "Estonia"),
        ("Kaja Tamm", "Estonian lawmaker and former envoy to Moscow Kaja Tamm said no.", "Estonia"),
        ("Kaja Tamm", "Boats left Estonia. On Monday Kaja Tamm said no.", None),
        ("residents", "Estonian boats, residents said, were late.", None),
        ("Group of Ten", "It was signed by Estonia and the Estonian Group of Ten.", None),
    ],
)
def test_the_state_behind_a_speaker(name, text, country):
    articles = [article("a1", name, text=text)]
    speakers = find_speakers(articles)
    assert find_voices(speakers, articles)["a1", name].state == country


def test_names_are_compared_without_accents_articles_and_possessives():
    assert name_words("The U.S. Navy’s") == ("us", "navy")
    assert name_words("Müller") == ("muller",)
    assert sound("zelinskiy") == sound("zelinskyy") == sound("zelinsky")
    assert sound("berg") != sound("borg")
