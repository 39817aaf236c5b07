"""Clauses to passages: span, stance, speaker, features and label of every proposition of a text."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimgrid.domain.article import Span
from claimgrid.domain.evidence import Evidence
from claimgrid.domain.passage import FoundPassage, Stance

from .attribution import Attribution, Stretch
from .blocks import Block
from .claimless import claims_nothing, is_beside_the_report
from .clauses import Clause, find_clauses
from .cues import ACCORDING
from .features import features
from .labels import label_of, missing_subject, noun_words, text_of
from .lexicon import words
from .pointing import Pointing, judged_clause, pointed_at
from .speakers import Directory
from .stance import denies, says_no, stance_of
from .syntax import (
    CLOSE_MARKS,
    OPEN_MARKS,
    antecedent,
    children,
    edges,
    is_finite,
    is_negated,
    is_verb,
    lemma,
    neighbour,
    own_subject,
    trim,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = {"i", "we", "me", "us", "my", "our"}
_LEAST_WORDS = 3
QUOTATION_MARKS = OPEN_MARKS | CLOSE_MARKS
_LINKS = {
    "that",
    "and",
    "but",
    "or",
    "while",
    "although",
    "though",
    "whereas",
    "after",
    "before",
    "as",
    "however",
    "so",
}


@dataclass(frozen=True)
class Named:
    """An attribution with the names of those through whom the words come: from the one cited to the speaker."""

    attribution: Attribution
    chain: tuple[str, ...]

    @property
    def name(self) -> str | None:
        """The speaker's name, if the article gives one."""
        return self.chain[-1] if self.chain else None


def find_passages(blocks: list[Block], named: list[Named], directory: Directory) -> tuple[FoundPassage, ...]:
    """All passages in text order, no two with the same span."""
    found: dict[Span, FoundPassage] = {}
    settled = _settle([n for n in named if not n.attribution.stand])
    pointing, sentences = Pointing(), 0
    for block in blocks:
        starts = [s.start for s in block.doc.sents]
        here = [n for n in settled if any(s.block is block for s in (n.attribution.cue, *n.attribution.content))]
        for clause in find_clauses(block, [n.attribution for n in here]):
            passage = _passage(clause, here, directory)
            if passage is not None and (passage.start, passage.end) not in found:
                number = sentences + bisect_right(starts, clause.head.i)
                found[passage.start, passage.end] = pointing.follow(passage, clause.head, number)
        sentences += len(starts)
    return tuple(found[span] for span in sorted(found))


def _settle(named: list[Named]) -> list[Named]:
    """Denials keep their words: "does not believe there was a fight" is one clause, whatever the cue's grammar."""
    denials = [n.attribution for n in named if denies(n.attribution.head)]
    nominal = [n.attribution for n in named if n.attribution.nominal]
    settled = []
    unsaid = [n.attribution for n in named if _leaves_open(n.attribution) and n.attribution.speaker is not None]
    for entry in named:
        attribution = entry.attribution
        if any(a is not attribution and a.holds(attribution.head) for a in unsaid):
            continue  # "would not say whether they still believed that …"
        if any(attribution is a for a in denials) or _leaves_open(attribution) or _was_told(attribution):
            settled.append(replace(entry, attribution=replace(attribution, nominal=True)))
        elif attribution.head.dep_ == "parataxis" and any(a.holds(attribution.head) for a in nominal):
            continue  # "thanked those who, he said, …": the same speaker once more
        elif is_verb(attribution.head) or not any(a.holds(attribution.head) for a in denials):
            settled.append(entry)
    return settled


