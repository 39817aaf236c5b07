"""What a figure's words say about those it counts: present, killed, expected… The words are data (``status.toml``)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from claimgrid.domain.estimate import Status

from .lexicon import lexicon, one_of, words
from .syntax import is_in_contrast, neighbour, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HAPPENED = (Status.KILLED, Status.WOUNDED, Status.MISSING, Status.CAPTURED, Status.ARRESTED)
_BASE = (*HAPPENED, Status.DEPLOYED, Status.PRESENT)
_DASHES = {"-", "–", "—", "--"}
_TAKEN_OUT = {"of whom", "among whom", "of these ,", "of those ,", "of them ,"}
_CLAUSE = {"ccomp", "ROOT", "parataxis"}


@dataclass(frozen=True)
class Said:
    """A status with the word or phrase that says it. ``event``: a day in its clause is the day it happened. ``measure`` is
    the measure of people of whom this is said, None where the status does not decide it."""

    status: Status | None
    words: str = ""
    event: bool = False
    measure: str | None = None


def status_of(head: "Token", noun: str | None, first: "Token", last: "Token") -> Said:
    """What is said of the figure whose words run from ``first`` to ``last`` and whose clause turns on ``head``; ``noun`` is
    the noun as the lexicon lists it."""
    if _is_whole(head, first) and not _participles(head):
        return Said(None)
    verbs = own_verbs(head)
    base = by_noun(head, noun, first, last) or _by_verb(head, verbs) or _by_path(head)
    aside = head.i < first.i and neighbour(first, -1).text in _DASHES  # "troops – 300 of them – were digging"
    if part := None if aside and noun else _part(first, last):
        return (
            base if base and base.status in HAPPENED and part in _TAKEN_OUT and not noun else _said(Status.PART, part)
        )
    if verbs and _lemma(verbs[0]) == "survive" and any(c.dep_ == "neg" for c in verbs[0].children):
        return _said(Status.KILLED, f"not {verbs[0].text}")
    if denial := _withdrawn(head) or ("not" if is_ruled_out(first) else _denied(head, verbs)):
        # what is denied stays what it is, but apart: nobody who denies 30 deaths has put the dead at 30
        return replace(_said(Status.DENIED, denial), measure=base.measure if base else None)
    if base and base.status in HAPPENED:
        return base
    if total := _total(head, noun, verbs):
        return _said(Status.TOTAL_STRENGTH, total)
    return _to_come(verbs) or base or Said(None)


def _withdrawn(head: "Token") -> str | None:
    """The words by which an article takes back what it said before."""
    sentence = head.sent.text.lower()
    return next((phrase for phrase in sorted(words("cues", "credits", "corrections")) if phrase in sentence), None)


def _is_whole(head: "Token", first: "Token") -> bool:
    """Whether another number is taken out of this one: "of the 600 passengers, 14 were hurt"."""
    of = head.head
    taken = head.dep_ == "pobj" and of.lower_ == "of" and of.i < first.i
    acts = of.head.pos_ in {"VERB", "AUX"} and of.i < of.head.i  # but "speaks of 41 dead"
    return taken and (
        acts
        or of.head.pos_ == "NUM"
        or of.head.lower_ in {"some", "most", "many", "few", "one", "none", "neither", "nobody", "all"}
    )


def own_verbs(head: "Token") -> "list[Token]":
    """The verbs of the figure's own clause, nearest first, up to and without the verb that reports it."""
    found: list[Token] = []
    if is_verb(head):
        found.append(head)
    for token in head.ancestors:
        if not is_verb(token):
            if found and found[-1].dep_ in {"acl", "relcl"}:
                break
            continue
        if token.lemma_.lower() in words("predicates", "transparent", "reporting") and not _plans(token):
            break
        found.append(token)
        found += [c for c in token.children if c.dep_ == "xcomp" and is_verb(c) and c not in found]
        found += [
            x for c in token.children if c.dep_ == "acomp" for x in c.children if x.dep_ == "xcomp" and x not in found
        ]
        joined = token.dep_ == "conj" and any(c.dep_.startswith("nsubj") for c in token.children)
        if joined or token.dep_ in _CLAUSE or (token.dep_ == "advcl" and any(c.dep_ == "mark" for c in token.children)):
            break
    return found


