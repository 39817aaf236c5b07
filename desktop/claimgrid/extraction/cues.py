"""Attributions by their cue: reporting verbs, nouns and adjectives, and "according to"."""

from typing import TYPE_CHECKING

from .attribution import Attribution, Stretch
from .blocks import Block
from .lexicon import lexicon, words
from .syntax import SUBJECTS, agent, antecedent, children, edges, is_verb, lemma, own_subject, subject, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE_START = frozenset({"that", "whether", "if"})


def find_by_cue(block: Block) -> list[Attribution]:
    """Every attribution of the block that a cue and its grammar give, in text order of the cues."""
    found = []
    for token in block.doc:
        attribution = (
            _according(block, token)
            or (_by_verb(block, token) if is_verb(token) else None)
            or (_by_noun(block, token) if token.pos_ == "NOUN" else None)
            or (_by_adjective(block, token) if token.pos_ == "ADJ" else None)
        )
        if attribution is not None:
            found.append(attribution)
    return found


def phrase(block: Block, head: "Token", but: "Token | None" = None) -> Stretch:
    """The words of a noun phrase: its subtree without relative clauses and without the side that holds ``but``."""
    first, end = edges(head)
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "advcl", "parataxis") and child.i > head.i:
            end = min(end, child.left_edge.i)
    if but is not None and first <= but.i < end:
        first, end = (first, but.i) if head.i < but.i else (but.i + 1, end)
    first, end = trim(list(block.doc), first, end)
    return Stretch(block, first, end) if end > first else Stretch(block, head.i, head.i + 1)


def _cue_words(block: Block, verb: "Token") -> Stretch:
    """The verb with its auxiliaries, negation and particle: "has not said", "could not corroborate"."""
    first = last = verb.i
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i:
            first = min(first, child.i)
        if child.dep_ == "prt" and child.i == verb.i + 1:
            last = child.i
    return Stretch(block, first, last + 1)


def _build(
    block: Block, head: "Token", speaker: "Token | None", content: Stretch, rule: str, *, nominal: bool = False
) -> Attribution | None:
    cue = _cue_words(block, head)
    if speaker is not None and speaker.doc is not block.doc:
        speaker = None
    words_of = phrase(block, speaker, but=head) if speaker is not None else None
    pieces = _without(content, [cue, *([words_of] if words_of else [])])
    if not pieces:
        return None
    return Attribution(block, head, cue, speaker, words_of, pieces, rule, nominal=nominal)


def _without(content: Stretch, holes: list[Stretch]) -> list[Stretch]:
    """What is left of the content around a cue that stands in its middle ("…, he said, …")."""
    block, keep = content.block, [True] * (content.end - content.first)
    for hole in holes:
        for i in range(max(hole.first, content.first), min(hole.end, content.end)):
            keep[i - content.first] = False
    pieces: list[Stretch] = []
    start = None
    for i, kept in enumerate([*keep, False]):
        if kept and start is None:
            start = i
        elif not kept and start is not None:
            first, end = trim(list(block.doc), content.first + start, content.first + i)
            if any(t.is_alpha or t.like_num for t in block.doc[first:end]):
                pieces.append(Stretch(block, first, end))
            start = None
    return pieces


# Verbs ----------------------------------------------------------------------------------------------------------


def _by_verb(block: Block, verb: "Token") -> Attribution | None:
    name = lemma(verb)
    speaker = _speaker_of(verb)
    if (found := _by_lack(block, verb, speaker)) is not None:
        return found
    if name in words("cues", "verbs", "clause"):
        content = _clause_content(block, verb)
        if content is not None and _may_speak(verb, speaker):
            bare = not any(is_verb(t) for t in block.doc[content.first : content.end])
            return _build(block, verb, speaker, content, f"“{verb.text}” with a clause", nominal=bare)
    if name in words("cues", "verbs", "infinitive") and speaker is not None:
        for to in children(verb, "xcomp", "ccomp"):
            if _is_infinitive(to) and to.i > verb.i:
                first = _first_object(verb, to)
                content = Stretch(block, first, edges(to)[1])
                return _build(block, verb, speaker, content, f"“{verb.text}” with an infinitive", nominal=True)
    if name in words("cues", "verbs", "naming") and (found := _naming(block, verb, speaker)):
        return found
    if name in words("cues", "verbs", "nominal") and speaker is not None:
        for thing in children(verb, "dobj"):
            if thing.i > verb.i and (thing.pos_ != "PRON" or list(thing.children)):
                content = Stretch(block, edges(thing)[0], _object_end(verb, thing))
                return _build(block, verb, speaker, content, f"“{verb.text}” with a noun", nominal=True)
    return _by_preposition(block, verb, speaker)


