"""What alignment is given, and storing what it answers. People's decisions win, and only what differs is written."""

import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import zip_longest
from typing import Any

from sqlite_utils import Database

from claimgrid.domain.messages import Alignment

from .rows import CLAIM_BY_HAND, HAND, claim_id, dump

_AT_ONCE = 500
"""Values in a condition; SQLite takes some more."""
_NO_PASSAGES = "DELETE FROM claims WHERE NOT EXISTS (SELECT 1 FROM passages WHERE claim = claims.id)"

_IN_A_VIEW = (
    "c.id IN (SELECT j.value FROM views, json_each(options, '$.matrix.hidden') j"
    " UNION SELECT j.value FROM views, json_each(options, '$.matrix.pinned') j)"
)
"""Whether a saved view, or the layout, hides or pins the claim ``c``."""


def article_ids(db: Database) -> tuple[str, ...]:
    """The ids of the articles that are in the project, in order."""
    return tuple(id_ for (id_,) in db.execute("SELECT id FROM articles WHERE NOT removed ORDER BY id"))


def to_tell(db: Database, article_ids: Iterable[str] | None) -> dict[str, str]:
    """What alignment is told of the articles of these ids (all, for None) that are in the project, by id, in order."""
    return dict(sorted(_rows(db, _TOLD, "id", article_ids)))


def store(db: Database, alignment: Alignment) -> bool:
    """Store ``alignment`` inside a transaction; returns whether that changed anything. See ``Project.store``."""
    before = db.conn.total_changes
    told = None if alignment.is_whole else alignment.origins.keys()
    _store_claims(db, alignment)
    _store_speakers(db, alignment, told)
    _store_articles(db, alignment, told)
    _store_reuse(db, alignment)
    is_changed = db.conn.total_changes != before
    _store_kept(db, alignment)
    return is_changed


def look_up(db: Database, names: Iterable[str], most: int) -> dict[str, dict[str, str]]:
    """The rows kept under each of these names, ``most`` of them at most (all, for 0): values by members."""
    sql = "SELECT member, value FROM kept WHERE name = ? LIMIT ?"
    return {name: dict(db.execute(sql, [name, most or -1]).fetchall()) for name in names}


def _rows(db: Database, sql: str, column: str, values: Iterable[str] | None) -> list[tuple[Any, ...]]:
    """The rows of ``sql``, which ends in a condition, with one of ``values`` in ``column``; all, for None."""
    if values is None:
        return list(db.execute(sql))
    found = sorted(set(values))
    parts = (found[start : start + _AT_ONCE] for start in range(0, len(found), _AT_ONCE))
    return [row for part in parts for row in db.execute(f"{sql} AND {column} IN ({', '.join('?' * len(part))})", part)]


# An encoded AlignArticle: all that an alignment depends on, and nothing that it changes. SQLite writes it ten times as fast
# as it could be written from objects.
_TOLD = """
SELECT id, json_object(
  'id', id, 'text', text, 'outlet', outlet, 'published', published, 'hints', json(hints), 'years', json(years),
  'passages', (SELECT json_group_array(json_object(
      'id', id, 'start', start_char, 'end', end_char, 'stance', stance, 'speaker', speaker_name,
      'features', json(features), 'label', label, 'claim', CASE claim_by WHEN 'hand' THEN claim END
    )) FROM (SELECT * FROM passages WHERE article = a.id AND NOT removed ORDER BY start_char, end_char)),
  'estimates', (SELECT json_group_array(json_object(
      'id', id, 'speaker', speaker_name, 'when', CASE figure_by WHEN 'hand' THEN NULL ELSE json(when_words) END,
      'said', json(said_words)
    )) FROM (SELECT * FROM estimates WHERE article = a.id AND NOT removed ORDER BY start_char, end_char))
) FROM articles a WHERE NOT removed"""


