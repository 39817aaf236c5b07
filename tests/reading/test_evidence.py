"""What a text says about itself. Every case that must be abstained from is worth two that are found."""

import pytest

from claimgrid.reading.evidence import look

BODY = "The ferry ran aground near the island with forty people on board, the harbour master said, and all are safe.\n"
BODIES = BODY + BODY.replace("forty", "fifty") + BODY.replace("forty", "sixty")


def outlet(text: str) -> str | None:
    found = look(text).outlet
    return found.value if found else None


def published(text: str) -> str | None:
    found = look(text).published
    return found.value if found else None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("(Reuters) – ", "Reuters"),
        ("LONDON (Reuters) - ", "Reuters"),
        ("SEOUL, Nov 5 (Yonhap) — ", "Yonhap"),
        ("KYIV, Ukraine (AP) — ", "AP"),
        ("KYIV/MOSCOW, March 2 (Reuters) - ", "Reuters"),
        ("New Delhi [India], November 6 (ANI): ", "ANI"),
        ("WASHINGTON, Nov. 5, 2024 (AFP) -", "AFP"),
        ("MOSCOW, November 5. /TASS/. ", "TASS"),
        ("BEIJING, Nov. 5 (Xinhua) -- ", "Xinhua"),
        ("(CNN) ", "CNN"),
        ("Ottawa (The Canadian Press) — ", "Canadian Press"),
    ],
)
def test_agencies_in_datelines(head: str, name: str) -> None:
    assert outlet(head + BODIES) == name
    assert outlet("Ferry aground off Tarn island\n" + head + BODIES) == name


@pytest.mark.parametrize("name", ["QXTV", "Isles Press", "Northern Wire", "Tarn Courier", "Kanton Radio"])
def test_an_unknown_agency_counts_on_its_form_and_says_so(name: str) -> None:
    found = look(f"Tarn (North Isles), March 6 ({name}): " + BODIES).outlet
    assert found is not None
    assert found.value == name
    assert "check" in found.how


@pytest.mark.parametrize(
    "head",
    [
        "The report by the National Institute (NIN) - ",
        "Russia Today (RT) ",
        "Analysis (part two): ",
        "Tarn (North Isles): ",
        "The harbour master (Jon Berg) – a sailor – ",
        "The harbour master (of the Coast Service) – a sailor – ",
        "President Marsh (left) — ",
        "According to Yonhap, ",
        "North Korea's state news agency (KCNA) said: ",
    ],
)
def test_what_is_no_dateline(head: str) -> None:
    assert outlet(head + BODIES) is None


@pytest.mark.parametrize(
    ("tail", "name"),
    [
        ("(ANI)", "ANI"),
        ("(ANI/Sputnik)", "ANI"),
        ("© 2024 AFP", "AFP"),
        ("Copyright 2024 The Associated Press. All rights reserved.", "AP"),
        ("© Agence France-Presse", "AFP"),
        ("(Reporting by Ada Marsh; Editing by Jon Berg for Reuters)", "Reuters"),
        ("Source: Xinhua", "Xinhua"),
        ("Source: https://www.aljazeera.com/news/x", "Al Jazeera"),
        ("This article was originally published by The Guardian.", "The Guardian"),
        ("(This story has not been edited by NDTV staff and comes from a feed.)", "NDTV"),
        ("(Südpost)", "Südpost"),
        ("— Harbour Times", "Harbour Times"),
        ("All are safe. — Harbour Times", "Harbour Times"),
    ],
)
def test_credits_at_the_end(tail: str, name: str) -> None:
    assert outlet(BODIES + tail) == name


@pytest.mark.parametrize("tail", ["All are safe. (PTI)", "All are safe. — Reuters", "All are safe. /TASS/"])
def test_credits_behind_the_last_sentence(tail: str) -> None:
    assert outlet(BODIES + tail) is not None


@pytest.mark.parametrize(
    "tail",
    [
        "(With inputs from ANI)",
        "(With agency inputs)",
        "(END)",
        "Source: the harbour office",
        "He spoke to the BBC.",
        "All are safe. (Ada Marsh)",
        "“All are safe.” — Ada Marsh",
        "More on this [ Bloomberg ]",
        "The office did not answer (see Reuters).",
        "(Reporting by Ada Marsh; Editing by Jon Berg)",
        "It was first reported by Reuters",
    ],
)
def test_what_is_no_credit(tail: str) -> None:
    assert outlet(BODIES + tail) is None


def test_a_credit_goes_before_a_dateline_which_tells_the_origin() -> None:
    found = look("Tarn, March 6 (QXTV): " + BODIES + "(ANI)").outlet
    assert found is not None
    assert found.value == "ANI"
    assert "QXTV" in found.how


def test_naming_outlets_in_the_text_is_no_evidence() -> None:
    assert (
        outlet(f"Ferry aground, BBC reports\n{BODIES}Speaking to Reuters, he said that CNN had it wrong.\n{BODIES}")
        is None
    )


