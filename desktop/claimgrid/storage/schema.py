"""The tables of a project file, as migrations. ``SCHEMA.md`` describes every table, view and column for readers."""

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x436C6764  # "Clgd": tells a project from any other SQLite file
VERSION = 11
"""Kept as the file's ``user_version``; one more with every migration."""

migrations = Migrations("claimgrid")

KEYS = {
    "articles": "key", "claims": "id", "speakers": "id", "passages": "key", "estimates": "key", "spellings": "name",
    "views": "name",
}  # fmt: skip
"""The tables that edits change, and the column by which the edit log names their rows. A passage's or estimate's ``key``
stays when a new reading moves its span, which changes its ``id``."""

_BY = "TEXT NOT NULL DEFAULT 'extracted' CHECK ({} IN ('extracted', 'hand'))"
_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({} IN (0, 1))"


def _known(name: str) -> str:
    """The columns of a value that is kept with its evidence."""
    return f"{name} TEXT, {name}_how TEXT, {name}_by {_BY.format(f'{name}_by')}"


_SETS = "CREATE TABLE sets (name TEXT NOT NULL PRIMARY KEY, folder TEXT)"

_ARTICLES = f"""
CREATE TABLE articles (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  set_name TEXT NOT NULL REFERENCES sets (name),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  words INTEGER NOT NULL,
  {_known("title")},
  {_known("author")},
  {_known("outlet")},
  {_known("published")},
  proposed TEXT,
  proposed_how TEXT,
  origin TEXT NOT NULL,
  removed {_FLAG.format("removed")},
  hints TEXT NOT NULL DEFAULT '[]',
  years TEXT NOT NULL DEFAULT '[]',
  text TEXT NOT NULL
)"""

_STATEMENTS = """
CREATE TABLE statements (
  article TEXT NOT NULL REFERENCES articles (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  speaker_name TEXT,
  content TEXT NOT NULL,
  cue TEXT NOT NULL,
  speaker_words TEXT NOT NULL,
  PRIMARY KEY (article, number)
) WITHOUT ROWID"""

_CLAIMS = f"""
CREATE TABLE claims (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  label_by {_BY.format("label_by")}
)"""

_SPEAKERS = """
CREATE TABLE speakers (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  spellings TEXT NOT NULL DEFAULT '[]',
  role TEXT
)"""

_MENTIONS = """
CREATE TABLE mentions (
  article TEXT NOT NULL REFERENCES articles (id),
  name TEXT NOT NULL,
  speaker TEXT NOT NULL REFERENCES speakers (id),
  PRIMARY KEY (article, name)
) WITHOUT ROWID"""

_SPAN = """
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES articles (id),
  start_char INTEGER NOT NULL CHECK (start_char >= 0),
  end_char INTEGER NOT NULL CHECK (end_char > start_char)"""

_MARKS = f"""
  by {_BY.format("by")},
  stale {_FLAG.format("stale")},
  removed {_FLAG.format("removed")},
  why TEXT NOT NULL DEFAULT ''"""

_PASSAGES = f"""
CREATE TABLE passages ({_SPAN},
  claim TEXT NOT NULL REFERENCES claims (id),
  claim_by {_BY.format("claim_by")},
  stance TEXT NOT NULL CHECK (stance IN ('asserts', 'attributes', 'hedges', 'disputes')),
  stance_by {_BY.format("stance_by")},
  speaker_name TEXT,
  speaker_by {_BY.format("speaker_by")},
  speaker_start INTEGER,
  speaker_end INTEGER,
  checked {_FLAG.format("checked")},{_MARKS},
  label TEXT NOT NULL,
  features TEXT NOT NULL DEFAULT '{{}}'
)"""

_ESTIMATES = f"""
CREATE TABLE estimates ({_SPAN},
  measure TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  low REAL,
  value REAL,
  high REAL,
  subject TEXT,
  status TEXT,
  place TEXT,
  speaker_name TEXT,
  speaker_by {_BY.format("speaker_by")},
  speaker_start INTEGER,
  speaker_end INTEGER,
  as_of TEXT,
  figure_by {_BY.format("figure_by")},{_MARKS},
  when_words TEXT
)"""

