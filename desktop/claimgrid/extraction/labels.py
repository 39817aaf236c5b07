"""A passage put as a short headline."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .lexicon import words
from .syntax import is_verb, negations_of, neighbour, noun_negations, own_subject, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 110
_EDGES = " \t\u00a0,;:.–—-…"
_MARKS = re.compile("[\"“”„«»]|''|``")
_LIKE_YOU = re.compile(r"uni(?![mn])|us[ae]|usu|ut[ie]|eu|one|once")
"""Words with a vowel at the front that is not heard as one: "a unit", "a European", "a one-way street"."""
_SKIPPED = {"that", "whether", "and", "but", "or", "while", "although", "though", "however", "so", "as"}
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_BEFORE_THAT = {"on", "about", "of"}
_POSITIVE = {"nobody": "somebody", "nothing": "something", "none": "some", "no-one": "someone"}


def label_of(tokens: Sequence["Token"], subject: str | None = None, *, denied: "Token | None" = None) -> str:
    """The words of ``tokens`` as a headline of at most 110 characters.

    ``subject`` replaces a leading pronoun, or is put before words that lack a subject; where it is whom "he" or "she" seems
    to stand for, it is in square brackets, as editors mark what is not in the words. Of ``denied``, a verb, the words of
    negation are left out: a claim is put in its positive form.
    """
    kept = list(tokens)
    while len(kept) > 1 and _is_loose(kept[0], kept[1]):
        kept = kept[1:]
    if len(kept) > 2 and kept[0].pos_ == "ADP" and kept[1].tag_ in ("WDT", "WP"):
        kept = kept[2:]  # "in which 11 people died"
    if subject is not None and kept and kept[0].pos_ == "PRON":
        if kept[0].lower_ in ("i", "we"):
            subject = f"{subject}:"
        else:
            subject, kept = (f"[{subject}]" if kept[0].lower_ in ("he", "she") else subject), kept[1:]
    words_of = _positive(kept, denied) if denied is not None else [_spaced(t, kept) for t in kept]
    text = re.sub(r"\s+", " ", _MARKS.sub("", "".join(words_of))).strip(_EDGES)
    text = re.sub(r" ([,.;:)])", r"\1", text)
    if subject is not None:
        text = subject + ("" if text[:1] in ("’", "'") else " ") + text
    return _short(text[:1].upper() + text[1:])


def _positive(tokens: list["Token"], verb: "Token") -> list[str]:
    """The words without the negation of the verb: "Soldiers have not crossed" → "Soldiers have crossed", "Nobody came" →
    "Somebody came"."""
    negations = negations_of(verb)
    dropped = [t for t in negations if t.dep_ == "neg" or t.lower_ == "no"]
    turned = {t.i: _POSITIVE[t.lower_] for t in negations if t.lower_ in _POSITIVE}
    for no in [t for t in dropped if t.lower_ == "no" and t.i + 2 < len(t.doc)]:  # a text may break off behind it
        if no.head.dep_ == "pobj":
            dropped += [no.head.head, no.head]  # "at no time"
        elif no.head.lower_ == "one" and no.head.i == no.i + 1:
            turned[no.head.i] = "someone"
        elif neighbour(no).lower_ == "such":
            such = neighbour(no)
            turned[no.i] = f"such {_article(neighbour(such))}" if _wants_article(no.head) else "such"
            dropped = [*(t for t in dropped if t != no), such]
        elif _wants_article(no.head):
            turned[no.i] = _article(neighbour(no))
            dropped.remove(no)
    kept = [t for t in tokens if t not in dropped and not (negations and _strengthens(t))]
    cut = {t.i - 1: t.whitespace_ for t in dropped}  # "does" of "doesn’t" gets the blank back
    found = [
        turned[t.i] + t.whitespace_
        if t.i in turned
        else _WHOLE.get(t.lower_, t.text) + cut[t.i]
        if t.i in cut and not t.whitespace_
        else _spaced(t, kept)
        for t in kept
    ]
    return _straight(kept, found, verb)


def _strengthens(token: "Token") -> bool:
    """What goes with a negation alone: "not yet", "no longer anymore", "none at all", "had ever"."""
    whole = (
        token.lower_ in ("at", "all") and token.doc[token.i - (token.lower_ == "all") :][:2].text.lower() == "at all"
    )
    return token.lower_ in ("yet", "anymore", "ever") or whole


def _spaced(token: "Token", kept: Sequence["Token"]) -> str:
    """The word with the blank after it, and with one where the next words were left out."""
    gap = not token.whitespace_ and token is not kept[-1] and neighbour(token) not in kept
    return token.text + (" " if gap else token.whitespace_)


def _straight(tokens: list["Token"], texts: list[str], verb: "Token") -> list[str]:
    """``texts`` of ``tokens`` with the subject in front: "Nor does it know" has it behind the verb."""
    who = own_subject(verb) or next((s for c in verb.children if is_verb(c) and (s := own_subject(c))), None)
    first = tokens[0] if tokens else verb
    turned = first.pos_ == "AUX" and verb in (first, first.head)
    if who is None or not turned or tokens[1:2] != [who.left_edge]:
        return texts
    after = next((i for i, t in enumerate(tokens) if t.i > who.right_edge.i), len(tokens))
    return ["".join(texts[1:after]).strip() + " ", texts[0].strip() + " ", *texts[after:]]


def _article(before: "Token") -> str:
    return "an" if before.lower_[0] in "aeiou" and not _LIKE_YOU.match(before.lower_) else "a"


def _wants_article(noun: "Token") -> bool:
    """One thing that can be counted: "no bridge" → "a bridge", but "no water" → "water"."""
    determiners = [c for c in noun.children if c.dep_ == "det"]
    return noun.tag_ == "NN" and len(determiners) == 1 and noun.lower_ not in words("denials", None, "uncountable")


def _is_loose(token: "Token", after: "Token") -> bool:
    """ "that", "but", a comma; "on" in "on whether", "where" after the place it is about."""
    if token.is_punct or token.is_space:
        return token.text != "("
    if token.lower_ in ("as", "so") and after.lower_ in ("many", "much", "few", "far", "long", "soon"):
        return False
    if token.lower_ == "where":
        return token.head.dep_ == "relcl"
    if token.pos_ in ("PRON", "DET"):
        return False  # "That is wrong"
    return token.lower_ in _SKIPPED or (token.lower_ in _BEFORE_THAT and after.lower_ in ("whether", "that", "how"))


def missing_subject(head: "Token", tokens: Sequence["Token"]) -> list["Token"]:
    """The words of the subject that a conjoined verb or a participle shares with the verb before it, outside ``tokens``."""
    if not is_verb(head) or own_subject(head) is not None or head.dep_ not in ("conj", "advcl", "relcl"):
        return []
    found = subject(head)
    if found is None or found in tokens or found.pos_ == "PRON" or noun_negations(found):
        return []  # "no one was hurt and …" goes on about somebody else
    return [t for t in noun_words(found) if t not in tokens]


def noun_words(noun: "Token") -> list["Token"]:
    """The noun with what stands before it and its prepositions, without clauses and appositions."""
    ends = [c.left_edge.i for c in noun.children if c.dep_ in ("relcl", "appos", "acl", "punct") and c.i > noun.i]
    end = min([*ends, noun.right_edge.i + 1])
    return list(noun.doc[noun.left_edge.i : max(end, noun.i + 1)])


def text_of(tokens: Sequence["Token"]) -> str:
    """The words with their spaces."""
    return "".join(t.text_with_ws for t in tokens).strip(" ,;")


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"
