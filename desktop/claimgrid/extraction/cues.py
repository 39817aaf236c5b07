"""Attributions by their cue: reporting verbs, nouns and adjectives, and "according to"."""

from collections.abc import Container
from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import CLAUSE_START, Attribution, Stretch, after_that, build, phrase, without
from .blocks import Block
from .contents import clause_of_document
from .kinds import in_title_case
from .lexicon import lexicon, words
from .measures import bare_words
from .stands import find_stand
from .syntax import (
    OPEN_MARKS,
    SUBJECTS,
    antecedent,
    children,
    edges,
    is_verb,
    lemma,
    neighbour,
    own_subject,
    subject,
    trim,
)
from .titles import is_title
from .verbs import by_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_COLON_WITHIN = 8
_JOINING = frozenset({"of", "for", "the", "and", "&", "in"})
_LEAST_WORDS = 3
_COPULAS = frozenset({"appear", "be", "become", "feel", "look", "remain", "seem", "sound"})
_VIEWS = frozenset({"eyes", "opinion", "view", "words"})
_ASIDE = 12  # tokens
_ASIDES = {")": ("(",), "–": ("–",), "—": ("—",), "-": ("-",), "--": ("--",)}
ACCORDING = Evidence.WORDS.format(word="according to")


def find_by_cue(block: Block, names: Container[str] = ()) -> list[Attribution]:
    """Every attribution of the block that a cue and its grammar give, in text order of the cues. ``names`` are words that
    are names elsewhere in the article: in a short title the model does not know them."""
    found = [a for a in (_colon(block, names), _list_after_colon(block)) if a is not None]
    for token in block.doc:
        attribution = (
            _according(block, token)
            or (by_verb(block, token) if is_verb(token) else None)
            or (_by_noun(block, token) if token.pos_ == "NOUN" else None)
            or (_by_adjective(block, token) if token.pos_ == "ADJ" else None)
            or find_stand(block, token)
        )
        if attribution is not None:
            found.append(attribution)
    for according in [a for a in found if a.rule == ACCORDING]:
        _take_out(according, found)
    return found


def _colon(block: Block, names: Container[str]) -> Attribution | None:
    """ "LOPEZ: The dam will hold." and "Minister: dam will hold": all that follows a name and a colon."""
    doc = block.doc
    start = next((t.i for t in doc if t.is_alpha), 0)  # past the dash of a list
    at = next((t.i for t in doc[start : start + _COLON_WITHIN] if t.text == ":"), 0)
    before, after = doc[start:at], doc[at + 1 :]
    named = any(
        t.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or lemma(t) in words("titles", None, "offices") for t in before
    )
    label = words("cues", "credits", "nouns") | words("cues", "credits", "labels")
    name_like = len(before) > 1 and all(t.pos_ == "PROPN" and t.lower_ not in label for t in before)
    named = named or (name_like and not in_title_case(doc.text))
    named = named or (len(before) == 1 and before.text in names)
    sources = (words("cues", "phrases", "findings") | words("titles", None, "bodies")) - label
    named = named or (len(before) > 0 and lemma(before[-1]) in sources and any(is_verb(t) for t in after))
    plain = (all(_is_of_name(t) for t in before) or _is_body(doc, start, at)) and not _is_topic(block, start, at)
    shouted = before.text.isupper() and not any(
        t.pos_ in ("AUX", "VERB", "ADP") or t.lower_ in label or (t.is_stop and len(before) > 1) for t in before
    )
    first, end = trim(list(doc), at + 1, len(doc))
    speaker, cue, content = Stretch(block, start, at), Stretch(block, at, at + 1), [Stretch(block, first, end)]
    if before.text.lower() in words("cues", "credits", "speaking") and end > first:
        return Attribution(block, doc[at], cue, None, None, content, Evidence.NAME_COLON)
    if before.text.lower() in words("cues", "credits", "claimed") and end > first:
        one = [Stretch(block, first, min(end, doc[first].sent.end))]
        return Attribution(block, doc[at], cue, None, None, one, Evidence.NAME_COLON)
    cried = before.text.isupper() and any(t.is_stop and t.lower_ not in _JOINING for t in before)  # "FEAR AT SEA: …"
    if cried or not (at > start and plain and (named or shouted)) or sum(t.is_alpha for t in after) < _LEAST_WORDS:
        return None
    return Attribution(block, doc[at], cue, _head_of(before), speaker, content, Evidence.NAME_COLON)


