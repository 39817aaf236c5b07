"""Passages: the smallest clauses that carry one proposition each."""

from itertools import pairwise

import pytest


def passages(read, text):
    found = read(text).passages
    assert len({(p.start, p.end) for p in found}) == len(found)
    return [text[p.start : p.end] for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm said that 400 nurses were on strike and that a third had left, but that it had no figures.",
            ["400 nurses were on strike", "a third had left", "it had no figures"],
        ),
        (
            "While the airport is closed, trains are running.",
            ["the airport is closed", "trains are running"],
        ),
        (
            "Weber confirmed the strike, describing it as a last resort.",
            ["Weber confirmed the strike", "describing it as a last resort"],
        ),
        (
            "The mayor said the bridge was closed after engineers reported that a cable had snapped.",
            ["the bridge was closed", "a cable had snapped"],
        ),
        (
            "Police said 40 people were arrested, with most of them held overnight.",
            ["40 people were arrested", "with most of them held overnight"],
        ),
        (
            "The dam broke on Friday, which nobody had expected.",
            ["The dam broke on Friday", "which nobody had expected"],
        ),
        ("Strike closes three airports", ["Strike closes three airports"]),
        ("86 dead, 240 missing and dozens injured", ["86 dead", "240 missing", "dozens injured"]),
        (
            "The blast killed four people, injured 86 and left 20 missing, officials said.",
            ["The blast killed four people", "injured 86", "left 20 missing"],
        ),
        (
            "Ruiz accused the firm of ordering drivers to go on, of hiring guards without papers and of threatening staff.",
            [
                "Ruiz accused the firm of ordering drivers to go on", "hiring guards without papers",
                "threatening staff",
            ],
        ),
        (
            "If Ruiz is elected, he said, “she might be going to and fro between the house and the court.”",
            ["she might be going to and fro between the house and the court"],
        ),
        (
            "The paper said the minister had lied to parliament, hidden two files and threatened a witness.",
            ["the minister had lied to parliament", "hidden two files", "threatened a witness"],
        ),
        (
            "Officials said between 2,000 and 3,000 people had fled on their own.",
            ["between 2,000 and 3,000 people had fled on their own"],
        ),
        ("Between 20 and 30 people died.", ["Between 20 and 30 people died"]),
        ("Witnesses heard the driver say that he had been told to go.", ["he had been told to go"]),
        ("Some 40 people were killed and 12 wounded.", ["Some 40 people were killed", "12 wounded"]),
        (
            "The dam held; the mayor advises people to keep away.",
            ["The dam held", "the mayor advises people to keep away"],
        ),
        ("The council does not believe there was a leak.", ["The council does not believe there was a leak"]),
        ("He said: “The dam held.”", ["“The dam held.”"]),
    ],
)  # fmt: skip
def test_clauses(read, text, expected):
    found = passages(read, text)
    assert [f.strip("“”.") for f in found] == [e.strip("“”.") for e in expected]


def test_a_condition_stays_with_what_it_limits(read):
    assert passages(read, "The strike ends if the company pays.") == ["The strike ends if the company pays"]


def test_a_clause_in_the_middle_leaves_no_hole(read):
    text = "The dam, which was built in 1970, broke on Friday."
    assert passages(read, text) == ["The dam, which was built in 1970, broke on Friday"]


def test_no_two_passages_overlap_in_a_plain_report(read):
    text = (
        "Harbour closed after collision\n"
        "LORN, March 3 (Harbour News) – Two ferries collided on Monday, the coastguard said, adding that 12 were hurt.\n"
        "“Nobody is missing,” spokeswoman Ida Brandt told reporters, but hospitals said they had treated 20 people.\n"
        "Brandt denied reports of a fire. The harbour, she said, will stay closed until Thursday."
    )
    found = read(text).passages
    assert len(found) >= 6
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_offsets_are_code_points_whatever_stands_before(read):
    text = "🚢🚢 “Großer\u00a0Gott”\n\u00a0👍🏽 Weber said the dam\u00a0was “as good as new” 🙂 on Monday."
    found = passages(read, text)
    assert any(p.startswith("the dam\u00a0was “as good as new”") for p in found)


def test_a_byline_in_brackets_is_no_passage(read):
    assert passages(read, "(Reporting by Ida Brandt; editing by Tom Weber)") == []


def test_the_same_text_gives_the_same_reading(read):
    text = "Weber said the dam was safe. “It held,” he said.\nPolice could not confirm it."
    assert read(text) == read(text)


def test_an_empty_text_gives_an_empty_reading(read):
    reading = read("\n")
    assert (reading.statements, reading.passages) == ((), ())


@pytest.mark.parametrize("count", ["0 officers", "7 officers", "no officers", "zero officers"])
def test_a_count_at_the_head_of_a_passage_stays(read, count):
    assert passages(read, f"The mayor said {count} were deployed.") == [f"{count} were deployed"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Reuters reported, citing a senior official, that the ministry believes the dam has cracked in three places.",
            ("Reuters", "senior official", "ministry"),
        ),
        ("Reuters reported that the Defence Ministry believes the dam has cracked.", ("Reuters", "Defence Ministry")),
        ("A senior official told Reuters that the dam had cracked.", ("Reuters", "senior official")),
        ("A senior official told the council that the dam had cracked.", ("senior official",)),
        ("The dam had cracked, the Herald reported, citing two engineers.", ("Herald", "two engineers")),
        ("According to Reuters, the mayor said the dam had cracked.", ("Reuters", "mayor")),
        ("The dam has cracked in three places.", ()),
    ],
)
def test_a_passage_names_all_through_whom_its_words_came(read, text, chain):
    reading = read(text)
    assert reading.passages[0].chain == chain
    assert reading.passages[0].speaker == (chain[-1] if chain else None)
    assert not chain or chain in [s.chain for s in reading.statements]


def test_a_pronoun_names_whom_it_stands_for(read):
    text = "Energy minister Rosa Quispe was booed in the square on Monday. She must resign."
    resign = next(p for p in read(text).passages if text[p.start : p.end].startswith("She"))
    assert "rosa quispe" in resign.features.names
    assert resign.features.subject[0] == "rosa quispe"


def test_a_denial_is_compared_without_its_asides(read):
    (denial,) = read("Gray, who ran away when he was shot, did not carry a gun.").passages
    assert "carry" in denial.features.words
    assert not {"run", "shoot"} & set(denial.features.words)
    (whole,) = read("He was not hurt when the bridge fell on the road.").passages
    assert "bridge" not in whole.features.words


def test_each_of_several_charges_is_a_claim(read):
    text = "The union accused ministers of hiding the report, misleading parliament and bullying witnesses."
    assert [text[p.start : p.end] for p in read(text).passages] == [
        "The union accused ministers of hiding the report",
        "misleading parliament",
        "bullying witnesses",
    ]
    assert {p.speaker for p in read(text).passages} == {"union"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine dead in jail riot, families demand answers", ["Nine dead in jail riot", "families demand answers"]),
        ("A clerk said only that the matter was closed.", ["the matter was closed"]),
        ("The figures suggested up to 70 people may have drowned.", ["up to 70 people may have drowned"]),
        ("Initial data point to a loss of pressure, the firm said.", ["Initial data point to a loss of pressure"]),
    ],
)
def test_what_the_parser_takes_for_one_thing(read, text, expected):
    assert passages(read, text) == expected