def _store_claims(db: Database, alignment: Alignment) -> None:
    if not alignment.claims:
        if alignment.is_whole:
            db.execute(_NO_PASSAGES)
        return
    told = None if alignment.is_whole else [p for cluster in alignment.claims for p in cluster.passages]
    rows = _rows(db, "SELECT id, claim, claim_by, fit FROM passages WHERE NOT removed", "id", told)
    held = {id_: (claim, by) for id_, claim, by, _ in rows}
    fits = {id_: fit for id_, _, by, fit in rows if by != HAND or fit is not None}  # else a person decided
    ids = None if told is None else [cluster.id for cluster in alignment.claims]
    anchors = _anchors(db, None if ids is None else {*ids, *(claim for claim, _ in held.values())})
    by_hand = _rows(db, "SELECT claim FROM passages WHERE NOT removed AND claim_by = 'hand'", "claim", ids)
    decided = {claim for (claim,) in by_hand}.union(anchors.values())
    names = _names(alignment, anchors, decided, {id_: claim for id_, (claim, _) in held.items()})
    there = None if ids is None else [names.get(id_, id_) for id_ in ids]
    labelled = _rows(db, "SELECT id, label, label_by FROM claims WHERE true", "id", there)
    old = {id_: (label, by) for id_, label, by in labelled}
    moves, labels, near, fitted = [], {}, {}, []
    for cluster in alignment.claims:
        claim = names.get(cluster.id, cluster.id)
        movable = [p for p in cluster.passages if p in held and held[p][1] != HAND and p not in anchors]
        moves += [(claim, p) for p in movable if held[p][0] != claim]
        told_fits = zip_longest(cluster.passages, cluster.fits)
        fitted += [(fit, p) for p, fit in told_fits if p in fits and anchors.get(p, claim) == claim and fits[p] != fit]
        if movable or claim in old:
            labels[claim] = cluster.label
            near[claim] = names.get(cluster.near, cluster.near) if cluster.near else None
    db.conn.executemany(
        "INSERT INTO claims (id, label) VALUES (?, ?)", [(c, label) for c, label in labels.items() if c not in old]
    )
    db.conn.executemany("UPDATE passages SET claim = ? WHERE id = ?", moves)
    db.conn.executemany("UPDATE passages SET fit = ? WHERE id = ?", fitted)
    db.conn.executemany(
        "UPDATE claims SET label = ? WHERE id = ?",
        [(label, c) for c, label in labels.items() if c in old and old[c][1] != HAND and old[c][0] != label],
    )
    db.conn.executemany("UPDATE claims SET near = ?2 WHERE id = ?1 AND near IS NOT ?2", near.items())
    if told is None:
        db.execute(_NO_PASSAGES)
    else:
        db.conn.executemany(f"{_NO_PASSAGES} AND id = ?", {(held[p][0],) for _, p in moves})


def _anchors(db: Database, claims: Iterable[str] | None) -> dict[str, str]:
    """The passage that stays with each of these claims (all, for None) that a person named, put under a topic, wrote a note
    on, hid or pinned, whatever alignment says, to the claim's id: one that a person put there, else the one that founded the
    claim, else its first. One in a removed article could hold nobody's name in sight."""
    found = {}
    places = _rows(
        db,
        "SELECT p.article, p.start_char, p.end_char, c.id, p.id, p.claim_by FROM claims c"  # noqa: S608  (our own words)
        " CROSS JOIN passages p ON p.claim = c.id CROSS JOIN articles a ON a.id = p.article"  # the few claims first
        f" WHERE ({CLAIM_BY_HAND} OR {_IN_A_VIEW}) AND NOT p.removed AND NOT a.removed",
        "c.id",
        claims,
    )
    members: dict[str, list[tuple[str, str]]] = {}
    for *_, claim, passage, by in sorted(places):
        members.setdefault(claim, []).append((passage, by))
    for claim, passages in members.items():
        best, _ = min(passages, key=lambda p: (p[1] != HAND, claim_id(p[0]) != claim))  # the first of equals
        found[best] = claim
    return found


def _names(
    alignment: Alignment, anchors: Mapping[str, str], decided: Container[str], held: Mapping[str, str]
) -> dict[str, str]:
    """Which clusters go by another id: that of the claim named by hand whose anchor they hold. ``decided`` are the claims to
    which people put passages, or gave names: such a cluster goes by the name of the one that most of its passages are ``held``
    by, else a claim that was named would lose them to a single passage that somebody gave a claim of its own."""
    names: dict[str, str] = {}
    for cluster in alignment.claims:
        claims = sorted(anchors[p] for p in cluster.passages if p in anchors)
        if claims and cluster.id not in decided:
            names[cluster.id] = claims[0]
        elif claims:
            carried = Counter(held.get(p) for p in cluster.passages)
            best = max((cluster.id, *claims), key=lambda claim: carried[claim])  # the first of equals
            if best != cluster.id:
                names[cluster.id] = best
    return names