def is_verb(token: "Token") -> bool:
    """A verb or an auxiliary that carries a clause, a participle that the model takes for an adjective among them."""
    helped = token.pos_ == "ADJ" and any(c.dep_ == "auxpass" for c in token.children)
    return helped or (token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod"})


def _plans(verb: "Token") -> bool:
    """Whether a verb that may report ("is expected to send") stands with an infinitive here: then it plans."""
    return any(c.dep_ == "xcomp" for c in verb.children)


def _said(status: Status, cue: str) -> Said:
    entry: dict[str, Any] = lexicon("status")[status.value]
    return Said(status, cue, entry.get("event", False), entry.get("measure"))


def _lemma(token: "Token") -> str:
    return str(token.lemma_).lower()


def by_noun(head: "Token", noun: str | None, first: "Token", last: "Token") -> Said | None:
    """The noun says it ("45 deaths"), or the word itself does ("20 wounded"), or one beside the noun ("12 dead soldiers")."""
    inside = head.doc[first.i : last.i + 1]
    for status in HAPPENED:
        entry = lexicon("status")[status.value]
        if {_lemma(v) for v in own_verbs(head)} & set(entry.get("unless", ())):
            continue  # "freed 18 hostages"
        if noun in entry["nouns"]:
            return replace(_said(status, head.text), event=False)  # "the toll rose on Monday": a day of counting
        if head.lower_ in entry["bare"]:
            return _said(status, head.text)
        after = neighbour(last)
        if after.lower_ in entry["bare"] and not any(c.dep_ == "dobj" for c in after.children) and head == last:
            return _said(status, after.text)  # "two workers dead, 6 hurt"
        behind = head.doc[last.i + 1 : last.i + 3].text.lower()
        if " " in behind and behind in entry["bare"]:
            return _said(status, behind)  # "we have three people in custody"
        for token in inside:
            if token.lower_ in entry["bare"]:
                return _said(status, token.text)
    return None


def _by_verb(head: "Token", verbs: "list[Token]") -> Said | None:
    for verb in [*_participles(head), *verbs]:
        told = lemmas(verb)
        found = {c.lower_ for c in verb.children if c.dep_ in {"oprd", "acomp"} and c.i > verb.i}
        found |= {verb.lower_} if verb.tag_ != "VBD" or head in verb.children else set()  # "the list held 300 names"
        for status in _BASE:
            entry = lexicon("status")[status.value]
            if (said := sorted(found & set(entry.get("bare", ())) - {_lemma(verb)})) and not _does_it(head, verb):
                return _said(status, said[0])  # "are feared dead", "still unaccounted for"
            if (
                has_phrase(told, entry.get("phrases", ()))
                and not has_phrase(told, entry.get("not", ()))
                and _begins_clause(verb, entry)
            ):
                return _said(status, verb.text)
            stays = _lemma(verb) not in entry.get("only_themselves", ()) or _is_subject(head, verb)
            stays = stays and not has_phrase(told, entry.get("not", ()))
            spared = status in HAPPENED and (_does_it(head, verb) or _is_of_others(head, verb))
            if _lemma(verb) in entry["verbs"] and stays and not spared:
                return _said(status, verb.text)
    return None


def _is_of_others(head: "Token", verb: "Token") -> bool:
    """Whether what the verb does befalls others, and those counted are the object of a verb of their own: "killed 11 people
    and displaced 5,000"."""
    own = head.head
    befalls = any(c.dep_ == "dobj" for c in verb.children)
    return head.dep_ in {"dobj", "npadvmod", "oprd"} and own.dep_ == "conj" and own != verb and befalls


def _participles(head: "Token") -> "list[Token]":
    """What the noun's own participles and relative clauses say of it: not "of whom 12 were wounded", nor "killed 11 people,
    injured 30", which the model takes for one."""
    found = [c for c in head.children if c.dep_ in {"acl", "relcl"} and is_verb(c)]
    found = [c for c in found if c.tag_ != "VBN" or c.dep_ == "relcl" or all(o.dep_ != "dobj" for o in c.children)]
    return [c for c in found if all(s.tag_ in {"WP", "WDT"} for s in c.children if s.dep_.startswith("nsubj"))]


def _begins_clause(verb: "Token", entry: dict[str, Any]) -> bool:
    """A phrase belongs to the clause of its own verb only."""
    return any(
        phrase.split()[0] in {_lemma(verb), "there"} or _lemma(verb) in phrase.split() for phrase in entry["phrases"]
    )


def lemmas(verb: "Token") -> list[str]:
    """The dictionary forms of the verb's clause in text order, from the verb on."""
    joined = {t for c in verb.children if c.dep_ == "conj" and own_subject(c) is not None for t in c.subtree}
    inside = (t for t in verb.subtree if t.i >= verb.i or t.dep_ in {"expl", "aux", "auxpass"})
    return [_lemma(t) for t in inside if t not in joined]


def has_phrase(lemmas: list[str], phrases: Iterable[str]) -> bool:
    text = f" {' '.join(lemmas)} "  # blanks keep a phrase to whole words
    return any(f" {phrase} " in text for phrase in phrases)


def _does_it(head: "Token", verb: "Token") -> bool:
    """Whether those counted do it to others: "300 soldiers killed 12 villagers"."""
    token = head
    while token.head not in (verb, token):
        token = token.head
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)
    return token.dep_ == "nsubj" and not passive and any(c.dep_ == "dobj" for c in verb.children)


