"""Statements: content, cue, speaker words and kind."""

import pytest

from claimgrid.domain.passage import Stance, StatementKind


def statements(read, text):
    def cut(spans):
        return " … ".join(text[start:end] for start, end in spans)

    return [(cut(s.speaker_words), cut(s.cue), cut(s.content)) for s in read(text).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Weber said that the dam had cracked.", ("Anna Weber", "said", "the dam had cracked")),
        ("The dam had cracked, the engineer said.", ("the engineer", "said", "The dam had cracked")),
        ("“The dam has cracked,” said Anna Weber.", ("Anna Weber", "said", "“The dam has cracked,”")),
        ("The dam had cracked, according to two engineers.", ("two engineers", "according to", "The dam had cracked")),
        ("According to two engineers, the dam had cracked.", ("two engineers", "According to", "the dam had cracked")),
        ("The ministry has not confirmed the accident.", ("The ministry", "has not confirmed", "the accident")),
        ("The mayor urged residents to leave their homes.", ("The mayor", "urged", "residents to leave their homes")),
        ("The report quoted Weber as saying that the dam was safe.", ("Weber", "saying", "the dam was safe")),
        ("Weber called the accident a warning.", ("Weber", "called", "the accident a warning")),
        ("The firm had no information on whether the dam would hold.", ("The firm", "had", "on whether the dam would hold")),
        ("Engineers are worried that the dam may break.", ("Engineers", "worried", "the dam may break")),
    ],
)  # fmt: skip
def test_one_statement(read, text, expected):
    assert expected in statements(read, text)


def test_a_noun_with_its_owner_is_a_cue(read):
    found = statements(read, "Few believed Weber’s claim that the dam was safe.")
    assert ("Weber", "claim", "the dam was safe") in found


def test_kinds(read):
    text = (
        "“The dam is safe,” said Weber.\nWeber said the dam was “as good as new” after repairs.\nWeber said it was old."
    )
    assert [s.kind for s in read(text).statements] == [
        StatementKind.DIRECT, StatementKind.MIXED, StatementKind.INDIRECT,
    ]  # fmt: skip


def test_both_halves_around_the_cue_are_one_statement(read):
    text = "“The dam is safe,” Weber said. “Nobody has to leave the valley tonight.”"
    found = read(text).statements
    assert len(found) == 1
    assert [text[a:b] for a, b in found[0].content] == [
        "“The dam is safe,”",
        "“Nobody has to leave the valley tonight.”",
    ]


def test_a_quotation_over_two_paragraphs_is_one_statement(read):
    text = "“The dam is safe,” Weber said. “We checked it twice this week.\n“Nobody has to leave the valley tonight.”"
    found = read(text).statements
    assert len(found) == 1
    assert text[slice(*found[0].content[-1])] == "“Nobody has to leave the valley tonight.”"


def test_what_a_quoted_person_thinks_is_no_statement_of_its_own(read):
    found = statements(read, "“I think they support the new dam in the valley,” said Weber.")
    assert [cue for _, cue, _ in found] == ["said"]


def test_the_article_goes_on_after_an_aside(read):
    found = statements(read, "Weber said the dam had cracked in Lorn, which lies below the lake.")
    assert found == [("Weber", "said", "the dam had cracked in Lorn")]


def test_nested_statements_are_both_found(read):
    found = statements(read, "The Herald reported that Weber had said the dam was safe.")
    assert ("Weber", "had said", "the dam was safe") in found
    assert ("The Herald", "reported", "Weber had said the dam was safe") in found


def test_what_a_colon_announces_is_the_next_paragraph(read):
    text = "On Friday Tom Weber wrote:\n“The dam will hold for another year.”\nThe valley was quiet."
    found = statements(read, text)
    assert found == [("Tom Weber", "wrote", "“The dam will hold for another year.”")]


def test_a_name_and_a_colon(read):
    assert statements(read, "Minister: the dam will hold") == [("Minister", ":", "the dam will hold")]


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'", "''{}''"])
def test_all_kinds_of_quotation_marks(read, marks):
    quoted = marks.format("The dam will hold for another year,")
    assert statements(read, f"{quoted} Weber said.") == [("Weber", "said", quoted)]


def test_a_quotation_nobody_is_named_for_is_not_the_articles_voice(read):
    text = "The wall read as follows.\n“The dam will not hold much longer.”"
    assert [s.speaker for s in read(text).statements] == [None]


