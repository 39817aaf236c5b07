"""Who says it: the subject of a reporting verb, the agent of a passive, or whoever the grammar hides."""

from typing import TYPE_CHECKING

from .lexicon import lexicon, words
from .syntax import (
    agent,
    can_speak,
    children,
    is_verb,
    leads_in,
    lemma,
    neighbour,
    own_subject,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_PEOPLE = ("PEOPLE", "TROOPS", "POLICE", "CHILD", "DOCTOR", "LAWYER", "SUSPECT")
NOT_REPORTED = frozenset({"you", "one", "nobody", "anybody", "anyone", "none"})


def speaker_of(verb: "Token") -> "Token | None":
    """Subject, agent of a passive, or the person quoted in "quoted her as saying"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        quoting = verb.head.head
        for person in children(quoting, "dobj", "nsubjpass"):
            return person
    passive = bool(children(verb, "auxpass", "nsubjpass"))
    if passive:
        return agent(verb)
    participle = verb.tag_ in ("VBN", "VBD") and not children(verb, "aux") and own_subject(verb) is None
    if verb.dep_ in ("acl", "advcl") and participle:
        return agent(verb)
    if (author := _publisher(verb) or _outer_speaker(verb)) is not None:
        return author
    if verb.dep_ == "advcl" and own_subject(verb) is None and (owner := _owner_of_noun(verb.head)) is not None:
        return owner
    found = _out_of_brackets(subject(verb) or _word_before(verb), verb)
    if found is not None and (found.dep_ == "expl" or (found.lower_ == "it" and leads_in(verb.sent))):
        return None
    if found is not None and found.dep_ == "nsubjpass" and own_subject(verb) is None and verb.head.tag_ == "VBN":
        return found
    return found


def _outer_speaker(verb: "Token") -> "Token | None":
    """ "She repeated that the dam holds and said …": the parser hangs the second cue on what was said by the first."""
    first = verb
    while first.dep_ == "conj" and own_subject(first) is None:
        first = first.head
    outer = first.head
    while outer.pos_ == "NOUN" and outer.head != outer:
        outer = outer.head  # "her estimate that …"
    reports = words("cues", "verbs", "clause")
    inside = first is not verb and first.dep_ in ("ccomp", "acl")
    if not inside or lemma(outer) not in reports or verb.tag_ != outer.tag_:
        return None
    inner = subject(first)
    if (
        inner is not None and inner.pos_ == "NOUN" and not can_speak(inner)
    ):  # "said that the vote was calm, but expressed concern"
        return subject(outer)
    return subject(outer) if lemma(first) not in reports and lemma(verb) in reports else None


def _publisher(verb: "Token") -> "Token | None":
    """ "she released a statement saying …", "he emailed supporters saying …": who put the words out."""
    noun = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or own_subject(verb) is not None:
        return None
    while noun.dep_ in ("pobj", "prep", "dobj", "dative") and not is_verb(noun):
        noun = noun.head
    return subject(noun) if is_verb(noun) and lemma(noun) in words("cues", "verbs", "publishing") else None


def _out_of_brackets(found: "Token | None", verb: "Token") -> "Token | None":
    """ "Governor Ana Ruiz (R-OH) said": what stands in brackets before the verb names nobody."""
    if found is None or found.i > verb.i or neighbour(found).text != ")":
        return found
    opening = next((t.i for t in reversed(verb.doc[max(0, found.i - 6) : found.i]) if t.text == "("), 0)
    before = verb.doc[opening - 1] if opening else found
    return before if before.pos_ in ("NOUN", "PROPN") else found


def _owner_of_noun(verb: "Token") -> "Token | None":
    """Who speaks on in "this follows Ruiz's confirmation of the raid, stating that …"."""
    subject_of = own_subject(verb)
    if subject_of is None or subject_of.pos_ != "PRON":
        return None
    for noun in children(verb, "dobj"):
        if lemma(noun) in words("cues", "nouns", "clause") | words("cues", "nouns", "nominal"):
            return next(iter(children(noun, "poss")), None)
    return None


def _word_before(verb: "Token") -> "Token | None":
    """The noun right before a finite verb that the parser left without a subject."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in ("AUX", "ADV"):
        i -= 1
    before = verb.doc[i]
    if before.text == "," and i > verb.sent.start + 1 and verb.doc[i - 1].ent_type_ == "PERSON":
        return verb.doc[i - 1]  # "In an email, her adviser, Ana Ruiz, said"
    return before if i >= verb.sent.start and before.pos_ in ("PROPN", "NOUN") else None


def may_speak(verb: "Token", speaker: "Token | None") -> bool:
    """Facts show and mean things without speaking: with such verbs only people, bodies and documents report."""
    if lemma(verb) not in words("cues", "verbs", "evidence"):
        return True
    if speaker is None or speaker.pos_ == "PROPN":
        return speaker is not None
    known = words("cues", "phrases", "documents") | words("cues", "phrases", "findings")
    return lemma(speaker) in known or can_speak(speaker)


def is_deed(verb: "Token") -> bool:
    """ "denied him bail", "the hospital admitted 30 patients": with such an object the verb tells what was done."""
    objects = lexicon("cues")["deeds"].get(lemma(verb), ())
    things = [t for t in children(verb, "dobj", "nsubjpass") if not children(verb, "ccomp", "xcomp", "oprd")]
    return any(lemma(t) in objects or ("PEOPLE" in objects and _is_people(t)) for t in things)


def _is_people(token: "Token") -> bool:
    known = words("titles", None, "offices") | words("titles", None, "roles")
    alike = lexicon("predicates")["synonyms"]
    return lemma(token) in known or any(lemma(token) in alike[kind] for kind in _PEOPLE)