def _is_of_name(token: "Token") -> bool:
    office = token.lower_ in words("titles", None, "offices") | words("titles", None, "roles")
    return token.pos_ in ("PROPN", "NOUN", "ADJ") or token.text.isupper() or office


def _is_body(doc: "Doc", start: int, at: int) -> bool:
    """ "Ministry of Defence of Norland: “…”": a body's name with the words that join it, before its words."""
    known = words("titles", None, "bodies") | words("titles", None, "offices")
    head = next((t for t in doc[start:at] if lemma(t) in known), None)
    joined = all(_is_of_name(t) or t.lower_ in _JOINING or t.tag_ == "POS" for t in doc[start:at])
    return head is not None and joined and neighbour(doc[at]).text in OPEN_MARKS


def _head_of(before: "Span") -> "Token":
    """The last word of the name, or of what stands before "of"."""
    joint = next((t.i for t in before if t.pos_ == "ADP"), before.end)
    return before.doc[max(before.start, joint - 1)]


def _is_topic(block: Block, start: int, at: int) -> bool:
    """Whether the words before the colon of a title tell what or where it is about: "Lima fire: …", "Peru: …"; the seat of a
    government speaks: "Lima: …"."""
    if not is_title(block):
        return False
    before = block.doc[start:at]
    told = words("places", "events", "nouns") | words("cues", "credits", "labels") | frozenset(bare_words())
    told |= words("cues", "credits", "topics")
    told |= words("places", "kinds", "nouns") - words("titles", None, "bodies")
    rest = [t for t in block.doc[at + 1 :] if t.is_alpha]
    document = words("cues", "phrases", "documents") | words("cues", "credits", "labels")
    if (
        len(rest) > 1
        and not any((is_verb(t) and lemma(t) not in document) or t.lower_ in bare_words() for t in rest)
        and document & set(map(lemma, rest))
    ):
        return True  # "Lorn valley: situation report"
    seats = {seat for entry in lexicon("demonyms").values() for seat in entry["seats"]}
    place = all(t.ent_type_ == "GPE" for t in before) and before.text.lower() not in seats
    return place or any({t.lower_, lemma(t)} & told for t in before)


def _list_after_colon(block: Block) -> Attribution | None:
    """ "The ministry updated its figures: 80 dead, 200 missing": what follows is the body's own count."""
    doc = block.doc
    listed = words("cues", "phrases", "documents") | words("measures", "counting", "nouns")
    speakers = words("titles", None, "offices") | words("titles", None, "bodies")
    for colon in (t for t in doc if t.text == ":" and 2 < t.i < len(doc) - _LEAST_WORDS):
        sentence, noun = doc[colon.i - 1].sent, doc[colon.i - 1]
        verb = next((t for t in sentence if is_verb(t) and t.i < noun.i and own_subject(t) is not None), None)
        speaker = own_subject(verb) if verb is not None else None
        if verb is None or speaker is None or lemma(noun) not in listed or neighbour(colon).text in OPEN_MARKS:
            continue
        if lemma(speaker) in speakers or speaker.ent_type_ in ("PERSON", "ORG"):
            content = Stretch(block, colon.i + 1, max(colon.sent.end, sentence.end))
            return build(block, verb, speaker, content, Evidence.COLON.format(word=f"{verb.text} … {noun.text}"))
    return None


def _take_out(according: Attribution, found: list[Attribution]) -> None:
    """ ", according to the paper" around another statement is no part of what that statement says."""
    if according.speaker_words is None:
        return
    aside = Stretch(according.block, according.cue.first, according.speaker_words.end)
    for other in found:
        if other is not according and according.holds(other.head):
            other.content = [piece for s in other.content for piece in without(s, [aside])] or other.content


# Other cues -----------------------------------------------------------------------------------------------------


