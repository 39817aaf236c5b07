"""Stance: asserts, attributes, hedges, disputes."""

import pytest

from claimgrid.domain.passage import Stance


def passage_with(read, text, words):
    """The shortest passage that holds these words."""
    found = [p for p in read(text).passages if words in text[p.start : p.end]]
    return min(found, key=lambda p: p.end - p.start)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ferry sank on Monday.", Stance.ASSERTS),
        ("Officials said the ferry sank on Monday.", Stance.ATTRIBUTES),
        ("“The ferry sank on Monday,” the captain said.", Stance.ATTRIBUTES),
        ("The ferry sank on Monday, according to the coastguard.", Stance.ATTRIBUTES),
        ("The coastguard confirmed that the ferry sank on Monday.", Stance.ATTRIBUTES),
        ("The ferry reportedly sank on Monday.", Stance.HEDGES),
        ("The coastguard said the ferry may have sank on Monday.", Stance.HEDGES),
        ("Officials believe the ferry sank on Monday.", Stance.HEDGES),
        ("The coastguard denied that the ferry sank on Monday.", Stance.DISPUTES),
        ("The coastguard does not believe the ferry sank on Monday.", Stance.DISPUTES),
        ("The coastguard could not confirm that the ferry sank on Monday.", Stance.DISPUTES),
        ("The coastguard declined to confirm that the ferry sank on Monday.", Stance.DISPUTES),
        ("The coastguard had no information on whether the ferry sank on Monday.", Stance.DISPUTES),
        ("There is no evidence that the ferry sank on Monday.", Stance.DISPUTES),
        ("The captain has not denied that the ferry sank on Monday.", Stance.ATTRIBUTES),
    ],
)
def test_stance_of_one_claim(read, text, stance):
    assert passage_with(read, text, "sank on Monday").stance is stance


@pytest.mark.parametrize(
    ("text", "words", "stance"),
    [
        ("The captain said the crew had not left the ship.", "left the ship", Stance.DISPUTES),
        ("The crew is thought to have left the ship.", "left the ship", Stance.HEDGES),
        ("The crew had not left the ship.", "left the ship", Stance.DISPUTES),
        ("No sailor of the crew had left the ship.", "left the ship", Stance.DISPUTES),
        ("Not one of the sailors had left the ship.", "left the ship", Stance.DISPUTES),
        ("Nothing of the cargo had left the ship.", "left the ship", Stance.DISPUTES),
        ("The report that the crew left the ship is false.", "is false", Stance.DISPUTES),
        ("The captain said the crew would not leave the ship.", "leave the ship", Stance.DISPUTES),
        ("There is no free bed on the ship.", "no free bed", Stance.ASSERTS),
        ("It is not clear who had left the ship.", "had left", Stance.ASSERTS),
        ("Nobody knows how many sailors had left the ship.", "had left", Stance.ASSERTS),
        ("The captain said there was no free bed on the ship.", "no free bed", Stance.DISPUTES),
        ("Reportedly no sailor had left the ship.", "left the ship", Stance.HEDGES),
        ("The captain said the crew left not only the ship but the port.", "the ship", Stance.ATTRIBUTES),
        ("The captain did not mention the fire on the deck.", "the fire", Stance.ASSERTS),
        ("The captain gave no details of the fire.", "the fire", Stance.ASSERTS),
        ("The captain said the army carried out no strikes on the town.", "no strikes", Stance.DISPUTES),
        ("The captain read resolution no. 14 aloud.", "resolution", Stance.ASSERTS),
        ("The captain said the crew had neither food nor water.", "neither food", Stance.DISPUTES),
        ("The captain said nobody told the crew to leave.", "nobody told", Stance.DISPUTES),
        ("The captain said the owner made no secret of his anger.", "no secret", Stance.ATTRIBUTES),
        ("The storm showed no sign of ending on Monday.", "no sign", Stance.ASSERTS),
        ("The captain said the ship was in Lorn, not in Gao.", "in Lorn", Stance.ATTRIBUTES),
        ("The captain said four ships had sunk, not all six.", "four ships", Stance.ATTRIBUTES),
        ("Instead, the captain told Harbour News, the crew would leave the ship.", "leave the ship", Stance.ATTRIBUTES),
        (
            "The captain confirmed the fire. “It began on deck and burned the sails.”",
            "burned the sails",
            Stance.ATTRIBUTES,
        ),
        ("The captain denied the fire. “We are on deck and will be at noon.”", "will be at noon", Stance.ATTRIBUTES),
        (
            "The captain embraced the notion that the crew is rich and is able to pay.",
            "is able to pay",
            Stance.ATTRIBUTES,
        ),
        ("The captain no longer claims that the crew left the ship.", "left the ship", Stance.DISPUTES),
        ("The captain stopped short of saying the crew left the ship.", "left the ship", Stance.ASSERTS),
        ("The captain ruled out leaving the ship.", "leaving the ship", Stance.DISPUTES),
        ("It is not true, the captain said, that the crew left the ship.", "left the ship", Stance.DISPUTES),
        ("The captain denied having left the ship or hidden his papers.", "hidden his papers", Stance.DISPUTES),
        ("The captain denied that the ship leaked and that the crew hid his papers.", "hid his", Stance.DISPUTES),
        ("The captain is said to have left the ship and hidden his papers.", "hidden his papers", Stance.HEDGES),
        ("Ruiz accused the captain of leaving the ship and hiding his papers.", "hiding his papers", Stance.ATTRIBUTES),
        ("The captain ruled out a fire on board.", "a fire", Stance.DISPUTES),
        ("The captain laughed off claims that he had left the ship.", "had left", Stance.DISPUTES),
        ("The captain dismissed the claim.", "the claim", Stance.DISPUTES),
        ("The captain dismissed ten sailors.", "ten sailors", Stance.ASSERTS),
        ("The captain called the report absurd.", "the report", Stance.DISPUTES),
        ("The accusation of piracy is rejected with indignation.", "piracy", Stance.DISPUTES),
        ("There is nothing to suggest that the crew left, police said.", "the crew left", Stance.DISPUTES),
        ("Ten sailors are feared dead.", "feared dead", Stance.HEDGES),
        ("Suspicion had fallen on two sailors.", "two sailors", Stance.HEDGES),
        ("Ten sailors are known to have died.", "sailors are", Stance.ASSERTS),
        ("The captain dismissed the report as false.", "the report", Stance.DISPUTES),
        ("There were no casualties on the ship.", "no casualties", Stance.DISPUTES),
        ("State media says no casualties.", "no casualties", Stance.DISPUTES),
        ("Nine sailors, says the captain. None, says the owner.", "None", Stance.DISPUTES),
        ("Nine sailors, says the captain. None, says the owner.", "Nine", Stance.ATTRIBUTES),
        ("Rumours that ten sailors died are inventions.", "ten sailors", Stance.DISPUTES),
        ("The company has no record of any complaint.", "no record", Stance.DISPUTES),
        ("The captain would not discuss the fire.", "the fire", Stance.ASSERTS),
        ("The captain gave no evidence for his claim.", "no evidence", Stance.ASSERTS),
        ("The captain said he would ask the court to free the ship.", "free the ship", Stance.ATTRIBUTES),
        ("The timing of the race was wrong.", "the race", Stance.ASSERTS),
        ("We deny that the crew left the ship.", "left the ship", Stance.DISPUTES),
        ("The claim that the crew left the ship is contradicted by two sailors.", "left the ship", Stance.DISPUTES),
        ("Ruiz’s claim that the crew left both ships is contradicted by two sailors.", "both ships", Stance.DISPUTES),
    ],
)
def test_denial_belongs_to_a_speaker_and_a_fact(read, text, words, stance):
    assert passage_with(read, text, words).stance is stance


