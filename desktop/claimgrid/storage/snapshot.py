# ruff: noqa: S608  (the names of tables and columns in these statements are the program's own)
"""Reading a project: everything at one moment, and the parts that are asked for by themselves."""

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from claimgrid.domain.article import Article, By, Document, Known, Span
from claimgrid.domain.codec import decode
from claimgrid.domain.estimate import Estimate, Figure, Qualifier, Status
from claimgrid.domain.messages import Reuse
from claimgrid.domain.options import SavedView
from claimgrid.domain.passage import Claim, Passage, Speaker, Stance, Statement, StatementKind
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import no_collection

from .log import Log
from .rows import COUNTED, HAND, LISTED, known, span
from .touched import REMOVED, Touched

_BY = {by.value: by for by in By}
_STANCE = {stance.value: stance for stance in Stance}
_QUALIFIER = {qualifier.value: qualifier for qualifier in Qualifier}
_STATUS: dict[str | None, Status | None] = {None: None, **{status.value: status for status in Status}}
_KNOWN = "title, title_how, title_by, author, author_how, author_by, outlet, outlet_how, outlet_by, published, published_how, published_by"  # fmt: skip # noqa: E501

_SPEAKER_WORDS = "iif(speaker_by = 'hand', NULL, speaker_start), speaker_end"
_SPEAKER_WORDS_OF_FIGURE = "iif('hand' IN (speaker_by, figure_by), NULL, speaker_start), speaker_end"
"""Where the speaker is named; not where a person said who it is, as those words name somebody else."""
_AROUND = {
    REMOVED: "article IN (SELECT n.id FROM articles o JOIN articles n ON n.id = o.id OR n.version_of = o.key"
    f" WHERE o.id IN {LISTED})",
    "mentions": f"article IN {LISTED} AND speaker_name NOT NULL",
    "spellings": f"speaker_name IN {LISTED}",
}
"""The passages and estimates that are shown in another way because of what was written elsewhere."""
_ORIGINS = "SELECT id, origin FROM articles WHERE NOT removed"
_AT_ONCE = 500
"""Rows that are read in one step: some milliseconds."""


