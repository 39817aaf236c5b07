"""All attributions of a text: those that a cue gives, joined with the quotation marks."""

from typing import TYPE_CHECKING

from claimgrid.domain.evidence import Evidence

from .attribution import Attribution, Stretch, phrase
from .beside import beside, goes_on, is_sentence, new_attribution, nobodys, speaks, whole_block
from .blocks import Block
from .cues import find_by_cue
from .lexicon import words
from .quotations import Quotation, find_quotations
from .syntax import (
    SUBJECTS,
    lemma,
    own_subject,
    subject,
    trim,
)
from .tags import Tag, credit_after, reports, tag_after, tag_before_colon
from .turns import find_turns

if TYPE_CHECKING:
    from spacy.tokens import Token

_SCARE_WORDS = 4  # shorter quotations without a cue of their own are names and scare quotes
_MEANWHILE = frozenset({"after", "as", "before", "when", "while"})
_NAMED = frozenset({"PERSON", "ORG", "GPE"})


def find_attributions(blocks: list[Block]) -> list[Attribution]:
    """Every attribution, in order of block and cue; a quotation that runs on over blocks lengthens the one it began in."""
    found = find_turns(blocks)
    last: Attribution | None = None
    announced: Attribution | None = None
    names = frozenset(t.text for block in blocks if not block.is_first for t in block.doc if _is_name(t))
    following = [*blocks[1:], None]
    for block, quotations, after in zip(blocks, find_quotations(blocks), following, strict=False):
        if block.is_label:
            last = announced = None
            continue
        here = [a for a in find_by_cue(block, names) if not _speaks_inside(a, quotations)]
        here = [a for a in here if not (a.stand and any(not b.stand and b.holds(a.head) for b in here))]
        opens = bool(quotations) and quotations[0].first == 0
        if announced is not None and opens:
            last = announced
        elif announced is not None and not here:
            announced.content.append(Stretch(block, 0, len(block.doc)))
        _not_from_within(here, quotations)
        for quotation in quotations:
            last = _join(quotation, here, last, announced=announced if opens else None) or last
            _credit(last, quotation, after)
        found.extend(here)
        announced = _announced(block, here)
        if announced is not None and announced not in found:
            found.append(announced)
    for attribution in found:
        if not attribution.speaks:
            attribution.speaker = attribution.speaker_words = None
    return [a for a in found if a.content]


def _credit(last: Attribution | None, quotation: Quotation, after: Block | None) -> None:
    """Give a quotation that has no speaker to the name behind a dash after it."""
    if last is not None and last.speaker is None and (name := credit_after(quotation, after)) is not None:
        last.speaker, last.speaker_words = name.block.doc[name.end - 1], name
        last.rule = Evidence.QUOTATION_DASH


def _not_from_within(here: list[Attribution], quotations: list[Quotation]) -> None:
    """ "he said, “The dam will hold,” adding …": nobody whom the quotation names is the speaker, but who spoke before."""
    spoken = [q for q in quotations if q.word_count > _SCARE_WORDS]  # "a “senior official” said" names the speaker
    for i, attribution in enumerate(here):
        speaker, head = attribution.speaker, attribution.head
        holding = [q for q in spoken if speaker is not None and q.first <= speaker.i <= q.last]
        if holding and not any(q.first <= head.i <= q.last for q in holding):
            spoke = next((a for a in reversed(here[:i]) if a.head.sent == head.sent and not a.stand), None)
            attribution.speaker = spoke.speaker if spoke else None
            attribution.speaker_words = spoke.speaker_words if spoke else None


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
        if (speaks(token) or (releases and token.dep_ == "ROOT")) and own_subject(token) is not None:
            known = next((a for a in here if a.head == token), None)
            speaker = subject(token)
            if known is not None or speaker is None:
                return known
            cue, words_of = Stretch(block, token.i, token.i + 1), phrase(block, speaker, but=token)
            return Attribution(block, token, cue, speaker, words_of, [], Evidence.COLON.format(word=token.text))
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
    holder = holder or beside(quotation, here)
    if holder is None:
        if announced is not None and quotation.first == 0:
            holder = announced
        elif quotation.runs_in and last is not None:
            holder = last
        elif quotation.word_count <= _SCARE_WORDS and not is_sentence(quotation):
            return None
        else:
            holder = goes_on(here, quotation) or whole_block(quotation, last) or nobodys(quotation, here)
    if holder is None:
        return None
    holder.quoted.append(stretch)
    _lengthen(holder, stretch)
    _end_with_quotation(holder, quotation)
    return holder


def _tagged(quotation: Quotation, tag: Tag, here: list[Attribution]) -> Attribution:
    """The attribution of the tag beside the quotation. Where grammar found one too, its speaker stands unless he stands in
    the quotation itself, and its content loses what only leads up to the quotation, or follows the tag."""
    known = next((a for a in here if a.head.i == tag.verb.i), None)
    if known is None:
        return new_attribution(quotation, tag.verb, tag.speaker, tag.words, here)
    if known.speaker is None or quotation.first <= known.speaker.i <= quotation.last:
        known.speaker, known.speaker_words = tag.speaker, tag.words
    after = tag.verb.i > quotation.last
    if after and known.speaker_words is not None and tag.words.first < known.speaker_words.first:
        known.speaker_words = Stretch(quotation.block, tag.words.first, known.speaker_words.end)
    known.content = [
        Stretch(s.block, s.first, quotation.last + 1) if after and s.first <= quotation.last < s.end else s
        for s in known.content
    ]
    known.content = [
        Stretch(s.block, max(s.first, quotation.first), s.end) if _leads_up(quotation, s) else s
        for s in known.content
        if not (after and s.first > tag.verb.i and s.block.doc[s.first].lower_ != "with")
    ]
    return known


def _end_with_quotation(holder: Attribution, quotation: Quotation) -> None:
    """ "wrote, “It is over,” and shared a link", "said “We will see,” when asked": what follows a quoted sentence right after
    its cue was not said."""
    doc = quotation.block.doc
    ends = doc[quotation.last - 1].text if quotation.last else ""
    after = doc[quotation.last + 1 : quotation.last + 3]
    further = len(after) > 0 and after[0].dep_ == "cc" and after[-1].tag_ in ("VBD", "VBZ")
    beside = len(after) > 0 and (after[0].lower_ in _MEANWHILE or after[0].tag_ == "VBG")
    if ends != "," or not (further or beside):
        return
    holder.content = [
        Stretch(s.block, s.first, quotation.last + 1)
        if s.first >= quotation.first - 1 and s.end > quotation.last + 1
        else s
        for s in holder.content
    ]


def _leads_up(quotation: Quotation, stretch: Stretch) -> bool:
    """Whether the stretch begins before a quotation that a colon, a bracket, a stop or another cue announces."""
    doc = quotation.block.doc
    if not stretch.first < quotation.first < stretch.end:
        return False
    before = doc[quotation.first - 1]
    return before.text in (":", "(", ".", "?", "!", "-", "–", "—", "--") or reports(before)


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
