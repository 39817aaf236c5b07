"""Questions asked of a parsed sentence: who its subject is, where a phrase ends, what is negated.

The dependency labels are those of the English spaCy models (ClearNLP scheme).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
OPEN_MARKS = frozenset({'"', "“", "„", "«", "‘", "``", "''"})
CLOSE_MARKS = frozenset({'"', "”", "»", "’", "''"})
_TRIM = frozenset(",;:.-–—!? \t\u00a0\n")


def token_at(doc: "Doc", at: int) -> "Token":
    """The first word that ends after the code point ``at``. Raises IndexError where none does."""
    ends = doc.user_data.get("ends")
    if ends is None:
        ends = doc.user_data["ends"] = [t.idx + len(t) for t in doc]  # once a doc: walking through it is slow
    return doc[bisect_right(ends, at)]


def neighbour(token: "Token", step: int = 1) -> "Token":
    """The word ``step`` places after ``token``, or before it where negative; the outermost where the text ends sooner."""
    return token.doc[min(max(token.i + step, 0), len(token.doc) - 1)]


def children(token: "Token", *deps: str) -> list["Token"]:
    """The children of ``token`` with one of these labels, in text order."""
    return [c for c in token.children if c.dep_ in deps]


def edges(token: "Token") -> tuple[int, int]:
    """The half-open range of token indices that the subtree of ``token`` spans."""
    return token.left_edge.i, token.right_edge.i + 1


def lemma(token: "Token") -> str:
    """The dictionary form in lower case."""
    return token.lemma_.lower()


def is_verb(token: "Token") -> bool:
    """A verb or auxiliary, whatever its form."""
    return token.pos_ in ("VERB", "AUX")


def is_finite(token: "Token") -> bool:
    """A verb with a tense, by itself or through its auxiliary."""
    tags = {token.tag_, *(c.tag_ for c in children(token, "aux", "auxpass"))}
    return bool(tags & {"VBD", "VBP", "VBZ", "MD"})


def own_subject(token: "Token") -> "Token | None":
    """The subject that stands with this verb."""
    found = children(token, *SUBJECTS)
    return found[0] if found else None


def subject(token: "Token") -> "Token | None":
    """The subject of a verb, its own or the one it shares with the verb it hangs on."""
    seen = 0
    while token is not None and seen < 6:
        seen += 1
        if found := own_subject(token):
            return antecedent(found)
        if token.dep_ in ("acl", "relcl") and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if token.tag_ == "VBG" and _hangs_after_comma(token):
                token = _verb_above(token.head)
                continue
            infinitive = any(c.lower_ == "to" for c in children(token, "aux"))
            return None if infinitive else token.head
        if (
            token.dep_ not in ("conj", "xcomp", "advcl", "dep", "aux", "pcomp", "prep", "ccomp", "acomp")
            or token.head == token
        ):
            return None
        token = token.head
    return None


def _hangs_after_comma(participle: "Token") -> bool:
    """ "Ruiz spoke in Lorn, calling …": the parser hangs the participle on the noun before the comma; but not on a subject,
    whose own it is."""
    first, noun = participle.left_edge.i, participle.head
    after = first > 0 and participle.doc[first - 1].text == ","
    return after and noun.dep_ not in SUBJECTS and is_verb(_verb_above(noun)) and first > _verb_above(noun).i


def _verb_above(noun: "Token") -> "Token":
    """The nearest verb that the noun hangs on; the noun's topmost word where there is none."""
    while not is_verb(noun) and noun.head != noun:
        noun = noun.head
    return noun


def antecedent(token: "Token") -> "Token":
    """What a relative pronoun stands for; any other token itself."""
    if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":
        noun = token.head.head
        return _somebody_above(noun) if token.tag_ == "WP" and neighbour(token, -1).text == "," else noun
    return token


def _somebody_above(noun: "Token") -> "Token":
    """ "Ana Ruiz, a doctor in the region, who …": the person whom the region hangs on; the noun itself where there is none."""
    above = noun
    while above.ent_type_ in ("GPE", "LOC", "FAC") or (above.pos_ == "NOUN" and not can_speak(above)):
        if above.dep_ not in ("appos", "pobj", "prep") or above.head == above:
            return noun
        above = above.head if above.head.pos_ != "ADP" else above.head.head
    return above


