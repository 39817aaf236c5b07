"""Where a figure is said to be: the name in the nearest phrase of place that its own clause carries."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .lexicon import words
from .status import own_verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

_NO_PLACE = {"PERSON", "DATE", "TIME", "NORP", "MONEY", "CARDINAL", "ORDINAL", "LANGUAGE", "EVENT"}
_DEPTH = 4


def place_of(head: "Token", last: "Token", *, event: bool) -> str | None:
    """The place of the figure whose word is ``head`` and whose span ends with ``last``, as the text names it; None where its
    clause names none. Of an ``event`` also the place that tells how it came about: "killed when a bus fell near Lima"."""
    anchors = list(_anchors(head, last))
    if event:
        happened = [c for verb in own_verbs(head) for c in verb.children if c.dep_ == "advcl"]
        anchors += [a for c in happened for a in (c, *(o for o in c.children if o.dep_ in {"dobj", "prep"}))]
    for anchor in anchors:
        for preposition in _prepositions(anchor):
            name = _named(preposition, 0)
            if name:
                return name
    return None


def _anchors(head: "Token", last: "Token") -> "Iterator[Token]":
    """Words that may carry the phrase of place: the noun, its participles, then its verb and those it is joined with."""
    yield from dict.fromkeys((last, head))
    yield from (c for c in head.children if c.dep_ in {"acl", "relcl", "appos"} and c.i > head.i)
    verbs = own_verbs(head)
    yield from verbs
    for verb in verbs:
        yield from (c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.i > verb.i and c != head)
        yield from (
            c for c in verb.children if c.dep_ == "conj" and not any(g.dep_.startswith("nsubj") for g in c.children)
        )
        if verb.dep_ == "conj":
            yield verb.head


def _prepositions(anchor: "Token") -> "Iterable[Token]":
    allowed = words("places", "prepositions", "words")
    found = [c for c in anchor.children if c.dep_ == "prep" and c.lower_ in allowed]
    after = [c for c in found if c.i > anchor.i]
    return [*after, *(c for c in found if c.i < anchor.i)]


def _named(preposition: "Token", depth: int) -> str | None:
    for noun in preposition.children:
        if noun.dep_ not in {"pobj", "pcomp", "prep"}:
            continue
        if noun.dep_ == "prep":
            if name := _named(noun, depth):  # "out in the Alps"
                return name
            continue
        if name := _name(noun, depth):
            return name
    return None


def _name(noun: "Token", depth: int) -> str | None:
    """The name that the noun of a phrase of place carries, or that the phrase after it does."""
    kind = noun.lower_ in words("places", "kinds", "nouns") or noun.lemma_.lower() in words("places", "kinds", "nouns")
    if noun.pos_ == "PROPN" and not kind:
        return None if noun.ent_type_ in _NO_PLACE else _full(noun)
    if kind:
        left = noun.i - 1
        before = noun.doc[left]
        if before.pos_ == "PROPN" and before.head.i >= before.i and before.ent_type_ not in _NO_PLACE:
            return _full(before)
    event = noun.lower_ in words("places", "events", "nouns") or noun.lemma_.lower() in words(
        "places", "events", "nouns"
    )
    if depth < _DEPTH and (kind or event):
        for preposition in noun.children:
            if _leads_on(noun, preposition) and (name := _named(preposition, depth + 1)):
                return name
        return _owner(noun) if kind else None
    return None


def _leads_on(noun: "Token", preposition: "Token") -> bool:
    """Whether the phrase after ``noun`` names its place: "an attack in Lima", "the border with Chad"."""
    allowed = {"of", "with"} if noun.lower_ == "border" else {"of"}
    return preposition.dep_ == "prep" and preposition.lower_ in words("places", "prepositions", "words") | allowed


def _owner(noun: "Token") -> str | None:
    """ "Peru's capital": the owner, where nothing narrower is named."""
    return next((_full(c) for c in noun.children if c.dep_ == "poss" and c.ent_type_ == "GPE"), None)


def _full(noun: "Token") -> str:
    """The name that ends with ``noun``, with the capitalised words that belong to it."""
    start = noun.i
    while start > 0:
        before = noun.doc[start - 1]
        if before.pos_ != "PROPN" or before.dep_ not in {"compound", "amod", "nmod"} or not before.text[0].isupper():
            break
        start -= 1
    return str(noun.doc[start : noun.i + 1].text)