def _store_speakers(db: Database, alignment: Alignment, articles: Iterable[str] | None) -> None:
    whole = alignment.is_whole
    rows = _rows(
        db,
        "SELECT id, name, spellings, role, short, by FROM speakers WHERE true",
        "id",
        None if whole else (s.id for s in alignment.speakers),
    )
    old = {id_: tuple(row) for id_, *row, _ in rows}
    fresh = {s.id: (s.name, dump(sorted({s.name, *s.spellings})), s.role, s.short) for s in alignment.speakers}
    fresh |= {id_: (old[id_][0], fresh[id_][1], *old[id_][2:]) for id_, *_, by in rows if by == HAND and id_ in fresh}
    upsert = (
        "INSERT INTO speakers (id, name, spellings, role, short) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET name = excluded.name, spellings = excluded.spellings, role = excluded.role, short = excluded.short"
    )
    db.conn.executemany(upsert, [(id_, *row) for id_, row in fresh.items() if old.get(id_) != row])
    found = {mention: s.id for s in alignment.speakers for mention in s.mentions}
    told = None if whole else {article for article, _ in found}
    mentions = _rows(db, "SELECT article, name, speaker FROM mentions WHERE true", "article", told)
    moved = [(found[a, n], a, n, speaker) for a, n, speaker in mentions if found.get((a, n), speaker) != speaker]
    db.conn.executemany("UPDATE mentions SET speaker = ? WHERE article = ? AND name = ?", [row[:3] for row in moved])
    unsaid = _rows(
        db,
        "SELECT article, name, speaker FROM mentions m WHERE NOT EXISTS (SELECT 1 FROM passages WHERE article = m.article"
        " AND speaker_name = m.name) AND NOT EXISTS (SELECT 1 FROM estimates WHERE article = m.article"
        " AND speaker_name = m.name)",
        "article",
        articles,
    )
    db.conn.executemany("DELETE FROM mentions WHERE article = ? AND name = ?", [row[:2] for row in unsaid])
    left = [(id_,) for id_ in {*(old if whole else ()), *fresh, *(row[-1] for row in (*moved, *unsaid))}]
    db.conn.executemany(
        "DELETE FROM speakers WHERE id = ?1 AND by <> 'hand' AND NOT EXISTS (SELECT 1 FROM mentions WHERE speaker = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM spellings WHERE speaker = ?1)",
        left,
    )


def _store_articles(db: Database, alignment: Alignment, articles: Iterable[str] | None) -> None:
    """Origins and proposed dates of the articles that were aligned, and the days of their figures."""
    aligned = set()
    sql = "SELECT key, id, origin, proposed, proposed_how FROM articles WHERE true"
    for key, article, *old in _rows(db, sql, "id", articles):
        if article in alignment.origins:
            aligned.add(article)
            proposal = alignment.published.get(article)
            new = [alignment.origins[article], *((proposal.value, proposal.how) if proposal else (None, None))]
            if new != old:
                db.execute("UPDATE articles SET origin = ?, proposed = ?, proposed_how = ? WHERE key = ?", [*new, key])
    sql = "SELECT key, id, article, figure_by, as_of, said FROM estimates WHERE NOT removed"
    for key, id_, article, by, *old in _rows(db, sql, "article", articles):
        as_of = old[0] if by == HAND else alignment.as_of.get(id_)
        if article in aligned and [as_of, alignment.said.get(id_)] != old:
            db.execute("UPDATE estimates SET as_of = ?, said = ? WHERE key = ?", [as_of, alignment.said.get(id_), key])


def _store_reuse(db: Database, alignment: Alignment) -> None:
    told = None if alignment.is_whole else {article for shared in alignment.reuse for article in shared.articles}
    known = {id_ for (id_,) in _rows(db, "SELECT id FROM articles WHERE true", "id", told)}
    rows = _rows(db, "SELECT article_a, article_b, share, spans FROM reuse WHERE true", "article_a", told)
    old = {(a, b): row for a, b, *row in rows}
    new = {r.articles: [r.share, dump(r.spans)] for r in alignment.reuse if r.spans and known.issuperset(r.articles)}
    aligned = set(alignment.origins)
    gone = [pair for pair in old if pair not in new and aligned.issuperset(pair)] if alignment.is_whole else []
    gone += [r.articles for r in alignment.reuse if not r.spans]
    db.conn.executemany("DELETE FROM reuse WHERE article_a = ? AND article_b = ?", gone)
    changed = [(*pair, *row) for pair, row in new.items() if old.get(pair) != row]
    db.conn.executemany(
        "INSERT OR REPLACE INTO reuse (article_a, article_b, share, spans) VALUES (?, ?, ?, ?)", changed
    )


def _store_kept(db: Database, alignment: Alignment) -> None:
    if alignment.is_kept_anew:
        db.execute("DELETE FROM kept")
    rows = [
        (name, member, value) for member, told in alignment.kept.items() for name, value in json.loads(told).items()
    ]
    db.conn.executemany("DELETE FROM kept WHERE name = ? AND member = ?", [row[:2] for row in rows if not row[2]])
    fresh = sorted(row for row in rows if row[2])  # in the order of the table: that is soonest
    db.conn.executemany("INSERT OR REPLACE INTO kept (name, member, value) VALUES (?, ?, ?)", fresh)
