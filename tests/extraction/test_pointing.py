"""Denials and confirmations that only point back to what was said before."""

import pytest

from claimgrid.domain.passage import Stance

SAID = "Engineers said the dam had been cracked since March"
CLAIM = "The dam had been cracked since March"


def last(read, text):
    passage = max(read(text).passages, key=lambda p: p.start)
    return text[passage.start : passage.end], passage


@pytest.mark.parametrize(
    ("after", "stance", "speaker"),
    [
        (". The company denied the claim.", Stance.DISPUTES, "company"),
        (". The company denies it.", Stance.DISPUTES, "company"),
        (". The company called the report false.", Stance.DISPUTES, "company"),
        (". The company said the report was a baseless rumour, Harbour News reported.", Stance.DISPUTES, "company"),
        (". The allegations were denied by the company.", Stance.DISPUTES, "company"),
        (". “That is not true,” the company said.", Stance.DISPUTES, "company"),
        (". The claim could not be independently verified.", Stance.DISPUTES, None),
        (". The mayor confirmed the report.", Stance.ATTRIBUTES, "mayor"),
        (", a claim disputed by the company.", Stance.DISPUTES, "company"),
        (", an allegation the company denies.", Stance.DISPUTES, "company"),
        (", which the company denies.", Stance.DISPUTES, "company"),
        (", a claim the power company disputes.", Stance.DISPUTES, "power company"),
        (". The company said that’s rubbish.", Stance.DISPUTES, "company"),
        (". The company does not accept that.", Stance.DISPUTES, "company"),
        (". The company dismissed both allegations.", Stance.DISPUTES, "company"),
        (". This is not the case.", Stance.DISPUTES, None),
        (". “That is wrong,” the company said.", Stance.DISPUTES, "company"),
        (". The company denied having had any such trouble.", Stance.DISPUTES, "company"),
        ("; the police could not corroborate their account.", Stance.DISPUTES, "police"),
    ],
)
def test_it_is_compared_by_what_it_points_to_and_keeps_its_own_words(read, after, stance, speaker):
    shown, passage = last(read, f"Dam row\n{SAID}{after}")
    assert (passage.stance, passage.speaker, passage.label) == (stance, speaker, CLAIM)
    assert shown in after
    assert passage.features.polarity is (stance is not Stance.DISPUTES)
    assert "dam" in passage.features.subject
    assert f"it points back to “{CLAIM}”" in passage.why


def test_who_disputes_a_denial_says_it_is_so(read):
    _, passage = last(
        read, "Dam row\nThe company denied that the dam had been cracked since March. Engineers dispute that."
    )
    assert (passage.stance, passage.speaker, passage.label) == (Stance.ATTRIBUTES, "Engineers", CLAIM)


def test_a_second_denial_is_of_the_claim_not_of_the_first_denial(read):
    text = (
        f"Dam row\n{SAID}. But the police insisted there was nothing to back that up. The company said it was untrue."
    )
    _, passage = last(read, text)
    assert (passage.stance, passage.speaker, passage.label) == (Stance.DISPUTES, "company", CLAIM)


def test_the_envoy_who_calls_a_charge_something_turns_against_it(read):
    text = (
        "Its foreign minister, Ms Ruiz, on Wednesday accused the Eastern Pact of supplying parts for the weapons, a charge the"
        " Pact's envoy in Sohan, Tom Berg, called “pure invention”."
    )
    _, passage = last(read, text)
    assert (passage.stance, passage.speaker) == (Stance.DISPUTES, "Tom Berg")
    assert passage.label == "Ruiz accused the Eastern Pact of supplying parts for the weapons"


def test_nobody_is_taken_to_deny_what_he_said_himself(read):
    text = f"Dam row\n{SAID}. Ruiz said the wall was new. Ruiz denied the allegation."
    assert last(read, text)[1].label == CLAIM


@pytest.mark.parametrize(
    "after",
    [
        "The company denied any involvement.",  # in what, it does not say
        "It is untrue that the company sold the dam.",
        "The mayor said she supported it.",
        "That is especially true when it rains.",
        "The company denied the claim that it had sold the dam.",
        "The company denied reports of a flood.",
    ],
)
def test_what_says_itself_what_it_is_about_points_to_nothing(read, after):
    assert not any("points back" in p.why for p in read(f"Dam row\n{SAID}. {after}").passages)


def test_without_anything_before_it_a_denial_stands_alone(read):
    shown, passage = last(read, "Company denies the claim\nThe company denied the claim.")
    assert shown == passage.label == "The company denied the claim"


@pytest.mark.parametrize(
    ("text", "stance", "label"),
    [
        ("The claim that 300 soldiers died is untrue, Ruiz said.", Stance.DISPUTES, "300 soldiers died"),
        ("Reports that the dam has burst are false.", Stance.DISPUTES, "The dam has burst"),
        ("The report that the crew left is accurate, Ruiz said.", Stance.ATTRIBUTES, "The crew left"),
    ],
)
def test_what_is_judged_is_named_by_itself(read, text, stance, label):
    shown, passage = last(read, f"War news\n{text}")
    assert (passage.stance, passage.label) == (stance, label)
    assert shown.startswith(("The claim", "Reports", "The report"))


def test_what_is_denied_outside_of_the_statements_gives_no_passage(read):
    shown, _ = last(read, "War news\nBerg was arrested on charges of treason, which he denies.")
    assert shown == "Berg was arrested on charges of treason"


def test_a_pronoun_is_enough_for_a_word_that_dismisses(read):
    _, passage = last(read, "War news\nReports suggest the general was killed. The army dismissed them.")
    assert (passage.stance, passage.label) == (Stance.DISPUTES, "The general was killed")


@pytest.mark.parametrize("verb", ["branded", "called"])
def test_this_is_called_nonsense(read, verb):
    text = f"The opposition says the toll is 60. The minister {verb} this nonsense."
    last = read(text).passages[-1]
    assert (last.stance, last.label) == (Stance.DISPUTES, "The toll is 60")


def test_a_toll_that_cannot_be_confirmed_is_not_the_claim_before_it(read):
    text = "Engineers do not believe that speed was a factor. The agency could not confirm the death toll."
    assert [p.stance for p in read(text).passages] == [Stance.DISPUTES, Stance.DISPUTES]
