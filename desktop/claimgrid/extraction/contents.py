"""What a reporting verb reports: the words of the clause, from its first to its last."""

from typing import TYPE_CHECKING

from .attribution import Stretch, after_that
from .blocks import Block
from .lexicon import words
from .syntax import OPEN_MARKS, children, edges, is_verb, lemma, neighbour, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABOUT = frozenset(["about", "around", "over", "under", "nearly", "roughly", "some", "between", "up", "at", "more"])


def clause_content(block: Block, verb: "Token") -> Stretch | None:
    """The range of the clause that the verb reports, on either side of it."""
    clauses = [c for c in children(verb, "ccomp") if not is_infinitive(c)]
    right = [c for c in clauses if c.i > verb.i]
    left = [c for c in clauses if c.i < verb.i]
    if right:
        first = min(edges(c)[0] for c in right)
        first = _with_stray_subject(verb, max(first, verb.i + 1))
        end = max(edges(c)[1] for c in right)
        first = after_that(block, _from_number(verb, first))
        return Stretch(block, first, _before_background(verb, first, _stray_conjunct_end(verb, end)))
    if left:
        mine = own_subject(verb)
        stop = min(verb.i, mine.left_edge.i if mine is not None and mine.i > left[-1].i else verb.i)
        return Stretch(block, min(edges(c)[0] for c in left), stop)
    if (clause := clause_of_document(verb)) is not None:
        return Stretch(block, after_that(block, clause.left_edge.i), edges(clause)[1])
    if (who := _ends_sentence(verb)) is not None:
        return Stretch(block, edges(verb.head)[0], who.left_edge.i)
    if verb.dep_ in ("parataxis", "ccomp", "dep") and own_subject(verb) is not None and _between_commas(verb):
        above = verb.head
        if above.i > verb.i and lemma(above) in words("cues", "verbs", "clause") and own_subject(above) is not None:
            return None  # “Nobody warned them,” she says
        first, end = edges(above)
        return Stretch(block, max(first, edges(verb)[1]) if edges(verb)[0] == first else first, end)
    return None


def _ends_sentence(verb: "Token") -> "Token | None":
    """Who says so in "12 people died when the bridge fell, THE MINISTRY confirmed on Sunday.": the parser joins the two."""
    above, who = verb.head, own_subject(verb)
    joined = verb.dep_ == "conj" and not any(c.dep_ == "cc" and c.i < verb.i for c in above.children)
    if not joined or is_infinitive(verb) or who is None or children(verb, "dobj", "xcomp", "ccomp", "conj"):
        return None
    closes = verb.right_edge.i + 2 >= verb.sent.end and is_verb(above) and neighbour(who.left_edge, -1).text == ","
    return who if closes and lemma(above) not in words("cues", "verbs", "clause") else None


def _with_stray_subject(verb: "Token", first: int) -> int:
    """ "believes her efforts as a senator, made for years, will last": the parser takes the subject for an object."""
    things = [c for c in children(verb, "dobj") if verb.i < c.i < first]
    if not things or lemma(verb) in words("cues", "verbs", "addressing") | words("cues", "verbs", "questions"):
        return first
    return things[0].left_edge.i if edges(things[-1])[1] >= first - 1 else first


def clause_of_document(verb: "Token") -> "Token | None":
    """ "said in a statement that it was shut", "told reporters that …": the clause that the parser hangs on the noun."""
    if lemma(verb) not in words("cues", "verbs", "clause"):
        return None
    if lemma(verb) in words("cues", "verbs", "addressing"):
        for noun in children(verb, "dobj", "dative"):
            for clause in children(noun, "acl", "relcl", "ccomp"):
                if is_verb(clause) and clause.left_edge.lower_ == "that" and own_subject(clause) is not None:
                    return clause
    for prep in children(verb, "prep"):
        for noun in children(prep, "pobj"):
            listed = lemma(noun) in words("cues", "phrases", "documents") | words("cues", "nouns", "clause")
            listed = listed or lemma(noun) in ("time", "day")  # "said at the time that …"
            listed = listed and lemma(verb) != "comment"  # "would not comment on claims that …": others claim so
            for clause in children(noun, "acl", "relcl", "ccomp") if listed and prep.i > verb.i else []:
                if is_verb(clause) and clause.left_edge.lower_ == "that":
                    return clause
    return None


