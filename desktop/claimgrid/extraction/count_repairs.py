"""Mistakes of the parser around numbers: what they belong to, and where a count ends."""

from typing import TYPE_CHECKING

from .lexicon import words
from .syntax import SUBJECTS, children, neighbour, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def repair_count(token: "Token") -> None:
    """Put right what is known to go wrong around a number, in place."""
    if token.dep_ == "ccomp":
        _take_range(token)
    if token.tag_ == "CD" and token.dep_ == "nsubj":
        _part_count(token)
    if token.tag_ == "CD" and token.head.i < token.i:
        _join_number(token)
    if token.lower_ == "up" and token.dep_ == "prt":
        _take_bound(token)


def _part_count(count: "Token") -> None:
    """ "Nine dead in a riot, families want answers": the parser takes both for who wants them."""
    states, others = words("predicates", "adjectives", "events"), children(count.head, "nsubj")
    told = any(c.lower_ in states for c in children(count, "amod", "acl"))
    if told and others[-1].i > count.i and neighbour(count.right_edge).text == ",":
        count.dep_ = "parataxis"


def _take_range(verb: "Token") -> None:
    """ "said between 2,000 and 3,000 people had fled": the parser leaves the range with whoever says so."""
    cue = verb.head
    if own_subject(verb) is not None or cue.i + 1 >= verb.left_edge.i or neighbour(cue).lower_ != "between":
        return
    between = neighbour(cue)
    nouns = [n for n in children(between, "pobj") if n.right_edge.i + 1 == verb.left_edge.i and children(n, "nummod")]
    if nouns and between.head == cue:
        number = children(nouns[0], "nummod")[0]
        nouns[0].head, nouns[0].dep_ = verb, "nsubj"
        between.head, between.dep_ = number, "quantmod"


def _join_number(number: "Token") -> None:
    """ "said 0 officers were sent": a number that the parser leaves with the verb before belongs to the noun right after."""
    noun = neighbour(number)
    opens = noun.tag_ in ("NNS", "NNPS") and noun.left_edge == noun and not noun.is_ancestor(number)
    if opens and noun.dep_ in SUBJECTS and noun.head.i > noun.i and not list(number.children):
        number.head, number.dep_ = noun, "nummod"


def _take_bound(up: "Token") -> None:
    """ "figures suggested up to 70 people had drowned": the parser leaves "up" with the verb."""
    to = neighbour(up)
    if to.lower_ == "to" and neighbour(to).like_num and not up.is_ancestor(to):
        up.head, up.dep_ = to, "advmod"