def _according(block: Block, token: "Token") -> Attribution | None:
    if token.i + 1 >= len(block.doc):
        return None
    to = neighbour(token)
    if token.lower_ in _VIEWS and token.dep_ == "pobj" and token.head.lower_ == "in":
        return _in_the_view_of(block, token)
    if lemma(token) in words("cues", "phrases", "findings") and token.dep_ == "pobj" and token.head.lower_ == "in":
        return _in_a_finding(block, token)
    if token.lower_ != "according":
        return None
    people = children(to, "pobj")
    if to.lower_ != "to" or not people:
        return None
    for name in children(token, "pobj"):
        if name.pos_ == "PROPN" and people[0].pos_ == "NOUN" and name.i > people[0].i:
            name.head, name.dep_ = people[0], "appos"  # "according to the operator, Hydra"
    words_of = phrase(block, people[0])
    cue = Stretch(block, token.i, to.i + 1)
    content = _aside_of(block, token, words_of.end) or _rest_of_clause(block, token, words_of.end)
    pieces = without(content, [Stretch(block, *edges(token))])
    if not pieces:
        return None
    return Attribution(block, token, cue, people[0], words_of, pieces, ACCORDING)


def _aside_of(block: Block, token: "Token", end: int) -> Stretch | None:
    """ "2,000 people – 5,000, according to the organisers – came": only what stands between the dashes is theirs."""
    doc = block.doc
    if end >= len(doc) or doc[end].text not in _ASIDES:
        return None
    opening = next(
        (t.i for t in reversed(doc[max(0, token.i - _ASIDE) : token.i]) if t.text in _ASIDES[doc[end].text]), None
    )
    if opening is None or not any(t.like_num for t in doc[opening + 1 : token.i]):
        return None
    return Stretch(block, opening + 1, end)


def _in_the_view_of(block: Block, noun: "Token") -> Attribution | None:
    """ "In the view of the opposition, …", "…, in Weber’s opinion"."""
    people = children(noun, "poss") + [p for of in children(noun, "prep") if of.lower_ == "of" for p in of.children]
    if not people or people[0].pos_ == "PRON":
        return None
    words_of, start = phrase(block, people[0]), noun.head.i
    end = max(words_of.end, noun.i + 1)
    content = _rest_of_clause(block, noun.head, end)
    pieces = without(content, [Stretch(block, start, end)])
    cue = Stretch(block, start, noun.i + 1)
    return Attribution(block, block.doc[start], cue, people[0], words_of, pieces, ACCORDING) if pieces else None


def _in_a_finding(block: Block, noun: "Token") -> Attribution | None:
    """ "In a poll released on Monday, 50 percent chose Ruiz.", at the head of a sentence in which nobody else reports."""
    opening = noun.head
    verb = opening.head
    if opening.i > noun.sent.start and lemma(noun) in words("cues", "phrases", "polls"):
        return _in_a_poll(block, noun)
    reports = words("cues", "verbs", "clause") | words("cues", "verbs", "infinitive")
    if opening.i != noun.sent.start or opening.right_edge.i + 1 >= noun.sent.end or verb == opening:
        return None
    if (lemma(verb) in reports and not _is_share(own_subject(verb))) or neighbour(opening.right_edge).text != ",":
        return None
    content = Stretch(block, opening.right_edge.i + 2, noun.sent.end)
    pieces = without(content, [])
    cue = Stretch(block, opening.i, opening.i + 1)
    return Attribution(block, opening, cue, noun, phrase(block, noun), pieces, ACCORDING) if pieces else None


def _in_a_poll(block: Block, noun: "Token") -> Attribution | None:
    """ "Ruiz leads by 8 points in the survey", "40 percent were undecided in a Herald poll": shares that a poll found."""
    shares = [t for t in noun.sent if t.ent_type_ == "PERCENT" or t.lower_ in ("percent", "points", "%")]
    words_of, start = phrase(block, noun), noun.head.i
    if not shares or any(t in words_of for t in shares):
        return None
    content = _rest_of_clause(block, noun.head, words_of.end)
    pieces = without(content, [Stretch(block, start, words_of.end)])
    held = any(share.i in range(p.first, p.end) for share in shares for p in pieces)
    return (
        Attribution(block, noun.head, Stretch(block, start, start + 1), noun, words_of, pieces, ACCORDING)
        if held
        else None
    )