def test_bylines() -> None:
    found = look(f"Ferry aground off Tarn\nBy Ada Marsh and Jon Berg, BBC News\n{BODIES}")
    assert found.author is not None
    assert found.author.value == "Ada Marsh, Jon Berg"
    assert found.outlet is not None
    assert found.outlet.value == "BBC News"
    agency = look(f"Ferry aground off Tarn\nBy Reuters Staff\n{BODIES}")
    assert agency.author is None
    assert agency.outlet is not None
    assert look("By Tuesday evening the ferry was afloat again.\n" + BODIES).author is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 5 November 2024", "2024-11-05"),
        ("Tuesday, November 5, 2024 10:31 AM EST", "2024-11-05"),
        ("5th Nov. 2024", "2024-11-05"),
        ("2024-11-05T08:30:00+01:00", "2024-11-05"),
        ("Published 5 November 2024, updated 6 November 2024", "2024-11-05"),
        ("By Ada Marsh | Nov 5, 2024", "2024-11-05"),
        ("25/11/2024", "2024-11-25"),
        ("SEOUL, Nov. 5, 2024 (Yonhap) — The ferry ran aground.", "2024-11-05"),
    ],
)
def test_full_dates_of_publication(line: str, day: str) -> None:
    assert published(f"Ferry aground off Tarn\n{line}\n{BODIES}") == day


@pytest.mark.parametrize(
    "line",
    [
        "05/11/2024",  # two days, by where one reads it
        "Updated 6 November 2024",
        "SEOUL, Nov 5 (Yonhap) — The ferry ran aground.",
        "On 24 February 2022 the ferry was sold.",
        "The ferry was built on November 5, 1994 — thirty years ago.",
        "31 November 2024",
        "February 2022",
    ],
)
def test_dates_that_are_not_the_publication(line: str) -> None:
    assert published(f"Ferry aground off Tarn\n{line}\n{BODIES}") is None


def test_header_lines() -> None:
    found = look(
        "---\ntitle: Ferry aground\nauthor: Ada Marsh\nsource: The Tarn Post\ndate: 2024-11-05\n---\n" + BODIES
    )
    values = [k.value if k else None for k in (found.title, found.author, found.outlet, found.published)]
    assert values == ["Ferry aground", "Ada Marsh", "The Tarn Post", "2024-11-05"]
    assert outlet("URL: https://news.sky.com/story/x\n\n" + BODIES) == "Sky News"
    assert outlet("Source: a man at the harbour\n" + BODIES) is None
    headline = look("Source: ferry was too heavy by far\n" + BODIES).title
    assert headline is not None
    assert headline.value == "Source: ferry was too heavy by far"


@pytest.mark.parametrize(
    "line",
    [
        "Ferry runs aground off Tarn island",
        "Ferry Runs Aground Off Tarn Island As Storm Nears.",
        "What do we know of the ferry?",
    ],
)
def test_headlines(line: str) -> None:
    title = look(f"{line}\n{BODIES}").title
    assert title is not None
    assert (title.value, title.how) == (line, "first line of the text")


def test_a_sentence_above_a_dateline_or_byline_is_a_headline() -> None:
    for below in ("TARN (AP) — ", "By Ada Marsh\n", "6 May 2021\n"):
        title = look(f"Ferry runs aground in the night.\n{below}{BODIES}").title
        assert title is not None
        assert title.value == "Ferry runs aground in the night."


@pytest.mark.parametrize(
    "line",
    [
        "The ferry ran aground on Monday night.",
        "“It was dark,” he said.”",
        "(Reuters) – The ferry ran aground",
        BODY.strip(),
        "Ferry",
    ],
)
def test_what_is_no_headline(line: str) -> None:
    assert look(f"{line}\n{BODIES}").title is None


def test_a_text_of_one_line_has_no_headline() -> None:
    assert look("Ferry runs aground off Tarn island").title is None


@pytest.mark.parametrize(
    ("head", "name", "day"),
    [
        ("Northern Herald, 4 March 2026", "Northern Herald", "2026-03-04"),
        ("The Weekly Ledger\nMarch 5, 2026", "The Weekly Ledger", "2026-03-05"),
        ("HARBOUR WIRE\n7 March 2026", "Harbour Wire", "2026-03-07"),
        ("Tarner Nachrichten, 5. März 2026", "Tarner Nachrichten", "2026-03-05"),
        ("Daily Mail | 4 March 2026", "Daily Mail", "2026-03-04"),
    ],
)
def test_who_prints_it_stands_beside_the_day(head: str, name: str, day: str) -> None:
    for text in (
        f"Ferry runs aground off Tarn\n\n{head}\n\n{BODIES}",
        f"{head}\n\nFerry runs aground off Tarn\n\n{BODIES}",
    ):
        found = look(text)
        assert found.outlet is not None
        assert found.published is not None
        assert (found.outlet.value, found.published.value) == (name, day)
        assert found.title is not None
        assert found.title.value == "Ferry runs aground off Tarn"


@pytest.mark.parametrize(
    "head", ["He read it in the Herald, 4 March 2026", "Tarn, 4 March 2026", "Northern Herald says no", "Post"]
)
def test_other_lines_in_the_head_name_no_outlet(head: str) -> None:
    assert look(f"Ferry runs aground off Tarn\n\n{head}\n\n{BODIES}").outlet is None
