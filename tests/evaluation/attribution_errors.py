"""What goes wrong with "who said what": errors by kind, counted on every 12th training article of PolNeAR. Sentences are not
shown: single errors are looked up in the corpus itself."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from claimgrid.extraction.attribution import Attribution
from claimgrid.extraction.blocks import Block, parse_blocks
from claimgrid.extraction.statements import find_attributions

from .corpora import Record, model, records

if TYPE_CHECKING:
    from spacy.tokens import Token

_EVERY = 12
_ALIKE = 0.5
"""Shared characters of two contents, of all of both, from which one is the other; as the scorer has it."""
_SHOWN = 8

Places = set[int]


def attribution_errors() -> str:
    """A table: what became of the annotated statements, by kind of cue, and of ours that nobody annotated, by rule; each
    with its most frequent cues. Raises MissingData."""
    told: dict[tuple[str, str], Counter[str]] = {}
    for row in records("eval/polnear/train.jsonl")[::_EVERY]:
        blocks = parse_blocks(model(), row["text"])
        for kind, result, cue in _judge(row, blocks, find_attributions(blocks)):
            told.setdefault((result, kind), Counter())[cue] += 1
    lines = []
    for (result, kind), cues in sorted(told.items(), key=lambda item: (item[0][0], -item[1].total())):
        often = " ".join(f"{cue}:{count}" for cue, count in cues.most_common(_SHOWN))
        lines.append(f"{cues.total():5d}  {result:14} {kind:44} {often}")
    return "\n".join(lines)


def _judge(row: Record, blocks: list[Block], ours: list[Attribution]) -> list[tuple[str, str, str]]:
    """Kind of cue (or rule), result, and cue of each annotated statement, and of each of ours that is none of them."""
    gold = row["attributions"]
    contents = [_places(g["content"]) for g in gold]
    mine = [_cover(a.content) for a in ours]
    pairs = [(len(m & c) / len(m | c), i, j) for i, m in enumerate(mine) for j, c in enumerate(contents) if m & c]
    match: dict[int, int] = {}
    for alike, i, j in sorted(pairs, reverse=True):
        if alike >= _ALIKE and i not in match.values() and j not in match:
            match[j] = i
    tokens = [(token, block.place(token, token)) for block in blocks for token in block.doc]
    near = {place for i, a in enumerate(ours) if i not in match.values() for place in _cover([a.cue])}
    found = []
    for j, annotated in enumerate(gold):
        cue, source = _places(annotated["cue"]), _places(annotated["source"])
        kind, word = _kind([t for t, (start, _) in tokens if start in cue])
        if j in match:
            words_of = ours[match[j]].speaker_words
            said = _cover([words_of]) if words_of else set()
            result = "right" if said & source or not (said or source) else "wrong source"
        else:
            result = "wrong content" if cue & near else "missed"
        found.append((kind, result, word))
    known = {place for g in gold for place in _places(g["cue"])}
    for i, a in enumerate(ours):
        if i not in match.values() and not _cover([a.cue]) & known:
            found.append((re.sub("“[^”]*”", "“…”", a.rule), "not annotated", a.head.lemma_.lower()))
    return found


def _places(mentions: list[list[dict[str, int]]]) -> Places:
    return {place for fragments in mentions for f in fragments for place in range(f["start"], f["end"])}


def _cover(stretches: list[Any]) -> Places:
    return {place for s in stretches for place in range(*s.span)}


def _kind(cue: "list[Token]") -> tuple[str, str]:
    """What kind of words a cue is, with its telling word."""
    if not cue:
        return "no cue", ""
    if any(t.lower_ == "according" for t in cue):
        return "according to", "according"
    for kind, part in (("verb", "VERB"), ("noun", "NOUN"), ("adjective", "ADJ")):
        if words := [t for t in cue if t.pos_ == part]:
            passive = kind == "verb" and any(c.dep_ == "auxpass" for c in words[-1].children)
            return "passive verb" if passive else kind, words[-1].lemma_.lower()
    return "other", cue[0].lower_
