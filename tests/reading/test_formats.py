"""What is read from a small file of each kind: the words in order, and what the file says of them."""

from pathlib import Path

import pytest

from claimgrid.domain.article import Document
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.limits import Limits
from claimgrid.domain.messages import Problem
from claimgrid.errors import ColumnsUnknown, UnreadableFile
from claimgrid.reading import read
from reading import made
from reading.made import LEAD, SECOND, TITLE

MADE = made.each()


def documents(folder: Path, name: str, data: bytes | None = None, **given: object) -> list[Document]:
    found = everything(folder, name, data, **given)
    assert not [f for f in found if isinstance(f, Problem)], found
    return [f for f in found if isinstance(f, Document)]


def everything(folder: Path, name: str, data: bytes | None = None, **given: object) -> list[Document | Problem]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(MADE[name] if data is None else data)
    return list(read(path, name, **given))  # type: ignore[arg-type]


def facts(document: Document) -> tuple[str | None, ...]:
    """Title, author, outlet and date."""
    known = (document.title, document.author, document.outlet, document.published)
    return tuple(k.value if k else None for k in known)


@pytest.mark.parametrize("name", sorted(MADE))
def test_how_something_is_known_is_said_in_a_form_of_the_domain(tmp_path: Path, name: str) -> None:
    try:
        found = everything(tmp_path, name)
    except ColumnsUnknown as asked:
        found = everything(tmp_path, name, columns=tuple(asked.guess.items()))
    known = [k for d in found if isinstance(d, Document) for k in (d.title, d.author, d.outlet, d.published) if k]
    assert [k.how for k in known if all(form.of(k.how) is None for form in Evidence)] == []


def test_an_opendocument_text(tmp_path: Path) -> None:
    (document,) = documents(tmp_path, "x.odt")
    assert document.text == f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\ndead\tnone"
    assert facts(document)[0] == TITLE


def test_a_locked_or_empty_opendocument_text(tmp_path: Path) -> None:
    locked = made.zipped({"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": "junk"})
    with pytest.raises(UnreadableFile, match="password"):
        documents(tmp_path, "x.odt", locked)
    with pytest.raises(UnreadableFile, match="holds no text"):
        documents(tmp_path, "x.odt", made.odt("<text:p> </text:p>"))


def test_rich_text(tmp_path: Path) -> None:
    rich = (
        rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 A;}}{\*\generator X;}"
        rb"\'cf\'e0\'f0\'ee\'ec\par \u8220?Nobody\u8221? \u-10179?\u-8434?\par}"
    )
    (document,) = documents(tmp_path, "x.rtf", rich)
    assert document.text == "Паром\n\n“Nobody” 🜎"


def test_a_book_is_read_by_chapters(tmp_path: Path) -> None:
    first, second = documents(tmp_path, "x.epub")
    assert first.text == f"{TITLE}\n\n{LEAD} {SECOND} {LEAD}"
    assert facts(first) == (TITLE, "Ada Marsh", "Orsa Press", "2025-03-07")
    assert (second.file, facts(second)[0]) == ("x.epub/2", "The owner speaks")


def test_an_email_and_its_attachment(tmp_path: Path) -> None:
    mail, attached = documents(tmp_path, "letter.eml")
    assert mail.text == (
        "Ferry runs aground – 40 on board\n\nThe ferry Ilse ran aground off Tarn island on Monday with at least 40 people on "
        "board. The café was closed."
    )
    assert facts(mail) == ("Ferry runs aground – 40 on board", None, "Reuters", "2025-03-04")  # the sender's own day
    assert attached.file == "letter.eml/statement.txt"
    assert "not warned" in attached.text


def test_a_mailbox_is_read_by_messages(tmp_path: Path) -> None:
    first, second = documents(tmp_path, "mails.mbox")
    assert "\nFrom the shore nobody saw it" in first.text
    assert facts(first) == ("Ferry runs aground", None, "Reuters", "2025-03-04")
    assert second.text == "What the owner told me\n\nThe owner denies it all.\n\nThe crew was not warned, he says."
    assert facts(second)[1:3] == ("Ada Marsh", None)  # gmail.com publishes nothing


def test_a_web_archive_is_read_by_pages(tmp_path: Path) -> None:
    for name in ("x.warc", "x.warc.gz"):
        page, report = documents(tmp_path, name)
        assert page.address == "https://www.reuters.com/world/2025-03-04/ferry"
        assert facts(page) == (TITLE, None, "Reuters", "2025-03-04")
        assert "Sport" not in page.text
        assert report.address == "https://orsa.example/pdf"


def test_an_archive_is_read_file_by_file(tmp_path: Path) -> None:
    assert [d.file for d in documents(tmp_path, "x.zip")] == [
        "x.zip/in/a.txt", "x.zip/in/b.docx", "x.zip/c.eml", "x.zip/c.eml/statement.txt",
    ]  # fmt: skip


