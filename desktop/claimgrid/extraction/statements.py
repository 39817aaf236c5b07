"""All attributions of a text: those that a cue gives, joined with the quotation marks."""

from typing import TYPE_CHECKING

from .attribution import Attribution, Stretch, phrase, speaker_words
from .blocks import Block
from .cues import find_by_cue
from .lexicon import words
from .quotations import Quotation, find_quotations
from .syntax import (
    CLOSE_MARKS,
    OPEN_MARKS,
    SUBJECTS,
    agent,
    can_speak,
    children,
    is_verb,
    lemma,
    own_subject,
    subject,
    trim,
)
from .tags import Tag, reports, tag_after, tag_before_colon

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_SCARE_WORDS = 4  # shorter quotations without a cue of their own are names and scare quotes
_GAP = 250  # characters between a quotation and the paragraph that may go on with it
_NEAR = 14  # tokens between a quotation and the cue beside it
_NAMED = frozenset({"PERSON", "ORG", "GPE"})
_FIRST_PERSON = frozenset({"i", "we"})


def find_attributions(blocks: list[Block]) -> list[Attribution]:
    """Every attribution, in order of block and cue; a quotation that runs on over blocks lengthens the one it began in."""
    found: list[Attribution] = []
    last: Attribution | None = None
    announced: Attribution | None = None
    names = frozenset(t.text for block in blocks if not block.is_first for t in block.doc if _is_name(t))
    for block, quotations in zip(blocks, find_quotations(blocks), strict=True):
        here = [a for a in find_by_cue(block, names) if not _speaks_inside(a, quotations)]
        here = [a for a in here if not (a.stand and any(not b.stand and b.holds(a.head) for b in here))]
        opens = bool(quotations) and quotations[0].first == 0
        if announced is not None and opens:
            last = announced
        elif announced is not None and not here:
            announced.content.append(Stretch(block, 0, len(block.doc)))
        for quotation in quotations:
            last = _join(quotation, here, last, announced=announced if opens else None) or last
        found.extend(here)
        announced = _announced(block, here)
        if announced is not None and announced not in found:
            found.append(announced)
    for attribution in found:
        if not attribution.speaks:
            attribution.speaker = attribution.speaker_words = None
    return [a for a in found if a.content]


def _is_name(token: "Token") -> bool:
    return token.ent_type_ in _NAMED or (token.pos_ == "PROPN" and token.dep_ in SUBJECTS)


def _announced(block: Block, here: list[Attribution]) -> Attribution | None:
    """The cue of a block that ends in a colon: what it announces is the next block."""
    doc = block.doc
    if doc[-1].text != ":":
        return None
    documents = words("cues", "phrases", "documents")
    releases = any(lemma(t) in documents for t in list(doc[-1].sent))
    for token in reversed(doc):
        if (_speaks(token) or (releases and token.dep_ == "ROOT")) and own_subject(token) is not None:
            known = next((a for a in here if a.head == token), None)
            speaker = subject(token)
            if known is not None or speaker is None:
                return known
            cue, words_of = Stretch(block, token.i, token.i + 1), phrase(block, speaker, but=token)
            return Attribution(block, token, cue, speaker, words_of, [], f"“{token.text}” and a colon")
    return None


def _speaks_inside(attribution: Attribution, quotations: list[Quotation]) -> bool:
    """ "I think", "they support it": inside somebody's quotation that is part of what they say. Only a named person or
    body whose words are a clause ("Ruiz told me that …") is a speaker of its own there."""
    inside = any(q.first <= attribution.head.i <= q.last and q.word_count > _SCARE_WORDS for q in quotations)
    named = attribution.speaker is not None and attribution.speaker.pos_ == "PROPN"
    return inside and (attribution.nominal or not named)


