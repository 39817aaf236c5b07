"""Estimates: what a number counts, and what its sentence says of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimgrid.domain.estimate import FoundEstimate, Qualifier, Status
from claimgrid.domain.passage import Features, FoundPassage, Stance
from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.dates import find_hints
from claimgrid.extraction.estimates import find_estimates

if TYPE_CHECKING:
    from spacy.language import Language


class Found(NamedTuple):
    """A text's estimates with the text, for reading spans."""

    text: str
    estimates: tuple[FoundEstimate, ...]

    def words(self) -> list[str]:
        return [self.text[e.start : e.end] for e in self.estimates]


Read = Callable[[str], Found]


@pytest.fixture
def read(nlp: "Language") -> Read:
    """Reads a text's estimates, without passages."""

    def reading(text: str) -> Found:
        blocks = parse_blocks(nlp, text)
        return Found(text, find_estimates(blocks, (), find_hints(blocks)))

    return reading


@pytest.mark.parametrize(
    ("text", "words", "measure", "subject"),
    [
        ("Some 3,000 Chadian soldiers guard the dam.", "Some 3,000 Chadian soldiers", "troops", "Chadian"),
        (
            "A total of 143 cases of acute kidney injury were reported.",
            "A total of 143 cases",
            "cases of illness",
            None,
        ),
        ("They saw hundreds of alleged Chadian fighters.", "hundreds of alleged Chadian fighters", "troops", "Chadian"),
        ("A 5,000-strong contingent guards the dam.", "5,000-strong contingent", "troops", None),
        ("Floods displaced some 230,000 people.", "some 230,000 people", "displaced people", None),
        ("Over 20,000 refugees live there.", "Over 20,000 refugees", "displaced people", None),
        ("The organisers estimated the crowd at 9,000.", "9,000", "people", None),
        ("Mali bought 300 troop carriers.", "300 troop carriers", "vehicles and craft", None),
        ("Nearly 90 drones were launched.", "Nearly 90 drones", "missiles and drones", None),
        ("The dam burst, drowning 12 children.", "12 children", "casualties", "children"),
        ("Clinics saw 1,200 suspected cases of measles.", "1,200 suspected cases", "cases of illness", None),
    ],
)
def test_what_is_counted(read: Read, text: str, words: str, measure: str, subject: str | None) -> None:
    found = read(text)
    assert found.words() == [words]
    figure = found.estimates[0].figure
    assert (figure.measure, figure.subject) == (measure, subject)


@pytest.mark.parametrize(
    "text",
    [
        "The captain waited 40 days and paid $20.",
        "In 1987 the F-16 was new.",
        "One soldier said he was tired.",
        "The army bought 300 soldier statues.",
        "Prices rose 12 percent.",
        "Two residents said they were tired.",
        "It rained, according to two residents.",
        "They built a 300-bed hospital.",
        "The Dead Valley film runs at 60fps.",
        "One in four people agreed.",
        "Article 40 protects them.",
        "Police looked into 30 cases of fraud.",
    ],
)
def test_what_counts_no_measure_is_no_estimate(read: Read, text: str) -> None:
    assert read(text).words() == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Some 3,000 soldiers were in Gao.", Status.PRESENT),
        ("Some 3,000 soldiers were sent to Gao.", Status.DEPLOYED),
        ("Some 3,000 soldiers could be sent to Gao.", Status.EXPECTED),
        ("Mali plans to send 3,000 soldiers.", Status.EXPECTED),
        ("The minister denied that 3,000 soldiers were in Gao.", Status.DENIED),
        ("It is untrue that 3,000 soldiers are deployed in Gao.", Status.DENIED),
        ("There may be 3,000 soldiers in Gao.", Status.POSSIBLE),
        ("Mali has an army of 40,000 soldiers.", Status.TOTAL_STRENGTH),
        ("Some 300 soldiers were killed in Gao.", Status.KILLED),
        ("The blast injured 30 people.", Status.WOUNDED),
        ("The rebels captured 30 soldiers.", Status.CAPTURED),
        ("Police arrested 30 protesters.", Status.ARRESTED),
        ("Some 30 villagers are missing.", Status.MISSING),
        ("Some 30 villagers were unaccounted for.", Status.MISSING),
        ("Satellite images show 3,000 soldiers in Gao.", Status.PRESENT),
        ("They put the number of soldiers in Gao at 3,000.", Status.PRESENT),
        ("Villagers counted 30 soldiers.", None),
    ],
)
def test_status(read: Read, text: str, status: Status | None) -> None:
    (estimate,) = read(text).estimates
    assert estimate.figure.status is status
    assert estimate.why


