"""Whatever bytes a file holds, reading it ends in documents or in words for the user.

200 inputs a kind of file in every run, 10,000 in the long one. What the long one found is kept below by name.
"""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import ColumnsUnknown, UnreadableFile
from claimgrid.reading import read
from claimgrid.reading.text import clean, decode
from reading import made

pytestmark = pytest.mark.filterwarnings("ignore")  # libraries warn of what is broken
SMALL = Limits(file_bytes=5_000_000, unpacked_bytes=5_000_000, articles=200)
MADE = made.each()


def quiet(inputs: int) -> settings:
    checks = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=inputs, deadline=None, derandomize=True, suppress_health_check=checks, database=None)


def read_or_refuse(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    try:
        try:
            found = list(read(folder / name, name, SMALL))
        except ColumnsUnknown as asked:
            columns = tuple((field, asked.columns[-1]) for field in ("text", "title", "published"))
            found = list(read(folder / name, name, SMALL, columns))
    except UnreadableFile as error:
        said = str(error)
        assert name in said
        assert said.endswith(".")
        return
    for document in found:
        if isinstance(document, Problem):
            assert document.text.endswith(".")
            continue
        assert document.file.startswith(name)
        assert document.text.strip()
        assert document.text == clean(document.text)
        for known in (document.title, document.author, document.outlet, document.published):
            assert known is None or known.value.encode()


def damaged(data: st.DataObject, whole: bytes) -> bytes:
    """``whole`` with some bytes changed, a stretch doubled or dropped, and perhaps its end cut off."""
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 12))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    start = data.draw(st.integers(0, len(broken) - 1))
    stretch = bytes(broken[start : start + data.draw(st.integers(0, 200))])
    broken[start:start] = stretch * data.draw(st.integers(0, 3))
    return bytes(broken[: data.draw(st.integers(len(broken) // 2, len(broken)))])


def damaged_inside(data: st.DataObject, whole: bytes) -> bytes:
    """A zip archive that is whole, one member of it damaged: the damage that a checksum does not catch."""
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        members: dict[str, str | bytes] = {m: archive.read(m) for m in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(m for m in members if members[m])))
    content = members[name]
    assert isinstance(content, bytes)
    return made.zipped({**members, name: damaged(data, content)})


def damage_a_file(folder: Path, name: str, data: st.DataObject) -> None:
    whole = MADE[name]
    inside = whole.startswith(b"PK") and data.draw(st.booleans())
    read_or_refuse(folder, name, damaged_inside(data, whole) if inside else damaged(data, whole))


@pytest.mark.parametrize("name", list(MADE))
@quiet(200)
@given(data=st.data())
def test_damaged_files(tmp_path: Path, name: str, data: st.DataObject) -> None:
    damage_a_file(tmp_path, name, data)


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("name", list(MADE))
@quiet(10_000)
@given(data=st.data())
def test_damaged_files_at_length(tmp_path: Path, name: str, data: st.DataObject) -> None:
    damage_a_file(tmp_path, name, data)


@pytest.mark.parametrize("name", ["x.txt", "x.html", "x.rtf", "x.csv", "x.json", "x.eml", "x.mbox", "x", "x.xyz"])
@quiet(200)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    read_or_refuse(tmp_path, name, data)


@settings(derandomize=True, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_utf8_comes_back_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text


FOUND: dict[str, tuple[str, str, str, str]] = {
    "an attribute that the workbook library does not know": (
        "x.xlsx", "xl/worksheets/sheet1.xml", "summaryBelow", "s_mmaryBelow",
    ),
    "a number that is none": ("x.xlsx", "xl/workbook.xml", 'sheetId="1"', 'sheetId=" "'),
}  # fmt: skip
"""What the long run found: file, member, what stood there, and what in its place ended the reading with a mistake."""


@pytest.mark.parametrize("what", list(FOUND))
def test_what_was_found_before(tmp_path: Path, what: str) -> None:
    name, member, before, after = FOUND[what]
    with zipfile.ZipFile(io.BytesIO(MADE[name])) as archive:
        members: dict[str, str | bytes] = {m: archive.read(m) for m in archive.namelist()}
    xml = archive_member(members[member])
    assert before in xml
    read_or_refuse(tmp_path, name, made.zipped({**members, member: xml.replace(before, after)}))


def archive_member(data: str | bytes) -> str:
    return data if isinstance(data, str) else data.decode()
