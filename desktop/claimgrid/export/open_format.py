"""The open format: a whole project as JSON, documented and versioned, the same bytes for the same project."""

import json
from collections.abc import Mapping
from typing import Any

from claimgrid.domain.article import Article, By, Known
from claimgrid.domain.estimate import Estimate
from claimgrid.domain.hardening import hardening_texts
from claimgrid.domain.passage import Passage, Statement
from claimgrid.domain.review import progress
from claimgrid.domain.snapshot import Snapshot

VERSION = 1
"""Raised when a field changes its meaning or goes; new fields do not raise it."""


def open_format(snapshot: Snapshot, statements: Mapping[str, tuple[Statement, ...]]) -> str:
    """Everything in ``snapshot``, filters or not. ``statements`` are by article id; what is not known is null."""
    told = progress(snapshot)
    data = {
        "format": "claimgrid",
        "version": VERSION,
        "checked": told.checked,
        "changes": told.changed,
        "articles": [_article(a) for a in snapshot.articles],
        "speakers": [
            {"id": s.id, "name": s.name, "spellings": sorted(s.spellings), "role": s.role} for s in snapshot.speakers
        ],
        "statements": _statements(snapshot, statements),
        "claims": [
            {
                "id": c.id,
                "label": c.label,
                "topic": c.topic,
                "note": c.note,
                "hardened": hardening_texts(snapshot, c.id),
                "passages": [_passage(snapshot, p) for p in snapshot.passages_of_claim[c.id]],
            }
            for c in snapshot.claims
        ],
        "estimates": [
            _estimate(snapshot, e) for e in sorted(snapshot.estimates, key=lambda e: (e.article, e.start, e.end))
        ],
        "reuse": [{"articles": r.articles, "spans": r.spans, "share": r.share} for r in snapshot.reuse],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _article(a: Article) -> dict[str, Any]:
    def value(known: Known | None) -> str | None:
        return known.value if known else None

    return {
        "id": a.id, "file": a.file, "sha256": a.sha256, "set": a.set, "outlet": value(a.outlet), "title": value(a.title),
        "author": value(a.author), "published": value(a.published),
        "published_by": a.published.by.value if a.published else None, "origin": a.origin, "length": a.length,
        "reliability": a.reliability, "credibility": a.credibility, "note": a.note or None,
        "address": a.address, "language": a.language, "version_of": a.version_of,
    }  # fmt: skip


def _statements(snapshot: Snapshot, statements: Mapping[str, tuple[Statement, ...]]) -> list[dict[str, Any]]:
    names = _canonical(snapshot)
    return [
        {
            "article": article, "content": s.content, "cue": s.cue, "speaker_words": s.speaker_words,
            "speaker": names.get(s.speaker, s.speaker) if s.speaker else None, "kind": s.kind.value,
            "chain": s.chain,
        }
        for article in sorted(statements)
        for s in sorted(statements[article], key=lambda s: (s.content, s.cue, s.speaker_words))
    ]  # fmt: skip


def _canonical(snapshot: Snapshot) -> dict[str, str]:
    """Spellings to speakers' names; a spelling that two speakers share stays as it is."""
    found: dict[str, set[str]] = {}
    for s in snapshot.speakers:
        for spelling in (s.name, *s.spellings):
            found.setdefault(spelling, set()).add(s.name)
    return {spelling: next(iter(names)) for spelling, names in found.items() if len(names) == 1}


def _passage(snapshot: Snapshot, p: Passage) -> dict[str, Any]:
    by = By.HAND if By.HAND in (p.by, p.stance_by) else By.EXTRACTED
    return {
        "article": p.article, "start": p.start, "end": p.end, "text": p.text, "stance": p.stance.value,
        "speaker": snapshot.speaker_name(p.speaker), "speaker_words": p.speaker_words, "by": by.value,
        "checked": p.checked, "chain": p.chain, "fit": p.fit,
    }  # fmt: skip


def _estimate(snapshot: Snapshot, e: Estimate) -> dict[str, Any]:
    f = e.figure
    return {
        "article": e.article, "start": e.start, "end": e.end, "text": e.text, "subject": f.subject,
        "measure": f.measure, "qualifier": f.qualifier.value, "low": _number(f.low), "value": _number(f.value),
        "high": _number(f.high), "status": f.status.value if f.status else None,
        "speaker": snapshot.speaker_name(e.speaker), "speaker_words": e.speaker_words, "place": f.place,
        "as_of": e.as_of, "said": e.said, "by": e.by.value, "note": e.note or None,
    }  # fmt: skip


def _number(value: float | None) -> float | None:
    """Whole numbers without a point, however the project holds them."""
    return int(value) if value is not None and float(value).is_integer() else value
