"""Text to spans: blocks, statements, passages with stance and speaker, estimates, dates. Pure functions over spaCy docs."""

from typing import TYPE_CHECKING

from claimgrid.domain.article import READ_LANGUAGES, Document
from claimgrid.domain.messages import Reading
from claimgrid.domain.passage import Statement, StatementKind

from .attribution import Attribution
from .blocks import parse_blocks
from .dates import find_hints, find_years
from .estimates import find_estimates
from .features import with_counts
from .model import load_model
from .passages import Named, chain, find_passages, layers
from .speakers import build_directory
from .statements import find_attributions

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["extract", "load_model"]


def extract(nlp: "Language", document: Document) -> Reading:
    """All that can be found in ``document``, in text order; the same document gives the same reading. A text in a language
    without a model gives nothing: what would be found in it were mistakes."""
    if document.language not in (None, *READ_LANGUAGES):
        return Reading(document, (), (), (), ())
    blocks = parse_blocks(nlp, document.text, markdown=document.file.lower().endswith((".md", ".markdown")))
    attributions = find_attributions(blocks)
    directory = build_directory(blocks)
    named = [Named(a, directory.chain(a)) for a in attributions]
    passages = find_passages(blocks, named, directory)
    hints = find_hints(blocks)
    statements = tuple(sorted((_statement(n, named) for n in named), key=lambda s: (s.content, s.cue)))
    estimates = find_estimates(blocks, passages, hints)
    counted = tuple(with_counts(passage, estimates) for passage in passages)
    return Reading(document, statements, counted, estimates, hints, find_years(blocks))


def _statement(one: Named, named: list[Named]) -> Statement:
    attribution = one.attribution
    words = attribution.speaker_words
    return Statement(
        tuple(s.span for s in attribution.content),
        (attribution.cue.span,),
        (words.span,) if words else (),
        one.name,
        _kind(attribution),
        chain(layers(attribution, named)),
    )


def _kind(attribution: Attribution) -> StatementKind:
    """Direct where all of the content is quoted, mixed where some of it is."""
    if not attribution.quoted:
        return StatementKind.INDIRECT
    quoted = sum(s.end - s.first for s in attribution.quoted)
    return StatementKind.DIRECT if quoted + 1 >= attribution.size else StatementKind.MIXED