def _join(
    quotation: Quotation, here: list[Attribution], last: Attribution | None, *, announced: Attribution | None
) -> Attribution | None:
    """Give the quotation to its attribution: one that a cue already found, one beside it, or the one it goes on from."""
    stretch = _inner(quotation)
    if stretch is None:
        return None
    tag = tag_after(quotation) or tag_before_colon(quotation)
    holder = (_tagged(quotation, tag, here) if tag else None) or _overlapping(quotation, here)
    holder = holder or _beside(quotation, here)
    if holder is None:
        if announced is not None and quotation.first == 0:
            holder = announced
        elif quotation.runs_in and last is not None:
            holder = last
        elif quotation.word_count <= _SCARE_WORDS and not _is_sentence(quotation):
            return None
        else:
            holder = _same_block(here, quotation) or _whole_block(quotation, last) or _nobody(quotation, here)
    if holder is None:
        return None
    holder.quoted.append(stretch)
    _lengthen(holder, stretch)
    return holder


def _tagged(quotation: Quotation, tag: Tag, here: list[Attribution]) -> Attribution:
    """The attribution of the tag beside the quotation. Where grammar found one too, its speaker stands unless he stands in
    the quotation itself, and its content loses what only leads up to the quotation, or follows the tag."""
    known = next((a for a in here if a.head.i == tag.verb.i), None)
    if known is None:
        return _new(quotation, tag.verb, tag.speaker, tag.words, here)
    if known.speaker is None or quotation.first <= known.speaker.i <= quotation.last:
        known.speaker, known.speaker_words = tag.speaker, tag.words
    after = tag.verb.i > quotation.last
    known.content = [
        Stretch(s.block, max(s.first, quotation.first), s.end) if _leads_up(quotation, s) else s
        for s in known.content
        if not (after and s.first > tag.verb.i and s.block.doc[s.first].lower_ != "with")
    ]
    return known


def _leads_up(quotation: Quotation, stretch: Stretch) -> bool:
    """Whether the stretch begins before a quotation that a colon, a bracket, a stop or another cue announces."""
    doc = quotation.block.doc
    if not stretch.first < quotation.first < stretch.end:
        return False
    before = doc[quotation.first - 1]
    return before.text in (":", "(", ".", "?", "!") or reports(before)


def _new(
    quotation: Quotation, cue: "Token", speaker: "Token | None", words_of: Stretch | None, here: list[Attribution]
) -> Attribution:
    """A new attribution of the quotation, put in its place among the others."""
    block, stretch = quotation.block, Stretch(quotation.block, quotation.first, quotation.last + 1)
    short = not any(is_verb(t) for t in block.doc[stretch.first : stretch.end])
    rule = f"quotation beside “{cue.text}”"
    found = Attribution(block, cue, Stretch(block, cue.i, cue.i + 1), speaker, words_of, [stretch], rule, nominal=short)
    here.append(found)
    here.sort(key=lambda a: a.head.i)
    return found


def _is_sentence(quotation: Quotation) -> bool:
    doc = quotation.block.doc
    inside = doc[quotation.first : quotation.last + 1]
    starts = doc[quotation.first].is_sent_start or doc[min(quotation.first + 1, len(doc) - 1)].is_sent_start
    return bool(starts) and any(is_verb(t) for t in inside)


def _inner(quotation: Quotation) -> Stretch | None:
    """The quotation with its marks, unless nothing stands between them."""
    if quotation.word_count == 0:
        return None
    first, end = quotation.first, quotation.last + 1
    return Stretch(quotation.block, first, end)


def _overlapping(quotation: Quotation, here: list[Attribution]) -> Attribution | None:
    """The innermost attribution whose cue stands outside the quotation and whose content shares words with it."""
    best = None
    for attribution in here:
        if quotation.first <= attribution.head.i <= quotation.last:
            continue
        shared = any(
            s.block is quotation.block and s.first <= quotation.last and quotation.first < s.end
            for s in attribution.content
        )
        if shared and (best is None or (attribution.stand, attribution.size) < (best.stand, best.size)):
            best = attribution
    return best


def _lengthen(attribution: Attribution, stretch: Stretch) -> None:
    """Add the stretch to the content, melting pieces that touch; a clause that only brushes the marks takes them in."""
    pieces = [s for s in attribution.content if s.block is not stretch.block]
    first, end = stretch.first, stretch.end
    for piece in attribution.content:
        if piece.block is stretch.block:
            between = piece.block.doc[min(piece.end, end) : max(piece.first, first)]
            if (piece.first <= end and first <= piece.end) or all(t.is_punct or t.is_space for t in between):
                first, end = min(first, piece.first), max(end, piece.end)
            else:
                pieces.append(piece)
    for hole in (attribution.cue, attribution.speaker_words):
        if hole is not None and hole.block is stretch.block and first < hole.end and hole.first < end:
            first, end = (first, hole.first) if stretch.first < hole.first else (hole.end, end)
    first, end = trim(list(stretch.block.doc), first, end)
    if end > first:
        pieces.append(Stretch(stretch.block, first, end))
    attribution.content = sorted(pieces, key=lambda s: s.span)