def _is_subject(head: "Token", verb: "Token") -> bool:
    """Whether those counted are what the verb tells of: "11 ships operate here", not "operates 11 ships"."""
    while head.dep_ == "conj" or (head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.like_num):
        head = head.head if head.dep_ == "conj" else head.head.head
    return head.dep_.startswith("nsubj") or verb.dep_ in ("acl", "relcl")


def _by_path(head: "Token") -> Said | None:
    """A noun the figure hangs on says it: "the deaths of 12 people", "the deployment of 300 soldiers"."""
    for token in head.ancestors:
        if is_verb(token):
            return None
        for status in _BASE:
            if _lemma(token) in lexicon("status")[status.value]["nouns"]:
                return _said(status, token.text)
    return None


def _part(first: "Token", last: "Token") -> str | None:
    """The words that make it part of a figure given before."""
    entry = lexicon("status")[Status.PART.value]
    before = " ".join(t.lower_ for t in first.doc[max(0, first.i - 4) : first.i])
    after = " ".join(t.lower_ for t in last.doc[last.i + 1 : last.i + 3])
    inside = " ".join(t.lower_ for t in first.doc[first.i : last.i + 1])
    if re.search(rf" of (?:the|those)(?: \S+)? (?:{_happened_to()})$", inside):
        return "of the"  # "nineteen of the dead"
    if own := next(
        (phrase for phrase in ("of them", "of whom", "of these", "of those") if f" {phrase} " in inside), None
    ):
        return own  # "nine of them children"
    for phrase in entry["before"]:
        if before.endswith((phrase, f"{phrase} the")):
            return str(phrase)
    if after == "of those" and (beyond := last.doc[last.i + 3 : last.i + 4]) and beyond[0].tag_ in {"VBN", "VBD", "WP"}:
        return None  # "52 of those taken were killed"
    return next((phrase for phrase in entry["after"] if after == phrase or after.startswith(f"{phrase} ")), None)


@cache
def _happened_to() -> str:
    """Words for those to whom something happened, for a pattern: "the dead", "the wounded"."""
    return one_of(
        {w for status in HAPPENED for w in (*lexicon("status")[status.value]["bare"], "victims") if w.isalpha()}
    )


def is_ruled_out(first: "Token") -> bool:
    """Whether the number that begins with ``first`` is what something is not: "61 died, not 57 as the agency claimed"."""
    before = neighbour(first, -1)
    if before.lower_ in ("the", "all"):
        before = neighbour(before, -1)
    return before.lower_ == "not" and neighbour(before, -1).text in {",", "–", "—", "(", "and"}


