"""Denials and confirmations that only point back: "denied the claim", "rejects that too", "This number is false".

Such words turn on a proposition that stands before them (discourse deixis: Webber 1991). A passage of them keeps its own words
and stance, and is compared by the words of the passage that it points to.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence
from claimgrid.domain.passage import FoundPassage, Stance

from .attribution import Attribution, Stretch, build
from .blocks import Block
from .lexicon import words
from .syntax import children, is_negated, is_verb, lemma, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEICTIC = frozenset({"this", "that", "it", "these", "those", "them", "which", "either", "both"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "all", "both"})
_A = frozenset({"a", "an"})
_SET_OFF = frozenset({",", "–", "—", "-", "--", "("})
_BY = frozenset({"by", "from", "against", "as"})
_BACK = 2  # sentences
_RELATIVE = frozenset({"more", "especially", "particularly", "equally"})
_OF_OTHERS = frozenset({Stance.ATTRIBUTES, Stance.HEDGES})
_SHOWN = 80  # code points of what it points to, where it is told why


def pointed_at(head: "Token") -> "Token | None":
    """The word by which the clause of ``head`` points back to what it turns on; None where it says itself what that is."""
    if not is_verb(head):
        return None
    if sums_up(head.head) == head:
        return head.head
    if lemma(head) == "be":
        things = children(head, "nsubj") if _is_verdict(head) and not _runs_ahead(head) else []
    elif lemma(head) in _turning():
        things = children(head, "dobj", "nsubjpass")
        things += [t for made in children(head, "xcomp") for t in children(made, "dobj") if _is_such(t)]
    elif lemma(head) in words("cues", "verbs", "naming"):
        named = children(head, "ccomp", "xcomp")
        things = [*children(head, "dobj"), *(s for n in named for s in children(n, "nsubj"))]
        things = things if any(_is_judging(w) for w in head.subtree) else []
    else:
        return None
    nouns_only = lemma(head) in words("denials", None, "taken_up") - words("denials", None, "taken_up_bare")
    bare = {"this", "that"} if is_negated(head) else set()  # "the video does not support this"
    return next(
        (t for t in things if _is_pointer(t) and not (nouns_only and t.pos_ != "NOUN" and t.lower_ not in bare)), None
    )


def judged_clause(head: "Token") -> list["Token"]:
    """ "The claim THAT 300 SOLDIERS DIED is untrue", "… is disputed": the words judged; empty where there are none."""
    is_judged = lemma(head) == "be" and any(_is_judging(t) for t in children(head, "acomp", "attr"))
    turned = words("denials", None, "verbs") | words("denials", None, "of_words")
    about = children(head, "nsubj") if is_judged else children(head, "nsubjpass") if lemma(head) in turned else []
    nouns = [t for t in about if lemma(t) in _nouns()]
    clauses = [c for t in nouns for c in children(t, "acl", "ccomp", "relcl") if c.left_edge.lower_ == "that"]
    told = clauses[0] if clauses and own_subject(clauses[0]) not in (None, clauses[0].left_edge) else None
    return [t for t in told.subtree if t != told.left_edge] if told is not None else []


def _is_verdict(head: "Token") -> bool:
    """ "is false", "was not true", "is a baseless rumour"; not "is all the more true when …"."""
    found = [t for p in children(head, "acomp", "attr") for t in (p, *children(p, "amod")) if _is_judging(t)]
    return bool(found) and not any(
        c.dep_ == "advcl" or c.lower_ in _RELATIVE for t in (head, *found) for c in t.subtree
    )


def _runs_ahead(head: "Token") -> bool:
    """ "It is untrue that …": what is judged follows."""
    return any(
        c.dep_ in ("ccomp", "csubj", "xcomp") for t in (head, *children(head, "acomp", "attr")) for c in t.children
    )


def _is_judging(token: "Token") -> bool:
    judging = (words("denials", None, key) for key in ("predicates", "predicates_of_words", "true"))
    return any(lemma(token) in listed for listed in judging)


def sums_up(noun: "Token") -> "Token | None":
    """The verb that turns on what was just said and is summed up by ``noun``: "…, a claim DISPUTED by the company", "…, a
    charge Halvec DISMISSED as grotesque"; None where the noun does no such thing."""
    if noun.pos_ != "NOUN" or lemma(noun) not in _nouns() or noun.left_edge.lower_ not in _A:
        return None
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > noun.sent.start else None
    if before is None or before.text not in _SET_OFF:
        return None
    turning = _turning() | words("cues", "verbs", "naming")
    return next((c for c in children(noun, "acl", "relcl") if c.i > noun.i and lemma(c) in turning), None)


def _nouns() -> frozenset[str]:
    return words("denials", None, "pointing") | words("denials", None, "pointing_figures")


