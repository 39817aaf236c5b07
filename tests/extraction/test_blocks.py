"""Blocks: a line is at least a block, offsets are code points, a dateline stands alone."""

import pytest

from claimgrid.extraction.blocks import parse_blocks


def texts(nlp, text):
    blocks = parse_blocks(nlp, text)
    assert all(b.doc.text == "".join(text[i] for i in b.places) for b in blocks)
    return [b.doc.text for b in blocks]


def test_a_headline_without_a_full_stop_is_a_block_of_its_own(nlp):
    assert texts(nlp, "Ferry sinks off Lorn\nTwo people are missing.") == [
        "Ferry sinks off Lorn",
        "Two people are missing.",
    ]


def test_blank_lines_and_blanks_around_a_line_are_in_no_block(nlp):
    assert texts(nlp, "\n \u00a0\n\tOne.  \n\n  Two.\n") == ["One.", "Two."]


def test_offsets_hold_after_emoji_and_non_breaking_spaces(nlp):
    text = "🚢🚢 Port\u00a0news\n\u00a0“Nobody was hurt,” she said. 👍🏽 Really."
    assert texts(nlp, text) == ["Port\u00a0news", "“Nobody was hurt,” she said. Really."]
    word = parse_blocks(nlp, text)[1].doc[-2]
    assert text[slice(*parse_blocks(nlp, text)[1].place(word, word))] == "Really"


@pytest.mark.parametrize(
    "dateline",
    [
        "(Harbour News) – ",
        "LORN, March 3 (Harbour News) — ",
        "Lorn (Scotland), March 3 (HNA): ",
        "OBAN, Scotland -- ",
    ],
)
def test_a_dateline_is_cut_off(nlp, dateline):
    text = dateline + "The ferry sank at dawn."
    assert texts(nlp, text) == [dateline, "The ferry sank at dawn."]
    assert [b.is_dateline for b in parse_blocks(nlp, text)] == [True, False]


def test_an_ordinary_sentence_has_no_dateline(nlp):
    text = "The mayor – a sailor himself – said nothing. UN staff left (most of them) early."
    assert texts(nlp, text) == [text]


def test_an_empty_text_has_no_blocks(nlp):
    assert texts(nlp, " \n\n") == []


def test_a_place_in_capitals_before_a_colon_is_a_dateline_where_the_text_tells_of_it_as_a_place(read):
    text = "Crush at fair\nLORNA: Nine people died in a crush in Lorna.\nRUIZ: The fair will go on."
    passages = [(p.speaker, text[p.start : p.end]) for p in read(text).passages]
    assert passages[-2:] == [(None, "Nine people died in a crush in Lorna"), ("RUIZ", "The fair will go on")]


def test_a_place_in_capitals_before_a_hyphen_is_a_dateline(read):
    text = "Nurses strike\nLORNA - Nurses at the hospital laid down their tools."
    assert [text[p.start : p.end] for p in read(text).passages][-1] == "Nurses at the hospital laid down their tools"
