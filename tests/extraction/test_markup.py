"""Markdown and emoji: they stay in the stored text and spoil nothing that is read from it."""

import hashlib

import pytest

from claimgrid.domain.article import Document
from claimgrid.extraction import extract


@pytest.fixture
def read_markdown(nlp):
    return lambda text: extract(nlp, Document("notes/Flood.MD", text, hashlib.sha256(text.encode()).hexdigest()))


def passages(reading):
    text = reading.document.text
    return [(text[p.start : p.end], p.speaker) for p in reading.passages]


def test_emphasis_is_whole_in_a_span_and_absent_from_labels(read_markdown):
    reading = read_markdown("**At least 40 people** were killed. Weber said *nobody* was __missing__.")
    assert passages(reading) == [
        ("**At least 40 people** were killed", None),
        ("*nobody* was __missing__", "Weber"),
    ]
    assert [p.label for p in reading.passages] == ["At least 40 people were killed", "Somebody was missing"]
    assert [(e.figure.low, e.figure.measure) for e in reading.estimates] == [(40, "casualties")]


@pytest.mark.parametrize("link", ["[Police](http://x.org/a_(b))", "[Police][1]", "**[Police](http://x.org)**"])
def test_a_link_is_its_words(read_markdown, link):
    reading = read_markdown(f"# Floods\n\n{link} said 12 houses were flooded.")
    assert passages(reading) == [("12 houses were flooded", "Police")]
    (passage,) = reading.passages
    assert reading.document.text[slice(*passage.speaker_words)] == "Police"


@pytest.mark.parametrize("lead", ["- ", "* ", "1. ", "> ", "> - ", "## ", "![A dam](dam.png) ", "<br>"])
def test_what_leads_a_line_is_not_read(read_markdown, lead):
    assert passages(read_markdown(f"{lead}Ana Ruiz said the dam held.")) == [("the dam held", "Ana Ruiz")]


def test_cells_of_a_table_are_not_run_together(read_markdown):
    reading = read_markdown("| Place | Killed |\n|---|:--|\n| Lorn | 30 people |\n| Oban | 20 people |")
    assert [e.figure.value for e in reading.estimates] == [30, 20]
    assert reading.passages == ()


def test_what_only_looks_like_markdown_stays(read_markdown, read):
    assert passages(read_markdown("Weber said 5 * 3 is 15 in snake_case_name.")) == [
        ("5 * 3 is 15 in snake_case_name", "Weber")
    ]
    assert passages(read("Weber said `the dam` held.")) == [("`the dam` held", "Weber")]


def test_the_first_heading_is_the_title(read_markdown):
    assert passages(read_markdown("# Strike closes three airports\n\nPassengers wait.")) == [
        ("Strike closes three airports", None)
    ]


@pytest.mark.parametrize("lead", ["😀 ", "😀👩‍👩‍👧 ", "⚠️ ", "🇩🇪🇫🇷"])
def test_emoji_are_nobody(read, lead):
    assert passages(read(f"{lead}Police said the bridge was closed.")) == [("the bridge was closed", "Police")]
    assert passages(read(f"“The bridge was closed,” {lead.strip()} said.")) == [("The bridge was closed", None)]
