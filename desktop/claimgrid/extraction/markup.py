"""What stands in a text and is no part of its sentences: the marks of Markdown, and emoji."""

import re
from collections.abc import Iterator

from claimgrid.domain.article import Span

EMPHASIS = ("**", "__", "*", "_", "`")
_EMOJI = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_JOINED = r"[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
_SIGNS = re.compile(rf"(?:{_EMOJI}{_JOINED}*)+ ?")
# CommonMark and its tables; each match is left out whole, or where it has groups, these alone.
_MARKDOWN = (
    re.compile(r"^[ \t]*(?:(?:>|[-*+]|\d{1,3}[.)])[ \t]+)*(?:#{1,6}[ \t]+)?", re.MULTILINE),  # quote, list, heading
    re.compile(r"[ \t]#+[ \t]*$", re.MULTILINE),
    re.compile(r"!\[[^\]\n]*\]\([^()\n]*\) ?|\[\^[^\]\n]+\]|<(?:https?:[^<>\s]*|/?[a-z][^<>\n]*)>"),  # picture, note, tag
    re.compile(r"(\[)[^\[\]\n]+(\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]*\]))"),  # link
    re.compile(r"(?<!\\)(?:\*{1,3}|~~|`+)(?=\S)|(?<=\S)(?<!\\)(?:\*{1,3}|~~|`+)|\\(?=[*_#\[\]()`>~|-])"),
    re.compile(r"(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)"),
)  # fmt: skip


def without_markup(text: str, span: Span, *, markdown: bool) -> range | list[int]:
    """The places of the code points of ``span`` that belong to its sentences, in order."""
    start, end = span
    holes = {
        i for first, last in _holes(text[start:end], markdown=markdown) for i in range(start + first, start + last)
    }
    return [i for i in range(start, end) if i not in holes] if holes else range(start, end)


def _holes(line: str, *, markdown: bool) -> Iterator[Span]:
    for pattern in (_SIGNS, *(_MARKDOWN if markdown else ())):
        for match in pattern.finditer(line):
            yield from [match.span(i + 1) for i in range(pattern.groups)] or [match.span()]
