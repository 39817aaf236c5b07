"""What alignment is given, and storing what it answers. People's decisions win, and only what differs is written."""

import json
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from claimgrid.domain.codec import decode
from claimgrid.domain.dates import DateHint
from claimgrid.domain.messages import AlignArticle, AlignEstimate, Alignment, AlignPassage
from claimgrid.domain.passage import Features, Stance

from .rows import CLAIM_BY_HAND, HAND, claim_id, dump


def to_align(db: Database, article_ids: Iterable[str] | None) -> tuple[AlignArticle, ...]:
    """The articles of these ids (all, for None) that are in the project, in order of id."""
    ids = [id_ for (id_,) in db.execute("SELECT id FROM articles WHERE NOT removed ORDER BY id")]
    wanted = ids if article_ids is None else sorted(set(article_ids).intersection(ids))
    return tuple(_article(db, article) for article in wanted)


def store(db: Database, alignment: Alignment) -> bool:
    """Store ``alignment`` inside a transaction; returns whether that changed anything. See ``Project.store``."""
    before = db.conn.total_changes
    _store_claims(db, alignment)
    _store_speakers(db, alignment)
    _store_articles(db, alignment)
    _store_reuse(db, alignment)
    return db.conn.total_changes != before


def _article(db: Database, article: str) -> AlignArticle:
    text, outlet, published, hints, years = db.execute(
        "SELECT text, outlet, published, hints, years FROM articles WHERE id = ?", [article]
    ).fetchone()
    dates = decode(tuple[DateHint, ...], json.loads(hints))
    passages, estimates = _passages(db, article), _estimates(db, article)
    return AlignArticle(article, text, outlet, published, dates, tuple(json.loads(years)), passages, estimates)


def _passages(db: Database, article: str) -> tuple[AlignPassage, ...]:
    rows = db.execute(
        "SELECT id, start_char, end_char, stance, speaker_name, features, label, claim, claim_by FROM passages"
        " WHERE article = ? AND NOT removed ORDER BY start_char, end_char",
        [article],
    )
    return tuple(
        AlignPassage(
            id_, start, end, Stance(stance), speaker, _features(features), label, claim if by == HAND else None
        )
        for id_, start, end, stance, speaker, features, label, claim, by in rows
    )


def _features(text: str) -> Features:
    return decode(Features, json.loads(text))


def _estimates(db: Database, article: str) -> tuple[AlignEstimate, ...]:
    rows = db.execute(
        "SELECT id, speaker_name, CASE figure_by WHEN 'hand' THEN NULL ELSE when_words END, said_words FROM estimates"
        " WHERE article = ? AND NOT removed ORDER BY start_char, end_char",
        [article],
    )
    return tuple(AlignEstimate(id_, name, _hint(when), _hint(said)) for id_, name, when, said in rows)


def _hint(words: str | None) -> DateHint | None:
    return decode(DateHint, json.loads(words)) if words else None


def _store_claims(db: Database, alignment: Alignment) -> None:
    held = {
        id_: (claim, by)
        for id_, claim, by in db.execute("SELECT id, claim, claim_by FROM passages WHERE NOT removed ORDER BY id")
    }
    old = {id_: (label, by) for id_, label, by in db.execute("SELECT id, label, label_by FROM claims")}
    kept = f"SELECT id FROM claims c WHERE {CLAIM_BY_HAND}"  # noqa: S608  (our own words)
    anchors = _anchors(db, held, {id_ for (id_,) in db.execute(kept)})
    names = _names(alignment, held, anchors)
    moves, labels, near = [], {}, {}
    for cluster in alignment.claims:
        claim = names.get(cluster.id, cluster.id)
        movable = [p for p in cluster.passages if p in held and held[p][1] != HAND and p not in anchors]
        moves += [(claim, p) for p in movable if held[p][0] != claim]
        if movable or claim in old:
            labels[claim] = cluster.label
            near[claim] = names.get(cluster.near, cluster.near) if cluster.near else None
    db.conn.executemany(
        "INSERT INTO claims (id, label) VALUES (?, ?)", [(c, label) for c, label in labels.items() if c not in old]
    )
    db.conn.executemany("UPDATE passages SET claim = ? WHERE id = ?", moves)
    db.conn.executemany(
        "UPDATE claims SET label = ? WHERE id = ?",
        [(label, c) for c, label in labels.items() if c in old and old[c][1] != HAND and old[c][0] != label],
    )
    db.conn.executemany("UPDATE claims SET near = ?2 WHERE id = ?1 AND near IS NOT ?2", near.items())
    db.execute("DELETE FROM claims WHERE id NOT IN (SELECT claim FROM passages)")


