"""What alignment is given of a passage, with the real model."""

import pytest

from claimgrid.domain.article import Document
from claimgrid.extraction import extract
from claimgrid.extraction.features import features


@pytest.fixture(scope="module")
def read(nlp):
    def run(text, *, polarity=True):
        return features(list(nlp(text)), polarity=polarity)

    return run


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("The rebels attacked the depot.", "An attack took place on Friday."),
        ("The rebels attacked the depot.", "The mayor confirmed the attack."),
        ("The rebels attacked the depot.", "There was an attack on the depot."),
        ("Danish ships clashed with pirates.", "The first skirmish had occurred."),
        ("Danish ships clashed with pirates.", "Danish ships have come under fire."),
        ("Two sailors were arrested.", "Police reported the detention of two sailors."),
        ("The minister resigned.", "The minister announced her resignation."),
        ("Two sailors died.", "Two sailors lost their lives."),
        ("The minister resigned.", "The minister gave up her post."),
        ("The thief was arrested.", "The thief is behind bars."),
        ("Forty pupils were infected.", "Forty pupils have fallen ill."),
        ("Spain sent 300 troops to the border.", "300 troops had been deployed."),
        ("Spain sent 300 troops to Cyprus.", "300 troops were in Cyprus."),
        ("Spain sent 300 troops to Cyprus.", "There were up to 300 troops in Cyprus."),
    ],
)
def test_a_verb_and_its_event_noun_are_one_predicate(read, verb, noun):
    assert read(verb).predicates[0] == read(noun).predicates[0]


def test_a_description_is_a_predicate_of_its_own(read):
    found = read("The skirmish was brief.")
    assert found.predicates[0] == "brief"
    assert found.subject == read("The clash").words


def test_what_a_thing_is_called_is_the_predicate(read):
    assert read("The mayor described the storm as a disaster.").predicates[0] == "disaster"
    assert read("The mayor called the levy a robbery.").predicates[0] == "STEAL"


def test_a_verb_meets_its_particle_across_its_object(read):
    apart, together = read("They passed the goats off as sheep."), read("They passed off the goats as sheep.")
    assert apart.predicates[0] == together.predicates[0] == "HIDE"


def test_an_adjective_is_no_event_because_it_looks_like_one(read):
    assert "STOP" not in read("The camp lies close to the river.").words
    assert "STOP" in read("They closed down the camp.").words
    assert read("Two sailors are dead.").predicates[0] == read("Two sailors died.").predicates[0]


def test_a_noun_is_no_event_because_a_verb_is_one(read):
    assert read("The trains stood at the railway station.").words == ("train", "stand", "railway", "station")
    assert "DEPLOY" in read("They stationed 300 troops there.").words
    assert read("Two sailors boarded the Southern Star.").predicates == ("board",)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The fire spread.", "The blaze spread.", "FIRE"),
        ("Troops stormed the school.", "Troops attacked the school.", "ATTACK"),
        ("The storm hit Oslo.", "The hurricane hit Oslo.", "STORM"),
        ("Guards had locked the fire exits.", "The emergency doors were locked.", "DOOR"),
        ("A blast shook the town.", "An explosion shook the town.", "EXPLODE"),
    ],
)
def test_words_of_one_kind_meet(read, one, other, kind):
    assert kind in read(one).words
    assert kind in read(other).words


def test_a_verb_is_no_thing(read):
    assert "STORM" not in read("Troops stormed the school.").words
    assert "SHOP" not in read("The firm has stored acid there.").words
    assert "DOOR" not in read("They exited through the roof.").words


def test_a_figure_is_a_number_of_its_passage_whatever_it_was_taken_for(nlp):
    [passage] = extract(nlp, Document("a.txt", "The death toll now stands at 61.", "0")).passages
    assert passage.features.numbers == ("61",)
    [passage] = extract(nlp, Document("a.txt", "Between 40 and 50 sailors were killed.", "0")).passages
    assert passage.features.numbers == ("40", "50")


def test_reporting_verbs_are_no_predicates(read):
    assert read("The governor said that the dam had collapsed.").predicates == ("COLLAPSE",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Spanish soldiers left Denmark", ("spain", "denmark")),
        ("The U.S. and the UK agreed", ("united states", "united kingdom")),
        ("South Koreans voted", ("south korea",)),
        ("He asked us to turn left", ()),
        ("Rebels held Timbuktu", ("timbuktu",)),
    ],
)
def test_names_and_demonyms(read, text, names):
    assert read(text).names == names


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("About 1,250 sailors arrived", ("1250",)),
        ("Twelve sailors and 3.5 million crates arrived", ("12", "3500000")),
        ("Thousands of sailors arrived", ("1000s",)),
        ("The storm came on 3 May 2021", ()),
        ("The first ship arrived", ()),
        ("Some arrived and 58 are missing", ("58",)),
    ],
)
def test_numbers_count_things_and_tell_no_dates(read, text, numbers):
    assert read(text).numbers == numbers


def test_a_bound_is_no_part_of_the_number(read):
    assert read("at least 400 crates").numbers == read("up to 400 crates").numbers == ("400",)


def test_a_headline_in_capitals_reads_like_its_sentence(read):
    assert "TROOPS" in read("Spain Sends Fresh Troops To The Border").words
    assert read("Spain Sends Fresh Troops To The Border").predicates[0] == "DEPLOY"


def test_arguments_outside_the_passage_are_left_out(nlp):
    doc = nlp("The harbour pilot saw that the ferry struck the quay.")
    inside = [token for token in doc if token.text in {"the", "ferry", "struck", "quay"} and token.i > 4]
    found = features(inside, polarity=False)
    assert found.subject == ("BOAT",)
    assert "pilot" not in (*found.words, *found.subject, *found.object)
    assert found.polarity is False


def test_no_tokens_no_features():
    assert features([], polarity=True).words == ()


def test_more_soldiers_are_others_but_more_than_forty_are_not(read):
    assert "MORE" in read("Many more soldiers will be deployed.").words
    assert "MORE" in read("Norway sent additional soldiers.").words
    assert "MORE" not in read("More than 40 soldiers will be deployed.").words
    assert "MORE" not in read("The soldiers were more careful.").words


def test_a_month_is_no_protest(read):
    assert "PROTEST" not in read("The bridge opens again at the end of March.").words
    assert "PROTEST" in read("The march passed the bridge.").words


def test_what_a_number_is_not_is_no_number_of_the_passage(read):
    assert read("Twelve thousand people were evacuated, not 3,000.").numbers == ("12000",)


def test_a_number_of_kilometres_is_none_of_people(read):
    assert read("It destroyed 200 km of road.").numbers == ("200 unit",)
    assert read("It killed 200 people.").numbers == ("200",)
