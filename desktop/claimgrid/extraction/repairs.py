"""Mistakes that the parser makes again and again, put right before anything reads the tree."""

from typing import TYPE_CHECKING

from .lexicon import words
from .syntax import CLOSE_MARKS, OPEN_MARKS, SUBJECTS, children, is_verb, lemma, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEAST = 2  # words before a name that closes a sentence
_TAIL = 8  # tokens after its verb at most


def repair(doc: "Doc") -> None:
    """Put the known mistakes of ``doc`` right, in place."""
    for token in doc:
        _name_verb(token)
        if token.lemma_ == "have" and token.dep_ not in ("aux", "auxpass"):
            _join_auxiliary(token)
        if lemma(token) in words("cues", "verbs", "clause"):
            _around_cue(token)
        _make_verb(token)
        if token.dep_ == "ccomp":
            _join_sibling(token)
            _take_range(token)
        if token.dep_ == "appos":
            _hang_on_office(token)
            _make_verb_after_figure(token)
            _join_noun(token)
        if token.dep_ in ("advcl", "conj"):
            _make_object(token)
            _join_perfect(token)
            _make_middle_verb(token)
        if token.tag_ == "VBG" and lemma(token) in words("cues", "verbs", "sourcing"):
            _join_citing(token)
        if token.tag_ == "CD" and token.head.i < token.i and token.i + 1 < len(doc):
            _join_number(token)


def _around_cue(cue: "Token") -> None:
    _turn_inserted(cue)
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


def _make_verb(token: "Token") -> None:
    """Words that are verbs, or the main verb, and that the parser takes for something else."""
    if token.dep_ in ("aux", "auxpass") and own_subject(token) is not None and own_subject(token.head) is None:
        for child in children(token, *SUBJECTS):
            child.head = token.head
    if token.tag_ == "NN" and token.dep_ == "ROOT" and children(token, "nsubj") and children(token, "ccomp"):
        token.pos_, token.tag_ = "VERB", "VBP"  # "sources inside the ministry claim that …"
    if token.tag_ == "NNS" and token.dep_ == "relcl" and children(token, "nsubj"):
        token.pos_, token.tag_ = "VERB", "VBZ"  # "a claim the company disputes"
    if token.tag_ == "VBN" and token.dep_ == "acl" and token.head.dep_ == "ROOT" and token.head.i < token.i:
        _make_main_verb(token)


def _name_verb(token: "Token") -> None:
    """The dictionary form of "hoped" is not "hop", that of "ruled out" not "rule", and "’s" is "be"."""
    if token.lemma_ == "hop" and token.lower_ in ("hoped", "hoping"):
        token.lemma_ = "hope"
    if token.lower_ == "’s" and children(token, "acomp", "attr"):
        token.lemma_ = "be"
    if token.dep_ == "prt" and f"{token.head.lemma_} {token.lower_}" in words("denials", None, "verbs"):
        token.head.lemma_ += f" {token.lower_}"


def _join_auxiliary(auxiliary: "Token") -> None:
    """ "had, for the first time, met": the auxiliary is taken for a verb of its own."""
    if children(auxiliary, "dobj", "attr", "acomp", "xcomp", "ccomp", "cc") or own_subject(auxiliary) is None:
        return
    beside = [*children(auxiliary, "conj"), *children(auxiliary.head, auxiliary.dep_)]
    near = auxiliary.doc[auxiliary.i + 1 : auxiliary.i + 12]
    joined = [
        t for t in beside if t in near and t.tag_ in ("VBN", "VBD") and own_subject(t) is None and not children(t, "cc")
    ]
    if not joined or auxiliary.nbor().text != ",":
        return
    verb, above, label = joined[0], auxiliary.head, auxiliary.dep_
    verb.head, verb.dep_ = (verb if label == "ROOT" else above), label
    for child in list(auxiliary.children):
        if child != verb:
            child.head = verb
    auxiliary.head, auxiliary.dep_ = verb, "aux"


