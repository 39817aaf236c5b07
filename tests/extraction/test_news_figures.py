"""Figures in sentences of many kinds of news: the number with its bound, what is counted, what is said of it, and where."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from claimgrid.domain.estimate import Figure, figure_text
from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.dates import find_hints
from claimgrid.extraction.estimates import find_estimates

if TYPE_CHECKING:
    from spacy.language import Language

Shown = tuple[str, str, str | None, str | None]
"""A figure as a test writes it: number with bound, measure, status, place."""


@pytest.fixture
def figures(nlp: "Language") -> Callable[[str], list[Shown]]:
    """Reads the figures of a text."""

    def shown(figure: Figure) -> Shown:
        return figure_text(figure), figure.measure, figure.status.value if figure.status else None, figure.place

    def reading(text: str) -> list[Shown]:
        blocks = parse_blocks(nlp, text)
        return [shown(e.figure) for e in find_estimates(blocks, (), find_hints(blocks))]

    return reading


PEOPLE, DEAD, FLED, TROOPS, ARMS = "people", "casualties", "displaced people", "troops", "missiles and drones"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The number of people killed in the collapse rose to 57.", [("57", DEAD, "killed", None)]),
        ("The number of people missing has risen to 12.", [("12", DEAD, "missing", None)]),
        (
            "58 people were dead and some 3,500 evacuated.",
            [("58", DEAD, "killed", None), ("≈ 3,500", FLED, None, None)],
        ),
        (
            "Doll said that 61 people had died, not 57 as the agency claimed.",
            [("61", DEAD, "killed", None), ("57", DEAD, "denied", None)],
        ),
        (
            "The flood killed 11 people and displaced about 5,000, the mayor said.",
            [("11", DEAD, "killed", None), ("≈ 5,000", FLED, None, None)],
        ),
        (
            "The storm killed 11 people and forced 5,000 to flee.",
            [("11", DEAD, "killed", None), ("5,000", FLED, None, None)],
        ),
        (
            "The storm killed 11 people and left 3,000 homeless.",
            [("11", DEAD, "killed", None), ("3,000", FLED, None, None)],
        ),
        (
            "The fire killed 14 people and trapped 30.",
            [("14", DEAD, "killed", None), ("30", PEOPLE, None, None)],
        ),
        (
            "The blast killed 11 people and injured 30.",
            [("11", DEAD, "killed", None), ("30", DEAD, "wounded", None)],
        ),
        ("12 dead, 40 hurt in market blast", [("12", DEAD, "killed", None), ("40", DEAD, "wounded", None)]),
        ("Death toll rises to 31", [("31", DEAD, "killed", None)]),
        ("Toll climbs past 200 as rescuers dig", [("> 200", DEAD, "killed", None)]),
        ("Flood deaths in Peru climb to 57", [("57", DEAD, "killed", "Peru")]),
        ("At least 14 killed as bus plunges into ravine in Peru", [("≥ 14", DEAD, "killed", "Peru")]),
        ("Police arrest 45 at rally in Lima", [("45", PEOPLE, "arrested", "Lima")]),
        ("Nearly 600 held after protests in Lima", [("≈ 600", PEOPLE, "arrested", None)]),
        ("Half a million without power after storm", [("500,000", PEOPLE, None, None)]),
        ("As many as 300 feared dead in mine collapse", [("≤ 300", DEAD, "killed", None)]),
        (
            "Nearly 100 killed, scores wounded in twin blasts",
            [("≈ 100", DEAD, "killed", None), ("≥ 20", DEAD, "wounded", None)],
        ),
        ("Casualties: 12 killed, 5 missing", [("12", DEAD, "killed", None), ("5", DEAD, "missing", None)]),
    ],
)
def test_headlines(figures: Callable[[str], list[Shown]], text: str, wanted: list[Shown]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The number of dead rose from 41 to 57.", [("41", DEAD, "killed", None), ("57", DEAD, "killed", None)]),
        ("At least 45 people, including 12 children, were killed in the strike on Gao.",
         [("≥ 45", DEAD, "killed", "Gao"), ("12", DEAD, "part of another figure", "Gao")]),
        ("The deaths of 14 miners were confirmed.", [("14", DEAD, "killed", None)]),
        ("The ministry denied that 200 soldiers had been killed.", [("200", DEAD, "denied", None)]),
        ("The claim that 200 soldiers were killed is false.", [("200", DEAD, "denied", None)]),
        ("She does not think there were 200 soldiers on the road.", [("200", TROOPS, "denied", None)]),
        ("Of the 155 people on board, 41 were rescued and 12 bodies were recovered.",
         [("155", PEOPLE, None, None), ("41", PEOPLE, None, None), ("12", DEAD, "killed", None)]),
        ("Fourteen people remain missing, three of them children.",
         [("14", DEAD, "missing", None), ("3", DEAD, "part of another figure", None)]),
        ("Between 70 and 90 people are likely to have died.", [("70–90", DEAD, "killed", None)]),
        ("An estimated 15 people are trapped under the rubble.", [("≈ 15", DEAD, "missing", None)]),
        ("“We counted 62 bodies,” the mayor said.", [("62", DEAD, "killed", None)]),
        ("Officials revised the death toll down to 76 from 81.", [("76", DEAD, "killed", None), ("81", DEAD, "killed", None)]),
        ("The ministry speaks of 41 dead.", [("41", DEAD, "killed", None)]),
        ("The ministry did not wait and put the number of injured at 14.", [("14", DEAD, "wounded", None)]),
        ("The number of those killed has risen from 12 to 19.", [("12", DEAD, "killed", None), ("19", DEAD, "killed", None)]),
        ("Rescuers recovered 211 bodies, including those of 38 schoolchildren.",
         [("211", DEAD, "killed", None), ("38", DEAD, "part of another figure", None)]),
        ("The rebels claim to have killed 30 soldiers; the army admits to eight.",
         [("30", DEAD, "killed", None), ("8", DEAD, "killed", None)]),
        ("None of the 45 passengers was hurt.", [("45", PEOPLE, None, None)]),
        ("The ministry has not confirmed reports that up to 70 people were killed.", [("≤ 70", DEAD, "killed", None)]),
        ("No one was hurt in the blast.", []),
        ("One in five residents has fled.", []),
    ],
)  # fmt: skip
def test_dead_wounded_and_missing(figures: Callable[[str], list[Shown]], text: str, wanted: list[Shown]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The 3,500-strong force will be deployed to Mali by June.", [("3,500", TROOPS, "expected", "Mali")]),
        ("The United States has about 900 troops in Syria.", [("≈ 900", TROOPS, "present", "Syria")]),
        ("Up to 10,000 soldiers may be sent to Mali.", [("≤ 10,000", TROOPS, "possible", "Mali")]),
        ("About 4,000 soldiers had entered Mali.", [("≈ 4,000", TROOPS, "present", "Mali")]),
        ("Eight hundred soldiers guard the roads.", [("800", TROOPS, "deployed", None)]),
        ("The rebels captured dozens of soldiers near Kidal.", [("≥ 12", TROOPS, "captured", "Kidal")]),
        ("The president has ordered 25,000 reservists to report by Friday.", [("25,000", TROOPS, "expected", None)]),
        ("He was one of 12 people arrested in Lima.", [("12", PEOPLE, "arrested", "Lima")]),
        ("The quake left 20,000 people homeless.", [("20,000", FLED, None, None)]),
        ("The agency estimates that 90,000 have lost their homes.", [("90,000", FLED, None, None)]),
        ("Two dozen demonstrators were detained.", [("24", PEOPLE, "arrested", None)]),
        ("The group freed 18 hostages.", [("18", PEOPLE, None, None)]),
        ("Police said 300 to 400 people had blocked the road near Gao.", [("300–400", PEOPLE, None, "Gao")]),
        ("Tens of thousands of people marched through the capital.", [("10,000s", PEOPLE, None, None)]),
        ("Another 300 people were evacuated overnight.", [("300", FLED, None, None)]),
        ("The flood has driven more than a quarter of a million people from their homes.", [("> 250,000", FLED, None, None)]),
        ("Some 15,000 people have left their homes.", [("≈ 15,000", FLED, None, None)]),
        ("Russia fired 90 missiles and some 100 drones overnight.", [("90", ARMS, None, None), ("≈ 100", ARMS, None, None)]),
        ("The army has lost more than 3,000 tanks.", [("> 3,000", "vehicles and craft", None, None)]),
        ("About 60,000 homes were left without electricity.", [("≈ 60,000", "buildings", None, None)]),
        ("Hospitals reported 1,400 new cases of cholera.", [("1,400", "cases of illness", None, None)]),
    ],
)  # fmt: skip
def test_troops_crowds_and_things(figures: Callable[[str], list[Shown]], text: str, wanted: list[Shown]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The army counts 4,000 soldiers in Mali. Others reckon with fewer than 5,000.", ("< 5,000", TROOPS)),
        ("Some 800 soldiers were there, the mayor said. “We saw perhaps 200.”", ("≈ 200", TROOPS)),
        ("The list names 287 passengers. Insiders reckon it was between 330 and 350.", ("330–350", PEOPLE)),
        (
            "Three soldiers had crossed the border.\n\nAs many as 6,000 may have come over, it said.",
            ("≤ 6,000", TROOPS),
        ),
    ],
)
def test_a_figure_takes_up_what_was_counted_before(
    figures: Callable[[str], list[Shown]], text: str, second: tuple[str, str]
) -> None:
    assert [f[:2] for f in figures(text)][1:] == [second]


def test_the_names_of_others_do_not_take_up_a_figure(figures: Callable[[str], list[Shown]]) -> None:
    text = "Hundreds of relatives called, among them families in three other countries."
    assert [f[0] for f in figures(text)] == ["100s"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Damage in Peru was put at $3.5 billion.", ("$3.5bn", "money", "dollars")),
        ("The government pledged 50 million euros.", ("€50m", "money", "euros")),
        ("They asked for 10 million Australian dollars.", ("A$10m", "money", "Australian dollars")),
        ("Between £3m and £5m was stolen.", ("£3–5m", "money", "pounds")),
    ],
)
def test_sums_of_money_are_told_apart_by_currency(nlp: "Language", text: str, wanted: tuple[str, str, str]) -> None:
    blocks = parse_blocks(nlp, text)
    figures = [e.figure for e in find_estimates(blocks, (), find_hints(blocks))]
    assert [(figure_text(f), f.measure, f.subject) for f in figures] == [wanted]


def test_money_is_not_taken_up_by_people(figures: Callable[[str], list[Shown]]) -> None:
    text = "Some 400 people were evacuated. They were paid $3 million. Another 300 had fled."
    assert [f[:2] for f in figures(text)] == [("≈ 400", FLED), ("$3m", "money"), ("300", FLED)]


def test_small_prices_are_no_figures(figures: Callable[[str], list[Shown]]) -> None:
    assert figures("A ticket costs $20.") == []


def test_a_place_named_by_where_it_happened(figures: Callable[[str], list[Shown]]) -> None:
    assert figures("Seven soldiers were killed in two hours of fighting near the village of Velga.")[0][3] == "Velga"
    assert figures("More than 300 troops are stationed along the frontiers of Mali.")[0][3] == "Mali"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Some 4,200 families live by the lake.", [("≈ 4,200", "households", None, None)]),
        ("The grain went to 31,000 households.", [("31,000", "households", None, None)]),
        ("The fire reached four storage tanks and six fuel tanks.", []),
        ("Ten tanks stood by the lake.", [("10", "vehicles and craft", None, None)]),
        ("Fishermen picked up 640 dead seabirds.", []),
        ("Six hikers died in the hut. Both guides were over 60.", [("6", DEAD, "killed", None)]),
        ("Six hikers died in the hut. Both were over 60.", [("6", DEAD, "killed", None)]),
        ("Four children share a bed. In May it was three a week.", [("4", PEOPLE, None, None)]),
        ("40 boats lie idle. About 300 tonnes leaked. No, the figure is 90.", [("40", "vehicles and craft", None, None)]),
        ("The quake hurt 300 people. Of those, 12 died.", [("300", DEAD, "wounded", None), ("12", DEAD, "killed", None)]),
        (
            "Over 70,000 people go hungry. Of these, 9,000 are starving.",
            [("> 70,000", PEOPLE, None, None), ("9,000", PEOPLE, "part of another figure", None)],
        ),
        ("The fund has 80 soldiers as guards, and 14 of its sheds burned.", [("80", TROOPS, None, None)]),
        ("The fund says that 14 of its lorries burned.", [("14", "vehicles and craft", None, None)]),
        ("Nine men suffocated in the hold.", [("9", DEAD, "killed", None)]),
        ("All 31 crew were taken off. Three fire crews came.", [("31", PEOPLE, None, None)]),
        ("There were some 5,000 dollars in the bag.", [("≈ $5,000", "money", None, None)]),
        ("Three of the seven witnesses denied this.", []),
        ("The claim was contradicted by two nurses.", []),
        ("We took in 45 wounded. Six did not survive.", [("45", DEAD, "wounded", None), ("6", DEAD, "killed", None)]),
        ("The video shows at least five men in uniform.", [("≥ 5", PEOPLE, None, None)]),
        ("The yard held 40 cars.", [("40", "vehicles and craft", None, None)]),
        ("Nine died. A man put the number on board at 150.", [("9", DEAD, "killed", None), ("150", PEOPLE, None, None)]),
    ],
)  # fmt: skip
def test_what_is_counted_and_what_is_not(figures, text, wanted):
    assert figures(text) == wanted