def test_what_cannot_be_read_in_an_archive_is_named_and_the_rest_read(tmp_path: Path) -> None:
    packed = made.zipped(
        {"a.docx": "junk\0\1\2", "b.txt": LEAD, "c.heic": "?", "__MACOSX/._b.txt": "x", ".hidden": "x"}
    )
    found = everything(tmp_path, "x.zip", packed)
    assert [f.name for f in found if isinstance(f, Problem)] == ["x.zip/a.docx", "x.zip/c.heic"]
    assert [f.file for f in found if isinstance(f, Document)] == ["x.zip/b.txt"]


def test_a_workbook_and_lines_of_json(tmp_path: Path) -> None:
    for name in ("x.xlsx", "x.jsonl", "table.csv"):
        with pytest.raises(ColumnsUnknown) as asked:
            documents(tmp_path, name)
        error = asked.value
        assert set(error.guess) >= {"text", "title", "outlet", "published"}
        assert error.rows[0][error.columns.index(error.guess["title"])] == TITLE
        found = everything(tmp_path, name, columns=tuple(error.guess.items()))
        first = found[0]
        assert isinstance(first, Document)
        assert first.text.startswith(f"{TITLE}\n\nThe ferry Ilse ran aground")
        assert facts(first)[3] == "2025-03-04"
        assert first.file == f"{name}/1"


def test_headings_in_the_other_language_of_the_window_are_known(tmp_path: Path) -> None:
    data = "Datum;Quelle;Überschrift;Volltext\n4.3.2025;Wire;Aground;The ferry ran aground.\n".encode("cp1252")
    with pytest.raises(ColumnsUnknown) as asked:
        documents(tmp_path, "t.csv", data)
    assert asked.value.guess == {
        "text": "Volltext", "title": "Überschrift", "outlet": "Quelle", "published": "Datum",
    }  # fmt: skip


def test_a_row_without_text_is_counted_and_one_with_markup_read(tmp_path: Path) -> None:
    found = everything(tmp_path, "table.csv", columns=(("text", "Body"), ("address", "Link")))
    assert isinstance(found[1], Document)
    assert found[1].text == "The owner denied it on Wednesday.\n\nThe crew was not warned."
    assert facts(found[1])[2] == "Reuters"  # by its address
    assert isinstance(found[2], Problem)
    assert "1 row was left out: the column “Body” is empty there." in found[2].text


def test_the_columns_may_be_any(tmp_path: Path) -> None:
    data = "a;b;;b\nx;y;z;w\n".encode("utf-16")
    with pytest.raises(ColumnsUnknown) as asked:
        documents(tmp_path, "t.csv", data)
    assert asked.value.columns == ("a", "b", "Column 3", "b (4)")
    assert asked.value.guess == {}
    (document,) = documents(tmp_path, "t.csv", data, columns=(("text", "b (4)"), ("title", "a")))
    assert document.text == "x\n\nw"


def test_a_table_in_an_archive_is_read_by_its_headings(tmp_path: Path) -> None:
    packed = made.zipped({"t.csv": "title,text\nFerry,The ferry ran aground.\n", "u.csv": "a,b\n1,2\n"})
    document, problem = everything(tmp_path, "x.zip", packed)
    assert isinstance(document, Document)
    assert document.file == "x.zip/t.csv/1"
    assert isinstance(problem, Problem)
    assert "not clear which column" in problem.text


def test_only_so_many_articles_are_taken_from_a_file(tmp_path: Path) -> None:
    rows = "text\n" + "The ferry ran aground.\n" * 1_000_000
    found = everything(tmp_path, "t.csv", rows.encode(), columns=(("text", "text"),), limits=Limits(articles=3))
    assert len(found) == 4
    assert isinstance(found[-1], Problem)
    assert "more than 3 articles" in found[-1].text


BY_DATABASE = {
    "nexis.rtf": ((TITLE, "Ada Marsh", "The Orsa Herald", "2025-03-04"),
                  ("Crew of the ferry warned twice, owner says", None, "Reuters", "2025-03-05")),
    "factiva.rtf": ((TITLE, "Ada Marsh", "Reuters", "2025-03-04"),
                    ("Owner denies that the crew was warned", None, "The Orsa Herald", "2025-03-05")),
    "proquest.txt": ((TITLE, "Marsh, Ada", "The Orsa Herald", "2025-03-04"),
                     ("Owner denies that the crew was warned", None, "Reuters", "2025-03-05")),
    "references.ris": ((TITLE, "Marsh, Ada", "The Orsa Herald", "2025-03-04"),),
}  # fmt: skip
BY_DATABASE |= {"nexis.docx": BY_DATABASE["nexis.rtf"], "factiva.html": BY_DATABASE["factiva.rtf"]}


