"""Speakers: the fullest name the article gives."""

import pytest


def speaker_of(read, text, content):
    """The speaker of the one statement whose content holds these words."""
    found = [s for s in read(text).statements if any(content in text[a:b] for a, b in s.content)]
    assert len(found) == 1, found
    return found[0].speaker


@pytest.mark.parametrize(
    "text",
    [
        "Finance Minister Maria Lopez resigned. Lopez said the budget was wrong.",
        "Finance Minister Maria Lopez resigned. Mrs Lopez said the budget was wrong.",
        "Maria Lopez resigned on Monday. She said the budget was wrong.",
        "The finance minister said the budget was wrong. Finance Minister Maria Lopez resigned.",
        "Maria Lopez, the finance minister, resigned. The minister said the budget was wrong.",
        "President John Hale left after his finance minister said the budget was wrong.\nFinance Minister Maria Lopez won.",
        "The head of the treasury, Maria Lopez, said the budget was wrong.",
        "“That is a mistake,” Maria Lopez told reporters. Later she said the budget was wrong.",
    ],
)  # fmt: skip
def test_names_pronouns_and_offices_lead_to_the_fullest_name(read, text):
    assert speaker_of(read, text, "the budget was wrong") == "Maria Lopez"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spain’s Interior Ministry said the border was open.", "Spain’s Interior Ministry"),
        ("A spokesperson for the railway said the border was open.", "spokesperson for the railway"),
        ("Two senior officials said the border was open.", "Two senior officials"),
        ("The European Commission met. It said the border was open.", "European Commission"),
        ("Foreign minister Ana Weber-Lund said the border was open.", "Ana Weber-Lund"),
        ("Spokesman Col. Ivo Brandt said the border was open.", "Ivo Brandt"),
        ("Lt. Ana Ruiz said the border was open.", "Ana Ruiz"),
        ("Alpine Gas Transit, the operator, said the border was open.", "Alpine Gas Transit"),
        ("Open Hand Medical, an aid group that works here, said the border was open.", "Open Hand Medical"),
        ("The Commission apologised and said the border was open.", "Commission"),
        ("Madrid says the border was open.", "Madrid"),
        ("The mayor of Lorn, Ana Ruiz, said the border was open.", "Ana Ruiz"),
        ("The head of the customs office of Lorn, Ana Ruiz, said the border was open.", "Ana Ruiz"),
        ("The union's Ana Ruiz said the border was open.", "Ana Ruiz"),
        ("The insurer Alpine Re said the border was open.", "Alpine Re"),
        ("Insurer Alpine Re said the border was open.", "Alpine Re"),
        ("The tracking firm SeaLane said the border was open.", "SeaLane"),
        ("The border was open when a ship came, Dr Ana Ruiz, the head of the port, confirmed.", "Ana Ruiz"),
        ("The contractor, Alpitek, said the border was open.", "Alpitek"),
        ("The environmental group Clear Skies said the border was open.", "Clear Skies"),
        ("The border was open, according to the shipping tracker SeaLane.", "SeaLane"),
        ("The country's Interior Ministry said the border was open.", "Interior Ministry"),
        ("A chemist, Professor Ana Ruiz, said the number of stamps pointed to an open border.", "Ana Ruiz"),
    ],
)
def test_bodies_keep_their_names(read, text, name):
    assert speaker_of(read, text, "open border" if "open border" in text else "order was open") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("The border, said Ruiz, was open.", "Ruiz"), ("The border, insists the ministry, was open.", "ministry")],
)
def test_who_speaks_in_the_middle_of_what_was_said(read, text, name):
    (passage,) = read(text).passages
    assert passage.speaker == name
    assert passage.label == "The border was open"


def test_it_is_the_body_that_spoke_last(read):
    text = "The Rail Authority said the tunnel was closed, but it added that the border was open."
    assert speaker_of(read, text, "the border was open") == "Rail Authority"


def test_the_ministers_are_those_who_spoke_before(read):
    text = "Transport ministers from the Alpine states said the tunnel was closed.\nThe ministers said the border was open."
    assert speaker_of(read, text, "the border was open") == "Transport ministers from the Alpine states"


