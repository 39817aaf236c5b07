"""People told by what happened to them, whatever they are called: "nine DOCKERS were killed", "two dead PICKERS"; and the
counts of lists, which stand behind the word for what they count: "Dead: 41"."""

import re
from typing import TYPE_CHECKING

from .counted import Counted, number_token
from .lexicon import lexicon, words
from .measures import bare_words, is_animal, measure_of, nation_in, noun_at
from .numbers import Number
from .status import has_phrase, lemmas
from .syntax import neighbour, token_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FATES = ("killed", "wounded", "arrested")
_OF_THINGS = frozenset({"hurt", "neutralise", "neutralize"})
_DIE = frozenset({"die", "drown", "perish"})
_LABEL = re.compile(r"\W*(?P<label>[^\W\d][^:–—\d]{2,40}?)\s*(?::|\s[–—-])\s*(?=\D{0,14}\d|\D{0,14}$)")
_LABEL_WORDS = 5


def people_by_fate(doc: "Doc", number: Number) -> Counted | None:
    """Those whom no measure lists, where they were killed, wounded or arrested; None for animals, and where nobody was."""
    noun = _noun(doc, number)
    if noun is None or is_animal(noun) or noun_at(doc, noun.i):
        return None
    if noun.pos_ == "NOUN" and not (_suffers(noun) or _is_said_to_be(noun)):
        return None
    if noun.pos_ == "PROPN" and (noun.tag_ != "NNPS" or noun.ent_type_ != "NORP"):
        return None
    owner = nation_in(list(doc[number_token(doc, number).i + 1 : noun.i]))
    return Counted("people", noun, noun, noun.lemma_.lower() if noun.pos_ == "NOUN" else None, owner)


def _noun(doc: "Doc", number: Number) -> "Token | None":
    """The plural noun that the number stands with."""
    token = number_token(doc, number)
    if token.dep_ == "nummod":
        noun = token.head
    else:
        noun = next((n for of in token.children if of.lower_ == "of" for n in of.children if n.dep_ == "pobj"), token)
    plural = noun.tag_ in ("NNS", "NNPS") and noun.i > token.i
    return noun if plural and not noun.like_num else None


def _suffers(noun: "Token") -> bool:
    """Whether those named are killed, hurt or arrested by the verb that they stand with."""
    verbs = {v for fate in _FATES for v in words("status", fate, "verbs")} - _OF_THINGS
    participles = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    if any(c.lemma_.lower() in verbs for c in participles):
        return True
    verb = noun.head
    while noun.dep_ == "conj" and verb.pos_ in ("NOUN", "PROPN"):
        noun, verb = verb, verb.head
    name = verb.lemma_.lower()
    if noun.dep_ == "nsubj":
        told = [p for fate in _FATES for p in words("status", fate, "phrases") if name in p.split()]
        custody = has_phrase(lemmas(verb), told)
        return (name in _DIE and not any(c.dep_ == "dobj" for c in verb.children)) or custody
    return noun.dep_ in ("nsubjpass", "dobj") and name in verbs


def _is_said_to_be(noun: "Token") -> bool:
    """ "two dead pickers", "two pickers dead", "were found dead"."""
    said = {w for fate in _FATES for w in lexicon("status")[fate]["bare"]}
    beside = [c for c in noun.children if c.dep_ in ("amod", "acomp", "acl")]
    verb = noun.head if noun.dep_ in ("nsubj", "nsubjpass") else None
    beside += [c for c in verb.children if c.dep_ in ("oprd", "acomp")] if verb is not None else []
    return any(c.lower_ in said for c in beside)


def counted_by_label(doc: "Doc", number: Number) -> Counted | None:
    """What a line of a list counts: "Dead: 41", "Tanks – 3,902 (+9)"; several counts may stand in one line."""
    before = re.split(r"[,;]\s|\d\S*", doc.text[: number.start])[-1]
    label = _LABEL.fullmatch(before + " ")
    if label is None or len(label["label"].split()) > _LABEL_WORDS or re.match(r"\s*%", doc.text[number.end :]):
        return None
    start = number.start - len(before)
    last = token_at(doc, start + label.end("label") - 1)
    token = number_token(doc, number)
    if last.lower_ in ("people", "persons") and neighbour(last, -1).lower_ in bare_words():
        last = neighbour(last, -1)
    inside = doc[token_at(doc, start).i : last.i + 1]
    for word in (last, *inside):  # "Dead: 41", "Injured officers: 18"
        if (known := bare_words().get(word.lower_)) is not None:
            return Counted(known[1], word, token, None, None)
    if found := noun_at(doc, last.i) or noun_at(doc, last.i, "counts"):
        return Counted(found[0].id, last, token, found[1], nation_in(list(doc[token_at(doc, start).i : last.i])))
    if last.lower_ in measure_of("displaced people").bare:
        return Counted("displaced people", last, token, None, None)
    return None
