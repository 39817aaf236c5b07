"""Full-text search over the articles: words, exact phrases and beginnings of words, with the text around them."""

import re
import secrets

from sqlite_utils import Database

from claimgrid.domain.article import Span
from claimgrid.domain.hits import Hit, excerpts
from claimgrid.domain.steps import Steps

_OPEN, _CLOSE = (f"\ufdd0{secrets.token_hex(8)}" for _ in range(2))  # no text holds what nobody can know
_TERM = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')


def search(db: Database, words: str) -> Steps[list[Hit]]:
    """The articles that hold all of these words (case and accents aside), best first. "Quoted words" stand together; a word
    that ends in * is the beginning of one. Each article is a step."""
    found: list[Hit] = []
    query = _query(words)
    if not query:
        return found
    there = "FROM search JOIN articles a ON a.key = search.rowid WHERE search MATCH ? AND NOT a.removed"
    for key, article in db.execute(f"SELECT a.key, a.id {there} ORDER BY rank, a.id", [query]).fetchall():
        sql = f"SELECT a.text, highlight(search, 0, ?, ?) {there} AND search.rowid = ?"
        for text, marked in db.execute(sql, [_OPEN, _CLOSE, query, key]).fetchall():  # none: it was removed meanwhile
            spans = _marked(marked)
            found.append(Hit(article, spans, excerpts(text, spans)))
        yield
    return found


def _query(words: str) -> str:
    """``words`` in the language of FTS5: every term is quoted, so that none of its own words or signs is taken for one."""
    terms = []
    for phrase, phrase_star, word in _TERM.findall(words):
        text = phrase or word.rstrip("*")
        if any(char.isalnum() for char in text):
            terms.append(f'"{text}"' + ("*" if phrase_star or word.endswith("*") else ""))
    return " ".join(terms)


def _marked(text: str) -> tuple[Span, ...]:
    """The spans between the marks, counted without the marks."""
    spans = []
    at = 0
    for piece in text.split(_OPEN)[:-1]:
        at += len(piece.replace(_CLOSE, ""))
        spans.append(at)
    lengths = [piece.index(_CLOSE) for piece in text.split(_OPEN)[1:]]
    return tuple((start, start + length) for start, length in zip(spans, lengths, strict=True))