@pytest.mark.parametrize(
    ("title", "stance"),
    [
        ("Ferry sinks off Lorn with 40 on board", Stance.ASSERTS),
        ("Report: Ferry sinks off Lorn", Stance.HEDGES),
        ("Rumor: Ferry to return to Lorn in May", Stance.HEDGES),
        ("Ferry to be sold to Lorn in May: report", Stance.HEDGES),
        ("Ferry said to have sunk off Lorn", Stance.HEDGES),
        ("Unconfirmed: Ferry sinks off Lorn", Stance.HEDGES),
        ("Did the ferry sink off Lorn?", Stance.HEDGES),
        ("Ferry sunk off Lorn?", Stance.HEDGES),
        ("Alleged ferry sinking shakes Lorn", Stance.HEDGES),
        ("Ferry sinks off Lorn, officials say", Stance.ATTRIBUTES),
        ("Ferry sinks off Lorn: coastguard", Stance.ATTRIBUTES),
        ("Source: Ferry sinks off Lorn with 40 on board", Stance.ATTRIBUTES),
        ("Ferry Sinking Off Lorn Is a Hoax", Stance.DISPUTES),
        ("Hoax: Ferry sinks off Lorn", Stance.DISPUTES),
        ("No, the ferry did not sink off Lorn", Stance.DISPUTES),
        ("FERRY NOT SUNK, SAYS OWNER", Stance.DISPUTES),
        ("Owner Denies Sinking Of Lorn Ferry", Stance.DISPUTES),
        ("Rumors of ferry sinking debunked", Stance.DISPUTES),
        ("Ferry sinks off Lorn? Nope, photo is fake", Stance.DISPUTES),
    ],
)
def test_titles_have_a_grammar_of_their_own(read, title, stance):
    passages = read(f"{title}\n\nThe harbour was quiet on Monday.\n").passages
    assert {p.stance for p in passages if p.end <= len(title)} == {stance}


def test_a_denial_in_one_half_of_a_title_leaves_the_other(read):
    title = "Ferry sinks off Lorn, minister does not resign"
    assert [p.stance for p in read(title).passages] == [Stance.ASSERTS, Stance.DISPUTES]