def _speaker_of(verb: "Token") -> "Token | None":
    """Subject, agent of a passive, or the person quoted in "quoted her as saying"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as":
        quoting = verb.head.head
        for person in children(quoting, "dobj", "nsubjpass"):
            return person
    passive = bool(children(verb, "auxpass", "nsubjpass"))
    if passive:
        return agent(verb)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return agent(verb)
    if verb.dep_ == "advcl" and own_subject(verb) is None and (owner := _owner_of_noun(verb.head)) is not None:
        return owner
    found = subject(verb) or _word_before(verb)
    if found is not None and found.dep_ == "expl":
        return None
    if found is not None and found.dep_ == "nsubjpass" and own_subject(verb) is None and verb.head.tag_ == "VBN":
        return found
    return found


def _may_speak(verb: "Token", speaker: "Token | None") -> bool:
    """Facts show and mean things without speaking: with such verbs only people, bodies and documents report."""
    if lemma(verb) not in words("cues", "verbs", "evidence"):
        return True
    if speaker is None or speaker.pos_ == "PROPN":
        return speaker is not None
    known = words("cues", "phrases", "documents") | words("titles", None, "offices") | words("titles", None, "bodies")
    return lemma(speaker) in known or speaker.lower_ in ("he", "she", "they", "who")


def _owner_of_noun(verb: "Token") -> "Token | None":
    """Who speaks on in "this follows Ruiz's confirmation of the raid, stating that …"."""
    subject_of = own_subject(verb)
    if subject_of is None or subject_of.pos_ != "PRON":
        return None
    for noun in children(verb, "dobj"):
        if lemma(noun) in words("cues", "nouns", "clause") | words("cues", "nouns", "nominal"):
            return next(iter(children(noun, "poss")), None)
    return None


def _word_before(verb: "Token") -> "Token | None":
    """The noun right before a finite verb that the parser left without a subject."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    i = verb.i - 1
    while i > verb.sent.start and verb.doc[i].pos_ in ("AUX", "ADV"):
        i -= 1
    before = verb.doc[i]
    return before if i >= verb.sent.start and before.pos_ in ("PROPN", "NOUN") else None


def _clause_content(block: Block, verb: "Token") -> Stretch | None:
    """The range of the clause that the verb reports, on either side of it."""
    clauses = [c for c in children(verb, "ccomp") if not _is_infinitive(c)]
    right = [c for c in clauses if c.i > verb.i]
    left = [c for c in clauses if c.i < verb.i]
    if right:
        first = min(edges(c)[0] for c in right)
        first = max(first, verb.i + 1)
        end = max(edges(c)[1] for c in right)
        return Stretch(block, _after_that(block, first), _stray_conjunct_end(verb, end))
    if left:
        mine = own_subject(verb)
        stop = min(verb.i, mine.left_edge.i if mine is not None and mine.i > left[-1].i else verb.i)
        return Stretch(block, min(edges(c)[0] for c in left), stop)
    if verb.dep_ in ("parataxis", "ccomp", "dep") and own_subject(verb) is not None and _between_commas(verb):
        first, end = edges(verb.head)
        return Stretch(block, first, end)
    return None


def _is_infinitive(verb: "Token") -> bool:
    return any(c.lower_ == "to" for c in children(verb, "aux"))


