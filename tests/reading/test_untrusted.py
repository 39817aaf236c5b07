"""Files made to do harm: they are read as the words they hold, or refused with a word; nothing is run, unpacked or fetched."""

import bz2
import gzip
import io
import os
import tarfile
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import UnreadableFile
from claimgrid.reading import read
from claimgrid.ui.folders import find_files, one_line
from reading import made
from reading.test_formats import documents, everything

LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
DOCTYPE = f"<!DOCTYPE x [{LAUGHS}<!ENTITY file SYSTEM 'file:///etc/hostname'>]>"


def refusal(folder: Path, name: str, data: bytes, limits: Limits = Limits()) -> str:
    with pytest.raises(UnreadableFile) as caught:
        everything(folder, name, data, limits=limits)
    return str(caught.value)


def with_doctype(whole: bytes, member: str) -> bytes:
    """A document whose XML declares entities, and uses them at the head of its title."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members: dict[str, str | bytes] = {m: archive.read(m) for m in archive.namelist()}
    declaration, end, body = archive_text(members[member]).rpartition("?>")
    assert made.TITLE in body
    laughing = body.replace(made.TITLE, f"&l11; &file; {made.TITLE}", 1)
    return made.zipped({**members, member: f"{declaration}{end}{DOCTYPE}{laughing}"})


def archive_text(data: str | bytes) -> str:
    return data if isinstance(data, str) else data.decode()


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("x.docx", "word/document.xml"),
        ("x.odt", "content.xml"),
        ("x.epub", "OPS/one.xhtml"),
        ("x.xlsx", "xl/worksheets/sheet1.xml"),
    ],
)
def test_entities_are_never_expanded(tmp_path: Path, name: str, member: str) -> None:
    columns = (("text", "Body"),) if name == "x.xlsx" else ()
    path = tmp_path / name
    path.write_bytes(with_doctype(made.each()[name], member))
    said = ""
    try:
        for found in read(path, name, columns=columns):
            said += found.text
    except UnreadableFile as error:
        said += str(error)
    host = Path("/etc/hostname")
    assert 0 < len(said) < 3000
    assert "haha" not in said
    assert not host.exists() or host.read_text().strip() not in said


def test_entities_in_a_page(tmp_path: Path) -> None:
    page = made.PAGE.replace("<!DOCTYPE html>", DOCTYPE.replace("<!DOCTYPE x", "<!DOCTYPE html"))
    page = page.replace("Nobody", "&l11; &file; Nobody")
    (document,) = documents(tmp_path, "x.html", page.encode())
    assert "haha" not in document.text
    assert len(document.text) < 2000


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("x.zip", "a.txt"),
        ("x.docx", "word/document.xml"),
        ("x.odt", "content.xml"),
        ("x.epub", "META-INF/container.xml"),
        ("x.xlsx", "xl/workbook.xml"),
    ],
)
def test_a_bomb_is_refused_before_it_bursts(tmp_path: Path, name: str, member: str) -> None:
    bomb = made.zipped({member: bytes(50_000_000)})
    assert len(bomb) < 60_000
    assert "unpacks to more than 10 MB" in refusal(tmp_path, name, bomb, Limits(unpacked_bytes=10_000_000))


def test_archives_in_archives_count_together(tmp_path: Path) -> None:
    inner = made.zipped({f"{n}.txt": made.LEAD * 2000 for n in range(5)})
    (tmp_path / "x.zip").write_bytes(made.zipped({f"{n}.zip": inner for n in range(50)}))
    reading = read(tmp_path / "x.zip", "x.zip", Limits(unpacked_bytes=5_000_000))
    taken: list[int] = []
    with pytest.raises(UnreadableFile, match="unpacks to more than 5 MB"):
        taken.extend(len(found.text) for found in reading)
    assert 2_000_000 < sum(taken) <= 5_000_000


def test_an_archive_without_end_is_opened_only_so_deep(tmp_path: Path) -> None:
    packed = made.zipped({"a.txt": made.LEAD})
    for _ in range(6):
        packed = made.zipped({"in.zip": packed, "a.txt": made.LEAD})
    found = everything(tmp_path, "x.zip", packed)
    assert [f.file for f in found if not isinstance(f, Problem)] == [
        "x.zip/in.zip/in.zip/a.txt",
        "x.zip/in.zip/a.txt",
        "x.zip/a.txt",
    ]
    assert ["archive in an archive" in f.text for f in found if isinstance(f, Problem)] == [True]


def test_paths_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    names = ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../b.txt"]
    found = documents(tmp_path / "in", "x.zip", made.zipped({name: f"{name} {made.LEAD}" for name in names}))
    assert [d.file for d in found] == ["x.zip/evil.txt", "x.zip/etc/evil.txt", "x.zip/C:/evil.txt", "x.zip/a/b.txt"]
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["x.zip"]


def test_only_what_is_locked_or_damaged_in_an_archive_is_left_out(tmp_path: Path) -> None:
    names = ("locked.txt", "fine.txt", "damaged.txt", "strange.txt", "last.txt")
    packed = bytearray(made.zipped({name: f"{name} {made.LEAD}" for name in names}))

    def place(mark: bytes, name: str) -> int:
        return next(
            at for at in (packed.find(mark, i) for i in range(len(packed))) if name.encode() in packed[at : at + 70]
        )

    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the member's own head, and the directory
        packed[place(mark, "locked.txt") + flags] |= 1  # encrypted
        packed[place(mark, "strange.txt") + flags + 2] = 99  # a method that nobody knows
    packed[place(b"PK\x03\x04", "damaged.txt") + 60] ^= 0xFF
    (tmp_path / "x.zip").write_bytes(packed)
    found = list(read(tmp_path / "x.zip", "x.zip"))
    assert [d.file for d in found if isinstance(d, Document)] == ["x.zip/fine.txt", "x.zip/last.txt"]
    said = {p.name: p.text for p in found if isinstance(p, Problem)}
    assert "locked with a password" in said.pop("x.zip/locked.txt")
    assert "damaged" in said.pop("x.zip/damaged.txt")
    assert "Unpack it with another program" in said.pop("x.zip/strange.txt")
    assert said == {}


def test_a_page_packed_by_gzip_is_read(tmp_path: Path) -> None:
    [found] = documents(tmp_path, "page.html.gz", gzip.compress(made.PAGE.encode()))
    assert found.file == "page.html.gz/page.html"
    assert found.text.startswith(made.TITLE)
    assert "damaged" in refusal(tmp_path, "cut.txt.gz", gzip.compress(made.LEAD.encode() * 50)[:-20])
    assert "unpacks to more" in refusal(
        tmp_path, "x.gz", gzip.compress(bytes(9_000_000)), Limits(unpacked_bytes=5_000_000)
    )


def test_archives_that_are_not_opened_say_what_to_do(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    tar = packed.getvalue()
    made_up = {
        "a.7z": b"7z\xbc\xaf\x27\x1c\0\4",
        "a.rar": b"Rar!\x1a\x07\x01\0",
        "a.tar": tar,
        "a.tbz": bz2.compress(tar),
    }
    for name, data in made_up.items():
        assert "Unpack it" in refusal(tmp_path, name, data)
    [inside] = everything(tmp_path, "a.tar.gz", gzip.compress(tar))
    assert isinstance(inside, Problem)
    assert "Unpack it" in inside.text


def test_what_a_page_declares_is_no_text(tmp_path: Path) -> None:
    page = made.PAGE.replace("<!DOCTYPE html>", f"{DOCTYPE}\n<!-- saved -->", 1)
    [found] = documents(tmp_path, "x.html", page.encode())
    assert found.text == documents(tmp_path, "y.html", made.PAGE.encode())[0].text
    assert "ENTITY" not in found.text


def test_scripts_and_styles_are_no_words(tmp_path: Path) -> None:
    page = made.PAGE.replace(
        "<p>",
        "<script>document.title='ran away'</script><style>p{color:red}</style>"
        "<img src='https://x.example/p.gif' onerror='away()'><p>",
        1,
    )
    (document,) = documents(tmp_path, "x.html", page.encode())
    for words in ("away", "color", "x.example"):
        assert words not in document.text


def test_a_page_that_nests_for_ever(tmp_path: Path) -> None:
    page = f"<html><body><article>{'<div>' * 100_000}<p>{made.LEAD}</p>"
    with suppress(UnreadableFile):
        everything(tmp_path, "x.html", page.encode())


@pytest.mark.parametrize("name", ["x.json", "x.jsonl", "x.rtf"])
def test_brackets_that_nest_for_ever(tmp_path: Path, name: str) -> None:
    data = b"{\\rtf1 " + b"{" * 200_000 if name == "x.rtf" else b'[{"text": ' + b"[" * 200_000
    assert name in refusal(tmp_path, name, data)


def test_a_long_text_is_refused_at_once(tmp_path: Path) -> None:
    assert "more than 500,000 characters" in refusal(tmp_path, "x.txt", b"All hands are safe. " * 3_000_000)


def test_a_table_that_is_never_closed(tmp_path: Path) -> None:
    assert "not closed" in refusal(tmp_path, "x.csv", b'text\n"' + b"a," * 3_000_000)


def test_nul_surrogates_and_marks_of_direction(tmp_path: Path) -> None:
    raw = "Ferry\0 aground \ud83d now \u202eoh\u202c \u200fשלום\n".encode("utf-8", "surrogatepass")
    (document,) = documents(tmp_path, "x.txt", raw)
    assert document.text == "Ferry\ufffd aground \ufffd now \u202eoh\u202c \u200fשלום\n"


def test_a_text_of_two_encodings_loses_only_what_is_broken(tmp_path: Path) -> None:
    raw = (
        ("“Nobody was hurt,” he said – 🚢. " * 20).encode()
        + "caf\xe9".encode("latin-1")
        + ("– and so on – " * 20).encode()
    )
    (document,) = documents(tmp_path, "x.txt", raw)
    assert document.text.count("“Nobody was hurt,” he said – 🚢.") == 20
    assert "caf\ufffd" in document.text


NAMES = [
    b"line\nend.txt",
    "\U0001f6a2 fähre.txt".encode(),
    b"a" * 246 + b".txt",
    b"bad \xff\xfe.txt",
    "\u202etxt.exe.txt".encode(),
    b"-rf.txt",
    b" .txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_file(tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    try:
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:  # noqa: PTH123 - the name is no text
            file.write(made.LEAD.encode())
    except OSError:
        pytest.skip("this file system does not take such a name")
    (found,), problems = find_files([folder])
    assert not problems
    (document,) = read(found.path, found.name)
    assert document.text == made.LEAD
    assert one_line(found.name).isprintable()
    found.name.encode()


def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(made.LEAD)
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    files, problems = find_files([folder])
    assert [f.name for f in files] == ["a.txt"]
    assert sorted(p.name for p in problems) == ["self.txt", "sub/up"]
    with pytest.raises(UnreadableFile, match=r"leads back|could not be read|no longer there"):
        list(read(folder / "self.txt", "self.txt"))


def test_a_table_without_any_column_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_bytes(b"\n\n,\n")
    with pytest.raises(UnreadableFile, match="holds no rows"):
        list(read(table, "table.csv"))
