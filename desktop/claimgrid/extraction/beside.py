"""Whose a quotation is where no grammar reaches it: the cue beside it, the sentence before it, who spoke last."""

from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch, phrase, speaker_words
from .lexicon import words
from .quotations import Quotation
from .syntax import CLOSE_MARKS, OPEN_MARKS, agent, can_speak, children, is_verb, lemma, neighbour, own_subject, subject
from .tags import name_before

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_GAP = 250  # characters between a quotation and the paragraph that may go on with it
_NEAR = 14  # tokens between a quotation and the cue beside it
_FIRST_PERSON = frozenset({"i", "we"})


def beside(quotation: Quotation, here: list[Attribution]) -> Attribution | None:
    """The attribution of the cue right after or right before the quotation; a new one where the cue has none yet."""
    announced = quotation.after_colon is not None
    cue = (_cue_before(quotation) if announced else None) or _cue_after(quotation) or _cue_before(quotation)
    if cue is None:
        return None
    known = next((a for a in here if a.head.i == cue.i), None)
    if known is not None:
        if known.speaker is None and cue.i < quotation.first and (tag := name_before(quotation, cue)) is not None:
            known.speaker, known.speaker_words = tag.speaker, tag.words
        return known
    speaker = cue.head if _stands_before_its_subject(cue) else agent(cue) or subject(cue)
    if speaker is None and cue.i < quotation.first and (tag := name_before(quotation, cue)) is not None:
        return new_attribution(quotation, cue, tag.speaker, tag.words, here)
    weak = lemma(cue) in words("cues", "verbs", "going_on")
    if speaker is not None and (speaker.lower_ in _FIRST_PERSON or (weak and not can_speak(speaker))):
        return None
    words_of = speaker_words(quotation.block, speaker, cue) if speaker is not None else None
    return new_attribution(quotation, cue, speaker, words_of, here)


def speaks(token: "Token") -> bool:
    verbs = words("cues", "verbs", "clause") | words("cues", "verbs", "beside_quotation")
    return is_verb(token) and lemma(token) in verbs


def _cue_after(quotation: Quotation) -> "Token | None":
    doc = quotation.block.doc
    ends = doc[quotation.last - 1].text if quotation.last else ""
    if quotation.runs_on or (ends in ".?!" and ends != "" and _starts_sentence(doc, quotation.last + 1)):
        return None
    first = doc[min(quotation.last + 1, len(doc) - 1)]
    if ends in (",", "?", "!") and _stands_before_its_subject(first):
        return first
    for token in doc[quotation.last + 1 : quotation.last + 1 + _NEAR]:
        if token.text in OPEN_MARKS or (token.text in ".;:" and token.i > quotation.last + 1):
            return None
        if own_subject(token) is not None and (
            speaks(token) or (ends in (",", "?", "!") and _is_tag(token, quotation))
        ):
            return token
    return None


def _stands_before_its_subject(verb: "Token") -> bool:
    """ "“…,” sobbed widow Ana Ruiz": the parser takes the verb for an adjective."""
    return verb.tag_ == "VBD" and verb.dep_ == "amod" and verb.head.i > verb.i


def _is_tag(verb: "Token", quotation: Quotation) -> bool:
    """ "“…,” the driver stormed": whatever verb stands so close tells how it was said."""
    mine = own_subject(verb)
    if mine is None or verb.tag_ not in ("VBD", "VBZ", "VBP") or children(verb, "dobj", "attr", "acomp", "auxpass"):
        return False
    left = min(mine.left_edge.i, verb.i)
    return left == quotation.last + 1 and verb.i - mine.i <= 2


def _starts_sentence(doc: object, i: int) -> bool:
    tokens = doc  # a spaCy Doc
    if i >= len(tokens):  # type: ignore[arg-type]
        return True
    token: Token = tokens[i]  # type: ignore[index]
    return token.is_title


def _cue_before(quotation: Quotation) -> "Token | None":
    doc = quotation.block.doc
    colon = quotation.after_colon is not None and any(is_verb(t) for t in doc[quotation.first : quotation.last + 1])
    for token in reversed(doc[max(0, quotation.first - _NEAR) : quotation.first]):
        if token.text in CLOSE_MARKS or token.text in ".;?!":
            return None
        if lemma(token) == "put" and neighbour(token).lower_ == "it" and own_subject(token) is not None:
            return token  # "as Ruiz puts it, “…”"
        if speaks(token) and (lemma(token) in words("cues", "verbs", "clause") or own_subject(token) is not None):
            return token
        mine = own_subject(token) if colon and token.tag_ in ("VBD", "VBZ", "VBP") and is_verb(token) else None
        if mine is not None and mine.dep_ != "expl":
            return token  # "he hit back: “…”"
    return None