def _is_share(token: "Token | None") -> bool:
    """ "38 percent of voters": who a poll counted, not who passes its figures on."""
    return token is not None and any(t.like_num for t in (token, *children(token, "nummod")))


def _rest_of_clause(block: Block, token: "Token", end: int) -> Stretch:
    """The clause that "according to" belongs to; before it stands a reporting clause's content, or the sentence."""
    sentence = token.sent
    home = token.head
    while not is_verb(home) and home.head != home:
        home = home.head
    if token.i == sentence.start or block.doc[sentence.start : token.i].text.strip(" “\"'") == "":
        return Stretch(block, end, sentence.end)
    while token.i > home.i and home.dep_ in ("ccomp", "xcomp", "advcl", "relcl", "acl", "conj") and home.head != home:
        home = home.head
    first, last = edges(home)
    clause = [c for c in children(home, "conj") if c.left_edge.i > token.i and own_subject(c) is not None]
    if clause:
        last = min(c.left_edge.i for c in clause)
    return Stretch(block, first, max(last, end)) if last > first else Stretch(block, sentence.start, sentence.end)


def _by_noun(block: Block, noun: "Token") -> Attribution | None:
    name = lemma(noun)
    if noun.dep_ == "pobj" and is_verb(noun.head.head) and clause_of_document(noun.head.head) is not None:
        return None  # "said in a statement that …": the verb has it
    speaker = next(iter(children(noun, "poss")), None)
    if speaker is None:
        for of in children(noun, "prep"):
            if of.lower_ in ("from", "by"):
                speaker = next(iter(children(of, "pobj")), None)
    if name in words("cues", "nouns", "clause") and (speaker is not None or noun.dep_ not in SUBJECTS):
        for clause in children(noun, "acl", "ccomp", "relcl"):
            marks = [c for c in children(clause, "mark") if c.lower_ in CLAUSE_START]
            if marks and clause.i > noun.i:
                content = Stretch(block, after_that(block, clause.left_edge.i), edges(clause)[1])
                return _noun_cue(
                    block, noun, speaker, content, Evidence.WORDS.format(word=f"{noun.text} that"), nominal=False
                )
    if name in words("cues", "nouns", "nominal") and speaker is not None:
        for of in children(noun, "prep"):
            if of.lower_ in ("of", "for", "about") and of.right_edge.i > of.i:
                content = Stretch(block, of.i + 1, edges(of)[1])
                return _noun_cue(
                    block, noun, speaker, content, Evidence.WORDS.format(word=f"{noun.text} {of.text}"), nominal=True
                )
    return None


def _noun_cue(
    block: Block, noun: "Token", speaker: "Token | None", content: Stretch, rule: str, *, nominal: bool
) -> Attribution | None:
    if speaker is None:
        # "He made the claim that …": whoever does something with the noun speaks.
        verb = noun.head
        found = subject(verb) if is_verb(verb) and noun.dep_ in ("dobj", "attr", "pobj") else None
        speaker = found if found is not None and found.dep_ != "expl" else None
    pieces = without(content, [])
    if not pieces:
        return None
    cue = Stretch(block, noun.i, noun.i + 1)
    words_of = phrase(block, speaker, but=noun) if speaker is not None else None
    return Attribution(block, noun, cue, speaker, words_of, pieces, rule, nominal=nominal)


def _by_adjective(block: Block, adjective: "Token") -> Attribution | None:
    if lemma(adjective) not in words("cues", "adjectives", "clause"):
        return None
    verb = adjective.head
    speaker = subject(verb) if is_verb(verb) and lemma(verb) in _COPULAS else None  # not "make sure that"
    if speaker is None or antecedent(speaker).dep_ == "expl" or speaker.lower_ == "it":
        return None
    for clause in children(adjective, "ccomp"):
        content = Stretch(block, after_that(block, clause.left_edge.i), edges(clause)[1])
        if clause.i > adjective.i and content.end > content.first:
            return build(block, adjective, speaker, content, Evidence.CLAUSE.format(word=adjective.text))
    return None