def _passage(clause: Clause, named: list[Named], directory: Directory) -> FoundPassage | None:
    own = next((n for n in named if n.attribution.head == clause.head), None)
    if own is not None and not own.attribution.nominal:
        if clause.layer is not own.attribution:
            return None  # the cue and what surrounds it: what was said is a clause of its own
        own = None
    if own is not None and is_negated(clause.head) and not (denies(clause.head) or says_no(clause.head)):
        own = None  # "did not mention it": that nothing was said is the article's own report
    if claims_nothing(clause) or (own is None and is_beside_the_report(clause)):
        return None
    stretch = _stretch(clause, own)
    if stretch is None or _is_only_cue(clause, stretch, named):
        return None
    stance, word = stance_of(clause, own.attribution if own else None)
    around = [*([own] if own else []), *layers(clause.layer, named)]
    behind = next((n for n in around if n.name), around[0] if around else None)
    words_of = behind.attribution.speaker_words if behind else None
    missing = _charged(clause) or missing_subject(clause.head, clause.tokens)
    judged = judged_clause(clause.head)
    content = judged or _content(clause, own, stretch)
    denied = stance is Stance.DISPUTES
    denied_content = bool(judged) or (denied and own is not None and len(content) > _LEAST_WORDS)
    shown = content if denied_content else _without_cues(list(clause.block.doc[stretch.first : stretch.end]), named)
    leading = (
        _leading(clause, shown, missing, own, behind, directory=directory) if not (denied_content and missing) else None
    )
    compared = _without_asides(content) if denied and own is None else content
    found = features(
        [*missing, *compared], polarity=not denied and not (is_verb(clause.head) and is_negated(clause.head))
    )
    if leading is not None and shown[0].tag_ == "PRP":  # "she must go" names the minister
        name = leading.lower()
        found = replace(found, names=tuple(dict.fromkeys([name, *found.names])), subject=(name, *found.subject))
    return FoundPassage(
        *stretch.span,
        stance,
        behind.name if behind else None,
        words_of.span if words_of else None,
        found,
        label_of(shown, leading, denied=clause.head if denied and own is None and not judged else None),
        _why(behind, stance, word),
        chain(around),
    )


def _charged(clause: Clause) -> list["Token"]:
    """Who is said to have done it, of the second of several things: "accused THE FIRM of lying and hiding the reports"."""
    layer = clause.layer
    if layer is None or not layer.nominal or own_subject(clause.head) is not None or layer.quoted:
        return []
    told = words("denials", None, "words")
    things = [t for t in children(layer.head, "dobj", "nsubjpass") if lemma(t) not in told]
    who = things[0] if things else own_subject(layer.head)
    if who is None or who.pos_ == "PRON":
        return []
    names = [c for c in children(who, "appos") if c.left_edge.i == who.i + 1]  # "the firm Alpine Logistics"
    return list(who.doc[who.left_edge.i : (names[0] if names else who).i + 1])


def _leading(
    clause: Clause,
    shown: list["Token"],
    missing: list["Token"],
    own: Named | None,
    behind: Named | None,
    *,
    directory: Directory,
) -> str | None:
    """What the label puts in front: the subject that the clause lacks, or the name behind its pronoun."""
    finite = is_finite(clause.head)
    if own and own.name and shown and shown[0] == own.attribution.block.doc[own.attribution.cue.first] and finite:
        return own.name
    if missing:
        return f"{own.name}:" if own and own.name and not finite else text_of(missing) + ("" if finite else ":")
    first = next((t for t in shown if t.is_alpha), None)
    if first is None or first.pos_ != "PRON":
        return f"{behind.name}:" if behind and behind.name and _is_own_speech(clause, shown) else None
    if first.tag_ in ("WP", "WDT") and first.dep_ == "dobj" and own is not None and own.name:
        return f"{text_of(noun_words(antecedent(first)))}: {own.name}"
    if first.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if first.lower_ in ("i", "we"):
        return behind.name if behind else None
    if first.tag_ in ("WP", "WDT"):
        noun = antecedent(first)
        return text_of(noun_words(noun)) if noun is not first else None
    if clause.layer is not None and clause.layer.quoted:
        return None  # in somebody's own words "he" is another person
    if first.lower_ not in ("he", "she") or (behind and behind.name and behind.name[0].islower()):
        return None  # "a man said he had heard nothing" tells of the man
    name = directory.pronoun(first, clause.block.start + first.idx)
    return name if name and name[:1].isupper() else None  # "witness was bleeding" tells no more than "she was bleeding"


def _is_own_speech(clause: Clause, shown: list["Token"]) -> bool:
    """Quoted words about the speaker that do not begin with "I" or "we": "after that, we review it", "yes, I think so"."""
    is_quoted = clause.layer is not None and bool(clause.layer.quoted)
    return is_quoted and any(t.lower_ in _OWN for t in shown)


