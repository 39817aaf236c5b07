"""What a clause does with its proposition: asserts, attributes, hedges or disputes it."""

from functools import cache
from typing import TYPE_CHECKING

from claimgrid.domain.passage import Stance

from .attribution import Attribution
from .clauses import Clause
from .lexicon import lexicon, words
from .measures import measure_of
from .pointing import judged_clause, pointed_at
from .syntax import SUBJECTS, children, is_negated, is_verb, leads_in, lemma, negations_of, noun_negations, own_subject
from .titles import is_title, title_stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_WH = frozenset({"WP", "WRB", "WDT"})
_FIRMNESS = (Stance.DISPUTES, Stance.HEDGES, Stance.ATTRIBUTES, Stance.ASSERTS)


def denies(head: "Token") -> bool:
    """Whether the words of this head turn against what follows: "denied", "could not confirm", "had no information"."""
    name = lemma(head)
    negated = is_negated(head)
    if name in words("denials", None, "verbs") and is_verb(head):
        return not negated
    if name in words("denials", None, "when_negated") and (negated or _is_unable(head)):
        return True
    if _no_longer(head) and name in words("cues", "verbs", "clause"):
        return True
    if _rejects_words(head) or _calls_false(head) or (name in words("denials", None, "of_words") and pointed_at(head)):
        return not negated
    if name == "plead" and any(c.dep_ == "neg" for t in (head, *children(head, "acomp")) for c in t.children):
        return True  # "pleaded not guilty"
    return _lacks(head) or (head.dep_ in ("relcl", "acl") and bool(noun_negations(head.head)))  # "nothing to suggest"


def _is_authors(head: "Token") -> bool:
    """ "We deny that …", in a statement that speaks in its own voice."""
    author = own_subject(head)
    turns = lemma(head) in words("denials", None, "verbs") or _calls_false(head)
    return author is not None and author.lower_ in ("i", "we") and turns


def says_no(head: "Token") -> bool:
    """ "says no casualties", "none, says the hospital": what is said is that there is none."""
    things = children(head, "dobj", "ccomp") if lemma(head) in words("cues", "verbs", "always") else []
    return any(noun_negations(t) for t in things if not is_verb(t))


def _no_longer(head: "Token") -> bool:
    """ "no longer claims": takes back what was said."""
    return any(c.lower_ == "longer" and head.doc[c.i - 1].lower_ == "no" for c in children(head, "advmod") if c.i)


def _rejects_words(head: "Token") -> bool:
    """ "dismissed the claim", "the charge was rejected": the thing acted on is somebody's words."""
    verbs = words("denials", None, "of_words") | words("denials", None, "verbs")
    things = [*children(head, "dobj", "nsubjpass")] if lemma(head) in verbs and is_verb(head) else []
    return any(lemma(t) in words("denials", None, "words") for t in things)


def _calls_false(head: "Token") -> bool:
    """ "called the charge absurd", "dismissed it as a lie"."""
    if lemma(head) not in words("cues", "verbs", "naming"):
        return False
    below = [t for c in children(head, "oprd", "acomp", "ccomp", "xcomp", "prep", "advmod") for t in (c, *c.children)]
    below += [c for t in head.subtree if t.lower_ == "as" and t.dep_ == "prep" and t.i > head.i for c in t.children]
    below += [t.right_edge for t in children(head, "dobj") if t.right_edge.pos_ == "ADJ"]  # "rate the claim false"
    judging = words("denials", None, "predicates")
    if any(lemma(t) in words("denials", None, "words") for t in children(head, "dobj")):
        judging |= words("denials", None, "predicates_of_words")
    return any(lemma(t) in judging for t in below)


def _lacks(head: "Token") -> bool:
    """ "had no information", "there is no evidence"."""
    listed = words("denials", None, "no_nouns")
    nouns = [n for n in children(head, "dobj", "attr", "nsubj") if lemma(n) in listed]
    nouns = [n for n in nouns if f"{lemma(head)} {lemma(n)}" not in words("denials", None, "idioms")]
    none = {"no", "little", "any"} if children(head, "neg") else {"no", "little"}
    return any(c.lower_ in none for n in nouns for c in children(n, "det", "amod", "neg"))