def test_a_dateline_names_no_speaker(read):
    text = "(Harbour News) – Prime Minister Olga Brandt said on Monday the border was open."
    assert speaker_of(read, text, "the border was open") == "Olga Brandt"


def test_a_family_name_that_stands_first(read):
    text = "Foreign Minister Park Ji Won arrived. According to Park, the border was open."
    assert speaker_of(read, text, "the border was open") == "Park Ji Won"


def test_nobody_is_made_up(read):
    assert speaker_of(read, "It was said that the border was open.", "the border was open") is None


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("Officials and witnesses said the bridge fell.", "the bridge fell", "Officials and witnesses"),
        ("Ruiz: Dam will hold\nGovernor Ana Ruiz spoke in Lorn.", "Dam will hold", "Ana Ruiz"),
        ("Poll: Voters want a bridge", "Voters want", "Poll"),
        ("40 percent of voters said the bridge was old.", "the bridge was old", None),
        ("Weber said no. The survey said the bridge was old.", "the bridge was old", "survey"),
        ("The dam held, in Weber’s view.", "The dam held", "Weber"),
        ("Weber spoke to voters in Lorn, saying that the dam held.", "the dam held", "Weber"),
        ("“The dam held,” !!! said.", "The dam held", None),
        ("“The dam held,” Weber answers.", "The dam held", "Weber"),
        (
            "The dam had held, a source close to the inquiry told the Herald.",
            "The dam had held",
            "source close to the inquiry",
        ),
        ("Two dams, says the union. Weber left.", "Two dams", "union"),
        ("Weber said that the dam was “old”, but expressed doubts about the lake.", "about the lake", "Weber"),
        ("The mayor of Lorn, Ana Ruiz, said it would ask the court to drain the lake.", "drain the lake", "Ana Ruiz"),
        ("Weber spoke. Some accounts say the dam held.", "the dam held", "accounts"),
        ("Ri Yong Suk summoned the ambassador and told him that the dam held.", "the dam held", "Ri Yong Suk"),
        ("Berg, Weber's campaign chief, said the dam held.", "the dam held", "Berg"),
        ("Weber resisted:  “The dam held for years, and it will hold.”", "The dam held", "Weber"),
        ("Weber, exasperated by it, famously said, “Let me tell you: the dam held.”", "the dam held", "Weber"),
        (
            "But Sen. Ana Ruiz (D-Lorn), noting the rain, said, “Let me tell you: the dam held.”",
            "the dam held",
            "Ana Ruiz",
        ),
        ("“The dam held, and it was not old,” the editorial read.", "The dam held", "editorial"),
        ("“The dam held,”Weber said,“and it was old.”", "The dam held", "Weber"),
        ("Weber answered: “So what, if the dam held?” Her critics cited it as evidence.", "the dam held", "Weber"),
        ("There was one change of all: “The dam held,” exhorted Weber.", "The dam held", "Weber"),
    ],
)
def test_who_speaks(read, text, content, name):
    assert speaker_of(read, text, content) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A farmer from Velga, which lies below, has seen it. “The dam is safe,” he told us.", "farmer from Velga"),
        ("Mum-of-three Blessing Okoro, 34, was pulled out of the lake. “The dam is safe,” she said.", "Blessing Okoro"),
        ("Carol Finn, 59, whose mother died, wept: “The dam is safe.”", "Carol Finn"),
        ("A report seen by the Herald says the dam is safe.", "report"),
        ("Mother-of-two Ana Ruiz was pulled out of the lake. “The dam is safe,” she sobbed.", "Ana Ruiz"),
        ("President Ruiz left no room. “What Molvar did is wrong and the dam is safe,” she said.", "Ruiz"),
        ("The aid group Doctors at Hand disagreed. The dam is safe, it said.", "Doctors at Hand"),
        ("The aid group Doctors at Hand disagreed. The dam is safe, according to the group.", "Doctors at Hand"),
        ("Kenya closed the border. The dam is safe, its interior ministry says.", "Kenya’s interior ministry"),
        ("Governor Ana Ruiz left. Her party said the dam is safe.", "Ana Ruiz’s party"),
        ("Ana Ruiz left. The dam is safe, her office said.", "her office"),
        ("It rained, said Tom Berg, a doctor in the worst-hit region, who believes the dam is safe.", "Tom Berg"),
        ("The firm said its tests had failed, and denied that the dam is safe.", "firm"),
        ("According to information received from the District Council of Lorn, the dam is safe.", "District Council of Lorn"),
    ],
)  # fmt: skip
def test_who_stands_behind_the_words(read, text, name):
    assert [p.speaker for p in read(text).passages if "dam is safe" in text[p.start : p.end]] == [name]