def _turning() -> frozenset[str]:
    return frozenset().union(*(words("denials", None, key) for key in ("verbs", "of_words", "taken_up")))


def _is_pointer(token: "Token") -> bool:
    if token.pos_ in ("PRON", "DET", "SCONJ"):
        return token.lower_ in _DEICTIC and not (token.tag_ == "WDT" and _is_of_words(token.head.head))
    if token.pos_ != "NOUN" or (lemma(token) not in _nouns() and not _is_such(token)):
        return False
    says_what = any(
        c.dep_ in ("acl", "appos", "ccomp", "relcl") or (c.dep_ == "prep" and c.lower_ not in _BY)
        for c in token.children
    )
    return not says_what and any(c.dep_ == "poss" or c.lower_ in _DEFINITE for c in token.children)


def _is_such(noun: "Token") -> bool:
    """ "any such demand": one of the kind that was just told of."""
    return noun.pos_ == "NOUN" and any(c.lower_ == "such" for c in noun.children)


def _is_of_words(noun: "Token") -> bool:
    """ "on charges of treason, which he denies": it is the charges that he denies, and what they are stands there."""
    while noun.dep_ in ("pobj", "prep") and noun.head != noun:
        noun = noun.head
    return lemma(noun) in _nouns() or (is_verb(noun) and any(lemma(t) in _nouns() for t in noun.subtree))


def by_pointing(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "denies it", "a claim disputed by the company": attributions whose content is the word that points back."""
    thing = pointed_at(verb) if speaker is not None and lemma(verb) != "be" else None
    if thing is None or speaker is None or thing == speaker:
        return None
    form = Evidence.NOUN.format(word=verb.text)
    return build(block, verb, speaker, Stretch(block, thing.i, thing.i + 1), form, nominal=True)


@dataclass
class Pointing:
    """The passages of an article so far, to which the next one may point back."""

    told: list[tuple[int, FoundPassage]] = field(default_factory=list)

    def follow(self, passage: FoundPassage, head: "Token", sentence: int) -> FoundPassage:
        """``passage``, or what it is where its words only point back to another; ``sentence`` counts in the article."""
        thing = pointed_at(head)
        target = None
        if thing is not None:
            beside = thing.tag_ == "WDT" or sums_up(thing) is not None
            counts = lemma(thing) in words("denials", None, "pointing_figures")
            target = self._target(
                passage, sentence, beside=beside, spoken=lemma(thing) in words("denials", None, "pointing")
            )
            if counts and target is not None and not target.features.numbers:
                target = None  # "could not confirm the death toll" is of no claim without one
        if target is not None:
            passage = _like(passage, target)
        if target is not None or (thing is None and not _only_turns(passage, head)):
            self.told.append((sentence, passage))
        return passage

    def _target(self, passage: FoundPassage, sentence: int, *, beside: bool, spoken: bool) -> FoundPassage | None:
        """What is pointed to: the last thing before it in this sentence where the pointer stands ``beside`` it, else the first
        that another said in this sentence or the nearest before. ``spoken``: the noun is of somebody's words, not a figure."""
        before = [(n, p) for n, p in self.told if n >= sentence - _BACK and p.end <= passage.start]
        others = [(n, p) for n, p in before if p.speaker is None or p.speaker != passage.speaker]
        here = [p for n, p in others if n == sentence]
        if beside:
            return here[-1] if here else None
        said = [(n, p) for n, p in others if p.speaker or p.stance in _OF_OTHERS]
        among = said if spoken or any(n == sentence for n, _ in said) else [(n, p) for n, p in others if n < sentence]
        nearest = max((n for n, _ in among), default=None)
        least = [p for n, p in among if n == nearest]
        return next((p for p in least if p.speaker), least[0] if least else None)


def _only_turns(passage: FoundPassage, head: "Token") -> bool:
    """ "there was nothing to back that up": a denial of what was said before, which the next one denies no less."""
    return passage.stance is Stance.DISPUTES and any(
        t.lower_ in ("that", "this") and t.dep_ == "dobj" for t in head.subtree
    )


def _like(passage: FoundPassage, target: FoundPassage) -> FoundPassage:
    """Who denies a denial says it is so; who confirms one says it is not."""
    stance = passage.stance
    if target.stance is Stance.DISPUTES and stance in (Stance.DISPUTES, Stance.ATTRIBUTES, Stance.ASSERTS):
        stance = Stance.ATTRIBUTES if stance is Stance.DISPUTES else Stance.DISPUTES
    shown = target.label if len(target.label) <= _SHOWN else f"{target.label[:_SHOWN].rsplit(' ', 1)[0]} …"
    why = Evidence.JOINED.format(how=passage.why, then=Evidence.POINTS_BACK.format(words=shown))
    features = replace(target.features, polarity=stance is not Stance.DISPUTES)
    return replace(passage, stance=stance, features=features, label=target.label, why=why)