def _with_negation(head: "Token") -> str:
    """The words that turn against it: "denied", "not corroborate", "no information"."""
    nouns = [n for n in children(head, "dobj", "attr", "nsubj") if lemma(n) in words("denials", None, "no_nouns")]
    if _lacks(head) and nouns:
        few = next((c.lower_ for c in children(nouns[0], "det", "amod") if c.lower_ == "little"), "no")
        return f"{few} {nouns[0].text}"
    before = [negation.i for negation in negations_of(head) if negation.i < head.i]
    return f"{head.doc[before[-1]].text} {head.text}" if before else head.text


def _is_unable(head: "Token") -> bool:
    """ "declined to confirm", "was unable to verify"."""
    above = head.head
    return head.dep_ in ("xcomp", "acl") and lemma(above) in words("denials", None, "inability")


def stance_of(clause: Clause, own: Attribution | None) -> tuple[Stance, str | None]:
    """The stance of the clause with the word that decides it, if a word does.

    ``own`` is the attribution whose cue the clause itself holds ("confirmed the clash").
    """
    stance, word = _stance_by_grammar(clause, own)
    if stance is Stance.DISPUTES or not is_title(clause.block):
        return stance, word
    first, last = clause.tokens[0], clause.tokens[-1]
    of_title = title_stance(clause.block.doc.text, first.idx, last.idx + len(last))
    return of_title if of_title and _FIRMNESS.index(of_title[0]) < _FIRMNESS.index(stance) else (stance, word)


def _stance_by_grammar(clause: Clause, own: Attribution | None) -> tuple[Stance, str | None]:
    below = children(clause.head, "xcomp")
    mine = own is not None or (clause.layer is None and _is_authors(clause.head))
    denying = next((v for v in (clause.head, *below) if mine and (denies(v) or says_no(v))), None)
    if denying is not None or _lacks(clause.head):
        return Stance.DISPUTES, _with_negation(denying or clause.head)
    layer = clause.layer
    beside = layer is not None and layer.head.doc is clause.head.doc and layer.head.sent == clause.head.sent
    if layer is not None and layer.nominal and beside and denies(layer.head):
        return Stance.DISPUTES, _with_negation(layer.head)
    leads = layer is not None and layer.speaker is None and leads_in(layer.head.sent)  # "it is worth noting that …"
    attributed = own is not None or (layer is not None and not leads)
    if not attributed and (word := _unchecked(clause.head)):
        return Stance.DISPUTES, word
    denied, hedge = _denied(clause, by_speaker=attributed), _hedge(clause, own)
    judged = bool(judged_clause(clause.head))  # "rumours that 12 died are inventions"
    if denied and (attributed or judged or not hedge):  # "reportedly nobody was warned" keeps its distance
        return Stance.DISPUTES, denied
    if hedge:
        return Stance.HEDGES, hedge
    return (Stance.ATTRIBUTES if attributed else Stance.ASSERTS), None


def _unchecked(head: "Token") -> str | None:
    """ "the figures could not be verified", "we were not able to confirm this": the article itself stands back."""
    checks = words("denials", None, "checks")
    if lemma(head) in checks and is_verb(head) and is_negated(head):
        return head.text
    for able in children(head, "acomp", "xcomp"):
        unable = lemma(able) in words("denials", None, "inability") or is_negated(head)
        for verb in [able, *children(able, "xcomp")]:
            if unable and lemma(verb) in checks:
                return verb.text
    return None