class Reader:
    """Keeps a Snapshot of the project: of what was written since it was made, and only of that, it is read anew. It begins
    with ``known``, the Snapshot of how things are, or (None) with all still to be read."""

    def __init__(self, db: Database, log: Log, known: Snapshot | None = None) -> None:
        self.snapshot = self._next = known or Snapshot()
        self._db, self._log = db, log
        self._touched = Touched(db, all_due=False) if known else None  # made late: until something is read, all is due
        self._due: dict[str, set[str]] = {}  # by table
        self._rows: list[str] = []  # the ids of the passages and estimates that are due
        self._passages: dict[str, Passage | None] = {}
        self._estimates: dict[str, Estimate | None] = {}
        self._carried: set[str] = set()  # the claims of the passages that were read, before and now
        self._heard: set[str] = set()  # likewise the speakers, of estimates too
        self._origins = _Pointers(
            db.execute(_ORIGINS) if known else ()
        )  # of the articles that are there, as they are written
        near = "SELECT id, near FROM claims WHERE near NOT NULL"
        self._near = _Pointers(db.execute(near) if known else ())  # which claims are near which, there or not

    def read_some(self) -> bool:
        """Read some of what is due; returns whether all is read: then ``snapshot`` shows how things are now."""
        with no_collection():
            self._take()
            if self._rows:
                chunk, self._rows = self._rows[-_AT_ONCE:], self._rows[:-_AT_ONCE]
                self._read(chunk)
                if len(chunk) == _AT_ONCE:
                    return False
            if self._passages or self._estimates:  # a step of its own in a big project
                self._next = self._next.changed(passages=self._passages, estimates=self._estimates)
                self._passages, self._estimates = {}, {}
                return False
            if self._due:
                self._finish()
        return True

    def touched_articles(self) -> set[str]:
        """The articles of which something is due."""
        self._take()
        return self._due.get("articles", set()) | set(map(_article_of, self._rows))

    def _take(self) -> None:
        """Find out what is due because of what was written."""
        if self._touched is None:
            self._touched = Touched(self._db, all_due=True)
        taken = self._touched.take()
        if not taken:
            return
        for table, ids in taken.items():
            self._due.setdefault(table, set()).update(ids)
        rows = {*self._rows, *taken.get("passages", ()), *taken.get("estimates", ())}
        for what, condition in _AROUND.items():
            if what in taken:
                for table in ("passages", "estimates"):
                    found = self._db.execute(f"SELECT id FROM {table} WHERE {condition}", [_listed(taken[what])])
                    rows.update(id_ for (id_,) in found)
        self._rows = sorted(rows, reverse=True)

    def _read(self, rows: list[str]) -> None:
        """Read the passages and estimates with these ids; None stands for one that is not shown."""
        articles, ids = _listed(set(map(_article_of, rows))), json.dumps(rows)
        sql = f"SELECT id, text FROM articles WHERE NOT removed AND {COUNTED} AND id IN {LISTED}"
        texts: dict[str, str] = dict(self._db.execute(sql, [articles]))
        sql = f"SELECT article, name, speaker FROM v_mentions WHERE article IN {LISTED}"
        speakers = {(article, name): speaker for article, name, speaker in self._db.execute(sql, [articles])}
        passages = tuple(_passages(self._db, ids, texts, speakers))
        estimates = tuple(_estimates(self._db, ids, texts, speakers))
        self._passages |= dict.fromkeys(rows) | {p.id: p for p in passages}
        self._estimates |= dict.fromkeys(rows) | {e.id: e for e in estimates}
        known = self._next
        before = [i for id_ in rows for i in (known.passage.get(id_), known.estimate.get(id_)) if i]
        self._carried.update(p.claim for p in (*before, *passages) if isinstance(p, Passage))
        self._heard.update(i.speaker for i in (*before, *passages, *estimates) if i.speaker)

    def _finish(self) -> None:
        """Complete the next snapshot with the smaller tables, of which what was written is read at once: all is of one
        moment."""
        due, self._due = self._due, {}
        others: dict[str, Any] = {}
        if "articles" in due:
            self._next = self._next.changed(self._articles(due["articles"], anew=REMOVED in due))
            others["sets"] = tuple(sorted({a.set for a in self._next.articles}))
        known = self._next
        if "reuse" in due or REMOVED in due:
            others["reuse"] = _reuse(self._db, known.article)
        if "views" in due:
            others["views"] = _views(self._db)
        carried, heard, self._carried, self._heard = self._carried, self._heard, set(), set()
        moved = {claim for claim in carried if (claim in known.carried) is not (claim in known.claim)}
        voices = {speaker for speaker in heard if (speaker in known.heard) is not (speaker in known.speaker)}
        voices |= due.get("speakers", set())
        if "spellings" in due:
            voices |= {speaker for speaker in known.heard if speaker}
        self.snapshot = self._next = known.changed(
            claims=self._claims(due.get("claims", set()), moved),
            speakers=_speakers(self._db, known.heard, voices),
            changes=self._log.corrections(),
            **others,
        )

    def _articles(self, written: set[str], *, anew: bool) -> dict[str, Article | None]:
        """The articles that were ``written`` (or all, ``anew``), and those of which the origin goes by another article now;
        None for those that are no more there."""
        origins, before = self._origins, {self._origins.to.get(id_) for id_ in written}
        origins.renew(written, self._db.execute(f"{_ORIGINS} AND id IN {LISTED}", [_listed(written)]))
        of = {origins.to.get(id_) for id_ in written} | (origins.at.keys() if anew else before)
        first = {origin: min(ids) for origin in of if origin and (ids := origins.at.get(origin))}
        found: dict[str, Article | None] = dict.fromkeys(written)
        for origin, id_ in first.items():  # an origin goes by its first article that is still there
            for beside in origins.at[origin] - written:
                known = self._next.article.get(beside)
                if known and known.origin != id_:
                    found[beside] = replace(known, origin=id_)
        return found | _articles(self._db, origins.to if anew else written & origins.to.keys(), first)

    def _claims(self, written: set[str], moved: set[str]) -> dict[str, Claim | None]:
        """The claims that were ``written`` or have come or gone (``moved``), and those near one of these; None for those that
        nothing carries."""
        beside = {id_ for claim in moved for id_ in self._near.at.get(claim, ())}
        stale, used = written | moved | beside, self._next.carried
        sql = f"SELECT id, near, label, label_by, topic, note FROM claims WHERE id IN {LISTED}"
        rows = self._db.execute(sql, [_listed(stale)]).fetchall()
        self._near.renew(stale, ((id_, near) for id_, near, *_ in rows if near))
        found: dict[str, Claim | None] = dict.fromkeys(stale)
        for id_, near, label, by, topic, note in rows:
            if id_ in used:
                found[id_] = Claim(id_, label, _BY[by], near if near in used else None, topic or None, note)
        return found