def goes_on(here: list[Attribution], quotation: Quotation) -> Attribution | None:
    """Who goes on in the same paragraph: the speaker of the sentence before, or whom that sentence is about, or who was
    quoted before in it."""
    before = _sentence_before(quotation)
    earlier = [a for a in here if a.head.i < quotation.first and not a.stand]
    quoted = [a for a in earlier if any(s.block is quotation.block for s in a.quoted)]
    if before is not None and not (quoted and _quotes_in(quoted[-1], before)):
        said = [a for a in earlier if a.head.i >= before.start and _follows(a, quotation)]
        if said:
            return max(said, key=lambda a: (a.size, -a.head.i))
        if (about := _about(quotation, before, here)) is not None:
            return about
    return quoted[-1] if quoted else None


def _quotes_in(attribution: Attribution, sentence: "Sentence") -> bool:
    return any(s.first < sentence.end and sentence.start < s.end for s in (*attribution.quoted, attribution.cue))


def _sentence_before(quotation: Quotation) -> "Sentence | None":
    """The sentence that ends right before the quotation."""
    doc, i = quotation.block.doc, quotation.first - 1
    while i >= 0 and (doc[i].is_punct or doc[i].is_space):
        i -= 1
    return doc[i].sent if i >= 0 else None


def _about(quotation: Quotation, before: "Sentence", here: list[Attribution]) -> Attribution | None:
    """ "Weber agreed. “…”": nobody is said to have said it, but the sentence before is about somebody."""
    verb = before.root
    about = own_subject(verb) if is_verb(verb) and verb.i < quotation.first else None
    if about is None or not can_speak(about) or not is_sentence(quotation):
        return None
    found = new_attribution(quotation, verb, about, phrase(quotation.block, about, but=verb), here)
    found.rule = Evidence.QUOTATION_AFTER
    return found


def nobodys(quotation: Quotation, here: list[Attribution]) -> Attribution | None:
    """A whole sentence in quotation marks, and nobody is named: still somebody's words, not the article's."""
    inside = quotation.block.doc[quotation.first : quotation.last + 1]
    headline = quotation.block.is_first and any(is_verb(t) for t in inside)
    if not (is_sentence(quotation) or headline):
        return None
    block, first = quotation.block, quotation.first
    mark = Stretch(block, first, first + 1)
    content = [Stretch(block, first, quotation.last + 1)]
    found = Attribution(block, block.doc[first], mark, None, None, content, Evidence.QUOTATION_ALONE)
    here.append(found)
    return found


def _follows(attribution: Attribution, quotation: Quotation) -> bool:
    """The sentence right before the quotation is the statement: "She said it was wrong. “…”"."""
    doc = quotation.block.doc
    ends = max((s.end for s in attribution.content if s.block is quotation.block), default=len(doc))
    between = doc[ends : quotation.first]
    return 0 < len(between) <= 2 and all(t.is_punct for t in between) and between[0].text in ".!?:"


def whole_block(quotation: Quotation, last: Attribution | None) -> Attribution | None:
    """A paragraph that is nothing but a quotation goes on from the last one."""
    alone = quotation.first == 0 and quotation.last >= len(quotation.block.doc) - 2
    near = last is not None and any(quotation.block.start - s.span[1] <= _GAP for s in last.content)
    return last if alone and near else None


def new_attribution(
    quotation: Quotation, cue: "Token", speaker: "Token | None", words_of: Stretch | None, here: list[Attribution]
) -> Attribution:
    """A new attribution of the quotation, put in its place among the others."""
    block, stretch = quotation.block, Stretch(quotation.block, quotation.first, quotation.last + 1)
    short = not any(is_verb(t) for t in block.doc[stretch.first : stretch.end])
    rule = Evidence.QUOTATION.format(word=cue.text)
    found = Attribution(block, cue, Stretch(block, cue.i, cue.i + 1), speaker, words_of, [stretch], rule, nominal=short)
    here.append(found)
    here.sort(key=lambda a: a.head.i)
    return found


def is_sentence(quotation: Quotation) -> bool:
    doc = quotation.block.doc
    inside = doc[quotation.first : quotation.last + 1]
    starts = doc[quotation.first].is_sent_start or doc[min(quotation.first + 1, len(doc) - 1)].is_sent_start
    return bool(starts) and any(is_verb(t) for t in inside)