def _anchors(db: Database, held: Mapping[str, tuple[str, str]], kept: set[str]) -> dict[str, str]:
    """The passage that stays with each claim that a person named, put under a topic or wrote a note on, whatever
    alignment says, to the claim's id: one that a person put there, else the one that founded the claim, else its
    first. One in a removed article could hold nobody's name in sight."""
    found = {}
    places = db.execute(
        "SELECT p.id, p.claim FROM passages p JOIN articles a ON a.id = p.article"
        " WHERE NOT p.removed AND NOT a.removed ORDER BY p.article, p.start_char, p.end_char"
    )
    members: dict[str, list[str]] = {}
    for passage, claim in places:
        if claim in kept:
            members.setdefault(claim, []).append(passage)
    for claim, passages in members.items():
        best = min(passages, key=lambda p: (held[p][1] != HAND, claim_id(p) != claim))  # the first of equals
        found[best] = claim
    return found


def _names(alignment: Alignment, held: Mapping[str, tuple[str, str]], anchors: Mapping[str, str]) -> dict[str, str]:
    """Which clusters go by another id: that of the claim named by hand whose anchor they hold."""
    decided = set(anchors.values()) | {claim for claim, by in held.values() if by == HAND}
    names: dict[str, str] = {}
    for cluster in alignment.claims:
        claims = sorted(anchors[p] for p in cluster.passages if p in anchors)
        if claims and cluster.id not in decided:
            names[cluster.id] = claims[0]
    return names


def _store_speakers(db: Database, alignment: Alignment) -> None:
    old = {row[0]: row[1:5] for row in db.execute("SELECT id, name, spellings, role, short FROM speakers")}
    by_hand = {id_ for (id_,) in db.execute("SELECT id FROM speakers WHERE by = 'hand'")}
    fresh = {s.id: (s.name, dump(sorted({s.name, *s.spellings})), s.role, s.short) for s in alignment.speakers}
    fresh |= {id_: (old[id_][0], fresh[id_][1], *old[id_][2:]) for id_ in by_hand & fresh.keys()}
    upsert = (
        "INSERT INTO speakers (id, name, spellings, role, short) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET name = excluded.name, spellings = excluded.spellings, role = excluded.role, short = excluded.short"
    )
    db.conn.executemany(upsert, [(id_, *row) for id_, row in fresh.items() if old.get(id_) != row])
    mentions = {(a, name): speaker for a, name, speaker in db.execute("SELECT article, name, speaker FROM mentions")}
    found = {mention: s.id for s in alignment.speakers for mention in s.mentions}
    db.conn.executemany(
        "UPDATE mentions SET speaker = ? WHERE article = ? AND name = ?",
        [(found[m], *m) for m, speaker in mentions.items() if m in found and found[m] != speaker],
    )
    db.execute(
        "DELETE FROM mentions WHERE (article, name) NOT IN (SELECT article, speaker_name FROM passages WHERE speaker_name"
        " NOT NULL UNION SELECT article, speaker_name FROM estimates WHERE speaker_name NOT NULL)"
    )
    used = {id_ for (id_,) in db.execute("SELECT speaker FROM mentions UNION SELECT speaker FROM spellings")}
    stored = [id_ for (id_,) in db.execute("SELECT id FROM speakers")]
    db.conn.executemany("DELETE FROM speakers WHERE id = ?", [(id_,) for id_ in stored if id_ not in used])


def _store_articles(db: Database, alignment: Alignment) -> None:
    """Origins and proposed dates of the articles that were aligned, and the days of their figures."""
    articles = db.execute("SELECT key, id, origin, proposed, proposed_how FROM articles").fetchall()
    aligned = set()
    for key, article, *old in articles:
        if article in alignment.origins:
            aligned.add(article)
            proposal = alignment.published.get(article)
            new = [alignment.origins[article], *((proposal.value, proposal.how) if proposal else (None, None))]
            if new != old:
                db.execute("UPDATE articles SET origin = ?, proposed = ?, proposed_how = ? WHERE key = ?", [*new, key])
    estimates = db.execute(
        "SELECT key, id, article, figure_by, as_of, said FROM estimates WHERE NOT removed"
    ).fetchall()
    for key, id_, article, by, *old in estimates:
        as_of = old[0] if by == HAND else alignment.as_of.get(id_)
        if article in aligned and [as_of, alignment.said.get(id_)] != old:
            db.execute("UPDATE estimates SET as_of = ?, said = ? WHERE key = ?", [as_of, alignment.said.get(id_), key])


def _store_reuse(db: Database, alignment: Alignment) -> None:
    known = {id_ for (id_,) in db.execute("SELECT id FROM articles")}
    old = {(a, b): row for a, b, *row in db.execute("SELECT article_a, article_b, share, spans FROM reuse")}
    new = {r.articles: [r.share, dump(r.spans)] for r in alignment.reuse if known.issuperset(r.articles)}
    aligned = set(alignment.origins)
    gone = [pair for pair in old if pair not in new and aligned.issuperset(pair)]
    db.conn.executemany("DELETE FROM reuse WHERE article_a = ? AND article_b = ?", gone)
    changed = [(*pair, *row) for pair, row in new.items() if old.get(pair) != row]
    db.conn.executemany(
        "INSERT OR REPLACE INTO reuse (article_a, article_b, share, spans) VALUES (?, ?, ?, ?)", changed
    )
