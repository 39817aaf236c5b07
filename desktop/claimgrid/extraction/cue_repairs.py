"""Mistakes of the parser around words of reporting: who says it, and what of it is said."""

from typing import TYPE_CHECKING

from .lexicon import words
from .syntax import CLOSE_MARKS, OPEN_MARKS, SUBJECTS, children, edges, is_verb, lemma, neighbour, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST = 2  # words before a name that closes a sentence
_TAIL = 8  # tokens after its verb at most


def repair_cue(cue: "Token") -> None:
    """Put right what is known to go wrong around a verb of reporting, in place."""
    _turn_inserted(cue)
    _turn_judged(cue)
    _take_clause(cue)
    _turn_fragment(cue)
    _turn_final(cue)
    _turn_verdict(cue)
    _turn_told(cue)
    _turn_reported(cue)
    _turn_clause(cue)
    _part_at_semicolon(cue)
    if cue.tag_ == "NNS" and cue.i > 1:
        _make_tag(cue)
    if cue.tag_ == "VBZ":
        _make_report(cue)


def _turn_inserted(cue: "Token") -> None:
    """ "The ship, said Ruiz, had sunk": the parser takes the ship for who said it, and Ruiz for what was said."""
    if cue.i < 2 or neighbour(cue, -1).text != ",":
        return
    before = [c for c in children(cue, *SUBJECTS) if c.i < cue.i - 1]
    near = cue.doc[cue.i + 1 : cue.i + 8]
    after = [t for t in near if t.dep_ in (*SUBJECTS, "dobj") and t.left_edge.i == cue.i + 1]
    end = after[0].right_edge.i if after else len(cue.doc)
    end += end < len(cue.doc) and cue.doc[end].text != ","
    if not before or cue.tag_ not in ("VBD", "VBZ", "VBP") or end >= len(cue.doc) or cue.doc[end].text != ",":
        return
    told = [t for t in (cue.head, *children(cue, "conj", "ccomp", "dep")) if t.i > end and is_verb(t)]
    if not told:
        return
    main, above, label = told[0], cue.head, cue.dep_
    if any(c.lower_ == "that" for c in children(main, "mark")):
        return  # "Ruiz, the mayor, reminded the council that …" is in order
    if main.head == cue:
        main.head, main.dep_ = (main if label == "ROOT" else above), label
    for subject in before:
        subject.head = main
    cue.head, cue.dep_ = main, "parataxis"
    after[0].head, after[0].dep_ = cue, "nsubj"
    for child in [c for c in cue.children if c.i > end and c != main]:
        child.head = main


def _turn_judged(cue: "Token") -> None:
    """ "It is not true, as Ruiz claimed, that the dam holds": what is not true is hung on what she claimed."""
    above = cue.head
    if cue.dep_ != "advcl" or lemma(above) != "be" or not any(c.lower_ == "as" for c in children(cue, "mark")):
        return
    for clause in children(cue, "ccomp"):
        if clause.left_edge.lower_ == "that" and neighbour(clause.left_edge, -1).text == ",":
            clause.head = above


def _take_clause(cue: "Token") -> None:
    """ "wishes to state that 219 deaths have been recorded": the parser takes "that" for a part of what follows."""
    that = neighbour(cue)
    noun = that.head
    verb = noun.head
    joined = that.lower_ == "that" and that.dep_ == "det" and noun.tag_ in ("NNS", "NNPS") and noun.dep_ in SUBJECTS
    if joined and verb.dep_ in ("conj", "parataxis") and verb.head in (cue, cue.head) and not children(cue, "ccomp"):
        verb.head, verb.dep_ = cue, "ccomp"
        that.head, that.dep_ = verb, "mark"


def _turn_fragment(cue: "Token") -> None:
    """ "Eleven workers, says the union.": the parser takes both for who says it, where the first is what is said."""
    mine = children(cue, *SUBJECTS)
    if len(mine) != 2 or not mine[0].i < cue.i < mine[1].i or neighbour(cue, -1).text != ",":
        return
    if mine[0].right_edge.i >= cue.i - 2 and mine[1].left_edge.i == cue.i + 1:
        mine[0].dep_ = "ccomp"


def _turn_final(cue: "Token") -> None:
    """ "Ruiz said the dam had held, Harbour News reported": the parser makes the last words a part of what Ruiz said."""
    above, reporter = cue.head, own_subject(cue)
    if reporter is None or cue.dep_ != "ccomp" or lemma(above) not in words("cues", "verbs", "clause"):
        return
    told = [c for c in children(cue, "ccomp") if above.i < c.i < reporter.left_edge.i]
    if told and own_subject(above) is not None and cue.doc[reporter.left_edge.i - 1].text == ",":
        told[0].head, cue.dep_ = above, "parataxis"


