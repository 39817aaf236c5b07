"""Mistakes that the parser makes again and again, put right before anything reads the tree."""

from typing import TYPE_CHECKING

from .count_repairs import repair_count
from .cue_repairs import part_from_verdict, repair_cue
from .lexicon import words
from .syntax import SUBJECTS, children, is_verb, lemma, neighbour, own_subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def repair(doc: "Doc") -> None:
    """Put the known mistakes of ``doc`` right, in place; none where words would then hang on each other in a ring."""
    parsed = doc.to_array("HEAD")
    _repair(doc)
    if not (doc.to_array("HEAD") == parsed).all() and not is_tree(doc):
        for token, offset in zip(doc, parsed.astype("int64").tolist(), strict=True):
            token.head = doc[token.i + offset]


def is_tree(doc: "Doc") -> bool:
    """Whether every word hangs, over others, on a main word."""
    heads = [at + offset for at, offset in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
    sure: set[int] = set()
    for at in range(len(heads)):
        path, above = {at}, at
        while above not in sure and heads[above] != above:
            above = heads[above]
            if above in path:
                return False
            path.add(above)
        sure |= path
    return True


def _repair(doc: "Doc") -> None:
    for token in doc:
        _name_verb(token)
        if token.lemma_ == "have" and token.dep_ not in ("aux", "auxpass"):
            _join_auxiliary(token)
        if lemma(token) in words("cues", "verbs", "clause"):
            repair_cue(token)
        _make_verb(token)
        if token.dep_ == "dobj":
            _part_this(token)
        if token.tag_ == "VBG" and token.dep_ == "amod" and token.is_sent_start:
            _part_opening(token)
        if token.tag_ == "VBG" and token.dep_ == "pcomp" and token.head.lower_ == "of":
            _join_charges(token)
        if token.dep_ == "ccomp":
            _join_sibling(token)
            _part_at_colon(token)
        if token.dep_ == "appos":
            _hang_on_office(token)
            _make_verb_after_figure(token)
            _part_charge(token)
            _join_noun(token)
        if token.dep_ in ("advcl", "conj"):
            _make_object(token)
            _join_perfect(token)
            _make_middle_verb(token)
        if token.tag_ == "VBG" and lemma(token) in words("cues", "verbs", "sourcing"):
            _join_citing(token)
        repair_count(token)


def _part_at_colon(verb: "Token") -> None:
    """ "The video does not show this: the fire starts …": two clauses, and the second is not what the first is said in."""
    after = neighbour(verb.right_edge)
    points = any(t.lower_ in ("this", "that", "it") for t in children(verb, "dobj"))
    if after.text == ":" and verb.i < verb.head.i and points and own_subject(verb) and own_subject(verb.head):
        verb.dep_ = "parataxis"


def _make_verb(token: "Token") -> None:
    """Words that are verbs, or the main verb, or none, and that the parser takes for something else."""
    if token.dep_ in ("aux", "auxpass") and own_subject(token) is not None and own_subject(token.head) is None:
        for child in children(token, *SUBJECTS):
            child.head = token.head
    if token.tag_ == "NNP" and token.ent_iob_ == "I" and token.dep_ in ("aux", "auxpass"):
        _join_name(token)
    if token.lower_ == "point" and token.tag_ == "NN" and children(token, "prep"):
        _make_point(token)
    if token.lower_ == "contrary" and token.dep_ == "ROOT":
        _make_aside(token)
    if token.tag_ == "NNP" and token.dep_ == "npadvmod":
        _name_mother_of_three(token)
    if lemma(token) in words("denials", None, "pointing"):
        part_from_verdict(token)
    if token.tag_ == "NN" and token.dep_ == "ROOT" and children(token, "nsubj") and children(token, "ccomp"):
        token.pos_, token.tag_ = "VERB", "VBP"  # "sources inside the ministry claim that …"
    if token.tag_ == "NNS" and token.dep_ == "relcl" and children(token, "nsubj"):
        token.pos_, token.tag_ = "VERB", "VBZ"  # "a claim the company disputes"
    if token.tag_ == "VBN" and token.dep_ == "acl" and token.head.dep_ == "ROOT" and token.head.i < token.i:
        _make_main_verb(token)


def _make_point(noun: "Token") -> None:
    """ "First data point to a fault": the parser takes the verb for the last word of a compound."""
    things = [c for c in children(noun, "compound") if c.tag_ == "NNS" and c.i == noun.i - 1]
    if things and any(c.lower_ == "to" for c in children(noun, "prep")):
        noun.pos_, noun.tag_, things[0].dep_ = "VERB", "VBP", "nsubj"
        for child in [c for c in children(noun, "amod", "det", "compound") if c.i < things[0].i]:
            child.head = things[0]


def _make_aside(contrary: "Token") -> None:
    """ "Contrary to what the firm says, the alarm did not sound": the parser takes the first word for the main one."""
    main = next((c for c in children(contrary, "advcl", "ccomp") if own_subject(c) is not None), None)
    if main is not None:
        main.head, main.dep_ = main, "ROOT"
        contrary.head, contrary.dep_ = main, "advmod"


def _name_verb(token: "Token") -> None:
    """The dictionary form of "hoped" is not "hop", that of "ruled out" not "rule", and "’s" is "be"."""
    if token.lemma_ == "hop" and token.lower_ in ("hoped", "hoping"):
        token.lemma_ = "hope"
    if token.lower_ == "’s" and children(token, "acomp", "attr"):
        token.lemma_ = "be"
    if token.dep_ == "prt" and f"{token.head.lemma_} {token.lower_}" in words("denials", None, "verbs"):
        token.head.lemma_ += f" {token.lower_}"


def _join_name(last: "Token") -> None:
    """ "Ri Yong Suk summoned": the parser takes the last part of a name that it does not know for an auxiliary."""
    before = neighbour(last, -1)
    if last.ent_type_ != "PERSON" or before.head != last.head or before.dep_ not in SUBJECTS:
        return
    last.pos_, last.dep_, before.dep_ = "PROPN", before.dep_, "compound"
    for child in [before, *children(before, "compound", "nmod")]:
        child.head = last


def _name_mother_of_three(name: "Token") -> None:
    """ "Mum-of-three Ana Ruiz was": the parser takes the mother for who it is, and the name for when."""
    role = name.head
    between = role.doc[role.i + 1 : name.left_edge.i].text
    if role.pos_ == "NOUN" and role.dep_ in SUBJECTS and between.startswith("-of-") and " " not in between:
        name.head, name.dep_, role.head, role.dep_ = role.head, role.dep_, name, "compound"


def _join_auxiliary(auxiliary: "Token") -> None:
    """ "had, for the first time, met": the auxiliary is taken for a verb of its own."""
    if children(auxiliary, "dobj", "attr", "acomp", "xcomp", "ccomp", "cc") or own_subject(auxiliary) is None:
        return
    beside = [*children(auxiliary, "conj"), *children(auxiliary.head, auxiliary.dep_)]
    near = auxiliary.doc[auxiliary.i + 1 : auxiliary.i + 12]
    joined = [
        t for t in beside if t in near and t.tag_ in ("VBN", "VBD") and own_subject(t) is None and not children(t, "cc")
    ]
    if not joined or neighbour(auxiliary).text != ",":
        return
    verb, above, label = joined[0], auxiliary.head, auxiliary.dep_
    verb.head, verb.dep_ = (verb if label == "ROOT" else above), label
    for child in list(auxiliary.children):
        if child != verb:
            child.head = verb
    auxiliary.head, auxiliary.dep_ = verb, "aux"


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
    noun, who = verb.head, neighbour(verb, -1)
    pointing = words("denials", None, "pointing") | words("denials", None, "pointing_figures")
    turning = words("denials", None, "verbs") | words("denials", None, "of_words") | words("denials", None, "taken_up")
    if verb.tag_ != "NNS" or lemma(noun) not in pointing or noun.left_edge.lower_ not in ("a", "an"):
        return
    if lemma(verb) not in turning or who.head != verb or who.dep_ != "compound" or who == noun:
        return
    for child in [c for c in verb.children if c.i < who.i]:
        child.head = who
    verb.pos_, verb.tag_, verb.dep_, who.dep_ = "VERB", "VBZ", "relcl", "nsubj"


def _part_charge(who: "Token") -> None:
    """ "…, a charge the envoy, Tom Berg, called absurd": the parser takes the envoy for the charge."""
    noun = who.head
    if lemma(noun) not in words("denials", None, "pointing") or who.left_edge.i != noun.i + 1:
        return
    for verb in children(noun, "acl", "relcl"):
        if verb.i > who.i and verb.tag_ in ("VBD", "VBZ", "VBN") and own_subject(verb) is None:
            who.head, who.dep_, verb.dep_ = verb, "nsubj", "relcl"
            return


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
            middle.tag_ == "VBN"
            and middle.dep_ == "amod"
            and noun.left_edge == middle
            and neighbour(middle, -1).text == ","
        )
        if opens and noun.i < last.i and neighbour(noun).text in (",", "and", "or"):
            middle.head, middle.dep_, middle.pos_ = first, "conj", "VERB"
            noun.head, noun.dep_ = middle, "dobj"


