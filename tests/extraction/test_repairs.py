"""Sentences whose grammar the parser gets wrong: who said so is found all the same."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "passage"),
    [
        (
            "Crews had brought 90 people ashore, among them 12 with burns, regional governor Ivo Marek told a reporter.",
            "Ivo Marek",
            "Crews had brought 90 people ashore, among them 12 with burns",
        ),
        (
            "The Ministry wishes to state that 219 deaths related to hunger have been recorded by clinics, against 204.",
            "Ministry",
            "219 deaths related to hunger have been recorded by clinics, against 204",
        ),
        ("The Minister, Hon. Ana Ruiz, said the wells are clean.", "Ana Ruiz", "the wells are clean"),
        (
            "A third of the schools may have been damaged, UNICEF estimates.",
            "UNICEF",
            "A third of the schools may have been damaged",
        ),
        (
            "Divers have brought out 14 people alive, the governor, Ivo Marek, told KVR.",
            "Ivo Marek",
            "Divers have brought out 14 people alive",
        ),
        (
            "Local media earlier reported, with reference to unnamed officials, that Norland had moved two brigades.",
            "Local media",
            "Norland had moved two brigades",
        ),
        (
            "A van crept up to the gas works before it went up in flames, a shaken local revealed last night.",
            "shaken local",
            "A van crept up to the gas works",
        ),
        (
            "The bosses of the mine skipped the repairs, she fumed.",
            None,
            "The bosses of the mine skipped the repairs",
        ),
        (
            "In a letter to us, her adviser, Ivo Marek, said: “The mine was safe.”",
            "Ivo Marek",
            "The mine was safe",
        ),
        (
            "He declined to comment on claims by miners that the lift had been broken for a week.",
            "miners",
            "the lift had been broken for a week",
        ),
        (
            "The Ministry of the Interior, in a letter to us, said that the mine was safe.",
            "Ministry of the Interior",
            "the mine was safe",
        ),
        (
            "Judge Henrik Aalto, the president, reminded the council, where 60 relatives sat, that no applause was allowed.",
            "Henrik Aalto",
            "no applause was allowed",
        ),
        (
            "Addressing journalists, union branch chairperson Mercy Achola said the nurses would go on.",
            "Mercy Achola",
            "the nurses would go on",
        ),
        ("WHO representative Ana Thal: The fever began in May.", "Ana Thal", "The fever began in May"),
    ],
)
def test_who_said_it(read, text, speaker, passage):
    found = [(p.speaker, text[p.start : p.end]) for p in read(text).passages]
    assert (speaker, passage) in found
    assert {name for name, _ in found} <= {speaker, None}


def test_he_recalled(read):
    text = (
        "In total, since the beginning of the raid, 40 boats and 8 ships of the enemy have been destroyed, he recalled."
    )
    (passage,) = read(text).passages
    assert text[passage.start : passage.end] == text.removesuffix(", he recalled.")
    assert passage.stance.value == "attributes"


@pytest.mark.parametrize(
    "text",
    [
        "The inquest heard that the guard had left the valve open.",
        "The guard had left the valve open, a court heard yesterday.",
        "The court was told that the guard had left the valve open.",
    ],
)
def test_what_a_court_hears_is_said_by_somebody_unnamed(read, text):
    (passage,) = read(text).passages
    assert text[passage.start : passage.end].lower() == "the guard had left the valve open"
    assert (passage.stance.value, passage.speaker) == ("attributes", None)
