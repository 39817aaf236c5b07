"""Carrying out what a person decides about speakers: their names, roles, and which spellings are theirs."""

import json
from collections.abc import Sequence
from hashlib import sha256

from sqlite_utils import Database

from claimgrid.domain.edits import MergeSpeakers, RenameSpeaker, SetRole, SplitSpeaker
from claimgrid.errors import EditRefused

from .changes import Changes
from .rows import HAND, dump

SpeakerEdit = RenameSpeaker | SetRole | MergeSpeakers | SplitSpeaker


def carry_out(db: Database, changes: Changes, edit: SpeakerEdit) -> None:
    """Carry out ``edit`` inside a transaction. Raises EditRefused where it does not apply.

    From then on the spellings of the speakers concerned are given by hand: an alignment that groups them in another way
    no longer changes who they mean.
    """
    people = _People(db, changes)
    match edit:
        case RenameSpeaker(speaker, name):
            people.rename(speaker, name.strip())
        case SetRole(speaker, role):
            people.give(speaker, people.spellings(speaker))
            changes.update("speakers", speaker, {"role": (role or "").strip() or None, "by": HAND})
        case MergeSpeakers(speaker, merged):
            people.merge(speaker, merged)
        case SplitSpeaker(speaker, spellings):
            people.split(speaker, spellings)


class _People:
    def __init__(self, db: Database, changes: Changes) -> None:
        self._db = db
        self._changes = changes

    def spellings(self, speaker: str) -> list[str]:
        """The spellings that mean ``speaker`` now, sorted. Raises EditRefused where it is gone."""
        row = self._db.execute("SELECT spellings FROM speakers WHERE id = ?", [speaker]).fetchone()
        if row is None:
            raise EditRefused("This person or body is no longer there.")
        given: dict[str, str] = dict(self._db.execute("SELECT name, speaker FROM spellings"))
        own = {name for name in json.loads(row[0]) if given.get(name, speaker) == speaker}
        own |= {name for (name,) in self._db.execute("SELECT name FROM v_mentions WHERE speaker = ?", [speaker])}
        return sorted(own | {name for name, meant in given.items() if meant == speaker})

    def give(self, speaker: str, names: Sequence[str]) -> None:
        """From now on ``names`` mean ``speaker``."""
        for name in names:
            row = self._db.execute("SELECT speaker FROM spellings WHERE name = ?", [name]).fetchone()
            if row is None:
                self._changes.insert("spellings", {"name": name, "speaker": speaker})
            else:
                self._changes.update("spellings", name, {"speaker": speaker})

    def rename(self, speaker: str, name: str) -> None:
        if not name:
            raise EditRefused("A person or body needs a name.")
        self.give(speaker, self.spellings(speaker))
        other = self._db.execute("SELECT 1 FROM spellings WHERE name = ? AND speaker <> ?", [name, speaker]).fetchone()
        if other is None:  # or passages given this name later would found another entry
            self.give(speaker, [name])
        self._changes.update("speakers", speaker, {"name": name, "short": None, "by": HAND})

    def merge(self, speaker: str, merged: Sequence[str]) -> None:
        others = [other for other in dict.fromkeys(merged) if other != speaker]
        if not others:
            raise EditRefused("Choose two or more to merge.")
        for one in (speaker, *others):
            self.give(speaker, self.spellings(one))
        for other in others:  # it stays in the file: undo gives its names back to it
            self._changes.update("speakers", other, {"by": HAND})

    def split(self, speaker: str, leaving: Sequence[str]) -> None:
        every = self.spellings(speaker)
        going = [name for name in every if name in set(leaving)]
        staying = [name for name in every if name not in going]
        if not going or not staying:
            raise EditRefused("At least one spelling has to leave, and one has to stay.")
        new, name = (
            self._free_id(going),
            self._db.execute("SELECT name FROM speakers WHERE id = ?", [speaker]).fetchone(),
        )
        values = {"id": new, "name": max(going, key=len), "spellings": dump(going), "by": HAND}
        self._changes.insert("speakers", values)
        self.give(speaker, staying)
        self.give(new, going)
        if name[0] in going:
            self._changes.update("speakers", speaker, {"name": max(staying, key=len), "short": None, "by": HAND})

    def _free_id(self, names: Sequence[str]) -> str:
        """An id that no alignment gives."""
        copy = 1
        while True:
            found = "s" + sha256(f"by hand {copy}: {dump(names)}".encode()).hexdigest()[:10]
            if self._db.execute("SELECT 1 FROM speakers WHERE id = ?", [found]).fetchone() is None:
                return found
            copy += 1