def leads_in(sentence: "Span") -> str | None:
    """The words at its head that only lead up to what the article itself says: "It is worth noting that"."""
    text = re.sub(r"^(it|there)[’']s\b", r"\1 is", sentence.text.strip().lower())
    return next((lead for lead in words("cues", "phrases", "lead_ins") if re.match(rf"{lead}\b", text)), None)


def can_speak(token: "Token") -> bool:
    """A person or a body, by name, office, role or pronoun."""
    known = frozenset[str]().union(*(words("titles", None, key) for key in ("offices", "bodies", "roles", "firms")))
    named = token.pos_ == "PROPN" or token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    return named or lemma(token) in known or token.lower_ in ("he", "she", "they", "who")


def agent(token: "Token") -> "Token | None":
    """Who does it, in a passive: "was described by X"."""
    for by in children(token, "agent"):
        for noun in children(by, "pobj"):
            return noun
    return None


def is_negated(token: "Token") -> bool:
    """Whether the verb carries a negation of its own: "not", "never", "no longer", "nobody …"."""
    return bool(negations_of(token))


_NOR = ("nor", "neither")


def negations_of(token: "Token") -> list["Token"]:
    """The words that make this verb negative: "not", "nobody" as its subject, "no" before what it acts on, "at no time"."""
    found = [c for c in children(token, "neg", "preconj", "cc") if c.lower_ in _NOR or c.dep_ == "neg"]
    found = [
        c for c in found if not _only_partly(c) and not is_in_contrast(c, token) and (c.dep_ != "cc" or c.i < token.i)
    ]
    for child in children(token, "nsubj", "nsubjpass", "attr", "dobj"):
        if f"{lemma(token)} {lemma(child)}" not in words("denials", None, "idioms"):
            found += [c for c in noun_negations(child) if not is_in_contrast(c, token)]
    for child in (noun for prep in children(token, "prep") for noun in children(prep, "pobj")):
        if lemma(child) in words("denials", None, "never"):
            found += [c for c in children(child, "det") if c.lower_ == "no"]
    return found


def noun_negations(noun: "Token") -> list["Token"]:
    """The words that make a noun negative: "nobody", "no" of "no soldier"."""
    found = [noun] if noun.lower_ in words("denials", None, "negations") else []
    found += [c for c in children(noun, "det", "neg", "preconj") if c.lower_ in ("no", "not", "neither")]
    return [c for c in found if not _only_partly(c) and not _is_number_sign(c)]


def _is_number_sign(negation: "Token") -> bool:
    """ "no. 2": no denial."""
    after = negation.doc[negation.i + 1 : negation.i + 3]
    return negation.lower_ == "no" and len(after) > 1 and after[0].text == "." and after[1].like_num


def is_in_contrast(negation: "Token", verb: "Token") -> bool:
    """ "is in Lorn, not in Gao": what is denied is something else."""
    return negation.i > verb.i and negation.lower_ == "not" and neighbour(negation, -1).text in (",", "–", "—")


def _only_partly(negation: "Token") -> bool:
    """ "not only", "not just": no denial."""
    return neighbour(negation).lower_ in ("only", "just", "merely")


def trim(tokens: Sequence["Token"], start: int, end: int) -> tuple[int, int]:
    """The range ``start``, ``end`` without commas, stops and unpaired quotation marks at its edges."""
    while start < end and _loose(tokens[start], tokens[start + 1 : end], OPEN_MARKS, CLOSE_MARKS):
        start += 1
    while start < end and _loose(tokens[end - 1], tokens[start : end - 1], CLOSE_MARKS, OPEN_MARKS):
        end -= 1
    return start, end


def _loose(token: "Token", rest: Iterable["Token"], mine: frozenset[str], other: frozenset[str]) -> bool:
    text = token.text
    if text not in mine | other and set(text) <= _TRIM:
        return True
    if text in ("(", ")", "[", "]"):
        return not any(t.text in "()[]" and t.text != text for t in rest)
    if text in mine:
        return not any(t.text in other for t in rest)
    return text in other