# A quotation that no grammar reaches -----------------------------------------------------------------------------


def _beside(quotation: Quotation, here: list[Attribution]) -> Attribution | None:
    """The attribution of the cue right after or right before the quotation; a new one where the cue has none yet."""
    announced = quotation.first > 0 and quotation.block.doc[quotation.first - 1].text == ":"
    cue = (_cue_before(quotation) if announced else None) or _cue_after(quotation) or _cue_before(quotation)
    if cue is None:
        return None
    for attribution in here:
        if attribution.head.i == cue.i:
            return attribution
    speaker = cue.head if _stands_before_its_subject(cue) else agent(cue) or subject(cue)
    weak = lemma(cue) in words("cues", "verbs", "beside_quotation") - words("cues", "verbs", "clause")
    if speaker is not None and (speaker.lower_ in _FIRST_PERSON or (weak and not can_speak(speaker))):
        return None
    words_of = speaker_words(quotation.block, speaker, cue) if speaker is not None else None
    return _new(quotation, cue, speaker, words_of, here)


def _speaks(token: "Token") -> bool:
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
            _speaks(token) or (ends in (",", "?", "!") and _is_tag(token, quotation))
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
    return bool(token.is_title and token.pos_ not in ("PRON", "PROPN"))


def _cue_before(quotation: Quotation) -> "Token | None":
    doc = quotation.block.doc
    colon = quotation.first > 0 and doc[quotation.first - 1].text == ":"
    colon = colon and any(is_verb(t) for t in doc[quotation.first : quotation.last + 1])
    for token in reversed(doc[max(0, quotation.first - _NEAR) : quotation.first]):
        if token.text in CLOSE_MARKS or token.text in ".;?!":
            return None
        if _speaks(token) and (lemma(token) in words("cues", "verbs", "clause") or own_subject(token) is not None):
            return token
        if colon and token.tag_ in ("VBD", "VBZ", "VBP") and is_verb(token) and own_subject(token) is not None:
            return token  # "he hit back: “…”"
    return None


def _same_block(here: list[Attribution], quotation: Quotation) -> Attribution | None:
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
    if about is None or not can_speak(about) or not _is_sentence(quotation):
        return None
    found = _new(quotation, verb, about, phrase(quotation.block, about, but=verb), here)
    found.rule = "a quotation after a sentence about the speaker"
    return found


def _nobody(quotation: Quotation, here: list[Attribution]) -> Attribution | None:
    """A whole sentence in quotation marks, and nobody is named: still somebody's words, not the article's."""
    inside = quotation.block.doc[quotation.first : quotation.last + 1]
    headline = quotation.block.is_first and any(is_verb(t) for t in inside)
    if not (_is_sentence(quotation) or headline):
        return None
    block, first = quotation.block, quotation.first
    mark = Stretch(block, first, first + 1)
    content = [Stretch(block, first, quotation.last + 1)]
    found = Attribution(block, block.doc[first], mark, None, None, content, "quotation without a speaker")
    here.append(found)
    return found


def _follows(attribution: Attribution, quotation: Quotation) -> bool:
    """The sentence right before the quotation is the statement: "She said it was wrong. “…”"."""
    doc = quotation.block.doc
    ends = max((s.end for s in attribution.content if s.block is quotation.block), default=len(doc))
    between = doc[ends : quotation.first]
    return 0 < len(between) <= 2 and all(t.is_punct for t in between) and between[0].text in ".!?:"


def _whole_block(quotation: Quotation, last: Attribution | None) -> Attribution | None:
    """A paragraph that is nothing but a quotation goes on from the last one."""
    alone = quotation.first == 0 and quotation.last >= len(quotation.block.doc) - 2
    near = last is not None and any(quotation.block.start - s.span[1] <= _GAP for s in last.content)
    return last if alone and near else None
