"""Every message between the window's side and the worker crosses as one line and comes back equal."""

import json
from dataclasses import replace

import pytest

from claimgrid.domain.article import Document, Known
from claimgrid.domain.codec import encode
from claimgrid.domain.dates import DateHint, Tense
from claimgrid.domain.estimate import Figure, FoundEstimate, Qualifier, Status
from claimgrid.domain.messages import (
    ANSWERS,
    REQUESTS,
    Align,
    AlignArticle,
    AlignedClaim,
    AlignedSpeaker,
    AlignEstimate,
    Alignment,
    AlignPassage,
    Answer,
    BeginAligning,
    Done,
    DropArticles,
    Found,
    KeepArticles,
    LookUp,
    Problem,
    Progress,
    ReadAgain,
    ReadDocument,
    ReadFile,
    Reading,
    Ready,
    Request,
    align_article,
    answer,
    request,
    to_line,
)  # fmt: skip
from claimgrid.domain.passage import Features, FoundPassage, Stance, Statement, StatementKind
from samples import sample_snapshot

HINT = DateHint((3, 9), weekday=1, tense=Tense.PAST)
DOCUMENT = Document("a/b.txt", "“Wow” 🚁\nsecond line\u2028third\n", "ab" * 32, title=Known("Wow", "first line"))
PASSAGE = FoundPassage(
    0, 5, Stance.ATTRIBUTES, "Oren", (6, 7), Features(words=("wow",)), "Wow", "quotation marks", ("Wire", "Oren")
)
ESTIMATE = FoundEstimate(
    1,
    4,
    Figure("troops", Qualifier.AT_LEAST, 2000.0, None, None, "Veldan", Status.DEPLOYED, None),
    None,
    None,
    HINT,
    "noun",
)
STATEMENT = Statement(((0, 5), (7, 9)), ((5, 6),), (), None, StatementKind.MIXED, ("Wire", "Oren"))
READING = Reading(DOCUMENT, (STATEMENT,), (PASSAGE,), (ESTIMATE,), (HINT,), (2022, 2023))
ARTICLE = AlignArticle(
    "a1", "text", None, "2023-05-03/2023-05-04", (HINT,), (),
    (AlignPassage("a1:0-5", 0, 5, Stance.HEDGES, None, Features(), "Wow", "c1"),), (AlignEstimate("a1:1-4", "Oren", None),),
)  # fmt: skip
TOLD = json.dumps(encode(ARTICLE))
ALIGNMENT = Alignment(
    7, (AlignedClaim("c1", "Wow", ("a1:0-5",)),), (AlignedSpeaker("s1", "Oren", ("Oren",), None, (("a1", "Oren"),)),),
    sample_snapshot().reuse, {"a1": "a1"}, {"a1": Known("2023-05-03", "its weekdays")}, {"a1:1-4": "2023-05-02"},
)  # fmt: skip


@pytest.mark.parametrize(
    "message",
    [
        ReadFile("/x/ü.txt", "ü.txt"),
        ReadAgain("a1", DOCUMENT),
        BeginAligning(("a1", "a2"), is_aligned=True),
        Found({"term x": {"a1": "0-5", "a2": "3-7 8-9"}, "term y": {}}, {"a1": TOLD}),
        KeepArticles({"a1": TOLD}),
        DropArticles(("a1",)),
        Align(7),
    ],
)
def test_requests(message: Request) -> None:
    line = to_line(message)
    assert line.isascii()
    assert "\n" not in line
    assert request(line) == message


@pytest.mark.parametrize(
    "message",
    [
        Ready(),
        Progress("a.txt", 1, 2),
        ReadDocument(READING),
        ReadDocument(READING, "a1"),
        Problem("a.txt", "It is empty."),
        Done("a.txt"),
        LookUp(("term x",), ("a1",), 3),
        ALIGNMENT,
        replace(ALIGNMENT, kept={"a1": TOLD}, is_kept_anew=True),
    ],
    ids=lambda m: type(m).__name__,
)
def test_answers(message: Answer) -> None:
    line = to_line(message)
    assert line.isascii()
    assert "\n" not in line
    assert answer(line) == message


@pytest.mark.parametrize(
    "line", ["", "{}", '{"is":"nothing"}', '{"is":"read"}', "[1]", '"read"', '{"is":"done","name":1']
)
def test_anything_else_is_refused(line: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        request(line)


def test_an_article_comes_as_it_was_told_with_a_digest_of_that() -> None:
    found = align_article(TOLD)
    assert replace(found, digest="") == ARTICLE
    assert found.digest
    assert found.digest != align_article(TOLD.replace("Oren", "Oran")).digest


def test_names_on_the_line_are_unique() -> None:
    assert not set(REQUESTS) & set(ANSWERS)
    assert json.loads(to_line(Align(1)))["is"] == "align"
