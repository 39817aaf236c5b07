"""How what stands in a project is put into words."""

import pytest

from claimgrid.export.wording import to_quote


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The bridge was old."', "The bridge was old."),
        ("“The bridge\n was old.”", "The bridge was old."),
        ('"It was old," he said. "Very old."', '"It was old," he said. "Very old."'),
        ("The “old” bridge", "The “old” bridge"),
        ('"', '"'),
        ("", ""),
    ],
)
def test_words_are_quoted_once(text: str, quoted: str) -> None:
    assert to_quote(text) == quoted
