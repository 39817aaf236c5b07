"""Saved web pages. Every page here is invented."""

import sys
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from claimgrid.errors import UnreadableFile
from claimgrid.reading import read
from claimgrid.reading.html import article_of, read_archive, read_html
from claimgrid.reading.source import Found, Source

PARAGRAPHS = (
    "The ferry ran aground at dawn with forty people on board, the harbour master of Tarn said on Monday.",
    "“Nobody was hurt,” he said 🚢. The coast guard could not say when the ferry will be pulled free.",
    "A second boat has been sent from the mainland, and more than two hundred tourists wait in the town.",
)
MENU = "".join(f"<li><a href='/{i}'>Another story number {i}</a></li>" for i in range(30))


def page(head: str = "", before: str = "", title: str = "Ferry aground off Tarn | The Tarn Post") -> str:
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return (
        f"<!DOCTYPE html>\n{before}<html><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>"
        f"<nav><ul>{MENU}</ul></nav><article><h1>Ferry aground off Tarn</h1>{body}</article>"
        "<footer>All rights reserved. Sign up for our letter. On this day: 4 May 1999.</footer></body></html>"
    )


def values(found: Found) -> tuple[str | None, ...]:
    return tuple(k.value if k else None for k in (found.title, found.author, found.outlet, found.published))


def test_title_first_then_the_body_and_nothing_around_it() -> None:
    assert article_of(page(), "x.html").text.split("\n\n") == ["Ferry aground off Tarn", *PARAGRAPHS]


def test_the_page_without_data_tells_its_title_alone() -> None:
    assert values(article_of(page(title="Ferry aground off Tarn"), "x.html")) == (
        "Ferry aground off Tarn",
        None,
        None,
        None,
    )