def test_those_who_kill_are_not_killed(read: Read) -> None:
    soldiers, villagers = read("Some 300 soldiers killed 12 villagers.").estimates
    assert soldiers.figure.status is not Status.KILLED
    assert villagers.figure.status is Status.KILLED


def test_numbers_without_a_noun_of_their_own(read: Read) -> None:
    found = read("At least 12 people were killed and 20 wounded near Cusco, with another 300 still missing.")
    figures = [e.figure for e in found.estimates]
    assert [f.status for f in figures] == [Status.KILLED, Status.WOUNDED, Status.MISSING]
    assert [(f.low, f.value) for f in figures] == [
        (12, None),
        (None, 20),
        (None, 300),
    ]  # the bound is of the first alone
    assert {f.measure for f in figures} == {"casualties"}
    assert {f.place for f in figures} == {"Cusco"}


def test_a_toll_is_a_figure_without_a_noun(read: Read) -> None:
    (estimate,) = read("The death toll had passed 1,200 by noon.").estimates
    assert (estimate.figure.measure, estimate.figure.status) == ("casualties", Status.KILLED)
    assert (estimate.figure.qualifier, estimate.figure.low) == (Qualifier.MORE_THAN, 1200)


def test_a_figure_that_takes_up_the_one_before(read: Read) -> None:
    whole, part = read("Mali sent 3,000 Malian soldiers, of whom 400 had already returned.").estimates
    assert (whole.figure.measure, part.figure.measure) == ("troops", "troops")
    assert part.figure.subject == "Malian"


def test_a_number_takes_up_no_figure_past_something_else_that_is_counted(read: Read) -> None:
    assert read("There were 23 deaths. We have 120 beds and will have 80 more by Friday.").words() == ["23 deaths"]
    assert read("Nine people died. Of 26 samples, 19 held poison.").words() == ["Nine people"]


def test_by_how_much_a_figure_is_off_is_none(read: Read) -> None:
    assert read("Four people died. That count may be out by ten or so.").words() == ["Four people"]


def test_rival_figures_of_one_sentence(read: Read) -> None:
    police, unions = read("Police said 3,000 demonstrators took part; the unions claimed 25,000.").estimates
    assert (police.figure.measure, unions.figure.measure) == ("people", "people")
    assert unions.figure.value == 25_000


def test_captives_are_not_counted_with_the_dead(read: Read) -> None:
    dead, held = read("The army killed 200 fighters and captured another 45.").estimates
    assert (dead.figure.measure, dead.figure.status) == ("casualties", Status.KILLED)
    assert (held.figure.measure, held.figure.status) == ("troops", Status.CAPTURED)


def test_a_vague_number_of_people_needs_no_noun(read: Read) -> None:
    found = read("Hundreds of thousands marched.")
    assert found.words() == ["Hundreds of thousands"]
    assert (found.estimates[0].figure.measure, found.estimates[0].figure.low) == ("people", 100_000)


def test_a_headline_without_nouns(read: Read) -> None:
    killed, hurt = read("Quake kills 45, injures 300 in Palu").estimates
    assert (killed.figure.measure, killed.figure.status, killed.figure.value) == ("casualties", Status.KILLED, 45)
    assert (hurt.figure.measure, hurt.figure.status, hurt.figure.value) == ("casualties", Status.WOUNDED, 300)


