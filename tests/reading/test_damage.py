"""Whatever bytes a file holds, reading it ends in documents or in words for the user."""

import io
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimgrid.errors import UnreadableFile
from claimgrid.reading import read
from claimgrid.reading.text import clean, decode
from reading.pdf_files import pdf

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")
QUIET = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def word_document() -> bytes:
    document = docx.Document()
    document.add_heading("Ferry aground", 0)
    document.add_paragraph("Nobody was hurt, the harbour master said.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


WHOLE: dict[str, bytes] = {
    "x.pdf": pdf([[(72, 700, 11, "Nobody was hurt, the harbour master said.")]]),
    "x.docx": word_document(),
    "x.html": b"<html><head><title>Ferry</title></head><body><article><p>"
    + b"Nobody was hurt, he said. " * 9
    + b"</p></article>",
    "x.txt": "Ferry aground\n“Nobody was hurt,” he said.".encode(),
    "x.mhtml": b"From: x\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Hello.</p>\n--b--",
}


def read_or_refuse(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    try:
        for document in read(folder / name, name):
            assert document.text.strip()
            assert document.text == clean(document.text)
            document.text.encode()
    except UnreadableFile as error:
        said = str(error)
    else:
        return
    assert name in said
    assert said.endswith(".")


@pytest.mark.parametrize("name", list(WHOLE))
@QUIET
@given(data=st.data())
def test_damaged_files(tmp_path: Path, name: str, data: st.DataObject) -> None:
    whole = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    read_or_refuse(tmp_path, name, bytes(whole[: data.draw(st.integers(len(whole) // 2, len(whole)))]))


@pytest.mark.parametrize("name", [*WHOLE, "x", "x.xyz"])
@QUIET
@given(data=st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    read_or_refuse(tmp_path, name, data)


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_utf8_comes_back_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text