def test_a_purpose_is_no_statement(read):
    assert statements(read, "The mayor travelled to Lorn to praise the engineers.") == []


@pytest.mark.parametrize(
    ("text", "speaker", "contents"),
    [
        ("A Lorn poll found last week that Ruiz would win.", "A Lorn poll", ["Ruiz would win"]),
        ("The poll shows Ruiz with 47 percent.", "The poll", ["Ruiz with 47 percent"]),
        ("In a poll released on Monday, 50 percent chose Ruiz.", "a poll", ["50 percent chose Ruiz"]),
        ("First results show that Ruiz won.", "First results", ["Ruiz won"]),
        ("Veld denied having received a warning.", "Veld", ["having received a warning"]),
        ("Most voters are more likely to say that the dam is old.", "Most voters", ["the dam is old"]),
        (
            "Ruiz won 37 percent, Weber won 36 percent and Brandt won 13 percent, according to the council.",
            "the council",
            ["Ruiz won 37 percent, Weber won 36 percent and Brandt won 13 percent"],
        ),
    ],
)
def test_findings_views_and_lists_have_their_source(read, text, speaker, contents):
    found = [s for s in statements(read, text) if s[0].startswith(speaker)]
    assert [content for _, _, content in found] == contents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“How deep is the crack?” asked the boy, who wore a hat, as his mother laughed.",
            ("the boy", "asked", "“How deep is the crack?”"),
        ),
        (
            "“We were wrong not to look,” Weber, 58, told the Herald.",
            ("Weber, 58", "told", "“We were wrong not to look,”"),
        ),
        (
            '"If they get to pick the engineers, nothing you can do folks," Weber said before leaving.',
            ("Weber", "said", '"If they get to pick the engineers, nothing you can do folks,"'),
        ),
        (
            "Continued Weber: “So I think it is a real problem for Lorn.”",
            ("Weber", "Continued", "“So I think it is a real problem for Lorn.”"),
        ),
        (
            "Weber went on about the work, above all the water: “There is a ton of it,” he said.",
            ("he", "said", "“There is a ton of it,”"),
        ),
        (
            "Weber, who declared in the hall, “The dam will hold for a year,” left.",
            ("who", "declared", "“The dam will hold for a year,”"),
        ),
        (
            "Weber agreed. “They are running out of time to find another engineer.”",
            ("Weber", "agreed", "“They are running out of time to find another engineer.”"),
        ),
        ("At noon she released a statement saying the dam had cracked.", ("she", "saying", "the dam had cracked")),
        ("Weber told reporters that the dam had cracked.", ("Weber", "told", "the dam had cracked")),
        ("Just half, 49%, say the dam is safe.", ("49%", "say", "the dam is safe")),
    ],
)
def test_the_words_beside_a_quotation_or_text_tell_who_speaks(read, text, expected):
    assert expected in statements(read, text)


def test_a_sentence_about_somebody_else_ends_the_speech(read):
    text = "“The dam is safe,” Weber said. The mayor disagreed. “It has cracked in three places this week.”"
    assert [(who, what) for who, _, what in statements(read, text) if what.startswith("“")] == [
        ("Weber", "“The dam is safe,”"),
        ("The mayor", "“It has cracked in three places this week.”"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weber supports the new dam.", ("Weber", "supports", "the new dam")),
        ("Weber wants to close the valley.", ("Weber", "wants", "to close the valley")),
        ("The mayor was eager to leave.", ("The mayor", "eager", "to leave")),
        ("The mayor responded to the letter.", ("The mayor", "responded", "the letter")),
        ("The mayor sees Weber as a rival.", ("The mayor", "sees", "Weber as a rival")),
        ("Her attack on the council surprised many.", ("Her", "attack", "the council")),
        ("The dam appears to hold.", ("", "appears", "The dam … to hold")),
        ("Weber is expected to resign on Friday.", ("", "is expected", "Weber … to resign on Friday")),
    ],
)  # fmt: skip
def test_what_somebody_makes_of_something_is_a_statement_but_no_passage_is_attributed(read, text, expected):
    assert expected in statements(read, text)
    assert {p.speaker for p in read(text).passages} == {None}