def _turn_inserted(cue: "Token") -> None:
    """ "The ship, said Ruiz, had sunk": the parser takes the ship for who said it, and Ruiz for what was said."""
    if cue.i < 2 or cue.nbor(-1).text != ",":
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
    if main.head == cue:
        main.head, main.dep_ = (main if label == "ROOT" else above), label
    for subject in before:
        subject.head = main
    cue.head, cue.dep_ = main, "parataxis"
    after[0].head, after[0].dep_ = cue, "nsubj"
    for child in [c for c in cue.children if c.i > end and c != main]:
        child.head = main


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
    ends = cue.i + 1 == len(cue.doc) or cue.nbor().text in (".", "!", "”", '"')
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
    name = cue.nbor(-2) if cue.nbor(-1).text == "," else cue.nbor(-1)
    first = _opens_after_comma(name) if name.pos_ == "PROPN" else None
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


def _hang_on_office(name: "Token") -> None:
    """ "The mayor of Lorn, Ana Ruiz, said": the parser hangs the name of the mayor on that of the town."""
    noun = name.head
    whole = name.ent_type_ == "PERSON" or any(c.pos_ == "PROPN" for c in children(name, "compound"))
    if name.pos_ != "PROPN" or not whole or noun.dep_ != "pobj" or name.doc[name.left_edge.i - 1].text != ",":
        return
    offices = words("titles", None, "offices") | words("titles", None, "roles")
    while noun.dep_ in ("pobj", "prep") and noun.head != noun:
        noun = noun.head
        if noun.pos_ == "NOUN" and lemma(noun) in offices:
            name.head = noun
            return


def _make_verb_after_figure(verb: "Token") -> None:
    """ "…, a figure the port authority disputes": the parser takes the verb for a noun."""
    noun, who = verb.head, verb.nbor(-1)
    pointing = words("denials", None, "pointing") | words("denials", None, "pointing_figures")
    turning = words("denials", None, "verbs") | words("denials", None, "of_words") | words("denials", None, "taken_up")
    if verb.tag_ != "NNS" or lemma(noun) not in pointing or noun.left_edge.lower_ not in ("a", "an"):
        return
    if lemma(verb) not in turning or who.head != verb or who.dep_ != "compound" or who == noun:
        return
    for child in [c for c in verb.children if c.i < who.i]:
        child.head = who
    verb.pos_, verb.tag_, verb.dep_, who.dep_ = "VERB", "VBZ", "relcl", "nsubj"


def _join_perfect(verb: "Token") -> None:
    """ "is said to have lied and hidden a report": what follows "and" is said as well, and no fact of its own."""
    above = verb.head
    is_past = verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD")
    if not is_past or lemma(above) not in words("hedges", None, "impersonal") or not children(above, "auxpass"):
        return
    for first in children(above, "xcomp"):
        perfect = first.tag_ == "VBN" and any(lemma(c) == "have" for c in children(first, "aux"))
        if perfect and first.i < verb.i and own_subject(verb) is None and not children(verb, "aux", "auxpass"):
            verb.head, verb.tag_ = first, "VBN"


def _join_sibling(verb: "Token") -> None:
    """ "said Ruiz had lied, hidden two files and …": who lied hid them, not who said so."""
    if verb.tag_ not in ("VBN", "VBD") or own_subject(verb) is not None or children(verb, "mark", "aux", "auxpass"):
        return
    before = [c for c in children(verb.head, "ccomp") if verb.head.i < c.i < verb.i and own_subject(c) is not None]
    if before and verb.doc[verb.left_edge.i - 1].text == ",":
        verb.head, verb.dep_ = before[-1], "conj"


def _take_range(verb: "Token") -> None:
    """ "said between 2,000 and 3,000 people had fled": the parser leaves the range with whoever says so."""
    cue = verb.head
    if own_subject(verb) is not None or cue.i + 1 >= verb.left_edge.i or cue.nbor().lower_ != "between":
        return
    between = cue.nbor()
    nouns = [n for n in children(between, "pobj") if n.right_edge.i + 1 == verb.left_edge.i and children(n, "nummod")]
    if nouns and between.head == cue:
        number = children(nouns[0], "nummod")[0]
        nouns[0].head, nouns[0].dep_ = verb, "nsubj"
        between.head, between.dep_ = number, "quantmod"


