"""Which files are read, as what, and what the user is told of the others."""

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.limits import Limits
from claimgrid.errors import UnreadableFile
from claimgrid.reading import read
from reading.pdf_files import pdf

ARTICLE = "Ferry runs aground off Tarn island\nThe ferry carried 40 people, the harbour master said.\n"
PAGE = (
    f"<!DOCTYPE html><html><head><title>Ferry</title></head><body><article><p>{ARTICLE * 5}</p></article></body></html>"
)


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def only(path: Path) -> Document:
    (document,) = read(path, path.name)
    return document


def complaint(path: Path) -> str:
    with pytest.raises(UnreadableFile) as caught:
        list(read(path, path.name))
    return str(caught.value)


def test_a_text_is_stored_as_decoded(tmp_path: Path) -> None:
    text = "Ferry 🚢 aground\r\n“Forty\u00a0people,” he said.\r\n\r\nLast line\twith a tab\r"
    document = only(write(tmp_path, "ferry.txt", text))
    assert document.text == "Ferry 🚢 aground\n“Forty\u00a0people,” he said.\n\nLast line\twith a tab\n"
    assert document.sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert document.file == "ferry.txt"


def test_a_windows_text_in_cyrillic(tmp_path: Path) -> None:
    text = "Паром сел на мель у острова, сообщил начальник порта.\n"
    assert only(write(tmp_path, "parom.txt", text.replace("\n", "\r\n").encode("utf-16"))).text == text


def test_markdown_stays_source(tmp_path: Path) -> None:
    source = "# Ferry *aground*\n\nThe **ferry** carried [40 people](https://example.org).\n"
    document = only(write(tmp_path, "ferry.md", source))
    assert document.text == source
    assert document.title is not None
    assert document.title.value == "Ferry *aground*"


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page.pdf", "page.bin", "page"])
def test_a_page_is_a_page_whatever_its_name(tmp_path: Path, name: str) -> None:
    assert "<p>" not in only(write(tmp_path, name, PAGE)).text


def test_a_text_named_html_is_a_text(tmp_path: Path) -> None:
    assert only(write(tmp_path, "note.html", ARTICLE)).text == ARTICLE


def test_a_text_named_docx_or_pdf_is_a_text(tmp_path: Path) -> None:
    assert only(write(tmp_path, "note.docx", ARTICLE)).text == ARTICLE
    assert only(write(tmp_path, "note.pdf", ARTICLE)).text == ARTICLE


def test_a_pdf_is_a_pdf_whatever_its_name(tmp_path: Path) -> None:
    assert only(write(tmp_path, "note.txt", pdf([[(72, 700, 12, "Ferry runs aground")]]))).text == "Ferry runs aground"


@pytest.mark.parametrize("data", [b"", b"\r\n  \n", b"\0\0\0\0"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, data: bytes) -> None:
    assert "empty" in complaint(write(tmp_path, "void.txt", data))


def test_pictures_and_recordings_say_what_to_do(tmp_path: Path) -> None:
    assert "OCR" in complaint(write(tmp_path, "photo.jpg", b"\xff\xd8\xff\xe0" + bytes(500)))
    assert "transcript" in complaint(write(tmp_path, "film.mp4", b"\0\0\0\x18ftypmp42" + bytes(500)))


@pytest.mark.parametrize("name", ["sheet.ods", "film.srt", "slides.key"])
def test_an_unknown_kind_lists_what_is_read(tmp_path: Path, name: str) -> None:
    said = complaint(write(tmp_path, name, "a,b\n1,2\n"))
    assert name in said
    for kind in (".txt", ".md", ".html", ".docx", "PDF"):
        assert kind in said


def test_a_binary_named_txt_is_noticed(tmp_path: Path) -> None:
    assert "not what its name says" in complaint(
        write(tmp_path, "photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    )
    assert "not what its name says" in complaint(write(tmp_path, "rows.txt", bytes(range(256)) * 40))


def test_an_archive_is_not_read_as_word(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("table.xml", "<a/>")
    assert "damaged" in complaint(write(tmp_path, "sheet.xlsx", packed.getvalue()))
    assert "kind of file that is not read" in complaint(write(tmp_path, "slides.pptx", packed.getvalue()))
    assert "damaged" in complaint(write(tmp_path, "letter.docx", packed.getvalue()))


def test_older_word_files_tell_the_way_out(tmp_path: Path) -> None:
    assert "save it as .docx" in complaint(write(tmp_path, "old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1" + b"text " * 50))


def test_a_locked_word_document(tmp_path: Path) -> None:
    assert "password" in complaint(write(tmp_path, "secret.docx", b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(600)))


def test_folders_and_missing_files(tmp_path: Path) -> None:
    assert "folder" in complaint(tmp_path)
    assert "no longer there" in complaint(tmp_path / "gone.txt")


def test_a_pipe_does_not_hang_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "left out" in complaint(tmp_path / "pipe.txt")


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path, "secret.txt", ARTICLE)
    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may open everything
    assert "may not open secret.txt" in complaint(path)


def test_limits_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "long.txt", ARTICLE * 10)
    for limits, said in ((Limits(characters=100), "100 characters"), (Limits(file_bytes=500), "MB")):
        with pytest.raises(UnreadableFile, match=said):
            list(read(path, path.name, limits))


def test_the_files_own_word_goes_before_its_name_and_its_text(tmp_path: Path) -> None:
    page = PAGE.replace(
        "<head>",
        '<head><link rel="canonical" href="https://www.bbc.co.uk/news/x-1">'
        '<meta property="article:published_time" content="2021-03-04T08:00:00Z">',
    )
    document = only(write(tmp_path, "2021-03-09_Reuters.html", page))
    assert document.outlet is not None
    assert document.outlet.value == "BBC News"
    assert document.published is not None
    assert document.published.value == "2021-03-04"
    by_name = only(write(tmp_path, "2021-03-09_Reuters.txt", ARTICLE + "(ANI)"))
    assert by_name.outlet is not None
    assert by_name.outlet.value == "Reuters"
    assert by_name.outlet.how == "file name: Reuters (but credit at the end: (ANI) → ANI)"
