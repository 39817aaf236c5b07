"""Further layouts in which databases export articles, written here after what programs that read them expect."""

from pathlib import Path

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.messages import Problem
from reading import made
from reading.test_formats import documents, everything

LEAD, SECOND = made.LEAD, made.SECOND


def known(found: Document) -> tuple[str | None, ...]:
    return tuple(k and k.value for k in (found.title, found.outlet, found.published, found.author))


OLDER = f"""
                               1 of 2 DOCUMENTS


                               The Orsa Herald

                          November 5, 2009 Thursday
                               Final Edition

Ferry runs aground off
Tarn island

BYLINE: Ada Marsh

SECTION: NEWS; Pg. 4

LENGTH: 34 words

DATELINE: TARN

{LEAD[:60]}
{LEAD[60:].strip()}

{SECOND}

LOAD-DATE: November 6, 2009

LANGUAGE: ENGLISH

GRAPHIC: PHOTO: The ferry

PUBLICATION-TYPE: Newspaper

                       Copyright 2009 The Orsa Herald
                            All Rights Reserved


                               2 of 2 DOCUMENTS

                               Tarn Gazette

                          6 November 2009

HEADLINE: Ferry towed

LENGTH: 20 words

{SECOND}

LANGUAGE: ENGLISH
"""


def test_files_of_the_older_nexis(tmp_path: Path) -> None:
    first, second = documents(tmp_path, "x.txt", OLDER.encode())
    assert known(first) == ("Ferry runs aground off Tarn island", "The Orsa Herald", "2009-11-05", "Ada Marsh")
    assert first.text.split("\n\n") == ["Ferry runs aground off Tarn island", LEAD, SECOND]
    assert known(second)[:3] == ("Ferry towed", "Tarn Gazette", "2009-11-06")
    assert second.text == f"Ferry towed\n\n{SECOND}"
    assert (first.part, second.part) == ("1", "2")
    german = OLDER.replace("1 of 2 DOCUMENTS", "Dokument 1 von 2").replace("2 of 2 DOCUMENTS", "Dokument 2 von 2")
    german = german.replace("LENGTH:", "LÄNGE:").replace("LANGUAGE: ENGLISH", "SPRACHE: ENGLISCH")
    assert [d.text for d in documents(tmp_path, "y.txt", german.encode())] == [first.text, second.text]


UNI = f"""Ferry runs aground off Tarn island
The Orsa Herald
November 5, 2024 Tuesday 10:30 AM GMT
Copyright 2024 The Orsa Herald All Rights Reserved
Section:\xa0NEWS; Pg. 4
Length:\xa034 words
Author:\xa0Ada Marsh
Text
{LEAD}
{SECOND}
Load-Date: November 6, 2024
End of Document
A document that failed
The Orsa Herald
We are sorry but there is an error in this document and it is not possible to display it.
End of Document
Fähre läuft auf Grund
Orsa Bote
5. November 2024 Dienstag
Body
{LEAD}
 End of Document
"""


def test_more_forms_of_nexis_uni(tmp_path: Path) -> None:
    first, failed, third = everything(tmp_path, "x.docx", made.word(*UNI.strip().split("\n"), title=""))
    assert isinstance(first, Document)
    assert known(first) == ("Ferry runs aground off Tarn island", "The Orsa Herald", "2024-11-05", "Ada Marsh")
    assert first.text.split("\n\n")[1:] == [LEAD, SECOND]
    assert isinstance(failed, Problem)
    assert (failed.name, "Document 2" in failed.text) == ("x.docx/2", True)
    assert isinstance(third, Document)
    assert known(third)[:2] == ("Fähre läuft auf Grund", "Orsa Bote")


@pytest.mark.parametrize(
    ("word", "words"), [("Dokument", "34 Wörter"), ("Document", "34 mots"), ("Documento", "34 palabras")]
)
def test_factiva_in_other_languages_of_its_interface(tmp_path: Path, word: str, words: str) -> None:
    one = f"""Ferry runs aground off Tarn island
By Ada Marsh
{words}
5 November 2024
10:30
The Orsa Herald
ORSAHE
English
(c) 2024 The Orsa Herald.
{LEAD}
{SECOND}
{word} ORSAHE0020241105ekb50001p
"""
    found = documents(tmp_path, "x.txt", (one + one.replace(LEAD, SECOND)).encode())
    assert known(found[0]) == ("Ferry runs aground off Tarn island", "The Orsa Herald", "2024-11-05", "Ada Marsh")
    assert found[0].text.split("\n\n")[1:] == [LEAD, SECOND]
    assert len(found) == 2


PROQUEST = f"""____________________________________________________________

Ferry runs aground off Tarn island

Author: Marsh, Ada

Publication info: The Orsa Herald, Orsa; Orsa. 5 Nov 2024.

https://www.proquest.com/newspapers/ferry/docview/123/se-2?accountid=1

Abstract (summary): A ferry ran aground.

Full text: {LEAD}

{SECOND}

CREDIT: By Ada Marsh

Subject: Ferries

Title: Ferry runs aground off Tarn island

Publication title: The Orsa Herald, Orsa

Publication date: Nov 5, 2024

Source type: Newspaper

Language of publication: English

ProQuest document ID: 123

____________________________________________________________

Ferry towed

Abstract (summary): {SECOND}

Publication title: Tarn Gazette

Publication date: 2024 Nov 6

ProQuest document ID: 124

____________________________________________________________
"""


def test_proquest_as_it_writes_now(tmp_path: Path) -> None:
    first, second = documents(tmp_path, "x.txt", PROQUEST.encode())
    assert known(first)[0] == "Ferry runs aground off Tarn island"
    assert known(first)[2:] == ("2024-11-05", "Marsh, Ada")
    assert first.text.split("\n\n")[1:] == [LEAD, SECOND]
    assert first.address == "https://www.proquest.com/newspapers/ferry/docview/123/se-2?accountid=1"
    assert known(second)[:3] == ("Ferry towed", "Tarn Gazette", "2024-11-06")
    assert SECOND in second.text


def test_proquest_as_a_page_a_letter_and_rich_text(tmp_path: Path) -> None:
    told = [line for line in PROQUEST.split("\n") if line]
    page = "".join("<hr>" if line.startswith("____") else f"<p>{line}</p>" for line in told)
    letter = f"From: a@b.test\nTo: c@d.test\nSubject: ProQuest\nContent-Type: text/plain; charset=utf-8\n\n{PROQUEST}"
    rich = r"{\rtf1\ansi " + "".join(rf"{line}\par " for line in told) + "}"
    for name, text in (("x.html", f"<html><body>{page}</body></html>"), ("x.eml", letter), ("x.rtf", rich)):
        first, second = documents(tmp_path, name, text.encode())
        assert known(first) == ("Ferry runs aground off Tarn island", known(first)[1], "2024-11-05", "Marsh, Ada")
        assert known(first)[1].startswith("The Orsa Herald")
        assert first.text.split("\n\n")[1:] == [LEAD, SECOND]
        assert known(second)[:3] == ("Ferry towed", "Tarn Gazette", "2024-11-06")