def _make_middle_verb(last: "Token") -> None:
    """ "had lied, hidden files and threatened staff": the parser takes the second of three verbs for an adjective."""
    first = last.head
    if (
        last.dep_ != "conj"
        or last.tag_ not in ("VBN", "VBD")
        or not any(lemma(c) == "have" for c in children(first, "aux"))
    ):
        return
    for middle in last.doc[first.i + 1 : last.i]:
        noun = middle.head
        opens = (
            middle.tag_ == "VBN" and middle.dep_ == "amod" and noun.left_edge == middle and middle.nbor(-1).text == ","
        )
        if opens and noun.i < last.i and noun.nbor().text in (",", "and", "or"):
            middle.head, middle.dep_, middle.pos_ = first, "conj", "VERB"
            noun.head, noun.dep_ = middle, "dobj"


def _make_object(verb: "Token") -> None:
    """ "ruled out using the army": what is ruled out is taken for how it was done."""
    particle = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i and verb.tag_ == "VBG" else verb
    if particle.dep_ == "prt" and particle.head == verb.head and lemma(verb.head) in words("denials", None, "verbs"):
        verb.dep_ = "xcomp"


def _join_noun(noun: "Token") -> None:
    """ "a magnitude 6 earthquake": nouns with nothing but a number between them are one phrase, whose last noun leads it."""
    first = noun.head
    between = noun.doc[first.i + 1 : noun.i]
    if (
        noun.pos_ != "NOUN"
        or first.i > noun.i
        or first.pos_ != "NOUN"
        or not len(between)
        or not all(t.like_num for t in between)
    ):
        return
    above, label = first.head, first.dep_
    noun.head, noun.dep_ = (noun if label == "ROOT" else above), label
    for child in list(first.children):
        if child != noun:
            child.head = noun
    first.head, first.dep_ = noun, "compound"


def _join_number(number: "Token") -> None:
    """ "said 0 officers were sent": a number that the parser leaves with the verb before belongs to the noun right after."""
    noun = number.nbor()
    opens = noun.tag_ in ("NNS", "NNPS") and noun.left_edge == noun and not noun.is_ancestor(number)
    if opens and noun.dep_ in SUBJECTS and noun.head.i > noun.i and not list(number.children):
        number.head, number.dep_ = noun, "nummod"


def _make_main_verb(verb: "Token") -> None:
    """ "A poll found that …": the parser takes the verb for a participle, and is left without a main verb."""
    noun = verb.head
    clauses = [c for c in children(verb, "ccomp") if c.left_edge.lower_ == "that"]
    if (
        noun.pos_ not in ("NOUN", "PROPN")
        or not clauses
        or any(c.pos_ in ("VERB", "AUX") for c in children(noun, "conj"))
    ):
        return
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"


def _join_citing(citing: "Token") -> None:
    """ "The paper reported, citing police, that …" and "…, the paper reported, citing police": whoever reports cites."""
    verb, before = citing.head, citing.nbor(-1) if citing.i else citing
    reporter = verb.head if verb.dep_ == "ccomp" and verb.head.i < citing.i else before
    if reporter is before and before.text == "," and before.i:
        reporter = before.nbor(-1)
    if lemma(reporter) in words("cues", "verbs", "clause") and own_subject(reporter) is not None:
        mark = next(iter(children(verb, "mark")), None)
        if reporter != verb and citing not in reporter.ancestors and (mark is None or citing.i < mark.i):
            citing.head = reporter
    above = citing.head
    if lemma(above) in words("cues", "verbs", "clause") and own_subject(above) is not None and above.i < citing.i:
        for clause in children(citing, "ccomp"):
            if clause.left_edge.lower_ == "that" and clause.left_edge.nbor(-1).text == ",":
                clause.head = above


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


def _make_tag(noun: "Token") -> None:
    """ "“…,” Ana Ruiz answers.": after a quotation and a name it is the verb."""
    name = noun.nbor(-1)
    mark = name.left_edge.i - 1
    ends = noun.i + 1 == len(noun.doc) or noun.nbor().text in (".", ",", ":")
    if name.pos_ == "PROPN" and name.head == noun and ends and mark >= 0 and noun.doc[mark].text in CLOSE_MARKS:
        noun.pos_, noun.tag_, name.dep_ = "VERB", "VBZ", "nsubj"
