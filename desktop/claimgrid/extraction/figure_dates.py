"""Of which day a figure is: the day of the count, or of the statement it stands in."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimgrid.domain.dates import DateHint

from .blocks import Block
from .lexicon import words
from .numbers import Number
from .status import Said, is_verb, own_verbs
from .syntax import token_at

if TYPE_CHECKING:
    from spacy.tokens import Token


def dates_of(
    block: Block, number: Number, head: "Token", said: Said, hints: Sequence[DateHint]
) -> tuple[DateHint | None, DateHint | None]:
    """The day of the count of ``number``, whose clause turns on ``head``, else of the statement (never the day an event
    happened); and that of the statement alone."""
    sent = token_at(block.doc, number.start).sent
    low, high = block.span(sent.start_char, sent.end_char)
    here = [h for h in hints if low <= h.span[0] < high and not h.in_dateline]
    if of_count := next((h for h in here if _after(block, h, "as of", "as at")), None):
        return of_count, None
    here = [h for h in here if not _after(block, h, "since")]  # since then something has been so
    beside = {_number_beside(block, hint): hint for hint in here}
    if number.core_end in beside:
        return beside[number.core_end], None
    here = [h for h in here if _number_beside(block, h) is None]
    own = own_verbs(head)
    above = [t for t in (own[-1] if own else head).ancestors if is_verb(t) and t not in own]
    source = next((h for h in here if _carrier(_according(block, h), own + above) is not None), None)
    counted = None if said.event else _carried(block, here, own)
    told = source or _carried(block, here, above)
    return source or counted or told, told


def _carried(block: Block, hints: Sequence[DateHint], verbs: "list[Token]") -> DateHint | None:
    return next((h for h in hints if _carrier(_word(block, h), verbs) is not None), None)


def _according(block: Block, hint: DateHint) -> "Token | None":
    """The "according" whose source the date stands with."""
    return next((t for t in _word(block, hint).ancestors if t.lower_ == "according"), None)


def _after(block: Block, hint: DateHint, *phrases: str) -> bool:
    before = block.doc.text[: block.inside(hint.span[0])].lower().split()
    return any(before[-len(phrase.split()) :] == phrase.split() for phrase in phrases)


def _word(block: Block, hint: DateHint) -> "Token":
    return token_at(block.doc, block.inside(hint.span[0]))


def _number_beside(block: Block, hint: DateHint) -> int | None:
    """Where the number ends that the date is of alone: "up from 41 on Sunday"."""
    before = re.search(
        r"\bfrom\s+(?:\w+\s+){0,2}[\d.,]*\d(?=\s+(?:on\s+)?$)", block.doc.text[: block.inside(hint.span[0])]
    )
    return before.end() if before else None


def _carrier(token: "Token | None", verbs: "list[Token]") -> "Token | None":
    """The verb of ``verbs`` whose clause the date ``token`` stands in: with the verb itself, or with a participle that opens
    its sentence ("Speaking in Lima on Monday, she said")."""
    above = list(token.ancestors) if token is not None else []
    verb = next((t for t in above if is_verb(t)), None)
    events = words("places", "events", "nouns")
    if verb is None or any(t.lemma_.lower() in events for t in above[: above.index(verb)]):
        return None  # "Tuesday's earthquake", "an ambush on Monday": the day of the event
    if verb in verbs:
        return verb
    opening = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    return verb if opening and verb.head in verbs else None