def _from_number(verb: "Token", first: int) -> int:
    """ "believes about a dozen may be missing": the parser hangs "about" on the verb."""
    gap = verb.doc[verb.i + 1 : first]
    counts = any(t.like_num or t.ent_type_ == "CARDINAL" for t in verb.doc[verb.i + 1 : first + 2])
    return verb.i + 1 if len(gap) and gap[0].lower_ in _ABOUT and counts else first


def _between_commas(verb: "Token") -> bool:
    """A parenthesis: ", he said,"."""
    first, end = edges(verb)
    doc = verb.doc
    who = own_subject(verb)
    if who is not None and first < who.left_edge.i and doc[who.left_edge.i - 1].text == ",":
        first = who.left_edge.i  # "Instead, Weber told the paper, …"
    before = doc[first].text if doc[first].text == "," else doc[first - 1].text if first else ""
    after = doc[end - 1].text if doc[end - 1].text in ",." else doc[end].text if end < len(doc) else "."
    return before in (",", "”", '"') and after in (",", ".")


def _stray_conjunct_end(verb: "Token", end: int) -> int:
    """Parsers hang ", but more are expected" on the cue although it goes on with what was said.

    Taken in where the conjunct has a subject of its own, follows directly, and reports nothing itself: after "as saying", and
    with the "would" of what was said to come ("said the dam holds, and the pumps would run").
    """
    quoting = [verb.head.head] if verb.dep_ == "pcomp" else []
    for conjunct in [c for v in (verb, *quoting) for c in children(v, "conj")]:
        mine = own_subject(conjunct)
        reports = lemma(conjunct) in words("cues", "verbs", "clause") and children(conjunct, "ccomp")
        gap = verb.doc[end : conjunct.left_edge.i]
        follows = conjunct.i >= end and all(t.is_punct or t.dep_ == "cc" for t in gap)
        reported = verb.tag_ == "VBD" and any(c.lower_ == "would" for c in children(conjunct, "aux"))
        if mine is not None and not reports and follows and (verb.dep_ == "pcomp" or reported):
            end = edges(conjunct)[1]
    return end


def _before_background(verb: "Token", first: int, end: int) -> int:
    """Where what was said ends and the article goes on by itself, outside quotation marks: at a last ", which …" or
    ", a town of …", and at a further cue of the same speaker ("… and predicted that …")."""
    doc = verb.doc
    cut = end
    for token in doc[first:end]:
        start = token.left_edge.i
        if start <= first + 1 or start >= cut or any(t.text in OPEN_MARKS for t in doc[first:start]):
            continue
        comma = doc[start - 1].text in (",", "–", "—", "-", "--")
        aside = token.dep_ in ("relcl", "appos") and comma and edges(token)[1] >= end - 1
        aside = aside and not (
            token.left_edge.lower_ == "of" and neighbour(token.left_edge).tag_ in ("WDT", "WP")
        )  # "of which 12 hit"
        further = (
            token.dep_ in ("conj", "advcl")
            and lemma(token) in words("cues", "verbs", "clause")
            and own_subject(token) is None
            and bool(children(token, "ccomp"))
            and token.tag_ in ("VBD", "VBZ", "VBG")
        )
        if aside or further:
            cut = start
    while cut > first + 1 and (doc[cut - 1].is_punct or doc[cut - 1].dep_ == "cc") and cut < end:
        cut -= 1
    return cut


def is_infinitive(verb: "Token") -> bool:
    return any(c.lower_ == "to" for c in children(verb, "aux"))