def _was_told(attribution: Attribution) -> bool:
    """ "residents had been told that it was safe", and not by whom: that they were told is the claim."""
    head = attribution.head
    hearings = words("cues", "phrases", "hearings")  # "the court was told that …" tells what somebody said there
    told = any(lemma(t) not in {"it", *hearings} and t.dep_ == "nsubjpass" for t in head.children)
    told = told and not attribution.quoted
    return attribution.speaker is None and told and attribution.content[0].first > attribution.cue.first


def _leaves_open(attribution: Attribution) -> bool:
    """ "did not say when …", "to know whether …": the words after the cue say nothing without it."""
    first, doc = attribution.content[0].first, attribution.content[0].block.doc
    after = first > attribution.cue.first and not attribution.quoted
    open_ = doc[first].tag_ in ("WRB", "WP") or (doc[first].tag_ == "WDT" and doc[first].dep_ == "det")
    return after and (open_ or doc[first - 1].lower_ in ("whether", "if"))


def _stretch(clause: Clause, own: Named | None) -> Stretch | None:
    """The span of the clause without links and loose marks; None for what carries no proposition."""
    block, tokens = clause.block, clause.tokens
    doc = block.doc
    inked = [t for t in tokens if not (t.is_punct or t.is_space or t.dep_ == "cc")] or tokens
    first, end = inked[0].i, inked[-1].i + 1
    mine = {t.i for t in tokens if t.is_punct}
    while first - 1 in mine:
        first -= 1
    while end in mine:
        end += 1
    if own is not None:
        first = _from_cue(own.attribution, first)
    while first < end and _is_link(doc[first]):
        first += 1
    while first < end and _is_tail(doc[end - 1]):
        end -= 1
    first, end = _closed(clause, *trim(list(doc), first, end))
    count = sum(t.is_alpha or t.like_num or "-" in t.text[1:-1] for t in doc[first:end])
    charge = clause.layer is not None and clause.layer.nominal and not clause.layer.quoted
    short = count == _LEAST_WORDS - 1 and (
        charge or pointed_at(clause.head) is not None or _counts(clause.head, tokens)
    )
    return Stretch(block, first, end) if count >= _LEAST_WORDS or short else None


def _counts(head: "Token", tokens: list["Token"]) -> bool:
    """ "12 wounded", "injured 86": how many is told in two words."""
    state = is_verb(head) or head.lower_ in words("predicates", "adjectives", "events")
    return state and any(t.like_num or t.ent_type_ == "CARDINAL" for t in tokens)


def _closed(clause: Clause, first: int, end: int) -> tuple[int, int]:
    """A closing quotation mark right after the clause's full stop belongs to it if its opening one does."""
    doc = clause.block.doc
    marks = [t.text for t in doc[first:end] if t.text in QUOTATION_MARKS]
    opened = marks.count('"') % 2 == 1 or marks.count("''") % 2 == 1 or marks.count("“") > marks.count("”")
    for i in range(end, min(end + 2, len(doc))):
        if opened and doc[i].text in CLOSE_MARKS:
            return first, i + 1
        if not doc[i].is_punct:
            break
    return first, end


def _is_link(token: "Token") -> bool:
    """A comma, "and" or "that" before a clause; "after two weeks" is no link."""
    if token.is_punct:
        return token.text not in QUOTATION_MARKS and token.text not in ("(", "[")
    measures = neighbour(token).lower_ == "far"  # "so far", "as far as"
    quantifies = (token.lower_ == "as" and token.dep_ != "mark") or measures  # "as many as 20 people"
    if token.lower_ == "that" and token.tag_ == "IN":
        return True
    return token.lower_ in _LINKS and token.dep_ in ("cc", "mark", "advmod", "punct", "preconj") and not quantifies


def _is_tail(token: "Token") -> bool:
    return token.dep_ in ("cc", "mark", "punct") and token.text not in QUOTATION_MARKS and token.text not in ")]"


