"""class Project: the one door to a project file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from claimgrid.domain import edits
from claimgrid.domain.article import Document
from claimgrid.domain.codec import decode
from claimgrid.domain.edits import Edit, Restore
from claimgrid.domain.hits import Hit
from claimgrid.domain.messages import AlignArticle, Alignment, Found, LookUp, Reading, align_article
from claimgrid.domain.options import SavedView
from claimgrid.domain.passage import Statement
from claimgrid.domain.snapshot import Snapshot
from claimgrid.domain.steps import Steps, no_collection, taken
from claimgrid.errors import EditRefused, ProjectError

from . import adding, aligning, backups, file, living, unfinished, versions
from . import snapshot as reading_side
from .changes import Changes
from .copying import Copy
from .edits import carry_out
from .living import Folder, ReadState
from .log import Log, LogEntry
from .rows import dump
from .searching import search
from .snapshot import Reader
from .unfinished import PendingFile


class Project:
    """An open project. The file is held until ``close``: no other program can read or write it meanwhile.

    Every method that writes does so in one transaction, and raises ProjectError where the file cannot be written, or is
    no longer the one that was opened. ``is_read_only`` tells that the file or its folder allows reading only.
    """

    def __init__(
        self, path: Path, db: file.Held, *, is_read_only: bool = False, snapshot: Snapshot | None = None
    ) -> None:
        self.path = path
        self.is_read_only = is_read_only
        self._identity = file.identity(path)
        self._db = db
        self._log = Log(db)
        self._reader = Reader(db, self._log, snapshot)

    @classmethod
    def create(cls, path: Path) -> "Project":
        """A new project at ``path``. Raises ProjectError where a file stands already or none can be made."""
        return cls(path, file.create(path))

    @classmethod
    def open(cls, path: Path) -> "Project":
        """The project at ``path``, for reading only where it cannot be written. Raises NotAProject, NewerProject,
        ProjectLocked or ProjectError; a file of an older version is migrated after a copy was put beside it."""
        db, is_writable = file.open_held(path)
        return cls(path, db, is_read_only=not is_writable)

    def close(self) -> None:
        """Let go of the file. All that was done is in it already."""
        self._db.close()

    def lend(self, thread: Thread) -> None:
        """``thread`` was started to work at the project. Until it ends, whoever asks the project for anything waits."""
        self._db.lent = thread

    def copy_to(self, path: Path) -> Copy:
        """A copy of everything, still to be written; it will replace what stands at ``path``."""
        return Copy(self._db, path, self._identity)

    def go_on_in(self, copy: Copy) -> "Project":
        """Put a complete ``copy`` in place, and return the Project opened there, of which all is known that is known of this
        one; this one stays open. Raises ProjectError."""
        copy.put()
        db, is_writable = file.open_held(copy.target, is_whole=True)
        return Project(copy.target, db, is_read_only=not is_writable, snapshot=self.snapshot())

    def save_as(self, path: Path) -> "Project":
        """Copy everything to ``path``, replacing what stands there, and return the Project opened there; this one stays
        open. Raises ProjectError, or ProjectLocked where another program holds ``path``."""
        copy = self.copy_to(path)
        copy.write()
        return self.go_on_in(copy)

    def keep_backup(self, folder: Path) -> Path | None:
        """Keep a copy in ``folder`` if the project was changed since the last one; returns it. Raises ProjectError where there
        is no room."""
        return backups.keep(self._db, self.path, folder)

    @property
    def is_in_place(self) -> bool:
        """Whether the file at ``path`` is still the one that was opened."""
        return file.identity(self.path) == self._identity

    def check_writable(self) -> None:
        """Raises ProjectError, with what to do, where nothing can be written to this project."""
        if self.is_read_only:
            raise ProjectError(
                "This project cannot be written: {path} or its folder is read-only. Save As a copy to work on it.",
                path=self.path,
            )
        if not self.is_in_place:
            raise ProjectError(
                "The file was renamed, replaced or removed by another program, or its drive is gone: {path}."
                " Save As keeps what is open.",
                path=self.path,
            )

    # Reading

    @property
    def is_empty(self) -> bool:
        """Whether there is no article in it. Raises ProjectError where it cannot be read any more."""
        with file.explained(self.path):
            return self._db.execute("SELECT 1 FROM articles WHERE NOT removed LIMIT 1").fetchone() is None

    def snapshot(self) -> Snapshot:
        """Everything but the texts, as it is now. Only what was written since the last call has to be read."""
        while not self._reader.read_some():
            pass
        return self._reader.snapshot

    def read_some(self) -> bool:
        """Read some of what was written since the last ``snapshot``, for a few milliseconds; returns whether that is all,
        so that ``snapshot`` costs nothing."""
        return self._reader.read_some()

    def touched_articles(self) -> set[str]:
        """The articles of which something was written since the last ``snapshot``."""
        return self._reader.touched_articles()

    def text(self, article_id: str) -> str:
        """The stored text of an article. Raises KeyError where there is none."""
        row = self._db.execute("SELECT text FROM articles WHERE id = ?", [article_id]).fetchone()
        if row is None:
            raise KeyError(article_id)
        return str(row[0])

    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each article, by article id."""
        return reading_side.statements(self._db)

    def documents(self, article_ids: Iterable[str]) -> tuple[tuple[str, Document], ...]:
        """Articles to be read again: pairs of id and document; those that are gone are left out."""
        return reading_side.documents(self._db, article_ids)

    def search(self, text: str) -> list[Hit]:
        """The articles that hold all words of ``text`` (case and accents aside), best first. "Quoted words" stand together; a
        word that ends in * is the beginning of one."""
        return taken(self.search_steps(text))

    def search_steps(self, text: str) -> Steps[list[Hit]]:
        """What leads to ``search``."""
        return search(self._db, text)

    def standing(self) -> list[LogEntry]:
        """The acts that ``undo`` would take back one after the other, the last one first."""
        return self._log.to_undo_all()

    def log(self) -> list[LogEntry]:
        """Every act of curation ever done, undone or done again, in order: the audit trail."""
        return self._log.entries()

    # What the machine finds

    def add(self, reading: Reading, set_name: str, folder: str | None = None, moved: str | None = None) -> str:
        """Store what was read of one document in the set ``set_name``, and return the article's id.

        The same text from the same file in the same set is not stored twice: its article's id is returned, and an article
        that was removed is there again. Nor is that of the article ``moved``, whose file has another name now. Each new
        passage is a claim of its own until the next alignment.
        """
        with self._writing():
            unfinished.mark_aligned(self._db, aligned=False)
            return adding.add(self._db, reading, set_name, folder, moved)

    def copies(self, article_id: str) -> tuple[str, ...]:
        """The articles with the same text as this one, itself among them: ``add`` may give them other files."""
        return adding.copies(self._db, article_id)

    def add_again(self, article_id: str, reading: Reading) -> None:
        """Put a new reading in the place of the old one. Decisions by hand stay: they follow the new span that covers half
        of their own or more; where there is none, the old span stays and is marked stale. Raises EditRefused where the
        article is gone."""
        row = self._db.execute("SELECT sha256 FROM articles WHERE id = ? AND NOT removed", [article_id]).fetchone()
        if row is None:
            raise EditRefused("This article is no longer in the project.")
        if row[0] != reading.document.sha256:
            raise ValueError("an article is read again from its own text")
        with self._writing():
            unfinished.mark_aligned(self._db, aligned=False)
            adding.add_again(self._db, article_id, reading)

    def to_align(self, article_ids: Iterable[str] | None = None) -> tuple[AlignArticle, ...]:
        """What alignment is to know of these articles (None: of all), in order of id; those that are gone are left out."""
        return tuple(map(align_article, self.to_tell(article_ids).values()))

    def to_tell(self, article_ids: Iterable[str] | None = None) -> dict[str, str]:
        """The same as it is told to the aligning child, by id."""
        return aligning.to_tell(self._db, article_ids)

    def look_up(self, asked: LookUp) -> Found:
        """What the aligning child asks for. Raises ProjectError where it cannot be read any more."""
        with file.explained(self.path):
            rows = aligning.look_up(self._db, asked.names, asked.most)
            return Found(rows, self.to_tell(asked.articles) if asked.articles else {})

    def article_ids(self) -> tuple[str, ...]:
        """The ids of all articles, in order."""
        return aligning.article_ids(self._db)

    @property
    def is_aligned(self) -> bool:
        """Whether an alignment was stored since anything changed that it depends on."""
        return unfinished.is_aligned(self._db)

    def store(self, alignment: Alignment, *, is_latest: bool = True) -> bool:
        """Store claims, speakers, origins and dates, or what of them changed; returns whether anything did. What people
        decided stays as it is, and what the project no longer holds is passed over. ``is_latest``: nothing changed since it
        was asked for."""
        with self._writing():
            if is_latest:
                unfinished.mark_aligned(self._db, aligned=True)
            return aligning.store(self._db, alignment)

    # How it was looked at

    @property
    def layout(self) -> SavedView:
        """How matrix and chart were laid out when the project was closed last; the view without a name. Raises ProjectError
        where it cannot be read any more."""
        with file.explained(self.path):
            row = self._db.execute("SELECT options FROM views WHERE name = ''").fetchone()
        return decode(SavedView, {"name": "", **json.loads(row[0])}) if row else SavedView("")

    def keep_layout(self, layout: SavedView) -> None:
        """Remember how matrix and chart are laid out; that is no edit, so undo passes it over."""
        with self._writing():
            row = dump({"matrix": layout.matrix, "chart": layout.chart})
            self._db.execute("INSERT OR REPLACE INTO views (name, options) VALUES ('', ?)", [row])

    # What is still to be read

    def pending(self) -> tuple[PendingFile, ...]:
        """The files that were to be read and are not, in order."""
        return unfinished.pending(self._db)

    def add_pending(self, files: Iterable[PendingFile]) -> None:
        """Remember that these are to be read."""
        with self._writing():
            unfinished.add_pending(self._db, files)

    def drop_pending(self, files: Iterable[PendingFile], states: Iterable[ReadState] = ()) -> None:
        """These files are read, or not wanted any more; ``states`` are those that were read."""
        with self._writing():
            unfinished.drop_pending(self._db, files)
            living.mark_read(self._db, states)

    # Where articles come from

    def folders(self) -> tuple[Folder, ...]:
        """The folders that were imported."""
        return living.folders(self._db)

    def remember_folders(self, paths: Iterable[str]) -> None:
        """Look for new articles in these folders from now on."""
        with self._writing():
            for path in paths:
                living.remember_folder(self._db, path)

    def forget_folder(self, path: str) -> None:
        """Look for nothing in this folder any more; its articles stay."""
        with self._writing():
            living.forget_folder(self._db, path)

    def watch_folders(self, *, watched: bool) -> None:
        """Keep in mind that the folders are watched, or not."""
        with self._writing():
            living.watch(self._db, watched=watched)

    def read_states(self, folder: str) -> dict[str, tuple[int, int]]:
        """Size and time of change of each file of ``folder`` when it was read, by its path below it."""
        return living.read_states(self._db, folder)

    def texts_of(self, set_name: str, file: str) -> tuple[str, ...]:
        """The digests of the texts that a set has from a file."""
        return living.texts_of(self._db, set_name, file)

    def files_of(self, folder: str, sha256: str) -> tuple[tuple[str, str], ...]:
        """The articles from ``folder`` with this text: their ids, and their files' paths below it."""
        return living.files_of(self._db, folder, sha256)

    def lost_words(self, article: str) -> tuple[str, ...]:
        """Words that people decided about in the older text of an article and that it no longer has."""
        return versions.lost_words(self._db, article)

    # What people decide

    def apply(self, edit: Edit) -> Edit:
        """Carry out ``edit`` and return its inverse. Raises EditRefused, with nothing changed, where it does not apply. An
        edit that changes nothing leaves no trace in the log."""
        return self._carry_out(edit, "do")

    def undo(self) -> Edit | None:
        """Take back the last edit and return what was carried out for it; None where there is none.

        Raises EditRefused where it can no longer be taken back; the next call takes back the edit before it.
        """
        return self._step(self._log.to_undo(), "undo")

    def redo(self) -> Edit | None:
        """Do again the edit that was undone last, and return what was carried out; None where there is none.

        Raises EditRefused where it can no longer be done; the next call does again the one undone before it.
        """
        return self._step(self._log.to_redo(), "redo")

    def undo_name(self) -> str | None:
        """What ``undo`` would take back ("rename claim")."""
        return self._log.undo_name()

    def undo_size(self) -> int:
        """How large an act ``undo`` would take back: the number of characters by which it is kept."""
        return self._log.undo_size()

    def redo_size(self) -> int:
        """How large an act ``redo`` would do again."""
        return self._log.redo_size()

    @property
    def last_act(self) -> int | None:
        """The number in the log of what ``undo`` would take back."""
        return self._log.last

    def redo_name(self) -> str | None:
        """What ``redo`` would do again."""
        return self._log.redo_name()

    def _step(self, step: tuple[str, Edit] | None, kind: str) -> Edit | None:
        if step is None:
            return None
        what, edit = step
        try:
            self._carry_out(edit, kind)
        except EditRefused as error:
            with self._writing():
                number = self._log.add(f"no {kind}", what, edit, Restore((), what))
            self._log.done(number, f"no {kind}", what)  # or nothing before it could ever be reached again
            raise EditRefused(
                "{error} It is passed over: {act} once more for the step before it.", error=error, act=kind.capitalize()
            ) from error
        return edit

    def _carry_out(self, edit: Edit, kind: str) -> Edit:
        number = None
        with self._writing(), no_collection():
            changes = Changes(self._db)
            try:
                carry_out(self._db, changes, edit)
            except sqlite3.IntegrityError as error:
                raise EditRefused("Something this needs is no longer there, so nothing was changed.") from error
            what = edits.name(edit)
            inverse = changes.inverse(what)
            if inverse.rows or kind != "do":
                number = self._log.add(kind, what, edit, inverse)
                if edits.is_compared(edit):
                    unfinished.mark_aligned(self._db, aligned=False)
        if number is not None:
            self._log.done(number, kind, what)
        return inverse

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self.check_writable()
        with file.explained(self.path), self._db.atomic():
            yield