def test_a_speaker_may_be_named_in_quotation_marks(read):
    text = "The Herald reported that a second “senior harbour official” had confirmed the clash."
    assert "senior harbour official" in [p.speaker for p in read(text).passages]


def test_what_follows_a_source_that_is_cited_is_what_was_reported(read):
    text = "Harbour News reported, citing two sources, that the dam would close."
    [passage] = read(text).passages
    assert text[passage.start : passage.end] == "the dam would close"
    assert passage.chain == ("Harbour News", "two sources")


def test_who_reports_what_another_said_is_not_the_speaker(read):
    text = "Ruiz said the dam was a wreck, Harbour News reported."
    [passage] = read(text).passages
    assert (text[passage.start : passage.end], passage.speaker) == ("the dam was a wreck", "Ruiz")


def test_he_is_not_his_own_lawyer(read):
    [passage] = read("His lawyer says he was beaten in custody.").passages
    assert (passage.speaker, passage.label) == ("His lawyer", "He was beaten in custody")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leader of the Opposition Satya Devan said it was late.", "Satya Devan"),
        ("Superintendent of Police Anil Rathod said it was late.", "Anil Rathod"),
        ("Sergeant Mikel Arana said it was late.", "Mikel Arana"),
        ("Deborah Quist QC told the court that it was late.", "Deborah Quist"),
        ("The Civil Defence Force (CDF) said it was late.", "Civil Defence Force"),
    ],
)
def test_names_stand_without_titles_and_letters(read, text, name):
    assert [p.speaker for p in read(text).passages] == [name]


def test_an_outlet_that_could_not_verify_is_the_articles_own_voice(read):
    text = "LORN, May 3 (Harbour News) - Two soldiers died, Ana Ruiz said. Harbour News could not verify her account."
    assert [p.speaker for p in read(text).passages] == ["Ana Ruiz", None]


def test_he_goes_on_with_somebody_unnamed(read):
    text = (
        "Governor Ana Brandt said the mine was safe.\n"
        "No lamp had worked for weeks, according to a guard whose shift ended at six. “It was dark,” he said.\n"
        "He also said that the gate was open."
    )
    assert [p.speaker for p in read(text).passages][1:] == ["guard"] * 3


def test_another_ministry_is_not_the_one_before(read):
    text = (
        "The Ministry of Defence said it had won. The Ministry said nobody fell in battle. "
        "The Foreign Ministry said it was a lie."
    )
    assert [p.speaker for p in read(text).passages] == [
        "Ministry of Defence",
        "Ministry of Defence",
        "Foreign Ministry",
    ]


def test_he_said_it_behind_a_long_quotation(read):
    text = (
        "Gareth Lund, a courier, stood near the gap. “It just dropped. There was no noise at first. "
        "And then everybody was screaming,” he told her."
    )
    assert {p.speaker for p in read(text).passages[1:]} == {"Gareth Lund"}


def test_a_figure_of_others_between_dashes_is_theirs_alone(read):
    text = "Outside, about 2,000 protesters – 5,000, according to the organisers – lit candles on the green."
    assert [e.speaker for e in read(text).estimates] == [None, None]
    assert [p.speaker for p in read(text).passages] == [None]


def test_the_name_behind_what_a_firm_is(read):
    (passage,) = read("The lift was broken, according to the mine’s operator, Korben Coal.").passages
    assert passage.speaker == "Korben Coal"
