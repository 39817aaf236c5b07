"""One entry a person, whatever the spelling; never one entry for two people."""

import pytest

from claimgrid.alignment.memory import Kept
from claimgrid.alignment.mentions import Speakers
from claimgrid.alignment.names import name_words, sound
from claimgrid.domain.messages import AlignArticle, AlignPassage
from claimgrid.domain.passage import Features, Stance, passage_id


def article(key, *names, text=""):
    passages = tuple(
        AlignPassage(passage_id(key, 10 * i, 10 * i + 5), 10 * i, 10 * i + 5, Stance.ATTRIBUTES, name, Features(), "")
        for i, name in enumerate(names)
    )
    return AlignArticle(key, text, None, None, (), (), passages, ())


def find_speakers(articles):
    return Speakers({a.id: a for a in articles}, Kept()).change((), articles)[0]


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
        ("Petar Savić", "Petar Savic", "Petar Savich", "Petar Savitsch"),
        ("Moammar Kadhafi", "Muammar Gaddafi", "Muammar Qaddafi", "Moamer Gadhafi"),
        ("Bill Berg", "William Berg"),
        ("Volodymyr Kuchma", "Vladimir Kuchma"),
        ("Hassan al-Rashidi", "Hasan Rashidi"),
        ("A. Berg", "Anna Berg"),
        ("Recep Altan", "Recep Tayyip Altan"),
        ("Đorđe Kovač", "Dorde Kovac"),
        ("National Rowing League (NRL)", "National Rowing League", "NRL"),
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
        ("A. Berg", "Erik Berg"),
        ("Bill Berg", "Willa Berg"),
        ("A. Berg", "Anna Berg", "Alan Berg"),
        ("John Berg", "Jon Berg", "Jonathan Berg"),
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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Boats sank, Deputy Energy Minister Kaja Tamm said.", "Deputy Energy Minister"),
        ("Boats sank, Health Minister Dr. Kaja Tamm said.", "Health Minister"),
        ("Boats sank, the police chief, Kaja Tamm, said.", "police chief"),
        ("“No,” said the harbour’s chief executive, Kaja Tamm.", "harbour’s chief executive"),
        ("Kaja Tamm, a baker from Oslo, said no.", "baker from Oslo"),
        ("Yesterday Colonel Kaja Tamm said no.", "Colonel"),
        ("He told the health minister, Kaja Tamm, that boats sank.", "health minister"),
        ("Kaja Tamm, whose father is a baker, said no.", None),
        ("Two boats, Kaja Tamm said, were late.", None),
        ("The dead, Kaja Tamm, and two others were found.", None),
    ],
)
def test_the_role_is_told_beside_the_name(text, role):
    [speaker] = find_speakers([article("a1", "Kaja Tamm", text=text), article("a2", "Tamm")])
    assert speaker.role == role


def test_the_role_goes_with_the_article():
    told = article("a1", "Kaja Tamm", text="Mayor Kaja Tamm said no.")
    articles = {"a1": told, "a2": article("a2", "Kaja Tamm", text="Kaja Tamm said yes.")}
    speakers = Speakers(articles, Kept())
    speakers.change([], list(articles.values()))
    assert [s.role for s in speakers.every()] == ["Mayor"]
    del articles["a1"]
    speakers.change(["a1"], [])
    assert [s.role for s in speakers.every()] == [None]


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
    speakers = Speakers({a.id: a for a in articles}, Kept())
    speakers.change((), articles)
    assert speakers.voices[name].state == country


def test_names_are_compared_without_accents_articles_and_possessives():
    assert name_words("The U.S. Navy’s") == ("us", "navy")
    assert name_words("Müller") == ("muller",)
    assert sound("zelinskiy") == sound("zelinskyy") == sound("zelinsky")
    assert sound("berg") != sound("borg")


@pytest.mark.parametrize(
    ("names", "shown", "body"),
    [
        (("the Pentagon", "the US Department of Defense"), "the US Department of Defense", "US Defense Department"),
        (("the Pentagon",), "the Pentagon", "US Defense Department"),
        (("Seoul", "South Korea"), "South Korea", "South Korea"),
        (("Seoul",), "Seoul", "South Korea"),
        (("Downing Street", "No 10"), "Downing Street", "Downing Street"),
        (("the Élysée", "Elysee Palace"), "Elysee Palace", "Élysée Palace"),
        (("the G7", "the Group of Seven"), "the Group of Seven", "Group of Seven"),
    ],
)
def test_what_stands_for_a_body_or_state_is_one_entry_with_it(names, shown, body):
    found = find_speakers([article(f"a{i}", name) for i, name in enumerate(names)])
    assert [(s.name, set(s.spellings)) for s in found] == [(shown, {body, *names})]


def test_a_person_who_bears_the_name_of_a_capital_is_no_state():
    found = find_speakers([article("a1", "Ana Washington", "Washington"), article("a2", "United States")])
    assert sorted(s.name for s in found) == ["Ana Washington", "United States"]


def test_a_short_form_that_an_article_explains_is_one_entry_with_the_long_one():
    text = "The Security Service of Veld (SBV) said no. SBV said so twice."
    found = find_speakers([article("a1", "Security Service of Veld", text=text), article("a2", "SBV")])
    assert [s.name for s in found] == ["Security Service of Veld"]