def _denied(head: "Token", verbs: "list[Token]") -> str | None:
    for below, verb in zip([None, *verbs], verbs, strict=False):
        if below is not None and below.dep_ == "conj" and below.head == verb:
            break  # "did not wait and put the injured at 14"
        negated = next((c for c in verb.children if c.dep_ == "neg" and not is_in_contrast(c, verb)), None)
        if negated is not None and _lemma(verb) not in words("status", "denied", "not"):
            return str(negated.text)
        if _lemma(verb) == "be" and (false := is_false(verb)):
            return false
        above = words("status", "denied", "objects" if verb == verbs[0] else "verbs")
        if _lemma(verb) in above:
            return str(verb.text)
    above = words("status", "denied", "verbs" if verbs or head.dep_ != "dobj" else "objects")
    said = words("measures", "counting", "nouns") | words("cues", "nouns", "clause")
    below = verbs[-1] if verbs else head
    for token in below.ancestors:
        if below.dep_ == "nsubj" and is_verb(token) and _lemma(token) != "be":
            break  # "the maker blamed for 50 deaths rejects the findings"
        below = token
        doubted = _lemma(token) in words("status", "denied", "doubts") and any(c.dep_ == "neg" for c in token.children)
        if _lemma(token) in above or doubted:
            return str(token.text)
        if _lemma(token) == "be" and (false := is_false(token)):
            return false  # "it is untrue that 300 were killed"
        if _lemma(token) in said and is_verb(token.head) and (false := is_false(token.head)):
            return false  # "the claim that 300 were killed is false"
        if is_verb(token):
            break
    return None


def is_false(verb: "Token") -> str | None:
    """The word by which "… is false", "… is an invention" denies."""
    predicates = (
        c for c in verb.children if c.dep_ in {"attr", "acomp"} and not any(n.dep_ == "neg" for n in verb.children)
    )
    return next((str(p.text) for p in predicates if _lemma(p) in words("denials", None, "predicates")), None)


def _total(head: "Token", noun: str | None, verbs: "list[Token]") -> str | None:
    """An army and all its soldiers: "has an army of 300,000", "one of the largest militaries, with 1.2 million soldiers"."""
    entry = lexicon("status")[Status.TOTAL_STRENGTH.value]
    army_of = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    if noun in entry["nouns"] or _lemma(army_of) in entry["nouns"]:
        return str(army_of.text)
    if not verbs:
        return None
    verb = verbs[0]
    clause = [t for t in verb.subtree if not t.dep_.startswith("nsubj")]
    if has_phrase([_lemma(t) for t in clause], entry["phrases"]) or _lemma(verb) in entry["verbs"]:
        return str(verb.text)
    joined = head.dep_ == "pobj" and head.head.lower_ in {"with", "of", "at"}
    owned = head.dep_ in {"dobj", "attr"} and _lemma(verb) in {"have", "boast", "maintain", "field", "command"}
    army = next((t for t in clause if _lemma(t) in entry["nouns"] and t.i < head.i), None)
    if army is not None and (joined or owned):
        return str(army.text)
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    abroad = any(t.dep_ == "prep" and t.lower_ in {"in", "at", "near", "inside", "along"} for t in clause)
    if (
        owned
        and subject is not None
        and (_lemma(subject) in entry["nouns"] or (subject.ent_type_ == "GPE" and not abroad))
    ):
        return f"{subject.text} {verb.text}"
    return None


def _to_come(verbs: "list[Token]") -> Said | None:
    expected, possible = lexicon("status")["expected"], lexicon("status")["possible"]
    for verb in verbs:
        helpers = {t.lower_ for t in verb.children if t.dep_ in {"aux", "auxpass"}}
        over = "have" in helpers
        state = _lemma(verb) in {"be", "have", "remain", "stay"}
        possibly = set(possible["auxiliaries"]) - (set() if over or state else set(expected["auxiliaries"]))
        if modal := helpers & possibly:
            return _said(Status.POSSIBLE, f"{min(modal)} {verb.text}")
        if (modal := helpers & set(expected["auxiliaries"])) and not over:
            return _said(Status.EXPECTED, f"{min(modal)} {verb.text}")
    for verb in _with_governor(verbs):
        aside = any(c.lower_ == "aside" for c in verb.children)  # "has set aside 2 million"
        if _lemma(verb) in expected["verbs"] and not aside:
            return _said(Status.EXPECTED, verb.text)
        if _lemma(verb) in possible["verbs"]:
            return _said(Status.POSSIBLE, verb.text)
    return None


def _with_governor(verbs: "list[Token]") -> "Iterator[Token]":
    yield from verbs
    if verbs and verbs[-1].dep_ in {"xcomp", "ccomp", "acl"} and "to" in {t.lower_ for t in verbs[-1].children}:
        yield verbs[-1].head


def sentence(doc: "Doc", token: "Token") -> tuple[int, int]:
    """The code points [start, end) of the sentence that holds ``token``."""
    return doc[token.sent.start].idx, doc[token.sent.end - 1].idx + len(doc[token.sent.end - 1])
