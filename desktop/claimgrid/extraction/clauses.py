"""Sentences cut into clauses: the smallest parts that carry one proposition each."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .attribution import Attribution
from .blocks import Block
from .lexicon import words
from .pointing import sums_up
from .syntax import children, is_finite, is_verb, lemma, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# Clauses after these words say something of their own; after "if", "when" or "because" they limit what is said.
_OWN_WORTH = frozenset({"while", "although", "though", "whereas", "after", "before", "but", "despite"})
_VAGUE = frozenset({"dozens", "hundreds", "scores", "thousands"})
_LEAST_WORDS = 3
_LONG_WORDS = 6


@dataclass
class Clause:
    """One proposition. ``head`` is its main word, ``layer`` the innermost attribution that holds it, None in own voice."""

    block: Block
    head: "Token"
    layer: Attribution | None
    tokens: list["Token"]

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(t.is_alpha or t.like_num for t in self.tokens)


def find_clauses(block: Block, attributions: list[Attribution]) -> list[Clause]:
    """The clauses of the block in text order. Each token belongs to one clause at most."""
    found: list[Clause] = []
    if block.is_dateline:
        return found
    for sentence in block.doc.sents:
        found.extend(_in_sentence(block, sentence, attributions))
    return found


def _in_sentence(block: Block, sentence: "Sentence", attributions: list[Attribution]) -> list[Clause]:
    cues = {a.head.i for a in attributions if is_verb(a.head) and a.block is block}
    reporting = {a.head.i for a in attributions if not a.nominal and a.block is block}
    contents = {(s.first, s.end) for a in attributions if not a.nominal for s in a.content if s.block is block}
    heads = {sentence.root.i}
    for token in sentence:
        if token.i != sentence.root.i and not _is_judged(token) and _opens_clause(token, cues, reporting, contents):
            heads.add(token.i)
    groups: dict[tuple[int, int], list[Token]] = defaultdict(list)
    layers = {t.i: innermost(t, attributions) for t in sentence}
    owners = {t.i: _owner(t, heads) for t in sentence}
    _take_home(sentence, owners, layers)
    _share_cue(sentence, owners, layers, [a for a in attributions if a.nominal and a.block is block])
    for token in sentence:
        layer = layers[token.i]
        if layer is None and token.dep_ == "mark" and layers[token.head.i] is not None:
            continue  # the "that" between a cue and what was said
        groups[owners[token.i], id(layer) if layer else 0].append(token)
    clauses = []
    for (owner, _), tokens in groups.items():
        head = block.doc[owner]
        clauses.append(Clause(block, sums_up(head) or head, layers[tokens[0].i], tokens))
    clauses.sort(key=lambda c: c.tokens[0].i)
    spoken = [c for c in clauses if c.head.i in cues and c.head.dep_ == "relcl" and _after_comma(c.head)]
    asides = [Clause(c.block, c.head, c.layer, c.tokens) for c in spoken]
    whole = _without_gaps(clauses)
    whole += [a for a in asides if not any(w.head == a.head for w in whole)]
    nominal = [a for a in attributions if a.nominal and a.block is block]
    parts = (part for c in whole for one in _charges_apart(c, nominal) for part in _counts_apart(one))
    return sorted(parts, key=lambda c: c.tokens[0].i)


def _charges_apart(clause: Clause, nominal: list[Attribution]) -> list[Clause]:
    """ "accused the firm of lying to inspectors, of hiding reports and of threatening staff": as many claims as charges."""
    own = next((a for a in nominal if a.head == clause.head), None)
    tokens = clause.tokens
    charges = [k for k in range(1, len(tokens) - 1) if tokens[k].lower_ == "of" and tokens[k + 1].tag_ == "VBG"]
    further = [k for k in charges[1:] if tokens[k - 1].text in (",", "and", "or")]
    if own is None or not further:
        return [clause]
    ends = [*further[1:], len(tokens)]
    first = Clause(clause.block, clause.head, clause.layer, tokens[: further[0]])
    return [
        first,
        *(Clause(clause.block, tokens[k + 1], own, tokens[k + 1 : end]) for k, end in zip(further, ends, strict=True)),
    ]


def _counts_apart(clause: Clause) -> list[Clause]:
    """ "86 dead, 240 missing and dozens injured": as many claims as there are states that people are counted in."""
    tokens, doc = clause.tokens, clause.block.doc
    starts = [k for k in range(1, len(tokens)) if _parts(tokens, k) and _counts_state(tokens[k : k + 7])]
    if not starts or not any(t.like_num or t.lower_ in _VAGUE for t in tokens[: starts[0]]):
        return [clause]
    parts = []
    for first, end in zip([0, *starts], [*starts, len(tokens)], strict=True):
        inside = tokens[first:end]
        state = next((t for t in inside if _is_state(t)), inside[0])
        parts.append(Clause(clause.block, clause.head if clause.head in inside else doc[state.i], clause.layer, inside))
    return parts


def _parts(tokens: list["Token"], at: int) -> bool:
    """Whether one count may end before ``at``: at a comma, or an "and" that joins no two numbers."""
    before = tokens[at - 1]
    joins = at > 1 and tokens[at - 2].like_num
    return before.text in (",", ";") or (before.lower_ == "and" and not joins)


def _counts_state(tokens: list["Token"]) -> bool:
    """Whether ``tokens`` begin like "240 missing", "at least 12 wounded"."""
    number = next((k for k, t in enumerate(tokens[:4]) if t.like_num or t.lower_ in _VAGUE), None)
    if number is None or any(t.pos_ not in ("ADV", "ADJ", "ADP", "DET") for t in tokens[:number]):
        return False
    after = tokens[number + 1 : number + 3]
    after = after[1:] if after and after[0].lower_ in ("more", "others", "people") else after[:1]
    return bool(after) and _is_state(after[0])


def _is_state(token: "Token") -> bool:
    past = token.tag_ in ("VBN", "VBD") and token.dep_ not in ("aux", "auxpass")
    return past or token.lower_ in words("predicates", "adjectives", "events")


def _take_home(sentence: "Sentence", owners: dict[int, int], layers: dict[int, Attribution | None]) -> None:
    """Words of a statement that the parser hangs on a verb outside of it belong to the clause they stand at."""
    for token in reversed(sentence):
        layer, after = layers[token.i], token.i + 1
        outside = layer is not None and not layer.holds(sentence.doc[owners[token.i]])
        if outside and layers.get(after) is layer and owners[after] != owners[token.i]:
            owners[token.i] = owners[after]


def _share_cue(
    sentence: "Sentence", owners: dict[int, int], layers: dict[int, Attribution | None], nominal: list[Attribution]
) -> None:
    """ "accused the firm of ignoring warnings and HIDING REPORTS", "denied that it broke and that ANYONE DIED": the second of
    several things is said, or denied, by the same words as the first."""
    doc = sentence.doc
    for token in sentence:
        head = doc[owners[token.i]]
        over = [a for a in nominal if head.dep_ == "conj" and a.holds(head) and a.holds(head.head) and a.holds(token)]
        over = [a for a in over if layers[token.i] is None or layers[token.i] is layers.get(a.head.i)]
        if over:
            layers[token.i] = min(over, key=lambda a: a.size)


def innermost(token: "Token", attributions: list[Attribution]) -> Attribution | None:
    """The smallest attribution of a clause that holds the token; a further sentence of a quotation is a clause, whatever the
    first words were: "Weber confirmed the strike. “It begins on Monday.”"."""
    holding = [a for a in attributions if a.holds(token) and (not a.nominal or _goes_on_quoted(token, a))]
    return min(holding, key=lambda a: a.size) if holding else None


def _goes_on_quoted(token: "Token", attribution: Attribution) -> bool:
    further = any(token in stretch for stretch in attribution.quoted)
    return further and (token.doc is not attribution.head.doc or token.sent != attribution.head.sent)


def _owner(token: "Token", heads: set[int]) -> int:
    while token.i not in heads and token.head.i != token.i:
        token = token.head
    return token.i


def _opens_clause(token: "Token", cues: set[int], reporting: set[int], contents: set[tuple[int, int]]) -> bool:
    dep = token.dep_
    if sums_up(token) is not None or sums_up(token.head) == token:
        return sums_up(token.head) != token  # "a charge Halvec dismissed" is whole
    if dep == "prep" and token.lower_ == "with" and _after_comma(token):
        said = any(first <= token.i < end for first, end in contents)
        return _is_absolute(token) and (said or token.head.i not in cues)  # "reported, with reference to Ruiz, that …"
    if any(first <= token.i < end and not first <= token.head.i < end for first, end in contents):
        return dep != "punct" and (is_verb(token) or own_subject(token) is not None)
    if not is_verb(token):
        return (dep == "ccomp" and token.head.i in reporting) or (dep == "parataxis" and token.tag_ == "CD")
    if dep == "conj":
        return is_verb(token.head) and _stands_alone(token)
    if dep == "ccomp":
        runs_on = _after_comma(token) or (token.i < token.head.i and _before_comma(token))
        return token.head.i in reporting or (runs_on and own_subject(token) is not None)
    if dep == "relcl":
        return _after_comma(token)
    if dep == "advcl":
        marks = {c.lower_ for c in children(token, "mark")}
        if token.left_edge.lower_ == "with" and _after_comma(token):
            return True
        if marks & _OWN_WORTH:
            return own_subject(token) is not None
        if "as" in marks and own_subject(token) is not None and is_finite(token):
            return _is_long(token) or token.doc[-1].text not in (".", "!", "?", "”", '"')
        participle = token.tag_ in ("VBG", "VBN") and not is_finite(token)
        return (not marks and participle and _after_comma(token)) or token.i in cues
    return dep == "parataxis" or (token.i in cues and dep in ("acl", "pcomp"))


def _is_judged(token: "Token") -> bool:
    """ "It is not true, she said, THAT IT SANK": nothing without what is said of it."""
    who = own_subject(token.head)
    said_of_it = token.dep_ == "ccomp" and token.left_edge.lower_ == "that" and lemma(token.head) == "be"
    return said_of_it and who is not None and who.lower_ == "it"


def _is_long(token: "Token") -> bool:
    """ "…, as the army was drawing back": worth a clause if there is enough on both sides."""
    inside = sum(t.is_alpha for t in token.subtree)
    around = sum(t.is_alpha for t in token.head.subtree) - inside
    return min(inside, around) >= _LONG_WORDS


def _after_comma(token: "Token") -> bool:
    first = token.left_edge.i
    doc = token.doc
    return first > 0 and (doc[first].text in (",", "–", "—") or doc[first - 1].text in (",", "–", "—", ";"))


def _before_comma(token: "Token") -> bool:
    last = token.right_edge.i
    return last + 1 < len(token.doc) and token.doc[last + 1].text in (",", ";", "–", "—")


def _is_absolute(token: "Token") -> bool:
    """ "…, with a number of them in the north": a clause without its verb."""
    for noun in children(token, "pobj", "pcomp"):
        if any(c.dep_ in ("acl", "prep", "amod") and c.i > noun.i for c in noun.children) or noun.dep_ == "pcomp":
            return True
    return False


def _stands_alone(token: "Token") -> bool:
    """A conjoined verb with a subject, or a finite one with more than itself."""
    if own_subject(token) is not None:
        return True
    rest = sum(t.is_alpha or t.like_num for t in token.subtree)
    first = token.head
    if token.tag_ == "VBG" and first.dep_ == "pcomp" and first.head.lower_ == "of" and children(token, "dobj"):
        return True  # "accused of lying, HIDING REPORTS and …"
    return rest >= _LEAST_WORDS and (
        is_finite(token) or any(c.dep_ in ("dobj", "prep", "xcomp") for c in token.children)
    )


def _without_gaps(clauses: list[Clause]) -> list[Clause]:
    """A clause in the middle of another one of the same layer stays part of it: a passage has no holes."""
    merged = True
    while merged:
        merged = False
        for inner in clauses:
            for outer in clauses:
                if outer is inner or outer.layer is not inner.layer:
                    continue
                first, last = inner.tokens[0].i, inner.tokens[-1].i
                inked = [t.i for t in outer.tokens if not t.is_punct and t.dep_ not in ("cc", "mark")]
                before, after = any(i < first for i in inked), any(i > last for i in inked)
                if before and after:
                    outer.tokens = sorted([*outer.tokens, *inner.tokens], key=lambda t: t.i)
                    clauses = [c for c in clauses if c is not inner]
                    merged = True
                    break
            if merged:
                break
    return clauses
