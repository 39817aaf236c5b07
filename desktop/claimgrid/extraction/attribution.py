"""An attribution inside one block: the tokens of its cue, its speaker and its content."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimgrid.domain.article import Span

from .blocks import Block
from .syntax import children, edges, neighbour, trim

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSE_START = frozenset({"that", "whether", "if"})
_NO_NAME = frozenset({"ADP", "ADV", "AUX", "CCONJ", "INTJ", "PART", "PUNCT", "SCONJ", "SPACE", "SYM"})


@dataclass(frozen=True)
class Stretch:
    """Tokens ``first`` up to, not including, ``end`` of ``block``."""

    block: Block
    first: int
    end: int

    def __contains__(self, token: "Token") -> bool:
        return token.doc is self.block.doc and self.first <= token.i < self.end

    @property
    def span(self) -> Span:
        """The place in the article's text."""
        return self.block.place(self.block.doc[self.first], self.block.doc[self.end - 1])


@dataclass(eq=False)
class Attribution:
    """Who says what, by which words, before speakers are named.

    ``head`` is the cue's main word. ``speaker`` is the head of the words that name the speaker, ``speaker_words`` where
    they stand. ``nominal``: the content is no clause of its own ("confirmed the clash"). ``stand``: nothing is said to have
    been said ("supports the plan"). ``rule`` says how it was found.
    """

    block: Block
    head: "Token"
    cue: Stretch
    speaker: "Token | None"
    speaker_words: Stretch | None
    content: list[Stretch]
    rule: str
    nominal: bool = False
    stand: bool = False
    quoted: list[Stretch] = field(default_factory=list)

    def holds(self, token: "Token") -> bool:
        """Whether the token is part of what is said."""
        return any(token in stretch for stretch in self.content)

    @property
    def speaks(self) -> bool:
        """Whether the words that should name the speaker can: a noun phrase with a letter or digit in it."""
        if self.speaker is None or self.speaker_words is None:
            return False
        inside = self.speaker_words.block.doc[self.speaker_words.first : self.speaker_words.end]
        named = self.speaker.pos_ not in _NO_NAME or (self.speaker.is_title and self.speaker.i > 0)
        return named and any(c.isalnum() for t in inside for c in t.text)

    @property
    def size(self) -> int:
        """Number of tokens of the content."""
        return sum(s.end - s.first for s in self.content)


def phrase(block: Block, head: "Token", but: "Token | None" = None) -> Stretch:
    """The words of a noun phrase: its subtree without relative clauses and without the side that holds ``but``."""
    first, end = edges(head)
    for child in head.children:
        clause = child.dep_ in ("relcl", "acl", "advcl", "parataxis") or child.lower_ in ("including", "as")
        if (clause or _says_what(child)) and child.i > head.i:
            end = min(end, child.left_edge.i)
        if child.dep_ == "prep" and child.i > head.i and block.doc[child.left_edge.i - 1].text == ",":
            end = min(end, child.left_edge.i)  # "The ministry, in a letter to us, denied …"
    for token in block.doc[head.i + 1 : end]:
        if token.text == "(":
            end = token.i  # "the Road Authority (RA) said"
            break
        if (token.tag_ in ("WP", "WDT") or token.lower_ == "not") and neighbour(token, -1).text == ",":
            end = token.i  # "a nurse at the clinic, who …": the parser hangs it on the clinic
            break
    if but is not None and first <= but.i < end:
        first, end = (first, but.i) if head.i < but.i else (but.i + 1, end)
    while first < head.i and block.doc[first].ent_type_ in ("DATE", "TIME"):
        first += 1  # "On Friday Ana Ruiz said"
    first, end = trim(list(block.doc), first, end)
    while end - 1 > head.i and (block.doc[end - 1].tag_ == "POS" or block.doc[end - 1].pos_ in _NO_NAME):
        end -= 1
    return Stretch(block, first, end) if end > first else Stretch(block, head.i, head.i + 1)


def _says_what(noun: "Token") -> bool:
    """ "…, the operator," or "…, Berg's aide," after a name."""
    told = noun.left_edge.pos_ == "DET" or bool(children(noun, "poss"))
    return noun.dep_ == "appos" and noun.pos_ == "NOUN" and told and noun.head.pos_ == "PROPN"


def _cue_words(block: Block, verb: "Token") -> Stretch:
    """The verb with its auxiliaries, negation and particle: "has not said", "could not corroborate"."""
    first = last = verb.i
    for child in verb.children:
        if child.dep_ in ("aux", "auxpass", "neg") and child.i < verb.i:
            first = min(first, child.i)
        if child.dep_ == "prt" and child.i == verb.i + 1:
            last = child.i
    return Stretch(block, first, last + 1)


def build(
    block: Block, head: "Token", speaker: "Token | None", content: Stretch, rule: str, *, nominal: bool = False
) -> Attribution | None:
    cue = _cue_words(block, head)
    if speaker is not None and speaker.doc is not block.doc:
        speaker = None
    words_of = speaker_words(block, speaker, head) if speaker is not None else None
    pieces = without(content, [cue, *([words_of] if words_of else [])])
    if not pieces:
        return None
    return Attribution(block, head, cue, speaker, words_of, pieces, rule, nominal=nominal)


def speaker_words(block: Block, speaker: "Token", head: "Token") -> Stretch:
    """Where the text says who speaks: the noun phrase, or the "who" of a relative clause that stands for it."""
    for pronoun in children(head, "nsubj"):
        if pronoun.tag_ in ("WP", "WDT") and pronoun.i != speaker.i:
            return Stretch(block, pronoun.i, pronoun.i + 1)
    return phrase(block, speaker, but=head)


def without(content: Stretch, holes: list[Stretch]) -> list[Stretch]:
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


def after_that(block: Block, first: int) -> int:
    """Past the "that" of a clause, and an "only" before it; the "if" of a condition stays."""
    doc = block.doc
    if first + 1 < len(doc) and doc[first].lower_ == "only" and doc[first + 1].lower_ == "that":
        first += 1
    while first < len(doc) and doc[first].lower_ in (*CLAUSE_START, ",", ":"):
        if doc[first].lower_ == "that" and doc[first].dep_ in ("nsubj", "nsubjpass", "det", "dobj"):
            break  # "said that was wrong"
        if doc[first].lower_ == "if" and doc[first].dep_ == "mark" and doc[first].head.dep_ == "advcl":
            break
        first += 1
    return first
