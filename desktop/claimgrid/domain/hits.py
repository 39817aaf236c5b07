"""Where searched words stand in an article, and the text around them."""

import re
from dataclasses import dataclass

from .article import Span

_AROUND = 70
"""Code points of text shown before and after what was found."""
EXCERPTS = 50
"""The places of one article that are shown."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of an article's text, on one line, around places that were found: ``marks`` are spans in ``text``, ``place`` is
    the first of them in the article."""

    place: Span
    text: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article in which searched words stand, and where: ``spans`` in order, ``excerpts`` the text around the first ones."""

    article: str
    spans: tuple[Span, ...]
    excerpts: tuple[Excerpt, ...]


def excerpts(text: str, spans: tuple[Span, ...]) -> tuple[Excerpt, ...]:
    """The text around ``spans``, which are in order; places that stand close together share one excerpt."""
    groups: list[list[Span]] = []
    for span in spans:
        if groups and span[0] - groups[-1][0][0] <= _AROUND:
            groups[-1].append(span)
        elif len(groups) < EXCERPTS:
            groups.append([span])
        else:
            break
    return tuple(_excerpt(text, group) for group in groups)


def _excerpt(text: str, spans: list[Span]) -> Excerpt:
    start, end = max(0, spans[0][0] - _AROUND), min(len(text), spans[-1][1] + _AROUND)
    if start:  # begin and end with whole words
        start = min((m.end() for m in re.finditer(r"\s", text[start : spans[0][0]])), default=0) + start
    if end < len(text):
        end = spans[-1][1] + max(
            (m.start() for m in re.finditer(r"\s", text[spans[-1][1] : end])), default=end - spans[-1][1]
        )
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shown = re.sub(r"\s", " ", text[start:end])
    shift = len(before) - start
    return Excerpt(spans[0], before + shown + after, tuple((a + shift, b + shift) for a, b in spans))