def test_houses_are_not_killed(read: Read) -> None:
    (houses,) = read("The fire killed 30 houses.").estimates
    assert (houses.figure.measure, houses.figure.status) == ("buildings", None)


def test_troops_are_of_the_country_that_sends_or_loses_them(read: Read) -> None:
    assert [e.figure.subject for e in read("Kenya will send 1,000 soldiers.").estimates] == ["Kenyan"]
    assert [e.figure.subject for e in read("Kenya has lost 1,000 soldiers.").estimates] == ["Kenyan"]
    assert [e.figure.subject for e in read("Kenya saw 1,000 soldiers.").estimates] == [None]


def test_part_of_another_figure(read: Read) -> None:
    dead, children = read("The flood killed 45 people, including 12 children.").estimates
    assert dead.figure.status is Status.KILLED
    assert (children.figure.status, children.figure.measure) == (Status.PART, "casualties")
    soldiers, each = read("They sent 2,000 Malian soldiers in four columns of 500 troops each.").estimates
    assert each.figure.status is Status.PART
    assert each.figure.subject == soldiers.figure.subject == "Malian"


def test_people_of_a_nation_are_what_the_text_calls_them(read: Read) -> None:
    found = read("Malian troops reached the dam.\nBy noon 300 Malians were in Kayes.")
    assert found.words() == ["300 Malians"]
    assert found.estimates[0].figure.measure == "troops"
    (alone,) = read("By noon 300 Malians were in Kayes.").estimates
    assert (alone.figure.measure, alone.figure.subject) == ("people", "Malian")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Some 3,000 soldiers were stationed in Mali’s Gao region.", "Gao"),
        ("Some 3,000 soldiers were sent to Mali.", "Mali"),
        ("Some 3,000 soldiers assembled in the Malian towns of Gao and Kidal.", "Gao"),
        ("Some 30 people died in an attack on a market in Gao.", "Gao"),
        ("Some 30 people were killed when a bus fell into a gorge near Cusco.", "Cusco"),
        ("Some 30 people died, the governor said in Lima.", None),
        ("Some 3,000 soldiers crossed the battlefield.", None),
        ("Some 3,000 soldiers were sent on Friday.", None),
    ],
)
def test_place(read: Read, text: str, place: str | None) -> None:
    (estimate,) = read(text).estimates
    assert estimate.figure.place == place


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The minister said on Friday that 3,000 soldiers were in Gao.", "Friday"),
        ("Speaking in Lima on Friday, the minister said that 3,000 soldiers were in Gao.", "Friday"),
        ("On Friday there were 3,000 soldiers in Gao.", "Friday"),
        ("Some 30 people were killed on Thursday, police said on Friday.", "Friday"),
        ("Some 30 people were killed on Thursday.", None),
        ("The death toll rose to 30 on Friday.", "Friday"),
        ("According to sources quoted by the minister on Friday, 3,000 soldiers were in Gao.", "Friday"),
        ("The minister resigned on Friday. He said 3,000 soldiers were in Gao.", None),
        ("The toll from Tuesday's earthquake has reached 344, the agency said on Thursday.", "Thursday"),
        ("Eight soldiers died in an ambush on Monday, the army said on Tuesday.", "Tuesday"),
        ("The agency said 412 deaths had been confirmed as of Thursday.", "Thursday"),
        ("More than 90,000 people have been in quarantine since Saturday.", None),
    ],
)
def test_the_day_is_that_of_the_count_or_the_statement(read: Read, text: str, when: str | None) -> None:
    (estimate,) = read(text).estimates
    assert (text[slice(*estimate.when.span)] if estimate.when else None) == when


@pytest.mark.parametrize(
    ("text", "when", "said"),
    [
        ("On Monday there were 3,000 soldiers in Gao, the minister said on Friday.", "Monday", "Friday"),
        ("The minister said on Friday that 3,000 soldiers were in Gao.", "Friday", "Friday"),
        ("Some 30 people were killed on Thursday, police said on Friday.", "Friday", "Friday"),
        ("The death toll rose to 30 on Friday.", "Friday", None),
    ],
)
def test_the_day_of_the_statement_is_kept_apart(read: Read, text: str, when: str, said: str | None) -> None:
    (estimate,) = read(text).estimates
    assert text[slice(*estimate.when.span)] == when
    assert (text[slice(*estimate.said.span)] if estimate.said else None) == said