def _is_only_cue(clause: Clause, stretch: Stretch, named: list[Named]) -> bool:
    """ "according to the ministry": nothing but cues and speakers of other statements."""
    around = [
        s
        for n in named
        if n.attribution.head != clause.head
        for s in (n.attribution.cue, n.attribution.speaker_words)
        if s
    ]
    around += [
        Stretch(clause.block, *edges(n.attribution.head))
        for n in named
        if n.attribution.rule == ACCORDING and not n.attribution.head.is_ancestor(clause.head)
    ]
    if (
        clause.layer is None
        and clause.head not in clause.tokens
        and any(n.attribution.head in clause.tokens for n in named)
    ):
        return True  # "Her aide hit back: “…”"
    spoken = {n.attribution.head for n in named if not n.attribution.nominal}
    if any(v in spoken and (v.dep_ == "xcomp" or v.tag_ == "VB") for v in clause.head.children):
        return True  # "is understood to have warned that …", "heard him say that …"
    return all(any(t in s for s in around) for t in clause.tokens if t in stretch and not t.is_punct)


def _from_cue(own: Attribution, first: int) -> int:
    """Where a passage that keeps its cue begins: at the speaker if only auxiliaries and adverbs stand between."""
    speaker = own.speaker_words
    said_before = own.content[0].first < own.cue.first
    if speaker is None or speaker.first > own.cue.first or said_before:
        return first
    between = own.block.doc[speaker.end : own.cue.first]
    if all(t.pos_ in ("AUX", "ADV", "PART") or t.ent_type_ in ("DATE", "TIME") for t in between):
        return max(first, speaker.first)
    return max(first, own.cue.first)


def layers(layer: Attribution | None, named: list[Named]) -> list[Named]:
    """The attributions around ``layer``, itself among them, from the innermost."""
    around: list[Named] = []
    while layer is not None:
        entry = next((n for n in named if n.attribution is layer), None)
        if entry is None:
            break
        around.append(entry)
        head = layer.head
        outer = [n.attribution for n in named if n.attribution is not layer and not n.attribution.nominal]
        outer = [a for a in outer if a.holds(head) and a not in [e.attribution for e in around]]
        layer = min(outer, key=lambda a: a.size) if outer else None
    return around


def chain(around: list[Named]) -> tuple[str, ...]:
    """The names of all who pass the words on, from the outermost to the speaker, nobody twice in a row."""
    names = [name for n in reversed(around) for name in n.chain]
    return tuple(name for i, name in enumerate(names) if i == 0 or name != names[i - 1])


def _content(clause: Clause, own: Named | None, stretch: Stretch) -> list["Token"]:
    """What alignment compares: without cue and speaker."""
    tokens = [t for t in clause.tokens if t in stretch]
    if own is None:
        return tokens
    kept = [t for t in tokens if own.attribution.holds(t)]
    if len(kept) > 2 and kept[1].lower_ == "that" and lemma(kept[0]) in words("cues", "nouns", "clause"):
        return kept[2:]  # "denied reports that …"
    return kept or tokens


def _without_cues(tokens: list["Token"], named: list[Named]) -> list["Token"]:
    """What is shown of "The ship, said Ruiz, had sunk": the ship had sunk."""
    cues = [
        n.attribution.head for n in named if n.attribution.head.dep_ == "parataxis" and n.attribution.head in tokens
    ]
    for cue in cues:
        first, end = edges(cue)
        if tokens[0].i < first and end <= tokens[-1].i:
            tokens = [t for t in tokens if not (first <= t.i < end or (t.i in (first - 1, end) and t.text == ","))]
    return tokens


def _without_asides(content: list["Token"]) -> list["Token"]:
    """What a denial denies: of "Gray, who ran away, had no gun" not that he ran away."""
    inside = set(content)
    asides = [
        t for t in content if t.dep_ in ("relcl", "advcl") and is_verb(t) and not is_negated(t) and t.head in inside
    ]
    kept = [t for t in content if not any(t in a.subtree for a in asides)]
    return kept if sum(t.is_alpha for t in kept) >= _LEAST_WORDS else content


def _why(behind: Named | None, stance: Stance, word: str | None) -> str:
    """In plain words, which cue and rule led to the passage and its stance."""
    found = behind.attribution.rule if behind else Evidence.OWN_VOICE
    if word is None:
        return found
    verdict = {Stance.HEDGES: Evidence.HEDGE, Stance.DISPUTES: Evidence.DISPUTE}.get(stance)
    return Evidence.JOINED.format(how=found, then=verdict.format(word=word)) if verdict else found
