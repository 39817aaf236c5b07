"""What a number counts: the noun it stands with, or where it stands alone, the word that says it ("20 wounded").

The nouns are data (``resources/lexicon/measures.toml``).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimgrid.domain.estimate import Qualifier

from .lexicon import lexicon, words
from .measures import bare_words, case_at, is_animal, measures, nation_in, nations, noun_at
from .numbers import Number
from .status import has_phrase, lemmas
from .syntax import own_subject, token_at

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST = 9  # words between a number and its noun
_PLENTY = 10
_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:second|minute|hour|night|day|week|month|year)\b")  # "two a week"
_EACH = frozenset({"both", "each", "he", "neither", "one", "she"})


@dataclass(frozen=True)
class Counted:
    """What a number counts. ``head`` is the word the clause turns on: the noun, the participle, or the number itself.
    ``last`` is the last word of the figure's span. ``noun`` is the noun as the lexicon lists it, None where there is
    none. ``nation`` is the nationality or owner in the text's words ("North Korean")."""

    measure: str
    head: "Token"
    last: "Token"
    noun: str | None
    nation: str | None


def counted_by(doc: "Doc", number: Number) -> Counted | None:
    """What ``number`` counts by the words of its own sentence; None where it counts nothing that a measure lists."""
    after = _first_after(doc, number.end)
    return (
        _noun_after(doc, number, after)
        or _word_after(doc, number, after)
        or _group_before(doc, number, after)
        or _count_before(doc, number, after)
    )


def stands_alone(doc: "Doc", number: Number, *, same_sentence: bool) -> bool:
    """Whether ``number`` takes up a figure given before: as the subject of its clause, in "of whom 300…", or in the same
    sentence as an object ("police counted 300")."""
    token = number_token(doc, number)
    after = _first_after(doc, number.end)
    if _has_noun_after(doc, after) or (token.dep_ == "pobj" and token.head.lower_ == "by"):
        return False  # "it may be out by ten"
    if _RATE.match(doc.text, number.end) or _is_age(token) or _of_theirs(token):
        return False
    before = doc[max(0, token.i - 4) : token.i].text.lower()
    named = re.search(r"\bof (?:whom|them|these|those|which)\b|\bamong (?:them|whom)\b", before) or of_them(doc, number)
    counting = any(t.lemma_.lower() in words("measures", "counting", "nouns") for t in _left(doc, token, 8))
    more = after < len(doc) and doc[after].lower_ in {"more", "others"}
    own = {"nsubj", "nsubjpass"} | ({"dobj", "attr", "appos"} if same_sentence else set())
    return bool(named) or more or token.dep_ in own or bool(counting_verb(token)) or (counting and _linked(doc, token))


def _of_theirs(token: "Token") -> bool:
    """ "62 of its sheds": what is counted is told, listed or not."""
    nouns = [n for of in token.children if of.lower_ == "of" for n in of.children if n.tag_ == "NNS"]
    return any(c.dep_ == "poss" for n in nouns for c in n.children)


