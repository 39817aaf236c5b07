"""Reading a project: everything at one moment, and the parts that are asked for by themselves."""

import gc
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlite_utils import Database

from claimgrid.domain.article import Article, By, Document, Known, Span
from claimgrid.domain.codec import decode
from claimgrid.domain.estimate import Estimate, Figure, Qualifier, Status
from claimgrid.domain.messages import Reuse
from claimgrid.domain.options import SavedView
from claimgrid.domain.passage import Claim, Passage, Speaker, Stance, Statement, StatementKind
from claimgrid.domain.snapshot import Snapshot

from .rows import HAND, known, span

_BY = {by.value: by for by in By}
_STANCE = {stance.value: stance for stance in Stance}
_QUALIFIER = {qualifier.value: qualifier for qualifier in Qualifier}
_STATUS: dict[str | None, Status | None] = {None: None, **{status.value: status for status in Status}}
_KNOWN = "title, title_how, title_by, author, author_how, author_by, outlet, outlet_how, outlet_by, published, published_how, published_by"  # fmt: skip # noqa: E501


def snapshot(db: Database) -> Snapshot:
    """All that is shown of the project now."""
    with _no_collection():
        return _snapshot(db)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Tens of thousands of objects that all stay would only be searched for garbage: a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _snapshot(db: Database) -> Snapshot:
    texts: dict[str, str] = dict(db.execute("SELECT id, text FROM articles WHERE NOT removed"))
    speakers = {(a, name): speaker for a, name, speaker in db.execute("SELECT article, name, speaker FROM v_mentions")}
    articles = _articles(db)
    passages = _passages(db, texts, speakers)
    estimates = _estimates(db, texts, speakers)
    used_claims = {p.claim for p in passages}
    used_speakers = {p.speaker for p in passages} | {e.speaker for e in estimates}
    return Snapshot(
        articles=articles,
        passages=passages,
        claims=tuple(
            Claim(id_, label, _BY[by], near if near in used_claims else None, topic or None, note)
            for id_, label, by, near, topic, note in db.execute(
                "SELECT id, label, label_by, near, topic, note FROM claims ORDER BY id"
            )
            if id_ in used_claims
        ),
        speakers=tuple(s for s in _speakers(db) if s.id in used_speakers),
        estimates=estimates,
        reuse=tuple(
            Reuse((a, b), tuple((w, x, y, z) for w, x, y, z in json.loads(spans)), share)
            for a, b, spans, share in db.execute(
                "SELECT article_a, article_b, spans, share FROM reuse ORDER BY article_a, article_b"
            )
            if a in texts and b in texts
        ),
        sets=tuple(sorted({a.set for a in articles})),
        views=tuple(
            decode(SavedView, {"name": name, **json.loads(options)})
            for name, options in db.execute("SELECT name, options FROM views WHERE name <> '' ORDER BY name")
        ),
    )


def _speakers(db: Database) -> list[Speaker]:
    """All speakers, with the spellings that people gave them and without those given to others."""
    given: dict[str, str] = dict(db.execute("SELECT name, speaker FROM spellings"))
    found = []
    for id_, name, listed, role, by in db.execute("SELECT id, name, spellings, role, by FROM speakers ORDER BY id"):
        own = {spelling for spelling in json.loads(listed) if given.get(spelling, id_) == id_}
        own |= {spelling for spelling, speaker in given.items() if speaker == id_}
        found.append(Speaker(id_, name, tuple(sorted(own)), role, _BY[by]))
    return found


def _articles(db: Database) -> tuple[Article, ...]:
    rows = db.execute(
        "SELECT id, sha256, file, set_name, origin, length, words, proposed, proposed_how, reliability, credibility,"  # noqa: S608
        " note, part, address, language, (SELECT o.id FROM articles o WHERE o.key = articles.version_of AND NOT o.removed),"
        f" {_KNOWN} FROM articles WHERE NOT removed ORDER BY id"
    ).fetchall()
    first: dict[str, str] = {}  # an origin goes by its first article that is still there
    for row in rows:
        first.setdefault(row[4], row[0])
    return tuple(_article(row, first) for row in rows)