class _Pointers:
    """What things point ``to``, one each, and which of them point ``at`` it."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.to: dict[str, str] = {}
        self.at: dict[str, set[str]] = {}
        self.renew((), pairs)

    def renew(self, stale: Iterable[str], pairs: Iterable[tuple[str, str]]) -> None:
        """Those that are ``stale`` point where ``pairs`` tell now, or nowhere."""
        for id_ in stale:
            if (old := self.to.pop(id_, None)) is not None:
                self.at[old].discard(id_)
        for id_, to in pairs:
            self.to[id_] = to
            self.at.setdefault(to, set()).add(id_)


def _listed(ids: Iterable[str]) -> str:
    """``ids`` for LISTED."""
    return json.dumps(sorted(ids))


def _article_of(row: str) -> str:
    """The article in the id of a passage or estimate."""
    return row.rpartition(":")[0]


def _reuse(db: Database, articles: Container[str]) -> tuple[Reuse, ...]:
    rows = db.execute("SELECT article_a, article_b, spans, share FROM reuse ORDER BY article_a, article_b")
    return tuple(
        Reuse((a, b), tuple((w, x, y, z) for w, x, y, z in json.loads(spans)), share)
        for a, b, spans, share in rows
        if a in articles and b in articles
    )


def _views(db: Database) -> tuple[SavedView, ...]:
    rows = db.execute("SELECT name, options FROM views WHERE name <> '' ORDER BY name")
    return tuple(decode(SavedView, {"name": name, **json.loads(options)}) for name, options in rows)


def _speakers(db: Database, voices: Container[str | None], stale: set[str]) -> dict[str, Speaker | None]:
    """The speakers that are ``stale``, with the spellings that people gave them and without those given to others; None for
    those that are not heard."""
    given: dict[str, str] = dict(db.execute("SELECT name, speaker FROM spellings"))
    rows = db.execute(
        f"SELECT id, name, spellings, role, by, short FROM speakers WHERE id IN {LISTED}", [_listed(stale)]
    )
    found: dict[str, Speaker | None] = dict.fromkeys(stale)
    for id_, name, spellings, role, by, short in rows:
        if id_ in voices:
            own = {spelling for spelling in json.loads(spellings) if given.get(spelling, id_) == id_}
            own |= {spelling for spelling, speaker in given.items() if speaker == id_}
            found[id_] = Speaker(id_, name, tuple(sorted(own)), role, _BY[by], short)
    return found


def _articles(db: Database, ids: Iterable[str], first: Mapping[str, str]) -> dict[str, Article]:
    """The articles with these ids; ``first`` is the article by which each origin goes."""
    rows = db.execute(
        "SELECT id, sha256, file, set_name, origin, length, words, proposed, proposed_how, reliability, credibility,"
        " note, part, address, language, (SELECT o.id FROM articles o WHERE o.key = articles.version_of AND NOT o.removed),"
        f" {_KNOWN} FROM articles WHERE id IN {LISTED}",
        [_listed(ids)],
    )
    return {row[0]: _article(row, first) for row in rows}


def _article(row: tuple[Any, ...], first: Mapping[str, str]) -> Article:
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


def _passages(db: Database, ids: str, texts: dict[str, str], speakers: dict[tuple[str, str], str]) -> Iterator[Passage]:
    rows = db.execute(
        f"SELECT id, article, start_char, end_char, stance, speaker_name, {_SPEAKER_WORDS}, claim, by, stance_by,"
        " checked, stale, why, CASE speaker_by WHEN 'hand' THEN '[]' ELSE chain END, iif(checked, NULL, fit)"
        f" FROM passages WHERE NOT removed AND id IN {LISTED}",
        [ids],
    )
    return (
        Passage(
            id_, article, start, end, texts[article][start:end], _STANCE[stance],
            speakers[article, name] if name else None, None if s0 is None else (s0, s1), claim, _BY[by], _BY[stance_by],
            checked == 1, stale == 1, why, () if chain == "[]" else tuple(json.loads(chain)), fit,
        )
        for id_, article, start, end, stance, name, s0, s1, claim, by, stance_by, checked, stale, why, chain, fit in rows
        if article in texts
    )  # fmt: skip


def _estimates(
    db: Database, ids: str, texts: dict[str, str], speakers: dict[tuple[str, str], str]
) -> Iterator[Estimate]:
    rows = db.execute(
        f"SELECT id, article, start_char, end_char, speaker_name, {_SPEAKER_WORDS_OF_FIGURE}, as_of,"
        " CASE figure_by WHEN 'hand' THEN 'hand' ELSE by END, stale, why,"
        " said, note, measure, qualifier, low, value, high, subject, status, place FROM estimates"
        f" WHERE NOT removed AND id IN {LISTED}",
        [ids],
    )
    for id_, article, start, end, name, s0, s1, as_of, by, stale, why, said, note, *figure in rows:
        if article in texts:
            speaker = speakers[article, name] if name else None
            yield Estimate(
                id_, article, start, end, texts[article][start:end], _figure(figure), speaker, span(s0, s1), as_of,
                _BY[by], stale == 1, why, said, note,
            )  # fmt: skip


def _figure(row: list[Any]) -> Figure:
    measure, qualifier, low, value, high, subject, status, place = row
    return Figure(measure, _QUALIFIER[qualifier], low, value, high, subject, _STATUS[status], place)


def statements(db: Database) -> dict[str, tuple[Statement, ...]]:
    """The statements of each article that is counted, by article id, in the order of the reading."""
    found: dict[str, list[Statement]] = defaultdict(list)
    rows = db.execute(
        "SELECT a.id, kind, speaker_name, content, cue, speaker_words, chain FROM articles a LEFT JOIN statements s"
        f" ON s.article = a.id WHERE NOT a.removed AND {COUNTED} ORDER BY a.id, number"
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
            f"SELECT file, text, sha256, address, language, part, {_KNOWN} FROM articles WHERE id = ? AND NOT removed",
            [article],
        ).fetchone()
        if row:
            file, text, sha256, address, language, part, *rest = row
            title, author, outlet, published = _known_fields(rest)
            document = Document(file, text, sha256, title, author, outlet, published, address, language, part)
            found.append((article, document))
    return tuple(found)
