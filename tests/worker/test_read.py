"""The reading child, as a real program with the real model."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Align, Done, Problem, Progress, ReadAgain, ReadDocument, ReadFile, Ready
from worker.child import Child

TEXT = (
    "Ferry aground off Tarn 🚢\r\n"
    "“At least 40\u00a0people were on the ferry,” harbour master Jon Berg said on Monday.\r\n"
    "The coast guard denied that the captain was asleep 👩‍✈️.\r\n"
)
STORED = TEXT.replace("\r\n", "\n")


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    with Child("read") as child:
        assert child.hear() == Ready()
        yield child


def write(folder: Path, name: str, data: str | bytes) -> ReadFile:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return ReadFile(str(path), name)


def test_a_text_comes_back_exactly_with_spans_into_it(child: Child, tmp_path: Path) -> None:
    answers = child.ask(write(tmp_path, "set/ferry ⛴.txt", TEXT))
    assert [type(a) for a in answers] == [Progress, ReadDocument, Done]
    assert answers[0] == Progress("set/ferry ⛴.txt", 0, 1)
    assert answers[2] == Done("set/ferry ⛴.txt")
    assert isinstance(answers[1], ReadDocument)
    reading = answers[1].reading
    assert reading.document.text == STORED
    assert reading.document.sha256 == hashlib.sha256(STORED.encode()).hexdigest()
    assert reading.document.title is not None
    assert reading.document.title.value == "Ferry aground off Tarn 🚢"
    said = [STORED[p.start : p.end] for p in reading.passages]
    assert any("40\u00a0people were on the ferry" in words for words in said)
    assert any("captain was asleep" in words and "👩‍✈️" not in words for words in said)


def test_reading_again_keeps_the_text_and_names_the_article(child: Child, tmp_path: Path) -> None:
    first = child.document(write(tmp_path, "ferry.txt", TEXT))
    again = child.document(ReadAgain("a0123456789ab", first.reading.document))
    assert again.article == "a0123456789ab"
    assert again.reading == first.reading


def test_a_text_that_is_known_is_passed_over(child: Child, tmp_path: Path) -> None:
    asked = write(tmp_path, "ferry.txt", TEXT)
    known = ReadFile(asked.path, asked.name, (child.document(asked).reading.document.sha256,))
    assert [type(a) for a in child.ask(known)] == [Progress, Done]


def test_two_children_give_the_same_lines(child: Child, tmp_path: Path) -> None:
    asked = write(tmp_path, "ferry.txt", TEXT)
    first = child.ask(asked)
    with Child("read") as other:
        other.hear()
        other.ask(write(tmp_path, "other.txt", "Another text about the island.\nNothing happened there.\n"))
        assert other.ask(asked) == first


def test_an_unreadable_file_in_between_is_told_and_the_rest_go_on(child: Child, tmp_path: Path) -> None:
    requests = [
        write(tmp_path, "one.txt", TEXT),
        write(tmp_path, "two.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4),
        ReadFile(str(tmp_path / "gone.txt"), "gone.txt"),
        ReadFile(str(tmp_path), "folder"),
        write(tmp_path, "three.txt", TEXT),
    ]
    child.say(*requests)
    heard = [a for _ in requests for a in child.hear_until(Done)]
    assert [a.name for a in heard if isinstance(a, Done)] == [r.name for r in requests]
    assert [a.name for a in heard if isinstance(a, Problem)] == ["two.png", "gone.txt", "folder"]
    assert [a.reading.document.file for a in heard if isinstance(a, ReadDocument)] == ["one.txt", "three.txt"]


@pytest.mark.parametrize(
    "line",
    [
        b"nonsense",
        b"{}",
        b"[1]",
        b'"read"',
        b'{"is":"dance"}',
        b'{"is":"read"}',
        b"\xff\xfe\x00",
        b'{"is":"read","path":',
    ],
)
def test_a_line_it_does_not_know_is_told_and_it_goes_on(child: Child, tmp_path: Path, line: bytes) -> None:
    child.write(line + b"\n\n")
    assert isinstance(child.hear(), Problem)
    assert child.document(write(tmp_path, "ferry.txt", TEXT))


def test_a_request_for_the_other_child_is_told(child: Child, tmp_path: Path) -> None:
    child.say(Align(1))
    assert isinstance(child.hear(), Problem)
    assert child.document(write(tmp_path, "ferry.txt", TEXT))


def test_odd_texts_are_read(child: Child, tmp_path: Path) -> None:
    for number, text in enumerate(
        ["(", "”“", "🚢", "\u200b a", "word " * 5000, "He said.\n" * 300, "<p", "a\0b", "١٢٣ “\u202e”"]
    ):
        found = child.document(write(tmp_path, f"odd{number}.txt", text))
        assert found.reading.document.text == text.replace("\0", "\ufffd")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process as it should")
def test_a_file_that_takes_too_much_memory_is_left_out_and_the_next_one_read(child: Child, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"All hands are safe. " * 6_000_000)
    for limits, said in ((Limits(memory_bytes=60_000_000), "more memory"), (Limits(), "500,000 characters")):
        problem = next(a for a in child.ask(ReadFile(str(path), path.name, limits=limits)) if isinstance(a, Problem))
        assert said in problem.text  # the second time, the limit is taken away again