def _between_commas(verb: "Token") -> bool:
    """A parenthesis: ", he said,"."""
    first, end = edges(verb)
    doc = verb.doc
    before = doc[first].text if doc[first].text == "," else doc[first - 1].text if first else ""
    after = doc[end - 1].text if doc[end - 1].text in ",." else doc[end].text if end < len(doc) else "."
    return before in (",", "”", '"') and after in (",", ".")


def _after_that(block: Block, first: int) -> int:
    while first < len(block.doc) and block.doc[first].lower_ in (*_CLAUSE_START, ",", ":"):
        first += 1
    return first


def _stray_conjunct_end(verb: "Token", end: int) -> int:
    """Parsers hang ", but more are expected" on the cue although it goes on with what was said.

    Taken in where the conjunct has a subject of its own, follows directly, and reports nothing itself.
    """
    quoting = [verb.head.head] if verb.dep_ == "pcomp" else []
    for conjunct in [c for v in (verb, *quoting) for c in children(v, "conj")]:
        mine = own_subject(conjunct)
        reports = lemma(conjunct) in words("cues", "verbs", "clause") and children(conjunct, "ccomp")
        gap = verb.doc[end : conjunct.left_edge.i]
        if mine is not None and not reports and conjunct.i >= end and verb.dep_ == "pcomp":
            if all(t.is_punct or t.dep_ == "cc" for t in gap):
                end = edges(conjunct)[1]
    return end


def _first_object(verb: "Token", to: "Token") -> int:
    """Where "the council to act" begins: at the person asked, if there is one between verb and infinitive."""
    objects = [c for c in children(verb, "dobj", "dative", "prep") if verb.i < c.i < to.i]
    return min([edges(c)[0] for c in objects] + [to.left_edge.i])


def _object_end(verb: "Token", thing: "Token") -> int:
    """The end of the object with the phrases that follow it in the same clause."""
    end = edges(thing)[1]
    for child in sorted(verb.children, key=lambda c: c.i):
        if child.i >= end and child.dep_ in ("prep", "xcomp", "oprd", "advcl", "dative") and child.left_edge.i == end:
            end = edges(child)[1]
    return end


