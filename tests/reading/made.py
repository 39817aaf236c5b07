"""One small file of each kind, made here or in ``data/``; its README says in which layouts."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import docx
import openpyxl
from striprtf.striprtf import rtf_to_text

from reading.pdf_files import pdf

DATA = Path(__file__).with_name("data")
TITLE = "Ferry runs aground off Tarn island"
LEAD = "The ferry Ilse ran aground off Tarn island on Monday with at least 40 people on board, the harbour master said."
SPACED = LEAD.replace("40 people", "40<text:s/>people")
SECOND = "Nobody was hurt, the rescue service said. It expects the hull to hold."
PAGE = (
    f'<!DOCTYPE html><html lang="en"><head><title>{TITLE}</title></head><body><nav>Home News Sport</nav>'
    f"<article><h1>{TITLE}</h1><p>{LEAD}</p><p>{SECOND}</p><p>{LEAD} {SECOND}</p></article></body></html>"
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, compress_type=stored)
    return out.getvalue()


def word(*paragraphs: str, title: str = TITLE) -> bytes:
    document = docx.Document()
    if title:
        document.add_heading(title, 0)
    for paragraph in paragraphs or (LEAD, SECOND):
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def nexis_word() -> bytes:
    rich = (DATA / "nexis.rtf").read_bytes().decode("latin-1")
    return word(*(line for line in rtf_to_text(rich).split("\n") if line.strip()), title="")


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"


def odt(body: str = "") -> bytes:
    body = body or (
        f'<text:h text:style-name="Heading_20_1">{TITLE}</text:h><text:p>{SPACED}</text:p>'
        "<text:tracked-changes><text:p>struck out</text:p></text:tracked-changes>"
        f"<text:list><text:list-item><text:p>{SECOND}<office:annotation><text:p>a remark</text:p></office:annotation></text:p>"
        "</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>dead</text:p></table:table-cell>"
        "<table:table-cell><text:p>none</text:p></table:table-cell></table:table-row></table:table>"
    )
    content = (
        f'<office:document-content xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:table="{_TABLE}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub() -> bytes:
    chapter = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h1>{}</h1><p>{}</p></body></html>"
    package = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>Orsa Weekly</dc:title><dc:creator>Ada Marsh</dc:creator><dc:publisher>Orsa Press</dc:publisher>
      <dc:date>2025-03-07</dc:date></metadata>
      <manifest><item id="t" href="title.xhtml"/><item id="b" href="two%20b.xhtml"/><item id="a" href="one.xhtml"/></manifest>
      <spine><itemref idref="t"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
            "OPS/book.opf": package,
            "OPS/title.xhtml": chapter.format("Orsa Weekly", "Number 9"),
            "OPS/one.xhtml": chapter.format(TITLE, f"{LEAD} {SECOND} {LEAD}"),
            "OPS/two b.xhtml": chapter.format("The owner speaks", f"{SECOND} {LEAD} {SECOND}"),
        }
    )


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Headline", "Body", "Newspaper", "Date"])
    sheet.append([TITLE, f"{LEAD} {SECOND}", "The Orsa Herald", "2025-03-04"])
    sheet.append(["Owner denies", f"The owner denied it. {SECOND}", "Reuters", "2025-03-05"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def jsonl() -> bytes:
    rows = (
        {"headline": TITLE, "body": LEAD, "source": "Reuters", "date": "2025-03-04"},
        {"headline": "B", "body": SECOND},
    )
    return "\n".join(json.dumps(row) for row in rows).encode()


def warc(*, packed: bool = True) -> bytes:
    records = []
    for address, status, kind, body in (
        ("https://www.reuters.com/world/2025-03-04/ferry", "200 OK", "text/html; charset=utf-8", PAGE),
        ("https://www.reuters.com/logo.png", "200 OK", "image/png", "\x89PNG"),
        ("https://www.reuters.com/gone", "404 Not Found", "text/html", "<p>Not here.</p>"),
        ("https://orsa.example/pdf", "200 OK", "application/pdf", pdf([[(72, 700, 11, LEAD)]]).decode("latin-1")),
    ):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode("latin-1")
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(records):012}>\r\n"
            f"WARC-Date: 2025-03-04T08:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        records.append(head.encode() + http + b"\r\n\r\n")
    return b"".join(gzip.compress(r, mtime=0) if packed else r for r in records)


def each() -> dict[str, bytes]:
    """A file of each kind by name."""
    made = {
        "x.txt": f"{TITLE}\n\n{LEAD}\n".encode(), "x.md": f"# {TITLE}\n\n{LEAD}\n".encode(), "x.html": PAGE.encode(),
        "x.docx": word(), "x.odt": odt(), "x.epub": epub(), "x.xlsx": workbook(), "x.jsonl": jsonl(), "x.warc.gz": warc(),
        "x.warc": warc(packed=False), "x.pdf": pdf([[(72, 700, 11, LEAD)]]), "nexis.docx": nexis_word(),
        "x.mhtml": b"From: <Saved by Blink>\nSnapshot-Content-Location: https://www.bbc.co.uk/news/x-1\n"
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + PAGE.encode() + b"\n--b--\n",
    }  # fmt: skip
    made |= {path.name: path.read_bytes() for path in sorted(DATA.iterdir()) if path.suffix != ".md"}
    return {
        **made,
        "x.zip": zipped({"in/a.txt": made["x.txt"], "in/b.docx": made["x.docx"], "c.eml": made["letter.eml"]}),
    }
