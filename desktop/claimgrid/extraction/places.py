"""Where a figure is said to be: the name in the nearest phrase of place that its own clause carries."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .lexicon import lexicon, words
from .measures import nation_in, nation_of_country
from .status import own_verbs
from .syntax import neighbour

if TYPE_CHECKING:
    from spacy.tokens import Token

# Kinds of names that are no place. The model takes many a town for a person or an organisation, so after a preposition
# that fits nothing but a place its word is not taken on those.
_NEVER = {"DATE", "TIME", "MONEY", "CARDINAL", "ORDINAL", "LANGUAGE", "EVENT"}
_NOT_A_PLACE = {*_NEVER, "PERSON", "ORG", "NORP"}
_FIRM = {
    "in",
    "near",
    "inside",
    "into",
    "across",
    "through",
    "throughout",
    "outside",
    "within",
    "around",
    "along",
    "off",
}
_DEPTH = 4


def place_of(head: "Token", last: "Token", *, event: bool) -> str | None:
    """The place of the figure whose word is ``head`` and whose span ends with ``last``, as the text names it; None where its
    clause names none. Of an ``event`` also the place that tells how it came about: "killed when a bus fell near Lima"."""
    anchors = list(_anchors(head, last))
    if event:
        happened = [c for verb in own_verbs(head) for c in verb.children if c.dep_ == "advcl"]
        anchors += [a for c in happened for a in (c, *(o for o in c.children if o.dep_ in {"dobj", "prep"}))]
    if last.i + 1 < len(last.doc) and neighbour(last).lower_ in _FIRM and (name := _named(neighbour(last), 0)):
        return name  # "soldiers in Gao", whatever verb the parser hangs it on
    for anchor in anchors:
        for preposition in _prepositions(anchor):
            name = _named(preposition, 0)
            if name:
                return name
    verbs = own_verbs(head)
    return (
        _entered([*verbs, *(c for c in head.children if c.dep_ in {"acl", "relcl"})])
        or _where(verbs)
        or (_in_clause(head, last, verbs) or _of_event(head, verbs) if event else None)
    )


def _of_event(head: "Token", verbs: "list[Token]") -> str | None:
    """The place of the event that did it: "a strike on the town of Gao killed 47", "the toll from the fire in Gao rose"."""
    events = words("places", "events", "nouns")
    told = [s for verb in verbs[:1] for s in verb.children if s.dep_ in {"nsubj", "nsubjpass"} and s != head]
    told += [n for prep in head.children if prep.lower_ in {"from", "of", "in"} for n in prep.children]
    done = [v for n in told for c in n.children if c.dep_ in {"acl", "relcl"} for v in (c, *c.children)]
    told += [n for verb in done for prep in verb.children if prep.dep_ == "prep" for n in prep.children]
    for event in told:
        if event.lemma_.lower() not in events:
            continue
        if event.i and neighbour(event, -1).ent_type_ in {"GPE", "LOC"} and neighbour(event, -1).head.i >= event.i:
            return _full(neighbour(event, -1))  # "the Lima fire killed 12"
        for preposition in _prepositions(event, also="of"):
            if name := _named(preposition, 0):
                return name
    return None


def _entered(verbs: "list[Token]") -> str | None:
    """ "had entered Gao": the place is the object."""
    for verb in verbs:
        if verb.lemma_.lower() in words("places", "entered", "verbs"):
            for thing in verb.children:
                if thing.dep_ == "dobj" and (name := _name(thing, 0, firm=True)):
                    return name
    return None


def _where(verbs: "list[Token]") -> str | None:
    """ "along the quay of Gao, where 300 people lit candles": the place is what "where" stands for."""
    for verb in verbs:
        if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children):
            noun = verb.head
            before = noun.head if noun.dep_ == "pobj" else None
            return _name(noun, 0, firm=True) or (_named(before, 0) if before is not None else None)
    return None


def _in_clause(head: "Token", last: "Token", verbs: "list[Token]") -> str | None:
    """The first name after a preposition that fits only a place, wherever in the clause the parser hangs it."""
    clause = {t.i for verb in verbs[:1] for t in verb.subtree}
    for token in last.doc[last.i + 1 : last.sent.end]:
        if token.i in clause and token.lower_ in _FIRM and head.i < token.i and (name := _named(token, 0)):
            return name
    return None


def _anchors(head: "Token", last: "Token") -> "Iterator[Token]":
    """Words that may carry the phrase of place: the noun, its participles, then its verb and those it is joined with."""
    yield from dict.fromkeys((last, head))
    if head.lemma_.lower() in words("measures", "counting", "nouns"):  # "the number of soldiers in Gao"
        yield from (noun for of in head.children if of.lower_ == "of" for noun in of.children if noun.dep_ == "pobj")
    yield from (c for c in head.children if c.dep_ in {"acl", "relcl", "appos"} and c.i > head.i)
    verbs = own_verbs(head)
    yield from verbs
    first = head
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "PROPN"}:
        first = first.head
    if first.dep_ == "nsubjpass":  # "48 deaths were reported in Lima": the place of the count, whoever reports it
        yield first.head
    for verb in verbs:
        yield from (c for c in verb.children if c.dep_ in {"dobj", "attr"} and c.i > verb.i and c != head)
        yield from (
            c for c in verb.children if c.dep_ == "conj" and not any(g.dep_.startswith("nsubj") for g in c.children)
        )
        if verb.dep_ == "conj":
            yield verb.head


def _prepositions(anchor: "Token", also: str = "") -> "Iterable[Token]":
    allowed = words("places", "prepositions", "words") | {also}
    found = [c for c in anchor.children if c.dep_ in {"prep", "dative"} and c.lower_ in allowed]
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
        if name := _name(noun, depth, firm=_fits_a_place_only(preposition)):
            return name
    return None


def _fits_a_place_only(preposition: "Token") -> bool:
    """Whether what follows can hardly be a person or a body: "in Gao", "the towns of Gao", "sent to Gao"."""
    moved = words("status", "deployed", "verbs") | words("status", "present", "verbs")
    sent = preposition.lower_ == "to" and preposition.head.lemma_.lower() in moved
    struck = preposition.lower_ == "on" and preposition.head.lemma_.lower() in words("places", "events", "nouns")
    return sent or struck or preposition.lower_ in _FIRM | {"of", "with"}


def _name(noun: "Token", depth: int, *, firm: bool) -> str | None:
    """The name that the noun of a phrase of place, or the phrase after it, carries; ``firm`` where only a place fits."""
    forms = {noun.lower_, noun.lemma_.lower()}
    kind = bool(forms & words("places", "kinds", "nouns"))
    if forms & words("places", "events", "nouns") and noun.i and neighbour(noun, -1).ent_type_ in {"GPE", "LOC"}:
        return _full(neighbour(noun, -1))  # "in the Lima fire"
    if noun.pos_ == "PROPN" and not kind:
        return _full(noun) if _may_be_place(noun, firm=firm) else None
    named_after = next((n for of in noun.children if of.lower_ == "of" and of.i > noun.i for n in of.children), None)
    if kind and named_after is not None and named_after.pos_ == "PROPN" and _may_be_place(named_after, firm=True):
        return _full(named_after)  # "the Chadian city of Gao"
    if kind and noun.i:
        before = noun.doc[noun.i - 1]
        if before.pos_ == "PROPN" and before.head.i >= before.i and _may_be_place(before, firm=True):
            return _full(before)
    if depth < _DEPTH:
        for preposition in noun.children:
            if _leads_on(noun, preposition) and (name := _named(preposition, depth + 1)):
                return name
    return _owner(noun) if kind else None


def _may_be_place(name: "Token", *, firm: bool) -> bool:
    if name.lower_ in lexicon("dates")["weekdays"] or name.lower_ in lexicon("dates")["months"]:
        return False
    if nation_in([name]) or name.ent_type_ in (_NEVER if firm else _NOT_A_PLACE):
        return name.ent_type_ == "GPE"
    return True


def _leads_on(noun: "Token", preposition: "Token") -> bool:
    """Whether the phrase after ``noun`` names its place: "an attack in Lima", "the border with Chad"."""
    if preposition.dep_ != "prep":
        return False
    names = {noun.lower_, noun.lemma_.lower()}
    told = bool(names & (words("places", "kinds", "nouns") | words("places", "events", "nouns")))
    told = told or (
        preposition.lower_ == "of" and noun.ent_type_ in {"TIME", "DATE"}
    )  # "in two hours of fighting near Gao"
    if preposition.lower_ in {"of", "with"}:
        return told and (preposition.lower_ == "of" or noun.lower_ == "border")
    return preposition.lower_ in (words("places", "prepositions", "words") if told else _FIRM)


def _owner(noun: "Token") -> str | None:
    """ "Peru's capital": the owner, where nothing narrower is named."""
    return next((_full(c) for c in noun.children if c.dep_ == "poss" and c.ent_type_ == "GPE"), None)


def _full(noun: "Token") -> str:
    """The name that ends with ``noun``, with the capitalised words that belong to it."""
    start = noun.i
    while start > 0:
        before = noun.doc[start - 1]
        if before.tag_ == "POS" and noun.ent_iob_ == "I" and not nation_of_country(noun.doc[start - 2].text):
            start -= 2  # "Ulm’s Ford", but not "Mali’s Gao"
            continue
        if before.pos_ != "PROPN" or before.dep_ not in {"compound", "amod", "nmod"} or not before.text[0].isupper():
            break
        start -= 1
    return str(noun.doc[start : noun.i + 1].text)