def _naming(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    if speaker is None:
        return None
    passive = children(verb, "nsubjpass")
    things = children(verb, "dobj", "nsubjpass")
    as_what = [p for p in children(verb, "prep") if p.lower_ == "as" and p.i > verb.i]
    as_what += [p for t in things for p in t.subtree if p.lower_ == "as" and p.dep_ == "prep" and p.i > verb.i]
    names = children(verb, "oprd", "ccomp", "xcomp", "attr") + as_what
    if len(children(verb, "dobj")) > 1:
        names += children(verb, "dobj")[1:]
    names = [n for n in names if n.i > verb.i]
    if not names:
        return None
    first = min([edges(t)[0] for t in things if t.i > verb.i] + [n.left_edge.i for n in names])
    end = max(edges(n)[1] for n in names)
    if passive:
        first = max(first, verb.i + 1)
    return _build(
        block, verb, speaker, Stretch(block, max(first, verb.i + 1), end), f"“{verb.text}” names it", nominal=True
    )


def _by_preposition(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    wanted = lexicon("cues")["prepositions"].get(lemma(verb), ())
    if speaker is None:
        return None
    for prep in children(verb, "prep", "prt"):
        if prep.lower_ in wanted and prep.i > verb.i and prep.right_edge.i > prep.i:
            content = Stretch(block, prep.i + 1, _object_end(verb, prep))
            return _build(block, verb, speaker, content, f"“{verb.text} {prep.text}” with a noun", nominal=True)
    return None


def _by_lack(block: Block, verb: "Token", speaker: "Token | None") -> Attribution | None:
    """ "has no information on whether …": what is said to be unknown."""
    for noun in children(verb, "dobj"):
        if lemma(noun) in words("denials", None, "no_nouns") and any(c.lower_ == "no" for c in children(noun, "det")):
            content = Stretch(block, noun.i + 1, _object_end(verb, noun))
            if speaker is not None and content.end > content.first:
                rule = f"“{verb.text} no {noun.text}”"
                return _build(block, verb, speaker, content, rule, nominal=True)
    return None


# Other cues -----------------------------------------------------------------------------------------------------


def _according(block: Block, token: "Token") -> Attribution | None:
    if token.lower_ != "according" or token.i + 1 >= len(block.doc):
        return None
    to = token.nbor(1)
    people = children(to, "pobj")
    if to.lower_ != "to" or not people:
        return None
    words_of = phrase(block, people[0])
    cue = Stretch(block, token.i, to.i + 1)
    content = _rest_of_clause(block, token, words_of.end)
    pieces = _without(content, [Stretch(block, *edges(token))])
    if not pieces:
        return None
    return Attribution(block, token, cue, people[0], words_of, pieces, "“according to”")


def _rest_of_clause(block: Block, token: "Token", end: int) -> Stretch:
    """The clause that "according to" belongs to; before it stands a reporting clause's content, or the sentence."""
    sentence = token.sent
    home = token.head
    while not is_verb(home) and home.head != home:
        home = home.head
    if token.i == sentence.start or block.doc[sentence.start : token.i].text.strip(" “\"'") == "":
        return Stretch(block, end, sentence.end)
    while token.i > home.i and home.dep_ in ("ccomp", "xcomp", "advcl", "relcl", "acl") and home.head != home:
        home = home.head
    first, last = edges(home)
    clause = [c for c in children(home, "conj") if c.left_edge.i > token.i and own_subject(c) is not None]
    if clause:
        last = min(c.left_edge.i for c in clause)
    return Stretch(block, first, max(last, end)) if last > first else Stretch(block, sentence.start, sentence.end)


def _by_noun(block: Block, noun: "Token") -> Attribution | None:
    name = lemma(noun)
    speaker = next(iter(children(noun, "poss")), None)
    if speaker is None:
        for of in children(noun, "prep"):
            if of.lower_ in ("from", "by"):
                speaker = next(iter(children(of, "pobj")), None)
    if name in words("cues", "nouns", "clause") and (speaker is not None or noun.dep_ not in SUBJECTS):
        for clause in children(noun, "acl", "ccomp", "relcl"):
            marks = [c for c in children(clause, "mark") if c.lower_ in _CLAUSE_START]
            if marks and clause.i > noun.i:
                content = Stretch(block, _after_that(block, clause.left_edge.i), edges(clause)[1])
                return _noun_cue(block, noun, speaker, content, f"“{noun.text} that”", nominal=False)
    if name in words("cues", "nouns", "nominal") and speaker is not None:
        for of in children(noun, "prep"):
            if of.lower_ in ("of", "for", "about") and of.right_edge.i > of.i:
                content = Stretch(block, of.i + 1, edges(of)[1])
                return _noun_cue(block, noun, speaker, content, f"“{noun.text} {of.text}”", nominal=True)
    return None


def _noun_cue(
    block: Block, noun: "Token", speaker: "Token | None", content: Stretch, rule: str, *, nominal: bool
) -> Attribution | None:
    if speaker is None:
        # "He made the claim that …": whoever does something with the noun speaks.
        verb = noun.head
        found = subject(verb) if is_verb(verb) and noun.dep_ in ("dobj", "attr", "pobj") else None
        speaker = found if found is not None and found.dep_ != "expl" else None
    pieces = _without(content, [])
    if not pieces:
        return None
    cue = Stretch(block, noun.i, noun.i + 1)
    words_of = phrase(block, speaker, but=noun) if speaker is not None else None
    return Attribution(block, noun, cue, speaker, words_of, pieces, rule, nominal=nominal)


def _by_adjective(block: Block, adjective: "Token") -> Attribution | None:
    if lemma(adjective) not in words("cues", "adjectives", "clause"):
        return None
    verb = adjective.head
    speaker = subject(verb) if is_verb(verb) else None
    if speaker is None or antecedent(speaker).dep_ == "expl" or speaker.lower_ == "it":
        return None
    for clause in children(adjective, "ccomp"):
        content = Stretch(block, _after_that(block, clause.left_edge.i), edges(clause)[1])
        if clause.i > adjective.i and content.end > content.first:
            return _build(block, adjective, speaker, content, f"“{adjective.text}” with a clause")
    return None