def _part_this(noun: "Token") -> None:
    """ "The minister branded this nonsense": two things, of which the second is what the first is called."""
    this = noun.left_edge
    judging = lemma(noun) in words("denials", None, "predicates") and lemma(noun.head) in words(
        "cues", "verbs", "naming"
    )
    if judging and this.lower_ in ("this", "that") and this.head == noun and this.i == noun.i - 1:
        this.head, this.dep_, this.pos_, noun.dep_ = noun.head, "dobj", "PRON", "oprd"


def _part_opening(participle: "Token") -> None:
    """ "Addressing reporters, the union's deputy Ana Ruiz said": the parser takes both for who speaks."""
    heard = participle.head
    names = [c for c in children(heard, "conj", "appos") if c.pos_ == "PROPN" and not children(heard, "cc")]
    if heard.dep_ not in SUBJECTS or not names or participle.doc[names[0].left_edge.i - 1].text != ",":
        return
    verb = heard.head
    names[0].head, names[0].dep_ = verb, heard.dep_
    participle.head, participle.dep_ = verb, "advcl"
    heard.head, heard.dep_ = participle, "dobj"


def _join_charges(first: "Token") -> None:
    """ "accused the firm of lying to inspectors, hiding reports and threatening staff": each is a charge, whatever the parser
    makes of the later ones."""
    accused = first.head.head
    accusing = accused if is_verb(accused) else accused.head
    if lemma(accusing) != "accuse":
        return
    for charge in first.doc[first.i + 1 : first.sent.end]:
        opens = (
            charge.tag_ == "VBG" and neighbour(charge, -1).text in (",", "and", "or") and charge.i + 1 < first.sent.end
        )
        if not opens or neighbour(charge).pos_ not in ("NOUN", "PROPN", "DET", "ADJ", "PRON") or charge.dep_ == "relcl":
            continue
        noun = charge.head
        if charge.dep_ in ("amod", "compound") and noun.i > charge.i:
            noun.head, noun.dep_ = charge, "dobj"
        charge.head, charge.dep_, charge.pos_ = first, "conj", "VERB"


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
    verb, before = citing.head, neighbour(citing, -1) if citing.i else citing
    reporter = verb.head if verb.dep_ == "ccomp" and verb.head.i < citing.i else before
    if reporter is before and before.text == "," and before.i:
        reporter = neighbour(before, -1)
    if lemma(reporter) in words("cues", "verbs", "clause") and own_subject(reporter) is not None:
        mark = next(iter(children(verb, "mark")), None)
        if reporter != verb and citing not in reporter.ancestors and (mark is None or citing.i < mark.i):
            citing.head = reporter
    above = citing.head
    if lemma(above) in words("cues", "verbs", "clause") and own_subject(above) is not None and above.i < citing.i:
        for clause in children(citing, "ccomp"):
            if clause.left_edge.lower_ == "that" and neighbour(clause.left_edge, -1).text == ",":
                clause.head = above
