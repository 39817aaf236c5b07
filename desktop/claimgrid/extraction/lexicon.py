"""The word lists of ``resources/lexicon``: data that an analyst can extend without touching code."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from claimgrid import resources


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The list ``resources/lexicon/NAME.toml`` as it stands; FileNotFoundError if it is missing."""
    with resources.path(f"lexicon/{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def words(name: str, table: str | None, key: str) -> frozenset[str]:
    """The entries under ``key`` in ``[table]`` of the list ``name``; None for a list without tables."""
    data = lexicon(name)
    return frozenset((data[table] if table else data)[key])


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of ``phrases``, the longest first, with any blanks between their words."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest_first)
