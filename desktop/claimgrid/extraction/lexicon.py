"""The word lists of ``resources/lexicon``: data that an analyst can extend without touching code."""

import re
from collections.abc import Iterable
from functools import cache

from claimgrid.lexicon import lexicon

__all__ = ["lexicon", "one_of", "words"]


@cache
def words(name: str, table: str | None, key: str) -> frozenset[str]:
    """The entries under ``key`` in ``[table]`` of the list ``name``; None for a list without tables."""
    data = lexicon(name)
    return frozenset((data[table] if table else data)[key])


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of ``phrases``, the longest first, with any blanks between their words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