@pytest.mark.parametrize("name", list(BY_DATABASE))
def test_an_export_is_split_into_its_articles(tmp_path: Path, name: str) -> None:
    found = documents(tmp_path, name)
    assert tuple(facts(d) for d in found) == BY_DATABASE[name]
    assert [d.file for d in found] == [f"{name}/{n}" for n in range(1, len(found) + 1)]
    for document in found:
        paragraphs = document.text.split("\n\n")
        assert paragraphs[0] == facts(document)[0]
        assert paragraphs[1].startswith(("The ferry Ilse ran", "The crew was warned", "The owner of the ferry denied"))
        for left_out in ("Copyright", "Load-Date", "Document", "English", "words", "Body", "Subject", "Ferries;"):
            assert left_out not in document.text


def test_the_sidecar_tells_what_the_files_do_not(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "articles.csv").write_text(
        "file;outlet;published;author;title;address\n2024-01-02_AP_ferry.txt;reuters.com;5 March 2025;Ada;T;https://x.example/1\n"
        "in/mails.mbox/2;Orsa Herald;;;;\nmails.mbox;AFP;;;;\n",
        encoding="utf-8",
    )
    (document,) = documents(tmp_path, "2024-01-02_AP_ferry.txt", LEAD.encode())
    assert facts(document) == ("T", "Ada", "Reuters", "2025-03-05")
    assert document.address == "https://x.example/1"
    assert document.outlet is not None
    assert document.outlet.how == "articles.csv: reuters.com (but file name: AP → AP)"
    assert document.published is not None
    assert document.published.how == "articles.csv: 5 March 2025 (but file name: 2024-01-02 → 2024-01-02)"
    first, second = documents(tmp_path, "in/mails.mbox", MADE["mails.mbox"])
    assert facts(second)[2] == "Orsa Herald"
    assert facts(first)[2] == "Reuters"  # the row of a file at the top is not one of a file further down
    assert documents(tmp_path, "articles.csv", (tmp_path / "articles.csv").read_bytes()) == []


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (("03.09.2025", "13.09.2025"), ["2025-09-03", "2025-09-13"]),
        (("03/09/2025", "03/13/2025"), ["2025-03-09", "2025-03-13"]),
        (("03/09/2025", "2025-09-13"), [None, "2025-09-13"]),  # nothing tells
        (("03/09/2025", "03/13/2025", "13/03/2025"), [None, "2025-03-13", "2025-03-13"]),  # both are told
    ],
)
def test_other_dates_of_a_column_tell_what_a_date_means(
    tmp_path: Path, dates: tuple[str, ...], days: list[str | None]
) -> None:
    rows = "text;date\n" + "".join(f"{LEAD!r};{date}\n" for date in dates)
    found = documents(tmp_path, "t.csv", rows.encode(), columns=(("text", "text"), ("published", "date")))
    assert [d.published.value if d.published else None for d in found] == days
    names = [f"{number}.txt" for number in range(len(dates))]
    told = "".join(f"{name};{date}\n" for name, date in zip(names, dates, strict=True))
    (tmp_path / "articles.csv").write_text(f"file;published\n{told}", encoding="utf-8")
    found = [document for name in names for document in documents(tmp_path, name, LEAD.encode())]
    assert [d.published.value if d.published else None for d in found] == days


def test_a_sidecar_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    for outlet in ("Orsa Herald", "Tarn Gazette"):
        (tmp_path / "articles.csv").write_text(f"file,outlet\nx.txt,{outlet}\n", encoding="utf-8")
        (document,) = documents(tmp_path, "x.txt")
        assert facts(document)[2] == outlet


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", LEAD),
        ("de", "Der Minister sagte am Montag, dass mindestens 200 Soldaten in die Region entsandt wurden."),
        ("ru", "Паром сел на мель у острова в понедельник, на борту было не менее сорока человек, сообщил порт."),
        ("ja", "市長は少なくとも四十人が死亡したと述べた。"),
        ("el", "Ο δήμαρχος είπε ότι σκοτώθηκαν σαράντα."),
        (None, "Orsa 40, Tarn 12"),
        (None, "Кадыров 40"),
    ],
)
def test_the_language_is_told_by_the_text(tmp_path: Path, code: str | None, text: str) -> None:
    (document,) = documents(tmp_path, "x.txt", text.encode())
    assert document.language == code


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "cp1251", "koi8_r"])
def test_encodings_of_cyrillic(tmp_path: Path, encoding: str) -> None:
    text = (
        "Паром сел на мель у острова в понедельник, на борту было не менее сорока человек, сообщил начальник порта.\n"
    )
    (document,) = documents(tmp_path, "x.txt", text.encode(encoding))
    assert document.text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“Nobody was hurt” – the café closed, said François Müller of the harbour office in Malmö.\n"),
        ("latin-1", "The café closed, said François Müller of the harbour office in Malmö.\n"),
        (
            "shift_jis",
            "フェリーは月曜日に島の沖で座礁し、少なくとも四十人が乗っていたと港長が述べた。けが人はいなかった。\n",
        ),
    ],
)
def test_encodings_of_other_letters(tmp_path: Path, encoding: str, text: str) -> None:
    (document,) = documents(tmp_path, "x.txt", text.encode(encoding))
    assert document.text == text