def _turn_verdict(cue: "Token") -> None:
    """ "It is not true, Ruiz says, that the ship sank": the parser takes both halves for things that Ruiz says."""
    told = cue.head if cue.dep_ == "parataxis" else next((c for c in children(cue, "ccomp") if c.i > cue.i), cue)
    top = told if cue.dep_ == "parataxis" else cue
    verdict = next((c for c in children(top, "ccomp") if c.i < cue.i), None)
    if verdict is None or not cue.i < told.i or not any(c.lower_ == "that" for c in children(told, "mark")):
        return
    who = own_subject(verdict)
    if who is None or who.lower_ != "it" or not children(verdict, "acomp", "attr"):
        return
    verdict.head, verdict.dep_ = (verdict if top.dep_ == "ROOT" else top.head), top.dep_
    cue.head, cue.dep_, told.head, told.dep_ = verdict, "parataxis", verdict, "ccomp"
    for child in [c for c in (*cue.children, *told.children) if c.is_punct and c.i > told.i]:
        child.head = verdict


def _turn_reported(cue: "Token") -> None:
    """ "The toll rose to five, Dr Ruiz, a surgeon, confirmed.": without an "and" it is what she confirmed."""
    who, before = own_subject(cue), cue.head
    ends = cue.i + 1 == len(cue.doc) or neighbour(cue).text in (".", "!", "”", '"')
    if who is None or cue.dep_ != "conj" or not ends or children(before, "cc") or not is_verb(before):
        return
    if cue.doc[who.left_edge.i - 1].text == "," and before.i < who.i and own_subject(before) is not None:
        cue.head, cue.dep_ = (cue if before.dep_ == "ROOT" else before.head), before.dep_
        before.head, before.dep_ = cue, "ccomp"


def _turn_told(cue: "Token") -> None:
    """ "40 were rescued, the mayor, Ana Ruiz, told reporters.": the parser hangs the name that ends right before the verb on
    what was said."""
    doc = cue.doc
    if own_subject(cue) is not None or cue.tag_ not in ("VBD", "VBZ") or cue.i < _LEAST or not _ends_sentence(cue):
        return
    name = neighbour(cue, -2) if neighbour(cue, -1).text == "," else neighbour(cue, -1)
    first = _opens_after_comma(name) if name.pos_ == "PROPN" else _somebody_before(cue)
    if first is not None and name.i < cue.i - 1:
        office = doc[first - 2]
        first = _opens_after_comma(office) if lemma(office) in words("titles", None, "offices") else None
    told = [t for t in doc[cue.sent.start : first or cue.sent.start] if is_verb(t) and own_subject(t) is not None]
    top = cue.sent.root
    if first is None or not told or (top != cue and top not in doc[cue.sent.start : first]):
        return
    mine = set(doc[first : cue.i])
    heads = [t for t in mine if t.head not in mine and not t.is_punct]
    name_head = heads[0] if heads and name not in heads else name
    for token in mine:
        if token != name_head and token.head not in mine:
            token.head = name_head
    name_head.head, name_head.dep_ = cue, "nsubj"
    if top != cue:
        cue.head, cue.dep_ = cue, "ROOT"
        top.head, top.dep_ = cue, "ccomp"
        for token in doc[cue.i + 1 : cue.sent.end]:
            if token.head == top:
                token.head = cue


def _somebody_before(cue: "Token") -> int | None:
    """Where the words for somebody without a name begin that end right before the verb: "…, A SOURCE close to us told"."""
    sources = words("titles", None, "offices") | words("titles", None, "roles") | {"source"}
    for noun in neighbour(cue, -1).ancestors:
        first, end = edges(noun)
        opens = first > cue.sent.start and noun.left_edge.lower_ in ("a", "an") and cue.doc[first - 1].text == ","
        if opens and end == cue.i and lemma(noun) in sources:
            return first
    return None


