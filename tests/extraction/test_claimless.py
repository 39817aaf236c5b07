"""Lines and sentences that report nothing, and what stays whole."""

import pytest


def passages(read, text):
    return [text[p.start : p.end] for p in read(text).passages]


@pytest.mark.parametrize(
    "line",
    [
        "Summary prepared for the test folder, after a web page that gives no outlet, 3 May 2021.",
        "Digest written for the harbour series. Source: Harbour News, 3 May 2021.",
        "By Ida Brandt and Tom Weber in Lorn",
        "Source: Harbour News, 3 May 2021.",
        "What we know",
        "Help from the army",
        "Who is responsible?",
        "Will the dam hold?",
        "Lisk Relief Network | Update no. 2",
        "Follow Ida Brandt for more news.",
        "3 May 2021 Last updated at 11:11 GMT",
        "Contributing: Ida Brandt, Tom Weber and Paul Ortega",
        "Harbour News contributed to this report.",
        "This article was amended on 3 May 2021 to correct a name.",
        "An earlier version of this article said 31 people were killed.",
        "Harbour News could not independently verify either account.",
        "Neither side’s account could be verified.",
        "And what did you do then?",
        "The mayor would neither confirm nor deny the report.",
        "STATEMENT OF THE HARBOUR WORKERS' UNION",
        "Image caption The wall of the dam was repaired in spring",
    ],
)
def test_no_claim_below_the_title(read, line):
    title = "Dam breaks"
    assert passages(read, f"{title}\n{line}") == passages(read, title)


@pytest.mark.parametrize(
    "title",
    [
        "Ostrana bridge: what we know",
        "What we know about the collapse of the Ostrana bridge",
        "Flood in Lorn: What we know and what we don't know",
        "How many died in the flood?",
    ],
)
def test_a_title_that_only_announces_or_asks_what_claims_nothing(read, title):
    assert passages(read, f"{title}\n\nThe dam broke.") == ["The dam broke"]


@pytest.mark.parametrize("title", ["40?", "And 40?", "U.S.-led?"])
def test_a_title_may_ask_without_a_word(read, title):
    assert passages(read, f"{title}\n\nThe dam broke.")[-1] == "The dam broke"


def test_a_title_that_asks_whether_tells_of_a_rumor(read):
    assert passages(read, "Did the dam break?\n\nNo one was hurt.")[0] == "Did the dam break"


@pytest.mark.parametrize(
    "line",
    ["15,000 forced from their homes", "Minister to resign", "Officials put the toll at 86", "Firm denies fault"],
)
def test_a_headline_below_the_title_counts(read, line):
    assert line in passages(read, f"Dam breaks\n{line}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said the firm must make sure that the bridge holds.", ["the firm must make sure that the bridge holds"]),
        ("He said between 40 and 50 divers had been sent.", ["between 40 and 50 divers had been sent"]),
        ("The agency says as many as 25 ships are missing.", ["as many as 25 ships are missing"]),
        ("Lund said if there is a flood the town will drown.", ["if there is a flood the town will drown"]),
        ("Lund said the army had, for the first time, met resistance.", ["the army had, for the first time, met resistance"]),
        ("The Coast Guard said in a statement that the crew was safe.", ["the crew was safe"]),
        ("According to sources quoted by Ana Lund, there were 300 men in Lorn.", ["there were 300 men in Lorn"]),
        ("The firm is understood to have warned that the wall could fall.", ["the wall could fall"]),
        ("“Nobody warned this government,” she says.", ["Nobody warned this government"]),
        ("Her aide hit back: “He was sacked.”", ["“He was sacked.”"]),
        ("Engineers said residents had been told the dam was safe.", ["residents had been told the dam was safe"]),
        ("Lund said that was a mistake.", ["that was a mistake"]),
    ],
)  # fmt: skip
def test_one_clause_stays_whole(read, text, expected):
    assert passages(read, text) == expected


def test_an_aside_that_reports_is_a_passage_of_its_own(read):
    text = "The toll, which Ana Lund put at nearly 200, is rising."
    found = {text[p.start : p.end]: p.speaker for p in read(text).passages}
    assert found["Ana Lund put at nearly 200"] == "Ana Lund"
    assert read(text).estimates[0].speaker == "Ana Lund"


