"""Clauses that carry no proposition: questions, headings, credits, and words that only lead up to another's statement."""

from typing import TYPE_CHECKING

from .clauses import Clause
from .kinds import in_title_case
from .lexicon import words
from .measures import bare_words
from .pointing import pointed_at
from .sayers import is_deed
from .syntax import (
    SUBJECTS,
    children,
    is_finite,
    is_negated,
    is_verb,
    leads_in,
    lemma,
    neighbour,
    noun_negations,
    own_subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST_WORDS = 3
_CALLED = 5  # words by which a question turns to somebody, and the comma
_LETTERHEAD = 4  # words at most
_ENDS = frozenset(".?!…:")


def claims_nothing(clause: Clause) -> bool:
    """Whether the clause is none of a report's claims, whatever its words."""
    return (
        _is_of_the_page(clause)
        or _only_leads_in(clause)
        or _asks_or_cites(clause)
        or _quotes(clause)
        or not _has_predicate(clause)
        or _is_question(clause)
        or _orders(clause)
        or _denies_elsewhere(clause)
        or _says_neither(clause.head)
        or _keeps_silent(clause.head)
        or _only_supposes(clause)
        or _leaves_both_open(clause.head)
    )


def _is_of_the_page(clause: Clause) -> bool:
    """ "Last updated at 11:11", "Ana Ruiz contributed to this report", "Marlow flood: what we know": about the text, not about
    the event."""
    if _announces(clause.block.doc.text.lower()):
        return True
    if clause.block.is_first:
        return False
    sentence = clause.head.sent.text.strip().lower()
    openings, phrases = words("cues", "credits", "openings"), words("cues", "credits", "phrases")
    of_page = sentence.startswith(tuple(openings)) or any(phrase in sentence for phrase in phrases)
    return (clause.layer is None and of_page) or is_corrected(clause.head)


def _announces(line: str) -> bool:
    """Whether a heading only tells what stands below it."""
    return not line.endswith(".") and line.rpartition(": ")[2].startswith(tuple(words("cues", "credits", "contents")))


def is_corrected(token: "Token") -> bool:
    """ "An earlier version of this article said 31 were killed": what an article takes back."""
    sentence = token.sent.text.lower()
    return any(phrase in sentence for phrase in words("cues", "credits", "corrections"))


def _only_leads_in(clause: Clause) -> bool:
    """ "It is worth noting", before what is worth it."""
    lead = leads_in(clause.head.sent)
    return lead is not None and clause.layer is None and clause.words <= len(lead.split())


def _asks_or_cites(clause: Clause) -> bool:
    """ "asked whether …" claims nothing, and "which cited officials" only names a source."""
    heads = [lemma(clause.head), *([lemma(clause.layer.head)] if clause.layer else [])]
    wants = lemma(clause.head) == "ask" and any(
        (c.dep_ == "prep" and c.lower_ == "for") or (c.dep_ == "xcomp" and c.tag_ == "VB") for c in clause.head.children
    )
    asked = any(h in words("cues", "verbs", "questions") for h in heads) and not (wants or is_deed(clause.head))
    return asked or heads[0] in words("cues", "verbs", "sourcing")


def _quotes(clause: Clause) -> bool:
    """ "the report quoted her as saying": only the words around another's statement."""
    quoting = lemma(clause.head) in words("cues", "verbs", "quoting")
    return quoting and any(c.dep_ == "pcomp" for p in children(clause.head, "prep") for c in p.children)


def _has_predicate(clause: Clause) -> bool:
    if clause.block.doc.text[:1] == "(" and clause.block.doc.text[-1:] == ")":
        return False
    if _is_named_document(clause):
        return False
    if counts_state(clause) or _tells_of_rumours(clause):
        return True
    alone = len(list(clause.block.doc.sents)) == 1 and clause.block.is_first
    if any(is_verb(t) and t.dep_ not in ("amod", "compound") for t in clause.tokens) or clause.head.lower_ == "with":
        return True
    turn = clause.layer is not None and clause.layer.head.doc is not clause.head.doc  # "In the middle of June."
    told = clause.layer is not None and not turn and clause.words > _LEAST_WORDS
    return (alone and _tells_something(clause)) or told


def _is_named_document(clause: Clause) -> bool:
    """A title that only tells what the text is: "Lorn valley: situation report", "Hydra: Statement on the fire"."""
    doc = clause.block.doc
    named = frozenset().union(
        words("cues", "phrases", "documents"), words("cues", "credits", "labels"), words("cues", "credits", "nouns")
    )
    if not clause.block.is_first or any(is_finite(t) and is_verb(t) and lemma(t) not in named for t in doc):
        return False
    colon = next((t.i for t in doc if t.text == ":"), len(doc) - 1)
    rest = [t for t in doc[colon + 1 :] if t.is_alpha]
    return (
        len(rest) > 1
        and any({lemma(t), t.lower_} & named for t in rest)
        and not any(t.lower_ in bare_words() for t in rest)
    )


def counts_state(clause: Clause) -> bool:
    """ "31 dead, 58 missing": how many are in which state is told without a verb."""
    states = words("predicates", "adjectives", "events")
    return any(t.lower_ in states and t.pos_ != "NOUN" for t in clause.tokens) and any(
        t.like_num for t in clause.tokens
    )


def _tells_of_rumours(clause: Clause) -> bool:
    """ "Unconfirmed reports of a second leak.": a live page leaves out the verb."""
    noun, doubtful = clause.head, words("hedges", None, "adjectives")
    said = lemma(noun) in words("hedges", None, "nouns") | {"report"} and noun == noun.sent.root
    return said and any(c.lower_ in doubtful for c in children(noun, "amod")) and bool(children(noun, "prep", "acl"))


def _tells_something(clause: Clause) -> bool:
    """Whether a title without a verb is more than the name of a thing: "12 dead in crash", "Strike over", not "Flood in Lorn".
    In titles the model takes verbs for names: a word with the ending of one, between others, may be a verb; not in a line of
    capitals that is one name, as a letterhead ("BAYSIDE GAS WORKS")."""
    tokens = clause.tokens
    names = all(t.pos_ in ("PROPN", "NOUN") for t in tokens if t.is_alpha)
    bodies = words("titles", None, "bodies") | words("titles", None, "offices")
    body = any(t.lower_ in bodies for t in tokens) and not any(t.like_num or t.lower_ in bare_words() for t in tokens)
    if clause.block.doc.text.isupper() and (
        (names and clause.words <= _LETTERHEAD) or (body and _is_letterhead(tokens))
    ):
        return False
    for token in tokens:
        follows = tokens[0].i < token.i < tokens[-1].i and neighbour(token, -1).pos_ in ("NOUN", "PROPN")
        verb = follows and token.pos_ in ("NOUN", "PROPN") and token.lower_.endswith(("s", "ed"))
        verb = verb and (token.is_lower or in_title_case(clause.block.doc.text))
        verb = verb and neighbour(token).tag_ != "POS"
        state = (
            token.pos_ in ("ADJ", "ADV") and token.dep_ not in ("amod", "compound", "nmod") and token.i > tokens[0].i
        )
        if (
            verb
            or state
            or (token.lower_ in bare_words() and token.dep_ != "amod")
            or (
                token.like_num
                and (token.i == 0 or neighbour(token, -1).whitespace_)
                and token.dep_ in ("nummod", "nsubj", "ROOT")
            )
        ):
            return True
    return clause.head.pos_ not in ("NOUN", "PROPN")


def _is_letterhead(tokens: list["Token"]) -> bool:
    """ "GENERAL STAFF OF THE ARMED FORCES": names and the words that join them."""
    return all(t.pos_ in ("PROPN", "NOUN", "ADJ", "ADP", "DET", "CCONJ", "PUNCT") for t in tokens)


def _is_question(clause: Clause) -> bool:
    """ "Who is responsible?", "Will it hold?": a question in the article's own voice. A headline that asks whether something
    is so tells at least of a rumor, one that asks who or how many tells of none."""
    doc = clause.block.doc
    end = next((t for t in doc[clause.tokens[-1].i :] if t.text in _ENDS), None)
    if end is None or end.text != "?":
        return False
    tokens = [t for t in clause.tokens if (t.is_alpha or t.text == ",") and t.dep_ != "cc"] or list(clause.tokens)
    comma = next((k for k, t in enumerate(tokens[:_CALLED]) if t.text == ","), 0)
    called = 0 < comma < len(tokens) - 1 and all(t.pos_ in ("PROPN", "NOUN", "INTJ", "CCONJ") for t in tokens[:comma])
    first = tokens[comma + 1] if called else tokens[0]  # "Minister, is it …?"
    turned = first.pos_ == "AUX" and any(s.i > first.i for s in children(clause.head, *SUBJECTS))
    return first.tag_ in ("WP", "WRB", "WDT") or (turned and not clause.block.is_first)


def _denies_elsewhere(clause: Clause) -> bool:
    """ "on charges of treason, which he denies": what he denies stands outside of it, and is no statement."""
    which = [t for t in children(clause.head, "dobj") if t.tag_ == "WDT"]
    return bool(which) and lemma(clause.head) in words("denials", None, "verbs") and pointed_at(clause.head) is None


def _says_neither(head: "Token") -> bool:
    """ "would neither confirm nor deny it": nothing is said."""
    first = head.head if head.dep_ == "conj" else head
    both = {lemma(first), *map(lemma, children(first, "conj"))}
    return {"confirm", "deny"} <= both and any(c.lower_ in ("nor", "or") for c in children(first, "cc"))


def _keeps_silent(head: "Token") -> bool:
    """ "declined to comment on the report": nothing is said."""
    mute = lemma(head) in words("denials", None, "mute") or (lemma(head) in ("be", "reach") and _for_comment(head))
    if mute and (is_negated(head) or any(noun_negations(s) for s in children(head, *SUBJECTS))):
        return True  # "has not commented", "neither side replied", "could not be reached for comment"
    unable = lemma(head) in words("denials", None, "inability")
    return unable and any(lemma(v) in words("denials", None, "silent_verbs") for v in children(head, "xcomp"))


def _for_comment(verb: "Token") -> bool:
    return any(t.lower_ == "comment" and neighbour(t, -1).lower_ == "for" for t in verb.subtree)


def _only_supposes(clause: Clause) -> bool:
    """ "If Ruiz is elected", cut off from what would follow then."""
    first = next((t for t in clause.tokens if t.is_alpha), clause.head)
    others = [
        t for t in clause.tokens if is_verb(t) and t != first.head and t.dep_ not in ("aux", "auxpass", "parataxis")
    ]
    told = any(own_subject(t) is not None for t in others)
    return first.lower_ in ("if", "unless") and first.dep_ == "mark" and not told


def _leaves_both_open(head: "Token") -> bool:
    """ "could not verify either account", "Neither account could be verified": of two, none is disputed."""
    things = children(head, "dobj", "nsubjpass") if lemma(head) in words("denials", None, "checks") else []
    return any(c.lower_ in ("either", "neither") for t in things for c in t.subtree)


def _orders(clause: Clause) -> bool:
    """ "Follow us", "Click here": the article speaks to its reader."""
    head = clause.head
    plain = head.tag_ == "VB" and own_subject(head) is None and not children(head, "aux", "auxpass")
    first = next((t for t in clause.tokens if t.is_alpha), head)
    return plain and first == head and head.dep_ == "ROOT" and clause.layer is None and not clause.block.is_first


def is_beside_the_report(clause: Clause) -> bool:
    """Whether the clause stands in the article's own voice and reports nothing: a heading over a section, a credit line.

    A heading has no full stop and no verb with a subject; a credit line ("Digest written for the series, 3 May 2021.") has a
    full stop but no finite main verb. The first line is the title and always reports.
    """
    block = clause.block
    if clause.layer is not None or block.is_first or counts_state(clause) or _tells_of_rumours(clause):
        return False
    first = next((t for t in block.doc if t.is_alpha), block.doc[0])
    stop = next((t.text for t in reversed(block.doc) if not t.is_space and not t.is_quote), "")
    if stop in _ENDS:
        return clause.head.dep_ == "ROOT" and _is_credit(clause)
    if first.tag_ in ("WP", "WRB") or "|" in block.doc.text:
        return True
    return not any(is_verb(t) and _has_somebody(t) for t in clause.tokens)


def _is_credit(clause: Clause) -> bool:
    head = clause.head
    listed = words("cues", "credits", "nouns")
    noun = own_subject(head) if is_verb(head) else head
    if noun is not None and lemma(noun) in listed:
        made = head.tag_ in ("VBN", "VBD") and not children(head, "dobj", "ccomp", "auxpass", "aux")
        return made or not is_verb(head)
    return not is_verb(head) and not any(is_verb(t) and is_finite(t) and t.dep_ == "relcl" for t in children(head))


def _has_somebody(verb: "Token") -> bool:
    """A subject, or the noun before a participle or an infinitive: "Minister to resign", "15,000 forced out"."""
    return own_subject(verb) is not None or verb.dep_ in ("acl", "relcl", "conj", "advcl")
