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
        ("The crew had not left the ship.", "left the ship", Stance.ASSERTS),
        ("The captain said the crew would not leave the ship.", "leave the ship", Stance.ATTRIBUTES),
        ("The captain said the crew left not only the ship but the port.", "the ship", Stance.ATTRIBUTES),
        ("The captain did not mention the fire on the deck.", "the fire", Stance.ASSERTS),
        ("The captain gave no details of the fire.", "the fire", Stance.ASSERTS),
        ("The captain dismissed the report as false.", "the report", Stance.ATTRIBUTES),
    ],
)
def test_denial_belongs_to_a_speaker_and_a_fact(read, text, words, stance):
    assert passage_with(read, text, words).stance is stance


def test_polarity_is_false_for_what_is_denied(read):
    text = "The captain said the crew had not left the ship.\nThe captain said the crew had left the ship."
    assert [p.features.polarity for p in read(text).passages] == [False, True]


def test_a_question_is_no_claim(read):
    assert read("Reporters asked whether the ferry sank on Monday.").passages == ()


def test_why_names_the_cue_and_what_decided(read):
    passage = passage_with(read, "Officials believe the ferry sank on Monday.", "sank")
    assert "believe" in passage.why