def test_what_others_want_is_part_of_what_is_said(read):
    assert [cue for _, cue, _ in statements(read, "Weber said that the council wants a new dam.")] == ["said"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prosecutors have confirmed it now: the captain is under arrest.",
            ("Prosecutors", "the captain is under arrest"),
        ),
        ("The coast guard has raised the toll to 34 dead.", ("The coast guard", "the toll to 34 dead")),
        ("The Relief Office has counted around 12,000 people.", ("The Relief Office", "around 12,000 people")),
        ("The opposition wants Weber gone.", ("The opposition", "Weber gone")),
        ("Weber repeated that 40 engineers are in Lorn and said three had left.", ("Weber", "three had left")),
        (
            "The dam is safe, says an engineer at the plant, who gave no name.",
            ("an engineer at the plant", "The dam is safe"),
        ),
    ],
)
def test_news_and_figures_have_their_source(read, text, expected):
    assert expected in [(who, what) for who, _, what in statements(read, text)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("He calls her “a woman of rare sense.” He adds, “In a storm it is loud.”", "He", "“In a storm it is loud.”"),
        ("“Like Oak. Or Ash,” Weber said.", "Weber", "“Like Oak. Or Ash,”"),
        ("As Weber puts it, “The council is unmoved by the water.”", "Weber", "“The council is unmoved by the water.”"),
        ("Weber wrote, “It is time to end this,” and shared a map.", "Weber", "“It is time to end this,”"),
        ("She stated, “The old dam would soon break,” adding, “Many would die.”", "She", "“Many would die.”"),
        ("“Would it be wise to leave the dam?” Hannity pressed.", "Hannity", "“Would it be wise to leave the dam?”"),
        ("“The valley is great!” read one.", "one", "“The valley is great!”"),
        (
            "“We can only wonder,” Phil Berg and Tim Moore said in a note.",
            "Phil Berg and Tim Moore",
            "“We can only wonder,”",
        ),
        ("“The dam is about to break.” Ana Ruiz wrote on Friday.", "Ana Ruiz", "“The dam is about to break.”"),
    ],
)
def test_tags_are_read_by_their_order(read, text, speaker, content):
    assert (speaker, content) in [(who, what) for who, _, what in statements(read, text)]


@pytest.mark.parametrize(
    "text", ["“The dam is about to break.” – Ana Ruiz", "“The dam is about to break.”\n– Ana Ruiz, mayor"]
)
def test_a_name_behind_a_dash_is_the_speaker(read, text):
    assert [s.speaker for s in read(text).statements] == ["Ana Ruiz"]


def test_what_the_author_thinks_stays_the_articles_own_voice(read):
    reading = read("I think that the dam will hold.")
    assert [p.stance.value for p in reading.passages] == ["asserts"]
    assert [s.speaker for s in reading.statements] == [None]


@pytest.mark.parametrize(
    ("text", "speaker", "contents"),
    [
        (
            "A Lorn poll last month showed Weber leading Ruiz, 45 percent to 18 percent, among farmers.",
            "A Lorn poll",
            ["Weber leading Ruiz, 45 percent to 18 percent, among farmers"],
        ),
        ("A Herald survey released on Friday had him at 4 percent.", "A Herald survey", ["him at 4 percent"]),
        (
            "In a Herald poll released Sunday, three of four voters disapproved of it.",
            "a Herald poll",
            ["three of four voters disapproved of it"],
        ),
        (
            "In a Herald poll, 38 percent of voters said it was safe.",
            "a Herald poll",
            ["38 percent of voters said it was safe"],
        ),
        (
            "As reported by the Herald, there are 150 engineers in Lorn.",
            "the Herald",
            ["there are 150 engineers in Lorn"],
        ),
        ("The dam, as Weber said on Friday, will hold for 30 years.", "Weber", ["The dam … will hold for 30 years"]),
        (
            "Aides believe her efforts as a mayor, promoting trade, will offset it.",
            "Aides",
            ["her efforts as a mayor, promoting trade, will offset it"],
        ),
    ],
)
def test_what_was_counted_and_what_follows_as(read, text, speaker, contents):
    found = [s for s in statements(read, text) if s[0].startswith(speaker)]
    assert [content for _, _, content in found] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The judge denied bail to the suspect.",
        "Border guards denied entry to 40 journalists.",
        "The company dismissed 40 workers after the strike.",
        "The hospital admitted 30 patients on Monday.",
        "Police questioned two suspects on Monday.",
        "Parliament rejected the bill by 54 votes to 40.",
        "The opposition called a referendum for Monday.",
        "The storm claimed 12 lives on the coast.",
        "The flood threatened to sweep away the bridge.",
        "The team added three players to its squad.",
        "He bought a set of wooden trains called the Northern Line.",
        "The man caught a disease dubbed the red fever.",
    ],
)
def test_a_deed_is_no_word_and_a_storm_does_not_speak(read, text):
    [passage] = read(text).passages
    assert read(text).statements == ()
    assert (passage.speaker, passage.stance) == (None, Stance.ASSERTS)


