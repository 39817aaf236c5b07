"""The stance of titles, whose grammar is their own: "Report: Bridge fell", "Bridge fell?", "Bridge fall a hoax", "…: police".

The words are data (``hedges.toml``, ``denials.toml``): in a title, whose capitals and missing verbs mislead the language
model, they are looked up as they stand.
"""

import re
from functools import cache

from claimgrid.domain.passage import Stance

from .blocks import Block
from .lexicon import lexicon, one_of

_LONGEST = 40  # words of a title
_CLOSERS = "\"'”’)]"
_STOP = re.compile(rf"[^\s.][.!?…][{re.escape(_CLOSERS)}]*(?:\s|$)|[:;,]$")


def is_title(block: Block) -> bool:
    """Whether the block is a heading: the first line of a text without a full stop at its end, or a short line without any."""
    text = block.doc.text.rstrip()
    if len(text.split()) > _LONGEST:
        return False
    return not text.rstrip(_CLOSERS).endswith((".", "!")) if block.is_first else not _STOP.search(text)


def title_stance(text: str, start: int = 0, end: int | None = None) -> tuple[Stance, str] | None:
    """What the title ``text`` does with what its part [start, end) tells, and the words that say so; None where nothing does.
    A word of denial in the middle is of its own part alone."""
    for stance, pattern in _patterns():
        match = (
            pattern.search(text) if stance is not Stance.DISPUTES else _denial(pattern, text, start, end or len(text))
        )
        if match:
            return stance, match.group().strip(" ,:;–—-")
    return None


def _denial(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    for match in pattern.finditer(text):
        at_edge = match.start() == 0 or not text[match.end() :].strip(_CLOSERS)
        if at_edge or "?" in text or start <= match.start() < end:
            return match
    return None


@cache
def _patterns() -> tuple[tuple[Stance, re.Pattern[str]], ...]:
    """The words that deny, then those that keep their distance, then those that only name who says so."""
    denials, hedges = lexicon("denials")["titles"], lexicon("hedges")["titles"]
    end = rf"\s*[{re.escape(_CLOSERS)}]*$"
    sources = rf"(?:{one_of(hedges['sources'])})"
    said = rf"(?:{one_of(hedges['says'])})"
    attributed = (
        rf"(?:[,:–—-]|\s-)\s*(?:\w+\s+){{0,4}}{sources}(?:\s+{said})?{end}"  # "…: police", "…, officials say"
        rf"|,\s*(?:[^\s,]+\s+){{1,5}}{said}{end}"  # "…, Lopez says"
        rf"|,\s*{said}\s+(?:[^\s,]+\s*){{1,5}}{end}"  # "…, says Lopez"
        rf"|:\s*[A-Z]{{2,5}}{end}"  # "…: BBC"
    )
    distant = _any(hedges["start"], hedges["anywhere"], hedges["end"]).pattern
    return (
        (Stance.DISPUTES, _any(denials["start"], denials["anywhere"], denials["end"])),
        (Stance.HEDGES, re.compile(rf"\?{end}|{distant}", re.IGNORECASE)),
        (Stance.ATTRIBUTES, re.compile(rf"^{sources}\s*:|{attributed}", re.IGNORECASE)),
    )


def _any(start: list[str], anywhere: list[str], end: list[str]) -> re.Pattern[str]:
    """Any of the phrases, where each of them counts."""
    last = rf"\s*[{re.escape(_CLOSERS)}]*$"
    return re.compile(
        rf"^\W*(?:{one_of(start)})(?!\w)|(?<!\w)(?:{one_of(anywhere)})(?!\w)|(?<!\w)(?:{one_of(end)}){last}",
        re.IGNORECASE,
    )