@pytest.mark.parametrize(
    ("text", "words", "stance", "speaker"),
    [
        ("Pia Lund left.\nThe figures could not be independently verified.", "figures", "disputes", None),
        ("Pia Lund left.\nWe have not been able to confirm this.", "confirm", "disputes", None),
        ("More than 100 people are feared dead in the flood.", "100", "hedges", None),
        ("The account was flatly contradicted by Jon Verrick.", "account", "disputes", "Jon Verrick"),
        ("The toll is 104, the ministry said on Tuesday, with 200 people still missing.", "200", "attributes", "ministry"),
        ("- Red Cross: 15,000 forced from their homes", "15,000", "attributes", "Red Cross"),
        ("The ministry has updated its figures: 80 dead and 200 missing.", "80 dead", "attributes", "ministry"),
        ("In the view of the opposition, the minister lied.", "lied", "attributes", "opposition"),
        ("The paper, citing a police officer, said the captain was asleep.", "asleep", "attributes", "police officer"),
    ],
)  # fmt: skip
def test_stance_and_speaker(read, text, words, stance, speaker):
    found = [p for p in read(text).passages if words in text[p.start : p.end]]
    assert [(p.stance.value, p.speaker) for p in found] == [(stance, speaker)]


def test_figures_of_the_treated_the_forced_out_and_the_crowd(read):
    text = (
        "Some 85 people were treated in hospital. About 900 people marched. There were 300 forced from their homes. "
        "Police arrested 14 men. The coastguard put the figure at 12."
    )
    figures = [e.figure for e in read(text).estimates]
    assert [f.measure for f in figures] == ["casualties", "people", "displaced people", "people", "people"]
    assert [f.status for f in figures] == ["wounded", None, None, "arrested", "arrested"]


def test_names_without_roles_and_brackets(read):
    text = "Whistleblower Jon Verrick said the wall had cracked."
    assert read(text).passages[0].speaker == "Jon Verrick"
    text = "Governor John Hale (R-OH) said the wall had cracked."
    assert read(text).passages[0].speaker == "John Hale"


def test_a_noun_with_a_number_is_one_phrase(read):
    found = read("A magnitude 6.1 earthquake struck Lorn on Sunday, killing at least 47 people.").passages
    assert found[1].label == "A magnitude 6.1 earthquake: killing at least 47 people"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ruiz put the number of Chadian soldiers in Peru at around 900.", "Peru"),
        ("He said 11,000 Chadian soldiers had been sent to the Arica region.", "Arica"),
    ],
)
def test_the_place_of_a_count(read, text, place):
    assert [e.figure.place for e in read(text).estimates] == [place]


@pytest.mark.parametrize(
    "title",
    [
        "Flood in Köln",
        "BAYSIDE GAS WORKS",
        "=1+1 Flood in Köln",
        "CORRECTION: Lorn dam death toll",
        "The long road to peace in Lorn",
    ],
)
def test_a_title_that_only_names_a_thing_claims_nothing(read, title):
    assert passages(read, title) == []


@pytest.mark.parametrize(
    "title", ["12 dead in Lorn ferry crash", "Storm Hits Lorn Harbour", "Bridge closed after flood", "Mayor to resign"]
)
def test_a_title_without_a_finite_verb_can_claim_something(read, title):
    assert passages(read, title) == [title]


def test_how_many_are_in_which_state_needs_no_verb(read):
    text = "The night in Lorn\nThe dam broke at noon.\n31 dead, 58 missing."
    assert [text[p.start : p.end] for p in read(text).passages][-2:] == ["31 dead", "58 missing"]


@pytest.mark.parametrize(
    "text",
    [
        "Upper Neris valley: situation report",
        "Police: situation report no. 14",
        "Harbour Ferries: Statement on the fire aboard a ship",
        "GENERAL STAFF OF THE ARMED FORCES OF NORLAND",
        "Situation of displaced persons in the Upper Neris valley",
    ],
)
def test_a_title_that_tells_what_the_text_is_claims_nothing(read, text):
    assert not read(text).passages


def test_the_version_behind_a_headline_is_no_part_of_it(read):
    text = "Blast kills 19, dozens unaccounted for (UPDATE 3)"
    assert [text[p.start : p.end] for p in read(text).passages] == ["Blast kills 19", "dozens unaccounted for"]


def test_the_number_of_a_paragraph_is_no_part_of_it(read):
    text = "Report\n7. The road to the camp remains closed.\n12) The camp has no water."
    assert [text[p.start : p.end] for p in read(text).passages] == [
        "The road to the camp remains closed",
        "The camp has no water",
    ]


def test_media_reports_that_are_incorrect(read):
    (passage,) = read("Media reports that the sprinkler had been switched off are incorrect.").passages
    assert (passage.stance.value, passage.label) == ("disputes", "The sprinkler had been switched off")


@pytest.mark.parametrize(
    "text",
    [
        "Report\nQuestion: Dr Thal, is there any evidence that the fever has crossed the border?",
        "Report\nThe office declined to give a name.",
    ],
)
def test_what_is_asked_or_not_told_claims_nothing(read, text):
    assert not [p for p in read(text).passages if p.start > 6]


def test_what_somebody_would_not_say_is_nobodys_belief(read):
    found = read("Dam breaks\nA spokeswoman would not say whether they still believed that it was old.").passages
    assert [p.speaker for p in found] == [None]