def _opens_after_comma(name: "Token") -> int | None:
    """Where the noun phrase that ends in a name begins, if a comma stands before it: "…, regional governor Ana RUIZ"."""
    doc, first = name.doc, name.i
    if name.ent_type_ not in ("PERSON", ""):
        return None
    while first > name.sent.start and doc[first - 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET", "PART"):
        first -= 1
    return first if first > name.sent.start + _LEAST and doc[first - 1].text == "," else None


def _ends_sentence(cue: "Token") -> bool:
    """Whether only those who heard it, and where or when, follow the verb."""
    after = list(cue.doc[cue.i + 1 : cue.sent.end])
    return len(after) <= _TAIL and not any(
        is_verb(t) or t.dep_ in SUBJECTS or t.text in OPEN_MARKS | {":", ","} or t.lower_ == "that" for t in after
    )


def _turn_clause(cue: "Token") -> None:
    """ "In all, 40 boats have sunk, he recalled." and "The paper reported, with reference to Ruiz, that …": the parser sees no
    clause of the verb, or makes the verb one of the clause."""
    who = own_subject(cue)
    if who is None:
        return
    if (
        cue.dep_ == "ccomp"
        and cue.head.i > cue.i
        and any(c.lower_ == "that" and c.i > cue.i for c in children(cue.head, "mark"))
    ):
        told = cue.head
        cue.head, cue.dep_ = (cue if told.dep_ == "ROOT" else told.head), told.dep_
        told.head, told.dep_ = cue, "ccomp"
        return
    before = cue.doc[who.left_edge.i - 1] if who.left_edge.i else cue
    if before.text != "," or children(cue, "ccomp") or not _ends_sentence(cue):
        return
    main = cue.head
    if cue.dep_ == "advcl" and main.i < who.left_edge.i and own_subject(main) is not None and not children(cue, "mark"):
        cue.head, cue.dep_ = (cue if main.dep_ == "ROOT" else main.head), main.dep_
        main.head, main.dep_ = cue, "ccomp"
        cue.tag_ = "VBD" if cue.tag_ == "VBN" else cue.tag_  # "…, a shaken neighbour revealed last night"
        for child in [c for c in cue.children if c.i < who.left_edge.i and c != main]:
            child.head = main
        return
    for told in children(cue, "advcl"):
        if told.i < who.left_edge.i and own_subject(told) is not None and not children(told, "mark"):
            told.dep_ = "ccomp"
            for child in [c for c in cue.children if c.i < told.left_edge.i]:
                child.head = told


def _part_at_semicolon(cue: "Token") -> None:
    """ "The dam held; the mayor says it is safe": what stands before the semicolon is not what the mayor says."""
    who = own_subject(cue)
    for clause in children(cue, "ccomp"):
        if who is not None and clause.i < who.left_edge.i:
            between = cue.doc[clause.i : who.left_edge.i]
            if any(t.text == ";" for t in between):
                clause.dep_ = "parataxis"


def _make_report(noun: "Token") -> None:
    """ "Media reports that the valve was shut are incorrect": the parser takes "reports" for what the media do."""
    clauses = children(noun, "ccomp")
    verdict = clauses[-1] if len(clauses) > 1 else noun
    judging = words("denials", None, "predicates") | words("denials", None, "true")
    judged = any(lemma(c) in judging for c in children(verdict, "acomp", "attr"))
    if not judged or own_subject(verdict) is not None or noun.left_edge.i + 1 < noun.i:
        return
    if lemma(noun) not in words("denials", None, "pointing") or clauses[0].left_edge.lower_ != "that":
        return
    verdict.head, verdict.dep_ = (verdict if noun.dep_ == "ROOT" else noun.head), noun.dep_
    for child in [c for c in noun.children if c.i > clauses[0].right_edge.i]:
        child.head = verdict
    for child in children(noun, *SUBJECTS):
        child.dep_ = "compound"
    noun.head, noun.dep_, noun.pos_, noun.tag_, clauses[0].dep_ = verdict, "nsubj", "NOUN", "NNS", "acl"


def part_from_verdict(noun: "Token") -> None:
    """ "Ruiz's assertion that the army holds both banks is disputed": the parser takes the banks for what is disputed."""
    turning = words("denials", None, "verbs") | words("denials", None, "of_words")
    for clause in children(noun, "acl"):
        for verdict in children(clause, "ccomp"):
            things = [t for t in children(verdict, "nsubjpass") if clause.i < t.i]
            if clause.left_edge.lower_ != "that" or lemma(verdict) not in turning or not things:
                continue
            verdict.head, verdict.dep_ = (verdict if noun.dep_ == "ROOT" else noun.head), noun.dep_
            noun.head, noun.dep_, things[0].head, things[0].dep_ = verdict, "nsubjpass", clause, "dobj"


def _make_tag(noun: "Token") -> None:
    """ "“…,” Ana Ruiz answers.", "40 sheds have burned, UNICEF estimates.": after what was said and a name it is the verb."""
    name = neighbour(noun, -1)
    mark = name.left_edge.i - 1
    ends = noun.i + 1 == len(noun.doc) or neighbour(noun).text in (".", ",", ":")
    if name.head != noun or not ends or mark < 0 or not (name.pos_ == "PROPN" or name.is_upper):
        return
    if noun.doc[mark].text in CLOSE_MARKS or (noun.doc[mark].text == "," and children(noun, "ccomp")):
        noun.pos_, noun.tag_, name.dep_ = "VERB", "VBZ", "nsubj"