def _denied(clause: Clause, *, by_speaker: bool) -> str | None:
    """It is said that it is not so: "has not crossed", "no soldier crossed", "is false". To keep silent is no denial."""
    head = clause.head
    if lemma(head) in words("denials", None, "verbs"):
        rejected = _rejects_words(head) or pointed_at(head) is not None
        return head.text if children(head, "auxpass") and rejected and not is_negated(head) else None
    silent = lemma(head) in words("denials", None, "silent_verbs")
    if silent and not any(noun_negations(s) for s in children(head, *SUBJECTS)):  # but "nobody told them" denies
        return None
    if any(lemma(c) in words("denials", None, "silent_nouns") for c in children(head, "dobj", "nsubjpass")):
        return None
    if _leaves_open(head):
        return None
    turns = is_verb(head) and lemma(head) not in words("denials", None, "no_denial")
    if turns and any(by_speaker or not _only_lacks(head, negation) for negation in negations_of(head)):
        return "not"
    listed_words = words("denials", None, "predicates")
    if pointed_at(head) is not None or judged_clause(head):
        listed_words |= words("denials", None, "predicates_of_words")
    for predicate in (t for p in children(head, "acomp", "attr") for t in (p, *children(p, "amod"))):
        listed = lemma(predicate) in listed_words and not is_verb(predicate)
        if listed and not is_negated(head):
            return predicate.text
    return None


def _leaves_open(head: "Token") -> bool:
    """ "It is not clear who …", "nobody knows how many …": what is not known is not denied."""
    knows = lemma(head) == "know" and any(c.left_edge.tag_ in _WH for c in children(head, "ccomp", "xcomp"))
    return knows or any(lemma(c) in words("denials", None, "open") for c in children(head, "acomp"))


def _only_lacks(head: "Token", negation: "Token") -> bool:
    """Whether the negation tells what there is none of, which in the article's voice denies nothing: "there is no bed"; but
    "there were no casualties", "there was no shooting" deny that it happened."""
    exists = bool(children(head, "expl")) and negation.head.dep_ == "attr"
    lacks = negation.lower_ == "no" and (exists or lemma(head.head) == "have")
    return lacks and lemma(negation.head) not in _happenings()


@cache
def _happenings() -> frozenset[str]:
    """The nouns, and verbs, for what happens: deaths, clashes, explosions."""
    return measure_of("casualties").nouns | frozenset(w for c in lexicon("predicates")["classes"].values() for w in c)


def _hedge(clause: Clause, own: Attribution | None) -> str | None:
    """The first word by which the clause, or the cue above it, keeps its distance."""
    for token in clause.tokens:
        if token.lower_ in words("hedges", None, "adverbs"):
            return token.text
        possible = token.tag_ == "MD" and token.lower_ in words("hedges", None, "modals")
        able = token.lower_ in words("hedges", None, "able") and lemma(clause.head) in words("denials", None, "checks")
        if possible and token.head.i == clause.head.i and not (able or is_negated(token.head)):
            return token.text
        if token.lower_ in words("hedges", None, "adjectives") and token.dep_ == "amod":
            return token.text
    head = clause.head
    if lemma(head) in words("hedges", None, "impersonal") and children(head, "auxpass") and _is_more_told(head):
        return head.text
    if any(lemma(s) in words("hedges", None, "afloat") for s in children(head, *SUBJECTS)):
        return head.text
    if clause.layer is None and lemma(head) in words("hedges", None, "own_voice") and children(head, "xcomp", "ccomp"):
        return head.text
    cue = own or clause.layer
    if cue is None:
        return None
    word = lemma(cue.head)
    if word in words("hedges", None, "verbs") and is_verb(cue.head) and not is_negated(cue.head):
        return cue.head.text
    impersonal = cue.nominal and word in words("hedges", None, "impersonal")
    if cue.speaker is None and (word in words("hedges", None, "nouns") or impersonal or _is_hearsay(cue.head)):
        return cue.head.text
    return None


def _is_more_told(head: "Token") -> bool:
    """ "believed to have left", "feared dead", "feared buried", "suspected of arson"."""
    buried = any(c.tag_ == "VBN" and c.i == head.i + 1 for c in children(head, "advcl"))
    return buried or any(
        c.dep_ != "prep" or c.lower_ == "of" for c in children(head, "xcomp", "ccomp", "oprd", "acomp", "prep")
    )


def _is_hearsay(head: "Token") -> bool:
    """ "it is said that": a passive without anybody behind it."""
    listed = lemma(head) in words("hedges", None, "impersonal")
    return listed and bool(children(head, "auxpass")) and own_subject(head) is not None
