"""A passage put as a short headline."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from .lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 110
_EDGES = " \t\u00a0,;:.–—-…"
_MARKS = re.compile('["“”„«»]')
_SKIPPED = frozenset(
    {
        "on",
        "about",
        "of",
        "that",
        "whether",
        "and",
        "but",
        "or",
        "while",
        "although",
        "though",
        "however",
        "so",
        "if",
        "as",
    }
)


def label_of(tokens: Sequence["Token"], subject: str | None = None, *, denied: bool = False) -> str:
    """The words of ``tokens`` as a headline of at most 110 characters.

    ``subject`` replaces a leading pronoun, or is put before words that lack a subject. ``denied`` leaves out the words of
    negation: a claim is put in its positive form.
    """
    kept = list(tokens)
    while len(kept) > 1 and (
        kept[0].lower_ in _SKIPPED or (kept[0].is_punct and kept[0].text != "(") or kept[0].is_space
    ):
        kept = kept[1:]
    if subject is not None and kept and kept[0].pos_ == "PRON":
        subject, kept = (f"{subject}:", kept) if kept[0].lower_ in ("i", "we") else (subject, kept[1:])
    if denied:
        negations = words("denials", None, "negations")
        kept = [t for t in kept if not (t.dep_ == "neg" or (t.lower_ in negations and t.pos_ in ("PART", "DET")))]
        kept = [t for t in kept if t.lower_ not in ("yet", "anymore")]
    text = re.sub(r"\s+", " ", _MARKS.sub("", "".join(t.text_with_ws for t in kept))).strip(_EDGES)
    text = re.sub(r" ([,.;:)])", r"\1", text)
    if subject is not None:
        text = f"{subject} {text}"
    return _short(text[:1].upper() + text[1:])


def _short(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(_EDGES) + "…"