def test_the_words_of_titles_mean_nothing_special_in_a_sentence(read):
    assert (
        passage_with(read, "Harbour news\n\nThe ferry sank. No hoax call came.", "ferry sank").stance is Stance.ASSERTS
    )
    assert (
        passage_with(read, "Harbour news\n\nPolice hold the claims office.", "claims office").stance is Stance.ASSERTS
    )


def test_a_title_s_topic_and_place_are_no_speaker(read):
    for title in (
        "Lorn ferry fire: 12 sailors hurt in port",
        "BREAKING: Ferry sinks off the coast",
        "Peru: Ferry sinks off the coast",
    ):
        assert {p.stance for p in read(title).passages} == {Stance.ASSERTS}, title


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The ministry could not corroborate suggestions that they had fought.", "not corroborate"),
        ("The coast guard said it has no clear information that the bow door was open.", "no information"),
        ("The army had little information on the clash, it said.", "little information"),
        ("Lakeworks denied that it knew of cracks.", "denied"),
        ("The mayor does not believe there was a leak.", "not believe"),
    ],
)
def test_the_words_that_turn_against_it_are_named(read, sentence, word):
    assert f"“{word}” turns against it" in " ".join(p.why for p in read(sentence).passages)


def test_polarity_is_false_for_what_is_denied(read):
    text = "The captain said the crew had not left the ship.\nThe captain said the crew had left the ship."
    assert [p.features.polarity for p in read(text).passages] == [False, True]


def test_a_question_is_no_claim(read):
    assert read("Reporters asked whether the ferry sank on Monday.").passages == ()


def test_why_names_the_cue_and_what_decided(read):
    passage = passage_with(read, "Officials believe the ferry sank on Monday.", "sank")
    assert "believe" in passage.why


_VIDEO = "The firm says a valve broke. The video does not support this: the fire starts at the door."
_CHECK = "Lorn leak: a check\nThe claim: Nine men drowned in the hold. The post was read by many."


@pytest.mark.parametrize(
    ("text", "words", "stance", "speaker"),
    [
        ("A spokeswoman said she could confirm four arrests.", "four arrests", Stance.ATTRIBUTES, "spokeswoman"),
        ("The tests could confirm that the well is bad.", "the well is bad", Stance.ATTRIBUTES, "tests"),
        ("It is alleged that trucks were held. This is firmly denied.", "denied", Stance.DISPUTES, None),
        ("Olaf Brandt pleaded not guilty to all nine charges.", "guilty", Stance.DISPUTES, "Olaf Brandt"),
        ("Olaf Brandt pleaded guilty to all nine charges.", "guilty", Stance.ATTRIBUTES, "Olaf Brandt"),
        ("We rate the claim about the valve false.", "false", Stance.DISPUTES, None),
        ("The ministry described our figures as alarmist.", "alarmist", Stance.DISPUTES, "ministry"),
        ("The ministry said at the time that the report was exaggerated.", "exaggerated", Stance.DISPUTES, "ministry"),
        (_VIDEO, "support", Stance.DISPUTES, "video"),
        (_VIDEO, "fire", Stance.ASSERTS, None),
        ("It is not true, as the mayor said, that the wells are clean.", "the wells are clean", Stance.DISPUTES, None),
        ("Lorn leak: latest\nUnconfirmed reports of a second leak near the pier.", "second leak", Stance.HEDGES, None),
        (_CHECK, "Nine men", Stance.ATTRIBUTES, None),
        (_CHECK, "The post", Stance.ASSERTS, None),
        ("Contrary to what the firm says, the alarm did not sound.", "did not sound", Stance.DISPUTES, None),
        ("Six of them did not survive the night.", "survive", Stance.ASSERTS, None),
        ("An aide described the claim as a “fantasy” and left.", "described", Stance.DISPUTES, "aide"),
        ("Video verified by the Herald shows that 40 sheds burned.", "40 sheds", Stance.ATTRIBUTES, "Video"),
        ("Our analysis of the images shows that 40 sheds burned.", "40 sheds burned", Stance.ASSERTS, None),
        ("The council says 9 km of coast are black; the ministry says 4 km.", "4 km", Stance.ATTRIBUTES, "ministry"),
    ],
)  # fmt: skip
def test_stance_and_speaker(read, text, words, stance, speaker):
    found = passage_with(read, text, words)
    assert (found.stance, found.speaker) == (stance, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Neither the army nor the rebels have commented.",
        "The firm did not respond.",
        "Nobody at the plant replied to us.",
        "The firm could not be reached for comment.",
    ],
)
def test_that_nothing_was_said_is_no_claim(read, text):
    assert read(text).passages == ()


def test_what_a_live_page_takes_back_claims_nothing(read):
    text = "Lorn leak: latest\nCorrection: We said earlier that three divers were hurt. The pier is shut."
    assert [text[p.start : p.end] for p in read(text).passages[1:]] == ["The pier is shut"]
