"""Evidence can be said in other languages: every phrase is found again by the form that made it."""

import re

import pytest

from claimgrid.domain.evidence import Evidence, evidence_text

VALUES = {
    "how": Evidence.QUOTATION.format(word="said"),
    "then": Evidence.HEDGE.format(word="could"),
    "others": "file name: AP → AP",
    "day": "9 May 2023",
    "weekday": "Tuesday",
    "what": "troops",
    "qualifier": "at least",
    "file": "Nexis export",
}


def marked(text: str) -> str:
    return f"⟦{text}⟧"


@pytest.mark.parametrize("form", Evidence)
def test_every_form_finds_its_own_phrases_again(form: Evidence) -> None:
    names = re.findall(r"\{(\w+)\}", form)
    values = {name: VALUES.get(name, f"{name}, some") for name in names}
    phrase = form.format(**values)
    assert next(f for f in Evidence if f.of(phrase) is not None) is form
    assert form.of(phrase) == values
    assert evidence_text(phrase, str) == phrase


def test_the_words_of_articles_are_not_translated_and_those_of_the_program_are() -> None:
    assert evidence_text("dateline: header line", marked) == "⟦dateline: header line⟧"
    inferred = "inferred: the last day it reports is Tuesday; “today” is 9 May 2023 where Tuesday reports the same"
    same = "⟦“today” is ⟦9 ⟦May⟧ 2023⟧ where Tuesday reports the same⟧"
    assert evidence_text(inferred, marked) == f"⟦inferred: ⟦the last day it reports is ⟦Tuesday⟧; {same}⟧⟧"
    assert evidence_text("“4” makes it troops; “up to” makes it an “at most” figure", marked) == (
        "⟦⟦“4” makes it ⟦troops⟧⟧; ⟦“up to” makes it an “⟦at most⟧” figure⟧⟧"
    )
    but = "file name: Reuters (but credit at the end: (ANI) → ANI)"
    assert evidence_text(but, marked) == "⟦⟦file name: Reuters⟧ (but ⟦credit at the end: (ANI)⟧ → ANI)⟧"


def test_what_another_version_noted_stays_as_it_stands() -> None:
    assert evidence_text("by the stars", marked) == "by the stars"
