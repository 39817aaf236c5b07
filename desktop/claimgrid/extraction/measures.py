"""The measures of the lexicon, and the words by which they and the nations counted are told.

The nouns are data (``resources/lexicon/measures.toml``).
"""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from .lexicon import lexicon, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_SHORT = 3
_CASE_OF = 7  # words after "case" that may tell of what


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of the lexicon; nouns are singular and lower case."""

    id: str
    nouns: frozenset[str]
    groups: frozenset[str]
    counts: frozenset[str]
    verbs: frozenset[str]
    objects: frozenset[str]
    bare: frozenset[str]
    phrases: frozenset[str]
    cases: frozenset[str]
    things: bool
    kind: str
    least: float


@cache
def measures() -> tuple[Measure, ...]:
    """The measures in the order of the lexicon."""
    data: list[dict[str, Any]] = lexicon("measures")["measure"]
    return tuple(
        Measure(
            m["id"], frozenset(m.get("nouns", ())), frozenset(m.get("groups", ())), frozenset(m.get("counts", ())),
            frozenset(m.get("verbs", ())), frozenset(m.get("objects", ())), frozenset(m.get("bare", ())),
            frozenset(m.get("phrases", ())), frozenset(m.get("cases", ())),
            m.get("things", False), m.get("kind", "count"), m.get("least", 2),
        )
        for m in data
    )  # fmt: skip


def measure_of(name: str) -> Measure:
    """The measure with the id ``name``."""
    return next(m for m in measures() if m.id == name)


def singular(token: "Token") -> set[str]:
    """The forms under which a lexicon may list ``token``."""
    lower = token.lower_
    forms = {lower}
    if token.pos_ not in {"NOUN", "PROPN"}:
        return forms
    forms.add(token.lemma_.lower())
    if lower.endswith("s"):
        forms.add(lower[:-1])
    if lower.endswith("es"):
        forms.add(lower[:-2])
    if lower.endswith("ies"):
        forms.add(lower[:-3] + "y")
    return forms


def noun_at(doc: "Doc", at: int, kind: str = "nouns") -> tuple[Measure, str] | None:
    """The measure whose noun (or group, or count) ends at the word ``at``, longest wording first, and that wording."""
    entries = _entries(kind)
    for size in (3, 2, 1):
        if at - size + 1 < 0:
            continue
        lead = "".join(f"{t.lower_} " for t in doc[at - size + 1 : at])
        known = [(entries[wording], wording) for form in singular(doc[at]) if (wording := lead + form) in entries]
        if known:
            place, wording = min(known)
            several = (
                kind == "nouns" and doc[at].tag_ == "NNS" and wording in _entries("groups")
            )  # "12 crew", not "12 crews"
            return None if several or _is_otherwise(doc, at) else (measures()[place], wording)
    return None


def _is_otherwise(doc: "Doc", at: int) -> bool:
    """ "storage tanks": no tanks."""
    compound = f"{doc[at - 1].lower_} {doc[at].lower_.removesuffix('s')}" if at else ""
    return compound in words("measures", "otherwise", "nouns")


def is_animal(noun: "Token") -> bool:
    """ "seabirds", "fish", "three dogs": killed, they are no people."""
    listed, name = words("measures", "animals", "nouns"), noun.lemma_.lower()
    return name in listed or name.endswith(tuple(word for word in listed if len(word) > _SHORT))


def case_at(doc: "Doc", at: int) -> tuple[Measure, str] | None:
    """The measure of which "case of …" at the word ``at`` tells: "cases of acute kidney injury"."""
    after = doc[at + 1 : at + _CASE_OF]
    if doc[at].lower_ not in ("case", "cases") or not len(after) or after[0].lower_ != "of":
        return None
    end = next((t.i for t in after if t.is_punct or t.pos_ in ("VERB", "AUX")), after.end)
    of = {t.lemma_.lower() for t in doc[at + 2 : end]}
    return next(((measure, "case") for measure in measures() if of & measure.cases), None)


@cache
def _entries(kind: str) -> dict[str, int]:
    """The words of one kind, each with the place of its measure: the first that lists it."""
    found: dict[str, int] = {}
    for place, measure in enumerate(measures()):
        for word in getattr(measure, kind):
            found.setdefault(word, place)
    return found


@cache
def bare_words() -> dict[str, tuple[str, str]]:
    """Words that say by themselves what happened to those counted, with the status and its measure."""
    table = lexicon("status")
    return {
        word: (status, entry.get("measure", "people"))
        for status, entry in table.items()
        for word in entry.get("bare", ())
    }  # fmt: skip


def nation_in(tokens: "list[Token]") -> str | None:
    """The first nationality among ``tokens``, in the text's words."""
    known, short = nations(), abbreviations()
    for size in (3, 2, 1):
        for at in range(len(tokens) - size + 1):
            part = tokens[at : at + size]
            if " ".join(t.lower_ for t in part) in known:
                return " ".join(t.text for t in part)
    for token in tokens:
        if token.text in short:
            return nation_of_country(token.text)
    return next((t.text for t in tokens if t.ent_type_ == "NORP" and t.pos_ == "ADJ" and t.text[0].isupper()), None)


def nation_of_country(name: str) -> str | None:
    """The adjective of a country: "North Korea" gives "North Korean"; None for anything else."""
    for country, entry in lexicon("demonyms").items():
        if name.lower() in {country.lower(), *entry["names"]} and entry["demonyms"]:
            return str(entry["demonyms"][0]).title()
    return None


@cache
def abbreviations() -> frozenset[str]:
    """Names of countries in capitals, which stand before a noun as an adjective does: "US", "U.K."."""
    names = (name for entry in lexicon("demonyms").values() for name in entry["names"])
    return frozenset(name.upper() for name in names if len(name.replace(".", "")) <= _SHORT)


@cache
def nations() -> frozenset[str]:
    return frozenset(d for entry in lexicon("demonyms").values() for d in entry["demonyms"])