def _is_age(token: "Token") -> bool:
    """ "both were over 80", "she was 81": how old somebody is, not how many they are."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    about = own_subject(verb) if verb.lemma_ == "be" else None
    return about is not None and about.lower_ in _EACH and token.dep_ != "nsubj"


def of_them(doc: "Doc", number: Number) -> bool:
    """Whether the number is one "of them", "of these", "of us"."""
    after = doc.text[number.end :]
    others = re.match(r"\s+of\s+those\s+(?:who\b|\w+(?:ed|en)\b)", after)  # "52 of those taken": of others
    return not others and bool(re.match(r"\s+of\s+(?:them|these|those|whom|us|which)\b", after, re.IGNORECASE))


def counting_verb(token: "Token") -> "Token | None":
    """The verb of "they number 300", "it was nearer 300", "we saw perhaps 300", which count what was named before."""
    token = token.head if token.dep_ == "conj" else token  # the second end of a range
    verb = token.head
    if token.dep_ == "pobj":
        verb = verb.head
    if token.dep_ not in {"attr", "dobj", "pobj", "acomp", "npadvmod"} or verb.pos_ not in {"VERB", "AUX"}:
        return None
    pronoun = any(c.dep_ in {"nsubj", "expl"} and c.pos_ == "PRON" for c in verb.children)
    if token.dep_ == "pobj":
        counts = f"{verb.lemma_} {token.head.lower_}" in words("measures", "counting", "phrases")
    else:
        counts = verb.lemma_.lower() in words("measures", "counting", "verbs")
    return verb if counts or (pronoun and verb.lemma_ in {"be", "number", "total"}) else None


def number_token(doc: "Doc", number: Number) -> "Token":
    """The last word of the number itself."""
    return token_at(doc, number.core_end - 1)


# Nouns ----------------------------------------------------------------------------------------------------------


def _first_after(doc: "Doc", end: int) -> int:
    """The index of the first word after the code point ``end``; a hyphen joined to the number is passed over."""
    at = _index_after(doc, end)
    while at < len(doc) and doc[at].text in {"-", "–"} and doc[at].idx == end:
        at += 1
    return at


def _index_after(doc: "Doc", at: int) -> int:
    """The index of the first word that begins at the code point ``at`` or after it; past the last word where none does."""
    if at >= len(doc.text.rstrip()):
        return len(doc)
    token = token_at(doc, at)
    return token.i if token.idx >= at else token.i + 1


def _noun_after(doc: "Doc", number: Number, at: int) -> Counted | None:
    strong = re.match(r"[-\s]strong\b", doc.text[number.end :])
    kind = "groups" if strong else "nouns"
    start = at = _first_after(doc, number.end + strong.end()) if strong else at
    reach = 1 if doc.text[number.end : number.end + 1] == "-" and not strong else _LONGEST  # "a 300-bed hospital"
    while at < len(doc) and at - start < reach and doc[at].sent == number_token(doc, number).sent:
        token = doc[at]
        found = noun_at(doc, at, kind) or (None if strong else case_at(doc, at))
        if found and not _continues(doc, at):
            tokens = [*_owner(doc, number), *doc[start : at + 1]]
            return Counted(found[0].id, token, token, found[1], nation_in(tokens))
        if not found and not strong and (people := _people_of_a_nation(doc, start, at)):
            return people
        if not _may_stand_between(doc, start, at):
            return None
        at += 1
    return None


def _people_of_a_nation(doc: "Doc", start: int, at: int) -> Counted | None:
    """ "300 Australians": the plural of a nationality."""
    token = doc[at]
    if not token.text[0].isupper() or _continues(doc, at):
        return None
    for first in range(max(start, at - 2), at + 1):
        text = doc[first : at + 1].text
        if text.lower() in nations() and token.tag_ in {"NNS", "NNPS"}:
            return Counted("people", token, token, None, text)
        if text.lower().removesuffix("s") in nations() and text.endswith("s"):
            return Counted("people", token, token, None, text[:-1])
    return None


def called(doc: "Doc") -> Counter[tuple[str, str]]:
    """How often ``doc`` puts each nationality (lower case) before a noun of each measure."""
    found: Counter[tuple[str, str]] = Counter()
    for token in doc:
        if token.pos_ == "NOUN" and (known := noun_at(doc, token.i)):
            nation = nation_in(list(doc[max(0, token.i - 3) : token.i]))
            if nation:
                found[nation.lower(), known[0].id] += 1
    return found


def _owner(doc: "Doc", number: Number) -> "list[Token]":
    """A nationality right before the number: "the Russian 3,000 soldiers"."""
    at = _index_after(doc, number.start)
    return [t for t in doc[max(0, at - 2) : at] if t.text[0].isupper()]


def _continues(doc: "Doc", at: int) -> bool:
    """Whether the noun at ``at`` only describes the noun after it: "300 troop carriers"."""
    token = doc[at]
    if at + 1 < len(doc) and doc[at + 1].tag_ == "POS":
        return True  # "300 soldiers’ families"
    if at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN"}:
        return False
    return token.dep_ in {"compound", "amod", "nmod"} and token.head.i > at and bool(token.whitespace_)


def _may_stand_between(doc: "Doc", start: int, at: int) -> bool:
    token = doc[at]
    if token.lower_ == "of":
        return at - start <= 1
    if token.lower_ in {"and", "or"}:
        return at > start and doc[at - 1].pos_ in {"ADJ", "PROPN"} and doc[at - 1].text[0].isupper()
    if token.lower_ in words("measures", "stop", "words") or token.tag_ in {
        "VBD",
        "VBZ",
        "VBP",
        "MD",
        "TO",
        "IN",
        "EX",
    }:
        return False
    if token.is_punct:
        return token.text in {"-", "“", "”", '"', "‘", "’", "'"} or (token.text == "," and doc[at - 1].pos_ == "ADJ")
    if token.pos_ in {"NOUN", "PROPN"}:
        describes = (
            token.dep_ in {"compound", "amod", "nmod", "poss", "nummod", "quantmod", "npadvmod"} and token.head.i > at
        )
        return describes or (token.text[0].isupper() and token.ent_type_ in {"NORP", "GPE", "ORG"})
    return True


def has_noun(doc: "Doc", number: Number) -> bool:
    """Whether a plural noun that the number counts stands after it, listed or not: "120 beds", "of 26 samples"; not where the
    noun only tells where or when: "in 14 towns"."""
    token = number_token(doc, number)
    noun = token.head if token.dep_ == "nummod" else token
    aside = noun.dep_ == "pobj" and noun.head.lower_ != "of"
    return _of_theirs(token) or (noun.i > token.i and noun.tag_ == "NNS" and not aside)


def _has_noun_after(doc: "Doc", at: int) -> bool:
    """Whether a noun phrase goes on at ``at``, so that the number counts what it names; a date does not."""
    if at >= len(doc) or doc[at].ent_type_ in {"DATE", "TIME"} or _is_filler(doc, at):
        return False
    return doc[at].pos_ in {"NOUN", "PROPN", "ADJ", "SYM"} and doc[at].dep_ != "appos"


def _is_filler(doc: "Doc", at: int) -> bool:
    """Whether the word may stand between a number and its verb; "other" before a noun belongs to the noun."""
    nouns = at + 1 < len(doc) and doc[at].dep_ == "amod" and doc[at].head.i > at
    return doc[at].lower_ in words("measures", "counting", "fillers") and not nouns


# Numbers without a noun -------------------------------------------------------------------------------------------


def _word_after(doc: "Doc", number: Number, at: int) -> Counted | None:
    """ "20 wounded", "another 300 were reported missing", "45 dead"."""
    start = at
    while at < len(doc) and at - start <= 5:
        token = doc[at]
        if any(c.dep_ == "dobj" for c in token.children) and token.tag_ == "VBD":
            return None  # "300 held a vigil"
        if token.dep_ == "amod" and token.head.i > at and is_animal(token.head):
            return None  # "1,200 dead seabirds"
        if (known := bare_words().get(token.lower_)) is not None:
            span_end = token if at == start else number_token(doc, number)
            return Counted(known[1], token, span_end, None, None)
        for measure in measures():
            if any(doc[at : at + len(w.split())].text.lower() == w for w in measure.bare):
                return Counted(measure.id, token, number_token(doc, number), None, None)
        if token.lower_ not in words("measures", "counting", "fillers"):
            return None
        at += 1
    return None


def _group_before(doc: "Doc", number: Number, after: int) -> Counted | None:
    """ "an army of 1.2 million", "a crowd of about 500"."""
    first = _index_after(doc, number.start)
    if first < 2 or doc[first - 1].lower_ != "of" or _has_noun_after(doc, after):
        return None
    found = noun_at(doc, first - 2, "groups")
    if found is None:
        return None
    group = doc[first - 2]
    return Counted(
        found[0].id, group, number_token(doc, number), found[1], nation_in(list(doc[max(0, first - 5) : first - 2]))
    )


def _count_before(doc: "Doc", number: Number, after: int) -> Counted | None:
    """ "the death toll rose to 45", "the number of soldiers is nearer 12,000"."""
    token = number_token(doc, number)
    if _has_noun_after(doc, after):
        return None
    if risen := _risen(doc, token):
        return risen
    if not _linked(doc, token):
        return None
    for left in _left(doc, token, 14):
        found = noun_at(doc, left.i, "counts")
        if found and left.pos_ != "PROPN":
            return Counted(found[0].id, left, token, found[1], nation_in(list(left.subtree)))
        if left.lemma_.lower() in words("measures", "counting", "nouns"):
            for noun in (t for t in left.subtree if t.i < token.i):
                if known := noun_at(doc, noun.i):
                    told = any(c.dep_ in {"acl", "relcl"} for c in noun.children)  # "the number of people killed"
                    return Counted(known[0].id, noun if told else left, token, known[1], nation_in(list(left.subtree)))
                if noun.lower_ in bare_words():  # "the number of those killed"
                    return Counted(bare_words()[noun.lower_][1], noun, token, None, None)
            beside = f" {doc[left.i + 1 : token.i].text.lower()} "  # "the number on board"
            for measure in measures():
                if any(f" {phrase} " in beside for phrase in measure.bare):
                    return Counted(measure.id, token, token, None, None)
    return None


def _risen(doc: "Doc", token: "Token") -> Counted | None:
    """ "Deaths in Lima climb to 57", "arrests rose past 300": a noun of a measure, a verb of change, and the level."""
    verb = None
    for left in _left(doc, token, 12):
        if verb is None and left.lemma_.lower() in words("measures", "counting", "changes"):
            verb = left
        elif verb is None and left.pos_ not in {"ADP", "ADV", "NUM", "PART", "ADJ", "SCONJ"} and not left.is_punct:
            return None
        elif verb is not None and (found := noun_at(doc, left.i)) and left.lower_ != found[1]:
            return Counted(found[0].id, left, token, found[1], nation_in(list(left.subtree)))
    return None


def people_without_noun(doc: "Doc", number: Number, *, title: bool) -> Counted | None:
    """People whom no word names, by what they do, by "of us", or in a ``title`` by where they are; else None."""
    return _by_verb(doc, number) or _like_us(doc, number) or (_in_a_title(doc, number) if title else None)


def _by_verb(doc: "Doc", number: Number) -> Counted | None:
    """People by what they do or suffer: "the blast killed 45", and of a vague number also "hundreds of thousands marched"."""
    token = number_token(doc, number)
    if token.dep_ == "pobj" and number.qualifier is Qualifier.ORDER_OF_MAGNITUDE:
        token = token.head.head  # "hundreds of thousands"
    if _has_noun_after(doc, _first_after(doc, number.end)):
        return None
    last = number_token(doc, number)
    verb = counting_verb(token)
    if verb is not None and verb.lemma_ == "number":
        return Counted("people", last, last, None, None)  # "they number 300"
    if token.dep_ not in {"nsubj", "nsubjpass", "dobj"}:
        return None
    known = {v for entry in lexicon("status").values() if entry.get("event") for v in entry["verbs"]}
    if number.qualifier is Qualifier.ORDER_OF_MAGNITUDE and token.dep_ != "dobj":
        known |= {v for status in ("present", "deployed") for v in words("status", status, "verbs")}
        known |= words("status", "present", "crowd")
        known |= {v for measure in measures() for v in measure.verbs}
    elif token.dep_ == "nsubj" and (measure := _by_phrase(token.head)):
        return Counted(measure, last, last, None, None)
    elif token.dep_ == "nsubj":
        known |= {v for measure in measures() if not measure.things for v in measure.verbs}
    return Counted("people", last, last, None, None) if token.head.lemma_.lower() in known else None


def _by_phrase(verb: "Token") -> str | None:
    """The measure of those who "have lost their homes"."""
    return next((m.id for m in measures() if has_phrase(lemmas(verb), m.phrases)), None)


def _in_a_title(doc: "Doc", number: Number) -> Counted | None:
    """ "At least 15,000 on the roads": a number that opens a title, and then where or how they are."""
    token, after = number_token(doc, number), _first_after(doc, number.end)
    opens = not doc.text[: number.start].strip() and after < len(doc)
    plenty = max(n or 0 for n in (number.low, number.value, number.high)) >= _PLENTY
    if opens and plenty and doc[after].lower_ in {"in", "on", "under", "without", "at"}:
        return Counted("people", token, token, None, None)
    return None


def _like_us(doc: "Doc", number: Number) -> Counted | None:
    """ "90,000 of us are prisoners"; and the noun right before in "Troops – 2,300 of them – were digging"."""
    token = number_token(doc, number)
    if not of_them(doc, number):
        return None
    for left in _left(doc, token, 3):
        if found := noun_at(doc, left.i):
            return Counted(found[0].id, left, token, found[1], nation_in([left]))
    us = re.match(r"\s+of\s+us\b", doc.text[number.end :])
    return Counted("people", token, token, None, None) if us else None


def _left(doc: "Doc", token: "Token", reach: int) -> "Iterator[Token]":
    """The words before ``token`` in its sentence, nearest first."""
    for at in range(token.i - 1, max(token.sent.start, token.i - reach) - 1, -1):
        yield doc[at]


def _linked(doc: "Doc", token: "Token") -> bool:
    """Whether a word of ``links`` ties the number to what stands before it; another verb in between cuts it off."""
    for left in _left(doc, token, 5):
        if left.lemma_.lower() in words("measures", "counting", "links") and not (
            left.lower_ == "as" and left.dep_ == "mark"
        ):
            return True
        if left.pos_ == "VERB" and left.tag_ in {"VBD", "VBZ", "VBP"}:
            return False
    return False
