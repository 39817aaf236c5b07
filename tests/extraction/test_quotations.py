"""Quotation marks, block by block."""

from claimgrid.extraction.blocks import parse_blocks
from claimgrid.extraction.quotations import find_quotations


def quotations(nlp, text):
    return [
        (q.block.doc[q.first : q.last + 1].text, q.runs_on, q.runs_in)
        for here in find_quotations(parse_blocks(nlp, text))
        for q in here
    ]


def test_curly_and_straight_marks(nlp):
    found = quotations(nlp, 'He called it “a small fire” and "no danger" at all.')
    assert found == [("“a small fire”", False, False), ('"no danger"', False, False)]


def test_an_unclosed_mark_ends_with_its_paragraph(nlp):
    found = quotations(nlp, "“We lost the mast.\nThe crew was saved.")
    assert found == [("“We lost the mast.", True, False)]


def test_a_quotation_runs_on_over_paragraphs(nlp):
    found = quotations(nlp, "“We lost the mast.\n“Then the engine died,” she said.")
    assert found == [("“We lost the mast.", True, False), ("“Then the engine died,”", False, True)]


def test_a_second_opening_mark_gives_up_the_first(nlp):
    found = quotations(nlp, "The “old harbour is closed, but “the new pier” is open.")
    assert found == [("“the new pier”", False, False)]
