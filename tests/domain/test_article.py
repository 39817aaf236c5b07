"""Articles: their ids, and how one without a known outlet is called."""

import pytest

from claimgrid.domain.article import Article, Known, article_id


def article(file: str, outlet: Known | None = None) -> Article:
    return Article("a1", "1" * 64, file, "set", None, None, outlet, None, "a1", 10, 2)


@pytest.mark.parametrize(
    ("file", "short"),
    [
        ("flood/2025-03-01_dam-breaks.txt", "dam-breaks"),
        ("2025-03-01.txt", "2025-03-01"),
        ("page.v2.html", "page.v2"),
        (".hidden", ".hidden"),
        ("2025-03-01 - .txt", "2025-03-01 - "),
    ],
)
def test_short_name(file: str, short: str) -> None:
    assert article(file).short_name == short


def test_an_unknown_outlet_is_called_by_its_file() -> None:
    assert article("a/dam.txt").outlet_label == "dam ?"
    assert article("a/dam.txt", Known("AP", "dateline")).outlet_label == "AP"


def test_ids_of_identical_texts_differ() -> None:
    assert [article_id("ab" * 32, copy) for copy in (1, 2)] == ["aabababababab", "aabababababab-2"]