def _article(row: tuple[Any, ...], first: dict[str, str]) -> Article:
    (
        id_,
        sha256,
        file,
        set_name,
        origin,
        length,
        words,
        proposed,
        proposed_how,
        reliability,
        credibility,
        note,
        part,
        address,
        language,
        version_of,
        *rest,
    ) = row
    title, author, outlet, published = _known_fields(rest)
    proposal = None
    if published is None and rest[11] != HAND and proposed is not None:
        proposal = Known(proposed, proposed_how or "", By.EXTRACTED)
    return Article(
        id_,
        sha256,
        file,
        set_name,
        title,
        author,
        outlet,
        published or proposal,
        first[origin],
        length,
        words,
        proposal,
        reliability,
        credibility,
        note,
        part,
        address,
        language,
        version_of,
    )


def _known_fields(row: list[Any]) -> list[Known | None]:
    return [known(*row[at : at + 3]) for at in range(0, 12, 3)]


def _passages(db: Database, texts: dict[str, str], speakers: dict[tuple[str, str], str]) -> tuple[Passage, ...]:
    rows = db.execute(
        "SELECT id, article, start_char, end_char, stance, speaker_name, speaker_start, speaker_end, claim, by, stance_by,"
        " checked, stale, why, CASE speaker_by WHEN 'hand' THEN '[]' ELSE chain END"
        " FROM passages WHERE NOT removed ORDER BY id"
    )
    return tuple(
        Passage(
            id_, article, start, end, texts[article][start:end], _STANCE[stance],
            speakers[article, name] if name else None, None if s0 is None else (s0, s1), claim, _BY[by], _BY[stance_by],
            checked == 1, stale == 1, why, () if chain == "[]" else tuple(json.loads(chain)),
        )
        for id_, article, start, end, stance, name, s0, s1, claim, by, stance_by, checked, stale, why, chain in rows
        if article in texts
    )  # fmt: skip


def _estimates(db: Database, texts: dict[str, str], speakers: dict[tuple[str, str], str]) -> tuple[Estimate, ...]:
    rows = db.execute(
        "SELECT id, article, start_char, end_char, speaker_name, speaker_start, speaker_end, as_of,"
        " CASE figure_by WHEN 'hand' THEN 'hand' ELSE by END, stale, why,"
        " said, note, measure, qualifier, low, value, high, subject, status, place FROM estimates"
        " WHERE NOT removed ORDER BY id"
    )
    found = []
    for id_, article, start, end, name, s0, s1, as_of, by, stale, why, said, note, *figure in rows:
        if article in texts:
            speaker = speakers[article, name] if name else None
            found.append(
                Estimate(
                    id_, article, start, end, texts[article][start:end], _figure(figure), speaker, span(s0, s1), as_of,
                    _BY[by], stale == 1, why, said, note,
                )
            )  # fmt: skip
    return tuple(found)


def _figure(row: list[Any]) -> Figure:
    measure, qualifier, low, value, high, subject, status, place = row
    return Figure(measure, _QUALIFIER[qualifier], low, value, high, subject, _STATUS[status], place)


def statements(db: Database) -> dict[str, tuple[Statement, ...]]:
    """The statements of each article that is shown, by article id, in the order of the reading."""
    found: dict[str, list[Statement]] = defaultdict(list)
    rows = db.execute(
        "SELECT a.id, kind, speaker_name, content, cue, speaker_words, chain FROM articles a LEFT JOIN statements s"
        " ON s.article = a.id WHERE NOT a.removed ORDER BY a.id, number"
    )
    for article, kind, speaker, content, cue, words, chain in rows:
        listed = found[article]
        if kind is not None:
            spans = _spans(content), _spans(cue), _spans(words)
            listed.append(Statement(*spans, speaker, StatementKind(kind), tuple(json.loads(chain))))
    return {article: tuple(listed) for article, listed in found.items()}


def _spans(text: str) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in json.loads(text))


def documents(db: Database, article_ids: Iterable[str]) -> tuple[tuple[str, Document], ...]:
    """Those of the articles that are shown, as a reader found them, in the order asked for."""
    found = []
    for article in article_ids:
        row = db.execute(
            f"SELECT file, text, sha256, address, language, part, {_KNOWN} FROM articles WHERE id = ? AND NOT removed",  # noqa: S608
            [article],
        ).fetchone()
        if row:
            file, text, sha256, address, language, part, *rest = row
            title, author, outlet, published = _known_fields(rest)
            document = Document(file, text, sha256, title, author, outlet, published, address, language, part)
            found.append((article, document))
    return tuple(found)
