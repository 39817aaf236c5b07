"""Outlets as data: from a name or an address to the name that is shown."""

import re
import unicodedata
from functools import cache
from urllib.parse import urlsplit

from claimgrid.lexicon import lexicon

_SHORT = 4
"""Names of up to this many letters are words of other meaning unless they stand in capitals (AP, DW)."""


def by_name(words: str, *, any_case: bool = False) -> str | None:
    """The outlet known as ``words``, or None. ``any_case`` accepts "reuters" and "ap", as file names write them, but not
    names that are ordinary words too."""
    found = _names().get(_key(words))
    if found is None:
        return by_address(words) if "." in words and " " not in words.strip() else None
    outlet, alias = found
    if any_case:
        return None if words.islower() and _key(words) in _ordinary() else outlet
    must_be_capitals = alias.isupper() and len(alias) <= _SHORT
    return None if must_be_capitals and not words.strip().isupper() else outlet


def by_address(address: str) -> str | None:
    """The outlet that publishes at this address or host, or None."""
    host = host_of(address)
    parts = host.split(".")
    return next((found for i in range(len(parts)) if (found := _domains().get(".".join(parts[i:])))), None)


def host_of(address: str) -> str:
    """The host of an address, in lower case, without "www."; empty where there is none."""
    try:
        host = urlsplit(address if "//" in address else f"//{address.strip()}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def is_like_a_masthead(words: str) -> bool:
    """Whether ``words`` end as names of outlets do, in capitals or not ("Northern Herald"): of one that is not in the list."""
    return bool(_mastheads().match(words))


def is_like_one_word(words: str) -> bool:
    """Whether ``words`` are one word that ends as names of outlets do ("Südpost")."""
    endings = "|".join(lexicon("outlets")["one_word"])
    return bool(re.match(rf"^[^\W\d_a-z][^\W\d_]*(?:{endings})$", words))


def is_like_an_agency(words: str) -> bool:
    """Whether ``words`` are letters (KCNA), or end as the names of outlets do: one that is not in the list."""
    return bool(_agencies().match(words))


@cache
def _mastheads() -> re.Pattern[str]:
    return re.compile(rf"^[^\W\d_a-z][\w’'.&-]*(?: [\w’'.&-]+){{0,3}} (?i:{_endings()})$")


@cache
def _agencies() -> re.Pattern[str]:
    return re.compile(rf"^(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z][\w ]+ (?:{_endings()}))$")


def _endings() -> str:
    return "|".join(map(re.escape, lexicon("outlets")["endings"]))


def _key(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).replace("’", "'").casefold().split())


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(lexicon("outlets")["ordinary"])


@cache
def _domains() -> dict[str, str]:
    return {domain: name for name, entry in lexicon("outlets")["outlets"].items() for domain in entry["domains"]}


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Key to outlet and the alias as the lexicon writes it."""
    found: dict[str, tuple[str, str]] = {}
    for name, entry in lexicon("outlets")["outlets"].items():
        for alias in (name, *entry["names"]):
            key = _key(alias)
            bare = key.removeprefix("the ")
            forms = {key, bare, f"the {bare}"} if " " in bare else {key}
            for form in forms:
                found.setdefault(form, (name, alias))
    return found
