"""The word lists that aligning needs."""

from functools import cache

from claimgrid.lexicon import lexicon

from .names import name_words


@cache
def parameters(table: str) -> dict[str, float]:
    """The numbers in ``[table]`` of ``alignment.toml``."""
    return {key: float(value) for key, value in lexicon("alignment")[table].items()}


@cache
def mutual_events() -> frozenset[str]:
    """The classes of what two sides do to each other."""
    return frozenset(lexicon("alignment")["events"]["mutual"])


@cache
def open_events() -> frozenset[str]:
    """The classes that tell little without what they are about."""
    return frozenset(lexicon("alignment")["events"]["open"])


@cache
def offices() -> frozenset[str]:
    """Lower-case words that head a title before a name: "minister", "mr"."""
    data = lexicon("titles")
    return frozenset([*data["address"], *data["offices"]])


@cache
def roles() -> frozenset[str]:
    """Lower-case words that tell what somebody is: offices and occupations, but no forms of address."""
    data = lexicon("titles")
    return frozenset([*data["offices"], *data["roles"]])


@cache
def forms_of_address() -> frozenset[str]:
    """Lower-case forms of address: "dr"."""
    return frozenset(lexicon("titles")["address"])


@cache
def beside_offices() -> frozenset[str]:
    """Lower-case words that are part of a title only together with an office: "foreign"."""
    return frozenset([*lexicon("titles")["beside_office"], "of", "for", "the", "to", "and"])


@cache
def generic_bodies() -> frozenset[str]:
    """Lower-case words that many bodies share in their names, and offices: "ministry"."""
    return frozenset([*lexicon("titles")["bodies"], *lexicon("titles")["offices"]])


@cache
def countries() -> dict[tuple[str, ...], str]:
    """Words that name a country, its people, or the seat that speaks for its state, with the country."""
    found: dict[tuple[str, ...], str] = {}
    for country, entry in lexicon("demonyms").items():
        plurals = [f"{word}s" for word in entry["demonyms"]]
        for name in (country, *entry["names"], *entry["demonyms"], *plurals, *entry["seats"]):
            found.setdefault(name_words(name), country)
    return found


@cache
def capitals() -> dict[tuple[str, ...], str]:
    """The seats that speak for a state, with its country."""
    return {name_words(seat): country for country, entry in lexicon("demonyms").items() for seat in entry["seats"]}


@cache
def bodies() -> dict[tuple[str, ...], str]:
    """All names of the bodies of states, buildings and streets among them, with the name that is shown."""
    return {name_words(name): body for body, entry in lexicon("bodies").items() for name in (body, *entry["names"])}


@cache
def given_names() -> frozenset[frozenset[str]]:
    """Groups of given names that are forms of one: "bill" and "william"."""
    return frozenset(frozenset(group.split()) for group in lexicon("given_names")["groups"])


@cache
def country_words() -> frozenset[str]:
    """The single words of all names of countries."""
    return frozenset(word for words in countries() for word in words)


@cache
def everyday_words() -> frozenset[str]:
    """Words that news of any event uses."""
    return frozenset(lexicon("everyday_words")["words"].split())


@cache
def kinds_of_events() -> frozenset[str]:
    """The names of the classes of events."""
    return frozenset(lexicon("predicates")["classes"])


@cache
def kinds_of_things() -> dict[str, list[str]]:
    """The names of the classes of people and things, with their words."""
    found: dict[str, list[str]] = lexicon("predicates")["synonyms"]
    return found


@cache
def common_words() -> dict[str, int]:
    """Words that many articles share whatever they are about, with how telling they are: 0, 1, 2…"""
    return {word: int(step) for step, words in lexicon("common_words").items() for word in words.split()}