def test_the_day_of_a_former_figure_is_its_own(read: Read) -> None:
    now, before = read("The death toll has risen to 53, up from 41 on Sunday.").estimates
    assert now.when is None
    assert before.when is not None


def test_the_speaker_is_that_of_the_smallest_passage_around_it(nlp: "Language") -> None:
    text = "Police said the mayor put the turnout at 9,000."
    blocks = parse_blocks(nlp, text)
    outer = FoundPassage(0, len(text), Stance.ATTRIBUTES, "Police", (0, 6), Features(), "", "")
    inner = FoundPassage(12, len(text), Stance.ATTRIBUTES, "the mayor", (12, 21), Features(), "", "")
    (estimate,) = find_estimates(blocks, (outer, inner), ())
    assert (estimate.speaker, estimate.speaker_words) == ("the mayor", (12, 21))


def test_spans_are_places_in_the_whole_text(read: Read) -> None:
    found = read("🌊 The flood\r\n\nIt killed\u00a0“at least 45 people” in Gao.")
    assert found.words() == ["at least 45 people"]


def test_the_originals(nlp: "Language", seed_articles: Path, gold: Path) -> None:
    """Every figure of the hand annotation, with its bounds, measure, qualifier, place and status, and none besides."""
    annotation = json.loads(gold.read_text("utf-8"))
    kinds = {"present": "deployed"}  # the annotation counts these two as one
    for article, name in annotation["articles"].items():
        blocks = parse_blocks(nlp, (seed_articles / name).read_text("utf-8"))
        found = {
            (
                e.start,
                e.end,
                f.measure,
                f.qualifier,
                f.low,
                f.value,
                f.high,
                f.subject,
                f.place,
                kinds.get(str(f.status), f.status),
            )
            for e in find_estimates(blocks, (), find_hints(blocks))
            if (f := e.figure).measure == "troops"
        }
        wanted = {
            (e["start"], e["end"], e["measure"], e["qualifier"], e["low"], e["value"], e["high"], e["subject"], e["place"],
             kinds.get(e["status"], e["status"]))
            for e in annotation["estimates"]
            if e["article"] == article
        }  # fmt: skip
        assert found == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police denied that 30 people had died.", Status.DENIED),
        ("The minister denied 30 deaths.", Status.DENIED),
        ("An earlier version of this article said 30 people had died.", Status.DENIED),
        ("It is untrue that 30 people died.", Status.DENIED),
        ("“30 people” had died.", Status.KILLED),
        ("The firm said 30 workers had died.", Status.KILLED),
    ],
)
def test_what_is_denied_or_quoted_is_still_counted_among_the_casualties(read: Read, text: str, status: Status) -> None:
    (found,) = read(text).estimates
    assert (found.figure.measure, found.figure.value, found.figure.status) == ("casualties", 30, status)


def test_a_status_is_not_taken_from_the_clause_beside(read: Read) -> None:
    found = read("The firm said that 112 employees had been on site and that four were unaccounted for.").estimates
    assert [(e.figure.measure, e.figure.status) for e in found] == [
        ("people", Status.PRESENT),
        ("casualties", Status.MISSING),
    ]


def test_deaths_have_the_place_where_they_are_reported(read: Read) -> None:
    (found,) = read("The ministry said that 48 deaths had been reported in Peru.").estimates
    assert found.figure.place == "Peru"


