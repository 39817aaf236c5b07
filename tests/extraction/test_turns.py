"""Whose turn it is: transcripts by the labels before their lines, interviews by questions and answers."""

import pytest

from claimgrid.domain.passage import Stance, StatementKind

TRANSCRIPT = """TRANSCRIPT
Port Authority: briefing on the fire
ANA RUIZ, HARBOUR MASTER: Good morning. The fire is out.

Four men were hurt. We are still looking for the captain.

Q: Does that mean the harbour is safe?

RUIZ: No. It means that the fire is out. We do not know what burned.

Q (Harbour News): The union says the alarm was broken.

MR TOM BERG, FIRE OFFICER: We found two broken sensors. We don't believe they mattered.

A spokesman, Jon Falk, said later that the harbour would open on Monday.
"""

INTERVIEW = """“I carried the boxes myself”

Tom Berg worked in the harbour for nine years. Interview: Lena Forst

What did you see that night?

I saw three men on the quay. They carried boxes to a lorry. The lorry had no plates.

The harbour master says that you were asleep.

That is not true. I was at the gate, and my brother was with me.

And what did you do then?

I called the police. Nobody came. We waited for two hours.

Berg, 48, was dismissed in May. The harbour closed in June.
"""


def told(read, text):
    return [(p.speaker, p.stance, text[p.start : p.end]) for p in read(text).passages]


def test_a_speaker_of_a_transcript_has_all_paragraphs_up_to_the_next_label(read):
    found = told(read, TRANSCRIPT)
    assert ("Ana Ruiz", Stance.ATTRIBUTES, "The fire is out") in found
    assert ("Ana Ruiz", Stance.ATTRIBUTES, "Four men were hurt") in found
    assert ("Ana Ruiz", Stance.ATTRIBUTES, "It means that the fire is out") in found


def test_the_name_in_capitals_is_written_as_names_are_and_the_office_is_no_part_of_it(read):
    assert {s for s, _, _ in told(read, TRANSCRIPT)} == {"Ana Ruiz", "Tom Berg", "union", "Jon Falk"}


def test_a_question_claims_nothing_but_what_it_reports_of_others(read):
    passages = [text for _, _, text in told(read, TRANSCRIPT)]
    assert not any("harbour is safe" in p for p in passages)
    assert ("union", Stance.ATTRIBUTES, "the alarm was broken") in told(read, TRANSCRIPT)


def test_a_denial_in_a_turn_is_the_speakers(read):
    assert ("Tom Berg", Stance.DISPUTES, "We don't believe they mattered") in told(read, TRANSCRIPT)


def test_after_the_last_turn_the_article_speaks_again(read):
    text = TRANSCRIPT + "\nThe harbour was closed on Friday.\n"
    assert (None, Stance.ASSERTS, "The harbour was closed on Friday") in told(read, text)


def test_the_words_of_a_turn_are_a_direct_quotation_with_its_label_as_speaker_words(read):
    found = [s for s in read(TRANSCRIPT).statements if s.speaker == "Tom Berg"]
    assert [s.kind for s in found] == [StatementKind.DIRECT]
    assert [TRANSCRIPT[a:b] for a, b in found[0].speaker_words] == ["MR TOM BERG"]


@pytest.mark.parametrize(
    "text",
    [
        "Storm: what we know\nDead: 12 people in Lorn.\nMissing: 30 people.\nDead: 4 in Gao.\nMissing: 7 people in Gao.\n",
        "Live\nRuiz: no recount\nThe count goes on in Lorn.\nBerg: we have won\nThe streets of Lorn are calm tonight.\n",
    ],
)
def test_lists_and_headings_with_colons_are_no_transcript(read, text):
    assert not any(s.kind is StatementKind.DIRECT for s in read(text).statements)


def test_the_answers_of_an_interview_are_of_the_person_interviewed(read):
    found = told(read, INTERVIEW)
    assert ("Tom Berg", Stance.ATTRIBUTES, "I saw three men on the quay") in found
    assert ("Tom Berg", Stance.ATTRIBUTES, "They carried boxes to a lorry") in found
    assert ("Tom Berg", Stance.DISPUTES, "That is not true") in found
    assert ("Tom Berg", Stance.ATTRIBUTES, "I carried the boxes myself") in found  # its title


def test_what_stands_above_and_below_the_interview_is_the_articles_own(read):
    own = [text for speaker, stance, text in told(read, INTERVIEW) if speaker is None and stance is Stance.ASSERTS]
    assert own == [
        "Tom Berg worked in the harbour for nine years",
        "Berg, 48, was dismissed in May",
        "The harbour closed in June",
    ]


def test_what_a_question_puts_to_the_person_is_of_whom_it_names(read):
    assert ("harbour master", Stance.ATTRIBUTES, "you were asleep") in told(read, INTERVIEW)


def test_a_writer_who_asks_his_readers_is_not_interviewed(read):
    text = INTERVIEW.replace(" Interview: Lena Forst", "").replace("“", "").replace("”", "")
    assert not any(speaker == "Tom Berg" and "quay" in words for speaker, _, words in told(read, text))


def test_answers_with_a_letter_before_them_are_of_the_person_above(read):
    text = (
        "Questions to the harbour master\nDr Ana Ruiz has run the port of Lorn for nine years.\n"
        "Q: Is your harbour safe?\nA: I think so. The fire is out.\nQ: When will you open?\nA: We will open on Monday.\n"
    )
    assert ("Ana Ruiz", Stance.ATTRIBUTES, "The fire is out") in told(read, text)