def test_json_ld() -> None:
    data = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Ferry aground off Tarn", "datePublished": "6 May 2021 08:02 GMT", "dateModified": "2021-05-09T10:00:00Z",
      "author": {"@type": "Person", "name": "Ada Marsh"},
      "publisher": {"@type": "Organization", "name": "The Tarn Post"}}</script>"""
    assert values(article_of(page(data), "x.html")) == (
        "Ferry aground off Tarn",
        "Ada Marsh",
        "The Tarn Post",
        "2021-05-06",
    )


def test_open_graph_and_the_address() -> None:
    head = (
        '<meta property="og:site_name" content="BBC"><meta property="og:url" content="https://www.bbc.co.uk/news/ferry-1">'
        '<meta property="og:title" content="Ferry aground off Tarn"><meta name="author" content="Ada Marsh">'
        '<meta property="article:published_time" content="2021-05-06T23:30:00+00:00">'
        '<meta property="article:modified_time" content="2021-05-08T23:30:00+00:00">'
    )
    assert values(article_of(page(head), "x.html")) == ("Ferry aground off Tarn", "Ada Marsh", "BBC News", "2021-05-06")


def test_the_outlets_own_day_in_the_address_goes_before_utc() -> None:
    head = (
        '<link rel="canonical" href="https://www.latimes.com/world/story/2021-05-06/ferry">'
        '<meta property="article:published_time" content="2021-05-07T04:00:00Z">'
    )
    assert values(article_of(page(head), "x.html"))[2:] == ("Los Angeles Times", "2021-05-06")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:modified_time" content="2021-05-08T23:30:00+00:00">',
        '<meta property="og:image" content="https://img.example.org/2019/10/27/boat.jpg">',
        "",
    ],
)
def test_other_dates_of_a_page_are_not_its_publication(head: str) -> None:
    assert article_of(page(head), "x.html").published is None


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0041)https://www.aljazeera.com/news/ferry-off-tarn -->\n",
        "<!--\n Page saved with SingleFile \n url: https://www.aljazeera.com/news/ferry \n saved date: Sat May 08 2021 -->\n",
    ],
)
def test_a_page_saved_by_a_browser(comment: str) -> None:
    found = article_of(page(before=comment), "x.html")
    assert found.outlet is not None
    assert (found.outlet.value, found.outlet.how) == ("Al Jazeera", "address of the page: aljazeera.com")
    assert found.published is None


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://www.aljazeera.com/news/2021/5/6/ferry-off-tarn"
    message["Subject"] = "Ferry aground"
    message.attach(MIMEText(page(), "html", "utf-8"))
    message.attach(MIMEText("p { color: red }", "css"))
    for name in ("ferry.mhtml", "ferry.txt"):
        (tmp_path / name).write_bytes(message.as_bytes())
        (document,) = read(tmp_path / name, name)
        assert document.text.split("\n\n") == ["Ferry aground off Tarn", *PARAGRAPHS]
        assert document.outlet is not None
        assert document.outlet.value == "Al Jazeera"
        assert document.published is not None
        assert document.published.value == "2021-05-06"


def test_an_archive_without_a_page() -> None:
    message = MIMEMultipart("related")
    message.attach(MIMEText("p { color: red }", "css"))
    with pytest.raises(UnreadableFile, match="no page"):
        list(read_archive(Source(message.as_bytes(), "x.mht")))


def test_a_short_article_is_found_too() -> None:
    short = f"<html><head><title>Ferry aground</title></head><body><p>{PARAGRAPHS[0]}</p></body></html>"
    assert PARAGRAPHS[0] in article_of(short, "x.html").text


def test_a_site_that_reprints_an_agency_is_not_the_agency() -> None:
    head = '<meta property="og:site_name" content="Associated Press"><link rel="canonical" href="https://tarnpost.example/f">'
    found = article_of(page(head), "x.html").outlet
    assert found is not None
    assert found.value == "tarnpost.example"
    assert "Associated Press" in found.how


@pytest.mark.parametrize("encoding", ["cp1252", "cp1251", "utf-16"])
def test_declared_encodings(encoding: str) -> None:
    letter = "é" if encoding != "cp1251" else "ж"
    text = page().replace("charset='utf-8'", f"charset='{encoding}'").replace("🚢", letter)
    (found,) = read_html(Source(text.encode(encoding), "x.html"))
    assert PARAGRAPHS[1].replace("🚢", letter) in found.text


def test_xhtml_with_a_declaration() -> None:
    found = article_of(f'<?xml version="1.0" encoding="utf-8"?>\n{page()}', "x.html")
    assert PARAGRAPHS[0] in found.text


@pytest.mark.parametrize("empty", ["<html></html>", "<html><body><script>go()</script></body></html>", "<html"])
def test_a_page_without_an_article(empty: str) -> None:
    with pytest.raises(UnreadableFile, match="No article was found"):
        article_of(empty, "x.html")


def test_no_page_makes_the_program_touch_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    touched: list[str] = []
    watching = True

    def watch(event: str, _arguments: object) -> None:
        if watching and event.startswith(("socket.", "urllib.", "http.")):
            touched.append(event)

    sys.addaudithook(watch)
    head = '<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/a.css"><img src="https://example.org/b.png">'
    dtd = '<!DOCTYPE html SYSTEM "https://example.org/x.dtd">'
    article_of(page(head).replace("<!DOCTYPE html>", dtd), "x.html")
    watching = False
    assert touched == []


def test_the_articles_of_the_benchmark_are_found(evaluation_data: Path) -> None:
    """On 102 pages nobody here wrote, four-word shingles F1 of the body: .955 when this was written."""
    import gzip
    import json
    from collections import Counter

    def shingles(text: str) -> Counter[tuple[str, ...]]:
        words = "".join(c if c.isalnum() else " " for c in text).split()
        return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)))

    folder = evaluation_data / "aeb181"
    precision, recall = [], []
    for row in (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()[::5]:
        gold = json.loads(row)
        (found,) = read_html(Source(gzip.decompress((folder / gold["html_file"]).read_bytes()), "x.html"))
        assert isinstance(found, Found)
        body = found.text.removeprefix(found.title.value) if found.title else found.text
        a, b = shingles(gold["text"]), shingles(body)
        precision.append((a & b).total() / b.total())
        recall.append((a & b).total() / a.total())
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    assert 2 * p * r / (p + r) > 0.92