@pytest.mark.parametrize(
    "text",
    [
        "It is worth noting that the dam was built in 1970.", "It's important to note that the dam was built in 1970.",
        "There is no doubt that the dam was built in 1970.", "Note that the dam was built in 1970.",
    ],
)  # fmt: skip
def test_words_that_lead_up_to_what_the_article_itself_says(read, text):
    text = f"The Lisk Water Company owns the dam. {text}"
    passage = read(text).passages[-1]
    assert text[passage.start : passage.end] == "the dam was built in 1970"
    assert (passage.speaker, passage.stance) == (None, Stance.ASSERTS)


def test_a_body_s_whole_name_before_a_colon_is_the_speaker(read):
    text = "Norland reports drones\nMinistry of Defence of Norland: “Our army shot down 14 drones. Nobody was hurt.”"
    first, second = read(text).passages[-2:]
    assert {first.speaker, second.speaker} == {"Ministry of Defence of Norland"}
    assert text[first.start : first.end] == "Our army shot down 14 drones"


def test_who_answers_in_an_interview_is_not_told_and_questions_claim_nothing(read):
    asked = (
        "Q: Is anyone hurt?\nA: We have lost two of our boats.\nHOST: Minister, is it true that the bridge was mined?"
    )
    text = f"Interview\n{asked}"
    [passage] = read(text).passages
    assert text[passage.start : passage.end] == "We have lost two of our boats"
    assert (passage.speaker, passage.stance) == (None, Stance.ATTRIBUTES)


@pytest.mark.parametrize("stamp", ["13:40 ", "13.40 GMT – ", "[9:05 pm] ", "13:40 | "])
def test_the_time_of_an_entry_is_no_part_of_it(read, stamp):
    text = f"Live: storm over Tarn\n{stamp}The power is out in half of the city."
    [*_, passage] = read(text).passages
    assert text[passage.start : passage.end] == passage.label == "The power is out in half of the city"


def test_a_live_report_s_own_words_before_a_colon_are_no_speaker(read):
    assert all(p.speaker is None for p in read("AS IT HAPPENED: Ferry sinks off Pell").passages)


@pytest.mark.parametrize(
    "figure", ["at 51", "as high as 12,000", "between 20 and 35", "above 600"],
)  # fmt: skip
def test_who_puts_a_figure_somewhere_gives_it(read, figure):
    [passage] = read(f"The ministry put the toll {figure}.").passages
    assert (passage.speaker, passage.stance) == ("ministry", Stance.ATTRIBUTES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz leads Weber by 8 points in the survey.", ("the survey", "in", "Ruiz leads Weber by 8 points")),
        ("An average of polls shows Ruiz leads by 9 points.", ("An average of polls", "shows", "Ruiz leads by 9 points")),
        ("Critics charged that the hearing was a farce.", ("Critics", "charged", "the hearing was a farce")),
        (
            "The dam is safe, she said, because the pumps are running.",
            ("she", "said", "The dam is safe … because the pumps are running"),
        ),
        (
            "He said the dam was safe, and the pumps would run all night.",
            ("He", "said", "the dam was safe, and the pumps would run all night"),
        ),
        ("He said the dam was safe, and the pumps ran all night.", ("He", "said", "the dam was safe")),
        (
            "Six men died when a riot broke out at the jail, the prison service confirmed on Sunday.",
            ("the prison service", "confirmed", "Six men died when a riot broke out at the jail"),
        ),
    ],
)  # fmt: skip
def test_how_far_a_statement_goes(read, text, expected):
    assert expected in statements(read, text)


def test_a_poll_without_a_share_says_nothing(read):
    assert statements(read, "Ruiz was named in the survey.") == []
