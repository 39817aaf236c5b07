"""What differs between two passages."""

from claimgrid.ui.theme import load
from claimgrid.ui.views.differences import common, differing, likeness, marked, pieces

ONE = "At least 2,000 soldiers were sent to the valley"
OTHER = "Up to 2,000 soldiers were moved to the Valley."


def _words(text: str, marks: set[int]) -> list[str]:
    return [pieces(text)[i] for i in sorted(marks)]


def test_pieces_are_the_text_again() -> None:
    text = "“At least\u00a02,000… — don’t”\u2028 🚁 e\u0301t, x-y"
    assert "".join(pieces(text)) == text


def test_marks_the_words_that_have_no_counterpart() -> None:
    assert _words(ONE, differing(ONE, OTHER)) == ["At", "least", "sent"]
    assert _words(OTHER, differing(OTHER, ONE)) == ["Up", "to", "moved"]
    assert differing(ONE, ONE.upper()) == set()


def test_numbers_are_words() -> None:
    assert _words("it holds 10,000 men", differing("it holds 10,000 men", "it holds 11,000 men")) == ["10,000"]


def test_passages_that_share_little_are_not_held_against_each_other() -> None:
    assert differing(ONE, "The firm denied it") == set()
    assert likeness(ONE, "The firm denied it") < likeness(ONE, OTHER) < likeness(ONE, ONE.upper()) == 1


def test_marked_words_stand_in_harmless_markup() -> None:
    text = "a <b>word</b> & 2"
    rich = marked(text, {pieces(text).index("word")}, load("light"))
    assert "&lt;" in rich
    assert "&amp;" in rich
    assert "<b>" not in rich
    assert f"background:{load('light').colours['marker']}" in rich


def test_what_two_passages_share_is_told_in_their_telling_words() -> None:
    assert common(ONE, OTHER) == ["2,000", "soldiers", "valley"]
    assert common(ONE, "Nobody was sent for") == ["sent"]
