"""Readings made up for these tests, and what must be true of every project file."""

import hashlib
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path

from sqlite_utils import Database

from claimgrid.domain.article import Document, Known
from claimgrid.domain.estimate import Figure, FoundEstimate, Qualifier, Status
from claimgrid.domain.matrix import build_matrix
from claimgrid.domain.messages import AlignedClaim, AlignedSpeaker, Alignment, Reading, Reuse
from claimgrid.domain.passage import Features, FoundPassage, Stance, Statement, StatementKind
from claimgrid.domain.review import review
from claimgrid.domain.snapshot import Snapshot
from claimgrid.storage import Project
from claimgrid.storage.rows import claim_id
from claimgrid.storage.snapshot import Reader

_FILLED = ("kept", "_searched", "_past")
"""What is worked out when it is asked for, claim by claim; and where a snapshot comes from."""
WORKED_OUT = [name for name, of in vars(Snapshot).items() if isinstance(of, cached_property) and name not in _FILLED]
HARBOUR = (
    "Ferry 🚢 accident in Port Alva\n"
    "Harbour master Ines Lind said about 40 passengers were rescued. The company denied that the hull was cracked. "
    "“Everyone is safe”, Lind told reporters."
)
COAST = (
    "The coast guard counted at least 38 passengers. Ines Lind said the hull was cracked. "
    "It was the third accident this year."
)


def document(text: str, file: str = "harbour.txt", **known: str) -> Document:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(file, text, sha256, **{k: Known(v, f"the {k} line") for k, v in known.items()})


def figure(value: float, qualifier: Qualifier = Qualifier.EXACTLY) -> Figure:
    return Figure("people", qualifier, None, value, None, "ferry", Status.PRESENT, "Port Alva")


def passage(text: str, words: str, **changes: object) -> FoundPassage:
    """The passage where ``words`` stand; a name in front of "said" or "told" is its speaker."""
    start = text.index(words)
    named = re.search(r"Ines Lind|Lind|The company|The coast guard", words)
    values = {
        "start": start, "end": start + len(words), "stance": Stance.ATTRIBUTES if named else Stance.ASSERTS,
        "speaker": named.group() if named else None,
        "speaker_words": (start + named.start(), start + named.end()) if named else None,
        "features": Features(tuple(words.lower().split())), "label": words[:40], "why": "invented",
    }  # fmt: skip
    return FoundPassage(**(values | changes))


def estimate(text: str, words: str, value: float, speaker: str | None = None) -> FoundEstimate:
    start = text.index(words)
    return FoundEstimate(start, start + len(words), figure(value), speaker, None, None, "invented")


def reading(
    text: str = HARBOUR,
    sentences: Sequence[str] | None = None,
    file: str = "harbour.txt",
    estimates: Sequence[FoundEstimate] = (),
    **known: str,
) -> Reading:
    """A reading with a passage for each sentence (None: each that ends in a full stop)."""
    found = [s.strip() for s in re.findall(r"[^.\n]+\.", text)] if sentences is None else sentences
    said = text.index("said") if "said" in text else 0
    statements = (Statement(((said, len(text)),), ((said, said + 4),), (), "Ines Lind", StatementKind.INDIRECT),)
    return Reading(
        document(text, file, **known), statements, tuple(passage(text, s) for s in found), tuple(estimates), ()
    )


def harbour(**known: str) -> Reading:
    return reading(HARBOUR, estimates=(estimate(HARBOUR, "about 40 passengers", 40, "Ines Lind"),), **known)


def coast(**known: str) -> Reading:
    return reading(COAST, file="coast.txt", estimates=(estimate(COAST, "at least 38 passengers", 38),), **known)


def align(project: Project, groups: Sequence[Sequence[str]] = (), **changes: object) -> Alignment:
    """An alignment that obeys what people decided: each of ``groups`` (passage ids) one claim, every other passage its own."""
    articles = project.to_align()
    pins = {p.id: p.claim for a in articles for p in a.passages}
    labels = {p.id: p.label for a in articles for p in a.passages}
    clusters: dict[str, list[str]] = {}
    for p in sorted(pins):
        group = next((g for g in groups if p in g), (p,))
        clusters.setdefault(pins[p] or claim_id(min(g for g in group if g in pins)), []).append(p)
    mentions: dict[str, set[tuple[str, str]]] = {}
    for a in articles:
        for name in {m.speaker for m in (*a.passages, *a.estimates) if m.speaker}:
            mentions.setdefault(name.split()[-1], set()).add((a.id, name))
    values = {
        "number": 1,
        "claims": tuple(AlignedClaim(c, f"about {labels[ps[0]]}", tuple(ps)) for c, ps in sorted(clusters.items())),
        "speakers": tuple(
            AlignedSpeaker(f"s-{last}", max(n for _, n in m), tuple(sorted({n for _, n in m})), None, tuple(sorted(m)))
            for last, m in sorted(mentions.items())
        ),
        "reuse": (), "origins": {a.id: a.id for a in articles}, "published": {}, "as_of": {},
    }  # fmt: skip
    return Alignment(**(values | changes))


def shared(a: str, b: str) -> Reuse:
    return Reuse((a, b), ((0, 5, 3, 8),), 0.5)


def check(project: Project) -> None:
    """What is true of every project at every moment."""
    db = project._db
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("INSERT INTO search (search) VALUES ('integrity-check')") is not None
    assert _count(db, "claims WHERE id NOT IN (SELECT claim FROM passages)") == 0
    for table in ("passages", "estimates"):
        assert _count(db, f"{table} r JOIN articles a ON a.id = r.article WHERE r.end_char > a.length") == 0
        assert _count(db, f"{table} WHERE id <> article || ':' || start_char || '-' || end_char") == 0
        named = f"{table} r WHERE speaker_name NOT NULL AND NOT EXISTS"
        assert (
            _count(db, f"{named} (SELECT 1 FROM mentions m WHERE m.article = r.article AND m.name = speaker_name)") == 0
        )
    shown = project.snapshot()
    _check_read_anew(project, shown)
    for p in (*shown.passages, *shown.estimates):
        assert p.text == project.text(p.article)[p.start : p.end] != ""
        assert p.speaker is None or p.speaker in shown.speaker
    assert {p.claim for p in shown.passages} == set(shown.claim)
    for name in ("articles", "passages", "claims", "speakers", "estimates"):
        ids = [item.id for item in getattr(shown, name)]
        assert ids == sorted(set(ids))


def _check_read_anew(project: Project, shown: Snapshot) -> None:
    """What was read bit by bit, after each write, is what the file holds; so is all that was worked out of it."""
    with closing(sqlite3.connect(":memory:")) as copy:
        project._db.conn.backup(copy)
        reader = Reader(Database(copy), project._log)
        while not reader.read_some():
            pass
    anew = reader.snapshot
    assert (shown, shown.changes) == (anew, anew.changes)
    for name in WORKED_OUT:
        assert getattr(shown, name) == getattr(anew, name), name
    for claim in anew.claim:
        assert shown.searched(claim) == anew.searched(claim)
    assert build_matrix(shown) == build_matrix(anew)
    assert review(shown) == review(anew)


def _count(db: object, what: str) -> int:
    return db.execute(f"SELECT count(*) FROM {what}").fetchone()[0]


def plain(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What plain SQLite answers about the file at ``path``."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql).fetchall()
