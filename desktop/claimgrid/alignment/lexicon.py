"""The word lists that aligning needs."""

import tomllib
from functools import cache
from typing import Any

from claimgrid import resources

from .names import name_words


@cache
def _load(name: str) -> dict[str, Any]:
    with resources.path(f"lexicon/{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def parameters(table: str) -> dict[str, float]:
    """The numbers in ``[table]`` of ``alignment.toml``."""
    return {key: float(value) for key, value in _load("alignment")[table].items()}


@cache
def mutual_events() -> frozenset[str]:
    """The classes of what two sides do to each other."""
    return frozenset(_load("alignment")["events"]["mutual"])


@cache
def offices() -> frozenset[str]:
    """Lower-case words that head a title before a name: "minister", "mr"."""
    data = _load("titles")
    return frozenset([*data["address"], *data["offices"]])


@cache
def beside_offices() -> frozenset[str]:
    """Lower-case words that are part of a title only together with an office: "foreign"."""
    return frozenset([*_load("titles")["beside_office"], "of", "for", "the", "to", "and"])


@cache
def generic_bodies() -> frozenset[str]:
    """Lower-case words that many bodies share in their names, and offices: "ministry"."""
    return frozenset([*_load("titles")["bodies"], *_load("titles")["offices"]])


@cache
def countries() -> dict[tuple[str, ...], str]:
    """Words that name a country, its people, or the seat that speaks for its state, with the country."""
    found: dict[tuple[str, ...], str] = {}
    for country, entry in _load("demonyms").items():
        plurals = [f"{word}s" for word in entry["demonyms"]]
        for name in (country, *entry["names"], *entry["demonyms"], *plurals, *entry["seats"]):
            found.setdefault(name_words(name), country)
    return found


@cache
def country_words() -> frozenset[str]:
    """The single words of all names of countries."""
    return frozenset(word for words in countries() for word in words)


@cache
def common_words() -> dict[str, int]:
    """Words that many articles share whatever they are about, with how telling they are: 0, 1, 2…"""
    return {word: int(step) for step, words in _load("common_words").items() for word in words.split()}
