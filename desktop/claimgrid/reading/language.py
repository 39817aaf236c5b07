"""Which language a text is in (ISO 639-1), by the letters and their neighbours: py3langid, offline, always the same."""

import io
from functools import cache
from types import SimpleNamespace
from typing import Any

_SAMPLE = 5000
"""Code points looked at."""
_FEWEST = 60
"""Letters below which a text may be in any language: names and figures say nothing."""
_FEWEST_OTHERS = 12
"""The same where most letters are not Latin: they are none of an English text."""
_NO_LANGUAGE = "zxx"
_MARGIN = 0.5
"""How much likelier another language must be than English, a letter: English with many foreign names stays English."""


def language_of(text: str) -> str | None:
    """The code of the language; None where the text is too short to tell."""
    sample = text[:_SAMPLE]
    letters, latin = sum(c.isalpha() for c in sample), sum(c.isalpha() and c < "\u0250" for c in sample)
    if letters < (_FEWEST if 2 * latin >= letters else _FEWEST_OTHERS):
        return None
    ranked: dict[str, float] = dict(_identifier().rank(sample))
    best = max(ranked, key=lambda code: ranked[code])
    if ranked["en"] >= ranked[best] - _MARGIN * letters:
        return "en"
    return None if best == _NO_LANGUAGE else best


@cache
def _identifier() -> Any:
    import py3langid  # late: its table takes a quarter of a second
    from py3langid import modelio

    # It would unpack the table into a temporary file: nothing is written outside the program's own folders.
    modelio.tempfile = SimpleNamespace(TemporaryFile=lambda **_: io.BytesIO())
    return py3langid