_REUSE = """
CREATE TABLE reuse (
  article_a TEXT NOT NULL REFERENCES articles (id),
  article_b TEXT NOT NULL REFERENCES articles (id),
  share REAL NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (article_a, article_b)
) WITHOUT ROWID"""

_LOG = """
CREATE TABLE log (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'no undo', 'no redo')),
  refers INTEGER REFERENCES log (number),
  what TEXT NOT NULL,
  act TEXT NOT NULL,
  inverse TEXT NOT NULL
)"""

_PENDING = """
CREATE TABLE pending (
  path TEXT NOT NULL,
  file TEXT NOT NULL,
  set_name TEXT NOT NULL,
  folder TEXT NOT NULL,
  UNIQUE (path, set_name)
)"""

_STATE = "CREATE TABLE state (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL)"

_INDEXES = """
CREATE INDEX articles_by_text ON articles (sha256);
CREATE INDEX passages_by_claim ON passages (claim);
CREATE INDEX passages_by_article ON passages (article);
CREATE INDEX estimates_by_article ON estimates (article);
CREATE INDEX speakers_by_name ON speakers (name);
CREATE INDEX mentions_by_speaker ON mentions (speaker);
CREATE INDEX reuse_by_second ON reuse (article_b);
"""

_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5 (
  text, content = 'articles', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_are_searched AFTER INSERT ON articles BEGIN
  INSERT INTO search (rowid, text) VALUES (new.key, new.text);
END;
"""

_VIEWS = (
    """CREATE VIEW v_articles AS
  SELECT a.id AS article, a.set_name, a.file, a.title, a.author, a.outlet,
    CASE WHEN a.published IS NULL AND a.published_by = 'extracted' THEN a.proposed ELSE a.published END AS published,
    a.words, a.length, a.reliability, a.credibility, a.note
  FROM articles a WHERE NOT a.removed""",
    """CREATE VIEW v_mentions AS
  SELECT m.article, m.name, coalesce(h.speaker, m.speaker) AS speaker
  FROM mentions m LEFT JOIN spellings h ON h.name = m.name""",
    """CREATE VIEW v_passages AS
  SELECT p.id AS passage, p.article, a.outlet, a.published, p.claim, c.label AS claim_label, p.stance,
    s.name AS speaker, substr(t.text, p.start_char + 1, p.end_char - p.start_char) AS text,
    p.start_char, p.end_char, p.by, p.checked, p.stale, p.why, p.chain, p.fit
  FROM passages p
  JOIN v_articles a ON a.article = p.article
  JOIN articles t ON t.id = p.article
  JOIN claims c ON c.id = p.claim
  LEFT JOIN v_mentions m ON m.article = p.article AND m.name = p.speaker_name
  LEFT JOIN speakers s ON s.id = m.speaker
  WHERE NOT p.removed""",
    """CREATE VIEW v_estimates AS
  SELECT e.id AS estimate, e.article, a.outlet, a.published, e.as_of, e.said, e.subject, e.measure, e.qualifier,
    e.low, e.value, e.high, e.status, e.place, s.name AS speaker,
    substr(t.text, e.start_char + 1, e.end_char - e.start_char) AS text,
    e.start_char, e.end_char, e.by, e.figure_by, e.stale, e.why, e.note
  FROM estimates e
  JOIN v_articles a ON a.article = e.article
  JOIN articles t ON t.id = e.article
  LEFT JOIN v_mentions m ON m.article = e.article AND m.name = e.speaker_name
  LEFT JOIN speakers s ON s.id = m.speaker
  WHERE NOT e.removed""",
    """CREATE VIEW v_matrix AS
  SELECT article, outlet, published, claim, claim_label, count(*) AS passages,
    group_concat(DISTINCT stance) AS stances, min(checked) AS checked
  FROM v_passages GROUP BY article, claim""",
)
"""Made anew after every migration: they hold nothing."""

_TABLES = (
    _SETS, _ARTICLES, _STATEMENTS, _CLAIMS, _SPEAKERS, _MENTIONS, _PASSAGES, _ESTIMATES, _REUSE, _LOG, _PENDING, _STATE,
)  # fmt: skip


@migrations()
def m001_first_version(db: Database) -> None:
    """The first version that was given to anyone."""
    for table in _TABLES:
        db.execute(table)
    db.execute("INSERT INTO state VALUES ('aligned', 1)")
    db.executescript(_INDEXES + _SEARCH)


@migrations()
def m002_notes_grades_and_days_of_statements(db: Database) -> None:
    """What people write beside figures and articles, how far they trust them, and when a figure was said."""
    for column in ("said TEXT", "said_words TEXT", "note TEXT NOT NULL DEFAULT ''"):
        db.execute(f"ALTER TABLE estimates ADD COLUMN {column}")
    for column in ("reliability TEXT", "credibility TEXT", "note TEXT NOT NULL DEFAULT ''"):
        db.execute(f"ALTER TABLE articles ADD COLUMN {column}")


@migrations()
def m003_people_decide_about_speakers(db: Database) -> None:
    """Spellings that a person gave to a speaker; and claims that might be one with another."""
    db.execute("ALTER TABLE claims ADD COLUMN near TEXT")
    db.execute(f"ALTER TABLE speakers ADD COLUMN by {_BY.format('by')}")
    db.execute(
        "CREATE TABLE spellings (name TEXT NOT NULL PRIMARY KEY, speaker TEXT NOT NULL REFERENCES speakers (id))"
    )


@migrations()
def m004_topics_and_views(db: Database) -> None:
    """What a person writes beside a claim, what it is grouped under, and ways of looking that are kept."""
    db.execute("ALTER TABLE claims ADD COLUMN topic TEXT")
    db.execute("ALTER TABLE claims ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    db.execute("CREATE TABLE views (name TEXT NOT NULL PRIMARY KEY, options TEXT NOT NULL)")


@migrations()
def m005_chains(db: Database) -> None:
    """Through whom words reached an article: Reuters, a senior official, the ministry."""
    for table in ("statements", "passages"):
        db.execute(f"ALTER TABLE {table} ADD COLUMN chain TEXT NOT NULL DEFAULT '[]'")


@migrations()
def m006_living_folders(db: Database) -> None:
    """Where articles come from: the folders and files that were read, places within files, versions, languages."""
    for column in ("part TEXT NOT NULL DEFAULT ''", "address TEXT", "language TEXT", "version_of INTEGER"):
        db.execute(f"ALTER TABLE articles ADD COLUMN {column}")
    db.execute(f"CREATE TABLE folders (path TEXT NOT NULL PRIMARY KEY, watched {_FLAG.format('watched')})")
    db.execute(
        "CREATE TABLE files (folder TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,"
        " PRIMARY KEY (folder, file)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX articles_by_file ON articles (set_name, file)")
    db.execute("CREATE INDEX articles_by_address ON articles (address) WHERE address IS NOT NULL")


@migrations()
def m007_short_names(db: Database) -> None:
    """What articles call a person for short."""
    db.execute("ALTER TABLE speakers ADD COLUMN short TEXT")


@migrations()
def m008_claims_by_hand(db: Database) -> None:
    """The few claims that people named, noted or sorted are found among all others at once."""
    db.execute("CREATE INDEX claims_by_hand ON claims (id) WHERE label_by = 'hand' OR topic NOT NULL OR note <> ''")


@migrations()
def m009_what_comparing_found_out(db: Database) -> None:
    """What the aligning child need not find out again when the project is opened next."""
    db.execute("CREATE TABLE kept (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)")


@migrations()
def m010_fits(db: Database) -> None:
    """How likely a passage belongs to its claim; found when the articles are compared next, as they are when it is opened."""
    db.execute("ALTER TABLE passages ADD COLUMN fit REAL")
    db.execute("UPDATE state SET value = 0 WHERE name = 'aligned' AND EXISTS (SELECT 1 FROM passages)")


@migrations()
def m011_what_comparing_found_out_by_name(db: Database) -> None:
    """So that what one more article touches is looked up, and nothing else. All is compared anew once."""
    db.execute("DROP TABLE kept")
    db.execute(
        "CREATE TABLE kept (name TEXT NOT NULL, member TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (name, member))"
        " WITHOUT ROWID"
    )


def make_views(db: Database) -> None:
    """Put the views of this version in the place of those of an older one."""
    for view in reversed(_VIEWS):
        db.execute(f"DROP VIEW IF EXISTS {view.split()[2]}")
    for view in _VIEWS:
        db.execute(view)