@pytest.mark.parametrize(
    "text",
    [
        "Most of them were children under five.",
        "The paper, citing two rescue workers, said it was over.",
        "A man of 71 died in hospital.",
    ],
)
def test_ages_and_sources_are_no_figures(read: Read, text: str) -> None:
    assert read(text).words() == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nine dockers were killed.", [("Nine dockers", "casualties", Status.KILLED, "dockers")]),
        ("Up to 40 occupiers were wounded.", [("Up to 40 occupiers", "casualties", Status.WOUNDED, "occupiers")]),
        ("He said three pickers were found dead.", [("three pickers", "casualties", Status.KILLED, "pickers")]),
        ("Two smugglers were in custody.", [("Two smugglers", "people", Status.ARRESTED, None)]),
        ("We have three people in custody.", [("three people", "people", Status.ARRESTED, None)]),
        ("The flood killed 40 sheep.", []),
        ("The list held the names of 287 people.", [("287 people", "people", None, None)]),
    ],
)
def test_people_are_told_by_what_happened_to_them(read, text, found):
    got = [(text[e.start : e.end], e.figure.measure, e.figure.status, e.figure.subject) for e in read(text).estimates]
    assert got == found


def test_counts_of_a_list(read):
    lines = [
        "Losses",
        "Dead: 41",
        "Injured – 230",
        "Tanks – 3,902 (+9)",
        "Injured officers: 18",
        "Displaced: about 4,000",
    ]
    text = "\n".join([*lines, "Killed: 12, wounded: 40"])
    got = [(text[e.start : e.end], e.figure.measure, e.figure.status) for e in read(text).estimates]
    assert got == [
        ("41", "casualties", Status.KILLED),
        ("230", "casualties", Status.WOUNDED),
        ("3,902", "vehicles and craft", None),
        ("18", "casualties", Status.WOUNDED),
        ("about 4,000", "displaced people", None),
        ("12", "casualties", Status.KILLED),
        ("40", "casualties", Status.WOUNDED),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("An air strike on a hospital in the city of Gao killed 47 people.", "Gao"),
        ("The death toll from the collapse of the dam in northern Mali has risen to 104.", "Mali"),
        ("Dozens of people have been killed in an attack on a hospital in the Malian city of Gao.", "Gao"),
    ],
)
def test_the_place_of_the_event_that_did_it(read, text, place):
    assert [e.figure.place for e in read(text).estimates] == [place]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("They speak of 61 dead. This number is false.", [Status.DENIED]),
        ("Nineteen of the dead are children.", [Status.PART]),
        ("Troops – 2,300 of them – were digging.", [None]),
        ("Around 150 firefighters are at the scene.", [None]),
        ("In Gao, some 90,000 civilians hold out.", [Status.PRESENT]),
        ("The firm operates 11 ships and employs 2,300 people.", [None, None]),
        ("Two ships operate in the strait.", [Status.PRESENT]),
        ("The study is based on interviews with 96 people.", [None]),
        ("At least 52 of those taken were killed within hours.", [Status.KILLED]),
        ("Two workers dead, 6 hurt", [Status.KILLED, Status.WOUNDED]),
        ("Over 60 people sustained injuries in a crush.", [Status.WOUNDED]),
        ("At least 14 devotees lost their lives.", [Status.KILLED]),
        ("Up to 25 people were believed to be lying under the rubble.", [Status.MISSING]),
        ("It has received 15 bodies since Sunday. Eleven of them were civilians.", [Status.KILLED, Status.PART]),
        ("It had 143 new cases, including 52 deaths.", [None, Status.KILLED]),
        ("The maker blamed for 50 deaths rejects the findings.", [Status.KILLED]),
        ("Seven tanks were destroyed, not six.", [None]),
        ("It has set aside £2 million for them.", [None]),
        ("Some 58 people received hospital treatment.", [Status.WOUNDED]),
    ],
)
def test_what_is_said_of_those_counted(read, text, statuses):
    assert [e.figure.status for e in read(text).estimates] == statuses


def test_soldiers_in_a_list_of_losses_are_casualties(read):
    text = "Losses of the enemy since 1 March:\npersonnel – about 214,300\nOur forces\npersonnel – 300"
    assert [e.figure.measure for e in read(text).estimates] == ["casualties", "troops"]
